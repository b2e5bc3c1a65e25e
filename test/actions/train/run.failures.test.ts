import { describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../../src/actions/train/inputs.ts'
import { parseTrainRecord } from '../../../src/core/results/train-record.ts'
import { md5 } from '../../fakes/digests.ts'
import { faultOf } from '../../fakes/fault.ts'
import type { Program } from '../../fakes/shell.ts'
import { copy, openStages, outcomes, pipeline, project } from '../../fakes/train-stages.ts'
import type { FakeWorkspace, Files } from '../../fakes/workspace.ts'

describe('run of train when a stage does not succeed', () => {
  const fail: Program = () => ({ status: 3, tail: ['line 1', 'boom'] })

  it('keeps what had succeeded, tells the last lines, and skips the rest', async () => {
    const { train, workspace, lines } = openStages(project, { train: fail })
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
    const { train } = openStages(project, { prepare: fail })
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
    const { stages } = await openStages(project, { prepare: program }).train()
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
    const { train } = openStages({ 'dvc.yaml': text, data: 'old', kept: 'old' }, { prepare: look })
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
    const { train, shell, workspace } = openStages(files)
    expect(await faultOf(() => train(inputs))).toEqual({ code, message })
    const { '.crisol/train.json': record = '', '.crisol/.gitignore': __, ...rest } = workspace.tree()
    expect([shell.ran, rest]).toEqual([[], files])
    expect(parseTrainRecord(record, 't')).toEqual([{ ...broken, failure: message }])
  })

  it('leaves nothing of what it refuses from a terminal, or of a dry run', async () => {
    const { train, trainHere, workspace } = openStages({})
    expect((await faultOf(() => train({ dry: true })))?.code).toBe('MISSING')
    expect((await faultOf(trainHere))?.code).toBe('MISSING')
    expect(workspace.tree()).toEqual({})
  })

  it('records what broke it off on the way, behind what had been done', async () => {
    const { train, workspace } = openStages(project, {
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
    const [serial, parallel] = [openStages(files, slow), openStages(files, slow)]
    await serial.train()
    expect(most).toBe(1)
    expect(outcomes(await parallel.train({ jobs: 3 }))).toEqual({ ran: [...names, 'last'] })
    expect([most, parallel.shell.ran.at(-1)]).toEqual([3, 'last'])
    expect(parallel.workspace.tree()['dvc.lock']).toBe(serial.workspace.tree()['dvc.lock'])
    expect(parallel.workspace.tree()['.gitignore']).toBe(serial.workspace.tree()['.gitignore'])
    expect(parallel.lines).toContain('info: b > b')
    expect(await openStages(files, slow).train({ jobs: undefined })).toMatchObject({ failed: [] })
    expect(most).toBe(3)
  })

  it('takes a stage that was told to stop for unfinished, even when it says that it is done', async () => {
    const { train, workspace } = openStages(project, {
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
    const { train, shell } = openStages(project, {
      prepare: () => ({ status: undefined, signal: 'SIGTERM', isInterrupted: true }),
    })
    const result = await train({ keepGoing: true })
    expect([outcomes(result), shell.ran]).toEqual([{ failed: ['prepare'] }, ['prepare']])
    expect(result.stages[0]?.failure).toBe('It was interrupted: `prepare` was ended by SIGTERM.')
    expect(result.stages.map(({ outcome }) => outcome)).toEqual(['failed', 'skipped', 'skipped'])
  })
})
