import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { parseDvcConfig } from '../../core/dvc/config.ts'
import type { ImportSource } from '../../core/dvc/dvc-file.ts'
import { UserError } from '../../core/error.ts'
import type { SourceRepository } from '../../flows/data/ports.ts'
import type { ObjectStore } from '../../ports/data.ts'
import { openFolder } from './folder.ts'
import { openRemote } from './remote.ts'
import type { Listener } from './s3.ts'

const run = promisify(execFile)

/** Bytes of a file in git, at the most. */
const maxBytes = 2 ** 31 - 1

/** Who imports. */
export interface Importer extends Listener {
  /** Absolute path of the project. */
  readonly root: string
}

/**
 * Opens the repository that data was imported from: its git is brought below `.dvc/tmp/crisol/`, its configuration is
 * that of the commit that was locked.
 *
 * @throws {UserError} GIT when the repository or the commit cannot be had
 */
export async function openSourceRepository(
  source: Extract<ImportSource, { readonly kind: 'repository' }>,
  { root, ...listener }: Importer,
): Promise<SourceRepository> {
  const local = resolve(root, source.url)
  const isLocal = existsSync(local)
  const clone = await bringGit(isLocal ? local : source.url, root)
  const revision = source.revision ?? 'HEAD'
  const readBytes = async (path: string): Promise<Uint8Array | undefined> => await readAt(clone, revision, path)
  await requireCommit(clone, revision, source.url)
  const text = new TextDecoder().decode(await readBytes('.dvc/config'))
  const file = `.dvc/config of ${source.url}`
  const config = parseDvcConfig([{ file, directory: join(isLocal ? local : clone, '.dvc'), home: homedir(), text }])
  const remote = await openRemote(config, source.remote, listener)
  return { remote: remote ?? (isLocal ? cacheOf(local) : undefined), readBytes }
}

function cacheOf(repository: string): ObjectStore | undefined {
  const folder = join(repository, '.dvc', 'cache')
  return existsSync(folder) ? openFolder(folder) : undefined
}

async function bringGit(address: string, root: string): Promise<string> {
  const name = createHash('md5').update(address).digest('hex')
  const clone = join(root, '.dvc', 'tmp', 'crisol', 'sources', name)
  mkdirSync(join(clone, '..'), { recursive: true })
  const args = existsSync(clone)
    ? ['-C', clone, 'fetch', '--quiet', 'origin', '+refs/*:refs/*']
    : ['clone', '--quiet', '--mirror', '--', address, clone]
  try {
    await git(args)
    return clone
  } catch (cause) {
    if (args[0] === 'clone') rmSync(clone, { recursive: true, force: true })
    const said = String((cause as { readonly stderr?: string }).stderr ?? '').trim()
    const reason = said.split('\n').at(-1) || 'git could not be run'
    throw new UserError(`The repository ${address}, which data is imported from, cannot be had: ${reason}.`, {
      code: 'GIT',
      cause,
    })
  }
}

async function requireCommit(clone: string, revision: string, url: string): Promise<void> {
  try {
    await git(['-C', clone, 'cat-file', '-e', `${revision}^{commit}`])
  } catch (cause) {
    throw new UserError(`The repository ${url}, which data is imported from, has no commit ${revision}.`, {
      code: 'GIT',
      cause,
    })
  }
}

async function readAt(clone: string, revision: string, path: string): Promise<Uint8Array | undefined> {
  const options = { encoding: 'buffer', maxBuffer: maxBytes } as const
  const found = await run('git', ['-C', clone, 'cat-file', 'blob', `${revision}:${path}`], options).catch(
    () => undefined,
  )
  return found?.stdout
}

async function git(args: readonly string[]): Promise<void> {
  await run('git', args, { env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } })
}
