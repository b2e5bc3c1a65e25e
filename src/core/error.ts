/** Every kind of fault that a user can repair. A new kind is a new code, never a subclass. */
export type ErrorCode =
  /** An input of an action or an option of a command. */
  | 'INPUT'
  /** A file that does not parse or has a key that does not belong. */
  | 'SYNTAX'
  /** A file that parses and says something impossible (a cycle, two owners of one output). */
  | 'PIPELINE'
  /** A construct of DVC that Crisol does not read. */
  | 'UNSUPPORTED'
  /** A path that leaves the repository, or that would be written through a symlink. */
  | 'PATH'
  /** An object that is not where it should be. */
  | 'MISSING'
  /** An object whose bytes are not those that its name promises. */
  | 'CORRUPT'
  /** A remote that refuses, is not there or does not answer. */
  | 'REMOTE'
  /** A remote that can be read and takes no writes from these credentials. */
  | 'READ-ONLY'
  /** GitHub refuses, is not there or does not answer as GitHub does. */
  | 'GITHUB'
  /** GitHub refuses because the token lacks a permission. */
  | 'PERMISSION'
  /** Whether GitHub did what it was asked cannot be known: the answer never came. */
  | 'AMBIGUOUS'
  /** Git is missing or refuses. */
  | 'GIT'
  /** AWS refuses, has no room or does not answer as AWS does. */
  | 'AWS'
  /** A model that is not there, is not what its name says, may not be served, or predicts otherwise than it did. */
  | 'MODEL'
  /** Something that the machine lacks: a program, space, a permission. */
  | 'ENVIRONMENT'

/**
 * A fault that a user can repair. The message is one sentence (or a few) with a full stop: what was
 * found, where, what was expected, what to do. Everything else that is thrown is our own bug.
 */
export class UserError extends Error {
  readonly code: ErrorCode

  constructor(message: string, options: { readonly code: ErrorCode; readonly cause?: unknown }) {
    super(message, 'cause' in options ? { cause: options.cause } : {})
    this.name = 'UserError'
    this.code = options.code
  }
}
