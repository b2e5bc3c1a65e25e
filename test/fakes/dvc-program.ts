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

/** Settings of a section of DVC's configuration. */
export type Settings = Readonly<Record<string, string>>

/**
 * Makes a project of DVC without git.
 *
 * @param remotes name -> its settings; the first one is the default
 */
export function makeProject(
  directory: string,
  remotes: Readonly<Record<string, Settings>>,
  cache: Settings = {},
): void {
  const [first = ''] = Object.keys(remotes)
  const sections: readonly (readonly [string, Settings])[] = [
    ['[core]', { no_scm: 'true', analytics: 'false', remote: first }],
    ['[cache]', cache],
    ...Object.entries(remotes).map(([name, settings]) => [`['remote "${name}"']`, settings] as const),
  ]
  mkdirSync(join(directory, '.dvc'), { recursive: true })
  writeFileSync(join(directory, '.dvc/config'), sections.map(renderSection).join(''))
}

function renderSection([name, settings]: readonly [string, Settings]): string {
  const lines = Object.entries(settings).map(([key, value]) => `    ${key} = ${value}\n`)
  return lines.length === 0 ? '' : `${name}\n${lines.join('')}`
}
