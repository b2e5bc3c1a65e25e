import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Command } from '../../src/cli/command.ts'
import { readProject } from '../../src/flows/data/project.ts'
import { snapshotOfFiles } from '../fakes/snapshot.ts'

const root = join(import.meta.dirname, '../..')
const guide = readFileSync(join(root, 'docs/guide.md'), 'utf8')

describe('docs/guide.md', () => {
  it('is a page of at most 120 lines', () => {
    expect(guide.trimEnd().split('\n').length).toBeLessThanOrEqual(120)
  })

  it('shows a pipeline that is read', async () => {
    const text = /^```yaml\n(# dvc\.yaml\n.*?)^```/msu.exec(guide)?.[1] ?? ''
    const { pipelines } = await readProject(
      snapshotOfFiles({ 'dvc.yaml': text, 'params.yaml': 'train: { lr: 0.1 }\n' }),
    )
    expect(pipelines.map(({ stages }) => stages.map(({ name }) => name))).toEqual([['prepare', 'train', 'evaluate']])
  })

  it('names commands and options that there are', async () => {
    const calls = [...guide.matchAll(/^crisol ([a-z]+)(.*)$|`crisol ([a-z]+)([^`]*)`/gmu)]
    const named = calls.map(([, name, rest, inline, more]) => [inline ?? name ?? '', more ?? rest ?? ''] as const)
    expect(named.map(([name]) => name)).toEqual(['train', 'push', 'init', 'doctor', 'report', 'init', 'init'])
    for (const [name, rest] of named) {
      const module = (await import(`../../src/cli/${name}.ts`)) as Readonly<Record<string, Command>>
      for (const [option] of rest.matchAll(/--[a-z-]+/gu)) expect(module[name]?.usage).toContain(`${option} `)
    }
  })

  it('links to what there is', () => {
    const links = [...guide.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/gu)].map(([, path]) => path ?? '')
    expect(links.filter((path) => !existsSync(join(root, 'docs', path)))).toEqual([])
  })
})
