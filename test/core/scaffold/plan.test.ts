import { describe, expect, it } from '@jest/globals'
import { parseReference } from '../../../src/core/image/reference.ts'
import type { ScaffoldOptions } from '../../../src/core/scaffold/options.ts'
import { planScaffold } from '../../../src/core/scaffold/plan.ts'
import type { Survey } from '../../../src/core/scaffold/survey.ts'
import { aSurvey, machines, plain, s3 } from '../../fakes/survey.ts'

function planOf(other: Partial<Survey>, options: Partial<ScaffoldOptions> = {}): unknown {
  const { files, left } = planScaffold(aSurvey(other), { ...plain, ...options })
  return [files.map(({ path }) => path), left.map(({ path, why }) => `${path} ${why}`)]
}

describe('planScaffold', () => {
  const image = parseReference('ghcr.io/octocat/model', 'image')

  it('is a review and its gates', () => {
    expect(planOf({})).toEqual([['.github/workflows/review.yml', 'crisol.yaml'], []])
  })

  it('puts crisol.yaml beside .dvc, and workflows where GitHub looks for them', () => {
    expect(planOf({ directory: 'ml' })).toEqual([['.github/workflows/review.yml', 'ml/crisol.yaml'], []])
  })

  it('is all that machines need beside', () => {
    const workflows = ['review', 'ship', 'reap', 'rerun'].map((name) => `.github/workflows/${name}.yml`)
    const policies = ['launch-trust', 'reap-trust', 'launch', 'fleet', 'reap', 'doctor']
    expect(planOf({}, { image, machines })).toEqual([
      [...workflows, 'crisol.yaml', ...policies.map((name) => `.github/iam/${name}.json`)],
      [],
    ])
  })

  it('has both halves for forks, and the third where they cannot reach the data', () => {
    const [halves, third] = [['review', 'fork', 'fork-report'], 'fork-train'].map((names) =>
      [names].flat().map((name) => `.github/workflows/${name}.yml`),
    )
    const policies = ['data-trust', 'data', 'forks-trust', 'forks'].map((name) => `.github/iam/${name}.json`)
    expect(planOf({}, { forks: true })).toEqual([[...(halves ?? []), 'crisol.yaml'], []])
    expect(planOf({ remote: s3 }, { forks: true })).toEqual([
      [...(halves ?? []), ...(third ?? []), 'crisol.yaml', ...policies],
      [],
    ])
  })

  it.each([
    ['report', 'package'],
    ['crisol', 'ship.yml'],
    ['review-ec2.yml', 'package'],
  ])('leaves out what a workflow with %s and one with %s do', (one, other) => {
    const workflows = new Map([
      ['.github/workflows/ci.yml', ['pull', one]],
      ['.github/workflows/cd.yml', [other]],
    ])
    expect(planOf({ workflows }, { image })).toEqual([
      ['crisol.yaml'],
      [
        '.github/workflows/review.yml is not needed: .github/workflows/ci.yml does it',
        '.github/workflows/ship.yml is not needed: .github/workflows/cd.yml does it',
      ],
    ])
  })

  it('is the same where it was written before', () => {
    const workflows = new Map([['.github/workflows/review.yml', ['review.yml']]])
    expect(planOf({ workflows })).toEqual(planOf({}))
  })

  it('has a review of its own beside workflows that are for forks alone', () => {
    const workflows = new Map([
      ['.github/workflows/fork.yml', ['review-fork.yml']],
      ['.github/workflows/fork-report.yml', ['report-fork.yml']],
    ])
    expect(planOf({ workflows })).toEqual([['.github/workflows/review.yml', 'crisol.yaml'], []])
  })
})
