import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { resultsPorts } from '../../src/adapters/results.ts'
import { toCell } from '../../src/core/plots/cell.ts'
import type { DataPlot, Plot } from '../../src/core/plots/plot.ts'
import { SeparatedText } from '../../src/core/plots/separated.ts'
import { parseJson } from '../../src/core/python/json.ts'
import type { Results } from '../../src/core/results/results.ts'
import { isList, isMapping, type Mapping, type Value } from '../../src/core/value.ts'
import { collectRevision, collectWorkspace } from '../../src/flows/collect/read.ts'
import { describeWith } from '../counterparts.ts'
import { trials } from '../depth.ts'
import { fakeConsole } from '../fakes/console.ts'
import { git } from '../fakes/pull-request.ts'

const pipeline = `stages:
  cached:
    cmd: mkdir made && cp -r raw/* made/
    deps: [raw]
    plots:
    - made: {x: step, y: loss}
  train:
    foreach: [small, large]
    do:
      cmd: cp raw/\${item}.csv out-\${item}.csv && cp raw/\${item}.csv git-\${item}.csv
      deps: [raw]
      plots:
      - out-\${item}.csv: {x: step}
      - git-\${item}.csv: {cache: false, y: loss, title: A title, x_label: an x, y_label: a y}
  bare:
    wdir: sub
    cmd: 'true'
    plots:
    - bare.csv: {cache: false, persist: true, header: false, x: '1', y: '0'}
    - bare-too.csv: {cache: false, persist: true, header: false}
plots:
- rows.json
- deep.json
- table.yaml: {x: epoch, y: [loss, acc]}
- quoted.csv: {x: name, y: v, template: bar_horizontal}
- twice.json: {y: acc}
- losses: {x: step, y: {train.tsv: loss, val.tsv: [loss, acc]}}
- numbered: {y: {train.tsv: loss, deep/er/train.tsv: loss}, title: Numbered}
- joined: {x: {steps.csv: n}, y: {train.tsv: loss}}
- joined-each: {x: {steps.csv: n, val.tsv: step}, y: {train.tsv: loss, val.tsv: acc}}
- dvclive/plots/metrics: {x: step}
- dvclive/plots/images
- dvclive/plots/sklearn/confusion_matrix.json: {template: confusion, x: actual, y: predicted}
- dvclive/plots/sklearn/roc.json: {template: simple, x: fpr, y: tpr}
- own.csv: {template: mine, x: t, y: v, title: Own}
- folder
- folder/near.csv: {x: b, y: a}
- made/small.csv: {y: loss}
`

/** The same id as in the root, of other files. */
const below = 'plots:\n- losses: {x: step, y: {own.csv: loss}}\n- own.csv\n'

const picture = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!--${text}--></svg>`

function files(shift: number): Readonly<Record<string, string>> {
  const rows = (count: number, toRow: (index: number) => string, end = '\n'): string =>
    Array.from({ length: count }, (_, index) => toRow(index) + end).join('')
  return {
    'dvc.yaml': pipeline,
    'sub/dvc.yaml': below,
    'sub/own.csv': `step,loss\n${rows(3, (i) => `${i},${i + shift}`)}`,
    'sub/bare.csv': rows(4, (i) => `${i * 2 + shift},${i},x`),
    'sub/bare-too.csv': rows(4, (i) => `${i},${i / 8 + shift}`),
    '.dvc/plots/mine.json':
      '{"data": {"values": "<DVC_METRIC_DATA>"}, "title": "<DVC_METRIC_TITLE>", "x": ["<DVC_METRIC_X>", "<DVC_METRIC_X_LABEL>"], "y": ["<DVC_METRIC_Y>", "<DVC_METRIC_Y_LABEL>"]}',
    'own.csv': `t,v,more\n${rows(3, (i) => `${i},${i + shift},text`)}`,
    'raw/small.csv': `step,loss\r\n${rows(5, (i) => `${i * 10},${1 / (i + 1) + shift}`, '\r\n')}`,
    'raw/large.csv': `step,loss\n${rows(5, (i) => `${i * 10},1e-0${i + 1}`)}`,
    'rows.json': `[${Array.from({ length: 4 }, (_, i) => `{"a": ${i}, "b": ${i + shift}.5}`).join(', ')}]`,
    'deep.json': `{"x": {"y": [{"p": 1, "q": ${shift}}, {"p": 2, "q": null}], "n": 3}, "z": [{"r": 5}, {"r": 6}], "odd": [{"r": 1}, {"s": 1}]}`,
    'table.yaml': `history:\n${rows(3, (i) => `- {epoch: ${i}, loss: ${i}.25, acc: ${shift}}`)}`,
    'quoted.csv': `v,name\n${shift},"a, ""b"""\n2,"two\nlines"\n\n3,c"d\n4, e\n,none\n6\n7,h\n`,
    'twice.json': `{"train": [{"acc": 1}, {"acc": 2}], "test": [{"acc": ${shift}}]}`,
    'train.tsv': `step\tloss\n${rows(4, (i) => `${i}\t${i + shift}`)}`,
    'val.tsv': `step\tloss\tacc\n${rows(4, (i) => `${i * 5}\t${i}.5\t${shift}`)}`,
    'deep/er/train.tsv': `loss\n${rows(2, (i) => `${i}`)}`,
    'steps.csv': `n\n${rows(4, (i) => `${i * 100}`)}`,
    'dvclive/plots/metrics/train/acc.tsv': `step\tacc\n${rows(3, (i) => `${i}\t0.${i + shift}`)}`,
    'dvclive/plots/metrics/loss.tsv': `step\tloss\n${rows(3, (i) => `${i}\t${shift - i}`)}`,
    'dvclive/plots/images/sample.svg': picture(String(shift)),
    'dvclive/plots/images/same.svg': picture('same'),
    'dvclive/plots/sklearn/confusion_matrix.json': `[${rows(6, (i) => `{"actual": "${i % 2}", "predicted": "${i % 3}"}, `, '')}{"actual": "cat", "predicted": "dog"}]`,
    'dvclive/plots/sklearn/roc.json': `{"roc": [{"fpr": 0.0, "tpr": 0.0, "threshold": Infinity}, {"fpr": 0.5, "tpr": 0.${shift}, "threshold": 0.5}, {"fpr": 1.0, "tpr": 1.0, "threshold": NaN}]}`,
    'folder/far.csv': `a,b\n1,${shift}\n`,
    'folder/near.csv': `a,b\n3,${shift}\n`,
    'folder/deeper/x.yaml': `- {u: ${shift}, v: 2}\n`,
  }
}

describeWith(['dvc'], 'plots beside real DVC', (dvcPath) => {
  const project = mkdtempSync(join(tmpdir(), 'crisol-plots-'))
  const dvc = (...args: readonly string[]): string =>
    execFileSync(dvcPath, args, {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, DVC_NO_ANALYTICS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const write = (all: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(dirname(join(project, file)), { recursive: true })
      writeFileSync(join(project, file), text)
    }
  }
  let shown: Mapping
  let [head, base]: readonly (Results | undefined)[] = []

  beforeAll(async () => {
    git(project, 'init', '--quiet', '--initial-branch=main')
    dvc('init', '--quiet')
    write(files(1))
    dvc('repro', '--quiet')
    git(project, 'add', '--all')
    git(project, 'commit', '--quiet', '--message', 'base')
    git(project, 'tag', 'base')
    write(files(4))
    dvc('repro', '--quiet')
    shown = parseJson(dvc('plots', 'diff', 'base', '--json', '--split', '--out', 'shown'), 'dvc') as Mapping
    const { console } = fakeConsole()
    const git_ = { token: undefined, serverUrl: 'https://localhost' }
    const ports = await resultsPorts(project, { console, git: git_, remote: undefined, mask: () => undefined })
    head = await collectWorkspace(ports)
    base = await collectRevision('base', ports)
  })
  afterAll(() => rmSync(project, { recursive: true, force: true }))

  it('finds the plots that DVC finds', () => {
    expect(shown.get('errors')).toBeUndefined()
    expect([head?.problems, base?.problems]).toEqual([[], []])
    const data = shown.get('data') as Mapping
    expect(head?.plots.map(({ id }) => id).sort()).toEqual([...data.keys()].sort())
    expect(base?.plots.map(({ id }) => id).sort()).toEqual([...data.keys()].sort())
  })

  it.each(['workspace', 'base'])('reads the points that DVC reads of %s', (revision) => {
    const plots = (revision === 'workspace' ? head : base)?.plots ?? []
    const ours = Object.fromEntries(plots.filter(isData).map((plot) => [plot.id, pointsOf(plot)]))
    const theirs = Object.fromEntries(
      plots.filter(isData).map((plot) => [plot.id, pointsOfDvc(plot, rowsOfDvc(shown, plot.id, revision))]),
    )
    expect(Object.keys(ours).length).toBeGreaterThan(20)
    expect(ours).toEqual(theirs)
  })

  it.each(['workspace', 'base'])('hands the rows of %s to a template of the user’s own as DVC does', (revision) => {
    const plot = (revision === 'workspace' ? head : base)?.plots.find(({ id }) => id === 'own.csv')
    const rows = (plot?.kind === 'data' ? plot.series : []).flatMap(({ file, y, points }) =>
      points.map(({ row }) => new Map([...(row ?? []), ['rev', revision], ['filename', file], ['field', y]])),
    )
    expect(rows).toHaveLength(3)
    expect(rows).toEqual(rowsOfDvc(shown, 'own.csv', revision))
  })

  it('puts at the axes what DVC puts there', () => {
    const ours = Object.fromEntries((head?.plots ?? []).filter(isData).map((plot) => [plot.id, textsOf(plot)]))
    const theirs = Object.fromEntries(
      Object.keys(ours).map((id) => {
        const anchors = anchorsOfDvc(shown, id)
        return [id, ['TITLE', 'X_LABEL', 'Y_LABEL'].map((name) => anchors.get(`<DVC_METRIC_${name}>`))]
      }),
    )
    expect(ours).toEqual(theirs)
  })

  it('reads any CSV as Python’s csv module does', () => {
    const unit = fc.constantFrom('a', 'b', ' ', ',', '"', '"', '\n', '\r\n', '\r')
    const texts = fc.sample(fc.string({ unit, maxLength: 16 }), trials('texts of CSV beside Python', 2000, 50_000))
    const script = `import csv, io, json, sys
lines = lambda text: io.TextIOWrapper(io.BytesIO(text.encode())).read()
print(json.dumps([[row for row in csv.reader(io.StringIO(lines(text))) if row] for text in json.load(sys.stdin)]))`
    const python = join(dirname(dvcPath), 'python')
    const theirs = execFileSync(python, ['-c', script], { input: JSON.stringify(texts), maxBuffer: 1 << 28 })
    const ours = texts.map((text) => {
      const reader = new SeparatedText(',', 'any.csv')
      return [...reader.push(text.slice(0, 5)), ...reader.push(text.slice(5)), ...reader.end()]
    })
    expect(ours).toEqual(JSON.parse(theirs.toString('utf8')))
  })

  it.each(['workspace', 'base'])('takes the pictures that DVC takes of %s', (revision) => {
    const plots = (revision === 'workspace' ? head : base)?.plots ?? []
    const ours = plots.flatMap((plot) => (plot.kind === 'image' ? [[plot.id, plot.md5]] : []))
    const theirs = ours.map(([id = '']) => {
      const entries = (shown.get('data') as Mapping).get(id) as readonly Mapping[]
      const url = entries.find((entry) => isList(entry.get('revisions')) && String(entry.get('revisions')) === revision)
      return [
        id,
        createHash('md5')
          .update(readFileSync(String(url?.get('url'))))
          .digest('hex'),
      ]
    })
    expect(ours).toHaveLength(2)
    expect(ours).toEqual(theirs)
  })
})

function isData(plot: Plot): plot is DataPlot {
  return plot.kind === 'data'
}

function textsOf({ title, xLabel, yLabel }: DataPlot): readonly string[] {
  return [title, xLabel, yLabel]
}

/** Every point, a counted one as often as it stands for, sorted where counted. */
function pointsOf({ series, template }: DataPlot): readonly string[] {
  const points = series.flatMap((one) =>
    one.points.flatMap(({ x, y, count }) => Array.from({ length: count }, () => pair(x, y))),
  )
  return template === 'confusion' ? points.sort() : points
}

function pointsOfDvc({ series, template }: DataPlot, rows: readonly Mapping[]): readonly string[] {
  const [first] = series
  const fieldOf = (axis: 'x' | 'y'): string => {
    const inferred = `dvc_inferred_${axis}_value`
    return rows.some((row) => row.has(inferred)) ? inferred : (first?.[axis] ?? '')
  }
  const points = rows.map((row) => pair(toCell(row.get(fieldOf('x'))), toCell(row.get(fieldOf('y')))))
  return template === 'confusion' ? points.sort() : points
}

function pair(x: Value, y: Value): string {
  return `${String(x)} | ${String(y)}`
}

function anchorsOfDvc(shown: Mapping, id: string): Mapping {
  const plots = (shown.get('data') as Mapping).get(id)
  const [entry] = isList(plots) ? plots : []
  const anchors = isMapping(entry) ? entry.get('anchor_definitions') : undefined
  return isMapping(anchors) ? anchors : new Map()
}

function rowsOfDvc(shown: Mapping, id: string, revision: string): readonly Mapping[] {
  const rows = anchorsOfDvc(shown, id).get('<DVC_METRIC_DATA>')
  return (isList(rows) ? rows : []).filter(isMapping).filter((row) => row.get('rev') === revision)
}
