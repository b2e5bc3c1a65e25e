import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'

/**
 * A thread that hashes files from the disk while they grow. It stands alone: it is a file of its own in `dist/`, and
 * imports nothing of ours.
 */

/** What the thread is told: that bytes of a file are there up to a place, and whether those are all. */
export interface HashOrder {
  readonly id: number
  readonly file: string
  /** Bytes that are on the disk. */
  readonly upTo: number
  readonly isEnd: boolean
}

/** What the thread answers to the last order for a file: its md5, or what went wrong. */
export interface HashAnswer {
  readonly id: number
  readonly md5?: string
  readonly fault?: { readonly message: string; readonly code: string | undefined }
}

interface Reading {
  readonly descriptor: number
  readonly hash: Hash
  position: number
}

const readings = new Map<number, Reading>()
const buffer = Buffer.allocUnsafe(1 << 20)

parentPort?.on('message', (order: HashOrder) => {
  try {
    const reading = readings.get(order.id) ?? open(order)
    readOn(reading, order.upTo)
    if (order.isEnd) answer({ id: order.id, md5: reading.hash.digest('hex') })
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    answer({ id: order.id, fault: { message, code } })
  }
})

function open({ id, file }: HashOrder): Reading {
  const reading = { descriptor: openSync(file, 'r'), hash: createHash('md5'), position: 0 }
  readings.set(id, reading)
  return reading
}

function readOn(reading: Reading, upTo: number): void {
  while (reading.position < upTo) {
    const length = Math.min(buffer.length, upTo - reading.position)
    const count = readSync(reading.descriptor, buffer, 0, length, reading.position)
    if (count === 0) throw new Error('the file became shorter while it was hashed')
    reading.hash.update(buffer.subarray(0, count))
    reading.position += count
  }
}

function answer(message: HashAnswer): void {
  const reading = readings.get(message.id)
  if (reading !== undefined) closeSync(reading.descriptor)
  readings.delete(message.id)
  parentPort?.postMessage(message)
}
