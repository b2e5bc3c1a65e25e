/**
 * Real counterparts of the tests and benches: where they are, and how all of them are installed; what each is stands
 * under `counterparts/`, by what brings it. `npm test` installs what its tests need; `npm run counterparts` does the same
 * by hand and prints a table, `npm run counterparts -- benches` for what takes minutes to build and only the benches need.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Counterpart, Purpose } from './counterparts/counterpart.ts'
import { debianCounterparts } from './counterparts/debian.ts'
import { goCounterparts } from './counterparts/go.ts'
import { npmCounterparts } from './counterparts/npm.ts'
import { pythonCounterparts } from './counterparts/python.ts'

const all = { ...pythonCounterparts, ...goCounterparts, ...npmCounterparts, ...debianCounterparts }

/** Names of the counterparts. */
export type CounterpartName = keyof typeof all

const counterparts: Readonly<Record<CounterpartName, Counterpart>> = all

/** What became of an installation. */
export interface Installed {
  readonly name: CounterpartName
  /** Absolute path; `undefined` when it could not be installed. */
  readonly path: string | undefined
  /** Why not, and what would help; empty when it could. */
  readonly reason: string
}

/** Folder of a counterpart, shared by all checkouts of a machine. */
function folderOf(name: CounterpartName): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  return join(cache, 'crisol', `${name}-${counterparts[name].version}`)
}

/** Path of a counterpart that is installed; `undefined` when it is not. */
export function findCounterpart(name: CounterpartName): string | undefined {
  const path = join(folderOf(name), counterparts[name].path)
  return existsSync(join(folderOf(name), '.complete')) && existsSync(path) ? path : undefined
}

/** The version of a counterpart that is installed. */
export function versionOf(name: CounterpartName): string {
  return counterparts[name].version
}

/** What would bring a counterpart that is missing. */
export function remedyOf(name: CounterpartName): string {
  return counterparts[name].remedy
}

/** Names of the counterparts for a purpose. */
export function counterpartsFor(purpose: Purpose): readonly CounterpartName[] {
  return (Object.keys(counterparts) as CounterpartName[]).filter((name) => counterparts[name].purpose === purpose)
}

/** Installs every counterpart for a purpose, those that are there already in no time. */
export async function installAll(
  tell: (line: string) => void,
  purpose: Purpose = 'tests',
): Promise<readonly Installed[]> {
  const installed: Installed[] = []
  for (const name of counterpartsFor(purpose)) installed.push(await installCounterpart(name, tell))
  return installed
}

/** Installs one counterpart, in no time where it is there already. */
export async function installCounterpart(name: CounterpartName, tell: (line: string) => void): Promise<Installed> {
  const there = findCounterpart(name)
  if (there !== undefined) return { name, path: there, reason: '' }
  const { version, purpose } = counterparts[name]
  tell(`Installing ${name} ${version} for the ${purpose} ...`)
  const folder = folderOf(name)
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    await counterparts[name].install(folder)
    writeFileSync(join(folder, '.complete'), '')
    return { name, path: findCounterpart(name), reason: '' }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { name, path: undefined, reason: `${reason}; ${counterparts[name].remedy}` }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const purpose = process.argv[2] === 'benches' ? 'benches' : 'tests'
  const installed = await installAll((line) => console.log(line), purpose)
  for (const { name, path, reason } of installed) {
    console.log(`${name.padEnd(16)} ${path ?? `not installed: ${reason}`}`)
  }
}
