import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A profile as the files of AWS credentials and configuration have it. */
export interface AwsProfile {
  /** Files that were looked at, absolute paths. */
  readonly files: readonly string[]
  /** Option -> value, the options of a section by `section.option`; `undefined` when no file has the profile. */
  readonly options: ReadonlyMap<string, string> | undefined
}

/**
 * Reads a profile.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export function readAwsProfile(name: string): AwsProfile {
  const files = [
    process.env['AWS_SHARED_CREDENTIALS_FILE'] || join(homedir(), '.aws', 'credentials'),
    process.env['AWS_CONFIG_FILE'] || join(homedir(), '.aws', 'config'),
  ]
  const found = files.map((file) => optionsIn(textOf(file), name)).filter((options) => options !== undefined)
  return { files, options: found.length === 0 ? undefined : new Map(found.flatMap((options) => [...options])) }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Options that a file gives a profile; `undefined` when it does not have it. */
function optionsIn(text: string, name: string): ReadonlyMap<string, string> | undefined {
  const [, ...parts] = text.split(/^[^\S\n]*\[(.*)\].*$/mu)
  const bodies = parts.filter((_, index) => index % 2 === 1 && profileOf(parts[index - 1] ?? '') === name)
  return bodies.length === 0 ? undefined : new Map(bodies.flatMap((body) => [...parseOptions(body)]))
}

/** `[profile name]`, or `[name]` as the file of credentials and the default profile have it. */
function profileOf(heading: string): string {
  return heading
    .trim()
    .replace(/^profile\s+/u, '')
    .replaceAll(/["']/gu, '')
}

const optionPattern = /^(?<space>[^\S\n]*)(?<key>[\w-]+)[^\S\n]*=[^\S\n]*(?<value>.*?)\s*$/gmu

/** Gives the options of a section. One without a value heads indented ones. */
function* parseOptions(body: string): Iterable<readonly [string, string]> {
  let head = ''
  for (const { groups } of body.matchAll(optionPattern)) {
    const { space, key, value = '' } = groups ?? {}
    if (space === '') head = value === '' ? `${key}.` : ''
    if (value !== '') yield [`${head}${key}`, value]
  }
}
