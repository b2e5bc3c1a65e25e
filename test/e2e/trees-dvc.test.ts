import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { transferPorts } from '../../src/adapters/storage/transfer.ts'
import { renderYaml } from '../../src/core/dvc/emit.ts'
import { isDirectory, objectKey } from '../../src/core/dvc/hash.ts'
import { renderManifest } from '../../src/core/dvc/manifest.ts'
import type { Value } from '../../src/core/value.ts'
import { type Measured, measure } from '../../src/flows/data/measure.ts'
import { describeWith } from '../counterparts.ts'
import { depth, trials } from '../depth.ts'
import { crisol } from '../fakes/cli.ts'
import { fakeConsole } from '../fakes/console.ts'
import { makeProject, openDvc } from '../fakes/dvc-program.ts'
import { type Output, outputs, plant, type Replaced, replaced } from '../fakes/outputs.ts'
import { contentOf, filesOf, readTree } from '../fakes/trees.ts'

const upToDate = 'Data and pipelines are up to date.\n'

/** What `pull --json` says when there is nothing to do. */
const unchanged = { added: [], modified: [], deleted: [] }

describeWith(['dvc'], 'random trees beside real DVC', (dvcPath) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-trees-dvc-'))
  const dvc = openDvc(dvcPath, root)
  let count = 0
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const run = async (project: string, ...args: readonly string[]): Promise<string> => {
    const { status, stdout, stderr } = await crisol(project, args)
    expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
    return stdout
  }
  const measureAll = async (project: string, paths: readonly string[]): Promise<readonly Measured[]> => {
    const ports = await transferPorts(project, fakeConsole().console, () => undefined)
    const found: Measured[] = []
    for (const path of paths) {
      const measured = await measure(path, ports)
      if (measured !== undefined) found.push(measured)
    }
    return found
  }
  /** The project as somebody else has it from git. */
  const cloneOf = (project: string, name: string): string => {
    const clone = join(root, `${name}-${count}`)
    mkdirSync(join(clone, '.dvc'), { recursive: true })
    cpSync(join(project, '.dvc/config'), join(clone, '.dvc/config'))
    for (const entry of readdirSync(project)) {
      if (/.\.dvc$/su.test(entry)) cpSync(join(project, entry), join(clone, entry))
    }
    return clone
  }
  const workspaceOf = (project: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(readTree(project)).filter(([path]) => !/^\.dvc(?:\/|$|ignore$)/u.test(path)))

  it(
    'come out of push and pull as they went in, whichever tool is on either side',
    async () => {
      const property = async (all: readonly Output[]): Promise<void> => {
        count++
        const origin = join(root, `origin-${count}`)
        const stores = { ours: join(root, `ours-${count}`), theirs: join(root, `theirs-${count}`) }
        const names = all.map((output) => output.name)
        makeProject(origin, { ours: { url: stores.ours }, theirs: { url: stores.theirs } })
        for (const { name: path, tree: one } of all) plant(join(origin, path), one)

        const measured = await measureAll(origin, names)
        await dvc(origin, 'add', '--quiet', '--', ...names)
        for (const [index, output] of all.entries()) {
          const one = measured[index] as Measured
          expect(readFileSync(join(origin, `${output.name}.dvc`), 'utf8')).toBe(dvcFileOf(output.name, one))
          if (!isDirectory(one.hash)) continue
          const manifest = readFileSync(join(origin, '.dvc/cache', objectKey(one.hash)), 'utf8')
          expect(renderManifest(await one.entries())).toBe(manifest)
        }

        await Promise.all([
          run(origin, 'push', '--remote', 'ours'),
          dvc(origin, 'push', '--quiet', '--remote', 'theirs'),
        ])
        expect(filesOf(readTree(stores.ours))).toEqual(filesOf(readTree(stores.theirs)))

        const clones = ['both-dvc', 'both-crisol', 'to-dvc', 'to-crisol'].map((side) => cloneOf(origin, side))
        const [bothDvc, bothCrisol, toDvc, toCrisol] = clones as [string, string, string, string]
        await Promise.all([
          run(bothCrisol, 'pull', '--remote', 'ours'),
          dvc(toDvc, 'pull', '--quiet', '--remote', 'ours'),
          run(toCrisol, 'pull', '--remote', 'theirs'),
          dvc(bothDvc, 'pull', '--quiet', '--remote', 'theirs'),
        ])
        const oracle = workspaceOf(bothDvc)
        for (const clone of [bothCrisol, toDvc, toCrisol]) expect(workspaceOf(clone)).toEqual(oracle)
        const expected = all.flatMap(({ name: path, tree: one }) =>
          Object.entries(contentOf(one)).map(([below, bytes]) => [below === '' ? path : `${path}/${below}`, bytes]),
        )
        const found = Object.entries(filesOf(oracle)).filter(([path]) => !isDvcFile(path, names))
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))

        expect(await dvc(toCrisol, 'status')).toBe(upToDate)
        expect(await dvc(toCrisol, 'status', '--cloud', '--remote', 'theirs')).toContain('are in sync.')
        expect(await run(toDvc, 'status')).toBe(upToDate)
        expect(await run(toDvc, 'status', '--cloud', '--remote', 'ours')).toContain('are in sync.')
        expect(JSON.parse(await run(toDvc, 'pull', '--json', '--remote', 'ours'))).toMatchObject(unchanged)
        const [target = ''] = names
        const single = cloneOf(origin, 'single')
        await run(single, 'pull', '--remote', 'ours', '--', target)
        const isOfTarget = (path: string): boolean => path === target || path.startsWith(`${target}/`)
        const ofTarget = Object.entries(oracle).filter(([path]) => isOfTarget(path) || isDvcFile(path, names))
        expect(workspaceOf(single)).toEqual(Object.fromEntries(ofTarget))
        for (const clone of [...clones, single]) rmSync(clone, { recursive: true })
      }
      await fc.assert(fc.asyncProperty(outputs, property), {
        ...trials('projects of many outputs beside DVC', 1, 10),
        endOnFailure: true,
      })
    },
    depth(300_000, 1_200_000),
  )
  it(
    'that replace others leave what DVC leaves',
    async () => {
      const property = async (all: readonly Replaced[]): Promise<void> => {
        count++
        const origin = join(root, `replaced-${count}`)
        makeProject(origin, { store: { url: join(root, `replaced-store-${count}`) } })
        const names = all.map((output) => output.name)
        const clones: string[] = []
        for (const version of ['before', 'after'] as const) {
          for (const path of names) rmSync(join(origin, path), { recursive: true, force: true })
          for (const output of all) plant(join(origin, output.name), output[version])
          await dvc(origin, 'add', '--quiet', '--', ...names)
          await run(origin, 'push')
          if (version === 'before') clones.push(cloneOf(origin, 'ours'), cloneOf(origin, 'theirs'))
          for (const clone of clones) for (const path of names) copyDvcFile(path, origin, clone)
          const [ours = '', theirs = ''] = clones
          await Promise.all([run(ours, 'pull'), dvc(theirs, 'pull', '--quiet')])
          expect(workspaceOf(ours)).toEqual(workspaceOf(theirs))
        }
        const [ours = ''] = clones
        expect(await dvc(ours, 'status')).toBe(upToDate)
        expect(JSON.parse(await run(ours, 'pull', '--json'))).toMatchObject(unchanged)
      }
      await fc.assert(fc.asyncProperty(replaced, property), {
        ...trials('outputs replaced beside DVC', 1, 10),
        endOnFailure: true,
      })
    },
    depth(300_000, 1_200_000),
  )

  it('come out whole with thousands of files', async () => {
    const origin = join(root, 'many')
    makeProject(origin, { store: { url: join(root, 'many-store') } })
    for (let index = 0; index < 3_000; index++) {
      const folder = join(origin, 'data', `part ${index % 30}`, `${index % 7}`)
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${index}.txt`), `${index % 2_900}\n`)
    }
    await dvc(origin, 'add', '--quiet', 'data')
    expect(JSON.parse(await run(origin, 'push', '--json'))).toMatchObject({ pushed: 2_901 })
    expect(await dvc(origin, 'status', '--cloud')).toContain('are in sync.')
    const clone = cloneOf(origin, 'many')
    expect(JSON.parse(await run(clone, 'pull', '--json'))).toMatchObject({
      ...{ added: ['data/'], stats: { fetched: 2_901, added: 3_000 } },
    })
    expect(filesOf(readTree(join(clone, 'data')))).toEqual(filesOf(readTree(join(origin, 'data'))))
    expect(await dvc(clone, 'status')).toBe(upToDate)
  })

  it('keep what symlinks lead to, as DVC does, and leave out links to directories', async () => {
    const origin = join(root, 'links')
    makeProject(origin, { store: { url: join(root, 'links-store') } })
    mkdirSync(join(origin, 'outside/deep'), { recursive: true })
    mkdirSync(join(origin, 'data/empty'), { recursive: true })
    writeFileSync(join(origin, 'outside/deep/file'), 'outside')
    writeFileSync(join(origin, 'data/own'), 'own', { mode: 0o755 })
    symlinkSync('own', join(origin, 'data/to-own'))
    symlinkSync('to-own', join(origin, 'data/to-link'))
    symlinkSync('../outside/deep/file', join(origin, 'data/to-outside'))
    symlinkSync('../outside', join(origin, 'data/to-directory'))
    symlinkSync('.', join(origin, 'data/to-itself'))
    symlinkSync('outside/deep/file', join(origin, 'single'))
    const paths = ['data', 'single']
    const measured = await measureAll(origin, paths)
    await dvc(origin, 'add', '--quiet', ...paths)
    const written = paths.map((path) => readFileSync(join(origin, `${path}.dvc`), 'utf8'))
    expect(written).toEqual(paths.map((path, index) => dvcFileOf(path, measured[index] as Measured)))
    await run(origin, 'push')
    const [ours, theirs] = [cloneOf(origin, 'ours-links'), cloneOf(origin, 'theirs-links')]
    await Promise.all([run(ours, 'pull'), dvc(theirs, 'pull', '--quiet')])
    expect(workspaceOf(ours)).toEqual(workspaceOf(theirs))
    expect(Object.keys(readTree(join(ours, 'data')))).toEqual(['own', 'to-link', 'to-outside', 'to-own'])
  })

  it('get back what is executable of them, as from DVC', async () => {
    const origin = join(root, 'modes')
    makeProject(origin, { store: { url: join(root, 'modes-store') } })
    for (const path of ['run', 'plain'])
      writeFileSync(join(origin, path), path, { mode: path === 'run' ? 0o755 : 0o644 })
    await dvc(origin, 'add', '--quiet', 'run', 'plain')
    await run(origin, 'push')
    const clones = [cloneOf(origin, 'ours-modes'), cloneOf(origin, 'theirs-modes')]
    const [ours, theirs] = clones as [string, string]
    await Promise.all([run(ours, 'pull'), dvc(theirs, 'pull', '--quiet')])
    for (const clone of clones) {
      chmodSync(join(clone, 'run'), 0o600)
      chmodSync(join(clone, 'plain'), 0o711)
    }
    expect(JSON.parse(await run(ours, 'pull', '--json'))).toMatchObject({ ...unchanged, modified: ['run'] })
    await dvc(theirs, 'pull', '--quiet')
    for (const clone of clones) {
      const modes = ['run', 'plain'].map((path) => statSync(join(clone, path)).mode & 0o100)
      expect(modes).toEqual([0o100, 0o100])
    }
    expect(await dvc(ours, 'status')).toBe(upToDate)
    expect(JSON.parse(await run(ours, 'pull', '--json'))).toMatchObject(unchanged)
  })
})

function isDvcFile(path: string, names: readonly string[]): boolean {
  return names.some((name) => path === `${name}.dvc`)
}

function copyDvcFile(name: string, from: string, to: string): void {
  cpSync(join(from, `${name}.dvc`), join(to, `${name}.dvc`))
}

/** What `dvc add` writes of what Crisol measured. */
function dvcFileOf(path: string, { hash, size, files, executable }: Measured): string {
  const fields: readonly (readonly [string, Value])[] = [
    ['md5', hash.value],
    ['size', BigInt(size)],
    ...(files === undefined ? [] : [['nfiles', BigInt(files)] as const]),
    ...(executable ? [['isexec', true] as const] : []),
    ['hash', hash.algorithm],
    ['path', path],
  ]
  return renderYaml(new Map([['outs', [new Map(fields)]]]))
}
