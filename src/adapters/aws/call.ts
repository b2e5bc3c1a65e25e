import { createHash } from 'node:crypto'
import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import { UserError } from '../../core/error.ts'
import { classOf, type LaunchFault } from '../../core/fleet/fault.ts'
import { pauseAfterThrottle } from '../../core/fleet/ladder.ts'
import { flatten, type Parameters } from '../../core/fleet/request.ts'
import { exchange, type HttpResponse } from '../http.ts'
import { retry } from '../retry.ts'
import { CredentialsFault } from '../storage/s3-credentials.ts'
import { elementsIn, textIn } from '../storage/s3-text.ts'
import { signRequest } from '../storage/sign.ts'
import { type AwsAccess, addressOf, type Service, signingRegion } from './address.ts'

/** A refusal of AWS, or an answer that never came. */
export class AwsFault extends Error implements LaunchFault {
  readonly code: string
  readonly status: number

  constructor({ code, message, status }: LaunchFault, options?: { readonly cause: unknown }) {
    super(message, options)
    this.code = code
    this.status = status
  }
}

const versions: Readonly<Partial<Record<Service, string>>> = { ec2: '2016-11-15', sts: '2011-06-15', iam: '2010-05-08' }

/** Milliseconds without a byte after which an answer is given up. */
const timeout = 20_000
/** Tries of what does no harm when it is done twice. */
const tries = 5

/** A request for one service. */
export interface Question {
  readonly service: Service
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Asks once. Signed and read here and not by the SDK's client for EC2, which takes four times the time to load and more
 * memory than all the rest.
 *
 * @throws {AwsFault}
 */
export async function ask(access: AwsAccess, { service, headers, body }: Question): Promise<HttpResponse> {
  const url = addressOf(service, access.region)
  const region = signingRegion(service, access.region)
  try {
    const signed = signRequest({
      ...{ service, method: 'POST', url, region, credentials: await access.credentials() },
      ...{ now: Date.now(), payload: createHash('sha256').update(body).digest('hex'), extra: headers },
    })
    return await exchange({ method: 'POST', url, headers: signed, body, timeout })
  } catch (cause) {
    throw cause instanceof UserError ? cause : toFault(cause)
  }
}

/** Gives what kept a request from its answer as a fault of AWS. */
export function toFault(cause: unknown): AwsFault {
  const { code = '', message } = cause as NodeJS.ErrnoException
  if (cause instanceof CredentialsFault) return new AwsFault({ code: 'NoCredentials', message, status: 0 }, { cause })
  return new AwsFault({ code: code || 'ECONNRESET', message: message || code, status: 0 }, { cause })
}

/** An action of a service that speaks the Query protocol. */
export interface Action {
  readonly service: 'ec2' | 'sts' | 'iam'
  readonly name: string
  readonly parameters: Parameters
}

/**
 * Has an action done once, and gives the root of its answer.
 *
 * @throws {AwsFault}
 */
export async function act(access: AwsAccess, { service, name, parameters }: Action): Promise<XmlElement> {
  const fields = new Map([['Action', name], ['Version', versions[service] ?? ''], ...flatten(parameters)])
  const body = new URLSearchParams([...fields]).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
  return readAnswer(await ask(access, { service, headers, body }), name)
}

/** Gives the root of an answer in XML, of which AWS names the action. */
export function readAnswer({ status, text }: HttpResponse, name: string): XmlElement {
  const root = rootOf(text)
  if (status < 300 && root?.name === `${name}Response`) return root
  const error = root === null ? undefined : errorIn(root)
  const code = error === undefined ? undefined : textIn(error, 'Code')
  if (error === undefined || code === undefined) {
    const message = `the answer to ${name} has status ${status} and is not what AWS gives`
    throw new AwsFault({ code: status >= 500 ? 'ServiceUnavailable' : 'NotAws', message, status })
  }
  throw new AwsFault({ code, message: textIn(error, 'Message') ?? code, status })
}

/** EC2 says `Response > Errors > Error`, the security token service `ErrorResponse > Error`. */
function errorIn(root: XmlElement): XmlElement | undefined {
  const parent = elementsIn(root, 'Errors')[0] ?? root
  return elementsIn(parent, 'Error')[0]
}

function rootOf(text: string): XmlElement | null {
  try {
    return parseXml(text.trim()).root
  } catch {
    return null
  }
}

/**
 * Does again what does no harm when it is done twice, while AWS asks to slow down or does not answer.
 *
 * @throws {AwsFault} after some tries
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  return await retry(work, {
    pauseAfter: (error, attempt) => {
      const mayPass = error instanceof AwsFault && classOf(error) === 'throttle' && attempt < tries
      return mayPass ? pauseAfterThrottle(attempt, Math.random()) : undefined
    },
  })
}

/** Elements of a list: `<names><item/><item/></names>`. */
export function itemsIn(parent: XmlElement, name: string): readonly XmlElement[] {
  const list = elementsIn(parent, name)[0]
  return list === undefined ? [] : elementsIn(list, 'item')
}

/** Text of an element some levels below; empty where there is none. */
export function textAt(parent: XmlElement, ...names: readonly string[]): string {
  let found: XmlElement | undefined = parent
  for (const name of names) found = found === undefined ? undefined : elementsIn(found, name)[0]
  return found?.text.trim() ?? ''
}
