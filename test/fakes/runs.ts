import { createHash } from 'node:crypto'
import type { LockedStage } from '../../src/core/dvc/lock.ts'
import { nameRun, renderRun, runFile } from '../../src/core/dvc/run-cache.ts'
import type { StoredObject } from '../../src/ports/data.ts'
import { pieces } from './cache.ts'
import { md5 } from './digests.ts'

/** An entry of the run cache with its path and text. */
export interface FakeRun {
  readonly key: string
  readonly text: string
  readonly object: StoredObject
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Makes the entry of a stage that made an output of a dependency. */
export function makeRun(command: string, dep: string, out: string): FakeRun {
  const artifact = (path: string): LockedStage['deps'][number] => ({
    ...{ path, hash: { algorithm: 'md5', value: md5(path) }, size: 1, files: undefined, executable: false },
  })
  const stage = { command, deps: [artifact(dep)], params: new Map(), outs: [artifact(out)] }
  const text = renderRun(stage)
  const bytes = Buffer.from(text)
  return {
    key: runFile(nameRun(stage, sha256)),
    text,
    object: { hash: { algorithm: 'md5', value: md5(text) }, size: bytes.length, open: () => pieces(bytes) },
  }
}
