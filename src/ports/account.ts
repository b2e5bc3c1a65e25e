/** What came of asking whether an action is allowed. */
export type Verdict =
  | { readonly kind: 'allowed' }
  /** `account` is the twelve digits that the refusal names, or `*`. */
  | { readonly kind: 'denied'; readonly account: string }
  /** The reason is the end of a sentence. */
  | { readonly kind: 'unknown'; readonly reason: string }

/** What an action would be done to. */
export interface Trial {
  readonly image: string | undefined
  readonly type: string
  readonly subnet: string | undefined
  /** An instance of ours; `undefined` when none runs. */
  readonly instance: string | undefined
}

/** A type of instance. */
export interface MachineType {
  readonly name: string
  readonly cpus: number
}

/** A subnet and where its traffic to the rest of the world goes. */
export interface Subnet {
  readonly id: string
  /** Whether an instance gets a public address in it. */
  readonly hasPublicAddresses: boolean
  /** Target of the default route: `igw-...`, `nat-...`; `undefined` where there is none. */
  readonly wayOut: string | undefined
}

/**
 * An account of AWS, looked at and never changed.
 *
 * @throws {UserError} AWS, PERMISSION
 */
export interface Account {
  readonly region: string
  /** Tells by a dry run whether an action such as `ec2:RunInstances` is allowed. */
  isAllowed(action: string, trial: Trial): Promise<Verdict>
  /** Gives those types of instances that the region has. */
  types(names: readonly string[]): Promise<readonly MachineType[]>
  /** Height of a quota of EC2 by its code; `undefined` when the account has none of it. */
  quota(code: string): Promise<number | undefined>
  /** Whether there is the role that spot instances need. */
  hasSpotRole(): Promise<boolean>
  /** Subnets by their ids, or those where an instance starts that names none. */
  subnets(ids: readonly string[]): Promise<readonly Subnet[]>
}
