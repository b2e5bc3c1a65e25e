import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openBuilder } from '../../src/adapters/container/builders.ts'
import { openEngine } from '../../src/adapters/container/engine.ts'
import type { BuiltImage } from '../../src/ports/image.ts'
import { describeWith } from '../counterparts.ts'
import { openContainers } from '../servers/containers.ts'
import { type DockerDaemon, startDocker } from '../servers/dockerd.ts'
import { startRegistry } from '../servers/registry.ts'
import { untilAnswered } from './image/ask.ts'
import { makePlan } from './image/project.ts'

const needs = ['buildah', 'podman', 'docker-registry', 'serving-base', 'dockerd'] as const

describeWith(needs, 'Docker', (_, __, dockerRegistry, tar, dockerd) => {
  const before = { ...process.env }
  let root: string
  let image: BuiltImage
  let daemon: DockerDaemon
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'crisol-image-docker-'))
    const server = await startRegistry(dockerRegistry, join(root, 'registry'))
    const home = openContainers([server.host])
    try {
      home.podman('import', '--quiet', tar, `${server.host}/base:1`)
      Object.assign(process.env, home.env)
      const builder = await openBuilder('buildah')
      image = await builder.build(
        makePlan(join(root, 'files'), `${server.host}/base:1`),
        join(root, 'layout'),
        () => undefined,
      )
    } finally {
      home.close()
      await server.stop()
    }
    daemon = await startDocker(dockerd)
    Object.assign(process.env, daemon.env)
  })
  afterAll(async () => {
    Object.assign(process.env, before)
    await daemon?.stop()
    rmSync(root, { recursive: true, force: true })
  })

  it('runs an image as locked down as podman does, and keeps nothing of it', async () => {
    const engine = await openEngine('auto')
    const loaded = await engine.load(image)
    const options = { command: ['serve'], environment: { EXTRA: 'more' }, port: 8080, memory: 2 ** 28 }
    const container = await engine.start(loaded, options)
    try {
      expect(await untilAnswered(container.url)).toMatchObject({
        ...{
          uid: 65532,
          extra: 'more',
          model: 'first',
          shells: [],
          interfaces: ['lo'],
          capabilities: ['0000000000000000'],
        },
        ...{ root: 'OSError', tmp: 'done', network: 'OSError', raise: 'PermissionError' },
      })
    } finally {
      expect(await container.stop(10)).toBe(0)
    }
    const result = await engine.run(loaded, { ...options, command: ['count'], input: 'four' })
    await engine.forget(loaded)
    expect([engine.name, result, await container.log()]).toEqual([
      'docker',
      { exitCode: 3, stdout: '4\n', stderr: '' },
      'ready',
    ])
    expect([daemon.docker('ps', '--all', '--quiet'), daemon.docker('images', '--quiet')]).toEqual(['', ''])
  })
})
