import fc from 'fast-check'

/** An output, with what its form makes of it: data (`file`, `folder`), a metric, or a plot (`csv`). */
export interface Out {
  readonly form: 'file' | 'folder' | 'json' | 'yaml' | 'toml' | 'csv'
  readonly cache: boolean
  readonly push: boolean
  /** `grows` when the stage adds to what it finds. */
  readonly persist: 'no' | 'yes' | 'grows'
  readonly isExecutable: boolean
  readonly isDescribed: boolean
}

/** Where a `dvc.yaml` lies. */
export type Folder = '' | 'sub' | 'sub/deep'

/** A stage of a `dvc.yaml`, or those that it is made into for each of several values. */
export interface Member {
  /** Number in a topological order. */
  readonly rank: number
  readonly name: string
  readonly folder: Folder
  readonly wdir: '' | 'work' | '..'
  readonly each: 'once' | 'list' | 'mapping' | 'matrix'
  /** Ranks of stages whose outputs it needs. */
  readonly needs: readonly number[]
  /** Whether it takes metrics that it needs for parameters. */
  readonly isTuned: boolean
  /** What else it needs, from the root. */
  readonly sources: readonly string[]
  /** File from the root -> names in it; `null` for the whole file. */
  readonly params: Readonly<Record<string, readonly string[] | null>>
  readonly outs: readonly Out[]
  readonly cmd: 'text' | 'list' | 'lines'
  /** Whether its command holds variables of the file, of its own, and a mapping that becomes flags. */
  readonly templates: readonly ('file' | 'own' | 'flags')[]
  readonly isFrozen: boolean
  readonly isAlwaysChanged: boolean
  readonly isDescribed: boolean
  /** How often its command was changed. */
  readonly version: number
}

/** Two values of a file of parameters, and how many others there are. */
export interface Values {
  readonly one: string
  readonly other: string
  readonly more: number
}

/** A repository with pipelines, as a value from which its files are written. */
export interface Project {
  readonly members: readonly Member[]
  /** File of parameters -> its values. */
  readonly values: Readonly<Record<string, Values>>
  /** A variable of `vars.json`. */
  readonly size: number
  /** Files that stages depend on, and others that are not made: path -> text. */
  readonly sources: Readonly<Record<string, string>>
  /** Whether what is drawn frozen is so: a frozen stage has run before. */
  readonly isFrozen: boolean
  /** Whether the root's `dvc.yaml` has top-level sections. */
  readonly hasSections: boolean
}

/** Names that each file of parameters offers. */
export const paramNames: Readonly<Record<string, readonly string[]>> = {
  'params.yaml': ['lr', 'train', 'train.layers', 'train.deep', 'train.deep.on', 'train.name', 'labels'],
  'sub/params.yaml': ['rate', 'nested', 'nested.a'],
  'conf.json': ['seed', 'net', 'net.width', 'net.heads', 'text'],
  'conf.toml': ['seed', 'opt', 'opt.momentum'],
  'work/conf.py': ['LR', 'Net', 'Net.width', 'Net.layers'],
}

const sources: Readonly<Record<string, string>> = {
  '.dvcignore': '*.tmp\n/skipped\n',
  'raw.txt': 'raw\n',
  'data/in/a.txt': 'a\n',
  'data/in/b.txt': 'b\n',
  'data/in/c.tmp': 'c\n',
  'sub/raw.csv': 'x,y\n',
  'sub/deep/raw ü.txt': 'deep\n',
  'work/.keep': '',
  'sub/work/.keep': '',
  'sub/deep/work/.keep': '',
  'skipped/dvc.yaml': 'stages: nonsense\n',
  'top.json': '{"loss": 0.25, "deep": {"n": 1}}\n',
}

/** What a stage can depend on that no stage makes; a directory among it. */
const dependable = ['raw.txt', 'data/in', 'data/in/a.txt', 'sub/raw.csv', 'sub/deep/raw ü.txt']

const seldom = (often: number): fc.Arbitrary<boolean> => fc.nat(often).map((drawn) => drawn === 0)

const out: fc.Arbitrary<Out> = fc.record({
  form: fc.constantFrom('file', 'file', 'file', 'folder', 'json', 'yaml', 'toml', 'csv'),
  cache: seldom(4).map((drawn) => !drawn),
  push: seldom(5).map((drawn) => !drawn),
  persist: fc.constantFrom('no', 'no', 'no', 'no', 'no', 'no', 'yes', 'grows'),
  isExecutable: seldom(4),
  isDescribed: seldom(3),
})

const someParams: fc.Arbitrary<Member['params']> = fc
  .subarray(Object.keys(paramNames), { maxLength: 2 })
  .chain((files) =>
    fc.tuple(
      ...files.map((file) =>
        fc.tuple(
          fc.constant(file),
          fc.option(fc.subarray([...(paramNames[file] ?? [])], { minLength: 1, maxLength: 3 }), { freq: 4 }),
        ),
      ),
    ),
  )
  .map((entries) => Object.fromEntries(entries))

const member = (rank: number): fc.Arbitrary<Member> =>
  fc
    .record({
      rank: fc.constant(rank),
      name: fc.constant(`s${rank}`),
      folder: fc.constantFrom<Folder>('', '', 'sub', 'sub/deep'),
      wdir: fc.constantFrom<Member['wdir']>('', '', 'work', '..'),
      each: fc.constantFrom<Member['each']>('once', 'once', 'once', 'once', 'once', 'list', 'mapping', 'matrix'),
      needs: fc.uniqueArray(fc.nat(Math.max(rank - 1, 0)), { maxLength: rank === 0 ? 0 : 2 }),
      isTuned: fc.boolean(),
      sources: fc.subarray(dependable, { maxLength: 2 }),
      params: someParams,
      outs: fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 12, arbitrary: fc.array(out, { minLength: 1, maxLength: 2 }) },
      ),
      cmd: fc.constantFrom<Member['cmd']>('text', 'text', 'list', 'lines'),
      templates: fc.subarray<'file' | 'own' | 'flags'>(['file', 'own', 'flags']),
      isFrozen: seldom(9),
      isAlwaysChanged: seldom(14),
      isDescribed: seldom(3),
      version: fc.constant(0),
    })
    .map((one) => (one.folder === '' && one.wdir === '..' ? { ...one, wdir: '' } : one))

const number = fc.constantFrom('0.1', '1', '-3', '2.5', '1e-05', '100000000000000000000', '0.30000000000000004', '7')
const values: fc.Arbitrary<Values> = fc.record({ one: number, other: number, more: fc.constant(0) })

/** Projects of several files whose stages use all that `dvc.yaml` can say. */
export const projects: fc.Arbitrary<Project> = fc.integer({ min: 4, max: 6 }).chain((count) =>
  fc.record({
    members: fc.tuple(...Array.from({ length: count }, (_, rank) => member(rank))),
    values: fc.record(Object.fromEntries(Object.keys(paramNames).map((file) => [file, values]))),
    size: fc.constant(3),
    sources: fc.constant(sources),
    isFrozen: fc.constant(false),
    hasSections: fc.boolean(),
  }),
)
