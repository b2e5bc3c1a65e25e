/** Counterparts that are packages of Python, each in an environment of its own, from a lock with hashes. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeEnvironment } from '../demo/python.ts'
import { type Counterpart, type Purpose, root } from './counterpart.ts'

/** A package, or what a lock holds. */
interface Environment {
  readonly version: string
  readonly purpose?: Purpose
  /** Path of the lock in the repository. */
  readonly lock: string
  /** What is used of the environment: a program of its folder `bin`. */
  readonly program: string
  /** Packages that have no wheel and are built from source. */
  readonly fromSource?: readonly string[]
  /** The versions of Python that will do. */
  readonly pythons?: string
}

function inPython({
  version,
  purpose = 'tests',
  lock,
  program,
  fromSource,
  pythons = '3.11 to 3.14',
}: Environment): Counterpart {
  return {
    ...{ version, purpose, path: `venv/bin/${program}` },
    remedy: `install Python ${pythons} and give it access to a package index`,
    install: async (folder: string) => void (await makeEnvironment(join(folder, 'venv'), join(root, lock), fromSource)),
  }
}

/** Path of the lock of a counterpart that has nothing to do with the product. */
function lockOf(name: string): string {
  return `test/fixtures/counterparts/${name}.lock`
}

/** The first digits of the SHA-256 of a file, by which what was installed from it is named. */
function digestOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex')
    .slice(0, 12)
}

const servingLock = 'serving/requirements-test.lock'

/** What Python runs, by name. */
export const pythonCounterparts = {
  dvc: inPython({ version: '3.67.1', lock: lockOf('dvc'), program: 'dvc', fromSource: ['antlr4-python3-runtime'] }),
  'example-python': inPython({
    ...{ version: '1', lock: 'examples/breast-cancer/requirements.lock', program: 'python' },
  }),
  'serving-python': inPython({ version: digestOf(servingLock), lock: servingLock, program: 'python' }),
  moto: inPython({ version: '5.2.5', lock: lockOf('moto'), program: 'moto_server' }),
  zizmor: inPython({ version: '1.32.0', lock: lockOf('zizmor'), program: 'zizmor' }),
  awscli: inPython({ version: '1.46.3', lock: lockOf('awscli'), program: 'aws' }),
  // Kubernetes' own JSON schemas, of many versions.
  'kubernetes-validate': inPython({
    ...{ version: '1.37.0', lock: lockOf('kubernetes-validate'), program: 'kubernetes-validate' },
  }),
  uv: inPython({ version: '0.13.9', lock: lockOf('uv'), program: 'uv' }),
  // With its plugin that exports.
  poetry: inPython({ version: '2.5.1', lock: lockOf('poetry'), program: 'poetry' }),
  mlflow: inPython({ version: '3.17.2', purpose: 'benches', lock: lockOf('mlflow'), program: 'mlflow' }),
  mlserver: inPython({
    ...{ version: '1.7.1', purpose: 'benches', lock: lockOf('mlserver'), program: 'mlserver', pythons: '3.11' },
  }),
}
