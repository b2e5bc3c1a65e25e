import { type ChildProcess, spawn } from 'node:child_process'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../core/error.ts'
import { onCancel } from '../signals.ts'

/** A program that is called, without a shell. */
export interface Call {
  readonly program: string
  readonly args: readonly string[]
  /** Variables beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>
  /** Absolute path; that of this process by default. */
  readonly directory?: string
  /** What is written to its standard input; nothing by default. */
  readonly input?: string | AsyncIterable<Uint8Array>
  /** Takes each line that it prints, on either stream. */
  readonly tell?: (line: string) => void
}

/** How a call ended. */
export interface Answer {
  /** Exit code; 128 and the number of the signal that ended it. */
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Characters of each stream that are kept, the last ones: an inventory of an image is no small text. */
const kept = 64 * 1024 * 1024

/**
 * Calls a program and waits for its end. When this process is told to end, so is the program, and the call does not
 * return: what is to be undone is done by those who asked for it with `onCancel`.
 *
 * @throws {UserError} ENVIRONMENT when there is no such program
 */
export async function callProgram(call: Call): Promise<Answer> {
  const child = spawn(call.program, call.args, {
    cwd: call.directory,
    env: { ...process.env, ...call.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let isCut = false
  const release = onCancel(async () => {
    isCut = true
    await terminate(child)
  })
  try {
    const closed = untilClosed(child, call.program)
    const { input = '' } = call
    const [stdout, stderr, status] = await Promise.all([
      gather(child.stdout, call.tell),
      gather(child.stderr, call.tell),
      closed,
      hand(typeof input === 'string' ? Readable.from([input]) : Readable.from(input), child.stdin),
    ])
    if (isCut) await new Promise(() => undefined)
    return { status, stdout, stderr }
  } finally {
    release()
  }
}

/** Tells whether a program is there and answers a question with success. */
export async function answers(program: string, args: readonly string[]): Promise<boolean> {
  try {
    return (await callProgram({ program, args })).status === 0
  } catch {
    return false
  }
}

async function untilClosed(child: ChildProcess, program: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    child.once('error', (cause: NodeJS.ErrnoException) => reject(notCallable(program, cause)))
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 143)))
  })
}

function notCallable(program: string, cause: NodeJS.ErrnoException): Error {
  if (cause.code !== 'ENOENT' && cause.code !== 'EACCES') return cause
  const message = `${program} was not found on the PATH; install it, or choose another way.`
  return new UserError(message, { code: 'ENVIRONMENT', cause })
}

async function terminate(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  await closed
}

async function hand(input: Readable, stdin: Writable): Promise<void> {
  try {
    await pipeline(input, stdin)
  } catch (error) {
    // A program that does not read to the end is no fault of ours: its status tells.
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code)) throw error
  }
}

async function gather(stream: Readable, tell: Call['tell']): Promise<string> {
  let text = ''
  let begun = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    text += chunk
    if (text.length > 2 * kept) text = text.slice(-kept)
    if (tell === undefined) continue
    const lines = `${begun}${chunk}`.split(/\r?\n/u)
    begun = lines.pop() ?? ''
    for (const line of lines) tell(line)
  }
  if (begun !== '') tell?.(begun)
  return text.slice(-kept)
}
