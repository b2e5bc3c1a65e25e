import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server on the loopback interface gives to every question. */
export interface Answering {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** What it says at some paths in place of that: path -> body. */
  readonly fixed?: Readonly<Record<string, string>>
}

let said: Answering = { body: new Uint8Array(0) }
let opened: Promise<string> | undefined

/** Has the server say something from now on. Gives its address without a slash at the end. The thread may end with it. */
export async function answerWith(next: Answering): Promise<string> {
  said = next
  opened ??= open()
  return await opened
}

async function open(): Promise<string> {
  const server = createServer((question, reply) => {
    const { status = 200, headers = {}, fixed = {} } = said
    const body = Buffer.from(fixed[(question.url ?? '').replace(/\?.*$/u, '')] ?? said.body)
    question.resume().on('end', () => reply.writeHead(status, { 'content-length': body.length, ...headers }).end(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
