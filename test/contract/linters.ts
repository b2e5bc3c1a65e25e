import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './workflow-files.ts'

/** A workflow that is not a file of the suite. */
export interface Example {
  /** File name that tells where it is from. */
  readonly name: string
  readonly workflow: string
}

/** A repository for linters, and how to take it away. */
export interface Exported {
  readonly folder: string
  readonly remove: () => void
}

/**
 * Makes a repository in which workflows call actions and workflows of this tree by their path, which actionlint can
 * follow: it holds them to inputs, outputs and secrets then. It knows neither `$/` nor what is elsewhere.
 */
export function exportTree(workflows: readonly Example[]): Exported {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-workflows-'))
  for (const place of ['actions', '.github/actions'])
    cpSync(join(root, place), join(folder, place), { recursive: true })
  cpSync(join(root, 'action.yml'), join(folder, 'action.yml'))
  symlinkSync(join(root, 'dist'), join(folder, 'dist'))
  const own = readdirSync(join(root, '.github/workflows')).map((name) => ({
    name,
    workflow: readFileSync(join(root, '.github/workflows', name), 'utf8'),
  }))
  mkdirSync(join(folder, '.git'))
  mkdirSync(join(folder, '.github/workflows'), { recursive: true })
  for (const { name, workflow } of [...own, ...workflows]) {
    const here = workflow.replaceAll(/uses: (?:\$|crisol-ml\/crisol(?=[/@]))([^@\s]*)(?:@v1)?/gu, 'uses: .$1')
    writeFileSync(join(folder, '.github/workflows', name), here.replaceAll('uses: .\n', 'uses: ./\n'))
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** How actionlint is called: what it finds a line each, scripts by shellcheck. */
export function actionlintFlags(shellcheck: string): readonly string[] {
  return ['-no-color', '-oneline', `-shellcheck=${shellcheck}`, '-pyflakes=']
}

/** How zizmor is called, whoever it shall be strict to. */
export const zizmorFlags = ['--offline', '--quiet', '--no-progress', '--color=never', '--strict-collection'] as const

/** Runs a linter and gives its exit code and what it found. */
export function lint(program: string, args: readonly string[], cwd: string): readonly [number | null, string] {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  return [status, `${stdout}${status === 0 ? '' : stderr}`.trim()]
}

/** Has zizmor look at workflows as they are written, in a folder, with what users may do: a tag names an action of ours or GitHub's. */
export function lintAsWritten(
  zizmor: string,
  workflows: readonly Example[],
  folder: string,
): readonly [number | null, string] {
  for (const { name, workflow } of workflows) writeFileSync(join(folder, name), workflow)
  const config = join(root, 'test/fixtures/zizmor/documents.yml')
  const flags = [...zizmorFlags, '--persona=regular', `--config=${config}`]
  return lint(zizmor, [...flags, ...workflows.map(({ name }) => name)], folder)
}

/** Has GitHub's language service look at workflows and actions. Gives what it finds, a line each. */
export function languageFindings(files: Readonly<Record<string, string>>): readonly string[] {
  const program = join(root, 'test/servers/language-service.ts')
  const said = execFileSync(process.execPath, [program], { input: JSON.stringify(files), encoding: 'utf8' })
  return JSON.parse(said) as readonly string[]
}
