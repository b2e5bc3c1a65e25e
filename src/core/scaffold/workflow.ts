import { type CalledWorkflow, calledRights } from './called.ts'

/** Names and what is written there, in their order; what is `undefined` is left out. */
export type Entries = Readonly<Record<string, string | undefined>>

/** A job that calls a workflow of the suite. */
export interface Call {
  readonly job: string
  readonly workflow: CalledWorkflow
  /** Keys of the job that stand before its permissions, such as `needs`. */
  readonly keys?: Entries
  /** Values as YAML has them; several lines are a text of several lines. */
  readonly inputs: Entries
  readonly secrets: Entries
}

/** A value of GitHub's expressions as the text of a YAML value. */
export function expression(text: string): string {
  return `\${{ ${text} }}`
}

/**
 * Writes a workflow all of whose jobs call others, and have no right but those that these need.
 *
 * @param head lines above the permissions: its name, and what starts it
 */
export function renderWorkflow(head: readonly string[], calls: readonly Call[]): string {
  const jobs = calls.flatMap(({ job, workflow, keys = {}, inputs, secrets }) => [
    `  ${job}:`,
    ...entryLines(keys, 2),
    '    permissions:',
    ...Object.entries(calledRights[workflow]).map(([name, [level, why]]) => `      ${name}: ${level} # ${why}`),
    `    uses: crisol-ml/crisol/.github/workflows/${workflow}@v1`,
    ...blockLines('with', inputs),
    ...blockLines('secrets', secrets),
  ])
  return [...head, 'permissions: {}', 'jobs:', ...jobs, ''].join('\n')
}

function blockLines(name: string, entries: Entries): readonly string[] {
  const lines = entryLines(entries, 3)
  return lines.length === 0 ? [] : [`    ${name}:`, ...lines]
}

function entryLines(entries: Entries, levels: number): readonly string[] {
  const indent = '  '.repeat(levels)
  return Object.entries(entries).flatMap(([name, value]) => {
    if (value === undefined) return []
    if (!value.includes('\n')) return [`${indent}${name}: ${value}`]
    return [`${indent}${name}: |`, ...value.split('\n').map((line) => `${indent}  ${line}`)]
  })
}
