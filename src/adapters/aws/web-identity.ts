import { UserError } from '../../core/error.ts'
import { classOf } from '../../core/fleet/fault.ts'
import { exchange, type HttpResponse } from '../http.ts'
import type { Found } from '../storage/s3-credentials.ts'
import { addressOf } from './address.ts'
import { type AwsFault, patiently, readAnswer, textAt, toFault } from './call.ts'

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
  const body = new URLSearchParams(fields).toString()
  const root = await patiently(async () => readAnswer(await send(region, body), fields.Action)).catch(
    (cause: unknown) => {
      throw refusal(role, cause as AwsFault)
    },
  )
  const text = (name: string): string => textAt(root, `${fields.Action}Result`, 'Credentials', name)
  return {
    ...{ accessKeyId: text('AccessKeyId'), secretAccessKey: text('SecretAccessKey') },
    ...{ sessionToken: text('SessionToken'), expiration: new Date(text('Expiration')) },
  }
}

/** The one request that nothing signs: the identity is what it shows. */
async function send(region: string, body: string): Promise<HttpResponse> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
  try {
    return await exchange({ method: 'POST', url: addressOf('sts', region), headers, body })
  } catch (cause) {
    throw toFault(cause)
  }
}

/** AWS's own words can hold the identity that it was shown. */
function refusal(role: string, cause: AwsFault): UserError {
  if (classOf(cause) === 'throttle') {
    return new UserError(`AWS does not answer (${cause.code}) when asked for the role ${role}; run again later.`, {
      code: 'AWS',
      cause,
    })
  }
  return new UserError(
    `The role ${role} is not given to this workflow (${cause.code}); its trust policy must name this repository and branch or environment.`,
    { code: 'PERMISSION', cause },
  )
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
