import { UserError } from '../../core/error.ts'
import { labelNames } from '../../core/image/labels.ts'
import { formatReference, parseReference } from '../../core/image/reference.ts'
import { isPassed, type SmokeResult } from '../../core/package/summary.ts'
import type { BuiltImage, ImageBuilder, ImagePlan, RemoteImage } from '../../ports/image.ts'
import type { PackagePorts } from './ports.ts'

/** What is to become an image. */
export interface Order {
  /** All but the directories below the model's, which only a builder needs. */
  readonly outline: ImagePlan
  /** Puts those together, too. */
  readonly complete: () => Promise<ImagePlan>
  /** Where it goes, with its tag; `undefined` where nothing is pushed. */
  readonly reference: string | undefined
  readonly builder: 'auto' | 'registry' | ImageBuilder['name']
  /** Absolute path of a folder that the layout is made as. */
  readonly layout: string
  /** Tries an image before its tag is anybody's. */
  readonly test: (image: BuiltImage) => Promise<SmokeResult>
}

/** What became of it. */
export interface Outcome {
  readonly image: BuiltImage
  readonly smoke: SmokeResult
  /** In words: `buildah`, `registry (only the model changed)`. */
  readonly builder: string
  /** Bytes that were sent; `undefined` where nothing was. */
  readonly pushedBytes: number | undefined
}

type Ports = Pick<PackagePorts, 'registry' | 'openBuilder' | 'console'>

/**
 * Builds an image, tries it, and pushes it when it has passed. Where the registry has an image with the same layers
 * below the model, only the model's layer is sent, and no builder is needed.
 *
 * @throws {UserError} REMOTE when the registry refuses; ENVIRONMENT without a builder
 */
export async function publish(order: Order, ports: Ports): Promise<Outcome> {
  const { reference, builder, outline } = order
  // The registry is asked first: what it refuses need not be built.
  const there = reference === undefined ? undefined : await ports.registry.find(reference)
  const isSame = there !== undefined && there.labels[labelNames.lockDigest] === outline.labels[labelNames.lockDigest]
  if (builder === 'registry' && (reference === undefined || !isSame)) throw nothingToReplace(reference)
  if (reference !== undefined && there !== undefined && isSame && (builder === 'auto' || builder === 'registry'))
    return await replaceModel(order, { reference, there }, ports)
  return await build(order, builder === 'registry' ? 'auto' : builder, ports)
}

function nothingToReplace(reference: string | undefined): UserError {
  return new UserError(
    reference === undefined
      ? 'builder: registry replaces the model in an image that is there; name it with the input image.'
      : `builder: registry replaces the model in an image that is there, and ${reference} has none with the same base, packages and code; build it once with builder: auto.`,
    { code: 'ENVIRONMENT' },
  )
}

async function build(order: Order, name: 'auto' | ImageBuilder['name'], ports: Ports): Promise<Outcome> {
  const builder = await ports.openBuilder(name)
  const plan = await order.complete()
  const image = await ports.console.group(`Building the image with ${builder.name}`, async () =>
    builder.build(plan, order.layout, ports.console.info),
  )
  const smoke = await order.test(image)
  const made = { image, smoke, builder: builder.name }
  if (order.reference === undefined || !isPassed(smoke)) return { ...made, pushedBytes: undefined }
  const { digest, bytes } = await ports.registry.push(image, order.reference)
  if (digest !== image.manifest.digest)
    throw new Error(`The registry names what was pushed ${digest}, and ${image.manifest.digest} was tested.`)
  return { ...made, pushedBytes: bytes }
}

interface Replacement {
  readonly reference: string
  readonly there: RemoteImage
}

/** The new image lies beside the one that is there, by its digest alone, until it has passed: then the tag moves. */
async function replaceModel(order: Order, { reference, there }: Replacement, ports: Ports): Promise<Outcome> {
  const { outline } = order
  if (hasLabels(there, outline.labels)) return await tryAgain(order, there, ports)
  const model = outline.layers.at(-1)
  if (model === undefined) throw new Error('The plan has no layers.')
  const change = { layer: model, environment: outline.environment, labels: outline.labels, epoch: outline.epoch }
  const { digest, bytes } = await ports.registry.rebase(there, change, there.reference)
  const image = await ports.registry.pull(withDigest(reference, digest), order.layout)
  const smoke = await order.test(image)
  const made = { image, smoke, builder: 'registry (only the model changed)' }
  if (!isPassed(smoke)) return { ...made, pushedBytes: undefined }
  await ports.registry.tag(digest, reference)
  return { ...made, pushedBytes: bytes }
}

/** Labels tell the commit, the base, the packages, the code and every file of the model. */
function hasLabels({ labels }: RemoteImage, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([name, value]) => labels[name] === value)
}

async function tryAgain({ layout, test }: Order, { reference }: RemoteImage, { registry }: Ports): Promise<Outcome> {
  const image = await registry.pull(reference, layout)
  const builder = 'nothing changed: the image that is there was tried again'
  return { image, smoke: await test(image), builder, pushedBytes: undefined }
}

function withDigest(reference: string, digest: string): string {
  return formatReference({ ...parseReference(reference, 'Input image'), tag: undefined, digest })
}
