import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import fc from 'fast-check'

/** A directory as a person leaves it. */
export interface Tree {
  /** Path -> bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Paths of the files that may be executed. */
  readonly executable: ReadonlySet<string>
  /** Path of a symlink -> path of the file or directory of this tree that it leads to; '' is the tree itself. */
  readonly links: ReadonlyMap<string, string>
  /** Paths of directories with nothing in them. */
  readonly empty: ReadonlySet<string>
}

/** Names that shells, YAML, JSON, manifests, patterns and file systems find hard. */
const awkward = [
  ...['a b', ' lead', 'trail ', 'dot.', '...', "it's", '"quoted"', '#x', '%41', '%', '-rf', '--', '~', '!not', '$HOME'],
  ...['new\nline', 'cr\r', '\r\n', 'tab\t', '\u0001', '\u007f', '\u2028', '\u0085', '\ufeffbom', '\u202egnp.exe'],
  ...['ünï', '日本', '😀', '👩‍👩‍👧', '\ue000', '\ufffd', 'İ', 'ß', 'a:b', 'x;y', 'a,b', 'q?', '*', '**', '[a]', '{x}'],
  ...['__proto__', 'constructor', 'null', 'true', '1e3', '.hidden', 'x.dvc', 'dvc.yaml', 'dvc.lock', '.gitignore'],
  ...['CON', 'x.crisol-tmp', '.x.tmp', 'é', 'e\u0301e', 'files', 'md5', 'a.dir', '.gitmodules', '.gitx', '`id`', '&'],
  ...['x'.repeat(255), `${'é'.repeat(127)}x`, `${'😀'.repeat(63)}abc`],
]

/** A name that Crisol and DVC take: see `checkPath` for those that Crisol does not. */
export const name: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.stringMatching(/^[a-z0-9_-]{1,8}$/u) },
    { weight: 4, arbitrary: fc.constantFrom(...awkward) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
  )
  .filter(isName)

function isName(text: string): boolean {
  const isReserved = /^\.{1,2}$|^\.(?:git|dvc|hg)[. ]*$|^\.dvcignore$/iu.test(text)
  return !isReserved && !/[/\\\0]/u.test(text) && Buffer.byteLength(text) <= 255
}

const bytes = fc.oneof(
  { weight: 6, arbitrary: fc.uint8Array({ maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'a\r\nb\r\n', 'same', 'x'.repeat(70_000)).map((text) => Buffer.from(text)),
  },
)

interface Node {
  readonly path: readonly string[]
  /** `file`, `executable`, `link`, `empty`. */
  readonly kind: string
  readonly bytes: Uint8Array
  /** Which of the files and directories a link leads to. */
  readonly target: number
}

/** Gives trees with awkward names, empty and executable files, symlinks and empty directories. */
export function treeOf(names: fc.Arbitrary<string>): fc.Arbitrary<Tree> {
  const path = fc
    .array(names, { minLength: 1, maxLength: 4 })
    // A drive of Windows.
    .filter(([first = '']) => !/^[a-z]:/iu.test(first))
  const kind = fc.constantFrom('file', 'file', 'file', 'file', 'file', 'executable', 'link', 'empty')
  const node = fc.record({ path, kind, bytes, target: fc.nat() })
  return fc.array(node, { maxLength: 14 }).map(toTree)
}

/** Leaves out a file where another needs a directory, and names that some file system cannot tell apart. */
function toTree(nodes: readonly Node[]): Tree {
  const kept = new Map<string, Node>()
  const taken = new Map<string, string>()
  const directories = new Set([''])
  for (const one of nodes) {
    const prefixes = one.path.map((_, index) => one.path.slice(0, index + 1).join('/'))
    const path = prefixes.at(-1) ?? ''
    const isTaken = prefixes.some((prefix) => kept.has(prefix) || (taken.get(folded(prefix)) ?? prefix) !== prefix)
    if (isTaken || taken.has(folded(path))) continue
    for (const prefix of prefixes) taken.set(folded(prefix), prefix)
    for (const prefix of prefixes.slice(0, -1)) directories.add(prefix)
    kept.set(path, one)
  }
  const all = [...kept]
  const files = all.filter(([, { kind }]) => kind === 'file' || kind === 'executable')
  const goals = [...files.map(([path]) => path), ...directories]
  return {
    files: new Map(files.map(([path, one]) => [path, one.bytes])),
    executable: new Set(files.filter(([, { kind }]) => kind === 'executable').map(([path]) => path)),
    links: new Map(
      all
        .filter(([, { kind }]) => kind === 'link')
        .map(([path, { target }]) => [path, goals[target % goals.length] ?? '']),
    ),
    empty: new Set(all.filter(([, { kind }]) => kind === 'empty').map(([path]) => path)),
  }
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** Makes the files, links and directories of a tree. */
export function plantTree(directory: string, { files, executable, links, empty }: Tree): void {
  mkdirSync(directory, { recursive: true })
  for (const [path, content] of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), content)
    if (executable.has(path)) chmodSync(join(directory, path), 0o755)
  }
  for (const path of empty) mkdirSync(join(directory, path), { recursive: true })
  for (const [path, goal] of links) {
    const at = dirname(join(directory, path))
    mkdirSync(at, { recursive: true })
    symlinkSync(relative(at, join(directory, goal)) || '.', join(directory, path))
  }
}

/** What DVC keeps of a tree: its files and those that its links lead to, path -> bytes in hexadecimal digits. */
export function contentOf({ files, links }: Tree): Readonly<Record<string, string>> {
  const followed = [...links].flatMap(([path, goal]): readonly (readonly [string, Uint8Array])[] => {
    const content = files.get(goal)
    return content === undefined ? [] : [[path, content]]
  })
  return Object.fromEntries(
    [...files, ...followed].map(([path, content]) => [path, Buffer.from(content).toString('hex')]),
  )
}

/** Everything below a directory: path -> kind, permissions and bytes: `file 644 616263`, `directory 755 `. */
export function readTree(directory: string): Readonly<Record<string, string>> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  const paths = entries.map((entry) => relative(directory, join(entry.parentPath, entry.name))).sort()
  return Object.fromEntries(paths.map((path) => [path, describe(join(directory, path))]))
}

function describe(file: string): string {
  const stats = lstatSync(file)
  const mode = (stats.mode & 0o777).toString(8)
  if (stats.isSymbolicLink()) return `link ${mode} ${readlinkSync(file)}`
  return stats.isDirectory() ? `directory ${mode} ` : `file ${mode} ${readFileSync(file).toString('hex')}`
}

/** The files alone of what `readTree` gives: path -> bytes in hexadecimal digits. */
export function filesOf(entries: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(entries)
      .filter(([, entry]) => entry.startsWith('file '))
      .map(([path, entry]) => [path, entry.slice(entry.indexOf(' ', 5) + 1)]),
  )
}
