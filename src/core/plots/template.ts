import { checkPath } from '../dvc/path.ts'
import { UserError } from '../error.ts'

/** Templates that DVC has and Crisol draws itself; the first is the default one. */
export const templates = [
  'linear',
  'simple',
  'smooth',
  'scatter',
  'scatter_jitter',
  'confusion',
  'confusion_normalized',
  'bar_horizontal',
  'bar_horizontal_sorted',
] as const

/** Characters of a template of the user's own, at the most. */
export const templateLimit = 1_000_000

/**
 * Gives where a template of the user's own may lie, in the order in which DVC looks.
 *
 * @param name as `dvc.yaml` has it: a name or a path
 * @throws {UserError} PATH for one outside the repository
 */
export function templatePlaces(name: string, id: string): readonly string[] {
  const path = checkPath(name, `template of the plot ${id} in dvc.yaml`)
  const withEnd = path.replace(/(?<=[^/])\.[^./]*$/u, '')
  return [...new Set([`.dvc/plots/${path}`, `.dvc/plots/${withEnd}.json`, path])]
}

/** Gives the name of a template: without the end of its file. */
export function templateName(name: string): string {
  return name.replace(/\.json$/u, '')
}

/**
 * Refuses the name of a template that nobody has.
 *
 * @throws {UserError} MISSING
 */
export function expectTemplate(name: string, id: string): void {
  if ((templates as readonly string[]).includes(name)) return
  throw new UserError(
    `template of the plot ${id} in dvc.yaml is "${name}"; expected one of ${templates.join(', ')}, or a file in .dvc/plots.`,
    { code: 'MISSING' },
  )
}
