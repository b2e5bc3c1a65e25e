import { nesting } from './brackets.ts'

/**
 * Finds where a text of Python ends, its closing quote included; `undefined` when it does not end.
 *
 * @param start index of the first character after the opening quote
 * @param hasFields whether braces hold expressions, which since Python 3.12 may hold the same quotes: `f"{d["k"]}"`
 */
export function endOfText(
  text: string,
  start: number,
  { quote, hasFields }: { readonly quote: string; readonly hasFields: boolean },
): number | undefined {
  const scanner = new Scanner(text, start)
  if (hasFields && scanner.fields(quote)) return scanner.at
  scanner.at = start
  return scanner.plain(quote) ? scanner.at : undefined
}

/** Walks one text. A class because it has a life: the position. */
class Scanner {
  readonly #text: string
  at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  /** Goes past the closing quote; false when there is none. */
  plain(quote: string): boolean {
    while (!this.#isOver(quote)) {
      if (this.#takes(quote)) return true
      this.#skip()
    }
    return false
  }

  /** The same for a text with fields. */
  fields(quote: string): boolean {
    while (!this.#isOver(quote)) {
      if (this.#takes(quote)) return true
      if (this.#takes('{{')) continue
      if (!this.#takes('{')) this.#skip()
      else if (!this.#field()) return false
    }
    return false
  }

  /** Goes past the brace that closes a field. What follows its colon is text again. */
  #field(): boolean {
    const end = this.#expression()
    return end === '}' || (end === ':' && this.fields('}'))
  }

  /** Goes past the brace or colon that ends an expression, and gives it; `undefined` when there is none. */
  #expression(): string | undefined {
    let depth = 0
    while (this.at < this.#text.length) {
      const character = this.#text[this.at] ?? ''
      if (depth === 0 && (this.#takes('}') || this.#takes(':'))) return character
      const step = this.#step()
      if (step === undefined) return undefined
      depth += step
    }
    return undefined
  }

  /** Goes past a text or a character and gives by how much it deepens the nesting; `undefined` when a text has no end. */
  #step(): number | undefined {
    const quote = this.#quote()
    if (quote !== undefined) return this.plain(quote) ? 0 : undefined
    return nesting(this.#text[this.at++] ?? '')
  }

  /** Goes past an opening quote and gives it; `undefined` when none is there. */
  #quote(): string | undefined {
    return ["'''", '"""', "'", '"'].find((quote) => this.#takes(quote))
  }

  /** A text with one quote ends with its line. */
  #isOver(quote: string): boolean {
    return this.at >= this.#text.length || (quote.length === 1 && this.#text[this.at] === '\n')
  }

  #skip(): void {
    this.at += this.#text[this.at] === '\\' ? 2 : 1
  }

  #takes(text: string): boolean {
    if (!this.#text.startsWith(text, this.at)) return false
    this.at += text.length
    return true
  }
}
