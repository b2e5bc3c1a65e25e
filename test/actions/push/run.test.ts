import { describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../../src/actions/push/inputs.ts'
import { run } from '../../../src/actions/push/run.ts'
import { keyOf } from '../../fakes/cache.ts'
import { manifest, md5 } from '../../fakes/digests.ts'
import { fakeDvc } from '../../fakes/dvc.ts'
import { faultOf } from '../../fakes/fault.ts'
import { makeRun } from '../../fakes/runs.ts'
import { type FakeStore, openStore } from '../../fakes/store.ts'
import { openTransfer, type Transfer } from '../../fakes/transfer-ports.ts'

const bare: Inputs = {
  ...{ targets: [], glob: false, withDeps: false, remote: undefined, jobs: 4 },
  ...{ runCache: true, withDvc: false, workingDirectory: '' },
}
const text = manifest({ 'a.txt': 'aa', 'b.txt': 'bb' })
const files = {
  'data.dvc': `outs:\n- md5: ${md5(text)}.dir\n  hash: md5\n  path: data\n`,
  'x.csv.dvc': `outs:\n- md5: ${md5('xx')}\n  hash: md5\n  path: x.csv\n`,
}
const all = [keyOf('aa'), keyOf('bb'), keyOf('xx'), keyOf(text, '.dir')]

function openFull(store: FakeStore, more: Readonly<Record<string, string>> = {}): Transfer {
  const transfer = openTransfer({ ...files, ...more }, { '': store })
  transfer.cache.hold('aa', 'bb', 'xx')
  transfer.cache.holdManifest(text)
  return transfer
}

describe('run of push', () => {
  it('sends what the remote lacks, a manifest last', async () => {
    const store = openStore()
    store.hold('bb')
    const { ports, lines } = openFull(store)
    const bytes = 4 + text.length
    expect(await run(bare, ports)).toEqual({
      ...{ moved: 3, bytes, changed: [], lines: [], summary: '3 files pushed', json: { pushed: 3, bytes } },
      markdown: `**Data:** 3 files pushed (${bytes} B in 0.00 s)`,
    })
    expect(Object.keys(store.objects()).sort()).toEqual(all.toSorted())
    expect([Object.keys(store.objects()).at(-1), lines]).toEqual([keyOf(text, '.dir'), []])
  })

  it('sends nothing again', async () => {
    const { ports } = openFull(openStore())
    await run(bare, ports)
    expect(await run(bare, ports)).toMatchObject({ moved: 0, bytes: 0, summary: 'Everything is up to date.' })
  })

  it('sends the targets alone', async () => {
    const store = openStore()
    await run({ ...bare, targets: ['x.csv'] }, openFull(store).ports)
    expect(Object.keys(store.objects())).toEqual([keyOf('xx')])
  })

  it('leaves out what is not for a remote', async () => {
    const store = openStore()
    const output = (path: string, more: string): string =>
      `outs:\n- {md5: ${md5('q')}, hash: md5, path: ${path}, ${more}}\n`
    const { ports } = openFull(store, {
      'p.dvc': output('p', 'push: false'),
      'c.dvc': output('c', 'cache: false'),
      'i.dvc': `deps:\n- {path: i, repo: {url: u}}\n${output('i', 'desc: imported')}`,
    })
    await run(bare, ports)
    expect(Object.keys(store.objects()).sort()).toEqual(all.toSorted())
  })

  it('says in one notice that a remote takes no writes, and fails nothing', async () => {
    const { ports, lines } = openFull(openStore({ state: 'read-only' }))
    expect(await run(bare, ports)).toMatchObject({ moved: 0, summary: 'Nothing was pushed.' })
    const notices = lines.filter((line) => line.startsWith('notice'))
    expect(notices).toEqual(['notice: The data stays here: s3://bucket/dvc takes no writes from these credentials.'])
  })

  it('names what neither side has, and promises no directory that is not whole', async () => {
    const store = openStore()
    const { ports, cache } = openTransfer(files, { '': store })
    cache.hold('aa', 'xx')
    cache.holdManifest(text)
    const message = `Neither the cache nor the remote has 1 object: data/b.txt (${md5('bb')}). Run crisol train or dvc pull where the data is.`
    expect(await faultOf(() => run(bare, ports))).toEqual({ code: 'MISSING', message })
    expect(Object.keys(store.objects()).sort()).toEqual([keyOf('aa'), keyOf('xx')].sort())
  })

  it('ends with the fault of a remote that does not answer', async () => {
    const { ports } = openFull(openStore({ state: 'down' }))
    expect(await faultOf(() => run(bare, ports))).toEqual({
      code: 'REMOTE',
      message: 's3://bucket/dvc does not answer.',
    })
  })

  it('sends the run cache after the objects, and leaves it out when it is told to', async () => {
    const store = openStore()
    const { ports } = openFull(store)
    const { key, object, text: entry } = makeRun('make', 'd', 'o')
    await ports.runCache.write(key, object)
    expect(await run({ ...bare, runCache: false }, ports)).toMatchObject({ moved: 4 })
    expect(Object.keys(store.objects())).not.toContain(key)
    expect(await run(bare, ports)).toMatchObject({ moved: 1 })
    expect([Object.keys(store.objects()).at(-1), store.objects()[key]]).toEqual([key, entry])
    expect(await run(bare, ports)).toMatchObject({ moved: 0 })
  })

  it('sends with the run cache what git tracks of the outputs, which an entry of it promises too', async () => {
    const store = openStore()
    const { ports, cache } = openFull(store, {
      'dvc.yaml':
        'stages:\n  s:\n    cmd: s\n    metrics:\n    - m.json: {cache: false}\n    - p.json: {cache: false, push: false}\n    - gone.json: {cache: false}\n',
      'dvc.lock': `schema: '2.0'\nstages:\n  s:\n    cmd: s\n    outs:\n${['m', 'p', 'gone']
        .map((name) => `    - {path: ${name}.json, hash: md5, md5: ${md5(name)}, size: 1}\n`)
        .join('')}`,
    })
    cache.hold('m', 'p')
    await run(bare, ports)
    expect(Object.keys(store.objects())).not.toContain(keyOf('m'))
    const { key, object } = makeRun('make', 'd', 'o')
    await ports.runCache.write(key, object)
    expect(await run(bare, ports)).toMatchObject({ moved: 2, bytes: 1 })
    expect(Object.keys(store.objects()).slice(-2)).toEqual([keyOf('m'), key])
  })

  it('hands the call to an installed DVC', async () => {
    const { ports } = openFull(openStore())
    const { dvc, calls } = fakeDvc('3 files pushed\n')
    expect(await run({ ...bare, withDvc: true }, { ...ports, dvc })).toMatchObject({
      moved: 3,
      summary: '3 files pushed',
    })
    expect(calls).toEqual([['push', '--jobs', '4', '--run-cache']])
  })
})
