import { describe, expect, it } from '@jest/globals'
import { parseDvcConfig } from '../../../src/core/dvc/config.ts'
import { survey } from '../../../src/flows/scaffold/survey.ts'
import { snapshotOfWorkspace } from '../../fakes/snapshot.ts'
import { aSurvey } from '../../fakes/survey.ts'
import { type Files, openWorkspace } from '../../fakes/workspace.ts'

const project: Files = {
  'dvc.yaml': `stages:
  train:
    cmd: python train.py
    outs: [model.joblib, example.json]
    metrics: [{ metrics.json: { cache: false } }]
`,
  'metrics.json': '{"test": {"accuracy": 0.953}}',
  'pyproject.toml': '[project]\nrequires-python = ">=3.13"\n',
  'tests/test_model.py': '',
}

describe('survey', () => {
  it('finds what a repository is', async () => {
    const workspace = openWorkspace(project)
    const config = `[core]\nremote = store\n['remote "store"']\nurl = s3://data/dvc\n`
    const repository = openWorkspace({
      '.github/workflows/ci.yml': '      - uses: crisol-ml/crisol/actions/pull@v1\n',
      '.github/workflows/lint.yml': '      - uses: actions/checkout@v7\n',
      '.github/workflows/notes.md': '      - uses: crisol-ml/crisol/actions/pull@v1\n',
    })
    const found = await survey({
      ...{ snapshot: snapshotOfWorkspace(workspace), openObject: async () => undefined, repository, directory: 'ml' },
      origin: { repository: 'octocat/model', branch: 'trunk' },
      dvcConfig: parseDvcConfig([{ file: '.dvc/config', directory: '/repo/ml/.dvc', home: '/home', text: config }]),
    })
    expect(found).toEqual(
      aSurvey({
        ...{ branch: 'trunk', directory: 'ml', python: '3.13', packages: 'pyproject.toml', stages: 1 },
        ...{ models: ['model.joblib'], example: 'example.json' },
        remote: { kind: 's3', bucket: 'data', prefix: 'dvc', region: undefined, hasEndpoint: false },
        workflows: new Map([['.github/workflows/ci.yml', ['pull']]]),
      }),
    )
  })

  it('finds an empty repository empty', async () => {
    const workspace = openWorkspace()
    const found = await survey({
      ...{
        snapshot: snapshotOfWorkspace(workspace),
        openObject: async () => undefined,
        repository: workspace,
        directory: '',
      },
      ...{ origin: { repository: undefined, branch: 'main' }, dvcConfig: parseDvcConfig([]) },
    })
    expect(found).toEqual(
      aSurvey({ repository: undefined, packages: undefined, hasTests: false, stages: 0, metrics: [] }),
    )
  })
})
