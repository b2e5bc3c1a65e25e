import { type ComparedPlot, comparePlots } from '../../core/plots/compare.ts'
import { type Drawn, drawPlot } from '../../core/plots/draw.ts'
import { mediaTypeOf } from '../../core/plots/image-format.ts'
import { asData } from '../../core/plots/pairs.ts'
import type { DataPlot, ImagePlot, Plot } from '../../core/plots/plot.ts'
import { linesOf } from '../../core/report/plot-lines.ts'
import type { Image, PlotPicture, PlotRow } from '../../core/report/report.ts'
import type { DrawPictures, Picture } from '../../ports/pictures.ts'

/** Pictures of a comment at the most: each is two files, and GitHub takes 80 creations a minute from one token. */
const pictureLimit = 30

/** Pixels of a picture to a pixel of CSS. */
const scale = 2

/** The plots on both sides, and what pictures of them are wanted. */
export interface DrawRequest {
  /** `undefined` without a base. */
  readonly base: readonly Plot[] | undefined
  readonly head: readonly Plot[]
  /** Whether a page shows them. */
  readonly page: boolean
  /** Whether a comment shows them as pictures. */
  readonly comment: boolean
}

/** What drawing asks of the world. */
export interface DrawPorts {
  readonly drawPictures: DrawPictures
  /** Bytes of the pictures that the project made, of both sides, by their MD5. */
  readonly images: ReadonlyMap<string, Uint8Array>
}

/** PNG for each theme; `undefined` for dark where the one must do. */
export interface Pngs {
  readonly light: Uint8Array
  readonly dark: Uint8Array | undefined
}

/** Plots, ready to be shown. */
export interface DrawnPlots {
  /** In the order of the head. */
  readonly rows: readonly PlotRow[]
  /** Pictures for a comment, by the id of the plot: of those that changed first. */
  readonly pngs: ReadonlyMap<string, Pngs>
}

/** Sets plots against each other and draws them as far as pictures are wanted: all of them in one go. */
export async function drawPlots({ base, head, page, comment }: DrawRequest, ports: DrawPorts): Promise<DrawnPlots> {
  const compared = comparePlots(base, head).map(drawLight)
  const changedFirst = compared.toSorted((one, other) => Number(one.isUnchanged) - Number(other.isUnchanged))
  const inComment = new Set(comment ? changedFirst.slice(0, pictureLimit) : [])
  const pictures = new Map<string, Picture>()
  for (const png of [true, false]) {
    const wanted = compared.filter((one) => (png ? inComment.has(one) : page && !inComment.has(one)))
    const drawings = wanted.flatMap(toDrawings)
    if (drawings.length === 0) continue
    for (const picture of await ports.drawPictures(drawings, { png, scale })) pictures.set(picture.id, picture)
  }
  const drawnIn = (theme: string, id: string): Picture | undefined => pictures.get(drawingId(theme, id))
  return {
    rows: compared.map((one) => toRow(one, { drawnIn, images: ports.images })),
    pngs: new Map(compared.flatMap(({ id }) => toPngs(id, drawnIn))),
  }
}

function drawingId(theme: string, id: string): string {
  return `${theme} ${id}`
}

/** A plot from rows, which is told even where no picture of it is wanted. */
interface LightPlot {
  readonly plot: ComparedPlot<DataPlot>
  /** Drawn for the light theme. */
  readonly light: Drawn
}

type Shown = ComparedPlot & { readonly data: LightPlot | undefined }

function drawLight(compared: ComparedPlot): Shown {
  const plot = asData(compared)
  return { ...compared, data: plot === undefined ? undefined : { plot, light: drawPlot(plot, 'light') } }
}

function toDrawings({ id, data }: Shown): readonly { readonly id: string; readonly spec: unknown }[] {
  if (data === undefined) return []
  return [
    { id: drawingId('light', id), spec: data.light.spec },
    { id: drawingId('dark', id), spec: drawPlot(data.plot, 'dark').spec },
  ]
}

interface Found {
  readonly drawnIn: (theme: string, id: string) => Picture | undefined
  readonly images: DrawPorts['images']
}

function toRow({ data, ...compared }: Shown, found: Found): PlotRow {
  return data === undefined ? imageRow(compared, found) : dataRow(data, found)
}

function dataRow({ plot: compared, light: { alt, notes } }: LightPlot, { drawnIn }: Found): PlotRow {
  const { id, isUnchanged } = compared
  const title = (compared.head ?? compared.base)?.title ?? id
  const picture = pictureOf(drawnIn('light', id), drawnIn('dark', id))
  return { id, title, alt, isUnchanged, notes, compared, picture, lines: linesOf(compared) }
}

function pictureOf(light: Picture | undefined, dark: Picture | undefined): PlotPicture {
  if (light === undefined) return { kind: 'none' }
  if ('problem' in light) return { kind: 'problem', problem: light.problem }
  return { kind: 'drawn', light: light.svg, dark: dark === undefined || 'problem' in dark ? light.svg : dark.svg }
}

function imageRow(compared: ComparedPlot, { images }: Found): PlotRow {
  const { id, isUnchanged, base, head } = compared
  const imageOf = (plot: Plot | undefined): Image | undefined =>
    plot?.kind === 'image' ? toImage(plot, images.get(plot.md5)) : undefined
  const picture: PlotPicture = { kind: 'images', base: imageOf(base), head: imageOf(head) }
  return { id, title: id, alt: altOf(compared), isUnchanged, notes: [], compared, picture, lines: [] }
}

function toImage({ id }: ImagePlot, bytes: Uint8Array | undefined): Image | undefined {
  return bytes === undefined ? undefined : { type: mediaTypeOf(bytes, id), bytes }
}

function altOf({ base, head, isUnchanged }: ComparedPlot): string {
  if (base === undefined) return 'a picture that is new'
  if (head === undefined) return 'a picture that is gone'
  return isUnchanged ? 'a picture that is the same' : 'a picture that changed'
}

function toPngs(id: string, drawnIn: Found['drawnIn']): readonly (readonly [string, Pngs])[] {
  const [light, dark] = (['light', 'dark'] as const).map((theme) => {
    const picture = drawnIn(theme, id)
    return picture === undefined || 'problem' in picture ? undefined : picture.png
  })
  return light === undefined ? [] : [[id, { light, dark }]]
}
