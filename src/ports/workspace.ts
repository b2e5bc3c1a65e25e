import type { IsIgnored } from '../core/dvc/ignore.ts'

/** What a path is, without following a symlink at its end. */
export interface Entry {
  readonly kind: 'file' | 'directory' | 'symlink' | 'other'
  /** Bytes; 0 for anything but a file. */
  readonly size: number
  /** Permission bits, e.g. 0o644; of a symlink, those of what it leads to, and 0 where that is nothing. */
  readonly mode: number
}

/** Tells one state of a file from another: with the same stamp it holds the same bytes. */
export interface Stamp {
  /** Number of the file on its disk. */
  readonly inode: number
  /** Bytes. */
  readonly size: number
  /** When its bytes were last written, in milliseconds since the epoch. */
  readonly modified: number
  /** When its bytes or its mode last changed, which nobody can set back. */
  readonly changed: number
}

/** A file below a directory. */
export interface FoundFile {
  /** Relative to the directory. */
  readonly path: string
  readonly stamp: Stamp
}

/**
 * The files below one root directory. Every path is relative to it, with `/` between names, and has
 * passed `checkPath`. No call follows a symlinked parent: one found is refused.
 *
 * @throws {UserError} PATH when a parent is a symlink
 */
export interface Workspace {
  /** Absolute path of the root, for messages and for children's working directory. */
  readonly root: string
  /** Text of a file as UTF-8; `undefined` when there is none. */
  readText(path: string): Promise<string | undefined>
  /** Bytes of a file; `undefined` when there is none. */
  readBytes(path: string): Promise<Uint8Array | undefined>
  /** Writes a file whole: a temporary name in the same directory, then a rename. Makes parents. */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Makes a directory with its parents; one that is there stays as it is. */
  makeDirectory(path: string): Promise<void>
  /** Removes a file or a directory with all that is in it; absent is fine. */
  remove(path: string): Promise<void>
  /** Removes a directory with nothing in it. Tells whether it did; anything else stays. */
  removeEmpty(path: string): Promise<boolean>
  /** What is there; `undefined` when nothing is. */
  stat(path: string): Promise<Entry | undefined>
  /**
   * The files below a directory, sorted by path; empty when there is none. A symlink counts as the file that it names.
   *
   * @param isIgnored what is passed over, by its path from the root
   */
  files(path: string, isIgnored?: IsIgnored): Promise<readonly FoundFile[]>
}
