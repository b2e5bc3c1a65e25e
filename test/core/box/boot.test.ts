import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type BootRequest, deadlineMinutes, renderUserData } from '../../../src/core/box/boot.ts'
import { hostileTexts } from '../../fakes/hostile.ts'
import { syntaxFaults } from '../../fakes/script-faults.ts'

const request: BootRequest = {
  jitConfig: 'c2VjcmV0',
  label: 'crisol-7-0-abc',
  idleMinutes: 5,
  maxMinutes: 120,
  runner: { kind: 'archive', url: 'https://example.com/runner-2.0.tar.gz', sha256: 'AB'.repeat(32) },
  user: 'runner',
}
const capacity = 16_384

/** Base64 as a real configuration has it: nothing in it repeats. */
const configOf = (bytes: number): string =>
  Buffer.from(Array.from({ length: Math.ceil((bytes * 3) / 4) }, (_, index) => (index * 7919 + index ** 2) % 251))
    .toString('base64')
    .slice(0, bytes)

const render = async (change: Partial<BootRequest> = {}): Promise<Buffer> =>
  Buffer.from((await renderUserData({ ...request, ...change })).userData)

/** The files that an instance gets: path -> mode and text. */
function filesOf(hook: string): Map<string, { readonly mode: string; readonly text: string }> {
  const lines = /<<'FILES' .*\n(?<lines>[\s\S]*)\nFILES\n/u.exec(hook)?.groups?.['lines']?.split('\n') ?? []
  return new Map(
    lines.map((line) => {
      const [mode = '', path = '', content = ''] = line.split(' ')
      return [path, { mode, text: Buffer.from(content, 'base64').toString() }]
    }),
  )
}

/** The values among them: name -> value. */
const valuesOf = (hook: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...filesOf(hook)]
      .filter(([path]) => path.startsWith('/run/crisol/values/'))
      .map(([path, { text }]) => [path.slice('/run/crisol/values/'.length), text]),
  )

describe('renderUserData', () => {
  it('gives each value a file of its own', async () => {
    expect(valuesOf(String(await render()))).toEqual({
      user: 'runner',
      label: 'crisol-7-0-abc',
      idle: '5 minutes',
      life: '120 minutes',
      deadline: '130 minutes',
      url: 'https://example.com/runner-2.0.tar.gz',
      sha256: 'ab'.repeat(32),
    })
  })

  it('names the directory of a runner that the image has, and nothing to fetch', async () => {
    const values = valuesOf(String(await render({ runner: { kind: 'installed', directory: '/opt/runner' } })))
    expect(values).toMatchObject({ directory: '/opt/runner' })
    expect(Object.keys(values)).not.toContain('url')
  })

  it('keeps the configuration in one file, which only root can read, and nowhere else', async () => {
    const files = filesOf(String(await render({ jitConfig: 'very-secret' })))
    const holders = [...files].filter(([, { text }]) => text.includes('very-secret'))
    expect(holders).toEqual([['/run/crisol/job/jit-config', { mode: '0600', text: 'very-secret' }]])
  })

  it('is a script that a shell can read', async () => {
    expect(syntaxFaults(String(await render()))).toBe('')
  })

  it('is the same but for the lines of data, whatever is asked', async () => {
    const script = (hook: Buffer): string => String(hook).replace(/<<'FILES' .*\n[\s\S]*\nFILES\n/u, '')
    const other = { label: 'other', idleMinutes: 1, jitConfig: '$(id)', user: 'ci' }
    expect(script(await render(other))).toBe(script(await render()))
  })

  it('goes as it is when EC2 takes that', async () => {
    const data = await render({ jitConfig: configOf(2500) })
    expect(String(data)).toMatch(/^#cloud-boothook\n/u)
    expect(data.length).toBeLessThanOrEqual(capacity)
  })

  it('is compressed when it is longer than EC2 takes, and says the same', async () => {
    const jitConfig = configOf(9000)
    const data = await render({ jitConfig })
    expect([...data.subarray(0, 2)]).toEqual([0x1f, 0x8b])
    expect(data.length).toBeLessThanOrEqual(capacity)
    expect(filesOf(String(gunzipSync(data))).get('/run/crisol/job/jit-config')?.text).toBe(jitConfig)
  })

  it('is refused when it is too long even so, without a word of the configuration', async () => {
    const jitConfig = Buffer.from(Array.from({ length: 30_000 }, () => Math.floor(Math.random() * 256))).toString(
      'base64',
    )
    const refusal = expect(render({ jitConfig })).rejects
    await refusal.toMatchObject({
      code: 'INPUT',
      message: expect.stringMatching(
        /^The user data of the instance has \d+ bytes, compressed; EC2 takes at most 16384\. The runner's configuration has 40000 of them; expected about 4,300: shorten its name and its labels\.$/u,
      ),
    })
  })

  it.each([
    {
      change: { label: 'a b' },
      message: 'The label of the runner is "a b"; expected 1 to 64 letters, digits, dots, dashes or underscores.',
    },
    {
      change: { user: 'root' },
      message: 'The user of the job is "root"; expected the name of a user other than root.',
    },
    { change: { idleMinutes: 0 }, message: 'The idle limit is "0"; expected minutes, more than 0.' },
    { change: { idleMinutes: -1 }, message: 'The idle limit is "-1"; expected minutes, more than 0.' },
    { change: { maxMinutes: Number.NaN }, message: 'The maximum life is "NaN"; expected minutes, more than 0.' },
    {
      change: { maxMinutes: Number.POSITIVE_INFINITY },
      message: 'The maximum life is "Infinity"; expected minutes, more than 0.',
    },
    { change: { jitConfig: '' }, message: 'The configuration of the runner is empty.' },
    {
      change: { runner: { kind: 'archive', url: 'ftp://x/y', sha256: 'ab'.repeat(32) } },
      message: 'The address of the runner is "ftp://x/y"; expected an http or https address of a .tar.gz archive.',
    },
    {
      change: { runner: { kind: 'archive', url: 'https://x/y', sha256: 'ab' } },
      message: 'The checksum of the runner is "ab"; expected a SHA-256 of 64 hexadecimal digits.',
    },
    {
      change: { runner: { kind: 'installed', directory: 'opt' } },
      message: 'The directory of the runner is "opt"; expected an absolute path in the image.',
    },
  ] satisfies readonly { change: Partial<BootRequest>; message: string }[])(
    'says: $message',
    async ({ change, message }) => {
      await expect(render(change)).rejects.toMatchObject({ code: 'INPUT', message })
    },
  )

  it.each(hostileTexts)('refuses as a label and as a user what is no name: %j', async (text) => {
    await expect(render({ label: `${text} ` })).rejects.toMatchObject({ code: 'INPUT' })
    await expect(render({ user: text })).rejects.toMatchObject({ code: 'INPUT' })
  })

  it('hands over any configuration, address and directory as they are', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.constantFrom(...hostileTexts),
    )
    const property = fc.asyncProperty(text, text, text, async (jitConfig, path, name) => {
      const url = `https://example.com/${path.replace(/\s/gu, '')}x`
      const directory = `/${name.replace(/\p{Cc}/gu, '')}x`
      const fetched = String(await render({ jitConfig, runner: { kind: 'archive', url, sha256: '0'.repeat(64) } }))
      const installed = String(await render({ jitConfig, runner: { kind: 'installed', directory } }))
      expect(valuesOf(fetched)['url']).toBe(url)
      expect(valuesOf(installed)['directory']).toBe(directory)
      expect(filesOf(fetched).get('/run/crisol/job/jit-config')?.text).toBe(jitConfig)
      expect(syntaxFaults(fetched)).toBe('')
    })
    await fc.assert(property, { numRuns: 40 })
  })

  it('takes fractions of minutes, in whole seconds, never less than was given', async () => {
    const units = filesOf(String(await render({ idleMinutes: 0.11, maxMinutes: 1.5 })))
    const runner = units.get('/run/systemd/system/crisol-runner.service')?.text ?? ''
    expect(runner.match(/^(?:TimeoutStartSec|RuntimeMaxSec)=.*$/gmu)).toEqual(['TimeoutStartSec=7', 'RuntimeMaxSec=81'])
  })
})

describe('deadlineMinutes', () => {
  it('is twice the idle limit and the life of a job', () => {
    expect(deadlineMinutes(request)).toBe(130)
  })
})
