import { describe, expect, it } from '@jest/globals'
import { accessOf, dataInputs, dataSecrets } from '../../../src/core/scaffold/access.ts'
import { aSurvey, known, plain, s3 } from '../../fakes/survey.ts'

const store = { ...s3, hasEndpoint: true }

describe('accessOf', () => {
  it.each([
    [undefined, 'none'],
    [{ kind: 'folder', path: '/store', isInside: false }, 'none'],
    [s3, 'role'],
    [store, 'keys'],
  ] as const)('gives for %j: %s', (remote, access) => {
    expect(accessOf(remote)).toBe(access)
  })
})

describe('the way to the data', () => {
  const dataRole = 'arn:aws:iam::210987654321:role/data'

  it.each([
    [
      'variables where nothing is known',
      s3,
      plain,
      'arn:aws:iam::${{ vars.AWS_ACCOUNT }}:role/crisol-data',
      '${{ vars.AWS_REGION }}',
    ],
    ['our role in the account that is known', s3, known, 'arn:aws:iam::123456789012:role/crisol-data', 'eu-west-1'],
    ['the role that is named', s3, { ...known, dataRole }, dataRole, 'eu-west-1'],
    ['no role where a store has none', store, { ...known, dataRole }, undefined, undefined],
    ['no role where there are no data', undefined, known, undefined, undefined],
  ])('is %s', (_, remote, options, role, region) => {
    expect(dataInputs(aSurvey({ remote }), options)).toEqual({ 'aws-region': region, 'role-to-assume': role })
  })

  it('is keys for a store beside AWS alone', () => {
    expect([undefined, s3, store].map((remote) => dataSecrets(aSurvey({ remote })))).toEqual([
      {},
      {},
      {
        'aws-access-key-id': '${{ secrets.AWS_ACCESS_KEY_ID }}',
        'aws-secret-access-key': '${{ secrets.AWS_SECRET_ACCESS_KEY }}',
      },
    ])
  })
})
