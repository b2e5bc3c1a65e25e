import type { Target } from '../core/model/marker.ts'
import type { LockExport } from '../core/package/lock-export.ts'

/** What packages are resolved from. */
export interface Resolution {
  /** Text of a requirements file. */
  readonly requirements: string
  /** Path that it is read as, for what it names beside itself, and for messages; relative to the project. */
  readonly file: string
  /** Pins that the packages must keep to, as a requirements file. */
  readonly constraints: string
  readonly target: Target
}

/** The Python of the machine, which installs what goes into an image and is never part of it. */
export interface Python {
  /** Its version: `3.12.4`. */
  version(): Promise<string>
  /**
   * Finds versions of packages and locks them by their hashes.
   *
   * @returns text of a lock without markers
   * @throws {UserError} MISSING naming the package that cannot be had; ENVIRONMENT without pip
   */
  resolve(resolution: Resolution): Promise<string>
  /**
   * Writes a `uv.lock` or `poetry.lock` as a requirements file, by its own program.
   *
   * @param file relative to the project
   * @throws {UserError} ENVIRONMENT when the program is not there; SYNTAX when `pyproject.toml` has changed since
   */
  exportLock(file: string, lockExport: LockExport): Promise<string>
  /**
   * Installs what a lock names into a directory, which is kept: the same lock is not installed twice.
   *
   * @param lock without markers, every package with a hash
   * @param file of the lock, for messages
   * @returns absolute path of the directory
   * @throws {UserError} MISSING naming the package; ENVIRONMENT without pip, or when the disk is full
   */
  install(lock: string, target: Target, file: string): Promise<string>
  /**
   * Asks the model itself, by the packages of the project and without any server.
   *
   * @param model absolute path of the model's directory, with its `crisol.json`
   * @param code absolute path of the directory with the server and the project's predictor
   * @param input `{"columns": [...], "data": [[...]]}`
   * @throws {UserError} MODEL with what it said
   */
  predict(model: string, code: readonly string[], input: string): Promise<string>
}
