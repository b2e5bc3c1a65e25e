import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { run as pull } from '../../src/actions/pull/run.ts'
import { run as push } from '../../src/actions/push/run.ts'
import { transferPorts } from '../../src/adapters/storage/transfer.ts'
import { measure } from '../../src/flows/data/measure.ts'
import { storeInCache } from '../../src/flows/data/store.ts'
import { fakeConsole } from '../fakes/console.ts'

/** Names that file systems, JSON and manifests find hard. */
const name = fc
  .oneof(
    fc.stringMatching(/^[a-z0-9_-]{1,8}$/u),
    fc.constantFrom(
      'ünï',
      'a b',
      "it's",
      '"quoted"',
      '#x',
      '%41',
      '-rf',
      '日本',
      '😀',
      'x.dvc2',
      '.hidden',
      '__proto__',
    ),
  )
  .filter((text) => !['.', '..'].includes(text))

const tree = fc.uniqueArray(
  fc.record({ path: fc.array(name, { minLength: 1, maxLength: 4 }), bytes: fc.uint8Array({ maxLength: 40 }) }),
  { minLength: 1, maxLength: 12, selector: ({ path }) => path.join('/').normalize('NFC').toLowerCase() },
)

type Tree = ReadonlyMap<string, Uint8Array>

/** Leaves out a file where another needs a directory, and names that differ in case alone. */
function toTree(files: readonly { readonly path: readonly string[]; readonly bytes: Uint8Array }[]): Tree {
  const taken = new Map<string, string>()
  const kept = new Map<string, Uint8Array>()
  for (const { path, bytes } of files) {
    const prefixes = path.map((_, index) => path.slice(0, index + 1).join('/'))
    const clash = prefixes.some((prefix) => {
      const twin = taken.get(prefix.toLowerCase())
      return kept.has(prefix) || (twin !== undefined && twin !== prefix)
    })
    if (clash || taken.has(path.join('/').toLowerCase())) continue
    for (const prefix of prefixes) taken.set(prefix.toLowerCase(), prefix)
    kept.set(path.join('/'), bytes)
  }
  return kept
}

describe('any tree', () => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-trees-'))
  let count = 0
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('comes out of push and pull as it went in, and is measured to the same hash', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (files) => {
        const wanted = toTree(files)
        const [one, other, store] = ['one', 'other', 'store'].map((side) => join(root, `${side}-${count}`)) as [
          string,
          string,
          string,
        ]
        count++
        for (const project of [one, other]) writeProject(project, store)
        for (const [file, bytes] of wanted) writeFile(join(one, 'data', file), bytes)
        const hash = await track(one)
        writeFileSync(join(other, 'data.dvc'), readFileSync(join(one, 'data.dvc')))
        const inputs = {
          targets: [],
          glob: false,
          withDeps: false,
          remote: undefined,
          jobs: 8,
          allowMissing: false,
          force: false,
          runCache: false,
          withDvc: false,
          workingDirectory: '',
        }
        await push(inputs, await portsOf(one))
        await pull(inputs, await portsOf(other))
        expect(readTree(join(other, 'data'))).toEqual(readTree(join(one, 'data')))
        expect((await measure('data', await portsOf(other)))?.hash.value).toBe(hash)
        expect((await pull(inputs, await portsOf(other))).changed).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

async function portsOf(project: string): ReturnType<typeof transferPorts> {
  return await transferPorts(project, fakeConsole().console, () => undefined)
}

function writeFile(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

function writeProject(project: string, store: string): void {
  writeFile(join(project, '.dvc/config'), `[core]\n    remote = store\n['remote "store"']\n    url = ${store}\n`)
  mkdirSync(store, { recursive: true })
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

function readTree(directory: string): Readonly<Record<string, string>> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(directory.length + 1), readFileSync(file).toString('hex')]),
  )
}
