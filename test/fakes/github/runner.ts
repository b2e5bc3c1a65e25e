import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The workflow run that an action is a step of. */
export interface Step {
  /** Address of the API. */
  readonly apiUrl: string
  readonly repository: string
  readonly event: string
  readonly payload: unknown
  readonly sha: string
  readonly ref: string
  readonly runId: number
  readonly attempt?: number
  /** Absolute path of the checkout. */
  readonly workspace: string
  readonly inputs?: Readonly<Record<string, string>>
  /** Variables of the job. */
  readonly env?: Readonly<Record<string, string>>
  /** What an earlier step of the same action left for this one. */
  readonly state?: Readonly<Record<string, string>>
  /** Signal that the step is sent once something holds; `cancel` for those that a runner sends when the run is cancelled. */
  readonly endWith?: { readonly signal: NodeJS.Signals | 'cancel'; readonly when: () => boolean }
}

/** How a step ended. */
export interface StepResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  /** What is left for the step that comes after the job. */
  readonly state: Readonly<Record<string, string>>
  /** Markdown of the job summary. */
  readonly summary: string
  /** What is left for the environment and the PATH of the steps after it. */
  readonly left: string
  /** Wall time. */
  readonly seconds: number
}

/** Runs a bundled action as a child process with the environment that a runner gives it. */
export async function runStep(entry: string, step: Step): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-step-'))
  const files = {
    GITHUB_OUTPUT: 'output',
    GITHUB_STEP_SUMMARY: 'summary',
    GITHUB_STATE: 'state',
    GITHUB_ENV: 'env',
    GITHUB_PATH: 'path',
  }
  for (const name of Object.values(files)) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'event.json'), JSON.stringify(step.payload))
  const env = {
    ...environmentOf(step, folder),
    ...Object.fromEntries(Object.entries(files).map(([variable, name]) => [variable, join(folder, name)])),
    ...Object.fromEntries(
      Object.entries(step.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...Object.fromEntries(Object.entries(step.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
    ...step.env,
  }
  try {
    const end = await runChild(entry, env, step)
    const outputs = parseOutputs(readFileSync(join(folder, 'output'), 'utf8'))
    const state = parseOutputs(readFileSync(join(folder, 'state'), 'utf8'))
    const left = ['env', 'path'].map((name) => readFileSync(join(folder, name), 'utf8')).join('')
    return { ...end, outputs, state, left, summary: readFileSync(join(folder, 'summary'), 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The variables that a runner gives a step, the files aside. */
export function environmentOf(step: Step, folder: string): Record<string, string> {
  const branch = /^refs\/heads\/(.*)$/u.exec(step.ref)?.[1] ?? ''
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: step.apiUrl,
    GITHUB_GRAPHQL_URL: `${step.apiUrl}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: step.repository,
    GITHUB_REPOSITORY_OWNER: step.repository.split('/')[0] ?? '',
    GITHUB_EVENT_NAME: step.event,
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_SHA: step.sha,
    GITHUB_REF: step.ref,
    GITHUB_REF_NAME: branch,
    GITHUB_RUN_ID: String(step.runId),
    GITHUB_RUN_ATTEMPT: String(step.attempt ?? 1),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_WORKFLOW: 'review',
    GITHUB_WORKFLOW_REF: `${step.repository}/.github/workflows/review.yml@${step.ref}`,
    GITHUB_JOB: 'review',
    GITHUB_ACTOR: 'octocat',
    GITHUB_WORKSPACE: step.workspace,
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: folder,
  }
}

async function runChild(
  entry: string,
  env: Record<string, string>,
  { workspace, endWith }: Step,
): Promise<Pick<StepResult, 'status' | 'stdout' | 'stderr' | 'seconds'>> {
  const started = performance.now()
  const child = spawn(process.execPath, [entry], { env, cwd: workspace, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8')
  })
  const watch = setInterval(() => {
    if (endWith?.when() !== true) return
    clearInterval(watch)
    end(child, endWith.signal)
  }, 50)
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).finally(() => clearInterval(watch))
  return { status, stdout, stderr, seconds: (performance.now() - started) / 1000 }
}

/** What a runner sends to a step that is to end: signal, and milliseconds from the first one on. */
const cancelling = [
  ['SIGINT', 0],
  ['SIGTERM', 7_500],
  ['SIGKILL', 10_000],
] as const

function end(child: ChildProcess, signal: NodeJS.Signals | 'cancel'): void {
  const sent = signal === 'cancel' ? cancelling : [[signal, 0] as const]
  const timers = sent.map(([name, after]) => setTimeout(() => child.kill(name), after))
  child.once('close', () => timers.forEach(clearTimeout))
}

function parseOutputs(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n?\2\n/gmu)].map(([, name = '', , value = '']) => [name, value]),
  )
}
