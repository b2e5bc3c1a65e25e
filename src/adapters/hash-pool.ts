import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { HashAnswer, HashOrder } from './hash-worker.ts'

/** The md5 of a file that is on its way to the disk. */
export interface FollowedHash {
  /** Tells that the file has bytes up to here. */
  advance(bytes: number): void
  /** Resolves to the md5 of the file, once it has all its bytes. */
  end(bytes: number): Promise<string>
}

/** Threads, at the most: more of them than disks and networks can feed would idle. */
const mostThreads = 4
/** Bytes after which a thread is told that there are more. */
const stride = 4 << 20

interface Waiting {
  readonly resolve: (md5: string) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

const threads: Thread[] = []
let count = 0

/**
 * Follows a growing file with a hash on a thread of its own: on the main thread, md5 would take longer than the network
 * does to bring the bytes.
 *
 * @param file absolute path
 */
export function followHash(file: string): FollowedHash {
  const id = count++
  const { worker, waiting } = threadFor(id)
  let told = 0
  const tell = (upTo: number, isEnd: boolean): void => {
    told = upTo
    worker.postMessage({ id, file, upTo, isEnd } satisfies HashOrder)
  }
  return {
    advance: (bytes) => {
      if (bytes - told >= stride) tell(bytes, false)
    },
    end: async (bytes) =>
      await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.ref()
        tell(bytes, true)
      }),
  }
}

function threadFor(id: number): Thread {
  const index = id % Math.min(mostThreads, availableParallelism())
  threads[index] ??= startThread()
  return threads[index]
}

/** A thread lives as long as the process, and does not keep it alive. */
function startThread(): Thread {
  const here = import.meta.url
  const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 }
  const worker = new Worker(new URL(`hash-worker${here.slice(here.lastIndexOf('.'))}`, here), { resourceLimits })
  const waiting = new Map<number, Waiting>()
  worker.unref()
  worker.on('message', ({ id, md5, fault }: HashAnswer) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (md5 !== undefined) one?.resolve(md5)
    else one?.reject(Object.assign(new Error(fault?.message), { code: fault?.code }))
  })
  worker.on('error', (error) => {
    for (const one of waiting.values()) one.reject(error as Error)
  })
  return { worker, waiting }
}
