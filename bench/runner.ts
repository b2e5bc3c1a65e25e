/**
 * What a launch costs, through the bundled action with AWS and GitHub answering at once, beside a Node program that does
 * nothing, in one run: at most 1.5 s and 120 MB, and two calls one after the other. The peer machulav/ec2-github-runner
 * 2.6 was measured at 56 s the same way; it waits by a fixed plan. Run it with `npm run bench:runner` after
 * `npm run build`.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { environmentOf } from '../test/fakes/github/runner.ts'
import { startGitHub } from '../test/fakes/github/stand-in.ts'
import { type Cost, measure, medianOf, type Program, printTable } from './measure.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = 15
const limits = { seconds: 1.5, megabytes: 120 }

const image = `<imageId>ami-0123456789abcdef0</imageId><architecture>x86_64</architecture><rootDeviceName>/dev/sda1</rootDeviceName>`

/** What EC2 answers: action -> the inside of the answer. */
const answers: Readonly<Record<string, string>> = {
  DescribeImages: `<imagesSet><item>${image}</item></imagesSet>`,
  RunInstances: '<instancesSet><item><instanceId>i-0123456789abcdef0</instanceId></item></instancesSet>',
}

const called: string[] = []

/** Starts an EC2 that answers at once, and the parameter store with it. */
async function startInstantCloud(): Promise<Server> {
  const server = createServer((asked, answer) => {
    const chunks: Buffer[] = []
    asked.on('data', (chunk: Buffer) => void chunks.push(chunk))
    asked.on('end', () => {
      if (asked.headers['x-amz-target'] !== undefined) {
        called.push('GetParameter')
        answer.end('{"Parameter":{"Value":"ami-0123456789abcdef0"}}')
        return
      }
      const action = new URLSearchParams(Buffer.concat(chunks).toString('utf8')).get('Action') ?? ''
      called.push(action)
      answer.end(`<${action}Response>${answers[action] ?? ''}</${action}Response>`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

const cloud = await startInstantCloud()
const github = await startGitHub()
const step = {
  ...{ apiUrl: github.url, repository: github.state.repository, event: 'push', payload: {}, sha: 'a'.repeat(40) },
  ...{ ref: 'refs/heads/main', runId: 7, workspace: root },
}

function launch(inputs: Readonly<Record<string, string>>): Program {
  const given = { 'instance-types': 'c5.large', 'github-token': 'ghs_write', ...inputs }
  const env = {
    ...environmentOf(step, root),
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...{ AWS_ENDPOINT_URL: `http://127.0.0.1:${(cloud.address() as AddressInfo).port}`, AWS_REGION: 'eu-west-1' },
    ...{ AWS_ACCESS_KEY_ID: 'made-up-access-key', AWS_SECRET_ACCESS_KEY: 'made-up-secret-key' },
  }
  return { args: [join(root, 'dist/runner.js')], env, cwd: root }
}

const contenders = new Map<string, Program>([
  ['launch from an AMI', launch({ image: 'ami-0123456789abcdef0' })],
  ['launch from an alias', launch({})],
  ['node -e 0', { args: ['-e', '0'], env: {}, cwd: root }],
])

try {
  const rows = [['', 'wall ms', 'CPU ms', 'MB', 'calls']]
  const medians = new Map<string, Cost>()
  for (const [name, program] of contenders) {
    const costs: Cost[] = []
    const calls = new Set<string>()
    for (let round = 0; round <= rounds; round++) {
      const before = [called.length, github.log.length] as const
      const cost = await measure(program)
      // The first round warms the disk.
      if (round > 0) costs.push(cost)
      const asked = [
        ...called.slice(before[0]),
        ...github.log.slice(before[1]).map(({ path }) => path.split('/').at(-1) ?? ''),
      ]
      calls.add(asked.sort().join(', '))
    }
    const { wall, cpu, memory } = medianOf(costs)
    medians.set(name, { wall, cpu, memory })
    const numbers = [wall, cpu, memory * 1.048576].map((number) => number.toFixed(0))
    rows.push([name, ...numbers, [...calls].join(' or ')])
  }
  printTable(rows)
  const ours = medians.get('launch from an AMI')
  const isMet = ours !== undefined && ours.wall <= limits.seconds * 1000 && ours.memory * 1.048576 <= limits.megabytes
  console.log(
    `At most ${limits.seconds} s and ${limits.megabytes} MB from an AMI: ${isMet ? 'met' : 'not met'}. DescribeImages and generate-jitconfig go at once, RunInstances after them; GetParameter goes before DescribeImages. Medians of ${rounds} rounds.`,
  )
} finally {
  cloud.close()
  await github.stop()
}
