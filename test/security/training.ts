import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from '@jest/globals'
import { crisol } from '../fakes/cli.ts'
import { type LogCommand, readLog, type StepLog } from '../fakes/github/log.ts'
import { runStep, type Step, type StepResult } from '../fakes/github/runner.ts'

/** A project that is trained in a job. */
export interface Training {
  /** Absolute path of the project. */
  readonly root: string
  /** Runs a bundled action on it, `train` by default; nothing answers at the address of GitHub. */
  step(changes?: Partial<Step>, action?: string): Promise<StepResult & StepLog>
  /** Runs `crisol` in a step of a workflow. */
  command(...args: readonly string[]): Promise<StepLog & { readonly status: number | null }>
}

/** What a stage runs. */
export interface Attack {
  readonly command: string
  readonly outs?: readonly string[]
}

const dist = join(import.meta.dirname, '../../dist')

/** Projects of this file of tests. */
const made: string[] = []
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true })
})

/** Makes a project with stages by their names, and other files; it goes when the tests of the file have ended. */
export function makeTraining(
  stages: Readonly<Record<string, Attack>>,
  files: Readonly<Record<string, string>> = {},
): Training {
  const root = mkdtempSync(join(tmpdir(), 'crisol-security-'))
  made.push(root)
  const entries = Object.entries(stages).map(([name, { command, outs = [] }]) => [name, { cmd: command, outs }])
  const all = { '.dvc/config': '', 'dvc.yaml': JSON.stringify({ stages: Object.fromEntries(entries) }), ...files }
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const step: Step = {
    ...{ apiUrl: 'http://127.0.0.1:9', repository: 'octocat/breast-cancer', event: 'push', payload: {} },
    ...{ sha: 'a'.repeat(40), ref: 'refs/heads/main', runId: 1, workspace: root },
  }
  return {
    root,
    step: async (changes = {}, action = 'train') => {
      const result = await runStep(join(dist, `${action}.js`), { ...step, ...changes })
      return { ...result, ...readLog(result) }
    },
    command: async (...args) => {
      const result = await crisol(root, args, { GITHUB_ACTIONS: 'true' })
      return { status: result.status, ...readLog(result) }
    },
  }
}

/** Names of the commands that the runner obeyed, each once. */
export function namesOf(commands: readonly LogCommand[]): readonly string[] {
  return [...new Set(commands.map(({ name }) => name))].sort()
}
