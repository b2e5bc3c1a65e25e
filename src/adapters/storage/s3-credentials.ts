import type { RemoteConfig } from '../../core/dvc/config.ts'
import { UserError } from '../../core/error.ts'
import { readAwsProfile } from './aws-profile.ts'
import { isOn } from './s3-options.ts'
import type { Credentials } from './sign.ts'

/** Milliseconds before their end in which credentials are asked for anew. */
const margin = 300_000
/** Milliseconds that the search for credentials may take. */
const patience = 60_000

/** Who asks, as far as the configuration says it. */
export interface Identity {
  /** Profile that is to be used; `undefined` for none in particular. */
  readonly profile: string | undefined
  /** Credentials that are at hand; `undefined` when they are to be searched for. */
  readonly credentials: Credentials | undefined
  /** What the user should know of it. */
  readonly notice: string | undefined
}

/**
 * Finds who asks: keys of DVC's configuration, then its profile where the files of AWS have it, then keys of the
 * environment. A profile that is named and not there (in a workflow, whose credentials are in its environment) must not
 * hide those.
 *
 * @throws {UserError} SYNTAX for one key without the other
 */
export function findIdentity(remote: RemoteConfig): Identity {
  nameCredentialFiles(remote)
  const own = ownKeys(remote)
  const named = remote.options.get('profile')
  const { files, options } = readAwsProfile(named ?? '')
  const profile = options === undefined ? undefined : named
  return {
    profile,
    credentials: own ?? (profile === undefined ? environmentKeys() : undefined),
    notice:
      named === undefined || profile !== undefined || own !== undefined || isOn(remote, 'allow_anonymous_login')
        ? undefined
        : `The remote "${remote.name}" names the AWS profile "${named}", which is neither in ${files.join(' nor in ')}; the credentials of the environment are used.`,
  }
}

/** Files of credentials that DVC's configuration names; the environment is stronger. */
function nameCredentialFiles({ options }: RemoteConfig): void {
  const files = { AWS_SHARED_CREDENTIALS_FILE: 'credentialpath', AWS_CONFIG_FILE: 'configpath' }
  for (const [variable, option] of Object.entries(files)) {
    const file = options.get(option)
    if (file !== undefined) process.env[variable] ??= file
  }
}

function ownKeys({ name, options }: RemoteConfig): Credentials | undefined {
  const [accessKeyId, secretAccessKey] = [options.get('access_key_id'), options.get('secret_access_key')]
  if (accessKeyId === undefined && secretAccessKey === undefined) return undefined
  if (accessKeyId !== undefined && secretAccessKey !== undefined) {
    return { accessKeyId, secretAccessKey, sessionToken: options.get('session_token') }
  }
  const [one, other] = ['access_key_id', 'secret_access_key'].sort((key) => (options.has(key) ? -1 : 1))
  throw new UserError(`DVC's configuration gives the remote "${name}" ${one} without ${other}; set both, or neither.`, {
    code: 'SYNTAX',
  })
}

/** Keys of the environment; `undefined` where they are not both there. */
export function environmentKeys(): Credentials | undefined {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env
  if (!accessKeyId || !secretAccessKey) return undefined
  return { accessKeyId, secretAccessKey, sessionToken: process.env['AWS_SESSION_TOKEN'] || undefined }
}

/** A search for credentials that failed. Its message is the end of a sentence, and holds nothing of what was shown. */
export class CredentialsFault extends Error {}

/** What a chain of credentials gives. */
export type Found = Credentials & { readonly expiration?: Date | undefined }

/**
 * Keeps what a chain of credentials gives until shortly before its end, and bounds the time that it may take.
 *
 * @throws {CredentialsFault} when it gives none
 */
export function keepCredentials(provider: () => Promise<Found>): () => Promise<Credentials> {
  let held: Found | undefined
  let asking: Promise<Found> | undefined
  const ask = async (): Promise<Found> => {
    try {
      held = await within(patience, provider())
      return held
    } catch (cause) {
      throw new CredentialsFault(reasonOf(cause as ProviderFault), { cause })
    } finally {
      asking = undefined
    }
  }
  return async () => {
    if (held !== undefined && (held.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - Date.now() > margin)
      return held
    asking ??= ask()
    return await asking
  }
}

/** What the SDK's providers throw. */
interface ProviderFault extends NodeJS.ErrnoException {
  /** Set when a service refused. */
  readonly $fault?: 'client' | 'server'
}

/** The service's own words can hold the token that it was shown. */
function reasonOf({ $fault, name, code, message }: ProviderFault): string {
  if ($fault !== undefined) {
    return `the role that AWS_ROLE_ARN or the profile names is not given (${name}); look at the trust policy of that role`
  }
  if (code !== undefined) return `the service that gives credentials does not answer (${code})`
  if (/\bsso\b/iu.test(message)) return 'the SSO session of the profile is not valid any more; run aws sso login'
  return 'no credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use aws-actions/configure-aws-credentials'
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('too late'), { code: 'ETIMEDOUT' })), milliseconds)
  })
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
