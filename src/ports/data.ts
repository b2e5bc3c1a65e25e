import type { Hash } from '../core/dvc/hash.ts'
import type { Placements } from './placements.ts'
import type { FoundFile, Stamp, Workspace } from './workspace.ts'

/** Size and md5 of a file's bytes. */
export interface Digest {
  /** 32 lower-case hexadecimal digits. */
  readonly md5: string
  /** Bytes. */
  readonly size: number
}

/** Hashes files of the workspace, those alone that are not as they were when they were last hashed. */
export interface Digests {
  /**
   * Digest of a file, by default its plain md5; `undefined` when there is none.
   *
   * @param stamp of the file, where the caller has just looked
   */
  file(path: string, algorithm?: Hash['algorithm'], stamp?: Stamp): Promise<Digest | undefined>
  /**
   * Digest of a directory's manifest with the bytes of all its files, where it is known from before.
   *
   * @param files all that were just found in it
   */
  directory(path: string, algorithm: Hash['algorithm'], files: readonly FoundFile[]): Digest | undefined
  /** Takes note of such a digest. */
  learnDirectory(
    path: string,
    algorithm: Hash['algorithm'],
    known: Digest & { readonly files: readonly FoundFile[] },
  ): void
  /** Takes note of a file that was just written with bytes of a hash. */
  learn(path: string, hash: Hash): void
  /** Keeps what was learnt for the next run. */
  keep(): void
  /** Digest of bytes at hand. */
  bytes(content: Uint8Array | string): Digest
  /** SHA-256 of a text as UTF-8: 64 lower-case hexadecimal digits. */
  sha256(text: string): string
}

/**
 * A store of objects named by their content: a remote. Keys are relative (`files/md5/ab/cdef...`).
 *
 * @throws {UserError} REMOTE when the store refuses, is not there or does not answer
 */
export interface ObjectStore {
  /** Where it is, for messages: a folder's path or `s3://bucket/prefix`. Never holds a credential. */
  readonly name: string
  /** Objects on their way at once that its configuration asks for, >= 1; `undefined` where it names no number. */
  readonly jobs?: number | undefined
  /** Whether the object is there. */
  has(key: string): Promise<boolean>
  /** The object's bytes; `undefined` when there is none. */
  read(key: string): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Stores an object whole or not at all. One that is there already stays as it is: then the answer is false. */
  write(key: string, object: StoredObject): Promise<boolean>
  /** Keys that start with a prefix (`runs/`), sorted by code point; empty where there is none. */
  list(prefix: string): Promise<readonly string[]>
}

/** The local run cache: entries of what stages ran with and what came of it, by keys that start with `runs/`. */
export interface RunCache extends ObjectStore {
  /** The entry below a prefix that was written last; `undefined` when there is none. */
  newest(prefix: string): Promise<string | undefined>
}

/** The bytes of an object on their way into a store. */
export interface StoredObject {
  readonly hash: Hash
  readonly size: number
  /** Opens its bytes, from `start` up to `end` (both inclusive), or all; each time anew. */
  open(start?: number, end?: number): AsyncIterable<Uint8Array>
}

/** What a file of the workspace is to be. */
export interface FileOptions {
  readonly executable: boolean
  /** Whether it is a file of its own, whatever the links of the configuration. */
  readonly isCopied: boolean
}

/** The local DVC cache. Everything in it has been hashed on its way in; files are read-only (0444). */
export interface Cache {
  has(hash: Hash): Promise<boolean>
  /** Whether it has all of them: for thousands this is cheaper than to ask for each. */
  hasAll(hashes: Iterable<Hash>): Promise<boolean>
  /**
   * Whether there is a file for each object of a directory, whatever it holds: that is looked at when it is used.
   *
   * @param directory hash of its manifest
   * @param objects reads the manifest, where that is needed to tell
   */
  lists(directory: Hash, objects: () => Promise<Iterable<Hash>>): Promise<boolean>
  /** Writes down which directories it listed whole, so that the next run need not. */
  keep(): void
  /** Number of bytes of an object; `undefined` when there is none. */
  size(hash: Hash): Promise<number | undefined>
  /** Bytes of an object at hand, small ones only (manifests, metrics); `undefined` when there is none. */
  readText(hash: Hash): Promise<string | undefined>
  /** The object's size and bytes for a push; `undefined` when there is none. */
  open(hash: Hash): Promise<StoredObject | undefined>
  /**
   * Streams bytes in, hashing them on the way; visible only when whole and right. Gives the size.
   *
   * @throws {UserError} CORRUPT when the bytes have another hash; `what` names them in the message
   */
  admit(hash: Hash, bytes: AsyncIterable<Uint8Array>, what: string): Promise<number>
  /** Copies a file of the workspace in, checked like `admit`. */
  adopt(hash: Hash, path: string): Promise<void>
  /**
   * Refuses what the disk of the workspace has no room for, before any of it is written.
   *
   * @param bytes of all objects together that are to be brought there
   * @param sample one of them
   * @throws {UserError} ENVIRONMENT with what is needed and what is left
   */
  requireRoom(bytes: number, sample: Hash): Promise<void>
  /** Brings the object to a path of the workspace, linked or copied as the configuration says, whole or not at all. */
  materialise(hash: Hash, path: string, options: FileOptions): Promise<void>
}

/** What the data flows ask of the world. */
export interface DataPorts {
  readonly workspace: Workspace
  readonly digests: Digests
  readonly cache: Cache
  readonly placements: Placements
}
