/** What became of an instance of ours, as AWS tells it. */
export interface Ending {
  /** `i-...` */
  readonly id: string
  /** Id of its runner on GitHub. */
  readonly runnerId: number
  /** Label that jobs ask for. */
  readonly label: string
  /** Id of the workflow run that launched it, or that it was launched for. */
  readonly runId: number
  readonly market: 'spot' | 'on-demand'
  /** Code of AWS's reason for its state; empty while there is none. */
  readonly reason: string
  /** Whether it is gone, or about to be. */
  readonly isOver: boolean
}

/** Whether AWS took an instance back; `unknown` while nothing says so or otherwise. */
export type Loss = 'taken' | 'other' | 'unknown'

/** How a machine of ours begins the line by which it tells its console that the cloud takes it back. */
export const takenWords = 'The cloud takes this instance back'

/** How it ends the last line of its console, whatever it ends of. */
export const overWords = 'This machine powers off.'

/**
 * Tells whether AWS took an instance back. An instance that got the notice, and whose job then ended before the two
 * minutes were over, has powered itself off: AWS gives that as the reason, and only its console tells why.
 *
 * @param console last lines of its console; empty when there are none yet
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html
 */
export function judgeLoss({ market, reason, isOver }: Ending, console: string): Loss {
  if (market !== 'spot') return 'other'
  if (!isOver) return 'unknown'
  if (reason === 'Server.SpotInstanceTermination') return 'taken'
  // Somebody, or the reaper, asked for it.
  if (reason === 'Client.UserInitiatedShutdown') return 'other'
  if (console.includes(`crisol: ${takenWords}`)) return 'taken'
  return console.includes(overWords) ? 'other' : 'unknown'
}
