import { describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../../src/actions/train/inputs.ts'
import type { Result } from '../../../src/actions/train/run.ts'
import { parseTrainRecord } from '../../../src/core/results/train-record.ts'
import type { ObjectStore } from '../../../src/ports/data.ts'
import { gather, keyOf, pieces } from '../../fakes/cache.ts'
import { md5 } from '../../fakes/digests.ts'
import { faultOf } from '../../fakes/fault.ts'
import type { Program } from '../../fakes/shell.ts'
import { openStore } from '../../fakes/store.ts'
import { openTraining, type Training } from '../../fakes/training.ts'
import type { FakeWorkspace, Files } from '../../fakes/workspace.ts'

const pipeline = `stages:
  prepare: {cmd: prepare, deps: [raw.csv], outs: [data]}
  train: {cmd: train, deps: [data], params: [lr], outs: [model], metrics: [m.json: {cache: false}]}
  other: {cmd: other, deps: [raw.csv], outs: [note]}
`
const project: Files = { 'dvc.yaml': pipeline, 'params.yaml': 'lr: 1\n', 'raw.csv': 'raw' }

/** Programs whose outputs are made of their inputs. */
const programs: Readonly<Record<string, Program>> = {
  prepare: (workspace) => copy(workspace, 'raw.csv', 'data'),
  train: (workspace) => {
    workspace.put('m.json', '{"acc": 1}')
    return copy(workspace, 'data', 'model')
  },
  other: (workspace) => copy(workspace, 'raw.csv', 'note'),
}

function copy(workspace: FakeWorkspace, from: string, to: string): undefined {
  workspace.put(to, `${to} of ${workspace.tree()[from] ?? ''}`)
  return undefined
}

function open(
  files: Files = project,
  more: Readonly<Record<string, Program>> = {},
  remotes: Readonly<Record<string, ObjectStore>> = {},
): Training {
  return openTraining(files, { ...programs, ...more }, remotes)
}

/** What became of the stages, those without a word left out. */
function outcomes(result: Result): object {
  const { ran, restored, upToDate, failed } = result
  return Object.fromEntries(Object.entries({ ran, restored, upToDate, failed }).filter(([, names]) => names.length > 0))
}

const locked = (path: string, text: string): string =>
  `    - path: ${path}\n      hash: md5\n      md5: ${md5(text)}\n      size: ${text.length}\n`

describe('run of train', () => {
  it('runs what was never run and leaves lock, cache, .gitignore and record', async () => {
    const { train, workspace, cache, shell, lines } = open()
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
    const { train, workspace, shell } = open()
    await train()
    expect(outcomes(await train())).toEqual({ upToDate: ['prepare', 'train', 'other'] })
    workspace.put('params.yaml', 'lr: 2\n')
    expect(outcomes(await train())).toEqual({ ran: ['train'], upToDate: ['prepare', 'other'] })
    expect(shell.ran).toEqual(['prepare', 'train', 'other', 'train'])
  })

  it('does not run what comes after a stage that made the same again', async () => {
    const { train, workspace } = open(project, { again: (folder) => copy(folder, 'raw.csv', 'data') })
    await train()
    workspace.put('dvc.yaml', pipeline.replace('{cmd: prepare,', '{cmd: again,'))
    expect(outcomes(await train())).toEqual({ ran: ['prepare'], upToDate: ['train', 'other'] })
  })

  it('restores what was lost from the cache in place of running', async () => {
    const { train, workspace, shell } = open()
    await train()
    await workspace.remove('model')
    workspace.put('note', 'scribbled over')
    expect(outcomes(await train())).toEqual({ restored: ['train', 'other'], upToDate: ['prepare'] })
    expect([workspace.tree()['model'], workspace.tree()['note'], shell.ran.length]).toEqual([
      ...['model of data of raw', 'note of raw', 3],
    ])
  })

  it('keeps what the cache lacks of a stage that did not change, and its run', async () => {
    const { train, workspace, cache, ports, lines } = open()
    const again = open()
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
    const { train, workspace } = open({ 'dvc.yaml': kept, 'raw.csv': 'raw' }, { grow })
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
    const { train, workspace, lines } = open(files, { tune, train: (folder) => copy(folder, 'best.json', 'model') })
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
    const { train, workspace } = open(files, {
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
    const { train } = open({ 'dvc.yaml': text, 'raw.csv': 'raw' }, { a: make('a'), b: make('b') })
    expect(outcomes(await train({ targets: ['each@b'] }))).toEqual({ ran: ['each@b'] })
    expect(outcomes(await train({ targets: ['each'] }))).toEqual({ ran: ['each@a'], upToDate: ['each@b'] })
  })

  it('minds parameters in Python', async () => {
    const text = 'stages:\n  other: {cmd: other, deps: [raw.csv], params: [{conf.py: [Net.lr]}], outs: [note]}\n'
    const conf = (lr: number): string => `class Net:\n    lr = ${lr}\n`
    const { train, workspace, lines } = open({ 'dvc.yaml': text, 'raw.csv': 'raw', 'conf.py': conf(0.1) })
    await train()
    workspace.put('conf.py', conf(0.05))
    expect(outcomes(await train())).toEqual({ ran: ['other'] })
    expect(lines).toContain('group: other: conf.py:Net.lr 0.1 -> 0.05')
  })

  it('runs targets with what they need', async () => {
    expect(outcomes(await open().train({ targets: ['train'] }))).toEqual({ ran: ['prepare', 'train'] })
  })

  it('runs everything when it is forced', async () => {
    const { train } = open()
    await train()
    expect(outcomes(await train({ force: true }))).toEqual({ ran: ['prepare', 'train', 'other'] })
  })

  it('says what it would run and why, and runs nothing', async () => {
    const { train, workspace, shell, lines } = open()
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
    const { train, workspace, shell, lines } = open()
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
    const { train, workspace, ports } = open()
    await train()
    const runs = await ports.runCache.list('runs/')
    workspace.put('dvc.yaml', frozen)
    workspace.put('model', 'made elsewhere')
    await train()
    expect(await ports.runCache.list('runs/')).toEqual(runs)
  })

  it('restores what is gone of it, and fails where that is nowhere', async () => {
    const { train, workspace, cache } = open()
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
    const { train, workspace } = open()
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

describe('run of train when a stage does not succeed', () => {
  const fail: Program = () => ({ status: 3, tail: ['line 1', 'boom'] })

  it('keeps what had succeeded, tells the last lines, and skips the rest', async () => {
    const { train, workspace, lines } = open(project, { train: fail })
    const result = await train()
    expect(result.stages.map(({ name, outcome }) => [name, outcome])).toEqual([
      ...[
        ['prepare', 'ran'],
        ['train', 'failed'],
        ['other', 'skipped'],
      ],
    ])
    expect(result.stages[1]?.failure).toBe('`train` exited with 3.\nIts last lines:\nline 1\nboom')
    expect(workspace.tree()['dvc.lock']).not.toContain('train:')
    expect(lines.slice(-3)).toEqual([
      `error: The stage train did not succeed. ${result.stages[1]?.failure}`,
      'warning: other: skipped, because train did not succeed.',
      'info: Stages: 1 ran, 1 failed.',
    ])
    expect(parseTrainRecord(workspace.tree()['.crisol/train.json'] ?? '', 't')).toEqual(result.stages)
  })

  it('goes on with what does not need it when it is told to', async () => {
    const { train } = open(project, { prepare: fail })
    expect(outcomes(await train({ keepGoing: true }))).toEqual({ ran: ['other'], failed: ['prepare'] })
  })

  it.each<readonly [string, Program, string]>([
    ['does not make an output', () => undefined, 'It ended well and did not make data.'],
    ['is ended by a signal', () => ({ status: undefined, signal: 'SIGHUP' }), '`prepare` was ended by SIGHUP.'],
    [
      'is ended by the system',
      () => ({ status: undefined, signal: 'SIGKILL' }),
      '`prepare` was ended by SIGKILL, as the system ends what takes too much memory.',
    ],
    [
      'has a program in it ended by the system',
      () => ({ status: 137 }),
      '`prepare` exited with 137, as the system ends what takes too much memory.',
    ],
    [
      'is not found',
      () => ({ status: 127 }),
      '`prepare` exited with 127. A program was not found on the PATH: install it, or activate the environment that has it.',
    ],
  ])('fails a stage that %s', async (_, program, failure) => {
    const { stages } = await open(project, { prepare: program }).train()
    expect(stages[0]).toMatchObject({ name: 'prepare', outcome: 'failed', failure })
  })

  it('clears outputs before a stage runs, unless they are to persist', async () => {
    const seen: (readonly string[])[] = []
    const look: Program = (workspace) => {
      seen.push(Object.keys(workspace.tree()).filter((path) => ['data', 'kept'].includes(path)))
      workspace.put('data', 'd')
      workspace.put('kept', 'k')
      return undefined
    }
    const text = 'stages: {prepare: {cmd: prepare, outs: [data, kept: {persist: true}]}}\n'
    const { train } = open({ 'dvc.yaml': text, data: 'old', kept: 'old' }, { prepare: look })
    await train()
    expect(seen).toEqual([['kept']])
  })
})

describe('run of train before anything runs', () => {
  const broken = {
    ...{ name: 'dvc.yaml', outcome: 'failed', seconds: undefined, cpuSeconds: undefined, peakBytes: undefined },
  }
  const dvcFile = `outs:\n- {md5: ${md5('raw')}, hash: md5, path: raw.csv}\n`

  it.each<readonly [string, Files, Partial<Inputs>, string, string]>([
    ['no dvc.yaml', {}, {}, 'MISSING', 'There is no dvc.yaml in /project; train runs the stages that it names.'],
    [
      'a dependency that is nowhere',
      { 'dvc.yaml': pipeline, 'params.yaml': 'lr: 1\n' },
      {},
      'MISSING',
      'dvc.yaml: the stage prepare needs raw.csv, which is not there. Create it, or add it with dvc add.',
    ],
    [
      'a dependency that is not pulled',
      { 'dvc.yaml': pipeline, 'params.yaml': 'lr: 1\n', 'raw.csv.dvc': dvcFile },
      {},
      'MISSING',
      'dvc.yaml: the stage prepare needs raw.csv, which is not there. DVC tracks it: run crisol pull.',
    ],
    [
      'a parameter that is not there',
      { ...project, 'params.yaml': 'lrr: 1\n' },
      {},
      'PIPELINE',
      'params.yaml lacks lr, which the stage names in params. The nearest name there is lrr.',
    ],
    [
      'a file of parameters that is not there',
      { 'dvc.yaml': pipeline, 'raw.csv': 'raw' },
      {},
      'PIPELINE',
      'dvc.yaml: stages.train.params names params.yaml, which is not there.',
    ],
    [
      'an unknown target',
      project,
      { targets: ['trian'] },
      'INPUT',
      'The target "trian" is no stage, file of DVC or output; the nearest is "train".',
    ],
    [
      'a dependency outside the repository',
      { ...project, 'dvc.yaml': `${pipeline}  far: {cmd: far, deps: ['s3://bucket/key']}\n` },
      {},
      'UNSUPPORTED',
      'dvc.yaml:5: the stage far names s3://bucket/key, which lies outside the repository; Crisol does not run that. Run dvc repro in its place.',
    ],
    [
      'a dataset',
      { ...project, 'dvc.yaml': `${pipeline}  far: {cmd: far, deps: ['ds://cats']}\n` },
      {},
      'UNSUPPORTED',
      'dvc.yaml:5: the stage far names the dataset ds://cats; Crisol does not run that. Run dvc repro in its place.',
    ],
    [
      'a second pipeline that makes the same',
      { ...project, 'sub/dvc.yaml': 'stages:\n  a: {cmd: x, outs: [../model]}\n' },
      {},
      'PIPELINE',
      'The stage train (dvc.yaml:3) and the stage a (sub/dvc.yaml:2) both make model; only one may.',
    ],
  ])('refuses %s', async (_, files, inputs, code, message) => {
    const { train, shell, workspace } = open(files)
    expect(await faultOf(() => train(inputs))).toEqual({ code, message })
    const { '.crisol/train.json': record = '', '.crisol/.gitignore': __, ...rest } = workspace.tree()
    expect([shell.ran, rest]).toEqual([[], files])
    expect(parseTrainRecord(record, 't')).toEqual([{ ...broken, failure: message }])
  })

  it('leaves nothing of what it refuses from a terminal, or of a dry run', async () => {
    const { train, trainHere, workspace } = open({})
    expect((await faultOf(() => train({ dry: true })))?.code).toBe('MISSING')
    expect((await faultOf(trainHere))?.code).toBe('MISSING')
    expect(workspace.tree()).toEqual({})
  })

  it('records what broke it off on the way, behind what had been done', async () => {
    const { train, workspace } = open(project, {
      other: () => {
        throw new TypeError('secret')
      },
    })
    await expect(train()).rejects.toThrow(new TypeError('secret'))
    const record = parseTrainRecord(workspace.tree()['.crisol/train.json'] ?? '', 't')
    expect(record.map(({ name, outcome, failure }) => [name, outcome, failure])).toEqual([
      ['prepare', 'ran', undefined],
      ['train', 'ran', undefined],
      ['dvc.yaml', 'failed', 'Unexpected failure; the log has the details.'],
    ])
  })

  it('runs independent stages at once, their lines under their names, and leaves what it leaves one by one', async () => {
    let now = 0
    let most = 0
    const slowly = async (name: string, workspace: FakeWorkspace, turns: number): Promise<undefined> => {
      most = Math.max(most, ++now)
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      now--
      workspace.put(name, `made by ${name}`)
      return undefined
    }
    const names = ['a', 'b', 'c', 'd']
    const stages = names.map((name) => `  ${name}: {cmd: ${name}, deps: [raw.csv], outs: [${name}]}\n`).join('')
    const files = {
      'dvc.yaml': `stages:\n${stages}  last: {cmd: last, deps: [a, d], outs: [last]}\n`,
      'raw.csv': 'raw',
    }
    const slow = Object.fromEntries(
      [...names, 'last'].map((name, index) => [
        name,
        (workspace: FakeWorkspace) => slowly(name, workspace, 40 - 9 * index),
      ]),
    )
    const [serial, parallel] = [open(files, slow), open(files, slow)]
    await serial.train()
    expect(most).toBe(1)
    expect(outcomes(await parallel.train({ jobs: 3 }))).toEqual({ ran: [...names, 'last'] })
    expect([most, parallel.shell.ran.at(-1)]).toEqual([3, 'last'])
    expect(parallel.workspace.tree()['dvc.lock']).toBe(serial.workspace.tree()['dvc.lock'])
    expect(parallel.workspace.tree()['.gitignore']).toBe(serial.workspace.tree()['.gitignore'])
    expect(parallel.lines).toContain('info: b > b')
    expect(await open(files, slow).train({ jobs: undefined })).toMatchObject({ failed: [] })
    expect(most).toBe(3)
  })

  it('takes a stage that was told to stop for unfinished, even when it says that it is done', async () => {
    const { train, workspace } = open(project, {
      prepare: (folder) => {
        copy(folder, 'raw.csv', 'data')
        return { isInterrupted: true }
      },
    })
    const result = await train()
    expect(result.stages[0]?.failure).toBe('It was interrupted: `prepare` exited with 0.')
    expect([outcomes(result), workspace.tree()['dvc.lock']]).toEqual([{ failed: ['prepare'] }, undefined])
  })

  it('begins nothing after an interruption, kept going or not', async () => {
    const { train, shell } = open(project, {
      prepare: () => ({ status: undefined, signal: 'SIGTERM', isInterrupted: true }),
    })
    const result = await train({ keepGoing: true })
    expect([outcomes(result), shell.ran]).toEqual([{ failed: ['prepare'] }, ['prepare']])
    expect(result.stages[0]?.failure).toBe('It was interrupted: `prepare` was ended by SIGTERM.')
    expect(result.stages.map(({ outcome }) => outcome)).toEqual(['failed', 'skipped', 'skipped'])
  })
})

describe('run of train with the run cache', () => {
  const withRate = (rate: number): string => `lr: ${rate}\n`

  it('restores what it once made of the same inputs, metrics that git holds too, and writes the same lock', async () => {
    const { train, workspace, shell, lines } = open()
    await train()
    const first = workspace.tree()
    workspace.put('params.yaml', withRate(2))
    await train()
    workspace.put('params.yaml', withRate(1))
    await workspace.remove('m.json')
    expect(outcomes(await train())).toEqual({ restored: ['train'], upToDate: ['prepare', 'other'] })
    expect(shell.ran).toEqual(['prepare', 'train', 'other', 'train'])
    expect(lines).toContain(
      'info: train: restored from the run cache (params.yaml:lr 2 -> 1; output m.json is missing)',
    )
    const { '.crisol/train.json': _, ...again } = workspace.tree()
    const { '.crisol/train.json': __, ...before } = first
    expect(again).toEqual(before)
  })

  it('restores without a lock, stage by stage', async () => {
    const { train, workspace, shell } = open()
    await train()
    const lock = workspace.tree()['dvc.lock']
    for (const path of ['dvc.lock', 'data', 'model', 'note', 'm.json']) await workspace.remove(path)
    expect(outcomes(await train())).toEqual({ restored: ['prepare', 'train', 'other'] })
    expect([workspace.tree()['dvc.lock'], shell.ran.length]).toEqual([lock, 3])
  })

  it('restores and runs nothing where only that is wanted, and names the stage that would have to run', async () => {
    const { train, workspace, shell, lines } = open()
    await train()
    for (const path of ['dvc.lock', 'data', 'model', 'note', 'm.json']) await workspace.remove(path)
    expect(outcomes(await train({ restoreOnly: true }))).toEqual({ restored: ['prepare', 'train', 'other'] })
    expect(outcomes(await train({ restoreOnly: true }))).toEqual({ upToDate: ['prepare', 'train', 'other'] })
    workspace.put('params.yaml', withRate(3))
    const before = workspace.tree()
    const { failed, stages } = await train({ restoreOnly: true, keepGoing: true })
    expect([failed, stages.map(({ outcome }) => outcome), shell.ran.length]).toEqual([
      ...[['train'], ['up-to-date', 'failed', 'up-to-date'], 3],
    ])
    expect(lines).toContain(
      'error: The stage train did not succeed. It would run (params.yaml:lr 1 -> 3), and with restore-only nothing does: neither the cache nor the run cache has what comes of it. Push both from where it was trained, or let it train here.',
    )
    const { '.crisol/train.json': _, ...after } = workspace.tree()
    const { '.crisol/train.json': __, ...was } = before
    expect(after).toEqual(was)
  })

  it('runs all the same when it is told to', async () => {
    const { train, workspace } = open()
    await train()
    await workspace.remove('dvc.lock')
    expect(outcomes(await train({ runCache: false }))).toEqual({ ran: ['prepare', 'train', 'other'] })
    expect(outcomes(await train({ force: true }))).toEqual({ ran: ['prepare', 'train', 'other'] })
  })

  it('restores nothing where the run cache cannot tell two runs apart', async () => {
    const files = {
      ...project,
      'dvc.yaml': pipeline.replace('params: [lr]', 'params: [size]'),
      'params.yaml': 'size: 1\n',
    }
    const { train, workspace, shell } = open(files)
    await train()
    workspace.put('params.yaml', 'size: 2\n')
    await train()
    expect(shell.ran).toEqual(['prepare', 'train', 'other', 'train'])
  })

  it('keeps nothing of what is not to be committed', async () => {
    const { train, workspace, cache, ports } = open()
    await train({ commit: false })
    expect([cache.objects(), await ports.runCache.list('')]).toEqual([{}, []])
    expect(outcomes(await train())).toEqual({ upToDate: ['prepare', 'train', 'other'] })
    expect(workspace.tree()['.gitignore']).toBe('/data\n/model\n/note\n')
  })

  it('brings data, runs and objects of another machine from the remote', async () => {
    const elsewhere = open()
    await elsewhere.train()
    const remote = openStore()
    for (const [key, text] of Object.entries(elsewhere.cache.objects())) remote.spoil(key, text)
    for (const key of await elsewhere.ports.runCache.list('runs/')) {
      const bytes = await elsewhere.ports.runCache.read(key)
      remote.spoil(key, Buffer.from(await gather(bytes ?? pieces(new Uint8Array()))).toString('utf8'))
    }
    remote.hold('raw')
    const { 'raw.csv': _, ...start } = project
    const tracked = { ...start, 'raw.csv.dvc': `outs:\n- md5: ${md5('raw')}\n  hash: md5\n  path: raw.csv\n` }
    const here = open(tracked, {}, { '': remote })
    expect((await faultOf(() => here.train()))?.code).toBe('MISSING')
    expect(outcomes(await here.train({ pull: true }))).toEqual({ restored: ['prepare', 'train', 'other'] })
    expect([here.shell.ran, here.workspace.tree()['dvc.lock']]).toEqual([[], elsewhere.workspace.tree()['dvc.lock']])
    expect(here.workspace.tree()['model']).toBe('model of data of raw')
  })

  it('trains where the remote fails', async () => {
    const { train, lines } = open(project, {}, { '': openStore({ state: 'down' }) })
    expect(outcomes(await train({ pull: true }))).toEqual({ ran: ['prepare', 'train', 'other'] })
    expect(lines).toContain('warning: s3://bucket/dvc does not answer. What it holds is not restored.')
  })
})

describe('run of train when missing data is tolerated', () => {
  const allowMissing = { allowMissing: true }

  it('passes over what is missing where nothing else changed, and says so', async () => {
    const { train, workspace, shell, lines } = open()
    await train()
    for (const path of ['raw.csv', 'data', 'model']) await workspace.remove(path)
    expect(outcomes(await train(allowMissing))).toEqual({ upToDate: ['prepare', 'train', 'other'] })
    expect([shell.ran.length, workspace.tree()['model']]).toEqual([3, undefined])
    expect(lines).toContain('info: prepare: nothing changed, what is missing aside')
  })

  it('brings what a stage that runs needs from the cache, and nothing else', async () => {
    const { train, workspace } = open()
    await train()
    for (const path of ['raw.csv', 'data', 'model', 'note']) await workspace.remove(path)
    workspace.put('params.yaml', 'lr: 2\n')
    expect(outcomes(await train(allowMissing))).toEqual({ ran: ['train'], upToDate: ['prepare', 'other'] })
    const { data, model, note } = workspace.tree()
    expect({ data, model, note }).toEqual({ data: 'data of raw', model: 'model of data of raw', note: undefined })
  })

  it('fails a stage that runs without what it needs, and goes on with the others', async () => {
    const elsewhere = open()
    await elsewhere.train()
    const { data: _, ...files } = elsewhere.workspace.tree()
    const { train } = open({ ...files, 'params.yaml': 'lr: 2\n' })
    const { stages } = await train({ ...allowMissing, keepGoing: true })
    expect(stages.map(({ name, outcome, failure }) => [name, outcome, failure])).toEqual([
      ['prepare', 'up-to-date', undefined],
      ['train', 'failed', 'It needs data, which is not there. Run crisol pull, or train --pull.'],
      ['other', 'up-to-date', undefined],
    ])
  })

  it('runs what needs a missing output that was locked, or made since, as another one', async () => {
    const { train, workspace } = open(project, { again: (folder) => copy(folder, 'params.yaml', 'data') })
    await train()
    workspace.put('dvc.yaml', pipeline.replace('{cmd: prepare,', '{cmd: again,'))
    await workspace.remove('data')
    expect(outcomes(await train(allowMissing))).toEqual({ ran: ['prepare', 'train'], upToDate: ['other'] })
  })

  it('says in a dry run what would run all the same', async () => {
    const { train, workspace, lines } = open()
    await train()
    await workspace.remove('data')
    const before = lines.length
    await train({ ...allowMissing, dry: true })
    expect(lines.slice(before)).toEqual([
      'info: prepare: nothing changed, what is missing aside',
      'info: train: nothing changed, what is missing aside',
      'info: other: nothing changed',
    ])
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
    const { train } = open()
    expect((await train(inputs)).ran).toEqual(ran)
  })
})
