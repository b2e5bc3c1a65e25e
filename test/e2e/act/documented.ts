import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/**
 * Takes a workflow out of a page of the documentation, as its reader would.
 *
 * @param file path of the page from the root of the repository
 * @param holds a line that the workflow holds, and that no other one on the page does but those with `lacks`
 */
export function documented(file: string, holds: string, lacks?: string): string {
  const blocks = [...readFileSync(join(root, file), 'utf8').matchAll(/^```yaml\n(.*?)^```/gmsu)]
  const fitting = blocks
    .map(([, text = '']) => text)
    .filter((text) => /^on:/mu.test(text) && text.includes(holds) && (lacks === undefined || !text.includes(lacks)))
  const [found] = fitting
  if (found === undefined || fitting.length > 1)
    throw new Error(`${file} has ${fitting.length} workflows with "${holds}"; expected one.`)
  return found
}
