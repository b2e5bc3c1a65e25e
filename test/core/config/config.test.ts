import { describe, expect, it } from '@jest/globals'
import { defaultConfig, defaultTolerance } from '../../../src/core/config/config.ts'

describe('defaultConfig', () => {
  it('fails nothing where nobody has said what counts', () => {
    expect([defaultConfig.isDeclared, new Set(Object.values(defaultConfig.gate))]).toEqual([false, new Set(['warn'])])
    expect([defaultConfig.metrics, defaultConfig.report]).toEqual([
      [],
      { title: undefined, images: 'auto', plots: [], tests: [] },
    ])
  })
})

describe('defaultTolerance', () => {
  it('is 1 % of the base', () => {
    expect(defaultTolerance).toEqual({ absolute: undefined, relative: 0.01 })
  })
})
