/** Number of a release, without what comes before (`1!`) or after it (`rc1`, `.post1`, `+cpu`). */
function releaseOf(version: string): readonly number[] {
  return (/^v?(?:\d+!)?(\d+(?:\.\d+)*)/u.exec(version.trim())?.[1] ?? '0').split('.').map(Number)
}

function order(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * Compares the releases of two versions; `undefined` for an operator that versions do not have.
 *
 * @see https://packaging.python.org/specifications/version-specifiers/
 */
export function compareVersions(one: string, operator: string, other: string): boolean | undefined {
  const wanted = other.trim().replace(/\.\*$/u, '')
  const [left, right] = [releaseOf(one), releaseOf(wanted)]
  const isPrefix = order(left.slice(0, right.length), right) === 0
  const difference = order(left, right)
  switch (operator) {
    case '==':
    case '===':
      return other.trim().endsWith('.*') ? isPrefix : difference === 0
    case '!=':
      return other.trim().endsWith('.*') ? !isPrefix : difference !== 0
    case '<':
      return difference < 0
    case '<=':
      return difference <= 0
    case '>':
      return difference > 0
    case '>=':
      return difference >= 0
    case '~=':
      return difference >= 0 && order(left.slice(0, right.length - 1), right.slice(0, -1)) === 0
    default:
      return undefined
  }
}

/** Tells whether two texts name the same version: `1.0` is `1.0.0`, and a local part (`+cpu`) does not count. */
export function isSameVersion(one: string, other: string): boolean {
  const plain = (version: string): string =>
    version
      .trim()
      .toLowerCase()
      .replace(/^v/u, '')
      .replace(/\+.*$/u, '')
      .replace(/^(\d+(?:\.\d+)*?)(?:\.0)+(?=$|[^\d.])/u, '$1')
  return plain(one) === plain(other)
}
