import { gunzipSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/core/error.ts'
import { checkPickle } from '../../../src/core/model/pickle.ts'
import { bytesOf, picklesOf, readPickle } from '../../fakes/pickles.ts'

function check(bytes: Uint8Array, name = 'model.pkl', trusted: readonly string[] = []): string {
  try {
    checkPickle(bytes, name, { trusted, isJoblib: name.endsWith('.joblib') })
    return ''
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'MODEL') throw error
    return (
      /^\S+ is a pickle that is not loaded: (at byte .*?)\. Only what models /su.exec(error.message)?.[1] ??
      error.message
    )
  }
}

describe('checkPickle', () => {
  it.each(picklesOf('good-').filter((name) => !/zlib|gzip/u.test(name)))('lets %s through', (name) => {
    expect(check(readPickle(name), name)).toBe('')
  })

  it('lets through what joblib has compressed, once it is unpacked', () => {
    expect(check(inflateSync(readPickle('good-zlib.joblib')), 'good-zlib.joblib')).toBe('')
    expect(check(gunzipSync(readPickle('good-gzip.joblib')), 'good-gzip.joblib')).toBe('')
  })

  it.each([
    ['bad-attribute-0.pkl', 'at byte 88 it has the name "posix.system"'],
    ['bad-attribute-4.pkl', 'at byte 110 it has the name "posix.system"'],
    ['bad-default-2.pkl', 'at byte 29 it has the name "posix.getcwd"'],
    ['bad-eval-0.pkl', 'at byte 0 it has the name "__builtin__.eval"'],
    ['bad-eval-4.pkl', 'at byte 29 it has the name "builtins.eval"'],
    ['bad-frozen-4.pkl', 'at byte 70 it has the name "scipy.stats._distn_infrastructure.rv_continuous_frozen"'],
    ['bad-getattr-4.pkl', 'at byte 32 it has the name "builtins.getattr"'],
    ['bad-joblib-4.pkl', 'at byte 40 it has the name "joblib.numpy_pickle.load"'],
    ['bad-load-4.pkl', 'at byte 26 it has the name "numpy.load"'],
    ['bad-partial-4.pkl', 'at byte 52 it has the name "posix.system"'],
    ['bad-read-4.pkl', 'at byte 34 it has the name "pandas.read_pickle"'],
    ['bad-system-0.pkl', 'at byte 0 it has the name "posix.system"'],
    ['bad-system-4.pkl', 'at byte 28 it has the name "posix.system"'],
    ['bad-system.joblib', 'at byte 297 it has the name "posix.system"'],
    ['bad-nested.joblib', 'at byte 390 it has the name "posix.system"'],
    [
      'bad-class-4.pkl',
      'at byte 183 it has the name "__main__.Call", which lives in the script that trained the model: move it into a module of its own and name that in serve.trusted-modules',
    ],
  ])('refuses %s', (name, reason) => {
    expect(check(readPickle(name), name)).toBe(reason)
  })

  it('refuses every pickle that calls what no model needs', () => {
    expect(picklesOf('bad-').filter((name) => check(readPickle(name), name) === '')).toEqual([])
  })

  it.each([
    ['', 'at byte 0 it has the end of the file, where a pickle would end with STOP'],
    ['N', 'at byte 1 it has the end of the file, where a pickle would end with STOP'],
    ['N..', 'at byte 2 it has more bytes after its end'],
    ['\xff', 'at byte 0 it has the byte 0xff, which is no opcode'],
    ['NN.', 'at byte 2 it has an end without exactly one object'],
    ['.', 'at byte 0 it has an end without exactly one object'],
    ['(.', 'at byte 1 it has an end without exactly one object'],
    ['0.', 'at byte 0 it has POP without a value for it'],
    ['N(a.', 'at byte 2 it has APPEND without a value for it'],
    ['t.', 'at byte 0 it has TUPLE without a mark'],
    ['h\x05.', 'at byte 0 it has the memo 5, which holds nothing'],
    ['gx\n.', 'at byte 0 it has a memo without a number'],
    ['Ix\n.', 'at byte 0 it has a number that is none'],
    ['Pname\n.', 'at byte 0 it has PERSID, which no model needs'],
    ['\x82\x01.', 'at byte 0 it has EXT1, which no model needs'],
    ['\x97.', 'at byte 0 it has NEXT_BUFFER, which no model needs'],
    ['NN\x93.', 'at byte 2 it has a name that is put together from something else than two texts'],
    ['cnumpy\ncore.os.system\n.', 'at byte 0 it has the name "numpy.core.os.system"'],
    ['cnumpy\nlog1p\n)R.', 'at byte 14 it has a call of numpy.log1p (REDUCE)'],
    ['N)R.', 'at byte 2 it has a call of something that is no name (REDUCE)'],
    ['cfunctools\npartial\ncnumpy\nlog\n\x85R)R.', 'at byte 33 it has a call of something that is no name (REDUCE)'],
    ['cbuiltins\nobject\n}b.', 'at byte 18 it has a state for something that is no object (BUILD)'],
    ['(iposix\nsystem\n.', 'at byte 1 it has the name "posix.system"'],
    ['(cposix\nsystem\no.', 'at byte 1 it has the name "posix.system"'],
    [
      '\x8d\xff\xff\xff\xff\xff\xff\xff\xffx.',
      'at byte 9 it has 2 bytes up to the end; expected 18446744073709551615 bytes',
    ],
    ['\x8c\x01\xff.', 'at byte 2 it has a text that is not UTF-8'],
    ['\x95\x02\0\0\0\0\0\0\0\x95\0\0\0\0\0\0\0\0N.', 'at byte 10 it has an instruction that its frame cuts off'],
    ['\x95\x0b\0\0\0\0\0\0\0\x95\0\0\0\0\0\0\0\0N.', 'at byte 9 it has a frame within a frame'],
    ['\x95\xff\0\0\0\0\0\0\0N.', 'at byte 9 it has 2 bytes up to the end; expected a frame of 255 bytes'],
    ['S\'numpy\'\nS"load"\n\x93.', 'at byte 17 it has the name "numpy.load"'],
    ["S'numpy'\nS'\\x6c'\n\x93.", 'at byte 17 it has a name that is put together from something else than two texts'],
  ])('refuses %j', (text, reason) => {
    expect(check(bytesOf(text))).toBe(reason)
  })

  it('lets modules through that the user trusts, with all below them and nothing beside', () => {
    const own = (module: string): Uint8Array => bytesOf(`c${module}\nScale\n)R.`)
    expect(check(own('mine.steps'), 'm.pkl', ['mine'])).toBe('')
    expect(check(own('minetoo'), 'm.pkl', ['mine'])).toBe('at byte 0 it has the name "minetoo.Scale"')
  })

  it('takes no stand-in for an array where plain pickle reads', () => {
    const name = 'good-pipeline.joblib'
    expect(check(readPickle(name), 'good-pipeline.pkl')).toBe('at byte 471 it has an array whose size is not certain')
  })

  it('refuses bytes of any kind in a sentence, and never breaks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof check(bytes)).toBe('string')
        expect(typeof check(bytes, 'model.joblib')).toBe('string')
      }),
      { numRuns: 2000 },
    )
  })

  it('never breaks on a real model with bytes changed, cut or put in', () => {
    const models = ['good-forest.joblib', 'good-objects.joblib', 'good-protocol-0.pkl', 'good-histogram.pkl']
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('change', 'cut', 'insert')), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.constantFrom(...models), edits, (name, changes) => {
        const bytes = [...readPickle(name)]
        for (const [place, byte, kind] of changes) {
          bytes.splice(place % bytes.length, kind === 'insert' ? 0 : 1, ...(kind === 'cut' ? [] : [byte]))
        }
        expect(typeof check(Uint8Array.from(bytes), name)).toBe('string')
      }),
      { numRuns: 500 },
    )
  })
})
