import type { ServerClient } from '../ports/server-client.ts'
import { exchange } from './http.ts'

/** Milliseconds that a server may take for an answer. */
const timeout = 60_000

/** Opens a client for servers on this machine. */
export function openServerClient(): ServerClient {
  return {
    ask: async (url, body) => {
      const headers = body === undefined ? {} : { 'content-type': body.type }
      const method = body === undefined ? 'GET' : 'POST'
      try {
        const { status, text } = await exchange({ method, url: new URL(url), headers, body: body?.text, timeout })
        return { status, text }
      } catch {
        // Not there yet, or gone: what that means is for whoever asks.
        return undefined
      }
    },
  }
}
