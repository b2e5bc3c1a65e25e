import type { ComparedPlot } from '../plots/compare.ts'
import { renderInWords } from '../plots/in-words.ts'
import { asData } from '../plots/pairs.ts'
import type { DataPlot } from '../plots/plot.ts'
import { renderCount } from '../text/amount.ts'
import { escapeMarkdown, renderDetails, renderTable } from '../text/markdown.ts'
import type { Links, ShownPicture, ShownPlots } from './links.ts'
import { bearsNotes, type PlotRow, type Report } from './report.ts'
import { leftOut } from './sections.ts'

/** Plots before the fold. */
const openLimit = 6
/** Charts of a comment: GitHub draws each with some effort. */
const chartLimit = 3
/** CSS pixels of a picture: two stand side by side in a comment on a desktop; a phone shrinks one to its width. */
const width = 360
/** Characters of a description. */
const altLimit = 300

const nothing: ShownPlots = {
  ...{ isInWords: true, folder: '', period: '' },
  ...{ pictures: new Map(), problems: new Map(), notes: [] },
}

/**
 * Writes the plots: a few that changed at once, the rest folded, those that did not change folded by themselves.
 * Empty when there are none.
 *
 * @param limit plots that are shown; twice as many more are described, and the rest is counted
 */
export function renderPlots({ plots }: Report, { plots: shown = nothing }: Links, limit: number): string {
  if (plots.length === 0) return ''
  const told = [...plots.filter((row) => !row.isUnchanged), ...plots.filter((row) => row.isUnchanged)].slice(
    0,
    limit * 3,
  )
  const changed = told.filter(({ isUnchanged }) => !isUnchanged)
  const unchanged = told.filter(({ isUnchanged }) => isUnchanged)
  const show = writer(shown, limit)
  const [open, folded] = [changed.slice(0, openLimit), changed.slice(openLimit)]
  const parts = [
    '### Plots',
    ...shown.notes.map((note) => `> ${escapeMarkdown(note, 500)}`),
    show(open),
    folded.length === 0 ? '' : renderDetails(renderCount(folded.length, 'more plot'), show(folded)),
    unchanged.length === 0 ? '' : renderDetails(renderCount(unchanged.length, 'unchanged plot'), show(unchanged)),
  ]
  return parts.filter((part) => part !== '').join('\n\n') + leftOut(plots.length - told.length, 'plot')
}

/** Gives what writes a group of plots; groups share the limits. */
function writer(shown: ShownPlots, limit: number): (rows: readonly PlotRow[]) => string {
  let room = limit
  let charts = chartLimit
  const write = (row: PlotRow): Block => {
    const picture = shown.pictures.get(row.id)
    if (room-- <= 0) return describe(row)
    if (picture?.kind === 'drawn') return { kind: 'picture', text: renderDrawn(row, picture, shown) }
    if (picture?.kind === 'photo') return { kind: 'block', text: renderPhotos(row, picture, shown) }
    const plot = wordsFor(row, shown)
    if (plot === undefined) return describe(row)
    const { markdown, hasChart } = renderInWords(plot, charts > 0)
    if (hasChart) charts--
    return { kind: 'block', text: `${strongTitle(row)}${saidOf(row)}\n\n${markdown}` }
  }
  return (rows) => join(rows.flatMap((row) => [write(row), ...notesOf(row, shown)]))
}

/** A plot that is drawn in Markdown; `undefined` where its description must do. */
function wordsFor(row: PlotRow, { isInWords, pictures, problems }: ShownPlots): ComparedPlot<DataPlot> | undefined {
  const isBeyondPictures = pictures.size > 0 && !problems.has(row.id)
  return !isInWords || row.isUnchanged || isBeyondPictures ? undefined : asData(row.compared)
}

/** A part of a group: pictures stand in one paragraph, items in one list, notes below what they belong to. */
interface Block {
  readonly kind: 'picture' | 'item' | 'block'
  readonly text: string
}

function notesOf(row: PlotRow, { pictures, problems }: ShownPlots): readonly Block[] {
  const problem = problems.get(row.id)
  const said = pictures.get(row.id)?.kind === 'drawn' && bearsNotes(row) ? [] : row.notes
  const notes = problem === undefined ? said : [...said, problem]
  return notes.map((note) => ({ kind: 'item', text: `- ${titleOf(row)}: ${escapeMarkdown(note, 500)}` }))
}

function describe(row: PlotRow): Block {
  return { kind: 'item', text: `- ${titleOf(row)}${saidOf(row)}` }
}

/** What a plot says, behind its title. */
function saidOf(row: PlotRow): string {
  const said = wordsOf(row)
  return said === '' ? '' : `: ${escapeMarkdown(said, altLimit)}`
}

/** The description without the title, with which it may begin. */
function wordsOf({ title, alt }: PlotRow): string {
  return title !== '' && alt.startsWith(`${title}: `) ? alt.slice(title.length + 2) : alt
}

/** Never empty: two pairs of asterisks would make a rule. */
function titleOf({ title, id }: PlotRow): string {
  return escapeMarkdown(title, 80) || escapeMarkdown(id, 80) || 'Plot'
}

function strongTitle(row: PlotRow): string {
  return `**${titleOf(row)}**`
}

/** Pictures first, in one paragraph; then blocks and the list. */
function join(blocks: readonly Block[]): string {
  const of = (kind: Block['kind']): readonly string[] => blocks.flatMap((one) => (one.kind === kind ? [one.text] : []))
  return [of('picture').join('\n'), ...of('block'), of('item').join('\n')].filter((part) => part !== '').join('\n\n')
}

function renderDrawn(row: PlotRow, { light, dark }: ShownPicture & { kind: 'drawn' }, shown: ShownPlots): string {
  const image = renderImage(addressOf(light, shown), altOf(row))
  if (dark === undefined) return image
  const source = (scheme: string, name: string): string =>
    `<source media="(prefers-color-scheme: ${scheme})" srcset="${addressOf(name, shown)}">`
  return `<picture>${source('dark', dark)}${source('light', light)}${image}</picture>`
}

/** Before and after, side by side. */
function renderPhotos(row: PlotRow, { base, head }: ShownPicture & { kind: 'photo' }, shown: ShownPlots): string {
  const cell = (name: string | undefined, side: string): string =>
    name === undefined ? '–' : renderImage(addressOf(name, shown), `${altOf(row)}, ${side}`)
  const table =
    base === head
      ? renderTable(['Base and head'], ['left'], [[cell(head, 'unchanged')]])
      : renderTable(['Base', 'Head'], ['left', 'left'], [[cell(base, 'base'), cell(head, 'head')]])
  return `${strongTitle(row)}\n\n${table}`
}

function renderImage(address: string, alt: string): string {
  return `<img width="${width}" align="top" alt="${escapeMarkdown(alt, altLimit).replaceAll('"', '&#34;')}" src="${address}">`
}

function addressOf(name: string, { folder }: ShownPlots): string {
  return `${folder}/${name}?raw=true`
}

function altOf(row: PlotRow): string {
  return [row.title || row.id, wordsOf(row)].filter((part) => part !== '').join(': ')
}
