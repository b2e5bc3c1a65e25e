import type { ImageMode } from '../../core/config/config.ts'
import { UserError } from '../../core/error.ts'
import { folderOf } from '../../core/github/images.ts'
import { imageFormat } from '../../core/plots/image-format.ts'
import type { ImagePlot } from '../../core/plots/plot.ts'
import type { Links, ShownPicture, ShownPlots } from '../../core/report/links.ts'
import type { PlotRow } from '../../core/report/report.ts'
import { renderBytes } from '../../core/text/amount.ts'
import type { Digests } from '../../ports/data.ts'
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

/** Draws plots from rows as PNG. Never throws for what a plot says: it has a problem instead. */
export type DrawPlots = (plots: readonly PlotRow[]) => Promise<readonly PlotPicture[]>

/** What came of drawing a plot. */
export type PlotPicture =
  | {
      readonly id: string
      /** PNG for each theme; `undefined` for dark where the one must do. */
      readonly light: Uint8Array
      readonly dark: Uint8Array | undefined
    }
  | {
      readonly id: string
      /** One sentence: why it could not be drawn. */
      readonly problem: string
    }

/** What bringing plots to a reader asks of the world. */
export interface PlotPorts extends Omit<ImagePorts, 'github'> {
  /** `undefined` without a token. */
  readonly github: ImagePorts['github'] | undefined
  readonly digests: Pick<Digests, 'bytes'>
  readonly drawPlots: DrawPlots
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
  const isData = ({ compared: { base, head } }: PlotRow): boolean => (head ?? base)?.kind === 'data'
  const data = rows.filter(isData)
  const pictures = data.length === 0 ? [] : await ports.drawPlots(data)
  for (const picture of pictures) addDrawn(picture, drawn, ports)
  for (const row of rows.filter((one) => !isData(one))) await addPhotos(row, drawn, ports)
  return drawn
}

function addDrawn(picture: PlotPicture, { files, pictures, problems }: Drawn, { digests }: PlotPorts): void {
  const keep = (bytes: Uint8Array): string => {
    const name = `${digests.bytes(bytes).md5}.png`
    files.set(name, { name, bytes })
    return name
  }
  if ('problem' in picture) problems.set(picture.id, picture.problem)
  else {
    const dark = picture.dark === undefined ? undefined : keep(picture.dark)
    pictures.set(picture.id, { kind: 'drawn', light: keep(picture.light), dark })
  }
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
