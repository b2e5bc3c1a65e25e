import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/actions/report/inputs.ts'
import { faultOf } from '../../fakes/fault.ts'
import { headSha } from '../../fakes/report-ports.ts'

/** Gives the inputs of a step, the others empty. */
function given(inputs: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => inputs[name] ?? ''
}

const bare = {
  results: undefined,
  noResults: undefined,
  base: undefined,
  id: undefined,
  title: undefined,
  matrix: [],
  images: undefined,
  imageRetentionDays: 90,
  comment: true,
  check: true,
  html: undefined,
  pullRequest: undefined,
  expectedHead: undefined,
  token: undefined,
  workingDirectory: '',
}

describe('readInputs of report', () => {
  it('comments and checks when nothing is given', () => {
    expect(readInputs(given({}))).toEqual(bare)
  })

  it('reads every input', () => {
    const inputs = {
      results: 'out/./head',
      'no-results': 'No machine.',
      base: 'main',
      id: 'gpu',
      title: 'Iris',
      matrix: '{"python": "3.10", "folds": 5, "gpu": {"count": 2}}',
      comment: 'false',
      check: 'false',
      html: 'out/./report.html',
      images: 'mermaid',
      'image-retention-days': '30',
      'pull-request': '12',
      head: headSha,
      'github-token': 'token',
      'working-directory': 'sub',
    }
    expect(readInputs(given(inputs))).toEqual({
      results: 'out/head',
      noResults: 'No machine.',
      base: 'main',
      id: 'gpu',
      title: 'Iris',
      matrix: ['3.10', '5', '{"count": 2}'],
      images: 'mermaid',
      imageRetentionDays: 30,
      comment: false,
      check: false,
      html: 'out/report.html',
      pullRequest: 12,
      expectedHead: headSha,
      token: 'token',
      workingDirectory: 'sub',
    })
  })

  it.each([
    ['true', '.crisol/report/index.html'],
    ['false', undefined],
  ])('puts the page for html: %s at %s', (html, expected) => {
    expect(readInputs(given({ html }))).toEqual({ ...bare, html: expected })
  })

  it('makes one line of the id', () => {
    expect(readInputs(given({ id: 'a\n b\tc' }))).toEqual({ ...bare, id: 'a b c' })
  })

  it('keeps of the id what a check run can carry', () => {
    expect(readInputs(given({ id: 'x'.repeat(300) }))).toEqual({
      ...bare,
      id: `${'x'.repeat(100)}…${'x'.repeat(100)}`,
    })
  })

  it('knows that a job without a matrix has none', () => {
    expect(readInputs(given({ matrix: 'null' }))).toEqual(bare)
  })

  it.each([
    ['comment', 'no', 'Input comment is "no"; expected true or false.', 'INPUT'],
    ['html', '/a.html', 'Input html names "/a.html", an absolute path; expected a path inside the repository.', 'PATH'],
    ['check', '0', 'Input check is "0"; expected true or false.', 'INPUT'],
    ['images', 'png', 'Input images is "png"; expected auto, branch, mermaid, none.', 'INPUT'],
    ['image-retention-days', '0', 'Input image-retention-days is "0"; expected a whole number of at least 1.', 'INPUT'],
    ['matrix', '[3]', 'Input matrix is not the JSON of a matrix; leave it to its default.', 'INPUT'],
    ['pull-request', '#7', 'Input pull-request is "#7"; expected a whole number of at least 1.', 'INPUT'],
    [
      'results',
      '../head',
      'Input results names "../head", which leaves the repository; expected a path inside the repository.',
      'PATH',
    ],
  ] as const)('refuses %s: %s', async (name, text, message, code) => {
    expect(await faultOf(() => readInputs(given({ [name]: text })))).toEqual({ code, message })
  })
})
