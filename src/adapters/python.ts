import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { UserError } from '../core/error.ts'
import type { Target } from '../core/model/marker.ts'
import { exportFault, type LockExport } from '../core/package/lock-export.ts'
import { installFault } from '../core/package/pip.ts'
import type { Python, Resolution } from '../ports/python.ts'
import { type Answer, answers, type Call, callProgram } from './container/program.ts'
import { makeFolder } from './container/work-folder.ts'
import { findInstaller } from './installer.ts'

/** What is told of how long work gets on. */
type Tell = (line: string) => void

/** Form of the directories that are kept: another form is installed anew. */
const form = 2

/**
 * Opens the Python that installs packages.
 *
 * @param root absolute path of the project
 * @param program name on the PATH, or path
 */
export function openPython(root: string, tell: Tell, program = 'python3'): Python {
  const call = async (args: readonly string[], more: Partial<Call> = {}): Promise<Answer> =>
    await callProgram({ program, args, directory: root, ...more })
  return {
    version: async () => {
      const { status, stdout } = await call(['-c', 'import platform; print(platform.python_version())'])
      if (status === 0) return stdout.trim()
      throw new UserError(`${program} does not answer; install Python 3.10 or later.`, { code: 'ENVIRONMENT' })
    },
    resolve: async (resolution) =>
      await inFolder(async (folder) => await resolve(resolution, { folder, root, program })),
    exportLock: async (file, lockExport) => await exportLock(file, lockExport, root),
    install: async (lock, target, file) => {
      const into = keptDirectory(lock, target)
      if (existsSync(into)) return into
      tell(`Installing the packages of ${file} for Python ${target.python} ...`)
      const installer = await findInstaller(program, root)
      await makeFolder(into, async (folder, result) => {
        const requirements = join(folder, 'lock.txt')
        await writeFile(requirements, lock)
        const answer = await installer.install(requirements, result, target)
        if (answer.status !== 0) throw installFault(answer.stderr, file, target)
        await normalise(result)
      })
      return into
    },
    predict: async (model, code, input) => {
      const environment = { PYTHONPATH: code.join(':'), PYTHONDONTWRITEBYTECODE: '1', PYTHONSAFEPATH: '1' }
      const answer = await call(['-m', 'crisol_serving', 'predict', '--model', model], { environment, input })
      if (answer.status === 0) return answer.stdout
      const reason = answer.stderr.trim().split('\n').at(-1) ?? `it ended with ${answer.status}`
      throw new UserError(
        `The model could not be asked outside the container, by the packages of the project: ${reason.replace(/\.?$/u, '.')} Record predictions in the example, or install what the model needs.`,
        { code: 'MODEL' },
      )
    },
  }
}

/** Absolute path of the directory that Crisol keeps what it installs in. */
export function keptFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'crisol', 'packages')
}

function keptDirectory(lock: string, { python, platform }: Target): string {
  const place = platform === 'machine' ? [process.platform, process.arch] : platform
  const key = createHash('sha256')
    .update(JSON.stringify([form, lock, python, place]))
    .digest('hex')
  return join(keptFolder(), key.slice(0, 40))
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'crisol-python-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Place {
  readonly folder: string
  readonly root: string
  readonly program: string
}

/** A file may name others beside it: then it is read where it lies. */
async function resolve(resolution: Resolution, { folder, root, program }: Place): Promise<string> {
  const { file, target } = resolution
  const own = join(root, file)
  const isThere = existsSync(own) && (await readFile(own, 'utf8')) === resolution.requirements
  const requirements = isThere ? own : join(folder, 'requirements.in')
  const constraints = join(folder, 'constraints.txt')
  if (!isThere) await writeFile(requirements, resolution.requirements)
  await writeFile(constraints, resolution.constraints)
  const installer = await findInstaller(program, root)
  const answer = await installer.resolve({ requirements, constraints, name: file }, folder, target)
  if (answer.status !== 0) throw installFault(answer.stderr, file, target)
  return answer.lock
}

/** The program is called where the lock lies, beside its `pyproject.toml`. */
async function exportLock(file: string, lockExport: LockExport, root: string): Promise<string> {
  const { program, args } = lockExport
  if (!(await answers(program, ['--version'])))
    throw new UserError(
      `${file} is read by ${program}, which is not on the PATH; install it, or export the lock to requirements.lock.`,
      { code: 'ENVIRONMENT' },
    )
  const { status, stdout, stderr } = await callProgram({ program, args, directory: join(root, dirname(file)) })
  if (status === 0) return stdout
  throw exportFault(stderr, file, lockExport)
}

/** What an installer writes of itself beside a package. */
const traces = ['INSTALLER', 'REQUESTED', 'direct_url.json', 'uv_cache.json'] as const

/**
 * Leaves nothing that differs between machines and installers: programs begin with the path of the Python that installed
 * them, and the lists of files hold the hashes of those.
 */
async function normalise(directory: string): Promise<void> {
  for (const name of ['bin', '.lock']) await rm(join(directory, name), { recursive: true, force: true })
  for (const name of await readdir(directory)) {
    const record = join(directory, name, 'RECORD')
    if (!name.endsWith('.dist-info') || !existsSync(record)) continue
    for (const trace of traces) await rm(join(directory, name, trace), { force: true })
    const left = (await readFile(record, 'utf8')).split(/\r?\n/u).filter((line) => line !== '' && !isTrace(line))
    // Another file in its place: the one that is there may be shared with an installer's cache.
    await writeFile(
      `${record}.new`,
      left
        .sort()
        .map((line) => `${line}\n`)
        .join(''),
    )
    await rename(`${record}.new`, record)
  }
}

function isTrace(line: string): boolean {
  const [path = ''] = line.split(',')
  return /^(?:\.\.\/)*bin\//u.test(path) || traces.some((trace) => path.endsWith(`.dist-info/${trace}`))
}
