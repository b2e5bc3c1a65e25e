import { UserError } from '../error.ts'
import type { Value } from '../value.ts'
import { type Place, tell, unexpected } from './place.ts'

/**
 * Gives a value that must be text after templates were filled.
 *
 * @throws {UserError} SYNTAX
 */
export function expectText(value: Value, place: Place): string {
  if (typeof value === 'string') return value
  throw unexpected(value, 'text', place)
}

/**
 * Gives a path or address that a stage names.
 *
 * @throws {UserError} SYNTAX for what is no path; PIPELINE for a file that describes data or stages
 */
export function expectPath(value: Value, place: Place): string {
  const path = expectText(value, place)
  if (path === '') throw unexpected(path, 'a path', place)
  if (!isDvcFile(path)) return path
  throw new UserError(`${tell(place)} names ${path}, which DVC reads itself; name what it describes in its place.`, {
    code: 'PIPELINE',
  })
}

/** Tells whether a name is that of a file which describes data (`x.dvc`) or stages (`dvc.yaml`). */
export function isDvcFile(path: string): boolean {
  return path.endsWith('.dvc') || path === 'dvc.yaml' || path.endsWith('/dvc.yaml')
}

/**
 * Tells whether a file says what data is, or whose it is: few among many. One below the `.dvc` of a directory says that
 * the directory is a project of its own.
 */
export function isDescribing(path: string): boolean {
  return /\.dvc$|(?:^|\/)(?:dvc\.yaml|\.dvcignore|\.gitignore)$|\/\.dvc\//u.test(path)
}
