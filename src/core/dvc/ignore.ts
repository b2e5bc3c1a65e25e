import ignore, { type Ignore } from 'ignore'
import { UserError } from '../error.ts'

/** A `.dvcignore` file. */
export interface IgnoreFile {
  /** Directory that it lies in, relative to the root; '' for the root itself. */
  readonly directory: string
  readonly text: string
}

/** Tells whether DVC passes over a path, relative to the root. */
export type IsIgnored = (path: string, isDirectory: boolean) => boolean

/** Names that DVC never looks into. */
const builtIn = /(?:^|\/)\.(?:git|hg|dvc)(?:\/|$)/u

/** The rules of one file, for what lies below its directory. */
interface Rules {
  /** Ends with a slash, or is empty. */
  readonly prefix: string
  readonly rules: Ignore
}

/** Characters of a rule at the most: no path is as long. */
const longestRule = 4096

/**
 * Joins `.dvcignore` files, each for what lies below it; a deeper one has the last word.
 *
 * @throws {UserError} SYNTAX for a rule that is too long
 */
export function parseIgnore(files: readonly IgnoreFile[]): IsIgnored {
  for (const file of files) refuseLongRules(file)
  const deepestFirst = files
    .filter(({ text }) => hasRule(text))
    .sort((one, other) => other.directory.length - one.directory.length)
    .map(({ directory, text }) => ({ prefix: directory === '' ? '' : `${directory}/`, rules: ignore().add(text) }))
  return (path, isDirectory) => {
    if (builtIn.test(path)) return true
    for (const one of deepestFirst) {
      const verdict = judge(one, path, isDirectory)
      if (verdict !== undefined) return verdict
    }
    return false
  }
}

function refuseLongRules({ directory, text }: IgnoreFile): void {
  const lines = text.length > longestRule ? text.split('\n') : []
  const index = lines.findIndex((line) => line.length > longestRule)
  if (index < 0) return
  const place = `${directory === '' ? '' : `${directory}/`}.dvcignore:${index + 1}`
  const count = lines[index]?.length
  throw new UserError(`${place} is a rule of ${count} characters; expected at most ${longestRule}.`, { code: 'SYNTAX' })
}

/** Whether there is more than comments: the file that `dvc init` makes says nothing, and asking it costs. */
function hasRule(text: string): boolean {
  return text.split('\n').some((line) => line.trim() !== '' && !line.startsWith('#'))
}

/** What a file says of a path; `undefined` when it says nothing. */
function judge({ prefix, rules }: Rules, path: string, isDirectory: boolean): boolean | undefined {
  if (!path.startsWith(prefix) || path === prefix) return undefined
  const { ignored, unignored } = rules.test(path.slice(prefix.length) + (isDirectory ? '/' : ''))
  return ignored ? true : unignored ? false : undefined
}
