import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { noSpace } from '../no-space.ts'
import { onCancel } from '../signals.ts'

/**
 * Has a folder made as a whole: work is done in a folder beside it, and what it leaves at `result` is moved into place.
 * When the work throws, or this process is told to end, nothing is left.
 *
 * @param into absolute path of a folder that is not there, or empty
 * @throws {UserError} ENVIRONMENT when the disk is full
 */
export async function makeFolder<T>(into: string, work: (folder: string, result: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(into), { recursive: true })
  const folder = await mkdtemp(join(dirname(into), '.crisol-image-'))
  const remove = async (): Promise<void> => await rm(folder, { recursive: true, force: true })
  const release = onCancel(remove)
  try {
    const done = await work(folder, join(folder, 'result'))
    await rename(join(folder, 'result'), into)
    return done
  } catch (cause) {
    throw noSpace(cause, into)
  } finally {
    release()
    await remove()
  }
}
