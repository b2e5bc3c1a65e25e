import type { Console } from '../../src/ports/console.ts'

/** A console that keeps what it is told: `info: ...`, `warning: ...`. */
export function fakeConsole(): { readonly console: Console; readonly lines: readonly string[] } {
  const lines: string[] = []
  const keep = (kind: string) => (message: string) => void lines.push(`${kind}: ${message}`)
  return {
    lines,
    console: {
      info: keep('info'),
      notice: keep('notice'),
      warning: keep('warning'),
      error: keep('error'),
      progress: () => undefined,
      group: async (title, work) => {
        lines.push(`group: ${title}`)
        return await work()
      },
    },
  }
}
