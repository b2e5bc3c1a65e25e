import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import { type CheckEnding, type CheckPorts, ReportCheck } from '../../../src/flows/review/check.ts'
import type { CheckRequest, CheckRun } from '../../../src/ports/github.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type FakeGitHub, type GitHubOptions, openGitHub } from '../../fakes/github-memory.ts'
import { openInstantClock } from '../../fakes/instant-clock.ts'

const identity = { name: 'Crisol / x', headSha: 'e'.repeat(40), externalId: '1.1.x', detailsUrl: undefined }
const success: CheckEnding = { conclusion: 'success', title: 'good', summary: 'text' }
const cancelled: CheckEnding = { conclusion: 'cancelled', title: 'cancelled', summary: 'text' }

function open(more: Omit<GitHubOptions, 'clock'> = {}): FakeGitHub {
  return openGitHub({ clock: openInstantClock(0), ...more })
}

/** GitHub whose edits end in an error, and whose answer to the creation of a concluded check is lost. */
function refusing(github: FakeGitHub, code: UserError['code'], isCreated: boolean): CheckPorts {
  let isLost = false
  return {
    ...github,
    updateCheck: async () => {
      throw new UserError('No edit.', { code })
    },
    createCheck: async (request: CheckRequest): Promise<CheckRun> => {
      if (request.conclusion === undefined || isLost) return await github.createCheck(request)
      isLost = true
      if (isCreated) await github.createCheck(request)
      throw new UserError('The answer never came.', { code: 'AMBIGUOUS' })
    },
  }
}

describe('the check run of a report', () => {
  it('is opened in progress and concluded once, by whoever comes first', async () => {
    const github = open()
    const check = new ReportCheck(identity, github)
    await check.open()
    await Promise.all([check.conclude(success), check.conclude(cancelled)])
    await check.conclude(cancelled)
    expect(github.written).toEqual(['check 1 in progress', 'check 1 success'])
    expect(github.checks[0]).toMatchObject({ ...identity, ...success })
  })

  it('is concluded by a run that is cancelled before GitHub has answered that it is open', async () => {
    const github = open()
    let answer = (): void => undefined
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    const createCheck: CheckPorts['createCheck'] = async (request) => {
      await held
      return await github.createCheck(request)
    }
    const check = new ReportCheck(identity, { ...github, createCheck })
    const opening = check.open()
    const ending = check.conclude(cancelled)
    answer()
    await Promise.all([opening, ending])
    expect(github.written).toEqual(['check 1 in progress', 'check 1 cancelled'])
  })

  it('stays away where it could not be opened', async () => {
    const github = open({ permissions: { checks: 'none' } })
    const check = new ReportCheck(identity, github)
    expect(await faultOf(() => check.open())).toMatchObject({ code: 'PERMISSION' })
    await check.conclude(success)
    expect(github.written).toEqual([])
  })

  it.each([
    ['PERMISSION', true],
    ['PERMISSION', false],
    ['MISSING', true],
    ['GITHUB', false],
  ] as const)(
    'is made anew, concluded and once, where its edit ends in %s and the answer is lost (made: %s)',
    async (code, isCreated) => {
      const github = open()
      const check = new ReportCheck(identity, refusing(github, code, isCreated))
      await check.open()
      await check.conclude(success)
      expect(github.written).toEqual(['check 1 in progress', 'check 2 success'])
    },
  )

  it('lets a fault of our own through', async () => {
    const updateCheck = async (): Promise<void> => {
      throw new TypeError('ours')
    }
    const check = new ReportCheck(identity, { ...open(), updateCheck })
    await check.open()
    await expect(check.conclude(success)).rejects.toThrow(new TypeError('ours'))
  })
})
