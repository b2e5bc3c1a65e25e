import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { openRunCache } from '../../src/adapters/run-cache.ts'
import { pieces } from '../fakes/cache.ts'
import { md5 } from '../fakes/digests.ts'

it('holds no entry where there is no cache yet, what is written from then on, and knows the newest', async () => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-runs-'))
  const runs = openRunCache(join(root, 'cache'))
  expect(await runs.list('runs/')).toEqual([])
  const bytes = Buffer.from('entry')
  const entry = { hash: { algorithm: 'md5', value: md5('entry') } as const, size: 5, open: () => pieces(bytes) }
  expect(await runs.write('runs/aa/b/c', entry)).toBe(true)
  expect(await runs.list('runs/')).toEqual(['runs/aa/b/c'])
  expect(await runs.newest('runs/none/')).toBeUndefined()
  await runs.write('runs/aa/b/a', entry)
  utimesSync(join(root, 'cache/runs/aa/b/c'), 2_000_000_000, 2_000_000_000)
  expect(await runs.newest('runs/aa/b/')).toBe('runs/aa/b/c')
  utimesSync(join(root, 'cache/runs/aa/b/a'), 2_100_000_000, 2_100_000_000)
  expect(await runs.newest('runs/aa/b/')).toBe('runs/aa/b/a')
  rmSync(root, { recursive: true })
})
