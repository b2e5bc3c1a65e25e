import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Stands in for GitHub's runner: takes its configuration from the same place, does one job, calls the hook, and ends. */
export const runnerProgram = `#!/bin/bash
tell() { curl --silent --data-binary "$1" http://10.77.0.1/told; }
config=$ACTIONS_RUNNER_INPUT_JITCONFIG
unset ACTIONS_RUNNER_INPUT_JITCONFIG
tell "listening with $config"
until job=$(curl --silent http://10.77.0.1/job) && [ -n "$job" ]; do sleep 0.1; done
bash -e "$ACTIONS_RUNNER_HOOK_JOB_STARTED" || exit 1
output=$(bash -c "$job" 2>&1)
tell "done: $output"
`

/** An archive as a runner comes in. */
export interface RunnerArchive {
  /** Base64. */
  readonly archive: string
  /** Hexadecimal. */
  readonly sha256: string
}

/** Packs a program as the `run.sh` of a runner. */
export function packRunner(program: string): RunnerArchive {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-runner-'))
  writeFileSync(join(folder, 'run.sh'), program)
  chmodSync(join(folder, 'run.sh'), 0o755)
  execFileSync('tar', ['-czf', 'runner.tar.gz', './run.sh'], { cwd: folder })
  const bytes = readFileSync(join(folder, 'runner.tar.gz'))
  rmSync(folder, { recursive: true })
  return { archive: bytes.toString('base64'), sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Puts the stand-in into `/opt/runner` of an image, where it is root's. */
export function installRunner(root: string): void {
  mkdirSync(join(root, 'opt/runner'))
  writeFileSync(join(root, 'opt/runner/run.sh'), runnerProgram)
  chmodSync(join(root, 'opt/runner/run.sh'), 0o755)
}
