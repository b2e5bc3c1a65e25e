import type { MachineOptions, ScaffoldOptions } from '../../src/core/scaffold/options.ts'
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
export const plain: ScaffoldOptions = {
  ...{ dataRole: undefined, account: undefined, region: undefined, image: undefined, machines: undefined },
  ...{ forks: false, commit: undefined },
}

/** What is asked for where region and account of AWS are known. */
export const known: ScaffoldOptions = { ...plain, account: '123456789012', region: 'eu-west-1' }

/** Machines of two types. */
export const machines: MachineOptions = { types: ['g5.xlarge', 'g4dn.xlarge'], market: 'spot-then-on-demand' }

/** A remote in S3. */
export const s3 = { kind: 's3', bucket: 'data', prefix: 'dvc', region: undefined, hasEndpoint: false } as const
