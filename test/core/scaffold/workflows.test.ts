import { describe, expect, it } from '@jest/globals'
import { parseReference } from '../../../src/core/image/reference.ts'
import {
  renderForkReport,
  renderReap,
  renderRerun,
  renderReview,
  renderShip,
} from '../../../src/core/scaffold/workflows.ts'
import { aSurvey, known, machines, plain, s3 } from '../../fakes/survey.ts'

const store = { ...s3, hasEndpoint: true }

/** What a workflow says from a line on. */
function from(text: string, line: string): string {
  return text.slice(text.indexOf(line))
}

describe('renderReview', () => {
  it('names the directory of a project below the root, and installs by its lock', () => {
    const text = renderReview(aSurvey({ directory: 'a: b', packages: 'uv.lock', hasTests: false }), plain)
    expect(from(text, '    with:')).toBe(`    with:
      working-directory: "a: b"
      python-version: "3.12"
      setup: |
        pip install uv
        uv sync --frozen
        echo "$PWD/.venv/bin" >> "$GITHUB_PATH" # where the stages find python
`)
  })

  it('installs nothing where no file says what', () => {
    expect(renderReview(aSurvey({ packages: undefined }), plain)).toContain('\n      setup: ""\n')
  })

  it('hands the keys of another store to what it calls', () => {
    const text = renderReview(aSurvey({ remote: store }), known)
    expect(from(text, '      test:')).toBe(`      test: pytest --junitxml=reports/junit.xml
    secrets:
      aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
      aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
`)
  })

  it('launches a machine where the data need no role, with keys beside those of the app', () => {
    const text = renderReview(aSurvey({ remote: store }), { ...plain, machines })
    expect(from(text, '      aws-region:')).toBe(`      aws-region: \${{ vars.AWS_REGION }}
      launch-role: arn:aws:iam::\${{ vars.AWS_ACCOUNT }}:role/crisol-launch
      app-id: \${{ vars.CRISOL_APP_ID }}
      instance-types: g5.xlarge g4dn.xlarge
      market: spot-then-on-demand
      max-minutes: 120
      timeout-minutes: 110
    secrets:
      aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
      aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
      app-private-key: \${{ secrets.CRISOL_APP_KEY }}
`)
  })

  it('shares one name with the workflows for forks, in both of its jobs, and leaves forks to them', () => {
    const text = renderReview(aSurvey({ directory: 'ml' }), { ...plain, forks: true, commit: 'pull-request' })
    expect(text).toContain(`  review:
    if: github.event.pull_request.head.repo.full_name == github.repository
`)
    expect(from(text, '      test:')).toBe(`      test: pytest --junitxml=reports/junit.xml
      commit: true
  commit:
    needs: review # a verdict of fail commits nothing
    permissions:
      contents: write # to commit
      pull-requests: write # to keep the pull request, with to pull-request
      checks: write # to repeat the check run on the new commit
    uses: crisol-ml/crisol/.github/workflows/commit.yml@v1
    with:
      id: model
      working-directory: ml
      to: pull-request
`)
  })
})

describe('renderForkReport', () => {
  it('reaches the metrics of the base where DVC keeps them', () => {
    const text = renderForkReport(aSurvey({ directory: 'ml', remote: store }), { ...known, forks: true })
    expect(from(text, '    with:')).toBe(`    with:
      id: model
      working-directory: ml
    secrets:
      aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
      aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
`)
  })
})

describe('renderShip', () => {
  it('logs in to another registry by a variable and a secret', () => {
    const image = parseReference('registry.example.com/team/model:1', 'image')
    const text = renderShip(aSurvey({ branch: 'release/1.x', directory: 'ml', remote: s3 }), known, image)
    expect(text).toContain('\non: { push: { branches: [release/1.x] } }\n')
    expect(from(text, '    with:')).toBe(`    with:
      image: registry.example.com/team/model:1
      registry: registry.example.com
      registry-username: \${{ vars.REGISTRY_USERNAME }}
      working-directory: ml
      aws-region: eu-west-1
      role-to-assume: arn:aws:iam::123456789012:role/crisol-data
    secrets:
      registry-password: \${{ secrets.REGISTRY_PASSWORD }}
`)
  })

  it('names an image that is not called as its repository', () => {
    const image = parseReference('ghcr.io/octocat/other', 'image')
    expect(renderShip(aSurvey(), plain, image)).toContain('      image: ghcr.io/octocat/other\n')
  })
})

describe('machines whose account is not known', () => {
  it('are ended, and run again, by roles and a region that are variables of the repository', () => {
    const given = (text: string): string => from(text, '      aws-region:').split('      app-id:')[0] ?? ''
    const region =
      '      aws-region: ${{ vars.AWS_REGION }}\n      role-to-assume: arn:aws:iam::${{ vars.AWS_ACCOUNT }}:role/'
    expect(given(renderReap(plain))).toBe(`${region}crisol-reap\n`)
    const rerun = renderRerun(aSurvey({ directory: 'ml' }), plain, machines)
    expect(given(rerun)).toBe(`${region}crisol-launch\n`)
    expect(rerun).toContain('\n      working-directory: ml\n')
  })
})
