import type { ObjectStore } from '../../ports/data.ts'

/** Objects on their way at once where nobody says otherwise: small ones wait for the network, not for processors. */
const usual = 32

/** Gives how many objects may be on their way at once: what the user says, else the remote's configuration. */
export function jobsFor(remote: ObjectStore, given: number | undefined): number {
  return given ?? remote.jobs ?? usual
}
