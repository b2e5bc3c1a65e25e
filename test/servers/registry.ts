import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, untilAnswered } from './s3.ts'

/** A real registry of images on the loopback interface. */
export interface RegistryServer {
  /** Host and port, as a reference has them. */
  readonly host: string
  /** Certificate that it speaks TLS with; `undefined` for plain HTTP. */
  readonly certificate: string | undefined
  stop(): Promise<void>
}

/** Who may ask a registry that asks for a password. */
export const registryUser = { username: 'made-up-user', password: 'made-up-password' } as const

/** Of that password, by bcrypt, which is all that the registry reads. */
const passwordHash = '$2b$04$Qc82Xn6Nfch6KMK1lFl3GeA9A6vaRoOKlRlLh8K4Hyz/5svS4VXn6'

/** What a registry asks for. */
export interface RegistryOptions {
  /** Whether it asks for a password. */
  readonly isGuarded?: boolean
  /** Whether it speaks TLS, with a certificate that nobody vouches for. */
  readonly isSecure?: boolean
  /** Settings of its own, as YAML gives them in JSON. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** Starts Docker's registry over a folder and waits until it answers. */
export async function startRegistry(
  binary: string,
  folder: string,
  { isGuarded = false, isSecure = false, settings = {} }: RegistryOptions = {},
): Promise<RegistryServer> {
  const port = await freePort()
  mkdirSync(folder, { recursive: true })
  const tls = isSecure ? makeCertificate(folder) : undefined
  const passwords = join(folder, 'htpasswd')
  writeFileSync(passwords, `${registryUser.username}:${passwordHash}\n`)
  const config = {
    version: 0.1,
    log: { level: 'error', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, 'blobs') }, delete: { enabled: true } },
    http: { addr: `127.0.0.1:${port}`, ...(tls === undefined ? {} : { tls }) },
    ...(isGuarded ? { auth: { htpasswd: { realm: 'made up', path: passwords } } } : {}),
    ...settings,
  }
  writeFileSync(join(folder, 'config.yml'), JSON.stringify(config))
  // Its own variables begin as those of the clients do: it sees none of them.
  const child = spawn(binary, ['serve', join(folder, 'config.yml')], {
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await untilAnswered(port, () => child.exitCode !== null)
  return {
    host: `127.0.0.1:${port}`,
    certificate: tls?.certificate,
    stop: async () => {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Makes a key and a certificate for the loopback interface, good for two days. */
export function makeCertificate(folder: string): { readonly certificate: string; readonly key: string } {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const args = [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=made-up', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate],
  ]
  execFileSync('openssl', args, { stdio: 'ignore' })
  return { certificate, key }
}
