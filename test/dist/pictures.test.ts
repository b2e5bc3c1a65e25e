import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { drawPictures } from '../../src/adapters/vega/draw.ts'
import type { DrawAnswer, DrawOrder } from '../../src/adapters/vega/serve.ts'
import { drawPlot } from '../../src/core/plots/draw.ts'
import { samplePlots } from '../fakes/plots.ts'

const dist = join(import.meta.dirname, '../../dist')

async function drawFromDist(order: DrawOrder): Promise<DrawAnswer> {
  const child = spawn(process.execPath, [join(dist, 'pictures.js')], {
    ...{ env: {}, serialization: 'advanced' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    return await new Promise((resolve, reject) => {
      child.once('message', (answer) => resolve(answer as DrawAnswer))
      child.once('exit', (code) => reject(new Error(`dist/pictures.js ended with ${code}.`)))
      child.send(order)
    })
  } finally {
    child.kill('SIGKILL')
  }
}

describe('dist/pictures.js', () => {
  it('draws what the sources draw, byte by byte', async () => {
    const drawings = Object.entries(samplePlots)
      .slice(0, 1)
      .map(([id, plot]) => ({ id, spec: drawPlot(plot, 'light').spec }))
    const [ours] = await drawPictures(drawings, { png: true, scale: 2 })
    const answer = await drawFromDist({ spec: JSON.stringify(drawings[0]?.spec), png: true, scale: 2 })
    expect({ id: 'roc', ...answer }).toEqual(ours)
  })

  it('is the only way to vega: one place loads the file that holds it, and that is not of an action', () => {
    const texts = readdirSync(dist)
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, readFileSync(join(dist, file), 'utf8')] as const)
    const holders = texts.filter(([, text]) => text.includes('class SVGStringRenderer '))
    expect(holders).toHaveLength(1)
    const load = `.e(${holders[0]?.[0].split('.')[0]})`
    const loads = texts.flatMap(([file, text]) =>
      text
        .split('\n')
        .filter((line) => line.includes(load))
        .map(() => file),
    )
    expect(loads).toEqual(['index.js'])
  })
})
