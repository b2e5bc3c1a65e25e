import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Inputs as PullInputs } from '../../src/actions/pull/inputs.ts'
import { run as pull } from '../../src/actions/pull/run.ts'
import { run as push } from '../../src/actions/push/run.ts'
import { transferPorts } from '../../src/adapters/storage/transfer.ts'
import { measure } from '../../src/flows/data/measure.ts'
import { storeInCache } from '../../src/flows/data/store.ts'
import { depth, trials } from '../depth.ts'
import { fakeConsole } from '../fakes/console.ts'
import { makeProject } from '../fakes/dvc-program.ts'
import { contentOf, filesOf, name, plantTree, readTree, treeOf } from '../fakes/trees.ts'

const inputs = {
  ...{ targets: [], glob: false, withDeps: false, remote: undefined, jobs: 8, allowMissing: false, force: false },
  ...{ runCache: false, withDvc: false, workingDirectory: '' },
} satisfies PullInputs

describe('any tree', () => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-trees-'))
  let count = 0
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it(
    'comes out of push and pull as it went in, and is measured to the same hash',
    async () => {
      const property = fc.asyncProperty(treeOf(name), async (tree) => {
        const here = join(root, `${count++}`)
        const [one, other, url] = [join(here, 'one'), join(here, 'other'), join(here, 'store')]
        mkdirSync(url, { recursive: true })
        for (const project of [one, other]) makeProject(project, { store: { url } })
        plantTree(join(one, 'data'), tree)
        const hash = await track(one)
        writeFileSync(join(other, 'data.dvc'), readFileSync(join(one, 'data.dvc')))
        await push(inputs, await portsOf(one))
        await pull(inputs, await portsOf(other))
        expect(filesOf(readTree(join(other, 'data')))).toEqual(contentOf(tree))
        expect((await measure('data', await portsOf(other)))?.hash.value).toBe(hash)
        expect((await pull(inputs, await portsOf(other))).changed).toEqual([])
      })
      await fc.assert(property, trials('directories, pushed and pulled', 60, 2_000))
    },
    depth(300_000, 1_200_000),
  )
})

async function portsOf(project: string): ReturnType<typeof transferPorts> {
  return await transferPorts(project, fakeConsole().console, () => undefined)
}

/** What `dvc add data` does. */
async function track(project: string): Promise<string> {
  const ports = await portsOf(project)
  const measured = await measure('data', ports)
  if (measured === undefined) throw new Error('There is no data.')
  await storeInCache('data', measured, ports)
  const { hash, size, files } = measured
  const fields = [`md5: ${hash.value}`, `size: ${size}`, `nfiles: ${files}`, 'hash: md5', 'path: data']
  writeFileSync(join(project, 'data.dvc'), `outs:\n- ${fields.join('\n  ')}\n`)
  return hash.value
}
