import { keepCompiled } from './adapters/compile-cache.ts'
import { runner } from './adapters/runner.ts'
import type { DrawingFiles } from './adapters/vega/serve.ts'

/** Every JavaScript action of the suite. Loaded on demand, so that each run pays only for its own. */
const actions = {
  pull: () => import('./actions/pull/index.ts'),
  push: () => import('./actions/push/index.ts'),
  train: () => import('./actions/train/index.ts'),
  collect: () => import('./actions/collect/index.ts'),
  report: () => import('./actions/report/index.ts'),
  commit: () => import('./actions/commit/index.ts'),
  package: () => import('./actions/package/index.ts'),
  runner: () => import('./actions/runner/index.ts'),
  'runner-post': async () => ({ main: (await import('./actions/runner/index.ts')).post }),
  rerun: () => import('./actions/rerun/index.ts'),
  'rerun-post': async () => ({ main: (await import('./actions/runner/index.ts')).post }),
  reap: () => import('./actions/reap/index.ts'),
} as const

/** Runs one action to its end; the only place where an error meets the user of a workflow. */
export async function start(name: keyof typeof actions): Promise<void> {
  try {
    const { main } = await actions[name]()
    await main()
  } catch (error) {
    runner.fail(error)
  }
}

/** Runs one command of the terminal program to its end and leaves its exit code. */
export async function command(args: readonly string[]): Promise<void> {
  keepCompiled()
  const { main } = await import('./cli/main.ts')
  process.exitCode = await main(args)
}

/** Draws what the process that started this one sends; all of vega is loaded here, and nowhere else. */
export async function pictures(files: DrawingFiles): Promise<void> {
  const { serve } = await import('./adapters/vega/serve.ts')
  serve(files)
}
