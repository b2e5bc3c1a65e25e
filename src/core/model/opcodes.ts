/**
 * How the argument of an opcode lies in the file: `none`; an integer of so many bytes, little-endian (`u`: unsigned, `i`:
 * signed); 8 bytes of a float; a line of text or two; bytes after their count.
 */
export type Argument = 'none' | 'u1' | 'u2' | 'u4' | 'u8' | 'i4' | 'float' | 'line' | 'lines' | Counted

/** Bytes after their count; the digit is the size of the count, `long` an integer, `utf8` and `bytes` what they say. */
type Counted = 'utf8-1' | 'utf8-4' | 'utf8-8' | 'bytes-1' | 'bytes-4' | 'bytes-8' | 'long-1' | 'long-4'

/** An opcode of pickle, protocols 0 to 5, by the name that Python's `pickletools` gives it. */
export interface Opcode {
  readonly name: string
  readonly argument: Argument
}

/** Names by the argument that they take, each with its byte in hexadecimal. */
const groups: readonly (readonly [Argument, string])[] = [
  [
    'none',
    'MARK:28 STOP:2e POP:30 POP_MARK:31 DUP:32 NONE:4e REDUCE:52 APPEND:61 BUILD:62 DICT:64 EMPTY_DICT:7d APPENDS:65 LIST:6c EMPTY_LIST:5d OBJ:6f SETITEM:73 TUPLE:74 EMPTY_TUPLE:29 SETITEMS:75 BINPERSID:51 NEWOBJ:81 TUPLE1:85 TUPLE2:86 TUPLE3:87 NEWTRUE:88 NEWFALSE:89 EMPTY_SET:8f ADDITEMS:90 FROZENSET:91 NEWOBJ_EX:92 STACK_GLOBAL:93 MEMOIZE:94 NEXT_BUFFER:97 READONLY_BUFFER:98',
  ],
  ['line', 'FLOAT:46 INT:49 LONG:4c PERSID:50 STRING:53 UNICODE:56 GET:67 PUT:70'],
  ['lines', 'GLOBAL:63 INST:69'],
  ['u1', 'BININT1:4b BINGET:68 BINPUT:71 PROTO:80 EXT1:82'],
  ['u2', 'BININT2:4d EXT2:83'],
  ['u4', 'LONG_BINGET:6a LONG_BINPUT:72'],
  ['i4', 'BININT:4a EXT4:84'],
  ['u8', 'FRAME:95'],
  ['float', 'BINFLOAT:47'],
  ['long-1', 'LONG1:8a'],
  ['long-4', 'LONG4:8b'],
  ['utf8-1', 'SHORT_BINUNICODE:8c'],
  ['utf8-4', 'BINUNICODE:58'],
  ['utf8-8', 'BINUNICODE8:8d'],
  ['bytes-1', 'SHORT_BINSTRING:55 SHORT_BINBYTES:43'],
  ['bytes-4', 'BINSTRING:54 BINBYTES:42'],
  ['bytes-8', 'BINBYTES8:8e BYTEARRAY8:96'],
]

/**
 * Byte -> opcode.
 *
 * @see https://github.com/python/cpython/blob/main/Lib/pickletools.py
 */
export const opcodes: ReadonlyMap<number, Opcode> = new Map(
  groups.flatMap(([argument, names]) =>
    names.split(' ').map((entry) => {
      const [name = '', byte = ''] = entry.split(':')
      return [Number.parseInt(byte, 16), { name, argument }] as const
    }),
  ),
)
