/** Addresses that a report can point to; `undefined` where there is none (a terminal). */
export interface Links {
  /** Address of the repository on the server, e.g. `https://github.com/crisol-ml/crisol`. */
  readonly repository: string | undefined
  /** Address of the workflow run. */
  readonly run: string | undefined
  /** Address of the run's artifacts, where the workflow leaves the HTML page; `undefined` where it makes none. */
  readonly page?: string | undefined
  /** How plots reach the reader; absent where no picture of them is stored and Markdown alone must do. */
  readonly plots?: ShownPlots
}

/** What became of the pictures of a report's plots. */
export interface ShownPlots {
  /** Whether a plot without a picture is drawn in Markdown; otherwise it is only named. */
  readonly isInWords: boolean
  /** Address of the folder that holds the pictures, without a slash at the end; empty where none is stored. */
  readonly folder: string
  /** Name under which the pictures are kept for a time: the same for every commit of that time. */
  readonly period: string
  /** By the id of the plot. */
  readonly pictures: ReadonlyMap<string, ShownPicture>
  /** Why a plot has no picture, in a sentence, by its id. */
  readonly problems: ReadonlyMap<string, string>
  /** Sentences on the whole. */
  readonly notes: readonly string[]
}

/** Names of stored files. */
export type ShownPicture =
  | { readonly kind: 'drawn'; readonly light: string; readonly dark: string | undefined }
  | { readonly kind: 'photo'; readonly base: string | undefined; readonly head: string | undefined }

/** Leaves of addresses what does not differ between two runs that found the same. */
export function lasting(links: Links): Links {
  const { plots } = links
  return {
    ...links,
    run: undefined,
    page: undefined,
    ...(plots === undefined ? {} : { plots: { ...plots, folder: plots.period } }),
  }
}

/** Writes a commit as Markdown: its first seven digits, linked where there is a server. */
export function commitLink(sha: string, { repository }: Links): string {
  const short = `\`${sha.slice(0, 7)}\``
  return repository === undefined ? short : `[${short}](${repository}/commit/${sha})`
}
