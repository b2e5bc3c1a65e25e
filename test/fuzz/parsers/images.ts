import { getManifest } from '../../../src/adapters/registry/documents.ts'
import { RegistryRefusal, readRefusal } from '../../../src/adapters/registry/refusal.ts'
import type { Session } from '../../../src/adapters/registry/session.ts'
import { parseChallenge } from '../../../src/core/image/challenge.ts'
import { findCredentials, parseHelperAnswer } from '../../../src/core/image/credentials.ts'
import { parseConfig, parseManifest, rebaseConfig, rebaseManifest } from '../../../src/core/image/oci.ts'
import { parseReference } from '../../../src/core/image/reference.ts'
import { jsonOf } from '../corpus.ts'
import { bytesOf, type Parser, textOf } from '../parser.ts'

const digest = `sha256:${'ab'.repeat(32)}`
const blob = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest, size: 7 }
const manifest = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: blob,
  layers: [blob, blob],
  annotations: { a: 'b' },
}
const index = {
  ...{ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json' },
  manifests: [
    { ...blob, platform: { os: 'linux', architecture: 'amd64' } },
    { ...blob, platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } },
  ],
}
const config = {
  ...{ architecture: 'amd64', os: 'linux', created: '2026-01-31T12:00:00Z' },
  config: { Env: ['PATH=/bin', 'A=b'], Labels: { 'org.opencontainers.image.title': 'm' }, Cmd: ['x'] },
  rootfs: { type: 'layers', diff_ids: [digest, digest] },
  history: [{ created_by: 'x' }, { created_by: 'y', empty_layer: true }],
}
const reference = { registry: '127.0.0.1:5000', repository: 'a/b', tag: '1', digest: undefined }

/** A registry that answers everything with the same bytes. */
function sessionOf(bytes: Uint8Array): Session {
  const answer = async function* (): AsyncIterable<Buffer> {
    yield Buffer.from(bytes)
  }
  const ask: Session['ask'] = async () => ({ status: 200, headers: {}, body: answer(), discard: () => undefined })
  return { reference, isKnown: () => false, ask, askOnce: ask }
}

function changeOf(text: string): unknown {
  const parsed = parseManifest(text, 'The manifest')
  return 'layers' in parsed ? rebaseManifest(text, blob, blob) : parsed
}

/** Images and where they are kept. */
export const imageParsers: readonly Parser[] = [
  {
    name: 'manifest of an image',
    read: (bytes) => changeOf(textOf(bytes)),
    corpus: jsonOf(manifest, index),
    grammar: 'json',
  },
  {
    name: 'manifest from a registry',
    read: async (bytes) => await getManifest(sessionOf(bytes), '1', 'linux/amd64'),
    corpus: jsonOf(manifest),
    grammar: 'json',
  },
  {
    name: 'configuration of an image',
    read: (bytes) => {
      const change = { diffId: digest, environment: { A: 'c' }, labels: { d: 'e' }, created: config.created }
      return [parseConfig(textOf(bytes), 'The configuration'), rebaseConfig(textOf(bytes), change, 'The configuration')]
    },
    corpus: jsonOf(config),
    grammar: 'json',
  },
  {
    name: 'refusal of a registry',
    read: async (bytes) => await readRefusal(await sessionOf(bytes).askOnce({ method: 'GET', place: '/' })),
    corpus: jsonOf({ errors: [{ code: 'MANIFEST_UNKNOWN', message: 'x', detail: {} }] }),
    grammar: 'json',
    refuses: (error) => error instanceof RegistryRefusal,
  },
  {
    name: 'WWW-Authenticate',
    read: (bytes) => parseChallenge(Buffer.from(bytes).toString('latin1')),
    corpus: bytesOf(
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull"',
      'Basic realm="made up", Bearer realm=x',
    ),
  },
  {
    name: 'credentials of registries',
    read: (bytes) =>
      ['docker.io', 'ghcr.io'].map((registry) =>
        findCredentials(textOf(bytes), { registry, repository: 'a/b' }, 'config.json'),
      ),
    corpus: jsonOf({
      auths: {
        'ghcr.io': { auth: 'bWU6c2VjcmV0' },
        'https://index.docker.io/v1/': { identitytoken: 't' },
        'ghcr.io/a': { username: 'u', password: 'p' },
      },
      credHelpers: { 'gcr.io': 'gcloud' },
      credsStore: 'desktop',
    }),
    grammar: 'json',
  },
  {
    name: 'answer of a credential helper',
    read: (bytes) => parseHelperAnswer(textOf(bytes)),
    corpus: jsonOf({ ServerURL: 'ghcr.io', Username: 'u', Secret: 's' }),
    grammar: 'json',
  },
  {
    name: 'reference of an image',
    read: (bytes) => parseReference(textOf(bytes), 'Input image'),
    corpus: bytesOf('python:3.12', `ghcr.io/o/m:1.0@${digest}`, '[::1]:5000/a/b', 'localhost/x'),
  },
]
