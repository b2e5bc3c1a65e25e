import { toBase64 } from '../text/base64.ts'

/** A file of an instance. */
export interface BoxFile {
  /** Absolute, of letters, digits and `/._@-`. */
  readonly path: string
  /** Octal, such as `0600`. */
  readonly mode: string
  readonly text: string
}

/**
 * Renders what cloud-init runs early in a boot, before the network is said to be up: a constant script that writes files
 * from the Base64 in its last lines, and runs the one that is named. Nothing of a file's text is read by the shell.
 *
 * @see https://docs.cloud-init.io/en/latest/explanation/format.html
 */
export function renderBoothook(files: readonly BoxFile[], entry: string): string {
  const lines = files.map(({ path, mode, text }) => `${mode} ${path} ${toBase64(new TextEncoder().encode(text))}`)
  return `#cloud-boothook
#!/bin/sh
while read -r mode path content; do
  mkdir -p "$(dirname "$path")"
  (umask 077 && printf %s "$content" | base64 -d >"$path")
  chmod "$mode" "$path"
done <<'FILES'
${lines.join('\n')}
FILES
exec /bin/sh ${entry}
`
}
