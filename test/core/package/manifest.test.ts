import { describe, expect, it } from '@jest/globals'
import { type ModelManifest, renderManifest, toModelName } from '../../../src/core/package/manifest.ts'

const manifest: ModelManifest = {
  name: 'cancer',
  kind: 'sklearn',
  path: 'model.joblib',
  files: new Map([
    ['model.joblib', 'bb'],
    ['example.json', 'aa'],
  ]),
  allowPickle: true,
  versions: new Map([
    ['scikit-learn', '1.7.2'],
    ['python', '3.12.1'],
  ]),
  commit: 'abc',
  modelMd5: undefined,
  metrics: new Map<string, number | bigint>([
    ['test.rows', 171n],
    ['test.accuracy', 0.97],
    ['test.nan', Number.NaN],
  ]),
  isReviewed: true,
}

describe('renderManifest', () => {
  it('writes everything by name, and nothing that JSON cannot say', () => {
    expect(JSON.parse(renderManifest(manifest))).toEqual({
      schema: 1,
      name: 'cancer',
      kind: 'sklearn',
      path: 'model.joblib',
      files: { 'example.json': 'aa', 'model.joblib': 'bb' },
      allow_pickle: true,
      versions: { python: '3.12.1', 'scikit-learn': '1.7.2' },
      commit: 'abc',
      model_md5: null,
      metrics: { 'test.accuracy': 0.97, 'test.rows': 171 },
      reviewed: true,
    })
  })

  it('gives the same bytes whatever the order of what it is given', () => {
    const turned = { ...manifest, files: new Map([...manifest.files].reverse()) }
    expect(renderManifest(turned)).toBe(renderManifest(manifest))
  })
})

it.each([
  ['breast-cancer', 'breast-cancer'],
  ['Größe / Modell', 'Gr-e-Modell'],
  ['--', 'model'],
  ['.hidden', 'hidden'],
])('makes a name of %j: %s', (text, name) => {
  expect(toModelName(text)).toBe(name)
})
