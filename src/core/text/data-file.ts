import { parseJson } from '../python/json.ts'
import { parsePython } from '../python/module.ts'
import type { Value } from '../value.ts'
import { parseToml } from './toml.ts'
import { parseYaml } from './yaml.ts'

/**
 * Reads a file of metrics or parameters by its name's end, in any case: `.json`, `.toml`, `.py` (the literals in it),
 * and YAML for any other.
 *
 * @throws {UserError} SYNTAX with file and line
 */
export function parseDataFile(text: string, file: string): Value {
  const [, end = ''] = /[^/](\.[^./]*)$/u.exec(file) ?? []
  switch (end.toLowerCase()) {
    case '.json':
      return parseJson(text, file)
    case '.toml':
      return parseToml(text, file)
    case '.py':
      return parsePython(text, file)
    default:
      return parseYaml(text, file)
  }
}
