/** Counterparts that are programs in Go, built from an exact version of their module. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counterpart, type Purpose, requireRoot, run } from './counterpart.ts'
import { findProgram } from './debian.ts'

/** A program in Go. */
interface Program {
  /** Path of its package, whose last part is its name. */
  readonly module: string
  readonly version: string
  readonly purpose?: Purpose
  /** The oldest Go that builds it. */
  readonly go: string
  /** Tags of the build. */
  readonly tags?: string
}

function inGo({ module, version, purpose = 'tests', go, tags }: Program): Counterpart {
  const flags = tags === undefined ? [] : ['-tags', tags]
  const cgo = tags === undefined ? {} : { CGO_ENABLED: '0' }
  return {
    ...{ version, purpose, path: module.slice(module.lastIndexOf('/') + 1) },
    remedy: `install Go ${go} or later`,
    install: async (folder) =>
      run('go', ['install', ...flags, `${module}@${version}`], { env: { GOBIN: folder, ...cgo } }),
  }
}

/** BuildKit cannot be installed by its name alone, since it excludes versions of what it needs: a module of our own can. */
function buildBuildKit(version: string, folder: string): void {
  requireRoot('BuildKit is run')
  findProgram('runc', ['runc'])
  const program = 'github.com/moby/buildkit/cmd/buildkitd'
  const cwd = mkdtempSync(join(tmpdir(), 'crisol-buildkit-'))
  try {
    run('go', ['mod', 'init', 'counterpart'], { cwd })
    run('go', ['get', `${program}@${version}`], { cwd })
    run('go', ['build', '-mod=mod', '-o', join(folder, 'buildkitd'), program], { env: { CGO_ENABLED: '0' }, cwd })
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

const buildKitVersion = 'v0.34.2'

/** What is written in Go, by name. */
export const goCounterparts = {
  versitygw: inGo({ module: 'github.com/versity/versitygw/cmd/versitygw', version: 'v1.8.0', go: '1.24' }),
  actionlint: inGo({ module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12', go: '1.24' }),
  // Without its support of Docker, which brings most of what it would need.
  act: inGo({ module: 'github.com/nektos/act', version: 'v0.2.87', go: '1.25', tags: 'WITHOUT_DOCKER' }),
  crane: inGo({ module: 'github.com/google/go-containerregistry/cmd/crane', version: 'v0.22.1', go: '1.26' }),
  buildx: inGo({ module: 'github.com/docker/buildx/cmd/buildx', version: 'v0.38.2', go: '1.26' }),
  buildkitd: {
    ...{ version: buildKitVersion, purpose: 'tests', path: 'buildkitd' },
    remedy: 'run it as root on Linux and install Go 1.26 or later, and the package runc',
    install: async (folder) => buildBuildKit(buildKitVersion, folder),
  },
  // AGPL: it is run beside us and never shipped.
  minio: inGo({
    ...{ module: 'github.com/minio/minio', version: 'v0.0.0-20260212201848-7aac2a2c5b7c' },
    ...{ purpose: 'benches', go: '1.26' },
  }),
  rclone: inGo({ module: 'github.com/rclone/rclone', version: 'v1.76.0', purpose: 'benches', go: '1.26' }),
} satisfies Record<string, Counterpart>
