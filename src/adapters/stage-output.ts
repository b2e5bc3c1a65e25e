import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { defuse } from './runner.ts'
import { isInWorkflow } from './workflow.ts'

/** How the output of a command is shown. */
export interface OutputStyle {
  /** Whether stdout is the log of a step; otherwise it holds a result, and output goes to stderr. */
  readonly inWorkflow: boolean
  /** Name before each line, where commands run at once; `undefined` where one runs alone. */
  readonly label: string | undefined
  /** Title of the group that the whole output is shown in at the end, where a workflow saw it line by line. */
  readonly title: string
}

/** The output of a command on its way to a person. */
export interface StageOutput {
  /** Its last lines, at most 40. */
  tail(): readonly string[]
  /** Shows what is left of it. */
  close(): void
}

/** Lines kept for the message of a failure. */
const tailLines = 40
/** Characters kept for it. */
const tailLength = 16_384
/** Characters of the whole output that are kept for its group. */
const keptLength = 4 << 20

/** Shows output live: alone as it is, on a terminal by stderr (stdout holds the result), or line by line with a name. */
export function showOutput(streams: readonly (Readable | null)[], style: OutputStyle): StageOutput {
  return style.label === undefined ? showAlone(streams, style) : showLabelled(streams, style.label, style)
}

/** A runner reads stdout and stderr each by itself: only what comes on the same one is surely behind the fence. */
function showAlone(streams: readonly (Readable | null)[], { inWorkflow }: OutputStyle): StageOutput {
  const target = inWorkflow ? process.stdout : process.stderr
  const fence = isInWorkflow() ? openFence(target) : undefined
  let text = ''
  for (const stream of streams) {
    stream?.on('data', (chunk: Buffer) => {
      target.write(chunk)
      text = (text + chunk.toString('utf8')).slice(-tailLength)
    })
  }
  return { tail: () => tailOf(text), close: () => fence?.close() }
}

function showLabelled(streams: readonly (Readable | null)[], label: string, style: OutputStyle): StageOutput {
  const target = style.inWorkflow ? process.stdout : process.stderr
  let text = ''
  const finish = streams.map((stream) =>
    splitLines(stream, (line) => {
      target.write(`${defuse(`${label} | ${line}`)}\n`)
      text = `${text}${line}\n`.slice(-keptLength)
    }),
  )
  return {
    tail: () => tailOf(text),
    close: () => {
      for (const end of finish) end()
      if (style.inWorkflow) showGroup(style.title, text)
    },
  }
}

/** Passes whole lines on as they come. Gives what passes on the last one, where it has no end. */
function splitLines(stream: Readable | null, show: (line: string) => void): () => void {
  let rest = ''
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/u)
    rest = lines.pop() ?? ''
    for (const line of lines) show(line)
  })
  return () => {
    if (rest !== '') show(rest)
    rest = ''
  }
}

/** At one go, so that no line of another command comes between. */
function showGroup(title: string, text: string): void {
  const token = newToken()
  const heading = defuse(title.replaceAll('%', '%25').replaceAll(/[\r\n]+/gu, ' '))
  process.stdout.write(`::group::${heading}\n::stop-commands::${token}\n${text}\n::${token}::\n::endgroup::\n`)
}

/** Switches workflow commands off until the fence is closed with a token that the command cannot know. */
function openFence(target: NodeJS.WriteStream): { close(): void } {
  const token = newToken()
  target.write(`::stop-commands::${token}\n`)
  return { close: () => void target.write(`\n::${token}::\n`) }
}

function newToken(): string {
  return `crisol-${randomUUID()}`
}

function tailOf(text: string): readonly string[] {
  return text.trimEnd().split(/\r?\n/u).slice(-tailLines)
}
