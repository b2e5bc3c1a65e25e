import { expect, it } from '@jest/globals'
import { counterpartsFor } from '../../scripts/counterparts.ts'

it('installs for the tests nothing that takes minutes and that only the benches need', () => {
  expect([counterpartsFor('tests'), counterpartsFor('benches')]).toEqual([
    [
      ...['dvc', 'example-python', 'serving-python', 'moto', 'zizmor', 'awscli', 'kubernetes-validate', 'uv', 'poetry'],
      ...['versitygw', 'actionlint', 'act', 'crane', 'buildx', 'buildkitd', 'github-openapi', 'chromium', 'shellcheck'],
      ...['box', 'buildah', 'podman', 'docker-registry', 'dockerd', 'serving-base'],
    ],
    ['mlflow', 'mlserver', 'minio', 'rclone', 'wrk'],
  ])
})
