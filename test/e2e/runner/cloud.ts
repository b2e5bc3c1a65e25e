import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { openContract } from '../../contract/openapi.ts'
import { runStep, type Step, type StepResult } from '../../fakes/github/runner.ts'
import { type StandIn, startGitHub } from '../../fakes/github/stand-in.ts'
import { openEc2Contract } from '../../servers/ec2-contract.ts'
import { type Ec2Proxy, startEc2Proxy } from '../../servers/ec2-proxy.ts'
import { type MotoServer, startMoto } from '../../servers/moto.ts'

/** An image that is there, for x86_64, and one for arm64. */
export const images = { x86: 'ami-0123456789abcdef0', arm: 'ami-0fedcba9876543210', foreign: 'ami-00000000000000bad' }

/** AWS and GitHub on this machine, and a workflow that launches runners from them. */
export interface Cloud {
  readonly moto: MotoServer
  readonly ec2: Ec2Proxy
  readonly github: StandIn
  /** Runs the step with its inputs; `main` launches, `post` clears up. */
  step(which: 'main' | 'post', inputs?: Readonly<Record<string, string>>, rest?: Partial<Step>): Promise<StepResult>
  /** Instances that are not gone: id -> tags. */
  living(): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>>
  /** Names of the actions that were asked for, in order. */
  actions(): readonly string[]
  reset(): Promise<void>
  stop(): Promise<void>
}

/** Keys of the GitHub App 12. */
export const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
})

const entry = join(import.meta.dirname, 'entry.ts')

/** Starts it all. The inputs are an image, a type and a token where a step does not say otherwise. */
export async function startCloud(binary: string, openapi: string): Promise<Cloud> {
  const moto = await startMoto(binary)
  const ec2 = await startEc2Proxy(moto.url, openEc2Contract(binary))
  ec2.images.push(
    { id: images.x86, owner: 'self', architecture: 'x86_64' },
    { id: images.arm, owner: 'self', architecture: 'arm64' },
    { id: images.foreign, owner: '999999999999', architecture: 'x86_64' },
  )
  const github = await startGitHub({ validate: openContract(openapi), apps: { 12: keys.publicKey } })
  return {
    ...{ moto, ec2, github },
    step: async (which, inputs = {}, rest = {}) =>
      await runStep(entry, {
        ...{ apiUrl: github.url, repository: github.state.repository, event: 'push', payload: {}, sha: 'a'.repeat(40) },
        ...{ ref: 'refs/heads/main', runId: 7, workspace: import.meta.dirname },
        args: [which === 'main' ? 'runner' : 'runner-post'],
        ...rest,
        inputs: {
          ...{ 'github-token': 'ghs_write', 'instance-types': 'c5.large', image: images.x86, 'capacity-wait': '0' },
          ...inputs,
        },
        env: { ...moto.env, AWS_ENDPOINT_URL: ec2.url, HOME: '/nonexistent', ...rest.env },
      }),
    living: async () => await living(moto.url),
    actions: () => ec2.requests.map(({ action }) => action),
    reset: async () => {
      await moto.reset()
      ec2.reset()
      github.state.runners = []
      ;(github.violations as string[]).length = 0
    },
    stop: async () => {
      await Promise.all([ec2.stop(), github.stop(), moto.stop()])
    },
  }
}

async function living(url: string): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization:
        'AWS4-HMAC-SHA256 Credential=a/20260101/eu-west-1/ec2/aws4_request, SignedHeaders=host, Signature=b',
    },
    body: 'Action=DescribeInstances&Version=2016-11-15',
  })
  const instances = elements(parseXml(await answer.text()).root, 'instancesSet').flatMap((set) =>
    elements(set, 'item', 1),
  )
  return new Map(
    instances
      .filter((item) =>
        /^(?:pending|running)/u.test(
          elements(item, 'instanceState')[0]
            ?.text.trim()
            .replace(/^\d+\s*/u, '') ?? '',
        ),
      )
      .map((item) => [elements(item, 'instanceId')[0]?.text ?? '', tagsOf(item)]),
  )
}

function tagsOf(item: XmlElement): ReadonlyMap<string, string> {
  const tags = elements(item, 'tagSet').flatMap((set) => elements(set, 'item', 1))
  return new Map(tags.map((tag) => [elements(tag, 'key')[0]?.text ?? '', elements(tag, 'value')[0]?.text ?? '']))
}

/** Elements of a name below another one, at most so many levels. */
function elements(parent: XmlElement | null, name: string, depth = 9): readonly XmlElement[] {
  const children = (parent?.children ?? []).filter((child) => child instanceof XmlElement)
  return children.flatMap((child) => {
    if (child.name === name) return [child]
    return depth > 1 ? elements(child, name, depth - 1) : []
  })
}
