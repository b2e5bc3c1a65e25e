import { readFileSync, writeFileSync } from 'node:fs'

/** What a repository on GitHub has, as far as a release touches it. */
export interface Repository {
  /** Tag -> commit. */
  readonly tags: Record<string, string>
  /** Tags of published releases, newest first. */
  readonly releases: string[]
  /** Tag of the release that is called the latest. */
  latest?: string
  /** Names of the files of each release. */
  readonly assets: Record<string, readonly string[]>
  /** Whether a published release is closed. */
  readonly isImmutable: boolean
}

type Answer = (repository: Repository, path: string, fields: ReadonlyMap<string, string>) => string | undefined

/** What `gh api` is asked: method, path, and what its `--jq` leaves of the answer. */
const api: readonly (readonly [RegExp, Answer])[] = [
  [/^GET repos\/o\/r\/releases$/u, ({ releases }) => releases.join('\n')],
  [/^GET repos\/o\/r\/releases\/tags\/(.+)$/u, ({ isImmutable }) => String(isImmutable)],
  [/^GET repos\/o\/r\/commits\/(.+)$/u, ({ tags }, tag) => tags[tag]],
  [/^GET repos\/o\/r\/git\/ref\/tags\/(.+)$/u, ({ tags }, tag) => tags[tag] && ''],
  [
    /^PATCH repos\/o\/r\/git\/refs\/tags\/(.+)$/u,
    ({ tags }, tag, fields) => {
      if (tags[tag] === undefined || fields.get('force') !== 'true') return undefined
      tags[tag] = fields.get('sha') ?? ''
      return ''
    },
  ],
  [
    /^POST repos\/o\/r\/git\/refs$/u,
    ({ tags }, _, fields) => {
      const tag = fields.get('ref')?.replace('refs/tags/', '') ?? ''
      if (tags[tag] !== undefined) return undefined
      tags[tag] = fields.get('sha') ?? ''
      return ''
    },
  ],
]

function callApi(repository: Repository, args: readonly string[]): string | undefined {
  const after = (flag: string): string | undefined => args[args.indexOf(flag) + 1]
  const method = args.includes('--method') ? after('--method') : 'GET'
  const call = `${method} ${args.find((word) => word.startsWith('repos/'))}`
  const fields = new Map(args.flatMap((word) => (/^(?:sha|ref|force)=/u.test(word) ? [toPair(word)] : [])))
  for (const [pattern, answer] of api) {
    const found = pattern.exec(call)
    if (found !== null) return answer(repository, found[1] ?? '', fields)
  }
  return undefined
}

function toPair(word: string): readonly [string, string] {
  const at = word.indexOf('=')
  return [word.slice(0, at), word.slice(at + 1)]
}

function createRelease(repository: Repository, [tag = '', ...rest]: readonly string[]): string | undefined {
  if (repository.tags[tag] === undefined || repository.releases.includes(tag)) return undefined
  repository.releases.unshift(tag)
  repository.assets[tag] = rest.filter((word) => word.startsWith('release/')).map((file) => file.slice(8))
  if (rest.includes('--latest=true')) repository.latest = tag
  return ''
}

/** Answers as `gh` would. `undefined` where it would fail. */
function answer(repository: Repository, [first, second, ...rest]: readonly string[]): string | undefined {
  if (first === 'api') return callApi(repository, second === undefined ? rest : [second, ...rest])
  return first === 'release' && second === 'create' ? createRelease(repository, rest) : undefined
}

// A program: its first argument is the file that keeps the repository, the others are those of gh.
const [file, ...args] = process.argv.slice(2)
if (file !== undefined) {
  const repository = JSON.parse(readFileSync(file, 'utf8')) as Repository
  const said = answer(repository, args)
  writeFileSync(file, JSON.stringify(repository))
  if (said === undefined) process.exitCode = 1
  else if (said !== '') process.stdout.write(`${said}\n`)
}
