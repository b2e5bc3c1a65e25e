/** Why AWS did not start an instance. */
export interface LaunchFault {
  /** As AWS names it, or the code of the connection's fault. */
  readonly code: string
  readonly message: string
  /** Status of the answer; 200 where a fleet names its faults, 0 where there was no answer. */
  readonly status: number
}

/**
 * What is done about a fault: try the next type, subnet or market; the same, but do not wait for it to pass; ask again
 * under the same token; give up.
 */
export type FaultClass = 'capacity' | 'quota' | 'throttle' | 'permanent'

const capacity: readonly string[] = [
  ...['InsufficientInstanceCapacity', 'InsufficientCapacityOnHost', 'UnfulfillableCapacity', 'SpotMaxPriceTooLow'],
  ...['InsufficientCapacity', 'InsufficientHostCapacity', 'Unsupported'],
  // A fleet says so of a type that the zone of a subnet does not have.
  'InvalidFleetConfiguration',
]

const quota: readonly string[] = [
  ...['VcpuLimitExceeded', 'InstanceLimitExceeded', 'MaxSpotInstanceCountExceeded'],
  ...['MaxSpotFleetRequestCountExceeded', 'TargetCapacityLimitExceededException', 'ResourceLimitExceeded'],
]

const throttle: readonly string[] = [
  ...['RequestLimitExceeded', 'Throttling', 'ThrottlingException', 'EC2ThrottledException', 'InternalError'],
  ...['InternalFailure', 'ServiceUnavailable', 'Unavailable', 'RequestTimeout', 'RequestTimeoutException'],
  ...['ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND', 'ENETUNREACH', 'EHOSTUNREACH', 'EPIPE'],
]

const classes = new Map<string, FaultClass>([
  ...capacity.map((code) => [code, 'capacity'] as const),
  ...quota.map((code) => [code, 'quota'] as const),
  ...throttle.map((code) => [code, 'throttle'] as const),
])

/** Class of a fault. The code decides, also where the status is another's: no spot capacity comes as 500, too. */
export function classOf({ code, status }: LaunchFault): FaultClass {
  const known = classes.get(code)
  if (known !== undefined) return known
  const isPassing = code.startsWith('ECONN') || status === 429 || status >= 500
  return isPassing ? 'throttle' : 'permanent'
}

const lasting: readonly string[] = ['Unsupported', 'InvalidFleetConfiguration', 'SpotMaxPriceTooLow']

/** Whether time may mend a fault: a type that a zone does not have it will not have in five minutes. */
export function passesWithTime(fault: LaunchFault): boolean {
  return classOf(fault) === 'capacity' && !lasting.includes(fault.code)
}

/** What AWS says, on one line, not too long and without a full stop. */
export function wordsOf({ code, message }: LaunchFault): string {
  const line = message
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .replace(/\.$/u, '')
  const short = line.length > 300 ? `${line.slice(0, 300)}...` : line
  return short === '' ? code : `${code}: ${short}`
}
