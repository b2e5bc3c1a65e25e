/**
 * Writes a float as Python's `repr` does: the shortest digits that read back the same, always with a point
 * or an exponent, the exponent from 1e16 up and below 1e-4, of two digits at least; `nan`, `inf`, `-inf`.
 */
export function floatRepr(number: number): string {
  if (Number.isNaN(number)) return 'nan'
  if (!Number.isFinite(number)) return number > 0 ? 'inf' : '-inf'
  if (Object.is(number, -0)) return '-0.0'
  const [mantissa = '', power = '0'] = number.toExponential().split('e')
  const exponent = Number(power)
  if (exponent < -4 || exponent >= 16) {
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  return withPoint(mantissa.replace('.', '').replace('-', ''), exponent, number < 0 ? '-' : '')
}

function withPoint(digits: string, exponent: number, sign: string): string {
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`
}

/**
 * Rounds as Python's `round(number, digits)` does: to the nearest on the exact binary value, ties to even.
 *
 * @param digits decimal places, in [0, 60]
 */
export function roundFloat(number: number, digits: number): number {
  if (!Number.isFinite(number) || number === 0 || Math.abs(number) >= 1e21) return number
  const exact = number.toFixed(digits + 40)
  const tail = exact.slice(exact.length - 40)
  const isTie = /^50*$/u.test(tail)
  if (!isTie) return Number(number.toFixed(digits))
  const truncated = exact.slice(0, exact.length - 40).replace(/\.$/u, '')
  const isEven = Number(truncated.at(-1)) % 2 === 0
  return Number(isEven ? truncated : number.toFixed(digits))
}
