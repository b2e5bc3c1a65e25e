import { labelNames } from '../image/labels.ts'
import { type ImagePlan, imageEpoch, type LayerName, type LayerSource } from '../image/plan.ts'
import { renderJson } from '../python/json.ts'
import type { Value } from '../value.ts'
import type { ModelManifest } from './manifest.ts'

/** Where the layers lie in the image. */
export const targets: Readonly<Record<LayerName, string>> = {
  server: '/opt/crisol/server',
  dependencies: '/opt/crisol/dependencies',
  code: '/opt/crisol/code',
  model: '/opt/ml/model',
}

/** Port that the server listens on. */
export const port = 8080

/** What an image is made of, before it is a plan. */
export interface ImageParts {
  readonly base: string
  readonly platform: string
  /** Absolute paths on this machine. */
  readonly directories: Readonly<Record<LayerName, string>>
  readonly manifest: ModelManifest
  /** SHA-256 of `crisol.json`. */
  readonly modelDigest: string
  /** SHA-256 of everything below the model's layer. */
  readonly foundation: string
  /** Address of the repository; `undefined` where it is not known. */
  readonly source: string | undefined
}

/** Makes the plan of a serving image. */
export function toImagePlan(parts: ImageParts): ImagePlan {
  const layer = (name: LayerName): LayerSource => ({
    name,
    directory: parts.directories[name],
    target: targets[name],
    isCompiled: name !== 'model',
  })
  return {
    base: parts.base,
    platform: parts.platform,
    layers: (['server', 'dependencies', 'code', 'model'] as const).map(layer),
    environment: {
      PYTHONPATH: [targets.code, targets.dependencies, targets.server].join(':'),
      PYTHONSAFEPATH: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONUNBUFFERED: '1',
      OMP_NUM_THREADS: '1',
      CRISOL_MODEL_DIGEST: parts.modelDigest,
    },
    labels: toLabels(parts),
    entrypoint: ['python3', '-m', 'crisol_serving'],
    command: ['serve'],
    user: '65532:65532',
    port,
    epoch: imageEpoch,
  }
}

function toLabels({ manifest, modelDigest, foundation, base, source }: ImageParts): Readonly<Record<string, string>> {
  const [baseName = '', baseDigest] = base.split('@')
  const metrics = [...manifest.metrics].map(([name, value]) => [labelNames.metric + toLabelName(name), textOf(value)])
  const known = [
    [labelNames.title, manifest.name],
    [labelNames.source, source],
    [labelNames.revision, manifest.commit],
    [labelNames.baseName, baseName],
    [labelNames.baseDigest, baseDigest],
    [labelNames.modelMd5, manifest.modelMd5],
    [labelNames.modelDigest, modelDigest],
    [labelNames.lockDigest, foundation],
    [labelNames.reviewed, String(manifest.isReviewed)],
    ...metrics.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  ]
  return Object.fromEntries(known.filter(([, value]) => value !== undefined))
}

/** Names of labels have letters, digits, dots, dashes, slashes and underscores. */
function toLabelName(metric: string): string {
  return metric.replaceAll(/[^A-Za-z0-9._/-]+/gu, '_')
}

function textOf(value: Value): string {
  const text = typeof value === 'string' ? value : renderJson(value)
  return [...text.replaceAll(/\p{Cc}+/gu, ' ')].slice(0, 200).join('')
}
