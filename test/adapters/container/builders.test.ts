import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openBuilder } from '../../../src/adapters/container/builders.ts'
import { openEngine } from '../../../src/adapters/container/engine.ts'
import { faultOf } from '../../fakes/fault.ts'

/** What `docker buildx inspect` says of Docker's own builder, of an own one, and of one that keeps images elsewhere. */
const says = {
  docker: 'Name:          default\nDriver:        docker\n\nNodes:\nName:             default\n',
  own: 'Name:          mine\nDriver:        docker-container\n\nNodes:\nName:             mine0\n',
  containerd:
    'Name:   default\nDriver: docker\n\nNodes:\nFeatures:\n Docker exporter:  true\n OCI exporter:     true\n',
  without: 'Name:   default\nDriver: docker\n\nNodes:\nFeatures:\n Docker exporter:  true\n OCI exporter:     false\n',
} as const

const noLayouts = {
  code: 'ENVIRONMENT',
  message:
    'The current builder of docker buildx writes no OCI layouts; run docker buildx create --use, or the action docker/setup-buildx-action before this one.',
}

describe('programs on the PATH', () => {
  const path = process.env['PATH']
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-builders-'))
    process.env['PATH'] = folder
  })
  afterEach(() => {
    process.env['PATH'] = path
    rmSync(folder, { recursive: true })
  })
  const put = (name: string, status: number, text = ''): void => {
    writeFileSync(
      join(folder, name),
      `#!/bin/sh\nwhile read -r line; do echo "$line"; done <<'END'\n${text}\nEND\nexit ${status}\n`,
    )
    chmodSync(join(folder, name), 0o755)
  }

  it.each([
    { docker: says.own, others: ['buildah'], chosen: 'buildx' },
    { docker: says.containerd, others: ['buildah'], chosen: 'buildx' },
    { docker: says.docker, others: ['podman', 'buildah'], chosen: 'buildah' },
    { docker: says.without, others: ['podman'], chosen: 'podman' },
    { docker: undefined, others: ['podman', 'buildah'], chosen: 'buildah' },
    { docker: undefined, others: ['podman'], chosen: 'podman' },
  ])('give $chosen to who wants any builder', async ({ docker, others, chosen }) => {
    put('docker', docker === undefined ? 1 : 0, docker)
    for (const name of others) put(name, 0)
    expect((await openBuilder('auto')).name).toBe(chosen)
  })

  it('give what is asked for', async () => {
    put('podman', 0)
    put('docker', 0, says.own)
    expect([(await openBuilder('podman')).name, (await openBuilder('buildx')).name]).toEqual(['podman', 'buildx'])
    expect([(await openEngine('podman')).name, (await openEngine('auto')).name]).toEqual(['podman', 'docker'])
  })

  it('are missing, which is said with what to install', async () => {
    expect(await faultOf(() => openBuilder('auto'))).toEqual({
      code: 'ENVIRONMENT',
      message:
        'No builder of images was found; install docker with buildx, buildah or podman (Debian and Ubuntu: apt-get install buildah).',
    })
    expect(await faultOf(() => openBuilder('buildah'))).toEqual({
      code: 'ENVIRONMENT',
      message: 'The builder buildah does not answer on this machine; install buildah, or choose builder: auto.',
    })
    expect(await faultOf(() => openBuilder('buildx'))).toEqual({
      code: 'ENVIRONMENT',
      message:
        'The builder buildx does not answer on this machine; install docker buildx with a running daemon, or choose builder: auto.',
    })
    expect(await faultOf(() => openEngine('auto'))).toEqual({
      code: 'ENVIRONMENT',
      message:
        'No docker or podman answers on this machine, which runs the image to try it; install one of them and start it.',
    })
    expect(await faultOf(() => openEngine('docker'))).toEqual({
      code: 'ENVIRONMENT',
      message: 'No docker answers on this machine, which runs the image to try it; install docker and start it.',
    })
  })

  it('are of no use where docker writes no layouts and nothing else is there', async () => {
    put('docker', 0, says.docker)
    expect(await faultOf(() => openBuilder('auto'))).toEqual(noLayouts)
    expect(await faultOf(() => openBuilder('buildx'))).toEqual(noLayouts)
  })
})
