/** An entry of an archive, without its bytes. */
export interface TarEntry {
  /** Path without a slash at its start; one at its end is added to a directory's. */
  readonly path: string
  readonly kind: 'file' | 'directory' | 'link'
  /** Bytes of a file; 0 for all others. */
  readonly size: number
  /** Permissions: `0o644`. */
  readonly mode: number
  /** Seconds since 1970. */
  readonly time: number
  /** What a symbolic link says; empty for all others. */
  readonly target: string
}

const block = 512
const types = { file: '0', directory: '5', link: '2' } as const
/** Bytes that a field of a header holds; what is longer goes into a header of its own. */
const room = { path: 100, target: 100 } as const
/** Largest number that eleven octal digits hold. */
const largestSize = 0o77777777777

/**
 * Gives the header of an entry: ustar, after one of pax for what does not fit into that. Owner and group are root, by
 * number alone, so that the same entries give the same bytes on every machine.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html
 */
export function tarHeader(entry: TarEntry): Uint8Array {
  const path = entry.kind === 'directory' ? `${entry.path}/` : entry.path
  const records = [
    ...(needsPax(path, room.path) ? [paxRecord('path', path)] : []),
    ...(needsPax(entry.target, room.target) ? [paxRecord('linkpath', entry.target)] : []),
    ...(entry.size > largestSize ? [paxRecord('size', String(entry.size))] : []),
  ]
  const header = ustar({ ...entry, path }, types[entry.kind])
  if (records.length === 0) return header
  const body = concat(records)
  const first = ustar({ ...entry, path: 'pax', size: body.length, mode: 0o644, target: '' }, 'x')
  return concat([first, body, tarPadding(body.length), header])
}

/** Gives the zeros after the bytes of a file. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((block - (size % block)) % block)
}

/** Gives the end of an archive. */
export function tarEnd(): Uint8Array {
  return new Uint8Array(2 * block)
}

function needsPax(text: string, size: number): boolean {
  const bytes = new TextEncoder().encode(text)
  return bytes.length > size || bytes.length !== text.length
}

function ustar({ path, size, mode, time, target }: TarEntry, type: string): Uint8Array {
  const header = new Uint8Array(block)
  const put = (text: string, offset: number, length: number): void =>
    header.set(new TextEncoder().encode(text).subarray(0, length), offset)
  const number = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`
  put(path, 0, room.path)
  put(number(mode, 7), 100, 8)
  put(number(0, 7), 108, 8)
  put(number(0, 7), 116, 8)
  put(number(size > largestSize ? 0 : size, 11), 124, 12)
  put(number(time, 11), 136, 12)
  put(' '.repeat(8), 148, 8)
  put(type, 156, 1)
  put(target, 157, room.target)
  put('ustar\u000000', 257, 8)
  put(number(0, 7), 329, 8)
  put(number(0, 7), 337, 8)
  // Last, over the header with blanks in its place: six digits, zero, blank.
  const sum = header.reduce((total, byte) => total + byte, 0)
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8)
  return header
}

/** `LENGTH key=value\n`, where the length counts its own digits. */
function paxRecord(key: string, value: string): Uint8Array {
  const bytes = new TextEncoder().encode(` ${key}=${value}\n`)
  let length = bytes.length
  while (String(length).length + bytes.length !== length) length = String(length).length + bytes.length
  return concat([new TextEncoder().encode(String(length)), bytes])
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    whole.set(piece, offset)
    offset += piece.length
  }
  return whole
}
