import { UserError } from '../../core/error.ts'
import type { ImagePlot, Plot } from '../../core/plots/plot.ts'
import { imagesLimit } from '../../core/plots/room.ts'
import type { Results } from '../../core/results/results.ts'
import type { Digests } from '../../ports/data.ts'
import type { Workspace } from '../../ports/workspace.ts'
import { attempt } from './attempt.ts'

/** What pictures are handed over with. */
export interface ImagePorts {
  readonly workspace: Workspace
  readonly digests: Pick<Digests, 'bytes'>
  /** MD5 -> bytes. */
  readonly images: Map<string, Uint8Array>
}

/** Writes the pictures of results into a folder, each under its MD5. */
export async function writeImages(
  { plots }: Results,
  folder: string,
  { workspace, images }: Omit<ImagePorts, 'digests'>,
): Promise<void> {
  for (const { md5 } of imagesOf(plots)) {
    const bytes = images.get(md5)
    if (bytes !== undefined) await workspace.write(`${folder}/${md5}`, bytes)
  }
}

/**
 * Reads the pictures of results from the folder that these were read from, which may come from a stranger. One that is
 * not there, or not what the results say, is a problem, and no plot.
 */
export async function readImages(results: Results, folder: string, ports: ImagePorts): Promise<Results> {
  const problems = [...results.problems]
  const plots: Plot[] = []
  let room = imagesLimit
  for (const plot of results.plots) {
    if (plot.kind === 'data') plots.push(plot)
    else if (await attempt(plot.id, problems, () => readImage(plot, { folder, room }, ports))) {
      plots.push(plot)
      room -= plot.size
    }
  }
  return { ...results, plots, problems }
}

function imagesOf(plots: readonly Plot[]): readonly ImagePlot[] {
  return plots.filter((plot) => plot.kind === 'image')
}

async function readImage(
  { id, md5, size }: ImagePlot,
  { folder, room }: { readonly folder: string; readonly room: number },
  { workspace, digests, images }: ImagePorts,
): Promise<true> {
  const file = `${folder}/${md5}`
  // Nothing that is larger than the results say is read, and no link is followed.
  const entry = await workspace.stat(file)
  const bytes =
    entry?.kind === 'file' && entry.size === size && size <= room ? await workspace.readBytes(file) : undefined
  if (bytes === undefined || digests.bytes(bytes).md5 !== md5) {
    throw new UserError(`The picture ${id} of the results is not in ${file} as they say; collect them once more.`, {
      code: 'MISSING',
    })
  }
  images.set(md5, bytes)
  return true
}
