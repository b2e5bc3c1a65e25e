import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * Names of files that are not whole yet. They tell who writes them, so that what a killed process left is known from
 * what is being written: `.<place>.<pid>.<token>.<count>.crisol-tmp`.
 */
const pattern = /^\.(?<place>.+-[0-9a-f]{8}-\d+)\.(?<pid>\d+)\.(?<token>[0-9a-f]{8})\.\d+\.crisol-tmp$/u

/** Milliseconds after which what a process of another machine has not touched is taken for left behind: a day. */
const forsaken = 86_400_000

/**
 * The machine since it was started and, in a container, its own processes: elsewhere the same number is another
 * process, also on a machine of the same name that shares the disk.
 */
const place = [
  hostname().replaceAll('/', '_').slice(0, 64),
  firstOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'), /[0-9a-f]{8}/u) ?? '0'.repeat(8),
  firstOf(() => readlinkSync('/proc/self/ns/pid'), /\d+/u) ?? '0',
].join('-')

/** Tells this process from an earlier one of the same number. */
const token = randomBytes(4).toString('hex')

let count = 0

/** Directories that have been looked through. */
const swept = new Set<string>()

/** The first match in what the system tells of itself; `undefined` where it does not tell. */
function firstOf(tell: () => string, wanted: RegExp): string | undefined {
  try {
    return wanted.exec(tell())?.[0]
  } catch {
    return undefined
  }
}

/**
 * Gives a new name in a directory to write to before the file is moved into place. What killed processes left in that
 * directory is removed when it is asked for the first time.
 *
 * @param directory absolute path; it need not be there
 */
export function temporaryIn(directory: string): string {
  if (!swept.has(directory)) sweep(directory)
  swept.add(directory)
  return join(directory, `.${place}.${process.pid}.${token}.${count++}.crisol-tmp`)
}

/** Gives a new name beside a file, on the same disk. */
export function temporaryBeside(file: string): string {
  return temporaryIn(dirname(file))
}

/** Tells whether a file of this name is none of the user's: it is being written, or was left half-written. */
export function isTemporary(name: string): boolean {
  return pattern.test(name)
}

function sweep(directory: string): void {
  for (const name of namesIn(directory)) if (isLeft(directory, name)) rmSync(join(directory, name), { force: true })
}

/** Names of what is in a directory; none where there is none. */
export function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

/** Whether nobody writes it any more. */
function isLeft(directory: string, name: string): boolean {
  const found = pattern.exec(name)?.groups
  if (found === undefined) return false
  return found['place'] === place ? !isBeingWritten(name) : isForsaken(join(directory, name))
}

/** Tells whether a name was given by a process of this machine that still runs. */
export function isBeingWritten(name: string): boolean {
  const found = pattern.exec(name)?.groups
  if (found?.['place'] !== place) return false
  return Number(found['pid']) === process.pid ? found['token'] === token : isAlive(Number(found['pid']))
}

function isForsaken(file: string): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  return stats !== undefined && Date.now() - stats.mtimeMs > forsaken
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
