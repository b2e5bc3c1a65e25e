import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { crisol, type Running, startCrisol } from '../fakes/cli.ts'
import { freePort } from '../servers/s3.ts'
import { makeProject } from './package/project.ts'

describeWith(['example-python'], 'crisol serve', (python) => {
  let folder: string
  let root: string
  let env: Readonly<Record<string, string>>
  let port: number
  let running: Running

  const ask = async (path: string, body?: unknown): Promise<Response> =>
    await fetch(`http://127.0.0.1:${port}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    })
  const example = (): {
    inputs: { columns: string[]; data: number[][] }
    predictions: number[]
    probabilities: number[][]
  } => JSON.parse(readFileSync(join(root, 'models/example.json'), 'utf8'))

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-e2e-serve-'))
    root = join(folder, 'breast-cancer')
    makeProject(root)
    const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
    env = { PATH: `${dirname(python)}${delimiter}${process.env['PATH'] ?? ''}`, XDG_CACHE_HOME: cache }
    port = await freePort()
    running = startCrisol(root, ['serve', '--port', String(port)], env)
    const end = Date.now() + 240_000
    while (
      Date.now() < end &&
      !(await ask('/health/ready')
        .then(({ ok }) => ok)
        .catch(() => false))
    )
      await sleep(200)
  })

  afterAll(async () => {
    running?.signal('SIGKILL')
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })

  it('answers what training predicted, with the columns of the model in its description', async () => {
    const { inputs, predictions, probabilities } = example()
    const answer = await ask('/invocations', { dataframe_split: inputs })
    expect([answer.status, await answer.json()]).toEqual([200, { predictions }])
    const rows = inputs.data.map((row) => Object.fromEntries(inputs.columns.map((name, at) => [name, row[at]])))
    const typed = (await (await ask('/predict', { inputs: rows })).json()) as { probabilities: number[][] }
    for (const [row, odds] of typed.probabilities.entries())
      for (const [at, value] of odds.entries()) expect(value).toBeCloseTo(probabilities[row]?.[at] ?? Number.NaN, 9)
    expect(await (await ask('/openapi.json')).text()).toContain('"mean radius"')
    expect((await ask('/docs')).status).toBe(200)
  })

  it('refuses a body that is none', async () => {
    expect((await ask('/predict', { inputs: 'none' })).status).toBe(400)
  })

  it('prints a line that asks it, and ends well on Ctrl-C', async () => {
    running.signal('SIGINT')
    const { status, stdout } = await running.ended
    expect(status).toBe(0)
    expect(stdout).toContain(`breast-cancer answers on http://127.0.0.1:${port}/docs; Ctrl-C stops it.\n`)
    expect(stdout).toContain(
      `curl http://127.0.0.1:${port}/predict -H 'content-type: application/json' -d '{"inputs": [{`,
    )
    await expect(ask('/health/ready')).rejects.toThrow()
  })

  it.each<[string, readonly string[], string]>([
    [
      'no model',
      ['models/modle.joblib'],
      'There is no model at models/modle.joblib: models holds example.json, model.joblib. Did you mean models/model.joblib?',
    ],
    ['a second model', ['models/model.joblib', 'x'], '"x" is one model too many; expected one file or folder.'],
    ['a port that is none', ['--port', 'http'], 'Input port is "http"; expected a whole number of at least 1.'],
    [
      'no such Python',
      ['--python', 'no-such-python'],
      'no-such-python was not found on the PATH; install it, or choose another way.',
    ],
  ])('says in a sentence: %s', async (_, args, message) => {
    const { status, stdout, stderr } = await crisol(root, ['serve', ...args], env)
    expect([status, stdout, stderr]).toEqual([2, '', `error: ${message}\n`])
  })

  it('reads a pickle before it loads it', async () => {
    writeFileSync(join(root, 'models/other.pkl'), `cposix\nsystem\n(S'touch ${folder}/owned'\ntR.`)
    symlinkSync('/etc/hostname', join(root, 'models/link.pkl'))
    const { status, stderr } = await crisol(root, ['serve', 'models/other.pkl'], env)
    expect([status, stderr]).toEqual([
      2,
      'error: models/other.pkl is a pickle that is not loaded: at byte 0 it has the name "posix.system". Only what models of scikit-learn, NumPy, SciPy, XGBoost, LightGBM and pandas need is let through.\n',
    ])
    const linked = await crisol(root, ['serve', 'models/link.pkl'], env)
    expect(linked.status).toBe(2)
    expect(linked.stderr).not.toContain(readFileSync('/etc/hostname', 'utf8').trim())
  })
})
