import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Whether a program of a name is on the PATH. */
export async function hasProgram(name: string): Promise<boolean> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (folder === '') continue
    try {
      await access(join(folder, name), constants.X_OK)
      return true
    } catch {
      // It may be in the next one.
    }
  }
  return false
}
