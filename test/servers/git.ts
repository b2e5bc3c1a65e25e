import { execFileSync, spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A private repository behind git's own HTTP server, on the loopback interface. */
export interface GitServer {
  /** Address of the server without a slash at the end; the repository is `origin.git` below it. */
  readonly url: string
  /** Requests that came without the right token. */
  readonly refused: number
  stop(): Promise<void>
}

/** Serves `folder/origin.git` to whoever shows a token as GitHub takes it; anybody else gets a 401. */
export async function startGit(folder: string, token: string): Promise<GitServer> {
  const program = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend')
  const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`.toLowerCase()
  let refused = 0
  const server = createServer((request, response) => {
    if (request.headers.authorization?.toLowerCase() === expected) return serve(program, folder, { request, response })
    refused++
    response.writeHead(401, { 'www-authenticate': 'Basic realm="private"' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get refused() {
      return refused
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** Hands a request to git by CGI. */
function serve(program: string, folder: string, { request, response }: Exchange): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const headers = request.headers
  const child = spawn(program, {
    env: {
      PATH: process.env['PATH'] ?? '',
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      REQUEST_METHOD: request.method ?? 'GET',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      REMOTE_USER: 'somebody',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  request.pipe(child.stdin)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.once('close', () => answer(Buffer.concat(chunks), response))
}

/** A CGI program writes headers, an empty line, and the body; a `Status` header holds the status. */
function answer(output: Buffer, response: ServerResponse): void {
  const end = output.indexOf('\r\n\r\n')
  const fields = output.subarray(0, end).toString('utf8').split('\r\n')
  const headers = Object.fromEntries(fields.map((field) => field.split(': ', 2) as [string, string]))
  const { Status: status = '200', ...rest } = headers
  response.writeHead(Number.parseInt(status, 10), rest).end(output.subarray(end + 4))
}
