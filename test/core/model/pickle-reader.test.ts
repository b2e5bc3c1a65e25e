import { expect, it } from '@jest/globals'
import { PickleReader } from '../../../src/core/model/pickle-reader.ts'
import { bytesOf } from '../../fakes/pickles.ts'

it('reads instructions with what they carry', () => {
  const reader = new PickleReader(
    bytesOf('\x80\x04K\x07M\x01\x02J\xff\xff\xff\xff\x8a\x02\x00\xff\x8c\x02ab\x94cos\npath\n.'),
  )
  const read = []
  while (!reader.isAtEnd) read.push(reader.next())
  expect(read).toEqual([
    { name: 'PROTO', at: 0, number: 4n, text: undefined },
    { name: 'BININT1', at: 2, number: 7n, text: undefined },
    { name: 'BININT2', at: 4, number: 513n, text: undefined },
    { name: 'BININT', at: 7, number: -1n, text: undefined },
    { name: 'LONG1', at: 12, number: -256n, text: undefined },
    { name: 'SHORT_BINUNICODE', at: 16, number: 2n, text: 'ab' },
    { name: 'MEMOIZE', at: 20, number: 0n, text: undefined },
    { name: 'GLOBAL', at: 21, number: 0n, text: 'os\npath' },
    { name: 'STOP', at: 30, number: 0n, text: undefined },
  ])
})

it('gives no text that is longer than a name', () => {
  const [long, short] = ['x'.repeat(513), 'x'.repeat(512)]
  expect(new PickleReader(bytesOf(`V${long}\n`)).next().text).toBe(undefined)
  expect(new PickleReader(bytesOf(`V${short}\n`)).next().text).toBe(short)
  expect(new PickleReader(bytesOf(`i${long}\nname\n`)).next().text).toBe(undefined)
})

it('passes over raw bytes, and not where a frame lies around them', () => {
  const reader = new PickleReader(bytesOf('Nabc.'))
  reader.next()
  reader.skip(2n)
  expect(reader.byte()).toBe('c'.charCodeAt(0))
  expect(() => reader.skip(2n)).toThrow('1 bytes up to the end; expected 2 bytes of an array')
  const framed = new PickleReader(bytesOf('\x95\x02\0\0\0\0\0\0\0N.'))
  framed.next()
  expect(() => framed.skip(0n)).toThrow('an array within a frame')
})
