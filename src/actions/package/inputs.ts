import { parseChoice, parseList, parseSwitch, type ReadInput } from '../../core/inputs.ts'
import type { ModelInputs } from '../../flows/package/settings.ts'

/** What may build an image; `auto` chooses. */
export const builderNames = ['auto', 'buildx', 'buildah', 'podman', 'registry'] as const

/** One of them. */
export type BuilderName = (typeof builderNames)[number]

/** Platforms that images are made for. */
export const platforms = ['linux/amd64', 'linux/arm64'] as const

/** What `package` is told. */
export interface Inputs extends ModelInputs {
  /** Reference of the image; `undefined` to push nothing. */
  readonly image: string | undefined
  readonly push: boolean
  /** Whether the model is said to be the one that was reviewed; `undefined` to compare it with the commit. */
  readonly reviewed: boolean | undefined
  readonly builder: BuilderName
  readonly baseImage: string | undefined
  /** `3.12`. */
  readonly pythonVersion: string | undefined
  readonly platform: (typeof platforms)[number]
  /** Absolute path of a folder that takes the Dockerfile and all that it copies; `undefined` to build. */
  readonly eject: string | undefined
  /** Whether nothing is built, and only told what would be. */
  readonly dryRun: boolean
  /** Directory of the project as given; empty for the checkout itself. */
  readonly workingDirectory: string
}

/**
 * Reads the inputs of `package`.
 *
 * @throws {UserError} INPUT
 */
export function readInputs(read: ReadInput): Inputs {
  return {
    ...readModelInputs(read),
    image: read('image') || undefined,
    push: parseSwitch('push', read('push')) ?? true,
    reviewed: parseSwitch('reviewed', read('reviewed')),
    builder: parseChoice('builder', read('builder'), builderNames) ?? 'auto',
    baseImage: read('base-image') || undefined,
    pythonVersion: parsePython(read('python-version')),
    platform: parseChoice('platform', read('platform'), platforms) ?? 'linux/amd64',
    eject: undefined,
    dryRun: false,
    workingDirectory: read('working-directory'),
  }
}

/**
 * Reads what `package` and `serve` are told of the model.
 *
 * @throws {UserError} INPUT
 */
export function readModelInputs(read: ReadInput): ModelInputs {
  return {
    model: read('model') || undefined,
    example: read('example') || undefined,
    requirements: read('requirements') || undefined,
    predictor: read('predictor') || undefined,
    name: read('name') || undefined,
    allowPickle: parseSwitch('allow-pickle', read('allow-pickle')),
    trustedModules: parseList(read('trusted-modules')),
  }
}

function parsePython(text: string): string | undefined {
  return parseChoice('python-version', text, ['3.10', '3.11', '3.12', '3.13', '3.14'])
}
