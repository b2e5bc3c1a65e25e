import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openSlots } from '../../../src/adapters/storage/slots.ts'

describe('openSlots', () => {
  it('gives free slots at once, and others in the order in which they were asked for', async () => {
    const slots = openSlots(2)
    const order: number[] = []
    const frees = [await slots.take(), await slots.take()]
    const waiting = [0, 1, 2].map(async (number) => {
      const free = await slots.take()
      order.push(number)
      return free
    })
    frees[0]?.()
    await waiting[0]
    expect(order).toEqual([0])
    frees[1]?.()
    ;(await waiting[0])?.()
    await Promise.all(waiting)
    expect(order).toEqual([0, 1, 2])
  })

  it('never has more under way than there are slots, and loses none', async () => {
    const work = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), work, async (count, turns) => {
        const slots = openSlots(count)
        let underWay = 0
        let most = 0
        await Promise.all(
          turns.map(async (ticks) => {
            const free = await slots.take()
            most = Math.max(most, ++underWay)
            for (let tick = 0; tick < ticks; tick++) await Promise.resolve()
            underWay--
            free()
          }),
        )
        expect([most <= count, underWay, most === Math.min(count, turns.length)]).toEqual([true, 0, true])
      }),
    )
  })
})
