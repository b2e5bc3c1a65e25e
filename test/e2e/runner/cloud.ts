import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { openContract } from '../../contract/openapi.ts'
import { crisol, type Ended } from '../../fakes/cli.ts'
import { livingTags } from '../../fakes/cloud.ts'
import { runStep, type Step, type StepResult } from '../../fakes/github/runner.ts'
import { type StandIn, startGitHub } from '../../fakes/github/stand-in.ts'
import { openEc2Contract } from '../../servers/ec2-contract.ts'
import type { BootMachine } from '../../servers/ec2-machines.ts'
import { type Ec2Proxy, startEc2Proxy } from '../../servers/ec2-proxy.ts'
import { type MotoServer, startMoto } from '../../servers/moto.ts'

/** An image that is there, for x86_64, and one for arm64. */
export const images = { x86: 'ami-0123456789abcdef0', arm: 'ami-0fedcba9876543210', foreign: 'ami-00000000000000bad' }

/** AWS and GitHub on this machine, and a workflow that launches runners from them. */
export interface Cloud {
  readonly moto: MotoServer
  readonly ec2: Ec2Proxy
  readonly github: StandIn
  /** Another way to the same instances, with faults of its own. */
  openDoor(): Promise<Ec2Proxy>
  /** Runs the step with its inputs; `main` launches, `post` clears up, `reap` is the action of that name. */
  step(which: Entry, inputs?: Readonly<Record<string, string>>, rest?: Partial<Step>): Promise<StepResult>
  /** What a command in a terminal finds in its environment. */
  readonly terminal: Readonly<Record<string, string>>
  /** Runs `crisol runner ...` for the repository. */
  command(...args: readonly string[]): Promise<Ended>
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

/** What a step runs of the bundle. */
const entries = {
  main: 'runner.js',
  post: 'runner-post.js',
  reap: 'reap.js',
  rerun: 'rerun.js',
  'rerun-post': 'rerun-post.js',
} as const
type Entry = keyof typeof entries

const launching = { 'instance-types': 'c5.large', image: images.x86, 'capacity-wait': '0' }

/**
 * Starts it all, and has this process take moto for AWS until it is stopped. The inputs are an image, a type and a token
 * where a step does not say otherwise.
 *
 * @param boot boots a machine for each instance; without it none is behind one
 */
export async function startCloud(binary: string, openapi: string, boot?: BootMachine): Promise<Cloud> {
  const moto = await startMoto(binary)
  const judge = openEc2Contract(binary)
  const openDoor = async (): Promise<Ec2Proxy> => {
    const door = await startEc2Proxy(moto.url, judge, boot)
    door.images.push(
      { id: images.x86, owner: 'self', architecture: 'x86_64' },
      { id: images.arm, owner: 'self', architecture: 'arm64' },
      { id: images.foreign, owner: '999999999999', architecture: 'x86_64' },
    )
    return door
  }
  const ec2 = await openDoor()
  const github = await startGitHub({ validate: openContract(openapi), apps: { 12: keys.publicKey } })
  const { repository } = github.state
  const aws = { ...moto.env, AWS_ENDPOINT_URL: ec2.url }
  const api = { GITHUB_API_URL: github.url, GH_TOKEN: 'ghs_write', GITHUB_REPOSITORY: repository }
  const terminal = { ...aws, ...api }
  process.env['AWS_ENDPOINT_URL'] = moto.url
  return {
    ...{ moto, ec2, github, openDoor },
    step: async (which, inputs = {}, rest = {}) =>
      await runStep(join(import.meta.dirname, '../../../dist', entries[which]), {
        ...{ apiUrl: github.url, repository, event: 'push', payload: {}, sha: 'a'.repeat(40) },
        ...{ ref: 'refs/heads/main', runId: 7, workspace: import.meta.dirname },
        ...rest,
        inputs: { 'github-token': 'ghs_write', ...(which === 'reap' ? {} : launching), ...inputs },
        env: { ...aws, HOME: '/nonexistent', ...rest.env },
      }),
    terminal,
    command: async (...args) => await crisol(import.meta.dirname, ['runner', ...args], terminal),
    living: livingTags,
    actions: () => ec2.requests.map(({ action }) => action),
    reset: async () => {
      await moto.reset()
      ec2.reset()
      github.recover()
      github.state.runners = []
      github.state.runs = []
      ;(github.violations as string[]).length = 0
    },
    stop: async () => {
      delete process.env['AWS_ENDPOINT_URL']
      await Promise.all([ec2.stop(), github.stop(), moto.stop()])
    },
  }
}
