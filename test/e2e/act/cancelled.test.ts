import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { edit } from '../../../scripts/demo/repository.ts'
import { describeWith } from '../../counterparts.ts'
import { type Consumer, openConsumer } from './consumer.ts'
import { documented } from './documented.ts'
import { type ActRun, processesOf } from './run.ts'

const needs = ['act', 'github-openapi', 'example-python'] as const

/** A stage that only ends when it is told to. */
const endless = 'def main() -> None:\n    import time; time.sleep(3600)\n'

describeWith(needs, 'a run of review.yml that is cancelled while it trains, by act', (act, openapi, python) => {
  let consumer: Consumer
  let run: ActRun

  beforeAll(async () => {
    consumer = await openConsumer({
      ...{ act, openapi, python },
      workflows: { 'review.yml': documented('docs/review.md', '/review.yml@v1', '/commit.yml@v1') },
      tokens: { ghs_job: { contents: 'read', 'pull-requests': 'write', checks: 'write' } },
      head: (tree) => edit(join(tree, 'src/train.py'), 'def main() -> None:\n', endless),
    })
    const programs = [shieldNode(join(consumer.folder, 'programs'), python)]
    let cancelling: Promise<void> = Promise.resolve()
    const meanwhile = ({ pid = 0 }): void => {
      cancelling = cancel(pid, consumer.folder)
    }
    run = await consumer.review('review.yml', { programs, meanwhile })
    await cancelling
  }, 300_000)
  afterAll(async () => expect(await consumer.stop()).toEqual([]))

  it('ends the stage with the step, and neither tests, pushes nor keeps results', () => {
    expect(run.jobs['review/review/Train and test']).toEqual({
      conclusion: 'failure',
      steps: expect.objectContaining({ 'crisol-ml/crisol/actions/train': 'failure' }),
    })
    const after = ['Test', 'crisol-ml/crisol/actions/push', 'actions/upload-artifact', 'actions/cache/save']
    const steps = Object.keys(run.jobs['review/review/Train and test']?.steps ?? {})
    expect(after.filter((step) => steps.includes(step))).toEqual([])
    expect(readFileSync(join(consumer.folder, 'programs/node.log'), 'utf8')).toContain('It was interrupted')
    expect(processesOf(consumer.folder)).toEqual([])
  })

  it('concludes the check all the same', () => {
    expect(
      consumer.github.state.checks.map(({ headSha, status, conclusion }) => [headSha, status, conclusion]),
    ).toEqual([[consumer.pull.headSha, 'completed', 'failure']])
  })
})

/**
 * act kills the process of a step that is cancelled and closes what it writes to, where GitHub's runner sends it SIGINT,
 * reads on and waits: act is given a process of its own to kill, and that of the step is left for `cancel`. It is Python,
 * since a shell drops the variables of inputs, which have dashes in their names.
 */
const shield = `import subprocess, sys
if "process.execPath" in " ".join(sys.argv):
    sys.exit(print(sys.argv[0]))
said = open(sys.argv[0] + ".log", "a") if sys.argv[-1].endswith("/dist/train.js") else None
sys.exit(subprocess.call([NODE, *sys.argv[1:]], start_new_session=True, stdout=said, stderr=said))
`

function shieldNode(folder: string, python: string): string {
  mkdirSync(folder)
  const script = `#!${python}\nNODE = ${JSON.stringify(process.execPath)}\n${shield}`
  writeFileSync(join(folder, 'node'), script, { mode: 0o755 })
  return folder
}

/** Cancels the run once it trains, as GitHub does: what is left of the step 10 s later is there for the test to find. */
async function cancel(act: number, folder: string): Promise<void> {
  const find = (command: RegExp): number | undefined => processesOf(folder).find((pid) => command.test(commandOf(pid)))
  while (find(/^python src\/train\.py$/u) === undefined && processesOf(folder).includes(act)) await sleep(50)
  const step = find(new RegExp(`^${process.execPath} .*dist/train\\.js$`, 'u'))
  if (step === undefined) throw new Error('No step trains.')
  process.kill(act, 'SIGINT')
  process.kill(step, 'SIGINT')
  for (let waited = 0; waited < 10_000 && processesOf(folder).includes(step); waited += 50) await sleep(50)
}

/** The words of a process; none once it has ended. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
  } catch {
    return ''
  }
}
