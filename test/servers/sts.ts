import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Keys of an account. */
export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Whom the service knows. */
export interface KnownRole {
  readonly role: string
  /** The token that its holder shows. */
  readonly token: string
  /** Keys that it gets for that, without a session token: the S3 server would not know it. */
  readonly keys: Keys
}

/** As much of AWS's Security Token Service as gives keys for a web identity. */
export interface TokenService {
  /** Address without a slash at the end. */
  readonly endpoint: string
  /** Name of each session that was given keys. */
  readonly sessions: readonly string[]
  /** How often it refused. */
  refusals(): number
  stop(): Promise<void>
}

/**
 * Starts it on the loopback interface.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function startTokenService({ role, token, keys }: KnownRole): Promise<TokenService> {
  const sessions: string[] = []
  let refused = 0
  const server = createServer(async (asked, answer) => {
    let text = ''
    for await (const chunk of asked) text += String(chunk)
    const form = new URLSearchParams(text)
    const isKnown = form.get('RoleArn') === role && form.get('WebIdentityToken') === token
    answer.writeHead(isKnown ? 200 : 400, { 'content-type': 'text/xml' })
    if (form.get('Action') !== 'AssumeRoleWithWebIdentity' || !isKnown) {
      refused++
      answer.end(
        `<ErrorResponse><Error><Type>Sender</Type><Code>InvalidIdentityToken</Code><Message>No OpenIDConnect provider found for ${form.get('WebIdentityToken')}</Message></Error></ErrorResponse>`,
      )
      return
    }
    sessions.push(form.get('RoleSessionName') ?? '')
    const until = new Date(Date.now() + 3_600_000).toISOString()
    answer.end(
      `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>${keys.accessKeyId}</AccessKeyId><SecretAccessKey>${keys.secretAccessKey}</SecretAccessKey><Expiration>${until}</Expiration></Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sessions,
    refusals: () => refused,
    stop: async () => {
      const stopped = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await stopped
    },
  }
}
