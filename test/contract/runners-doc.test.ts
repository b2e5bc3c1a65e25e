import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readWorkflow, root } from './workflow-files.ts'

const text = readFileSync(join(root, 'docs/runners.md'), 'utf8')

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly secrets?: Readonly<Record<string, unknown>>
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly jobs?: Readonly<Record<string, Job>>
}

/** Jobs of every workflow that the page shows. */
const jobs = [...text.matchAll(/```yaml\n([\s\S]*?)```/gu)]
  .map(([, yaml = '']) => parse(yaml) as Workflow)
  .flatMap((workflow) => Object.values(workflow.jobs ?? {}))

/** A case that the comparison names, and the file that it is said to be in. */
interface NamedCase {
  readonly file: string
  readonly name: string
}

/** Rows of the comparison: what is compared, and the cases that hold it. */
const rows = text
  .slice(text.indexOf('## Beside others'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:what|---) /u.test(line))
  .map((line) => {
    const cells = line.split(' | ')
    return { what: cells[0]?.slice(2) ?? '', others: cells[2] ?? '', cases: casesIn(cells[3] ?? '') }
  })

function casesIn(cell: string): readonly NamedCase[] {
  return [...cell.matchAll(/`(test\/[\w/.-]+\.test\.ts)` ("[^"]+"(?:, "[^"]+")*)/gu)].flatMap(
    ([, file = '', names = '']) => [...names.matchAll(/"([^"]+)"/gu)].map(([, name = '']) => ({ file, name })),
  )
}

describe('docs/runners.md', () => {
  it('names tests that there are', () => {
    const named = [...text.matchAll(/`(test\/[\w/.-]+\.test\.ts)`/gu)].map(([, file = '']) => file)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('says for every difference from others which cases hold it, but for what Crisol does not do', () => {
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter(({ cases }) => cases.length === 0).map(({ what }) => what)).toEqual([
      'hundreds of jobs an hour, a warm pool, Windows',
    ])
  })

  it.each(rows.flatMap(({ cases }) => cases))('finds in $file: $name', ({ file, name }) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(name)
  })

  it('is read in ten minutes: what takes a user to the first job has no more than 2,200 words', () => {
    const prose = text.slice(0, text.indexOf('## Beside others')).replaceAll(/```[\s\S]*?```/gu, ' ')
    expect(prose.split(/\s+/u).filter((word) => /\w/u.test(word)).length).toBeLessThan(2_200)
  })

  it('links to files that there are', () => {
    const links = [...text.matchAll(/\]\(([\w/.-]+)\)/gu)].map(([, file = '']) => file)
    expect(links.filter((file) => !existsSync(join(root, 'docs', file)))).toEqual([])
  })

  it('gives actions no input that they do not have', () => {
    const ours = jobs
      .flatMap((job) => job.steps ?? [])
      .flatMap((step) => {
        const name = /^crisol-ml\/crisol\/actions\/([\w-]+)@v1$/u.exec(step.uses ?? '')?.[1]
        return name === undefined ? [] : [{ name, inputs: Object.keys(step.with ?? {}) }]
      })
    expect(ours.map(({ name }) => name)).toEqual(['runner', 'train'])
    for (const { name, inputs } of ours) {
      const action = parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8')) as { inputs: object }
      expect(inputs.filter((input) => !(input in action.inputs))).toEqual([])
    }
  })

  it('calls workflows with what they take, and with the permissions that they need', () => {
    const calling = jobs.flatMap((job) => {
      const name = /^crisol-ml\/crisol\/\.github\/workflows\/([a-z]+)\.yml@v1$/u.exec(job.uses ?? '')?.[1]
      return name === undefined ? [] : [{ ...job, name }]
    })
    expect(calling.map(({ name }) => name)).toEqual(['reap', 'rerun'])
    for (const { name, ...job } of calling) {
      const called = readWorkflow(`${name}.yml`)
      const { inputs, secrets = {} } = called.on.workflow_call
      expect(Object.keys(job.with ?? {}).filter((given) => !(given in inputs))).toEqual([])
      expect(Object.keys(job.secrets ?? {}).filter((given) => !(given in secrets))).toEqual([])
      expect(job.permissions).toEqual(called.jobs[name]?.permissions)
    }
  })
})
