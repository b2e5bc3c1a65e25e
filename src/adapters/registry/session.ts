import { type ImageReference, isLoopback } from '../../core/image/reference.ts'
import type { Answer } from '../storage/s3-answer.ts'
import { lookUpCredentials } from './credentials.ts'
import { askOnce, type State } from './exchange.ts'
import { patiently } from './retry.ts'
import { type Body, type Transmission, transmit } from './transport.ts'

/** How registries are reached. */
export interface RegistryAccess {
  /** Shown to every registry that asks; `undefined` for what `docker login` left. */
  readonly credentials: { readonly username: string; readonly password: string } | undefined
  /** Whether plain HTTP is spoken with other machines, too; this one is asked which it speaks. */
  readonly allowsPlainHttp: boolean
}

/** What is asked of a registry. */
export interface Question {
  readonly method: Transmission['method']
  /** Below the repository (`/manifests/1`), or where the registry said, with what is added to that. */
  readonly place: string | { readonly location: string; readonly query?: Readonly<Record<string, string>> }
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Body
  /** Repositories that blobs are taken from, beside the one that is spoken of. */
  readonly from?: readonly string[]
  /** Statuses that are answers, beside those of success. */
  readonly expected?: readonly number[]
}

/** Talks with a registry about one repository. */
export interface Session {
  readonly reference: ImageReference
  /** Whether there are credentials to show. */
  isKnown(): boolean
  /**
   * Asks, again where that may help.
   *
   * @throws {RegistryRefusal | NodeJS.ErrnoException}
   */
  ask(question: Question): Promise<Answer>
  /** Asks without a second try, for what must be begun anew as a whole. */
  askOnce(question: Question): Promise<Answer>
}

/**
 * Begins to talk about a repository.
 *
 * @param rights `pull` to read, `pull,push` to write
 */
export function openSession(reference: ImageReference, access: RegistryAccess, rights: 'pull' | 'pull,push'): Session {
  let opening: Promise<State> | undefined
  let isKnown = false
  const open = async (): Promise<State> => {
    const credentials = access.credentials ?? (await lookUpCredentials(reference))
    isKnown = credentials !== undefined
    return { base: await findBase(reference, access), credentials, known: new Map() }
  }
  const ask = async (question: Question): Promise<Answer> => {
    // What failed once may go well the next time: it is not kept.
    opening ??= open().catch((error: unknown) => {
      opening = undefined
      throw error
    })
    const { repository } = reference
    const sources = (question.from ?? []).map((from) => `repository:${from}:pull`)
    return await askOnce(await opening, question, {
      repository,
      scopes: [`repository:${repository}:${rights}`, ...sources],
    })
  }
  return {
    reference,
    isKnown: () => isKnown,
    ask: async (question) => await patiently(async () => await ask(question)),
    askOnce: ask,
  }
}

/** Docker's own registry is elsewhere than its name says. */
function hostOf({ registry }: ImageReference): string {
  return registry === 'docker.io' ? 'registry-1.docker.io' : registry
}

/** On this machine, a registry often speaks plain HTTP, and says so by not understanding TLS. */
async function findBase(reference: ImageReference, { allowsPlainHttp }: RegistryAccess): Promise<URL> {
  const host = hostOf(reference)
  const [secure, plain] = [new URL(`https://${host}/v2/`), new URL(`http://${host}/v2/`)]
  if (!allowsPlainHttp && !isLoopback(host)) return secure
  try {
    const answer = await transmit({ method: 'GET', url: secure, headers: {}, body: undefined })
    answer.discard()
    return secure
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EPROTO' || code.startsWith('ERR_SSL')) return plain
    throw error
  }
}
