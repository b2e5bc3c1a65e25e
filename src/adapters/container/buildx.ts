import { join } from 'node:path'
import { UserError } from '../../core/error.ts'
import type { ImageBuilder } from '../../ports/image.ts'
import { buildFault } from './build-fault.ts'
import { writeContext } from './context.ts'
import { readLayout } from './layout.ts'
import { type Answer, callProgram } from './program.ts'
import { makeFolder } from './work-folder.ts'

/** What docker says of its builder. */
export type BuildxState = 'missing' | 'ready' | 'no layouts'

/**
 * Looks at the builder that `docker buildx` would use. Docker's own one writes no layouts, unless it keeps its images
 * with containerd.
 */
export async function findBuildx(): Promise<BuildxState> {
  try {
    const { status, stdout } = await callProgram({
      program: 'docker',
      args: ['buildx', 'inspect', '--bootstrap'],
    })
    if (status !== 0) return 'missing'
    const exporter = /^\s*OCI exporter:\s*(?<answer>true|false)/imu.exec(stdout)?.groups?.['answer']
    const isDockers = /^\s*Driver:\s*docker\s*$/imu.test(stdout)
    return (exporter === undefined ? isDockers : exporter === 'false') ? 'no layouts' : 'ready'
  } catch (error) {
    if (error instanceof UserError) return 'missing'
    throw error
  }
}

/** Opens BuildKit by `docker buildx`. */
export function openBuildx(): ImageBuilder {
  const build: ImageBuilder['build'] = async (plan, into, tell) => {
    await makeFolder(into, async (folder, result) => {
      const context = join(folder, 'context')
      await writeContext(plan, context)
      const answer: Answer = await callProgram({
        program: 'docker',
        args: [
          ...['buildx', 'build', '--platform', plan.platform, '--progress', 'plain'],
          // What it would add of itself holds times, and makes an index of one image.
          ...['--provenance=false', '--sbom=false'],
          ...['--output', output(result), '--file', join(context, 'Dockerfile'), context],
        ],
        environment: { SOURCE_DATE_EPOCH: String(plan.epoch) },
        tell,
      })
      if (answer.status !== 0) throw buildFault('buildx', plan.base, answer)
    })
    return await readLayout(into)
  }
  return { name: 'buildx', build }
}

/** The value is read as a line of CSV: a comma in the path must not end it. */
function output(folder: string): string {
  const path = `"dest=${folder.replaceAll('"', '""')}"`
  return `type=oci,${path},tar=false,oci-mediatypes=true,compression=gzip`
}
