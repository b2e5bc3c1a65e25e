import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openCheckpoints } from '../../src/adapters/checkpoints.ts'
import { gather } from '../fakes/cache.ts'
import { md5 } from '../fakes/digests.ts'

const key = 'a'.repeat(64)

describe('folders for checkpoints', () => {
  let root = ''
  const claims = (): readonly string[] => readdirSync(join(root, '.dvc/tmp/crisol/holding'))
  /** Starts another process that takes the folder of the key; resolves with it and the name once it has. */
  const startHolder = async () => {
    const module = join(import.meta.dirname, '../../src/adapters/checkpoints.ts')
    const script = `import { openCheckpoints } from ${JSON.stringify(module)}
console.log(openCheckpoints(${JSON.stringify(root)}).hold(${JSON.stringify(key)}).name)
setInterval(() => undefined, 1000)`
    const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [name] = (await once(child.stdout, 'data')) as [Buffer]
    return { child, name: name.toString().trim() }
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-checkpoints-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('are held by one at a time, and given back', () => {
    const checkpoints = openCheckpoints(root)
    const [first, second, other] = [key, key, 'b'.repeat(64)].map((name) => checkpoints.hold(name))
    expect([first?.name, second?.name, other?.name]).toEqual([key, `${key}-2`, 'b'.repeat(64)])
    first?.release()
    expect(checkpoints.hold(key).name).toBe(key)
  })

  it('keep no claim of a process that was killed, also when nobody claims anything', async () => {
    const { child } = await startHolder()
    openCheckpoints(root)
    expect(claims()).toHaveLength(1)
    child.kill('SIGKILL')
    await once(child, 'exit')
    openCheckpoints(root)
    expect(claims()).toEqual([])
  })

  it('are held by one of two processes, until that one is killed', async () => {
    const { child, name } = await startHolder()
    const beside = openCheckpoints(root).hold(key)
    expect([name, beside.name]).toEqual([key, `${key}-2`])
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(openCheckpoints(root).hold(key).name).toBe(key)
    beside.release()
    expect(claims()).toHaveLength(1)
  })

  it('are held by two processes that begin at the same moment, each with another one', async () => {
    const holders = await Promise.all([startHolder(), startHolder(), startHolder()])
    expect(new Set(holders.map(({ name }) => name)).size).toBe(3)
    for (const { child } of holders) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  })

  it('are free again on a machine that was started anew', () => {
    openCheckpoints(root).hold(key)
    const [claim = ''] = claims()
    rmSync(join(root, '.dvc/tmp/crisol/holding', claim))
    writeFileSync(join(root, '.dvc/tmp/crisol/holding', claim.replace(/-[0-9a-f]{8}-\d+\./u, '-00000000-1.')), '')
    expect(openCheckpoints(root).hold(key).name).toBe(key)
  })

  it('give the bytes of a file, a part of them, and nothing of one that is gone', async () => {
    const { open } = openCheckpoints(root)
    writeFileSync(join(root, 'weights'), '0123456789')
    const hash = { algorithm: 'md5', value: md5('0123456789') } as const
    const object = open('weights', hash)
    if (object === undefined) throw new Error('There is no object.')
    const texts = await Promise.all(
      [object.open(), object.open(2, 4)].map(async (bytes) => Buffer.from(await gather(bytes)).toString()),
    )
    expect([object.hash, object.size, texts]).toEqual([hash, 10, ['0123456789', '234']])
    expect(open('gone', hash)).toBeUndefined()
  })

  it('keep what is brought apart from the cache of the project', async () => {
    const cache = openCheckpoints(root).cacheAt('.dvc/tmp/crisol/checkpoints/x.incoming')
    const hash = { algorithm: 'md5', value: md5('weights') } as const
    await cache.admit(
      hash,
      (async function* () {
        yield Buffer.from('weights')
      })(),
      'weights',
    )
    await cache.materialise(hash, 'folder/weights', { executable: false, isCopied: true })
    expect([readFileSync(join(root, 'folder/weights'), 'utf8'), existsSync(join(root, '.dvc/cache'))]).toEqual([
      ...['weights', false],
    ])
    writeFileSync(join(root, 'folder/weights'), 'others')
    expect(await cache.readText(hash)).toBe('weights')
  })
})
