import { countFiles, type OutputChange, renderChanges, renderCounts, toDvcResult } from '../../core/dvc/changes.ts'
import { renderBytes, renderCount, renderSeconds } from '../../core/text/amount.ts'
import type { Console } from '../../ports/console.ts'

/** What moving data came to. */
export interface Outcome {
  /** Number of objects that came from, or went to, a remote. */
  readonly moved: number
  /** Bytes of them; `undefined` where DVC moved them. */
  readonly bytes: number | undefined
  /** Paths of the workspace that are other than before. */
  readonly changed: readonly string[]
  /** The same as DVC writes them, a line each: `A       data/`. */
  readonly lines: readonly string[]
  /** One line as DVC writes it: `3 files fetched and 1 file added`. */
  readonly summary: string
  /** The same with bytes and seconds, as Markdown for the job summary. */
  readonly markdown: string
  /** What `--json` prints. */
  readonly json: object
}

/** What was done, and how long it took. */
export interface Work {
  /** What happened to objects; `undefined` where no remote was asked. */
  readonly moved: { readonly verb: 'fetched' | 'pushed'; readonly objects: number; readonly bytes: number } | undefined
  readonly changes: readonly OutputChange[]
  readonly seconds: number
}

/** Puts what was done in DVC's words. */
export function toOutcome({ moved, changes, seconds }: Work): Outcome {
  const counts = moved === undefined ? {} : { [moved.verb]: moved.objects }
  const summary = renderCounts({ ...counts, ...countFiles(changes) })
  const bytes = moved?.bytes ?? 0
  return {
    moved: moved?.objects ?? 0,
    bytes,
    changed: changes.map(({ path }) => path),
    lines: renderChanges(changes),
    summary,
    markdown: `**Data:** ${summary} (${renderBytes(bytes)} in ${renderSeconds(seconds)})`,
    json:
      moved?.verb === 'pushed'
        ? { pushed: moved.objects, bytes }
        : { ...toDvcResult(changes, moved?.objects), ...(moved === undefined ? {} : { bytes }) },
  }
}

/** Tells what changed, folded away, and below it what it comes to. */
export async function tellOutcome({ lines, summary }: Outcome, console: Console): Promise<void> {
  if (lines.length > 0) {
    await console.group(`${renderCount(lines.length, 'path')} changed`, async () => {
      for (const line of lines) console.info(line)
    })
  }
  console.info(summary)
}
