/**
 * The least that a pull can be: objects of a bucket that anybody may read are asked for over plain sockets, hashed, and
 * written twice, into a cache and into a workspace. It signs nothing, tries nothing twice, writes under final names at
 * once, reads no configuration and remembers nothing. Arguments: address of the server, path of the objects, and the
 * directory manifest as DVC keeps it; it works in the current directory.
 */
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Socket } from 'node:net'
import { dirname } from 'node:path'
import { overConnections } from './connections.ts'

interface Entry {
  readonly md5: string
  readonly relpath: string
}

const [address = '', path = '', manifest = ''] = process.argv.slice(2)
const server = new URL(address)
const entries = JSON.parse(readFileSync(manifest, 'utf8')) as readonly Entry[]
const keyOf = ({ md5 }: Entry): string => `${md5.slice(0, 2)}/${md5.slice(2)}`

const made = new Set<string>()
function write(file: string, bytes: Uint8Array): void {
  const directory = dirname(file)
  if (!made.has(directory)) mkdirSync(directory, { recursive: true })
  made.add(directory)
  const descriptor = openSync(file, 'wx')
  writeSync(descriptor, bytes)
  closeSync(descriptor)
}

/** Takes the next object over a connection until there is none. */
function work(socket: Socket, next: () => Entry | undefined, done: () => void): void {
  let [entry, size, filled] = [next(), -1, 0]
  const bytes = Buffer.alloc(1 << 20)
  const ask = (): void => {
    if (entry === undefined) {
      socket.destroy()
      done()
    } else socket.write(`GET ${path}/${keyOf(entry)} HTTP/1.1\r\nhost: ${server.host}\r\n\r\n`, 'latin1')
  }
  const end = (body: Uint8Array): void => {
    if (entry === undefined || createHash('md5').update(body).digest('hex') !== entry.md5)
      throw new Error(`${entry?.md5} is not what came.`)
    write(`.dvc/cache/files/md5/${keyOf(entry)}`, body)
    entry = next()
    size = -1
    filled = 0
    ask()
  }
  socket.on('data', (chunk) => {
    filled += Buffer.from(chunk).copy(bytes, filled)
    if (size < 0) {
      const head = bytes.indexOf('\r\n\r\n')
      if (head < 0) return
      size = head + 4 + Number(/content-length: (\d+)/iu.exec(bytes.toString('latin1', 0, head))?.[1])
    }
    if (filled >= size) end(bytes.subarray(bytes.indexOf('\r\n\r\n') + 4, size))
  })
  ask()
}

await overConnections(server, entries, work)
for (const entry of entries) write(`data/${entry.relpath}`, readFileSync(`.dvc/cache/files/md5/${keyOf(entry)}`))
