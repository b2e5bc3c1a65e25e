import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { LockedStage } from '../../../src/core/dvc/lock.ts'
import { RunRecord, type StageRecord } from '../../../src/flows/train/record.ts'
import { md5 } from '../../fakes/digests.ts'
import { type Files, openWorkspace } from '../../fakes/workspace.ts'

const locked = (name: string): LockedStage => ({
  command: `run ${name}`,
  deps: [],
  params: new Map(),
  outs: [{ path: name, hash: { algorithm: 'md5', value: md5(name) }, size: 1, files: undefined, executable: false }],
})

const record = (name: string, rank: number, lockFile = 'dvc.lock'): StageRecord => ({
  ...{ rank, name, lockFile, locked: locked(name) },
  ignored: [lockFile === 'dvc.lock' ? `out/${name}` : `sub/${name}`],
})

const all = [record('a', 0), record('b', 1), record('c', 2, 'sub/dvc.lock'), record('d', 3)]

/** Writes stages down in an order, those of a group at once. */
async function filesAfter(start: Files, groups: readonly (readonly StageRecord[])[]): Promise<Files> {
  const workspace = openWorkspace(start)
  const run = new RunRecord(workspace)
  for (const group of groups) await Promise.all(group.map((one) => run.add(one)))
  return workspace.tree()
}

describe('RunRecord', () => {
  it('leaves the same files whatever ends first, as if stages had run one by one', async () => {
    const start = { 'out/.gitignore': '*.tmp\n/b', 'dvc.lock': "schema: '2.0'\nstages:\n  d:\n    cmd: old\n" }
    const serial = await filesAfter(
      start,
      all.map((one) => [one]),
    )
    expect(serial['out/.gitignore']).toBe('*.tmp\n/b\n/a\n/d\n')
    expect([...(serial['dvc.lock'] ?? '').matchAll(/^ {2}(\w):$/gmu)].map(([, name]) => name)).toEqual(['d', 'a', 'b'])
    expect(serial['sub/.gitignore']).toBe('/c\n')
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), fc.boolean(), async (order, atOnce) => {
        expect(await filesAfter(start, atOnce ? [order] : order.map((one) => [one]))).toEqual(serial)
      }),
    )
  })

  it('writes no stage into the lock whose outputs git does not ignore yet, whatever ends meanwhile', async () => {
    const workspace = openWorkspace({})
    const late: Promise<void>[] = []
    const seen: string[] = []
    const write: typeof workspace.write = async (path, content) => {
      await workspace.write(path, content)
      // As the first stage is being written down, another ends.
      if (late.length === 0) late.push(run.add(all[1] as StageRecord))
      if (path !== 'dvc.lock') return
      const names = [...String(content).matchAll(/^ {2}(\w):$/gmu)].map(([, name]) => name)
      seen.push(`${names.join()} with ${workspace.tree()['out/.gitignore']?.trim().replaceAll('\n', ',')}`)
    }
    const run = new RunRecord({ ...workspace, write })
    await run.add(all[0] as StageRecord)
    await Promise.all(late)
    expect(seen).toEqual(['a with /a', 'a,b with /a,/b'])
  })

  it('keeps what it has written when a later stage never comes', async () => {
    const files = await filesAfter({}, [[all[1] as StageRecord]])
    expect(files['dvc.lock']).toContain('  b:\n    cmd: run b\n')
    expect(files['out/.gitignore']).toBe('/b\n')
  })

  it('tells of a lock that does not parse, and holds up nothing else', async () => {
    const workspace = openWorkspace({ 'dvc.lock': '<<<<<<< HEAD\n' })
    const run = new RunRecord(workspace)
    await expect(run.add(all[0] as StageRecord)).rejects.toMatchObject({ code: 'SYNTAX' })
    await run.add(all[2] as StageRecord)
    expect(workspace.tree()['sub/dvc.lock']).toContain('  c:\n')
    expect(workspace.tree()['dvc.lock']).toBe('<<<<<<< HEAD\n')
  })
})
