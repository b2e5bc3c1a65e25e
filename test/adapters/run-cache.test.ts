import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { openRunCache } from '../../src/adapters/run-cache.ts'
import { pieces } from '../fakes/cache.ts'
import { md5 } from '../fakes/digests.ts'

it('holds no entry where there is no cache yet, and what is written from then on', async () => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-runs-'))
  const runs = openRunCache(join(root, 'cache'))
  expect(await runs.list('runs/')).toEqual([])
  const bytes = Buffer.from('entry')
  const entry = { hash: { algorithm: 'md5', value: md5('entry') } as const, size: 5, open: () => pieces(bytes) }
  expect(await runs.write('runs/aa/b/c', entry)).toBe(true)
  expect(await runs.list('runs/')).toEqual(['runs/aa/b/c'])
  rmSync(root, { recursive: true })
})
