import type { Value } from '../value.ts'
import type { PackageFile } from './python.ts'

/** A remote of DVC, as far as a workflow must know it. */
export type Remote =
  | {
      readonly kind: 's3'
      readonly bucket: string
      readonly prefix: string
      readonly region: string | undefined
      readonly hasEndpoint: boolean
    }
  /** `isInside`: git brings it with the repository. */
  | { readonly kind: 'folder'; readonly path: string; readonly isInside: boolean }
  | { readonly kind: 'other'; readonly url: string }

/** A metric that is there. */
export interface FoundMetric {
  readonly file: string
  readonly name: string
  readonly value: Value
}

/** What a repository is found to be before anything is written into it. */
export interface Survey {
  /** `owner/name` on GitHub; `undefined` where git does not say. */
  readonly repository: string | undefined
  /** Branch that pull requests go to. */
  readonly branch: string
  /** The project from the root of the repository; '' for the root itself. */
  readonly directory: string
  /** `3.12`. */
  readonly python: string
  /** File that says which packages are needed; `undefined` where none is known. */
  readonly packages: PackageFile | undefined
  readonly hasTests: boolean
  /** Number of stages. */
  readonly stages: number
  /** In the order of the files. */
  readonly metrics: readonly FoundMetric[]
  /** Outputs that are models by their names. */
  readonly models: readonly string[]
  /** JSON beside the only model with what it predicts; `undefined` where there is none. */
  readonly example: string | undefined
  /** The default remote; `undefined` where there is none. */
  readonly remote: Remote | undefined
  /** Workflows that are there and call Crisol: path from the root of the repository -> what they call, as `actionOf` names it. */
  readonly workflows: ReadonlyMap<string, readonly string[]>
}

/** Reads the default remote's address. */
export function toRemote(url: string, options: ReadonlyMap<string, string>, root: string): Remote {
  const s3 = /^s3:\/\/([^/]+)\/?(.*?)\/*$/u.exec(url)
  if (s3 !== null) {
    return {
      kind: 's3',
      bucket: s3[1] ?? '',
      prefix: s3[2] ?? '',
      region: options.get('region'),
      hasEndpoint: options.has('endpointurl'),
    }
  }
  if (/^[\w+.-]+:\/\//u.test(url)) return { kind: 'other', url }
  return { kind: 'folder', path: url, isInside: url.startsWith(`${root}/`) }
}

/** Finds `owner/name` in the address of a remote of git; `undefined` for what is no address of such a server. */
export function repositoryIn(url: string): string | undefined {
  const path =
    /^(?:https?:\/\/|ssh:\/\/|git:\/\/)[^/]+\/(.+)$/u.exec(url)?.[1] ?? /^[\w.-]+@[\w.-]+:(.+)$/u.exec(url)?.[1]
  const name = path?.replace(/\/+$/u, '').replace(/\.git$/u, '')
  return name !== undefined && /^[\w.-]+\/[\w.-]+$/u.test(name) ? name : undefined
}

/**
 * Names the action of Crisol that a step runs (`pull`; `crisol` for the front door), or the reusable workflow that a job
 * calls (`review.yml`); `undefined` for what is not ours.
 *
 * @param uses with its version: `crisol-ml/crisol/actions/pull@v1`
 */
export function actionOf(uses: string): string | undefined {
  const call = /^crisol-ml\/crisol(?:\/(?:actions|\.github\/workflows)\/([\w-]+(?:\.yml)?))?@/u.exec(uses)
  return call === null ? undefined : (call[1] ?? 'crisol')
}

/** Names the actions and reusable workflows of Crisol that the text of a workflow calls, each once, in its order. */
export function actionsIn(workflow: string): readonly string[] {
  const calls = workflow.matchAll(/^\s*(?:-\s+)?uses:\s*["']?([^\s"']+)/gmu)
  return [...new Set([...calls].flatMap(([, uses]) => actionOf(uses ?? '') ?? []))]
}
