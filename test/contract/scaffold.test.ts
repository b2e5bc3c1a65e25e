import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseReference } from '../../src/core/image/reference.ts'
import type { ScaffoldOptions } from '../../src/core/scaffold/options.ts'
import { planScaffold } from '../../src/core/scaffold/plan.ts'
import { renderPolicies } from '../../src/core/scaffold/policies.ts'
import { aSurvey, known, machines, plain, s3 } from '../fakes/survey.ts'
import { root } from './workflow-files.ts'

/** The YAML block of a document that is the file `path`, or that has a line. */
function blockOf(file: string, line: string): string {
  const blocks = readFileSync(join(root, file), 'utf8').matchAll(/^```yaml\n(.*?)^```/gmsu)
  const found = [...blocks].map(([, text]) => text ?? '').find((text) => `\n${text}`.includes(`\n${line}\n`)) ?? ''
  return found.replace(/^# \.github\/.*\n/u, '')
}

/** A workflow that is written for a repository by its name. */
function written(name: string, options: Partial<ScaffoldOptions>, remote: typeof s3 | undefined): string {
  const { files } = planScaffold(aSurvey({ remote }), { ...known, ...options })
  return files.find(({ path }) => path === `.github/workflows/${name}.yml`)?.text ?? `no ${name}.yml`
}

describe('what crisol init writes', () => {
  it.each<[string, string, string, Partial<ScaffoldOptions>, typeof s3 | undefined]>([
    ['review', 'docs/review.md', '      role-to-assume: arn:aws:iam::123456789012:role/crisol-data', {}, s3],
    ['review', 'docs/review.md', '      commit: true', { commit: 'branch' }, undefined],
    ['review', 'docs/review.md', '      max-minutes: 120', { machines }, s3],
    ['rerun', 'docs/review.md', '# .github/workflows/rerun.yml', { machines }, s3],
    ['fork', 'docs/review.md', '# .github/workflows/fork.yml', { forks: true }, s3],
    ['fork-report', 'docs/review.md', '# .github/workflows/fork-report.yml', { forks: true }, undefined],
    ['fork-train', 'docs/review.md', '# .github/workflows/fork-train.yml', { forks: true }, s3],
    ['reap', 'docs/runners.md', 'name: reap', { machines }, s3],
  ])('is the %s.yml that %s shows with the line %j', (name, file, line, options, remote) => {
    expect(written(name, options, remote)).toBe(blockOf(file, line))
  })

  it('is the ship.yml that docs/serving.md shows, without a deploy hook', () => {
    const shown = blockOf('docs/serving.md', 'name: ship').replace(/^ {6}deploy: .*\n/mu, '')
    expect(written('ship', { image: parseReference('ghcr.io/octocat/model', 'image') }, s3)).toBe(shown)
  })

  it('runs machines again as docs/runners.md does', () => {
    const rerun = blockOf('docs/runners.md', 'name: run again').replace('workflows: [train]', 'workflows: [review]')
    expect(written('rerun', { machines }, s3)).toBe(rerun)
  })

  it('has the policies of docs/iam, with what is known in them', () => {
    const unknown = renderPolicies(aSurvey({ repository: undefined }), { ...plain, machines })
    const policies = [...unknown].filter(([path]) => !path.endsWith('launch-trust.json'))
    const files = ['trust', 'launch', 'fleet', 'reap', 'doctor'].map((name) => `docs/iam/${name}.json`)
    expect(policies.map(([, text]) => text)).toEqual(files.map((file) => readFileSync(join(root, file), 'utf8')))
    const all = renderPolicies(aSurvey({ remote: s3 }), { ...known, machines, forks: true })
    expect([...all.values()].join('')).not.toMatch(/REGION|ACCOUNT|OWNER/u)
  })

  it('has the policies of the data that docs/data.md shows', () => {
    const image = parseReference('ghcr.io/octocat/model', 'image')
    const survey = aSurvey({
      repository: 'octocat/breast-cancer',
      remote: { ...s3, bucket: 'BUCKET', prefix: 'PREFIX' },
    })
    const policies = renderPolicies(survey, { ...plain, image })
    const document = readFileSync(join(root, 'docs/data.md'), 'utf8').replaceAll('$ACCOUNT', 'ACCOUNT')
    const shown = (file: string): unknown =>
      withoutNames(new RegExp(`cat > ${file} <<EOF\\n(.*?)\\nEOF`, 'su').exec(document)?.[1] ?? '{}')
    expect(
      ['data-trust', 'data'].map((name) => withoutNames(policies.get(`.github/iam/${name}.json`) ?? '{}')),
    ).toEqual([shown('trust.json'), shown('data.json')])
  })
})

/** A policy whose statements have no names, and lists wherever IAM takes one value as well. */
function withoutNames(policy: string): unknown {
  const { Statement = [], ...rest } = JSON.parse(policy) as { readonly Statement?: readonly Record<string, unknown>[] }
  const statements = Statement.map(({ Sid, Action, Resource, ...others }) => ({
    ...others,
    Action: [Action].flat(),
    Resource: [Resource].flat(),
  }))
  return { ...rest, Statement: statements }
}
