import { expect, it } from '@jest/globals'
import { type ImageParts, toImagePlan } from '../../../src/core/package/image.ts'
import type { Value } from '../../../src/core/value.ts'

const parts: ImageParts = {
  base: 'docker.io/library/python:3.12-slim@sha256:00',
  platform: 'linux/amd64',
  directories: { server: '/s', dependencies: '/d', code: '/c', model: '/m' },
  manifest: {
    name: 'cancer',
    kind: 'sklearn',
    path: 'model.joblib',
    files: new Map(),
    allowPickle: true,
    versions: new Map(),
    commit: 'abc',
    modelMd5: 'def',
    metrics: new Map<string, Value>([
      ['m.json:test acc', 0.97],
      ['a', 'two\nlines'],
    ]),
    isReviewed: true,
  },
  modelDigest: 'd1',
  foundation: 'f1',
  source: 'https://github.com/me/model',
}

it('plans the layers in the order in which they change, locked down, with what the model is', () => {
  const layer = (name: string, directory: string, target: string) => ({
    name,
    directory,
    target,
    isCompiled: name !== 'model',
  })
  expect(toImagePlan(parts)).toEqual({
    base: 'docker.io/library/python:3.12-slim@sha256:00',
    platform: 'linux/amd64',
    layers: [
      layer('server', '/s', '/opt/crisol/server'),
      layer('dependencies', '/d', '/opt/crisol/dependencies'),
      layer('code', '/c', '/opt/crisol/code'),
      layer('model', '/m', '/opt/ml/model'),
    ],
    environment: {
      PYTHONPATH: '/opt/crisol/code:/opt/crisol/dependencies:/opt/crisol/server',
      PYTHONSAFEPATH: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONUNBUFFERED: '1',
      OMP_NUM_THREADS: '1',
      CRISOL_MODEL_DIGEST: 'd1',
    },
    labels: {
      'org.opencontainers.image.title': 'cancer',
      'org.opencontainers.image.source': 'https://github.com/me/model',
      'org.opencontainers.image.revision': 'abc',
      'org.opencontainers.image.base.name': 'docker.io/library/python:3.12-slim',
      'org.opencontainers.image.base.digest': 'sha256:00',
      'dev.crisol.model.md5': 'def',
      'dev.crisol.model.digest': 'd1',
      'dev.crisol.lock.digest': 'f1',
      'dev.crisol.reviewed': 'true',
      'dev.crisol.metric.a': 'two lines',
      'dev.crisol.metric.m.json_test_acc': '0.97',
    },
    entrypoint: ['python3', '-m', 'crisol_serving'],
    command: ['serve'],
    user: '65532:65532',
    port: 8080,
    epoch: 315532800,
  })
})

it('says nothing of what is not known', () => {
  const manifest = { ...parts.manifest, commit: undefined, modelMd5: undefined, metrics: new Map() }
  const { labels } = toImagePlan({ ...parts, base: 'python:3.12', source: undefined, manifest })
  expect(labels).toEqual({
    'org.opencontainers.image.title': 'cancer',
    'org.opencontainers.image.base.name': 'python:3.12',
    'dev.crisol.model.digest': 'd1',
    'dev.crisol.lock.digest': 'f1',
    'dev.crisol.reviewed': 'true',
  })
})
