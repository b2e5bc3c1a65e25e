import { describe, expect, it } from '@jest/globals'
import { gatherPoints, pointsFor } from '../../../src/core/plots/gather.ts'
import { pointLimit } from '../../../src/core/plots/plot.ts'

describe('pointsFor', () => {
  it.each([
    [0, 2000],
    [1, 2000],
    [100, 2000],
    [400, 500],
    [100_000, 50],
  ])('gives each of %i series %i points', (plots, points) => {
    expect(pointsFor(plots)).toBe(points)
  })
})

describe('gatherPoints', () => {
  const rows = [
    ['1', '0.5'],
    ['2', ''],
    ['1', '0.5'],
  ] as const

  const gather = (template: string, fields: readonly string[] | undefined): unknown => {
    const gatherer = gatherPoints({ template, fields, limit: pointLimit })
    for (const row of rows) gatherer.add(row[0], row[1], row)
    return gatherer.finish('x')
  }

  it.each(['linear', 'simple', 'scatter', 'scatter_jitter', 'bar_horizontal', 'anything'])(
    'makes a point of each row for %s',
    (template) => {
      const points = [
        { x: 1n, y: 0.5, count: 1, row: undefined },
        { x: 2n, y: null, count: 1, row: undefined },
        { x: 1n, y: 0.5, count: 1, row: undefined },
      ]
      expect(gather(template, undefined)).toEqual({ points, rowCount: 3 })
    },
  )

  it.each(['confusion', 'confusion_normalized'])('counts equal rows for %s', (template) => {
    const points = [
      { x: 1n, y: 0.5, count: 2, row: undefined },
      { x: 2n, y: null, count: 1, row: undefined },
    ]
    expect(gather(template, undefined)).toEqual({ points, rowCount: 3 })
  })

  it('keeps whole rows with their texts for a template of the user’s own, whatever its name', () => {
    const row = (a: string, b: string): ReadonlyMap<string, string> => new Map(Object.entries({ a, b, x: a }))
    const points = [
      { x: 1n, y: 0.5, count: 1, row: row('1', '0.5') },
      { x: 2n, y: null, count: 1, row: row('2', '') },
      { x: 1n, y: 0.5, count: 1, row: row('1', '0.5') },
    ]
    expect(gather('confusion', ['a', 'b'])).toEqual({ points, rowCount: 3 })
  })

  it('leaves out of a row what it does not have, and cuts its long texts', () => {
    const gatherer = gatherPoints({ template: 'own', fields: ['a', 'b', 'c'], limit: pointLimit })
    gatherer.add(undefined, 1n, [1n, undefined, 'x'.repeat(300)])
    const row = new Map<string, unknown>([
      ['a', 1n],
      ['c', `${'x'.repeat(199)}…`],
    ])
    expect(gatherer.finish('step').points).toEqual([{ x: null, y: 1n, count: 1, row }])
  })

  it.each(['linear', 'scatter', 'confusion'])(
    'keeps to the limit for %s, and says how many rows there were',
    (name) => {
      const gatherer = gatherPoints({ template: name, fields: undefined, limit: 100 })
      for (let index = 0; index < 5000; index++) gatherer.add(BigInt(index), BigInt((index * 7) % 501), [])
      const { points, rowCount } = gatherer.finish('x')
      expect(rowCount).toBe(5000)
      expect(points.length).toBeLessThanOrEqual(100)
      expect(points.length).toBeGreaterThan(25)
    },
  )
})
