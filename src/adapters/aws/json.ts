import type { AwsAccess } from './address.ts'
import { AwsFault, ask, type Question } from './call.ts'

/** An operation of a service that speaks JSON. */
export interface Operation {
  readonly service: Question['service']
  /** Version and name: `AmazonSSM.GetParameter`. */
  readonly target: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What is read of an answer: by name, whatever it is. */
export type Answered = Readonly<Record<string, unknown>>

/**
 * Has an operation done once.
 *
 * @throws {AwsFault}
 */
export async function askJson(access: AwsAccess, { service, target, body }: Operation): Promise<Answered> {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target }
  const { status, text } = await ask(access, { service, headers, body: JSON.stringify(body) })
  const json = parse(text)
  if (status < 300 && json !== undefined) return json
  const code = json?.['__type'] ?? (status >= 500 ? 'ServiceUnavailable' : 'NotAws')
  const name = String(code).replace(/^.*#/u, '')
  throw new AwsFault({ code: name, message: String(json?.['message'] ?? json?.['Message'] ?? name), status })
}

function parse(text: string): Answered | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? (json as Answered) : undefined
  } catch {
    return undefined
  }
}
