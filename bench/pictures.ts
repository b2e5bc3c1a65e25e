/**
 * What it costs to draw the ten plots of a report, beside vega's own programs in the same run: SVG beside ten calls of
 * `vl2svg`, PNG at twice the size beside ten of `vl2png`. That one needs node-canvas; where it cannot be installed,
 * `vl2svg` stands in, which does less. Limits: 0.6 of the wall time for SVG, 1 for PNG, 250 MB for the largest process.
 * Crisol runs from its sources here: Node reads TypeScript and many files first, which `dist/` is spared. Run it with
 * `npm run bench:pictures`.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { drawPlot } from '../src/core/plots/draw.ts'
import { samplePlots } from '../test/fakes/plots.ts'
import { judge } from './limits.ts'
import { type Cost, measure, medianOf, type Program, printTable } from './measure.ts'
import { type Row, tellRows } from './rows.ts'

type Format = 'svg' | 'png'

/** Peers are installed here and kept for the next run. */
const cache = join(tmpdir(), 'crisol-bench-vega')
const rounds = 5
const peers = ['vega-cli@6.4.0', 'vega@6.4.0', 'vega-lite@6.5.0']

/** Draws what lies in a folder, as a report does. */
const script = `import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { drawPictures } from '${pathToFileURL(join(import.meta.dirname, '../src/adapters/vega/draw.ts')).href}'
const [folder, format] = process.argv.slice(2)
const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
const drawings = files.map((file) => ({ id: file, spec: JSON.parse(readFileSync(folder + '/' + file, 'utf8')) }))
for (const picture of await drawPictures(drawings, { png: format === 'png', scale: 2 })) {
  if (!('svg' in picture)) throw new Error(picture.problem)
  writeFileSync(folder + '/' + picture.id + '.' + format, format === 'png' ? picture.png : picture.svg)
}
`

function install(): void {
  mkdirSync(cache, { recursive: true })
  if (existsSync(join(cache, 'node_modules/vega-cli'))) return
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts']
  execFileSync('npm', ['install', '--prefix', cache, ...flags, ...peers], { stdio: 'ignore' })
}

/** Whether node-canvas is there, which is compiled or fetched beside its package. */
function hasCanvas(): boolean {
  if (!existsSync(join(cache, 'node_modules/canvas'))) return false
  try {
    execFileSync('npm', ['rebuild', '--prefix', cache, 'canvas'], { stdio: 'ignore' })
  } catch {
    return false
  }
  return existsSync(join(cache, 'node_modules/canvas/build/Release/canvas.node'))
}

function writeSpecs(folder: string): readonly string[] {
  const plots = [
    ...Object.entries(samplePlots).map(([name, plot]) => [name, drawPlot(plot, 'light').spec] as const),
    ...Object.entries(samplePlots)
      .slice(0, 1)
      .map(([name, plot]) => [`${name}-dark`, drawPlot(plot, 'dark').spec] as const),
  ]
  return plots.map(([name, spec]) => {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(spec))
    return name
  })
}

function contenders(folder: string, format: Format, peerFormat: Format): Readonly<Record<string, Program>> {
  const ours = join(folder, 'draw.mjs')
  writeFileSync(ours, script)
  const peer = join(cache, `node_modules/vega-lite/bin/vl2${peerFormat}`)
  const flags = peerFormat === 'png' ? '-s 2' : ''
  const calls = writeSpecs(folder).map(
    (name) => `"${process.execPath}" "${peer}" ${flags} ${name}.json ${name}.vega.${format}`,
  )
  return {
    crisol: { args: [ours, folder, format], env: {}, cwd: folder },
    [`ten vl2${peerFormat}`]: { command: '/bin/sh', args: ['-c', calls.join(' && ')], env: {}, cwd: folder },
  }
}

/** The most of a peer's time that drawing may take, by what is drawn. */
const most = { svg: 0.6, png: 1 } as const

function judgeDrawing(format: Format, costs: ReadonlyMap<string, readonly Cost[]>): readonly Row[] {
  const [, peer = ''] = costs.keys()
  const name = `ten plots as ${format.toUpperCase()}`
  const limits = [
    { peer, cost: 'wall', atMost: most[format] },
    { cost: 'memory', megabytes: 250 },
  ] as const
  return judge({ name, limits }, costs)
}

/** Figures as rows of a table, and the limits. */
interface Compared {
  readonly figures: readonly (readonly string[])[]
  readonly limited: readonly Row[]
}

async function compare(format: Format, peerFormat: Format): Promise<Compared> {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-bench-pictures-'))
  try {
    const all = Object.entries(contenders(folder, format, peerFormat))
    const costs = new Map<string, Cost[]>(all.map(([name]) => [name, []]))
    // The first round warms the disk.
    for (let round = 0; round <= rounds; round++)
      for (const [name, program] of all) {
        const cost = await measure(program)
        if (round > 0) costs.get(name)?.push(cost)
      }
    const medians = [...costs].map(([name, each]) => [name, medianOf(each)] as const)
    const [ours, theirs] = medians.map(([, cost]) => cost)
    const ratio = (pick: (cost: Cost) => number): string =>
      ours === undefined || theirs === undefined ? '' : (pick(ours) / pick(theirs)).toFixed(2)
    const figures = [
      ...medians.map(([name, { wall, cpu, memory }]) => [
        `${format}: ${name}`,
        ...[wall, cpu, memory].map((number) => number.toFixed(0)),
      ]),
      [`${format}: ratio`, ratio(({ wall }) => wall), ratio(({ cpu }) => cpu), ratio(({ memory }) => memory)],
    ]
    return { figures, limited: judgeDrawing(format, costs) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

install()
const drawn = [await compare('svg', 'svg'), await compare('png', hasCanvas() ? 'png' : 'svg')]
printTable([['', 'wall ms', 'CPU ms', 'MiB'], ...drawn.flatMap(({ figures }) => figures)])
console.log(`Medians of ${rounds} rounds of ten plots.`)
tellRows({ rows: drawn.flatMap(({ limited }) => limited), versions: peers.map((peer) => peer.replace('@', ' ')) })
