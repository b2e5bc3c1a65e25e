import type { StageResult } from '../../results/results.ts'
import { renderBytes, renderSeconds } from '../../text/amount.ts'
import { escapeHtml, escapeLines, takeFitting } from '../../text/html.ts'
import type { Report } from '../report.ts'
import { sayStages, sayTests } from '../sections.ts'
import { renderCell, renderMore, renderPageTable, renderRow } from './table.ts'

/** Bytes that the rows of one section may take. */
const maxBytes = 100_000
/** Characters of a failed stage's last lines. */
const maxFailure = 4000

/** Writes the parameters that differ; empty when none does. */
export function renderPageParams({ params }: Report): string {
  if (params.length === 0) return ''
  const hasFiles = new Set(params.map(({ file }) => file)).size > 1
  return renderPageTable({
    caption: 'Parameters that differ between base and head',
    classes: 'params',
    head: ['Parameter', 'Base', 'Head'],
    rows: params.map(({ file, name, base, head }) =>
      renderRow('', escapeHtml(name) + (hasFiles ? `<small class=f>${escapeHtml(file)}</small>` : ''), [
        renderCell(base, ''),
        renderCell(head, 'h'),
      ]),
    ),
    noun: 'parameter',
    bytes: maxBytes,
  })
}

/** Writes tests: one line, and what failed; empty when there are none. */
export function renderPageTests({ tests }: Report): string {
  if (tests.length === 0) return ''
  const failures = tests.flatMap(({ name, failures }) => failures.map((failure) => ({ ...failure, suite: name })))
  const items = failures.map(
    ({ suite, test, message }) =>
      `<li><span class="mono">${escapeHtml(test)}</span> <span class="muted">${escapeHtml(suite)}</span><p>${escapeHtml(message, 500)}</p></li>`,
  )
  return `<p>${sayTests(tests)}.</p>${renderList(items, 'failure')}`
}

/** Writes the last lines of each stage that failed; empty when none did. */
export function renderPageFailures({ stages }: Report): string {
  const failed = stages.flatMap(({ name, failure }) => (failure === undefined ? [] : [{ name, failure }]))
  const items = failed.map(
    ({ name, failure }) =>
      `<div class="failure"><p>The stage <b>${escapeHtml(name)}</b> failed.</p><pre>${escapeLines(failure.slice(-maxFailure))}</pre></div>`,
  )
  const shown = takeFitting(items, maxBytes)
  return shown.join('\n') + renderMore(items.length - shown.length, 'failed stage')
}

/** Writes what became of the stages and what they took; empty when nothing was run. */
export function renderPageStages({ stages }: Report): string {
  if (stages.length === 0) return ''
  const longest = stages.reduce((most, { seconds }) => Math.max(most, seconds ?? 0), 0)
  const numbers = ['Wall', 'CPU', 'Memory'].map((name) => `<th scope="col" class="n">${name}</th>`)
  const table = renderPageTable({
    caption: 'Stages with what they took',
    classes: 'stages',
    head: ['Stage', 'Outcome', ...(longest > 0 ? ['<td></td>'] : []), ...numbers],
    rows: stages.map((stage) => stageRow(stage, longest)),
    noun: 'stage',
    bytes: maxBytes,
  })
  return `<p class="muted">${sayStages(stages)}</p>${table}`
}

function stageRow({ name, outcome, seconds, cpuSeconds, peakBytes }: StageResult, longest: number): string {
  const width = longest > 0 ? Number((((seconds ?? 0) / longest) * 100).toFixed(1)) : 0
  const bar = `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="8"/></svg>`
  return renderRow(outcome === 'failed' ? 'fail' : '', escapeHtml(name), [
    renderCell(outcome.replaceAll('-', ' '), 'o'),
    ...(longest > 0 ? [`<td>${width > 0 ? bar : ''}`] : []),
    renderCell(seconds === undefined ? '' : renderSeconds(seconds), 'n'),
    renderCell(cpuSeconds === undefined ? '' : renderSeconds(cpuSeconds), 'n'),
    renderCell(peakBytes === undefined || peakBytes === 0 ? '' : renderBytes(peakBytes), 'n'),
  ])
}

/** Writes what could not be read; empty when all could. */
export function renderPageProblems({ problems }: Report): string {
  return renderList(
    problems.map(({ message }) => `<li>${escapeHtml(message, 500)}</li>`),
    'file',
  )
}

/** Writes the versions of what computed the values; empty when unknown. */
export function renderPageEnvironment({ environment }: Report): string {
  return renderList(
    [...environment].map(
      ([name, version]) => `<li>${escapeHtml(name)} <span class="mono">${escapeHtml(version)}</span></li>`,
    ),
    'version',
  )
}

/** Writes the lines that would gate; empty where there is a `crisol.yaml`. */
export function renderPageSuggestion({ suggestion }: Report): string {
  if (suggestion === undefined) return ''
  return `<p>Nothing fails a pull request yet. These lines in <code>crisol.yaml</code> would:</p><pre>${escapeLines(suggestion)}</pre>`
}

function renderList(items: readonly string[], noun: string): string {
  const shown = takeFitting(items, maxBytes)
  return shown.length === 0
    ? renderMore(items.length, noun)
    : `<ul class="list">${shown.join('\n')}</ul>${renderMore(items.length - shown.length, noun)}`
}
