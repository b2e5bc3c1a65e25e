import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { calledRights } from '../../../src/core/scaffold/called.ts'
import { readWorkflow, root } from '../../contract/workflow-files.ts'

describe('the rights that a caller grants', () => {
  it.each(Object.entries(calledRights))('are for %s those that its jobs need together', (name, rights) => {
    const needed: Record<string, string> = {}
    for (const { permissions } of Object.values(readWorkflow(name).jobs)) {
      for (const [right, level] of Object.entries(permissions)) if (needed[right] !== 'write') needed[right] = level
    }
    expect(Object.fromEntries(Object.entries(rights).map(([right, [level]]) => [right, level]))).toEqual(needed)
  })

  it('are known for every workflow that users call', () => {
    const files = readdirSync(join(root, '.github/workflows'))
    // ci.yml is called by release.yml.
    const called = files.filter((file) => file !== 'ci.yml' && 'workflow_call' in readWorkflow(file).on)
    expect(Object.keys(calledRights).sort()).toEqual(called.sort())
  })
})
