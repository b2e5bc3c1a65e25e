import { createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { registryUser } from './registry.ts'

/** What a registry is told of it. */
export type TokenSetting = 'realm' | 'service' | 'issuer' | 'rootcertbundle'

/** A place that gives tokens for a registry, as those of GitHub and Docker do. */
export interface TokenServer {
  /** Settings of the registry that takes them. */
  readonly settings: { readonly auth: { readonly token: Readonly<Record<TokenSetting, string>> } }
  /** Scopes that were asked for, in order, each with who asked. */
  readonly asked: readonly string[]
  stop(): Promise<void>
}

const [issuer, service] = ['made-up-issuer', 'made-up-service']

/**
 * Starts it on the loopback interface: the made-up user may do anything, others may only read.
 *
 * @param signing certificate and key that tokens are signed with, as PEM files
 * @see https://distribution.github.io/distribution/spec/auth/jwt/
 */
export async function startTokens(signing: {
  readonly certificate: string
  readonly key: string
}): Promise<TokenServer> {
  const key = createPrivateKey(readFileSync(signing.key))
  const chain = [new X509Certificate(readFileSync(signing.certificate)).raw.toString('base64')]
  const asked: string[] = []
  const basic = `Basic ${Buffer.from(`${registryUser.username}:${registryUser.password}`).toString('base64')}`
  const server = createServer((request, answer) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost')
    const isKnown = request.headers.authorization === basic
    const scopes = searchParams.getAll('scope')
    asked.push(`${isKnown ? 'user' : 'anybody'}: ${scopes.join(' ')}`)
    const access = scopes.map((scope) => {
      const [type = '', name = '', actions = ''] = scope.split(':')
      return { type, name, actions: actions.split(',').filter((action) => isKnown || action === 'pull') }
    })
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: issuer, aud: service, sub: 'made-up', iat: now, nbf: now - 60, exp: now + 300 }
    const text = [
      { typ: 'JWT', alg: 'ES256', x5c: chain },
      { ...claims, jti: randomUUID(), access },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
    answer.setHeader('content-type', 'application/json').end(JSON.stringify({ token: `${text}.${signature}` }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const realm = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`
  return {
    settings: { auth: { token: { realm, service, issuer, rootcertbundle: signing.certificate } } },
    asked,
    stop: async () => {
      const stopped = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await stopped
    },
  }
}
