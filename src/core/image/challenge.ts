/** What a registry wants of who asks: a name and a password, or a token that another place gives. */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service: string; readonly scope: string }

/**
 * Reads the header `WWW-Authenticate`. A token is preferred where there is a choice.
 *
 * @returns `undefined` when it asks for nothing that is known
 * @see https://distribution.github.io/distribution/spec/auth/token/
 */
export function parseChallenge(header: string): Challenge | undefined {
  const bearer = /\bbearer\s+(?<parameters>.*)$/isu.exec(header)?.groups?.['parameters']
  const values = bearer === undefined ? new Map<string, string>() : parametersIn(bearer)
  const realm = values.get('realm')
  if (realm !== undefined)
    return { scheme: 'bearer', realm, service: values.get('service') ?? '', scope: values.get('scope') ?? '' }
  return /(?:^|,\s*)basic\b/iu.test(header) ? { scheme: 'basic' } : undefined
}

/** `name="value"` or `name=value`, with commas between; the first of a name counts. */
function parametersIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { groups } of text.matchAll(/(?<name>\w+)=(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<bare>[^\s,"]+))/gu)) {
    const name = groups?.['name']?.toLowerCase() ?? ''
    if (!found.has(name)) found.set(name, groups?.['bare'] ?? (groups?.['quoted'] ?? '').replaceAll(/\\(.)/gu, '$1'))
  }
  return found
}
