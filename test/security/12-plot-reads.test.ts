import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Canary, startCanary } from './canary.ts'
import { points, readable, reportPlots, templateOf } from './plots.ts'

const secret = 'the-secret-of-the-environment'

const vega = { $schema: 'https://vega.github.io/schema/vega/v6.json' }
const asks = 'The specification asks for an address ("url"); data must be in the rows.'
const image = 'The specification draws a mark of type "image", which would have to be fetched.'

/** Specifications that have an address read, each in its own way, and what is said of each. */
const ways: Readonly<Record<string, readonly [(address: string) => object, string]>> = {
  data: [(url) => points({ data: { url } }), asks],
  csv: [(url) => points({ data: { url, format: { type: 'csv' } } }), asks],
  lookup: [(url) => points({ transform: [{ lookup: 'a', from: { data: { url }, key: 'a', fields: ['b'] } }] }), asks],
  layer: [(url) => templateOf({ layer: [points({ data: { url } })] }), asks],
  marked: [(url) => points({ mark: { type: 'image', url } }), asks],
  image: [(url) => points({ mark: 'image', encoding: { url: { value: url } } }), image],
  field: [(url) => points({ mark: 'image', encoding: { x: { field: url } } }), image],
  topojson: [(url) => points({ data: { url, format: { type: 'topojson', feature: 'x' } }, mark: 'geoshape' }), asks],
  link: [(url) => points({ encoding: { href: { value: url } } }), asks.replace('url', 'href')],
  colour: [
    (url) => points({ mark: { type: 'point', fill: `url(${url})` } }),
    'The picture has an attribute "fill" that would load or run something.',
  ],
  computed: [
    (url) =>
      templateOf({ ...vega, signals: [{ name: 'at', value: url }], data: [{ name: 't', url: { signal: 'at' } }] }),
    asks,
  ],
  loaded: [
    (url) => templateOf({ ...vega, data: [{ name: 't', transform: [{ type: 'load', url: { signal: `'${url}'` } }] }] }),
    asks,
  ],
  drawn: [
    (url) => templateOf({ ...vega, marks: [{ type: 'image', encode: { enter: { url: { signal: `'${url}'` } } } }] }),
    image,
  ],
  expression: [
    (url) => points({ transform: [{ calculate: `load('${url}')`, as: 'x' }] }),
    'It could not be drawn: Unrecognized function: load.',
  ],
}

/** Where rows stand, an address is a value. */
function asRows(url: string): object {
  return points({ datasets: { own: [{ a: 1, url }] }, data: { name: 'own' }, encoding: { x: { field: 'a' } } })
}

describe('threat 12: plots that read files and addresses', () => {
  let canary: Canary
  beforeAll(async () => {
    canary = await startCanary((_, reply) => void reply.end('[{"a": 1, "b": 2}]'))
  })
  afterAll(async () => await canary.stop())

  it.each<[string, () => string]>([
    ['/etc/passwd', () => '/etc/passwd'],
    ['../../../../../../etc/passwd', () => '../../../../../../etc/passwd'],
    ['file:///etc/passwd', () => 'file:///etc/passwd'],
    ['file:///proc/self/environ', () => 'file:///proc/self/environ'],
    ['http://169.254.169.254/', () => 'http://169.254.169.254/latest/meta-data/'],
    ['http://127.0.0.1', () => `${canary.url}/leak`],
  ])('%s: nothing is read, the report is posted, and says which plots ask for it', async (_, address) => {
    const plots = Object.entries(ways).map(([name, [way]]) => [name, { template: way(address()) }] as const)
    const shown = await reportPlots(
      { good: { template: points() }, rows: { template: asRows(address()) }, ...Object.fromEntries(plots) },
      { CRISOL_TEST_SECRET: secret },
    )
    expect([shown.status, shown.outputs['verdict'], canary.connections()]).toEqual([0, 'pass', 0])
    expect(shown.everything).not.toContain(secret)
    expect(shown.everything).not.toMatch(/root:x:0:0|daemon:x:1/u)
    const said = Object.entries(ways).map(([name, [, sentence]]) => [
      name,
      readable(shown.comment).includes(`- ${name}.csv: ${sentence}`),
    ])
    expect(said).toEqual(Object.keys(ways).map((name) => [name, true]))
    // Both themes of the good plot, and of the one that has the address for a row; of no other one.
    expect(shown.pictures.filter((bytes) => bytes.subarray(1, 4).toString() === 'PNG').length).toBe(4)
  })
})
