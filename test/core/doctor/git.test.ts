import { describe, expect, it } from '@jest/globals'
import { judgeGit } from '../../../src/core/doctor/git.ts'

describe('judgeGit', () => {
  const whole = { head: 'ab', repository: 'o/r', isRepository: true }

  it.each([
    [whole, 'ok', 'It is o/r.'],
    [{ ...whole, isRepository: false }, 'missing', 'This is no git repository; run git init, and push it to GitHub.'],
    [{ ...whole, head: undefined }, 'missing', 'There is no commit yet; make the first one.'],
    [
      { ...whole, repository: undefined },
      'warn',
      'Nothing says which repository of GitHub it is; run git remote add origin https://github.com/OWNER/NAME.',
    ],
  ])('judges %j: %s', (git, state, says) => {
    expect(judgeGit(git)).toEqual({ check: 'git', state, says })
  })
})
