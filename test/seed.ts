/** Before each file of tests: where a person gives a seed, every property starts from it, and not only what has `trials`. */
const seed = process.env['CRISOL_SEED'] ?? ''
if (seed !== '') {
  const { default: fc } = await import('fast-check')
  fc.configureGlobal({ seed: Number(seed) })
}
