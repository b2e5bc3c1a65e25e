import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../fixtures/pickles')

/** Names of the pickles that Python wrote, by their beginning. */
export function picklesOf(prefix: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && !name.endsWith('.py'))
    .sort()
}

/** Bytes of one of them. */
export function readPickle(name: string): Uint8Array {
  return readFileSync(join(folder, name))
}

/** Bytes of a text in which each character is one byte. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
