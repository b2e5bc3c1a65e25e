import { describe, expect, it } from '@jest/globals'
import { parseReference } from '../../../src/core/image/reference.ts'
import { nextSteps } from '../../../src/core/scaffold/next-steps.ts'
import type { ScaffoldOptions } from '../../../src/core/scaffold/options.ts'
import { planScaffold } from '../../../src/core/scaffold/plan.ts'
import type { Survey } from '../../../src/core/scaffold/survey.ts'
import { aSurvey, known, machines, plain, s3 } from '../../fakes/survey.ts'

const last = [
  'Run crisol doctor: it looks at all that a first review needs.',
  'Commit what was written and push it; the next pull request is reviewed.',
]
const inside = { kind: 'folder', path: '/repo/store', isInside: true } as const

const docs = 'https://github.com/crisol-ml/crisol/blob/v1/docs'
const dataRole = 'arn:aws:iam::123456789012:role/data'

function stepsFor(survey: Partial<Survey>, options: Partial<ScaffoldOptions> = {}): readonly string[] {
  const [found, asked] = [aSurvey(survey), { ...plain, ...options }]
  return nextSteps(found, asked, planScaffold(found, asked))
}

describe('nextSteps', () => {
  it.each<[string, Partial<Survey>, Partial<ScaffoldOptions>, readonly string[]]>([
    ['nothing is missing', { remote: inside }, {}, []],
    [
      'there is no pipeline yet',
      { stages: 0, metrics: [], packages: undefined },
      {},
      [
        'Write a dvc.yaml with the stages that train and evaluate, and run crisol train.',
        'Say which packages the stages need (requirements.txt), and put the line that installs them into setup of the workflow.',
        'Name a place for the data: dvc remote add -d store s3://BUCKET/PREFIX, then crisol push.',
      ],
    ],
    [
      'nothing was trained yet',
      { metrics: [], remote: { kind: 'other', url: 'gdrive://r' } },
      {},
      [
        'Run crisol train, so that there are metrics, and give crisol.yaml a rule for each that decides.',
        'Move the data to S3 or a folder: Crisol does not read gdrive://r.',
      ],
    ],
    [
      'the data are on this machine',
      { remote: { kind: 'folder', path: '/mnt/store', isInside: false } },
      {},
      ['Move the data to S3: a machine of GitHub does not see the folder /mnt/store.'],
    ],
    [
      'the data are in S3',
      { remote: s3 },
      { region: 'eu-west-1' },
      [
        `Make of the policies in .github/iam the role crisol-data: ${docs}/data.md. Put yours for ACCOUNT there.`,
        'Keep the account as the variable AWS_ACCOUNT.',
        'Run crisol push.',
      ],
    ],
    [
      'the data have a role, and nothing else is known',
      { remote: s3, repository: undefined },
      { dataRole },
      [
        `See that ${dataRole} trusts the workflows and reaches s3://data: ${docs}/data.md.`,
        'Keep the region as the variable AWS_REGION.',
        'Run crisol push.',
      ],
    ],
    [
      'the data are in a store beside AWS',
      { remote: { ...s3, hasEndpoint: true } },
      {},
      ['Keep the keys of the store as the secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.', 'Run crisol push.'],
    ],
    [
      'machines are launched',
      { remote: inside },
      { machines },
      [
        `Make of the policies in .github/iam the roles crisol-launch, crisol-reap: ${docs}/runners.md, step 2. Put yours for REGION, ACCOUNT there.`,
        'Keep the region as the variable AWS_REGION and the account as the variable AWS_ACCOUNT.',
        'Make a GitHub App with administration: write, and keep its id as the variable CRISOL_APP_ID and its key as the secret CRISOL_APP_KEY.',
        'Run crisol runner doctor: it tries every permission.',
      ],
    ],
    [
      'forks are reviewed, and what was trained is proposed',
      { remote: s3 },
      { ...known, forks: true, commit: 'pull-request' },
      [
        `Make of the policies in .github/iam the roles crisol-data, crisol-forks: ${docs}/data.md.`,
        'Run crisol push.',
        'Make the environment forks, with reviewers: they let the code of a stranger train on the data.',
        'Allow GitHub Actions to create pull requests, under Settings, Actions, General.',
      ],
    ],
    [
      'a pickle goes to a registry of others',
      { remote: inside, models: ['m.joblib'] },
      { image: parseReference('registry.example.com/m', 'image') },
      [
        'Keep who may push to registry.example.com as the variable REGISTRY_USERNAME and the secret REGISTRY_PASSWORD.',
        'Add attest: false to ship.yml where the repository is private and not of GitHub Enterprise Cloud.',
        'Decide on serve.allow-pickle in crisol.yaml: the model is a pickle, and without it nothing is packaged.',
        'Have a stage write example.json beside the model: rows, and what it predicts.',
      ],
    ],
  ])('says what to do where %s', (_, survey, options, steps) => {
    expect(stepsFor(survey, options)).toEqual([...steps, ...last])
  })
})
