import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Runs a command of DVC in a directory. Gives what it prints, and fails when it does. */
export type Dvc = (directory: string, ...args: readonly string[]) => Promise<string>

/**
 * Opens real DVC, apart from the configuration and the memory of whoever runs the tests.
 *
 * @param root folder of the test, for what DVC keeps outside of projects
 */
export function openDvc(binary: string, root: string, env: Readonly<Record<string, string>> = {}): Dvc {
  const own = {
    ...{ DVC_NO_ANALYTICS: '1', DVC_SITE_CACHE_DIR: join(root, 'dvc-site') },
    ...{ DVC_GLOBAL_CONFIG_DIR: join(root, 'dvc-none'), DVC_SYSTEM_CONFIG_DIR: join(root, 'dvc-none') },
  }
  return async (directory, ...args) => {
    const options = { cwd: directory, env: { ...process.env, ...own, ...env }, maxBuffer: 1 << 26 }
    return await new Promise((resolve, reject) => {
      execFile(binary, args, options, (error, stdout, stderr) => {
        if (error === null) resolve(stdout)
        else reject(new Error(`dvc ${args[0]} exited with ${error.code}: ${stderr}${stdout}`, { cause: error }))
      })
    })
  }
}

/** Makes a project of DVC without git, whose remotes are given by their addresses; the first is the default one. */
export function makeProject(directory: string, remotes: Readonly<Record<string, string>>, settings = ''): void {
  const [first = ''] = Object.keys(remotes)
  const sections = Object.entries(remotes).map(([name, url]) => `['remote "${name}"']\n    url = ${url}\n`)
  const core = `[core]\n    no_scm = true\n    remote = ${first}\n    analytics = false\n`
  mkdirSync(join(directory, '.dvc'), { recursive: true })
  writeFileSync(join(directory, '.dvc/config'), core + settings + sections.join(''))
}
