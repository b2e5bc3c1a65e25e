import { renderCount } from '../../core/text/amount.ts'
import { escapeMarkdown } from '../../core/text/markdown.ts'
import { type Fate, type Reaped, type ReapPorts, reap } from '../../flows/fleet/reap.ts'
import type { Console } from '../../ports/console.ts'
import type { Inputs } from './inputs.ts'

/** What reaping came to. */
export interface Result extends Reaped {
  /** Ids of the instances that were terminated. */
  readonly reaped: readonly string[]
  /** One line. */
  readonly summary: string
  /** For the job summary. */
  readonly markdown: string
  /** What must be mended, each a sentence, once: an instance that stays costs money. */
  readonly faults: readonly string[]
}

/**
 * Goes through the instances of a repository once and says of each what was done and why.
 *
 * @throws {UserError} AWS, PERMISSION when the instances cannot be listed
 */
export async function run(inputs: Inputs, { console, ...ports }: ReapPorts & { console: Console }): Promise<Result> {
  const found = await reap(inputs, ports)
  for (const fate of found.fates) console.info(lineOf(fate, inputs.isDry))
  const done = (action: Fate['action']): readonly string[] =>
    found.fates.filter((fate) => fate.action === action && fate.fault === undefined).map(({ id }) => id)
  const counts = [
    `${renderCount(done('terminate').length, 'instance')} terminated`,
    `${done('mark').length} marked`,
    `${done('keep').length + done('unmark').length} kept`,
    `${renderCount(done('remove').length, 'runner')} removed`,
    ...(done('delete').length === 0 ? [] : [`${renderCount(done('delete').length, 'template')} deleted`]),
  ]
  const summary = `${inputs.isDry ? 'Nothing was changed; it would be: ' : ''}${counts.join(', ')}.`
  const faults = [found.blind, found.unlisted, ...found.fates.map(({ fault }) => fault)].filter(
    (fault) => fault !== undefined,
  )
  return {
    ...{ ...found, summary, faults: [...new Set(faults)] },
    reaped: inputs.isDry ? [] : done('terminate'),
    markdown: renderMarkdown(found.fates, summary),
  }
}

const verbs: Readonly<Record<Fate['action'], readonly [did: string, would: string]>> = {
  keep: ['kept', 'would be kept'],
  mark: ['marked', 'would be marked'],
  unmark: ['kept', 'would be kept'],
  terminate: ['terminated', 'would be terminated'],
  remove: ['removed', 'would be removed'],
  delete: ['deleted', 'would be deleted'],
}

function lineOf({ id, action, reason, fault }: Fate, isDry: boolean): string {
  if (fault !== undefined) return `${id} could not be ${verbs[action][0]}. ${reason} ${fault}`
  return `${id} ${isDry ? verbs[action][1] : verbs[action][0]}. ${reason}`
}

function renderMarkdown(fates: readonly Fate[], summary: string): string {
  const head = `**Runners:** ${summary}`
  if (fates.length === 0) return head
  const rows = fates.map(({ id, action, reason, fault }) => [
    id,
    fault === undefined ? action : 'failed',
    fault ?? reason,
  ])
  const lines = rows.map((cells) => `| ${cells.map((cell) => escapeMarkdown(cell)).join(' | ')} |`)
  return `${head}\n\n| what | done | why |\n| --- | --- | --- |\n${lines.join('\n')}`
}
