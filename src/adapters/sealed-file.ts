import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { temporaryBeside } from './temporary.ts'

/** The first line: the md5 of the rest, so that a file that was damaged is not believed. */
const head = /^\{"schema":(?<schema>\d+),"md5":"(?<md5>[0-9a-f]{32})"\}$/u

/**
 * Reads the rows of a file that `writeSealed` wrote, each as JSON that is left to whoever needs it: most are not
 * needed most of the time. None of another schema, or where anything is not as it was written.
 */
export function readSealed(file: string, schema: number): Map<string, string> {
  try {
    const bytes = readFileSync(file)
    const start = bytes.indexOf('\n') + 1
    const found = head.exec(bytes.subarray(0, start - 1).toString())?.groups
    const isWhole = found?.['schema'] === String(schema) && found['md5'] === md5Of(bytes.subarray(start))
    return isWhole ? new Map(bytes.toString('utf8', start).split('\n').flatMap(toRow)) : new Map()
  } catch {
    return new Map()
  }
}

/** A row is its name as JSON, a tab, and its value as JSON: neither holds a tab or a line's end. */
function toRow(line: string): readonly (readonly [string, string])[] {
  const tab = line.indexOf('\t')
  return tab < 0 ? [] : [[JSON.parse(line.slice(0, tab)), line.slice(tab + 1)]]
}

/** Writes rows down. Nothing depends on them: where they cannot be written, the next run does without. */
export function writeSealed(file: string, schema: number, rows: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const temporary = temporaryBeside(file)
    const bytes = Buffer.from([...rows].map(([name, value]) => `${JSON.stringify(name)}\t${value}\n`).join(''))
    writeFileSync(temporary, Buffer.concat([Buffer.from(`{"schema":${schema},"md5":"${md5Of(bytes)}"}\n`), bytes]))
    renameSync(temporary, file)
  } catch {
    return
  }
}

function md5Of(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex')
}
