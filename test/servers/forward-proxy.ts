import { createServer, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

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
 * Starts a proxy for plain HTTP on the loopback interface. A host that is not in the table is answered 502.
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
