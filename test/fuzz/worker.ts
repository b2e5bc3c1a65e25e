/** A thread that reads random bytes with one parser after another. What it is about to read, it first lays where its parent sees it. */
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { UserError } from '../../src/core/error.ts'
import { casesOf } from './grammars.ts'
import type { Parser } from './parser.ts'
import { parsers } from './parsers.ts'

/** What the thread is asked for. */
export interface Order {
  readonly name: string
  readonly seed: number
  readonly numRuns: number
}

/** What came of it; without a fault, all of its cases ended as they should. */
export interface Outcome {
  readonly fault?: { readonly number: number; readonly bytes: Uint8Array; readonly error: string }
}

/** Number of the case, and its bytes, that are being read. */
export interface Desk {
  readonly counts: Int32Array
  readonly bytes: Uint8Array
}

const desk = workerData as Desk
let cases = 0

async function readCase({ read, refuses }: Parser, bytes: Uint8Array): Promise<void> {
  desk.bytes.set(bytes)
  Atomics.store(desk.counts, 1, bytes.length)
  Atomics.store(desk.counts, 0, ++cases)
  try {
    await read(bytes)
  } catch (error) {
    if (!(error instanceof UserError) && refuses?.(error) !== true) throw error
  }
}

async function serve({ name, ...trials }: Order): Promise<Outcome> {
  const parser = parsers.find((one) => one.name === name)
  if (parser === undefined) throw new Error(`There is no parser ${name}.`)
  for (const bytes of parser.corpus) await readCase(parser, bytes)
  cases = 0
  const property = fc.asyncProperty(casesOf(parser), async (bytes) => await readCase(parser, bytes))
  const { failed, counterexample, errorInstance, numRuns } = await fc.check(property, trials)
  if (!failed) return {}
  const error = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance)
  return { fault: { number: numRuns, bytes: counterexample?.[0] ?? new Uint8Array(0), error } }
}

parentPort?.on('message', (order: Order) => {
  serve(order).then(
    (outcome) => parentPort?.postMessage(outcome),
    (error: Error) =>
      parentPort?.postMessage({ fault: { number: 0, bytes: new Uint8Array(0), error: String(error.stack) } }),
  )
})
