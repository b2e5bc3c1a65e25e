/** What git makes of the files of the workspace. Paths are relative to the project's root. */
export interface WorkTree {
  /**
   * Picks what git tracks or would track: what it does not ignore.
   *
   * @throws {UserError} GIT outside of a repository
   */
  tracked(paths: readonly string[]): Promise<readonly string[]>
  /**
   * Bytes of files as git keeps them, line ends as its attributes say.
   *
   * @throws {UserError} GIT; UNSUPPORTED for a file that a filter keeps elsewhere
   */
  stored(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  /**
   * Commits files as they are on the branch that is checked out, and leaves what else is staged or changed as it is.
   * Gives the SHA.
   *
   * @throws {UserError} GIT
   */
  commit(paths: readonly string[], message: string): Promise<string>
}
