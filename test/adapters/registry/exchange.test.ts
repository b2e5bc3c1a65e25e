import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from '@jest/globals'
import { askOnce } from '../../../src/adapters/registry/exchange.ts'
import { explain } from '../../../src/adapters/registry/refusal.ts'

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined))
})

it.each<readonly [string, number, Readonly<Record<string, string>>]>([
  ['its tokens are given', 401, { 'www-authenticate': 'Bearer realm="http://[",service="s"' }],
  ['what it has is kept', 307, { location: 'http://[' }],
])('a registry that gives an address that is none for where %s is told of', async (_, status, headers) => {
  const opened = createServer((_question, reply) => void reply.writeHead(status, headers).end())
  server = opened
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve))
  const registry = `127.0.0.1:${(opened.address() as AddressInfo).port}`
  const state = { base: new URL(`http://${registry}/v2/`), credentials: undefined, known: new Map<string, string>() }
  const asked = askOnce(state, { method: 'GET', place: '/manifests/1' }, { repository: 'a/b', scopes: ['x'] })
  const reference = { registry, repository: 'a/b', tag: '1', digest: undefined }
  const told = asked.catch((error: unknown) => explain(error, { what: 'read', reference, isKnown: false }))
  expect(await told).toMatchObject({
    code: 'REMOTE',
    message: `${registry} answers with an address that is none; check that it is a registry of images.`,
  })
})
