import { openAccount } from '../../../src/adapters/aws/account.ts'
import type { AwsAccess } from '../../../src/adapters/aws/address.ts'
import { AwsFault } from '../../../src/adapters/aws/call.ts'
import { findImage } from '../../../src/adapters/aws/images.ts'
import { openInstances } from '../../../src/adapters/aws/instances.ts'
import { openTemplates } from '../../../src/adapters/aws/templates.ts'
import { assumeRole } from '../../../src/adapters/aws/web-identity.ts'
import { tagsOf } from '../../fakes/cloud.ts'
import { answerWith } from '../answers.ts'
import { jsonOf } from '../corpus.ts'
import { bytesOf, type Parser } from '../parser.ts'

const access: AwsAccess = {
  region: 'eu-west-1',
  credentials: async () => ({ accessKeyId: 'made-up-access-key', secretAccessKey: 'made-up-secret-key' }),
}

const identity = '{"count": 1, "value": "made-up"}'

/** Does work while every address of AWS is that of a server that answers with these bytes; the job has an identity. */
async function askAws(bytes: Uint8Array, ask: (url: string) => Promise<unknown>): Promise<unknown> {
  const url = await answerWith({ body: bytes, fixed: { '/identity': identity } })
  process.env['AWS_ENDPOINT_URL'] = url
  process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] = `${url}/identity`
  process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] = 'made-up'
  return await ask(url)
}

function reply(name: string, corpus: Parser['corpus'], ask: (url: string) => Promise<unknown>): Parser {
  return {
    ...{ name: `AWS: ${name}`, corpus, read: async (bytes) => await askAws(bytes, ask) },
    grammar: corpus[0]?.[0] === '<'.charCodeAt(0) ? 'xml' : 'json',
    refuses: (error) => error instanceof AwsFault,
  }
}

const tags = [...tagsOf(7)].map(([key, value]) => `<item><key>${key}</key><value>${value}</value></item>`).join('')
const instance = `<item><instanceId>i-0123456789abcdef0</instanceId><instanceType>g5.xlarge</instanceType><instanceState><code>16</code><name>running</name></instanceState><stateReason><code>Server.SpotInstanceTermination</code></stateReason><launchTime>2026-01-31T12:00:00.000Z</launchTime><instanceLifecycle>spot</instanceLifecycle><tagSet>${tags}</tagSet></item>`
const answerTo = (action: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${action}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>x</requestId>${body}</${action}Response>`
const refusal =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized.</Message></Error></Errors><RequestID>x</RequestID></Response>'
const described = answerTo(
  'DescribeInstances',
  `<reservationSet><item><instancesSet>${instance}${instance}</instancesSet></item></reservationSet>`,
)
const image = `<imagesSet><item><imageId>ami-1</imageId><architecture>x86_64</architecture><rootDeviceName>/dev/sda1</rootDeviceName><blockDeviceMapping><item><deviceName>/dev/sda1</deviceName><ebs><volumeSize>8</volumeSize></ebs></item></blockDeviceMapping></item></imagesSet>`
const template = `<launchTemplates><item><launchTemplateName>crisol-1</launchTemplateName><createTime>2026-01-31T12:00:00.000Z</createTime><tagSet>${tags}</tagSet></item></launchTemplates>`
const role = `<AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>A</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2026-01-31T12:00:00Z</Expiration></Credentials></AssumeRoleWithWebIdentityResult>`

const owned = 'octocat/breast-cancer'

/** What AWS answers. */
export const awsParsers: readonly Parser[] = [
  reply('instances', bytesOf(described, refusal), async () => await openInstances(owned, access).list(undefined)),
  reply('endings of instances', bytesOf(described), async () => await openInstances(owned, access).endings()),
  reply(
    'a console',
    bytesOf(answerTo('GetConsoleOutput', '<output>aGVsbG8=</output>')),
    async () => await openInstances(owned, access).consoleOutput('i-1'),
  ),
  reply(
    'images',
    bytesOf(answerTo('DescribeImages', image)),
    async () => await findImage(access, { id: 'ami-1' }, ['self']),
  ),
  reply(
    'a parameter',
    jsonOf({ Parameter: { Name: 'a', Value: 'ami-0123' } }),
    async () => await findImage(access, { alias: '/aws/service/x' }, ['self']),
  ),
  reply(
    'launch templates',
    bytesOf(answerTo('DescribeLaunchTemplates', template)),
    async () => await openTemplates(owned, access).list(undefined),
  ),
  reply(
    'a quota',
    jsonOf({ Quota: { QuotaCode: 'L-1', Value: 8 } }),
    async () => await openAccount(owned, access).quota('L-1'),
  ),
  reply(
    'types of instances',
    bytesOf(
      answerTo(
        'DescribeInstanceTypes',
        '<instanceTypeSet><item><instanceType>g5.xlarge</instanceType><vCpuInfo><defaultVCpus>4</defaultVCpus></vCpuInfo></item></instanceTypeSet>',
      ),
    ),
    async () => await openAccount(owned, access).types(['g5.xlarge']),
  ),
  reply(
    'a role',
    bytesOf(answerTo('AssumeRoleWithWebIdentity', role)),
    async () => await assumeRole('arn:aws:iam::123456789012:role/a', 'eu-west-1'),
  ),
  reply('identity of a job', bytesOf(identity), async (url) => {
    process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] = url
    return await assumeRole('arn:aws:iam::123456789012:role/a', 'eu-west-1')
  }),
]
