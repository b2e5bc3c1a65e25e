import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'

const root = join(import.meta.dirname, '../..')

/** Numbers of the threats that a text is about, by its headings or by the names of its tests. */
function numbersIn(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].flatMap(([found]) => (found.match(/\d+/gu) ?? []).map(Number))
}

const tests = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts') && file !== 'threats.test.ts')
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
const tested = new Set(tests.flatMap((text) => numbersIn(text, /'threats? \d+(?: and \d+)*:/gu)))
const argued = new Set(numbersIn(readFileSync(join(root, 'docs/security.md'), 'utf8'), /^## Threat \d+$/gmu))
const all = Array.from({ length: 28 }, (_, index) => index + 1)

it('has a test or an argument for every threat', () => {
  expect(all.filter((number) => !tested.has(number) && !argued.has(number))).toEqual([])
})

it('argues, and tests nothing, only where one machine can show nothing or nothing is there yet', () => {
  expect(all.filter((number) => !tested.has(number))).toEqual([19, 22, 23])
})

it('knows no other number', () => {
  expect([...tested, ...argued].filter((number) => !all.includes(number))).toEqual([])
})
