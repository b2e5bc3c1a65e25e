import { chmodSync, constants, copyFileSync, linkSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { smallFile } from './incoming-file.ts'

/** Ways to bring an object of the cache into the workspace, as `cache.type` names them. */
export type LinkType = 'reflink' | 'hardlink' | 'symlink' | 'copy'

/** What a disk says to a way that it does not know, or that does not lead to another disk. */
const unable = new Set(['ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EINVAL', 'ENOSYS', 'ENOTTY', 'EPERM', 'EMLINK'])

/** Makes a file of an object; how depends on what the disks can. */
export type Linker = (object: string, file: string, executable: boolean) => Promise<void>

/**
 * Gives the way to make files of objects: the first of the types that works here, a copy where none does. A way that
 * failed is not tried again.
 */
export function openLinker(types: readonly string[]): Linker {
  const ways = types.filter((type): type is LinkType => type in makers)
  return async (object, file, executable) => {
    for (const way of ways.filter((one) => suits(one, object, executable))) {
      if (await attempt(way, object, file)) {
        if (!isLink(way)) makeOwn(file, executable)
        return
      }
      ways.splice(ways.indexOf(way), 1)
    }
    await makers.copy(object, file)
    makeOwn(file, executable)
  }
}

/** An executable file has a mode of its own, and an empty one is not worth a link. */
function suits(way: LinkType, object: string, executable: boolean): boolean {
  return !isLink(way) || !(executable || statSync(object).size === 0)
}

function isLink(way: LinkType): boolean {
  return way === 'hardlink' || way === 'symlink'
}

/** Whether the disks can do it that way. */
async function attempt(way: LinkType, object: string, file: string): Promise<boolean> {
  try {
    await makers[way](object, file)
    return true
  } catch (error) {
    rmSync(file, { force: true })
    if (way === 'copy' || !unable.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    return false
  }
}

const makers: Readonly<Record<LinkType, (object: string, file: string) => Promise<void> | void>> = {
  reflink: (object, file) => copyFileSync(object, file, constants.COPYFILE_FICLONE_FORCE),
  hardlink: (object, file) => linkSync(object, file),
  symlink: (object, file) => symlinkSync(object, file),
  copy: async (object, file) => {
    if (statSync(object).size > smallFile) await copyFile(object, file)
    else copyFileSync(object, file)
  },
}

/** A copy is the user's own: writable, other than the object. */
function makeOwn(file: string, executable: boolean): void {
  chmodSync(file, (0o666 & ~process.umask()) | (executable ? 0o100 : 0))
}
