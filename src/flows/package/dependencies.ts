import { UserError } from '../../core/error.ts'
import type { Target } from '../../core/model/marker.ts'
import {
  normaliseName,
  parseRequirements,
  type Requirement,
  type Requirements,
  renderLock,
  selectPackages,
} from '../../core/model/requirements.ts'
import { refuseMismatch, type Trained } from '../../core/model/versions.ts'
import { findLockExport } from '../../core/package/lock-export.ts'
import type { LocatedModel } from './locate.ts'
import type { ModelPorts } from './ports.ts'

/** What is installed into an image: texts of locks without markers. */
export interface Dependencies {
  /** Of the project, for messages. */
  readonly file: string
  /** Packages of the model. */
  readonly model: string
  /** Packages of the server, which fit those of the model. */
  readonly server: string
  /** Sentences on what was done to get there. */
  readonly notes: readonly string[]
}

/** What the packages are for. */
export interface Wanted {
  readonly model: LocatedModel
  /** Requirements file that is set; `undefined` for the project's own. */
  readonly requirements: string | undefined
  readonly trained: Trained
  readonly target: Target
}

type Ports = Pick<ModelPorts, 'workspace' | 'python' | 'staging' | 'console'>

/**
 * Finds the packages of the model and of the server, locked by their hashes.
 *
 * @throws {UserError} MODEL when they are not those that trained the model; MISSING for a package that cannot be had;
 *   SYNTAX, UNSUPPORTED, ENVIRONMENT
 */
export async function readDependencies(wanted: Wanted, ports: Ports): Promise<Dependencies> {
  const { target, trained } = wanted
  const notes: string[] = []
  const lock = await readModelLock(wanted, ports, notes)
  const packages = selectPackages(lock, target)
  refuseMismatch(trained, { file: lock.file, packages, python: target.python })
  const server = await fitServer(packages, { target, file: lock.file, notes }, ports)
  return { file: lock.file, model: renderLock(packages, lock.options), server, notes }
}

async function readModelLock(wanted: Wanted, ports: Ports, notes: string[]): Promise<Requirements> {
  const { file, text } = await readText(wanted, ports)
  const found = parseRequirements(text, file)
  if (found.isLocked) return found
  const constraints = constraintsOf(wanted.trained.versions)
  ports.console.info(`${file} is not locked by hashes: its packages are resolved now.`)
  const resolved = await ports.python.resolve({ requirements: text, file, constraints, target: wanted.target })
  notes.push(
    `${file} is not locked by hashes, so that its packages were resolved now; lock them to get the same image again.`,
  )
  return { ...parseRequirements(resolved, file), options: found.options }
}

/** What trained the model is kept to where the file leaves a choice. */
function constraintsOf(versions: ReadonlyMap<string, string>): string {
  const lines = [...versions]
    .filter(([name]) => name !== 'python')
    .map(([name, version]) => `${normaliseName(name)}==${version}`)
  return lines.map((line) => `${line}\n`).join('')
}

const usualFiles = ['requirements.lock', 'uv.lock', 'poetry.lock', 'requirements.txt'] as const

async function readText(
  { requirements, model }: Wanted,
  { workspace, python }: Ports,
): Promise<{ readonly file: string; readonly text: string }> {
  const own = model.kind === 'mlflow' ? [`${model.path}/requirements.txt`] : []
  for (const file of requirements === undefined ? [...usualFiles, ...own] : [requirements]) {
    const text = await workspace.readText(file)
    if (text === undefined) continue
    const lockExport = findLockExport(file)
    return { file, text: lockExport === undefined ? text : await python.exportLock(file, lockExport) }
  }
  throw new UserError(
    requirements === undefined
      ? `There is neither ${usualFiles.join(' nor ')}; name the file with the packages that ${model.path} needs with serve.requirements in crisol.yaml.`
      : `There is no ${requirements}; serve.requirements or the input requirements names the file with the packages of the model.`,
    { code: 'MISSING' },
  )
}

interface Fit {
  readonly target: Target
  readonly file: string
  readonly notes: string[]
}

/** The packages of the model lie before the server's: where both have one, the server must take the model's version. */
async function fitServer(
  packages: readonly Requirement[],
  { target, file, notes }: Fit,
  ports: Ports,
): Promise<string> {
  const lock = parseRequirements(await ports.staging.readServer('requirements.lock'), "the server's requirements.lock")
  const own = selectPackages(lock, target)
  const pinned = new Map(packages.map(({ name, version }) => [name, version]))
  const clashes = own
    .filter(({ name, version }) => pinned.has(name) && pinned.get(name) !== version)
    .map(({ name }) => name)
  if (clashes.length === 0) return renderLock(own)
  notes.push(`The server takes ${clashes.join(', ')} in the versions of ${file}.`)
  return await resolveServer(packages, { clashes, target, file }, ports)
}

async function resolveServer(
  packages: readonly Requirement[],
  { clashes, target, file }: Pick<Fit, 'target' | 'file'> & { readonly clashes: readonly string[] },
  { staging, python }: Ports,
): Promise<string> {
  const constraints = packages.map(({ name, version }) => `${name}==${version}\n`).join('')
  const requirements = await staging.readServer('requirements.in')
  try {
    const resolved = await python.resolve({ requirements, file: 'requirements.in', constraints, target })
    return renderLock(selectPackages(parseRequirements(resolved, "the server's packages"), target))
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'MISSING') throw error
    throw new UserError(
      `The server does not work with ${clashes.join(', ')} in the versions of ${file}: ${error.message} Change them there, or name a smaller file with serve.requirements.`,
      { code: 'MISSING', cause: error },
    )
  }
}
