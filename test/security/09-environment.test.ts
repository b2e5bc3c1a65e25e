import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { makeTraining } from './training.ts'

/** Files by which a step speaks to those after it. */
const files = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

/** What a job holds that training must not. */
const secrets: Readonly<Record<string, string>> = {
  GITHUB_TOKEN: 'made-up-github-token',
  ACTIONS_RUNTIME_TOKEN: 'made-up-runtime-token',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'made-up-request-token',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9/made-up-request-url',
}

/** Appends to each file that it finds named, and leaves what it sees. */
const hijack = [
  ...['LD_PRELOAD=evil.so', 'BASH_ENV=evil.sh', 'PYTHONPATH=evil', 'NODE_OPTIONS=--require=evil'].map(
    (line) => `for name in ${files.join(' ')}; do eval "file=\\$$name"; [ -z "$file" ] || echo ${line} >>"$file"; done`,
  ),
  'env >seen',
].join('; ')

describe('threat 9: training that writes the environment of the steps after it', () => {
  it('finds none of the files for it, and no token', async () => {
    const training = makeTraining({ train: { command: hijack } })
    const inputs = { jobs: '1', 'github-token': 'made-up-input-token' }
    const { status, outputs, state, left, summary } = await training.step({ env: secrets, inputs })
    const seen = readFileSync(join(training.root, 'seen'), 'utf8')
    expect({ status, outputs, state, left, summary }).toEqual({
      ...{ status: 0, outputs: { ran: 'train', restored: '', 'up-to-date': '' }, state: {}, left: '', summary: '' },
    })
    expect(seen).not.toMatch(/made-up|^INPUT_/mu)
    for (const name of files) expect(seen).not.toMatch(new RegExp(`^${name}=`, 'mu'))
    // What is no secret goes on: a stage may say where it runs.
    expect(seen).toMatch(/^GITHUB_SHA=a{40}$/mu)
  })

  it('hands nothing to the step after the job, which ends runners by what the launch itself left', async () => {
    const training = makeTraining({})
    const env = { STATE_nonce: '', LD_PRELOAD: '', BASH_ENV: '/nonexistent', CRISOL_NONCE: 'evil', nonce: 'evil' }
    const { status, commands, stdout } = await training.step({ env }, 'runner-post')
    expect([status, commands, stdout]).toEqual([0, [], ''])
  })
})
