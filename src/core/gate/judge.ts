import { type Config, type Direction, defaultTolerance, type MetricRule, type Tolerance } from '../config/config.ts'
import { isEqual } from '../equal.ts'
import { isList, isNumeric, type Value } from '../value.ts'
import { directionOf } from './direction.ts'
import { type Sample, summarizeSample, welchOneSided } from './welch.ts'

/** What became of one metric. */
export type Outcome =
  | 'better'
  | 'same'
  /** Worse, within the tolerance. */
  | 'worse'
  | 'regression'
  /** Outside `at-least` or `at-most`. */
  | 'bound'
  /** The base has it, the head lacks it. */
  | 'missing'
  | 'new'
  /** Other than on the base, and not judged. */
  | 'changed'

/** A judged metric. */
export interface Judgement {
  readonly direction: Direction
  readonly outcome: Outcome
  /** Why, in a few words without a full stop; empty where the numbers say it. */
  readonly reason: string
  /** Head minus base (means of lists); `undefined` unless both are finite numbers. */
  readonly change: number | undefined
  /** Change by the base's magnitude; `undefined` where that is 0 or there is no change. */
  readonly relative: number | undefined
  /** Whether a rule of `crisol.yaml` names it. */
  readonly isDeclared: boolean
  /** Whether it has a bound. */
  readonly hasBound: boolean
}

/** Chance at which a difference of seeds counts. */
const significance = 0.05
/** Seeds on each side from which the test decides. */
const enoughSeeds = 3

/** The same metric on both sides; `undefined` where a side lacks it. */
export interface Pair {
  readonly file: string
  readonly name: string
  readonly base: Value | undefined
  readonly head: Value | undefined
}

/** Judges one metric by the rule that matches it first, or by its name. */
export function judgeMetric(pair: Pair, config: Config): Judgement {
  const rule = config.metrics.find(({ pattern }) => matches(pattern, pair))
  const direction = rule?.better ?? directionOf(pair.name)
  const [base, head] = [toSample(pair.base), toSample(pair.head)]
  const change = base !== undefined && head !== undefined ? finite(head.mean - base.mean) : undefined
  const relative =
    change === undefined || base === undefined || base.mean === 0 ? undefined : change / Math.abs(base.mean)
  const shared = {
    direction,
    change,
    relative,
    isDeclared: rule !== undefined,
    hasBound: rule?.atLeast !== undefined || rule?.atMost !== undefined,
  }
  return { ...shared, ...decide({ pair, base, head, direction, rule }) }
}

interface Case {
  readonly pair: Pair
  readonly base: Sample | undefined
  readonly head: Sample | undefined
  readonly direction: Direction
  readonly rule: MetricRule | undefined
}

type Decision = Pick<Judgement, 'outcome' | 'reason'>

function decide(judged: Case): Decision {
  const { pair, direction } = judged
  if (pair.head === undefined) return { outcome: 'missing', reason: 'the head lacks it' }
  const bound = boundOf(judged)
  if (bound !== undefined) return bound
  if (pair.base === undefined) return isUnusable(judged) ? notANumber() : { outcome: 'new', reason: '' }
  if (direction === 'none') return undirected(pair)
  return isUnusable(judged) ? notANumber() : decideDirected(judged)
}

function notANumber(): Decision {
  return { outcome: 'regression', reason: 'not a number' }
}

/** A directed metric that is NaN, or that was a number and no longer is. */
function isUnusable({ pair, base, head, direction }: Case): boolean {
  if (direction === 'none') return false
  if (head !== undefined) return Number.isNaN(head.mean)
  return base !== undefined && pair.head !== undefined
}

/** Text, truths and whatever has no direction: the same or not. */
function undirected({ base = null, head = null }: Pair): Decision {
  const isSame = isEqual(base, head) || (Number.isNaN(base) && Number.isNaN(head))
  return { outcome: isSame ? 'same' : 'changed', reason: '' }
}

function decideDirected({ pair, base, head, direction, rule }: Case): Decision {
  if (base === undefined || head === undefined) return undirected(pair)
  if (Number.isNaN(base.mean)) return { outcome: 'better', reason: 'the base is not a number' }
  if (head.mean === base.mean) return { outcome: 'same', reason: '' }
  const isBetter = direction === 'higher' ? head.mean > base.mean : head.mean < base.mean
  if (Math.min(base.count, head.count) >= enoughSeeds) return decideBySeeds({ base, head, direction, isBetter })
  if (isBetter) return { outcome: 'better', reason: '' }
  return decideByTolerance(Math.abs(head.mean - base.mean), base.mean, rule?.tolerance ?? defaultTolerance)
}

function decideByTolerance(worsening: number, base: number, tolerance: Tolerance): Decision {
  const shown = showTolerance(tolerance)
  return exceeds(worsening, base, tolerance)
    ? { outcome: 'regression', reason: shown === '0' ? 'worse than the base' : `tolerance ${shown} exceeded` }
    : { outcome: 'worse', reason: `within tolerance ${shown}` }
}

function showTolerance({ absolute, relative }: Tolerance): string {
  const percent = relative === undefined ? undefined : `${Number((relative * 100).toPrecision(6))} %`
  return [absolute, percent].filter((part) => part !== undefined).join(' and ')
}

function decideBySeeds({
  base,
  head,
  direction,
  isBetter,
}: {
  base: Sample
  head: Sample
  direction: Direction
  isBetter: boolean
}): Decision {
  const isRise = head.mean > base.mean
  const chance = isRise ? welchOneSided(base, head) : welchOneSided(head, base)
  const shown = chance < 0.001 ? 'p < 0.001' : `p = ${chance.toPrecision(2)}`
  const reason = `${shown} over ${base.count} and ${head.count} seeds`
  if (chance >= significance) return { outcome: isBetter ? 'same' : 'worse', reason: `not significant, ${reason}` }
  return { outcome: (direction === 'higher') === isRise ? 'better' : 'regression', reason }
}

/** Tells whether a worsening exceeds the tolerance; with both kinds given, both must be exceeded. */
export function exceeds(worsening: number, base: number, tolerance: Tolerance): boolean {
  const limits = [
    tolerance.absolute,
    tolerance.relative === undefined ? undefined : tolerance.relative * Math.abs(base),
  ]
  // 0.95 - 0.945 is a hair more than 0.005 in binary: what is equal in decimals does not exceed.
  const hair = 1e-12 * Math.abs(base)
  return limits.every((limit) => limit === undefined || worsening > limit + hair)
}

function boundOf({ pair, head, rule }: Case): Decision | undefined {
  if (rule === undefined || (rule.atLeast === undefined && rule.atMost === undefined)) return undefined
  if (head === undefined)
    return pair.head === undefined ? undefined : { outcome: 'bound', reason: 'not a number, and it has a bound' }
  if (rule.atLeast !== undefined && !(head.mean >= rule.atLeast))
    return { outcome: 'bound', reason: `below at-least ${rule.atLeast}` }
  if (rule.atMost !== undefined && !(head.mean <= rule.atMost))
    return { outcome: 'bound', reason: `above at-most ${rule.atMost}` }
  return undefined
}

/** Summarizes a number or a list of them, one per seed; `undefined` for anything else. */
export function toSample(value: Value | undefined): Sample | undefined {
  if (isNumeric(value)) return { count: 1, mean: Number(value), variance: 0 }
  if (isList(value) && value.length > 0 && value.every(isNumeric)) return summarizeSample(value.map(Number))
  return undefined
}

function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number : undefined
}

/** Tells whether a pattern of `crisol.yaml` picks a metric; `*` stands for anything, dots too. */
export function matches(pattern: string, { file, name }: { readonly file: string; readonly name: string }): boolean {
  return fitsGlob(pattern, name) || fitsGlob(pattern, `${file}:${name}`)
}

/** Matches in linear time: each part between stars is taken where it first occurs. */
function fitsGlob(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let position = first.length
  for (const part of rest) {
    const found = text.indexOf(part, position)
    if (found < 0) return false
    position = found + part.length
  }
  return text.length - last.length >= position && text.endsWith(last)
}
