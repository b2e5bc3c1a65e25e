import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { drawPictures } from '../../src/adapters/vega/draw.ts'
import type { ComparedPlot } from '../../src/core/plots/compare.ts'
import { drawPlot } from '../../src/core/plots/draw.ts'
import type { DataPlot } from '../../src/core/plots/plot.ts'
import { describeWith } from '../counterparts.ts'
import { samplePlots } from '../fakes/plots.ts'

/** The plot that each of DVC's templates is for. */
const fitting: Readonly<Record<string, keyof typeof samplePlots>> = {
  confusion: 'confusion',
  confusion_normalized: 'normalized',
  bar_horizontal: 'bars',
  bar_horizontal_sorted: 'bars',
  scatter: 'scatter',
  scatter_jitter: 'jitter',
}

/** The plot, its series in so many files, drawn by a template of the user's own. */
function withTemplate(plot: ComparedPlot<DataPlot>, ownTemplate: string, files: number): ComparedPlot<DataPlot> {
  const side = (data: DataPlot | undefined): DataPlot | undefined => {
    if (data === undefined) return undefined
    const series = Array.from({ length: files }, (_, file) =>
      data.series.map((one) => ({ ...one, file: `${file}.csv` })),
    ).flat()
    return { ...data, ownTemplate, series }
  }
  return { ...plot, base: side(plot.base), head: side(plot.head) }
}

describeWith(['dvc'], 'a template that DVC wrote for its user', (dvc) => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-templates-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const ask = (...args: readonly string[]): string =>
    execFileSync(dvc, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

  it('is filled and drawn, with one source and with two', async () => {
    ask('init', '--no-scm', '--quiet')
    const names = ask('plots', 'templates').trim().split('\n')
    expect(names).toEqual(expect.arrayContaining(['linear', 'simple', 'smooth', ...Object.keys(fitting)]))
    const drawings = names.flatMap((name) => {
      const text = ask('plots', 'templates', name)
      const plot = samplePlots[fitting[name] ?? 'roc']
      return [1, 2].flatMap((files) => {
        if (plot === undefined) return []
        const { spec, notes } = drawPlot(withTemplate(plot, text, files), 'light')
        expect([name, notes]).toEqual([name, []])
        expect(JSON.stringify(spec)).not.toContain('<DVC_METRIC_')
        return [{ id: `${name} ${files}`, spec }]
      })
    })
    const pictures = await drawPictures(drawings, { png: true, scale: 1 })
    const problems = pictures.filter((picture) => 'problem' in picture)
    expect([pictures.length, problems]).toEqual([2 * names.length, []])
  })
})
