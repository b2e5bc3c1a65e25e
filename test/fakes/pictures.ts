import type { DrawPorts, Pngs } from '../../src/flows/review/draw.ts'

/** The smallest PNG that a viewer takes, some text behind its end, which viewers pass over. */
export function pngOf(text: string): Uint8Array {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  return Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from(text)])
}

/** Pictures of plots for both themes, by their ids. */
export function pngsOf(ids: readonly string[]): ReadonlyMap<string, Pngs> {
  return new Map(ids.map((id) => [id, { light: pngOf(`light ${id}`), dark: pngOf(`dark ${id}`) }]))
}

/** What draws plots, in memory. */
export interface FakePictures extends Pick<DrawPorts, 'drawPictures'> {
  /** Ids of what was drawn, in order. */
  readonly drawn: readonly string[]
}

/** How drawing goes. */
export interface PicturesOptions {
  /** Id of a drawing -> why it cannot be drawn. */
  readonly problems?: Readonly<Record<string, string>>
}

/** Draws each plot as a small PNG that says what it shows. */
export function openPictures({ problems = {} }: PicturesOptions = {}): FakePictures {
  const drawn: string[] = []
  return {
    drawn,
    drawPictures: async (drawings, { png }) =>
      drawings.map(({ id }) => {
        drawn.push(id)
        const problem = problems[id]
        if (problem !== undefined) return { id, problem }
        return { id, svg: `<svg id="${id}"/>`, png: png ? pngOf(id) : undefined, width: 1, height: 1 }
      }),
  }
}
