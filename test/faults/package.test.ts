import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { openRegistry } from '../../src/adapters/registry/registry.ts'
import type { BuiltImage } from '../../src/ports/image.ts'
import { describeWith } from '../counterparts.ts'
import { faultOf } from '../fakes/fault.ts'
import { makeLayout } from '../fakes/layout.ts'
import { type Fault, type FaultProxy, type FaultRule, startFaultProxy } from '../servers/fault-proxy.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'

describeWith(['docker-registry'], 'an image on its way to a registry, or from it', (binary) => {
  const before = { ...process.env }
  const registry = openRegistry({ credentials: undefined, allowsPlainHttp: true }, 'linux/amd64')
  let root: string
  let image: BuiltImage
  let server: RegistryServer
  let proxy: FaultProxy
  let host: string
  let count = 0
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'crisol-package-'))
    Object.assign(process.env, { REGISTRY_AUTH_FILE: '', XDG_RUNTIME_DIR: '', DOCKER_CONFIG: join(root, 'docker') })
    image = await makeLayout(join(root, 'image'), randomBytes(300_000))
    server = await startRegistry(binary, join(root, 'registry'))
    proxy = await startFaultProxy(`http://${server.host}`)
    host = proxy.endpoint.replace('http://', '')
  })
  afterAll(async () => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
    await proxy?.stop()
    await server?.stop()
    rmSync(root, { recursive: true, force: true })
  })
  afterEach(() => proxy.fail({ method: 'GET', times: 0, does: 'reset' }))

  const newName = (): string => `team/faulty-${++count}:1`
  const newImage = async (): Promise<BuiltImage> =>
    await makeLayout(join(root, `fresh-${++count}`), randomBytes(50_000))
  const standsAt = async (name: string): Promise<string | undefined> =>
    (await registry.find(`${server.host}/${name}`))?.manifest.digest

  /** The image is there in spite of what goes wrong. */
  const pushes =
    (...rule: readonly [FaultRule['method'], RegExp, number, Fault]) =>
    async (): Promise<void> => {
      const [method, path, times, does] = rule
      const [name, fresh] = [newName(), await newImage()]
      proxy.fail({ method, path, times, does })
      expect((await registry.push(fresh, `${host}/${name}`)).digest).toBe(fresh.manifest.digest)
      expect([proxy.failed(), await standsAt(name)]).toEqual([times, fresh.manifest.digest])
    }
  /** There is no tag, and the reason is told. */
  const fails = (rule: FaultRule, says: (name: string) => string) => async (): Promise<void> => {
    const [name, fresh] = [newName(), await newImage()]
    proxy.fail(rule)
    expect(await faultOf(() => registry.push(fresh, `${host}/${name}`))).toEqual({
      code: 'REMOTE',
      message: says(name),
    })
    expect(await standsAt(name)).toBeUndefined()
  }
  const [any, blobs, uploads, manifests] = [/./u, /blobs/u, /uploads/u, /manifests/u]
  const later = { status: 429, headers: { 'retry-after': '1' } }

  it('429/403 + Retry-After, package: a push waits', pushes('POST', any, 1, later))
  it('5xx once, package: a push asks again for a blob', pushes('HEAD', blobs, 2, { status: 500 }))
  it('5xx once, package: a push begins an upload again', pushes('POST', any, 2, { status: 503 }))
  it('5xx once, package: a push sends a blob again', pushes('PUT', uploads, 2, { status: 502 }))
  it('5xx once, package: a push sends the manifest again', pushes('PUT', manifests, 2, { status: 500 }))
  it('reset after send, package: an upload that was begun is begun again', pushes('POST', any, 1, 'lost answer'))
  it('reset after send, package: a blob that arrived counts', pushes('PUT', uploads, 1, 'lost answer'))
  it('reset after send, package: a manifest that arrived counts', pushes('PUT', manifests, 1, 'lost answer'))
  it('reset after send, package: a blob that did not arrive is sent again', pushes('PUT', uploads, 1, 'reset'))

  it('reset after send, package: a registry of this machine is asked again what it speaks', async () => {
    let isFirst = true
    const door = createServer((socket) => {
      if (isFirst) socket.resetAndDestroy()
      else socket.pipe(connect(Number(server.host.split(':')[1]), '127.0.0.1')).pipe(socket)
      isFirst = false
    })
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
    const name = newName()
    try {
      await registry.push(image, `127.0.0.1:${(door.address() as AddressInfo).port}/${name}`)
      expect(await standsAt(name)).toBe(image.manifest.digest)
    } finally {
      door.close()
    }
  })

  it(
    '5xx for ever, package: no tag is left',
    fails(
      { method: 'PUT', path: manifests, times: 9, does: { status: 500 } },
      (name) => `${host} does not do what it should for ${host}/${name} (500); try again later.`,
    ),
  )

  const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }
  it.each<readonly ['HEAD' | 'PUT', RegExp]>([
    ['HEAD', blobs],
    ['PUT', uploads],
    ['PUT', manifests],
  ])('200 + HTML, package: a page is taken for no answer to a %s of %s, and no tag is left', async (method, path) => {
    await fails(
      { method, path, times: 99, does: page },
      () => `${host} answers with a web page, and not as a registry does; check the name and what lies between.`,
    )()
  })

  it('reset after send, package: where nothing comes through any more, the tag stays at the old image', async () => {
    const name = newName()
    const [old, fresh] = [await newImage(), await newImage()]
    await registry.push(old, `${server.host}/${name}`)
    for (const path of [blobs, uploads, manifests]) {
      proxy.fail({ method: 'PUT', path, times: 99, does: 'reset' })
      expect(await faultOf(() => registry.push(fresh, `${host}/${name}`))).toMatchObject({ code: 'REMOTE' })
      expect(await standsAt(name)).toBe(old.manifest.digest)
    }
  })

  it('two concurrent, package: both succeed, and the tag is one of the two, whole', async () => {
    const name = newName()
    const images = await Promise.all([newImage(), newImage(), newImage()])
    await Promise.all(images.map((one) => registry.push(one, `${server.host}/${name}`)))
    const pulled = await registry.pull(`${server.host}/${name}`, join(root, `pulled-${++count}`))
    expect(images.map(({ manifest }) => manifest.digest)).toContain(pulled.manifest.digest)
  })

  it('re-run (attempt 2), package: the same image is there already, and its manifest alone is sent', async () => {
    const name = newName()
    await registry.push(image, `${server.host}/${name}`)
    const { digest, bytes } = await registry.push(image, `${server.host}/${name}`)
    expect([digest, bytes]).toEqual([image.manifest.digest, image.manifest.size])
  })

  it.each<FaultRule>([
    { method: 'GET', path: manifests, times: 2, does: { status: 503 } },
    { method: 'GET', path: blobs, times: 1, does: 'drop' },
    { method: 'GET', path: blobs, times: 1, does: 'wrong length' },
  ])('5xx once, package: what is pulled comes whole all the same: $path $does', async (rule) => {
    const name = newName()
    await registry.push(image, `${server.host}/${name}`)
    proxy.fail(rule)
    const pulled = await registry.pull(`${host}/${name}`, join(root, `given-${++count}`))
    expect({ ...pulled, layout: image.layout }).toEqual(image)
  })

  it.each<FaultRule>([
    { method: 'GET', path: blobs, times: 9, does: 'flip' },
    { method: 'GET', path: blobs, times: 9, does: 'truncate' },
    { method: 'GET', path: manifests, times: 9, does: 'flip' },
  ])('corrupt or truncated object, package: nothing is pulled that is not whole: $path $does', async (rule) => {
    const name = newName()
    await registry.push(image, `${server.host}/${name}`)
    proxy.fail(rule)
    const place = join(root, `given-${++count}`)
    const reference = `${host}/${name.replace(':1', '')}@${image.manifest.digest}`
    expect(await faultOf(() => registry.pull(reference, place))).toMatchObject({ code: 'CORRUPT' })
    expect(existsSync(place)).toBe(false)
  })

  it(
    'corrupt or truncated object, package: a blob that always arrives altered is tagged as nothing',
    fails(
      { method: 'PUT', path: uploads, times: 9, does: 'flip' },
      (name) => `${host} refuses to push ${host}/${name} (400 DIGEST_INVALID); check that it is a registry of images.`,
    ),
  )

  const wrong = { status: 201, headers: { 'docker-content-digest': `sha256:${'0'.repeat(64)}` } }
  it.each([uploads, manifests])(
    'corrupt or truncated object, package: a registry that holds something else is told so: %s',
    async (path) => {
      await fails(
        { method: 'PUT', path, times: 1, does: wrong },
        () =>
          expect.stringMatching(/says that it holds "sha256:0{64}" where .*; nothing was tagged/u) as unknown as string,
      )()
    },
  )

  const denied = {
    status: 403,
    headers: { 'content-type': 'application/json' },
    body: '{"errors":[{"code":"DENIED","message":"token s3cret"}]}',
  }
  it(
    'GHES, read-only token, permission, package: the right that lacks is named, and no tag is left',
    fails(
      { method: 'POST', times: 1, does: denied },
      (name) =>
        `${host} does not let these credentials push ${host}/${name} (403 DENIED); give them the right to write packages there.`,
    ),
  )
  it(
    'GHES, read-only token, permission, package: a repository that is not there is named',
    fails(
      { method: 'POST', times: 1, does: { status: 404 } },
      (name) =>
        `${host} has no repository ${name.replace(':1', '')} to push to (404); check the name, or make it there first.`,
    ),
  )
  it(
    'credentials expire, package: it is said that somebody must log in, and no tag is left',
    fails(
      { method: 'PUT', path: manifests, times: 9, does: { status: 401 } },
      (name) =>
        `${host} wants to know who asks for ${host}/${name} (401); log in with docker login ${host}, or give a username and a password.`,
    ),
  )
  it(
    'says so where something answers that is no registry',
    fails(
      { method: 'HEAD', times: 1, does: { status: 418 } },
      (name) => `${host} refuses to push ${host}/${name} (418); check that it is a registry of images.`,
    ),
  )
})
