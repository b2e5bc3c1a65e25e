import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { makeTraining, type Training } from './training.ts'

describe('threat 20: models that run a program when they are loaded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-security-'))
  const touched = join(folder, 'touched')
  /** What `__reduce__` gives: a call of `os.system` that makes a file. */
  const evil = Buffer.from(`cposix\nsystem\n(Vtouch ${touched}\ntR.`)
  const binary = Buffer.concat([
    Buffer.from([0x80, 4]),
    Buffer.from(`cposix\nsystem\n(X`, 'latin1'),
    lengthOf(`touch ${touched}`),
    Buffer.from(`touch ${touched}\x85R.`.replace('\x85', 't'), 'latin1'),
  ])
  let training: Training
  beforeEach(() => {
    training = makeTraining(
      {},
      { 'requirements.txt': 'scikit-learn==1.9.1\n', 'example.json': '{"inputs": {"columns": ["a"], "data": [[1]]}}' },
    )
  })
  afterEach(() => rmSync(touched, { force: true }))
  afterAll(() => rmSync(folder, { recursive: true }))
  const pack = async (name: string, bytes: Buffer, inputs: Readonly<Record<string, string>> = {}) => {
    writeFileSync(join(training.root, name), bytes)
    const given = { model: name, example: 'example.json', 'base-image': '127.0.0.1:9/base:1', 'dry-run': 'true' }
    return await training.step({ inputs: { ...given, ...inputs } }, 'package')
  }

  it.each([
    ['model.joblib', evil],
    ['model.pkl', binary],
    ['model.joblib', deflateSync(evil)],
    ['model.pickle', gzipSync(binary)],
  ])('%s is refused where pickles are not allowed, and says what to do', async (name, bytes) => {
    const { status, commands } = await pack(name, bytes)
    expect([status, commands.filter(({ name: one }) => one === 'error').map(({ data }) => data)]).toEqual([
      1,
      [
        `${name} is a pickle, which can run any program when it is loaded; save the model with skops, in its library's own format or as ONNX, or set allow-pickle: true, after which its instructions are checked.`,
      ],
    ])
    expect(existsSync(touched)).toBe(false)
  })

  it.each([
    ['model.joblib', evil],
    ['model.pkl', binary],
    ['model.joblib', deflateSync(evil)],
    ['model.pickle', gzipSync(binary)],
  ])('%s is refused for what it calls where they are allowed', async (name, bytes) => {
    const { status, commands } = await pack(name, bytes, { 'allow-pickle': 'true' })
    const [error] = commands.filter(({ name: one }) => one === 'error')
    expect([status, error?.data]).toEqual([1, expect.stringContaining('posix.system')])
    expect(existsSync(touched)).toBe(false)
  })

  it.each([
    ['bz2', Buffer.from('425a6839314159265359', 'hex')],
    ['xz', Buffer.from('fd377a585a000004', 'hex')],
    ['a 7z archive', Buffer.from('377abcaf271c0004', 'hex')],
    ['a zip archive, as PyTorch writes it', Buffer.from('504b030414000000', 'hex')],
  ])('what is hidden in %s is refused, allowed or not', async (_, head) => {
    for (const inputs of [{}, { 'allow-pickle': 'true' }] as const) {
      const { status, commands } = await pack('model.pkl', Buffer.concat([head, evil]), inputs)
      const errors = commands.filter(({ name: one }) => one === 'error').map(({ data }) => data)
      expect([status, errors]).toEqual([1, [expect.stringMatching(/^(?:The model )?model\.pkl .*\.$/u)]])
    }
    expect(existsSync(touched)).toBe(false)
  })

  it('would touch the file if Python loaded them', async () => {
    const { execFileSync } = await import('node:child_process')
    for (const bytes of [evil, binary]) {
      rmSync(touched, { force: true })
      execFileSync('python3', ['-c', 'import pickle, sys; pickle.load(sys.stdin.buffer)'], { input: bytes })
      expect(readFileSync(touched, 'utf8')).toBe('')
    }
  })
})

function lengthOf(text: string): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(text.length)
  return bytes
}
