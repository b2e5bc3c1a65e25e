import { UserError } from '../error.ts'
import { type Architecture, architectureOf, hasNvidia } from './instance-type.ts'

/** The image that an instance starts from: its id, or the name of a public parameter that holds one. */
export type ImageChoice = { readonly id: string } | { readonly alias: string }

/** What is known of an image. */
export interface Image {
  /** `ami-...` */
  readonly id: string
  /** As AWS names it. */
  readonly architecture: string
  /** Device of the root volume, e.g. `/dev/sda1`. */
  readonly rootDevice: string
  /** GiB of the snapshot that the root volume is made of. */
  readonly rootGibibytes: number
}

const aliasPrefix = 'ssm:'

/** Form of an image: its id, or the public parameter that holds one. */
export const imagePattern = /^(?:ami-[0-9a-f]{8,17}|ssm:\/aws\/service\/[A-Za-z0-9._/-]{1,900})$/u

/**
 * Whose images are taken unless the caller names more: an image by name alone could be a stranger's. Amazon's, those of
 * its marketplace, the account's own, Canonical's, Debian's.
 */
export const trustedOwners: readonly string[] = ['self', 'amazon', 'aws-marketplace', '099720109477', '136693071363']

/**
 * Reads an image. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
export function parseImage(text: string): ImageChoice | undefined {
  if (text === '') return undefined
  if (imagePattern.test(text)) {
    return text.startsWith(aliasPrefix) ? { alias: text.slice(aliasPrefix.length) } : { id: text }
  }
  throw new UserError(
    `Input image is ${JSON.stringify(text.slice(0, 80))}; expected ami-... or a public parameter such as ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id.`,
    { code: 'INPUT' },
  )
}

/**
 * Reads whose images are taken besides the trusted ones.
 *
 * @throws {UserError} INPUT
 */
export function parseOwners(texts: readonly string[]): readonly string[] {
  const wrong = texts.find((text) => !/^\d{12}$/u.test(text))
  if (wrong === undefined) return texts
  throw new UserError(
    `Input image-owners has ${JSON.stringify(wrong.slice(0, 80))}; expected AWS accounts, 12 digits each.`,
    {
      code: 'INPUT',
    },
  )
}

/** The image for types where the caller names none: Ubuntu, with NVIDIA's driver where there is a GPU of theirs. */
export function defaultImage(types: readonly string[]): ImageChoice {
  const architecture = architectureOf(types[0] ?? '')
  if (types.some(hasNvidia)) {
    return {
      alias: `/aws/service/deeplearning/ami/${architecture}/base-oss-nvidia-driver-gpu-ubuntu-22.04/latest/ami-id`,
    }
  }
  const name = { x86_64: 'amd64', arm64: 'arm64' }[architecture]
  return { alias: `/aws/service/canonical/ubuntu/server/24.04/stable/current/${name}/hvm/ebs-gp3/ami-id` }
}

/** Names an image as the caller wrote it. */
export function nameOfImage(choice: ImageChoice): string {
  return 'id' in choice ? choice.id : `${aliasPrefix}${choice.alias}`
}

/**
 * Holds an image against what it is to run on.
 *
 * @param gibibytes size of the root volume that is asked for; `undefined` for the image's own
 * @throws {UserError} INPUT when the architecture is another one or the volume is too small
 */
export function checkImage(image: Image, type: string, gibibytes: number | undefined): Architecture {
  const architecture = architectureOf(type)
  if (image.architecture !== architecture) {
    throw new UserError(
      `The image ${image.id} is for ${image.architecture} and ${type} is ${architecture}; choose another input image or instance-types.`,
      { code: 'INPUT' },
    )
  }
  if (gibibytes !== undefined && gibibytes < image.rootGibibytes) {
    throw new UserError(
      `Input volume-size is ${gibibytes} GiB and the image ${image.id} needs ${image.rootGibibytes}; expected that much or more.`,
      { code: 'INPUT' },
    )
  }
  return architecture
}
