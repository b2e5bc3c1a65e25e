import { UserError } from '../../core/error.ts'
import type { ImageBuilder } from '../../ports/image.ts'
import { openBuildah } from './buildah.ts'
import { findBuildx, openBuildx } from './buildx.ts'
import { answers } from './program.ts'

/** Names of builders, and the choice of the first that is there. */
export const builderNames = ['auto', 'buildx', 'buildah', 'podman'] as const

/**
 * Opens a builder of this machine.
 *
 * @param name `auto` for the first of `buildx`, `buildah` and `podman` that answers
 * @throws {UserError} ENVIRONMENT when it is not there: what to install
 */
export async function openBuilder(name: (typeof builderNames)[number]): Promise<ImageBuilder> {
  if (name === 'buildah' || name === 'podman') return await openIfThere(name)
  const buildx = await findBuildx()
  if (buildx === 'ready') return openBuildx()
  if (name === 'buildx') throw buildx === 'missing' ? missing(name) : noLayouts()
  for (const other of ['buildah', 'podman'] as const) if (await answers(other, ['--version'])) return openBuildah(other)
  throw buildx === 'missing' ? noBuilder() : noLayouts()
}

async function openIfThere(name: 'buildah' | 'podman'): Promise<ImageBuilder> {
  if (await answers(name, ['--version'])) return openBuildah(name)
  throw missing(name)
}

function missing(name: string): UserError {
  const what = name === 'buildx' ? 'docker buildx with a running daemon' : name
  return new UserError(
    `The builder ${name} does not answer on this machine; install ${what}, or choose builder: auto.`,
    {
      code: 'ENVIRONMENT',
    },
  )
}

function noLayouts(): UserError {
  const message =
    'The current builder of docker buildx writes no OCI layouts; run docker buildx create --use, or the action docker/setup-buildx-action before this one.'
  return new UserError(message, { code: 'ENVIRONMENT' })
}

function noBuilder(): UserError {
  const message =
    'No builder of images was found; install docker with buildx, buildah or podman (Debian and Ubuntu: apt-get install buildah).'
  return new UserError(message, { code: 'ENVIRONMENT' })
}
