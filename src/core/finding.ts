/** What a look at one thing found. */
export interface Finding {
  /** What was looked at, in a word or two: `remote`, `permission ec2:RunInstances`. */
  readonly check: string
  /** `missing` must be mended, `warn` should be; `unknown` could not be looked at. */
  readonly state: 'ok' | 'missing' | 'warn' | 'unknown'
  /** A sentence, with what to do where there is something to do. */
  readonly says: string
}

/** A thing that is as it must be. */
export function ok(check: string, says: string): Finding {
  return { check, state: 'ok', says }
}

/** A thing that must be mended. */
export function missing(check: string, says: string): Finding {
  return { check, state: 'missing', says }
}

/** A thing that works, and not as well as it could. */
export function warn(check: string, says: string): Finding {
  return { check, state: 'warn', says }
}

/** A thing that could not be looked at. */
export function unknown(check: string, says: string): Finding {
  return { check, state: 'unknown', says }
}

const signs = { ok: '✓', missing: '✗', warn: '!', unknown: '?' } as const

/** Writes a finding as a line. */
export function renderFinding({ check, state, says }: Finding): string {
  return `${signs[state]} ${check}: ${says.replaceAll(/\s*\n\s*/gu, ' ')}`
}
