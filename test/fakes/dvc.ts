import type { Dvc } from '../../src/ports/dvc.ts'

/** A DVC that prints one thing, and what it was called with. */
export function fakeDvc(stdout: string): { readonly dvc: Dvc; readonly calls: readonly (readonly string[])[] } {
  const calls: (readonly string[])[] = []
  const run = async (args: readonly string[]): Promise<string> => {
    calls.push(args)
    return stdout
  }
  return { dvc: { run }, calls }
}
