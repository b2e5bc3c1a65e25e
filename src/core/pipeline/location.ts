import { checkPath, joinPath } from '../dvc/path.ts'

const address = /^[a-z][a-z\d+.-]*:\/\//iu

/**
 * Gives the place of what a stage names: a path from the repository's root, or, for what lies outside it, an address
 * (`s3://bucket/key`), an absolute path, or one that begins with `..`.
 *
 * @param directory repository-relative one that a path starts from
 * @param where file and place for the message
 * @throws {UserError} PATH for a path that no file of the repository may have
 */
export function locate(directory: string, written: string, where: string): string {
  if (isAddress(written)) return written.replace(/\/+$/u, '')
  if (written.startsWith('/')) return `/${joinPath('', written)}`
  const path = joinPath(directory, written)
  return path === '..' || path.startsWith('../') ? path : checkPath(path === '' ? '.' : path, where)
}

/** Tells whether a place is an address (`s3://bucket/key`), and no path. */
export function isAddress(place: string): boolean {
  return address.test(place)
}

/** Tells whether a place lies outside the repository. */
export function isExternal(place: string): boolean {
  return place.startsWith('/') || place === '..' || place.startsWith('../') || isAddress(place)
}

/** Tells whether a dependency is one of the `datasets` that a `dvc.yaml` names: `ds://name`. */
export function isDataset(place: string): boolean {
  return place.startsWith('ds://')
}
