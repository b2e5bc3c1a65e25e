import { describe, expect, it } from '@jest/globals'
import { fetchObjects } from '../../../src/flows/data/fetch.ts'
import type { ObjectStore } from '../../../src/ports/data.ts'
import { openCache, pieces } from '../../fakes/cache.ts'
import { md5 } from '../../fakes/digests.ts'
import { faultOf } from '../../fakes/fault.ts'
import { openStore } from '../../fakes/store.ts'
import { openWorkspace } from '../../fakes/workspace.ts'

const text = 'what a model learns from'
const wanted = [{ hash: { algorithm: 'md5', value: md5(text) }, path: 'data.txt' }] as const

/** A remote over a line that alters what comes a number of times. */
function altering(times: number): ObjectStore {
  const store = openStore()
  store.hold(text)
  let left = times
  return {
    ...store,
    read: async (key) => (left-- > 0 ? pieces(Buffer.from(text.toUpperCase())) : await store.read(key)),
  }
}

describe('fetchObjects', () => {
  it('asks a second time for what arrives with other bytes', async () => {
    const cache = openCache(openWorkspace({}))
    const fetched = await fetchObjects(wanted, { cache, remote: altering(1), jobs: 1 })
    expect(fetched).toEqual({ objects: 1, bytes: text.length, missing: [] })
    expect(Object.values(cache.objects())).toEqual([text])
  })

  it('refuses what arrives with other bytes twice', async () => {
    const cache = openCache(openWorkspace({}))
    const fault = await faultOf(() => fetchObjects(wanted, { cache, remote: altering(2), jobs: 1 }))
    const message = `data.txt from s3://bucket/dvc has the md5 ${md5(text.toUpperCase())}.`
    expect([fault, cache.objects()]).toEqual([{ code: 'CORRUPT', message }, {}])
  })
})
