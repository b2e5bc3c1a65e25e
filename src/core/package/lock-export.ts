import { UserError } from '../error.ts'

/** A lock that a program of its own reads. */
export type ProjectLock = 'uv.lock' | 'poetry.lock'

/**
 * How each is written as a requirements file: without the groups that only development needs, and only where it fits
 * `pyproject.toml`.
 *
 * @see https://docs.astral.sh/uv/reference/cli/#uv-export
 * @see https://github.com/python-poetry/poetry-plugin-export
 */
export const lockExports: Readonly<
  Record<ProjectLock, { readonly program: string; readonly args: readonly string[] }>
> = {
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
export function exportFault(said: string, file: ProjectLock): UserError {
  const { program } = lockExports[file]
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
