import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { arch, cpus, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { cellsOf, type Found, headings, readFound, rowsVariable } from './rows.ts'

/** What came of a bench. */
export interface Outcome extends Found {
  readonly name: string
  /** How it ended, where it did not end well; its rows are not there then. */
  readonly failure: string | undefined
}

/** The benches that are run: name -> program. */
export type Benches = Readonly<Record<string, string>>

/**
 * Runs benches one after the other, never two at once, each in a process of its own. One that fails stops none of the
 * others.
 *
 * @param output descriptor of the file that gets what they print
 */
export async function runBenches(benches: Benches, output: number): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-bench-all-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const outcomes: Outcome[] = []
  try {
    for (const [name, program] of Object.entries(benches)) {
      writeSync(output, `\n== ${name}\n`)
      const file = join(folder, `${name}.json`)
      const ended = await runOne(program, file, output)
      outcomes.push({ name, ...foundIn(file, ended) })
    }
    return outcomes
  } finally {
    process.off('exit', remove)
    remove()
  }
}

/** Runs a program. Gives its status, or the signal that ended it. */
async function runOne(program: string, file: string, output: number): Promise<string> {
  const env = { ...process.env, [rowsVariable]: file }
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', output, output] })
  const end = (): void => void child.kill()
  process.once('exit', end)
  const ended = await new Promise<string>((resolve, reject) => {
    child.once('error', reject).once('exit', (status, signal) => resolve(String(signal ?? status)))
  })
  process.off('exit', end)
  return ended
}

/** What a bench has handed on; nothing where it did not end well, although it may have before. */
function foundIn(file: string, ended: string): Omit<Outcome, 'name'> {
  const nothing = { rows: [], versions: [] }
  if (ended !== '0') return { ...nothing, failure: `ended with ${ended}` }
  return existsSync(file)
    ? { ...readFound(file), failure: undefined }
    : { ...nothing, failure: 'ended without a result' }
}

/** One table of everything, headings first: a bench that failed is a row that says so. */
export function tableOf(outcomes: readonly Outcome[]): readonly (readonly string[])[] {
  const rows = outcomes.flatMap(({ name, failure, rows }) =>
    failure === undefined ? rows.map(cellsOf) : [[name, '', '', '', '', '', failure]],
  )
  return [headings, ...rows]
}

/** What the figures were measured on, with nothing that names one machine. */
export function describeMachine(): readonly string[] {
  const [processor] = cpus()
  return [
    `${cpus().length} x ${processor?.model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `${type()} ${release().replace(/-.*$/u, '')} on ${arch()}`,
    `Node ${process.versions.node}`,
  ]
}

/** What `bench/RESULTS.md` says. */
export function renderResults(outcomes: readonly Outcome[], machine: readonly string[]): string {
  const versions = new Set([...machine, ...outcomes.flatMap((outcome) => outcome.versions)])
  const [head = [], ...rows] = tableOf(outcomes)
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [
    '# What Crisol costs beside its peers',
    '',
    'Written by `npm run bench`: every bench in one run, one after the other. Each file in `bench/` says how it is kept fair.',
    '',
    ...[...versions].map((version) => `- ${version}`),
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n')
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string): void {
  const written = `${file}.new`
  writeFileSync(written, text)
  renameSync(written, file)
}
