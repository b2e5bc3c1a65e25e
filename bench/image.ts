/**
 * What it costs to bring other weights to a registry, where the image has Python, NumPy, SciPy and scikit-learn. With a
 * warm builder beside the same builder that has seen nothing; through the registry alone beside a fresh builder that may
 * read the registry's cache, and beside one layer appended by crane. Everything is on this machine, so that the network
 * costs nobody anything. Limits: 10 times faster than the full build; 3 times faster than the fresh builder and at most
 * 1.5 s. It needs root: `npm run bench:image`.
 */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type CounterpartName, installCounterpart, versionOf } from '../scripts/counterparts.ts'
import { writeContext } from '../src/adapters/container/context.ts'
import { writeLayer } from '../src/adapters/registry/layer-file.ts'
import type { ImagePlan } from '../src/ports/image.ts'
import { makePlan } from '../test/e2e/image/project.ts'
import { type BuildKit, startBuildKit } from '../test/servers/buildkit.ts'
import { openContainers } from '../test/servers/containers.ts'
import { type RegistryServer, startRegistry } from '../test/servers/registry.ts'
import { judge, type Limit } from './limits.ts'
import { type Cost, measure, medianOf, printTable } from './measure.ts'
import { tellRows } from './rows.ts'

/** Rounds of what takes seconds, and of what takes longer. */
const rounds = { short: 3, long: 1 } as const
/** Bytes of the weights. */
const weights = 1_000_000

const root = mkdtempSync(join(tmpdir(), 'crisol-bench-image-'))
const kits: BuildKit[] = []
let count = 0

async function need(name: CounterpartName): Promise<string> {
  const { path, reason } = await installCounterpart(name, (line) => console.log(line))
  if (path === undefined) throw new Error(`${name} is not installed: ${reason}`)
  return path
}

/** A builder that has seen nothing. */
async function newKit({ host }: RegistryServer): Promise<BuildKit> {
  const docker = join(dirname(await need('dockerd')), '../bin/docker')
  const kit = await startBuildKit({ buildkitd: await need('buildkitd'), buildx: await need('buildx'), docker }, [host])
  kits.push(kit)
  return kit
}

/** Puts the base into the registry. */
async function pushBase({ host }: RegistryServer): Promise<void> {
  const home = openContainers([host])
  home.podman('import', '--quiet', await need('serving-base'), `${host}/base:1`)
  home.podman('push', '--quiet', '--tls-verify=false', `${host}/base:1`)
  home.close()
}

/** The packages that a model of scikit-learn needs, as the environment of the example has them. */
async function makeExample(host: string): Promise<ImagePlan> {
  const plan = makePlan(join(root, 'files'), `${host}/base:1`)
  const library = join(dirname(await need('example-python')), '../lib')
  const [python = ''] = readdirSync(library)
  for (const name of readdirSync(join(library, python, 'site-packages')))
    if (/^(?:numpy|scipy|sklearn|scikit_learn|joblib|threadpoolctl)\b/u.test(name))
      cpSync(join(library, python, 'site-packages', name), join(root, 'files/dependencies', name), { recursive: true })
  return plan
}

function changeWeights(): void {
  writeFileSync(join(root, 'files/model/model.bin'), randomBytes(weights))
}

async function timesOf(each: number, work: () => Promise<Cost>): Promise<readonly Cost[]> {
  const costs: Cost[] = []
  for (let round = 0; round < each; round++) {
    changeWeights()
    costs.push(await work())
  }
  return costs
}

/** Runs our own task in a process of its own. */
async function ours(env: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Cost> {
  const task = join(import.meta.dirname, 'image/task.ts')
  return await measure({ args: [task, ...words], env, cwd: root })
}

/** What a builder does that has seen nothing, where the registry keeps what another one has made. */
async function freshWithCache(server: RegistryServer, plan: ImagePlan, extra: readonly string[] = []): Promise<Cost> {
  const { env, stop } = await newKit(server)
  const context = join(root, `context-${++count}`)
  await writeContext(plan, context)
  const args = [
    ...['buildx', 'build', '--provenance=false', '--cache-from', `type=registry,ref=${server.host}/bench/cache`],
    ...[...extra, '--output', `type=image,name=${server.host}/bench/model:fresh,push=true`, context],
  ]
  const cost = await measure({ command: 'docker', args, env, cwd: root })
  await stop()
  return cost
}

async function compare(server: RegistryServer): Promise<ReadonlyMap<string, readonly Cost[]>> {
  const crane = await need('crane')
  await pushBase(server)
  const warm = await newKit(server)
  const plan = await makeExample(server.host)
  writeFileSync(join(root, 'plan.json'), JSON.stringify(plan))
  const name = `${server.host}/bench/model`
  const build = async ({ env }: BuildKit, tag: string): Promise<Cost> =>
    await ours(env, 'build', join(root, 'plan.json'), join(root, `layout-${++count}`), `${name}:${tag}`)
  const appended = async (): Promise<Cost> => {
    const layer = plan.layers.at(-1)
    if (layer !== undefined) await writeLayer(layer, plan.epoch, join(root, 'layer.tar.gz'))
    const args = [
      'append',
      '--base',
      `${name}:first`,
      '--new_layer',
      join(root, 'layer.tar.gz'),
      '--new_tag',
      `${name}:crane`,
    ]
    return await measure({ command: crane, args, env: {}, cwd: root })
  }
  changeWeights()
  await build(warm, 'first')
  await freshWithCache(server, plan, ['--cache-to', `type=registry,ref=${server.host}/bench/cache,mode=max`])
  return new Map([
    ['full build and push', await timesOf(rounds.long, async () => await build(await newKit(server), 'full'))],
    ['other weights, warm builder', await timesOf(rounds.short, async () => await build(warm, 'warm'))],
    [
      'other weights, fresh builder with cache',
      await timesOf(rounds.long, async () => await freshWithCache(server, plan)),
    ],
    ['one layer, crane append', await timesOf(rounds.short, appended)],
    [
      'other weights, registry alone',
      await timesOf(
        rounds.short,
        async () => await ours({}, 'rebase', `${name}:first`, join(root, 'plan.json'), `${name}:next`),
      ),
    ],
  ])
}

/** What is limited, by the name of what is measured. */
const limits: Readonly<Record<string, readonly Limit[]>> = {
  'other weights, warm builder': [{ peer: 'full build and push', cost: 'wall', timesLess: 10 }],
  'other weights, registry alone': [
    { peer: 'other weights, fresh builder with cache', cost: 'wall', timesLess: 3 },
    { cost: 'wall', seconds: 1.5 },
  ],
}

mkdirSync(join(root, 'files'), { recursive: true })
const server = await startRegistry(await need('docker-registry'), join(root, 'registry'))
try {
  const costs = await compare(server)
  printTable([
    ['', 'wall ms', 'CPU ms', 'MiB'],
    ...[...costs].map(([name, each]) => {
      const { wall, cpu, memory } = medianOf(each)
      return [name, ...[wall, cpu, memory].map((value) => value.toFixed(0))]
    }),
  ])
  const [size] = execFileSync('du', ['-sk', join(root, 'layout-1')], { encoding: 'utf8' }).split('\t')
  console.log(
    `Medians of ${rounds.short} rounds, of ${rounds.long} with a builder that has seen nothing; image of ${size} KiB, weights of ${weights} bytes.`,
  )
  const rows = Object.entries(limits).flatMap(([name, wanted]) => {
    return judge({ name, limits: wanted }, new Map([[name, costs.get(name) ?? []], ...costs]))
  })
  tellRows({ rows, versions: [`BuildKit ${versionOf('buildkitd')}`, `crane ${versionOf('crane')}`] })
} finally {
  for (const kit of kits) await kit.stop()
  await server.stop()
  rmSync(root, { recursive: true, force: true })
}
