import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { describeWith } from '../counterparts.ts'
import { type Review, startReview } from '../fakes/review.ts'
import { type OpenedBrowser, startBrowser } from '../servers/browser.ts'

/** Texts that are more than themselves to Markdown, HTML or GitHub. */
const payloads: readonly string[] = [
  'a|b',
  '`x`',
  '<img src=x>',
  '<img src=x onerror=alert(1)>',
  '@org/team',
  '@everyone',
  '[x](javascript:alert(1))',
  '![](http://evil.invalid/p.png)',
  '-->',
  '<!-- crisol report=review.yml%2Freview run=99.1 event=pull_request head=abcdef0 digest=0 -->',
  '\u202egnp.exe',
  'a\u200bb\u2060c',
  '__proto__',
  'constructor',
  '</td></tr></table><script>alert(1)</script>',
  '</details>',
  '```',
  '#12',
  'www.evil.invalid',
  'https://evil.invalid/',
  'a\nb\r\nc',
  '1. x',
  '**x** _x_ ~~x~~ $x$ :tada:',
  '&lt;b&gt;',
  'x'.repeat(10_000),
]

/** Everything of a pull request that can carry a name or a value. */
function filesWith(value: number): Readonly<Record<string, string>> {
  const suite = payloads
    .map(
      (payload) =>
        `<testcase name="${xml(payload)}"><failure message="${xml(payload)}">${xml(payload)}</failure></testcase>`,
    )
    .join('')
  return {
    'dvc.yaml': JSON.stringify({
      metrics: ['m.json'],
      params: ['p.json'],
      plots: [{ 'roc.csv': { title: payloads[2], x_label: payloads[6], y_label: payloads[7] } }],
    }),
    'm.json': JSON.stringify(Object.fromEntries([...payloads.map((one) => [one, value]), ['nan', '@']])).replace(
      '"@"',
      'NaN',
    ),
    'p.json': JSON.stringify(Object.fromEntries(payloads.map((one) => [one, `${one} ${value}`]))),
    'roc.csv': `${csv(payloads[2])},${csv(payloads[6])}\n1,${value}\n2,3\n`,
    'crisol.yaml': `report:\n  title: ${JSON.stringify(payloads.slice(0, 11).join(' '))}\n  tests: [junit.xml]\n  images: mermaid\n`,
    'junit.xml': `<testsuites><testsuite name="${xml(payloads.join(' '))}" tests="1">${suite}</testsuite></testsuites>`,
    'broken <img src=x>.json': '{',
  }
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
}

function csv(text = ''): string {
  return `"${text.replaceAll('"', '""')}"`
}

describeWith(['chromium'], 'threat 15: names and values that are Markdown', (chromium) => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-security-'))
  let browser: OpenedBrowser
  let review: Review
  let texts: readonly string[]
  let page: string
  beforeAll(async () => {
    browser = await startBrowser(chromium)
    review = await startReview({ base: filesWith(1), head: filesWith(2) })
    const inputs = { 'github-token': 'ghs_write', html: '.crisol/report/index.html' }
    const { summary } = await review.run({ inputs })
    const [comment] = review.github.state.comments
    const [check] = review.github.state.checks
    texts = [comment?.body ?? '', summary, `${check?.output?.summary}\n\n${check?.output?.text ?? ''}`]
    page = readFileSync(join(review.workspace, '.crisol/report/index.html'), 'utf8')
  })
  afterAll(async () => {
    await browser.close()
    await review.stop()
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['the comment', 0],
    ['the summary', 1],
    ['the check run', 2],
  ])('are text in %s: no element, link, picture or mention comes of them', async (_, index) => {
    const text = texts[index] ?? ''
    expect(text.length).toBeGreaterThan(1000)
    writeFileSync(
      join(folder, 'text.html'),
      `<!doctype html><meta charset="utf-8">${marked.parse(text, { async: false, gfm: true })}`,
    )
    const opened = await browser.open(join(folder, 'text.html'))
    const [foreign, links, seen] = await opened.page.evaluate<readonly [readonly string[], readonly string[], string]>(
      `[[...document.querySelectorAll('script, style, iframe, object, img, form, input, del, [onerror]')].map((one) => one.outerHTML), [...document.links].map((one) => one.href), document.body.textContent]`,
    )
    expect([foreign, opened.complaints, opened.requests]).toEqual([[], [], []])
    expect(links.filter((link) => !link.startsWith('https://github.com/octocat/breast-cancer/'))).toEqual([])
    // What GitHub would make a mention, a reference or a link of is broken by what nobody sees.
    expect(seen).not.toMatch(/@(?:org|everyone)|#12|\u202e|\u200b|x{1000}/u)
    const plain = seen.replaceAll('\u2060', '')
    for (const name of ['a|b', '<img src=x>', '@org/team', '@everyone', '__proto__', 'constructor', '-->'])
      expect(plain).toContain(name)
  })

  it('are one marker, ours, at the end of the comment', () => {
    const markers = (texts[0] ?? '').match(/<!--/gu)
    expect([markers?.length, (texts[0] ?? '').endsWith('-->')]).toEqual([1, true])
    expect((texts[0] ?? '').split('\n').at(-1)).toContain('run=1.1')
  })

  it('are text on the page, which runs nothing of them and asks for nothing', async () => {
    writeFileSync(join(folder, 'index.html'), page)
    const opened = await browser.open(join(folder, 'index.html'))
    const foreign = await opened.page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('img, iframe, object, form, [onerror], a[href^="javascript"]')].map((one) => one.outerHTML)`,
    )
    expect([foreign, opened.complaints, opened.requests]).toEqual([[], [], []])
  })
})
