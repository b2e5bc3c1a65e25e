import { dependentsOf } from '../pipeline/plan.ts'
import type { Dag } from './dag.ts'

/**
 * Writes a graph as an indented list: below each name what needs it. A name that is needed with others stands below
 * each of them, and what follows from it below the first one only.
 *
 * @returns lines
 */
export function listTree(dag: Dag): readonly string[] {
  const list: List = { dependents: dependentsOf(dag), lines: [], seen: new Set() }
  for (const [name, { needs }] of dag) if (needs.length === 0) listBelow(name, list)
  // What is left hangs on a cycle alone.
  for (const name of dag.keys()) if (!list.seen.has(name)) listBelow(name, list)
  return list.lines
}

interface List {
  readonly dependents: ReadonlyMap<string, readonly string[]>
  readonly lines: string[]
  readonly seen: Set<string>
}

/** Lists a name and what is below it, with a stack in place of recursion, since a chain may be long. */
function listBelow(start: string, { dependents, lines, seen }: List): void {
  const stack: Branch[] = [{ name: start, stem: '', joint: '' }]
  for (let branch = stack.pop(); branch !== undefined; branch = stack.pop()) {
    const { name, stem, joint } = branch
    const below = dependents.get(name) ?? []
    const isAgain = seen.has(name)
    lines.push(`${stem}${joint}${name}${isAgain && below.length > 0 ? ' (see above)' : ''}`)
    if (!isAgain) stack.push(...branchesOf(below, branch).toReversed())
    seen.add(name)
  }
}

interface Branch {
  readonly name: string
  /** What stands left of the joint on its line. */
  readonly stem: string
  readonly joint: '' | '├─ ' | '└─ '
}

const continued: Readonly<Record<Branch['joint'], string>> = { '': '', '├─ ': '│  ', '└─ ': '   ' }

function branchesOf(names: readonly string[], { stem, joint }: Branch): readonly Branch[] {
  const below = stem + continued[joint]
  return names.map((name, index) => ({ name, stem: below, joint: index < names.length - 1 ? '├─ ' : '└─ ' }))
}
