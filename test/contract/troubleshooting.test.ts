import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Tokens } from 'marked'
import { explain as explainAws } from '../../src/adapters/aws/explain.ts'
import { noGit } from '../../src/adapters/git-command.ts'
import { callApi } from '../../src/adapters/github/client.ts'
import { explainFolder } from '../../src/adapters/storage/folder-errors.ts'
import { openRemote } from '../../src/adapters/storage/remote.ts'
import { explain as explainS3 } from '../../src/adapters/storage/s3-errors.ts'
import { S3Refusal } from '../../src/adapters/storage/s3-refusal.ts'
import { parseOptions } from '../../src/cli/options.ts'
import { parseManifest } from '../../src/core/dvc/manifest.ts'
import { type ErrorCode, UserError } from '../../src/core/error.ts'
import { detectKind } from '../../src/core/model/kind.ts'
import { installFault } from '../../src/core/package/pip.ts'
import { parseYaml } from '../../src/core/text/yaml.ts'
import { readProject } from '../../src/flows/data/project.ts'
import { openInstantClock } from '../fakes/instant-clock.ts'
import { snapshotOfFiles } from '../fakes/snapshot.ts'
import { codeIn, partsOf, readDocument } from './documents.ts'
import { root } from './workflow-files.ts'

const document = readDocument('docs/troubleshooting.md')

/** Every message that the page explains, with an ellipsis for each part that differs. */
const messages = partsOf<Tokens.Table>(document, 'table').flatMap(({ rows }) =>
  rows.flatMap(([says]) => codeIn(says?.text ?? '')),
)

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) =>
    readFileSync(join(root, 'src', file), 'utf8')
      .replaceAll("\\'", "'")
      .replaceAll('\\${', '${'),
  )

/** What a message says word for word, between the parts that differ. */
function wordsOf(message: string): readonly string[] {
  return message
    .split('…')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Whether an entry stands for a message: its words are in it, one after the other. */
function standsFor(entry: string, message: string): boolean {
  let at = 0
  for (const words of wordsOf(entry)) {
    const found = message.indexOf(words, at)
    if (found < 0) return false
    at = found + words.length
  }
  return true
}

const server = createServer(({ url }, response) => {
  response.writeHead(Number(url?.slice(1)), { 'content-type': 'application/json' }).end('{"message":"No."}')
})

/** What GitHub's API says, asked once by a POST, when it answers with a status. */
async function github(status: number): Promise<unknown> {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return await callApi(
    { method: 'POST', path: `/${status}`, what: 'create a comment', permission: 'pull-requests: write' },
    { apiUrl: address, graphqlUrl: `${address}/graphql`, token: 'made-up', clock: openInstantClock() },
  )
}

const bucket = { store: 's3://bucket/dvc', key: 'files/md5/aa/bb', secrets: [] }
const access = { region: 'eu-west-1', credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 'b' }) }
const remote = { name: 'store', url: 'gs://bucket/dvc', options: new Map<string, string>() }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Each code, and one way to it; what is not thrown is given. */
const ways: Readonly<Record<ErrorCode, () => unknown>> = {
  INPUT: () => parseOptions(['--josb'], { jobs: { type: 'string' } }),
  SYNTAX: () => parseYaml('a: 1\n<<<<<<< HEAD\nb: 2\n', 'dvc.lock'),
  PIPELINE: async () =>
    await readProject(
      snapshotOfFiles({ 'dvc.yaml': 'stages:\n  a:\n    cmd: train ${lr}\n', 'params.yaml': 'b: 1\n' }),
    ),
  UNSUPPORTED: async () =>
    await openRemote(
      {
        ...{ remote: 'store', cacheDirectory: undefined, cacheTypes: [], isCacheShared: false },
        remotes: new Map([['store', remote]]),
      },
      undefined,
      { notice: () => undefined } as never,
    ),
  PATH: () => parseManifest(JSON.stringify([{ relpath: '../a', md5: 'a'.repeat(32) }]), 'data.dir'),
  MISSING: async () => await github(404),
  CORRUPT: () => explainS3(new S3Refusal('BadDigest', '', { status: 400 }), { ...bucket, verb: 'write' }),
  REMOTE: () => explainS3(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }), { ...bucket, verb: 'read' }),
  'READ-ONLY': () =>
    explainFolder(Object.assign(new Error('no'), { code: 'EACCES' }), {
      ...{ directory: '/mnt/store', key: 'files', verb: 'write' },
    }),
  GITHUB: async () => await github(401),
  PERMISSION: async () => await github(403),
  AMBIGUOUS: async () => await github(502),
  GIT: () => noGit(new Error('ENOENT')),
  AWS: async () =>
    await explainAws(
      { code: 'NoCredentials', message: '', status: 0 },
      { what: 'launch', permission: 'ec2:RunInstances' },
      access,
    ),
  MODEL: () =>
    detectKind({ path: 'model.onnx', head: bytes('version https://git-lfs.github.com/spec/v1\n'), files: [] }),
  ENVIRONMENT: () =>
    installFault('No space left on device', 'requirements.lock', { python: '3.12', platform: 'linux/amd64' }),
}

async function outcomeOf(way: () => unknown): Promise<unknown> {
  try {
    return await way()
  } catch (error) {
    return error
  }
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
})

describe('docs/troubleshooting.md', () => {
  it('explains each message once', () => {
    expect(messages.length).toBeGreaterThan(80)
    expect(messages.filter((message, index) => messages.indexOf(message) !== index)).toEqual([])
  })

  it.each(messages)('quotes what the program says: %s', (message) => {
    const words = wordsOf(message)
    expect(Math.max(...words.map(({ length }) => length))).toBeGreaterThan(8)
    expect(sources.some((source) => words.every((part) => source.includes(part)))).toBe(true)
  })

  it.each(Object.entries(ways))('explains what is said for %s', async (code, way) => {
    const error = await outcomeOf(way)
    expect(error).toBeInstanceOf(UserError)
    const { message, code: found } = error as UserError
    expect({ code: found, explained: messages.some((entry) => standsFor(entry, message)), message }).toEqual({
      ...{ code, explained: true, message },
    })
  })
})
