import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { parseWorkflow } from '../../../src/core/doctor/workflow-file.ts'
import { UserError } from '../../../src/core/error.ts'

describe('parseWorkflow', () => {
  it('reads events, permissions, steps, and calls of other workflows', () => {
    const text = `on: { pull_request: , push: { branches: [main] } }
permissions: read-all
jobs:
  own:
    permissions: { contents: write }
    steps:
      - uses: actions/checkout@v7
        with: { fetch-depth: 0 }
      - run: pytest
  called:
    uses: o/r/.github/workflows/w.yml@v1
  bare:
    permissions: {}
`
    expect(parseWorkflow(text, 'w.yml')).toEqual({
      path: 'w.yml',
      events: ['pull_request', 'push'],
      jobs: [
        {
          name: 'own',
          permissions: new Map([['contents', 'write']]),
          steps: [
            { uses: 'actions/checkout@v7', run: '', inputs: new Map([['fetch-depth', '0']]) },
            { uses: '', run: 'pytest', inputs: new Map() },
          ],
        },
        {
          ...{ name: 'called', permissions: 'read-all' },
          steps: [{ uses: 'o/r/.github/workflows/w.yml@v1', run: '', inputs: new Map() }],
        },
        { name: 'bare', permissions: new Map(), steps: [] },
      ],
    })
  })

  it.each([
    ['on: push', ['push']],
    ['on: [push, pull_request]', ['push', 'pull_request']],
    ['', []],
    ['[a]', []],
    ['jobs: [a]', []],
  ])('finds the events of %j: %j', (text, events) => {
    expect(parseWorkflow(text, 'w.yml')).toEqual({ path: 'w.yml', events, jobs: [] })
  })

  it('reads whatever YAML there is, or refuses it', () => {
    const keys = fc.constantFrom('on', 'jobs', 'permissions', 'steps', 'uses', 'run', 'with', 'a')
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<unknown>(null, true, 1, 'x', 'read-all'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
      ),
    }))
    const texts = fc.oneof(
      value.map((one) => stringify(one)),
      fc.string(),
    )
    fc.assert(
      fc.property(texts, (text) => {
        try {
          parseWorkflow(text, 'w.yml')
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }),
    )
  })
})
