import { describe, expect, it } from '@jest/globals'
import { deadlineSeconds, renderUnits } from '../../../src/core/box/units.ts'

describe('renderUnits', () => {
  const units = renderUnits({ user: 'runner', idleSeconds: 300, lifeSeconds: 7200 })
  const linesOf = (name: string): readonly string[] => (units.get(name) ?? '').trim().split('\n')

  it('gives the runner, the deadline and the watch for an interruption', () => {
    expect([...units.keys()]).toEqual([
      'crisol-runner.service',
      'crisol-deadline.timer',
      'crisol-deadline.service',
      'crisol-interruption.service',
    ])
  })

  it.each([
    { unit: 'crisol-runner.service', line: 'Type=notify' },
    { unit: 'crisol-runner.service', line: 'NotifyAccess=all' },
    { unit: 'crisol-runner.service', line: 'User=runner' },
    { unit: 'crisol-runner.service', line: 'TimeoutStartSec=300' },
    { unit: 'crisol-runner.service', line: 'RuntimeMaxSec=7200' },
    { unit: 'crisol-runner.service', line: 'SuccessAction=poweroff-immediate' },
    { unit: 'crisol-runner.service', line: 'FailureAction=poweroff-immediate' },
    { unit: 'crisol-runner.service', line: 'IPAddressDeny=169.254.169.254 fd00:ec2::254' },
    { unit: 'crisol-deadline.timer', line: 'OnBootSec=7800' },
    { unit: 'crisol-deadline.service', line: 'SuccessAction=poweroff-immediate' },
    { unit: 'crisol-deadline.service', line: 'FailureAction=poweroff-immediate' },
  ])('writes $line into $unit', ({ unit, line }) => {
    expect(linesOf(unit)).toContain(line)
  })
})

describe('deadlineSeconds', () => {
  it('is the idle limit twice, to be ready and to get a job, and the life of a job', () => {
    expect(deadlineSeconds({ idleSeconds: 300, lifeSeconds: 7200 })).toBe(7800)
  })
})
