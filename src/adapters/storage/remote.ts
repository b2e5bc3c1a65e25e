import type { DvcConfig, RemoteConfig } from '../../core/dvc/config.ts'
import { UserError } from '../../core/error.ts'
import { nearestName } from '../../core/text/nearest.ts'
import type { ObjectStore } from '../../ports/data.ts'
import { openFolder } from './folder.ts'
import type { Listener } from './s3.ts'

/**
 * Opens a remote of a project; `undefined` when none is named and there is no default one. The client of
 * S3 loads only for an S3 remote.
 *
 * @throws {UserError} INPUT for a name that no remote has; UNSUPPORTED for a kind of remote that is not ours; SYNTAX for
 * options that do not go together
 */
export async function openRemote(
  config: DvcConfig,
  name: string | undefined,
  listener: Listener,
): Promise<ObjectStore | undefined> {
  const wanted = name?.toLowerCase() ?? config.remote
  if (wanted === undefined) return undefined
  const remote = config.remotes.get(wanted)
  if (remote === undefined) throw unknownRemote(wanted, config)
  refuseUnsupported(remote)
  // Its form was checked as the configuration was read.
  const jobs = Number(remote.options.get('jobs')) || undefined
  return { ...(await openStore(remote, listener)), jobs }
}

async function openStore(remote: RemoteConfig, listener: Listener): Promise<ObjectStore> {
  if (!remote.url.startsWith('s3://')) return openFolder(remote.url, remote.options.has('shared'))
  const { openS3 } = await import('./s3.ts')
  return openS3(remote, listener)
}

function unknownRemote(name: string, config: DvcConfig): UserError {
  const nearest = nearestName(name, config.remotes.keys())
  const hint = nearest === undefined ? `Add it with dvc remote add ${name} <url>.` : `The nearest one is "${nearest}".`
  return new UserError(`DVC's configuration has no remote "${name}". ${hint}`, { code: 'INPUT' })
}

const works =
  'Crisol works with folders and s3:// (and what is compatible with it, by endpointurl), and --with-dvc hands the call to an installed dvc'

function refuseUnsupported({ name, url, options }: RemoteConfig): void {
  const scheme = /^([\w+.-]+):\/\//u.exec(url)?.[1]
  if (scheme !== undefined && scheme !== 's3') {
    throw new UserError(`The remote "${name}" is ${scheme}://; ${works}.`, { code: 'UNSUPPORTED' })
  }
  for (const option of ['version_aware', 'worktree', 'sse_customer_key']) {
    if (options.has(option) && options.get(option)?.toLowerCase() !== 'false') {
      throw new UserError(`The remote "${name}" has ${option}, which Crisol does not read; ${works}.`, {
        code: 'UNSUPPORTED',
      })
    }
  }
}
