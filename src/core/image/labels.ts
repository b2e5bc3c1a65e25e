import { type LayerName, layerNames } from './plan.ts'

/**
 * Names of the labels of a serving image.
 *
 * @see https://specs.opencontainers.org/image-spec/annotations/
 */
export const labelNames = {
  title: 'org.opencontainers.image.title',
  source: 'org.opencontainers.image.source',
  revision: 'org.opencontainers.image.revision',
  version: 'org.opencontainers.image.version',
  created: 'org.opencontainers.image.created',
  baseName: 'org.opencontainers.image.base.name',
  baseDigest: 'org.opencontainers.image.base.digest',
  /** Names of the layers above the base, with commas between them. */
  layers: 'dev.crisol.layers',
  /** MD5 of the model in `dvc.lock`. */
  modelMd5: 'dev.crisol.model.md5',
  /** SHA-256 of `crisol.json`, which has those of the model's files. */
  modelDigest: 'dev.crisol.model.digest',
  /** `true` where the model is the one that was reviewed, else `false`. */
  reviewed: 'dev.crisol.reviewed',
  /** SHA-256 of the lock of the dependencies: images of the same lock differ in their model alone. */
  lockDigest: 'dev.crisol.lock.digest',
  /** Before the name of a metric. */
  metric: 'dev.crisol.metric.',
} as const

/**
 * Names the layers of an image: the last ones are those that its label tells of, the others are the base's.
 *
 * @param count number of the image's layers
 */
export function nameLayers(count: number, labels: Readonly<Record<string, string>>): readonly (LayerName | 'base')[] {
  const told = (labels[labelNames.layers] ?? '').split(',').flatMap((name) => layerNames.filter((own) => own === name))
  const own = told.length > count ? [] : told
  return [...Array.from({ length: count - own.length }, () => 'base' as const), ...own]
}
