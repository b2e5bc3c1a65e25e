import { constants } from 'node:fs'
import { chmod, copyFile, link, lstat, mkdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderDockerfile } from '../../core/image/dockerfile.ts'
import type { ImagePlan, LayerSource } from '../../core/image/plan.ts'
import { entriesOf } from './layer-entries.ts'

/** Modes as they are on the disk. */
const permissions = 0o7777
/**
 * Writes what builds a plan into a folder: a Dockerfile and, beside it, one directory for each layer. It is all that a
 * builder is shown.
 *
 * @param folder absolute path; it is made where it is not there
 * @throws {UserError} PATH for what cannot lie in an image; INPUT for values that a Dockerfile cannot hold; MISSING for a
 * directory that is not there
 */
export async function writeContext(plan: ImagePlan, folder: string): Promise<void> {
  const dockerfile = renderDockerfile(plan)
  await mkdir(folder, { recursive: true })
  for (const layer of plan.layers) await copyLayer(layer, join(folder, layer.name), plan.epoch)
  await writeFile(join(folder, 'Dockerfile'), dockerfile)
}

async function copyLayer(layer: LayerSource, into: string, epoch: number): Promise<void> {
  await mkdir(into)
  await chmod(into, 0o755)
  const directories = [into]
  for (const entry of await entriesOf(layer)) {
    const [from, to] = [join(layer.directory, entry.path), join(into, entry.path)]
    if (entry.kind === 'directory') {
      await mkdir(to)
      await chmod(to, 0o755)
      directories.push(to)
    } else if (entry.kind === 'link') await symlink(entry.target, to)
    else await place(from, to, { mode: entry.mode, epoch })
  }
  for (const directory of directories) await utimes(directory, epoch, epoch)
}

/** A file is shared where it is already as it must be, and copied where not: the original is never altered. */
async function place(from: string, to: string, want: { readonly mode: number; readonly epoch: number }): Promise<void> {
  const { mode, mtimeMs } = await lstat(from)
  // What is later than the epoch is set to it by every builder; what is earlier, by none.
  const isFit = (mode & permissions) === want.mode && mtimeMs >= want.epoch * 1000
  if (isFit && (await isShared(from, to))) return
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  await chmod(to, want.mode)
  await utimes(to, want.epoch, want.epoch)
}

async function isShared(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch {
    return false
  }
}
