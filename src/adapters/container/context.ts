import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { chmod, copyFile, link, lstat, lutimes, mkdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderDockerfile } from '../../core/image/dockerfile.ts'
import { type ImagePlan, type LayerName, type LayerSource, layerNames } from '../../core/image/plan.ts'
import { mapPool } from '../../flows/pool.ts'
import { entriesOf, type LayerEntry } from './layer-entries.ts'

/** Modes as they are on the disk. */
const permissions = 0o7777

/** A layer has thousands of files, each a matter of moments. */
const filesAtOnce = 16

/**
 * Writes what builds a plan into a folder: a Dockerfile and, beside it, one directory for each layer, in which all lies
 * as it does below the root of the image. It is all that a builder is shown.
 *
 * @param folder absolute path; it is made where it is not there
 * @throws {UserError} PATH for what cannot lie in an image; INPUT for values that a Dockerfile cannot hold; MISSING for a
 * directory that is not there
 */
export async function writeContext(plan: ImagePlan, folder: string): Promise<void> {
  const folders = Object.fromEntries(layerNames.map((name) => [name, name])) as Record<LayerName, string>
  for (const layer of plan.layers) if (!layer.isCompiled) folders[layer.name] = `${layer.name}-${await hashOf(layer)}`
  const dockerfile = renderDockerfile(plan, folders)
  await mkdir(folder, { recursive: true })
  for (const layer of plan.layers) await copyLayer(layer, join(folder, folders[layer.name]), plan.epoch)
  await writeFile(join(folder, 'Dockerfile'), dockerfile)
}

/**
 * What is in a layer, in a few letters. BuildKit takes a file of a name, size and time that it has seen for the one that
 * it has; where all files have one time, the name of their directory must tell.
 */
async function hashOf(layer: LayerSource): Promise<string> {
  const hash = createHash('sha256')
  for (const entry of await entriesOf(layer)) {
    hash.update(`${JSON.stringify(entry)}\n`)
    if (entry.kind !== 'file') continue
    for await (const chunk of createReadStream(join(layer.directory, entry.path))) hash.update(chunk as Uint8Array)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The times of what is compiled are set where that is done, so that its files can be shared with the originals. */
async function copyLayer(layer: LayerSource, root: string, epoch: number): Promise<void> {
  const parents = layer.target.split('/').map((_, index, parts) => join(root, ...parts.slice(0, index + 1)))
  const entries = (await entriesOf(layer)).map((entry) => ({ ...entry, to: join(root, layer.target, entry.path) }))
  const directories = [...parents, ...entries.filter(({ kind }) => kind === 'directory').map(({ to }) => to)]
  for (const directory of directories) await makeDirectory(directory)
  const others = entries.filter(({ kind }) => kind !== 'directory')
  await mapPool(others, filesAtOnce, async ({ to, ...entry }) => await place(layer, entry, to))
  if (layer.isCompiled) return
  for (const path of [...directories, ...others.map(({ to }) => to)]) await lutimes(path, epoch, epoch)
}

async function place(layer: LayerSource, { path, kind, mode, target }: LayerEntry, to: string): Promise<void> {
  const from = join(layer.directory, path)
  if (kind === 'link') await symlink(target, to)
  else if (!(layer.isCompiled && (await isShared(from, to, mode)))) await copy(from, to, mode)
}

async function makeDirectory(path: string): Promise<void> {
  await mkdir(path)
  await chmod(path, 0o755)
}

/** A file is shared where it is already as it must be: the original is never altered. */
async function isShared(from: string, to: string, mode: number): Promise<boolean> {
  try {
    if (((await lstat(from)).mode & permissions) !== mode) return false
    await link(from, to)
    return true
  } catch {
    return false
  }
}

/** A copy keeps its time, by which a builder tells whether it has seen the file. */
async function copy(from: string, to: string, mode: number): Promise<void> {
  const { atime, mtime } = await lstat(from)
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  await chmod(to, mode)
  await utimes(to, atime, mtime)
}
