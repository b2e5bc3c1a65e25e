import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import type { ReadInput } from '../../src/core/inputs.ts'

/** The part of an action.yml that the code must agree with. */
interface ActionFile {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<Record<string, { readonly description?: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>
  readonly runs: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '../..')
const rooms = readdirSync(join(root, 'src/actions')).sort()

function readAction(name: string): ActionFile {
  return parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8')) as ActionFile
}

/** What has no default and must be given: input -> something that may be. */
const needed: Readonly<Record<string, string>> = { 'instance-types': 'c5.large', 'github-token': 'made-up-token' }

/** Input names that the code of an action asks for, recorded while it reads the declared defaults. */
async function readNames(name: string, action: ActionFile): Promise<readonly string[]> {
  const { readInputs } = (await import(`../../src/actions/${name}/inputs.ts`)) as {
    readInputs(read: ReadInput): unknown
  }
  const names = new Set<string>()
  readInputs((input) => {
    names.add(input)
    const given = action.inputs[input]?.default ?? ''
    const filled = { '${{ github.token }}': 'made-up-token', '${{ toJSON(matrix) }}': 'null' }[given] ?? given
    return filled || (needed[input] ?? '')
  })
  return [...names].sort()
}

it('has a room for every public action and a public action for every room', () => {
  expect(readdirSync(join(root, 'actions')).sort()).toEqual(rooms)
})

describe.each(rooms)('action %s', (name) => {
  const action = readAction(name)

  it('runs its own stub on Node 24', () => {
    const { using, main, ...rest } = action.runs
    expect({ using, main }).toEqual({ using: 'node24', main: `../../dist/${name}.js` })
    expect(rest).toEqual(rest['post'] === undefined ? {} : { post: `../../dist/${name}-post.js` })
    for (const file of Object.values(action.runs).filter((value) => value.endsWith('.js'))) {
      expect(existsSync(join(root, 'actions', name, file))).toBe(true)
    }
  })

  it('reads every declared input and no other', async () => {
    expect(await readNames(name, action)).toEqual(Object.keys(action.inputs).sort())
  })

  it('writes every declared output and no other', () => {
    const source = readFileSync(join(root, 'src/actions', name, 'index.ts'), 'utf8')
    const written = [...source.matchAll(/runner\.output\(\s*'([^']+)'/gu)].map(([, output]) => output)
    expect([...new Set(written)].sort()).toEqual(Object.keys(action.outputs).sort())
  })

  it('describes itself, each input and each output in sentences', () => {
    const described = [action, ...Object.values(action.inputs), ...Object.values(action.outputs)]
    for (const { description } of described) expect(description).toMatch(/^[A-Za-z].*\.$/u)
  })
})
