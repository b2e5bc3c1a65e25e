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
 * from the Base64 in its last lines, and runs the one that is named; where that does not succeed, for want of a program or
 * of space, the machine is powered off, and the console has why. Nothing of a file's text is read by the shell.
 *
 * @see https://docs.cloud-init.io/en/latest/explanation/format.html
 */
export function renderBoothook(files: readonly BoxFile[], entry: string): string {
  const lines = files.map(({ path, mode, text }) => `${mode} ${path} ${toBase64(new TextEncoder().encode(text))}`)
  return `#cloud-boothook
#!/bin/sh
[ -w /dev/console ] && exec 2>/dev/console
write() {
  while read -r mode path content; do
    mkdir -p "$(dirname "$path")" || return 1
    (umask 077 && printf %s "$content" | base64 -d >"$path") || return 1
    chmod "$mode" "$path" || return 1
  done
}
write <<'FILES' && /bin/sh ${entry} && exit 0
${lines.join('\n')}
FILES
systemctl poweroff --force --force
`
}
