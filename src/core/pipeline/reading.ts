/**
 * Work that needs files which are known only on the way: it yields the repository-relative path of one and is answered
 * with its text, or with `undefined` where there is none. So the core asks, and whoever runs it reads.
 */
export type Reading<T> = Generator<string, T, string | undefined>

/** Does such work with files at hand. */
export function readWith<T>(reading: Reading<T>, textOf: (path: string) => string | undefined): T {
  let step = reading.next()
  while (!step.done) step = reading.next(textOf(step.value))
  return step.value
}
