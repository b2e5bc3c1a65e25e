import type { ImageMode } from '../../core/config/config.ts'
import { UserError } from '../../core/error.ts'
import { folderOf } from '../../core/github/images.ts'
import { imageFormat } from '../../core/plots/image-format.ts'
import type { Links, ShownPicture, ShownPlots } from '../../core/report/links.ts'
import type { Image, PlotRow } from '../../core/report/report.ts'
import { renderBytes } from '../../core/text/amount.ts'
import type { Digests } from '../../ports/data.ts'
import type { DrawnPlots } from './draw.ts'
import { type ImageFile, type ImagePorts, storeImages } from './images.ts'

/** Bytes of a picture that a comment is given. */
const sizeLimit = 5_000_000

/** The plots of a report and how they are wanted. */
export interface PlotsRequest extends DrawnPlots {
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
}

const inWords: ShownPlots = {
  ...{ isInWords: true, folder: '', period: '' },
  ...{ pictures: new Map(), problems: new Map(), notes: [] },
}

/** Tells whether a way for plots to reach a reader takes pictures that the repository keeps. */
export function takesPictures(images: ImageMode): boolean {
  return images === 'auto' || images === 'branch'
}

/**
 * Keeps the pictures in the repository, where they are wanted and the token may. Where they cannot be kept, Markdown
 * must do, and a note says why, unless it is the permission that `auto` asks for.
 */
export async function showPlots(request: PlotsRequest, ports: PlotPorts): Promise<ShownPlots> {
  const { rows, images, repository } = request
  if (images === 'none') return { ...inWords, isInWords: false }
  if (!takesPictures(images) || rows.length === 0 || ports.github === undefined || repository === undefined)
    return inWords
  const { files, pictures, problems } = gather(request, ports)
  if (files.size === 0) return { ...inWords, problems }
  try {
    const stored = { ...ports, github: ports.github }
    const { commit, period } = await storeImages([...files.values()], request.retentionDays, stored)
    return { ...inWords, folder: folderOf(repository, commit), period, pictures, problems }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const notes =
      error.code === 'PERMISSION' && images === 'auto' ? [] : [`Pictures could not be kept. ${error.message}`]
    return { ...inWords, problems, notes }
  }
}

/** Pictures that are ready to be kept. */
interface Gathered {
  /** By name. */
  readonly files: Map<string, ImageFile>
  readonly pictures: Map<string, ShownPicture>
  readonly problems: Map<string, string>
}

function gather({ rows, pngs }: DrawnPlots, { digests }: PlotPorts): Gathered {
  const gathered: Gathered = { files: new Map(), pictures: new Map(), problems: new Map() }
  const keep = (bytes: Uint8Array, format: string): string => {
    const name = `${digests.bytes(bytes).md5}.${format}`
    gathered.files.set(name, { name, bytes })
    return name
  }
  for (const row of rows) {
    const png = pngs.get(row.id)
    if (row.picture.kind === 'problem') gathered.problems.set(row.id, row.picture.problem)
    else if (row.picture.kind === 'images') addPhotos(row, gathered, keep)
    else if (png !== undefined) {
      const dark = png.dark === undefined ? undefined : keep(png.dark, 'png')
      gathered.pictures.set(row.id, { kind: 'drawn', light: keep(png.light, 'png'), dark })
    }
  }
  return gathered
}

/** Keeps a name for bytes. */
type Keep = (bytes: Uint8Array, format: string) => string

function addPhotos({ id, compared, picture }: PlotRow, { pictures, problems }: Gathered, keep: Keep): void {
  if (picture.kind !== 'images') return
  const sides = (['base', 'head'] as const).map((side) => {
    if (compared[side] === undefined) return undefined
    const format = formatOf(picture[side])
    if ('problem' in format) problems.set(id, format.problem)
    return 'problem' in format ? undefined : keep(format.bytes, format.ending)
  })
  const [base, head] = sides
  if (base !== undefined || head !== undefined) pictures.set(id, { kind: 'photo', base, head })
}

type Format = { readonly bytes: Uint8Array; readonly ending: string } | { readonly problem: string }

/** The format of a picture that the project made, or why a comment does not show it. */
function formatOf(image: Image | undefined): Format {
  if (image === undefined) return { problem: 'Its bytes are not here.' }
  const { bytes } = image
  if (bytes.length > sizeLimit)
    return { problem: `It has ${renderBytes(bytes.length)}; a comment is given ${renderBytes(sizeLimit)} at the most.` }
  const ending = imageFormat(bytes)
  return ending === undefined
    ? { problem: 'It is no PNG, JPEG, GIF or WebP, and a comment shows no other picture.' }
    : { bytes, ending }
}
