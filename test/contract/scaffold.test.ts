import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseReference } from '../../src/core/image/reference.ts'
import { launchJob, renderPolicies, renderReap, renderRerun } from '../../src/core/scaffold/machines.ts'
import { renderPackage } from '../../src/core/scaffold/package.ts'
import { renderReview } from '../../src/core/scaffold/review.ts'
import { aSurvey, machines, plain } from '../fakes/survey.ts'

const root = join(import.meta.dirname, '../..')

/** The YAML block of a document that has a line. */
function blockOf(file: string, line: string): string {
  const blocks = readFileSync(join(root, file), 'utf8').matchAll(/^```yaml\n(?:# \.github\/[^\n]*\n)?(.*?)^```/gmsu)
  return [...blocks].map(([, text]) => text ?? '').find((text) => `\n${text}`.includes(`\n${line}\n`)) ?? ''
}

describe('what crisol init writes', () => {
  const cloud = { ...plain, region: 'eu-west-1' }

  it('is the review that docs/review.md shows step by step', () => {
    expect(renderReview(aSurvey(), plain, undefined)).toBe(blockOf('docs/review.md', '      - id: train'))
  })

  it('is the packaging that docs/serving.md shows', () => {
    const image = parseReference('ghcr.io/octocat/model', 'image')
    expect(renderPackage(aSurvey(), plain, image)).toBe(blockOf('docs/serving.md', 'name: package'))
  })

  it('is the reaper and the re-run that docs/runners.md shows', () => {
    const reap = blockOf('docs/runners.md', 'name: reap')
    expect(renderReap(machines, cloud)).toBe(reap)
    const rerun = blockOf('docs/runners.md', 'name: run again').replace('workflows: [train]', 'workflows: [review]')
    expect(renderRerun(machines, cloud)).toBe(rerun)
  })

  it('launches as docs/runners.md does, and nothing for a fork', () => {
    const [shown = ''] = /^ {2}launch:\n(?: {4}.*\n)+/mu.exec(blockOf('docs/runners.md', 'name: train')) ?? []
    const written = launchJob(machines, cloud).filter((line) => !/^ {2}(?:# A fork|if: )/u.test(line))
    expect(written.map((line) => `  ${line}\n`).join('')).toBe(shown)
  })

  it('has the policies of docs/iam, with what is known in them', () => {
    const { types, market, branch } = machines
    const unknown = { types, market, branch, account: undefined, repository: undefined }
    const policies = [...renderPolicies(unknown, plain)].filter(([path]) => !path.endsWith('launch-trust.json'))
    const files = ['trust', 'launch', 'fleet', 'reap', 'doctor'].map((name) => `docs/iam/${name}.json`)
    expect(policies.map(([, text]) => text)).toEqual(files.map((file) => readFileSync(join(root, file), 'utf8')))
    const known = [...renderPolicies(machines, cloud).values()].join('')
    expect(known).not.toMatch(/REGION|ACCOUNT|OWNER/u)
  })
})
