import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** What a server answers. */
export interface Answer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders
  /** Bytes as they come. What breaks them off is thrown. */
  readonly body: AsyncIterable<Buffer>
  /** Passes over the bytes. */
  discard(): void
}

/** Gives an answer that Node's own client received. */
export function toAnswer(response: IncomingMessage): Answer {
  const { statusCode: status = 0, headers } = response
  return { status, headers, body: response, discard: () => void response.resume() }
}

/** Reads the text of an answer, up to a number of bytes. */
export async function textOf({ body }: Answer, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    if (size < limit) chunks.push(chunk)
    size += chunk.length
  }
  return Buffer.concat(chunks).subarray(0, limit).toString('utf8')
}
