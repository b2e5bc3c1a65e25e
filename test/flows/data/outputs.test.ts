import { describe, expect, it } from '@jest/globals'
import { readLock, trackedOutputs } from '../../../src/flows/data/outputs.ts'
import { faultOf } from '../../fakes/fault.ts'
import { snapshotOfFiles } from '../../fakes/snapshot.ts'
import type { Files } from '../../fakes/workspace.ts'

const md5 = '764efa883dda1e11db47671c4a3bbd9e'
const lock = `schema: '2.0'
stages:
  each@a:
    cmd: x
    outs:
    - path: a.bin
      hash: md5
      md5: ${md5}
      size: 3
      isexec: true
  gone:
    cmd: x
    outs:
    - path: gone.bin
      md5: ${md5}
`
const files: Files = {
  'sub/dvc.yaml': `stages:
  each:
    foreach: [a, b]
    do: {cmd: x, deps: [../raw], outs: ['\${item}.bin': {push: false, remote: big}]}
  far: {cmd: x, outs: [/tmp/o: {cache: false}]}
metrics: [m.json]
`,
  'sub/dvc.lock': lock,
  'raw.dvc': `outs:\n- {path: raw, md5: ${md5}, size: 3, hash: md5}\n`,
}

describe('trackedOutputs', () => {
  it('joins what dvc.yaml and .dvc files say with what was locked', async () => {
    const hash = { algorithm: 'md5', value: md5 }
    const flags = { cache: true, persist: false, source: undefined }
    const made = { ...flags, push: false, remote: 'big', deps: ['raw'], files: undefined }
    expect(await trackedOutputs(snapshotOfFiles(files))).toEqual([
      {
        ...flags,
        path: 'raw',
        place: 'raw',
        owner: 'raw.dvc',
        hash,
        size: 3,
        files: undefined,
        executable: false,
        push: true,
        remote: undefined,
        deps: [],
      },
      { ...made, path: 'a.bin', place: 'sub/a.bin', owner: 'sub/dvc.yaml:each@a', hash, size: 3, executable: true },
      {
        ...made,
        path: 'b.bin',
        place: 'sub/b.bin',
        owner: 'sub/dvc.yaml:each@b',
        hash: undefined,
        size: undefined,
        executable: false,
      },
    ])
  })

  it('refuses outputs that some file systems take for one', async () => {
    const twins = { 'a.dvc': 'outs: [{path: x}]\n', 'b.dvc': 'outs: [{path: X}]\n' }
    expect((await faultOf(() => trackedOutputs(snapshotOfFiles(twins))))?.code).toBe('PATH')
  })

  it('refuses a .dvc file that leads out of the repository', async () => {
    const fault = await faultOf(() => trackedOutputs(snapshotOfFiles({ 'a.dvc': 'outs: [{path: ../x}]\n' })))
    expect(fault).toEqual({
      code: 'PATH',
      message: 'a.dvc names "../x", which leaves the repository; expected a path inside the repository.',
    })
  })
})

describe('readLock', () => {
  it('reads the lock beside a dvc.yaml, and nothing where there is none', async () => {
    const snapshot = snapshotOfFiles(files)
    expect([...(await readLock('sub/dvc.yaml', snapshot)).keys()]).toEqual(['each@a', 'gone'])
    expect((await readLock('dvc.yaml', snapshot)).size).toBe(0)
  })
})
