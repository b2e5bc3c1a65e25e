import { UserError } from '../../core/error.ts'
import type { CheckRequest, CheckRun, GitHub } from '../../ports/github.ts'

/** What keeping a check run asks of the world. */
export type CheckPorts = Pick<GitHub, 'createCheck' | 'updateCheck' | 'checkRuns'>

/** What does not change between opening and concluding a check. */
export type CheckIdentity = Pick<CheckRequest, 'name' | 'headSha' | 'externalId' | 'detailsUrl'>

/** How a check ends. */
export type CheckEnding = Pick<CheckRequest, 'conclusion' | 'title' | 'summary'>

/**
 * The check run of one report. A class because it has a life: opened once, and concluded once, by whoever comes first:
 * the report, what broke it, or the signal that cancels the run.
 */
export class ReportCheck {
  readonly #identity: CheckIdentity
  readonly #github: CheckPorts
  #opened: Promise<CheckRun> | undefined
  #concluded: Promise<void> | undefined

  constructor(identity: CheckIdentity, github: CheckPorts) {
    this.#identity = identity
    this.#github = github
  }

  /**
   * Opens it in progress.
   *
   * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
   */
  async open(): Promise<void> {
    const opening = { conclusion: undefined, title: 'Comparing with the base', summary: 'The results are being read.' }
    this.#opened ??= createOnce({ ...this.#identity, ...opening }, this.#github)
    await this.#opened
  }

  /**
   * Concludes it; one that could not be opened stays away. Whoever comes second waits for the first.
   *
   * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
   */
  async conclude(ending: CheckEnding): Promise<void> {
    this.#concluded ??= this.#end(ending)
    await this.#concluded
  }

  async #end(ending: CheckEnding): Promise<void> {
    // It may be on its way: a run can be cancelled before GitHub has answered.
    const open = await this.#opened?.catch(() => undefined)
    if (open !== undefined) await concludeCheck(open, { ...this.#identity, ...ending }, this.#github)
  }
}

/**
 * Concludes a check run. Where the edit does not succeed (a check belongs to the app that made it), a concluded one of
 * the same name is made.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
async function concludeCheck(open: CheckRun, request: CheckRequest, github: CheckPorts): Promise<void> {
  try {
    await github.updateCheck(open.id, request)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    await createOnce(request, github)
  }
}

/** Creates a check run; where the answer never came, looks for it before it is made again. */
async function createOnce(request: CheckRequest, github: CheckPorts): Promise<CheckRun> {
  try {
    return await github.createCheck(request)
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'AMBIGUOUS') throw error
    const isConcluded = request.conclusion !== undefined
    const made = (await github.checkRuns(request.headSha, request.name)).find(
      (one) => one.externalId === request.externalId && (one.completedAt !== undefined) === isConcluded,
    )
    return made ?? (await github.createCheck(request))
  }
}
