import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { withModelPorts } from '../../src/adapters/packaging.ts'
import { parseRequirements, renderLock, selectPackages } from '../../src/core/model/requirements.ts'
import { type Dependencies, readDependencies } from '../../src/flows/package/dependencies.ts'
import { describeWith } from '../counterparts.ts'
import { fakeConsole } from '../fakes/console.ts'
import { faultOf } from '../fakes/fault.ts'
import { type PackageIndex, startPackageIndex } from '../servers/package-index.ts'
import { git } from './package/project.ts'

const target = { python: '3.11', platform: 'linux/amd64' }
/** Without waiting for it on the spot: the index is of this very process. */
const call = promisify(execFile)
const serverLock = readFileSync(join(import.meta.dirname, '../../serving/requirements.lock'), 'utf8')

describeWith(['uv', 'poetry', 'example-python'], 'the lock of the project', (uv, poetry, python) => {
  const before = { ...process.env }
  let folder: string
  let index: PackageIndex
  let bare: PackageIndex

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-e2e-locks-'))
    const packages = [
      { name: 'greeting', version: '1.0', requires: ['numbering>=2'] },
      { name: 'numbering', version: '2.0' },
      { name: 'numbering', version: '2.1' },
      { name: 'linting', version: '1.0' },
    ]
    index = await startPackageIndex({ python, folder: join(folder, 'wheels') }, packages)
    bare = await startPackageIndex({ python, folder: join(folder, 'bare'), hasHashes: false }, packages)
    Object.assign(process.env, { UV_CACHE_DIR: join(folder, 'uv'), POETRY_CACHE_DIR: join(folder, 'poetry') })
    process.env['PATH'] = [dirname(uv), dirname(poetry), before['PATH'] ?? ''].join(delimiter)
  }, 60_000)

  afterAll(async () => {
    for (const name of ['UV_CACHE_DIR', 'POETRY_CACHE_DIR']) delete process.env[name]
    Object.assign(process.env, before)
    for (const one of [index, bare]) await one?.stop()
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })

  function makeProject(pyproject: string): string {
    const root = mkdtempSync(join(folder, 'project-'))
    mkdirSync(join(root, 'models'))
    writeFileSync(join(root, 'pyproject.toml'), pyproject)
    git(root, 'init', '--quiet')
    return root
  }

  async function dependenciesOf(root: string, requirements?: string): Promise<Dependencies> {
    const { console } = fakeConsole()
    const options = { console, mask: () => undefined, serverUrl: 'https://github.com', python, parent: folder }
    const model = { path: 'models', kind: 'predictor', isFolder: true, files: [], output: undefined } as const
    const trained = { model: 'models', kind: 'predictor', versions: new Map([['numbering', '2.0']]) } as const
    return await withModelPorts(
      root,
      options,
      async (ports) => await readDependencies({ model, requirements, trained, target }, ports),
    )
  }

  const expected = (file: string, options = ''): Dependencies => ({
    file,
    model: `${options}greeting==1.0 \\\n    --hash=sha256:${index.hash('greeting', '1.0')}\nnumbering==2.0 \\\n    --hash=sha256:${index.hash('numbering', '2.0')}\n`,
    server: renderLock(selectPackages(parseRequirements(serverLock, 'requirements.lock'), target)),
    notes: [],
  })

  describe('of uv', () => {
    const pyproject = (dependency: string): string =>
      `[project]\nname = "project"\nversion = "0"\nrequires-python = ">=3.10"\ndependencies = ["${dependency}", "numbering==2.0"]\n` +
      '[dependency-groups]\ndev = ["linting"]\nlint = ["linting"]\n[tool.uv]\ndefault-groups = ["dev", "lint"]\n'
    const lock = async (root: string, { url }: PackageIndex): Promise<unknown> =>
      await call(uv, ['lock', '--quiet', '--default-index', url], { cwd: root, env: process.env })

    it('is installed as it says, without what only development needs', async () => {
      const root = makeProject(pyproject('greeting'))
      await lock(root, index)
      expect(await dependenciesOf(root)).toEqual(expected('uv.lock'))
    }, 60_000)

    it('is found in the folder that crisol.yaml names', async () => {
      const root = makeProject('')
      mkdirSync(join(root, 'training'))
      writeFileSync(join(root, 'training/pyproject.toml'), pyproject('greeting'))
      await lock(join(root, 'training'), index)
      expect(await dependenciesOf(root, 'training/uv.lock')).toEqual(expected('training/uv.lock'))
    }, 60_000)

    it('is refused where the project has changed since', async () => {
      const root = makeProject(pyproject('greeting'))
      await lock(root, index)
      writeFileSync(join(root, 'pyproject.toml'), pyproject('linting'))
      process.env['UV_DEFAULT_INDEX'] = index.url
      try {
        expect(await faultOf(async () => await dependenciesOf(root))).toEqual({
          code: 'SYNTAX',
          message: 'uv.lock is older than what pyproject.toml asks for; run uv lock and commit it.',
        })
      } finally {
        delete process.env['UV_DEFAULT_INDEX']
      }
    }, 60_000)

    it('is resolved, and that is told, where it holds no hashes', async () => {
      const root = makeProject(pyproject('greeting'))
      await lock(root, bare)
      const locked = readFileSync(join(root, 'uv.lock'), 'utf8')
      process.env['PIP_INDEX_URL'] = index.url
      try {
        expect(locked).not.toContain('hash = ')
        expect(await dependenciesOf(root)).toEqual({
          ...expected('uv.lock'),
          notes: [
            'uv.lock is not locked by hashes, so that its packages were resolved now; lock them to get the same image again.',
          ],
        })
      } finally {
        delete process.env['PIP_INDEX_URL']
      }
    }, 60_000)

    it('is refused in a sentence where it is no lock', async () => {
      const root = makeProject(pyproject('greeting'))
      writeFileSync(join(root, 'uv.lock'), 'greeting\n')
      expect(await faultOf(async () => await dependenciesOf(root))).toEqual({
        code: 'ENVIRONMENT',
        message: 'uv did not export uv.lock: Failed to parse `uv.lock`.',
      })
    }, 60_000)
  })

  describe('of poetry', () => {
    const pyproject = (dependency: string, groups = ''): string =>
      `[project]\nname = "project"\nversion = "0"\nrequires-python = ">=3.10"\ndependencies = ["${dependency}", "numbering==2.0"]\n` +
      `[tool.poetry]\npackage-mode = false\n[[tool.poetry.source]]\nname = "here"\nurl = "${index.url}/"\n${groups}`
    const lock = async (root: string): Promise<unknown> =>
      await call(poetry, ['lock', '--no-interaction'], { cwd: root, env: process.env })
    const source = (): string => `--trusted-host ${new URL(index.url).host}\n--index-url ${index.url}\n`

    it.each([
      ['a project without groups', ''],
      ['a project with groups', '[tool.poetry.group.dev.dependencies]\nlinting = "1.0"\n'],
    ])(
      'is installed as it says, without what only development needs: %s',
      async (_, groups) => {
        const root = makeProject(pyproject('greeting', groups))
        await lock(root)
        expect(await dependenciesOf(root)).toEqual(expected('poetry.lock', source()))
      },
      120_000,
    )

    it('is refused where the project has changed since', async () => {
      const root = makeProject(pyproject('greeting'))
      await lock(root)
      writeFileSync(join(root, 'pyproject.toml'), pyproject('linting'))
      expect(await faultOf(async () => await dependenciesOf(root))).toEqual({
        code: 'SYNTAX',
        message: 'poetry.lock is older than what pyproject.toml asks for; run poetry lock and commit it.',
      })
    }, 120_000)

    it('is resolved, and that is told, where it holds no hashes', async () => {
      const root = makeProject(pyproject('greeting'))
      await lock(root)
      const file = join(root, 'poetry.lock')
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/^files = \[[\s\S]*?^\]/gmu, 'files = []'))
      process.env['PIP_INDEX_URL'] = index.url
      try {
        expect(await dependenciesOf(root)).toEqual({
          ...expected('poetry.lock', source()),
          notes: [
            'poetry.lock is not locked by hashes, so that its packages were resolved now; lock them to get the same image again.',
          ],
        })
      } finally {
        delete process.env['PIP_INDEX_URL']
      }
    }, 120_000)
  })

  it.each([
    ['uv.lock', 'uv'],
    ['poetry.lock', 'poetry'],
  ])('%s asks for %s where it is not installed', async (file, program) => {
    const root = makeProject('')
    writeFileSync(join(root, file), '')
    const path = process.env['PATH']
    process.env['PATH'] = '/usr/bin:/bin'
    try {
      expect(await faultOf(async () => await dependenciesOf(root))).toEqual({
        code: 'ENVIRONMENT',
        message: `${file} is read by ${program}, which is not on the PATH; install it, or export the lock to requirements.lock.`,
      })
    } finally {
      process.env['PATH'] = path
    }
  })
})
