import { UserError } from '../core/error.ts'

/** Whether a fault is that of a disk, or of the user's share of it, that has no room left. */
export function hasNoSpace(cause: unknown): boolean {
  const { code } = cause as NodeJS.ErrnoException
  return code === 'ENOSPC' || code === 'EDQUOT'
}

/** Gives a fault of a disk without room as one that a user can repair; anything else as it is. */
export function noSpace(cause: unknown, place: string): unknown {
  if (!hasNoSpace(cause)) return cause
  return new UserError(`The disk is full at ${place}; make room and try again.`, { code: 'ENVIRONMENT', cause })
}
