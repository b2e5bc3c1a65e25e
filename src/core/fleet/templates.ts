import type { InstanceTags } from './tags.ts'

/** A launch template of ours, from which a fleet started an instance or was to start one. */
export interface Template {
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly created: number
  readonly tags: InstanceTags
}

/** Milliseconds after which no launch needs its template: it asks for its fleet at once, and again for some minutes. */
const patience = 15 * 60_000

/**
 * Gives the templates that a launch which was killed has left behind. They cost nothing, but hold what a runner starts
 * with, and a region has room for so many.
 *
 * @param now milliseconds since the epoch
 */
export function findSpent(templates: readonly Template[], now: number): readonly Template[] {
  return templates.filter(({ created }) => now - created > patience)
}
