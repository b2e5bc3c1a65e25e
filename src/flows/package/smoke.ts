import { UserError } from '../../core/error.ts'
import type { Example } from '../../core/model/example.ts'
import { minorOf } from '../../core/model/versions.ts'
import { type Answer, toAnswer } from '../../core/package/agreement.ts'
import { port } from '../../core/package/image.ts'
import type { Check, SmokeResult } from '../../core/package/summary.ts'
import { renderJson } from '../../core/python/json.ts'
import { isMapping, type Value } from '../../core/value.ts'
import type { BuiltImage, ContainerEngine, ContainerOptions } from '../../ports/image.ts'
import { readJson } from './answer.ts'
import type { PackagePorts } from './ports.ts'
import type { PreparedModel } from './prepare.ts'
import { probe } from './probe.ts'

/** What is tried. */
export interface Trial {
  readonly engine: ContainerEngine
  readonly image: BuiltImage
  readonly prepared: PreparedModel
  readonly example: Example
  /** Version of Python that the packages were installed for: `3.12`. */
  readonly python: string
  /** Gives absolute paths of the directories with the server and its packages, for the model's own call. */
  readonly code: () => Promise<readonly string[]>
  /** Bytes that the container may use. */
  readonly memory: number
}

type Ports = Pick<PackagePorts, 'client' | 'python' | 'clock'>

/**
 * Runs an image, locked down, and looks whether it does what it promises. A model is loaded here for the first time.
 *
 * @throws {UserError} ENVIRONMENT when the engine does not take the image; MODEL when the model does not load, or cannot
 *   be asked outside the container; INPUT when the base has another Python
 */
export async function smokeTest(trial: Trial, ports: Ports): Promise<SmokeResult> {
  const { engine } = trial
  const image = await engine.load(trial.image)
  try {
    const failed = await describe(engine, image, trial)
    if (failed !== undefined) return failed
    const { expected, comparison } = await findExpected(trial, ports)
    const inventory = await listPackages(engine, image, trial)
    const container = await engine.start(image, optionsOf(trial, ['serve']))
    const { prepared, example } = trial
    const probed = await probe(container, { prepared, example, answer: expected }, ports)
    const listed: Check = {
      name: 'Lists what is installed (CycloneDX)',
      fault: inventory === undefined ? 'it printed no CycloneDX document' : undefined,
    }
    return { ...probed, checks: [...probed.checks, listed], comparison, inventory }
  } finally {
    await engine.forget(image)
  }
}

/** Exit code of the server's commands for what a user can repair. */
const repairable = 2

function optionsOf({ memory }: Trial, command: readonly string[]): ContainerOptions {
  return { command, environment: {}, port, memory }
}

function broken(name: string, fault: string, log: string): SmokeResult {
  return {
    checks: [{ name, fault }],
    comparison: 'Nothing was compared: the model was not served.',
    log,
    inventory: undefined,
  }
}

/** What is really installed, as the image itself finds it. */
async function listPackages(engine: ContainerEngine, image: string, trial: Trial): Promise<string | undefined> {
  const { exitCode, stdout } = await engine.run(image, optionsOf(trial, ['sbom']))
  const document = exitCode === 0 ? readJson(stdout) : undefined
  return isMapping(document) && document.get('bomFormat') === 'CycloneDX' ? stdout : undefined
}

/**
 * Loads the model without a server. What a user can repair is told in a sentence; anything else is a result, with what
 * was printed.
 *
 * @throws {UserError} MODEL, INPUT
 */
async function describe(engine: ContainerEngine, image: string, trial: Trial): Promise<SmokeResult | undefined> {
  const { exitCode, stdout, stderr } = await engine.run(image, optionsOf(trial, ['describe']))
  const reason = lastLine(stderr) ?? `it ended with ${exitCode}`
  if (exitCode === repairable)
    throw new UserError(`The model does not load in the container: ${reason.replace(/\.?$/u, '.')}`, { code: 'MODEL' })
  const about = exitCode === 0 ? readJson(lastLine(stdout) ?? '') : undefined
  const python = isMapping(about) ? about.get('python') : undefined
  if (typeof python !== 'string') return broken('The model loads', reason, `${stdout}${stderr}`)
  if (minorOf(python) === minorOf(trial.python)) return undefined
  throw new UserError(
    `The base image has Python ${python}, and the packages are for ${trial.python}; say which one it has with python-version.`,
    { code: 'INPUT' },
  )
}

function lastLine(text: string): string | undefined {
  return text
    .split('\n')
    .findLast((line) => line.trim() !== '')
    ?.trim()
}

interface Expectation {
  readonly expected: Answer
  readonly comparison: string
}

/** What training has recorded; where it recorded no predictions, what the model's library answers outside. */
async function findExpected({ prepared, example, code }: Trial, ports: Ports): Promise<Expectation> {
  const count = example.rows.length
  const rows = `${count} recorded ${count === 1 ? 'row' : 'rows'}`
  if (example.predictions !== undefined) {
    const expected = { predictions: example.predictions, probabilities: example.probabilities }
    return {
      expected,
      comparison: `Every protocol is asked for the ${rows}, and compared with what training predicted.`,
    }
  }
  const said = readJson(await ports.python.predict(prepared.directory, await code(), renderInputs(example)))
  const expected = said === undefined ? undefined : toAnswer(said)
  if (expected === undefined)
    throw new UserError('The model gave no predictions outside the container; record them in the example.', {
      code: 'MODEL',
    })
  return {
    expected,
    comparison: `Every protocol is asked for the ${rows}. Training has recorded no predictions: they are compared with the same model called outside the container.`,
  }
}

function renderInputs({ columns, rows }: Example): string {
  return renderJson(
    new Map<string, Value>([
      ['columns', columns],
      ['data', rows],
    ]),
  )
}
