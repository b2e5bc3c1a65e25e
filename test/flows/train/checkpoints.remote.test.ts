import { describe, expect, it } from '@jest/globals'
import { counting, kept, openCounting, pipeline, project, told, variable } from '../../fakes/counting-stage.ts'
import { manifest, md5 } from '../../fakes/digests.ts'
import type { Program } from '../../fakes/shell.ts'
import { type FakeStore, openStore } from '../../fakes/store.ts'
import { openTraining } from '../../fakes/training.ts'

/** Folder of the only key in a remote. */
function keyIn(store: FakeStore): string {
  return /crisol\/checkpoints\/[0-9a-f]{64}\//u.exec(Object.keys(store.objects()).join('\n'))?.[0] ?? ''
}

/** A remote with the checkpoint of a run that was interrupted after 2 epochs, and the key of the run. */
async function remoteWithCheckpoint(): Promise<{ readonly store: FakeStore; readonly key: string }> {
  const store = openStore()
  await openCounting(counting([2]).program, store).train({ pull: true })
  return { store, key: keyIn(store) }
}

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
    const training = openCounting(stage.program, store)
    expect((await training.train({ pull: true })).ran).toEqual(['train'])
    expect([stage.epochs, kept(training)]).toEqual([[2, 3, 4], {}])
    expect(told(training)).toEqual(['info: train: goes on from its checkpoint (2 files, 16 B)'])
  })

  it('is taken over by one that is saved later, and not sent again where it is the same', async () => {
    const { store, key } = await remoteWithCheckpoint()
    const before = Object.keys(store.objects()).length
    await openCounting(counting([2]).program, store).train({ pull: true })
    expect(Object.keys(store.objects())).toHaveLength(before)
    await openCounting(counting([4]).program, store).train({ pull: true })
    const names = Object.keys(store.objects()).slice(before)
    expect(names.map((name) => name.slice(key.length).replace(/[0-9a-f]{2}\/[0-9a-f]{30}|[0-9a-f]{32}/u, ''))).toEqual([
      ...['files/md5/', 'files/md5/.dir', 'saved/00000002-.dir'],
    ])
    const stage = counting([])
    await openCounting(stage.program, store).train({ pull: true })
    expect(stage.epochs).toEqual([4])
  })

  it('is left alone where nothing is to be brought from a remote', async () => {
    const { store } = await remoteWithCheckpoint()
    const before = store.objects()
    const stage = counting([1])
    await openCounting(stage.program, store).train()
    expect([stage.epochs, store.objects()]).toEqual([[0], before])
  })

  it('is not asked for where there is one here', async () => {
    const { store } = await remoteWithCheckpoint()
    const stage = counting([1])
    const training = openCounting(stage.program, store)
    await training.train()
    await training.train({ pull: true })
    expect(stage.epochs).toEqual([0, 1, 2, 3, 4])
  })

  it('is not sent once the run was told to stop twice', async () => {
    const store = openStore()
    const training = openCounting(counting([2]).program, store)
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
    const training = openCounting(stage.program, store)
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
