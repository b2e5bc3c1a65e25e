import { spawnSync } from 'node:child_process'

/** What a shell says of a script that it reads and does not run; empty where it is one. */
export function syntaxFaults(script: string): string {
  return spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' }).stderr
}

/** What ShellCheck finds in a script for `/bin/sh`, a line each. */
export function shellcheck(program: string, script: string): string {
  return spawnSync(program, ['--shell=sh', '--format=gcc', '-'], { input: script, encoding: 'utf8' }).stdout
}
