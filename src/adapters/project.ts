import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { type ConfigLayer, type DvcConfig, parseDvcConfig } from '../core/dvc/config.ts'
import { type IsIgnored, parseIgnore } from '../core/dvc/ignore.ts'
import type { DataPorts } from '../ports/data.ts'
import type { Snapshot } from '../ports/snapshot.ts'
import { openCache } from './cache.ts'
import { openDigests } from './digests.ts'
import { openPlacements } from './placements.ts'
import { openWorkspace } from './workspace.ts'

/**
 * Finds the root of the project around a directory: the nearest one with `.dvc`, else the nearest with
 * `.git`, else the directory itself.
 */
export function findProjectRoot(start: string): string {
  return nearest(start, '.dvc') ?? nearest(start, '.git') ?? start
}

/** Finds the root of the git repository around a project; the project itself outside of one. */
export function findRepositoryRoot(project: string): string {
  return nearest(project, '.git') ?? project
}

/** Gives the path of a project's file as GitHub names it: from the root of the repository around the project. */
export function pathInRepository(project: string, file: string): string {
  return relative(findRepositoryRoot(project), join(project, file))
}

function nearest(start: string, name: string): string | undefined {
  if (existsSync(join(start, name))) return start
  const parent = dirname(start)
  return parent === start ? undefined : nearest(parent, name)
}

/**
 * Reads DVC's configuration: of the system, of the user, of the repository, of this copy of it.
 *
 * @throws {UserError} SYNTAX
 */
export async function readDvcConfig(root: string): Promise<DvcConfig> {
  const directories = [
    process.env['DVC_SYSTEM_CONFIG_DIR'] || '/etc/xdg/dvc',
    process.env['DVC_GLOBAL_CONFIG_DIR'] || join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'dvc'),
    join(root, '.dvc'),
    join(root, '.dvc'),
  ]
  const files = ['config', 'config', 'config', 'config.local']
  const layers = await Promise.all(directories.map((directory, index) => readLayer(directory, files[index] ?? '')))
  return parseDvcConfig(layers.filter((layer) => layer !== undefined))
}

async function readLayer(directory: string, name: string): Promise<ConfigLayer | undefined> {
  const file = join(directory, name)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined
    ? undefined
    : { file: directory.endsWith('/.dvc') ? `.dvc/${name}` : file, directory, home: homedir(), text }
}

/** Reads every `.dvcignore` of a project. */
export async function readIgnore(snapshot: Snapshot): Promise<IsIgnored> {
  const files = (await snapshot.describing()).filter((path) => path === '.dvcignore' || path.endsWith('/.dvcignore'))
  const texts = await Promise.all(files.map(async (path) => (await snapshot.readText(path)) ?? ''))
  return parseIgnore(
    files.map((path, index) => ({ directory: path.split('/').slice(0, -1).join('/'), text: texts[index] ?? '' })),
  )
}

/** Gives the absolute path of a project's cache. */
export function cacheDirectoryOf(root: string, { cacheDirectory }: DvcConfig): string {
  return cacheDirectory ?? join(root, '.dvc', 'cache')
}

/** Opens the files, the hashing and the cache of a project. */
export function openData(root: string, config: DvcConfig): DataPorts {
  const cache = openCache({
    ...{ directory: cacheDirectoryOf(root, config), workspace: root },
    ...{ types: config.cacheTypes, isShared: config.isCacheShared },
  })
  return { workspace: openWorkspace(root), digests: openDigests(root), cache, placements: openPlacements(root) }
}
