/** A `${name}` in a text. */
export interface Expression {
  /** Index of its `$`. */
  readonly start: number
  /** Index of the first character after its `}`. */
  readonly end: number
  /** What stands between the braces. */
  readonly inner: string
}

const pattern = /(?<!\\)\$\{([^\n]*?)\}/gu

/** Finds every `${name}` in a text; `\${` is none. */
export function findExpressions(text: string): readonly Expression[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    inner: match[1] ?? '',
  }))
}

/** Gives the expression that a text is, from its first to its last character; `undefined` for any other text. */
export function wholeExpression(text: string): Expression | undefined {
  const [expression, ...others] = findExpressions(text)
  const isWhole = expression?.start === 0 && expression.end === text.length && others.length === 0
  return isWhole ? expression : undefined
}

const name = /^[^.[\]]+(?:[ \t\r]*\.[^.[\]]+|[ \t\r]*\[[^.[\]]+\])*[ \t\r]*$/u

/** Cuts `a.b[0].c` into its parts; `undefined` for what is no name. */
export function parseName(inner: string): readonly string[] | undefined {
  if (!name.test(inner)) return undefined
  return inner
    .replaceAll('[', '.')
    .replaceAll(']', '')
    .split('.')
    .map((part) => part.trim())
}

/** Puts back the `${` of every `\${`. */
export function unescapeDollars(text: string): string {
  return text.replaceAll('\\${', '${')
}
