import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openDvc } from '../../src/adapters/dvc.ts'
import { fakeConsole } from '../fakes/console.ts'
import { faultOf } from '../fakes/fault.ts'

describe('openDvc', () => {
  const path = process.env['PATH']
  let root = ''

  /** Puts a program called dvc on the PATH. */
  const install = (script: string): void => {
    writeFileSync(join(root, 'dvc'), `#!/bin/sh\n${script}\n`)
    chmodSync(join(root, 'dvc'), 0o755)
    process.env['PATH'] = `${root}${delimiter}${path}`
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-dvc-'))
  })
  afterEach(() => {
    process.env['PATH'] = path
    rmSync(root, { recursive: true })
  })

  it('runs it in the project with the arguments as they are, and gives what it printed', async () => {
    install('echo "in $(pwd)"; for word in "$@"; do echo "[$word]"; done')
    const { console, lines } = fakeConsole()
    expect(await openDvc(root, console).run(['pull', '--', 'a b', '$(id)'])).toBe(
      `in ${root}\n[pull]\n[--]\n[a b]\n[$(id)]\n`,
    )
    expect(lines).toEqual([])
  })

  it('tells what it says of its work, and that it failed', async () => {
    install('echo "ERROR: no gs" >&2; exit 255')
    const { console, lines } = fakeConsole()
    expect(await faultOf(() => openDvc(root, console).run(['pull']))).toEqual({
      code: 'REMOTE',
      message: 'dvc pull exited with 255; what it said is above.',
    })
    expect(lines).toEqual(['info: ERROR: no gs'])
  })

  it('says that there is none', async () => {
    process.env['PATH'] = root
    expect(await faultOf(() => openDvc(root, fakeConsole().console).run(['pull']))).toEqual({
      code: 'ENVIRONMENT',
      message: 'dvc was not found on the PATH; install it (pip install dvc), or leave out with-dvc.',
    })
  })
})
