import { statfsSync } from 'node:fs'
import { UserError } from '../../core/error.ts'
import { renderBytes } from '../../core/text/amount.ts'

/** What was being done. */
export type FolderVerb = 'read' | 'write' | 'list'

/** What was being done, and with what. */
export interface FolderDoing {
  readonly directory: string
  readonly verb: FolderVerb
  readonly key: string
  /** Bytes that were to be written. */
  readonly size?: number
}

/** What the system says when it will not: code -> what that means. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not do that',
  EPERM: 'this user may not do that',
  EROFS: 'it is read-only',
  EDQUOT: 'the quota of this user is used up',
  ELOOP: 'symlinks in it lead round in circles',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  EIO: 'the disk does not read or write any more',
  ESTALE: 'the mount is not valid any more; mount it again',
  ENAMETOOLONG: 'its path is too long',
}

const denials = new Set(['EACCES', 'EPERM', 'EROFS'])

/** Tells in a sentence what the system refused. What is a sentence already stays as it is, and so does a fault of ours. */
export function explainFolder(error: unknown, doing: FolderDoing): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (error instanceof UserError || typeof code !== 'string' || !/^E[A-Z]+$/u.test(code)) return error
  const { directory, verb, key } = doing
  const reason = code === 'ENOSPC' ? fullness(doing) : (reasons[code] ?? `the system says ${code}`)
  const what = key === '' ? `to ${verb} it` : `to ${verb} ${key}`
  return new UserError(`The remote ${directory} refuses ${what}: ${reason}.`, {
    code: verb === 'write' && denials.has(code) ? 'READ-ONLY' : 'REMOTE',
    cause: error,
  })
}

/** What was needed and what is left. */
function fullness({ directory, size = 0 }: FolderDoing): string {
  const needed = `the disk is full; ${renderBytes(size)} is needed`
  try {
    const { bavail, bsize } = statfsSync(directory)
    return `${needed} and ${renderBytes(bavail * bsize)} is left`
  } catch {
    return needed
  }
}
