import { UserError } from '../../core/error.ts'

/**
 * What stood in the way of a report: permissions that the token lacks, and faults of GitHub. Neither costs
 * the summary or the verdict. A class because it has a life: they add up over a report.
 */
export class Obstacles {
  readonly #permissions = new Map<string, string>()
  readonly #faults: string[] = []

  /** Does what needs a permission; where that or GitHub stands in the way, remembers it and gives `undefined`. */
  async attempt<T>(permission: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      if (error.code === 'PERMISSION') this.#permissions.set(permission.split(':')[0] ?? permission, permission)
      else if (error.code === 'GITHUB' || error.code === 'AMBIGUOUS') this.#faults.push(error.message)
      else throw error
      return undefined
    }
  }

  /** Sentences on what GitHub did not do. */
  get faults(): readonly string[] {
    return this.#faults
  }

  /** What the workflow lacks, as Markdown with the very lines to add; empty when it lacks nothing. */
  notice(): string {
    if (this.#permissions.size === 0) return ''
    const lines = [
      'permissions:',
      '  contents: read',
      ...[...this.#permissions.values()].map((permission) => `  ${permission}`),
    ]
    const reason =
      'The token of this run may not write here, so the report is in the job summary alone. A pull request from a fork never may; otherwise add to the workflow:'
    return `${reason}\n\n\`\`\`yaml\n${lines.join('\n')}\n\`\`\``
  }
}
