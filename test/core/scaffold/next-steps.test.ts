import { describe, expect, it } from '@jest/globals'
import { parseReference } from '../../../src/core/image/reference.ts'
import { nextSteps } from '../../../src/core/scaffold/next-steps.ts'
import { aSurvey, machines, plain, s3 } from '../../fakes/survey.ts'

const last = [
  'Run crisol doctor: it looks at all that a first review needs.',
  'Commit what was written and push it; the next pull request is reviewed.',
]
const inside = { kind: 'folder', path: '/repo/store', isInside: true } as const

describe('nextSteps', () => {
  it.each<[string, Parameters<typeof nextSteps>, readonly string[]]>([
    ['nothing is missing', [aSurvey({ remote: inside }), plain], []],
    [
      'there is no pipeline yet',
      [aSurvey({ stages: 0, metrics: [], packages: undefined }), plain],
      [
        'Write a dvc.yaml with the stages that train and evaluate, and run crisol train.',
        'Say which packages the stages need (requirements.txt), and add the step that installs them to the workflow.',
        'Name a place for the data: dvc remote add -d store s3://BUCKET/PREFIX, then crisol push.',
      ],
    ],
    [
      'nothing was trained yet',
      [aSurvey({ metrics: [], remote: { kind: 'other', url: 'gdrive://r' } }), plain],
      [
        'Run crisol train, so that there are metrics, and give crisol.yaml a rule for each that decides.',
        'Move the data to S3 or a folder: Crisol does not read gdrive://r.',
      ],
    ],
    [
      'the data are on this machine',
      [aSurvey({ remote: { kind: 'folder', path: '/mnt/store', isInside: false } }), plain],
      ['Move the data to S3: a machine of GitHub does not see the folder /mnt/store.'],
    ],
    [
      'the data are in S3',
      [aSurvey({ remote: s3 }), { ...plain, region: 'eu-west-1' }],
      [
        "Make a role in AWS that trusts this repository's workflows, with s3:ListBucket on data, and s3:GetObject, s3:PutObject and s3:AbortMultipartUpload on data/dvc/*. Keep its ARN as the variable CRISOL_DATA_ROLE.",
        'Run crisol push.',
      ],
    ],
    [
      'the data are in a store beside AWS',
      [aSurvey({ remote: { ...s3, hasEndpoint: true } }), plain],
      ['Keep the keys of the store as the secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.', 'Run crisol push.'],
    ],
    [
      'machines are launched',
      [aSurvey({ remote: inside }), { ...plain, machines: { ...machines, account: undefined } }],
      [
        'Make a GitHub App with administration: write, and keep its id as the variable CRISOL_APP_ID and its key as the secret CRISOL_APP_KEY.',
        'Put yours for REGION, ACCOUNT in .github/iam. Make the roles crisol-launch and crisol-reap of the policies there: https://github.com/crisol-ml/crisol/blob/v1/docs/runners.md, step 2. Keep the region as the variable AWS_REGION and the account as the variable AWS_ACCOUNT.',
        'Run crisol runner doctor: it tries every permission.',
      ],
    ],
    [
      'a pickle goes to a registry of others',
      [
        aSurvey({ remote: inside, models: ['m.joblib'] }),
        { ...plain, image: parseReference('registry.example.com/m', 'image') },
      ],
      [
        'Keep who may push to registry.example.com as the secrets REGISTRY_USERNAME and REGISTRY_PASSWORD.',
        'Decide on serve.allow-pickle in crisol.yaml: the model is a pickle, and without it nothing is packaged.',
        'Have a stage write example.json beside the model: rows, and what it predicts.',
      ],
    ],
  ])('says what to do where %s', (_, args, steps) => {
    expect(nextSteps(...args)).toEqual([...steps, ...last])
  })
})
