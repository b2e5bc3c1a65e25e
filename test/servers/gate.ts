import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy that lets nothing through until something else has come. */
export interface Gate {
  /** Address without a slash at the end. */
  readonly url: string
  /** Resolves when somebody has come to the gate. */
  readonly arrived: Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a gate before a server.
 *
 * @param until gives what must have happened before anything passes
 */
export async function startGate(target: string, until: () => Promise<unknown>): Promise<Gate> {
  let arrive = (): void => undefined
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const server = createServer((asked, answer) => {
    arrive()
    until()
      .then(async () => await pass(target, asked, answer))
      .catch(() => asked.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function pass(target: string, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const onward = request(`${target}${asked.url}`, { method: asked.method, headers: asked.headers, agent: false })
    onward.once('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer).once('finish', resolve)
    })
    asked.pipe(onward.once('error', reject))
  })
}
