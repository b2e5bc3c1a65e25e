import { Worker } from 'node:worker_threads'
import { mostBytes } from './alter.ts'
import type { Desk, Order, Outcome } from './worker.ts'

/** Memory of the thread in MiB: what a parser makes of a case of one MiB has room in it. Its stack is that of a main thread. */
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 1 }
/** Seconds that one case, or the start of the thread, may take on a machine that does much else. */
const patience = 300

/** Reads random bytes, parser after parser. */
export interface Driver {
  /** Gives what is to be said of cases that ended otherwise than with a value or a `UserError`; `undefined` when none did. */
  fuzz(order: Order): Promise<string | undefined>
  end(): Promise<void>
}

/** Starts a driver. A parser that hangs, or ends its thread, is told of, and the next one gets a new thread. */
export function startDriver(): Driver {
  let thread: { readonly worker: Worker; readonly desk: Desk } | undefined
  return {
    fuzz: async (order) => {
      thread ??= startThread()
      const outcome = await outcomeOf(order, thread)
      if (typeof outcome !== 'string') return outcome.fault === undefined ? undefined : describe(order, outcome.fault)
      const { worker, desk } = thread
      thread = undefined
      await worker.terminate()
      const [number = 0, length = 0] = desk.counts
      return describe(order, { number, bytes: desk.bytes.slice(0, length), error: outcome })
    },
    end: async () => void (await thread?.worker.terminate()),
  }
}

function startThread(): { readonly worker: Worker; readonly desk: Desk } {
  const desk = {
    counts: new Int32Array(new SharedArrayBuffer(8)),
    bytes: new Uint8Array(new SharedArrayBuffer(mostBytes)),
  }
  return { worker: new Worker(new URL('worker.ts', import.meta.url), { resourceLimits, workerData: desk }), desk }
}

/** What the thread answers, or why it does not. */
async function outcomeOf(
  order: Order,
  { worker, desk }: { readonly worker: Worker; readonly desk: Desk },
): Promise<Outcome | string> {
  return await new Promise((resolve) => {
    let [seen, since] = [-1, Date.now()]
    const settle = (outcome: Outcome | string): void => {
      clearInterval(watchdog)
      worker.off('message', settle).off('error', fail)
      resolve(outcome)
    }
    const fail = (error: Error): void => settle(`The thread ended: ${error.stack ?? error.message}`)
    const watchdog = setInterval(() => {
      const number = Atomics.load(desk.counts, 0)
      if (number !== seen) [seen, since] = [number, Date.now()]
      else if (Date.now() - since > 1000 * patience) settle(`It hangs: no end within ${patience} seconds.`)
    }, 500)
    worker.once('message', settle).once('error', fail)
    worker.postMessage(order)
  })
}

function describe({ name, seed }: Order, { number, bytes, error }: NonNullable<Outcome['fault']>): string {
  const base64 = Buffer.from(bytes).toString('base64')
  return [`${name}, case ${number} of CRISOL_SEED=${seed}, ${bytes.length} bytes:`, base64.slice(0, 4000), error].join(
    '\n',
  )
}
