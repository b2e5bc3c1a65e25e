import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { edit, regulariseLess } from '../../../scripts/demo/repository.ts'
import { describeWith } from '../../counterparts.ts'
import { pushEvent } from '../../fakes/github/events.ts'
import { git } from '../../fakes/pull-request.ts'
import { type ContainerHome, openContainers } from '../../servers/containers.ts'
import { type RegistryServer, registryUser, startRegistry } from '../../servers/registry.ts'
import { type Consumer, openConsumer } from './consumer.ts'
import { documented } from './documented.ts'
import { action, credentials, jobOf } from './jobs.ts'
import type { ActRun } from './run.ts'

const needs = [
  ...(['act', 'github-openapi', 'example-python', 'buildah', 'podman'] as const),
  ...(['docker-registry', 'crane', 'serving-base'] as const),
] as const

describeWith(needs, 'ship.yml, called as its page says and run by act', (...paths) => {
  const [act, openapi, python, , , dockerRegistry, crane, base] = paths
  const folder = mkdtempSync(join(tmpdir(), 'crisol-act-ship-'))
  let server: RegistryServer
  let home: ContainerHome
  let consumer: Consumer
  let reviewed: ActRun
  let shipped: ActRun
  let merged: string

  beforeAll(async () => {
    server = await startRegistry(dockerRegistry, join(folder, 'registry'), { isGuarded: true })
    home = openContainers([server.host])
    const { username, password } = registryUser
    home.podman('import', '--quiet', base, `${server.host}/base:1`)
    home.podman('push', '--quiet', '--tls-verify=false', '--creds', `${username}:${password}`, `${server.host}/base:1`)
    consumer = await openConsumer({
      ...{ act, openapi, python, head: regulariseLess },
      workflows: {
        'review.yml': documented('README.md', 'uses: crisol-ml/crisol@v1'),
        'ship.yml': shipTo(server.host),
      },
      tokens: { ghs_job: { contents: 'read', 'pull-requests': 'write', checks: 'write' } },
      // Nothing in the review makes the file of tests that the example names.
      base: (tree) => edit(join(tree, 'crisol.yaml'), '  tests: [reports/junit.xml]\n', ''),
    })
    reviewed = await consumer.review('review.yml')
    const [origin, ref] = [join(consumer.folder, 'origin.git'), 'refs/heads/main']
    merged = git(origin, 'rev-parse', 'refs/pull/1/merge')
    git(origin, 'update-ref', ref, merged)
    const payload = pushEvent(consumer.github.state, { ref, before: consumer.pull.baseSha, after: merged })
    shipped = await consumer.run(
      'ship.yml',
      { event: 'push', payload, ref },
      {
        secrets: { REGISTRY_PASSWORD: password },
        env: { ...home.env, REGISTRY_AUTH_FILE: join(home.env['DOCKER_CONFIG'] ?? '', 'config.json') },
        patience: 600,
      },
    )
  }, 900_000)
  afterAll(async () => {
    home?.close()
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
    expect(await consumer.stop()).toEqual([])
  })

  const name = (): string => `${server.host}/octocat/breast-cancer:latest`
  const look = (...args: readonly string[]): string =>
    execFileSync(crane, args, { env: { ...process.env, ...home.env }, encoding: 'utf8', stdio: 'pipe' }).trim()

  it('restores the model that the pull request trained, packages, tries, pushes and attests it, and deploys it', () => {
    expect([reviewed.status, shipped.status, shipped.jobs]).toEqual([0, 0, jobs])
    expect(reviewed.text).toContain('Stages: 2 ran, 1 up to date.')
    expect(shipped.text).toContain('Stages: 2 restored, 1 up to date.')
    expect(shipped.summaries.at(-1)).toContain('## ✅ breast&#45;cancer: the serving image is pushed')
    expect(shipped.summaries.at(-1)?.match(/^\| .* \| ✅ \|$/gmu)?.length).toBe(15)
  })

  it('names by its digest, wherever it is named, the image that the registry has', () => {
    const image = `${name().replace(':latest', '')}@${look('digest', name())}`
    expect(shipped.text).toContain(`::set-output:: image=${image}\n`)
    expect(readFileSync(join(consumer.folder, 'attested'), 'utf8')).toBe(`${image}\n`)
    expect(shipped.text).toContain(`] deployed ${image}\n`)
  })

  it('labels the image with the commit that was merged, and as reviewed', () => {
    expect(JSON.parse(look('config', name())).config.Labels).toMatchObject({
      'org.opencontainers.image.revision': merged,
      'dev.crisol.reviewed': 'true',
    })
    expect(home.containers()).toEqual([])
  })
})

const jobs: ActRun['jobs'] = {
  'ship/ship/Package': jobOf([
    ...['actions/checkout', credentials, action('pull'), action('train'), 'docker/login-action'],
    ...['docker/setup-buildx-action', action('package'), 'Name what is attested', 'actions/attest'],
  ]),
  'ship/ship/Deploy': jobOf(['actions/checkout', 'Deploy']),
}

/** The workflow of the page, with a registry of this machine and a deployment that only tells. */
function shipTo(registry: string): string {
  return documented('docs/serving.md', '/ship.yml@v1')
    .replace('image: ghcr.io/', `image: ${registry}/`)
    .replace(
      /deploy: .*\n/u,
      `deploy: echo "deployed $IMAGE"\n      registry: ${registry}\n      registry-username: ${registryUser.username}\n      base-image: ${registry}/base:1\n    secrets:\n      registry-password: \${{ secrets.REGISTRY_PASSWORD }}\n`,
    )
}
