/**
 * Runs the tests and ends with `N passed, N failed` (`, N skipped`). What they need beyond npm is installed
 * first: with CI=true what cannot be installed fails the run, elsewhere its tests are skipped aloud. Words
 * after `--` go to jest: `npm test -- test/core`. With `--unit` (`npm run test:unit`) only what needs nothing is run,
 * without what takes seconds, properties are tried a quarter as often, and nothing is installed. With `--deep`
 * (`npm run test:deep`) what is random is tried often: ten times the kills, and more runs of properties. Each kind has a
 * row in the table before the last line.
 * What tests leave of Crisol in the folder for temporary files, which is one of this run alone, is named, stays and counts
 * as failed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unitFolders, volumePattern } from '../test/unit-folders.ts'
import { installAll } from './counterparts.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)
const [isDeep, isUnit] = [words[0] === '--deep', words[0] === '--unit']
const args = isUnit ? [...unitFolders, '--testPathIgnorePatterns', volumePattern] : isDeep ? words.slice(1) : words

/** The part of jest's JSON report that the closing line is made of. */
interface Totals {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly numRuntimeErrorTestSuites: number
}

/** What became of a run of jest. */
interface Ended {
  readonly status: number
  /** `undefined` when it did not get as far as a report. */
  readonly totals: Totals | undefined
  /** Paths of what its tests left behind. */
  readonly left: readonly string[]
}

/** Runs jest in a folder for temporary files of its own, which goes unless something is left in it. */
function runJest(): Ended {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-test-'))
  const own = mkdtempSync(join(tmpdir(), 'crisol-run-'))
  const report = join(own, 'report.json')
  const trials = join(own, 'trials')
  const jest = join(root, 'node_modules/jest/bin/jest.js')
  const flags = ['--experimental-vm-modules', '--no-warnings', jest, '--json', `--outputFile=${report}`]
  const { status } = spawnSync(process.execPath, [...flags, ...args], {
    cwd: root,
    env: {
      ...process.env,
      TMPDIR: folder,
      // Commands that are ended in the midst of something leave the user's own cache alone.
      NODE_DISABLE_COMPILE_CACHE: '1',
      CRISOL_TRIALS: trials,
      ...(isDeep ? { CRISOL_DEEP: '1' } : {}),
      ...(isUnit ? { CRISOL_QUICK: '1' } : {}),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const row of rowsOf(trials)) console.log(row)
  const totals = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Totals) : undefined
  rmSync(own, { recursive: true })
  const names = readdirSync(folder)
  if (names.length === 0) rmdirSync(folder)
  // Programs that a test killed may leave something of theirs, which is theirs to sweep and may be mounted.
  const left = names.filter((name) => name.startsWith('crisol-')).map((name) => join(folder, name))
  return { status: status ?? 1, totals, left }
}

/** One kind of random trials, as the tests tell of it. */
interface Trials {
  readonly kind: string
  readonly numRuns: number
  readonly seed: number
}

/** A table of what was tried at random: how often, what, and from which seed; CRISOL_SEED tries the same again. */
function rowsOf(file: string): readonly string[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
  const counts = new Map<string, number>()
  for (const line of lines) {
    const { kind, numRuns, seed } = JSON.parse(line) as Trials
    const row = `${kind} (seed ${seed})`
    counts.set(row, (counts.get(row) ?? 0) + numRuns)
  }
  return [...counts].sort().map(([row, count]) => `${String(count).padStart(7)}  ${row}`)
}

/**
 * The last line: a suite that did not even load counts as one failure.
 *
 * @param more failures beside those of tests: a counterpart that CI lacks, a folder that was left behind
 */
function closingLine(totals: Totals | undefined, more: number): string {
  if (totals === undefined) return `0 passed, ${more + 1} failed`
  const failed = totals.numFailedTests + totals.numRuntimeErrorTestSuites + more
  const skipped = totals.numPendingTests + totals.numTodoTests
  return `${totals.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Installs what the tests need and tells what is missing. Gives how many of them fail the run. */
async function prepare(): Promise<number> {
  const missing = (await installAll((line) => console.log(line))).filter(({ path }) => path === undefined)
  const mustHave = process.env['CI'] === 'true'
  for (const { name, reason } of missing) {
    console.log(`${mustHave ? 'FAILED' : 'Its tests are skipped'}: ${name} could not be installed: ${reason}`)
  }
  return mustHave ? missing.length : 0
}

const missing = isUnit ? 0 : await prepare()
const { status, totals, left } = runJest()
for (const path of left) console.log(`FAILED: a test left ${path} behind.`)
console.log(closingLine(totals, missing + left.length))
process.exitCode = missing + left.length > 0 ? 1 : status
