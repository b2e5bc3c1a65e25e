import { UserError } from '../error.ts'

/** How a lock that a program of its own reads is written as a requirements file. */
export interface LockExport {
  readonly program: 'uv' | 'poetry'
  readonly args: readonly string[]
}

/**
 * Without the groups that only development needs, and only where the lock fits `pyproject.toml`.
 *
 * @see https://docs.astral.sh/uv/reference/cli/#uv-export
 * @see https://github.com/python-poetry/poetry-plugin-export
 */
const lockExports: Readonly<Record<string, LockExport>> = {
  'uv.lock': {
    program: 'uv',
    args: ['export', '--locked', '--no-default-groups', '--no-emit-project', '--quiet', '--format', 'requirements-txt'],
  },
  'poetry.lock': {
    program: 'poetry',
    // The main group alone is its default; to name another one that the project lacks is an error.
    args: ['export', '--format', 'requirements.txt', '--no-interaction'],
  },
}

/** Gives how a file is exported; `undefined` for one that is read as it is. */
export function findLockExport(file: string): LockExport | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1)
  return Object.hasOwn(lockExports, name) ? lockExports[name] : undefined
}

const faults: readonly (readonly [RegExp, UserError['code'], string])[] = [
  [
    /needs to be updated, but `--locked`|changed significantly since poetry\.lock/u,
    'SYNTAX',
    'FILE is older than what pyproject.toml asks for; run PROGRAM lock and commit it.',
  ],
  [
    /command "?export"? does not exist/u,
    'ENVIRONMENT',
    'FILE is read by PROGRAM with its plugin poetry-plugin-export, which is not installed; install it, or export the lock to requirements.lock.',
  ],
]

/** Tells in a sentence why a lock could not be exported, from what its program said. */
export function exportFault(said: string, file: string, { program }: LockExport): UserError {
  const [, code, message] = faults.find(([pattern]) => pattern.test(said)) ?? [undefined, 'ENVIRONMENT', undefined]
  if (message !== undefined) return new UserError(message.replace('FILE', file).replace('PROGRAM', program), { code })
  const lines = said.split('\n').map((line) => line.trim())
  const reason =
    lines.find((line) => line.startsWith('error:')) ?? lines.find((line) => line !== '') ?? 'it said nothing'
  return new UserError(
    `${program} did not export ${file}: ${reason.replace(/^error:\s*/u, '').replace(/\.?$/u, '.')}`,
    {
      code,
    },
  )
}
