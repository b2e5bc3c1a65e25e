import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { renderHtml } from '../../src/core/report/html/page.ts'
import type { Report } from '../../src/core/report/report.ts'
import { describeWith } from '../counterparts.ts'
import { drawLines, fullReport, imageWith, plotWith, sha256 } from '../fakes/page.ts'
import { reportWith, rowWith } from '../fakes/results.ts'
import { type OpenedBrowser, startBrowser } from '../servers/browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = join(import.meta.dirname, '../../test-results')

/** A fault that axe-core found. */
interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** Serious faults of a page as it stands, each with what it is about. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const metricRows = '.metrics tbody tr'

/** Names of the metrics that are seen, from the top. */
async function namesSeen(page: Page): Promise<readonly string[]> {
  const names = await page.locator(`${metricRows}:visible th`).allInnerTexts()
  return names.map((name) => name.replace(/\s*[↑↓]$/u, '').trim())
}

/** What has the focus: its id, or its text. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate<string>('document.activeElement.id || document.activeElement.textContent.trim()')
}

describeWith(['chromium'], 'the page in Chromium', (chromium) => {
  let folder: string
  let browser: OpenedBrowser
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-page-'))
    mkdirSync(pictures, { recursive: true })
    browser = await startBrowser(chromium)
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const write = (report: Report): string => {
    const file = join(folder, 'index.html')
    const links = { repository: 'https://github.com/o/r', run: 'https://github.com/o/r/actions/runs/1' }
    writeFileSync(file, renderHtml(report, links, { sha256 }))
    return file
  }

  it.each(['light', 'dark'] as const)('has no fault in the %s theme, and asks for nothing', async (colorScheme) => {
    const { page, complaints, requests } = await browser.open(write(fullReport()), {
      ...{ colorScheme, viewport: { width: 1280, height: 900 } },
    })
    await page.locator('summary').click()
    expect(await faultsOf(page)).toEqual([])
    expect([complaints, requests]).toEqual([[], []])
    await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    await page.screenshot({ path: join(pictures, `report-${colorScheme}.png`), fullPage: true })
  })

  it('would be told of a fault, a request and an error by what looks for them', async () => {
    const file = join(folder, 'faulty.html')
    writeFileSync(
      file,
      '<!doctype html><title>a</title><img src="http://127.0.0.1:9/a.png"><script>throw Error("b")</script>',
    )
    const { page, complaints, requests } = await browser.open(file)
    expect(await faultsOf(page)).toContain('image-alt: <img src="http://127.0.0.1:9/a.png">')
    expect([complaints.includes('b'), requests]).toEqual([true, ['http://127.0.0.1:9/a.png']])
  })

  it('shows each picture in the colours of the theme, the system’s or the reader’s', async () => {
    const back = 'figure svg > rect'
    const { page } = await browser.open(write(fullReport()), { colorScheme: 'dark' })
    const colour = async (): Promise<string> =>
      await page.evaluate<string>(`getComputedStyle(document.querySelector('${back}')).fill`)
    expect(await colour()).toBe('rgb(14, 18, 23)')
    await page.getByRole('radio', { name: 'Light' }).check({ force: true })
    expect(await colour()).toBe('rgb(255, 255, 255)')
    await page.getByRole('radio', { name: 'Auto' }).check({ force: true })
    expect(await colour()).toBe('rgb(14, 18, 23)')
  })

  it('shows one of two drawings that differ in more than colours', async () => {
    const plots = [plotWith((theme) => `<svg width="9" height="9">${theme === 'dark' ? '<g/>' : ''}</svg>`)]
    const { page } = await browser.open(write(reportWith({ plots })), { colorScheme: 'light' })
    const seen = async (): Promise<readonly boolean[]> =>
      await Promise.all(['light', 'dark'].map(async (theme) => await page.locator(`svg.${theme}`).isVisible()))
    expect(await seen()).toEqual([true, false])
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
    expect(await seen()).toEqual([false, true])
  })

  it('sorts by mouse and by keyboard, numbers as numbers, what has none last', async () => {
    const metrics = [
      ['b', '9.0', '−0.2'],
      ['a', '10.0', '+0.1'],
      ['c', '–', ''],
      ['d', '1.0e-5', '−∞'],
    ].map(([name = '', head = '', change = '']) => rowWith({ name, head, change }))
    const { page } = await browser.open(write(reportWith({ metrics })))
    const headOf = (name: string) => page.getByRole('columnheader', { name })
    const sort = async (name: string): Promise<void> => await headOf(name).getByRole('button').click()
    await sort('Metric')
    expect(await namesSeen(page)).toEqual(['a', 'b', 'c', 'd'])
    await sort('Head')
    expect(await namesSeen(page)).toEqual(['d', 'b', 'a', 'c'])
    expect(await headOf('Head').getAttribute('aria-sort')).toBe('ascending')
    expect(await headOf('Metric').getAttribute('aria-sort')).toBe('none')
    await headOf('Head').getByRole('button').focus()
    await page.keyboard.press('Enter')
    expect(await namesSeen(page)).toEqual(['a', 'b', 'd', 'c'])
    expect(await headOf('Head').getAttribute('aria-sort')).toBe('descending')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await namesSeen(page)).toEqual(['d', 'b', 'a', 'c'])
    await sort('Verdict')
    expect(await namesSeen(page)).toEqual(['b', 'a', 'c', 'd'])
  })

  it('narrows the table by words and by what became of metrics, and says how many are left', async () => {
    const { page } = await browser.open(write(fullReport()))
    const status = page.getByRole('status')
    const all = await namesSeen(page)
    expect([all.length, await status.textContent()]).toEqual([10, '10 of 10 shown'])
    await page.getByRole('searchbox', { name: 'Search metrics' }).fill('TEST loss')
    expect([await namesSeen(page), await status.textContent()]).toEqual([['test.loss'], '1 of 10 shown'])
    await page.getByRole('searchbox').fill('')
    await page.getByText('Regressions').click()
    expect([await namesSeen(page), await status.textContent()]).toEqual([
      ['test.recall', 'latency.p95'],
      '2 of 10 shown',
    ])
    await page.keyboard.press('ArrowLeft')
    expect([await namesSeen(page), await status.textContent()]).toEqual([all.slice(0, 8), '8 of 10 shown'])
  })

  it('leads the keyboard from the top of the page to its end', async () => {
    const { page } = await browser.open(write(fullReport()))
    const stops: string[] = []
    for (let stop = ''; stop !== 'this run' && stops.length < 60; stops.push(stop)) {
      await page.keyboard.press('Tab')
      stop = await focused(page)
    }
    const sections = ['Failed stages', 'Metrics10', 'Plots6', 'Not readable1', 'Parameters2', 'Tests32', 'Stages4']
    expect(stops).toEqual([
      ...['theme-auto', 'eeeeeee', 'bbbbbbb'],
      ...[...sections, 'Environment', 'How to gate on these metrics'],
      ...['search', 'show-all', 'Metric', 'Base', 'Head', 'Change', '%', 'Verdict'],
      ...['1 unchanged plot', 'this run'],
    ])
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')
    expect(outline).toBe('solid')
  })

  it('names its parts for those who do not see it', async () => {
    const { page } = await browser.open(write(fullReport()))
    for (const role of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(role).count()).toBe(1)
    expect(await page.getByRole('navigation', { name: 'Contents' }).count()).toBe(1)
    expect(await page.getByRole('table', { name: /^Metrics of the base/u }).count()).toBe(1)
    expect(await page.getByRole('img', { name: /^14 commits: 0\.9\d+ at 0a1b2c3 to .*; head 0\.9420$/u }).count()).toBe(
      1,
    )
    expect(await page.getByRole('img', { name: 'Head: A picture of 4 kB.' }).count()).toBe(1)
    const levels = await page.getByRole('heading').evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))))
    expect(levels[0]).toBe(1)
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
  })

  it('fits a phone of 320 pixels, where it has no fault either', async () => {
    const long = { file: 'params.yaml', name: 'x'.repeat(150), base: 'y'.repeat(150), head: 'z'.repeat(150) }
    const report = {
      ...fullReport(),
      params: [long],
      metrics: [...fullReport().metrics, rowWith({ ...long, outcome: 'changed' })],
    }
    const { page } = await browser.open(write(report), { viewport: { width: 320, height: 640 } })
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320)
    expect(await faultsOf(page)).toEqual([])
    await page.screenshot({ path: join(pictures, 'report-phone.png'), fullPage: true })
  })

  it.each([640, 801, 993, 1280])('is never wider than a window of %i pixels', async (width) => {
    const long = { name: 'x'.repeat(150), base: 'y'.repeat(150), head: 'z'.repeat(150), reason: 'r'.repeat(150) }
    const report = { ...fullReport(), metrics: [...fullReport().metrics, rowWith(long)] }
    const { page } = await browser.open(write(report), { viewport: { width, height: 640 } })
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
  })

  it('prints', async () => {
    const { page } = await browser.open(write(fullReport()), { colorScheme: 'dark' })
    const pdf = await page.pdf({ path: join(pictures, 'report.pdf'), preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    const seen = ['nav', '.tools', '.theme', 'main', 'details figure'].map(
      async (part) => await page.locator(part).first().isVisible(),
    )
    expect(await Promise.all(seen)).toEqual([false, false, false, true, true])
  })

  it('shows everything without JavaScript', async () => {
    const report = fullReport()
    const { page, complaints } = await browser.open(write(report), { javaScriptEnabled: false })
    expect(await namesSeen(page)).toEqual(report.metrics.map(({ name }) => name))
    expect(await page.locator('figure').count()).toBe(6)
    for (const text of ['KeyError', 'train.features', 'AssertionError', 'scores.json is not JSON', '3.12.4']) {
      expect(await page.getByText(text).first().isVisible()).toBe(true)
    }
    expect([await page.getByRole('button').count(), await page.getByRole('searchbox').count()]).toEqual([0, 0])
    await page.getByText('Regressions').click()
    expect(await namesSeen(page)).toEqual(['test.recall', 'latency.p95'])
    expect(complaints).toEqual([])
  })

  describe('on a report that wants to do harm', () => {
    const evil =
      '</style></script><script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">" onload=\'alert(4)\' x="'
    const hostile = (): Report => {
      const full = fullReport()
      const named = { file: evil, name: evil, base: evil, head: evil }
      return {
        ...full,
        ...{ title: evil, headline: evil, remarks: [evil], suggestion: evil, environment: new Map([[evil, evil]]) },
        base: { commit: evil, sentence: evil, notes: [evil] },
        head: { commit: evil, branch: evil, dirty: false },
        metrics: [rowWith({ ...named, change: evil, relative: evil, reason: evil, outcome: 'regression' })],
        trends: [{ ...named, head: 1, values: [evil, evil].map((commit, value) => ({ commit, value })) }],
        params: [named],
        plots: [
          plotWith(drawLines, { id: evil, title: evil, alt: evil, notes: [evil] }),
          plotWith(() => `<svg><text>${evil}</text></svg>`),
          plotWith(() => `<svg><g onclick="alert(5)"/></svg>`),
          plotWith(drawLines, { picture: { kind: 'problem', problem: evil } }),
          plotWith(drawLines, {
            alt: evil,
            picture: {
              kind: 'images',
              base: { type: evil, bytes: new Uint8Array(9) },
              head: { ...imageWith('#000'), type: 'image/png' },
            },
          }),
        ],
        tests: [{ ...named, passed: 1, failed: 1, skipped: 0, seconds: 1, failures: [{ test: evil, message: evil }] }],
        stages: [{ name: evil, outcome: 'failed', seconds: 1, cpuSeconds: 1, peakBytes: 1, failure: evil }],
        problems: [{ file: evil, message: evil }],
      }
    }

    it('runs nothing, loads nothing and shows its text', async () => {
      const { page, complaints, requests } = await browser.open(write(hostile()))
      await page.getByRole('columnheader', { name: 'Metric' }).getByRole('button').click()
      expect([complaints, requests]).toEqual([[], []])
      expect(await page.locator('script').count()).toBe(1)
      expect(await page.locator('[onerror],[onload],[onclick],[href^=javascript]').count()).toBe(0)
      expect(await page.locator('.metrics tbody th').textContent()).toContain('<script>alert(1)</script>')
    })
  })

  it('is at hand with ten thousand metrics and two hundred plots', async () => {
    const report = reportWith({
      metrics: Array.from({ length: 10_000 }, (_, index) =>
        rowWith({ name: `layer${index}.acc`, head: String((index * 7) % 10_000) }),
      ),
      plots: Array.from({ length: 200 }, (_, index) => plotWith(drawLines, { title: `Plot ${index}` })),
    })
    const { page, complaints } = await browser.open(write(report))
    await page.getByRole('columnheader', { name: 'Head' }).getByRole('button').click()
    expect(await page.locator(`${metricRows} .h`).first().textContent()).toBe('0')
    expect(complaints).toEqual([])
  })
})
