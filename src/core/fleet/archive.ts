import { UserError } from '../error.ts'
import type { Architecture } from './instance-type.ts'

/** An archive with GitHub's runner. */
export interface Archive {
  readonly url: string
  /** Of its bytes, in lower-case hex. */
  readonly sha256: string
}

/** The version that is taken unless the caller names another one. GitHub refuses one that is months old. */
const version = '2.337.0'

const names: Readonly<Record<Architecture, string>> = { x86_64: 'x64', arm64: 'arm64' }

const hashes: Readonly<Record<Architecture, string>> = {
  x86_64: '70920811a4f8ad4328818682bca5c6469c1c942fab52448868071d0063816613',
  arm64: '9b1dc70626422526e3c94767cf024896beb15da5342a3f4819bf2feac13e0393',
}

/** The archive of the runner for an architecture, pinned by its hash. */
export function archiveFor(architecture: Architecture): Archive {
  return {
    url: `https://github.com/actions/runner/releases/download/v${version}/actions-runner-linux-${names[architecture]}-${version}.tar.gz`,
    sha256: hashes[architecture],
  }
}

/**
 * Reads an archive of the caller's: address and hash, both or neither. `undefined` for neither.
 *
 * @throws {UserError} INPUT
 */
export function parseArchive(url: string, sha256: string): Archive | undefined {
  if (url === '' && sha256 === '') return undefined
  const isAddress = /^https?:\/\/[\w.:@/%~+=,;?&-]{1,1000}$/u.test(url)
  if (!isAddress) throw wrong('runner-url', url, 'the address of an archive of the runner, beside runner-sha256')
  if (!/^[0-9a-f]{64}$/u.test(sha256))
    throw wrong('runner-sha256', sha256, 'the SHA-256 of runner-url, 64 digits of hex')
  return { url, sha256 }
}

/**
 * Reads the directory of a runner that the image has. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
export function parseRunnerDirectory(text: string): string | undefined {
  if (text === '') return undefined
  if (/^(?:\/[A-Za-z0-9_][A-Za-z0-9._-]{0,100}){1,16}$/u.test(text)) return text
  throw wrong('runner-directory', text, 'the absolute path of a directory of the image')
}

/**
 * Reads the user that jobs run as. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
export function parseUser(text: string): string | undefined {
  if (text === '') return undefined
  if (/^[a-z_][a-z0-9_-]{0,31}$/u.test(text)) return text
  throw wrong('user', text, 'the name of a user of the image')
}

function wrong(name: string, text: string, expected: string): UserError {
  return new UserError(`Input ${name} is ${JSON.stringify(text.slice(0, 80))}; expected ${expected}.`, {
    code: 'INPUT',
  })
}
