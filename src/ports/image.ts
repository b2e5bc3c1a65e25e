import type { Descriptor } from '../core/image/oci.ts'
import type { ImagePlan, LayerName, LayerSource } from '../core/image/plan.ts'

export type { Descriptor } from '../core/image/oci.ts'
export { type ImagePlan, type LayerName, type LayerSource, layerNames } from '../core/image/plan.ts'

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
