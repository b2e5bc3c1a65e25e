import { installationOf } from './python.ts'
import { renderScalar } from './scalar.ts'
import type { Remote, Survey } from './survey.ts'

/** What a user says of AWS; absent parts are variables of the repository. */
export interface CloudOptions {
  /** ARN of the role that reads and writes the data. */
  readonly dataRole: string | undefined
  /** `eu-west-1`. */
  readonly region: string | undefined
}

/** Lines of a step's beginning, and what they may not do without. */
type Lines = readonly string[]

/** Keys of a map in YAML's short form: `{ a: b, c: d }`. */
function inline(entries: readonly (readonly [string, string])[]): string {
  return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`
}

/** A value of GitHub's expressions as the text of a YAML value. */
export function expression(text: string): string {
  return `\${{ ${text} }}`
}

/** Whether the data are behind credentials, and which. */
export function accessOf(remote: Remote | undefined): 'none' | 'role' | 'keys' {
  if (remote?.kind !== 's3') return 'none'
  return remote.hasEndpoint ? 'keys' : 'role'
}

/** Actions of others, which are called by their commit: a tag of theirs may move. */
export const thirdParty = {
  credentials: 'aws-actions/configure-aws-credentials@ec61189d14ec14c8efccab744f656cffd0e33f37 # v6.1.0',
  login: 'docker/login-action@dbcb813823bdd20940b903addbd779551569679f # v4.6.0',
  builder: 'docker/setup-buildx-action@37fe631027851001ddb9b187196cc803df7f5f0e # v4.3.0',
} as const

/** The step that checks out. What runs after it is whatever the pipeline says, and is left no token in `.git/config`. */
export const checkoutLines: Lines = ['- uses: actions/checkout@v7', '  with: { persist-credentials: false }']

/** Gives the permission that taking on a role needs, as a line of `permissions`; nothing where there is no role. */
export function identityLines({ remote }: Survey): Lines {
  return accessOf(remote) === 'role' ? ['id-token: write # to take on the AWS role that reads and writes the data'] : []
}

/** Gives the keys of a store that is not AWS's own, as lines of a job. */
export function keyLines({ remote }: Survey): Lines {
  if (accessOf(remote) !== 'keys') return []
  return [
    'env: # of the store in .dvc/config',
    `  AWS_ACCESS_KEY_ID: ${expression('secrets.AWS_ACCESS_KEY_ID')}`,
    `  AWS_SECRET_ACCESS_KEY: ${expression('secrets.AWS_SECRET_ACCESS_KEY')}`,
  ]
}

/** Gives the step that takes on the role for the data. */
export function credentialLines({ remote }: Survey, { dataRole, region }: CloudOptions): Lines {
  if (accessOf(remote) !== 'role') return []
  return [
    `- uses: ${thirdParty.credentials}`,
    '  with:',
    `    role-to-assume: ${dataRole ?? expression('vars.CRISOL_DATA_ROLE')}`,
    `    aws-region: ${region ?? expression('vars.AWS_REGION')}`,
  ]
}

/** Gives a step that runs an action of Crisol in the directory of the project. */
export function actionLines(name: string, { directory }: Survey, more: Lines = []): Lines {
  const inputs = directory === '' ? [] : [`  with: ${inline([['working-directory', renderScalar(directory)]])}`]
  return [`- uses: crisol-ml/crisol/actions/${name}@v1`, ...more.map((line) => `  ${line}`), ...inputs]
}

/** Gives the steps that set Python up with the packages of the project. */
export function pythonLines({ python, packages, directory }: Survey): Lines {
  const installation = packages === undefined ? undefined : installationOf(packages)
  const version: readonly (readonly [string, string])[] = [['python-version', `"${python}"`]]
  const { cache } = installation ?? {}
  const path =
    cache === undefined || (cache.isUsual && directory === '')
      ? []
      : [['cache-dependency-path', renderScalar(below(directory, cache.file))] as const]
  const kept = cache === undefined ? [] : [['cache', 'pip'] as const, ...path]
  return [
    '- uses: actions/setup-python@v6',
    `  with: ${inline([...version, ...kept])}`,
    ...runLines(installation?.lines ?? []),
  ]
}

function below(directory: string, file: string): string {
  return directory === '' ? file : `${directory}/${file}`
}

function runLines(lines: Lines): Lines {
  const [first, ...more] = lines
  if (first === undefined) return []
  return more.length === 0 ? [`- run: ${first}`] : ['- run: |', ...lines.map((line) => `    ${line}`)]
}

/** Gives where the shell lines of a job run, as lines of the job; nothing for the root. */
export function defaultLines({ directory }: Survey): Lines {
  return directory === ''
    ? []
    : [`defaults: ${inline([['run', inline([['working-directory', renderScalar(directory)]])]])}`]
}

/** Indents lines by a number of levels. */
export function indent(lines: Lines, levels: number): Lines {
  return lines.map((line) => `${'  '.repeat(levels)}${line}`)
}

/** Joins the lines of a file. */
export function joinLines(lines: Lines): string {
  return `${lines.join('\n')}\n`
}
