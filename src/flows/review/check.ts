import { UserError } from '../../core/error.ts'
import type { CheckRequest, CheckRun, GitHub } from '../../ports/github.ts'

/** What keeping a check run asks of the world. */
export type CheckPorts = Pick<GitHub, 'createCheck' | 'updateCheck' | 'checkRuns'>

/** What does not change between opening and concluding a check. */
export type CheckIdentity = Pick<CheckRequest, 'name' | 'headSha' | 'externalId' | 'detailsUrl'>

/**
 * Opens a check run in progress.
 *
 * @throws {UserError} PERMISSION, GITHUB
 */
export async function openCheck(identity: CheckIdentity, github: CheckPorts): Promise<CheckRun> {
  const request = { ...identity, conclusion: undefined, title: 'Comparing with the base', summary: '' }
  return await createOnce(request, github)
}

/**
 * Concludes a check run. Where an edit is refused (a check belongs to the app that made it), a concluded
 * one of the same name is made.
 *
 * @throws {UserError} PERMISSION, GITHUB
 */
export async function concludeCheck(open: CheckRun, request: CheckRequest, github: CheckPorts): Promise<void> {
  try {
    await github.updateCheck(open.id, request)
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'PERMISSION') throw error
    await createOnce(request, github)
  }
}

/** Creates a check run; where the answer never came, looks for it before it is made again. */
async function createOnce(request: CheckRequest, github: CheckPorts): Promise<CheckRun> {
  try {
    return await github.createCheck(request)
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'AMBIGUOUS') throw error
    const made = await github.checkRuns(request.headSha, request.name)
    return made.find(({ externalId }) => externalId === request.externalId) ?? (await github.createCheck(request))
  }
}
