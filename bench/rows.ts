import { readFileSync, writeFileSync } from 'node:fs'
import { printTable } from './measure.ts'

/** One limit, and what was found. */
export interface Row {
  /** The piece of work: `pull 10,000 files of 10 KiB, cold cache`. */
  readonly work: string
  /** What of it: `time`, `CPU`, `peak memory`. */
  readonly what: string
  /** Whom we are compared with; empty where the limit is ours alone. */
  readonly peer: string
  /** What it cost us, with its unit. */
  readonly ours: string
  /** What it cost the peer; empty where there is none. */
  readonly theirs: string
  /** What is wanted: `5 x less`, `<= 150 MB`; empty where the two are shown beside each other, and no more. */
  readonly limit: string
  /** How we stand to the peer, in the words of the limit; empty where there is none. */
  readonly ratio: string
  /** `undefined` where nothing is wanted. */
  readonly isMet: boolean | undefined
}

/** What a bench has found. */
export interface Found {
  readonly rows: readonly Row[]
  /** Peers with their versions: `DVC 3.67.1`. */
  readonly versions: readonly string[]
}

/** Variable that names the file into which a bench writes what it has found, for whoever runs several of them. */
export const rowsVariable = 'CRISOL_BENCH_ROWS'

/** Prints limits and what was found, and hands it on where that is asked for. A bench calls it once, at its end. */
export function tellRows(found: Found): void {
  console.log('')
  printTable([headings, ...found.rows.map(cellsOf)])
  const file = process.env[rowsVariable]
  if (file !== undefined) writeFileSync(file, JSON.stringify(found))
}

/** Reads what a bench has handed on. */
export function readFound(file: string): Found {
  return JSON.parse(readFileSync(file, 'utf8')) as Found
}

/** Headings of a table of rows. */
export const headings: readonly string[] = ['', 'peer', 'ours', 'theirs', 'limit', 'ratio', '']

const verdicts = { true: 'met', false: 'not met', undefined: '' } as const

/** A row as the cells of a table. */
export function cellsOf({ work, what, peer, ours, theirs, limit, ratio, isMet }: Row): readonly string[] {
  return [`${work}: ${what}`, peer, ours, theirs, limit, ratio, verdicts[`${isMet}`]]
}
