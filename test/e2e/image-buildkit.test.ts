import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openBuilder } from '../../src/adapters/container/builders.ts'
import { openEngine } from '../../src/adapters/container/engine.ts'
import { readManifest } from '../../src/adapters/container/layout.ts'
import { openRegistry } from '../../src/adapters/registry/registry.ts'
import type { ImageBuilder, ImagePlan } from '../../src/ports/image.ts'
import { describeWith } from '../counterparts.ts'
import { faultOf } from '../fakes/fault.ts'
import { type BuildKit, startBuildKit } from '../servers/buildkit.ts'
import { type ContainerHome, openContainers } from '../servers/containers.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'
import { untilAnswered } from './image/ask.ts'
import { hostileLabel, makePlan, writeModel } from './image/project.ts'

const needs = ['podman', 'docker-registry', 'serving-base', 'dockerd', 'buildx', 'buildkitd'] as const

describeWith(needs, 'BuildKit', (_, dockerRegistry, tar, dockerd, buildx, buildkitd) => {
  const before = { ...process.env }
  const programs = { buildkitd, buildx, docker: join(dockerd, '../../bin/docker') }
  let root: string
  let server: RegistryServer
  let home: ContainerHome
  let kit: BuildKit
  let plan: ImagePlan
  let builder: ImageBuilder
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'crisol-image-buildkit-'))
    server = await startRegistry(dockerRegistry, join(root, 'registry'))
    home = openContainers([server.host])
    // A base that is run as nobody, as hardened ones are: what is compiled is written by root all the same.
    home.podman('import', '--quiet', '--change', 'USER 65532:65532', tar, `${server.host}/base:1`)
    home.podman('push', '--quiet', '--tls-verify=false', `${server.host}/base:1`)
    kit = await startBuildKit(programs, [server.host])
    Object.assign(process.env, home.env, kit.env)
    plan = makePlan(join(root, 'files'), `${server.host}/base:1`)
    builder = await openBuilder('auto')
  })
  afterAll(async () => {
    Object.assign(process.env, before)
    await kit?.stop()
    home?.close()
    await server?.stop()
    rmSync(root, { recursive: true, force: true })
  })

  it('builds an image that runs, in one layer for each part', async () => {
    const image = await builder.build(plan, join(root, 'layout'), () => undefined)
    expect([builder.name, image.layers.map(({ name }) => name)]).toEqual([
      'buildx',
      ['base', 'server', 'dependencies', 'code', 'model'],
    ])
    const engine = await openEngine('podman')
    const loaded = await engine.load(image)
    const container = await engine.start(loaded, { command: ['serve'], environment: {}, port: 8080, memory: 2 ** 28 })
    try {
      expect(await untilAnswered(container.url)).toMatchObject({
        ...{ uid: 65532, model: 'first', label: hostileLabel, compiled: ['__main__.cpython-311.pyc'] },
      })
    } finally {
      expect(await container.stop(10)).toBe(0)
      await engine.forget(loaded)
    }
  })

  it('gives the same digest where nothing has been seen before, and other weights change one layer', async () => {
    const warm = await builder.build(plan, join(root, 'warm'), () => undefined)
    const cold = await startBuildKit(programs, [server.host])
    Object.assign(process.env, cold.env)
    const other = makePlan(join(root, 'others'), plan.base)
    chmodSync(join(root, 'others/model/model.txt'), 0o600)
    const again = await builder.build(other, join(root, 'again'), () => undefined)
    // As long as what was there, from the same time: nothing but the bytes tells that they are others.
    const weights = join(root, 'others/model/model.txt')
    const { atime, mtime } = statSync(weights)
    writeModel(join(root, 'others'), 'third')
    utimesSync(weights, atime, mtime)
    const changed = await builder.build(other, join(root, 'changed'), () => undefined)
    await cold.stop()
    Object.assign(process.env, kit.env)
    expect({ ...again, layout: warm.layout }).toEqual(warm)
    expect(changed.layers.slice(0, -1)).toEqual(warm.layers.slice(0, -1))
    expect(changed.layers.at(-1)).not.toEqual(warm.layers.at(-1))

    const registry = openRegistry({ credentials: undefined, allowsPlainHttp: false }, plan.platform)
    await registry.push(warm, `${server.host}/team/model:1`)
    const { bytes } = await registry.push(changed, `${server.host}/team/model:2`)
    const { config } = await readManifest(changed.layout, changed.manifest.digest)
    expect(bytes).toBe((changed.layers.at(-1)?.size ?? 0) + config.size + changed.manifest.size)
  })

  it('does not build upon a base that is not there, and leaves nothing', async () => {
    const none = { ...plan, base: `${server.host}/none:1` }
    expect(await faultOf(() => builder.build(none, join(root, 'none'), () => undefined))).toMatchObject({
      code: 'REMOTE',
    })
    expect(readdirSync(root).filter((name) => name.startsWith('.') || name === 'none')).toEqual([])
  })
})
