import { UserError } from '../error.ts'
import { compareVersions } from './version.ts'

/** The Python and the machine that packages are chosen for. */
export interface Target {
  /** `3.12.4`, or `3.12` where the last part is not known. */
  readonly python: string
  /** `linux/amd64` or `linux/arm64`; `machine` for the one that this runs on, whatever it is. */
  readonly platform: string
}

type Environment = ReadonlyMap<string, string>

const machines: Readonly<Record<string, string>> = { 'linux/amd64': 'x86_64', 'linux/arm64': 'aarch64' }

/** Name of a platform's processor as Python has it. */
export function machineOf(platform: string): string {
  return machines[platform] ?? 'x86_64'
}

function environmentOf({ python, platform }: Target): Environment {
  const [major = '3', minor = '0', patch = '0'] = python.split('.')
  return new Map([
    ['python_version', `${major}.${minor}`],
    ['python_full_version', `${major}.${minor}.${patch}`],
    ['implementation_version', `${major}.${minor}.${patch}`],
    ['sys_platform', 'linux'],
    ['platform_system', 'Linux'],
    ['os_name', 'posix'],
    ['platform_machine', machineOf(platform)],
    ['platform_python_implementation', 'CPython'],
    ['implementation_name', 'cpython'],
    ['platform_release', ''],
    ['platform_version', ''],
    ['extra', ''],
  ])
}

const tokenForm = /\s*(?:(?<text>'[^']*'|"[^"]*")|(?<operator>===|[<>=!~]=|[<>()])|(?<word>[\w.]+))/uy

/**
 * Tells whether an environment marker (`python_version < "3.12" and sys_platform == "linux"`) holds.
 *
 * @param where file and line, for the message
 * @throws {UserError} SYNTAX
 * @see https://packaging.python.org/specifications/dependency-specifiers/
 */
export function holds(marker: string, target: Target, where: string): boolean {
  const reader = new Reader(marker, environmentOf(target), where)
  const result = reader.either()
  reader.end()
  return result
}

/** Reads a marker once. A class because it has a life: the position. */
class Reader {
  readonly #tokens: readonly string[]
  readonly #environment: Environment
  readonly #fault: () => UserError
  #at = 0

  constructor(marker: string, environment: Environment, where: string) {
    this.#fault = () =>
      new UserError(`${where} has the marker "${marker}"; expected one such as python_version < "3.12".`, {
        code: 'SYNTAX',
      })
    this.#tokens = tokensOf(marker) ?? []
    if (this.#tokens.length === 0) throw this.#fault()
    this.#environment = environment
  }

  either(): boolean {
    let result = this.#both()
    while (this.#take('or')) result = this.#both() || result
    return result
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw this.#fault()
  }

  #both(): boolean {
    let result = this.#one()
    while (this.#take('and')) result = this.#one() && result
    return result
  }

  #one(): boolean {
    if (!this.#take('(')) return this.#comparison()
    const result = this.either()
    if (!this.#take(')')) throw this.#fault()
    return result
  }

  #comparison(): boolean {
    const left = this.#operand()
    const operator = this.#take('not') ? 'not in' : (this.#tokens[this.#at] ?? '')
    this.#at++
    const right = this.#operand()
    const result = compare(left, operator, right)
    if (result === undefined) throw this.#fault()
    return result
  }

  #operand(): Operand {
    const token = this.#tokens[this.#at++] ?? ''
    if (/^['"]/u.test(token)) return { text: token.slice(1, -1), isVersion: false }
    const text = this.#environment.get(token)
    if (text === undefined) throw this.#fault()
    return { text, isVersion: /version$/u.test(token) && token !== 'platform_version' }
  }

  #take(word: string): boolean {
    if (this.#tokens[this.#at] !== word) return false
    this.#at++
    return true
  }
}

interface Operand {
  readonly text: string
  readonly isVersion: boolean
}

function tokensOf(marker: string): readonly string[] | undefined {
  const tokens: string[] = []
  tokenForm.lastIndex = 0
  const text = marker.trim()
  while (tokenForm.lastIndex < text.length) {
    const found = tokenForm.exec(text)?.[0]
    if (found === undefined) return undefined
    tokens.push(found.trim())
  }
  return tokens
}

function compare(left: Operand, operator: string, right: Operand): boolean | undefined {
  if (operator === 'in') return right.text.includes(left.text)
  if (operator === 'not in') return !right.text.includes(left.text)
  if (left.isVersion || right.isVersion) return compareVersions(left.text, operator, right.text)
  switch (operator) {
    case '==':
    case '===':
      return left.text === right.text
    case '!=':
      return left.text !== right.text
    case '<':
      return left.text < right.text
    case '>':
      return left.text > right.text
    case '<=':
      return left.text <= right.text
    case '>=':
      return left.text >= right.text
    default:
      return undefined
  }
}
