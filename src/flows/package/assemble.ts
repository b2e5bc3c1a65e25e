import { UserError } from '../../core/error.ts'
import type { ImagePlan, LayerName } from '../../core/image/plan.ts'
import { formatReference, parseReference } from '../../core/image/reference.ts'
import type { Target } from '../../core/model/marker.ts'
import { minorOf } from '../../core/model/versions.ts'
import { toImagePlan } from '../../core/package/image.ts'
import type { Dependencies } from './dependencies.ts'
import type { PackagePorts } from './ports.ts'
import type { PreparedModel } from './prepare.ts'

/** What is said of the base of an image. */
export interface BaseInputs {
  readonly baseImage: string | undefined
  /** `3.12`. */
  readonly pythonVersion: string | undefined
  readonly platform: string
}

/**
 * Finds which Python the image has: the one that is said, that of the tag of the base, the one that trained the model,
 * or that of the machine.
 */
export async function chooseTarget(
  { baseImage, pythonVersion, platform }: BaseInputs,
  versions: ReadonlyMap<string, string>,
  { python }: Pick<PackagePorts, 'python'>,
): Promise<Target> {
  const tagged = /(?:^|\/)python:(3\.\d+)/u.exec(baseImage ?? '')?.[1]
  const known = pythonVersion ?? tagged ?? versions.get('python') ?? (await python.version())
  return { python: minorOf(known), platform }
}

/** Gives the base with its digest, where its registry tells it: the same inputs then give the same image. */
export async function pinBase(
  { baseImage }: BaseInputs,
  { python }: Target,
  { registry, console }: Pick<PackagePorts, 'registry' | 'console'>,
): Promise<string> {
  const reference = parseReference(baseImage ?? `docker.io/library/python:${python}-slim`, 'Input base-image')
  const base = formatReference(reference)
  if (reference.digest !== undefined) return base
  try {
    const found = await registry.find(base)
    return found === undefined ? base : formatReference({ ...reference, digest: found.manifest.digest })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    console.info(`The builder takes ${base} as it finds it, for its digest is not known here. ${error.message}`)
    return base
  }
}

/** What the layers are made of. */
export interface Ingredients {
  readonly prepared: PreparedModel
  readonly dependencies: Dependencies
  readonly target: Target
  readonly base: string
  /** Path of the project's predictor; `undefined` where there is none apart from the model. */
  readonly predictor: string | undefined
}

/** An image that can be made. */
export interface Assembly {
  /** Without the directories below the model's. */
  readonly outline: ImagePlan
  /** Installs the packages and gives the whole plan. */
  readonly complete: () => Promise<ImagePlan>
  /** Gives the directories with the server and its packages. */
  readonly code: () => Promise<readonly string[]>
}

/** Puts the layers of an image together; packages are installed when they are asked for. */
export async function assemble(ingredients: Ingredients, ports: PackagePorts): Promise<Assembly> {
  const { prepared, dependencies, target, base, predictor } = ingredients
  const { staging, python } = ports
  const code = [...(await staging.placeServer('code'))]
  if (predictor !== undefined) code.push(...(await staging.place('code', new Map([[predictor, 'predictor.py']]))))
  const foundation = staging.sha256(
    JSON.stringify([
      base,
      target,
      dependencies.server,
      dependencies.model,
      code.map(({ path, sha256 }) => [path, sha256]),
    ]),
  )
  const planOf = (directories: Readonly<Record<LayerName, string>>): ImagePlan =>
    toImagePlan({
      ...{ base, platform: target.platform, directories, manifest: prepared.manifest },
      ...{ modelDigest: prepared.digest, foundation, source: ports.source },
    })
  const own = { code: staging.directory('code'), model: prepared.directory }
  const installServer = async (): Promise<string> =>
    await python.install(dependencies.server, target, "the server's requirements")
  return {
    outline: planOf({ ...own, server: '', dependencies: '' }),
    complete: async () => {
      const server = await installServer()
      return planOf({
        ...own,
        server,
        dependencies: await python.install(dependencies.model, target, dependencies.file),
      })
    },
    code: async () => [own.code, await installServer()],
  }
}
