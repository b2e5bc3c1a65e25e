/**
 * What a release decides. `node scripts/release.ts notes v1.2.3` prints what the changelog says of the version, and
 * fails where the tree is not that version; `... newest [v1]` prints the newest of the tags that it reads, one a line,
 * of that major version or of all, and nothing where there is none.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What a tree says of its version. */
export interface Tree {
  /** Text of package.json. */
  readonly manifest: string
  /** Text of CHANGELOG.md. */
  readonly changelog: string
}

/**
 * Gives what the changelog says of the version that a tag names, in Markdown and without its heading.
 *
 * @throws {Error} when the tag, package.json and the changelog do not name the same finished version
 */
export function releaseNotes(tag: string, { manifest, changelog }: Tree): string {
  const numbers = numbersOf(tag)
  if (numbers === undefined) throw new Error(`The tag is ${tag}; expected one such as v1.2.3.`)
  const wanted = numbers.join('.')
  const { version } = JSON.parse(manifest) as { readonly version: string }
  if (version !== wanted) throw new Error(`The tag is ${tag} and package.json has ${version}; expected ${wanted}.`)
  const sections = changelog.split(/^## /mu).slice(1)
  const section = sections.find((text) => text.split(/\s/u, 1)[0] === wanted)
  if (section === undefined) throw new Error(`CHANGELOG.md has no section "## ${wanted}"; write one.`)
  const [heading = '', ...lines] = section.split('\n')
  if (heading.includes('unreleased')) {
    throw new Error(
      `CHANGELOG.md has "## ${heading}"; expected the day of the release, such as "## ${wanted} (2026-11-27)".`,
    )
  }
  const notes = lines.join('\n').trim()
  if (notes === '') throw new Error(`The section "## ${heading}" of CHANGELOG.md is empty; say what changed.`)
  return notes
}

/**
 * Gives the newest of tags such as `v1.2.3`; others are passed over. `undefined` where there is none.
 *
 * @param major only those that begin so: `v1`
 */
export function newestTag(tags: readonly string[], major?: string): string | undefined {
  const versions = tags.filter((tag) => major === undefined || tag.startsWith(`${major}.`)).flatMap(toVersion)
  return versions.sort((one, other) => compareNumbers(other.numbers, one.numbers))[0]?.tag
}

type Numbers = readonly [number, number, number]

function numbersOf(tag: string): Numbers | undefined {
  const found = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/u.exec(tag)
  return found === null ? undefined : [Number(found[1]), Number(found[2]), Number(found[3])]
}

function toVersion(tag: string): readonly { readonly tag: string; readonly numbers: Numbers }[] {
  const numbers = numbersOf(tag)
  return numbers === undefined ? [] : [{ tag, numbers }]
}

function compareNumbers(one: Numbers, other: Numbers): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}

function main([what, name]: readonly string[]): string {
  if (what === 'newest') return newestTag(readFileSync(0, 'utf8').split('\n'), name) ?? ''
  if (what !== 'notes' || name === undefined) throw new Error('Expected notes and a tag, or newest.')
  const read = (file: string): string => readFileSync(join(fileURLToPath(new URL('..', import.meta.url)), file), 'utf8')
  return releaseNotes(name, { manifest: read('package.json'), changelog: read('CHANGELOG.md') })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(main(process.argv.slice(2)))
  } catch (error) {
    console.error(`::error::${(error as Error).message}`)
    process.exitCode = 1
  }
}
