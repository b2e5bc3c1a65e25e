import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { blobPath } from '../../../src/adapters/container/layout.ts'
import { openRegistry } from '../../../src/adapters/registry/registry.ts'
import { imageEpoch } from '../../../src/core/image/plan.ts'
import type { BuiltImage, LayerChange, Registry } from '../../../src/ports/image.ts'
import { describeWith } from '../../counterparts.ts'
import { type Fault, faultOf } from '../../fakes/fault.ts'
import { layerOf, makeLayout } from '../../fakes/layout.ts'
import { startFaultProxy } from '../../servers/fault-proxy.ts'
import { makeCertificate, type RegistryServer, registryUser, startRegistry } from '../../servers/registry.ts'
import { startTokens, type TokenServer } from '../../servers/registry-tokens.ts'

function open(credentials?: { readonly username: string; readonly password: string }): Registry {
  return openRegistry({ credentials, allowsPlainHttp: false }, 'linux/amd64')
}

describeWith(['docker-registry'], 'registries', (binary) => {
  const before = { ...process.env }
  const registry = open()
  let root: string
  let image: BuiltImage
  let change: LayerChange
  let server: RegistryServer
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'crisol-registry-'))
    image = await makeLayout(join(root, 'image'), randomBytes(300_000))
    const layer = layerOf(join(root, 'other'), 'model', { 'model.bin': 'other weights' })
    change = { layer, environment: {}, labels: { changed: 'yes' }, epoch: imageEpoch }
    server = await startRegistry(binary, join(root, 'registry'))
  })
  beforeEach(() => {
    Object.assign(process.env, { REGISTRY_AUTH_FILE: '', XDG_RUNTIME_DIR: '', DOCKER_CONFIG: join(root, 'docker') })
  })
  afterAll(async () => {
    Object.assign(process.env, before)
    await server?.stop()
    rmSync(root, { recursive: true, force: true })
  })

  const blobs = (layout: string): ReadonlyMap<string, Buffer> =>
    new Map(
      readdirSync(join(layout, 'blobs/sha256')).map((name) => [name, readFileSync(blobPath(layout, `sha256:${name}`))]),
    )

  it('take what they lack, and give the very same bytes', async () => {
    const { digest } = image.manifest
    const total = [...blobs(image.layout).values()].reduce((sum, { length }) => sum + length, 0)
    const name = `${server.host}/team/whole:1`
    expect(await registry.find(name)).toBeUndefined()
    expect(await registry.push(image, name)).toEqual({ digest, bytes: total })
    expect(await registry.push(image, `${server.host}/team/whole:2`)).toEqual({ digest, bytes: image.manifest.size })
    const pulled = await registry.pull(`${server.host}/team/whole@${digest}`, join(root, 'pulled'))
    expect({ ...pulled, layout: image.layout }).toEqual(image)
    expect(blobs(pulled.layout)).toEqual(blobs(image.layout))
  })

  it('give an image other weights beside it and in another repository, without the layers below', async () => {
    await registry.push(image, `${server.host}/team/below:1`)
    const found = await registry.find(`${server.host}/team/below:1`)
    if (found === undefined) throw new Error('it was not found')
    const beside = await registry.rebase(found, change, `${server.host}/team/below:2`)
    const elsewhere = await registry.rebase(found, change, `${server.host}/team/elsewhere:2`)
    expect(elsewhere).toEqual(beside)
    const pulled = await registry.pull(`${server.host}/team/elsewhere:2`, join(root, 'elsewhere'))
    expect([pulled.manifest.digest, pulled.layers[0]]).toEqual([beside.digest, image.layers[0]])
    expect(await registry.find(`${server.host}/team/elsewhere:2`)).toMatchObject({
      reference: `${server.host}/team/elsewhere@${beside.digest}`,
      labels: { 'dev.crisol.layers': 'code,model', changed: 'yes' },
    })
    expect(await faultOf(() => registry.rebase(found, change, 'ghcr.io/team/model:1'))).toEqual({
      code: 'INPUT',
      message: `${found.reference} is in another registry than ghcr.io/team/model:1; push the whole image there.`,
    })
  })

  it('refuse what is no reference, what they do not have, and a blob that is no longer what it was', async () => {
    expect(await faultOf(() => registry.find('Team'))).toMatchObject({ code: 'INPUT' })
    expect(await faultOf(() => registry.pull(`${server.host}/none:1`, join(root, 'none')))).toEqual({
      code: 'REMOTE',
      message: `${server.host} has no ${server.host}/none:1 (404 MANIFEST_UNKNOWN); check the name.`,
    })
    const none = `sha256:${'0'.repeat(64)}`
    expect(await faultOf(() => registry.tag(none, `${server.host}/none:1`))).toMatchObject({ code: 'REMOTE' })
    const altered = await makeLayout(join(root, 'altered'), randomBytes(1_000))
    const [layer] = altered.layers.slice(-1)
    writeFileSync(blobPath(altered.layout, layer?.digest ?? ''), randomBytes(layer?.size ?? 0))
    expect(await faultOf(() => registry.push(altered, `${server.host}/team/altered:1`))).toMatchObject({
      code: 'CORRUPT',
    })
    expect(await registry.find(`${server.host}/team/altered:1`)).toBeUndefined()
    expect(readdirSync(root).filter((name) => name.startsWith('.') || name === 'none')).toEqual([])
  })

  it('are not there, which is said', async () => {
    expect(await faultOf(() => registry.push(image, '127.0.0.1:1/team/model:1'))).toEqual({
      code: 'REMOTE',
      message: '127.0.0.1:1 does not answer (ECONNREFUSED); check the name and the network.',
    })
  })

  describe('that want to know who asks', () => {
    let guarded: RegistryServer
    const secret = Buffer.from(`${registryUser.username}:${registryUser.password}`).toString('base64')
    beforeAll(async () => {
      guarded = await startRegistry(binary, join(root, 'guarded'), { isGuarded: true })
    })
    afterAll(async () => await guarded?.stop())
    const push = async (asked: Registry): Promise<Fault | undefined> =>
      await faultOf(() => asked.push(image, `${guarded.host}/team/model:1`))

    it('refuse who says nothing, and who says something wrong', async () => {
      expect(await push(open())).toEqual({
        code: 'REMOTE',
        message: `${guarded.host} wants to know who asks for ${guarded.host}/team/model:1 (401); log in with docker login ${guarded.host}, or give a username and a password.`,
      })
      expect(await push(open({ ...registryUser, password: 'wrong' }))).toEqual({
        code: 'REMOTE',
        message: `${guarded.host} does not take the credentials for ${guarded.host}/team/model:1 (401); log in again, or give others.`,
      })
    })

    it('take a username and a password that are given', async () => {
      expect(await push(open(registryUser))).toBeUndefined()
    })

    it.each([
      { file: 'auth.json', variable: 'REGISTRY_AUTH_FILE', place: (folder: string) => join(folder, 'auth.json') },
      { file: 'config.json', variable: 'DOCKER_CONFIG', place: (folder: string) => folder },
      { file: 'containers/auth.json', variable: 'XDG_RUNTIME_DIR', place: (folder: string) => folder },
    ])('take what logging in has left in $file', async ({ file, variable, place }) => {
      const folder = mkdtempSync(join(root, 'login-'))
      mkdirSync(join(folder, 'containers'))
      writeFileSync(join(folder, file), JSON.stringify({ auths: { [guarded.host]: { auth: secret } } }))
      process.env[variable] = place(folder)
      expect(await push(open())).toBeUndefined()
    })

    it.each([
      {
        says: JSON.stringify({ Username: registryUser.username, Secret: registryUser.password }),
        status: 0,
        fault: undefined,
      },
      { says: 'credentials not found in native keychain', status: 1, fault: /wants to know who asks/u },
      {
        says: 'the key s3cret is locked',
        status: 1,
        fault: /^docker-credential-made-up does not give the credentials for [\d.:]+; log in again/u,
      },
    ])('ask the helper of docker, which says: $says', async ({ says, status, fault }) => {
      const folder = mkdtempSync(join(root, 'helper-'))
      const helper = join(folder, 'docker-credential-made-up')
      writeFileSync(
        helper,
        `#!/bin/sh\nread -r server\n[ "$1:$server" = "get:${guarded.host}" ] || exit 9\necho '${says}'\nexit ${status}\n`,
      )
      chmodSync(helper, 0o755)
      writeFileSync(join(folder, 'config.json'), JSON.stringify({ credHelpers: { [guarded.host]: 'made-up' } }))
      Object.assign(process.env, { DOCKER_CONFIG: folder, PATH: `${folder}${delimiter}${before['PATH']}` })
      const found = await push(open())
      process.env['PATH'] = before['PATH']
      if (fault === undefined) expect(found).toBeUndefined()
      else expect(found?.message).toMatch(fault)
      expect(found?.message ?? '').not.toContain('s3cret')
    })

    it('do not have their password sent elsewhere when they say that a blob is there', async () => {
      const [first, second] = [
        await startFaultProxy(`http://${guarded.host}`),
        await startFaultProxy(`http://${server.host}`),
      ]
      const name = 'team/moved:1'
      await registry.push(image, `${server.host}/${name}`)
      await open(registryUser).push(image, `${guarded.host}/${name}`)
      const [layer] = image.layers
      const location = `${second.endpoint}/v2/team/moved/blobs/${layer?.digest}`
      first.fail({
        method: 'GET',
        path: new RegExp(`${layer?.digest}`, 'u'),
        times: 1,
        does: { status: 307, headers: { location } },
      })
      const place = `${first.endpoint.replace('http://', '')}/${name}`
      const pulled = await open(registryUser).pull(place, join(root, 'moved'))
      expect(blobs(pulled.layout)).toEqual(blobs(image.layout))
      expect([first.failed(), second.requests]).toEqual([1, [`GET /v2/team/moved/blobs/${layer?.digest}`]])
      expect(
        [...first.headers.slice(-1), ...second.headers].map(({ authorization }) => authorization?.slice(0, 5)),
      ).toEqual(['Basic', undefined])
      await Promise.all([first.stop(), second.stop()])
    })
  })

  describe('that take tokens', () => {
    let tokens: TokenServer
    let guarded: RegistryServer
    beforeAll(async () => {
      mkdirSync(join(root, 'signing'))
      tokens = await startTokens(makeCertificate(join(root, 'signing')))
      guarded = await startRegistry(binary, join(root, 'tokens'), { settings: tokens.settings })
    })
    afterAll(async () => {
      await guarded?.stop()
      await tokens?.stop()
    })

    it('are shown one that is made for what is done, and made once', async () => {
      const name = `${guarded.host}/team/model:1`
      expect(await faultOf(() => open().push(image, name))).toMatchObject({ code: 'REMOTE' })
      await open(registryUser).push(image, name)
      const found = await open().find(name)
      if (found === undefined) throw new Error('it was not found')
      await open(registryUser).rebase(found, change, `${guarded.host}/team/other:1`)
      expect([...new Set(tokens.asked)]).toEqual([
        'anybody: repository:team/model:pull,push',
        'user: repository:team/model:pull,push',
        'anybody: repository:team/model:pull',
        'user: repository:team/model:pull',
        'user: repository:team/other:pull,push',
        'user: repository:team/other:pull,push repository:team/model:pull',
      ])
    })

    it('credentials expire, package: are shown a new one where the old one ended in the middle of a push', async () => {
      const proxy = await startFaultProxy(`http://${guarded.host}`)
      const { realm, service } = tokens.settings.auth.token
      const challenge = `Bearer realm="${realm}",service="${service}",error="invalid_token"`
      const does = { status: 401, headers: { 'www-authenticate': challenge } }
      proxy.fail({ method: 'PUT', path: /manifests/u, times: 1, does })
      try {
        await open(registryUser).push(image, `${new URL(proxy.endpoint).host}/team/renewed:1`)
        const shown = proxy.headers.filter((_, index) => /^PUT .*manifests/u.test(proxy.requests[index] ?? ''))
        const [ended, renewed, ofTag] = shown.map(({ authorization }) => authorization)
        expect([proxy.failed(), shown.length, renewed === ended, ofTag === renewed]).toEqual([1, 3, false, true])
        expect((await open().find(`${guarded.host}/team/renewed:1`))?.manifest).toEqual(image.manifest)
      } finally {
        await proxy.stop()
      }
    })
  })

  describe('that speak TLS', () => {
    let secure: RegistryServer
    beforeAll(async () => {
      secure = await startRegistry(binary, join(root, 'secure'), { isSecure: true })
    })
    afterAll(async () => await secure?.stop())

    it('are refused when nobody vouches for them, which is said', async () => {
      expect(await faultOf(() => registry.push(image, `${secure.host}/team/model:1`))).toEqual({
        code: 'REMOTE',
        message: `The certificate of ${secure.host} is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT); add its authority by NODE_EXTRA_CA_CERTS, or check the name.`,
      })
    })
  })
})
