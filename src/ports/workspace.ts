/** What a path is, without following a symlink at its end. */
export interface Entry {
  readonly kind: 'file' | 'directory' | 'symlink' | 'other'
  /** Bytes; 0 for anything but a file. */
  readonly size: number
  /** Permission bits, e.g. 0o644. */
  readonly mode: number
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
  /** Removes a file or a directory with all that is in it; absent is fine. */
  remove(path: string): Promise<void>
  /** What is there; `undefined` when nothing is. */
  stat(path: string): Promise<Entry | undefined>
  /** Names in a directory, sorted by code point; empty when there is none. */
  list(path: string): Promise<readonly string[]>
}
