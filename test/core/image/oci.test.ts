import { describe, expect, it } from '@jest/globals'
import {
  layoutFile,
  maxDocument,
  parseConfig,
  parseManifest,
  rebaseConfig,
  rebaseManifest,
  renderLayoutIndex,
} from '../../../src/core/image/oci.ts'
import { faultOf } from '../../fakes/fault.ts'

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`
const layer = (digit: string) => ({
  mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
  digest: digest(digit),
  size: 7,
})
const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digest('c'), size: 9 }
const manifest = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config,
  layers: [layer('1'), layer('2')],
  annotations: { kept: 'yes' },
}

describe('a manifest', () => {
  it('is read', () => {
    const { mediaType, layers } = manifest
    expect(parseManifest(JSON.stringify(manifest), 'It')).toEqual({ mediaType, config, layers })
  })

  it('need not say its type', () => {
    expect(parseManifest(JSON.stringify({ config: { digest: digest('c'), size: 9 }, layers: [] }), 'It')).toEqual({
      mediaType: manifest.mediaType,
      config: { ...config, mediaType: layer('1').mediaType },
      layers: [],
    })
  })

  it('may be an index of several', () => {
    const entry = { ...config, mediaType: manifest.mediaType }
    const platform = { os: 'linux', architecture: 'arm64', variant: 'v8' }
    expect(parseManifest(JSON.stringify({ manifests: [{ ...entry, platform }, entry] }), 'It')).toEqual({
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        { ...entry, platform: 'linux/arm64' },
        { ...entry, platform: undefined },
      ],
    })
  })

  it.each([
    { text: 'x', why: 'is no JSON object' },
    { text: '[]', why: 'is no JSON object' },
    { text: '{}', why: 'has neither layers nor manifests' },
    { text: '{"layers":[]}', why: 'names a blob by nothing and not by its SHA-256' },
    {
      text: '{"layers":[{"digest":"sha256:../../x"}],"config":{}}',
      why: 'names a blob by nothing and not by its SHA-256',
    },
    {
      text: '{"manifests":[{"digest":"sha256:../../x"}]}',
      why: 'names a blob by "sha256:../../x" and not by its SHA-256',
    },
    {
      text: JSON.stringify({ manifests: [{ digest: digest('a'), size: -1 }] }),
      why: `does not say how large ${digest('a')} is`,
    },
  ])('is refused when it $why', async ({ text, why }) => {
    expect(await faultOf(() => parseManifest(text, 'The manifest'))).toEqual({
      code: 'CORRUPT',
      message: `The manifest ${why}; expected a manifest or a configuration as OCI describes them.`,
    })
  })

  it('gets another top layer', () => {
    const other = { ...config, digest: digest('d'), size: 11 }
    expect(JSON.parse(rebaseManifest(JSON.stringify(manifest), other, layer('3')))).toEqual({
      ...manifest,
      config: other,
      layers: [layer('1'), layer('3')],
    })
  })
})

describe('a configuration', () => {
  const text = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    author: 'kept',
    config: { User: '65532', Env: ['PATH=/bin', 'CRISOL_MODEL_DIGEST=old'], Labels: { a: '1', b: '2' } },
    rootfs: { type: 'layers', diff_ids: [digest('1'), digest('2')] },
    history: [{ created_by: 'base' }, { created_by: 'COPY model' }, { created_by: 'USER', empty_layer: true }],
  })
  const change = {
    diffId: digest('3'),
    environment: { CRISOL_MODEL_DIGEST: 'new', MORE: 'x=y' },
    labels: { b: '3', c: '4' },
    created: '1980-01-01T00:00:00Z',
  }

  it('tells labels and platform', () => {
    expect(parseConfig(text, 'It')).toEqual({ labels: { a: '1', b: '2' }, platform: 'linux/amd64' })
    expect(parseConfig('{"os":"linux","architecture":"arm64"}', 'It')).toEqual({ labels: {}, platform: 'linux/arm64' })
  })

  it('gets another top layer, and keeps what is not named', () => {
    expect(JSON.parse(rebaseConfig(text, change, 'It'))).toEqual({
      ...{ architecture: 'amd64', os: 'linux', author: 'kept', created: change.created },
      config: {
        User: '65532',
        Env: ['PATH=/bin', 'CRISOL_MODEL_DIGEST=new', 'MORE=x=y'],
        Labels: { a: '1', b: '3', c: '4' },
      },
      rootfs: { type: 'layers', diff_ids: [digest('1'), digest('3')] },
      history: [
        { created_by: 'base' },
        { created: change.created, created_by: 'crisol package: the model alone' },
        { created_by: 'USER', empty_layer: true },
      ],
    })
  })

  it('needs no history, no variables and no labels', () => {
    const bare = JSON.stringify({ rootfs: { diff_ids: [digest('1')] } })
    expect(JSON.parse(rebaseConfig(bare, change, 'It'))).toEqual({
      created: change.created,
      config: { Env: ['CRISOL_MODEL_DIGEST=new', 'MORE=x=y'], Labels: { b: '3', c: '4' } },
      rootfs: { diff_ids: [digest('3')] },
    })
  })

  it('is refused without layers', async () => {
    expect(await faultOf(() => rebaseConfig('{}', change, 'The configuration'))).toMatchObject({ code: 'CORRUPT' })
  })
})

it('writes a layout of one image', () => {
  expect([layoutFile, renderLayoutIndex({ ...config, mediaType: manifest.mediaType }), maxDocument]).toEqual([
    '{"imageLayoutVersion":"1.0.0"}',
    `{"schemaVersion":2,"manifests":[{"mediaType":"${manifest.mediaType}","digest":"${config.digest}","size":9}]}`,
    4_194_304,
  ])
})

it('reads a configuration whose texts are none', () => {
  const strange = { toString: null }
  const text = JSON.stringify({ os: 'linux', architecture: strange, config: { Labels: { a: strange, b: 'c' } } })
  expect(parseConfig(text, 'The configuration')).toEqual({ labels: { a: '', b: 'c' }, platform: 'linux/' })
})
