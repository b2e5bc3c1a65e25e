import { UserError } from '../../core/error.ts'
import type { ImagePlan } from '../../core/image/plan.ts'
import { formatReference, parseReference } from '../../core/image/reference.ts'
import type { Example } from '../../core/model/example.ts'
import { requestOfOneRow } from '../../core/package/protocols.ts'
import { isPassed, type PackageReport, renderSummary, tryLines } from '../../core/package/summary.ts'
import { renderBytes, renderSeconds } from '../../core/text/amount.ts'
import { keepOutOfGit } from '../../flows/own-folder.ts'
import { assemble, chooseTarget, pinBase } from '../../flows/package/assemble.ts'
import { readDependencies } from '../../flows/package/dependencies.ts'
import { requireExample } from '../../flows/package/example.ts'
import { type LocatedModel, locateModel } from '../../flows/package/locate.ts'
import type { PackagePorts } from '../../flows/package/ports.ts'
import { type PreparedModel, prepareModel } from '../../flows/package/prepare.ts'
import { type Outcome, publish } from '../../flows/package/publish.ts'
import { readSettings } from '../../flows/package/settings.ts'
import { smokeTest } from '../../flows/package/smoke.ts'
import type { Inputs } from './inputs.ts'

/** What packaging came to. */
export interface Result {
  /** Whether the image does what it promises; true where none was built. */
  readonly hasPassed: boolean
  /** Reference with its digest; empty where nothing was pushed. */
  readonly image: string
  /** Of the manifest that was tested; empty where none was built. */
  readonly digest: string
  /** For a terminal. */
  readonly lines: readonly string[]
  /** For the page of a run. */
  readonly markdown: string
  /** What failed, a sentence at the most. */
  readonly failures: readonly string[]
  readonly json: unknown
}

/**
 * Makes an image of the reviewed model, tries it, and pushes it where it predicts what training predicted.
 *
 * @throws {UserError} INPUT, MODEL, MISSING, REMOTE, ENVIRONMENT, SYNTAX, UNSUPPORTED, PATH: nothing is pushed then
 */
export async function run(inputs: Inputs, ports: PackagePorts): Promise<Result> {
  const started = ports.clock.now()
  const reference = toReference(inputs)
  const settings = await readSettings(inputs, ports)
  const model = await locateModel(settings.model, settings.predictor !== undefined, ports)
  const example = await requireExample(model, settings.example, ports)
  const told = { fallbackName: ports.repositoryName, reviewed: inputs.reviewed }
  const prepared = await prepareModel({ settings, model, example, ...told }, ports)
  const { manifest } = prepared
  const target = await chooseTarget(inputs, manifest.versions, ports)
  const trained = { model: model.path, kind: model.kind, versions: manifest.versions }
  const wanted = { model, requirements: settings.requirements, trained, target }
  const dependencies = await readDependencies(wanted, ports)
  const base = await pinBase(inputs, target, ports)
  const { predictor } = settings
  const assembly = await assemble({ prepared, dependencies, target, base, predictor }, ports)
  if (inputs.dryRun) return tellPlan(assembly.outline, { model, example, prepared })
  if (inputs.eject !== undefined) return await eject(inputs.eject, await assembly.complete(), ports)
  // Asked for before anything is built: without it the image could not be tried.
  const engine = await ports.openEngine()
  const outcome = await publish(
    {
      ...assembly,
      reference,
      builder: inputs.builder,
      layout: `${ports.staging.directory('image')}/layout`,
      test: async (image) =>
        await smokeTest(
          { engine, image, prepared, example, python: target.python, code: assembly.code, memory: memoryFor(image) },
          ports,
        ),
    },
    ports,
  )
  await keepInventory(outcome, ports)
  const seconds = (ports.clock.now() - started) / 1000
  return toResult(outcome, { prepared, example, reference, seconds, notes: [...prepared.notes, ...dependencies.notes] })
}

/** File that lists what is installed in the image. */
const inventoryFile = '.crisol/package/sbom.cdx.json'

async function keepInventory({ smoke }: Outcome, { workspace }: PackagePorts): Promise<void> {
  if (smoke.inventory === undefined) return
  await keepOutOfGit(workspace)
  await workspace.write(inventoryFile, smoke.inventory)
}

/** Nothing is pushed without an image, or where that is said. */
function toReference({ image, push }: Inputs): string | undefined {
  if (image === undefined || !push) return undefined
  const reference = parseReference(image, 'Input image')
  if (reference.digest === undefined) return formatReference({ ...reference, tag: reference.tag ?? 'latest' })
  throw new UserError(`Input image is "${image}"; expected a name to push to, with a tag or without, and no digest.`, {
    code: 'INPUT',
  })
}

const gibibyte = 1024 ** 3

/** A model takes some multiple of its bytes once it is loaded. */
function memoryFor({ layers }: { readonly layers: readonly { readonly size: number }[] }): number {
  const model = layers.at(-1)?.size ?? 0
  return 2 * gibibyte + 6 * model
}

interface Planned {
  readonly model: LocatedModel
  readonly example: Example
  readonly prepared: PreparedModel
}

function tellPlan(plan: ImagePlan, { model, example, prepared }: Planned): Result {
  const { manifest, notes } = prepared
  const lines = [
    `Model:  ${model.path} (${manifest.kind}), called ${manifest.name}`,
    `Rows:   ${example.rows.length} recorded, ${example.predictions === undefined ? 'without' : 'with'} predictions`,
    `Base:   ${plan.base} (${plan.platform})`,
    ...notes,
    'Nothing was built: this was a dry run.',
  ]
  const json = { model: model.path, kind: manifest.kind, name: manifest.name, base: plan.base, labels: plan.labels }
  return { ...nothingBuilt, lines, markdown: lines.join('\n\n'), json }
}

const nothingBuilt = { hasPassed: true, image: '', digest: '', failures: [] } as const

async function eject(folder: string, plan: ImagePlan, ports: PackagePorts): Promise<Result> {
  await ports.writeContext(plan, folder)
  const lines = [`${folder} has a Dockerfile and one directory for each layer; its first lines say how it is built.`]
  return { ...nothingBuilt, lines, markdown: lines.join('\n'), json: { directory: folder } }
}

interface Made {
  readonly prepared: PreparedModel
  readonly example: Example
  readonly reference: string | undefined
  readonly seconds: number
  readonly notes: readonly string[]
}

function toResult(outcome: Outcome, { prepared, example, reference, seconds, notes }: Made): Result {
  const { image, smoke, builder, pushedBytes } = outcome
  const hasPassed = isPassed(smoke)
  const report: PackageReport = {
    name: prepared.manifest.name,
    image: hasPassed ? reference : undefined,
    digest: image.manifest.digest,
    layers: image.layers,
    requestBody: requestOfOneRow(example),
    notes,
    ...{ builder, smoke, pushedBytes, seconds },
  }
  const failed = smoke.checks.filter(({ fault }) => fault !== undefined).map(({ name, fault }) => `${name}: ${fault}`)
  const pushed = hasPassed && reference !== undefined ? withDigest(reference, image.manifest.digest) : ''
  return {
    hasPassed,
    image: pushed,
    digest: image.manifest.digest,
    lines: toLines(report),
    markdown: renderSummary(report),
    failures: hasPassed ? [] : [`The image is not pushed: ${failed.join('; ')}.`],
    json: {
      ...{ image: pushed || null, digest: image.manifest.digest, layers: image.layers, checks: smoke.checks, builder },
      sbom: smoke.inventory === undefined ? null : inventoryFile,
    },
  }
}

function withDigest(reference: string, digest: string): string {
  return formatReference({ ...parseReference(reference, 'Input image'), tag: undefined, digest })
}

function toLines(report: PackageReport): readonly string[] {
  const size = report.layers.reduce((sum, layer) => sum + layer.size, 0)
  const checks = report.smoke.checks.map(
    ({ name, fault }) => `  ${fault === undefined ? 'ok  ' : 'FAIL'} ${name}${fault === undefined ? '' : `: ${fault}`}`,
  )
  return [
    `Built ${report.digest} with ${report.builder}: ${renderBytes(size)} in ${renderSeconds(report.seconds)}.`,
    ...report.layers.map(({ name, size: bytes }) => `  ${name.padEnd(12)} ${renderBytes(bytes)}`),
    `Smoke test. ${report.smoke.comparison}`,
    ...checks,
    ...(isPassed(report.smoke) ? [] : [report.smoke.log.trimEnd()]),
    ...report.notes.map((note) => `Note: ${note}`),
    ...(report.image === undefined ? [] : [`Pushed ${report.image}.`, ...tryLines(report)]),
  ]
}
