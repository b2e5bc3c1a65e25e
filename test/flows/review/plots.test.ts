import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import type { ShownPlots } from '../../../src/core/report/links.ts'
import { type PlotsRequest, showPlots } from '../../../src/flows/review/plots.ts'
import { type FakeGit, openGit } from '../../fakes/git-memory.ts'
import { openInstantClock } from '../../fakes/instant-clock.ts'
import { pngOf, pngsOf } from '../../fakes/pictures.ts'
import { imagePlot, plotRow } from '../../fakes/plot-rows.ts'

const repository = 'https://github.com/o/r'

function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex')
}

const nameOf = (text: string): string => `${md5(pngOf(text))}.png`

interface Setting {
  readonly fault?: UserError
  readonly hasToken?: boolean
}

interface Shown {
  readonly shown: ShownPlots
  readonly github: FakeGit
}

async function show(request: Partial<PlotsRequest>, { fault, hasToken = true }: Setting = {}): Promise<Shown> {
  const mayWrite = (): void => {
    if (fault !== undefined) throw fault
  }
  const github = openGit({ mayWrite, answer: () => undefined })
  const digests = { bytes: (bytes: Uint8Array | string) => ({ md5: md5(Buffer.from(bytes)), size: bytes.length }) }
  const shown = await showPlots(
    {
      ...{ rows: [plotRow('roc')], pngs: pngsOf(['roc']), images: 'auto', retentionDays: 90, repository },
      ...request,
    },
    {
      digests,
      github: hasToken ? github : undefined,
      clock: openInstantClock(Date.UTC(2026, 10, 26)),
    },
  )
  return { shown, github }
}

const inWords: ShownPlots = {
  ...{ isInWords: true, folder: '', period: '' },
  ...{ pictures: new Map(), problems: new Map(), notes: [] },
}

describe('showPlots', () => {
  it('keeps a picture for each theme, and tells where', async () => {
    const { shown, github } = await show({})
    const commit = github.git.refs['refs/crisol/images/2026-11']
    const [light, dark] = [nameOf('light roc'), nameOf('dark roc')]
    expect(shown).toEqual({
      ...{ ...inWords, folder: `${repository}/blob/${commit}`, period: '2026-11' },
      pictures: new Map([['roc', { kind: 'drawn', light, dark }]]),
    })
    expect(Object.keys(Object.values(github.git.trees)[0] ?? {}).sort()).toEqual([light, dark].sort())
  })

  it.each<readonly [string, Partial<PlotsRequest>, Setting, ShownPlots]>([
    ['mermaid', { images: 'mermaid' }, {}, inWords],
    ['none', { images: 'none' }, {}, { ...inWords, isInWords: false }],
    ['no plots', { rows: [] }, {}, inWords],
    ['no token', {}, { hasToken: false }, inWords],
    ['a terminal', { repository: undefined }, {}, inWords],
  ])('asks nothing for %s', async (_, request, setting, expected) => {
    const { shown, github } = await show(request, setting)
    expect([shown, github.gitCalls]).toEqual([expected, []])
  })

  const refused = new UserError('The token may not store a file; it needs contents: write.', { code: 'PERMISSION' })
  const broken = new UserError('GitHub answered 502 when asked to store a file.', { code: 'GITHUB' })

  it.each([
    ['auto', 'the token may not write', refused, []],
    ['branch', 'the token may not write', refused, [`Pictures could not be kept. ${refused.message}`]],
    ['auto', 'GitHub is broken', broken, [`Pictures could not be kept. ${broken.message}`]],
    ['branch', 'GitHub is broken', broken, [`Pictures could not be kept. ${broken.message}`]],
  ] as const)('leaves it to Markdown under %s where %s', async (images, _, fault, notes) => {
    expect((await show({ images }, { fault })).shown).toEqual({ ...inWords, notes })
  })

  it('lets a bug pass', async () => {
    await expect(show({}, { fault: new TypeError('a bug') as unknown as UserError })).rejects.toThrow(TypeError)
  })

  it('tells why a plot has no picture, and asks nothing of GitHub where none has', async () => {
    const rows = [plotRow('roc', { picture: { kind: 'problem', problem: 'It took more than 20 s.' } })]
    const { shown, github } = await show({ rows, pngs: new Map() })
    expect([shown, github.gitCalls]).toEqual([
      { ...inWords, problems: new Map([['roc', 'It took more than 20 s.']]) },
      [],
    ])
  })

  it('shows one picture on every page where there is no dark one, and says nothing of what has none', async () => {
    const rows = [plotRow('roc'), plotRow('more')]
    const { shown } = await show({ rows, pngs: new Map([['roc', { light: pngOf('light roc'), dark: undefined }]]) })
    const picture = { kind: 'drawn', light: nameOf('light roc'), dark: undefined }
    expect([[...shown.pictures], [...shown.problems]]).toEqual([[['roc', picture]], []])
  })
})

describe('showPlots of pictures that the project made', () => {
  const [before, after] = [pngOf('before'), Buffer.from('\xff\xd8\xff after', 'latin1')]
  const secret = Buffer.from('TOKEN=x')
  const gone = 'gone'
  const row = (...sides: readonly [Uint8Array | typeof gone | undefined, Uint8Array | typeof gone | undefined]) => {
    const [base, head] = sides.map((bytes) => (bytes === undefined ? undefined : imagePlot(md5(Buffer.from(bytes)))))
    const [before, after] = sides.map((bytes) =>
      bytes === undefined || bytes === gone ? undefined : { type: 'image/png', bytes },
    )
    return plotRow('photo', {
      compared: { id: 'photo', isUnchanged: false, base, head },
      picture: { kind: 'images', base: before, head: after },
    })
  }

  it.each([
    ['both sides', before, after, `${md5(before)}.png`, `${md5(after)}.jpg`],
    ['a new one', undefined, after, undefined, `${md5(after)}.jpg`],
    ['one that is gone', before, undefined, `${md5(before)}.png`, undefined],
  ])('keeps %s by what the bytes are', async (_, base, head, ...names) => {
    const { shown, github } = await show({ rows: [row(base, head)] })
    expect(shown.pictures).toEqual(new Map([['photo', { kind: 'photo', base: names[0], head: names[1] }]]))
    const kept = Object.keys(Object.values(github.git.trees)[0] ?? {}).sort()
    expect(kept).toEqual(names.filter((name) => name !== undefined).sort())
  })

  it.each([
    [
      'bytes that are no picture',
      row(undefined, secret),
      'It is no PNG, JPEG, GIF or WebP, and a comment shows no other picture.',
    ],
    ['bytes that are not here', row(undefined, gone), 'Its bytes are not here.'],
    ['a large one', row(undefined, Buffer.alloc(6_000_000)), 'It has 6 MB; a comment is given 5 MB at the most.'],
  ])('keeps nothing of %s, and says why', async (_, plot, problem) => {
    const { shown, github } = await show({ rows: [plot] })
    expect([shown, github.gitCalls]).toEqual([{ ...inWords, problems: new Map([['photo', problem]]) }, []])
  })

  it('shows the side that can be shown', async () => {
    const { shown } = await show({ rows: [row(before, secret)] })
    expect(shown.pictures.get('photo')).toEqual({ kind: 'photo', base: `${md5(before)}.png`, head: undefined })
    expect([...shown.problems.keys()]).toEqual(['photo'])
  })
})
