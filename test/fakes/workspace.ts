import { UserError } from '../../src/core/error.ts'
import { compareCodePoints } from '../../src/core/text/order.ts'
import type { Entry, Stamp, Workspace } from '../../src/ports/workspace.ts'

/** Files by their path, as text. */
export type Files = Readonly<Record<string, string>>

/** A workspace in memory. A directory is there as long as a file is in it, or when it was made. */
export interface FakeWorkspace extends Workspace {
  /** Every file with its text, sorted by path. */
  tree(): Files
  /** Every file with its permission bits. */
  modes(): Readonly<Record<string, number>>
  /** Writes a file at once, as a person or a program would. */
  put(path: string, content: string | Uint8Array, mode?: number): void
  /** Makes a symlink. */
  link(path: string, target: string): void
  /** Bytes of a file, a symlink at its end followed. */
  bytesAt(path: string): Uint8Array | undefined
}

interface Stored {
  readonly bytes: Uint8Array
  readonly mode: number
  readonly target?: string
}

/** Opens a workspace with files. */
export function openWorkspace(files: Files = {}, root = '/project'): FakeWorkspace {
  const stored = new Map<string, Stored>()
  const made = new Set<string>()
  const put = (path: string, content: string | Uint8Array, mode = 0o644): void => {
    stored.set(path, { bytes: typeof content === 'string' ? Buffer.from(content) : content, mode })
  }
  for (const [path, text] of Object.entries(files)) put(path, text)
  const sorted = (): [string, Stored][] => [...stored].sort(([one], [other]) => compareCodePoints(one, other))
  const at = (path: string): Stored | undefined => {
    const found = stored.get(path)
    return found?.target === undefined ? found : at(found.target)
  }
  const checked = (path: string): string => {
    const names = path.split('/')
    const parents = names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'))
    const link = parents.find((parent) => stored.get(parent)?.target !== undefined)
    if (link === undefined) return path
    throw new UserError(`${path} lies behind the symlink ${link}.`, { code: 'PATH' })
  }
  const below = (path: string): string[] =>
    [...stored.keys()].filter((one) => path === '' || one.startsWith(`${path}/`))
  return {
    root,
    put,
    link: (path, target) => void stored.set(path, { bytes: new Uint8Array(), mode: 0o777, target }),
    bytesAt: (path) => at(path)?.bytes,
    tree: () =>
      Object.fromEntries(
        sorted().map(([path, { bytes, target }]) => [path, target === undefined ? textOf(bytes) : `-> ${target}`]),
      ),
    modes: () => Object.fromEntries(sorted().map(([path, { mode }]) => [path, mode])),
    readText: async (path) => {
      const found = at(checked(path))
      return found === undefined ? undefined : textOf(found.bytes)
    },
    readBytes: async (path) => at(checked(path))?.bytes,
    write: async (path, content) => put(checked(path), content),
    makeDirectory: async (path) => void made.add(checked(path)),
    remove: async (path) => {
      for (const one of [checked(path), ...below(path)]) stored.delete(one)
      made.delete(path)
    },
    removeEmpty: async (path) => below(checked(path)).length === 0 && made.delete(path),
    stat: async (path) => entryOf(stored.get(checked(path)), below(path).length > 0 || made.has(path)),
    files: async (path, isIgnored) =>
      below(checked(path))
        .filter((one) => at(one) !== undefined && isIgnored?.(one, false) !== true)
        .sort(compareCodePoints)
        .map((one) => ({ path: one.slice(path.length + 1), stamp: stampOf(at(one)?.bytes ?? new Uint8Array()) })),
  }
}

/** Says nothing of when: a file in memory is hashed each time. */
function stampOf({ length }: Uint8Array): Stamp {
  return { inode: 0, size: length, modified: 0, changed: 0 }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}

function entryOf(stored: Stored | undefined, isDirectory: boolean): Entry | undefined {
  if (stored?.target !== undefined) return { kind: 'symlink', size: 0, mode: stored.mode }
  if (stored !== undefined) return { kind: 'file', size: stored.bytes.length, mode: stored.mode }
  return isDirectory ? { kind: 'directory', size: 0, mode: 0o755 } : undefined
}
