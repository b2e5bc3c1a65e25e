import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'

/** What stands behind a host name: the address of a server, or an answer. */
export type Behind = string | ((answer: ServerResponse) => void)

/** A proxy that a client finds by `http_proxy`, so that host names lead to servers of this machine. */
export interface ForwardProxy {
  /** Address without a slash at the end. */
  readonly address: string
  /** `GET http://host/path`, in order. */
  readonly requests: readonly string[]
  stop(): Promise<void>
}

/**
 * Starts a proxy on the loopback interface, for plain HTTP and, by CONNECT, for TLS. A host that is not in the table is
 * answered 502.
 *
 * @param hosts host name -> what stands behind it
 */
export async function startForwardProxy(hosts: Readonly<Record<string, Behind>>): Promise<ForwardProxy> {
  const requests: string[] = []
  const server = createServer((asked, answer) => {
    requests.push(`${asked.method} ${asked.url}`)
    const { hostname, pathname, search } = new URL(asked.url ?? '')
    const behind = hosts[hostname]
    if (behind === undefined) return void answer.writeHead(502).end()
    if (typeof behind !== 'string') {
      asked.resume()
      return behind(answer)
    }
    const { 'proxy-connection': _, ...headers } = asked.headers
    const passed = request(`${behind}${pathname}${search}`, { method: asked.method, headers, agent: false })
    passed.once('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
    })
    passed.once('error', () => answer.destroy())
    asked.pipe(passed)
  })
  server.on('connect', (asked: IncomingMessage, client: Duplex) => {
    requests.push(`CONNECT ${asked.url}`)
    const behind = hosts[new URL(`https://${asked.url}`).hostname]
    if (typeof behind !== 'string') return void client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    const { hostname, port } = new URL(behind)
    const onward = connect(Number(port), hostname, () => client.write('HTTP/1.1 200 OK\r\n\r\n'))
    for (const [one, other] of [
      [client, onward],
      [onward, client],
    ] as const) {
      one.on('error', () => other.destroy()).pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: async () => {
      const stopped = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await stopped
    },
  }
}
