import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../core/error.ts'
import type { Target } from '../core/model/marker.ts'
import { lockOfReport, targetOptions, uvTargetOptions } from '../core/package/pip.ts'
import { type Answer, answers, callProgram } from './container/program.ts'

/** A program that installs packages. */
export interface Installer {
  /** Installs what a lock names, by its hashes, into a directory. */
  install(lock: string, into: string, target: Target): Promise<Answer>
  /**
   * Finds versions of what a requirements file names.
   *
   * @param folder absolute path of a folder for what it needs on the way
   * @returns how it ended, and a lock where it ended well
   */
  resolve(files: ResolvedFiles, folder: string, target: Target): Promise<Answer & { readonly lock: string }>
}

/** What is resolved: absolute paths, and the name for messages. */
export interface ResolvedFiles {
  readonly requirements: string
  readonly constraints: string
  readonly name: string
}

/** Wheels run nothing when they are installed. */
const wheelsAlone = ['--only-binary', ':all:'] as const

/**
 * Finds what installs packages: the pip of a Python, or uv where it has none.
 *
 * @param python name on the PATH, or path
 * @throws {UserError} ENVIRONMENT where there is neither
 */
export async function findInstaller(python: string, root: string): Promise<Installer> {
  if (await answers(python, ['-m', 'pip', '--version'])) return openPip(python, root)
  if (await answers('uv', ['--version'])) return openUv(root)
  throw new UserError(
    `${python} has no pip, which installs the packages, and uv is not on the PATH; install one of them (Debian: apt-get install python3-pip).`,
    { code: 'ENVIRONMENT' },
  )
}

function openPip(python: string, root: string): Installer {
  const call = async (target: Target, args: readonly string[]): Promise<Answer> =>
    await callProgram({
      program: python,
      args: ['-m', 'pip', 'install', '--quiet', '--no-input', ...wheelsAlone, ...targetOptions(target), ...args],
      directory: root,
      environment: { PIP_DISABLE_PIP_VERSION_CHECK: '1' },
    })
  return {
    install: async (lock, into, target) =>
      await call(target, ['--require-hashes', '--no-deps', '--no-compile', '--target', into, '-r', lock]),
    resolve: async ({ requirements, constraints, name }, folder, target) => {
      const report = join(folder, 'report.json')
      // A target that is not this machine's wants a directory, though nothing is put there.
      const place = ['--dry-run', '--ignore-installed', '--target', join(folder, 'target'), '--report', report]
      const answer = await call(target, [...place, '-r', requirements, '-c', constraints])
      return { ...answer, lock: answer.status === 0 ? lockOfReport(await readFile(report, 'utf8'), name) : '' }
    },
  }
}

function openUv(root: string): Installer {
  const call = async (args: readonly string[]): Promise<Answer> =>
    await callProgram({ program: 'uv', args: ['pip', ...args], directory: root })
  return {
    install: async (lock, into, target) => {
      const options = ['--quiet', '--require-hashes', '--no-deps', ...wheelsAlone, ...uvTargetOptions(target)]
      return await call(['install', ...options, '--target', into, '-r', lock])
    },
    resolve: async ({ requirements, constraints }, _, target) => {
      const options = ['--quiet', '--generate-hashes', '--no-header', '--no-annotate', ...wheelsAlone]
      const answer = await call(['compile', ...options, ...uvTargetOptions(target), '-c', constraints, requirements])
      return { ...answer, lock: answer.stdout }
    },
  }
}
