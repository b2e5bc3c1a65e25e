import { describe, expect, it } from '@jest/globals'
import { parseOptions } from '../../src/cli/options.ts'

const options = { jobs: { type: 'string', short: 'j' }, force: { type: 'boolean' } } as const

const lacks = (name: string): string =>
  `Option ${name} has no value; expected one after it, or after = where it begins with a dash.`

describe('the options of a command line', () => {
  it('are read by their names, beside words', () => {
    const { read, words, names } = parseOptions(['a', '--jobs', '2', '--force', 'b'], options)
    expect([read('jobs'), read('force'), read('none'), words, names]).toEqual([
      '2',
      'true',
      '',
      ['a', 'b'],
      ['jobs', 'force'],
    ])
  })

  it.each([
    [['--job', '2'], "Option --job is not one of this command's. The nearest one is --jobs."],
    [['--jobs'], lacks('--jobs')],
    [['-j'], lacks('--jobs')],
    [['--jobs', '--force'], lacks('--jobs')],
    [['-j', '--force'], lacks('-j')],
    [['--force=2'], 'Option --force takes no value.'],
  ])('%j is refused in one sentence', (args, message) => {
    expect(() => parseOptions(args, options)).toThrow(
      expect.objectContaining({ name: 'UserError', code: 'INPUT', message }),
    )
  })
})
