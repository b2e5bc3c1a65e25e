import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openRegistry } from '../../src/adapters/registry/registry.ts'
import type { BuiltImage } from '../../src/ports/image.ts'
import { describeWith } from '../counterparts.ts'
import { depth } from '../depth.ts'
import { makeLayout } from '../fakes/layout.ts'
import { type FaultProxy, startFaultProxy } from '../servers/fault-proxy.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'

/** Requests that a push makes before it is killed. */
const moments = Array.from({ length: depth(5, 100) }, (_, index) => 1 + ((index * 3) % 11))

describeWith(['docker-registry'], 'a push of an image that is killed', (binary) => {
  const registry = openRegistry({ credentials: undefined, allowsPlainHttp: false }, 'linux/amd64')
  const entry = join(import.meta.dirname, '../e2e/image/entry.ts')
  let root: string
  let server: RegistryServer
  let proxy: FaultProxy
  let old: BuiltImage
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'crisol-package-killed-'))
    server = await startRegistry(binary, join(root, 'registry'))
    proxy = await startFaultProxy(`http://${server.host}`)
    old = await makeLayout(join(root, 'old'), randomBytes(50_000))
  })
  afterAll(async () => {
    await proxy?.stop()
    await server?.stop()
    rmSync(root, { recursive: true, force: true })
  })

  /** Pushes in a process of its own, which ends at some request; gives its exit code. */
  const push = async (folder: string, name: string, requests: number): Promise<number | null> => {
    const child = spawn(process.execPath, ['--no-warnings', entry, 'push', folder, name], { stdio: 'inherit' })
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    let left = requests
    proxy.onRequest(() => {
      left--
      if (left === 0) child.kill('SIGKILL')
    })
    return await ended
  }

  it('SIGKILL at random, package: the tag is the old image or the new one, whole, and the next push completes it', async () => {
    for (const [index, requests] of moments.entries()) {
      const fresh = await makeLayout(join(root, `new-${index}`), randomBytes(50_000))
      const [direct, faulty] = [server.host, new URL(proxy.endpoint).host].map((host) => `${host}/team/killed:${index}`)
      await registry.push(old, direct ?? '')
      await push(fresh.layout, faulty ?? '', requests)
      const found = await registry.pull(direct ?? '', join(root, `pulled-${index}`))
      expect([old.manifest.digest, fresh.manifest.digest]).toContain(found.manifest.digest)
      expect(await push(fresh.layout, faulty ?? '', Number.POSITIVE_INFINITY)).toBe(0)
      expect((await registry.find(direct ?? ''))?.manifest.digest).toBe(fresh.manifest.digest)
    }
  })
})
