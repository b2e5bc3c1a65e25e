import type { RunnerSection } from '../core/config/runner-section.ts'
import type { Console } from '../ports/console.ts'
import { openWorkspace } from './workspace.ts'

const file = 'crisol.yaml'

/**
 * Reads what the `crisol.yaml` of a directory says of machines. Most launches check out nothing: without the file the
 * parser is not even loaded.
 *
 * @throws {UserError} SYNTAX
 */
export async function readRunnerSection(root: string, console: Console): Promise<RunnerSection> {
  const text = await openWorkspace(root).readText(file)
  if (text === undefined) return new Map()
  const { mayChooseMachines, parseRunnerSection } = await import('../core/config/runner-section.ts')
  const event = process.env['GITHUB_EVENT_NAME'] ?? ''
  if (mayChooseMachines(event)) return parseRunnerSection(text, file)
  console.notice(`On ${event} the machines of ${file} are not taken: a stranger may have written it. Use inputs.`)
  return new Map()
}
