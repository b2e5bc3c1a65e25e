import type { Example } from '../../core/model/example.ts'
import { type Answer, differenceOf } from '../../core/package/agreement.ts'
import { type Ask, asksFor, malformed, parseTensors, type Tensors } from '../../core/package/protocols.ts'
import type { Check, SmokeResult } from '../../core/package/summary.ts'
import type { Container } from '../../ports/image.ts'
import { readJson } from './answer.ts'
import type { PackagePorts } from './ports.ts'
import type { PreparedModel } from './prepare.ts'

/** What a container is to answer. */
export interface Expected {
  readonly prepared: PreparedModel
  readonly example: Example
  readonly answer: Answer
}

type Ports = Pick<PackagePorts, 'client' | 'clock'>

/** Seconds that a model may take to load, and a container to stop. */
const patience = { load: 120, stop: 30 } as const

/** Looks whether a container that was just started does what it promises, in every protocol, and stops it. */
export async function probe(
  container: Container,
  expected: Expected,
  ports: Ports,
): Promise<Pick<SmokeResult, 'checks' | 'log'>> {
  const checks: Check[] = []
  try {
    const ready = await waitUntilReady(container, ports)
    checks.push({ name: 'Not ready before the model is loaded, then ready', fault: ready })
    if (ready === undefined) checks.push(...(await askAll(container, expected, ports)))
  } finally {
    const exitCode = await container.stop(patience.stop)
    checks.push({ name: 'Stops cleanly on SIGTERM', fault: exitCode === 0 ? undefined : `it exited with ${exitCode}` })
  }
  return { checks, log: await container.log() }
}

/** Before the model is loaded nothing answers, or 503; anything else would send traffic to a server that cannot serve. */
async function waitUntilReady({ url }: Container, { client, clock }: Ports): Promise<string | undefined> {
  const end = clock.now() + patience.load * 1000
  while (clock.now() < end) {
    const status = (await client.ask(`${url}/health/ready`))?.status
    if (status === 200) return undefined
    if (status !== undefined && status !== 503)
      return `/health/ready answered ${status} before the model was loaded; expected 503`
    await clock.sleep(50)
  }
  return `it was not ready within ${patience.load} seconds`
}

async function askAll({ url }: Container, expected: Expected, ports: Ports): Promise<readonly Check[]> {
  const { example } = expected
  const { manifest, digest } = expected.prepared
  const tensors = await readTensors(`${url}/v2/models/${manifest.name}`, ports)
  const checks: Check[] = []
  if (tensors === undefined) checks.push({ name: 'Open Inference V2', fault: 'it does not describe the model' })
  for (const ask of asksFor(example, manifest.name, tensors ?? { inputs: [] }))
    checks.push({ name: ask.protocol, fault: await tryAsk(ask, { url, answer: expected.answer }, ports) })
  checks.push({ name: 'Malformed bodies get 400', fault: await tryMalformed(url, ports) })
  checks.push({ name: 'SageMaker ping, live and ready', fault: await tryHealth(url, ports) })
  checks.push({ name: 'Says which model it serves', fault: await tryVersion(url, digest, ports) })
  return checks
}

async function readTensors(url: string, { client }: Ports): Promise<Tensors | undefined> {
  const answer = readJson((await client.ask(url))?.text ?? '')
  return answer === undefined ? undefined : parseTensors(answer)
}

interface Asked {
  readonly url: string
  readonly answer: Answer
}

async function tryAsk(ask: Ask, expected: Asked, { client }: Ports): Promise<string | undefined> {
  const answer = await client.ask(`${expected.url}${ask.path}`, { type: ask.contentType, text: ask.body })
  if (answer === undefined) return 'nothing answered'
  if (answer.status !== 200) return `it answered ${answer.status}: ${shorten(answer.text)}`
  const json = readJson(answer.text)
  const found = json === undefined ? undefined : ask.read(json)
  return found === undefined
    ? `its answer has no predictions: ${shorten(answer.text)}`
    : differenceOf(expected.answer, found)
}

async function tryMalformed(url: string, { client }: Ports): Promise<string | undefined> {
  for (const { path, body } of malformed) {
    const answer = await client.ask(`${url}${path}`, { type: 'application/json', text: body })
    if (answer?.status !== 400) return `${path} answered ${answer?.status ?? 'nothing'} for ${body}`
    if (/Traceback \(most recent/u.test(answer.text)) return `${path} answered with a stack trace for ${body}`
  }
  return undefined
}

async function tryHealth(url: string, { client }: Ports): Promise<string | undefined> {
  for (const path of ['/ping', '/health/live', '/health/ready', '/v2/health/ready', '/metrics']) {
    const status = (await client.ask(`${url}${path}`))?.status
    if (status !== 200) return `${path} answered ${status ?? 'nothing'}`
  }
  return undefined
}

async function tryVersion(url: string, digest: string, { client }: Ports): Promise<string | undefined> {
  const text = (await client.ask(`${url}/version`))?.text ?? ''
  return text.includes(digest) ? undefined : `/version does not name ${digest.slice(0, 12)}: ${shorten(text)}`
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}
