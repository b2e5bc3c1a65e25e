import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../src/core/error.ts'

describe('UserError', () => {
  it('carries its message and its code under its own name', () => {
    const error = new UserError('a.yaml:1 is wrong.', { code: 'SYNTAX' })
    expect({ name: error.name, message: error.message, code: error.code }).toEqual({
      name: 'UserError',
      message: 'a.yaml:1 is wrong.',
      code: 'SYNTAX',
    })
    expect(String(error)).toBe('UserError: a.yaml:1 is wrong.')
  })

  it('is an error that instanceof tells from every other', () => {
    expect(new UserError('x.', { code: 'GIT' })).toBeInstanceOf(Error)
    expect(new Error('x.')).not.toBeInstanceOf(UserError)
  })

  it('keeps the cause that it is given', () => {
    const cause = new Error('connection reset')
    expect(new UserError('The remote does not answer.', { code: 'REMOTE', cause }).cause).toBe(cause)
  })

  it('has no cause when none is given', () => {
    expect('cause' in new UserError('x.', { code: 'PATH' })).toBe(false)
  })
})
