import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The pip that makes an environment where Python comes without `ensurepip` (Debian). */
const pip = {
  file: 'pip-26.3-py3-none-any.whl',
  sha256: 'f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13',
} as const

/** Python's public package index, unless PIP_INDEX_URL names another. */
const publicIndex = 'https://pypi.org/simple'

const candidates = ['python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3', 'python'] as const

/** What the machine lacks, in a sentence for whoever ran the script. */
export class Lack extends Error {}

/** Finds a Python from 3.11 to 3.14 on the PATH; `undefined` when there is none. */
export function findPython(): string | undefined {
  return candidates.find((name) => {
    const { stdout } = spawnSync(
      name,
      ['-c', 'import sys; print(sys.version_info[:2] >= (3, 11) and sys.version_info[:2] <= (3, 14))'],
      { encoding: 'utf8' },
    )
    return stdout?.trim() === 'True'
  })
}

/**
 * Makes a virtual environment with what a hash-locked requirements file names, or takes the one that is
 * there for the same file. Gives its folder of programs. Packages are wheels, which run nothing when they are
 * installed.
 *
 * @param fromSource packages that have no wheel and may be built from source
 */
export async function makeEnvironment(
  folder: string,
  requirements: string,
  fromSource: readonly string[] = [],
): Promise<string> {
  const bin = join(folder, 'bin')
  const mark = join(folder, '.complete')
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex')
  if (
    existsSync(mark) &&
    readFileSync(mark, 'utf8') === wanted &&
    spawnSync(join(bin, 'python'), ['-c', '']).status === 0
  )
    return bin
  const python = findPython()
  if (python === undefined)
    throw new Lack('Python 3.11 to 3.14 was not found on the PATH; install one of them and run this again.')
  rmSync(folder, { recursive: true, force: true })
  const install = [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--require-hashes',
    '--only-binary=:all:',
    ...fromSource.map((name) => `--no-binary=${name}`),
    '-r',
    requirements,
  ]
  const hasPip = spawnSync(python, ['-c', 'import ensurepip']).status === 0
  execFileSync(python, ['-m', 'venv', ...(hasPip ? [] : ['--without-pip']), folder], { stdio: 'inherit' })
  if (!hasPip) {
    const wheel = await fetchPip(folder)
    execFileSync(join(bin, 'python'), [`${wheel}/pip`, 'install', '--quiet', '--no-index', wheel], { stdio: 'inherit' })
  }
  execFileSync(join(bin, 'python'), ['-m', 'pip', ...install], { stdio: 'inherit' })
  writeFileSync(mark, wanted)
  return bin
}

/** Fetches the pinned pip; a wheel is a program that Python runs as it is. */
async function fetchPip(folder: string): Promise<string> {
  const index = (process.env['PIP_INDEX_URL'] || publicIndex).replace(/\/+$/u, '')
  const page = await fetch(`${index}/pip/`, { headers: { accept: 'application/vnd.pypi.simple.v1+json' } })
  const { files } = (await page.json()) as { files: readonly { filename: string; url: string }[] }
  const url = files.find(({ filename }) => filename === pip.file)?.url
  if (url === undefined) throw new Error(`The package index has no ${pip.file}.`)
  const wheel = Buffer.from(await (await fetch(new URL(url, `${index}/pip/`))).arrayBuffer())
  const sha256 = createHash('sha256').update(wheel).digest('hex')
  if (sha256 !== pip.sha256) throw new Error(`${pip.file} has the SHA-256 ${sha256}; expected ${pip.sha256}.`)
  mkdirSync(join(folder, 'wheels'), { recursive: true })
  const file = join(folder, 'wheels', pip.file)
  writeFileSync(file, wheel)
  return file
}
