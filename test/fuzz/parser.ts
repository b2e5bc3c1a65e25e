/** Something that reads bytes from outside. */
export interface Parser {
  /** What is read: `dvc.lock`. */
  readonly name: string
  /** Reads them; what it gives, or resolves to, does not matter. */
  readonly read: (bytes: Uint8Array) => unknown
  /** Real bytes, which are altered. */
  readonly corpus: readonly Uint8Array[]
  /** Grammar by which new bytes are made of those; none where altering them is enough. */
  readonly grammar?: 'json' | 'xml' | 'lines'
  /** Tells errors that its caller turns into a `UserError`; without it none are. */
  readonly refuses?: (error: unknown) => boolean
}

/** Gives the text of bytes as files and answers are decoded: what is no UTF-8 becomes U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

/** Gives texts as bytes of a corpus. */
export function bytesOf(...texts: readonly string[]): readonly Uint8Array[] {
  return texts.map((text) => Buffer.from(text))
}
