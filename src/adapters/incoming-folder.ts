import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * Opens a folder for files that are not whole yet, so that what a killed process leaves lies in one place: whoever opens
 * it next removes what belongs to no living process of this machine. Gives a function that gives a new path.
 *
 * @param folder absolute path, on the disk that the files are to end on
 */
export function openIncomingFolder(folder: string): () => string {
  const owner = `${hostname()}.${process.pid}`
  let count = 0
  return () => {
    if (count === 0) {
      mkdirSync(folder, { recursive: true })
      sweep(folder)
    }
    return join(folder, `${owner}.${count++}.crisol-tmp`)
  }
}

function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const { host, pid } = /^(?<host>.*)\.(?<pid>\d+)\.\d+\.crisol-tmp$/u.exec(name)?.groups ?? {}
    if (host !== hostname() || isAlive(Number(pid))) continue
    rmSync(join(folder, name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
