import { expect, it } from '@jest/globals'
import { counterpartsFor } from '../../scripts/counterparts.ts'

it('installs for the tests nothing that takes minutes and that only the benches need', () => {
  expect([counterpartsFor('tests'), counterpartsFor('benches')]).toEqual([
    [
      ...['dvc', 'example-python', 'serving-python', 'moto', 'versitygw', 'github-openapi', 'chromium', 'shellcheck'],
      ...[
        'actionlint',
        'zizmor',
        'act',
        'box',
        'buildah',
        'podman',
        'docker-registry',
        'crane',
        'dockerd',
        'buildx',
        'buildkitd',
        'serving-base',
        'awscli',
        'kubernetes-validate',
      ],
    ],
    ['minio', 'rclone', 'mlflow', 'mlserver', 'wrk'],
  ])
})
