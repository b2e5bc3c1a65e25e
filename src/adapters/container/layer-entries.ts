import { lstat, readdir, readlink } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { UserError } from '../../core/error.ts'
import type { LayerSource } from '../../core/image/plan.ts'
import { mapPool } from '../../flows/pool.ts'

/** An entry of a layer. */
export interface LayerEntry {
  /** Path below the layer's directory, with `/` between its parts. */
  readonly path: string
  readonly kind: 'file' | 'directory' | 'link'
  /** 0o755 for directories and what its owner may run, else 0o644: what the umask made of it does not count. */
  readonly mode: 0o644 | 0o755
  readonly size: number
  /** What a link says; empty for all others. */
  readonly target: string
}

/** Files that are looked at at once. */
const filesAtOnce = 16

/** Bits of the owner that make a file one that can be run. */
const runnable = 0o100

/**
 * Lists what lies in a layer, in the order of its names, a directory before what is in it. Bytecode of this machine is
 * left out where the base makes its own.
 *
 * @throws {UserError} PATH for what cannot lie in an image; MISSING for a directory that is not there
 */
export async function entriesOf(layer: LayerSource): Promise<readonly LayerEntry[]> {
  const found: LayerEntry[] = []
  await walk(layer, '', found)
  return found
}

async function walk(layer: LayerSource, below: string, found: LayerEntry[]): Promise<void> {
  const names = (await namesIn(layer, below)).filter((name) => !(layer.isCompiled && name === '__pycache__'))
  const paths = names.map((name) => (below === '' ? name : `${below}/${name}`))
  for (const entry of await mapPool(paths, filesAtOnce, async (path) => await toEntry(layer, path))) {
    found.push(entry)
    if (entry.kind === 'directory') await walk(layer, entry.path, found)
  }
}

async function namesIn({ name, directory }: LayerSource, below: string): Promise<readonly string[]> {
  try {
    return (await readdir(join(directory, below))).sort((one, other) => (one < other ? -1 : 1))
  } catch (cause) {
    const message = `The directory ${join(directory, below)} of the layer ${name} cannot be read; expected a directory.`
    throw new UserError(message, { code: 'MISSING', cause })
  }
}

async function toEntry(layer: LayerSource, path: string): Promise<LayerEntry> {
  const file = join(layer.directory, path)
  const stats = await lstat(file)
  if (stats.isDirectory()) return { path, kind: 'directory', mode: 0o755, size: 0, target: '' }
  const mode = (stats.mode & runnable) === 0 ? 0o644 : 0o755
  if (stats.isFile()) return { path, kind: 'file', mode, size: stats.size, target: '' }
  if (!stats.isSymbolicLink()) throw unfit(file, 'is neither a file nor a directory', 'take it away')
  const target = await readlink(file)
  const end = relative(layer.directory, resolve(dirname(file), target))
  const isInside = !isAbsolute(target) && end !== '..' && !end.startsWith('../') && !isAbsolute(end)
  if (!isInside) throw unfit(file, `is a link to ${target}, outside of its layer`, 'put the file itself there')
  return { path, kind: 'link', mode: 0o755, size: 0, target }
}

function unfit(file: string, what: string, remedy: string): UserError {
  return new UserError(`${file} ${what}, which cannot lie in an image; ${remedy}.`, { code: 'PATH' })
}
