import { parseYaml } from '../text/yaml.ts'
import { isList, isMapping, isNumeric, type Value } from '../value.ts'
import { crisolSchema } from './crisol-schema.ts'
import { validate } from './schema.ts'

/** What `crisol.yaml` says of machines: name of an input of `runner` -> its text. */
export type RunnerSection = ReadonlyMap<string, string>

/**
 * Reads what `crisol.yaml` says of machines. The whole file must be right: a key at the wrong place is one that is
 * not heard.
 *
 * @throws {UserError} SYNTAX with the name that is wrong, what was found and what was expected
 */
export function parseRunnerSection(text: string, file: string): RunnerSection {
  const value = parseYaml(text, file) ?? new Map()
  validate(value, crisolSchema)
  const section = isMapping(value) ? value.get('runner') : undefined
  return new Map(isMapping(section) ? [...section].map(([key, item]) => [key, toInput(item)]) : [])
}

function toInput(value: Value): string {
  if (isList(value)) return value.map(toInput).join(' ')
  return isNumeric(value) ? String(Number(value)) : String(value)
}

/** Events of which strangers write what a workflow with the repository's secrets works on. */
const strangersEvents: readonly string[] = [
  ...['pull_request_target', 'issue_comment', 'issues', 'pull_request_review', 'pull_request_review_comment'],
  ...['discussion', 'discussion_comment'],
]

/**
 * Whether the checkout of a workflow may choose machines. On `push`, `schedule` and the like it is the repository's; on
 * `pull_request` it is that of whoever may write the workflow as well, since a fork's has no secrets to launch with.
 * On `pull_request_target` and its like, whoever checks out a proposal works on a stranger's file.
 */
export function mayChooseMachines(event: string): boolean {
  return !strangersEvents.includes(event)
}
