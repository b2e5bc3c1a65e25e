import { type Argument, opcodes } from './opcodes.ts'

/** One instruction of a pickle. */
export interface Operation {
  readonly name: string
  /** Byte of the file that it begins at. */
  readonly at: number
  /** An integer of the argument; of what is counted, the count; 0 where there is none. */
  readonly number: bigint
  /** Text of the argument, of two lines with a newline between; `undefined` where it is none, or too long for a name. */
  readonly text: string | undefined
}

/** Something in a pickle that is not understood or not allowed. Its message goes on after "... at byte 12". */
export class Refusal extends Error {
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** Bytes of a text beyond which it is no name of anything. */
const longestName = 512
/** Bytes of a line beyond which nobody wrote it. */
const longestLine = 1 << 20

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Walks the bytes of a pickle once. A class because it has a life: the position, and the frame it is in. */
export class PickleReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0
  /** Where the frame around the position ends; 0 outside of one. */
  #frameEnd = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Position in bytes. */
  get at(): number {
    return this.#at
  }

  /** Whether everything has been read. */
  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  /** @throws {Refusal} for what is no opcode, or one that is cut off */
  next(): Operation {
    const at = this.#at
    if (at >= this.#frameEnd) this.#frameEnd = 0
    const byte = this.#bytes[at]
    if (byte === undefined) throw new Refusal('the end of the file, where a pickle would end with STOP', at)
    const opcode = opcodes.get(byte)
    if (opcode === undefined)
      throw new Refusal(`the byte 0x${byte.toString(16).padStart(2, '0')}, which is no opcode`, at)
    this.#at++
    const operation = { name: opcode.name, at, ...this.#argument(opcode.argument) }
    if (opcode.name === 'FRAME') this.#openFrame(operation)
    return operation
  }

  /**
   * Passes over raw bytes that follow the instruction just read.
   *
   * @throws {Refusal} where they are cut off, or lie in a frame: readers do not agree then on where they begin
   */
  skip(count: bigint): void {
    this.#refuseFrame()
    if (count > BigInt(this.#bytes.length - this.#at)) throw this.#short(`${count} bytes of an array`)
    this.#at += Number(count)
  }

  /** @throws {Refusal} as `skip` */
  byte(): number {
    this.#refuseFrame()
    return this.#bytes[this.#take(1)] ?? 0
  }

  #refuseFrame(): void {
    if (this.#at < this.#frameEnd) throw new Refusal('an array within a frame', this.#at)
    this.#frameEnd = 0
  }

  /** Python's two readers do not agree on a frame within another, nor on one that is longer than the file. */
  #openFrame({ at, number }: Operation): void {
    if (this.#frameEnd > 0) throw new Refusal('a frame within a frame', at)
    if (number > BigInt(this.#bytes.length - this.#at)) throw this.#short(`a frame of ${number} bytes`)
    this.#frameEnd = this.#at + Number(number)
  }

  #argument(argument: Argument): Pick<Operation, 'number' | 'text'> {
    switch (argument) {
      case 'none':
        return { number: 0n, text: undefined }
      case 'float':
        this.#take(8)
        return { number: 0n, text: undefined }
      case 'line':
        return { number: 0n, text: this.#line() }
      case 'lines':
        return { number: 0n, text: joined(this.#line(), this.#line()) }
      case 'i4':
        return { number: BigInt(this.#view.getInt32(this.#take(4), true)), text: undefined }
      case 'u1':
      case 'u2':
      case 'u4':
      case 'u8':
        return { number: this.#unsigned(Number(argument[1])), text: undefined }
      default:
        return this.#counted(argument)
    }
  }

  #counted(argument: string): Pick<Operation, 'number' | 'text'> {
    const [kind = '', size = ''] = argument.split('-')
    const count = this.#unsigned(Number(size))
    if (count > BigInt(this.#bytes.length - this.#at)) throw this.#short(`${count} bytes`)
    const start = this.#take(Number(count))
    const content = this.#bytes.subarray(start, this.#at)
    if (kind === 'long') return { number: toInteger(content), text: undefined }
    return { number: count, text: content.length > longestName ? undefined : this.#decode(content, kind === 'utf8') }
  }

  #decode(content: Uint8Array, isText: boolean): string | undefined {
    try {
      return utf8.decode(content)
    } catch (cause) {
      if (!isText) return undefined
      throw Object.assign(new Refusal('a text that is not UTF-8', this.#at - content.length), { cause })
    }
  }

  #line(): string | undefined {
    const end = this.#bytes.indexOf(10, this.#at)
    if (end < 0 || end - this.#at > longestLine) throw this.#short('a line')
    const start = this.#take(end + 1 - this.#at)
    if (end - start > longestName) return undefined
    // One character a byte: what is not ASCII is no name of the allow-list, whatever it decodes to.
    return String.fromCharCode(...this.#bytes.subarray(start, end))
  }

  #unsigned(size: number): bigint {
    const start = this.#take(size)
    let value = 0n
    for (let index = size - 1; index >= 0; index--) value = (value << 8n) | BigInt(this.#bytes[start + index] ?? 0)
    return value
  }

  /** Gives where the bytes begin that are taken. */
  #take(count: number): number {
    const start = this.#at
    if (count > this.#bytes.length - start) throw this.#short(`${count} bytes`)
    const end = start + count
    if (start < this.#frameEnd && end > this.#frameEnd)
      throw new Refusal('an instruction that its frame cuts off', start)
    this.#at = end
    return start
  }

  #short(expected: string): Refusal {
    return new Refusal(`${this.#bytes.length - this.#at} bytes up to the end; expected ${expected}`, this.#at)
  }
}

function joined(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || other === undefined ? undefined : `${one}\n${other}`
}

/** Two's complement, little-endian; of more than 8 bytes it is no size of anything, and -1 stands for it. */
function toInteger(content: Uint8Array): bigint {
  if (content.length > 8) return -1n
  let value = 0n
  for (let index = content.length - 1; index >= 0; index--) value = (value << 8n) | BigInt(content[index] ?? 0)
  return BigInt.asIntN(content.length * 8, value)
}
