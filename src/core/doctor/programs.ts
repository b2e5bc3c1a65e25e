import { type Finding, missing, ok } from '../finding.ts'
import { listNames } from '../model/kind.ts'
import type { Stage } from '../pipeline/pipeline.ts'

/** Words that a shell knows by itself. */
const shellWords = new Set([
  ...[
    '.',
    ':',
    '[',
    '[[',
    '{',
    '!',
    'alias',
    'break',
    'case',
    'cd',
    'command',
    'continue',
    'do',
    'done',
    'echo',
    'elif',
  ],
  ...[
    'else',
    'esac',
    'eval',
    'exec',
    'exit',
    'export',
    'false',
    'fi',
    'for',
    'function',
    'if',
    'local',
    'printf',
    'pwd',
  ],
  ...['read', 'return', 'set', 'shift', 'source', 'test', 'then', 'time', 'trap', 'true', 'type', 'ulimit', 'umask'],
  ...['unset', 'until', 'wait', 'while'],
])

/** Names the programs that the lines of stages begin with, each once: `python`. Paths, and what a shell makes up, are left out. */
export function programsOf(stages: readonly Pick<Stage, 'command'>[]): readonly string[] {
  const lines = stages.flatMap(({ command }) => (typeof command === 'string' ? command.split('\n') : command))
  return [...new Set(lines.flatMap((line) => programOf(line) ?? []))]
}

function programOf(line: string): string | undefined {
  const command = line.replace(/^\s*(?:[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|[^\s"'$`]*)\s+)*/u, '')
  const word = /^[\w.+[:!{-]+(?=\s|$)/u.exec(command)?.[0]
  return word === undefined || shellWords.has(word) ? undefined : word
}

/**
 * Judges whether the programs of the stages are here.
 *
 * @param found program -> whether it is on the PATH
 * @param python version of python3; `undefined` where there is none
 */
export function judgePrograms(found: ReadonlyMap<string, boolean>, python: string | undefined): readonly Finding[] {
  const lost = [...found].flatMap(([name, isThere]) => (isThere ? [] : [name]))
  const check = 'Python'
  const version =
    python === undefined
      ? missing(check, 'No python3 is on the PATH; install Python 3.10 or later.')
      : ok(check, `python3 is ${python}.`)
  if (found.size === 0) return [version]
  const programs = 'programs'
  return [
    version,
    lost.length === 0
      ? ok(
          programs,
          `The stages run ${listNames([...found.keys()])}, which ${found.size === 1 ? 'is' : 'are'} on the PATH.`,
        )
      : missing(
          programs,
          `The stages run ${listNames(lost)}, which ${lost.length === 1 ? 'is' : 'are'} not on the PATH; install what has it, or go into its environment.`,
        ),
  ]
}
