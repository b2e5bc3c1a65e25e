import type { ServeConfig } from '../../core/config/config.ts'
import { directoryOf } from '../../core/dvc/path.ts'
import { type Example, exampleValue } from '../../core/model/example.ts'
import { type ModelManifest, renderManifest, toModelName } from '../../core/package/manifest.ts'
import { renderJson } from '../../core/python/json.ts'
import type { Value } from '../../core/value.ts'
import type { Placed } from '../../ports/staging.ts'
import { collectTable } from '../collect/collect.ts'
import { measure } from '../data/measure.ts'
import { readVersions } from './example.ts'
import type { LocatedModel } from './locate.ts'
import { checkPickles } from './pickles.ts'
import type { ModelPorts } from './ports.ts'

/** What a model is made ready from. */
export interface Preparation {
  readonly settings: ServeConfig
  readonly model: LocatedModel
  /** `undefined` where the model itself must tell its columns. */
  readonly example: Example | undefined
  /** Name of a model that is given none. */
  readonly fallbackName: string
  /** Whether it is said to be the model that was reviewed; `undefined` to compare it with the commit. */
  readonly reviewed: boolean | undefined
}

/** A model that is ready for the server, in a directory of its own. */
export interface PreparedModel {
  readonly manifest: ModelManifest
  /** SHA-256 of `crisol.json`. */
  readonly digest: string
  /** Absolute path of the directory with the model, `crisol.json` and `example.json`. */
  readonly directory: string
  /** Sentences on what a reader should know. */
  readonly notes: readonly string[]
}

/** Name of the directory among those that are put together. */
const modelDirectory = 'model'

/**
 * Looks whether a model may be served, and puts it together with what the server reads beside it. Nothing of it is
 * loaded.
 *
 * @throws {UserError} MODEL, SYNTAX, PATH
 */
export async function prepareModel(preparation: Preparation, ports: ModelPorts): Promise<PreparedModel> {
  const { settings, model, example, fallbackName } = preparation
  await checkPickles(model, settings, ports)
  const { isReviewed, notes } = await compareWithCommit(model, ports)
  const placed = [...(await placeModel(model, ports))]
  if (example !== undefined) placed.push(await placeExample(example, ports))
  const manifest: ModelManifest = {
    name: toModelName(settings.name ?? fallbackName),
    kind: model.kind,
    path: nameOf(model.path),
    files: new Map(placed.map(({ path, sha256 }) => [path, sha256])),
    allowPickle: settings.allowPickle,
    versions: await readVersions(model, example, ports),
    commit: await ports.repository.head(),
    modelMd5: model.output?.hash?.value,
    metrics: await readMetrics(ports),
    isReviewed: preparation.reviewed ?? isReviewed,
  }
  const { sha256: digest } = await ports.staging.write(modelDirectory, 'crisol.json', renderManifest(manifest))
  return { manifest, digest, directory: ports.staging.directory(modelDirectory), notes }
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path
}

/** An MLflow folder may have an example.json of its own: ours lies beside the folder. */
async function placeModel(model: LocatedModel, { staging }: ModelPorts): Promise<readonly Placed[]> {
  const start = model.path.length - nameOf(model.path).length
  return await staging.place(modelDirectory, new Map(model.files.map((file) => [file, file.slice(start)])))
}

async function placeExample(example: Example, { staging }: ModelPorts): Promise<Placed> {
  return await staging.write(modelDirectory, 'example.json', `${renderJson(exampleValue(example))}\n`)
}

/** Whether the files are those of the commit: only then is it the model that was reviewed. */
async function compareWithCommit(
  model: LocatedModel,
  ports: ModelPorts,
): Promise<{ readonly isReviewed: boolean; readonly notes: readonly string[] }> {
  const { path, output } = model
  const isClean = !(await ports.repository.dirty())
  if (output === undefined) return { isReviewed: isClean && (await isCommitted(model, ports)), notes: [] }
  const { hash, place } = output
  const measured = hash && (await measure(place, ports, hash.algorithm))
  if (measured?.hash.value === hash?.value && hash) return { isReviewed: isClean, notes: [] }
  const note = `${path} is not the model that ${output.owner} has recorded; run crisol pull or crisol train to serve the one that was reviewed.`
  ports.console.warning(note)
  return { isReviewed: false, notes: [note] }
}

/** A model that DVC does not track is in git, or nobody has reviewed it. */
async function isCommitted({ path, files }: LocatedModel, { repository }: ModelPorts): Promise<boolean> {
  const head = await repository.head()
  const committed = new Set(head === undefined ? [] : await repository.listAt(head, directoryOf(path)))
  return files.every((file) => committed.has(file))
}

/** Dotted name -> value; a name that several files have is told with its file. */
async function readMetrics(ports: ModelPorts): Promise<ReadonlyMap<string, Value>> {
  const { table, problems } = await collectTable('metrics', ports.snapshot, ports)
  for (const { message } of problems) ports.console.warning(message)
  const names = [...table.values()].flatMap((values) => [...values.keys()])
  return new Map(
    [...table].flatMap(([file, values]) =>
      [...values].map(([name, value]) => {
        const isAlone = names.indexOf(name) === names.lastIndexOf(name)
        return [isAlone ? name : `${file}:${name}`, value] as const
      }),
    ),
  )
}
