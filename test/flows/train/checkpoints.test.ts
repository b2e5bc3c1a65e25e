import { describe, expect, it } from '@jest/globals'
import { parseTrainRecord } from '../../../src/core/results/train-record.ts'
import { counting, kept, openCounting, pipeline, project, told, variable } from '../../fakes/counting-stage.ts'
import type { Program } from '../../fakes/shell.ts'
import { openStore } from '../../fakes/store.ts'
import type { Training } from '../../fakes/training.ts'

describe('the checkpoint of a stage', () => {
  it('is an empty folder of which nothing is left after a stage that ended well', async () => {
    const stage = counting([])
    const training = openCounting(stage.program)
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
      const training = openCounting(stage.program)
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
    const training = openCounting(counting([2]).program)
    const { stages } = await training.train()
    expect(parseTrainRecord(training.workspace.tree()['.crisol/train.json'] ?? '', 't')).toEqual(stages)
  })

  it('is not left behind by a stage that wrote nothing to it', async () => {
    const stage = counting([0])
    const training = openCounting(stage.program)
    await training.train()
    expect([kept(training), told(training)]).toEqual([{}, []])
    expect(await training.workspace.stat(stage.folders[0] ?? '')).toBeUndefined()
  })

  it('is another one for other inputs, and the same for the same ones again', async () => {
    const stage = counting([2, 1, 3])
    const training = openCounting(stage.program)
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
    const training = openCounting(stage.program, openStore())
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
    await openCounting(program, undefined, files).train()
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
    await openCounting(program, undefined, { ...files, ...params }).train({ allPipelines: true, jobs: 2 })
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
    const training = openCounting(program, store, { ...project, 'secret/key': 'secret' })
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
    const training = openCounting(program)
    before(training)
    expect((await training.train()).failed).toEqual(['train'])
    expect(told(training, 'warning')).toEqual([
      expect.stringMatching(/lies behind the symlink \.dvc\/tmp\. The stage train does without a checkpoint\.$/u),
    ])
    expect([...training.checkpoints.held]).toEqual([])
  })

  it('does not go on from a folder that was brought in part', async () => {
    const stage = counting([2])
    const training = openCounting(stage.program)
    await training.train()
    training.workspace.put(`${stage.folders[0]}.incoming/files/md5/ab/cd`, 'an object')
    await training.train()
    expect([stage.epochs, kept(training)]).toEqual([[0, 1, 0, 1, 2, 3, 4], {}])
  })
})
