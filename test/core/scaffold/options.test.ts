import { describe, expect, it } from '@jest/globals'
import type { ReadInput } from '../../../src/core/inputs.ts'
import { overrideSurvey, readScaffoldOptions } from '../../../src/core/scaffold/options.ts'
import { aSurvey, machines, plain, s3 } from '../../fakes/survey.ts'

function reading(given: Readonly<Record<string, string>>): ReadInput {
  return (name) => given[name] ?? ''
}

describe('readScaffoldOptions', () => {
  it('asks for nothing where nothing is given', () => {
    expect(readScaffoldOptions(reading({}), aSurvey())).toEqual(plain)
  })

  it('takes the account from the role of the data, and the region from the remote', () => {
    const dataRole = 'arn:aws:iam::123456789012:role/data'
    const given = {
      runner: 'true',
      'data-role': dataRole,
      'instance-types': 'g5.xlarge g4dn.xlarge',
      market: 'spot-then-on-demand',
      forks: 'true',
      commit: 'pull-request',
    }
    const survey = aSurvey({ remote: { ...s3, region: 'eu-west-1' } })
    expect(readScaffoldOptions(reading(given), survey)).toEqual({
      ...{ dataRole, account: '123456789012', region: 'eu-west-1', image: undefined, machines },
      ...{ forks: true, commit: 'pull-request' },
    })
  })

  it.each([
    ['region', 'Ireland', 'a region such as eu-west-1'],
    ['account', '12', '12 digits'],
    ['data-role', 'data', 'an ARN such as arn:aws:iam::123456789012:role/data'],
  ])('refuses a %s that is none', (name, text, words) => {
    expect(() => readScaffoldOptions(reading({ [name]: text }), aSurvey())).toThrow(
      `Option --${name} is "${text}"; expected ${words}.`,
    )
  })
})

describe('overrideSurvey', () => {
  it('puts what is given in place of what was found', () => {
    const given = reading({ python: '3.13', repository: 'o/r' })
    expect(overrideSurvey(given, aSurvey())).toEqual(aSurvey({ python: '3.13', repository: 'o/r' }))
    expect(() => overrideSurvey(reading({ python: '3.13; rm' }), aSurvey())).toThrow('expected a version such as 3.12.')
  })
})
