import type { XmlElement } from '@rgrove/parse-xml'
import { UserError } from '../../core/error.ts'
import { type Image, type ImageChoice, nameOfImage } from '../../core/fleet/image.ts'
import type { AwsAccess } from './address.ts'
import { AwsFault, act, ask, itemsIn, patiently, textAt } from './call.ts'
import { explained } from './explain.ts'

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
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' }
  const { status, text } = await ask(access, { service: 'ssm', headers, body: JSON.stringify({ Name: name }) })
  const json = parse(text)
  const value = json?.Parameter?.Value
  if (status < 300 && value !== undefined && /^ami-[0-9a-f]+$/u.test(value)) return value
  const code = json?.__type?.replace(/^.*#/u, '') ?? (status >= 500 ? 'ServiceUnavailable' : 'NotAws')
  if (code === 'ParameterNotFound' || status < 300) {
    throw new UserError(
      `Input image names the parameter ${name}, which holds no image in ${access.region}; look it up with aws ssm get-parameters-by-path.`,
      { code: 'INPUT' },
    )
  }
  throw new AwsFault({ code, message: json?.message ?? json?.Message ?? code, status })
}

interface ParameterAnswer {
  readonly Parameter?: { readonly Value?: string }
  readonly __type?: string
  readonly message?: string
  readonly Message?: string
}

function parse(text: string): ParameterAnswer | undefined {
  try {
    return JSON.parse(text) as ParameterAnswer
  } catch {
    return undefined
  }
}
