import { describe, expect, it } from '@jest/globals'
import { makeTraining } from './training.ts'

describe('threat 11: masks that hide results', () => {
  it.each(['e', '1', '0', 'accuracy', '.'])('::add-mask::%s in the output of a stage masks nothing', async (mask) => {
    const result = '{"accuracy": 0.9101}'
    const command = `echo "::add-mask::${mask}"; echo "##[add-mask]${mask}"; echo "::add-mask::${mask}" >&2; echo '${result}'`
    const training = makeTraining({ one: { command }, two: { command } })
    const alone = await training.step({ inputs: { force: 'true' } })
    const together = await training.step({ inputs: { force: 'true', jobs: '2' } })
    for (const { status, commands, lines } of [alone, together]) {
      expect([status, commands.filter(({ name }) => name === 'add-mask')]).toEqual([0, []])
      expect(lines.filter((line) => line.includes(result)).length).toBeGreaterThanOrEqual(2)
    }
  })
})
