import { compareVersions } from '../model/version.ts'
import { minorOf } from '../model/versions.ts'
import { parseToml } from '../text/toml.ts'
import { isMapping, type Value } from '../value.ts'

/** Files that say which Python a project is for, the one that counts first. */
export const versionFiles = ['.python-version', '.tool-versions', 'runtime.txt', 'pyproject.toml'] as const

/** Python of a project that does not say which. */
export const usualPython = '3.12'

/** Minor versions that are tried for a range, the preferred one first. */
const minors = [12, 13, 11, 14, 10]

/**
 * Finds the Python that a project is for, as `3.12`.
 *
 * @param texts file -> its text, for those of `versionFiles` that are there
 * @throws {UserError} SYNTAX for a `pyproject.toml` that is none
 */
export function pythonOf(texts: ReadonlyMap<string, string>): string {
  const [plain, tools, runtime, project] = versionFiles.map((file) => texts.get(file) ?? '')
  const named =
    /^\s*(?:cpython-)?(3\.\d+)/mu.exec(plain ?? '')?.[1] ??
    /^\s*python\s+(3\.\d+)/mu.exec(tools ?? '')?.[1] ??
    /^\s*python-(3\.\d+)/mu.exec(runtime ?? '')?.[1]
  if (named !== undefined) return named
  const range = rangeOf(parseToml(project ?? '', 'pyproject.toml'))
  const minor = minors.find((one) => range.split(',').every((part) => allows(part, one)))
  return minor === undefined ? usualPython : `3.${minor}`
}

/** What `pyproject.toml` asks for; '' where it asks for nothing. */
function rangeOf(project: Value): string {
  const range = at(project, 'project', 'requires-python') ?? at(project, 'tool', 'poetry', 'dependencies', 'python')
  return typeof range === 'string' ? range : ''
}

function at(value: Value, ...names: readonly string[]): Value | undefined {
  let found: Value | undefined = value
  for (const name of names) found = isMapping(found) ? found.get(name) : undefined
  return found
}

/** Whether a part of a range (`>=3.11`) lets some release of a minor version in; a part that is none lets all in. */
function allows(part: string, minor: number): boolean {
  const [, sign = '', version = ''] = /^\s*([<>=!~^]+)\s*([\d.*]+)\s*$/u.exec(part) ?? []
  const [operator, bound] = ranges[sign]?.(version) ?? [sign, version]
  return ['0', '99'].some((patch) => compareVersions(`3.${minor}.${patch}`, operator, bound) !== false)
}

/** Signs that name a range, some of them Poetry's own. */
const ranges: Readonly<Record<string, (version: string) => readonly [string, string]>> = {
  '==': (version) => ['==', `${minorOf(version)}.*`],
  '~': (version) => ['==', `${minorOf(version)}.*`],
  '^': (version) => ['>=', version],
}

/** Files that say which packages a project needs, the one that counts first. */
export const packageFiles = [
  'requirements.lock',
  'uv.lock',
  'poetry.lock',
  'requirements.txt',
  'pyproject.toml',
] as const

/** One of them. */
export type PackageFile = (typeof packageFiles)[number]

/** Gives the lines of bash that install the packages of a file so that stages find them. */
export function installLines(file: PackageFile): readonly string[] {
  switch (file) {
    case 'uv.lock':
      return ['pip install uv', 'uv sync --frozen', onPath('$PWD/.venv/bin')]
    case 'poetry.lock':
      return ['pip install poetry', 'poetry install --no-interaction', onPath('$(poetry env info --path)/bin')]
    case 'pyproject.toml':
      return ['pip install .']
    default:
      return [`pip install -r ${file}`]
  }
}

function onPath(folder: string): string {
  return `echo "${folder}" >> "$GITHUB_PATH" # where the stages find python`
}
