import { asDocument, type Document, parseDocument } from '../document.ts'
import { UserError } from '../error.ts'

/** Where a configuration says that the credentials of a registry are. */
export type CredentialPlace =
  | { readonly kind: 'given'; readonly credentials: RegistryCredentials }
  /** `program` is asked for what it keeps under `server`. */
  | { readonly kind: 'helper'; readonly program: string; readonly server: string }

/** What a registry is shown. */
export type RegistryCredentials =
  | { readonly username: string; readonly password: string }
  /** A token that is exchanged for one that is good for a while. */
  | { readonly identityToken: string }

/** The name under which `docker login` keeps the credentials of its own registry. */
const dockerServer = 'https://index.docker.io/v1/'

/**
 * Finds the credentials for a repository in what `docker login` and `podman login` write: `config.json`, `auth.json`.
 *
 * @param where names the file in an error
 * @throws {UserError} SYNTAX
 */
export function findCredentials(
  text: string,
  { registry, repository }: { readonly registry: string; readonly repository: string },
  where: string,
): CredentialPlace | undefined {
  const config = parseDocument(text)
  // Not what the file says: there are secrets in it.
  if (config === undefined) throw syntax(where, 'is no JSON object')
  const helpers = asDocument(config['credHelpers'])
  const own = namesOf(registry).find((name) => typeof helpers[name] === 'string')
  if (own !== undefined) return helperOf(String(helpers[own]), own, where)
  const auths = asDocument(config['auths'])
  // The longest path first: `podman login` keeps credentials for a part of a registry, too.
  const keys = [...pathsOf(registry, repository), ...namesOf(registry).flatMap(spellingsOf)]
  for (const key of keys) {
    const found = readAuth(asDocument(auths[key]), where)
    if (found !== undefined) return { kind: 'given', credentials: found }
  }
  const store = config['credsStore']
  if (typeof store !== 'string' || store === '') return undefined
  return helperOf(store, registry === 'docker.io' ? dockerServer : registry, where)
}

function helperOf(name: string, server: string, where: string): CredentialPlace {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(name))
    return { kind: 'helper', program: `docker-credential-${name}`, server }
  throw syntax(where, 'names a credential helper that is no name of a program')
}

function namesOf(registry: string): readonly string[] {
  return registry === 'docker.io' ? [dockerServer, 'docker.io', 'index.docker.io', 'registry-1.docker.io'] : [registry]
}

function spellingsOf(name: string): readonly string[] {
  if (name === dockerServer) return [name]
  return [name, `https://${name}`, `https://${name}/`, `https://${name}/v1/`, `https://${name}/v2/`, `http://${name}`]
}

function pathsOf(registry: string, repository: string): readonly string[] {
  const parts = repository.split('/')
  return parts.map((_, index) => [registry, ...parts.slice(0, parts.length - index)].join('/'))
}

function readAuth(entry: Document, where: string): RegistryCredentials | undefined {
  const { auth, identitytoken: identityToken, username, password } = entry
  if (typeof identityToken === 'string' && identityToken !== '') return { identityToken }
  if (typeof username === 'string' && typeof password === 'string' && username !== '') return { username, password }
  if (typeof auth !== 'string' || auth === '') return undefined
  const decoded = decode(auth)
  const colon = decoded?.indexOf(':') ?? -1
  if (decoded === undefined || colon < 1)
    throw syntax(where, 'has an entry of auths that is not Base64 of name:password')
  return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/u, '') }
}

function decode(base64: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)))
  } catch {
    return undefined
  }
}

/**
 * Reads what a credential helper answers.
 *
 * @returns `undefined` when it is not what a helper gives
 */
export function parseHelperAnswer(text: string): RegistryCredentials | undefined {
  const { Username: username, Secret: secret } = parseDocument(text) ?? {}
  if (typeof username !== 'string' || typeof secret !== 'string' || secret === '') return undefined
  return username === '<token>' ? { identityToken: secret } : { username, password: secret }
}

function syntax(where: string, why: string): UserError {
  return new UserError(`${where} ${why}; log in to the registry again, which writes it anew.`, { code: 'SYNTAX' })
}
