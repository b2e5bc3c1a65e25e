import { connect, type Socket } from 'node:net'

/** Connections at once, as many as Crisol has. */
const connections = 32

/**
 * Works a list off over plain sockets.
 *
 * @param work takes the next piece over its connection until there is none, and says when it is done
 */
export async function overConnections<T>(
  { hostname, port }: URL,
  pieces: Iterable<T>,
  work: (socket: Socket, next: () => T | undefined, done: () => void) => void,
): Promise<void> {
  const waiting = pieces[Symbol.iterator]()
  const next = (): T | undefined => waiting.next().value
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(Number(port), hostname)
      await new Promise<void>((resolve, reject) => {
        socket.once('error', reject)
        work(socket, next, resolve)
      })
    }),
  )
}
