import { expect, it } from '@jest/globals'
import { PickleMachine, refuseWrapper } from '../../../src/core/model/pickle-machine.ts'
import { arrayWrapper, none, opaque } from '../../../src/core/model/pickle-value.ts'

const operation = { name: 'POP', at: 7, number: 0n, text: undefined }

it('takes no value from below a mark', () => {
  const machine = new PickleMachine([])
  machine.push(none)
  machine.mark()
  expect(() => machine.pop(operation)).toThrow('POP without a value for it')
  expect(machine.popMark(operation)).toEqual([])
  expect(machine.pop(operation)).toBe(none)
})

it('remembers values by their keys, and replaces the top', () => {
  const machine = new PickleMachine([])
  machine.push(none)
  machine.remember(3n, operation)
  machine.replaceTop()
  machine.recall(3n, operation)
  expect([machine.pop(operation), machine.pop(operation), machine.remembered]).toEqual([none, opaque, 1n])
  expect(() => machine.recall(4n, operation)).toThrow('the memo 4, which holds nothing')
})

it('lets a stand-in for an array lie nowhere but on the stack', () => {
  const wrapper = { kind: 'instance', name: arrayWrapper, args: [], state: undefined } as const
  expect(() => refuseWrapper([none, wrapper], 5)).toThrow('a stand-in for an array where none belongs')
  expect(() => refuseWrapper([none, opaque], 5)).not.toThrow()
})

it('has room for so many values and no more', () => {
  const machine = new PickleMachine([])
  for (let count = 0; count < 4_000_001; count++) machine.push(none)
  expect(() => machine.refuseTooMany(operation)).toThrow('more values than a model has')
})
