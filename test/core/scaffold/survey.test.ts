import { describe, expect, it } from '@jest/globals'
import { actionsIn, repositoryIn, toRemote } from '../../../src/core/scaffold/survey.ts'

describe('repositoryIn', () => {
  it.each([
    ['https://github.com/octocat/model.git', 'octocat/model'],
    ['https://x-access-token:t@github.com/octocat/model', 'octocat/model'],
    ['git@github.com:octocat/my.model.git', 'octocat/my.model'],
    ['ssh://git@github.com/octocat/model/', 'octocat/model'],
    ['/srv/git/model', undefined],
    ['../model', undefined],
    ['https://gitlab.com/group/sub/model', undefined],
  ])('finds in %s: %s', (url, name) => {
    expect(repositoryIn(url)).toBe(name)
  })
})

describe('toRemote', () => {
  const none = new Map<string, string>()

  it.each([
    ['s3://data', none, { kind: 's3', bucket: 'data', prefix: '', region: undefined, hasEndpoint: false }],
    [
      's3://data/a/b/',
      new Map([
        ['endpointurl', 'https://minio'],
        ['region', 'eu-west-1'],
      ]),
      { kind: 's3', bucket: 'data', prefix: 'a/b', region: 'eu-west-1', hasEndpoint: true },
    ],
    ['/repo/store', none, { kind: 'folder', path: '/repo/store', isInside: true }],
    ['/repository', none, { kind: 'folder', path: '/repository', isInside: false }],
    ['gdrive://root', none, { kind: 'other', url: 'gdrive://root' }],
  ])('reads %s', (url, options, remote) => {
    expect(toRemote(url, options, '/repo')).toEqual(remote)
  })
})

describe('actionsIn', () => {
  it('names the actions and the workflows that a workflow calls of Crisol, each once', () => {
    const workflow = `
      - uses: actions/checkout@v7
      - uses: crisol-ml/crisol/actions/pull@v1
      - uses: "crisol-ml/crisol/actions/report@0123" # pinned
      - name: again
        uses: crisol-ml/crisol/actions/pull@v1
      # - uses: crisol-ml/crisol/actions/push@v1
    uses: crisol-ml/crisol/.github/workflows/rerun.yml@v1
      - uses: crisol-ml/crisol@v1
      - uses: crisol-ml/crisol-plus/actions/push@v1`
    expect(actionsIn(workflow)).toEqual(['pull', 'report', 'rerun.yml', 'crisol'])
  })
})
