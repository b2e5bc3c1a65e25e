import { expect, it } from '@jest/globals'
import { pageBudget, renderHtml } from '../../../../src/core/report/html/page.ts'
import { bytesOf } from '../../../../src/core/text/html.ts'
import { drawLines, imageWith, plotWith, sha256 } from '../../../fakes/page.ts'
import { reportWith, rowWith } from '../../../fakes/results.ts'

it('is a page below 2 MB with ten thousand metrics, two hundred plots and much text', () => {
  const image = {
    kind: 'images',
    base: imageWith('#123456'),
    head: { type: 'image/png', bytes: new Uint8Array(900_000) },
  } as const
  const report = reportWith({
    metrics: Array.from({ length: 10_000 }, (_, index) =>
      rowWith({ name: `model.layer${index}.accuracy`, file: `m${index % 7}.json` }),
    ),
    plots: Array.from({ length: 200 }, (_, index) =>
      plotWith(drawLines, index % 3 === 0 ? { picture: image } : { title: `Plot ${index}` }),
    ),
    problems: Array.from({ length: 5000 }, () => ({ file: 'f', message: '<'.repeat(1000) })),
  })
  const html = renderHtml(report, { repository: undefined, run: undefined }, { sha256 })
  expect(bytesOf(html)).toBeLessThan(pageBudget)
  expect([...html.matchAll(/<tr class="pass">/gu)].length).toBeGreaterThan(6000)
  expect([...html.matchAll(/<figure>/gu)].length).toBeGreaterThan(100)
  expect(html).toMatch(/plots left out/u)
})
