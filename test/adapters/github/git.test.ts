import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openGitHub } from '../../../src/adapters/github/github.ts'
import type { GitHub } from '../../../src/ports/github.ts'
import { fault } from '../../fakes/github/route.ts'
import { type Fault, type StandIn, startGitHub } from '../../fakes/github/stand-in.ts'
import { openInstantClock } from '../../fakes/instant-clock.ts'

const ref = 'refs/crisol/images/2026-11'

let standIn: StandIn
let github: GitHub

beforeEach(async () => {
  standIn = await startGitHub({
    tokens: { ghs_write: { permissions: { contents: 'write' } }, ghs_read: { permissions: { contents: 'read' } } },
  })
  github = open('ghs_write')
})
afterEach(async () => {
  await standIn.stop()
})

function open(token: string): GitHub {
  const access = { apiUrl: standIn.url, graphqlUrl: `${standIn.url}/graphql`, token, clock: openInstantClock() }
  return openGitHub(standIn.state.repository, access)
}

async function commitOf(name: string, parent?: string): Promise<string> {
  const blob = await github.createBlob(new TextEncoder().encode(name))
  return await github.createCommit({ message: name, parent, files: new Map([[name, blob]]) })
}

describe('an object', () => {
  it('is made again after a fault on the way, for it is named by its content', async () => {
    const faults: readonly Fault['does'][] = [fault(502, 'Bad Gateway'), 'reset-before', 'reset-after']
    for (const does of faults) standIn.fail({ on: /POST .*blobs/u, does })
    const sha = await github.createBlob(Uint8Array.of(1, 2, 255))
    expect(standIn.state.git.blobs).toEqual({ [sha]: 'AQL/' })
    expect(standIn.log.map(({ status }) => status)).toEqual([502, 201, 201])
  })

  it('keeps the files of its parent', async () => {
    const first = await commitOf('a.png')
    expect(await github.fileNames(await commitOf('b.png', first))).toEqual(new Set(['a.png', 'b.png']))
  })

  it('is refused by the permission that the token lacks', async () => {
    await expect(open('ghs_read').createBlob(new Uint8Array())).rejects.toMatchObject({
      code: 'PERMISSION',
      message: 'The token may not store a file (Resource not accessible by integration); it needs contents: write.',
    })
  })
})

describe('a ref', () => {
  it.each([409, 422])('is not moved where GitHub answers %d, and says why', async (status) => {
    const commit = await commitOf('a.png')
    standIn.fail({ on: /POST .*refs/u, does: fault(status, 'Reference already exists') })
    standIn.fail({ on: /PATCH .*refs/u, does: fault(status, 'Update is not a fast forward.') })
    expect([await github.createRef(ref, commit), await github.moveRef(ref, commit)]).toEqual([
      'Reference already exists',
      'Update is not a fast forward',
    ])
    expect(standIn.state.git.refs).toEqual({})
  })

  it('is not made blindly again where the answer is lost', async () => {
    const commit = await commitOf('a.png')
    standIn.fail({ on: /POST .*refs/u, does: 'reset-after' })
    await expect(github.createRef(ref, commit)).rejects.toMatchObject({ code: 'AMBIGUOUS' })
    expect(standIn.state.git.refs).toEqual({ [ref]: commit })
  })

  it('is moved again where the answer is lost: it stands there already', async () => {
    const first = await commitOf('a.png')
    await github.createRef(ref, first)
    const second = await commitOf('b.png', first)
    standIn.fail({ on: /PATCH .*refs/u, does: 'reset-after' })
    expect(await github.moveRef(ref, second)).toBeUndefined()
    expect(standIn.state.git.refs).toEqual({ [ref]: second })
  })

  it('is listed below its folder, and gone already is fine', async () => {
    await github.createRef(ref, await commitOf('a.png'))
    await github.createRef('refs/crisol/images-of-others/1', await commitOf('b.png'))
    expect(await github.refsBelow('refs/crisol/images')).toEqual([ref])
    await github.deleteRef(ref)
    await github.deleteRef(ref)
    expect(await github.refsBelow('refs/crisol/images')).toEqual([])
  })
})

describe('a branch', () => {
  it.each(['topic', 'a/b', 'fix#1', '50%', 'ä b', 'crisol/topic@models'])(
    'is found and moved by its name %s',
    async (name) => {
      const branch = `refs/heads/${name}`
      const first = await commitOf('a')
      await github.createRef(branch, first)
      const second = await commitOf('b', first)
      expect([await github.refCommit(branch), await github.moveRef(branch, second)]).toEqual([first, undefined])
      await github.resetRef(branch, first)
      expect(standIn.state.git.refs).toEqual({ [branch]: first })
      expect(await github.readCommit(second)).toEqual({ message: 'b', parents: [first] })
    },
  )
})

describe('an answer that GitHub would not give', () => {
  const strange = { status: 200, json: { message: 'hello' } }
  it.each<readonly [string, (api: GitHub) => Promise<unknown>]>([
    ['read a ref', async (api) => await api.refCommit(ref)],
    ['list refs', async (api) => await api.refsBelow('refs/crisol/images')],
    ['list the files of a commit', async (api) => await api.fileNames('abc')],
    ['store a file', async (api) => await api.createBlob(new Uint8Array())],
    ['read a commit', async (api) => await api.createCommit({ message: '', parent: 'a', files: new Map() })],
  ])('is refused when asked to %s', async (what, call) => {
    standIn.fail({ on: /./u, does: strange })
    await expect(call(github)).rejects.toMatchObject({
      code: 'GITHUB',
      message: `The answer when asked to ${what} is not what GitHub gives; check GITHUB_API_URL and any proxy on the way.`,
    })
  })
})
