import { type DvcOptions, dvcArguments, isChangeLine, parseDvcReport } from '../../core/dvc/command-line.ts'
import type { Dvc } from '../../ports/dvc.ts'
import type { Outcome } from './outcome.ts'

/** A call that an installed DVC is to do. */
export interface HandOver {
  readonly command: 'pull' | 'push' | 'fetch' | 'checkout'
  readonly options: DvcOptions
  readonly targets: readonly string[]
}

/**
 * Hands a call to an installed DVC and reads what it says that it did.
 *
 * @throws {UserError} ENVIRONMENT without a `dvc`; REMOTE when it fails
 */
export async function handToDvc({ command, options, targets }: HandOver, dvc: Dvc): Promise<Outcome> {
  const stdout = await dvc.run(dvcArguments(command, options, targets))
  const lines = stdout.split('\n').filter((line) => line !== '')
  const { moved, changed } = parseDvcReport(stdout)
  const summary = lines.findLast((line) => !isChangeLine(line)) ?? 'Everything is up to date.'
  return {
    ...{ moved, bytes: undefined, changed, summary },
    lines: lines.filter(isChangeLine),
    markdown: `**Data:** ${summary} (by DVC)`,
    json: { moved, changed },
  }
}
