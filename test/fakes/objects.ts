import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** All files below a directory, relative to it and sorted; nothing where it is not there. */
export function filesBelow(directory: string): readonly string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort()
}

/**
 * Names of the objects of a cache, or of a remote that lies on a disk.
 *
 * @throws for one that is not what its name promises
 */
export function objectsOf(directory: string): ReadonlySet<string> {
  const folder = join(directory, 'files/md5')
  const names = filesBelow(folder).map((file) => {
    const name = file.replace('/', '')
    const md5 = createHash('md5')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
    if (name.slice(0, 32) !== md5) throw new Error(`The object ${name} has the md5 ${md5}.`)
    return name
  })
  return new Set(names)
}

/**
 * Names of the objects of a remote that lies on a disk.
 *
 * @throws for a manifest without all files that it names, too
 */
export function objectsOfRemote(directory: string): ReadonlySet<string> {
  const objects = objectsOf(directory)
  for (const name of [...objects].filter((one) => one.endsWith('.dir'))) {
    const text = readFileSync(join(directory, 'files/md5', name.slice(0, 2), name.slice(2)), 'utf8')
    for (const { md5 } of JSON.parse(text) as readonly { readonly md5: string }[]) {
      if (!objects.has(md5)) throw new Error(`The manifest ${name} is there without ${md5}, which it names.`)
    }
  }
  return objects
}

/** What a writer leaves that does not come to its end. */
export function leftoversIn(directory: string): readonly string[] {
  return filesBelow(directory).filter((file) =>
    /crisol-tmp$|(?:^|\/)(?:crisol-incoming|crisol\/incoming)\//u.test(file),
  )
}
