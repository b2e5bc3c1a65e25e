import { expect, it } from '@jest/globals'
import { parseMinutes } from '../../../src/core/fleet/minutes.ts'
import { faultOf } from '../../fakes/fault.ts'

const bounds = { least: 1, most: 7200, because: 'GitHub ends a job after five days' }

it.each([
  ['', undefined],
  ['1', 1],
  ['7200', 7200],
])('reads %j', (text, expected) => {
  expect(parseMinutes('max-minutes', text, bounds)).toBe(expected)
})

it.each(['0', '7201', '1.5', '-1', '2h', '1e3', '9999999999'])('refuses %j', async (text) => {
  expect(await faultOf(() => parseMinutes('max-minutes', text, bounds))).toEqual({
    code: 'INPUT',
    message: `Input max-minutes is "${text}"; expected whole minutes from 1 to 7200: GitHub ends a job after five days.`,
  })
})
