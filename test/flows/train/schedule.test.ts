import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { doInOrder, type Task } from '../../../src/flows/train/schedule.ts'

/** Tasks in an order that respects what they need: each may need any before it. */
const tasks = fc.array(fc.array(fc.nat({ max: 20 }), { maxLength: 4 }), { maxLength: 14 }).map((needs) =>
  needs.map(
    (numbers, index): Task => ({
      name: `t${index}`,
      needs: [...new Set(numbers.filter((number) => number < index).map((number) => `t${number}`))],
    }),
  ),
)

interface Watched {
  readonly begun: readonly string[]
  readonly results: readonly string[]
  readonly most: number
}

/** Does tasks that each take as many turns of the event loop as `turns` says, and watches them. */
async function watch(all: readonly Task[], limit: number, turns: readonly number[]): Promise<Watched> {
  const begun: string[] = []
  const ended = new Set<string>()
  let now = 0
  let most = 0
  const results = await doInOrder(all, {
    limit,
    work: async ({ name, needs }) => {
      expect(needs.filter((need) => !ended.has(need))).toEqual([])
      begun.push(name)
      most = Math.max(most, ++now)
      for (let turn = turns[begun.length % turns.length] ?? 0; turn > 0; turn--) await Promise.resolve()
      now--
      ended.add(name)
      return `result of ${name}`
    },
  })
  return { begun, results, most }
}

describe('doInOrder', () => {
  it('does every task once, after what it needs, within the limit, and gives results in their order', async () => {
    const turns = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(tasks, fc.integer({ min: 1, max: 4 }), turns, async (all, limit, pauses) => {
        const { begun, results, most } = await watch(all, limit, pauses)
        expect(begun.toSorted()).toEqual(all.map(({ name }) => name).toSorted())
        expect(results).toEqual(all.map(({ name }) => `result of ${name}`))
        expect(most).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the order of the tasks where they go one at a time', async () => {
    await fc.assert(
      fc.asyncProperty(tasks, async (all) => {
        expect((await watch(all, 1, [3])).begun).toEqual(all.map(({ name }) => name))
      }),
    )
  })

  it('does what is independent at once', async () => {
    const all = ['a', 'b', 'c', 'd'].map((name) => ({ name, needs: [] }))
    expect((await watch(all, 3, [5])).most).toBe(3)
  })

  it('begins nothing after a fault, waits for what is under way, and tells the fault', async () => {
    const ended: string[] = []
    const names = ['slow', 'broken', 'later']
    const done = doInOrder(
      names.map((name) => ({ name, needs: [] })),
      {
        limit: 2,
        work: async ({ name }) => {
          if (name === 'broken') throw new Error('out of luck')
          for (let turn = 0; turn < 20; turn++) await Promise.resolve()
          ended.push(name)
        },
      },
    )
    await expect(done).rejects.toThrow('out of luck')
    expect(ended).toEqual(['slow'])
  })
})
