import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Servers that speak TLS with a certificate that must not be taken, each for a reason of its own. */
export interface WrongTls {
  /** Address of one whose certificate is for another host. */
  readonly otherHost: string
  /** Address of one whose certificate ended yesterday. */
  readonly expired: string
  /** Address of one whose certificate nobody has signed whom a client trusts. */
  readonly unknown: string
  /** What trusts the authority of the first two. */
  readonly env: Readonly<Record<'NODE_EXTRA_CA_CERTS', string>>
  stop(): Promise<void>
}

/** Starts them on the loopback interface. Whoever gets through is answered 500. */
export async function startWrongTls(): Promise<WrongTls> {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-tls-'))
  const authority = makeAuthority(folder, 'authority')
  const servers = [
    await serve(sign(folder, authority, { name: 'other', host: 'DNS:other.invalid', days: 2 })),
    await serve(sign(folder, authority, { name: 'expired', host: 'IP:127.0.0.1', days: -1 })),
    await serve(sign(folder, makeAuthority(folder, 'stranger'), { name: 'unknown', host: 'IP:127.0.0.1', days: 2 })),
  ] as const
  const [otherHost, expired, unknown] = servers.map((server) => {
    const { port } = server.address() as AddressInfo
    return `https://127.0.0.1:${port}`
  }) as [string, string, string]
  return {
    ...{ otherHost, expired, unknown, env: { NODE_EXTRA_CA_CERTS: authority.certificate } },
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Names of PEM files. */
interface Pair {
  readonly key: string
  readonly certificate: string
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'] as const

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: 'ignore' })
}

function makeAuthority(folder: string, name: string): Pair {
  const [key, certificate] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)]
  openssl('req', '-x509', ...newKey, '-days', '2', '-subj', `/CN=${name}`, '-keyout', key, '-out', certificate)
  return { key, certificate }
}

interface Wanted {
  readonly name: string
  /** As a certificate writes it: `IP:127.0.0.1`. */
  readonly host: string
  /** Until it ends. */
  readonly days: number
}

function sign(folder: string, authority: Pair, { name, host, days }: Wanted): Pair {
  const own = makeRequest(folder, name, host)
  const by = ['-CA', authority.certificate, '-CAkey', authority.key, '-copy_extensions', 'copy']
  openssl('x509', '-req', '-in', own.request, ...by, '-days', String(days), '-out', own.certificate)
  return own
}

function makeRequest(folder: string, name: string, host: string): Pair & { readonly request: string } {
  const at = (ending: string): string => join(folder, `${name}.${ending}`)
  const [key, request] = [at('key'), at('csr')]
  const subject = ['-subj', '/CN=made-up', '-addext', `subjectAltName=${host}`]
  openssl('req', ...newKey, ...subject, '-keyout', key, '-out', request)
  return { key, request, certificate: at('pem') }
}

async function serve({ key, certificate }: Pair): Promise<Server> {
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (_, answer) => {
    answer.writeHead(500).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
