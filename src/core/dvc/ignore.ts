import ignore from 'ignore'

/** A `.dvcignore` file. */
export interface IgnoreFile {
  /** Directory that it lies in, relative to the root; '' for the root itself. */
  readonly directory: string
  readonly text: string
}

/** Tells whether DVC passes over a path, relative to the root. */
export type IsIgnored = (path: string, isDirectory: boolean) => boolean

/** Names that DVC never looks into. */
const builtIn = new Set(['.git', '.hg', '.dvc'])

/** Joins `.dvcignore` files, each for what lies below it; a deeper one has the last word. */
export function parseIgnore(files: readonly IgnoreFile[]): IsIgnored {
  const matchers = [...files]
    .sort((one, other) => one.directory.length - other.directory.length)
    .map(({ directory, text }) => ({ prefix: directory === '' ? '' : `${directory}/`, rules: ignore().add(text) }))
  return (path, isDirectory) => {
    if (path.split('/').some((name) => builtIn.has(name))) return true
    let isIgnored = false
    for (const { prefix, rules } of matchers) {
      if (!path.startsWith(prefix) || path === prefix) continue
      const verdict = rules.test(path.slice(prefix.length) + (isDirectory ? '/' : ''))
      if (verdict.ignored) isIgnored = true
      if (verdict.unignored) isIgnored = false
    }
    return isIgnored
  }
}
