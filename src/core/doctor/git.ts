import { type Finding, missing, ok, warn } from '../finding.ts'

/** What git says of a checkout. */
export interface GitState {
  /** SHA of HEAD; `undefined` before the first commit or outside git. */
  readonly head: string | undefined
  /** `owner/name` of origin; `undefined` where it has none that is such a name. */
  readonly repository: string | undefined
  /** Whether the directory lies in a repository at all. */
  readonly isRepository: boolean
}

/** Judges the repository. */
export function judgeGit({ head, repository, isRepository }: GitState): Finding {
  const check = 'git'
  if (!isRepository) return missing(check, 'This is no git repository; run git init, and push it to GitHub.')
  if (head === undefined) return missing(check, 'There is no commit yet; make the first one.')
  if (repository === undefined) {
    return warn(
      check,
      'Nothing says which repository of GitHub it is; run git remote add origin https://github.com/OWNER/NAME.',
    )
  }
  return ok(check, `It is ${repository}.`)
}
