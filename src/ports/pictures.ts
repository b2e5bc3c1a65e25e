/** A plot that is to be drawn. */
export interface Drawing {
  readonly id: string
  /** Vega-Lite v5/v6 specification with its data inlined: plain JSON. */
  readonly spec: unknown
}

/** What came of a drawing. */
export type Picture =
  | {
      readonly id: string
      readonly svg: string
      /** PNG at `scale`; `undefined` where only SVG was asked for. */
      readonly png: Uint8Array | undefined
      /** CSS pixels. */
      readonly width: number
      readonly height: number
    }
  | {
      readonly id: string
      /** One sentence: why it could not be drawn. */
      readonly problem: string
    }

/** Draws plots. Never throws for what a plot says: the picture has a problem instead. */
export type DrawPictures = (
  drawings: readonly Drawing[],
  options: { readonly png: boolean; readonly scale: number },
) => Promise<readonly Picture[]>
