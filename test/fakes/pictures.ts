import type { PlotPorts } from '../../src/flows/review/plots.ts'

/** The smallest PNG that a viewer takes, some text behind its end, which viewers pass over. */
export function pngOf(text: string): Uint8Array {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  return Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from(text)])
}

/** What draws and brings pictures, in memory. */
export interface FakePictures extends Pick<PlotPorts, 'drawPlots' | 'readPicture'> {
  /** Ids of the plots that were drawn, in order. */
  readonly drawn: readonly string[]
}

/** How drawing goes. */
export interface PicturesOptions {
  /** Id of a plot -> why it cannot be drawn. */
  readonly problems?: Readonly<Record<string, string>>
  /** MD5 -> bytes of the project's own pictures. */
  readonly photos?: Readonly<Record<string, Uint8Array>>
  readonly isDark?: boolean
}

/** Draws each plot as a small PNG that says which data it shows. */
export function openPictures({ problems = {}, photos = {}, isDark = true }: PicturesOptions = {}): FakePictures {
  const drawn: string[] = []
  return {
    drawn,
    drawPlots: async (plots) =>
      plots.map(({ id, alt }) => {
        drawn.push(id)
        const problem = problems[id]
        if (problem !== undefined) return { id, problem }
        return { id, light: pngOf(`light ${id} ${alt}`), dark: isDark ? pngOf(`dark ${id} ${alt}`) : undefined }
      }),
    readPicture: async (md5) => photos[md5],
  }
}
