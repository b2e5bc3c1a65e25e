/**
 * What a launch costs, through the bundled action with AWS and GitHub answering at once, beside a Node program that does
 * nothing, in one run: at most 1.5 s and 120 MB, and two calls one after the other. The peer machulav/ec2-github-runner
 * 2.6 was measured at 56 s the same way; it waits by a fixed plan. Run it with `npm run bench:runner` after
 * `npm run bundle`.
 *
 * Which calls wait for which is seen in one more run of each, in which every answer takes a while: a call that was sent
 * after another one's answer had come may have needed it.
 */
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { environmentOf } from '../test/fakes/github/runner.ts'
import { startGitHub } from '../test/fakes/github/stand-in.ts'
import { judge, within } from './limits.ts'
import { type Cost, measure, medianOf, type Program, printTable } from './measure.ts'
import { type Row, tellRows } from './rows.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = 15
const limits = [
  { cost: 'wall', seconds: 1.5 },
  { cost: 'memory', megabytes: 120 },
] as const
/** The launch that they are for. */
const ours = 'launch from an AMI'
/** Milliseconds that an answer takes in the run in which calls are counted. */
const slowness = 300

const image = `<imageId>ami-0123456789abcdef0</imageId><architecture>x86_64</architecture><rootDeviceName>/dev/sda1</rootDeviceName>`
const credentials =
  '<AccessKeyId>a</AccessKeyId><SecretAccessKey>b</SecretAccessKey><SessionToken>c</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration>'

/** What EC2 answers: action -> the inside of the answer. */
const answers: Readonly<Record<string, string>> = {
  DescribeImages: `<imagesSet><item>${image}</item></imagesSet>`,
  RunInstances: '<instancesSet><item><instanceId>i-0123456789abcdef0</instanceId></item></instancesSet>',
  AssumeRoleWithWebIdentity: `<AssumeRoleWithWebIdentityResult><Credentials>${credentials}</Credentials></AssumeRoleWithWebIdentityResult>`,
}

/** A call that was made, with the milliseconds at which it came and was answered. */
interface Called {
  readonly name: string
  readonly came: number
  readonly answered: number
}

const called: Called[] = []
let delay = 0

async function serve(name: string, answer: () => void): Promise<void> {
  const came = performance.now()
  if (delay > 0) await sleep(delay)
  called.push({ name, came, answered: performance.now() })
  answer()
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function bodyOf(asked: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of asked) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** AWS, which answers at once: EC2, the security token service and the parameter store; and what gives identities. */
const cloud = createServer(async (asked, answer) => {
  const body = await bodyOf(asked)
  if (asked.method === 'GET') return await serve('identity', () => void answer.end('{"value":"made-up"}'))
  if (asked.headers['x-amz-target'] !== undefined) {
    const json = '{"Parameter":{"Value":"ami-0123456789abcdef0"}}'
    return await serve('GetParameter', () => void answer.end(json))
  }
  const action = new URLSearchParams(body.toString('utf8')).get('Action') ?? ''
  return await serve(action, () => void answer.end(`<${action}Response>${answers[action] ?? ''}</${action}Response>`))
})

const app = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
})
const github = await startGitHub({ apps: { 12: app.publicKey } })
github.state.installation = 77

/** GitHub, with its calls written down as AWS's are. */
const front = createServer(async (asked, answer) => {
  const body = await bodyOf(asked)
  await serve(asked.url?.split('/').at(-1) ?? '', () => {
    const { method, headers } = asked
    const onward = request(`${github.url}${asked.url}`, { method, headers, agent: false }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
    })
    onward.end(body)
  })
})

const [aws, api] = [await listen(cloud), await listen(front)]
const step = {
  ...{ apiUrl: api, repository: github.state.repository, event: 'push', payload: {}, sha: 'a'.repeat(40) },
  ...{ ref: 'refs/heads/main', runId: 7, workspace: root },
}

function launch(inputs: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>> = {}): Program {
  const given = { 'instance-types': 'c5.large', 'github-token': 'ghs_write', image: 'ami-0123456789abcdef0', ...inputs }
  const env = {
    ...environmentOf(step, root),
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...{ AWS_ENDPOINT_URL: aws, AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'made-up-access-key' },
    ...{ AWS_SECRET_ACCESS_KEY: 'made-up-secret-key', ...variables },
  }
  return { args: [join(root, 'dist/runner.js')], env, cwd: root }
}

const withApp = { 'github-token': '', 'app-id': '12', 'app-private-key': app.privateKey }
const withRole = { 'role-to-assume': 'arn:aws:iam::123456789012:role/launch' }
const identity = { ACTIONS_ID_TOKEN_REQUEST_URL: `${aws}/?a=b`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'ask' }

const contenders = new Map<string, Program>([
  [ours, launch({})],
  ['... from an alias', launch({ image: '' })],
  ['... by a GitHub App', launch(withApp)],
  ['... by a role (OIDC)', launch(withRole, identity)],
  ['... with all of these', launch({ image: '', ...withApp, ...withRole }, identity)],
  ['node -e 0', { args: ['-e', '0'], env: {}, cwd: root }],
])

/** Calls one after the other: for each, one more than the most of those that were answered before it was sent. */
function depthOf(calls: readonly Called[]): number {
  const depths = new Map<Called, number>()
  for (const call of [...calls].sort((one, other) => one.came - other.came)) {
    const before = [...depths].filter(([{ answered }]) => answered <= call.came).map(([, depth]) => depth)
    depths.set(call, 1 + Math.max(0, ...before))
  }
  return Math.max(0, ...depths.values())
}

/** Calls one after the other, as what is limited. */
function callsOf(work: string, depth: number): Parameters<typeof within>[0] {
  return { work, what: 'calls one after the other', ours: depth, unit: String }
}

/** Runs a launch against services that take their time. Gives its calls in the order in which they came. */
async function countCalls(program: Program): Promise<readonly Called[]> {
  called.length = 0
  delay = slowness
  await measure(program)
  delay = 0
  return [...called].sort((one, other) => one.came - other.came)
}

try {
  const rows = [['', 'wall ms', 'CPU ms', 'MB', 'calls', 'one after the other', 'which']]
  const limited: Row[] = []
  for (const [name, program] of contenders) {
    const calls = await countCalls(program)
    const costs: Cost[] = []
    for (let round = 0; round < rounds; round++) costs.push(await measure(program))
    const { wall, cpu, memory } = medianOf(costs)
    const depth = depthOf(calls)
    if (name === ours)
      limited.push(...judge({ name, limits }, new Map([[name, costs]])), within(callsOf(name, depth), 2))
    const numbers = [wall, cpu, memory * 1.048576, calls.length, depth].map((number) => number.toFixed(0))
    rows.push([name, ...numbers, calls.map((call) => call.name).join(', ')])
  }
  printTable(rows)
  console.log(
    `The image is looked up (for its owner, architecture, root device and size) while the runner is registered. Medians of ${rounds} rounds.`,
  )
  tellRows({ rows: limited, versions: [] })
} finally {
  cloud.close()
  front.close()
  await github.stop()
}
