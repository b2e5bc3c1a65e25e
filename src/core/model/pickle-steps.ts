import { type PickleMachine, refuseWrapper } from './pickle-machine.ts'
import { type Operation, Refusal } from './pickle-reader.ts'
import { mostKept, none, opaque, type PickleInstance, type PickleValue, toTuple } from './pickle-value.ts'

/**
 * Takes one instruction. Gives the stand-in for an array where its bytes follow.
 *
 * @throws {Refusal}
 */
export function takeStep(machine: PickleMachine, operation: Operation): PickleInstance | undefined {
  const step = steps.get(operation.name)
  if (step === undefined) throw new Refusal(`${operation.name}, which no model needs`, operation.at)
  step(machine, operation)
  machine.refuseTooMany(operation)
  return operation.name === 'BUILD' ? machine.builtArray : undefined
}

type Step = (machine: PickleMachine, operation: Operation) => void

function value(make: (operation: Operation) => PickleValue): Step {
  return (machine, operation) => machine.push(make(operation))
}

const integer = value(({ number }) => ({ kind: 'integer', number }))
const text = value(({ text }) => (text === undefined ? opaque : { kind: 'text', text }))
const known = value(() => opaque)
const nothing: Step = () => undefined

/** Takes what lies above the mark and makes of it something of which nothing needs to be known. */
const collected: Step = (machine, operation) => {
  refuseWrapper(machine.popMark(operation), operation.at)
  machine.push(opaque)
}

/** Adds what lies above the mark to what lies below it. */
const added: Step = (machine, operation) => {
  refuseWrapper(machine.popMark(operation), operation.at)
  machine.top(operation)
}

function tupleOf(count: number): Step {
  return (machine, operation) => {
    const items = Array.from({ length: count }, () => machine.pop(operation)).reverse()
    refuseWrapper(items, operation.at)
    machine.push(toTuple(items))
  }
}

const setItems = (machine: PickleMachine, values: readonly PickleValue[], operation: Operation): void => {
  refuseWrapper(values, operation.at)
  const target = machine.top(operation)
  if (target.kind !== 'dict') return
  for (let index = 0; index < values.length; index += 2) {
    const [key, item] = [values[index], values[index + 1]]
    if (key?.kind !== 'text' || item === undefined || (target.entries?.size ?? mostKept) >= mostKept) {
      target.entries = undefined
      return
    }
    target.entries?.set(key.text, item)
  }
}

/** A name of two lines, and a call of it with what lies above the mark. */
const instantiate: Step = (machine, operation) => {
  const args = machine.popMark(operation)
  machine.call(globalOf(machine, operation), toTuple(args), operation)
}

function globalOf(machine: PickleMachine, operation: Operation): PickleValue {
  const [module, name] = operation.text?.split('\n') ?? []
  if (module === undefined || name === undefined) throw new Refusal('a name that is too long', operation.at)
  return machine.toGlobal(module, name, operation)
}

const stackGlobal: Step = (machine, operation) => {
  const name = machine.pop(operation)
  const module = machine.pop(operation)
  if (name.kind !== 'text' || module.kind !== 'text')
    throw new Refusal('a name that is put together from something else than two texts', operation.at)
  machine.push(machine.toGlobal(module.text, name.text, operation))
}

/** Text of the older protocols is Python's literal: what has an escape in it is no name. */
const literal: Step = (machine, { text: written }) => {
  const plain = /^(['"])([^'"\\]*)\1$/u.exec(written ?? '')?.[2]
  machine.push(plain === undefined ? opaque : { kind: 'text', text: plain })
}

const written: Step = (machine, { text: line }) =>
  machine.push(line === undefined || line.includes('\\') ? opaque : { kind: 'text', text: line })

const decimal: Step = (machine, { text: line = '', at }) => {
  if (line === '00' || line === '01') machine.push(opaque)
  else if (/^-?\d{1,18}L?$/u.test(line)) machine.push({ kind: 'integer', number: BigInt(line.replace('L', '')) })
  else if (/^-?\d+L?$/u.test(line)) machine.push(opaque)
  else throw new Refusal('a number that is none', at)
}

function keyOf({ text: line = '', at }: Operation): bigint {
  if (/^\d{1,9}$/u.test(line)) return BigInt(line)
  throw new Refusal('a memo without a number', at)
}

const newObject = (machine: PickleMachine, operation: Operation): void => {
  const args = machine.pop(operation)
  machine.call(machine.pop(operation), args, operation)
}

const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ...(['PROTO', 'FRAME', 'STOP'] as const).map((name) => [name, nothing] as const),
  ...(['BININT', 'BININT1', 'BININT2', 'LONG1', 'LONG4'] as const).map((name) => [name, integer] as const),
  ...(['SHORT_BINUNICODE', 'BINUNICODE', 'BINUNICODE8', 'SHORT_BINSTRING', 'BINSTRING'] as const).map(
    (name) => [name, text] as const,
  ),
  ...(
    ['SHORT_BINBYTES', 'BINBYTES', 'BINBYTES8', 'BYTEARRAY8', 'BINFLOAT', 'FLOAT', 'NEWTRUE', 'NEWFALSE'] as const
  ).map((name) => [name, known] as const),
  ...(['EMPTY_LIST', 'EMPTY_SET'] as const).map((name) => [name, known] as const),
  ...(['LIST', 'FROZENSET'] as const).map((name) => [name, collected] as const),
  ...(['APPENDS', 'ADDITEMS'] as const).map((name) => [name, added] as const),
  ['INT', decimal],
  ['LONG', decimal],
  ['STRING', literal],
  ['UNICODE', written],
  ['NONE', value(() => none)],
  ['MARK', (machine) => machine.mark()],
  ['POP', (machine, operation) => machine.drop(operation)],
  ['POP_MARK', (machine, operation) => void machine.popMark(operation)],
  ['DUP', (machine, operation) => machine.push(machine.top(operation))],
  ['EMPTY_TUPLE', value(() => toTuple([]))],
  ['TUPLE1', tupleOf(1)],
  ['TUPLE2', tupleOf(2)],
  ['TUPLE3', tupleOf(3)],
  [
    'TUPLE',
    (machine, operation) => {
      const items = machine.popMark(operation)
      refuseWrapper(items, operation.at)
      machine.push(toTuple(items))
    },
  ],
  ['EMPTY_DICT', value(() => ({ kind: 'dict', entries: new Map() }))],
  [
    'DICT',
    (machine, operation) => {
      const items = machine.popMark(operation)
      machine.push({ kind: 'dict', entries: new Map() })
      setItems(machine, items, operation)
    },
  ],
  ['SETITEMS', (machine, operation) => setItems(machine, machine.popMark(operation), operation)],
  [
    'SETITEM',
    (machine, operation) => {
      const item = machine.pop(operation)
      setItems(machine, [machine.pop(operation), item], operation)
    },
  ],
  [
    'APPEND',
    (machine, operation) => {
      refuseWrapper([machine.pop(operation)], operation.at)
      machine.top(operation)
    },
  ],
  ['GLOBAL', (machine, operation) => machine.push(globalOf(machine, operation))],
  ['STACK_GLOBAL', stackGlobal],
  ['INST', instantiate],
  [
    'OBJ',
    (machine, operation) => {
      const [callable = opaque, ...args] = machine.popMark(operation)
      machine.call(callable, toTuple(args), operation)
    },
  ],
  ['REDUCE', newObject],
  ['NEWOBJ', newObject],
  [
    'NEWOBJ_EX',
    (machine, operation) => {
      refuseWrapper([machine.pop(operation)], operation.at)
      newObject(machine, operation)
    },
  ],
  ['BUILD', (machine, operation) => machine.build(operation)],
  ['MEMOIZE', (machine, operation) => machine.remember(machine.remembered, operation)],
  ['BINPUT', (machine, operation) => machine.remember(operation.number, operation)],
  ['LONG_BINPUT', (machine, operation) => machine.remember(operation.number, operation)],
  ['PUT', (machine, operation) => machine.remember(keyOf(operation), operation)],
  ['BINGET', (machine, operation) => machine.recall(operation.number, operation)],
  ['LONG_BINGET', (machine, operation) => machine.recall(operation.number, operation)],
  ['GET', (machine, operation) => machine.recall(keyOf(operation), operation)],
])
