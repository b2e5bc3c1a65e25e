import { UserError } from '../error.ts'
import { machineOf, type Target } from '../model/marker.ts'
import { normaliseName } from '../model/requirements.ts'
import { parseJson } from '../python/json.ts'
import { isList, isMapping, type Mapping, type Value } from '../value.ts'

/** Newest glibc that wheels may ask for: that of Debian 12, which the slim images of Python are made of at the least. */
const newestGlibc = 36
const oldestGlibc = 5

/**
 * Gives the options that make pip choose wheels for a target, whatever Python runs it.
 *
 * @see https://pip.pypa.io/en/stable/cli/pip_install/
 */
export function targetOptions({ python, platform }: Target): readonly string[] {
  if (platform === 'machine') return []
  const machine = machineOf(platform)
  const modern = Array.from({ length: newestGlibc - oldestGlibc + 1 }, (_, step) => `manylinux_2_${newestGlibc - step}`)
  const tags = [...modern, 'manylinux2014', 'manylinux2010', 'manylinux1', 'linux'].map((tag) => `${tag}_${machine}`)
  return ['--implementation', 'cp', '--python-version', python, ...tags.flatMap((tag) => ['--platform', tag])]
}

/** Gives the same options to uv. */
export function uvTargetOptions({ python, platform }: Target): readonly string[] {
  if (platform === 'machine') return ['--python-version', python]
  return ['--python-version', python, '--python-platform', `${machineOf(platform)}-manylinux_2_${newestGlibc}`]
}

/**
 * Makes a lock of what `pip install --dry-run --report -` would install, sorted by name.
 *
 * @throws {UserError} UNSUPPORTED for a package without a hash
 */
export function lockOfReport(text: string, file: string): string {
  const report = parseJson(text, "pip's report")
  const installs = isMapping(report) ? report.get('install') : undefined
  const packages = (isList(installs) ? installs : []).filter(isMapping).map((one) => toLine(one, file))
  return packages.sort().join('')
}

function toLine(one: Mapping, file: string): string {
  const metadata = at(one, 'metadata')
  const name = normaliseName(String(metadata?.get('name')))
  const hash = at(at(at(one, 'download_info'), 'archive_info'), 'hashes')?.get('sha256')
  if (typeof hash === 'string') return `${name}==${String(metadata?.get('version'))} \\\n    --hash=sha256:${hash}\n`
  throw new UserError(`${name} of ${file} has no hash that would lock it; name a version of a package index.`, {
    code: 'UNSUPPORTED',
  })
}

function at(mapping: Mapping | undefined, name: string): Mapping | undefined {
  const value: Value | undefined = mapping?.get(name)
  return isMapping(value) ? value : undefined
}

/** What pip, uv or poetry says -> what is told of it; the first that fits counts. `$1` and on are what was found. */
const faults: readonly (readonly [RegExp, UserError['code'], string])[] = [
  [
    /No space left on device|Disk quota exceeded/u,
    'ENVIRONMENT',
    'The disk is full; make room, or set XDG_CACHE_HOME to a disk that has some.',
  ],
  [
    /DO NOT MATCH THE HASHES[\s\S]*?\n\s*(\S+) from /u,
    'CORRUPT',
    'The package $1 of FILE does not have the hash of the lock; lock it again if that is right.',
  ],
  [
    /Hash mismatch for [`']?([^\s`']+)/u,
    'CORRUPT',
    'The package $1 of FILE does not have the hash of the lock; lock it again if that is right.',
  ],
  [
    /(?:Name or service not known|Temporary failure in name resolution|Failed to establish a new connection|Connection refused|ConnectTimeout)/u,
    'REMOTE',
    'The index of packages does not answer; look at PIP_INDEX_URL and the network.',
  ],
  [
    /No matching distribution found for ([^\s(]+)/u,
    'MISSING',
    'The package $1 of FILE cannot be had as a wheel for Python PYTHON on PLATFORM; choose a version that has one.',
  ],
  [
    /Because there is no version of ([^\s,]+)/u,
    'MISSING',
    'The package $1 of FILE cannot be had for Python PYTHON on PLATFORM; choose a version that has a wheel.',
  ],
  [
    /Because ([^\s=<>]+) was not found/u,
    'MISSING',
    'The package $1 of FILE is not in the index of packages; look at its name.',
  ],
  [
    /Cannot install ([^\n]+?) because these package versions have conflicting dependencies/u,
    'MISSING',
    'The packages of FILE contradict one another: $1; change one of them.',
  ],
  [
    /No solution found when resolving dependencies[\s\S]*?Because ([^\n]+)/u,
    'MISSING',
    'The packages of FILE contradict one another: $1; change one of them.',
  ],
  [
    /(?:requires? |needs? )hashes|all requirements must have their versions pinned/iu,
    'SYNTAX',
    'FILE has a package without a hash; lock all of them.',
  ],
]

/** Tells in a sentence why packages could not be had. */
export function installFault(said: string, file: string, { python, platform }: Target): UserError {
  for (const [pattern, code, message] of faults) {
    const found = pattern.exec(said)
    if (found === null) continue
    const filled = message
      .replace('$1', () => (found[1] ?? '').replace(/[.,;:]+$/u, '').slice(0, 200))
      .replace('FILE', () => file)
      .replace('PYTHON', () => python)
      .replace('PLATFORM', () => platform)
    return new UserError(filled, { code })
  }
  const last =
    said
      .split('\n')
      .findLast((line) => line.trim() !== '')
      ?.trim() ?? 'nothing'
  return new UserError(
    `The packages of ${file} could not be installed: ${last.replace(/^ERROR:\s*/u, '').replace(/\.?$/u, '.')}`,
    {
      code: 'MISSING',
    },
  )
}
