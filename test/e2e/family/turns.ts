/** What `dvc status --json` says: address -> what differs. */
export type Status = Readonly<Record<string, readonly (string | Readonly<Record<string, object>>)[]>>

/** What became of a stage that had its turn. */
export type Turn = readonly [address: string, outcome: string]

/** What both tools did with the same. */
export interface Both {
  readonly ours: readonly Turn[]
  readonly theirs: readonly Turn[]
  /** What differed before. */
  readonly before: Status
  /** Stages of which an output was not what was recorded: where the cache lacks that, what differed does not tell. */
  readonly edited: readonly string[]
}

/** What Crisol is to have done. */
export interface Settled {
  readonly turns: readonly Turn[]
  /** Whether DVC did more than Crisol, so that what it made may be something else. */
  readonly isSpared: boolean
}

/**
 * Says what Crisol is to have done where DVC did something. The same, but for what it spares, as `docs/pipeline.md` says:
 * a stage of which outputs alone differ, and what DVC runs or stops at for the sake of such a stage.
 */
export function settle({ ours, theirs, before }: Both): Settled {
  const done = new Map(ours)
  const spared = new Set<string>()
  const turns = theirs.map(([address, outcome]): Turn => {
    const own = done.get(address)
    // What is there of a frozen stage is recorded; nothing ran.
    if (outcome === 'verified') return [address, 'up-to-date']
    const isDone = own === 'restored' || own === 'up-to-date'
    const isMore = outcome === 'ran' || outcome === 'failed' || (outcome === 'restored' && spared.size > 0)
    // That a frozen stage always changes does not count; DVC fails one alone, where its outputs are gone.
    const entries = before[address]?.filter((entry) => outcome !== 'failed' || entry !== 'always changed')
    // What a stage that is spared made anew under DVC, others then find changed.
    const isSpared = entries?.every(spared.size > 0 ? isOfFiles : isOfOutputs) ?? spared.size > 0
    if (!isDone || !isMore || !isSpared) {
      return [address, outcome]
    }
    spared.add(address)
    return [address, own]
  })
  const [last, end] = theirs.at(-1) ?? []
  const isVerified = theirs.some(([, outcome]) => outcome === 'verified')
  const isAnySpared = spared.size > 0 || isVerified
  if (end !== 'failed') return { turns, isSpared: isAnySpared }
  // DVC stops there.
  const rest = ours.slice(turns.length)
  return {
    turns: [...turns, ...(spared.has(last ?? '') ? rest : rest.map(([one]): Turn => [one, 'skipped']))],
    isSpared: isAnySpared,
  }
}

function isOfFiles(entry: Status[string][number]): boolean {
  return typeof entry !== 'string' && Object.values(entry).every((states) => Object.values(states).every(isWord))
}

function isWord(state: unknown): boolean {
  return typeof state === 'string'
}

function isOfOutputs(entry: Status[string][number]): boolean {
  return typeof entry !== 'string' && Object.keys(entry).every((key) => key === 'changed outs')
}

/**
 * Gives the stages that would run because of what differs before: not those of which the cache alone lacks what they
 * made, which is kept again, and not those that DVC passes over, being frozen, though it says that they always change.
 */
export function changedIn({ before, theirs, edited }: Omit<Both, 'ours'>): ReadonlySet<string> {
  const done = new Map(theirs)
  const isIdle = (address: string, entry: Status[string][number]): boolean => {
    const isPassedOver = ['up-to-date', 'verified'].includes(done.get(address) ?? '')
    if (typeof entry === 'string') return entry === 'always changed' && isPassedOver
    const states = Object.values(entry['changed outs'] ?? {})
    return isOfOutputs(entry) && !edited.includes(address) && states.every((state) => state === 'not in cache')
  }
  return new Set(Object.keys(before).filter((one) => !before[one]?.every((entry) => isIdle(one, entry))))
}

/**
 * Gives the stages that the lines of `train --dry` name because they differ themselves: DVC does not name those that
 * only depend on others which would run.
 */
export function plannedIn(lines: readonly string[]): ReadonlySet<string> {
  const planned = lines.flatMap((line) => {
    const [, address = '', reasons] =
      /^info: (\S+): (?:would run|frozen; what is there would be recorded) \((.*)\)$/su.exec(line) ?? []
    return reasons?.split('; ').some((reason) => !reason.endsWith(' would run')) ? [address] : []
  })
  return new Set(planned)
}
