import { describe } from '@jest/globals'
import { type CounterpartName, findCounterpart, remedyOf } from '../scripts/counterparts.ts'

/**
 * Describes what needs a real counterpart, by the paths of it. Where it is not installed the tests are
 * skipped aloud; with CI=true `npm test` has failed before.
 */
export function describeWith<T extends readonly CounterpartName[]>(
  names: T,
  title: string,
  body: (...paths: { [K in keyof T]: string }) => void,
): void {
  const paths = names.map(findCounterpart)
  const missing = names.find((_, index) => paths[index] === undefined)
  if (missing === undefined) describe(title, () => body(...(paths as { [K in keyof T]: string })))
  else
    describe.skip(`${title} (skipped: no ${missing}; ${remedyOf(missing)}, then npm run counterparts)`, () =>
      body(...(paths as { [K in keyof T]: string })))
}
