import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { limitFiles, parseParcel, renderParcel } from '../../../src/core/commit/parcel.ts'
import { depth } from '../../depth.ts'
import { faultOf } from '../../fakes/fault.ts'

const file = '.crisol/commit/commit.json'
const parcel = (files: object): string => JSON.stringify({ schema: 1, files })

describe('renderParcel', () => {
  it('writes what parseParcel reads, whatever the bytes', () => {
    const files = new Map([
      ['dvc.lock', Uint8Array.from([0, 255, 10, 13])],
      ['a b/__proto__', new Uint8Array()],
    ])
    expect(parseParcel(renderParcel(files), file)).toEqual(files)
  })
})

describe('parseParcel', () => {
  const stranger = `${file} is not what crisol commit --into writes; make it again with this version.`
  it.each([
    ['[]', stranger],
    ['{"schema": 2, "files": {}}', stranger],
    ['{"schema": 1.0, "files": {}}', stranger],
    ['{"schema": 1}', stranger],
    ['{"schema": 1, "files": []}', stranger],
    [parcel({ a: 1 }), stranger],
    [parcel({ a: 'YQ' }), stranger],
    [parcel({ a: 'Y Q=' }), stranger],
  ])('refuses %s', async (text, message) => {
    expect(await faultOf(() => parseParcel(text, file))).toEqual({ code: 'SYNTAX', message })
  })

  it.each(['../dvc.lock', '/etc/passwd', '.git/config', 'a/.GIT/hooks/x', '.dvc/config', 'C:/x', 'a\\b', ''])(
    'refuses the path %j',
    async (path) => {
      expect(await faultOf(() => parseParcel(parcel({ [path]: 'YQ==' }), file))).toMatchObject({ code: 'PATH' })
    },
  )

  it('refuses paths that some file systems cannot tell apart', async () => {
    expect(await faultOf(() => parseParcel(parcel({ a: 'YQ==', A: 'YQ==' }), file))).toMatchObject({ code: 'PATH' })
  })

  it('gives files or a fault of the user for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => `{"schema":1,"files":${text}}`),
        ),
        async (text) => {
          const fault = await faultOf(() => parseParcel(text, file))
          expect(fault === undefined || fault.message.endsWith('.')).toBe(true)
        },
      ),
      { numRuns: depth(500, 10_000) },
    )
  })
})

describe('limitFiles', () => {
  it.each([
    [
      'many files',
      new Map(Array.from({ length: 1001 }, (_, index) => [`${index}`, new Uint8Array()])),
      '1001 files of 0',
    ],
    ['large files', new Map([['a', new Uint8Array((10 << 20) + 1)]]), '1 files of 10485761'],
  ])('refuses %s', async (_, files, found) => {
    expect(await faultOf(() => limitFiles(files))).toEqual({
      code: 'UNSUPPORTED',
      message: `${found} bytes are to be committed; expected at most 1000 files and 10485760 bytes. Leave large outputs to the cache: take away cache: false.`,
    })
  })

  it('takes as much as there may be', () => {
    const files = new Map([['a', new Uint8Array(10 << 20)]])
    expect(limitFiles(files)).toBe(files)
  })
})
