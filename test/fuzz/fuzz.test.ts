import { afterAll, describe, expect, it } from '@jest/globals'
import { depth, trials } from '../depth.ts'
import { startDriver } from './driver.ts'
import { parsers } from './parsers.ts'

const driver = startDriver()

afterAll(async () => await driver.end())

describe('bytes from outside, whatever they are,', () => {
  it.each(parsers.map(({ name }) => name))(
    'give a value or an error that a user can repair: %s',
    async (name) => {
      expect(await driver.fuzz({ name, ...trials(`fuzz: ${name}`, 500, 10_000) })).toBeUndefined()
    },
    depth(300_000, 3_600_000),
  )
})
