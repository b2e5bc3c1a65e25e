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
  /** OCI labels and annotations. */
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

/** A blob of an image. */
export interface Descriptor {
  /** `sha256:` and 64 lower-case hexadecimal digits. */
  readonly digest: string
  /** Bytes as stored, compressed where it is. */
  readonly size: number
  readonly mediaType: string
}

/** An image that lies on this machine as an OCI layout. */
export interface BuiltImage {
  /** Absolute path of the layout's folder. */
  readonly layout: string
  /** Of the manifest. */
  readonly manifest: Descriptor
  /** Layers of the base first, then ours by their names. */
  readonly layers: readonly (Descriptor & { readonly name: LayerName | 'base' })[]
}

/** Builds images by a program of this machine. */
export interface ImageBuilder {
  readonly name: 'buildx' | 'buildah' | 'podman'
  /**
   * Builds an image into an OCI layout.
   *
   * @param into absolute path of a folder that is made
   * @param tell takes the lines that the builder prints
   * @throws {UserError} ENVIRONMENT when the disk is full or the builder fails; REMOTE when the base cannot be had
   */
  build(plan: ImagePlan, into: string, tell: (line: string) => void): Promise<BuiltImage>
}

/** What a push did. */
export interface Pushed {
  /** Of the manifest, as the registry holds it. */
  readonly digest: string
  /** Bytes that were sent: what the registry had already is not sent again. */
  readonly bytes: number
}

/**
 * A registry of images, by its own API.
 *
 * @throws {UserError} REMOTE when it refuses (401, 403, 404), is not there, or its certificate is not trusted
 */
export interface Registry {
  /** Pushes the very bytes of a layout: blobs, manifest, then the tag. Nothing is tagged before all of it is there. */
  push(image: BuiltImage, reference: string): Promise<Pushed>
  /** The image that a reference names, without the bytes of its layers; `undefined` where there is none. */
  find(reference: string): Promise<RemoteImage | undefined>
  /**
   * Puts an image beside one that is there: its lower layers, another top layer and another configuration.
   *
   * @param top an uncompressed or gzipped tar that lies on this machine
   */
  rebase(from: RemoteImage, change: LayerChange, reference: string): Promise<Pushed>
  /** Points a tag at a manifest that the registry has. */
  tag(digest: string, reference: string): Promise<void>
  /** Brings an image into an OCI layout. */
  pull(reference: string, into: string): Promise<BuiltImage>
}

/** An image in a registry. */
export interface RemoteImage {
  readonly reference: string
  readonly manifest: Descriptor
  readonly layers: readonly Descriptor[]
  readonly labels: Readonly<Record<string, string>>
}

/** What is other in an image of which only the weights changed. */
export interface LayerChange {
  readonly layer: LayerSource
  readonly environment: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  readonly epoch: number
}

/** Runs images of this machine, locked down. */
export interface ContainerEngine {
  readonly name: 'docker' | 'podman'
  /** Loads a layout, so that it can be run. Gives what to run it by. */
  load(image: BuiltImage): Promise<string>
  /**
   * Starts a container: no network but its own port on loopback, read-only root, a small temporary directory in memory,
   * no capabilities, no new privileges, limits of memory and processes.
   */
  start(image: string, options: ContainerOptions): Promise<Container>
  /** Runs a container to its end, without any network. */
  run(image: string, options: ContainerOptions & { readonly input?: string }): Promise<ContainerResult>
  /** Forgets a loaded image. */
  forget(image: string): Promise<void>
}

/** How a container is run. */
export interface ContainerOptions {
  readonly command: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly port: number
  /** Bytes. */
  readonly memory: number
}

/** How a container ended. */
export interface ContainerResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** A container that runs. */
export interface Container {
  /** Where its port answers: `http://127.0.0.1:41234`. */
  readonly url: string
  /** What it printed by now, both streams. */
  log(): Promise<string>
  /** Sends SIGTERM and, after the grace, SIGKILL; removes it. Gives its exit code. */
  stop(graceSeconds: number): Promise<number>
}
