/** Bytes that wait to be read, beyond which no more are taken from the connection. */
const enough = 1 << 18

/** What a body does to the connection that it comes by. */
export interface Valve {
  /** Lets more bytes come. */
  open(): void
  /** Ends the connection: nobody wants the rest. */
  abandon(): void
}

/**
 * The bytes of a large body on their way from a connection to whoever reads them. A class because it has a life: when
 * too much waits, the connection does.
 */
export class Flow implements AsyncIterable<Buffer> {
  readonly #valve: Valve
  #waiting: Buffer[] = []
  #size = 0
  #isWhole = false
  #isUnwanted = false
  #fault: Error | undefined
  #wake: () => void = () => undefined

  constructor(valve: Valve) {
    this.#valve = valve
  }

  /** Whether more bytes may come for now. */
  get isOpen(): boolean {
    return this.#size < enough
  }

  /** Takes bytes, which must not change afterwards. */
  push(bytes: Buffer): void {
    if (this.#isUnwanted) return
    this.#waiting.push(bytes)
    this.#size += bytes.length
    this.#wake()
  }

  /** Takes note that the body is whole, or of what broke it off. */
  end(fault?: Error): void {
    this.#isWhole = fault === undefined
    this.#fault = fault
    this.#wake()
  }

  /** Passes over all that waits and all that comes. */
  discard(): void {
    this.#isUnwanted = true
    this.#waiting = []
    this.#size = 0
    this.#valve.open()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer, void, undefined> {
    try {
      for (let chunk = await this.#next(); chunk !== undefined; chunk = await this.#next()) yield chunk
    } finally {
      if (!this.#isWhole && this.#fault === undefined) this.#valve.abandon()
    }
  }

  /** The next bytes; `undefined` after the last. What came before a fault is given before it is thrown. */
  async #next(): Promise<Buffer | undefined> {
    while (this.#waiting.length === 0 && !this.#isWhole && this.#fault === undefined) await this.#more()
    const chunk = this.#waiting.shift()
    if (chunk === undefined && this.#fault !== undefined) throw this.#fault
    const wasOpen = this.isOpen
    this.#size -= chunk?.length ?? 0
    if (!wasOpen && this.isOpen) this.#valve.open()
    return chunk
  }

  async #more(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve
    })
  }
}
