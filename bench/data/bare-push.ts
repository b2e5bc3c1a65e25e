/**
 * The least that a push can be: the objects of a cache are read and put over plain sockets into a bucket that anybody may
 * write to. It signs nothing, hashes nothing, tries nothing twice and asks for nothing before. What it takes is what the
 * server takes. Argument: address of the server; it works in the project's directory, whose `.dvc/config.local` has the
 * remote's url.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { overConnections } from './connections.ts'

const objects = '.dvc/cache/files/md5'

const [address = ''] = process.argv.slice(2)
const server = new URL(address)
const path = /url = s3:\/(?<path>\/.*)/u.exec(readFileSync('.dvc/config.local', 'utf8'))?.groups?.['path']
const keys = readdirSync(objects).flatMap((folder) =>
  readdirSync(`${objects}/${folder}`).map((name) => `${folder}/${name}`),
)

/** Puts the next object over a connection until there is none. */
function work(socket: Socket, next: () => string | undefined, done: () => void): void {
  let answer = ''
  const put = (): void => {
    const key = next()
    if (key === undefined) {
      socket.destroy()
      done()
      return
    }
    const bytes = readFileSync(`${objects}/${key}`)
    const head = `PUT ${path}/files/md5/${key} HTTP/1.1\r\nhost: ${server.host}\r\ncontent-length: ${bytes.length}\r\n\r\n`
    socket.cork()
    socket.write(head, 'latin1')
    socket.write(bytes)
    socket.uncork()
  }
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1')
    if (!answer.includes('\r\n\r\n')) return
    // The answer to a put has no body.
    if (!answer.startsWith('HTTP/1.1 200 ')) throw new Error(answer)
    answer = ''
    put()
  })
  put()
}

await overConnections(server, keys, work)
