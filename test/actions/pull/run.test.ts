import { describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../../src/actions/pull/inputs.ts'
import { run } from '../../../src/actions/pull/run.ts'
import { keyOf } from '../../fakes/cache.ts'
import { manifest, md5 } from '../../fakes/digests.ts'
import { fakeDvc } from '../../fakes/dvc.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type FakeRun, makeRun } from '../../fakes/runs.ts'
import { type FakeStore, openStore } from '../../fakes/store.ts'
import { openTransfer } from '../../fakes/transfer-ports.ts'

const bare: Inputs = {
  ...{
    targets: [],
    glob: false,
    withDeps: false,
    remote: undefined,
    jobs: 4,
    allowMissing: false,
    force: false,
    runCache: false,
    withDvc: false,
    workingDirectory: '',
  },
}

/** A `.dvc` file of one output. */
function dvcFile(path: string, content: string, more = ''): string {
  const isFolder = content.startsWith('[')
  return `outs:\n- md5: ${md5(content)}${isFolder ? '.dir' : ''}\n  hash: md5\n  path: ${path}\n${more}`
}

const folder = { 'a.txt': 'aa', 'sub/b.txt': 'bb' }
const files = { 'data.dvc': dvcFile('data', manifest(folder)), 'x.csv.dvc': dvcFile('x.csv', 'xx') }

function fullStore(name?: string): FakeStore {
  const store = openStore(name === undefined ? {} : { name })
  store.hold('aa', 'bb', 'xx')
  store.holdManifest(manifest(folder))
  return store
}

describe('run of pull', () => {
  it('brings what the workspace lacks and says what it did', async () => {
    const { ports, workspace, cache, lines, standings } = openTransfer(files, { '': fullStore() })
    const bytes = 6 + manifest(folder).length
    expect(await run(bare, ports)).toEqual({
      ...{ moved: 4, bytes, changed: ['data', 'x.csv'], lines: ['A       data/', 'A       x.csv'] },
      summary: '4 files fetched and 3 files added',
      markdown: `**Data:** 4 files fetched and 3 files added (${bytes} B in 0.00 s)`,
      json: {
        ...{ modified: [], added: ['data/', 'x.csv'], deleted: [], bytes },
        stats: { fetched: 4, modified: 0, added: 3, deleted: 0 },
      },
    })
    expect(workspace.tree()).toEqual({ ...files, 'data/a.txt': 'aa', 'data/sub/b.txt': 'bb', 'x.csv': 'xx' })
    expect(Object.keys(cache.objects()).sort()).toEqual(
      [keyOf('aa'), keyOf('bb'), keyOf('xx'), keyOf(manifest(folder), '.dir')].sort(),
    )
    expect([lines, standings.at(-1)?.text.replace(/,.*$/u, ''), standings.at(-1)?.part]).toEqual([
      [],
      '4 of 4 files fetched',
      1,
    ])
  })

  it('asks no remote for what is there', async () => {
    const { ports } = openTransfer(files, { '': fullStore() })
    await run(bare, ports)
    const unreachable = { ...ports, openRemote: async () => openStore({ state: 'down' }) }
    expect(await run(bare, unreachable)).toMatchObject({
      moved: 0,
      changed: [],
      summary: 'Everything is up to date.',
    })
  })

  it('takes from the cache what the workspace lost or changed', async () => {
    const { ports, workspace } = openTransfer(files, { '': fullStore() })
    await run(bare, ports)
    await workspace.remove('x.csv')
    await workspace.remove('data/a.txt')
    workspace.put('data/sub/b.txt', 'aa')
    const unreachable = { ...ports, openRemote: async () => openStore({ state: 'down' }) }
    expect(await run(bare, unreachable)).toMatchObject({
      lines: ['M       data/', 'A       x.csv'],
      summary: '1 file modified and 2 files added',
    })
    expect([workspace.tree()['data/a.txt'], workspace.tree()['data/sub/b.txt']]).toEqual(['aa', 'bb'])
  })

  it('takes from the workspace what stands there already, and brings the rest alone', async () => {
    const store = openStore()
    store.hold('bb')
    store.holdManifest(manifest(folder))
    const { ports, workspace, cache } = openTransfer({ ...files, 'data/a.txt': 'aa', 'x.csv': 'xx' }, { '': store })
    expect(await run(bare, ports)).toMatchObject({ moved: 2, changed: ['data'] })
    expect(workspace.tree()).toEqual({ ...files, 'data/a.txt': 'aa', 'data/sub/b.txt': 'bb', 'x.csv': 'xx' })
    expect(Object.values(cache.objects())).toContain('aa')
  })

  it('brings the targets alone', async () => {
    const { ports, workspace } = openTransfer(files, { '': fullStore() })
    expect(await run({ ...bare, targets: ['x.csv.dvc'] }, ports)).toMatchObject({ moved: 1, changed: ['x.csv'] })
    expect(Object.keys(workspace.tree())).toEqual(['data.dvc', 'x.csv', 'x.csv.dvc'])
  })

  it('goes through the remote of the output, or the one that is named', async () => {
    const own = { ...files, 'x.csv.dvc': dvcFile('x.csv', 'xx', '  remote: big\n') }
    const big = openStore({ name: 'big' })
    big.hold('xx')
    const both = openTransfer(own, { '': fullStore(), big })
    expect(await run(bare, both.ports)).toMatchObject({ changed: ['data', 'x.csv'] })
    const other = openTransfer(files, { other: fullStore('other') })
    expect(await run({ ...bare, remote: 'other' }, other.ports)).toMatchObject({ moved: 4 })
  })

  it('names every object that is nowhere, after it has brought the others into the cache', async () => {
    const store = openStore()
    store.hold('aa')
    store.holdManifest(manifest(folder))
    const { ports, cache, workspace } = openTransfer(files, { '': store })
    const message = `The remote lacks 2 objects: x.csv (${md5('xx')}), data/sub/b.txt (${md5('bb')}). Whoever has the data runs dvc push; allow-missing goes on without.`
    expect(await faultOf(() => run(bare, ports))).toEqual({ code: 'MISSING', message })
    expect([Object.keys(cache.objects()).length, workspace.tree()]).toEqual([2, files])
  })

  it('goes on without what is missing when it is allowed to', async () => {
    const store = fullStore()
    const more = { ...files, 'gone.dvc': dvcFile('gone', 'nowhere') }
    const { ports, workspace } = openTransfer(more, { '': store })
    expect(await run({ ...bare, allowMissing: true }, ports)).toMatchObject({ changed: ['data', 'x.csv'] })
    expect(Object.keys(workspace.tree())).not.toContain('gone')
  })

  it('lets nothing in that is not what it is called', async () => {
    const store = fullStore()
    store.spoil(keyOf('xx'), 'other')
    const { ports, cache, workspace } = openTransfer(files, { '': store })
    expect((await faultOf(() => run(bare, ports)))?.code).toBe('CORRUPT')
    expect([cache.objects()[keyOf('xx')], workspace.tree()]).toEqual([undefined, files])
  })

  it.each([
    ['removes no file', 'data/mine.txt'],
    ['overwrites no file of a directory', 'data/a.txt'],
    ['overwrites no file', 'x.csv'],
  ])('%s that nothing else holds, unless it is forced', async (_, path) => {
    const start = { ...files, [path]: 'precious' }
    const { ports, workspace } = openTransfer(start, { '': fullStore() })
    const message = `${path} holds what nothing else does; move it away, or use force to replace it.`
    expect(await faultOf(() => run(bare, ports))).toEqual({ code: 'PATH', message })
    expect(workspace.tree()).toEqual(start)
    await run({ ...bare, force: true }, ports)
    expect(workspace.tree()).toEqual({ ...files, 'data/a.txt': 'aa', 'data/sub/b.txt': 'bb', 'x.csv': 'xx' })
  })

  it('brings what lies inside an output alone', async () => {
    const { ports, workspace } = openTransfer(files, { '': fullStore() })
    expect(await run({ ...bare, targets: ['data/sub'] }, ports)).toMatchObject({ moved: 2, changed: ['data'] })
    expect(workspace.tree()).toEqual({ ...files, 'data/sub/b.txt': 'bb' })
  })

  it('brings imports from the remote of the repository that they came from, or from its git', async () => {
    const imported = (path: string, content: string): string =>
      `deps:\n- path: ${path}\n  repo: {url: other, rev_lock: abc}\n${dvcFile(path, content)}`
    const other = openStore({ name: 'other' })
    other.hold('xx')
    const start = { 'x.csv.dvc': imported('x.csv', 'xx'), 'y.csv.dvc': imported('y.csv', 'y.csv at abc') }
    const { ports, workspace } = openTransfer(start, { other })
    expect(await run(bare, ports)).toMatchObject({ moved: 2, changed: ['x.csv', 'y.csv'] })
    expect(workspace.tree()).toEqual({ ...start, 'x.csv': 'xx', 'y.csv': 'y.csv at abc' })
  })

  it('fills a cache that was thrown away from the workspace', async () => {
    const start = { ...files, 'data/a.txt': 'aa', 'data/sub/b.txt': 'bb', 'x.csv': 'xx' }
    const { ports, cache } = openTransfer(start, { '': openStore({ state: 'down' }) })
    expect(await run(bare, ports)).toMatchObject({ moved: 0, changed: [] })
    expect(Object.keys(cache.objects()).sort()).toEqual(
      [keyOf('aa'), keyOf('bb'), keyOf('xx'), keyOf(manifest(folder), '.dir')].sort(),
    )
  })

  it('takes away what it once placed and is no longer tracked, as it was placed', async () => {
    const { ports, workspace } = openTransfer(files, { '': fullStore() })
    await run(bare, ports)
    await workspace.remove('data.dvc')
    await workspace.remove('x.csv.dvc')
    workspace.put('x.csv', 'mine now')
    expect(await run({ ...bare, targets: [] }, ports)).toMatchObject({
      ...{ lines: ['D       data/'], summary: '1 file deleted' },
    })
    expect(workspace.tree()).toEqual({ 'x.csv': 'mine now' })
  })

  it('takes nothing away of such a directory that .dvcignore passes over', async () => {
    const { ports, workspace } = openTransfer(files, { '': fullStore() })
    const ignoring = { ...ports, isIgnored: (path: string) => path.endsWith('.log') }
    await run(bare, ignoring)
    await workspace.remove('data.dvc')
    workspace.put('data/sub/run.log', 'mine')
    expect(await run(bare, ignoring)).toMatchObject({ lines: ['D       data/'] })
    expect(workspace.tree()).toEqual({ 'data/sub/run.log': 'mine', 'x.csv': 'xx', 'x.csv.dvc': files['x.csv.dvc'] })
  })

  it('takes nothing away for the sake of a target', async () => {
    const { ports, workspace } = openTransfer(files, { '': fullStore() })
    await run(bare, ports)
    await workspace.remove('data.dvc')
    await run({ ...bare, targets: ['x.csv'] }, ports)
    expect(workspace.tree()).toHaveProperty(['data/a.txt'], 'aa')
  })

  it('brings the run cache when it is told to, each entry once', async () => {
    const store = fullStore()
    const [one, two, other] = ['a', 'b', 'c'].map((name) => makeRun(`make ${name}`, 'd', name)) as [
      FakeRun,
      FakeRun,
      FakeRun,
    ]
    for (const { key, text } of [one, two]) store.spoil(key, text)
    store.spoil('runs/README', 'not an entry')
    store.spoil(other.key, one.text)
    const { ports, lines } = openTransfer(files, { '': store })
    await run(bare, ports)
    expect(await ports.runCache.list('')).toEqual([])
    await run({ ...bare, runCache: true }, ports)
    expect(await ports.runCache.list('')).toEqual([one.key, two.key].sort())
    expect(lines).toEqual([
      `warning: s3://bucket/dvc has the entry ${other.key} of the run cache, which is not what it is called; it was left out.`,
    ])
  })

  it('hands the call to an installed DVC', async () => {
    const { ports, workspace } = openTransfer(files, {})
    const { dvc, calls } = fakeDvc('A       data/\n2 files fetched\n')
    const inputs = { ...bare, withDvc: true, remote: 'gs', force: true, targets: ['data'] }
    expect(await run(inputs, { ...ports, dvc })).toEqual({
      ...{ moved: 2, bytes: undefined, changed: ['data'], lines: ['A       data/'], summary: '2 files fetched' },
      ...{ markdown: '**Data:** 2 files fetched (by DVC)', json: { moved: 2, changed: ['data'] } },
    })
    expect(calls).toEqual([['pull', '--remote', 'gs', '--jobs', '4', '--force', '--', 'data']])
    expect(workspace.tree()).toEqual(files)
  })

  it('takes imports from the path that they came from, downloaded before or not', async () => {
    const outside = { 'outside/x': 'xx', 'outside/dir/a.txt': 'aa', 'outside/dir/sub/b.txt': 'bb' }
    const dep = (path: string, content: string): string =>
      `deps:\n- {md5: ${md5(content)}${content.startsWith('[') ? '.dir' : ''}, hash: md5, path: ${path}}\n`
    const start = {
      ...outside,
      'x.dvc': `${dep('../x', 'xx')}outs:\n- {hash: md5, path: x}\n`,
      'dir.dvc': `${dep('../dir', manifest(folder))}outs:\n- {hash: md5, path: dir}\n`,
      'y.dvc': `${dep('../x', 'xx')}${dvcFile('y', 'xx')}`,
    }
    const { ports, workspace } = openTransfer(start, {})
    expect(await run(bare, ports)).toMatchObject({ moved: 3, changed: ['dir', 'x', 'y'] })
    expect(workspace.tree()).toEqual({ ...start, 'dir/a.txt': 'aa', 'dir/sub/b.txt': 'bb', x: 'xx', y: 'xx' })
  })

  it('takes an import whose path holds something else by now from the remote', async () => {
    const start = { 'outside/x': 'new', 'x.csv.dvc': `deps:\n- {path: ../x}\n${dvcFile('x.csv', 'xx')}` }
    const { ports, workspace } = openTransfer(start, { '': fullStore() })
    expect(await run(bare, ports)).toMatchObject({ moved: 1 })
    expect(workspace.tree()['x.csv']).toBe('xx')
  })

  it('says that what was imported from a server was never downloaded', async () => {
    const start = { 'x.dvc': 'deps:\n- {etag: abc, path: s3://b/x}\nouts:\n- {hash: md5, path: x}\n' }
    const message =
      'x.dvc was imported from s3://b/x and never downloaded; Crisol downloads such data from paths of this machine. Use with-dvc, or run dvc update x.dvc and dvc push once.'
    expect(await faultOf(() => run(bare, openTransfer(start, {}).ports))).toEqual({ code: 'UNSUPPORTED', message })
  })

  it('says that a repository has no data, and that it has no remote', async () => {
    const empty = openTransfer({}, {})
    expect(await run(bare, empty.ports)).toMatchObject({ moved: 0, changed: [] })
    expect(empty.lines[0]).toBe('info: This repository has no data that DVC tracks; there is nothing to pull.')
    const message = 'No remote is set for the data of this repository; add one with dvc remote add -d <name> <url>.'
    expect(await faultOf(() => run(bare, openTransfer(files, {}).ports))).toEqual({ code: 'INPUT', message })
  })
})
