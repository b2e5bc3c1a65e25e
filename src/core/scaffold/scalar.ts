/** Writes a text so that YAML reads it back as that text, in its short form as well as on a line of its own. */
export function renderScalar(text: string): string {
  const isPlain = /^[A-Za-z_][\w./-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text)
  return isPlain ? text : JSON.stringify(text)
}
