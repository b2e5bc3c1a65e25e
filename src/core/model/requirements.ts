import { UserError } from '../error.ts'
import { holds, type Target } from './marker.ts'

/** One package of a requirements file. */
export interface Requirement {
  /** Normalised: small letters, dashes. */
  readonly name: string
  /** As it was written, without marker and hashes: `numpy[dev]>=1.26`. */
  readonly text: string
  /** Version that it is pinned to (`==1.2.3`); `undefined` where it is not. */
  readonly version: string | undefined
  /** `undefined`: always. */
  readonly marker: string | undefined
  /** `sha256:` and 64 digits each; empty where there are none. */
  readonly hashes: readonly string[]
  /** Of the file, from 1. */
  readonly line: number
}

/** A requirements file that was read. */
export interface Requirements {
  readonly file: string
  readonly packages: readonly Requirement[]
  /** Lines that name indexes and the like, as they are. */
  readonly options: readonly string[]
  /** Whether every package is pinned and has a hash, so that nothing needs to be resolved. */
  readonly isLocked: boolean
}

/** Options of pip that say where packages come from: they go on to it. */
const sourceOption =
  /^(?:-i|--index-url|--extra-index-url|-f|--find-links|--no-index|--trusted-host|--pre|--prefer-binary|--only-binary|--no-binary)(?:[\s=]|$)/u

/** Gives the name of a package as indexes compare it: `Scikit_Learn` is `scikit-learn`. */
export function normaliseName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/gu, '-')
}

/**
 * Reads a requirements file of pip.
 *
 * @throws {UserError} SYNTAX for a line that is none; UNSUPPORTED for a package that has no version (a path, a URL, a
 *   repository), which cannot be locked by its hash
 */
export function parseRequirements(text: string, file: string): Requirements {
  const packages: Requirement[] = []
  const options: string[] = []
  let isWhole = true
  for (const { content, line } of logicalLines(text)) {
    if (sourceOption.test(content)) options.push(content)
    else if (/^(?:-r|--requirement|-c|--constraint)[\s=]/u.test(content)) isWhole = false
    else packages.push(parseRequirement(content, `${file}:${line}`, line))
  }
  const isPinned = packages.every(({ version, hashes }) => version !== undefined && hashes.length > 0)
  return { file, packages, options, isLocked: isWhole && isPinned && packages.length > 0 }
}

/** Lines without comments, joined where a backslash ends them. */
function* logicalLines(text: string): Generator<{ readonly content: string; readonly line: number }> {
  let [pending, start] = ['', 0]
  for (const [index, raw] of text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const line = raw.replace(/(?:^|\s)#.*$/u, '')
    if (pending === '') start = index + 1
    if (line.trimEnd().endsWith('\\')) {
      pending += `${line.trimEnd().slice(0, -1)} `
      continue
    }
    const content = (pending + line).trim()
    pending = ''
    if (content !== '') yield { content, line: start }
  }
  if (pending.trim() !== '') yield { content: pending.trim(), line: start }
}

function parseRequirement(content: string, where: string, line: number): Requirement {
  const hashes = [...content.matchAll(/\s--hash[=\s]\s*(\S+)/gu)].map(([, hash = '']) => hash)
  const bare = content.replaceAll(/\s--hash[=\s]\s*\S+/gu, '').trim()
  const [specifier = '', ...markers] = bare.split(';')
  const form =
    /^(?<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?<extras>\[[^\]]*\])?\s*(?<versions>\(?(?:[<>=!~]=?=?[^()]*)?\)?)$/u
  const found = form.exec(specifier.trim())?.groups
  if (found === undefined) throw notAPackage(content, where)
  const pinned = /^\(?===?\s*([^\s,*()]+)\)?$/u.exec((found['versions'] ?? '').trim())?.[1]
  const marker = markers.join(';').trim()
  return {
    name: normaliseName(found['name'] ?? ''),
    text: specifier.trim(),
    version: pinned,
    marker: marker === '' ? undefined : marker,
    hashes,
    line,
  }
}

function notAPackage(content: string, where: string): UserError {
  const shown = content.length > 120 ? `${content.slice(0, 119)}…` : content
  const isPlace = /^(?:-e|--editable)\b|:\/\/|@|^[./~]/u.test(content)
  if (!isPlace)
    return new UserError(`${where} is "${shown}"; expected a package such as scikit-learn==1.7.2.`, { code: 'SYNTAX' })
  return new UserError(
    `${where} is "${shown.replace(/\/\/[^@/]*@/u, '//***@')}", which has no version that a hash could lock; publish it as a package, or name the others in a file of their own with serve.requirements.`,
    { code: 'UNSUPPORTED' },
  )
}

/**
 * Picks what of a lock a target needs, by the markers, sorted by name: one version of each package.
 *
 * @throws {UserError} SYNTAX for a marker that is none, or a package that is there twice
 */
export function selectPackages({ file, packages }: Requirements, target: Target): readonly Requirement[] {
  const chosen = new Map<string, Requirement>()
  for (const one of packages) {
    const where = `${file}:${one.line}`
    if (one.marker !== undefined && !holds(one.marker, target, where)) continue
    const other = chosen.get(one.name)
    if (other !== undefined && other.version !== one.version)
      throw new UserError(
        `${where} has ${one.name} ${one.version}, and line ${other.line} has ${other.version}, both for Python ${target.python}; expected one of them.`,
        { code: 'SYNTAX' },
      )
    chosen.set(one.name, one)
  }
  return [...chosen.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Writes packages that were picked as a lock without markers: what is installed, and the key that it is kept by. */
export function renderLock(packages: readonly Requirement[], options: readonly string[] = []): string {
  const lines = packages.map(({ text, hashes }) => [text, ...hashes.map((hash) => `    --hash=${hash}`)].join(' \\\n'))
  return `${[...options, ...lines].join('\n')}\n`
}
