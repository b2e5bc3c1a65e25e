import { UserError } from '../core/error.ts'

/** Gives a fault of a disk without room as one that a user can repair; anything else as it is. */
export function noSpace(cause: unknown, place: string): unknown {
  const { code } = cause as NodeJS.ErrnoException
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return cause
  return new UserError(`The disk is full at ${place}; make room and try again.`, { code: 'ENVIRONMENT', cause })
}
