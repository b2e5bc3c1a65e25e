import type { ImagePlan } from '../../core/image/plan.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ContainerEngine, ImageBuilder, Registry } from '../../ports/image.ts'
import type { Python } from '../../ports/python.ts'
import type { ServerClient } from '../../ports/server-client.ts'
import type { Staging } from '../../ports/staging.ts'
import type { ResultsPorts } from '../collect/ports.ts'

/** What making a model ready for the server asks of the world. */
export interface ModelPorts
  extends Pick<ResultsPorts, 'console' | 'workspace' | 'snapshot' | 'digests' | 'repository' | 'openObject'> {
  readonly staging: Staging
  readonly python: Python
}

/** What packaging asks of the world. */
export interface PackagePorts extends ModelPorts {
  readonly clock: Clock
  readonly registry: Registry
  /** Opens a builder of this machine; `auto` for the first that is there. */
  readonly openBuilder: (name: 'auto' | ImageBuilder['name']) => Promise<ImageBuilder>
  /** Opens an engine of this machine. */
  readonly openEngine: () => Promise<ContainerEngine>
  readonly client: ServerClient
  /** Writes the Dockerfile of a plan and all that it copies into a folder. */
  readonly writeContext: (plan: ImagePlan, folder: string) => Promise<void>
  /** Address of the repository, for a label; `undefined` where it is not known. */
  readonly source: string | undefined
  /** Name of the repository, for models that have none of their own. */
  readonly repositoryName: string
}
