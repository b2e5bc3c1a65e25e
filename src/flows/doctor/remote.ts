import { objectKey } from '../../core/dvc/hash.ts'
import { type Finding, ok } from '../../core/finding.ts'
import type { ObjectStore, StoredObject } from '../../ports/data.ts'
import type { TransferPorts } from '../data/ports.ts'

/** Prefix that nobody has objects under. */
const emptyPrefix = 'crisol-doctor/'

/**
 * Tries whether the default remote can be listed and read, and, where that is asked for, written.
 *
 * @throws {UserError} REMOTE, UNSUPPORTED, SYNTAX with what the remote says
 */
export async function tryRemote(
  remote: ObjectStore,
  tries: 'reads' | 'reads and writes',
  ports: Pick<TransferPorts, 'digests' | 'clock'>,
): Promise<readonly Finding[]> {
  await remote.list(emptyPrefix)
  await remote.has(`${emptyPrefix}nothing`)
  const readable = ok('remote', `${remote.name} can be listed and read from here.`)
  if (tries === 'reads') return [readable]
  const trial = trialOf(ports)
  const key = objectKey(trial.hash)
  await remote.write(key, trial)
  return [
    readable,
    ok('writes', `${remote.name} takes writes: ${key} (${trial.size} bytes) stays there until dvc gc --cloud.`),
  ]
}

/** A small object that is not there yet, as whoever wrote before may write no more. */
function trialOf({ digests, clock }: Pick<TransferPorts, 'digests' | 'clock'>): StoredObject {
  const bytes = new TextEncoder().encode(`crisol doctor ${clock.now()}\n`)
  const { md5, size } = digests.bytes(bytes)
  return { hash: { algorithm: 'md5', value: md5 }, size, open: () => once(bytes) }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
