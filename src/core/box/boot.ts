import { UserError } from '../error.ts'
import { renderCount } from '../text/amount.ts'
import { type BoxFile, renderBoothook } from './boothook.ts'
import * as scripts from './scripts.ts'
import { boxFolder } from './scripts.ts'
import { deadlineSeconds, renderUnits } from './units.ts'

/** What an instance is to do, as far as it differs from another. */
export interface BootRequest {
  /** Base64 for one start of one runner; a secret. */
  readonly jitConfig: string
  /** Label that the job asks for. */
  readonly label: string
  /** Minutes without a job after which it ends; fractions are taken. */
  readonly idleMinutes: number
  /** Minutes that a job may take; fractions are taken. */
  readonly maxMinutes: number
  readonly runner: RunnerSource
  /** Unprivileged user that runs the job; made where the image has none of that name. */
  readonly user: string
}

/** Where the runner's program comes from. */
export type RunnerSource =
  | {
      readonly kind: 'archive'
      /** HTTP(S) address of a `.tar.gz`; what it gives is held against the sum. */
      readonly url: string
      /** 64 hexadecimal digits. */
      readonly sha256: string
    }
  | {
      readonly kind: 'installed'
      /** Absolute path in the image, writable for the user. */
      readonly directory: string
    }

/** What is handed to an instance for its boot. */
export interface UserData {
  /** As EC2 keeps it, before any Base64. */
  readonly userData: Uint8Array
}

/** Bytes of user data that EC2 takes, before Base64. */
const capacity = 16_384

/**
 * Renders the user data of an instance: compressed only where it does not fit as it is.
 *
 * @throws {UserError} INPUT
 */
export async function renderUserData(request: BootRequest): Promise<UserData> {
  check(request)
  const plain = new TextEncoder().encode(renderBoothook(boxFiles(request), `${boxFolder}/scripts/prepare.sh`))
  const userData = plain.length <= capacity ? plain : await compress(plain)
  if (userData.length <= capacity) return { userData }
  throw new UserError(
    `The user data of the instance has ${userData.length} bytes, compressed; EC2 takes at most ${capacity}. The runner's configuration has ${request.jitConfig.length} of them; expected about 4,300: shorten its name and its labels.`,
    { code: 'INPUT' },
  )
}

/**
 * Gives the minutes after its boot when an instance has ended by itself, whatever it does: twice the idle limit (to be
 * ready, and to get a job) and the life of a job.
 */
export function deadlineMinutes({ idleMinutes, maxMinutes }: Pick<BootRequest, 'idleMinutes' | 'maxMinutes'>): number {
  return deadlineSeconds({ idleSeconds: toSeconds(idleMinutes), lifeSeconds: toSeconds(maxMinutes) }) / 60
}

/** Minutes as people give them to whole seconds as systemd takes them, never less than was given. */
function toSeconds(minutes: number): number {
  return Math.ceil(minutes * 60)
}

function boxFiles(request: BootRequest): readonly BoxFile[] {
  const limits = { idleSeconds: toSeconds(request.idleMinutes), lifeSeconds: toSeconds(request.maxMinutes) }
  const file = (path: string, text: string, mode = '0644'): BoxFile => ({ path, text, mode })
  return [
    ...[...renderUnits({ ...limits, user: request.user })].map(([name, text]) =>
      file(`/run/systemd/system/${name}`, text),
    ),
    file('/run/systemd/journald.conf.d/crisol.conf', journal),
    ...scriptFiles.map(([name, text]) => file(`${boxFolder}/scripts/${name}`, text)),
    ...Object.entries(valuesOf(request)).map(([name, text]) => file(`${boxFolder}/values/${name}`, text)),
    file(`${boxFolder}/job/jit-config`, request.jitConfig, '0600'),
  ]
}

/** What is told to the console, so that an end can be explained when the machine is gone; without the chatter. */
const journal = `[Journal]
ForwardToConsole=yes
TTYPath=/dev/console
MaxLevelConsole=notice
`

const scriptFiles: readonly (readonly [string, string])[] = [
  ['prepare.sh', scripts.prepareScript],
  ['fetch.sh', scripts.fetchScript],
  ['run.sh', scripts.runScript],
  ['job-started.sh', scripts.jobStartedScript],
  ['warn.sh', scripts.warnScript],
  ['ended.sh', scripts.endedScript],
  ['deadline.sh', scripts.deadlineScript],
  ['interruption.sh', scripts.interruptionScript],
]

function valuesOf({ runner, user, label, ...limits }: BootRequest): Readonly<Record<string, string>> {
  const minutes = (count: number): string => renderCount(Number(count.toFixed(2)), 'minute')
  return {
    ...{ user, label, idle: minutes(limits.idleMinutes), life: minutes(limits.maxMinutes) },
    deadline: minutes(deadlineMinutes(limits)),
    ...(runner.kind === 'archive'
      ? { url: runner.url, sha256: runner.sha256.toLowerCase() }
      : { directory: runner.directory }),
  }
}

async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** A name, a value of a request, what it must look like, and how that is said. */
type Rule = readonly [what: string, value: string, pattern: RegExp, expected: string]

function check({ runner, user, label, jitConfig, idleMinutes, maxMinutes }: BootRequest): void {
  const rules: readonly Rule[] = [
    ['label of the runner', label, /^[A-Za-z0-9._-]{1,64}$/u, '1 to 64 letters, digits, dots, dashes or underscores'],
    ['user of the job', user, /^(?!root$)[a-z_][a-z0-9_-]{0,31}$/u, 'the name of a user other than root'],
    ...(runner.kind === 'archive' ? archiveRules(runner) : [directoryRule(runner.directory)]),
    ['idle limit', String(idleMinutes), minutes, 'minutes, more than 0'],
    ['maximum life', String(maxMinutes), minutes, 'minutes, more than 0'],
  ]
  const broken = rules.find(([, value, pattern]) => !pattern.test(value))
  if (broken !== undefined) {
    const [what, value, , expected] = broken
    throw new UserError(`The ${what} is ${JSON.stringify(value)}; expected ${expected}.`, { code: 'INPUT' })
  }
  if (jitConfig === '') throw new UserError('The configuration of the runner is empty.', { code: 'INPUT' })
}

/** A number as it is written that is neither 0 nor too small for a second. */
const minutes = /^(?:[1-9]\d{0,5}(?:\.\d+)?|0\.\d*[1-9]\d*)$/u

function archiveRules({ url, sha256 }: RunnerSource & { readonly kind: 'archive' }): readonly Rule[] {
  return [
    ['address of the runner', url, /^https?:\/\/[^\s/?#]+\/\S+$/u, 'an http or https address of a .tar.gz archive'],
    ['checksum of the runner', sha256, /^[0-9a-fA-F]{64}$/u, 'a SHA-256 of 64 hexadecimal digits'],
  ]
}

function directoryRule(directory: string): Rule {
  return ['directory of the runner', directory, /^\/\P{Cc}+$/u, 'an absolute path in the image']
}
