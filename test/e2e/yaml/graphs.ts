import fc from 'fast-check'
import { buildGraph } from '../../../src/core/pipeline/graph.ts'
import { planNodes } from '../../../src/core/pipeline/plan.ts'
import { resolveTargets } from '../../../src/core/pipeline/targets.ts'
import { readProject } from '../../../src/flows/data/project.ts'
import { faultOf } from '../../fakes/fault.ts'
import { snapshotOfFiles } from '../../fakes/snapshot.ts'
import type { Files } from '../../fakes/workspace.ts'

/** What `dvc repro` is asked, by the names of its Python function. */
export interface Query {
  readonly targets?: readonly string[]
  readonly recursive?: boolean
  readonly pipeline?: boolean
  readonly all_pipelines?: boolean
  readonly downstream?: boolean
  readonly single_item?: boolean
  readonly glob?: boolean
}

/** A repository with what is asked of it. */
export interface GraphCase {
  readonly files: Files
  readonly queries: readonly Query[]
}

const count = 10
const directories = ['', 'one/', 'one/two/', 'three/']

interface Member {
  /** Number in a topological order. */
  readonly rank: number
  readonly directory: string
  readonly kind: 'stage' | 'group' | 'data'
  readonly isFolder: boolean
  readonly frozen: boolean
  /** Ranks of what it needs, with the way in which it names them. */
  readonly needs: readonly { readonly rank: number; readonly way: 'whole' | 'inside' | 'around' | 'params' }[]
}

const member = (rank: number): fc.Arbitrary<Member> =>
  fc.record({
    rank: fc.constant(rank),
    directory: fc.constantFrom(...directories),
    kind: fc.constantFrom('stage', 'stage', 'stage', 'group', 'data'),
    isFolder: fc.boolean(),
    frozen: fc.nat(9).map((one) => one === 0),
    needs: fc.array(
      fc.record({ rank: fc.nat(Math.max(rank - 1, 0)), way: fc.constantFrom('whole', 'inside', 'around', 'params') }),
      { maxLength: rank === 0 ? 0 : 3 },
    ),
  })

/** Where the output of a rank lies: each in a folder of its own, so that what is around it can be named. */
function outOf({ rank, kind }: Member): string {
  return kind === 'group' ? `data/${rank}/a` : `data/${rank}/out`
}

function dependencyOf(need: Member['needs'][number], members: readonly Member[]): string {
  const made = outOf(members[need.rank] ?? (members[0] as Member))
  if (need.way === 'inside') return `${made}/deep`
  return need.way === 'around' ? `data/${need.rank}` : made
}

function up(directory: string, path: string): string {
  return '../'.repeat(directory.split('/').length - 1) + path
}

function toFiles(members: readonly Member[], order: readonly number[]): Files {
  const files: Record<string, string> = {}
  for (const rank of order) {
    const one = members[rank]
    if (one === undefined) continue
    const out = up(one.directory, outOf(one))
    if (one.kind === 'data') {
      files[`${one.directory}d${rank}.dvc`] =
        `outs: [{md5: d41d8cd98f00b204e9800998ecf8427e, size: 0, hash: md5, path: ${out}}]\n`
      continue
    }
    const needs = one.needs.map((need) => ({ ...need, path: up(one.directory, dependencyOf(need, members)) }))
    const deps = needs.filter(({ way }) => way !== 'params').map(({ path }) => path)
    const params = needs.filter(({ way }) => way === 'params').map(({ path }) => `{${path}: [k]}`)
    const body = `cmd: x, deps: [${deps.join(', ')}], params: [${params.join(', ')}], frozen: ${one.frozen}`
    const file = `${one.directory}dvc.yaml`
    files[file] ??= 'stages:\n'
    files[file] +=
      one.kind === 'stage'
        ? `  s${rank}: {${body}, outs: [${out}]}\n`
        : `  s${rank}: {foreach: [a, b], do: {${body}, outs: ['${up(one.directory, `data/${rank}/`)}\${item}']}}\n`
  }
  return files
}

function queryFor(members: readonly Member[]): fc.Arbitrary<Query> {
  const stages = members.filter(({ kind }) => kind !== 'data')
  const names = members.map(({ rank, kind, directory }) => {
    const name = directory === '' ? `s${rank}` : `${directory}dvc.yaml:s${rank}`
    return kind === 'data' ? `${directory}d${rank}.dvc` : name
  })
  const made = stages
    .filter(({ kind }) => kind === 'group')
    .map(({ rank, directory }) => `${directory}dvc.yaml:s${rank}@b`)
  const files = stages.map(({ directory }) => `${directory}dvc.yaml`)
  const target = fc.constantFrom(...names, ...names, ...made, ...files, 'nothing', 'dvc.yaml:nothing', 'x/dvc.yaml')
  const options = fc.constantFrom<Query>(
    {},
    {},
    { pipeline: true },
    { downstream: true },
    { single_item: true },
    { all_pipelines: true },
  )
  const folders = [...new Set(stages.map(({ directory }) => directory.split('/')[0] ?? ''))].map((name) =>
    name === '' ? '.' : name,
  )
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<Query>({}) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.array(target, { minLength: 1, maxLength: 3 }), options)
        .map(([targets, more]) => ({ targets, ...more })),
    },
    ...(folders.length === 0
      ? []
      : [
          {
            weight: 1,
            arbitrary: fc.constantFrom(...folders).map((folder) => ({ targets: [folder], recursive: true })),
          },
        ]),
    ...(stages.length === 0
      ? []
      : [
          {
            weight: 1,
            arbitrary: fc.constantFrom(...files).map((file) => ({ targets: [`${file}:s[0-9]*`], glob: true })),
          },
        ]),
  )
}

/** Repositories of several files whose stages and data need each other in every way, without a cycle. */
export const graphs: fc.Arbitrary<GraphCase> = fc
  .tuple(
    fc.tuple(...Array.from({ length: count }, (_, rank) => member(rank))),
    fc.shuffledSubarray([...Array(count).keys()], { minLength: 1 }),
  )
  .chain(([members, order]) => {
    const present = order.map((rank) => members[rank]).filter((one) => one !== undefined)
    const files = toFiles(members, order)
    return fc.array(queryFor(present), { minLength: 6, maxLength: 6 }).map((queries) => ({ files, queries }))
  })

/** What Crisol would go through, by address; `undefined` where it refuses. */
export async function planAll({ files, queries }: GraphCase): Promise<readonly (readonly string[] | undefined)[]> {
  const { members } = await readProject(snapshotOfFiles(files))
  const graph = buildGraph(members)
  const answers: (readonly string[] | undefined)[] = []
  for (const { targets = ['dvc.yaml'], recursive, glob, pipeline, downstream, single_item, all_pipelines } of queries) {
    let order: readonly string[] | undefined
    await faultOf(() => {
      const options = { recursive: recursive === true, glob: glob === true }
      const addresses = all_pipelines === true ? [] : resolveTargets(graph, targets, options)
      const plan = { pipeline: pipeline === true, downstream: downstream === true, single: single_item === true }
      order = planNodes(graph, addresses, plan).map(({ address }) => address)
    })
    answers.push(order)
  }
  return answers
}
