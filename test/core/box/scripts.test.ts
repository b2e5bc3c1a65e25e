import { describe, expect, it } from '@jest/globals'
import * as scripts from '../../../src/core/box/scripts.ts'
import { describeWith } from '../../counterparts.ts'
import { shellcheck, syntaxFaults } from '../../fakes/script-faults.ts'

const texts = Object.entries(scripts).filter(([name]) => name.endsWith('Script'))

describe('the scripts of an instance', () => {
  it.each(texts)('are shell: %s', (_, text) => {
    expect(syntaxFaults(text)).toBe('')
  })

  it('are all there', () => {
    expect(texts.map(([name]) => name).sort()).toEqual([
      'deadlineScript',
      'endedScript',
      'fetchScript',
      'interruptionScript',
      'jobStartedScript',
      'prepareScript',
      'runScript',
      'warnScript',
    ])
  })
})

describeWith(['shellcheck'], 'the scripts of an instance, read by ShellCheck', (program) => {
  it.each(texts)('have nothing to find fault with: %s', (_, text) => {
    expect(shellcheck(program, text)).toBe('')
  })
})
