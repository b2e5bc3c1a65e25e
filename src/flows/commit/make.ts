import type { Files } from '../../core/commit/parcel.ts'
import type { GitHubPorts } from './ports.ts'

/** A commit to be made of files on top of another. */
export interface Making {
  /** Full SHA. */
  readonly parent: string
  readonly files: Files
  readonly message: string
}

/**
 * Makes a commit that no branch holds yet. Objects are named by their content: made twice they are made once.
 *
 * @throws {UserError} PERMISSION, GITHUB
 */
export async function makeCommit(
  { parent, files, message }: Making,
  { github, pathInRepository }: GitHubPorts,
): Promise<string> {
  const blobs = new Map<string, string>()
  // One after the other: a token that may not write is told so once.
  for (const [path, bytes] of files) blobs.set(pathInRepository(path), await github.createBlob(bytes))
  return await github.createCommit({ message, parent, files: blobs })
}
