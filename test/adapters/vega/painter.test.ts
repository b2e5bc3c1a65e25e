import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { drawWithin } from '../../../src/adapters/vega/draw.ts'
import { type Painter, startPainter } from '../../../src/adapters/vega/painter.ts'
import type { DrawAnswer } from '../../../src/adapters/vega/serve.ts'

const secret = 'the-secret-of-a-file'
const good = {
  data: { values: [{ a: 1, b: 2 }] },
  mark: 'point',
  encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'quantitative' } },
}
/** Shows what an expression gives. */
function shows(expression: string, more: object = {}): object {
  const encoding = { text: { field: 'shown', type: 'nominal' } }
  return { ...good, transform: [{ calculate: expression, as: 'shown' }], mark: 'text', encoding, ...more }
}

let server: Server
let address: string
let folder: string
let requests = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisol-painter-'))
  await writeFile(join(folder, 'rows.json'), JSON.stringify([{ a: 1, b: 2, secret }]))
  server = createServer((_, answer) => {
    requests++
    answer.end(JSON.stringify([{ a: 1, b: 2, secret }]))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true })
})

async function using<T>(work: (painter: Painter) => Promise<T>, heap = 256): Promise<T> {
  const painter = startPainter(folder, heap)
  try {
    return await work(painter)
  } finally {
    await painter.end()
  }
}

/** Has a specification drawn that nobody looked at before. */
async function drawUnseen(spec: object): Promise<DrawAnswer> {
  return await using(async (painter) => await painter.draw({ spec: JSON.stringify(spec), png: true, scale: 1 }, 60))
}

/** All that an answer says. */
function wordsOf(answer: DrawAnswer): string {
  return 'svg' in answer ? answer.svg : answer.problem
}

describe('a process that draws', () => {
  const secretText = { encoding: { text: { field: 'secret', type: 'nominal' } }, mark: 'text' }

  it.each<[string, () => object]>([
    ['a file', () => ({ ...secretText, data: { url: pathToFileURL(join(folder, 'rows.json')).href } })],
    ['a file by its path', () => ({ ...secretText, data: { url: join(folder, 'rows.json') } })],
    ['a file beside it', () => ({ ...secretText, data: { url: 'rows.json' } })],
    ['an address', () => ({ ...secretText, data: { url: `${address}/rows.json` } })],
    [
      'an address to look up in',
      () => ({
        ...good,
        ...secretText,
        transform: [{ lookup: 'a', from: { data: { url: `${address}/l.json` }, key: 'a', fields: ['secret'] } }],
      }),
    ],
    [
      'a map',
      () => ({ data: { url: `${address}/map`, format: { type: 'topojson', feature: 'x' } }, mark: 'geoshape' }),
    ],
    [
      'a picture',
      () => ({ ...good, mark: { type: 'image' }, encoding: { ...good.encoding, url: { value: `${address}/p.png` } } }),
    ],
    ['a colour that is elsewhere', () => ({ ...good, mark: { type: 'point', fill: `url(${address}/x.svg#a)` } })],
  ])('reads nothing for a specification that asks for %s', async (_, spec) => {
    const words = wordsOf(await drawUnseen(spec()))
    expect(words).not.toContain(secret)
    expect(words).not.toContain(address)
    expect(requests).toBe(0)
  })

  it.each([
    ['the constructor of a row', "datum.constructor.constructor('return 6 * 7000')()"],
    ['the constructor of a list', "[].map.constructor('return 6 * 7000')()"],
    ['the constructor of a text', "'a'.constructor.constructor('return 6 * 7000')()"],
    ['the process', 'process.pid + 0 * 42000'],
    ['a prototype', "datum.__proto__.constructor.constructor('return 6 * 7000')()"],
  ])('runs nothing for an expression that reaches for %s', async (_, expression) => {
    expect(wordsOf(await drawUnseen(shows(expression)))).not.toContain('42000')
  })

  it('draws a text that would be a script as a text', async () => {
    const words = wordsOf(await drawUnseen(shows('\'<script>alert(1)</script><a href="x">\'')))
    expect(words).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href="x"&gt;')
    expect(words).not.toMatch(/<script|<a /u)
  })

  it('draws what no XML may have as a sign for it', async () => {
    const answer = await drawUnseen({
      ...shows('datum.odd'),
      data: { values: [{ a: 1, b: 2, odd: 'a\u0006b\ud800c\uffff' }] },
    })
    expect('svg' in answer && answer.png !== undefined).toBe(true)
    expect(wordsOf(answer)).toContain('>a\ufffdb\ufffdc\ufffd<')
  })

  it('keeps no link, also where none was refused before', async () => {
    const link = { ...good, encoding: { ...good.encoding, href: { value: 'javascript:alert(1)' } } }
    expect(wordsOf(await drawUnseen(link))).not.toContain('javascript:')
  })

  it('says in one sentence what is wrong with a specification', async () => {
    expect(await drawUnseen({ mark: 'spiral' })).toEqual({
      problem: expect.stringMatching(/^It could not be drawn: .*\.$/u),
      isBroken: false,
    })
    const vega = { $schema: 'https://vega.github.io/schema/vega/v6.json', marks: [{ type: 'spiral' }] }
    expect(wordsOf(await drawUnseen(vega))).toMatch(/^It could not be drawn: .*\.$/u)
  })

  it('draws Vega too, and a picture that is too large for the rasteriser smaller', async () => {
    const vega = { $schema: 'https://vega.github.io/schema/vega/v6.json', width: 100_000, height: 1000, padding: 0 }
    const answer = await drawUnseen(vega)
    if (!('svg' in answer)) throw new Error(answer.problem)
    expect([answer.width, answer.height]).toEqual([100_000, 1000])
    expect(Buffer.from(answer.png ?? []).readUInt32BE(16)).toBe(4096)
  })

  it('says that a picture without a size has none', async () => {
    const vega = { $schema: 'https://vega.github.io/schema/vega/v6.json', width: 0, height: 0, padding: 0 }
    expect(wordsOf(await drawUnseen(vega))).toBe('The picture has no size.')
  })

  it('has no environment, and stands in the folder that it is given', async () => {
    process.env['CRISOL_TEST_SECRET'] = secret
    const [names, cwd, own] = await using(async (painter) => {
      await painter.draw({ spec: JSON.stringify(good), png: false, scale: 1 }, 60)
      const [pid] = painters()
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean)
      return [environment.map((pair) => pair.split('=')[0]), readlinkSync(`/proc/${pid}/cwd`), realpathSync(folder)]
    })
    delete process.env['CRISOL_TEST_SECRET']
    // The channel to the parent is all that it is told.
    expect(names).toEqual(['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE'])
    expect(cwd).toBe(own)
  })
})

/** The processes that draw for this one. */
function painters(): readonly string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/u.test(name)) return false
    try {
      const parent = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ')[1]
      return parent === String(process.pid) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('pictures.ts')
    } catch {
      return false
    }
  })
}

/** Looks until there is something. */
async function until(look: () => readonly string[]): Promise<readonly string[]> {
  for (;;) {
    const found = look()
    if (found.length > 0) return found
    await setTimeout(20)
  }
}

describe('drawWithin', () => {
  const draw = drawWithin({ seconds: 300, plotSeconds: 8, heap: 128 })
  const hanging = shows("test(/^(a+)+$/, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')")

  it('lets a plot that hangs, is broken or asks for more than rows cost itself alone', async () => {
    const specs: Readonly<Record<string, object>> = {
      good,
      hanging,
      again: good,
      long: { data: { sequence: { start: 0, stop: 3e8 } }, mark: 'point' },
      address: { ...good, data: { url: address } },
      broken: { mark: 'spiral' },
      large: { ...good, data: { values: [{ a: 'x'.repeat(5_000_001) }] } },
      last: good,
    }
    const drawings = Object.entries(specs).map(([id, spec]) => ({ id, spec }))
    const pictures = await draw(drawings, { png: false, scale: 1 })
    const said = pictures.map((picture) => [picture.id, 'svg' in picture ? 'drawn' : picture.problem])
    expect(said).toEqual([
      ['good', 'drawn'],
      ['hanging', 'It was not drawn within 8 seconds.'],
      ['again', 'drawn'],
      ['long', 'The specification makes a sequence of more than 100000 rows.'],
      ['address', 'The specification asks for an address ("url"); data must be in the rows.'],
      ['broken', expect.stringMatching(/^It could not be drawn: /u)],
      [
        'large',
        expect.stringMatching(/^The specification has 5000\d{3} characters of JSON; at most 5000000 are drawn\.$/u),
      ],
      ['last', 'drawn'],
    ])
    const svgs = pictures.flatMap((picture) => ('svg' in picture ? [picture.svg] : []))
    expect(new Set(svgs).size).toBe(1)
  })

  it('lets a plot that takes all memory cost itself alone', async () => {
    const patient = drawWithin({ seconds: 300, plotSeconds: 100, heap: 64 })
    const drawings = [shows('length(sequence(3e8))'), good].map((spec, index) => ({ id: String(index), spec }))
    const pictures = await patient(drawings, { png: false, scale: 1 })
    expect(pictures.map((picture) => ('svg' in picture ? 'drawn' : picture.problem))).toEqual([
      'The process that drew it ended, which happens when a plot needs too much memory.',
      'drawn',
    ])
  })

  it('draws nothing more when the time for all is up', async () => {
    const brief = drawWithin({ seconds: -1, plotSeconds: 60, heap: 128 })
    const pictures = await brief([{ id: 'late', spec: good }], { png: false, scale: 1 })
    expect(pictures).toEqual([{ id: 'late', problem: 'No time was left for it: the plots before it took too long.' }])
  })

  it('leaves no process and no folder behind', async () => {
    const drawing = draw([{ id: 'hanging', spec: hanging }], { png: false, scale: 1 })
    const [pid] = await until(() => painters())
    const place = readlinkSync(`/proc/${pid}/cwd`)
    await drawing
    expect(place).toContain('crisol-plots-')
    expect([painters(), existsSync(place)]).toEqual([[], false])
  })
})
