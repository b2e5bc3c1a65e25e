import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ModelPorts, PackagePorts } from '../flows/package/ports.ts'
import type { Console } from '../ports/console.ts'
import { systemClock } from './clock.ts'
import { openBuilder } from './container/builders.ts'
import { writeContext } from './container/context.ts'
import { openEngine } from './container/engine.ts'
import { cacheDirectoryOf, readDvcConfig } from './project.ts'
import { openPython } from './python.ts'
import { openRegistry } from './registry/registry.ts'
import { resultsPorts } from './results.ts'
import { openServerClient } from './server-client.ts'
import { onCancel } from './signals.ts'
import { openStaging } from './staging.ts'
import { readWorkflowPlace } from './workflow.ts'

/** What the wiring is told. */
export interface PackagingOptions {
  readonly console: Console
  /** Told of each secret in DVC's configuration. */
  readonly mask: (secret: string) => void
  /** Address of the server that the repository is on. */
  readonly serverUrl: string
  /** Name or path of the Python of the project. */
  readonly python?: string | undefined
  /** Absolute path of where the folder is made in which all is put together; that for temporary files by default. */
  readonly parent?: string
}

/**
 * Has work done with what making a model ready asks of the world. The folder in which it is put together is gone at
 * the end.
 *
 * @param work may say that from now on it ends itself when this process is told to
 * @throws {UserError} SYNTAX
 */
export async function withModelPorts<T>(
  root: string,
  { console, mask, serverUrl, python, parent = tmpdir() }: PackagingOptions,
  work: (ports: ModelPorts, endsItself: () => void) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(parent, 'crisol-package-'))
  const remove = async (): Promise<void> => rmSync(folder, { recursive: true, force: true })
  const release = onCancel(remove)
  try {
    const git = { token: undefined, serverUrl }
    const results = await resultsPorts(root, { console, git, remote: undefined, mask })
    const cache = cacheDirectoryOf(root, await readDvcConfig(root))
    const staging = openStaging({ root, cache, folder })
    return await work({ ...results, staging, python: openPython(root, console.info, python) }, release)
  } finally {
    release()
    await remove()
  }
}

/**
 * Has work done with what packaging asks of the world.
 *
 * @param platform of the images that are taken where a registry has several
 * @throws {UserError} SYNTAX
 */
export async function withPackagePorts<T>(
  root: string,
  options: PackagingOptions & { readonly platform: string },
  work: (ports: PackagePorts) => Promise<T>,
): Promise<T> {
  const { repository } = readWorkflowPlace()
  return await withModelPorts(root, options, async (ports) =>
    work({
      ...ports,
      clock: systemClock,
      registry: openRegistry({ credentials: undefined, allowsPlainHttp: false }, options.platform),
      openBuilder,
      openEngine: async () => await openEngine('auto'),
      client: openServerClient(),
      writeContext,
      source: repository === '' ? undefined : `${options.serverUrl}/${repository}`,
      repositoryName: nameOfProject(root),
    }),
  )
}

/** Name of the repository; of a project outside of a workflow that of its folder. */
export function nameOfProject(root: string): string {
  return basename(readWorkflowPlace().repository || root)
}
