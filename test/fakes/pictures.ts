import type { PlotPorts } from '../../src/flows/review/plots.ts'

/** The smallest PNG that a viewer takes, some text behind its end, which viewers pass over. */
export function pngOf(text: string): Uint8Array {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  return Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from(text)])
}

/** What draws and brings pictures, in memory. */
export interface FakePictures extends Pick<PlotPorts, 'drawPictures' | 'specOf' | 'readPicture'> {
  /** Ids of what was drawn, in order. */
  readonly drawn: readonly string[]
}

/** How drawing goes. */
export interface PicturesOptions {
  /** Id of a drawing -> why it cannot be drawn. */
  readonly problems?: Readonly<Record<string, string>>
  /** MD5 -> bytes of the project's own pictures. */
  readonly photos?: Readonly<Record<string, Uint8Array>>
}

/** Draws each plot as a small PNG that says what it shows. */
export function openPictures({ problems = {}, photos = {} }: PicturesOptions = {}): FakePictures {
  const drawn: string[] = []
  return {
    drawn,
    specOf: (plot, theme) => `${theme} ${plot.id}`,
    drawPictures: async (drawings, { png }) =>
      drawings.map(({ id, spec }) => {
        drawn.push(id)
        const problem = problems[id]
        if (problem !== undefined) return { id, problem }
        return { id, svg: '<svg/>', png: png ? pngOf(String(spec)) : undefined, width: 1, height: 1 }
      }),
    readPicture: async (md5) => photos[md5],
  }
}
