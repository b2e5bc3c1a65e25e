import { closeSync, fchmodSync, openSync, rmSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Hash } from '../core/dvc/hash.ts'
import type { Digest } from '../ports/data.ts'
import { type ContentHash, createContentHash } from './content-hash.ts'

/** Mode of an object that has been checked: DVC trusts it, and so do we. */
export const checkedMode = 0o444

/**
 * Bytes up to which a file is read, written and copied at one go on the main thread: for small files the way to a
 * thread and back costs more than the work.
 */
export const smallFile = 1 << 20

/**
 * A file under a temporary name whose bytes are hashed on their way. A class because it has a life: what came is kept
 * in memory until it is too much, and goes to the disk from then on.
 */
export class IncomingFile {
  readonly #file: string
  readonly #content: ContentHash
  #size = 0
  #pending: Uint8Array[] = []
  #handle: FileHandle | undefined

  constructor(file: string, algorithm: Hash['algorithm']) {
    this.#file = file
    this.#content = createContentHash(algorithm)
  }

  /** Takes bytes, which must not change afterwards. */
  async write(chunk: Uint8Array): Promise<void> {
    this.#content.update(chunk)
    this.#size += chunk.length
    this.#pending.push(chunk)
    if (this.#handle !== undefined || this.#size > smallFile) await this.#flush()
  }

  /** Ends the file, read-only and whole under its temporary name. */
  async end(): Promise<Digest> {
    if (this.#handle === undefined) this.#writeAtOnce()
    else {
      await this.#handle.chmod(checkedMode)
      await this.#handle.close()
      this.#handle = undefined
    }
    return { md5: this.#content.hex(), size: this.#size }
  }

  /** Removes what is there of it. */
  async abandon(): Promise<void> {
    await this.#handle?.close().catch(() => undefined)
    rmSync(this.#file, { force: true })
  }

  async #flush(): Promise<void> {
    this.#handle ??= await open(this.#file, 'wx')
    const chunks = this.#pending
    this.#pending = []
    for (const chunk of chunks) await this.#handle.writeFile(chunk)
  }

  #writeAtOnce(): void {
    const descriptor = openSync(this.#file, 'wx')
    try {
      for (const chunk of this.#pending) writeAll(descriptor, chunk)
      fchmodSync(descriptor, checkedMode)
    } finally {
      closeSync(descriptor)
    }
  }
}

function writeAll(descriptor: number, chunk: Uint8Array): void {
  for (let written = 0; written < chunk.length; ) written += writeSync(descriptor, chunk, written)
}
