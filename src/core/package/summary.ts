import type { Descriptor } from '../image/oci.ts'
import type { LayerName } from '../image/plan.ts'
import { renderBytes, renderSeconds } from '../text/amount.ts'
import { escapeMarkdown, fence, renderDetails, renderTable } from '../text/markdown.ts'
import { port } from './image.ts'

/** One thing that was tried on the container. */
export interface Check {
  /** `Typed predict`, `Malformed bodies`. */
  readonly name: string
  /** Why it did not pass, in words; `undefined` where it did. */
  readonly fault: string | undefined
}

/** What came of the smoke test. */
export interface SmokeResult {
  readonly checks: readonly Check[]
  /** What predictions were compared with, in a sentence. */
  readonly comparison: string
  /** What the container printed, and programs in it; shown where something failed. */
  readonly log: string
  /** What is installed in the image, as CycloneDX in JSON; `undefined` where that was not asked. */
  readonly inventory: string | undefined
}

/** What the page of a run shows of an image. */
export interface PackageReport {
  /** Name of the model. */
  readonly name: string
  /** Where it was pushed to, with its tag; `undefined` where it was not. */
  readonly image: string | undefined
  /** Of the manifest that was tested. */
  readonly digest: string
  /** How it was made: `buildah`, `registry (only the model changed)`. */
  readonly builder: string
  readonly layers: readonly (Descriptor & { readonly name: LayerName | 'base' })[]
  readonly smoke: SmokeResult
  /** Bytes that were sent to the registry; `undefined` where nothing was. */
  readonly pushedBytes: number | undefined
  readonly seconds: number
  /** Body of a request for one row, as JSON. */
  readonly requestBody: string
  /** Sentences on what a reader should know. */
  readonly notes: readonly string[]
}

/** Tells whether everything passed. */
export function isPassed({ checks }: SmokeResult): boolean {
  return checks.every(({ fault }) => fault === undefined)
}

/** Renders the job summary in Markdown. */
export function renderSummary(report: PackageReport): string {
  const hasPassed = isPassed(report.smoke)
  const state = hasPassed ? (report.image === undefined ? 'built and tested' : 'pushed') : 'not pushed'
  const parts = [
    `## ${hasPassed ? '✅' : '❌'} ${escapeMarkdown(report.name)}: the serving image is ${state}`,
    renderFacts(report),
    '### Layers',
    renderLayers(report),
    '### Smoke test',
    escapeMarkdown(report.smoke.comparison, 500),
    renderChecks(report.smoke.checks),
    ...(hasPassed ? ['### Try it', fence(tryLines(report).join('\n'), 'sh')] : []),
    ...(hasPassed ? [] : [renderDetails("The container's log", fence(lastLines(report.smoke.log)))]),
    ...report.notes.map((note) => `> ${escapeMarkdown(note, 500)}`),
  ]
  return parts.join('\n\n')
}

function renderFacts({ image, digest, builder, pushedBytes, seconds }: PackageReport): string {
  const rows = [
    ...(image === undefined ? [] : [['Image', `<code>${escapeMarkdown(image)}</code>`]]),
    ['Digest', `<code>${escapeMarkdown(digest)}</code>`],
    ['Made by', escapeMarkdown(builder)],
    ...(pushedBytes === undefined ? [] : [['Sent', renderBytes(pushedBytes)]]),
    ['Time', renderSeconds(seconds)],
  ]
  return renderTable(['', ''], ['left', 'left'], rows)
}

function renderLayers({ layers }: PackageReport): string {
  const names = [...new Set(layers.map(({ name }) => name))]
  const rows = names.map((name) => {
    const size = layers.filter((layer) => layer.name === name).reduce((sum, layer) => sum + layer.size, 0)
    return [name, renderBytes(size)]
  })
  const total = renderBytes(layers.reduce((sum, { size }) => sum + size, 0))
  return renderTable(['Layer', 'Compressed'], ['left', 'right'], [...rows, ['**all**', `**${total}**`]])
}

function renderChecks(checks: readonly Check[]): string {
  const rows = checks.map(({ name, fault }) => [
    escapeMarkdown(name),
    fault === undefined ? '✅' : `❌ ${escapeMarkdown(fault, 400)}`,
  ])
  return renderTable(['Check', 'Result'], ['left', 'left'], rows)
}

/** Lines that run the image and ask it, for a terminal. */
export function tryLines({ image, digest, requestBody }: PackageReport): readonly string[] {
  const reference = image === undefined ? 'IMAGE' : `${image.replace(/(?<=\/[^/]*):[^/:]*$/u, '')}@${digest}`
  const flags = '--rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges'
  return [`docker run ${flags} -p ${port}:${port} ${reference}`, curlLine(`http://127.0.0.1:${port}`, requestBody)]
}

/** A line that asks a server for one prediction. */
export function curlLine(url: string, requestBody: string): string {
  const quoted = requestBody.replaceAll("'", String.raw`'\''`)
  return `curl ${url}/predict -H 'content-type: application/json' -d '${quoted}'`
}

const mostLines = 200

function lastLines(log: string): string {
  const lines = log.trimEnd().split('\n')
  return lines.slice(-mostLines).join('\n') || 'It printed nothing.'
}
