/** What one file became when it was put into a directory. */
export interface Placed {
  /** Relative to the directory. */
  readonly path: string
  /** 64 hexadecimal digits. */
  readonly sha256: string
}

/**
 * A folder in which the directories of an image are put together. It is emptied first, and gone at the end.
 *
 * @throws {UserError} ENVIRONMENT when the disk is full; PATH for what leads out of the project
 */
export interface Staging {
  /** Absolute path of a directory in it, made where it is not there. */
  directory(name: string): string
  /** Puts files of the project into a directory, under names that are given: path in the project -> path in it. */
  place(name: string, files: ReadonlyMap<string, string>): Promise<readonly Placed[]>
  /** Puts the server's own code into a directory. */
  placeServer(name: string): Promise<readonly Placed[]>
  /** Writes a file. */
  write(name: string, path: string, text: string): Promise<Placed>
  /** Text of a file that comes with Crisol: `requirements.lock`, `requirements.in` of the server. */
  readServer(file: string): Promise<string>
  /** First bytes of a file of the project; `undefined` where there is no file. */
  readHead(path: string, bytes: number): Promise<Uint8Array | undefined>
  /** Bytes of a file of the project, unpacked where joblib has compressed it. */
  readUnpacked(path: string): Promise<Uint8Array>
  /** SHA-256 of a text: 64 hexadecimal digits. */
  sha256(text: string): string
}
