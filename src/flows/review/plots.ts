import type { ImageMode } from '../../core/config/config.ts'
import { UserError } from '../../core/error.ts'
import { folderOf } from '../../core/github/images.ts'
import type { ComparedPlot } from '../../core/plots/compare.ts'
import { imageFormat } from '../../core/plots/image-format.ts'
import { asData } from '../../core/plots/pairs.ts'
import type { DataPlot, ImagePlot } from '../../core/plots/plot.ts'
import type { Links, ShownPicture, ShownPlots } from '../../core/report/links.ts'
import type { PlotRow } from '../../core/report/report.ts'
import { renderBytes } from '../../core/text/amount.ts'
import type { Digests } from '../../ports/data.ts'
import type { DrawPictures, Picture } from '../../ports/pictures.ts'
import { type ImageFile, type ImagePorts, storeImages } from './images.ts'

/** Pictures of a report at the most: each is two files, and GitHub takes 80 creations a minute from one token. */
const pictureLimit = 30
/** Bytes of a picture that a comment is given. */
const sizeLimit = 5_000_000

/** The plots of a report and how they are wanted. */
export interface PlotsRequest {
  readonly plots: readonly PlotRow[]
  readonly images: ImageMode
  /** Days that a picture is kept at least. */
  readonly retentionDays: number
  /** Address of the repository on the server; `undefined` on a terminal, where nothing is stored. */
  readonly repository: Links['repository']
}

/** What bringing plots to a reader asks of the world. */
export interface PlotPorts extends Omit<ImagePorts, 'github'> {
  /** `undefined` without a token. */
  readonly github: ImagePorts['github'] | undefined
  readonly digests: Pick<Digests, 'bytes'>
  readonly drawPictures: DrawPictures
  /** Specification of a plot for the page that its picture stands on. */
  readonly specOf: (plot: ComparedPlot<DataPlot>, theme: 'light' | 'dark') => unknown
  /** Bytes of a picture that the project made, by their MD5; `undefined` when they are not here. */
  readonly readPicture: (md5: string) => Promise<Uint8Array | undefined>
}

const inWords: ShownPlots = {
  ...{ isInWords: true, folder: '', period: '' },
  ...{ pictures: new Map(), problems: new Map(), notes: [] },
}

/**
 * Draws the plots and keeps the pictures in the repository, where they are wanted and the token may. Where they cannot
 * be kept, Markdown must do, and a note says why, unless it is the permission that `auto` asks for.
 */
export async function showPlots(request: PlotsRequest, ports: PlotPorts): Promise<ShownPlots> {
  const { plots, images, repository } = request
  if (images === 'none') return { ...inWords, isInWords: false }
  if (images === 'mermaid' || plots.length === 0 || ports.github === undefined || repository === undefined)
    return inWords
  const drawn = await drawAll(plots, ports)
  const { pictures, problems } = drawn
  if (drawn.files.size === 0) return { ...inWords, problems }
  const files = [...drawn.files.values()]
  try {
    const { commit, period } = await storeImages(files, request.retentionDays, { ...ports, github: ports.github })
    return { ...inWords, folder: folderOf(repository, commit), period, pictures, problems }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const notes =
      error.code === 'PERMISSION' && images === 'auto' ? [] : [`Pictures could not be kept. ${error.message}`]
    return { ...inWords, problems, notes }
  }
}

/** Pictures that are ready to be kept. */
interface Drawn {
  /** By name. */
  readonly files: Map<string, ImageFile>
  readonly pictures: Map<string, ShownPicture>
  readonly problems: Map<string, string>
}

/** What changed comes first, should there be too many. */
async function drawAll(plots: readonly PlotRow[], ports: PlotPorts): Promise<Drawn> {
  const drawn: Drawn = { files: new Map(), pictures: new Map(), problems: new Map() }
  const chosen = [...plots.filter((row) => !row.isUnchanged), ...plots.filter((row) => row.isUnchanged)]
  const rows = chosen.slice(0, pictureLimit)
  await addDrawn(rows, drawn, ports)
  for (const row of rows) if (asData(row.compared) === undefined) await addPhotos(row, drawn, ports)
  return drawn
}

/** Draws the plots from rows, each for a light page and for a dark one. One that fails on a light page has no picture. */
async function addDrawn(rows: readonly PlotRow[], drawn: Drawn, ports: PlotPorts): Promise<void> {
  const plots = rows.flatMap(({ id, compared }) => {
    const plot = asData(compared)
    return plot === undefined ? [] : [{ id, plot }]
  })
  if (plots.length === 0) return
  const drawings = plots.flatMap(({ id, plot }) =>
    (['light', 'dark'] as const).map((theme) => ({ id: `${theme} ${id}`, spec: ports.specOf(plot, theme) })),
  )
  const found = await ports.drawPictures(drawings, { png: true, scale: 2 })
  const pictures = new Map(found.map((picture) => [picture.id, picture]))
  const keep = (id: string): string | undefined => keepPng(pictures.get(id), drawn, ports)
  for (const { id } of plots) {
    const first = pictures.get(`light ${id}`)
    if (first !== undefined && 'problem' in first) drawn.problems.set(id, first.problem)
    const light = keep(`light ${id}`)
    if (light !== undefined) drawn.pictures.set(id, { kind: 'drawn', light, dark: keep(`dark ${id}`) })
  }
}

/** Gives the name of a picture that is to be kept; `undefined` where there is none. */
function keepPng(picture: Picture | undefined, { files }: Drawn, { digests }: PlotPorts): string | undefined {
  if (picture === undefined || 'problem' in picture || picture.png === undefined) return undefined
  const name = `${digests.bytes(picture.png).md5}.png`
  files.set(name, { name, bytes: picture.png })
  return name
}

async function addPhotos(row: PlotRow, drawn: Drawn, ports: PlotPorts): Promise<void> {
  const { base, head } = row.compared
  const photos = {
    base: base?.kind === 'image' ? await readPhoto(base, ports) : undefined,
    head: head?.kind === 'image' ? await readPhoto(head, ports) : undefined,
  }
  const problem = [photos.head, photos.base].find((one) => typeof one === 'string')
  if (problem !== undefined) drawn.problems.set(row.id, problem)
  const [before, after] = [photos.base, photos.head].map((one) => (typeof one === 'object' ? one : undefined))
  for (const file of [before, after]) if (file !== undefined) drawn.files.set(file.name, file)
  if (before === undefined && after === undefined) return
  drawn.pictures.set(row.id, { kind: 'photo', base: before?.name, head: after?.name })
}

/** The file of a picture that the project made, or why it is not shown. */
async function readPhoto({ md5, size }: ImagePlot, { readPicture }: PlotPorts): Promise<ImageFile | string> {
  if (size > sizeLimit) return `It has ${renderBytes(size)}; a comment is given ${renderBytes(sizeLimit)} at the most.`
  const bytes = await readPicture(md5)
  if (bytes === undefined) return 'Its bytes are not here.'
  const format = imageFormat(bytes)
  if (format === undefined) return 'It is no PNG, JPEG, GIF or WebP, and a comment shows no other picture.'
  return { name: `${md5}.${format}`, bytes }
}
