import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { nearestName } from '../../../src/core/text/nearest.ts'

describe('nearestName', () => {
  it.each([
    ['a letter too few', 'metics', ['plots', 'metrics', 'params'], 'metrics'],
    ['a letter too many', 'metricss', ['plots', 'metrics'], 'metrics'],
    ['a wrong letter', 'metrigs', ['plots', 'metrics'], 'metrics'],
    ['neighbours swapped', 'mertics', ['plots', 'metrics'], 'metrics'],
    ['a swap as one edit', 'ab', ['ba'], 'ba'],
    ['a swap at the end', 'gaet', ['date', 'gate'], 'gate'],
    ['another case', 'METRICS', ['plots', 'metrics'], 'metrics'],
    ['the name itself', 'gate', ['gates', 'gate'], 'gate'],
    ['the nearest, not the first', 'stages', ['stags', 'stage', 'stages'], 'stages'],
    ['the first of equally near ones', 'fale', ['fail', 'fall', 'file', 'fate'], 'fall'],
    ['one edit in a short name', 'a', ['xyz', 'b'], 'b'],
    ['one edit from an empty name', '', ['ab', 'x'], 'x'],
    ['two edits in six letters', 'outpts', ['inputs', 'outs'], 'outs'],
    ['three edits in nine letters', 'directoin', ['direction'], 'direction'],
    ['a name of a prototype', '__prot__', ['__proto__'], '__proto__'],
  ])('finds %s', (_, name, candidates, expected) => {
    expect(nearestName(name, candidates)).toBe(expected)
  })

  it.each([
    ['there are no candidates', 'metrics', []],
    ['two edits in five letters', 'plosx', ['plxts']],
    ['two edits in two letters', 'ab', ['xy']],
    ['three edits in eight letters', 'abcdefgh', ['abcdexyz']],
    ['a candidate that is much longer', 'out', ['outputs']],
    ['nothing alike', 'metrics', ['plots', 'params', 'deps']],
  ])('finds none: %s', (_, name, candidates) => {
    expect(nearestName(name, candidates)).toBeUndefined()
  })

  it('takes any iterable', () => {
    expect(nearestName('gat', new Map([['gate', 1]]).keys())).toBe('gate')
    expect(nearestName('gat', new Set(['gate']))).toBe('gate')
  })

  it('finds a name after one edit of any kind', () => {
    const edit = fc.constantFrom<'insert' | 'delete' | 'replace' | 'swap'>('insert', 'delete', 'replace', 'swap')
    const word = fc.stringMatching(/^[a-z]{2,12}$/u)
    fc.assert(
      fc.property(word, edit, fc.nat(), (name, kind, place) => {
        const at = place % (name.length - 1)
        const [start, end] = [name.slice(0, at), name.slice(at)]
        const edited = {
          insert: `${start}-${end}`,
          delete: start + end.slice(1),
          replace: `${start}-${end.slice(1)}`,
          swap: `${start}${end.charAt(1)}${end.charAt(0)}${end.slice(2)}`,
        }
        expect(nearestName(edited[kind], ['0123456789', name])).toBe(name)
      }),
      { numRuns: 300 },
    )
  })

  it('gives one of the candidates or none, and the name itself whenever it is among them', () => {
    const word = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(word, fc.array(word), (name, candidates) => {
        const found = nearestName(name, candidates)
        expect([...candidates, undefined]).toContain(found)
        expect(nearestName(name, [...candidates, name])?.toLowerCase()).toBe(name.toLowerCase())
      }),
      { numRuns: 200 },
    )
  })

  it('finds none among names without a letter in common and of more than one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-m]{2,9}$/u), fc.array(fc.stringMatching(/^[n-z]{2,9}$/u)), (name, others) => {
        expect(nearestName(name, others)).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })
})
