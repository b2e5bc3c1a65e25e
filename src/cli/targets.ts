import type { Wanted } from '../core/dvc/select.ts'
import type { Terminal } from './command.ts'
import { standingIn } from './directory.ts'
import type { Arguments } from './options.ts'

/** The options of commands that take targets. */
export const targetOptions = {
  glob: { type: 'boolean' },
  'with-deps': { type: 'boolean', short: 'd' },
  recursive: { type: 'boolean', short: 'R' },
} as const

/** What `--help` says of targets. */
export const targetUsage = `  target                 a .dvc file, a dvc.yaml, a stage (train, sub/dvc.yaml:train), the path of an output, of a
                         directory above it or of something inside it; everything without one

      --glob             targets are patterns: * and ? for anything but a slash, ** for anything
  -d, --with-deps        what the stages of the targets depend on too
  -R, --recursive        taken for DVC's sake: a directory always stands for what is below it`

/** Reads targets, from where the user stands, and how they are meant. */
export function readTargets(args: Arguments, terminal: Terminal): Required<Wanted> {
  return {
    targets: args.words,
    glob: args.isSet('glob'),
    withDeps: args.isSet('with-deps'),
    directory: standingIn(args, terminal),
  }
}
