import { describe, expect, it } from '@jest/globals'
import { parseReference } from '../../../src/core/image/reference.ts'
import type { ScaffoldOptions } from '../../../src/core/scaffold/options.ts'
import { renderPolicies } from '../../../src/core/scaffold/policies.ts'
import type { Survey } from '../../../src/core/scaffold/survey.ts'
import { aSurvey, known, machines, s3 } from '../../fakes/survey.ts'

interface Parsed {
  readonly Statement: readonly {
    readonly Action: unknown
    readonly Resource: unknown
    readonly Condition?: { readonly StringEquals: Readonly<Record<string, unknown>> }
  }[]
}

/** The policies by their names. */
function policiesOf(survey: Survey, options: Partial<ScaffoldOptions>): ReadonlyMap<string, Parsed> {
  const files = renderPolicies(survey, { ...known, ...options })
  return new Map(
    [...files].map(([path, text]) => [path.slice('.github/iam/'.length, -'.json'.length), JSON.parse(text)]),
  )
}

/** Whom a role trusts. */
function trusted(policies: ReadonlyMap<string, Parsed>, name: string): unknown {
  return policies.get(`${name}-trust`)?.Statement[0]?.Condition?.StringEquals['token.actions.githubusercontent.com:sub']
}

/** What a role may do, and with what. */
function allowed(policies: ReadonlyMap<string, Parsed>, name: string): unknown {
  return policies.get(name)?.Statement.map(({ Action, Resource }) => [Action, Resource])
}

describe('the role of the data', () => {
  const pulls = 'repo:octocat/model:pull_request'
  const image = parseReference('ghcr.io/octocat/model', 'image')

  it('reads and writes below the prefix of the remote', () => {
    expect(allowed(policiesOf(aSurvey({ remote: s3 }), {}), 'data')).toEqual([
      [['s3:ListBucket'], ['arn:aws:s3:::data']],
      [['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'], ['arn:aws:s3:::data/dvc/*']],
    ])
    const [, objects] = policiesOf(aSurvey({ remote: { ...s3, prefix: '' } }), {}).get('data')?.Statement ?? []
    expect(objects?.Resource).toEqual(['arn:aws:s3:::data/*'])
  })

  it.each<[string, Partial<ScaffoldOptions>, unknown]>([
    ['pull requests alone', {}, pulls],
    ['the default branch where it ships', { image }, [pulls, 'repo:octocat/model:ref:refs/heads/trunk']],
    [
      'the default branch where it reports on forks',
      { forks: true },
      [pulls, 'repo:octocat/model:ref:refs/heads/trunk'],
    ],
  ])('trusts %s', (_, options, subject) => {
    expect(trusted(policiesOf(aSurvey({ remote: s3, branch: 'trunk' }), options), 'data')).toEqual(subject)
  })

  it('is there where it is named, and needed by no store that has none', () => {
    const dataRole = 'arn:aws:iam::123456789012:role/data'
    expect([...policiesOf(aSurvey({ remote: s3 }), { dataRole }).keys()]).toEqual([])
    expect([...policiesOf(aSurvey({ remote: { ...s3, hasEndpoint: true } }), { forks: true }).keys()]).toEqual([])
  })
})

describe('the role of the code of strangers', () => {
  it('only reads, and trusts nothing but the environment', () => {
    const policies = policiesOf(aSurvey({ remote: s3 }), { forks: true })
    expect([trusted(policies, 'forks'), allowed(policies, 'forks')]).toEqual([
      'repo:octocat/model:environment:forks',
      [
        [['s3:ListBucket'], ['arn:aws:s3:::data']],
        [['s3:GetObject'], ['arn:aws:s3:::data/dvc/*']],
      ],
    ])
  })
})

describe('the roles of machines', () => {
  it('let pull requests and the default branch launch, and the default branch alone reap', () => {
    const policies = policiesOf(aSurvey({ branch: 'trunk' }), { machines })
    expect([trusted(policies, 'launch'), trusted(policies, 'reap')]).toEqual([
      ['repo:octocat/model:pull_request', 'repo:octocat/model:ref:refs/heads/trunk'],
      'repo:octocat/model:ref:refs/heads/trunk',
    ])
  })

  it('let a launch of one type make no fleet', () => {
    const one = { ...machines, types: ['g5.xlarge'] }
    expect([...policiesOf(aSurvey(), { machines: one }).keys()]).toEqual([
      ...['launch-trust', 'reap-trust', 'launch', 'reap', 'doctor'],
    ])
  })
})
