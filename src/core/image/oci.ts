import { asDocument, asText, type Document, parseDocument } from '../document.ts'
import { UserError } from '../error.ts'

/** A blob of an image. */
export interface Descriptor {
  /** `sha256:` and 64 lower-case hexadecimal digits. */
  readonly digest: string
  /** Bytes as stored, compressed where it is. */
  readonly size: number
  readonly mediaType: string
}

/** What an image consists of. */
export interface Manifest {
  readonly mediaType: string
  readonly config: Descriptor
  /** The lowest first. */
  readonly layers: readonly Descriptor[]
}

/** The images of several platforms under one name. */
export interface Index {
  readonly mediaType: string
  readonly manifests: readonly (Descriptor & { readonly platform: string | undefined })[]
}

/** Types of what a registry or a layout holds. */
export const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
} as const

/** Bytes of a manifest or a configuration at the most, as registries have it. */
export const maxDocument = 4 * 1024 * 1024

/**
 * Reads a manifest, or the index of several.
 *
 * @param where names it in an error
 * @throws {UserError} CORRUPT
 */
export function parseManifest(text: string, where: string): Manifest | Index {
  const document = readDocument(text, where)
  const { config, layers, manifests } = document
  if (Array.isArray(manifests))
    return {
      mediaType: textOr(document['mediaType'], mediaTypes.index),
      manifests: manifests.map((entry) => ({ ...toDescriptor(entry, where), platform: toPlatform(entry) })),
    }
  if (!Array.isArray(layers)) throw corrupt(where, 'has neither layers nor manifests')
  return {
    mediaType: textOr(document['mediaType'], mediaTypes.manifest),
    config: toDescriptor(config, where),
    layers: layers.map((layer) => toDescriptor(layer, where)),
  }
}

/** What of an image's configuration is used. */
export interface ImageConfig {
  readonly labels: Readonly<Record<string, string>>
  /** `linux/amd64`. */
  readonly platform: string
}

/**
 * Reads the configuration of an image.
 *
 * @throws {UserError} CORRUPT
 */
export function parseConfig(text: string, where: string): ImageConfig {
  const document = readDocument(text, where)
  const labels = asDocument(asDocument(document['config'])['Labels'])
  return {
    labels: Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, asText(value)])),
    platform: `${asText(document['os'])}/${asText(document['architecture'])}`,
  }
}

/** What is other in an image whose top layer is replaced. */
export interface TopChange {
  /** Digest of the layer's archive before it is compressed. */
  readonly diffId: string
  readonly environment: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  /** When it is made, as RFC 3339 has it: `2026-01-31T12:00:00Z`. */
  readonly created: string
}

/**
 * Gives the configuration of an image with another top layer. What is not named stays as it is.
 *
 * @throws {UserError} CORRUPT
 */
export function rebaseConfig(text: string, change: TopChange, where: string): string {
  const document = readDocument(text, where)
  const config = asDocument(document['config'])
  const rootfs = asDocument(document['rootfs'])
  const { diff_ids: diffIds } = rootfs
  if (!Array.isArray(diffIds) || diffIds.length === 0) throw corrupt(where, 'has no list of layers')
  return JSON.stringify({
    ...document,
    created: change.created,
    config: {
      ...config,
      Env: mergeEnvironment(config['Env'], change.environment),
      Labels: { ...asDocument(config['Labels']), ...change.labels },
    },
    rootfs: { ...rootfs, diff_ids: [...diffIds.slice(0, -1), change.diffId] },
    ...historyOf(document['history'], change.created),
  })
}

/** Gives the manifest of an image with another top layer and the configuration that goes with it. */
export function rebaseManifest(text: string, config: Descriptor, layer: Descriptor): string {
  const document = JSON.parse(text) as { readonly layers: readonly unknown[]; readonly config: Document }
  return JSON.stringify({
    ...document,
    config: { ...document.config, digest: config.digest, size: config.size },
    layers: [...document.layers.slice(0, -1), layer],
  })
}

/** The last step that made a layer is replaced by one that says by whom; where there is no history none is made up. */
function historyOf(history: unknown, created: string): Document {
  if (!Array.isArray(history)) return {}
  const last = history.findLastIndex((step) => asDocument(step)['empty_layer'] !== true)
  const made = { created, created_by: 'crisol package: the model alone' }
  return { history: history.map((step, index) => (index === last ? made : step)) }
}

function mergeEnvironment(given: unknown, changes: Readonly<Record<string, string>>): readonly string[] {
  const lines = Array.isArray(given) ? given.map(asText) : []
  const names = Object.keys(changes)
  const kept = lines.filter((line) => !names.some((name) => line.startsWith(`${name}=`)))
  return [...kept, ...names.map((name) => `${name}=${changes[name]}`)]
}

/** Renders the index of a layout that holds one image. */
export function renderLayoutIndex({ mediaType, digest, size }: Descriptor): string {
  return JSON.stringify({ schemaVersion: 2, manifests: [{ mediaType, digest, size }] })
}

/** The file that says that a folder is a layout. */
export const layoutFile = JSON.stringify({ imageLayoutVersion: '1.0.0' })

function readDocument(text: string, where: string): Document {
  const document = parseDocument(text)
  if (document === undefined) throw corrupt(where, 'is no JSON object')
  return document
}

function toDescriptor(value: unknown, where: string): Descriptor {
  const { digest, size, mediaType } = asDocument(value)
  if (typeof digest !== 'string' || !/^sha256:[0-9a-f]{64}$/u.test(digest))
    throw corrupt(where, `names a blob by ${JSON.stringify(digest) ?? 'nothing'} and not by its SHA-256`)
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    throw corrupt(where, `does not say how large ${digest} is`)
  return { digest, size, mediaType: textOr(mediaType, mediaTypes.layer) }
}

function toPlatform(value: unknown): string | undefined {
  const { os, architecture } = asDocument(asDocument(value)['platform'])
  return typeof os === 'string' && typeof architecture === 'string' ? `${os}/${architecture}` : undefined
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value : fallback
}

function corrupt(where: string, why: string): UserError {
  return new UserError(`${where} ${why}; expected a manifest or a configuration as OCI describes them.`, {
    code: 'CORRUPT',
  })
}
