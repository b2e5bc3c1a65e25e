import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageBuilder, ImagePlan } from '../../ports/image.ts'
import { onCancel } from '../signals.ts'
import { buildFault } from './build-fault.ts'
import { writeContext } from './context.ts'
import { readLayout } from './layout.ts'
import { type Answer, callProgram } from './program.ts'
import { makeFolder } from './work-folder.ts'

/** Name of the last image that was built, which keeps what the next build needs not make again. */
const cacheName = 'localhost/crisol-build:latest'

/** Opens buildah, or podman, which is buildah under another name: both write the very same images. */
export function openBuildah(name: 'buildah' | 'podman'): ImageBuilder {
  const build: ImageBuilder['build'] = async (plan, into, tell) => {
    await makeFolder(into, async (folder, result) => {
      const context = join(folder, 'context')
      await writeContext(plan, context)
      const call = async (args: readonly string[]): Promise<Answer> => await callProgram({ program: name, args, tell })
      const built = await withoutRemains(name, async () => await call([...buildArgs(plan, folder), context]))
      if (built.status !== 0) throw buildFault(name, plan.base, built)
      const id = (await readFile(join(folder, 'id'), 'utf8')).trim()
      const written = await call(['push', '--quiet', '--format', 'oci', id, `oci:${result}`])
      if (written.status !== 0) throw buildFault(name, plan.base, written)
    })
    return await readLayout(into)
  }
  return { name, build }
}

/**
 * Isolation by `chroot` needs no runtime, no cgroup and no namespace, and so works in a container, too; what runs is the
 * base's own Python, on text that it does not execute.
 */
function buildArgs({ platform, epoch }: ImagePlan, folder: string): readonly string[] {
  return [
    ...['build', '--layers', '--force-rm', '--isolation', 'chroot', '--format', 'oci', '--platform', platform],
    ...['--timestamp', String(epoch), '--tag', cacheName, '--iidfile', join(folder, 'id')],
    ...['--file', join(folder, 'context', 'Dockerfile')],
  ]
}

/**
 * Does work, and removes the containers that a builder leaves when it is ended in the middle: those that were not there
 * before. One that ends by itself leaves none.
 */
async function withoutRemains<T>(name: 'buildah' | 'podman', work: () => Promise<T>): Promise<T> {
  const before = new Set(await containersOf(name))
  const release = onCancel(async () => {
    const left = (await containersOf(name)).filter((id) => !before.has(id))
    const force = name === 'podman' ? ['--force'] : []
    if (left.length > 0) await callProgram({ program: name, args: ['rm', ...force, ...left] })
  })
  try {
    return await work()
  } finally {
    release()
  }
}

async function containersOf(name: 'buildah' | 'podman'): Promise<readonly string[]> {
  const args =
    name === 'podman'
      ? ['ps', '--all', '--external', '--quiet', '--no-trunc']
      : ['containers', '--quiet', '--notruncate']
  const { stdout } = await callProgram({ program: name, args })
  return stdout.split('\n').filter((id) => id !== '')
}
