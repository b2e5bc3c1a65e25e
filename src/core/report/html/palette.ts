import type { SvgToken } from './svg-tokens.ts'

/** Whether two drawings are the same but for colours. */
export function isSameButColours(one: readonly SvgToken[], other: readonly SvgToken[]): boolean {
  return one.length === other.length && one.every((token, index) => isSameToken(token, other[index]))
}

function isSameToken(one: SvgToken, other: SvgToken | undefined): boolean {
  if (one.kind !== 'open' || other?.kind !== 'open') return JSON.stringify(one) === JSON.stringify(other)
  const names = [...one.attributes.keys()]
  return (
    one.name === other.name &&
    one.isEmpty === other.isEmpty &&
    names.length === other.attributes.size &&
    names.every((name) => isSameValue(name, one.attributes.get(name), other.attributes.get(name)))
  )
}

/** Attributes that a page can show in either theme by a variable, and the values that it can. */
const coloured = new Set(['fill', 'stroke', 'stop-color'])
const colour = /^(?:#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([\d.,\s%]+\)|white|black|transparent|currentColor)$/iu

function isSameValue(name: string, one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true
  return coloured.has(name) && colour.test(one ?? '') && colour.test(other ?? '')
}

/** Colours of a page that are not the same in both themes. */
export interface Palette {
  /** Value that stands for two: itself where both are the same, else a variable. */
  nameOf(light: string, dark: string): string
  /** Declarations of the variables. */
  css(): string
}

/** Opens a palette without colours. */
export function openPalette(): Palette {
  const names = new Map<string, string>()
  return {
    nameOf: (light, dark) => {
      if (light === dark) return light
      const pair = `light-dark(${light},${dark})`
      const name = names.get(pair) ?? `--c${names.size}`
      names.set(pair, name)
      return `var(${name})`
    },
    css: () => [...names].map(([pair, name]) => `${name}:${pair}`).join(';'),
  }
}
