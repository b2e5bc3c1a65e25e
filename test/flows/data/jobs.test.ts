import { expect, it } from '@jest/globals'
import { jobsFor } from '../../../src/flows/data/jobs.ts'
import { openStore } from '../../fakes/store.ts'

it.each([
  ['the user', 8, 4, 4],
  ['the configuration', 8, undefined, 8],
  ['nobody', undefined, undefined, 32],
])('moves as many objects at once as %s says', (_, configured, given, expected) => {
  expect(jobsFor({ ...openStore(), jobs: configured }, given)).toBe(expected)
})
