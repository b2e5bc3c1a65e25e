import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/actions/reap/inputs.ts'
import { faultOf } from '../../fakes/fault.ts'

function given(inputs: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => inputs[name] ?? ''
}

describe('readInputs of reap', () => {
  it('waits ten minutes and looks at the own repository when only a token is given', () => {
    expect(readInputs(given({ 'github-token': 't' }))).toEqual({
      ...{ grace: 600_000, isDry: false, repository: undefined, organisation: undefined },
      ...{ access: { token: 't' }, role: undefined },
    })
  })

  it('reads every input', () => {
    const inputs = {
      ...{ 'grace-minutes': '5', 'dry-run': 'true', repository: 'o/r', organisation: 'octo-org', 'app-id': '12' },
      ...{ 'app-private-key': 'k', 'role-to-assume': 'arn:aws:iam::123456789012:role/reap' },
    }
    expect(readInputs(given(inputs))).toEqual({
      ...{ grace: 300_000, isDry: true, repository: 'o/r', organisation: 'octo-org' },
      ...{ access: { id: '12', privateKey: 'k' }, role: 'arn:aws:iam::123456789012:role/reap' },
    })
  })

  it.each([
    ['grace-minutes', '0', 'Input grace-minutes is "0"; expected a whole number of at least 1.'],
    ['dry-run', 'yes', 'Input dry-run is "yes"; expected true or false.'],
    ['repository', 'o/*', 'Input repository is "o/*"; expected owner/name.'],
    ['app-id', '12', 'Inputs github-token and app-id are both set; expected one of them.'],
  ])('refuses %s: %j', async (name, text, message) => {
    expect(await faultOf(() => readInputs(given({ 'github-token': 't', [name]: text })))).toEqual({
      code: 'INPUT',
      message,
    })
  })
})
