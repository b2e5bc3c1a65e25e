import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/core/error.ts'
import { type ImageFile, storeImages } from '../../../src/flows/review/images.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import type { GitObjects } from '../../../src/ports/github.ts'
import { depth } from '../../depth.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type FakeGit, openGit } from '../../fakes/git-memory.ts'
import { bytesAt, emptyGit, type GitState } from '../../fakes/git-objects.ts'
import { openInstantClock } from '../../fakes/instant-clock.ts'
import { openVirtualClock } from '../../fakes/virtual-clock.ts'

const november = Date.UTC(2026, 10, 26)
const ref = 'refs/crisol/images/2026-11'

function filesOf(...names: readonly string[]): readonly ImageFile[] {
  return names.map((name) => ({ name, bytes: Buffer.from(`bytes of ${name}`) }))
}

/** Git with nothing in its way. */
function open(git = emptyGit()): FakeGit {
  return openGit({ mayWrite: () => undefined, answer: () => undefined }, git)
}

async function store(
  names: readonly string[],
  github: GitObjects,
  more: { readonly clock?: Clock; readonly days?: number } = {},
): Promise<{ readonly commit: string; readonly period: string }> {
  return await storeImages(filesOf(...names), more.days ?? 90, {
    github,
    clock: more.clock ?? openInstantClock(november),
  })
}

/** Names that an address of a commit shows. */
function shownAt(git: GitState, commit: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => bytesAt(git, commit, name)?.toString() === `bytes of ${name}`)
}

/** Lets every call take its time, so that others come between. */
function slowly(github: GitObjects, clock: Clock, latency: () => number): GitObjects {
  const entries = Object.entries(github).map(([name, call]) => [
    name,
    async (...args: unknown[]) => {
      await clock.sleep(latency())
      const result = await (call as (...all: unknown[]) => Promise<unknown>)(...args)
      await clock.sleep(latency())
      return result
    },
  ])
  return Object.fromEntries(entries) as GitObjects
}

describe('storeImages', () => {
  it('makes one commit without a parent for the first report of a month', async () => {
    const github = open()
    const { commit, period } = await store(['a.png', 'b.png'], github)
    expect([period, github.git.refs]).toEqual(['2026-11', { [ref]: commit }])
    expect(github.git.commits[commit]).toMatchObject({ parents: [], message: 'Keep 2 images of a report' })
    expect(shownAt(github.git, commit, ['a.png', 'b.png'])).toEqual(['a.png', 'b.png'])
    expect(github.gitCalls).toEqual([
      ...[`read ${ref}`, 'store', 'store', 'commit 2', `make ${ref}`, 'list refs/crisol/images'],
    ])
  })

  it('sends what is new alone, on top of what is there, and leaves what was shown where it was', async () => {
    const github = open()
    const first = await store(['a.png', 'b.png'], github)
    const before = github.gitCalls.length
    const second = await store(['b.png', 'c.png'], github)
    expect(github.gitCalls.slice(before)).toEqual([
      ...[`read ${ref}`, 'list files', 'store', 'commit 1', `move ${ref}`, 'list refs/crisol/images'],
    ])
    expect(github.git.commits[second.commit]).toMatchObject({
      parents: [first.commit],
      message: 'Keep an image of a report',
    })
    expect(shownAt(github.git, first.commit, ['a.png', 'b.png', 'c.png'])).toEqual(['a.png', 'b.png'])
    expect(shownAt(github.git, second.commit, ['a.png', 'b.png', 'c.png'])).toEqual(['a.png', 'b.png', 'c.png'])
  })

  it('only reads where every image is there', async () => {
    const github = open()
    const first = await store(['a.png', 'b.png'], github)
    const before = github.gitCalls.length
    expect(await store(['a.png'], github)).toEqual(first)
    expect(github.gitCalls.slice(before)).toEqual([`read ${ref}`, 'list files'])
  })

  it('begins anew each month, and deletes the months that ended before the days that are kept', async () => {
    const github = open()
    const months = [0, 1, 2, 3].map((month) => Date.UTC(2026, month, 15))
    const commits: string[] = []
    for (const at of months)
      commits.push((await store(['a.png'], github, { clock: openInstantClock(at), days: 30 })).commit)
    expect(Object.keys(github.git.refs)).toEqual(['refs/crisol/images/2026-03', 'refs/crisol/images/2026-04'])
    expect(commits.map((commit) => shownAt(github.git, commit, ['a.png']).length)).toEqual([0, 0, 1, 1])
    await store(['b.png'], github, { clock: openInstantClock(Date.UTC(2026, 5, 30)), days: 30 })
    expect(Object.keys(github.git.refs)).toEqual(['refs/crisol/images/2026-06'])
  })

  it('passes a fault while it deletes', async () => {
    const github = open()
    const refsBelow = async (): Promise<never> => {
      throw new UserError('GitHub answered 502.', { code: 'GITHUB' })
    }
    await store(['a.png'], { ...github, refsBelow })
    const bug = async (): Promise<never> => {
      throw new TypeError('a bug')
    }
    await expect(store(['b.png'], { ...github, refsBelow: bug })).rejects.toThrow(TypeError)
  })

  it('asks once where the token may not write', async () => {
    const mayWrite = (): never => {
      throw new UserError('The token may not store a file.', { code: 'PERMISSION' })
    }
    const github = openGit({ mayWrite, answer: () => undefined })
    expect(await faultOf(() => store(['a.png', 'b.png', 'c.png'], github))).toEqual({
      code: 'PERMISSION',
      message: 'The token may not store a file.',
    })
    expect(github.gitCalls).toEqual([`read ${ref}`, 'store'])
  })

  it.each([
    ['making the ref', 'createRef', []],
    ['moving the ref', 'moveRef', ['x.png']],
  ] as const)('looks again where the answer to %s was lost', async (_, call, before) => {
    const github = open()
    if (before.length > 0) await store(before, github)
    let losses = 1
    const lossy = {
      ...github,
      [call]: async (name: string, commit: string) => {
        const answer = await github[call](name, commit)
        if (losses-- > 0) throw new UserError('GitHub did not answer.', { code: 'AMBIGUOUS' })
        return answer
      },
    }
    const { commit } = await store(['a.png'], lossy)
    expect([github.git.refs[ref], shownAt(github.git, commit, ['a.png'])]).toEqual([commit, ['a.png']])
    expect(github.gitCalls.filter((one) => one === 'commit 1')).toHaveLength(before.length + 1)
  })

  it('gives up in bounded time where the ref never moves', async () => {
    const github = { ...open(), createRef: async () => 'Repository rule violations found' }
    const clock = openInstantClock(november)
    expect(await faultOf(() => store(['a.png'], github, { clock }))).toEqual({
      code: 'GITHUB',
      message: `${ref} could not be moved in 15 tries, for others moved it each time (Repository rule violations found); run again later.`,
    })
    expect(clock.now() - november).toBeLessThan(100_000)
  })

  it('lets a fault of another kind pass', async () => {
    const createRef = async (): Promise<never> => {
      throw new UserError('GitHub answered 502.', { code: 'GITHUB' })
    }
    expect(await faultOf(() => store(['a.png'], { ...open(), createRef }))).toMatchObject({ code: 'GITHUB' })
  })

  it('keeps every image of every job where many push at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 12 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 400 })),
        async (jobs, delays) => {
          const clock = openVirtualClock()
          const github = open()
          const slow = slowly(github, clock, () => delays.next().value)
          const names = Array.from({ length: jobs }, (_, job) => [`${job}.png`, 'shared.png', `${job % 2}-half.png`])
          const all = Promise.all(names.map(async (own) => await store(own, slow, { clock })))
          await clock.run()
          const stored = await all
          expect(stored.map(({ commit }, job) => shownAt(github.git, commit, names[job] ?? []))).toEqual(names)
          expect(Object.keys(github.git.refs)).toEqual(['refs/crisol/images/1970-01'])
        },
      ),
      { numRuns: depth(100, 2000) },
    )
  })
})
