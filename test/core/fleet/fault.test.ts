import { describe, expect, it } from '@jest/globals'
import { classOf, passesWithTime, wordsOf } from '../../../src/core/fleet/fault.ts'

const fault = (code: string, status = 400) => ({ code, status, message: '' })

describe('classOf', () => {
  it.each([
    ...[
      'InsufficientInstanceCapacity',
      'InsufficientCapacityOnHost',
      'UnfulfillableCapacity',
      'SpotMaxPriceTooLow',
    ].map((code) => [code, 400, 'capacity'] as const),
    ['Unsupported', 400, 'capacity'],
    ['InvalidFleetConfiguration', 200, 'capacity'],
    ['InsufficientInstanceCapacity', 500, 'capacity'],
    ...['VcpuLimitExceeded', 'InstanceLimitExceeded', 'MaxSpotInstanceCountExceeded'].map(
      (code) => [code, 400, 'quota'] as const,
    ),
    ...['MaxSpotFleetRequestCountExceeded', 'TargetCapacityLimitExceededException', 'ResourceLimitExceeded'].map(
      (code) => [code, 400, 'quota'] as const,
    ),
    ...['RequestLimitExceeded', 'Throttling', 'ThrottlingException', 'EC2ThrottledException', 'InternalError'].map(
      (code) => [code, 503, 'throttle'] as const,
    ),
    ...['ServiceUnavailable', 'RequestTimeout', 'RequestTimeoutException'].map(
      (code) => [code, 400, 'throttle'] as const,
    ),
    ...['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND', 'ENETUNREACH'].map(
      (code) => [code, 0, 'throttle'] as const,
    ),
    ['Whatever', 429, 'throttle'],
    ['Whatever', 502, 'throttle'],
    ...['UnauthorizedOperation', 'InvalidAMIID.NotFound', 'AuthFailure.ServiceLinkedRoleCreationNotPermitted'].map(
      (code) => [code, 403, 'permanent'] as const,
    ),
  ] as const)('takes %s with %i for %s', (code, status, expected) => {
    expect(classOf(fault(code, status))).toBe(expected)
  })
})

it.each([
  ['InsufficientInstanceCapacity', true],
  ['Unsupported', false],
  ['InvalidFleetConfiguration', false],
  ['SpotMaxPriceTooLow', false],
  ['VcpuLimitExceeded', false],
  ['UnauthorizedOperation', false],
])('tells whether waiting helps against %s: %s', (code, expected) => {
  expect(passesWithTime(fault(code))).toBe(expected)
})

it.each([
  { message: '', expected: 'Code' },
  { message: 'No  room\nhere.', expected: 'Code: No room here' },
  { message: 'x'.repeat(301), expected: `Code: ${'x'.repeat(300)}...` },
])('puts $expected into words', ({ message, expected }) => {
  expect(wordsOf({ code: 'Code', status: 400, message })).toBe(expected)
})
