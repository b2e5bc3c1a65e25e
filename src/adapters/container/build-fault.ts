import { UserError } from '../../core/error.ts'
import type { ImageBuilder } from '../../ports/image.ts'
import type { Answer } from './program.ts'

/** What a builder says when it has no room, and when it does not get the base. */
const fullDisk = /no space left on device|disk quota exceeded/iu
const noBase =
  /manifest unknown|pinging container registry|source metadata|initializing source|unauthorized|authentication required|no such host|connection refused|pull access denied|short-name/iu

/** Longest part of what a builder says that is told. */
const longest = 300

/** Gives why a builder did not build, in one sentence. */
export function buildFault(name: ImageBuilder['name'], base: string, { status, stderr, stdout }: Answer): UserError {
  const said = `${stdout}${stderr}`
  if (fullDisk.test(said))
    return new UserError(`The disk is full, says ${name}; make room and build again.`, { code: 'ENVIRONMENT' })
  const reason = lastLine(stderr) ?? lastLine(stdout) ?? `it ended with ${status}`
  if (noBase.test(reason))
    return new UserError(
      `The base ${base} cannot be had by ${name} (${reason}); check the name, and log in where it is kept.`,
      { code: 'REMOTE' },
    )
  return new UserError(`${name} did not build the image: ${reason}.`, { code: 'ENVIRONMENT' })
}

/** The last line that says something, without the name of the level before it. */
function lastLine(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const line = lines.findLast((said) => /^error\b/iu.test(said)) ?? lines.findLast((said) => said !== '')
  return line
    ?.replace(/^error:\s*/iu, '')
    .replace(/\.$/u, '')
    .slice(0, longest)
}
