import { describe, expect, it } from '@jest/globals'
import { renderReview } from '../../../src/core/scaffold/review.ts'
import { aSurvey, machines, plain, s3 } from '../../fakes/survey.ts'

describe('renderReview', () => {
  it('takes on a role where the data are in S3, in a project below the root, without tests', () => {
    const survey = aSurvey({ directory: 'ml', packages: 'uv.lock', hasTests: false, remote: s3 })
    expect(renderReview(survey, plain, undefined)).toBe(`name: review
on: pull_request
concurrency: # a newer push ends the review of an older one
  group: review-\${{ github.ref }}
  cancel-in-progress: true
permissions:
  contents: read # to check out the commit and to read the base; write shows plots as pictures
  pull-requests: write # to keep one comment
  checks: write # to keep one check run
  id-token: write # to take on the AWS role that reads and writes the data
jobs:
  review:
    runs-on: ubuntu-latest
    defaults: { run: { working-directory: ml } }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - uses: actions/setup-python@v6
        with: { python-version: "3.12" }
      - run: |
          pip install uv
          uv sync --frozen
          echo "$PWD/.venv/bin" >> "$GITHUB_PATH" # where the stages find python
      - uses: aws-actions/configure-aws-credentials@ec61189d14ec14c8efccab744f656cffd0e33f37 # v6.1.0
        with:
          role-to-assume: \${{ vars.CRISOL_DATA_ROLE }}
          aws-region: \${{ vars.AWS_REGION }}
      - uses: crisol-ml/crisol/actions/pull@v1
        with: { working-directory: ml }
      - id: train
        uses: crisol-ml/crisol/actions/train@v1
        with: { working-directory: ml }
      - uses: crisol-ml/crisol/actions/push@v1
        if: \${{ !cancelled() && steps.train.outcome != 'skipped' }}
        with: { working-directory: ml }
      - uses: crisol-ml/crisol/actions/report@v1
        if: \${{ !cancelled() && steps.train.outcome != 'skipped' }}
        with: { working-directory: ml }
`)
  })

  it('gives the keys of another store to the job, and no identity', () => {
    const text = renderReview(aSurvey({ remote: { ...s3, hasEndpoint: true } }), plain, undefined)
    expect(text).toContain(`    env: # of the store in .dvc/config
      AWS_ACCESS_KEY_ID: \${{ secrets.AWS_ACCESS_KEY_ID }}
      AWS_SECRET_ACCESS_KEY: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
    steps:
`)
    expect(text).not.toMatch(/id-token|configure-aws/u)
  })

  it('runs on a machine that it launches, and only the job that reviews may write', () => {
    const text = renderReview(aSurvey({ remote: s3 }), plain, machines)
    expect(text.split('\njobs:\n')[0]).toMatch(/\npermissions: \{\}$/u)
    expect(
      text.slice(text.indexOf('  review:'), text.indexOf('    steps:\n      - uses: actions/checkout')),
    ).toBe(`  review:
    needs: launch
    runs-on: \${{ needs.launch.outputs.label }}
    permissions:
      contents: read # to check out the commit and to read the base; write shows plots as pictures
      pull-requests: write # to keep one comment
      checks: write # to keep one check run
      id-token: write # to take on the AWS role that reads and writes the data
`)
  })
})
