import { renderYaml } from '../dvc/emit.ts'
import type { Judgement } from '../gate/judge.ts'
import type { Value } from '../value.ts'

/** Metrics that a suggestion names, at the most. */
const most = 5

/**
 * Writes the lines of `crisol.yaml` that would gate the metrics whose direction is known; `undefined` when
 * none is.
 */
export function suggestConfig(
  metrics: readonly { readonly name: string; readonly judgement: Judgement }[],
): string | undefined {
  const directed = metrics.filter(({ name, judgement }) => judgement.direction !== 'none' && name !== '')
  if (directed.length === 0) return undefined
  const rules = new Map<string, Value>(
    directed.slice(0, most).map(({ name, judgement }) => [
      name,
      new Map([
        ['better', judgement.direction],
        ['tolerance', '1%'],
      ]),
    ]),
  )
  return renderYaml(new Map([['metrics', rules]])).trimEnd()
}
