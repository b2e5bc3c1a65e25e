import type { Console, Standing } from '../../src/ports/console.ts'

/** What a console was told. */
export interface FakeConsole {
  readonly console: Console
  /** `info: ...`, `warning: ...`. */
  readonly lines: readonly string[]
  /** Every look at how far work is. */
  readonly standings: readonly Standing[]
}

/** A console that keeps what it is told. */
export function fakeConsole(): FakeConsole {
  const lines: string[] = []
  const standings: Standing[] = []
  const keep = (kind: string) => (message: string) => void lines.push(`${kind}: ${message}`)
  return {
    lines,
    standings,
    console: {
      info: keep('info'),
      notice: keep('notice'),
      warning: keep('warning'),
      error: keep('error'),
      progress: (look) => void standings.push(look()),
      group: async (title, work) => {
        lines.push(`group: ${title}`)
        return await work()
      },
    },
  }
}
