import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { EOL } from 'node:os'
import { resolve } from 'node:path'
import { UserError } from '../core/error.ts'
import type { Annotation } from '../core/report/annotations.ts'
import type { Console } from '../ports/console.ts'
import { openPace } from './pace.ts'

/**
 * The GitHub Actions runner around this process: inputs, outputs, annotations and the job summary.
 * Written here and not with `@actions/core`, because loading that alone costs five times the CPU of
 * `node -e 0` (it brings an HTTP client); the protocol is a handful of lines.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const runner = {
  input,
  output,
  summarize,
  mask,
  saveState,
  state,
  annotate,
  markFailed,
  fail,
  /** Absolute path of the checkout; the current directory where GITHUB_WORKSPACE is not set. */
  get workspace(): string {
    return process.env['GITHUB_WORKSPACE'] || process.cwd()
  },
  /** Address of the server, without a slash at the end. */
  get serverUrl(): string {
    return (process.env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/u, '')
  },
  /** Absolute path of the project: the checkout, or `working-directory` in it. */
  get directory(): string {
    return resolve(runner.workspace, input('working-directory') || '.')
  },
  /** Folded groups and annotations in the log of the step. */
  console: {
    info: (line) => write(defuse(line)),
    notice: (message) => command('notice', message),
    warning: (message) => command('warning', message),
    error: (message) => command('error', message),
    progress: (look) => {
      if (isProgressDue()) write(defuse(look().text))
    },
    group: async (title, work) => {
      command('group', title)
      try {
        return await work()
      } finally {
        command('endgroup', '')
      }
    },
  } satisfies Console as Console,
} as const

const isProgressDue = openPace(10_000)

/** Text of an input without surrounding space; empty when it was not given. */
function input(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}

/** Sets an output of the step. */
function output(name: string, value: string | number | boolean): void {
  appendToFile('GITHUB_OUTPUT', heredoc(name, String(value)))
}

/** Appends Markdown to the job summary. Resolves at once; without a summary file nothing is lost but the page. */
async function summarize(markdown: string): Promise<void> {
  appendToFile('GITHUB_STEP_SUMMARY', `${markdown}${EOL}`)
}

/** Makes the runner print *** in place of a secret, from now on. Every line of it is masked on its own. */
function mask(secret: string): void {
  for (const line of secret.split(/\r?\n/u)) {
    if (line.trim() !== '') command('add-mask', line)
  }
}

/** Leaves a value for the `post` step of the same action. */
function saveState(name: string, value: string): void {
  appendToFile('GITHUB_STATE', heredoc(name, value))
}

/** The value that the main step left; empty when it left none. */
function state(name: string): string {
  return process.env[`STATE_${name}`] ?? ''
}

/** Shows a line on a file of the pull request. */
function annotate({ file, level, message }: Annotation): void {
  const path = file.replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C').replaceAll(/\r?\n/gu, ' ')
  command(`${level === 'failure' ? 'error' : 'warning'} file=${path}`, message)
}

/** Ends the step in failure once it is done: a result (a regression, a failed stage), not an exception. */
function markFailed(message: string): void {
  command('error', message)
  process.exitCode = 1
}

/** Tells an exception to the user and ends the step in failure. */
function fail(error: unknown): void {
  process.exitCode = 1
  if (error instanceof UserError) {
    command('error', error.message)
    return
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  command('error', `Unexpected failure, please report it: ${message}`)
  if (stack !== undefined) command('debug', stack)
}

function write(line: string): void {
  process.stdout.write(`${line}${EOL}`)
}

/** Blanks as .NET trims them, U+0085 among them; those that end a line are left out, or many of them would take for ever. */
const commandStart = /^((?:\u0085|[^\S\r\n\u2028\u2029])*)::/gmu

/** Gives a line that holds data as one that is no command: the runner reads `::` at its start and `##[` anywhere. */
export function defuse(line: string): string {
  return line.replace(commandStart, '$1:\u200b:').replaceAll('##[', '##\u200b[')
}

/** Gives JSON that says the same and holds no command: only strings can hold `##[`, and no line of it starts with `::`. */
export function defuseJson(json: string): string {
  return json.replaceAll('##[', '##\\u005b')
}

function command(name: string, message: string): void {
  write(`::${name}::${message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`)
}

function heredoc(name: string, value: string): string {
  const mark = `crisol-${randomUUID()}`
  return `${name}<<${mark}${EOL}${value}${EOL}${mark}${EOL}`
}

function appendToFile(variable: string, text: string): void {
  const file = process.env[variable]
  if (file) appendFileSync(file, text)
}
