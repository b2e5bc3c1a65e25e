import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import type { ShownPlots } from '../../../src/core/report/links.ts'
import { type PlotsRequest, showPlots } from '../../../src/flows/review/plots.ts'
import { type FakeGit, openGit } from '../../fakes/git-memory.ts'
import { openInstantClock } from '../../fakes/instant-clock.ts'
import { type FakePictures, openPictures, type PicturesOptions, pngOf } from '../../fakes/pictures.ts'
import { imagePlot, plotRow } from '../../fakes/plot-rows.ts'

const repository = 'https://github.com/o/r'

function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex')
}

const nameOf = (text: string): string => `${md5(pngOf(text))}.png`

interface Setting extends PicturesOptions {
  readonly fault?: UserError
  readonly hasToken?: boolean
}

interface Shown {
  readonly shown: ShownPlots
  readonly github: FakeGit
  readonly pictures: FakePictures
}

async function show(
  request: Partial<PlotsRequest>,
  { fault, hasToken = true, ...options }: Setting = {},
): Promise<Shown> {
  const pictures = openPictures(options)
  const mayWrite = (): void => {
    if (fault !== undefined) throw fault
  }
  const github = openGit({ mayWrite, answer: () => undefined })
  const digests = { bytes: (bytes: Uint8Array | string) => ({ md5: md5(Buffer.from(bytes)), size: bytes.length }) }
  const shown = await showPlots(
    { ...{ plots: [plotRow('roc')], images: 'auto', retentionDays: 90, repository }, ...request },
    {
      ...{ ...pictures, digests },
      github: hasToken ? github : undefined,
      clock: openInstantClock(Date.UTC(2026, 10, 26)),
    },
  )
  return { shown, github, pictures }
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
    ['no plots', { plots: [] }, {}, inWords],
    ['no token', {}, { hasToken: false }, inWords],
    ['a terminal', { repository: undefined }, {}, inWords],
  ])('draws nothing and asks nothing for %s', async (_, request, setting, expected) => {
    const { shown, github, pictures } = await show(request, setting)
    expect([shown, github.gitCalls, pictures.drawn]).toEqual([expected, [], []])
  })

  const refused = new UserError('The token may not store an image; it needs contents: write.', { code: 'PERMISSION' })
  const broken = new UserError('GitHub answered 502 when asked to store an image.', { code: 'GITHUB' })

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
    const { shown, github } = await show(
      {},
      { problems: { 'light roc': 'It took more than 20 s.', 'dark roc': 'So did this.' } },
    )
    expect([shown, github.gitCalls]).toEqual([
      { ...inWords, problems: new Map([['roc', 'It took more than 20 s.']]) },
      [],
    ])
  })

  it('shows one picture on every page where the dark one could not be drawn', async () => {
    const { shown } = await show({}, { problems: { 'dark roc': 'It took more than 20 s.' } })
    const picture = { kind: 'drawn', light: nameOf('light roc'), dark: undefined }
    expect([[...shown.pictures], [...shown.problems]]).toEqual([[['roc', picture]], []])
  })

  it('draws what changed first where there are too many', async () => {
    const plots = Array.from({ length: 40 }, (_, index) => plotRow(`p${index}`, { isUnchanged: index < 20 }))
    const { pictures, shown } = await show({ plots })
    const expected = Array.from({ length: 30 }, (_, index) => `p${(index + 20) % 40}`)
    expect(pictures.drawn).toEqual(expected.flatMap((id) => [`light ${id}`, `dark ${id}`]))
    expect([...shown.pictures.keys()]).toEqual(expected)
  })
})

describe('showPlots of pictures that the project made', () => {
  const [before, after] = [pngOf('before'), Buffer.from('\xff\xd8\xff after', 'latin1')]
  const secret = Buffer.from('TOKEN=x')
  const photos = { [md5(before)]: before, [md5(after)]: after, [md5(secret)]: secret }
  const row = (base: Uint8Array | undefined, head: Uint8Array | undefined, size = 10) =>
    plotRow('photo', {
      compared: {
        ...{ id: 'photo', isUnchanged: false },
        base: base === undefined ? undefined : imagePlot(md5(base), size),
        head: head === undefined ? undefined : imagePlot(md5(head), size),
      },
    })

  it.each([
    ['both sides', before, after, `${md5(before)}.png`, `${md5(after)}.jpg`],
    ['a new one', undefined, after, undefined, `${md5(after)}.jpg`],
    ['one that is gone', before, undefined, `${md5(before)}.png`, undefined],
  ])('keeps %s by what the bytes are', async (_, base, head, ...names) => {
    const { shown, github, pictures } = await show({ plots: [row(base, head)] }, { photos })
    expect(shown.pictures).toEqual(new Map([['photo', { kind: 'photo', base: names[0], head: names[1] }]]))
    expect(pictures.drawn).toEqual([])
    const kept = Object.keys(Object.values(github.git.trees)[0] ?? {}).sort()
    expect(kept).toEqual(names.filter((name) => name !== undefined).sort())
  })

  it.each([
    [
      'bytes that are no picture',
      row(undefined, secret),
      'It is no PNG, JPEG, GIF or WebP, and a comment shows no other picture.',
    ],
    ['bytes that are not here', row(undefined, Buffer.from('gone')), 'Its bytes are not here.'],
    ['a large one', row(undefined, after, 6_000_000), 'It has 6 MB; a comment is given 5 MB at the most.'],
  ])('keeps nothing of %s, and says why', async (_, plot, problem) => {
    const { shown, github } = await show({ plots: [plot] }, { photos })
    expect([shown, github.gitCalls]).toEqual([{ ...inWords, problems: new Map([['photo', problem]]) }, []])
  })

  it('shows the side that can be shown', async () => {
    const { shown } = await show({ plots: [row(before, secret)] }, { photos })
    expect(shown.pictures.get('photo')).toEqual({ kind: 'photo', base: `${md5(before)}.png`, head: undefined })
    expect([...shown.problems.keys()]).toEqual(['photo'])
  })
})
