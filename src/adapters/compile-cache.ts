import { mkdirSync, statSync } from 'node:fs'
import module from 'node:module'
import { isAbsolute, join } from 'node:path'

/**
 * Keeps what the engine compiles of this program from run to run, in the user's own cache (`~/.cache/crisol/node`): each
 * start of a command is some 40 ms sooner. Nowhere else: whoever can write there has the program do what they like.
 * Node before 22.1 does without, and so does a user without a home, or whose cache is somebody else's.
 */
export function keepCompiled(): void {
  const { XDG_CACHE_HOME: given, HOME: home, NODE_DISABLE_COMPILE_CACHE: isUnwanted } = process.env
  const caches = given || join(home || '.', '.cache')
  if (isUnwanted || !isAbsolute(caches) || module.enableCompileCache === undefined) return
  const folder = join(caches, 'crisol', 'node')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { uid, mode } = statSync(folder)
    if (uid === process.getuid?.() && (mode & 0o022) === 0) module.enableCompileCache(folder)
  } catch {
    // It is only faster with it.
  }
}
