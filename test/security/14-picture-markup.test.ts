import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { type OpenedBrowser, startBrowser } from '../servers/browser.ts'
import { points, reportPlots } from './plots.ts'

/** Texts that end an element and begin another one. */
const titles: readonly string[] = [
  '</text><script>alert(1)</script>',
  '</title></svg><img src=x onerror=alert(1)>',
  '"><image href="http://127.0.0.1:9/p.png"/>',
  ']]><script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '--><style>*{display:none}</style>',
]

describeWith(['chromium'], 'threat 14: markup in the texts of plots', (chromium) => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-security-'))
  let browser: OpenedBrowser
  beforeAll(async () => {
    browser = await startBrowser(chromium)
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  it('is text in the picture and on the page, which runs nothing and asks for nothing', async () => {
    const plots = titles.flatMap((title, index) => [
      [`drawn${index}`, { template: points({ title }), more: { title, x_label: title, y_label: title } }] as const,
      [`named${index}`, { template: points({ title: '<DVC_METRIC_TITLE>' }), more: { title } }] as const,
    ])
    const shown = await reportPlots(Object.fromEntries(plots))
    expect([
      shown.status,
      shown.comment.match(/<(?!\/?(?:sub|details|summary|code|picture|source|img)\b)[a-z!]/giu),
    ]).toEqual([0, ['<!']])
    writeFileSync(join(folder, 'index.html'), shown.page)
    const { page, complaints, requests } = await browser.open(join(folder, 'index.html'))
    const [scripts, images, links, texts] = await page.evaluate<readonly [number, number, number, string]>(
      `[document.querySelectorAll('svg script, svg style, svg foreignObject').length, document.querySelectorAll('svg image, svg img').length, document.querySelectorAll('svg a, a[href^="javascript"]').length, [...document.querySelectorAll('svg text')].map((one) => one.textContent).join('\\n')]`,
    )
    expect([scripts, images, links, complaints, requests]).toEqual([0, 0, 0, [], []])
    for (const title of titles) expect(texts).toContain(title)
  })
})
