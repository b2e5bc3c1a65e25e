import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { noGit } from './git-command.ts'

/** Reads objects of a repository through one process of git, in place of one for each object. */
export interface GitReader {
  /** Bytes of an object by its name (`<sha>:./path`, without a line break); `undefined` when there is none of the type. */
  read(name: string, type: 'commit' | 'blob'): Promise<Buffer | undefined>
}

/** Who waits for an answer, the first first. */
interface Waiting {
  readonly type: string
  readonly resolve: (bytes: Buffer | undefined) => void
  readonly reject: (error: Error) => void
}

/**
 * Starts the process with the first question; it does not keep this one alive, and ends with it.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
export function openGitReader(cwd: string, env: NodeJS.ProcessEnv): GitReader {
  const waiting: Waiting[] = []
  let ask: ((name: string) => void) | undefined
  return {
    read: async (name, type) =>
      await new Promise((resolve, reject) => {
        waiting.push({ type, resolve, reject })
        ask ??= start(cwd, env, waiting)
        ask(name)
      }),
  }
}

function start(cwd: string, env: NodeJS.ProcessEnv, waiting: Waiting[]): (name: string) => void {
  const child = spawn('git', ['cat-file', '--batch'], { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] })
  const answers = new AnswerReader(waiting)
  child.once('error', (error) => {
    for (const one of waiting.splice(0)) one.reject(noGit(error))
  })
  let isOver = false
  // Where there is no repository, there is no object.
  const end = (): void => {
    isOver = true
    for (const one of waiting.splice(0)) one.resolve(undefined)
  }
  child.once('close', end)
  child.stdin.on('error', end)
  child.stdout.on('data', (chunk: Buffer) => {
    answers.take(chunk)
    if (waiting.length === 0) (child.stdout as Socket).unref()
  })
  child.unref()
  ;(child.stdin as Socket).unref()
  return (name) => {
    if (isOver) {
      end()
      return
    }
    ;(child.stdout as Socket).ref()
    child.stdin.write(`${name}\n`)
  }
}

/**
 * Takes answers apart: `<hash> <type> <size>`, the bytes, a line break; or a line that says that there is none. A class
 * because it has a life: an answer may come in pieces.
 *
 * @see https://git-scm.com/docs/git-cat-file#_batch_output
 */
class AnswerReader {
  readonly #waiting: Waiting[]
  #chunks: Buffer[] = []
  #length = 0
  /** Bytes of the answer under way, its line and both line breaks among them; `undefined` until its line is whole. */
  #wanted: { readonly start: number; readonly end: number; readonly type: string } | undefined

  constructor(waiting: Waiting[]) {
    this.#waiting = waiting
  }

  take(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    while (this.#step()) {
      // One answer after the other, as long as they are whole.
    }
  }

  #step(): boolean {
    if (this.#wanted === undefined && !this.#readLine()) return false
    if (this.#wanted === undefined) return this.#length > 0
    const { start, end, type } = this.#wanted
    if (this.#length < end) return false
    const bytes = this.#joined()
    this.#wanted = undefined
    this.#keep(bytes.subarray(end))
    const one = this.#waiting.shift()
    one?.resolve(one.type === type ? Buffer.from(bytes.subarray(start, end - 1)) : undefined)
    return true
  }

  /** Reads the line of an answer; false until it is whole. An answer without bytes is given at once. */
  #readLine(): boolean {
    const bytes = this.#joined()
    const end = bytes.indexOf(10)
    if (end < 0) return false
    const found = /^[0-9a-f]+ (?<type>\w+) (?<size>\d+)$/u.exec(bytes.subarray(0, end).toString('utf8'))?.groups
    if (found === undefined) {
      this.#keep(bytes.subarray(end + 1))
      this.#waiting.shift()?.resolve(undefined)
    } else {
      const start = end + 1
      this.#wanted = { start, end: start + Number(found['size']) + 1, type: found['type'] ?? '' }
    }
    return true
  }

  #joined(): Buffer {
    const bytes =
      this.#chunks.length === 1 && this.#chunks[0] !== undefined ? this.#chunks[0] : Buffer.concat(this.#chunks)
    this.#chunks = [bytes]
    return bytes
  }

  #keep(bytes: Buffer): void {
    this.#chunks = bytes.length === 0 ? [] : [bytes]
    this.#length = bytes.length
  }
}
