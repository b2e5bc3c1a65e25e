import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseJson } from '../../src/core/python/json.ts'
import type { Mapping, Value } from '../../src/core/value.ts'

/** DVC itself in one long-lived process, to be asked what it makes of files. */
export interface DvcOracle {
  /** Asks a question of `test/fixtures/oracle/ask-dvc.py`: `result`, or `error` with what DVC said. */
  ask(request: object): Promise<{ readonly result?: Value; readonly error?: string }>
  stop(): Promise<void>
}

/** Starts the process, by the path of the program `dvc`. */
export function startDvc(dvc: string): DvcOracle {
  const script = join(import.meta.dirname, '../fixtures/oracle/ask-dvc.py')
  const child = spawn(join(dirname(dvc), 'python'), [script], { stdio: 'pipe' })
  let told = ''
  child.stderr.on('data', (text: Buffer) => {
    told = `${told}${text.toString('utf8')}`.slice(-2000)
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const waiting: ((line: string) => void)[] = []
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line))
  let isOver = false
  void ended.then(() => {
    isOver = true
    for (const resolve of waiting) resolve('')
  })
  return {
    ask: async (request) => {
      if (!isOver) child.stdin.write(`${JSON.stringify(request)}\n`)
      const line = isOver ? '' : await new Promise<string>((resolve) => waiting.push(resolve))
      if (line === '') throw new Error(`The process that asks DVC has ended: ${told}`)
      const answer = parseJson(line, 'answer') as Mapping
      const error = answer.get('error')
      return error === undefined ? { result: answer.get('result') ?? null } : { error: String(error) }
    },
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}
