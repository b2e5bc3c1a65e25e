import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DrawAnswer, DrawOrder } from './serve.ts'

/** A process that draws. */
export interface Painter {
  /** Draws one plot. A plot for which the time or the memory is not enough ends the process. */
  draw(order: DrawOrder, seconds: number): Promise<DrawAnswer>
  /** Whether it draws another one. */
  isAlive(): boolean
  /** Ends it, and waits until it has ended. */
  end(): Promise<void>
}

/**
 * Starts a process that draws. It has no environment, stands in a folder of its own, and ends with this one.
 *
 * @param folder absolute path
 * @param heap MiB of JavaScript's heap
 */
export function startPainter(folder: string, heap: number): Painter {
  const here = import.meta.url
  const script = new URL(`pictures${here.slice(here.lastIndexOf('.'))}`, here)
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, fileURLToPath(script)], {
    cwd: folder,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const kill = (): void => {
    child.kill('SIGKILL')
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()))
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  const end = async (): Promise<void> => {
    kill()
    await ended
  }
  return {
    draw: async (order, seconds) => {
      const answer = await answerOf(child, order, seconds)
      if (!('svg' in answer) && answer.isBroken) await end()
      return answer
    },
    isAlive: () => !child.killed && child.exitCode === null && child.signalCode === null && child.pid !== undefined,
    end,
  }
}

async function answerOf(child: ChildProcess, order: DrawOrder, seconds: number): Promise<DrawAnswer> {
  const broken = (problem: string): DrawAnswer => ({ problem, isBroken: true })
  return await new Promise((resolve) => {
    const settle = (answer: DrawAnswer): void => {
      clearTimeout(timer)
      child.off('message', settle).off('exit', leave).off('error', fail)
      resolve(answer)
    }
    const leave = (): void =>
      settle(broken('The process that drew it ended, which happens when a plot needs too much memory.'))
    const fail = (error: Error): void => settle(broken(`The process that draws does not run: ${error.message}.`))
    const timer = setTimeout(
      () => settle(broken(`It was not drawn within ${Number(seconds.toFixed(1))} seconds.`)),
      1000 * seconds,
    )
    child.on('message', settle).on('exit', leave).on('error', fail)
    // An error of sending is told by the end of the process too, which says more.
    child.send(order, () => undefined)
  })
}
