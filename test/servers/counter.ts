import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'

/** A server that passes every request on to another one, and keeps what was asked. */
export interface Counter {
  /** Address without a slash at the end. */
  readonly endpoint: string
  /** Methods and paths, in the order in which they came: `GET /bucket/key`. */
  readonly requests: readonly string[]
  stop(): Promise<void>
}

/** Starts it on the loopback interface in front of a server. Signatures stay right: no header is changed. */
export async function startCounter(target: string): Promise<Counter> {
  const requests: string[] = []
  const server = createServer((incoming, outgoing) => {
    requests.push(`${incoming.method} ${incoming.url}`)
    passOn(target, incoming, outgoing)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    endpoint: `http://127.0.0.1:${port}`,
    requests,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Where either side breaks off, so does the other. */
function passOn(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers, url = '/' } = incoming
  const onward = request(`${target}${url}`, { method, headers, setHost: false })
  onward.once('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    answer.once('close', () => answer.complete || outgoing.destroy())
    answer.pipe(outgoing)
  })
  onward.on('error', () => outgoing.destroy())
  outgoing.once('close', () => outgoing.writableFinished || onward.destroy())
  incoming.pipe(onward)
}
