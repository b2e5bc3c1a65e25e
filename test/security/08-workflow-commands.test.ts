import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { makeTraining, namesOf, type Training } from './training.ts'

/** Lines by which a program would speak to the runner. */
const payloads: readonly string[] = [
  '::set-output name=accuracy::1.0',
  '::add-mask::0',
  '::add-matcher::matcher.json',
  '::stop-commands::x',
  '::x::',
  '##[error]x',
  '::save-state name=a::b',
  '::set-env name=LD_PRELOAD::evil.so',
  '::add-path::evil',
  '::error file=a.py::x',
  '::warning::x',
  '::notice::x',
  '::debug::x',
  '::group::x',
  '::echo::on',
  '  ::set-output name=accuracy::1.0',
  'loss 0.1 ##[set-output name=accuracy;]1.0',
  'loss 0.1\r::set-output name=accuracy::1.0',
  '::SET-OUTPUT name=accuracy::1.0',
]

/** Says all of them on stdout and on stderr. */
const speak = 'cat said; cat said >&2'

describe('threat 8: workflow commands in training logs', () => {
  let training: Training
  beforeEach(() => {
    training = makeTraining({ train: { command: speak }, other: { command: speak } })
    writeFileSync(join(training.root, 'said'), `${payloads.join('\n')}\n`)
  })
  /** Lines that a reader of the log sees, without what makes them inert. */
  const seen = (lines: readonly string[]): string => lines.join('\n').replaceAll('\u200b', '')
  const said = payloads.flatMap((payload) => payload.split('\r'))

  it('are lines to read, and nothing else, in the action train', async () => {
    const { status, commands, lines, outputs, state } = await training.step()
    expect([status, namesOf(commands), state]).toEqual([0, ['endgroup', 'group'], {}])
    expect(outputs).toEqual({ ran: 'train\nother', restored: '', 'up-to-date': '' })
    for (const line of said) expect(seen(lines).split(line).length - 1).toBeGreaterThanOrEqual(4)
  })

  it('are lines to read when stages run at once', async () => {
    const { status, commands, lines, state } = await training.step({ inputs: { jobs: '2' } })
    expect([status, namesOf(commands), state]).toEqual([0, ['endgroup', 'group'], {}])
    for (const line of said) expect(seen(lines)).toContain(line)
  })

  it.each([[['train']], [['train', '--jobs', '2']]])(
    'are lines to read when a step runs crisol %j itself',
    async (args) => {
      const { status, commands, lines } = await training.command(...args)
      expect([status, commands]).toEqual([0, []])
      for (const line of said) expect(seen(lines)).toContain(line)
    },
  )

  it('are lines to read in the sentence on a stage that fails', async () => {
    const broken = makeTraining({ train: { command: `${speak}; exit 3` } })
    writeFileSync(join(broken.root, 'said'), `${payloads.join('\n')}\n`)
    const { status, commands } = await broken.step()
    expect([status, namesOf(commands)]).toEqual([1, ['endgroup', 'error', 'group']])
    expect(commands.filter(({ name }) => name === 'error').map(({ properties }) => properties)).toEqual(['', ''])
  })

  it('are lines to read in the sentence on a file that cannot be read', async () => {
    const name = '::error::x\n##[error]x'
    const odd = makeTraining(
      {},
      { 'dvc.yaml': JSON.stringify({ stages: { [name]: { cmd: name, outs: [{ [name]: 1 }] } } }) },
    )
    const inStep = await odd.step()
    const inCommand = await odd.command('train')
    expect([inStep.status, namesOf(inStep.commands), inStep.commands.length]).toEqual([1, ['error'], 1])
    expect([inCommand.status, inCommand.commands]).toEqual([2, []])
  })

  it('are lines to read in what a step prints of metrics, and JSON says the same with them', async () => {
    const [file, name] = ['::warning::x.json', '##[error]x']
    const metrics = { [file]: JSON.stringify({ [name]: 1 }) }
    const odd = makeTraining({}, { 'dvc.yaml': JSON.stringify({ metrics: [file] }), ...metrics })
    const shown = await odd.command('metrics', 'show')
    expect([shown.status, shown.commands]).toEqual([0, []])
    expect(seen(shown.lines)).toContain(`${file}  ${name}  1`)
    const { status, commands, lines } = await odd.command('metrics', 'show', '--json')
    expect([status, commands]).toEqual([0, []])
    expect(JSON.parse(lines.join('\n'))).toEqual({ [file]: { [name]: 1 } })
  })
})
