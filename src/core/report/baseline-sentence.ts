import type { Baseline, Relation } from '../results/baseline.ts'

const phrases: Readonly<Record<Exclude<Relation, 'none'>, string>> = {
  'merge-parent': 'the commit that this pull request was built on',
  'merge-base': 'the commit where this branch left its base',
  'first-parent': 'the commit before this one',
  branch: 'the newest commit of the base branch that has results',
  head: 'the commit that this work is based on',
  given: 'the commit that was asked for',
}

/** Says what the head is compared with and how that was found, without a full stop. */
export function sentenceOf({ relation, distance, results }: Baseline): string {
  if (relation === 'none' || results === undefined) return 'no earlier commit with results was found'
  if (distance === 0) return phrases[relation]
  const commits = `${distance} ${distance === 1 ? 'commit' : 'commits'}`
  return `the newest commit with results, ${commits} before ${phrases[relation].replace(/^the newest commit.*$/u, 'the tip of the base branch')}`
}
