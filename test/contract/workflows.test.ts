import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { parseReference } from '../../src/core/image/reference.ts'
import { planScaffold } from '../../src/core/scaffold/plan.ts'
import { describeWith } from '../counterparts.ts'
import { aSurvey, machines, plain, s3 } from '../fakes/survey.ts'
import { root } from './workflow-files.ts'

/** Folders that are looked through for workflows, actions and documents. */
const places = ['.', '.github/workflows', 'actions', 'docs', 'examples'] as const

/** Files of the suite with an ending, by their path in the repository. */
function filesOf(end: string): readonly string[] {
  return places.flatMap((place) =>
    readdirSync(join(root, place), { recursive: place !== '.', encoding: 'utf8' })
      .filter((file) => file.endsWith(end) && !file.includes('node_modules'))
      .map((file) => (place === '.' ? file : join(place, file)))
      .sort(),
  )
}

/** A block of YAML in a document that is a workflow or a part of one, made whole. */
interface Example {
  /** File name that tells where it is from. */
  readonly name: string
  readonly workflow: string
}

function indent(text: string, columns: number): string {
  return text.replaceAll(/^(?=.)/gmu, ' '.repeat(columns))
}

/** Makes a workflow of what a document shows of one; `undefined` where it shows something else. */
function wholeWorkflow(text: string): string | undefined {
  const shown: unknown = parse(text)
  const head = 'name: example\non: push\n'
  const job = `${head}permissions: {}\njobs:\n  example:\n    runs-on: ubuntu-latest\n`
  if (Array.isArray(shown)) return `${job}    steps:\n${indent(text, 6)}`
  const keys = Object.keys(shown as object)
  if (keys.includes('jobs')) return keys.includes('on') ? text : `${head}permissions: {}\n${text}`
  if (keys.includes('steps')) return `${job}${indent(text, 4)}`
  return keys.includes('permissions') ? `${job}${indent(text, 4)}    steps:\n      - run: "true"\n` : undefined
}

function examplesIn(file: string): readonly Example[] {
  const blocks = [...readFileSync(join(root, file), 'utf8').matchAll(/```ya?ml\n([\s\S]*?)```/gu)]
  return blocks.flatMap(([, text = ''], index) => {
    const workflow = wholeWorkflow(text)
    const name = `${file.replaceAll(/[/.]/gu, '-')}-${index + 1}.yml`
    return workflow === undefined ? [] : [{ name, workflow }]
  })
}

/** What crisol init writes for repositories of several kinds. */
const scaffolded: readonly Example[] = [
  aSurvey(),
  aSurvey({ directory: 'ml models', packages: 'requirements.lock', remote: s3 }),
  aSurvey({ packages: 'poetry.lock', hasTests: false, remote: { ...s3, hasEndpoint: true } }),
  aSurvey({ packages: 'uv.lock', branch: 'release/1.x' }),
].flatMap((survey, index) =>
  [undefined, { ...machines, account: undefined }].flatMap((onMachines) => {
    const image = parseReference(`registry.example.com/model:${index}`, 'image')
    const { files } = planScaffold(survey, { ...plain, image, machines: onMachines })
    const kind = `init-${index}${onMachines === undefined ? '' : '-machines'}`
    return files
      .filter(({ path }) => path.startsWith('.github/workflows/'))
      .map(({ path, text }) => ({ name: `${kind}-${basename(path)}`, workflow: text }))
  }),
)

const examples = [...filesOf('.md').flatMap(examplesIn), ...scaffolded]

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/**
 * A repository in which workflows call actions and workflows of this tree by their path, which actionlint can follow:
 * it holds them to inputs, outputs and secrets then. It knows neither `$/` nor what is elsewhere.
 */
function exportTree(workflows: readonly Example[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-workflows-'))
  folders.push(folder)
  cpSync(join(root, 'actions'), join(folder, 'actions'), { recursive: true })
  cpSync(join(root, 'action.yml'), join(folder, 'action.yml'))
  symlinkSync(join(root, 'dist'), join(folder, 'dist'))
  const own = readdirSync(join(root, '.github/workflows')).map((name) => ({
    name,
    workflow: readFileSync(join(root, '.github/workflows', name), 'utf8'),
  }))
  mkdirSync(join(folder, '.git'))
  for (const { name, workflow } of [...own, ...workflows]) {
    const here = workflow.replaceAll(/uses: (?:\$|crisol-ml\/crisol(?=[/@]))([^@\s]*)(?:@v1)?/gu, 'uses: .$1')
    const file = join(folder, '.github/workflows', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, here.replaceAll('uses: .\n', 'uses: ./\n'))
  }
  return folder
}

/** Runs a linter and gives its exit code and what it found. */
function lint(program: string, args: readonly string[], cwd: string): readonly [number | null, string] {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  return [status, `${stdout}${status === 0 ? '' : stderr}`.trim()]
}

describeWith(['actionlint', 'shellcheck'], 'actionlint', (actionlint, shellcheck) => {
  const flags = ['-no-color', '-oneline', `-shellcheck=${shellcheck}`, '-pyflakes=']

  it('finds nothing in our workflows, in those of the documents and in what init writes, calls of our actions and workflows included', () => {
    expect(examples.length).toBeGreaterThan(15)
    expect(lint(actionlint, flags, exportTree(examples))).toEqual([0, ''])
  })

  it('would find an input that an action does not have', () => {
    const workflow = wholeWorkflow('- uses: crisol-ml/crisol@v1\n  with: { pul: false }\n') ?? ''
    const [status, found] = lint(actionlint, flags, exportTree([{ name: 'example.yml', workflow }]))
    expect([status, found.includes('input "pul" is not defined')]).toEqual([1, true])
  })
})

describeWith(['zizmor'], 'zizmor', (zizmor) => {
  const flags = ['--offline', '--quiet', '--no-progress', '--color=never', '--strict-collection']

  it('finds nothing in our workflows and actions, to the letter', () => {
    const own = filesOf('.yml').filter((file) => /^\.github|^action\.yml$|\/action\.yml$/u.test(file))
    expect(own.length).toBeGreaterThan(12)
    const [status, found] = lint(zizmor, [...flags, '--persona=pedantic', ...own], root)
    expect([status, found]).toEqual([0, expect.stringMatching(/^No findings to report\./u)])
  })

  it('finds nothing in the workflows of the documents and of init, where tags name our actions and GitHub’s', () => {
    const folder = exportTree([])
    const files = examples.map(({ name, workflow }) => {
      writeFileSync(join(folder, name), workflow)
      return name
    })
    const config = join(root, 'test/fixtures/zizmor/documents.yml')
    const [status, found] = lint(zizmor, [...flags, '--persona=regular', `--config=${config}`, ...files], folder)
    expect([status, found]).toEqual([0, expect.stringMatching(/^No findings to report\./u)])
  })
})

it('gives a reason for every finding that is passed over', () => {
  const ignored = [...filesOf('.yml'), ...filesOf('.md')].flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => line.includes('zizmor: ignore'))
      .map((line) => line.replace(/^.*zizmor: ignore/u, '')),
  )
  expect(ignored.filter((rest) => !/^\[[a-z-]+\](?: [^ ]+){5,}$/u.test(rest))).toEqual([])
})
