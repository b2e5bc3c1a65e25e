import { describe, expect, it } from '@jest/globals'
import { parseAccess, parseOrganisation, parseRepository, parseRole } from '../../../src/core/fleet/access.ts'
import { faultOf } from '../../fakes/fault.ts'

describe('parseAccess', () => {
  const access = (inputs: Readonly<Record<string, string>>): unknown => parseAccess((name) => inputs[name] ?? '')

  it.each([
    [{ 'github-token': 't' }, { token: 't' }],
    [
      { 'app-id': '1', 'app-private-key': 'k' },
      { id: '1', privateKey: 'k' },
    ],
  ])('reads %j as %j', (inputs, expected) => {
    expect(access(inputs)).toEqual(expected)
  })

  it.each([
    [
      {},
      'Inputs github-token and app-id are both empty; expected a fine-grained token with administration: write (GITHUB_TOKEN cannot have it), or a GitHub App by app-id and app-private-key.',
    ],
    [
      { 'app-id': '1' },
      'Input app-id is set and app-private-key is empty; expected the id of a GitHub App and its private key.',
    ],
    [{ 'app-private-key': 'k' }, 'Input app-id is ""; expected the id of a GitHub App and its private key.'],
    [{ 'github-token': 't', 'app-id': '1' }, 'Inputs github-token and app-id are both set; expected one of them.'],
  ])('refuses %j', async (inputs, message) => {
    expect(await faultOf(() => access(inputs))).toEqual({ code: 'INPUT', message })
  })
})

describe('parseRepository', () => {
  it.each([
    ['', undefined],
    ['octocat/breast-cancer', 'octocat/breast-cancer'],
    ['o/.github', 'o/.github'],
    ['o/..r', 'o/..r'],
  ])('reads %j as %j', (text, expected) => {
    expect(parseRepository(text)).toBe(expected)
  })

  it.each(['*', 'o', 'o/*', 'o/?', 'o/r/s', 'o/', '/r', '-o/r', 'o r', 'o/r\nx', 'o/.', 'o/..'])(
    'refuses %j',
    async (text) => {
      const message = `Input repository is ${JSON.stringify(text)}; expected owner/name.`
      expect(await faultOf(() => parseRepository(text))).toEqual({ code: 'INPUT', message })
    },
  )
})

describe('parseOrganisation', () => {
  it('reads a name, and nothing that a filter would take for more', async () => {
    expect([parseOrganisation(''), parseOrganisation('octo-org')]).toEqual([undefined, 'octo-org'])
    const message = 'Input organisation is "o*"; expected the name of an organisation on GitHub.'
    expect(await faultOf(() => parseOrganisation('o*'))).toEqual({ code: 'INPUT', message })
  })
})

describe('parseRole', () => {
  it('reads the ARN of a role, and nothing else', async () => {
    const role = 'arn:aws:iam::123456789012:role/crisol-reap'
    expect([parseRole(''), parseRole(role)]).toEqual([undefined, role])
    expect(await faultOf(() => parseRole('crisol-reap'))).toEqual({
      code: 'INPUT',
      message: 'Input role-to-assume is "crisol-reap"; expected the ARN of a role, arn:aws:iam::ACCOUNT:role/NAME.',
    })
  })
})
