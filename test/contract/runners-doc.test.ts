import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'docs/runners.md'), 'utf8')

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
}

describe('docs/runners.md', () => {
  it('names tests that there are', () => {
    const named = [...text.matchAll(/`(test\/[\w/.-]+\.test\.ts)`/gu)].map(([, file = '']) => file)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('links to files that there are', () => {
    const links = [...text.matchAll(/\]\(([\w/.-]+)\)/gu)].map(([, file = '']) => file)
    expect(links.filter((file) => !existsSync(join(root, 'docs', file)))).toEqual([])
  })

  it('gives actions no input that they do not have', () => {
    const workflows = [...text.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, yaml = '']) => parse(yaml) as Workflow)
    const steps = workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps))
    const ours = steps.flatMap((step) => {
      const name = /^crisol-ml\/crisol\/actions\/([\w-]+)@v1$/u.exec(step.uses ?? '')?.[1]
      return name === undefined ? [] : [{ name, inputs: Object.keys(step.with ?? {}) }]
    })
    expect(ours.map(({ name }) => name)).toEqual(['runner', 'train', 'reap'])
    for (const { name, inputs } of ours) {
      const action = parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8')) as { inputs: object }
      expect(inputs.filter((input) => !(input in action.inputs))).toEqual([])
    }
  })
})
