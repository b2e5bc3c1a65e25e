import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Answer, decide, endOf, isOverdue, type Pass } from '../../../src/core/fleet/reaper.ts'
import type { Instance } from '../../../src/ports/instances.ts'
import { depth } from '../../depth.ts'
import { anInstance, aRunner, minute } from '../../fakes/fleet.ts'

const grace = 10 * minute
const found = (state: { isOnline?: boolean; isBusy?: boolean; labels?: readonly string[] }): Answer => ({
  kind: 'found',
  runner: aRunner(42, state),
})
const busy = found({ isBusy: true })
const idle = found({})
const offline = found({ isOnline: false })
const lost = found({ isOnline: false, isBusy: true })
const gone: Answer = { kind: 'gone' }
const unknown: Answer = { kind: 'unknown', reason: 'GitHub answered 500' }

function atMinute(minutes: number): Pass {
  return { now: minutes * minute, grace }
}

describe('decide', () => {
  const plain = anInstance('i-1')
  const marked = anInstance('i-1', { marked: 20 * minute })

  it.each([
    [plain, busy, 30, 'keep', 'Its runner 42 does a job.'],
    [marked, busy, 40, 'unmark', 'Its runner 42 does a job.'],
    [plain, lost, 30, 'keep', 'Its runner 42 does a job.'],
    [plain, idle, 30, 'keep', 'Its runner 42 waits for a job.'],
    [marked, idle, 40, 'unmark', 'Its runner 42 waits for a job.'],
    [plain, offline, 9, 'keep', 'Its runner 42 is offline; it may still boot.'],
    [plain, gone, 9, 'keep', 'Its runner 42 is gone; it may still boot.'],
    [plain, offline, 10, 'mark', 'Its runner 42 is offline.'],
    [plain, gone, 10, 'mark', 'Its runner 42 is gone.'],
    [marked, offline, 29, 'keep', 'Its runner 42 is offline, as it was 9 minutes ago.'],
    [marked, offline, 30, 'terminate', 'Its runner 42 is offline, as it was 10 minutes ago.'],
    [marked, gone, 30, 'terminate', 'Its runner 42 is gone, as it was 10 minutes ago.'],
    [plain, unknown, 30, 'keep', 'Whether its runner works is not known: GitHub answered 500.'],
    [marked, unknown, 60, 'keep', 'Whether its runner works is not known: GitHub answered 500.'],
    [marked, busy, 130, 'unmark', 'Its runner 42 does a job.'],
    [plain, busy, 131, 'terminate', 'Its time has been over for 11 minutes.'],
    [plain, unknown, 131, 'terminate', 'Its time has been over for 11 minutes.'],
    [anInstance('i-1', { marked: 50 * minute }), gone, 40, 'mark', 'Its runner 42 is gone.'],
    [anInstance('i-1', { launched: minute, marked: 0 }), gone, 40, 'mark', 'Its runner 42 is gone.'],
  ] as const)(
    'decides about %j, whose runner is %j, after %d minutes: %s',
    (instance, answer, minutes, action, reason) => {
      expect(decide(instance, answer, atMinute(minutes))).toEqual({ action, reason })
    },
  )

  it('does nothing where the id leads to a runner with other labels', () => {
    expect(decide(marked, found({ isOnline: false, labels: ['gpu'] }), atMinute(60))).toEqual({
      action: 'keep',
      reason: 'Whether its runner works is not known: runner 42 has not the label crisol-7.',
    })
  })

  it('lets no tag give an instance more than eight days', () => {
    const eternal = anInstance('i-1', { tags: { expires: 999_999_999_999_999 } })
    expect(endOf(eternal)).toBe((8 * 24 * 60 + 10) * minute)
    expect(decide(eternal, busy, atMinute(8 * 24 * 60 + 11))).toEqual({
      action: 'terminate',
      reason: 'Its time has been over for 11 minutes.',
    })
  })
})

/** A look of the reaper after some time. */
interface Look {
  readonly wait: number
  readonly answer: Answer
}

/** Goes through passes as the flow does. Gives every look with what was decided. */
function walk(start: Instance, looks: readonly Look[]): readonly (Look & { now: number; action: string })[] {
  const walked: (Look & { now: number; action: string })[] = []
  let instance = start
  let now = 0
  for (const look of looks) {
    now += look.wait * minute
    const { action } = decide(instance, look.answer, { now, grace })
    walked.push({ ...look, now, action })
    if (action === 'terminate') break
    if (action === 'mark') instance = { ...instance, marked: now }
    if (action === 'unmark') instance = { ...instance, marked: undefined }
  }
  return walked
}

const waits = fc.integer({ min: 0, max: 40 })
const histories = fc.array(
  fc.record({ wait: waits, answer: fc.constantFrom(busy, idle, offline, lost, gone, unknown) }),
  { maxLength: 40 },
)
const starts = fc
  .record({
    expires: fc.nat({ max: 30_000 }),
    marked: fc.option(fc.integer({ min: -60, max: 300 }), { nil: undefined }),
  })
  .map(({ expires, marked }) =>
    anInstance('i-1', {
      tags: { expires: expires * minute },
      marked: marked === undefined ? undefined : marked * minute,
    }),
  )
const isUseless = (answer: Answer): boolean => answer === offline || answer === gone

describe('a reaper that passes at random', () => {
  const runs = { numRuns: depth(500, 50_000) }

  it('never terminates before its time an instance whose runner works, waits or is unknown', () => {
    fc.assert(
      fc.property(starts, histories, (start, looks) => {
        const early = walk(start, looks).filter(({ action, now }) => action === 'terminate' && !isOverdue(start, now))
        expect(early.filter(({ answer }) => !isUseless(answer))).toEqual([])
      }),
      runs,
    )
  })

  it('terminates before its time only what two passes, a grace apart and none with a sign of life between, found useless', () => {
    const unmarked = starts.map((start) => ({ ...start, marked: undefined }))
    fc.assert(
      fc.property(unmarked, histories, (start, looks) => {
        const walked = walk(start, looks)
        const last = walked.at(-1)
        if (last?.action !== 'terminate' || isOverdue(start, last.now)) return
        const known = walked.filter(({ answer }) => answer !== unknown)
        const sign = known.findLastIndex(({ answer }) => !isUseless(answer))
        const useless = known.slice(sign + 1)
        expect(useless.some(({ now }) => last.now - now >= grace)).toBe(true)
        expect(last.now).toBeGreaterThanOrEqual(2 * grace)
      }),
      runs,
    )
  })

  it('terminates what is useless at the third pass that comes a grace after the one before', () => {
    fc.assert(
      fc.property(starts, histories, fc.constantFrom(offline, gone), (start, before, answer) => {
        const rest = Array.from({ length: 4 }, () => ({ wait: 40, answer }))
        const walked = walk(start, [...before, ...rest])
        expect(walked.at(-1)?.action).toBe('terminate')
        expect(walked.length).toBeLessThanOrEqual(before.length + 3)
      }),
      runs,
    )
  })

  it('terminates everything in the end, whatever GitHub says and whatever the tags are', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999_999 }), histories, (expires, looks) => {
        const start = anInstance('i-1', { tags: { expires } })
        const walked = walk(start, [...looks, { wait: 8 * 24 * 60 + 11, answer: busy }])
        expect(walked.at(-1)?.action).toBe('terminate')
      }),
      runs,
    )
  })
})
