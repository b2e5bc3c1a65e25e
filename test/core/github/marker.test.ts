import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isNewer, type Marker, parseMarker, renderMarker, standsBefore } from '../../../src/core/github/marker.ts'

const marker: Marker = {
  id: 'ci.yml/review',
  runId: 100,
  attempt: 1,
  event: 'pull_request',
  head: 'e'.repeat(40),
  digest: 'ab12',
}
const text = `<!-- crisol report=ci.yml%2Freview run=100.1 event=pull_request head=${'e'.repeat(40)} digest=ab12 -->`

describe('renderMarker', () => {
  it('writes an HTML comment', () => {
    expect(renderMarker(marker)).toBe(text)
  })

  it('is read back whatever the name of the report is, and ends nothing early', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (id) => {
        const written = renderMarker({ ...marker, id })
        expect(parseMarker(`A comment\n\n${written}`)).toEqual({ ...marker, id: id.toWellFormed() })
        expect(written.slice(4, -3)).not.toContain('--')
      }),
    )
  })
})

describe('parseMarker', () => {
  it.each([
    '',
    'A comment',
    `${text} and more`,
    text.replace('run=100.1', 'run=x'),
    text.replace('head=', 'head=z'),
    text.replace('%2F', '%ZZ'),
    text.replace('crisol', 'other'),
  ])('finds none in %j', (body) => {
    expect(parseMarker(body)).toBe(undefined)
  })

  it('takes the last one, so that quoted text above it says nothing', () => {
    expect(parseMarker(`> ${text.replace('100.1', '7.1')}\n\n${text}\n`)).toEqual(marker)
  })
})

describe('isNewer', () => {
  it.each([
    [101, 1, true],
    [100, 2, true],
    [100, 1, false],
    [99, 9, false],
  ])('judges run %i, attempt %i', (runId, attempt, expected) => {
    expect(isNewer({ ...marker, runId, attempt }, marker)).toBe(expected)
  })
})

describe('standsBefore', () => {
  const push: Marker = { ...marker, event: 'push', runId: 101 }

  it('lets the newer report stand', () => {
    expect([standsBefore({ ...marker, runId: 101 }, marker), standsBefore(marker, { ...marker, runId: 101 })]).toEqual([
      true,
      false,
    ])
  })

  it('lets that of the pull request stand before a later push of the same head', () => {
    expect(standsBefore(marker, push)).toBe(true)
    expect(standsBefore(marker, { ...push, head: 'f'.repeat(40) })).toBe(false)
  })

  it('lets that of the pull request take the place of a later push of the same head that was faster', () => {
    expect(standsBefore(push, marker)).toBe(false)
    expect(standsBefore({ ...push, head: 'f'.repeat(40) }, marker)).toBe(true)
  })
})
