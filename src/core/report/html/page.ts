import { toBase64 } from '../../text/base64.ts'
import { bytesOf, escapeHtml } from '../../text/html.ts'
import type { Links } from '../links.ts'
import type { Report, Verdict } from '../report.ts'
import { renderPageMetrics } from './metrics.ts'
import { openPalette } from './palette.ts'
import { renderPagePlots } from './plots.ts'
import { script } from './script.ts'
import {
  renderPageEnvironment,
  renderPageFailures,
  renderPageParams,
  renderPageProblems,
  renderPageStages,
  renderPageSuggestion,
  renderPageTests,
} from './sections.ts'
import { style } from './style.ts'

/** What a page is made with. */
export interface PageOptions {
  /** SHA-256 of a text as UTF-8: 64 hexadecimal digits. */
  readonly sha256: (text: string) => string
}

/** Bytes of a page, at the most. */
export const pageBudget = 2_000_000

/** A part of the page with a heading of its own. */
interface Section {
  readonly id: string
  readonly title: string
  /** How many there are; empty where that says nothing. */
  readonly count: string
  readonly body: string
}

/**
 * Writes the report as one page that needs nothing else: no request goes out, and nothing runs but its own script,
 * which its policy names by hash. Less than 2 MB: pictures that have no room are left out and named.
 */
export function renderHtml(report: Report, links: Links, { sha256 }: PageOptions): string {
  const palette = openPalette()
  const others = sectionsOf(report)
  const rest = compose({ report, links, sha256, sections: others, css: style })
  const room = pageBudget - bytesOf(rest) - 20_000
  const plots = renderPagePlots(report.plots, { palette, bytes: room })
  const sections = others.toSpliced(2, 0, {
    id: 'plots',
    title: 'Plots',
    count: String(report.plots.length),
    body: plots,
  })
  return compose({ report, links, sha256, sections, css: `${style}\n:root{${palette.css()}}` })
}

function sectionsOf(report: Report): readonly Section[] {
  const section = (id: string, title: string, [body, count]: readonly [string, number?]): Section => ({
    ...{ id, title, body, count: count === undefined ? '' : String(count) },
  })
  const { metrics, params, tests, stages, problems } = report
  return [
    section('failures', 'Failed stages', [renderPageFailures(report)]),
    section('metrics', 'Metrics', [renderPageMetrics(report), metrics.length]),
    section('problems', 'Not readable', [renderPageProblems(report), problems.length]),
    section('params', 'Parameters', [renderPageParams(report), params.length]),
    section('tests', 'Tests', [
      renderPageTests(report),
      tests.reduce((sum, { passed, failed }) => sum + passed + failed, 0),
    ]),
    section('stages', 'Stages', [renderPageStages(report), stages.length]),
    section('environment', 'Environment', [renderPageEnvironment(report)]),
    section('gate', 'How to gate on these metrics', [renderPageSuggestion(report)]),
  ]
}

interface Parts {
  readonly report: Report
  readonly links: Links
  readonly sha256: PageOptions['sha256']
  readonly sections: readonly Section[]
  readonly css: string
}

function compose({ report, links, sha256, sections, css }: Parts): string {
  const shown = sections.filter(({ body }) => body !== '')
  const name = `${verdicts[report.verdict]} · ${report.title}: ${report.headline}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf([css], [script], sha256)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(name, 300)}</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body class="${report.verdict}">
${renderHeader(report, links)}
${renderNav(shown)}
<main>
${shown.map(renderSection).join('\n')}
</main>
${renderFooter(links)}
<script>${script}</script>
</body>
</html>
`
}

/** Nothing is loaded but what the page itself holds, and nothing runs but what is named by its hash. */
function policyOf(styles: readonly string[], scripts: readonly string[], sha256: PageOptions['sha256']): string {
  const hashes = (texts: readonly string[]): string =>
    texts.map((text) => `'sha256-${base64Of(sha256(text))}'`).join(' ')
  return `default-src 'none'; style-src ${hashes(styles)}; script-src ${hashes(scripts)}; img-src data:; base-uri 'none'; form-action 'none'`
}

function base64Of(hexadecimal: string): string {
  return toBase64(Uint8Array.from(hexadecimal.match(/../gu) ?? [], (digits) => Number.parseInt(digits, 16)))
}

const verdicts: Readonly<Record<Verdict, string>> = { pass: 'Pass', warn: 'Warning', fail: 'Fail', neutral: 'Neutral' }

function renderHeader(report: Report, links: Links): string {
  const remarks = report.remarks.map((remark) => `<p class="remark">${escapeHtml(remark, 500)}</p>`)
  const notes = report.base.notes.map((note) => `<p>${escapeHtml(note, 400)}</p>`)
  return [
    '<header>',
    renderThemes(),
    `<h1>${escapeHtml(report.title)} <b><i>${verdicts[report.verdict]}:</i> ${escapeHtml(report.headline, 400)}</b></h1>`,
    `<p>${renderBase(report, links)}</p>`,
    ...notes,
    ...remarks,
    '</header>',
  ].join('\n')
}

function renderBase({ base, head }: Report, links: Links): string {
  const of = head.commit === undefined || head.dirty ? 'The workspace' : renderCommit(head.commit, links)
  const sentence = escapeHtml(base.sentence, 400)
  return base.commit === undefined
    ? `${of}: ${sentence}, so nothing is compared.`
    : `${of} against ${renderCommit(base.commit, links)}, ${sentence}.`
}

function renderCommit(sha: string, { repository }: Links): string {
  const short = `<code>${escapeHtml(sha.slice(0, 7))}</code>`
  return repository === undefined ? short : `<a href="${escapeHtml(`${repository}/commit/${sha}`, 1000)}">${short}</a>`
}

function renderThemes(): string {
  const radios = ['Auto', 'Light', 'Dark'].map(
    (label, index) =>
      `<label><input type="radio" name="theme" id="theme-${label.toLowerCase()}"${index === 0 ? ' checked' : ''}>${label}</label>`,
  )
  return `<fieldset class="choice theme"><legend class="vh">Theme</legend>${radios.join('')}</fieldset>`
}

function renderNav(sections: readonly Section[]): string {
  const items = sections.map(
    ({ id, title, count }) => `<li><a href="#${id}">${title}${count === '' ? '' : `<span>${count}</span>`}</a></li>`,
  )
  return items.length === 0 ? '' : `<nav aria-label="Contents"><ul>${items.join('')}</ul></nav>`
}

function renderSection({ id, title, body }: Section): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>\n${body}\n</section>`
}

function renderFooter({ run }: Links): string {
  const link = run === undefined ? '' : ` · <a href="${escapeHtml(run, 1000)}">this run</a>`
  return `<footer>Crisol${link}</footer>`
}
