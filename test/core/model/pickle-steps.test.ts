import { expect, it } from '@jest/globals'
import { PickleMachine } from '../../../src/core/model/pickle-machine.ts'
import { PickleReader } from '../../../src/core/model/pickle-reader.ts'
import { takeStep } from '../../../src/core/model/pickle-steps.ts'
import { bytesOf } from '../../fakes/pickles.ts'

const wrapper = 'cjoblib.numpy_pickle\nNumpyArrayWrapper\n'

/** Takes the instructions of a pickle. Gives the machine, and what stands for an array at the end. */
function take(text: string): { readonly machine: PickleMachine; readonly arrays: number } {
  const [reader, machine] = [new PickleReader(bytesOf(text)), new PickleMachine([])]
  let arrays = 0
  while (!reader.isAtEnd) if (takeStep(machine, reader.next()) !== undefined) arrays++
  return { machine, arrays }
}

it('tells where an array is built, and takes it for done then', () => {
  const { machine, arrays } = take(`${wrapper})\x81}b`)
  expect(arrays).toBe(1)
  machine.replaceTop()
  expect(machine.isDone).toBe(true)
})

it('follows the memo to the two texts of a name', () => {
  expect(() => take('\x8c\x05numpy\x94\x8c\x04load\x94NN00h\x00h\x01\x93')).toThrow('the name "numpy.load"')
})

it('takes a mark for a value to be dropped, as Python does', () => {
  expect(take('(0N').machine.isDone).toBe(true)
})

it.each([
  ['in a list', `](${wrapper})\x81e`, 'a stand-in for an array where none belongs'],
  ['as an argument', `cnumpy\nndarray\n${wrapper}\x85`, 'a stand-in for an array where none belongs'],
  ['called', `${wrapper})R`, 'a stand-in for an array that joblib did not write (REDUCE)'],
  ['with a second state', `${wrapper})\x81}b}b`, 'a second state for an array or its type'],
])('refuses a stand-in for an array %s', (_, text, message) => {
  expect(() => take(text)).toThrow(message)
})

it('refuses a type that is given a second state', () => {
  expect(() => take("cnumpy\ndtype\nS'f8'\n\x85RNbNb")).toThrow('a second state for an array or its type')
})
