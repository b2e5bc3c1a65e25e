import { styleText } from 'node:util'
import type { Console } from '../ports/console.ts'

/** What a command of the terminal program is given. */
export interface Terminal {
  /** Progress and remarks: they go to stderr, so that stdout holds the result alone. */
  readonly console: Console
  /** Writes a result to stdout as it is. */
  write(text: string): void
  /** Absolute path of the directory that the user stands in. */
  readonly directory: string
  /** Whether stdout takes colour: a terminal, and NO_COLOR not set. */
  readonly colour: boolean
}

/** The terminal around this process. */
export function openTerminal(): Terminal {
  return {
    console: terminalConsole,
    write: (text) => void process.stdout.write(text),
    directory: process.cwd(),
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  }
}

const terminalConsole: Console = {
  info: (line) => say(line),
  notice: (message) => say(paint('cyan', 'note: ') + message),
  warning: (message) => say(paint('yellow', 'warning: ') + message),
  error: (message) => say(paint('red', 'error: ') + message),
  group: async (title, work) => {
    say(paint('bold', title))
    return await work()
  },
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function paint(style: 'bold' | 'cyan' | 'red' | 'yellow', text: string): string {
  return process.stderr.isTTY === true && !process.env['NO_COLOR'] ? styleText(style, text) : text
}
