/** A DVC that is installed beside Crisol, to which a call can be handed whole. */
export interface Dvc {
  /**
   * Runs `dvc` in the project; how it gets on is shown live.
   *
   * @returns what it printed on stdout
   * @throws {UserError} ENVIRONMENT where there is no `dvc`; REMOTE when it exits with another status than 0
   */
  run(args: readonly string[]): Promise<string>
}
