import fc from 'fast-check'
import { outputsOf } from './places.ts'
import { type Member, type Project, paramNames, projects } from './project.ts'

/** What somebody does to a project that was brought up to date. */
export interface Edit {
  readonly kind: keyof typeof edits
  /** Which of several things it is done to. */
  readonly pick: number
}

/** A project after an edit, with what is done to files that are not written from it. */
export interface Edited {
  readonly project: Project
  /** Paths that are removed, from the root. */
  readonly removed?: readonly string[]
  /** Path of an output that is written to. */
  readonly touched?: string
}

function pickOf<T>(list: readonly T[], pick: number): T {
  return list[pick % list.length] as T
}

function change(project: Project, rank: number, edit: (member: Member) => Partial<Member>): Edited {
  const members = project.members.map((one) => (one.rank === rank ? { ...one, ...edit(one) } : one))
  return { project: { ...project, members } }
}

function write(project: Project, path: string, more: string): Edited {
  return { project: { ...project, sources: { ...project.sources, [path]: `${project.sources[path] ?? ''}${more}` } } }
}

function setValues(project: Project, file: string, values: object): Project {
  const before = project.values[file] ?? { one: '1', other: '1', more: 0 }
  return { ...project, values: { ...project.values, [file]: { ...before, ...values } } }
}

const paramFiles = Object.keys(paramNames)

/** Adds a parameter to a file, and to a stage that names some of that file, where there is one. */
function addParam(project: Project, pick: number): Edited {
  const file = pickOf(paramFiles, pick)
  const more = project.values[file]?.more ?? 0
  const next = setValues(project, file, { more: more + 1 })
  const namers = project.members.filter(({ params }) => Array.isArray(params[file]))
  const member = namers[pick % Math.max(namers.length, 1)]
  if (member === undefined) return { project: next }
  const names = [...(member.params[file] ?? []), `extra${more}`]
  return change(next, member.rank, ({ params }) => ({ params: { ...params, [file]: names } }))
}

const made = (project: Project): readonly string[] => project.members.flatMap(outputsOf)

/** Everything that is done, by what it is called. */
const edits = {
  'nothing was done': (project: Project): Edited => ({ project }),
  'a dependency changed': (project: Project, pick: number) =>
    write(project, pickOf(['raw.txt', 'data/in/a.txt', 'sub/raw.csv', 'sub/deep/raw ü.txt'], pick), `${pick}\n`),
  'a file came to a directory': (project: Project, pick: number) => write(project, 'data/in/new.txt', `${pick}\n`),
  'a file that is passed over changed': (project: Project, pick: number) =>
    write(project, 'data/in/c.tmp', `${pick}\n`),
  'a parameter changed': (project: Project, pick: number): Edited => ({
    project: setValues(project, pickOf(paramFiles, pick), { [pick % 2 === 0 ? 'one' : 'other']: `${pick}.25` }),
  }),
  'a parameter was added': addParam,
  'a variable changed': (project: Project, pick: number): Edited => ({ project: { ...project, size: pick } }),
  'a command changed': (project: Project, pick: number) =>
    change(project, pick % project.members.length, ({ version }) => ({ version: version + 1 })),
  'an output was deleted': (project: Project, pick: number): Edited => ({
    project,
    removed: made(project).length === 0 ? [] : [pickOf(made(project), pick)],
  }),
  'an output was edited': (project: Project, pick: number): Edited => {
    const touched = made(project)[pick % Math.max(made(project).length, 1)]
    return touched === undefined ? { project } : { project, touched }
  },
  'the cache was emptied': (project: Project): Edited => ({ project, removed: ['.dvc/cache'] }),
  'the locks were deleted': (project: Project): Edited => ({
    project,
    removed: ['dvc.lock', 'sub/dvc.lock', 'sub/deep/dvc.lock'],
  }),
  'a stage was renamed': (project: Project, pick: number) =>
    change(project, pick % project.members.length, ({ name }) => ({ name: `${name}-new` })),
  'stages were frozen': (project: Project): Edited => ({ project: { ...project, isFrozen: true } }),
  'all was put back': (_: Project, __: number, first: Project): Edited => ({ project: first }),
} satisfies Readonly<Record<string, (project: Project, pick: number, first: Project) => Edited>>

/** Does an edit to a project that was another at first. */
export function doEdit(
  { kind, pick }: Edit,
  { project, first }: { readonly project: Project; readonly first: Project },
): Edited {
  return edits[kind](project, pick, first)
}

const kinds = Object.keys(edits) as Edit['kind'][]

/** A project, and what is done to it one after the other. */
export interface History {
  readonly project: Project
  readonly edits: readonly Edit[]
}

/** Gives histories of so many edits, each of another kind. */
export function historiesOf(count: number): fc.Arbitrary<History> {
  const length = { minLength: count, maxLength: count }
  return fc.record({
    project: projects,
    edits: fc
      .tuple(fc.shuffledSubarray(kinds, length), fc.array(fc.integer({ min: 10, max: 99 }), length))
      .map(([order, picks]) => order.map((kind, index) => ({ kind, pick: picks[index] ?? 10 }))),
  })
}

/** How many kinds of edits there are. */
export const kindCount = kinds.length
