import { describe, expect, it } from '@jest/globals'
import { accessOf, actionLines, credentialLines, pythonLines } from '../../../src/core/scaffold/workflow.ts'
import { aSurvey, plain, s3 } from '../../fakes/survey.ts'

describe('accessOf', () => {
  it.each([
    [undefined, 'none'],
    [{ kind: 'folder', path: '/store', isInside: false }, 'none'],
    [s3, 'role'],
    [{ ...s3, hasEndpoint: true }, 'keys'],
  ] as const)('gives for %j: %s', (remote, access) => {
    expect(accessOf(remote)).toBe(access)
  })
})

describe('the lines of steps', () => {
  it('name the role and the region that are known', () => {
    const dataRole = 'arn:aws:iam::123456789012:role/data'
    expect(credentialLines(aSurvey({ remote: s3 }), { ...plain, dataRole, region: 'eu-west-1' })).toEqual([
      ...['- uses: aws-actions/configure-aws-credentials@ec61189d14ec14c8efccab744f656cffd0e33f37 # v6.1.0', '  with:'],
      ...[`    role-to-assume: ${dataRole}`, '    aws-region: eu-west-1'],
    ])
  })

  it('quote a directory that YAML would read otherwise', () => {
    const survey = aSurvey({ directory: 'a: b' })
    expect([...actionLines('pull', survey), ...pythonLines(survey)]).toEqual([
      '- uses: crisol-ml/crisol/actions/pull@v1',
      '  with: { working-directory: "a: b" }',
      '- uses: actions/setup-python@v6',
      '  with: { python-version: "3.12", cache: pip, cache-dependency-path: "a: b/requirements.txt" }',
      '- run: pip install -r requirements.txt',
    ])
  })

  it('install nothing where no file says what', () => {
    expect(pythonLines(aSurvey({ packages: undefined }))).toEqual([
      ...['- uses: actions/setup-python@v6', '  with: { python-version: "3.12" }'],
    ])
  })
})
