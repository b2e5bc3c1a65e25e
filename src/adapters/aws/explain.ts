import { type ErrorCode, UserError } from '../../core/error.ts'
import { classOf, type LaunchFault, wordsOf } from '../../core/fleet/fault.ts'
import { accountIn, statementsFor, type Task } from '../../core/fleet/policy.ts'
import type { AwsAccess } from './address.ts'
import { AwsFault, act, textAt } from './call.ts'

/** What is asked of AWS. */
export interface Purpose {
  /** As in "AWS was asked to ...". */
  readonly what: string
  /** Permission that it takes, such as `ec2:RunInstances`. */
  readonly permission: string
  /** Whose policy has it; that of a launch where nothing is said. */
  readonly task?: Task
  /** `owner/name`, or the organisation, that the runners serve. */
  readonly repository?: string
}

/** What AWS says, in words that help: code -> how it begins. The first that fits counts. */
const meanings: readonly (readonly [RegExp, string, ErrorCode])[] = [
  [/^NoCredentials$/u, 'There are no AWS credentials', 'AWS'],
  [/^ExpiredToken(?:Exception)?$/u, 'The AWS credentials have expired; ask for new ones', 'AWS'],
  // EC2 says so of credentials and of a request whose time is more than 15 minutes from its own.
  [
    /^RequestExpired$/u,
    "The AWS credentials have expired, or this machine's clock is wrong; ask for new ones, or set it",
    'AWS',
  ],
  [
    /^(?:AuthFailure|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|IncompleteSignature)$/u,
    'AWS does not know the credentials; check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN',
    'AWS',
  ],
  [/^OptInRequired$/u, 'The account has not opted in to this service or region', 'AWS'],
  [
    /^AuthFailure\.ServiceLinkedRole/u,
    'Spot needs the role AWSServiceRoleForEC2Spot, which this account does not have: make it with aws iam create-service-linked-role --aws-service-name spot.amazonaws.com, or let the credentials do so',
    'PERMISSION',
  ],
  [/^InvalidAMIID/u, 'Input image names an image that is not there in this region', 'INPUT'],
  [/^InvalidSubnet/u, 'Input subnets names a subnet that is not there in this region', 'INPUT'],
  [
    /^(?:InvalidGroup|InvalidSecurityGroup|InvalidGroupId)/u,
    'Input security-groups names a group that is not there in the network of the subnet',
    'INPUT',
  ],
  [/^InvalidInstanceType/u, 'Input instance-types names a type that this region does not have', 'INPUT'],
  [/^(?:InvalidIamInstanceProfile|NoSuchEntity)/u, 'Input instance-profile names a profile that is not there', 'INPUT'],
  [
    /^(?:MissingInput|VPCIdNotSpecified|DefaultVpcDoesNotExist)$/u,
    'The account has no default network here; name a subnet in input subnets',
    'INPUT',
  ],
  [/^ENOTFOUND$/u, 'AWS has no such address; check AWS_REGION and the way out of here', 'AWS'],
  [/^(?:NotAws)$/u, 'What answers is not AWS; check AWS_ENDPOINT_URL and any proxy on the way', 'AWS'],
]

/** Says in a sentence what a fault means and what to do. */
export async function explain(fault: LaunchFault, purpose: Purpose, access: AwsAccess): Promise<UserError> {
  const cause = fault instanceof Error ? { cause: fault } : {}
  if (isDenial(fault)) return new UserError(await denial(fault, purpose, access), { code: 'PERMISSION', ...cause })
  const known = meanings.find(([pattern]) => pattern.test(fault.code))
  if (known !== undefined) return new UserError(`${known[1]} (${wordsOf(fault)}).`, { code: known[2], ...cause })
  const failed =
    classOf(fault) === 'throttle'
      ? `AWS does not answer, or asks to slow down, again and again when asked to ${purpose.what}; run again later`
      : `AWS ${fault.status === 0 ? 'cannot be asked' : 'refuses'} to ${purpose.what}`
  return new UserError(`${failed} (${wordsOf(fault)}).`, { code: 'AWS', ...cause })
}

function isDenial({ code }: LaunchFault): boolean {
  return ['UnauthorizedOperation', 'AccessDenied', 'AccessDeniedException', 'UnauthorizedAccess'].includes(code)
}

async function denial(fault: LaunchFault, purpose: Purpose, access: AwsAccess): Promise<string> {
  const { what, permission, task = 'launch', repository = 'OWNER/REPO' } = purpose
  const decoded = await decode(fault.message, access)
  const named = decoded?.action ?? /\b(?:ec2|iam|ssm|sts):\w+/u.exec(fault.message)?.[0] ?? permission
  const where = decoded?.resource === undefined ? '' : ` on ${decoded.resource}`
  const scope = { region: access.region, account: accountIn(fault.message), repository }
  const missing = statementsFor(named, task, scope).map((statement) => JSON.stringify(statement))
  const repair =
    missing.length === 0 ? 'docs/iam has the least policies.' : `Add to their policy: ${missing.join(', ')}`
  return `The AWS credentials may not ${what} (${fault.code}); they need ${named}${where}. ${repair}`
}

/** What AWS has written in cipher, where the credentials may read it. */
async function decode(
  message: string,
  access: AwsAccess,
): Promise<{ readonly action: string; readonly resource: string } | undefined> {
  const encoded = /Encoded authorization failure message: (?<encoded>[\w-]+)/u.exec(message)?.groups?.['encoded']
  if (encoded === undefined) return undefined
  try {
    const parameters = { EncodedMessage: encoded }
    const root = await act(access, { service: 'sts', name: 'DecodeAuthorizationMessage', parameters })
    const text = textAt(root, 'DecodeAuthorizationMessageResult', 'DecodedMessage')
    const { context } = JSON.parse(text) as { readonly context: { readonly action: string; readonly resource: string } }
    return { action: context.action, resource: context.resource }
  } catch {
    return undefined
  }
}

/**
 * Has work done whose faults are the user's to hear.
 *
 * @throws {UserError} in place of an AwsFault
 */
export async function explained<T>(access: AwsAccess, purpose: Purpose, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AwsFault) throw await explain(error, purpose, access)
    throw error
  }
}
