import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { makeProject } from '../e2e/package/project.ts'
import { fasterBy } from '../fakes/child-time.ts'
import { crisol } from '../fakes/cli.ts'
import { type BlackHole, startDeaf, startMute } from '../servers/black-hole.ts'
import { startForwardProxy } from '../servers/forward-proxy.ts'
import { startRegistry } from '../servers/registry.ts'
import { startWrongTls, type WrongTls } from '../servers/wrong-tls.ts'

const base = `registry.invalid/base@sha256:${'0'.repeat(64)}`

const needs = ['podman', 'docker-registry', 'example-python'] as const

describeWith(needs, 'crisol package where the registry cannot be reached', (_, dockerRegistry, python) => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-package-faults-'))
  const [root, temporary] = [join(folder, 'breast-cancer'), join(folder, 'temporary')]
  const servers: Server[] = []
  let tls: WrongTls
  let holes: Readonly<Record<'mute' | 'deaf', BlackHole>>
  beforeAll(async () => {
    mkdirSync(temporary)
    makeProject(root)
    tls = await startWrongTls()
    holes = { mute: await startMute(), deaf: await startDeaf() }
  })
  afterAll(async () => {
    for (const server of servers) server.closeAllConnections()
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
    await Promise.all([tls.stop(), holes.mute.stop(), holes.deaf.stop()])
    rmSync(folder, { recursive: true, force: true })
  })

  /** Starts a server that answers everything with the same. */
  const startSame = async (status: number, type: string, body: string): Promise<string> => {
    const server = createServer((asked, answer) => {
      asked.resume()
      answer.writeHead(status, { 'content-type': type }).end(body)
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const pack = async (image: string, own: Readonly<Record<string, string>>) => {
    const places = { TMPDIR: temporary, DOCKER_CONFIG: folder }
    const env = { ...own, ...places, PATH: `${dirname(python)}${delimiter}${process.env['PATH']}` }
    const options = ['--image', image, '--base-image', base, '--python-version', '3.11', '--builder', 'registry']
    return await crisol(root, ['package', ...options], env)
  }
  /** Packaging fails with one sentence before anything is built, and leaves nothing. */
  const expectFailure = async (host: string, says: (name: string) => string, factor = 10): Promise<void> => {
    const name = `${host}/team/model:1`
    const env = { ...fasterBy(factor), ...tls.env }
    expect(await pack(name, env)).toEqual({ status: 2, stdout: '', stderr: `error: ${says(name)}\n` })
    expect(readdirSync(temporary)).toEqual([])
  }

  it('5xx for ever, package: gives up in a sentence before anything is built', async () => {
    const host = await startSame(502, 'text/plain', 'no')
    await expectFailure(host, (name) => `${host} does not do what it should for ${name} (502); try again later.`)
  })

  it('200 + HTML, package: says that a page is no registry', async () => {
    const host = await startSame(200, 'text/html; charset=utf-8', '<html>Sign in</html>')
    await expectFailure(
      host,
      () => `${host} answers with a web page, and not as a registry does; check the name and what lies between.`,
    )
  })

  it.each(['mute', 'deaf'] as const)(
    'black-holed TCP, package: gives up after two tries at the most, behind a server that is %s',
    async (kind) => {
      const { host } = holes[kind]
      await expectFailure(host, () => `${host} does not answer (ETIMEDOUT); check the name and the network.`, 100)
      expect(holes[kind].calls()).toBeLessThanOrEqual(2)
    },
  )

  it('DNS, TLS host, expired CA, package: a name that nobody knows has a sentence of its own', async () => {
    await expectFailure(
      'registry.invalid',
      () => 'registry.invalid does not answer (ENOTFOUND); check the name and the network.',
    )
  })

  it.each<readonly [string, 'otherHost' | 'expired' | 'unknown', (host: string) => string]>([
    [
      'a certificate of another host',
      'otherHost',
      (host) => `The certificate of ${host} is for another host (ERR_TLS_CERT_ALTNAME_INVALID); check the name.`,
    ],
    [
      'a certificate that has ended',
      'expired',
      (host) => `The certificate of ${host} has expired (CERT_HAS_EXPIRED); whoever runs it must renew it.`,
    ],
    [
      'a certificate that nobody vouches for',
      'unknown',
      (host) =>
        `The certificate of ${host} is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE); add its authority by NODE_EXTRA_CA_CERTS, or check the name.`,
    ],
  ])('DNS, TLS host, expired CA, package: %s has a sentence of its own', async (_name, kind, says) => {
    const host = new URL(tls[kind]).host
    await expectFailure(host, () => says(host))
  })

  it('IMDS off, no egress, proxy, package: the registry is reached through the proxy that the environment names', async () => {
    const server = await startRegistry(dockerRegistry, join(folder, 'registry'), { isSecure: true })
    const proxy = await startForwardProxy({ '127.0.0.1': `https://${server.host}` })
    const name = `${server.host}/team/model:1`
    try {
      const env = { https_proxy: proxy.address, NODE_EXTRA_CA_CERTS: server.certificate ?? '' }
      const { status, stderr } = await pack(name, env)
      expect([status, stderr]).toEqual([2, expect.stringContaining(`${name} has none with the same base`)])
      expect(new Set(proxy.requests)).toEqual(new Set([`CONNECT ${server.host}`]))
    } finally {
      await proxy.stop()
      await server.stop()
    }
  })
})
