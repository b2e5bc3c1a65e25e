import { expect, it } from '@jest/globals'
import { exportFault, findLockExport } from '../../../src/core/package/lock-export.ts'

it.each([
  {
    file: 'uv.lock',
    said: 'error: The lockfile at `uv.lock` needs to be updated, but `--locked` was provided.\n\nhint: To update the lockfile, run `uv lock`.\n',
    code: 'SYNTAX',
    message: 'uv.lock is older than what pyproject.toml asks for; run uv lock and commit it.',
  },
  {
    file: 'poetry.lock',
    said: '\npyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file.\n',
    code: 'SYNTAX',
    message: 'poetry.lock is older than what pyproject.toml asks for; run poetry lock and commit it.',
  },
  {
    file: 'poetry.lock',
    said: '\nThe requested command export does not exist.\n\nDocumentation: https://python-poetry.org/docs/cli/\n',
    code: 'ENVIRONMENT',
    message:
      'poetry.lock is read by poetry with its plugin poetry-plugin-export, which is not installed; install it, or export the lock to requirements.lock.',
  },
  {
    file: 'uv.lock',
    said: 'warning: something else\nerror: No interpreter found for Python >=3.14 in search path\n\nhint: a hint\n',
    code: 'ENVIRONMENT',
    message: 'uv did not export uv.lock: No interpreter found for Python >=3.14 in search path.',
  },
  {
    file: 'poetry.lock',
    said: '\nCurrent Python version (3.11.7) is not allowed by the project (>=3.14).\nPlease change python executable.\n',
    code: 'ENVIRONMENT',
    message:
      'poetry did not export poetry.lock: Current Python version (3.11.7) is not allowed by the project (>=3.14).',
  },
  {
    file: 'uv.lock',
    said: '',
    code: 'ENVIRONMENT',
    message: 'uv did not export uv.lock: it said nothing.',
  },
])('tells why $file was not exported: $message', ({ file, said, code, message }) => {
  const lockExport = findLockExport(file)
  if (lockExport === undefined) throw new Error(`${file} is exported by nothing`)
  const fault = exportFault(said, file, lockExport)
  expect([fault.code, fault.message]).toEqual([code, message])
})

it.each([
  ['uv.lock', 'uv'],
  ['ml/uv.lock', 'uv'],
  ['ml/poetry.lock', 'poetry'],
  ['requirements.lock', undefined],
  ['uv.lock/requirements.txt', undefined],
  ['constructor', undefined],
])('knows by its name what exports %s', (file, program) => {
  expect(findLockExport(file)?.program).toBe(program)
})
