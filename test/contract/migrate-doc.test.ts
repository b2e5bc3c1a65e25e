import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Tokens } from 'marked'
import { parse } from 'yaml'
import { absentOptions, callsIn } from './command-lines.ts'
import { blocksOf, codeIn, readDocument } from './documents.ts'
import { readAction, root } from './workflow-files.ts'

const document = readDocument('docs/migrate-from-cml.md')

/** A row of a table that says what stands for something of CML. */
interface Row {
  readonly of: string
  readonly ours: string
  readonly remark: string
  /** Heading above the table. */
  readonly under: string
  /** Action whose inputs the table names; `undefined` for a table of other things. */
  readonly action: string | undefined
}

let under = ''
const rows = document.tokens.flatMap((token): readonly Row[] => {
  if (token.type === 'heading') under = (token as Tokens.Heading).text
  if (token.type !== 'table') return []
  const { header, rows: cells } = token as Tokens.Table
  const action = /`actions\/([a-z]+)`/u.exec(header[1]?.text ?? '')?.[1]
  return cells.map(([of, ours, remark]) => {
    return { of: of?.text ?? '', ours: ours?.text ?? '', remark: remark?.text ?? '', under, action }
  })
})

const schema = JSON.parse(readFileSync(join(root, 'docs/crisol.schema.json'), 'utf8')) as object

/** Flags by the command of CML that has them, as bin/cml of github.com/iterative/cml declares them, aliases and hidden ones too. */
const flags: Readonly<Record<string, string>> = {
  'cml runner launch':
    'labels idle-timeout name no-retry single reuse reuse-idle workdir docker-volumes cloud cloud-region cloud-type cloud-permission-set cloud-metadata cloud-gpu cloud-hdd-size cloud-ssh-private cloud-spot cloud-spot-price cloud-startup-script cloud-aws-security-group cloud-aws-subnet cloud-kubernetes-node-selector cloud-image tpi-version cml-version tf-resource destroy-delay repo token',
  'cml comment create':
    'target pr commit-sha head-sha watch publish publish-url publish-native update rm-watermark watermark-title',
  'cml pr create':
    'md skip-ci merge auto-merge rebase squash branch target-branch title body message remote user-email user-name',
  'cml check create': 'token commit-sha head-sha conclusion status title',
}

/** Whether `crisol.yaml` has a key such as `report.images`. */
function isKey(name: string): boolean {
  const found = name.split('.').reduce<unknown>((part, key) => {
    const { properties } = (part ?? {}) as { readonly properties?: Readonly<Record<string, unknown>> }
    return properties?.[key]
  }, schema)
  return found !== undefined
}

/** Whether what a cell calls ours is there: an input, a key, a command, an action, a workflow, a variable. */
async function isThere(name: string, { action }: Row): Promise<boolean> {
  if (callsIn(name).length > 0) return (await absentOptions(callsIn(name))).length === 0
  if (/^actions\/[a-z]+$/u.test(name)) return existsSync(join(root, name, 'action.yml'))
  if (name.endsWith('.yml')) return existsSync(join(root, '.github/workflows', name))
  if (/^[A-Z_]+$/u.test(name)) {
    return readFileSync(join(root, 'src/adapters/aws/access.ts'), 'utf8').includes(`process.env['${name}']`)
  }
  return action === undefined ? isKey(name) : name in readAction(action).inputs
}

/** What CML has been called with in a workflow that the page begins with. */
function calledIn(text: string): readonly string[] {
  const lines = text.replaceAll(/\\\n\s*/gu, '').split('\n')
  const calls = lines.filter((line) => /^\s*cml /u.test(line))
  return calls.flatMap((line) => [
    /cml [a-z]+ [a-z]+/u.exec(line)?.[0] ?? line,
    ...[...line.matchAll(/--[a-z-]+/gu)].map(([flag]) => flag),
  ])
}

describe('docs/migrate-from-cml.md', () => {
  it.each(Object.entries(flags))('has a row for each flag of %s', (name, all) => {
    const told = rows.filter(({ under }) => under.includes(name)).flatMap(({ of }) => codeIn(of))
    const named = new Set(told.map((flag) => flag.replace(/^--|=.*$/gu, '')))
    expect(all.split(' ').filter((flag) => !named.has(flag))).toEqual([])
  })

  it.each(rows.filter(({ ours }) => ours !== '-'))('names for $of only what there is: $ours', async (row) => {
    const names = codeIn(row.ours)
    const absent: string[] = []
    for (const name of names) if (!(await isThere(name, row))) absent.push(name)
    expect({ names: names.length > 0, absent }).toEqual({ names: true, absent: [] })
  })

  it('names in its remarks no input that the action lacks', () => {
    const absent = rows.flatMap(({ remark, action }) =>
      action === undefined
        ? []
        : codeIn(remark).filter((name) => /^[a-z-]+$/u.test(name) && !(name in readAction(action).inputs)),
    )
    expect(absent).toEqual([])
  })

  it('explains every command and flag of CML that its workflows have', () => {
    const before = blocksOf(document, 'text')
    expect(before.map((text) => Object.keys(parse(text) as object))).toEqual([
      ['name', 'on', 'jobs'],
      ['name', 'on', 'jobs'],
    ])
    const told = document.text.slice(document.text.indexOf('## Command by command'))
    const called = before.flatMap(calledIn)
    expect(called.length).toBeGreaterThan(8)
    const named = codeIn(told).map((code) => code.replace(/=.*$/u, ''))
    expect(called.filter((name) => !(name.startsWith('--') ? named : told).includes(name))).toEqual([])
  })
})
