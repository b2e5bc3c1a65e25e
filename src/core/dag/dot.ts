import { dependentsOf } from '../pipeline/plan.ts'
import type { Dag } from './dag.ts'

/** Writes for Graphviz, as `dvc dag --dot` does: names, then arrows from what is needed to what needs it. */
export function renderDot(dag: Dag): string {
  const dependents = dependentsOf(dag)
  const arrows = [...dag.keys()].flatMap((name) =>
    (dependents.get(name) ?? []).map((dependent) => `${quote(name)} -> ${quote(dependent)};`),
  )
  return ['strict digraph {', ...[...dag.keys()].map((name) => `${quote(name)};`), ...arrows, '}', ''].join('\n')
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '\\"')}"`
}
