import { readFileSync } from 'node:fs'
import { Agent as PlainAgent } from 'node:http'
import { Agent } from 'node:https'
import type { RemoteConfig } from '../../core/dvc/config.ts'
import { UserError } from '../../core/error.ts'
import { lookupElsewhere } from './link-local.ts'

/** Seconds without a byte after which a request is given up and tried again: that of DVC. */
const idleSeconds = 60
/** Seconds that a connection may take to come about. */
const connectSeconds = 10

/** Headers of a new object: DVC's option -> the header. */
const uploadHeaders: Readonly<Record<string, string>> = {
  sse: 'x-amz-server-side-encryption',
  sse_kms_key_id: 'x-amz-server-side-encryption-aws-kms-key-id',
  acl: 'x-amz-acl',
  grant_read: 'x-amz-grant-read',
  grant_read_acp: 'x-amz-grant-read-acp',
  grant_write_acp: 'x-amz-grant-write-acp',
  grant_full_control: 'x-amz-grant-full-control',
}

/** Options that exclude others. */
const exclusive: ReadonlyMap<string, readonly string[]> = new Map([
  ['sse_kms_key_id', ['sse_customer_key']],
  ['acl', ['grant_full_control', 'grant_read', 'grant_read_acp', 'grant_write_acp']],
])

/**
 * Refuses options that exclude each other, as DVC does.
 *
 * @throws {UserError} SYNTAX
 */
export function refuseExclusive({ name, options }: RemoteConfig): void {
  for (const [option, others] of exclusive) {
    const other = others.find((candidate) => options.has(candidate))
    if (!options.has(option) || other === undefined) continue
    throw new UserError(
      `DVC's configuration gives the remote "${name}" both ${option} and ${other}, which exclude each other; remove one.`,
      { code: 'SYNTAX' },
    )
  }
}

/** Gives the headers `x-amz-*` that the configuration wants each new object to have. */
export function headersOf({ options }: RemoteConfig): Readonly<Record<string, string>> {
  const entries = Object.entries(uploadHeaders).flatMap(([option, header]) => {
    const value = options.get(option)
    return value === undefined ? [] : [[header, value] as const]
  })
  return Object.fromEntries(entries)
}

/** Milliseconds after which a request is given up and tried again. */
export interface Timeouts {
  /** Without a byte. */
  readonly idleTimeout: number
  /** Without a connection. */
  readonly connectTimeout: number
}

/** Gives the time-outs of the configuration, or the usual ones. */
export function timeoutsOf({ options }: RemoteConfig): Timeouts {
  return {
    idleTimeout: Number(options.get('read_timeout') ?? idleSeconds) * 1000,
    connectTimeout: Number(options.get('connect_timeout') ?? connectSeconds) * 1000,
  }
}

/** Whether an option that is true or false is true. */
export function isOn({ options }: RemoteConfig, option: string, fallback = false): boolean {
  return (options.get(option)?.toLowerCase() ?? String(fallback)) === 'true'
}

/** How a server is held to be who it says; nothing for an address without TLS. */
export interface Tls {
  readonly rejectUnauthorized?: false
  /** Certificates in PEM that count in place of the usual ones. */
  readonly ca?: string
}

/**
 * Gives how the configuration wants a server to be verified.
 *
 * @throws {UserError} SYNTAX when the bundle of certificates cannot be read
 */
export function tlsOf(address: string, { name, options }: RemoteConfig): Tls {
  if (!address.startsWith('https:')) return {}
  const verify = options.get('ssl_verify')
  const isFlag = verify === undefined || /^(?:true|false)$/iu.test(verify)
  if (isFlag && verify?.toLowerCase() === 'false') return { rejectUnauthorized: false }
  const bundle = isFlag ? process.env['AWS_CA_BUNDLE'] : verify
  return bundle ? { ca: readBundle(bundle, name) } : {}
}

/**
 * Gives the connections to an address, as many as there are requests at once, through the proxy that the environment
 * names, where Node knows how.
 */
export function agentOf(address: string, tls: Tls): Agent | PlainAgent {
  const shared = { keepAlive: true, proxyEnv: process.env, lookup: lookupElsewhere }
  return address.startsWith('https:') ? new Agent({ ...shared, ...tls }) : new PlainAgent(shared)
}

/** Tells whether the environment names a proxy. */
export function isProxied(): boolean {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']
  return names.some((name) => Boolean(process.env[name]))
}

function readBundle(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new UserError(
      `The remote "${name}" is to be verified by the certificates in ${file}, which cannot be read; set ssl_verify to the path of a CA bundle, to true or to false.`,
      { code: 'SYNTAX', cause },
    )
  }
}
