import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What gives a job its identity. */
export interface Identity {
  /** Address to ask at, its query included. */
  readonly url: string
  stop(): Promise<void>
}

/** Starts what gives a job its identity, where the token `ask` asks for it. */
export async function startIdentity(): Promise<Identity> {
  const server = createServer((asked, answer) => {
    const isRight =
      asked.url === '/?api-version=2&audience=sts.amazonaws.com' && asked.headers.authorization === 'Bearer ask'
    answer.writeHead(isRight ? 200 : 400, { 'content-type': 'application/json' })
    answer.end(JSON.stringify({ value: 'made-up.identity.token' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/?api-version=2`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
