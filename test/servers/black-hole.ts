import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A place in the network from which nothing comes back. */
export interface BlackHole {
  /** Host and port. */
  readonly host: string
  /** How often somebody has come through to it. */
  calls(): number
  stop(): Promise<void>
}

/** Starts a listener on the loopback interface that accepts connections, reads, and never answers. */
export async function startMute(): Promise<BlackHole> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined).resume()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    host: `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    calls: () => sockets.length,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const listener = `
const server = require('node:net').createServer()
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => console.log(server.address().port))
`

/**
 * Starts a listener on the loopback interface that never accepts: it is halted, and those who wait fill its queue, so that
 * the system answers no further call.
 */
export async function startDeaf(): Promise<BlackHole> {
  const child = spawn(process.execPath, ['--eval', listener], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const port = Number(said.toString())
  child.kill('SIGSTOP')
  const waiting: Socket[] = []
  for (let isHeard = true; isHeard; ) {
    const socket = connect({ port, host: '127.0.0.1' }).on('error', () => undefined)
    waiting.push(socket)
    isHeard = await Promise.race([once(socket, 'connect').then(() => true), sleep(200).then(() => false)])
  }
  return {
    host: `127.0.0.1:${port}`,
    calls: () => 0,
    stop: async () => {
      for (const socket of waiting) socket.destroy()
      const ended = once(child, 'close')
      child.kill('SIGKILL')
      await ended
    },
  }
}
