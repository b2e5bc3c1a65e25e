import { permissionOf } from './allow-list.ts'
import { type Operation, Refusal } from './pickle-reader.ts'
import { arrayWrapper, opaque, type PickleInstance, type PickleValue } from './pickle-value.ts'

/** Values on the stack and in the memo at once, at the most: no model of a person has more. */
const mostValues = 4_000_000

/** Names in the message of a refusal are cut there. */
const shown = 120

/**
 * Goes through what a pickle would do, and does none of it: it makes values of which little is known, and judges every
 * name. A class because it has a life: the stack, the marks in it and the memo.
 */
export class PickleMachine {
  readonly #trusted: readonly string[]
  #stack: PickleValue[] = []
  readonly #marks: number[] = []
  readonly #memo = new Map<bigint, PickleValue>()

  constructor(trusted: readonly string[]) {
    this.#trusted = trusted
  }

  /** The stand-in for an array that was just built; `undefined` where another value lies on top. */
  get builtArray(): PickleInstance | undefined {
    const top = this.#stack.at(-1)
    return top?.kind === 'instance' && top.name === arrayWrapper ? top : undefined
  }

  /** @throws {Refusal} for more values than a model has */
  refuseTooMany({ at }: Operation): void {
    if (this.#stack.length + this.#memo.size + this.#marks.length > mostValues)
      throw new Refusal('more values than a model has', at)
  }

  /** Puts the array itself in the place of its stand-in. */
  replaceTop(): void {
    this.#stack[this.#stack.length - 1] = opaque
  }

  /** Whether one value is left, as STOP wants it. */
  get isDone(): boolean {
    return this.#stack.length === 1 && this.#marks.length === 0
  }

  push(value: PickleValue): void {
    this.#stack.push(value)
  }

  mark(): void {
    this.#marks.push(this.#stack.length)
  }

  pop({ at, name }: Operation): PickleValue {
    const value = this.#stack.length > (this.#marks.at(-1) ?? 0) ? this.#stack.pop() : undefined
    if (value === undefined) throw new Refusal(`${name} without a value for it`, at)
    return value
  }

  top(operation: Operation): PickleValue {
    const value = this.pop(operation)
    this.#stack.push(value)
    return value
  }

  /** Values down to the last mark, which goes. */
  popMark({ at, name }: Operation): PickleValue[] {
    const mark = this.#marks.pop()
    if (mark === undefined) throw new Refusal(`${name} without a mark`, at)
    return this.#stack.splice(mark)
  }

  /** POP takes a mark where one lies on top. */
  drop(operation: Operation): void {
    if (this.#marks.at(-1) === this.#stack.length && this.#marks.length > 0) this.#marks.pop()
    else this.pop(operation)
  }

  remember(key: bigint, operation: Operation): void {
    this.#memo.set(key, this.top(operation))
  }

  get remembered(): bigint {
    return BigInt(this.#memo.size)
  }

  recall(key: bigint, { at }: Operation): void {
    const value = this.#memo.get(key)
    if (value === undefined) throw new Refusal(`the memo ${key}, which holds nothing`, at)
    this.#stack.push(value)
  }

  /** Judges a name. */
  toGlobal(module: string, name: string, { at }: Operation): PickleValue {
    const permission = permissionOf(module, name, this.#trusted)
    const full = `${module}.${name}`
    if (permission === undefined)
      throw new Refusal(`the name ${JSON.stringify(full.slice(0, shown))}${hintOf(module)}`, at)
    return { kind: 'global', name: full, isCallable: permission === 'call' }
  }

  /** Calls what was named. */
  call(callable: PickleValue, args: PickleValue | undefined, { at, name }: Operation): void {
    if (callable.kind !== 'global' || !callable.isCallable) {
      const what = callable.kind === 'global' ? callable.name : 'something that is no name'
      throw new Refusal(`a call of ${what} (${name})`, at)
    }
    const items = args?.kind === 'tuple' ? args.items : []
    refuseWrapper(items, at)
    if (callable.name === arrayWrapper && (name === 'REDUCE' || items.length > 0))
      throw new Refusal(`a stand-in for an array that joblib did not write (${name})`, at)
    this.#stack.push({ kind: 'instance', name: callable.name, args: items, state: undefined })
  }

  /** Gives an object its state; a class or a function takes none. */
  build(operation: Operation): void {
    const state = this.pop(operation)
    const object = this.top(operation)
    if (object.kind !== 'instance') throw new Refusal('a state for something that is no object (BUILD)', operation.at)
    refuseWrapper([state], operation.at)
    if (object.state !== undefined && sized.has(object.name))
      throw new Refusal('a second state for an array or its type', operation.at)
    object.state = state
  }
}

/** What the size of an array is read from: a second state would be mixed with the first. */
const sized: ReadonlySet<string> = new Set([arrayWrapper, 'numpy.dtype'])

function hintOf(module: string): string {
  if (module !== '__main__') return ''
  return ', which lives in the script that trained the model: move it into a module of its own and name that in serve.trusted-modules'
}

/** A stand-in may be built, and nothing else: elsewhere a reader may meet it at another place than we do. */
export function refuseWrapper(values: readonly PickleValue[], at: number): void {
  for (const value of values) {
    const isWrapper = (value.kind === 'global' || value.kind === 'instance') && value.name === arrayWrapper
    if (isWrapper) throw new Refusal('a stand-in for an array where none belongs', at)
  }
}
