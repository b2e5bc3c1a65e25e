/** Layers of a serving image above its base, in the order in which they lie and change. */
export const layerNames = ['server', 'dependencies', 'code', 'model'] as const

/** Name of a layer. */
export type LayerName = (typeof layerNames)[number]

/** A directory of this machine that becomes a directory of the image, as one layer. */
export interface LayerSource {
  readonly name: LayerName
  /** Absolute path on this machine; what lies in it goes into the image, owned by root, with the times of the epoch. */
  readonly directory: string
  /** Absolute path in the image. */
  readonly target: string
  /** Whether Python sources in it get their bytecode, by the Python of the base. */
  readonly isCompiled: boolean
}

/** What an image is made of: all of it, so that the same plan gives the same digest. */
export interface ImagePlan {
  /** Reference of the base, best with its digest (`python:3.12-slim@sha256:...`). */
  readonly base: string
  /** `linux/amd64` or `linux/arm64`. */
  readonly platform: string
  readonly layers: readonly LayerSource[]
  readonly environment: Readonly<Record<string, string>>
  /** OCI labels; `dev.crisol.layers` is added to them. */
  readonly labels: Readonly<Record<string, string>>
  /** Exec form. */
  readonly entrypoint: readonly string[]
  readonly command: readonly string[]
  /** Uid and gid that the process runs as. */
  readonly user: string
  readonly port: number
  /** Seconds since 1970 that every time in the image says: `SOURCE_DATE_EPOCH`. */
  readonly epoch: number
}

/**
 * The time of everything in an image, in seconds since 1970: the start of 1980, before which archives of Python cannot
 * count. It is the same for every commit, or each would have other layers; when an image was made is told by a label.
 */
export const imageEpoch = 315_532_800
