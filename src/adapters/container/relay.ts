import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Readable, Writable } from 'node:stream'

/**
 * Carries connections between its own streams and a port of the container, whose only network is its own loopback. It is
 * run in the container by the Python that every serving image has. A piece is number of the connection, length, bytes;
 * a length of 0 ends the connection.
 */
const carrier = `import queue, socket, struct, sys, threading
port, lock, peers = int(sys.argv[1]), threading.Lock(), {}
def say(number, data):
    with lock:
        sys.stdout.buffer.write(struct.pack(">II", number, len(data)) + data)
        sys.stdout.buffer.flush()
def listen(number, peer):
    try:
        while data := peer.recv(65536):
            say(number, data)
    except OSError:
        pass
    say(number, b"")
def carry(number, waiting):
    try:
        peer = socket.create_connection(("127.0.0.1", port))
    except OSError:
        return say(number, b"")
    threading.Thread(target=listen, args=(number, peer), daemon=True).start()
    try:
        while data := waiting.get():
            peer.sendall(data)
        peer.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
read = sys.stdin.buffer.read
while len(head := read(8)) == 8:
    number, size = struct.unpack(">II", head)
    if number not in peers:
        peers[number] = queue.SimpleQueue()
        threading.Thread(target=carry, args=(number, peers[number]), daemon=True).start()
    peers[number].put(read(size))
    if size == 0:
        del peers[number]
`

/** A port of a container, on loopback. */
export interface Relay {
  readonly url: string
  close(): Promise<void>
}

/** Bytes of the head of a piece. */
const headSize = 8

/**
 * Makes a port of a container that has no network answer on a port of loopback.
 *
 * @param exec program and arguments that run a command in the container, with its streams
 */
export async function openRelay(exec: readonly string[], port: number): Promise<Relay> {
  const sockets = new Map<number, Socket>()
  const carriage = openCarriage([...exec, 'python3', '-c', carrier, String(port)], sockets)
  let count = 0
  const server = createServer((socket) => {
    const number = ++count
    sockets.set(number, socket)
    const stdin = carriage.stdin()
    socket.on('data', (bytes) => {
      if (stdin.write(toPiece(number, bytes))) return
      socket.pause()
      stdin.once('drain', () => socket.resume())
    })
    socket.on('error', () => undefined)
    socket.once('close', () => {
      sockets.delete(number)
      if (stdin.writable) stdin.write(toPiece(number, Buffer.alloc(0)))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets.values()) socket.destroy()
      carriage.end()
      await closed
    },
  }
}

/** The carrier in the container, started when the first connection comes, and again when it has ended. */
interface Carriage {
  stdin(): Writable
  end(): void
}

function openCarriage([program = '', ...args]: readonly string[], sockets: ReadonlyMap<number, Socket>): Carriage {
  let child: ChildProcessWithoutNullStreams | undefined
  const start = (): ChildProcessWithoutNullStreams => {
    const started = spawn(program, args, { env: process.env, stdio: ['pipe', 'pipe', 'pipe'] })
    const end = (): void => {
      if (child === started) child = undefined
      for (const socket of sockets.values()) socket.destroy()
    }
    started.once('error', end).once('close', end)
    started.stdin.on('error', () => undefined)
    started.stderr.resume()
    splitPieces(started.stdout, (number, bytes) => deliver(started.stdout, sockets.get(number), bytes))
    return started
  }
  return {
    stdin: () => {
      child ??= start()
      return child.stdin
    },
    end: () => void child?.stdin.end(),
  }
}

/** What a socket does not take yet is waited for. */
function deliver(stdout: Readable, socket: Socket | undefined, bytes: Buffer): void {
  if (bytes.length === 0) socket?.end()
  else if (socket?.write(bytes) === false) {
    stdout.pause()
    const resume = (): void => {
      socket.off('drain', resume).off('close', resume)
      stdout.resume()
    }
    socket.once('drain', resume).once('close', resume)
  }
}

function toPiece(number: number, bytes: Buffer): Buffer {
  const head = Buffer.alloc(headSize)
  head.writeUInt32BE(number, 0)
  head.writeUInt32BE(bytes.length, 4)
  return Buffer.concat([head, bytes])
}

/** Takes the pieces from what a carrier says, however it arrives. */
function splitPieces(stdout: Readable, take: (number: number, bytes: Buffer) => void): void {
  let rest = Buffer.alloc(0)
  stdout.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes])
    while (rest.length >= headSize) {
      const end = headSize + rest.readUInt32BE(4)
      if (rest.length < end) return
      take(rest.readUInt32BE(0), rest.subarray(headSize, end))
      rest = rest.subarray(end)
    }
  })
}
