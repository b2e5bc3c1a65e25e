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
    { unit: 'crisol-runner.service', line: 'RuntimeMaxSec=7080' },
    { unit: 'crisol-runner.service', line: 'TimeoutStopSec=120' },
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

it.each([
  { life: 3, expected: ['RuntimeMaxSec=3', 'TimeoutStopSec=1'] },
  { life: 600, expected: ['RuntimeMaxSec=540', 'TimeoutStopSec=60'] },
  { life: 86_400, expected: ['RuntimeMaxSec=86280', 'TimeoutStopSec=120'] },
])('gives notice in the last tenth of a life of $life seconds, two minutes at most', ({ life, expected }) => {
  const text = renderUnits({ user: 'runner', idleSeconds: 300, lifeSeconds: life }).get('crisol-runner.service')
  expect(text?.match(/^(?:RuntimeMaxSec|TimeoutStopSec)=.*$/gmu)).toEqual(expected)
})

describe('deadlineSeconds', () => {
  it('is the idle limit twice, to be ready and to get a job, and the life of a job', () => {
    expect(deadlineSeconds({ idleSeconds: 300, lifeSeconds: 7200 })).toBe(7800)
  })
})
