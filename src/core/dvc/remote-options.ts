/** What an option of a remote holds. */
export type OptionKind =
  /** Any text. */
  | 'text'
  /** `true` or `false`, in any case. */
  | 'flag'
  /** An integer >= 1. */
  | 'count'
  /** A number > 0. */
  | 'seconds'
  /** `group`, in any case. */
  | 'group'

/** Options of every remote. */
const common: Readonly<Record<string, OptionKind>> = {
  url: 'text',
  jobs: 'count',
  checksum_jobs: 'count',
  worktree: 'flag',
  version_aware: 'flag',
  no_traverse: 'flag',
  verify: 'flag',
}

const folder: Readonly<Record<string, OptionKind>> = {
  ...common,
  type: 'text',
  protected: 'flag',
  shared: 'group',
  slow_link_warning: 'flag',
}

const s3: Readonly<Record<string, OptionKind>> = {
  ...common,
  region: 'text',
  profile: 'text',
  credentialpath: 'text',
  configpath: 'text',
  endpointurl: 'text',
  access_key_id: 'text',
  secret_access_key: 'text',
  session_token: 'text',
  listobjects: 'flag',
  use_ssl: 'flag',
  ssl_verify: 'text',
  allow_anonymous_login: 'flag',
  sse: 'text',
  sse_kms_key_id: 'text',
  sse_customer_algorithm: 'text',
  sse_customer_key: 'text',
  acl: 'text',
  grant_read: 'text',
  grant_read_acp: 'text',
  grant_write_acp: 'text',
  grant_full_control: 'text',
  cache_regions: 'flag',
  read_timeout: 'seconds',
  connect_timeout: 'seconds',
}

/**
 * Gives the options of a remote, name -> what it holds; `undefined` for a kind of remote that is not read here, whose
 * options are its own.
 *
 * Source: https://dvc.org/doc/command-reference/remote/modify and DVC's schema of its configuration.
 */
export function remoteOptions(url: string): Readonly<Record<string, OptionKind>> | undefined {
  const scheme = /^([\w+.-]+):\/\/[^/]/u.exec(url)?.[1]
  if (scheme === undefined) return folder
  return scheme === 's3' ? s3 : undefined
}

/** What each kind of option takes, and how messages say it. */
const kinds: Readonly<Record<OptionKind, { readonly pattern: RegExp; readonly expected: string }>> = {
  text: { pattern: /^/u, expected: 'a text' },
  flag: { pattern: /^(?:true|false)$/iu, expected: 'true or false' },
  count: { pattern: /^0*[1-9]\d*$/u, expected: 'a number >= 1' },
  seconds: { pattern: /^(?=.*[1-9])\d+(?:\.\d+)?$/u, expected: 'a number of seconds > 0' },
  group: { pattern: /^group$/iu, expected: 'group' },
}

/** Says what an option takes, where a value is something else; `undefined` where it fits. */
export function expectedOf(kind: OptionKind, value: string): string | undefined {
  const { pattern, expected } = kinds[kind]
  return pattern.test(value) ? undefined : expected
}
