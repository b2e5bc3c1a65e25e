import { describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../../src/actions/train/inputs.ts'
import { parseTrainRecord } from '../../../src/core/results/train-record.ts'
import { keyOf } from '../../fakes/cache.ts'
import { faultOf } from '../../fakes/fault.ts'
import type { Program } from '../../fakes/shell.ts'
import { copy, locked, openStages, outcomes, pipeline, project } from '../../fakes/train-stages.ts'

describe('run of train', () => {
  it('runs what was never run and leaves lock, cache, .gitignore and record', async () => {
    const { train, workspace, cache, shell, lines } = openStages()
    const result = await train()
    expect(outcomes(result)).toEqual({ ran: ['prepare', 'train', 'other'] })
    expect(shell.ran).toEqual(['prepare', 'train', 'other'])
    const tree = workspace.tree()
    expect(tree['dvc.lock']).toBe(`schema: '2.0'
stages:
  prepare:
    cmd: prepare
    deps:
${locked('raw.csv', 'raw')}    outs:
${locked('data', 'data of raw')}  train:
    cmd: train
    deps:
${locked('data', 'data of raw')}    params:
      params.yaml:
        lr: 1
    outs:
${locked('m.json', '{"acc": 1}')}${locked('model', 'model of data of raw')}  other:
    cmd: other
    deps:
${locked('raw.csv', 'raw')}    outs:
${locked('note', 'note of raw')}`)
    expect(tree['.gitignore']).toBe('/data\n/model\n/note\n')
    expect(Object.keys(cache.objects())).toEqual(
      ['data of raw', 'model of data of raw', '{"acc": 1}', 'note of raw'].map((text) => keyOf(text)),
    )
    expect(parseTrainRecord(tree['.crisol/train.json'] ?? '', 't')).toEqual(result.stages)
    expect(lines.slice(-3)).toEqual(['info: > other', 'info: other: done in 2.00 s', 'info: Stages: 3 ran.'])
  })

  it('runs nothing again, and only what depends on a change', async () => {
    const { train, workspace, shell } = openStages()
    await train()
    expect(outcomes(await train())).toEqual({ upToDate: ['prepare', 'train', 'other'] })
    workspace.put('params.yaml', 'lr: 2\n')
    expect(outcomes(await train())).toEqual({ ran: ['train'], upToDate: ['prepare', 'other'] })
    expect(shell.ran).toEqual(['prepare', 'train', 'other', 'train'])
  })

  it('does not run what comes after a stage that made the same again', async () => {
    const { train, workspace } = openStages(project, { again: (folder) => copy(folder, 'raw.csv', 'data') })
    await train()
    workspace.put('dvc.yaml', pipeline.replace('{cmd: prepare,', '{cmd: again,'))
    expect(outcomes(await train())).toEqual({ ran: ['prepare'], upToDate: ['train', 'other'] })
  })

  it('restores what was lost from the cache in place of running', async () => {
    const { train, workspace, shell } = openStages()
    await train()
    await workspace.remove('model')
    workspace.put('note', 'scribbled over')
    expect(outcomes(await train())).toEqual({ restored: ['train', 'other'], upToDate: ['prepare'] })
    expect([workspace.tree()['model'], workspace.tree()['note'], shell.ran.length]).toEqual([
      ...['model of data of raw', 'note of raw', 3],
    ])
  })

  it('keeps what the cache lacks of a stage that did not change, and its run', async () => {
    const { train, workspace, cache, ports, lines } = openStages()
    const again = openStages()
    await again.train()
    await train({ commit: false })
    expect(outcomes(await train({ commit: false }))).toEqual({ upToDate: ['prepare', 'train', 'other'] })
    expect([cache.objects(), await ports.runCache.list('runs/')]).toEqual([{}, []])
    expect(outcomes(await train())).toEqual({ upToDate: ['prepare', 'train', 'other'] })
    expect([cache.objects(), await ports.runCache.list('runs/')]).toEqual([
      ...[again.cache.objects(), await again.ports.runCache.list('runs/')],
    ])
    expect(lines).toContain('info: train: nothing changed; the cache lacked what it made and keeps it now')
    cache.clear()
    await workspace.remove('note')
    expect(outcomes(await train())).toEqual({ ran: ['other'], upToDate: ['prepare', 'train'] })
  })

  it('runs what was edited and stays between runs in place of taking it back, and restores it where it is gone', async () => {
    const kept = 'stages: {grow: {cmd: grow, deps: [raw.csv], outs: [log: {persist: true}]}}\n'
    const grow: Program = (workspace) => {
      workspace.put('log', `${workspace.tree()['log'] ?? ''}+`)
      return undefined
    }
    const { train, workspace } = openStages({ 'dvc.yaml': kept, 'raw.csv': 'raw' }, { grow })
    await train()
    workspace.put('log', 'edited')
    expect([outcomes(await train()), workspace.tree()['log']]).toEqual([{ ran: ['grow'] }, 'edited+'])
    await workspace.remove('log')
    expect([outcomes(await train()), workspace.tree()['log']]).toEqual([{ restored: ['grow'] }, 'edited+'])
  })

  it('takes parameters that a stage makes when their turn comes, and says which one it has not made', async () => {
    const files = {
      'dvc.yaml': `stages:
  tune: {cmd: tune, deps: [raw.csv], outs: [best.json]}
  train: {cmd: train, params: [best.json: [lr]], outs: [model]}
`,
      'raw.csv': '{"lr": 0.1}',
    }
    const tune: Program = (workspace) => {
      workspace.put('best.json', workspace.tree()['raw.csv'] ?? '')
      return undefined
    }
    const { train, workspace, lines } = openStages(files, {
      tune,
      train: (folder) => copy(folder, 'best.json', 'model'),
    })
    await train({ dry: true })
    expect(lines).toContain('info: train: would run (tune would run; not in dvc.lock)')
    expect(outcomes(await train())).toEqual({ ran: ['tune', 'train'] })
    workspace.put('best.json', '{}')
    workspace.put('raw.csv', '{"lr": 0.2}')
    expect(outcomes(await train())).toEqual({ ran: ['tune', 'train'] })
    expect(workspace.tree()['dvc.lock']).toContain('      best.json:\n        lr: 0.2\n')
    workspace.put('raw.csv', '{"Lr": 0.2}')
    expect(await faultOf(train)).toEqual({
      code: 'PIPELINE',
      message: 'best.json lacks lr, which the stage names in params. The nearest name there is Lr.',
    })
  })

  it('runs what stands in other folders as well where the root needs it or it is named, each with its own lock', async () => {
    const files = {
      'dvc.yaml': 'stages:\n  use: {cmd: use, deps: [sub/made]}\n',
      'sub/dvc.yaml':
        'vars: [{n: made}]\nstages:\n  make: {cmd: make, deps: [../raw.csv], outs: ["${n}"]}\n  more: {cmd: more}\n',
      'raw.csv': 'raw',
    }
    const nothing: Program = () => undefined
    const { train, workspace } = openStages(files, {
      make: (folder) => copy(folder, 'raw.csv', 'sub/made'),
      use: nothing,
      more: nothing,
    })
    expect(outcomes(await train())).toEqual({ ran: ['sub/dvc.yaml:make', 'use'] })
    expect(outcomes(await train({ targets: ['sub/dvc.yaml'] }))).toEqual({
      ...{ ran: ['sub/dvc.yaml:more'], upToDate: ['sub/dvc.yaml:make'] },
    })
    const { 'dvc.lock': lock, 'sub/dvc.lock': other } = workspace.tree()
    expect([lock?.match(/^ {2}\w+/gmu), other?.match(/^ {2}\w+/gmu)]).toEqual([['  use'], ['  make', '  more']])
  })

  it('runs a stage of foreach by its own name, or all of them by that of the group', async () => {
    const text = "stages:\n  each: {foreach: [a, b], do: {cmd: '${item}', deps: [raw.csv], outs: ['${item}.out']}}\n"
    const make =
      (name: string): Program =>
      (folder) =>
        copy(folder, 'raw.csv', `${name}.out`)
    const { train } = openStages({ 'dvc.yaml': text, 'raw.csv': 'raw' }, { a: make('a'), b: make('b') })
    expect(outcomes(await train({ targets: ['each@b'] }))).toEqual({ ran: ['each@b'] })
    expect(outcomes(await train({ targets: ['each'] }))).toEqual({ ran: ['each@a'], upToDate: ['each@b'] })
  })

  it('minds parameters in Python', async () => {
    const text = 'stages:\n  other: {cmd: other, deps: [raw.csv], params: [{conf.py: [Net.lr]}], outs: [note]}\n'
    const conf = (lr: number): string => `class Net:\n    lr = ${lr}\n`
    const { train, workspace, lines } = openStages({ 'dvc.yaml': text, 'raw.csv': 'raw', 'conf.py': conf(0.1) })
    await train()
    workspace.put('conf.py', conf(0.05))
    expect(outcomes(await train())).toEqual({ ran: ['other'] })
    expect(lines).toContain('group: other: conf.py:Net.lr 0.1 -> 0.05')
  })

  it('runs targets with what they need', async () => {
    expect(outcomes(await openStages().train({ targets: ['train'] }))).toEqual({ ran: ['prepare', 'train'] })
  })

  it('runs everything when it is forced', async () => {
    const { train } = openStages()
    await train()
    expect(outcomes(await train({ force: true }))).toEqual({ ran: ['prepare', 'train', 'other'] })
  })

  it('says what it would run and why, and runs nothing', async () => {
    const { train, workspace, shell, lines } = openStages()
    await train()
    workspace.put('raw.csv', 'new')
    const before = workspace.tree()
    await train({ dry: true })
    expect(lines.slice(-3)).toEqual([
      'info: prepare: would run (raw.csv changed)',
      'info: train: would run (prepare would run)',
      'info: other: would run (raw.csv changed)',
    ])
    expect([workspace.tree(), shell.ran.length]).toEqual([before, 3])
  })
})

describe('run of train with a frozen stage', () => {
  const frozen = pipeline.replace('{cmd: train,', '{frozen: true, cmd: train,')

  it('never runs it, and takes what is there for what it made', async () => {
    const { train, workspace, shell, lines } = openStages()
    await train()
    workspace.put('dvc.yaml', frozen.replace('cmd: train', 'cmd: another'))
    workspace.put('raw.csv', 'new')
    workspace.put('model', 'made elsewhere')
    await train({ dry: true })
    expect(lines.at(-2)).toBe(
      'info: train: frozen; what is there would be recorded (the command changed; output model changed)',
    )
    expect(outcomes(await train())).toEqual({ ran: ['prepare', 'other'], upToDate: ['train'] })
    expect(workspace.tree()['dvc.lock']).toContain(`    cmd: another
    deps:
${locked('data', 'data of new')}    params:
      params.yaml:
        lr: 1
    outs:
${locked('m.json', '{"acc": 1}')}${locked('model', 'made elsewhere')}`)
    expect(lines).toContain(
      'info: train: frozen; what is there is recorded (the command changed; output model changed)',
    )
    expect(outcomes(await train({ force: true }))).toEqual({ ran: ['prepare', 'other'], upToDate: ['train'] })
    expect(shell.ran).not.toContain('another')
  })

  it('saves no run of it', async () => {
    const { train, workspace, ports } = openStages()
    await train()
    const runs = await ports.runCache.list('runs/')
    workspace.put('dvc.yaml', frozen)
    workspace.put('model', 'made elsewhere')
    await train()
    expect(await ports.runCache.list('runs/')).toEqual(runs)
  })

  it('restores what is gone of it, and fails where that is nowhere', async () => {
    const { train, workspace, cache } = openStages()
    await train()
    workspace.put('dvc.yaml', frozen)
    await workspace.remove('model')
    expect(outcomes(await train())).toEqual({ restored: ['train'], upToDate: ['prepare', 'other'] })
    await workspace.remove('model')
    cache.clear()
    const { stages } = await train({ keepGoing: true })
    expect(stages.find(({ name }) => name === 'train')).toMatchObject({
      outcome: 'failed',
      failure:
        'It is frozen, so it does not run, and model is not there. Bring it with crisol pull, or take frozen out of dvc.yaml.',
    })
  })

  it('does not ask for what it needs', async () => {
    const { train, workspace } = openStages()
    await train()
    workspace.put(
      'dvc.yaml',
      'stages: {train: {frozen: true, cmd: train, deps: [data], params: [lr], outs: [model]}}\n',
    )
    for (const path of ['data', 'params.yaml']) await workspace.remove(path)
    expect(outcomes(await train())).toEqual({ upToDate: ['train'] })
    workspace.put('model', 'made elsewhere')
    expect((await train()).stages[0]?.failure).toBe(
      'It is frozen, so it does not run, and data is not there. Bring it with crisol pull, or take frozen out of dvc.yaml.',
    )
  })
})

describe('run of train with targets', () => {
  it.each<readonly [string, Partial<Inputs>, readonly string[]]>([
    ['a stage with what it needs', { targets: ['train'] }, ['prepare', 'train']],
    ['a stage alone', { targets: ['prepare'], singleItem: true }, ['prepare']],
    ['all that a stage is linked with', { targets: ['prepare'], pipeline: true }, ['prepare', 'train']],
    ['what depends on a stage', { targets: ['prepare'], downstream: true }, ['prepare', 'train']],
    ['everything', { targets: ['prepare'], allPipelines: true }, ['prepare', 'train', 'other']],
    ['stages by a pattern', { targets: ['o*'], glob: true }, ['other']],
    ['the maker of an output', { targets: ['note'] }, ['other']],
  ])('runs %s', async (_, inputs, ran) => {
    const { train } = openStages()
    expect((await train(inputs)).ran).toEqual(ran)
  })
})
