import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openBuilder } from '../../src/adapters/container/builders.ts'
import { openEngine } from '../../src/adapters/container/engine.ts'
import { blobPath } from '../../src/adapters/container/layout.ts'
import { openRegistry } from '../../src/adapters/registry/registry.ts'
import { imageEpoch } from '../../src/core/image/plan.ts'
import type { BuiltImage, ContainerEngine, ImagePlan } from '../../src/ports/image.ts'
import { describeWith } from '../counterparts.ts'
import { faultOf } from '../fakes/fault.ts'
import { type ContainerHome, openContainers } from '../servers/containers.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'
import { untilAnswered } from './image/ask.ts'
import { hostileLabel, makePlan, writeModel } from './image/project.ts'

const needs = ['buildah', 'podman', 'docker-registry', 'crane', 'serving-base'] as const

describeWith(needs, 'a serving image', (_, __, dockerRegistry, crane, tar) => {
  const before = { ...process.env }
  const options = { command: ['serve'], environment: { EXTRA: 'more' }, port: 8080, memory: 2 ** 28 }
  let root: string
  let home: ContainerHome
  let server: RegistryServer
  let plan: ImagePlan
  let image: BuiltImage
  let engine: ContainerEngine
  let loaded: string
  const registry = openRegistry({ credentials: undefined, allowsPlainHttp: false }, 'linux/amd64')
  const name = (tag: string): string => `${server.host}/team/model:${tag}`
  const look = (...args: readonly string[]): string => execFileSync(crane, args, { encoding: 'utf8', stdio: 'pipe' })

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'crisol-image-'))
    server = await startRegistry(dockerRegistry, join(root, 'registry'))
    home = openContainers([server.host])
    // A base that is run as nobody, as hardened ones are: what is compiled is written by root all the same.
    home.podman('import', '--quiet', '--change', 'USER 65532:65532', tar, `${server.host}/base:1`)
    home.podman('push', '--quiet', '--tls-verify=false', `${server.host}/base:1`)
    Object.assign(process.env, home.env)
    plan = makePlan(join(root, 'files'), `${server.host}/base:1`)
    const builder = await openBuilder('auto')
    image = await builder.build(plan, join(root, 'layout'), () => undefined)
    engine = await openEngine('podman')
    loaded = await engine.load(image)
  })

  afterAll(async () => {
    Object.assign(process.env, before)
    home?.close()
    await server?.stop()
    if (root !== undefined) rmSync(root, { recursive: true, force: true })
  })

  it('has one layer for each part, above the base', () => {
    expect(image.layers.map(({ name: layer }) => layer)).toEqual(['base', 'server', 'dependencies', 'code', 'model'])
    expect(readdirSync(root).sort()).toEqual(['files', 'layout', 'registry'])
  })

  it('has the same digest when another builder, which has seen nothing, builds the same files with other modes', async () => {
    const cold = openContainers([server.host])
    Object.assign(process.env, cold.env)
    try {
      const other = makePlan(join(root, 'others'), plan.base)
      chmodSync(join(root, 'others/model/model.txt'), 0o600)
      const again = await (await openBuilder('podman')).build(other, join(root, 'again'), () => undefined)
      expect({ ...again, layout: image.layout }).toEqual(image)
    } finally {
      Object.assign(process.env, home.env)
      cold.close()
    }
  })

  it('is pushed as it was built, as an independent eye sees it', async () => {
    const pushed = await registry.push(image, name('1'))
    const layers = image.layers.reduce((sum, { size }) => sum + size, 0)
    expect(pushed.digest).toBe(image.manifest.digest)
    expect(pushed.bytes).toBeGreaterThan(layers - (image.layers[0]?.size ?? 0))
    expect(look('digest', name('1')).trim()).toBe(image.manifest.digest)
    expect(look('validate', '--remote', name('1'))).toBe(`PASS: ${name('1')}\n`)
    const { config } = JSON.parse(look('config', name('1')))
    expect(config).toMatchObject({
      User: '65532:65532',
      Entrypoint: ['python3', '-m', 'crisol_serving'],
      Cmd: ['serve'],
      Labels: {
        'org.opencontainers.image.title': hostileLabel,
        'dev.crisol.layers': 'server,dependencies,code,model',
      },
    })
    expect(config.Env).toContain(`GREETING=${hostileLabel}`)
  })

  it('runs as nobody, writes nowhere, reaches nobody, and ends well when it is told to', async () => {
    const container = await engine.start(loaded, options)
    try {
      expect(await untilAnswered(container.url)).toEqual({
        uid: 65532,
        args: ['serve'],
        label: hostileLabel,
        extra: 'more',
        model: 'first',
        compiled: ['__main__.cpython-311.pyc'],
        shells: [],
        interfaces: ['lo'],
        root: 'OSError',
        tmp: 'done',
        network: 'OSError',
        raise: 'PermissionError',
        capabilities: ['0000000000000000'],
      })
      const large = 'x'.repeat(3_000_000)
      const echoes = await Promise.all(
        Array.from(
          { length: 8 },
          async () => await (await fetch(container.url, { method: 'POST', body: large })).text(),
        ),
      )
      expect(echoes.every((echo) => echo === large)).toBe(true)
    } finally {
      expect(await container.stop(10)).toBe(0)
    }
    expect([await container.log(), home.containers()]).toEqual(['ready', []])
  })

  it('runs to its end, with what it is given to read and the status that it gives', async () => {
    const result = await engine.run(loaded, { ...options, command: ['count'], input: 'x'.repeat(100_000) })
    expect([result, home.containers()]).toEqual([{ exitCode: 3, stdout: '100000\n', stderr: '' }, []])
  })

  it('gets other weights in the registry: the model layer and what describes it are sent, and nothing else', async () => {
    const found = await registry.find(name('1'))
    if (found === undefined) throw new Error('the image was not found')
    writeModel(join(root, 'files'), 'second')
    const [layer] = plan.layers.filter(({ name: own }) => own === 'model')
    if (layer === undefined) throw new Error('the plan has no model')
    const change = {
      layer,
      environment: { EXTRA: 'new' },
      labels: { 'dev.crisol.model.md5': 'abc' },
      epoch: imageEpoch,
    }
    const rebased = await registry.rebase(found, change, name('staging'))
    const pulled = await registry.pull(name('staging'), join(root, 'pulled'))
    const manifest = JSON.parse(readFileSync(blobPath(pulled.layout, rebased.digest), 'utf8'))
    const sent = manifest.layers.at(-1).size + manifest.config.size + pulled.manifest.size
    expect(rebased).toEqual({ digest: pulled.manifest.digest, bytes: sent })
    expect(pulled.layers.slice(0, -1)).toEqual(image.layers.slice(0, -1))
    expect(look('validate', '--remote', name('staging'))).toBe(`PASS: ${name('staging')}\n`)
    expect((await registry.find(name('staging')))?.labels).toMatchObject({ 'dev.crisol.model.md5': 'abc' })
    await registry.tag(rebased.digest, name('1'))
    expect(look('digest', name('1')).trim()).toBe(rebased.digest)
    const again = await registry.rebase(found, change, name('staging'))
    expect(again.digest).toBe(rebased.digest)

    const own = await engine.load(pulled)
    const container = await engine.start(own, { ...options, environment: {} })
    try {
      expect(await untilAnswered(container.url)).toMatchObject({ model: 'second', extra: 'new', label: hostileLabel })
    } finally {
      await container.stop(10)
      await engine.forget(own)
    }
    expect(home.podman('images', '--quiet', own).trim()).toBe('')
  })

  it('is not built upon a base that is not there, and leaves nothing', async () => {
    const fault = await faultOf(async () => {
      const builder = await openBuilder('buildah')
      await builder.build({ ...plan, base: `${server.host}/none:1` }, join(root, 'none'), () => undefined)
    })
    expect(fault).toMatchObject({ code: 'REMOTE' })
    expect(fault?.message).toContain(`The base ${server.host}/none:1 cannot be had by buildah (`)
    expect([readdirSync(root).includes('none'), home.containers()]).toEqual([false, []])
  })

  it('disk full, package: is neither built nor brought onto a disk that is full, and leaves nothing there', async () => {
    const small = join(root, 'small')
    mkdirSync(small)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', small])
    try {
      const builder = await openBuilder('buildah')
      expect(await faultOf(() => builder.build(plan, join(small, 'layout'), () => undefined))).toEqual({
        code: 'ENVIRONMENT',
        message: 'The disk is full, says buildah; make room and build again.',
      })
      await registry.push(image, name('large'))
      expect(await faultOf(() => registry.pull(name('large'), join(small, 'pulled')))).toEqual({
        code: 'ENVIRONMENT',
        message: `The disk is full at ${join(small, 'pulled')}; make room and try again.`,
      })
      expect([readdirSync(small), home.containers()]).toEqual([[], []])
    } finally {
      execFileSync('umount', [small])
    }
  })

  it('is not started when there is no such image, and leaves nothing', async () => {
    const fault = await faultOf(async () => await engine.start('localhost/none:1', options))
    expect(fault).toMatchObject({ code: 'ENVIRONMENT' })
    expect(home.containers()).toEqual([])
  })

  it.each([
    { what: 'build', seen: /: COPY dependencies/u },
    { what: 'build', seen: /: RUN .*dependencies/u },
    { what: 'run', seen: /started http/u },
  ])(
    'SIGINT, SIGTERM, SIGKILL, package: leaves nothing when it is told to end while it does this: $what',
    async ({ what, seen }) => {
      const folder = mkdtempSync(join(root, 'cancelled-'))
      const entry = join(import.meta.dirname, 'image/entry.ts')
      const child = spawn(process.execPath, [entry, what, folder, what === 'build' ? plan.base : loaded], {
        env: process.env,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = new Promise((resolve) => child.once('close', resolve))
      let said = ''
      for await (const chunk of child.stdout) {
        said += chunk
        if (seen.test(said)) child.kill('SIGTERM')
      }
      expect(await ended).toBe(143)
      expect(what === 'build' ? readdirSync(join(folder, 'out')) : []).toEqual([])
      expect(home.containers()).toEqual([])
    },
  )
})
