/** The files of one commit, or of the workspace, to read from. Paths are relative to the project's root. */
export interface Snapshot {
  /** Full SHA; `undefined` for the workspace. */
  readonly commit: string | undefined
  /** Text of a file; `undefined` when there is none. */
  readText(path: string): Promise<string | undefined>
  /** Bytes of a file; `undefined` when there is none. */
  readBytes(path: string): Promise<Uint8Array | undefined>
  /** Bytes of a file that may be large, in pieces; `undefined` when there is none. */
  openFile(path: string): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Paths of the files that say what data is (`isDescribing`), sorted by code point, as of the first time they are asked for. */
  describing(): Promise<readonly string[]>
  /** Paths of all files below a directory ('' for all), sorted by code point. */
  list(directory: string): Promise<readonly string[]>
}
