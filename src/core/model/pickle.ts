import { UserError } from '../error.ts'
import { arrayBytes } from './array-bytes.ts'
import { PickleMachine } from './pickle-machine.ts'
import { type Operation, PickleReader, Refusal } from './pickle-reader.ts'
import { takeStep } from './pickle-steps.ts'

/** Instructions of one file, at the most: a forest of a million nodes has fewer. */
const mostOperations = 30_000_000

/** What may be in a pickle besides what models of the known libraries need. */
export interface PickleOptions {
  /** Modules of the user's own: `serve.trusted-modules`. */
  readonly trusted: readonly string[]
  /** Whether joblib reads it, which puts the bytes of arrays between the instructions. */
  readonly isJoblib: boolean
}

/**
 * Goes through every instruction of a pickle, and runs none, and refuses whatever is not on the allow-list or not
 * understood. It is a trip-wire and no proof: what passes is loaded for the first time in a locked-down container.
 *
 * @param file for the message
 * @throws {UserError} MODEL with the first thing that is refused, and where in the file
 */
export function checkPickle(bytes: Uint8Array, file: string, options: PickleOptions): void {
  const reader = new PickleReader(bytes)
  const budget = { left: mostOperations }
  try {
    walk(reader, options, budget)
    if (!reader.isAtEnd) throw new Refusal('more bytes after its end', reader.at)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new UserError(
      `${file} is a pickle that is not loaded: at byte ${error.at} it has ${error.message}. Only what models of scikit-learn, NumPy, SciPy, XGBoost, LightGBM and pandas need is let through.`,
      { code: 'MODEL', cause: error },
    )
  }
}

function walk(reader: PickleReader, options: PickleOptions, budget: { left: number }): void {
  const machine = new PickleMachine(options.trusted)
  for (;;) {
    const operation = reader.next()
    if (--budget.left < 0) throw new Refusal('more instructions than a model has', operation.at)
    const array = takeStep(machine, operation)
    if (array !== undefined) {
      passArray(reader, arrayBytes(array), { operation, options, budget })
      machine.replaceTop()
    }
    if (operation.name !== 'STOP') continue
    if (!machine.isDone) throw new Refusal('an end without exactly one object', operation.at)
    return
  }
}

interface Walk {
  readonly operation: Operation
  readonly options: PickleOptions
  readonly budget: { left: number }
}

function passArray(reader: PickleReader, array: ReturnType<typeof arrayBytes>, walkOf: Walk): void {
  const { operation, options, budget } = walkOf
  if (array === undefined || !options.isJoblib) throw new Refusal('an array whose size is not certain', operation.at)
  reader.skip(0n)
  // An array of objects is a pickle of its own, which plain pickle reads.
  if (array.kind === 'pickle') walk(reader, { ...options, isJoblib: false }, budget)
  else {
    if (array.isAligned) reader.skip(BigInt(reader.byte()))
    reader.skip(array.bytes)
  }
}
