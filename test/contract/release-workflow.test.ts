import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import type { Repository } from '../fakes/gh.ts'
import { type Job, readYaml, root } from './workflow-files.ts'

const workflow = readYaml('.github/workflows/release.yml') as {
  readonly on: { readonly push: { readonly tags: readonly string[] } }
  readonly jobs: Readonly<Record<string, Job & { readonly environment?: string }>>
}
const folder = mkdtempSync(join(tmpdir(), 'crisol-release-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fresh: Repository = {
  tags: { 'v1.0.0': 'a', 'v1.9.0': 'b', v1: 'b', 'v1.10.0': 'c', 'v1.9.1': 'd', 'v2.0.0': 'e' },
  releases: ['v1.9.0', 'v1.0.0'],
  latest: 'v1.9.0',
  assets: {},
  isImmutable: true,
}

let count = 0

/** A machine of GitHub's with a checkout, whose `gh` talks to a repository of its own. */
function aMachine(repository: Repository): { run: (job: string, step: string, tag: string) => number | null } & {
  readonly repository: () => Repository
} {
  const home = join(folder, String(count++))
  const state = join(home, 'github.json')
  mkdirSync(join(home, 'release'), { recursive: true })
  mkdirSync(join(home, 'bin'))
  cpSync(join(root, 'scripts/release.ts'), join(home, 'scripts/release.ts'))
  for (const file of ['bundle.json', 'release-notes.md', 'release/crisol-1.10.0.tgz'])
    writeFileSync(join(home, file), '')
  writeFileSync(state, JSON.stringify(repository))
  const gh = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'test/fakes/gh.ts')}' '${state}' "$@"\n`
  writeFileSync(join(home, 'bin/gh'), gh)
  chmodSync(join(home, 'bin/gh'), 0o755)
  return {
    run: (job, step, tag) => {
      const { run = '' } = workflow.jobs[job]?.steps.find(({ name }) => name === step) ?? {}
      const env = { GH_REPO: 'o/r', GITHUB_REF_NAME: tag, BUNDLE: 'bundle.json' }
      const path = `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`
      return spawnSync('bash', ['-e', '-c', run], { cwd: home, env: { ...env, PATH: path } }).status
    },
    repository: () => JSON.parse(readFileSync(state, 'utf8')) as Repository,
  }
}

describe('the workflow release.yml', () => {
  it('writes only where it publishes and where it moves the tag, both behind the environment', () => {
    const rights = Object.entries(workflow.jobs).map(([name, { permissions, environment }]) => [
      name,
      permissions,
      environment,
    ])
    expect(rights).toEqual([
      ['check', { contents: 'read' }, undefined],
      ['verify', { contents: 'read' }, undefined],
      ['publish', { contents: 'write', 'id-token': 'write', attestations: 'write' }, 'release'],
      ['move', { contents: 'write' }, 'release'],
    ])
  })

  it('publishes nothing that was not checked and verified', () => {
    expect(Object.entries(workflow.jobs).map(([name, { needs }]) => [name, needs])).toEqual([
      ['check', undefined],
      ['verify', 'check'],
      ['publish', 'verify'],
      ['move', 'publish'],
    ])
  })

  it('publishes the package with the proof of where it was made, and calls the newest version the latest', () => {
    const machine = aMachine(fresh)
    expect(machine.run('publish', 'Publish', 'v1.10.0')).toBe(0)
    expect(machine.repository()).toEqual({
      ...fresh,
      releases: ['v1.10.0', 'v1.9.0', 'v1.0.0'],
      latest: 'v1.10.0',
      assets: { 'v1.10.0': ['crisol-1.10.0.tgz', 'crisol-1.10.0.tgz.sigstore.json'] },
    })
    expect(machine.run('move', 'Move it', 'v1.10.0')).toBe(0)
    expect(machine.repository().tags['v1']).toBe('c')
  })

  it('neither calls an older version the latest nor takes the tag back to it', () => {
    const machine = aMachine({ ...fresh, releases: ['v2.0.0', 'v1.10.0', 'v1.9.0'], latest: 'v2.0.0' })
    expect(machine.run('publish', 'Publish', 'v1.9.1')).toBe(0)
    expect(machine.run('move', 'Move it', 'v1.9.1')).toBe(0)
    const { latest, tags } = machine.repository()
    expect([latest, tags['v1']]).toEqual(['v2.0.0', 'c'])
  })

  it('makes the tag of a major version that is new, and leaves that of the one before', () => {
    const machine = aMachine({ ...fresh, releases: ['v2.0.0', 'v1.9.0'] })
    expect(machine.run('move', 'Move it', 'v2.0.0')).toBe(0)
    const { v1, v2 } = machine.repository().tags
    expect([v1, v2]).toEqual(['b', 'e'])
  })

  it('fails where a version was released before, and changes nothing', () => {
    const machine = aMachine(fresh)
    expect(machine.run('publish', 'Publish', 'v1.9.0')).toBe(1)
    expect(machine.repository()).toEqual(fresh)
  })

  it.each([
    { isImmutable: true, status: 0 },
    { isImmutable: false, status: 1 },
  ])('ends with $status where it finds that a release is closed is $isImmutable', ({ isImmutable, status }) => {
    expect(aMachine({ ...fresh, isImmutable }).run('publish', 'See that it is closed', 'v1.9.0')).toBe(status)
  })
})
