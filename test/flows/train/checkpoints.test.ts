import { describe, expect, it } from '@jest/globals'
import { parseTrainRecord } from '../../../src/core/results/train-record.ts'
import type { ObjectStore } from '../../../src/ports/data.ts'
import { manifest, md5 } from '../../fakes/digests.ts'
import type { Program } from '../../fakes/shell.ts'
import { type FakeStore, openStore } from '../../fakes/store.ts'
import { openTraining, type Training } from '../../fakes/training.ts'
import type { Files } from '../../fakes/workspace.ts'

const variable = 'CRISOL_CHECKPOINT_DIR'
const pipeline = 'stages:\n  train: {cmd: train, deps: [raw], params: [lr], outs: [model]}\n'
const project: Files = { 'dvc.yaml': pipeline, 'params.yaml': 'lr: 1\n', raw: 'raw' }
const folder = '.dvc/tmp/crisol/checkpoints'

/** A stage of 5 epochs, which counts them in its folder and stops after some of them. */
interface Counting {
  readonly program: Program
  /** Epochs, each as often as it ran. */
  readonly epochs: readonly number[]
  /** Folders that it was given, from the root; `undefined` where there was none. */
  readonly folders: readonly (string | undefined)[]
}

/** @param stops epochs after which the runs stop, in order; those after them go to the end */
function counting(stops: readonly number[], end: 'interrupted' | 'failed' = 'interrupted'): Counting {
  const epochs: number[] = []
  const folders: (string | undefined)[] = []
  const program: Program = (workspace, { environment }) => {
    const place = environment.get(variable)?.slice(workspace.root.length + 1)
    const stop = stops[folders.push(place) - 1]
    const file = `${place}/epoch`
    for (let epoch = Number(workspace.tree()[file] ?? 0); epoch < 5; epoch++) {
      if (epoch === stop) return { status: 1, isInterrupted: end === 'interrupted' }
      epochs.push(epoch)
      workspace.put(file, `${epoch + 1}`)
      workspace.put(`${place}/sub/weights`, 'always the same')
    }
    workspace.put('model', 'trained')
    return undefined
  }
  return { program, epochs, folders }
}

function open(train: Program, remote?: ObjectStore, files: Files = project): Training {
  return openTraining(files, { train }, remote === undefined ? {} : { '': remote })
}

/** Everything that lies in the folders for checkpoints. */
function kept({ workspace }: Training): Files {
  return Object.fromEntries(Object.entries(workspace.tree()).filter(([path]) => path.startsWith(folder)))
}

function told({ lines }: Training, kind = ''): readonly string[] {
  return lines.filter((line) => line.startsWith(kind) && line.includes('checkpoint'))
}

/** Folder of the only key in a remote. */
function keyIn(store: FakeStore): string {
  return /crisol\/checkpoints\/[0-9a-f]{64}\//u.exec(Object.keys(store.objects()).join('\n'))?.[0] ?? ''
}

/** A remote with the checkpoint of a run that was interrupted after 2 epochs, and the key of the run. */
async function remoteWithCheckpoint(): Promise<{ readonly store: FakeStore; readonly key: string }> {
  const store = openStore()
  await open(counting([2]).program, store).train({ pull: true })
  return { store, key: keyIn(store) }
}

describe('the checkpoint of a stage', () => {
  it('is an empty folder of which nothing is left after a stage that ended well', async () => {
    const stage = counting([])
    const training = open(stage.program)
    await training.train()
    expect(stage.folders).toEqual([expect.stringMatching(/^\.dvc\/tmp\/crisol\/checkpoints\/[0-9a-f]{64}$/u)])
    expect([kept(training), told(training), [...training.checkpoints.held]]).toEqual([{}, [], []])
    expect(await training.workspace.stat(stage.folders[0] ?? '')).toBeUndefined()
    expect(training.workspace.tree()['dvc.lock']).not.toContain('checkpoint')
  })

  it.each(['interrupted', 'failed'] as const)(
    'is what the next run goes on from after one that %s, and the run cache has that in the end',
    async (end) => {
      const stage = counting([2, 4], end)
      const training = open(stage.program)
      expect((await training.train()).failed).toEqual(['train'])
      const [place] = stage.folders
      expect(kept(training)).toEqual({ [`${place}/epoch`]: '2', [`${place}/sub/weights`]: 'always the same' })
      expect((await training.train()).failed).toEqual(['train'])
      expect((await training.train()).ran).toEqual(['train'])
      expect([stage.epochs, new Set(stage.folders).size, kept(training)]).toEqual([[0, 1, 2, 3, 4], 1, {}])
      expect(told(training)).toEqual([
        'info: train: its checkpoint is kept (2 files, 16 B)',
        'info: train: goes on from its checkpoint (2 files, 16 B)',
        'info: train: its checkpoint is kept (2 files, 16 B)',
        'info: train: goes on from its checkpoint (2 files, 16 B)',
      ])
      for (const path of ['dvc.lock', 'model']) await training.workspace.remove(path)
      expect((await training.train()).restored).toEqual(['train'])
    },
  )

  it('is not told of in the record of the run', async () => {
    const training = open(counting([2]).program)
    const { stages } = await training.train()
    expect(parseTrainRecord(training.workspace.tree()['.crisol/train.json'] ?? '', 't')).toEqual(stages)
  })

  it('is not left behind by a stage that wrote nothing to it', async () => {
    const stage = counting([0])
    const training = open(stage.program)
    await training.train()
    expect([kept(training), told(training)]).toEqual([{}, []])
    expect(await training.workspace.stat(stage.folders[0] ?? '')).toBeUndefined()
  })

  it('is another one for other inputs, and the same for the same ones again', async () => {
    const stage = counting([2, 1, 3])
    const training = open(stage.program)
    await training.train()
    training.workspace.put('params.yaml', 'lr: 2\n')
    await training.train()
    training.workspace.put('params.yaml', 'lr: 1\n')
    await training.train()
    expect(stage.epochs).toEqual([0, 1, 0, 2])
    expect(stage.folders[2]).toBe(stage.folders[0])
    expect(stage.folders[1]).not.toBe(stage.folders[0])
  })

  it('is empty again for a run that is forced, whatever is here or in the remote', async () => {
    const stage = counting([2, 1])
    const training = open(stage.program, openStore())
    await training.train({ pull: true })
    await training.train({ pull: true, force: true })
    expect(stage.epochs).toEqual([0, 1, 0])
  })

  it.each([
    ['runs each time', '{cmd: train, deps: [raw], always_changed: true, outs: [model]}'],
    ['depends on nothing', '{cmd: train, outs: [model]}'],
    ['makes nothing', '{cmd: train, deps: [raw]}'],
    ['keeps an output between runs', '{cmd: train, deps: [raw], outs: [model: {persist: true}]}'],
    ['has a parameter that its key leaves out', '{cmd: train, deps: [raw], params: [size], outs: [model]}'],
  ])('is not there for a stage that %s: nothing tells what it would go on with', async (_, stage) => {
    const given: boolean[] = []
    const program: Program = (workspace, { environment }) => {
      given.push(environment.has(variable))
      workspace.put('model', 'trained')
      return undefined
    }
    const files = { ...project, 'dvc.yaml': `stages:\n  train: ${stage}\n`, 'params.yaml': 'size: 1\n' }
    await open(program, undefined, files).train()
    expect(given).toEqual([false])
  })

  it('is one of its own for each of two stages that run with the same at once', async () => {
    const files = { 'a/dvc.yaml': pipeline, 'b/dvc.yaml': pipeline, 'a/raw': 'raw', 'b/raw': 'raw' }
    const params = { 'a/params.yaml': 'lr: 1\n', 'b/params.yaml': 'lr: 1\n' }
    const given: string[] = []
    const program: Program = async (workspace, { environment, directory }) => {
      given.push(environment.get(variable)?.slice(workspace.root.length + 1) ?? '')
      while (given.length < 2) await Promise.resolve()
      workspace.put(`${directory}/model`, 'trained')
      return undefined
    }
    await open(program, undefined, { ...files, ...params }).train({ allPipelines: true, jobs: 2 })
    expect(given).toEqual([given[0], `${given[0]}-2`])
  })

  it('does not follow a link that a stage left in place of its folder', async () => {
    const places: string[] = []
    const program: Program = (workspace, { environment }) => {
      const place = environment.get(variable)?.slice(workspace.root.length + 1) ?? ''
      places.push(place)
      if (places.length === 1) workspace.link(place, 'secret')
      return { status: 1 }
    }
    const store = openStore()
    const training = open(program, store, { ...project, 'secret/key': 'secret' })
    await training.train({ pull: true })
    await training.train({ pull: true })
    expect([kept(training), store.objects(), training.workspace.tree()['secret/key']]).toEqual([{}, {}, 'secret'])
  })

  it.each<readonly [string, (training: Training) => void, Program]>([
    ['before', ({ workspace }) => workspace.link('.dvc/tmp', 'elsewhere'), () => ({ status: 1 })],
    [
      'while',
      () => undefined,
      (workspace) => {
        workspace.link('.dvc/tmp', 'elsewhere')
        return { status: 1 }
      },
    ],
  ])('is done without where its folder was put behind a link %s the stage ran', async (_, before, program) => {
    const training = open(program)
    before(training)
    expect((await training.train()).failed).toEqual(['train'])
    expect(told(training, 'warning')).toEqual([
      expect.stringMatching(/lies behind the symlink \.dvc\/tmp\. The stage train does without a checkpoint\.$/u),
    ])
    expect([...training.checkpoints.held]).toEqual([])
  })

  it('does not go on from a folder that was brought in part', async () => {
    const stage = counting([2])
    const training = open(stage.program)
    await training.train()
    training.workspace.put(`${stage.folders[0]}.incoming/files/md5/ab/cd`, 'an object')
    await training.train()
    expect([stage.epochs, kept(training)]).toEqual([[0, 1, 0, 1, 2, 3, 4], {}])
  })
})

describe('the checkpoint of a stage in a remote', () => {
  it('is sent whole, its name last, and another machine goes on from it', async () => {
    const { store, key } = await remoteWithCheckpoint()
    const text = manifest({ epoch: '2', 'sub/weights': 'always the same' })
    const object = (value: string): string => `${key}files/md5/${value.slice(0, 2)}/${value.slice(2)}`
    expect(Object.entries(store.objects())).toEqual([
      [object(md5('2')), '2'],
      [object(md5('always the same')), 'always the same'],
      [object(`${md5(text)}.dir`), text],
      [`${key}saved/00000001-${md5(text)}.dir`, `${md5(text)}.dir`],
    ])
    const stage = counting([])
    const training = open(stage.program, store)
    expect((await training.train({ pull: true })).ran).toEqual(['train'])
    expect([stage.epochs, kept(training)]).toEqual([[2, 3, 4], {}])
    expect(told(training)).toEqual(['info: train: goes on from its checkpoint (2 files, 16 B)'])
  })

  it('is taken over by one that is saved later, and not sent again where it is the same', async () => {
    const { store, key } = await remoteWithCheckpoint()
    const before = Object.keys(store.objects()).length
    await open(counting([2]).program, store).train({ pull: true })
    expect(Object.keys(store.objects())).toHaveLength(before)
    await open(counting([4]).program, store).train({ pull: true })
    const names = Object.keys(store.objects()).slice(before)
    expect(names.map((name) => name.slice(key.length).replace(/[0-9a-f]{2}\/[0-9a-f]{30}|[0-9a-f]{32}/u, ''))).toEqual([
      ...['files/md5/', 'files/md5/.dir', 'saved/00000002-.dir'],
    ])
    const stage = counting([])
    await open(stage.program, store).train({ pull: true })
    expect(stage.epochs).toEqual([4])
  })

  it('is left alone where nothing is to be brought from a remote', async () => {
    const { store } = await remoteWithCheckpoint()
    const before = store.objects()
    const stage = counting([1])
    await open(stage.program, store).train()
    expect([stage.epochs, store.objects()]).toEqual([[0], before])
  })

  it('is not asked for where there is one here', async () => {
    const { store } = await remoteWithCheckpoint()
    const stage = counting([1])
    const training = open(stage.program, store)
    await training.train()
    await training.train({ pull: true })
    expect(stage.epochs).toEqual([0, 1, 2, 3, 4])
  })

  it('is not sent once the run was told to stop twice', async () => {
    const store = openStore()
    const training = open(counting([2]).program, store)
    training.checkpoints.press()
    await training.train({ pull: true })
    expect([store.objects(), [...training.checkpoints.held]]).toEqual([{}, []])
  })

  it.each([
    ['read-only', 's3://bucket/dvc takes no writes from these credentials.'],
    ['down', 's3://bucket/dvc does not answer.'],
  ] as const)('stays here with one warning where the remote is %s, and the next run has it', async (state, why) => {
    const files = {
      ...project,
      'dvc.yaml': `${pipeline}  more: {cmd: more, deps: [raw], outs: [other]}\n`,
    }
    const stage = counting([2, 2])
    const programs = { train: stage.program, more: stage.program }
    const training = openTraining(files, programs, { '': openStore({ state }) })
    await training.train({ pull: true, jobs: 2 })
    expect(told(training, 'warning').filter((line) => line.includes('stays'))).toEqual([
      `warning: ${why} The checkpoint of train stays on this machine.`,
    ])
    expect([Object.keys(kept(training)).length, [...training.checkpoints.held]]).toEqual([4, []])
  })

  it('does not keep another from being sent because one has a name that cannot be brought back', async () => {
    const files = { ...project, 'dvc.yaml': `${pipeline}  more: {cmd: more, deps: [raw], outs: [other]}\n` }
    const stage = counting([2])
    const bad: Program = (workspace, { environment }) => {
      workspace.put(`${environment.get(variable)?.slice(workspace.root.length + 1)}/.git/config`, 'x')
      return { status: 1 }
    }
    const store = openStore()
    const training = openTraining(files, { train: bad, more: stage.program }, { '': store })
    await training.train({ pull: true, keepGoing: true })
    expect(told(training, 'warning')).toEqual([
      'warning: The checkpoint of train[0] names ".git/config", which belongs to git or DVC; expected a path inside the repository. The checkpoint of train stays on this machine.',
    ])
    expect(Object.keys(store.objects())).toHaveLength(4)
  })

  it.each<readonly [string, (store: FakeStore, key: string) => void, string]>([
    [
      'leaves its folder',
      (store, key) => plant(store, key, '[{"md5": "0cc175b9c0f1b6a831c399e269772661", "relpath": "../../out"}]'),
      'names "../../out", which leaves the repository; expected a path inside the repository.',
    ],
    [
      'names an absolute path',
      (store, key) => plant(store, key, '[{"md5": "0cc175b9c0f1b6a831c399e269772661", "relpath": "/tmp/out"}]'),
      'names "/tmp/out", an absolute path; expected a path inside the repository.',
    ],
    ['is no manifest', (store, key) => plant(store, key, 'nonsense'), 'is not JSON'],
    [
      'was altered',
      (store, key) => {
        const hash = md5('2')
        store.spoil(`${key}files/md5/${hash.slice(0, 2)}/${hash.slice(2)}`, '3')
      },
      'has the md5 eccbc87e4b5ce2fe28308fd9f2a7baf3.',
    ],
    [
      'lacks a file',
      (store, key) => plant(store, key, '[{"md5": "0cc175b9c0f1b6a831c399e269772661", "relpath": "gone"}]'),
      's3://bucket/dvc lacks 1 object of it: checkpoint of train/gone (0cc175b9c0f1b6a831c399e269772661).',
    ],
  ])('that %s is not used: one warning, and the stage begins anew', async (_, spoil, why) => {
    const { store, key } = await remoteWithCheckpoint()
    spoil(store, key)
    const stage = counting([])
    const training = open(stage.program, store)
    expect((await training.train({ pull: true })).ran).toEqual(['train'])
    const warnings = told(training, 'warning')
    expect([stage.epochs, warnings.length, kept(training)]).toEqual([[0, 1, 2, 3, 4], 1, {}])
    expect(warnings[0]).toContain(why)
    expect(warnings[0]).toMatch(/ The stage train begins without its checkpoint\.$/u)
    expect(Object.keys(training.workspace.tree()).filter((path) => path.includes('out'))).toEqual([])
  })
})

/** Saves a checkpoint with a manifest that somebody wrote by hand. */
function plant(store: FakeStore, key: string, text: string): void {
  const value = `${md5(text)}.dir`
  store.spoil(`${key}files/md5/${value.slice(0, 2)}/${value.slice(2)}`, text)
  store.spoil(`${key}saved/00000009-${value}`, value)
}
