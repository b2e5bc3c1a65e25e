/** Tags of an instance, chosen before it is launched: they alone lead back to it when everything else is lost. */
export interface InstanceTags {
  /** `owner/name` of the repository, or the organisation, that the runner serves. */
  readonly repository: string
  /** Id of the workflow run that launched it; 0 from a terminal. */
  readonly runId: number
  /** Label that jobs ask for. */
  readonly label: string
  /** Id of the runner on GitHub. */
  readonly runnerId: number
  /** Random, the same for all instances of one launch. */
  readonly nonce: string
  /** Milliseconds since the epoch after which it may not live, whatever it does. */
  readonly expires: number
}

const names: Readonly<Record<keyof InstanceTags, string>> = {
  repository: 'crisol:repo',
  runId: 'crisol:run',
  label: 'crisol:label',
  runnerId: 'crisol:runner',
  nonce: 'crisol:nonce',
  expires: 'crisol:expires',
}

/** Name of the tag that the reaper leaves on what it found useless: milliseconds since the epoch. */
export const markTag = 'crisol:marked'

/** Reads that tag; `undefined` where it is missing or no time. */
export function parseMark(tags: ReadonlyMap<string, string>): number | undefined {
  const text = tags.get(markTag) ?? ''
  return /^\d{1,15}$/u.test(text) ? Number(text) : undefined
}

/** Gives the name of a tag as AWS has it. */
export function tagName(key: keyof InstanceTags): string {
  return names[key]
}

/** Writes tags as AWS takes them: name -> value. */
export function encodeTags(tags: InstanceTags): ReadonlyMap<string, string> {
  return new Map([
    ['Name', `crisol ${tags.label}`],
    [names.repository, tags.repository],
    [names.runId, String(tags.runId)],
    [names.label, tags.label],
    [names.runnerId, String(tags.runnerId)],
    [names.nonce, tags.nonce],
    [names.expires, String(tags.expires)],
  ])
}

/** Reads tags; `undefined` where one is missing or none of ours: then the instance is not ours. */
export function parseTags(tags: ReadonlyMap<string, string>): InstanceTags | undefined {
  const text = (key: keyof InstanceTags): string => tags.get(names[key]) ?? ''
  const whole = (key: keyof InstanceTags): number => (/^\d{1,15}$/u.test(text(key)) ? Number(text(key)) : Number.NaN)
  const found = {
    ...{ repository: text('repository'), label: text('label'), nonce: text('nonce') },
    ...{ runId: whole('runId'), runnerId: whole('runnerId'), expires: whole('expires') },
  }
  const isWhole = [found.runId, found.runnerId, found.expires].every(Number.isFinite)
  return isWhole && found.repository !== '' && found.label !== '' && found.nonce !== '' ? found : undefined
}
