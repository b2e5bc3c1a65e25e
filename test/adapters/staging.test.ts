import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStaging } from '../../src/adapters/staging.ts'
import type { Staging } from '../../src/ports/staging.ts'
import { faultOf } from '../fakes/fault.ts'
import { readPickle } from '../fakes/pickles.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('staging', () => {
  let folder: string
  let root: string
  let staging: Staging

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-staging-'))
    root = join(folder, 'project')
    for (const name of ['project/models', 'cache', 'staged', 'elsewhere'])
      mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(root, 'models/m.bin'), 'weights')
    writeFileSync(join(folder, 'cache/object'), 'cached')
    writeFileSync(join(folder, 'elsewhere/secret'), 'secret')
    staging = openStaging({ root, cache: join(folder, 'cache'), folder: join(folder, 'staged') })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('puts files under the names that they get, and tells their hashes', async () => {
    expect(await staging.place('model', new Map([['models/m.bin', 'deep/m.bin']]))).toEqual([
      { path: 'deep/m.bin', sha256: sha256('weights') },
    ])
    expect(await staging.write('model', 'crisol.json', '{}')).toEqual({ path: 'crisol.json', sha256: sha256('{}') })
    expect(readFileSync(join(staging.directory('model'), 'deep/m.bin'), 'utf8')).toBe('weights')
    expect(staging.sha256('a')).toBe(sha256('a'))
  })

  it('follows links of DVC into its cache, and none that lead out of the project', async () => {
    symlinkSync(join(folder, 'cache/object'), join(root, 'models/linked'))
    symlinkSync(join(folder, 'elsewhere/secret'), join(root, 'models/stolen'))
    symlinkSync(join(folder, 'elsewhere'), join(root, 'away'))
    expect(await staging.place('model', new Map([['models/linked', 'm']]))).toEqual([
      { path: 'm', sha256: sha256('cached') },
    ])
    expect(await faultOf(async () => await staging.place('model', new Map([['models/stolen', 's']])))).toEqual({
      code: 'PATH',
      message: 'models/stolen is a link that leads out of the project; put the file itself there.',
    })
    expect(await faultOf(async () => await staging.place('model', new Map([['away/secret', 's']])))).toMatchObject({
      code: 'PATH',
    })
  })

  it('puts the server’s own code together, without its tests', async () => {
    const placed = (await staging.placeServer('code')).map(({ path }) => path)
    expect(placed).toContain('crisol_serving/__main__.py')
    expect(placed).toContain('crisol_serving/py.typed')
    expect(placed.filter((path) => !path.startsWith('crisol_serving/') || path.includes('__pycache__'))).toEqual([])
    expect(await staging.readServer('requirements.in')).toContain('fastapi')
  })

  it('reads the first bytes of a file, and nothing of what is none', async () => {
    expect(Buffer.from((await staging.readHead('models/m.bin', 4)) ?? []).toString()).toBe('weig')
    expect([await staging.readHead('models', 4), await staging.readHead('none', 4)]).toEqual([undefined, undefined])
  })

  it.each(['zlib', 'gzip'])('unpacks what joblib has compressed by %s', async (method) => {
    writeFileSync(join(root, 'models/m.joblib'), readPickle(`good-${method}.joblib`))
    expect([...(await staging.readUnpacked('models/m.joblib')).subarray(0, 2)]).toEqual([0x80, 4])
  })

  it('says that compressed data is broken', async () => {
    writeFileSync(join(root, 'models/m.joblib'), readPickle('good-zlib.joblib').subarray(0, 100))
    expect(await faultOf(async () => await staging.readUnpacked('models/m.joblib'))).toEqual({
      code: 'MODEL',
      message:
        "The pickle models/m.joblib is compressed, and its data is broken; save the model in its library's own format.",
    })
  })
})
