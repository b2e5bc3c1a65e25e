import type { LeftFile, Plan } from '../../core/scaffold/plan.ts'
import type { Workspace } from '../../ports/workspace.ts'

/** What became of a plan. */
export interface Written {
  /** Paths that were written, or would be. */
  readonly written: readonly string[]
  readonly left: readonly LeftFile[]
}

/**
 * Writes the files of a plan that are not there yet. Whatever lies at a path is left as it is.
 *
 * @param isDry whether nothing is written
 */
export async function writePlan({ files, left }: Plan, isDry: boolean, repository: Workspace): Promise<Written> {
  const written: string[] = []
  const alone: LeftFile[] = []
  for (const { path, text } of files) {
    if ((await repository.stat(path)) !== undefined) {
      const isSame = (await repository.readText(path)) === text
      alone.push({ path, why: isSame ? 'is there already' : 'is there, and is another: it was left as it is' })
      continue
    }
    if (!isDry) await repository.write(path, text)
    written.push(path)
  }
  return { written, left: [...left, ...alone] }
}
