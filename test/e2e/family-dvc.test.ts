import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ports } from '../../src/actions/train/index.ts'
import { readInputs } from '../../src/actions/train/inputs.ts'
import { type Result, run } from '../../src/actions/train/run.ts'
import type { Command } from '../../src/cli/command.ts'
import { metrics } from '../../src/cli/metrics.ts'
import { status } from '../../src/cli/status.ts'
import { renderJson } from '../../src/core/python/json.ts'
import { describeWith } from '../counterparts.ts'
import { depth, trials } from '../depth.ts'
import { fakeConsole } from '../fakes/console.ts'
import { type DvcOracle, startDvc } from '../servers/dvc.ts'
import { historiesOf, kindCount } from './family/edits.ts'
import { contentsOf, openPair, type Pair } from './family/pair.ts'
import { changedIn, plannedIn, type Status, settle, type Turn } from './family/turns.ts'

/** Each seed is a project with a history of its own. */
const { numRuns, seed: first } = trials('pipelines with a history beside DVC', 20, 200)
const seeds = Array.from({ length: numRuns }, (_, index) => first + index)
const histories = historiesOf(depth(6, kindCount))

/** What DVC says before, of what was edited, what it does, and what it says of metrics after a commit. */
type Answers = readonly [Status, readonly string[], readonly Turn[], object | undefined]

/** Leaves out TOML whose name holds two dots, which DVC takes for YAML. */
function comparable(diff: unknown): unknown {
  return JSON.parse(JSON.stringify(diff ?? null), (key, value) => (/\..*\.toml$/u.test(key) ? undefined : value))
}

describeWith(['dvc'], 'a family of pipelines beside DVC', (dvc) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-family-'))
  let oracle: DvcOracle
  beforeAll(() => {
    oracle = startDvc(dvc)
  })
  afterAll(async () => {
    await oracle.stop()
    rmSync(root, { recursive: true, force: true })
  })

  const askDvc = async (folder: string, ...questions: readonly string[]): Promise<readonly unknown[]> => {
    const { result, error } = await oracle.ask({ ask: 'folder', folder, questions })
    if (result === undefined) throw new Error(`DVC failed in ${folder}: ${error}`)
    return JSON.parse(renderJson(result)) as readonly unknown[]
  }
  const train = async (folder: string, isDry: boolean): Promise<Result & { readonly lines: readonly string[] }> => {
    const { console, lines } = fakeConsole()
    const shell = { inWorkflow: false, graceSeconds: 6, mask: () => undefined }
    const inputs = { ...readInputs(() => ''), allPipelines: true, dry: isDry }
    return { ...(await run(inputs, await ports(folder, console, shell))), lines }
  }
  const jsonOf = async (command: Command, folder: string, ...args: readonly string[]): Promise<unknown> => {
    let text = ''
    const writeJson = (json: string): void => {
      text += json
    }
    const { console } = fakeConsole()
    const terminal = { console, write: writeJson, writeJson, directory: folder, colour: false, columns: 80 }
    await command.run([...args, '--json'], terminal)
    return JSON.parse(text)
  }

  /** Brings both copies up to date, each by its own tool, and holds them against each other. */
  const step = async (name: string, pair: Pair, isCommitted: boolean): Promise<void> => {
    const { ours, theirs } = pair
    const asked = askDvc(theirs, 'status', 'edited', 'repro', ...(isCommitted ? ['metrics diff'] : []))
    const before = JSON.stringify(await jsonOf(status, ours))
    const plan = plannedIn((await train(ours, true)).lines)
    const turns = (await train(ours, false)).stages.map((stage): Turn => [stage.name, stage.outcome])
    const [theirBefore, edited, theirTurns, diff] = (await asked) as Answers
    const both = { ours: turns, theirs: theirTurns, before: theirBefore, edited }
    const { turns: expected, isSpared } = settle(both)
    expect({ name, before, plan, turns }).toEqual({
      ...{ name, before: JSON.stringify(theirBefore), plan: changedIn(both), turns: expected },
    })
    if (isSpared) pair.follow()
    expect({ name, ...contentsOf(ours) }).toEqual({ name, ...contentsOf(theirs) })
    if (isCommitted && !isSpared) {
      expect({ name, diff: comparable(await jsonOf(metrics, ours, 'diff')) }).toEqual({ name, diff: comparable(diff) })
    }
    const [after] = (await askDvc(ours, 'status')) as [Status]
    expect([name, await jsonOf(status, theirs)]).toEqual([name, after])
    if (turns.some(([, outcome]) => outcome === 'failed')) return
    const left = [...Object.values(after)].flat().filter((entry) => entry !== 'always changed')
    const always = Object.keys(after).filter((address) => new Map(turns).get(address) === 'ran')
    const planAfter = plannedIn((await train(theirs, true)).lines)
    expect({ name, left, plan: planAfter }).toEqual({ name, left: [], plan: new Set(always) })
  }

  it.each(seeds)('agrees on all that is done to the project of seed %d', async (seed) => {
    for (const { project, edits } of fc.sample(histories, { seed, numRuns: 1 })) {
      const pair = openPair(join(root, `${seed}`), project)
      await step('first', pair, false)
      pair.commit()
      for (const edit of edits) {
        pair.edit(edit)
        await step(`${edit.kind} (${edit.pick})`, pair, true)
      }
      const [turns, left] = (await askDvc(pair.ours, 'repro --dry', 'status')) as [readonly Turn[], Status]
      const running = turns.filter(([, outcome]) => outcome !== 'up-to-date').map(([address]) => address)
      expect(Object.keys(left)).toEqual(expect.arrayContaining(running))
    }
  })
})
