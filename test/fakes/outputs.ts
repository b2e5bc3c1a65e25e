import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { name, plantTree, type Tree, treeOf } from './trees.ts'

/** What a `.dvc` file tracks: a directory, or a file of its own. */
export interface Output {
  readonly name: string
  readonly tree: Tree
}

/** DVC itself does not find again what it wrote of these into a `.dvc` file. */
const lostByDvc = /[\u0085\u2028\u2029]/u

const outputName = name.filter(
  (text) => Buffer.byteLength(text) < 200 && !lostByDvc.test(text) && !/^[a-z]:/iu.test(text),
)

/** Nor does it add a directory that holds files which it takes for its own. */
const tree = treeOf(name.filter((text) => !/(?:\.dvc|^dvc\.yaml)$/u.test(text)))

const file: fc.Arbitrary<Tree> = fc
  .record({ content: fc.uint8Array({ maxLength: 40 }), isExecutable: fc.boolean() })
  .map(({ content, isExecutable }) => ({
    files: new Map([['', content]]),
    executable: new Set(isExecutable ? [''] : []),
    links: new Map(),
    empty: new Set<string>(),
  }))

/** Many outputs of a project, each under a name of its own. */
export const outputs: fc.Arbitrary<readonly Output[]> = fc
  .array(
    fc.record({
      name: outputName,
      tree: fc.oneof({ weight: 3, arbitrary: tree }, { weight: 1, arbitrary: file }),
    }),
    { minLength: 40, maxLength: 40 },
  )
  .map((all) => all.map((output, index) => ({ ...output, name: `${output.name}.${index}` })))

/** An output in two versions. */
export interface Replaced {
  readonly name: string
  readonly before: Tree
  readonly after: Tree
}

const either = fc.oneof({ weight: 4, arbitrary: tree }, { weight: 1, arbitrary: file })

/** Many outputs, each in two versions. */
export const replaced: fc.Arbitrary<readonly Replaced[]> = fc
  .array(fc.record({ name: outputName, before: either, after: either }), { minLength: 40, maxLength: 40 })
  .map((all) => all.map((output, index) => ({ ...output, name: `${output.name}.${index}` })))

/** Makes a tree; one whose only file has no name is that file itself. */
export function plant(place: string, one: Tree): void {
  const content = one.files.get('')
  if (content === undefined) plantTree(place, one)
  else writeFileSync(place, content, { mode: one.executable.has('') ? 0o755 : 0o644 })
}
