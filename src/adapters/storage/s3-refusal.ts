import { parseRetryAfter } from '../retry.ts'
import type { Answer } from './s3-answer.ts'

/** What comes with a refusal. */
export interface RefusalDetails {
  readonly status: number
  /** Milliseconds that the server wants to be left alone. */
  readonly retryAfter?: number | undefined
  /** Milliseconds by which the server's clock is ahead of this machine's. */
  readonly skew?: number | undefined
  /** Region of the bucket, where the server says that it is another one. */
  readonly region?: string | undefined
}

/** A refusal of the server, named as S3 names it: `NoSuchKey`, `AccessDenied`. */
export class S3Refusal extends Error {
  readonly status: number
  readonly retryAfter: number | undefined
  readonly skew: number | undefined
  readonly region: string | undefined

  constructor(name: string, message: string, { status, retryAfter, skew, region }: RefusalDetails) {
    super(message)
    this.name = name
    this.status = status
    this.retryAfter = retryAfter
    this.skew = skew
    this.region = region
  }

  /** Whether the credentials lack a permission. */
  get isDenial(): boolean {
    return ['AccessDenied', 'AllAccessDisabled', 'Forbidden', 'MethodNotAllowed'].includes(this.name)
  }

  /** Whether the server does not know the header by which nothing is overwritten. */
  get isOfCondition(): boolean {
    return this.status === 501 || (this.status === 400 && /if-none-match/iu.test(this.message))
  }

  /**
   * Reads a refusal from an answer and its text.
   *
   * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
   */
  static read({ status, headers }: Pick<Answer, 'status' | 'headers'>, text: string): S3Refusal {
    const now = Date.now()
    const field = (name: string): string | undefined => {
      const found = new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(text)?.[1]
      return found === undefined ? undefined : unescapeXml(found)
    }
    const region = headers['x-amz-bucket-region'] ?? field('Region')
    return new S3Refusal(field('Code') ?? nameByStatus(status), field('Message') ?? `it answers ${status}`, {
      status,
      retryAfter: parseRetryAfter(headers['retry-after'], now),
      skew: headers.date === undefined ? undefined : Date.parse(headers.date) - now,
      region: [301, 307, 400].includes(status) && typeof region === 'string' ? region : undefined,
    })
  }
}

const characters = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }))

/** Text as the server meant it: a secret that it repeats is found in no other. */
function unescapeXml(text: string): string {
  return text.replaceAll(/&(?<entity>#\d{1,6}|#x[\da-f]{1,5}|\w+);/giu, (whole: string, entity: string) => {
    if (!entity.startsWith('#')) return characters.get(entity) ?? whole
    return String.fromCodePoint(Number(entity.replace('#', '').replace(/^x/iu, '0x')))
  })
}

/** An answer to HEAD has no body: its status must do. */
function nameByStatus(status: number): string {
  if (status === 404) return 'NotFound'
  return status === 403 ? 'Forbidden' : `Status${status}`
}
