/** Gives how often something random is tried: a few times in `npm test`, often in `npm run test:deep`. */
export function depth(usual: number, deep: number): number {
  return process.env['CRISOL_DEEP'] === '1' ? deep : usual
}
