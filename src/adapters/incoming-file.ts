import { closeSync, fchmodSync, openSync, rmSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Hash } from '../core/dvc/hash.ts'
import type { Digest } from '../ports/data.ts'
import { type ContentHash, createContentHash } from './content-hash.ts'
import { type FollowedHash, followHash } from './hash-pool.ts'

/** Mode of an object that has been checked: DVC trusts it, and so do we. */
export const checkedMode = 0o444

/** What a new file is not allowed. */
const umask = process.umask()

/**
 * Bytes up to which a file is read, written and copied at one go on the main thread: for small files the way to a
 * thread and back costs more than the work.
 */
export const smallFile = 1 << 20

/** Bytes of a larger file that go to the disk together. */
const batch = 1 << 18

/** Bytes from which a file is hashed on a thread of its own. */
export const largeFile = 16 << 20

/**
 * A file under a temporary name whose bytes are hashed on their way. A class because it has a life: what came is kept
 * in memory until it is too much, and goes to the disk from then on, one write under way at a time; of a large file a
 * thread takes over the hash.
 */
export class IncomingFile {
  readonly #file: string
  readonly #content: ContentHash
  readonly #mayFollow: boolean
  #followed: FollowedHash | undefined
  #size = 0
  #pending: Uint8Array[] = []
  #pendingSize = 0
  #handle: FileHandle | undefined
  #writing: Promise<unknown> = Promise.resolve()

  constructor(file: string, algorithm: Hash['algorithm']) {
    this.#file = file
    this.#content = createContentHash(algorithm)
    this.#mayFollow = algorithm === 'md5'
  }

  /** Bytes that have come. */
  get size(): number {
    return this.#size
  }

  /** Takes bytes, which must not change afterwards. */
  async write(chunk: Uint8Array): Promise<void> {
    if (this.#followed === undefined) this.#content.update(chunk)
    this.#size += chunk.length
    this.#pending.push(chunk)
    this.#pendingSize += chunk.length
    if (this.#pendingSize > (this.#handle === undefined ? smallFile : batch)) await this.#flush()
  }

  /** Ends the file, read-only and whole under its temporary name. */
  async end(): Promise<Digest> {
    if (this.#handle === undefined) this.#writeAtOnce()
    else {
      await this.#flush()
      await this.#writing
      await this.#handle.chmod(checkedMode)
      await this.#handle.close()
      this.#handle = undefined
    }
    return { md5: (await this.#followed?.end(this.#size)) ?? this.#content.hex(), size: this.#size }
  }

  /** Removes what is there of it. */
  async abandon(): Promise<void> {
    await this.#writing.catch(() => undefined)
    await this.#handle?.close().catch(() => undefined)
    await this.#followed?.end(0).catch(() => undefined)
    rmSync(this.#file, { force: true })
  }

  /** Sends what is pending to the disk as soon as what was sent before is there. */
  async #flush(): Promise<void> {
    const handle = this.#handle ?? (await open(this.#file, 'wx'))
    this.#handle = handle
    await this.#writing
    if (this.#mayFollow && this.#size > largeFile) this.#followed ??= followHash(this.#file)
    this.#followed?.advance(this.#size - this.#pendingSize)
    const chunks = this.#pending
    this.#pending = []
    this.#pendingSize = 0
    this.#writing = writeChunks(handle, chunks)
    // Whoever awaits it next is told; until then the fault is nobody's.
    this.#writing.catch(() => undefined)
  }

  #writeAtOnce(): void {
    const descriptor = openSync(this.#file, 'wx', checkedMode)
    try {
      for (const chunk of this.#pending) writeAll(descriptor, chunk)
      if ((umask & checkedMode) !== 0) fchmodSync(descriptor, checkedMode)
    } finally {
      closeSync(descriptor)
    }
  }
}

async function writeChunks(handle: FileHandle, chunks: readonly Uint8Array[]): Promise<void> {
  const expected = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const { bytesWritten } = await handle.writev(chunks)
  if (bytesWritten === expected) return
  await handle.writeFile(Buffer.concat(chunks).subarray(bytesWritten))
}

function writeAll(descriptor: number, chunk: Uint8Array): void {
  for (let written = 0; written < chunk.length; ) written += writeSync(descriptor, chunk, written)
}
