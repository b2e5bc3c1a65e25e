import type { Form } from '../config/schema.ts'
import { UserError } from '../error.ts'
import { parseInstanceTypes } from '../fleet/instance-type.ts'
import { type MarketChoice, marketChoices } from '../fleet/ladder.ts'
import { type ImageReference, parseReference } from '../image/reference.ts'
import { parseChoice, parseList, parseSwitch, type ReadInput } from '../inputs.ts'
import type { Survey } from './survey.ts'

/** What a user says of machines in EC2. */
export interface MachineOptions {
  /** At least one. */
  readonly types: readonly string[]
  readonly market: MarketChoice
}

const commitChoices = ['branch', 'pull-request'] as const

/** What a user asks for. */
export interface ScaffoldOptions {
  /** ARN of the role that reads and writes the data; `undefined` where one is to be made. */
  readonly dataRole: string | undefined
  /** AWS account of our roles, twelve digits; `undefined` where it is a variable of the repository. */
  readonly account: string | undefined
  /** `eu-west-1`; `undefined` where it is a variable of the repository. */
  readonly region: string | undefined
  /** Image of the model; `undefined` for no workflow that ships it. */
  readonly image: ImageReference | undefined
  /** Machines of reviews; `undefined` for those of GitHub. */
  readonly machines: MachineOptions | undefined
  /** Whether pull requests of forks are reviewed. */
  readonly forks: boolean
  /** Where `dvc.lock` and metrics go after training; `undefined` for nowhere. */
  readonly commit: (typeof commitChoices)[number] | undefined
}

const forms = {
  python: { pattern: /^3\.\d+$/u, words: 'a version such as 3.12' },
  repository: { pattern: /^[\w.-]+\/[\w.-]+$/u, words: 'owner/name' },
  region: { pattern: /^[a-z]{2}(?:-[a-z]+)+-\d$/u, words: 'a region such as eu-west-1' },
  account: { pattern: /^\d{12}$/u, words: '12 digits' },
  'data-role': {
    pattern: /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/u,
    words: 'an ARN such as arn:aws:iam::123456789012:role/data',
  },
} as const satisfies Readonly<Record<string, Form>>

/**
 * Puts what options say in place of what was found.
 *
 * @throws {UserError} INPUT
 */
export function overrideSurvey(read: ReadInput, survey: Survey): Survey {
  return {
    ...survey,
    python: readForm('python', read) ?? survey.python,
    repository: readForm('repository', read) ?? survey.repository,
  }
}

/**
 * Reads what is to be written; what options do not say is taken from what was found.
 *
 * @throws {UserError} INPUT
 */
export function readScaffoldOptions(read: ReadInput, { remote }: Survey): ScaffoldOptions {
  const dataRole = readForm('data-role', read)
  const types = parseInstanceTypes(parseList(read('instance-types') || 'g4dn.xlarge'))
  const market = parseChoice('market', read('market'), marketChoices) ?? 'on-demand'
  return {
    dataRole,
    account: readForm('account', read) ?? dataRole?.split(':')[4],
    region: readForm('region', read) ?? (remote?.kind === 's3' ? remote.region : undefined),
    image: read('image') === '' ? undefined : parseReference(read('image'), 'Option --image'),
    machines: parseSwitch('runner', read('runner')) === true ? { types, market } : undefined,
    forks: parseSwitch('forks', read('forks')) === true,
    commit: parseChoice('commit', read('commit'), commitChoices),
  }
}

function readForm(name: keyof typeof forms, read: ReadInput): string | undefined {
  const text = read(name)
  const { pattern, words } = forms[name]
  if (text === '' || pattern.test(text)) return text || undefined
  throw new UserError(`Option --${name} is ${JSON.stringify(text.slice(0, 80))}; expected ${words}.`, { code: 'INPUT' })
}
