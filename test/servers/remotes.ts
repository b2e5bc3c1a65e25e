import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../fakes/dvc-program.ts'

/** A remote that nobody has used. */
export interface FreshRemote {
  /** How DVC is told of it. */
  readonly settings: Settings
  /** Where its objects lie as files. */
  readonly folder: string
}

/** A bucket of a server whose objects lie as files. */
export interface Bucket {
  /** Address of the server. */
  readonly endpoint: string
  readonly name: string
  readonly folder: string
}

/**
 * Gives what opens remotes of each kind, each of them new.
 *
 * @param root folder for those that are folders
 * @param bucket for those of S3, asked for when one is opened
 */
export function freshRemotes(root: string, bucket: () => Bucket) {
  let count = 0
  return {
    'a folder': (): FreshRemote => {
      const folder = join(root, `store-${count++}`)
      mkdirSync(folder)
      return { settings: { url: folder }, folder }
    },
    S3: (): FreshRemote => {
      const prefix = `prefix-${count++}`
      const { endpoint, name, folder } = bucket()
      return { settings: { url: `s3://${name}/${prefix}`, endpointurl: endpoint }, folder: join(folder, prefix) }
    },
  } as const
}
