import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openS3 } from '../../src/adapters/storage/s3.ts'
import type { ObjectStore, StoredObject } from '../../src/ports/data.ts'
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts'
import { type S3Server, startS3 } from './s3.ts'

/** A real S3 server behind a proxy that answers wrongly when it is told to. */
export interface FaultyS3 {
  readonly s3: S3Server
  readonly proxy: FaultProxy
  /** Opens a prefix of the bucket through the proxy; a time-out is a minute. */
  through(options?: Readonly<Record<string, string>>): ObjectStore
  /** Opens it without the proxy. */
  direct(options?: Readonly<Record<string, string>>): ObjectStore
  /** What the stores told the user, in order. */
  readonly notices: readonly string[]
  stop(): Promise<void>
}

/** Starts VersityGW with the bucket `crisol`, and a proxy in front of it. */
export async function startFaultyS3(versitygw: string): Promise<FaultyS3> {
  const root = mkdtempSync(join(tmpdir(), 'crisol-s3-'))
  const s3 = await startS3(versitygw, root)
  s3.createBucket('crisol')
  const proxy = await startFaultProxy(s3.endpoint)
  const notices: string[] = []
  const listener = { mask: () => undefined, notice: (message: string) => void notices.push(message) }
  const open = (endpoint: string, given: Readonly<Record<string, string>>): ObjectStore => {
    const keys = { access_key_id: s3.accessKeyId, secret_access_key: s3.secretAccessKey }
    const options = { endpointurl: endpoint, read_timeout: '60', ...keys, ...given }
    return openS3({ name: 's', url: 's3://crisol/some', options: new Map(Object.entries(options)) }, listener)
  }
  return {
    s3,
    proxy,
    through: (options = {}) => open(proxy.endpoint, options),
    direct: (options = {}) => open(s3.endpoint, options),
    notices,
    stop: async () => {
      await proxy.stop()
      await s3.stop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Options for what a fault calls for: a short time-out where nothing more comes, and none near where something does. */
export function optionsFor(fault: Fault): Readonly<Record<string, string>> {
  return fault === 'stall' || fault === 'wrong length' ? { read_timeout: '0.5' } : {}
}

/** Gives bytes as an object for a store, in pieces of 1 MiB. */
export function objectOf(bytes: Uint8Array, md5 = createHash('md5').update(bytes).digest('hex')): StoredObject {
  return {
    hash: { algorithm: 'md5', value: md5 },
    size: bytes.length,
    open: (start = 0, end = bytes.length - 1) =>
      (async function* () {
        for (let first = start; first <= end; first += 2 ** 20) {
          yield bytes.subarray(first, Math.min(first + 2 ** 20, end + 1))
        }
      })(),
  }
}

/** Gives bytes that repeat only after a while. */
export function bytesOf(size: number): Uint8Array {
  const pattern = Buffer.from(Array.from({ length: 65_521 }, (_, index) => (index * 31 + (index >> 5)) % 251))
  return Buffer.alloc(size, pattern)
}
