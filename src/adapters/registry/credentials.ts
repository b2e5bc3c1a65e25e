import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../core/error.ts'
import {
  type CredentialPlace,
  findCredentials,
  parseHelperAnswer,
  type RegistryCredentials,
} from '../../core/image/credentials.ts'
import type { ImageReference } from '../../core/image/reference.ts'
import { callProgram } from '../container/program.ts'

/** What a helper says when it keeps nothing for a registry. */
const unknown = /credentials not found/iu

/**
 * Finds the credentials for a repository where `docker login` and `podman login` leave them.
 *
 * @throws {UserError} SYNTAX for a file that is not theirs; ENVIRONMENT for a helper that is not there or fails
 */
export async function lookUpCredentials(reference: ImageReference): Promise<RegistryCredentials | undefined> {
  for (const file of filesToAsk()) {
    const text = await readIfThere(file)
    const place = text === undefined ? undefined : findCredentials(text, reference, file)
    const found = place === undefined ? undefined : await take(place)
    if (found !== undefined) return found
  }
  return undefined
}

function filesToAsk(): readonly string[] {
  const { REGISTRY_AUTH_FILE: own, XDG_RUNTIME_DIR: runtime, DOCKER_CONFIG: docker } = process.env
  if (own !== undefined && own !== '') return [own]
  return [
    ...(runtime === undefined || runtime === '' ? [] : [join(runtime, 'containers', 'auth.json')]),
    join(docker || join(homedir(), '.docker'), 'config.json'),
  ]
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return undefined
  }
}

async function take(place: CredentialPlace): Promise<RegistryCredentials | undefined> {
  if (place.kind === 'given') return place.credentials
  const { program, server } = place
  const { status, stdout, stderr } = await callProgram({ program, args: ['get'], input: server })
  if (status === 0) {
    const found = parseHelperAnswer(stdout)
    if (found !== undefined) return found
  } else if (unknown.test(`${stdout}${stderr}`)) return undefined
  // Not what it said: that may be a secret.
  const message = `${program} does not give the credentials for ${server}; log in again, or give a username and a password.`
  throw new UserError(message, { code: 'ENVIRONMENT' })
}
