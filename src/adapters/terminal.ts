import { styleText } from 'node:util'
import { renderBar } from '../core/text/amount.ts'
import type { Console, Standing } from '../ports/console.ts'
import { openPace } from './pace.ts'
import { defuse, defuseJson } from './runner.ts'
import { isInWorkflow } from './workflow.ts'

/** What a command of the terminal program is given. */
export interface Terminal {
  /** Progress and remarks: they go to stderr, so that stdout holds the result alone. */
  readonly console: Console
  /** Writes a result for people to stdout; in a workflow no line of it is a command. */
  write(text: string): void
  /** Writes a result for programs to stdout, with a line feed after it. */
  writeJson(json: string): void
  /** Absolute path of the directory that the user stands in. */
  readonly directory: string
  /** Whether stdout takes colour: a terminal, and NO_COLOR not set. */
  readonly colour: boolean
  /** Characters in a line of stdout; 80 where it is no terminal. */
  readonly columns: number
}

/** The terminal around this process. */
export function openTerminal(): Terminal {
  return {
    console: terminalConsole,
    write: (text) => void process.stdout.write(isInWorkflow() ? defuse(text) : text),
    writeJson: (json) => void process.stdout.write(`${isInWorkflow() ? defuseJson(json) : json}\n`),
    directory: process.cwd(),
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    columns: process.stdout.columns || 80,
  }
}

const terminalConsole: Console = {
  info: (line) => say(line),
  notice: (message) => say(paint('cyan', 'note: ') + message),
  warning: (message) => say(paint('yellow', 'warning: ') + message),
  error: (message) => say(paint('red', 'error: ') + message),
  progress: (look) => {
    if (isProgressDue()) showProgress(look())
  },
  group: async (title, work) => {
    say(paint('bold', title))
    return await work()
  },
}

/** Columns of a progress bar. */
const barWidth = 20
const isTerminal = process.stderr.isTTY === true
const isProgressDue = openPace(isTerminal ? 100 : 10_000)
/** Takes back the line that the cursor stands in. */
const wipe = '\r\u001b[2K'
let isShown = false

/** Draws a bar that the next one is drawn over; without a terminal a line does. */
function showProgress({ text, part }: Standing): void {
  if (!isTerminal) {
    say(text)
    return
  }
  const line = part === undefined ? text : `${renderBar(part, barWidth)} ${text}`
  process.stderr.write(wipe + line.slice(0, Math.max(barWidth, process.stderr.columns - 1)))
  isShown = true
}

/** A runner would obey a line that is a command, wherever it stands. */
function say(line: string): void {
  process.stderr.write(`${isShown ? wipe : ''}${isInWorkflow() ? defuse(line) : line}\n`)
  isShown = false
}

function paint(style: 'bold' | 'cyan' | 'red' | 'yellow', text: string): string {
  return process.stderr.isTTY === true && !process.env['NO_COLOR'] ? styleText(style, text) : text
}
