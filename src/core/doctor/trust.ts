import { type Finding, missing, ok } from '../finding.ts'
import { at } from '../github/run.ts'
import { parseJson } from '../python/json.ts'
import { isList, isMapping, type Mapping, type Value } from '../value.ts'

const issuer = 'token.actions.githubusercontent.com'

/** A subject that names one repository, and what of it: a branch, an environment, its pull requests. */
const narrow = /^repo:[\w-]+\/[\w.-]+:(?:ref:[^*?]+|environment:[^*?]+|pull_request)$/u

/** Tells whether a path of a repository is one of a policy that says who a role trusts. */
export function isTrustPolicy(path: string): boolean {
  return /(?:^|[/_.-])trust(?:[_.-][\w.-]*)?\.json$/iu.test(path)
}

/**
 * Judges a policy that says who a role trusts: workflows of one repository, and of them those that are meant.
 *
 * @throws {UserError} SYNTAX
 * @see https://docs.github.com/actions/reference/openid-connect-reference
 */
export function judgeTrust(text: string, path: string): readonly Finding[] {
  const statements = listOf(at(parseJson(text, path), 'Statement')).filter(isMapping)
  const ours = statements.filter((one) => one.get('Effect') === 'Allow' && isOfGitHub(one.get('Principal')))
  const faults = ours.flatMap((one) => faultOf(one) ?? [])
  if (faults.length > 0) return faults.map((fault) => missing(path, fault))
  return ours.length === 0 ? [] : [ok(path, 'It trusts workflows of one repository, by their branch or environment.')]
}

/** Whoever may take on a role may do it with an identity of GitHub, too. */
function isOfGitHub(principal: Value | undefined): boolean {
  if (principal === '*') return true
  const federated = isMapping(principal) ? listOf(principal.get('Federated') ?? principal.get('AWS')) : []
  return federated.some((one) => one === '*' || String(one).includes(issuer))
}

function faultOf(statement: Mapping): string | undefined {
  const repair = `expected repo:OWNER/REPO:environment:NAME or repo:OWNER/REPO:ref:refs/heads/BRANCH in StringEquals of ${issuer}:sub`
  const subjects = valuesOf(statement, 'sub')
  if (subjects.length === 0) return `It lets every repository on GitHub take on the role; ${repair}.`
  const wide = subjects.find((subject) => !narrow.test(subject))
  if (wide !== undefined) return `It lets ${JSON.stringify(wide)} take on the role, which is more than one; ${repair}.`
  if (valuesOf(statement, 'aud').includes('sts.amazonaws.com')) return undefined
  return `It takes tokens that are for others, too; expected sts.amazonaws.com in StringEquals of ${issuer}:aud.`
}

/** What a claim of the token must be, whichever operator compares it. */
function valuesOf(statement: Mapping, claim: string): readonly string[] {
  const operators = ['StringEquals', 'StringLike', 'ForAnyValue:StringEquals', 'ForAnyValue:StringLike']
  return operators
    .flatMap((operator) => listOf(at(statement.get('Condition') ?? null, operator, `${issuer}:${claim}`)))
    .map(String)
}

function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return []
  return isList(value) ? value : [value]
}
