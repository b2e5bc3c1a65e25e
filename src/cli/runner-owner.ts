import { readToken, readWorkflowPlace } from '../adapters/workflow.ts'
import { UserError } from '../core/error.ts'
import type { ReadInput } from '../core/inputs.ts'
import type { Arguments } from './options.ts'

/** Options of every command on runners: whose they are. */
export const ownerOptions = {
  repository: { type: 'string' },
  organisation: { type: 'string' },
} as const

/** Their part of the usage. */
export const ownerUsage = `      --repository NAME      owner/name (default: that of the workflow, or GITHUB_REPOSITORY)
      --organisation NAME    the runners of an organisation, in place of a repository's`

/**
 * Reads options as an action reads its inputs, the token from GH_TOKEN: what is on a command line others see.
 *
 * @throws {UserError} INPUT when nothing says whose runners they are, and without a token
 */
export function readOwner({ read }: Arguments): ReadInput {
  if (read('repository') === '' && read('organisation') === '' && readWorkflowPlace().repository === '') {
    throw new UserError('Outside of a workflow, say whose runners: --repository owner/name, or --organisation.', {
      code: 'INPUT',
    })
  }
  const token = readToken()
  if (token === '') {
    throw new UserError(
      'GH_TOKEN is not set; expected a fine-grained token with administration: write (for an organisation, self-hosted runners: write).',
      { code: 'INPUT' },
    )
  }
  return (name) => read(name) || (name === 'github-token' ? token : '')
}
