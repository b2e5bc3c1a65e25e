import type { XmlElement } from '@rgrove/parse-xml'
import { UserError } from '../../core/error.ts'
import { type Image, type ImageChoice, nameOfImage } from '../../core/fleet/image.ts'
import type { AwsAccess } from './address.ts'
import { AwsFault, act, itemsIn, patiently, textAt } from './call.ts'
import { explained } from './explain.ts'
import { askJson } from './json.ts'

/**
 * Looks an image up among those of some owners.
 *
 * @throws {UserError} INPUT, PERMISSION, AWS
 */
export async function findImage(access: AwsAccess, choice: ImageChoice, owners: readonly string[]): Promise<Image> {
  const id = 'id' in choice ? choice.id : await readAlias(access, choice.alias)
  const parameters = { ImageId: [id], Owner: owners }
  const purpose = { what: 'describe images', permission: 'ec2:DescribeImages' }
  const root = await explained(
    access,
    purpose,
    async () => await patiently(() => act(access, { service: 'ec2', name: 'DescribeImages', parameters })),
  )
  const [found] = itemsIn(root, 'imagesSet')
  if (found !== undefined) return toImage(found)
  throw new UserError(
    `The image ${nameOfImage(choice)} is not there in ${access.region}, or belongs to none of ${owners.join(', ')}; name its account in input image-owners if you trust it.`,
    { code: 'INPUT' },
  )
}

function toImage(item: XmlElement): Image {
  const rootDevice = textAt(item, 'rootDeviceName') || '/dev/sda1'
  const device = itemsIn(item, 'blockDeviceMapping').find((one) => textAt(one, 'deviceName') === rootDevice)
  const size = device === undefined ? 0 : Number(textAt(device, 'ebs', 'volumeSize'))
  return {
    ...{ id: textAt(item, 'imageId'), architecture: textAt(item, 'architecture'), rootDevice },
    rootGibibytes: size || 8,
  }
}

/** Reads the id that a public parameter holds. */
async function readAlias(access: AwsAccess, name: string): Promise<string> {
  const purpose = { what: `read the parameter ${name}`, permission: 'ssm:GetParameter' }
  return await explained(access, purpose, async () => await patiently(() => readParameter(access, name)))
}

async function readParameter(access: AwsAccess, name: string): Promise<string> {
  const request = { service: 'ssm', target: 'AmazonSSM.GetParameter', body: { Name: name } } as const
  const answer = await askJson(access, request).catch(unlessNotFound)
  const value = (answer?.['Parameter'] as { Value?: unknown } | undefined)?.Value
  if (typeof value === 'string' && /^ami-[0-9a-f]+$/u.test(value)) return value
  throw new UserError(
    `Input image names the parameter ${name}, which holds no image in ${access.region}; look it up with aws ssm get-parameters-by-path.`,
    { code: 'INPUT' },
  )
}

function unlessNotFound(error: unknown): undefined {
  if (!(error instanceof AwsFault) || error.code !== 'ParameterNotFound') throw error
}
