import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openDigests } from '../../src/adapters/digests.ts'
import { IncomingFile, largeFile, smallFile } from '../../src/adapters/incoming-file.ts'

/** Bytes that are not the same anywhere. */
function bytesOf(size: number): Buffer {
  const bytes = Buffer.alloc(size)
  for (let index = 0; index + 4 <= size; index += 4) bytes.writeUInt32LE(Math.imul(index, 2_654_435_761) >>> 0, index)
  return bytes
}

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')

describe('IncomingFile', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-file-'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('keeps a file that everybody may read, also where new files are the user’s alone', () => {
    const [file, module] = [join(root, 'file'), new URL('../../src/adapters/incoming-file.ts', import.meta.url).href]
    const script = `const { IncomingFile } = await import(${JSON.stringify(module)})
      const incoming = new IncomingFile(${JSON.stringify(file)}, 'md5')
      await incoming.write(Buffer.from('small'))
      await incoming.end()`
    const command = 'umask 077; exec "$0" --input-type=module --eval "$1"'
    execFileSync('sh', ['-c', command, process.execPath, script], { stdio: ['ignore', 'ignore', 'inherit'] })
    expect((statSync(file).mode & 0o777).toString(8)).toBe('444')
  })

  it.each([
    ['empty', 0],
    ['of one byte', 1],
    ['that is small', smallFile],
    ['that is not small', smallFile + 1],
    ['that a thread hashes', largeFile + 3_000_001],
  ])('keeps and hashes a file %s', async (_, size) => {
    const [file, bytes] = [join(root, 'file'), bytesOf(size)]
    const incoming = new IncomingFile(file, 'md5')
    for (let start = 0; start < size; start += 65_536) await incoming.write(bytes.subarray(start, start + 65_536))
    expect(await incoming.end()).toEqual({ md5: md5(bytes), size })
    expect([md5(readFileSync(file)), (statSync(file).mode & 0o777).toString(8)]).toEqual([md5(bytes), '444'])
    expect(await openDigests(root).file('file')).toEqual({ md5: md5(bytes), size })
  })

  it.each([100, smallFile * 2, largeFile + smallFile])(
    'leaves nothing of %i bytes that are abandoned',
    async (size) => {
      const incoming = new IncomingFile(join(root, 'file'), 'md5')
      for (let written = 0; written < size; written += 65_536) await incoming.write(Buffer.alloc(65_536, written))
      await incoming.abandon()
      expect(readdirSync(root)).toEqual([])
    },
  )

  it('folds line ends of what DVC 2 recorded, at any size', async () => {
    const bytes = Buffer.from('a\r\n'.repeat(6_000_000))
    const incoming = new IncomingFile(join(root, 'file'), 'md5-dos2unix')
    for (let start = 0; start < bytes.length; start += 65_536)
      await incoming.write(bytes.subarray(start, start + 65_536))
    const { md5: found } = await incoming.end()
    expect(found).toBe((await openDigests(root).file('file', 'md5-dos2unix'))?.md5)
    expect(found).not.toBe(md5(bytes))
  })
})
