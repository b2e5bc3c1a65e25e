/** Page that a picture stands on. */
export type Theme = 'light' | 'dark'

/** Colours of a theme, as CSS has them. */
export interface Colours {
  readonly background: string
  readonly ink: string
  /** For what is read second. */
  readonly muted: string
  readonly grid: string
  /** What the base is drawn in. */
  readonly base: string
  /** What the series of the head are drawn in, in this order; told apart by the colour-blind (Okabe and Ito, 2008). */
  readonly series: readonly string[]
  /** Least and most of a share. */
  readonly shares: readonly [string, string]
  /** Text upon shares that are greater than `turn`, in [0, 1], where `ink` would not be read. */
  readonly onShare: string
  readonly turn: number
}

const themes: Readonly<Record<Theme, Colours>> = {
  light: {
    background: '#ffffff',
    ink: '#1f2328',
    muted: '#59636e',
    grid: '#e4e8ec',
    base: '#8c959f',
    series: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b07d00', '#3a96d0'],
    shares: ['#f3f7fb', '#0072b2'],
    onShare: '#ffffff',
    turn: 0.78,
  },
  dark: {
    background: '#0d1117',
    ink: '#f0f6fc',
    muted: '#9198a1',
    grid: '#2a313c',
    base: '#7d8590',
    series: ['#56b4e9', '#e69f00', '#2fbf9a', '#cc79a7', '#f0e442', '#e8743b'],
    shares: ['#151d28', '#56b4e9'],
    onShare: '#0d1117',
    turn: 0.6,
  },
}

/** Dashes of the series, in pixels, in this order: what colour tells, the form tells too. */
const dashes: readonly (readonly number[])[] = [
  [1, 0],
  [7, 3],
  [2, 2],
  [10, 3, 2, 3],
  [4, 4],
  [1, 4],
]

/** Gives the colours of a theme. */
export function coloursOf(theme: Theme): Colours {
  return themes[theme]
}

/** Gives the colour of the head's series with this number, from 0. */
export function seriesColour(index: number, { series, ink }: Colours): string {
  return series[index % series.length] ?? ink
}

/** Gives the dash of the series with this number: 36 of them differ in colour or dash. */
export function seriesDash(index: number): readonly number[] {
  return dashes[(index + Math.floor(index / dashes.length)) % dashes.length] ?? []
}
