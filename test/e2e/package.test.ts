import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { readInputs } from '../../src/actions/package/inputs.ts'
import { type Result, run } from '../../src/actions/package/run.ts'
import { withPackagePorts } from '../../src/adapters/packaging.ts'
import { describeWith } from '../counterparts.ts'
import { fakeConsole } from '../fakes/console.ts'
import { faultOf } from '../fakes/fault.ts'
import { type ContainerHome, openContainers } from '../servers/containers.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'
import { git, makeProject, trainAgain } from './package/project.ts'

const needs = ['buildah', 'podman', 'docker-registry', 'crane', 'serving-base', 'example-python'] as const

describeWith(needs, 'crisol package', (_, __, dockerRegistry, crane, tar, python) => {
  const before = { ...process.env }
  let folder: string
  let root: string
  let home: ContainerHome
  let server: RegistryServer
  let first: Result

  const look = (...args: readonly string[]): string => execFileSync(crane, args, { encoding: 'utf8', stdio: 'pipe' })
  const name = (tag: string): string => `${server.host}/team/cancer:${tag}`
  const tags = (): readonly string[] => look('ls', `${server.host}/team/cancer`).trim().split('\n').sort()
  const pack = async (more: Readonly<Record<string, string>> = {}): Promise<Result> => {
    const given: Readonly<Record<string, string>> = {
      image: name('1'),
      'base-image': `${server.host}/base:1`,
      'python-version': '3.11',
      ...more,
    }
    const inputs = readInputs((input) => given[input] ?? '')
    const { console } = fakeConsole()
    const options = {
      console,
      mask: () => undefined,
      serverUrl: 'https://github.com',
      python,
      platform: inputs.platform,
      parent: join(folder, 'temporary'),
    }
    return await withPackagePorts(root, options, async (ports) => await run(inputs, ports))
  }
  const left = (): readonly string[] => readdirSync(join(folder, 'temporary'))

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-e2e-package-'))
    mkdirSync(join(folder, 'temporary'))
    root = join(folder, 'breast-cancer')
    makeProject(root)
    server = await startRegistry(dockerRegistry, join(folder, 'registry'))
    home = openContainers([server.host])
    home.podman('import', '--quiet', tar, `${server.host}/base:1`)
    home.podman('push', '--quiet', '--tls-verify=false', `${server.host}/base:1`)
    Object.assign(process.env, home.env)
    first = await pack()
  }, 900_000)

  afterAll(async () => {
    Object.assign(process.env, before)
    home?.close()
    await server?.stop()
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })

  it('builds the reviewed model, tries every protocol in a real container, and pushes that very image', () => {
    expect(first.failures).toEqual([])
    const { checks } = first.json as { readonly checks: readonly { readonly name: string; readonly fault?: string }[] }
    expect(checks.filter(({ fault }) => fault !== undefined)).toEqual([])
    expect(checks.length).toBe(15)
    expect(look('digest', name('1')).trim()).toBe(first.digest)
    const sbom = readFileSync(join(root, '.crisol/package/sbom.cdx.json'), 'utf8')
    expect(sbom).toContain('pkg:pypi/scikit-learn@1.9.1')
    expect(look('validate', '--fast', '--remote', name('1'))).toBe(`PASS: ${name('1')}\n`)
    const { config } = JSON.parse(look('config', name('1')))
    expect(config.Labels).toMatchObject({
      'org.opencontainers.image.title': 'breast-cancer',
      'org.opencontainers.image.revision': git(root, 'rev-parse', 'HEAD'),
      'dev.crisol.metric.test.accuracy': '0.988304',
    })
    expect(config).toMatchObject({
      User: '65532:65532',
      Entrypoint: ['python3', '-m', 'crisol_serving'],
      Cmd: ['serve'],
    })
    expect([home.containers(), left()]).toEqual([[], []])
  })

  it('tells what it made: image, digest, layers, checks, and the lines to try it', () => {
    expect(first.markdown).toContain('## ✅ breast&#45;cancer: the serving image is pushed')
    for (const layer of ['base', 'server', 'dependencies', 'code', 'model'])
      expect(first.markdown).toContain(`| ${layer} | `)
    expect(first.markdown).toContain(`${server.host}/team/cancer@${first.digest}`)
    expect(first.markdown).toContain("curl http://127.0.0.1:8080/predict -H 'content-type: application/json'")
  })

  it('re-run (attempt 2), package: tries again what is there where nothing changed, and sends nothing', async () => {
    const again = await pack()
    expect([again.failures, again.digest, tags()]).toEqual([[], first.digest, ['1']])
  })

  it('sends the layer of the model alone where only the weights changed, and leaves no other tag', async () => {
    trainAgain(python, root, 2, 'truly')
    const second = await pack({ builder: 'registry' })
    expect(second.failures).toEqual([])
    expect([look('digest', name('1')).trim(), tags()]).toEqual([second.digest, ['1']])
    expect(second.digest).not.toBe(first.digest)
    const layersOf = (digest: string): readonly string[] =>
      JSON.parse(look('manifest', `${server.host}/team/cancer@${digest}`)).layers.map(
        (layer: { digest: string }) => layer.digest,
      )
    expect(layersOf(second.digest).slice(0, -1)).toEqual(layersOf(first.digest).slice(0, -1))
  })

  it('bad new model, package: moves no tag where a model predicts otherwise than training did, and shows the log', async () => {
    const held = look('digest', name('1')).trim()
    trainAgain(python, root, 3, 'otherwise')
    const result = await pack()
    expect(result.hasPassed).toBe(false)
    expect(result.failures[0]).toMatch(
      /^The image is not pushed: Typed predict: the prediction of row 1 is \d; expected \d;/u,
    )
    expect(result.markdown).toContain("<details><summary>The container's log</summary>")
    expect([look('digest', name('1')).trim(), tags(), home.containers()]).toEqual([held, ['1'], []])
  })

  it('bad new model, package: says in a sentence that a model cannot be loaded, and pushes nothing', async () => {
    const held = look('digest', name('1')).trim()
    writeFileSync(join(root, 'models/model.joblib'), '\x80\x04csklearn.svm\nNoSuchThing\n)R.', 'latin1')
    const fault = await faultOf(async () => await pack())
    expect(fault?.code).toBe('MODEL')
    expect(fault?.message).toMatch(/^The model does not load in the container: .*NoSuchThing.*\.$/u)
    expect([look('digest', name('1')).trim(), tags(), home.containers(), left()]).toEqual([held, ['1'], [], []])
  })

  it('leaves a Dockerfile with its directories for whoever wants to build it otherwise', async () => {
    trainAgain(python, root, 2, 'truly')
    const { console } = fakeConsole()
    const inputs = {
      ...readInputs(() => ''),
      baseImage: `${server.host}/base:1`,
      pythonVersion: '3.11',
      eject: join(folder, 'ejected'),
    }
    const options = { console, mask: () => undefined, serverUrl: 'https://github.com', python, platform: 'linux/amd64' }
    await withPackagePorts(root, options, async (ports) => await run(inputs, ports))
    const names = readdirSync(inputs.eject).sort()
    const model = names.find((own) => /^model-[0-9a-f]{16}$/u.test(own)) ?? 'none'
    expect(names).toEqual(['Dockerfile', 'code', 'dependencies', model, 'server'])
    expect(readFileSync(join(inputs.eject, 'Dockerfile'), 'utf8')).toContain(
      'ENTRYPOINT ["python3", "-m", "crisol_serving"]',
    )
    expect(existsSync(join(inputs.eject, model, 'opt/ml/model/crisol.json'))).toBe(true)
  })

  it('GHES, read-only token, permission, package: is refused by a registry that asks for a password, before anything is built', async () => {
    const guarded = await startRegistry(dockerRegistry, join(folder, 'guarded'), { isGuarded: true })
    try {
      const fault = await faultOf(async () => await pack({ image: `${guarded.host}/team/cancer:1` }))
      expect(fault?.code).toBe('REMOTE')
      expect(fault?.message).toContain(guarded.host)
      expect([home.containers(), left()]).toEqual([[], []])
    } finally {
      await guarded.stop()
    }
  })

  it('names a package that cannot be had', async () => {
    writeFileSync(join(root, 'none.txt'), 'scikit-learn==0.0.1\n')
    const fault = await faultOf(async () => await pack({ requirements: 'none.txt' }))
    expect(fault).toMatchObject({ code: 'MISSING' })
    expect(fault?.message).toMatch(/none\.txt/u)
    expect(tags()).toEqual(['1'])
  })
})
