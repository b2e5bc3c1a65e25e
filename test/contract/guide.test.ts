import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readProject } from '../../src/flows/data/project.ts'
import { snapshotOfFiles } from '../fakes/snapshot.ts'

const root = join(import.meta.dirname, '../..')
const guide = readFileSync(join(root, 'docs/guide.md'), 'utf8')

describe('docs/guide.md', () => {
  it('is a page of at most 120 lines', () => {
    expect(guide.trimEnd().split('\n').length).toBeLessThanOrEqual(120)
  })

  it('shows a pipeline that is read', async () => {
    const text = /^```yaml\n(# dvc\.yaml\n.*?)^```/msu.exec(guide)?.[1] ?? ''
    const { pipelines } = await readProject(
      snapshotOfFiles({ 'dvc.yaml': text, 'params.yaml': 'train: { lr: 0.1 }\n' }),
    )
    expect(pipelines.map(({ stages }) => stages.map(({ name }) => name))).toEqual([['prepare', 'train', 'evaluate']])
  })
})
