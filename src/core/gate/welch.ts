/** Mean and spread of one value per seed. */
export interface Sample {
  readonly count: number
  readonly mean: number
  /** Unbiased sample variance; 0 for one value. */
  readonly variance: number
}

/** Summarizes values, at least one. */
export function summarizeSample(values: readonly number[]): Sample {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { count: values.length, mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 }
}

/**
 * Gives the probability that Welch's t-test puts the mean of `low` this far below that of `high` (or
 * farther) by chance, one-sided, in [0, 1]. Both samples need two values or more.
 *
 * Source: B. L. Welch, "The generalization of 'Student's' problem when several different population
 * variances are involved", Biometrika 34 (1947).
 */
export function welchOneSided(low: Sample, high: Sample): number {
  const a = low.variance / low.count
  const b = high.variance / high.count
  const difference = high.mean - low.mean
  if (a + b === 0) return difference > 0 ? 0 : 1
  const t = difference / Math.sqrt(a + b)
  // By shares of the whole: squares of tiny variances would vanish.
  const share = a / (a + b)
  const freedom = 1 / (share ** 2 / (low.count - 1) + (1 - share) ** 2 / (high.count - 1))
  const tail = 0.5 * incompleteBeta(freedom / (freedom + t ** 2), freedom / 2, 0.5)
  return t > 0 ? tail : 1 - tail
}

/**
 * Regularized incomplete beta function, by its continued fraction (Lentz's method).
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22.
 */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log(1 - x) - logBeta(a, b)) / a
  return front * continuedFraction(x, a, b)
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny)
  let fraction = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let delta = 1
    for (const term of [even, odd]) {
      d = 1 / nonZero(1 + term * d, tiny)
      c = nonZero(1 + term / c, tiny)
      delta = c * d
      fraction *= delta
    }
    if (Math.abs(delta - 1) < 1e-15) break
  }
  return fraction
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** Stirling's series after raising the argument; relative error below 1e-13 for arguments > 0. */
function logGamma(argument: number): number {
  let x = argument
  let shift = 0
  while (x < 10) {
    shift -= Math.log(x)
    x++
  }
  const inverse = 1 / (x * x)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / x
  return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series
}
