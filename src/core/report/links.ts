/** Addresses that a report can point to; `undefined` where there is none (a terminal). */
export interface Links {
  /** Address of the repository on the server, e.g. `https://github.com/crisol-ml/crisol`. */
  readonly repository: string | undefined
  /** Address of the workflow run. */
  readonly run: string | undefined
  /** Address of the run's artifacts, where the workflow leaves the HTML page; `undefined` where it makes none. */
  readonly page?: string | undefined
}

/** Writes a commit as Markdown: its first seven digits, linked where there is a server. */
export function commitLink(sha: string, { repository }: Links): string {
  const short = `\`${sha.slice(0, 7)}\``
  return repository === undefined ? short : `[${short}](${repository}/commit/${sha})`
}
