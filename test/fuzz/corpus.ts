import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from '../fakes/workspace.ts'

const root = join(import.meta.dirname, '../..')

/** Reads a file of this repository. */
export function fixture(path: string): Uint8Array {
  return readFileSync(join(root, path))
}

/** Reads the files of a folder of this repository whose names fit. */
export function fixturesIn(folder: string, pattern: RegExp): readonly Uint8Array[] {
  return readdirSync(join(root, folder))
    .filter((name) => pattern.test(name))
    .map((name) => fixture(`${folder}/${name}`))
}

/** Gives the files of repositories whose paths fit, each once. */
export function filesOf(cases: readonly { readonly files: Files }[], pattern: RegExp): readonly Uint8Array[] {
  const found = cases.flatMap(({ files }) => Object.entries(files).filter(([path]) => pattern.test(path)))
  return [...new Map(found.map(([, content]) => [String(content), Buffer.from(content)])).values()]
}

/** Gives values as JSON. */
export function jsonOf(...values: readonly unknown[]): readonly Uint8Array[] {
  return values.map((value) => Buffer.from(JSON.stringify(value)))
}
