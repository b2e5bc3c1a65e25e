import type { Form } from '../config/schema.ts'
import { UserError } from '../error.ts'
import { parseInstanceTypes } from '../fleet/instance-type.ts'
import { marketChoices } from '../fleet/ladder.ts'
import { parseReference } from '../image/reference.ts'
import { parseChoice, parseList, parseSwitch, type ReadInput } from '../inputs.ts'
import type { ScaffoldOptions } from './plan.ts'
import type { Survey } from './survey.ts'

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
export function readScaffoldOptions(read: ReadInput, { remote, repository, branch }: Survey): ScaffoldOptions {
  const dataRole = readForm('data-role', read)
  const account = readForm('account', read) ?? dataRole?.split(':')[4]
  const types = parseInstanceTypes(parseList(read('instance-types') || 'g4dn.xlarge'))
  const market = parseChoice('market', read('market'), marketChoices) ?? 'on-demand'
  const isOnMachines = parseSwitch('runner', read('runner')) === true
  return {
    dataRole,
    region: readForm('region', read) ?? (remote?.kind === 's3' ? remote.region : undefined),
    image: read('image') === '' ? undefined : parseReference(read('image'), 'Option --image'),
    machines: isOnMachines ? { types, market, account, repository, branch } : undefined,
  }
}

function readForm(name: keyof typeof forms, read: ReadInput): string | undefined {
  const text = read(name)
  const { pattern, words } = forms[name]
  if (text === '' || pattern.test(text)) return text || undefined
  throw new UserError(`Option --${name} is ${JSON.stringify(text.slice(0, 80))}; expected ${words}.`, { code: 'INPUT' })
}
