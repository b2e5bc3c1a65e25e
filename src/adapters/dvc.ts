import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { UserError } from '../core/error.ts'
import type { Console } from '../ports/console.ts'
import type { Dvc } from '../ports/dvc.ts'

/** Opens the `dvc` of the PATH in a project. On a terminal its progress bars are its own. */
export function openDvc(root: string, console: Console): Dvc {
  return {
    run: async (args) => {
      const stderr = process.stderr.isTTY ? 'inherit' : 'pipe'
      const child = spawn('dvc', args, { cwd: root, env: process.env, stdio: ['ignore', 'pipe', stderr] })
      // Line by line through the console, which lets no line become a command of the workflow.
      const told = child.stderr === null ? Promise.resolve() : tellLines(child.stderr, console)
      const [stdout, status] = await Promise.all([textOf(child.stdout), statusOf(child), told])
      if (status === 0) return stdout
      throw new UserError(`dvc ${args[0]} exited with ${status ?? 'a signal'}; what it said is above.`, {
        code: 'REMOTE',
      })
    },
  }
}

async function textOf(stream: Readable | null): Promise<string> {
  let text = ''
  for await (const chunk of stream?.setEncoding('utf8') ?? []) text += String(chunk)
  return text
}

async function tellLines(stream: Readable, console: Console): Promise<void> {
  for await (const line of createInterface(stream)) console.info(line)
}

async function statusOf(child: ChildProcess): Promise<number | null> {
  return await new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(absent(cause))).once('close', resolve)
  })
}

function absent(cause: Error): UserError {
  return new UserError('dvc was not found on the PATH; install it (pip install dvc), or leave out with-dvc.', {
    code: 'ENVIRONMENT',
    cause,
  })
}
