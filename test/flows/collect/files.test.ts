import { describe, expect, it } from '@jest/globals'
import type { Hash } from '../../../src/core/dvc/hash.ts'
import { openFiles, type ProjectFiles } from '../../../src/flows/collect/files.ts'
import { gather } from '../../../src/flows/data/bytes.ts'
import type { RepositoryOutput } from '../../../src/flows/data/outputs.ts'
import { manifest, md5 } from '../../fakes/digests.ts'
import { faultOf } from '../../fakes/fault.ts'
import { snapshotOfFiles, streamOf } from '../../fakes/snapshot.ts'

const sha = 'e'.repeat(40)
const output = (place: string, hash: string | undefined): RepositoryOutput => ({
  ...{ path: place, place, hash: hash === undefined ? undefined : { algorithm: 'md5', value: hash }, size: 1 },
  ...{ files: undefined, executable: false, cache: true, push: true, persist: false, remote: undefined },
  ...{ owner: 'dvc.yaml:s', source: undefined, deps: [] },
})

const listing = manifest({ 'a.csv': 'A', 'in/b.csv': 'B' })
const outputs = [
  output('live', `${md5(listing)}.dir`),
  output('one.csv', md5('one')),
  output('gone.csv', md5('gone')),
  output('lost', `${md5('lost')}.dir`),
  output('bare.csv', undefined),
]
const objects = ['A', 'B', 'one', listing]
const openObject = async ({ value }: Hash): Promise<AsyncIterable<Uint8Array> | undefined> =>
  streamOf(objects.find((text) => md5(text) === value.slice(0, 32)))

function open(commit: string | undefined): ProjectFiles {
  const files = { 'git.csv': 'git', 'git/x.csv': 'x', 'dir/y.csv': 'y' }
  return openFiles({ snapshot: snapshotOfFiles(files, commit), outputs, openObject })
}

async function read(path: string, commit: string | undefined): Promise<string | undefined> {
  const bytes = await open(commit).open(path)
  return bytes === undefined ? undefined : Buffer.from(await gather(bytes)).toString('utf8')
}

describe('the files of a commit', () => {
  it.each([
    ['git.csv', ['git.csv']],
    ['git', ['git/x.csv']],
    ['live', ['live/a.csv', 'live/in/b.csv']],
    ['live/in', ['live/in/b.csv']],
    ['live/a.csv', ['live/a.csv']],
    ['one.csv', ['one.csv']],
    ['nowhere', ['nowhere']],
    ['lost', ['lost']],
  ])('are found at %s in git and in the cache', async (place, files) => {
    expect(await open(sha).find(place)).toEqual(files)
  })

  it.each([
    ['git.csv', 'git'],
    ['live/a.csv', 'A'],
    ['live/in/b.csv', 'B'],
    ['one.csv', 'one'],
    ['nowhere', undefined],
    ['bare.csv', undefined],
    ['live/c.csv', undefined],
  ])('are read where they are: %s', async (path, text) => {
    expect(await read(path, sha)).toBe(text)
  })

  it.each(['gone.csv', 'lost'])('are named where neither the cache nor the remote has them: %s', async (path) => {
    const value = outputs.find(({ place }) => place === path)?.hash?.value
    expect(await faultOf(() => read(path, sha))).toEqual({
      code: 'MISSING',
      message: `${path} is cached by DVC as ${value}, which neither the cache nor the remote has.`,
    })
  })
})

describe('the files of the workspace', () => {
  it('are those that are there, and nothing of the cache', async () => {
    const files = open(undefined)
    expect([await files.find('dir'), await files.find('live')]).toEqual([['dir/y.csv'], ['live']])
    expect([await read('dir/y.csv', undefined), await read('one.csv', undefined)]).toEqual(['y', undefined])
  })
})
