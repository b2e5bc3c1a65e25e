import { describe, expect, it } from '@jest/globals'
import { gather, pieces } from '../../fakes/cache.ts'
import { md5 } from '../../fakes/digests.ts'
import { faultOf } from '../../fakes/fault.ts'
import { openStore } from '../../fakes/store.ts'
import { copy, openStages, outcomes, pipeline, project } from '../../fakes/train-stages.ts'

describe('run of train with the run cache', () => {
  const withRate = (rate: number): string => `lr: ${rate}\n`

  it('restores what it once made of the same inputs, metrics that git holds too, and writes the same lock', async () => {
    const { train, workspace, shell, lines } = openStages()
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

  it('keeps the run of a stage that it restores by its lock, and the metrics that git holds, where nobody had', async () => {
    const first = openStages()
    await first.train()
    const { train, workspace, cache, ports } = openStages(first.workspace.tree())
    cache.hold('data of raw', 'model of data of raw', 'note of raw')
    await workspace.remove('model')
    expect(outcomes(await train({ commit: false }))).toEqual({ restored: ['train'], upToDate: ['prepare', 'other'] })
    expect(await ports.runCache.list('runs/')).toEqual([])
    await workspace.remove('model')
    expect(outcomes(await train())).toEqual({ restored: ['train'], upToDate: ['prepare', 'other'] })
    const [run = '', ...more] = await ports.runCache.list('runs/')
    expect([await first.ports.runCache.has(run), more, cache.objects()]).toEqual([true, [], first.cache.objects()])
  })

  it('writes down what it restored by its lock with the parameters that count by now', async () => {
    const more = {
      'dvc.yaml': pipeline.replace('params: [lr]', 'params: [lr, size]'),
      'params.yaml': 'lr: 1\nsize: 2\n',
    }
    const { train, workspace } = openStages({ ...project, ...more })
    await train()
    workspace.put('dvc.yaml', pipeline)
    expect(outcomes(await train())).toEqual({ upToDate: ['prepare', 'train', 'other'] })
    expect(workspace.tree()['dvc.lock']).toContain('size: 2\n')
    await workspace.remove('model')
    expect(outcomes(await train())).toEqual({ restored: ['train'], upToDate: ['prepare', 'other'] })
    const fresh = openStages()
    await fresh.train()
    expect(workspace.tree()['dvc.lock']).toBe(fresh.workspace.tree()['dvc.lock'])
  })

  it('restores without a lock, stage by stage', async () => {
    const { train, workspace, shell } = openStages()
    await train()
    const lock = workspace.tree()['dvc.lock']
    for (const path of ['dvc.lock', 'data', 'model', 'note', 'm.json']) await workspace.remove(path)
    expect(outcomes(await train())).toEqual({ restored: ['prepare', 'train', 'other'] })
    expect([workspace.tree()['dvc.lock'], shell.ran.length]).toEqual([lock, 3])
  })

  it('restores and runs nothing where only that is wanted, and names the stage that would have to run', async () => {
    const { train, workspace, shell, lines } = openStages()
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
    const { train, workspace } = openStages()
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
    const { train, workspace, shell } = openStages(files)
    await train()
    workspace.put('params.yaml', 'size: 2\n')
    await train()
    expect(shell.ran).toEqual(['prepare', 'train', 'other', 'train'])
  })

  it('keeps nothing of what is not to be committed', async () => {
    const { train, workspace, cache, ports } = openStages()
    await train({ commit: false })
    expect([cache.objects(), await ports.runCache.list('')]).toEqual([{}, []])
    expect(outcomes(await train())).toEqual({ upToDate: ['prepare', 'train', 'other'] })
    expect(workspace.tree()['.gitignore']).toBe('/data\n/model\n/note\n')
  })

  it('brings data, runs and objects of another machine from the remote', async () => {
    const elsewhere = openStages()
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
    const here = openStages(tracked, {}, { '': remote })
    expect((await faultOf(() => here.train()))?.code).toBe('MISSING')
    expect(outcomes(await here.train({ pull: true }))).toEqual({ restored: ['prepare', 'train', 'other'] })
    expect([here.shell.ran, here.workspace.tree()['dvc.lock']]).toEqual([[], elsewhere.workspace.tree()['dvc.lock']])
    expect(here.workspace.tree()['model']).toBe('model of data of raw')
  })

  it('trains where the remote fails', async () => {
    const { train, lines } = openStages(project, {}, { '': openStore({ state: 'down' }) })
    expect(outcomes(await train({ pull: true }))).toEqual({ ran: ['prepare', 'train', 'other'] })
    expect(lines).toContain('warning: s3://bucket/dvc does not answer. What it holds is not restored.')
  })
})

describe('run of train when missing data is tolerated', () => {
  const allowMissing = { allowMissing: true }

  it('passes over what is missing where nothing else changed, and says so', async () => {
    const { train, workspace, shell, lines } = openStages()
    await train()
    for (const path of ['raw.csv', 'data', 'model']) await workspace.remove(path)
    expect(outcomes(await train(allowMissing))).toEqual({ upToDate: ['prepare', 'train', 'other'] })
    expect([shell.ran.length, workspace.tree()['model']]).toEqual([3, undefined])
    expect(lines).toContain('info: prepare: nothing changed, what is missing aside')
  })

  it('brings what a stage that runs needs from the cache, and nothing else', async () => {
    const { train, workspace } = openStages()
    await train()
    for (const path of ['raw.csv', 'data', 'model', 'note']) await workspace.remove(path)
    workspace.put('params.yaml', 'lr: 2\n')
    expect(outcomes(await train(allowMissing))).toEqual({ ran: ['train'], upToDate: ['prepare', 'other'] })
    const { data, model, note } = workspace.tree()
    expect({ data, model, note }).toEqual({ data: 'data of raw', model: 'model of data of raw', note: undefined })
  })

  it('fails a stage that runs without what it needs, and goes on with the others', async () => {
    const elsewhere = openStages()
    await elsewhere.train()
    const { data: _, ...files } = elsewhere.workspace.tree()
    const { train } = openStages({ ...files, 'params.yaml': 'lr: 2\n' })
    const { stages } = await train({ ...allowMissing, keepGoing: true })
    expect(stages.map(({ name, outcome, failure }) => [name, outcome, failure])).toEqual([
      ['prepare', 'up-to-date', undefined],
      ['train', 'failed', 'It needs data, which is not there. Run crisol pull, or train --pull.'],
      ['other', 'up-to-date', undefined],
    ])
  })

  it('runs what needs a missing output that was locked, or made since, as another one', async () => {
    const { train, workspace } = openStages(project, { again: (folder) => copy(folder, 'params.yaml', 'data') })
    await train()
    workspace.put('dvc.yaml', pipeline.replace('{cmd: prepare,', '{cmd: again,'))
    await workspace.remove('data')
    expect(outcomes(await train(allowMissing))).toEqual({ ran: ['prepare', 'train'], upToDate: ['other'] })
  })

  it('says in a dry run what would run all the same', async () => {
    const { train, workspace, lines } = openStages()
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
