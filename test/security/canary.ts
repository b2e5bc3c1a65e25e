import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on the loopback interface that nobody is to ask, or that says what a test has it say. */
export interface Canary {
  /** Address without a slash at the end. */
  readonly url: string
  /** What was asked, in order: `GET /path`, with the credentials where some were shown. */
  readonly asked: readonly string[]
  /** Connections that were made. */
  connections(): number
  stop(): Promise<void>
}

/** Starts one; without an answer it says 204 to everything. */
export async function startCanary(
  answer: RequestListener = (_, reply) => void reply.writeHead(204).end(),
): Promise<Canary> {
  const asked: string[] = []
  let connections = 0
  const server = createServer((request: IncomingMessage, reply: ServerResponse) => {
    const shown = request.headers.authorization
    asked.push(`${request.method} ${request.url}${shown === undefined ? '' : ` with ${shown}`}`)
    request.resume()
    answer(request, reply)
  })
  server.on('connection', () => {
    connections++
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    connections: () => connections,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
