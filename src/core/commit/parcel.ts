import { checkNames, checkPath } from '../dvc/path.ts'
import { UserError } from '../error.ts'
import { parseJson } from '../python/json.ts'
import { fromBase64, toBase64 } from '../text/base64.ts'
import { isMapping, type Value } from '../value.ts'

/** Files to be committed, path -> bytes as git keeps them. */
export type Files = ReadonlyMap<string, Uint8Array>

/** Files and bytes that are committed at the most: metrics are small, and models are DVC's. */
const [maxFiles, maxBytes] = [1_000, 10 << 20]

/** Name of the file that hands files from the job that trains to the one that commits. */
export const parcelName = 'commit.json'

/**
 * Refuses more than metrics come to.
 *
 * @throws {UserError} UNSUPPORTED
 */
export function limitFiles(files: Files): Files {
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  if (files.size <= maxFiles && bytes <= maxBytes) return files
  throw new UserError(
    `${files.size} files of ${bytes} bytes are to be committed; expected at most ${maxFiles} files and ${maxBytes} bytes. Leave large outputs to the cache: take away cache: false.`,
    { code: 'UNSUPPORTED' },
  )
}

/** Writes the files for the job that commits: `{"schema": 1, "files": {"dvc.lock": "<Base64>"}}`. */
export function renderParcel(files: Files): string {
  const encoded = Object.fromEntries([...files].map(([path, bytes]) => [path, toBase64(bytes)]))
  return `${JSON.stringify({ schema: 1, files: encoded }, null, 2)}\n`
}

/**
 * Reads what another job has left, which is not to be trusted: paths are judged, and bytes counted.
 *
 * @param file where it was read, for messages
 * @throws {UserError} SYNTAX, PATH, UNSUPPORTED
 */
export function parseParcel(text: string, file: string): Files {
  const value = parseJson(text, file)
  const files = isMapping(value) && value.get('schema') === 1n ? value.get('files') : undefined
  if (files === undefined || !isMapping(files)) throw notOurs(file)
  const read = new Map([...files].map(([path, content]) => [checkPath(path, file), bytesOf(content, file)]))
  checkNames(read.keys(), file)
  return limitFiles(read)
}

function bytesOf(content: Value, file: string): Uint8Array {
  const bytes = typeof content === 'string' ? fromBase64(content) : undefined
  if (bytes === undefined) throw notOurs(file)
  return bytes
}

function notOurs(file: string): UserError {
  return new UserError(`${file} is not what crisol commit --into writes; make it again with this version.`, {
    code: 'SYNTAX',
  })
}
