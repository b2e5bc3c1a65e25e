import { UserError } from '../../core/error.ts'

/** Codes of what GitHub did not do. */
const faultCodes: readonly UserError['code'][] = ['GITHUB', 'AMBIGUOUS', 'MISSING']

/** What a permission that is missing costs. */
const losses: readonly (readonly [permission: string, what: string])[] = [
  ['checks', 'check run'],
  ['pull-requests', 'comment'],
]

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
      else if (faultCodes.includes(error.code)) this.#faults.push(error.message)
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
    const lost = losses.flatMap(([permission, what]) => (this.#permissions.has(permission) ? [what] : []))
    const reason = `The token of this run may not keep the ${lost.join(' and the ')}: the job summary has the report. A pull request from a fork never may; otherwise the workflow lacks these lines:`
    return `${reason}\n\n\`\`\`yaml\n${lines.join('\n')}\n\`\`\``
  }
}
