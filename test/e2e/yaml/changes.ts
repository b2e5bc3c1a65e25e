import fc from 'fast-check'
import type { Hash } from '../../../src/core/dvc/hash.ts'
import { objectKey } from '../../../src/core/dvc/hash.ts'
import { type LockedStage, parseLock, renderLock } from '../../../src/core/dvc/lock.ts'
import {
  findDifferences,
  isChanged,
  type MadeOutput,
  type Observed,
  tolerateMissing,
} from '../../../src/core/pipeline/change.ts'
import { addressOf, buildGraph, type Graph, type StageNode } from '../../../src/core/pipeline/graph.ts'
import { pickParams } from '../../../src/core/pipeline/params.ts'
import { parseDataFile } from '../../../src/core/text/data-file.ts'
import type { Mapping, Value } from '../../../src/core/value.ts'
import { measure } from '../../../src/flows/data/measure.ts'
import { md5, openDigests } from '../../fakes/digests.ts'
import { parseText } from '../../fakes/pipeline.ts'
import { type Files, openWorkspace } from '../../fakes/workspace.ts'

const pipeline = (flags: string): string => `stages:
  a: {cmd: ca, deps: [d, dir], outs: [x]${flags.includes('f') ? ', frozen: true' : ''}}
  b: {cmd: [cb, cb2], deps: [x], params: [lr, {q.json: [k.n, z]}, {w.toml: }], outs: [y], metrics: [m: {cache: false}]}
  c: {cmd: cc, deps: [y, a.dvc.txt]${flags.includes('a') ? ', always_changed: true' : ''}}
  e: {cmd: ce, outs: [o]}
  g: {cmd: cg}
`

/** What each file holds when nothing was touched. */
const contents: Files = {
  ...{ d: 'd1', 'dir/one': '1', 'dir/two': '2', x: 'x1', y: 'y1', m: 'm1', o: 'o1', 'a.dvc.txt': 't' },
  ...{ 'params.yaml': 'lr: 1\n', 'q.json': '{"k": {"n": [1, 2.5]}, "z": null}', 'w.toml': 'a = 1\nb = "x"\n' },
}
const otherParams: Files = { 'params.yaml': 'lr: 1.5\n', 'q.json': '{"k": {"n": [1]}}', 'w.toml': 'a = 1.0\nc = "x"\n' }
const directoryHash = md5(
  '[{"md5": "c4ca4238a0b923820dcc509a6f75849b", "relpath": "one"}, {"md5": "c81e728d9d4c2f636f067f89cc14862c", "relpath": "two"}]',
)

const same = Array.from({ length: 12 }, () => 'same' as const)
const touch = fc.constantFrom(...same, 'other', 'gone')
const record = fc.constantFrom(...same, 'legacy', 'other', 'bare', 'gone')

/** A repository somebody worked in: files, lock and cache, each as it was, changed or gone. */
export const workedIn: fc.Arbitrary<Files> = fc
  .record({
    flags: fc.constantFrom('', '', 'f', 'a', 'fa'),
    touched: fc.record(Object.fromEntries(Object.keys(contents).map((file) => [file, touch]))),
    recorded: fc.record(
      Object.fromEntries(
        ['d', 'dir', 'x', 'x as dep', 'y', 'y as dep', 'm', 'o', 'a.dvc.txt'].map((one) => [one, record]),
      ),
    ),
    cached: fc.subarray(['x', 'y', 'o', 'x', 'y', 'o'], { minLength: 3 }),
    locked: fc.subarray(['a', 'b', 'c', 'e', 'g'], { minLength: 3 }),
    commands: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 1 }),
    params: fc.constantFrom('same', 'same', 'other', 'fewer', 'more', 'none'),
  })
  .map((drawn) => {
    const { flags, touched, cached } = drawn
    const files = Object.entries(contents).flatMap(([file, text]): readonly (readonly [string, string])[] => {
      const state = touched[file]
      if (state === 'gone') return []
      return [[file, state === 'other' ? (otherParams[file] ?? `${text} touched`) : text]]
    })
    const objects = cached.map((name) => [
      `.dvc/cache/${objectKey({ algorithm: 'md5', value: md5(contents[name] ?? '') })}`,
      contents[name] ?? '',
    ])
    return {
      ...Object.fromEntries(files),
      ...Object.fromEntries(objects),
      'dvc.yaml': pipeline(flags),
      'dvc.lock': renderLock(undefined, 'dvc.lock', lockOf(drawn)),
    }
  })

interface Drawn {
  readonly recorded: Readonly<Record<string, string>>
  readonly locked: readonly string[]
  readonly commands: readonly string[]
  readonly params: string
}

function lockOf({ recorded, locked, commands, params }: Drawn): ReadonlyMap<string, LockedStage> {
  const artifacts = (...names: readonly string[]): LockedStage['deps'] =>
    names.flatMap((name) => {
      const [path = ''] = name.split(' ')
      const state = recorded[name]
      const value = path === 'dir' ? `${directoryHash}.dir` : md5(contents[path] ?? '')
      const hash: Hash | undefined =
        state === 'bare'
          ? undefined
          : { algorithm: state === 'legacy' ? 'md5-dos2unix' : 'md5', value: state === 'other' ? md5('other') : value }
      return state === 'gone' ? [] : [{ path, hash, size: 1, files: undefined, executable: false }]
    })
  const table: Readonly<Record<string, LockedStage>> = {
    a: { command: 'ca', deps: artifacts('d', 'dir'), params: new Map(), outs: artifacts('x') },
    b: { command: ['cb', 'cb2'], deps: artifacts('x as dep'), params: paramsOf(params), outs: artifacts('y', 'm') },
    c: { command: 'cc', deps: artifacts('y as dep', 'a.dvc.txt'), params: new Map(), outs: [] },
    e: { command: 'ce', deps: [], params: new Map(), outs: artifacts('o') },
    g: { command: 'cg', deps: [], params: new Map(), outs: [] },
  }
  return new Map(
    locked.flatMap((name) => {
      const stage = table[name]
      if (stage === undefined) return []
      return [[name, commands.includes(name) ? { ...stage, command: 'another' } : stage]]
    }),
  )
}

function paramsOf(state: string): LockedStage['params'] {
  if (state === 'none') return new Map()
  const table = new Map<string, Map<string, Value>>([
    ['params.yaml', new Map([['lr', state === 'other' ? 2n : 1]])],
    [
      'q.json',
      new Map<string, Value>([
        ['k.n', [1, 2.5]],
        ['z', null],
      ]),
    ],
    [
      'w.toml',
      new Map<string, Value>([
        ['a', 1n],
        ['b', 'x'],
      ]),
    ],
  ])
  if (state === 'fewer') table.delete('q.json')
  if (state === 'more') table.get('w.toml')?.set('gone', 1n)
  return table
}

/** What Crisol makes of it: address -> whether the stage changed, and whether it did where what is missing is tolerated. */
export async function judgeAll(files: Files): Promise<Readonly<Record<string, readonly boolean[]>>> {
  const workspace = openWorkspace(files)
  const locked = parseLock(files['dvc.lock'] ?? '', 'dvc.lock')
  const graph = buildGraph(parseText(files['dvc.yaml'] ?? '', files).stages)
  const answers: Record<string, readonly boolean[]> = {}
  for (const node of graph.values()) {
    if (node.kind !== 'stage') continue
    const lock = locked.get(node.stage.name)
    const differences = findDifferences(node.stage, lock, await observe(node, lock, { files, workspace }))
    const tolerant = tolerateMissing(differences, lock, madeFor(node, graph, locked))
    answers[addressOf(node.stage)] = [isChanged(differences, node.stage), isChanged(tolerant, node.stage)]
  }
  return answers
}

interface World {
  readonly files: Files
  readonly workspace: ReturnType<typeof openWorkspace>
}

async function observe(
  { stage }: StageNode,
  locked: LockedStage | undefined,
  { files, workspace }: World,
): Promise<Observed> {
  const ports = { workspace, digests: openDigests(workspace) }
  const look = async (
    paths: readonly string[],
    artifacts: LockedStage['deps'],
  ): Promise<Map<string, Hash | undefined>> => {
    const hashes = new Map<string, Hash | undefined>()
    for (const path of paths) {
      const recorded = artifacts.find((artifact) => artifact.path === path)?.hash
      hashes.set(path, (await measure(path, ports, recorded?.algorithm))?.hash)
    }
    return hashes
  }
  const params = new Map<string, Mapping>()
  for (const [file, names] of stage.params) {
    const text = files[file]
    if (text !== undefined) params.set(file, pickParams(parseDataFile(text, file), names))
  }
  const lost = (locked?.outs ?? []).filter(
    ({ hash }) => hash !== undefined && files[`.dvc/cache/${objectKey(hash)}`] === undefined,
  )
  return {
    deps: await look(stage.deps, locked?.deps ?? []),
    outs: await look(
      stage.outs.map(({ path }) => path),
      locked?.outs ?? [],
    ),
    params,
    notInCache: new Set(lost.map(({ path }) => path)),
  }
}

/** Dependencies that a needed stage makes, with what was locked of them. */
function madeFor(
  node: StageNode,
  graph: Graph,
  locked: ReadonlyMap<string, LockedStage>,
): ReadonlyMap<string, MadeOutput> {
  const made = new Map<string, MadeOutput>()
  for (const need of node.needs) {
    const maker = graph.get(need)
    if (maker?.kind !== 'stage') continue
    const lock = locked.get(maker.stage.name)
    for (const { path } of maker.stage.outs) {
      const hash = lock?.outs.find((artifact) => artifact.path === path)?.hash
      if (node.stage.deps.includes(path)) made.set(path, { hash, isLocked: lock !== undefined })
    }
  }
  return made
}
