/**
 * What an instance finds in its network: the metadata service, with tokens as version 2 of it wants them, and a server
 * with the runner's archive, the job, and an ear for what the runner tells. A program of its own, since it lives in
 * another network namespace than the tests.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html
 */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'

/** What the cloud has for an instance; whatever is given takes the place of what was there. */
export interface Offer {
  readonly instanceId?: string
  /** Base64. */
  readonly userData?: string
  /** Base64 of the archive of the runner. */
  readonly archive?: string
  /** How many requests for the archive are answered 503 before one is served. */
  readonly refusals?: number
  /** Shell that the runner is to run; it waits as long as there is none. */
  readonly job?: string
  /** The notice that the instance is taken back. */
  readonly notice?: string
}

/** What the cloud says to the test: that it listens, a line of the runner, a request to the metadata service. */
export type CloudMessage = { readonly ready: true } | { readonly told: string } | { readonly asked: string }

const token = 'a-token-of-the-metadata-service'
let offer: Offer = {}

const send = (message: CloudMessage): void => void process.send?.(message)

const metadata: RequestListener = (asked, answer) => {
  const { method = '', url = '', headers } = asked
  send({ asked: `${method} ${url}` })
  if (url === '/latest/api/token') {
    const ttl = headers['x-aws-ec2-metadata-token-ttl-seconds']
    if (method !== 'PUT' || ttl === undefined) return void answer.writeHead(400).end()
    return void answer.setHeader('x-aws-ec2-metadata-token-ttl-seconds', ttl).end(token)
  }
  if (headers['x-aws-ec2-metadata-token'] !== token) return void answer.writeHead(401).end()
  const found = tree()[url.replace(/^\/[^/]+\//u, '').replace(/\/$/u, '')]
  if (found === undefined) answer.writeHead(404).end()
  else answer.end(found)
}

/** Path below the version, without a slash at the end -> what lies there. */
function tree(): Readonly<Record<string, string | Buffer | undefined>> {
  const leaves = {
    'instance-id': offer.instanceId,
    'instance-type': 'g5.xlarge',
    'ami-id': 'ami-0',
    hostname: 'box.internal',
    'local-hostname': 'box.internal',
  }
  return {
    'user-data': offer.userData === undefined ? undefined : Buffer.from(offer.userData, 'base64'),
    'meta-data': Object.keys(leaves).join('\n'),
    ...Object.fromEntries(Object.entries(leaves).map(([name, value]) => [`meta-data/${name}`, value])),
    'meta-data/spot/instance-action': offer.notice,
    dynamic: 'instance-identity/',
    'dynamic/instance-identity': 'document',
    'dynamic/instance-identity/document': JSON.stringify({ instanceId: offer.instanceId, region: 'us-east-1' }),
  }
}

const services: Readonly<Record<string, (asked: IncomingMessage, answer: ServerResponse) => void>> = {
  '/runner.tar.gz': (_, answer) => {
    const { archive, refusals = 0 } = offer
    offer = { ...offer, refusals: refusals - 1 }
    if (archive === undefined || refusals > 0) answer.writeHead(503).end()
    else answer.end(Buffer.from(archive, 'base64'))
  },
  '/job': (_, answer) => void answer.end(offer.job ?? ''),
  '/told': (asked, answer) => void hear(asked, answer),
}

async function hear(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  let text = ''
  for await (const chunk of asked) text += String(chunk)
  send({ told: text })
  answer.end()
}

const others: RequestListener = (asked, answer) => {
  const serve = services[asked.url?.replace(/\?.*/u, '') ?? '']
  if (serve === undefined) answer.writeHead(404).end()
  else serve(asked, answer)
}

process.on('message', (given: Offer) => {
  offer = { ...offer, ...given }
})
process.on('disconnect', () => process.exit())
const listen = async (listener: RequestListener, host: string): Promise<void> =>
  await new Promise((resolve) => createServer(listener).listen(80, host, resolve))
await listen(metadata, '169.254.169.254')
await listen(others, '10.77.0.1')
send({ ready: true })
