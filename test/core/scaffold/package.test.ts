import { describe, expect, it } from '@jest/globals'
import { parseReference } from '../../../src/core/image/reference.ts'
import { renderPackage } from '../../../src/core/scaffold/package.ts'
import { aSurvey, plain, s3 } from '../../fakes/survey.ts'

describe('renderPackage', () => {
  it('logs in to another registry by secrets, in a project below the root whose data are in S3', () => {
    const survey = aSurvey({ branch: 'trunk', directory: 'ml', remote: s3 })
    const image = parseReference('registry.example.com/team/model:1', 'image')
    expect(renderPackage(survey, { ...plain, region: 'eu-west-1' }, image)).toBe(`name: package
on: { push: { branches: [trunk] } }
permissions: {}
jobs:
  package:
    runs-on: ubuntu-latest
    permissions:
      contents: read # to check out
      id-token: write # to take on the AWS role that reads and writes the data
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - uses: aws-actions/configure-aws-credentials@ec61189d14ec14c8efccab744f656cffd0e33f37 # v6.1.0
        with:
          role-to-assume: \${{ vars.CRISOL_DATA_ROLE }}
          aws-region: eu-west-1
      - uses: crisol-ml/crisol/actions/pull@v1
        with: { working-directory: ml }
      - uses: docker/setup-buildx-action@37fe631027851001ddb9b187196cc803df7f5f0e # v4.3.0; Docker's own writes no OCI layouts
      - uses: docker/login-action@dbcb813823bdd20940b903addbd779551569679f # v4.6.0
        with: { registry: registry.example.com, username: "\${{ secrets.REGISTRY_USERNAME }}", password: "\${{ secrets.REGISTRY_PASSWORD }}" }
      - uses: crisol-ml/crisol/actions/package@v1
        with: { image: "registry.example.com/team/model:1", working-directory: ml }
`)
  })

  it('names an image that is not called as its repository', () => {
    const image = parseReference('ghcr.io/octocat/other', 'image')
    expect(renderPackage(aSurvey(), plain, image)).toContain('with: { image: "ghcr.io/octocat/other" }')
  })
})
