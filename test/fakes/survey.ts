import type { MachineOptions } from '../../src/core/scaffold/machines.ts'
import type { ScaffoldOptions } from '../../src/core/scaffold/plan.ts'
import type { Survey } from '../../src/core/scaffold/survey.ts'

/** What the README's repository is found to be, with what a case has otherwise. */
export function aSurvey(other: Partial<Survey> = {}): Survey {
  return {
    ...{ repository: 'octocat/model', branch: 'main', directory: '', python: '3.12', packages: 'requirements.txt' },
    ...{ hasTests: true, stages: 3, models: [], example: undefined, remote: undefined, workflows: new Map() },
    metrics: [{ file: 'metrics.json', name: 'test.accuracy', value: 0.953 }],
    ...other,
  }
}

/** What is asked for where nothing is said. */
export const plain: ScaffoldOptions = { dataRole: undefined, region: undefined, image: undefined, machines: undefined }

/** Machines whose account is known. */
export const machines: MachineOptions = {
  ...{ types: ['g5.xlarge', 'g4dn.xlarge'], market: 'spot-then-on-demand', account: '123456789012' },
  ...{ repository: 'octocat/model', branch: 'main' },
}

/** A remote in S3. */
export const s3 = { kind: 's3', bucket: 'data', prefix: 'dvc', region: undefined, hasEndpoint: false } as const
