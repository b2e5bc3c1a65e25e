import { parseJson } from '../python/json.ts'
import type { Value } from '../value.ts'
import { parseToml } from './toml.ts'
import { parseYaml } from './yaml.ts'

/**
 * Reads a file of metrics or parameters by its name's end: `.json`, `.toml`, and YAML for any other.
 *
 * @throws {UserError} SYNTAX with file and line
 */
export function parseDataFile(text: string, file: string): Value {
  if (file.endsWith('.json')) return parseJson(text, file)
  if (file.endsWith('.toml')) return parseToml(text, file)
  return parseYaml(text, file)
}
