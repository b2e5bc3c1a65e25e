import { UserError } from '../error.ts'

/** Where an image is: registry, repository, and which of its images. */
export interface ImageReference {
  /** Host, with its port where one is given: `docker.io`, `127.0.0.1:5000`. */
  readonly registry: string
  /** Path within the registry: `library/python`. */
  readonly repository: string
  /** `undefined` where none is given. */
  readonly tag: string | undefined
  /** `sha256:` and 64 lower-case hexadecimal digits; `undefined` where none is given. */
  readonly digest: string | undefined
}

/** The registry of names without a host, and the folder there of names without one. */
const defaultRegistry = 'docker.io'
const defaultFolder = 'library'

const host =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/u
const part = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/u
const tagForm = /^\w[\w.-]{0,127}$/u
const digestForm = /^sha256:[0-9a-f]{64}$/u
const longestRepository = 255

/**
 * Reads the reference of an image as `docker` does: `python:3.12` is `docker.io/library/python:3.12`.
 *
 * @param what names the reference in an error: `Input image`
 * @throws {UserError} INPUT
 * @see https://pkg.go.dev/github.com/distribution/reference
 */
export function parseReference(text: string, what: string): ImageReference {
  const refuse = (why: string): UserError =>
    new UserError(`${what} is ${JSON.stringify(text.slice(0, 300))}, ${why}.`, { code: 'INPUT' })
  const [named = '', digest, ...more] = text.split('@')
  if (more.length > 0 || (digest !== undefined && !digestForm.test(digest)))
    throw refuse('whose digest was expected to be sha256: and 64 digits of hex')
  const colon = named.lastIndexOf(':')
  const isTagged = colon > named.lastIndexOf('/')
  const tag = isTagged ? named.slice(colon + 1) : undefined
  if (tag !== undefined && !tagForm.test(tag))
    throw refuse('whose tag was expected to be 1 to 128 letters, digits, dots, dashes and underscores')
  const name = splitName(isTagged ? named.slice(0, colon) : named)
  const fault = faultIn(name)
  if (fault !== undefined) throw refuse(fault)
  return { ...name, tag, digest }
}

type Name = Pick<ImageReference, 'registry' | 'repository'>

function faultIn({ registry, repository }: Name): string | undefined {
  if (!host.test(registry)) return 'whose registry is no name of a host'
  const small = repository.toLowerCase()
  if (repository !== small) return `which has capital letters; write ${registry}/${small}`
  const isWell = repository.length <= longestRepository && repository.split('/').every((name) => part.test(name))
  return isWell ? undefined : 'which was expected to look like ghcr.io/owner/model:tag'
}

/** Only what looks like a host is one: it has a dot or a port, or is `localhost`. */
function splitName(name: string): Name {
  const slash = name.indexOf('/')
  const first = name.slice(0, Math.max(slash, 0))
  const isHost = /[.:]/u.test(first) || first === 'localhost'
  const registry = isHost ? first : defaultRegistry
  const path = isHost ? name.slice(slash + 1) : name
  if (!isHost && slash < 0) return { registry, repository: `${defaultFolder}/${path}` }
  return { registry: registry === 'index.docker.io' ? defaultRegistry : registry, repository: path }
}

/** Writes a reference in full: registry, repository, tag and digest. */
export function formatReference({ registry, repository, tag, digest }: ImageReference): string {
  const tagged = tag === undefined ? '' : `:${tag}`
  return `${registry}/${repository}${tagged}${digest === undefined ? '' : `@${digest}`}`
}

/** What the registry is asked for: the digest where there is one, else the tag, which is `latest` by default. */
export function nameIn({ tag, digest }: ImageReference): string {
  return digest ?? tag ?? 'latest'
}

/** Tells whether a host, with or without a port, is this machine by its address. */
export function isLoopback(registry: string): boolean {
  const name = registry.replace(/:\d+$/u, '')
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(name)
}
