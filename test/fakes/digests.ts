import { createHash } from 'node:crypto'
import { foldLineEnds } from '../../src/core/dvc/dos2unix.ts'
import type { Hash } from '../../src/core/dvc/hash.ts'
import type { Digests } from '../../src/ports/data.ts'
import type { FakeWorkspace } from './workspace.ts'

/** The md5 of a text or bytes, by one of DVC's algorithms. */
export function md5(content: Uint8Array | string, algorithm: Hash['algorithm'] = 'md5'): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return createHash('md5')
    .update(algorithm === 'md5' ? bytes : foldLineEnds(bytes))
    .digest('hex')
}

/** The manifest of a directory in DVC's bytes: files by their path below it, in order. */
export function manifest(files: Readonly<Record<string, string>>): string {
  const entries = Object.entries(files).map(([path, text]) => `{"md5": "${md5(text)}", "relpath": "${path}"}`)
  return `[${entries.join(', ')}]`
}

/** Opens the hashing of a workspace in memory. */
export function openDigests(workspace: FakeWorkspace): Digests {
  return {
    file: async (path, algorithm) => {
      const bytes = workspace.bytesAt(path)
      return bytes === undefined ? undefined : { md5: md5(bytes, algorithm), size: bytes.length }
    },
    bytes: (content) => ({ md5: md5(content), size: Buffer.from(content).length }),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    directory: () => undefined,
    learnDirectory: () => undefined,
    learn: () => undefined,
    keep: () => undefined,
  }
}
