import { UserError } from '../../core/error.ts'
import { exchange } from '../http.ts'
import type { Found } from '../storage/s3-credentials.ts'
import { addressOf } from './address.ts'
import { AwsFault, patiently, readAnswer, textAt } from './call.ts'

/** Whom AWS's roles expect a workflow to speak to. */
const audience = 'sts.amazonaws.com'

/**
 * Has a workflow run take on a role by its own identity, which no secret is needed for.
 *
 * @throws {UserError} PERMISSION when the job has no identity or the role does not trust it; AWS, GITHUB
 */
export async function assumeRole(role: string, region: string): Promise<Found> {
  const identity = await readIdentity()
  const fields = {
    ...{ Action: 'AssumeRoleWithWebIdentity', Version: '2011-06-15', RoleArn: role, DurationSeconds: '3600' },
    ...{ RoleSessionName: `crisol-${process.env['GITHUB_RUN_ID'] || 'run'}`, WebIdentityToken: identity },
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
  const body = new URLSearchParams(fields).toString()
  try {
    const root = await patiently(async () =>
      readAnswer(
        await exchange({ method: 'POST', url: addressOf('sts', region), headers, body }),
        'AssumeRoleWithWebIdentity',
      ),
    )
    const text = (name: string): string => textAt(root, 'AssumeRoleWithWebIdentityResult', 'Credentials', name)
    return {
      ...{ accessKeyId: text('AccessKeyId'), secretAccessKey: text('SecretAccessKey') },
      ...{ sessionToken: text('SessionToken'), expiration: new Date(text('Expiration')) },
    }
  } catch (cause) {
    // AWS's own words can hold the identity that it was shown.
    const code = cause instanceof AwsFault ? cause.code : String((cause as NodeJS.ErrnoException).code)
    throw new UserError(
      `The role ${role} is not given to this workflow (${code}); its trust policy must name this repository and branch or environment.`,
      { code: 'PERMISSION', cause },
    )
  }
}

async function readIdentity(): Promise<string> {
  const address = process.env['ACTIONS_ID_TOKEN_REQUEST_URL']
  const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
  if (!address || !token) {
    throw new UserError('Input role-to-assume needs the identity of the job; give it permissions: id-token: write.', {
      code: 'PERMISSION',
    })
  }
  const url = new URL(address)
  url.searchParams.set('audience', audience)
  const { status, text } = await exchange({
    ...{ method: 'GET', url, body: undefined },
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
  })
  const value = valueIn(text)
  if (status < 300 && value !== undefined) return value
  throw new UserError(`GitHub did not give the identity of the job (${status}); run again later.`, { code: 'GITHUB' })
}

function valueIn(text: string): string | undefined {
  try {
    const { value } = JSON.parse(text) as { value?: unknown }
    return typeof value === 'string' && value !== '' ? value : undefined
  } catch {
    return undefined
  }
}
