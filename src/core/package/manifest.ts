import type { ModelKind } from '../model/kind.ts'
import { renderJson } from '../python/json.ts'
import type { Value } from '../value.ts'

/** What the image says of its model: `crisol.json`, from which the server starts. */
export interface ModelManifest {
  /** Name that the protocols call the model by. */
  readonly name: string
  readonly kind: ModelKind
  /** File or folder within the model's directory. */
  readonly path: string
  /** File within the directory -> SHA-256, 64 hexadecimal digits; all but the manifest itself. */
  readonly files: ReadonlyMap<string, string>
  readonly allowPickle: boolean
  /** Package -> version that trained the model. */
  readonly versions: ReadonlyMap<string, string>
  /** Full SHA; `undefined` outside git. */
  readonly commit: string | undefined
  /** MD5 that `dvc.lock` or a `.dvc` file has of the model; `undefined` where neither names it. */
  readonly modelMd5: string | undefined
  /** Dotted name -> value. */
  readonly metrics: ReadonlyMap<string, Value>
  /** Whether it is the model of the commit: what `dvc.lock` names, in a checkout without changes. */
  readonly isReviewed: boolean
}

/** Renders `crisol.json`: the same manifest gives the same bytes. */
export function renderManifest(manifest: ModelManifest): string {
  const sorted = (map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)))
  const entries: readonly (readonly [string, Value])[] = [
    ['schema', 1n],
    ['name', manifest.name],
    ['kind', manifest.kind],
    ['path', manifest.path],
    ['files', sorted(manifest.files)],
    ['allow_pickle', manifest.allowPickle],
    ['versions', sorted(manifest.versions)],
    ['commit', manifest.commit ?? null],
    ['model_md5', manifest.modelMd5 ?? null],
    ['metrics', sorted(new Map([...manifest.metrics].filter(([, value]) => isPlain(value))))],
    ['reviewed', manifest.isReviewed],
  ]
  return `${renderJson(new Map(entries))}\n`
}

/** JSON that other programs read has neither NaN nor infinities. */
function isPlain(value: Value): boolean {
  return typeof value !== 'number' || Number.isFinite(value)
}

/**
 * Makes a name that protocols and registries take of any text: letters, digits, dots, dashes and underscores.
 * `model` where nothing is left.
 */
export function toModelName(text: string): string {
  return text.replaceAll(/[^\w.-]+/gu, '-').replaceAll(/^[-._]+|[-._]+$/gu, '') || 'model'
}
