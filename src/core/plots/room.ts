import type { Problem } from '../results/results.ts'
import { renderBytes } from '../text/amount.ts'

/** Bytes of one picture, at the most. */
export const imageLimit = 10_000_000

/** Bytes of all pictures of a commit together, at the most. */
export const imagesLimit = 50_000_000

/** Characters of all other plots of a commit together, as results write them, at the most: these are read up to 20 million. */
export const plotsLimit = 12_000_000

const kinds = {
  image: { limit: imagesLimit, words: 'all pictures' },
  data: { limit: plotsLimit, words: 'the points of all plots' },
} as const

/** What there is room for in the results of a commit. */
export interface Room {
  /** Takes room for a plot; false where there is not enough. */
  take(kind: keyof typeof kinds, file: string, size: number): boolean
  /** Names the first plot of a kind that found no room, and says how many there are. */
  problems(): readonly Problem[]
}

/** Opens the room of a commit. */
export function openRoom(): Room {
  const used = { image: 0, data: 0 }
  const left: Record<keyof typeof kinds, string[]> = { image: [], data: [] }
  return {
    take: (kind, file, size) => {
      const isFitting = used[kind] + size <= kinds[kind].limit
      if (isFitting) used[kind] += size
      else left[kind].push(file)
      return isFitting
    },
    problems: () =>
      (['data', 'image'] as const).flatMap((kind) => {
        const [file, ...more] = left[kind]
        if (file === undefined) return []
        const { limit, words } = kinds[kind]
        const all = more.length === 0 ? 'It is' : `It and ${more.length} more are`
        const message = `${file} does not fit into the ${renderBytes(limit)} that ${words} of a commit may have together. ${all} left out; name those to show in report.plots of crisol.yaml.`
        return [{ file, message }]
      }),
  }
}

/** Says of a picture that it is larger than is taken. */
export function tooLarge(file: string): string {
  return `${file} is larger than ${renderBytes(imageLimit)}, which a picture may have at the most; make it smaller.`
}
