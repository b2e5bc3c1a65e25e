import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { findPython } from '../../scripts/demo/python.ts'
import { parseConfig } from '../../src/core/config/parse.ts'
import { readProject } from '../../src/flows/data/project.ts'
import { describeWith } from '../counterparts.ts'
import { snapshotOfFiles } from '../fakes/snapshot.ts'
import { openMermaid } from '../mermaid.ts'
import { type Block, blocksIn, readBlocks, wholeWorkflow, yamlKindOf } from './blocks.ts'
import { codeOf, readDocuments } from './documents.ts'
import { actionlintFlags, type Example, exportTree, languageFindings, lint, lintAsWritten } from './linters.ts'
import { root } from './workflow-files.ts'

const blocks = readBlocks()

/** Blocks of some languages, for a table of cases. */
function blocksOf(...languages: readonly string[]): readonly Block[] {
  return blocks.filter(({ language }) => languages.includes(language))
}

const yaml = blocksOf('yaml').map((block) => ({ ...block, kind: yamlKindOf(block.text) }))
const shell = blocksOf('sh')

/** Workflows, and what is a part of one made whole, in files that are named by their place. */
const workflows: readonly Example[] = yaml
  .filter(({ kind }) => kind === 'workflow')
  .map(({ place, text }) => ({ name: `${place.replaceAll(/[/.:]/gu, '-')}.yml`, workflow: wholeWorkflow(text) }))

const { folder, remove } = exportTree(workflows)
afterAll(remove)

describe('the blocks of the documents', () => {
  it('are of languages that are looked at here, or output and text', () => {
    const known = ['', 'text', 'yaml', 'sh', 'json', 'python', 'mermaid']
    expect(blocks.filter(({ language }) => !known.includes(language)).map(({ place }) => place)).toEqual([])
  })

  it('are found with their place, in lists too', () => {
    const document = '# A\n\n```sh\na\n```\n\n- b\n\n  ```yaml\n  c:\n    d: 1\n  ```\n'
    expect(blocksIn(document, 'a.md')).toEqual([
      { place: 'a.md:3', language: 'sh', text: 'a\n' },
      { place: 'a.md:9', language: 'yaml', text: 'c:\n  d: 1\n' },
    ])
  })

  it('are many enough for these cases to say something', () => {
    expect([yaml.length > 24, shell.length > 18, workflows.length > 20]).toEqual([true, true, true])
  })
})

describe('YAML in the documents', () => {
  it('is a workflow or a part of one, a crisol.yaml or a dvc.yaml', () => {
    expect(yaml.filter(({ kind }) => kind === undefined).map(({ place }) => place)).toEqual([])
  })

  it.each(yaml.filter(({ kind }) => kind === 'crisol.yaml'))('is read as crisol.yaml: $place', ({ text }) => {
    expect(parseConfig(text, 'crisol.yaml').isDeclared).toBe(true)
  })

  it.each(yaml.filter(({ kind }) => kind === 'dvc.yaml'))('is read as dvc.yaml: $place', async ({ text }) => {
    // Parameters of stages are looked up where there is a file of them.
    const project = await readProject(snapshotOfFiles({ 'dvc.yaml': text, 'params.yaml': 'train: { lr: 0.1 }\n' }))
    expect(project.pipelines.length).toBe(1)
  })

  it('has nothing that the language service finds', () => {
    expect(languageFindings(Object.fromEntries(workflows.map(({ name, workflow }) => [name, workflow])))).toEqual([])
  })
})

describeWith(['actionlint', 'shellcheck'], 'YAML in the documents, for actionlint', (actionlint, shellcheck) => {
  it('has no mistake, calls of our actions and workflows included', () => {
    expect(lint(actionlint, actionlintFlags(shellcheck), folder)).toEqual([0, ''])
  })
})

describeWith(['zizmor'], 'YAML in the documents, for zizmor', (zizmor) => {
  it('is safe to copy; tags name our actions and GitHub’s', () => {
    const [status, found] = lintAsWritten(zizmor, workflows, folder)
    expect([status, found]).toEqual([0, expect.stringMatching(/^No findings to report\./u)])
  })
})

describe('shell in the documents', () => {
  it.each(shell)('is bash: $place', ({ text }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })

  it('runs scripts and files that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: object }
    const said = [...shell.map(({ text }) => text), ...readDocuments().flatMap(codeOf)].join('\n')
    const named = [...said.matchAll(/npm run (?:-\S+ )*([\w:]+)/gu)].map(([, name = '']) => name)
    const files = [...said.matchAll(/(?:bash|node) ([\w./-]+)/gu)].map(([, file = '']) => file)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})

describeWith(['shellcheck'], 'shell in the documents, for shellcheck', (shellcheck) => {
  it.each(shell)('has no mistake: $place', ({ text }) => {
    const args = ['--shell=bash', '--format=gcc', '-']
    const { status, stdout } = spawnSync(shellcheck, args, { input: text, encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, ''])
  })
})

describe('other languages in the documents', () => {
  it.each(blocksOf('json'))('parse as JSON: $place', ({ text }) => {
    expect(() => void JSON.parse(text)).not.toThrow()
  })

  it.each(blocksOf('python'))('parse as Python: $place', ({ text }) => {
    const program = 'import ast, sys; ast.parse(sys.stdin.read())'
    const { status, stderr } = spawnSync(findPython() ?? 'python3', ['-c', program], { input: text, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })

  it('parse as Mermaid', async () => {
    const mermaid = await openMermaid()
    for (const { text } of blocksOf('mermaid')) expect((await mermaid.parse(text)).diagramType).not.toBe('')
  })
})
