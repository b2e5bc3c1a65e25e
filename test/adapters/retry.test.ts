import { describe, expect, it } from '@jest/globals'
import { type Patience, retry } from '../../src/adapters/retry.ts'

/** Work that fails some times, beside a clock that only its pauses move. */
function failing(times: number, patience: Pick<Patience, 'budget' | 'pauseAfter'>) {
  let now = 1_000
  const log: string[] = []
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds
      log.push(`pause ${milliseconds}`)
    },
  }
  let tries = 0
  const work = async (): Promise<string> => {
    log.push(`try ${++tries}`)
    if (tries <= times) throw new Error(`fault ${tries}`)
    return 'done'
  }
  return { log, result: retry(work, { ...patience, clock }).catch((error: Error) => error.message) }
}

describe('retry', () => {
  it('tries again after each pause until the work is done', async () => {
    const { log, result } = failing(2, { pauseAfter: (_, attempt) => attempt * 10 })
    expect(await result).toBe('done')
    expect(log).toEqual(['try 1', 'pause 10', 'try 2', 'pause 20', 'try 3'])
  })

  it('throws the fault that another try would not mend', async () => {
    const pauseAfter = (error: unknown) => ((error as Error).message === 'fault 2' ? undefined : 5)
    const { log, result } = failing(9, { pauseAfter })
    expect(await result).toBe('fault 2')
    expect(log).toEqual(['try 1', 'pause 5', 'try 2'])
  })

  it('starts no try after its time', async () => {
    const { log, result } = failing(9, { budget: 100, pauseAfter: () => 50 })
    expect(await result).toBe('fault 3')
    expect(log).toEqual(['try 1', 'pause 50', 'try 2', 'pause 50', 'try 3'])
  })
})
