import { pickParams } from '../../../src/core/pipeline/params.ts'
import { comparePlots } from '../../../src/core/plots/compare.ts'
import { drawOwn } from '../../../src/core/plots/draw-own.ts'
import { imageFormat, mediaTypeOf } from '../../../src/core/plots/image-format.ts'
import { refusalOfSpec, refusalOfSvg } from '../../../src/core/plots/refusal.ts'
import { parsePython } from '../../../src/core/python/module.ts'
import { renderCheck } from '../../../src/core/report/check.ts'
import { renderComment } from '../../../src/core/report/comment.ts'
import { renderTerminal } from '../../../src/core/report/terminal.ts'
import { encodeResults, parseResults } from '../../../src/core/results/encode.ts'
import { flattenMetrics, flattenParams } from '../../../src/core/results/flatten.ts'
import { parseJunit } from '../../../src/core/results/junit.ts'
import { parseTrainRecord } from '../../../src/core/results/train-record.ts'
import { parseDataFile } from '../../../src/core/text/data-file.ts'
import { openTable } from '../../../src/flows/collect/table.ts'
import { compareReview, plotsOf } from '../../../src/flows/review/compare.ts'
import { agreeing } from '../../e2e/yaml/cases.ts'
import { samplePlots } from '../../fakes/plots.ts'
import { baselineWith, resultsWith } from '../../fakes/results.ts'
import { filesOf, fixture, fixturesIn, jsonOf } from '../corpus.ts'
import { bytesOf, type Parser, textOf } from '../parser.ts'

const example = 'examples/breast-cancer'

function dataFile(name: string, corpus: Parser['corpus'], grammar: Parser['grammar'] = 'lines'): Parser {
  return {
    name: `data in ${name}`,
    read: (bytes) => {
      const value = parseDataFile(textOf(bytes), `m.${name}`)
      return [flattenMetrics(value), flattenParams(value), pickParams(value, ['a.b', 'a.*', '**.c', 'l.0'])]
    },
    corpus,
    grammar,
  }
}

async function readTable(bytes: Uint8Array, file: string): Promise<number> {
  const pieces = async function* (): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
  }
  const table = await openTable(file, pieces(), true)
  let count = 0
  for await (const batch of table?.batches ?? []) for (const row of batch) count += row.length
  await table?.close()
  return count
}

const base = resultsWith('{acc: 0.9, loss: 0.1}')
const plots = Object.values(samplePlots).flatMap(({ head }) => head ?? [])
const full = resultsWith('{acc: 0.91, loss: .nan, deep: {n: 3}, seeds: [1, 2.5, 3]}', {
  params: new Map([['params.yaml', new Map([['lr', 0.5]])]]),
  plots: [...plots, { kind: 'image', id: 'a.png', md5: 'a'.repeat(32), size: 9 }],
  tests: [
    {
      file: 'j.xml',
      name: 's',
      passed: 1,
      failed: 1,
      skipped: 0,
      seconds: 0.5,
      failures: [{ test: 't', message: 'm' }],
    },
  ],
  stages: [{ name: 'train', outcome: 'ran', seconds: 1, cpuSeconds: undefined, peakBytes: 7, failure: undefined }],
  config: 'metrics: {acc: {better: higher, tolerance: 2%}}\n',
  environment: new Map([['python', '3.12.1']]),
  problems: [{ file: 'x.json', message: 'x.json is not JSON.' }],
})

/** Results of a stranger become a report in every form that has no picture. */
function reportOn(bytes: Uint8Array): unknown {
  const head = parseResults(textOf(bytes), 'results.json')
  const baseline = baselineWith(base)
  const compared = comparePlots(plotsOf({ head, baseline }).base, plotsOf({ head, baseline }).head)
  const report = compareReview({
    ...{ head, baseline, title: undefined, defaultTitle: 'model', accepted: undefined, history: [], remarks: [] },
    plots: compared.map((one) => ({ id: one.id, compared: one, lines: [], summary: '', notes: [] }) as never),
  })
  const links = { repository: 'https://github.com/o/r', run: undefined }
  return [
    encodeResults(head),
    renderComment(report, links),
    renderCheck(report, links),
    renderTerminal(report, { colour: true }),
  ]
}

const vegaTemplate = JSON.stringify({
  $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
  data: { values: '<DVC_METRIC_DATA>' },
  title: '<DVC_METRIC_TITLE>',
  mark: { type: 'line' },
  encoding: {
    x: { field: '<DVC_METRIC_X>', type: 'quantitative' },
    y: { field: '<DVC_METRIC_Y>' },
    color: '<DVC_METRIC_COLOR>',
  },
  transform: [{ calculate: 'datum.x + 1', as: 'z' }],
})

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"><defs><clipPath id="a"><rect x="0" y="0" width="9" height="9"/></clipPath></defs><g clip-path="url(#a)" fill="#fff"><path d="M0,0L9,9"/><text x="1">a &amp; b</text></g></svg>'

/** What a stage leaves behind, and what results are handed over in. */
export const resultParsers: readonly Parser[] = [
  dataFile('yaml', [fixture(`${example}/params.yaml`), ...filesOf(agreeing, /(?<!dvc)\.ya?ml$/u)]),
  dataFile(
    'json',
    [
      fixture(`${example}/evaluation/metrics.json`),
      ...jsonOf({ a: { b: 1.5, c: [1, { c: 2 }] }, l: [1e300, null], x: '\ud800' }),
    ],
    'json',
  ),
  dataFile('toml', [
    ...bytesOf(
      'title = "x"\n[a]\nb = 1.0\nd = 1979-05-27T07:32:00Z\nl = [1, 2, [3]]\n[[t]]\nc = 0xff\n[a.x."y z"]\nq = """\nm"""\n',
    ),
    ...filesOf(agreeing, /\.toml$/u),
  ]),
  dataFile('py', [
    ...bytesOf(
      'lr = 1e-3\nN, M = 1, (2, {"a": [None, True]})\nclass C:\n    d = -3\n    s: str = r"x" "y"\n    def __init__(self):\n        self.x = {1, 2}\n',
    ),
    ...filesOf(agreeing, /\.py$/u),
    fixture(`${example}/src/train.py`),
  ]),
  {
    name: 'Python as parameters',
    read: (bytes) => parsePython(textOf(bytes), 'p.py'),
    corpus: fixturesIn(`${example}/src`, /\.py$/u),
    grammar: 'lines',
  },
  {
    name: 'plots in CSV',
    read: async (bytes) => await readTable(bytes, 'p.csv'),
    corpus: [...fixturesIn(`${example}/evaluation`, /\.csv$/u), ...bytesOf('\ufeffa,b\r\n"x, ""y""",1\r\n\r\n,\r')],
    grammar: 'lines',
  },
  {
    name: 'plots in TSV',
    read: async (bytes) => await readTable(bytes, 'p.tsv'),
    corpus: bytesOf('step\tloss\n1\t0.5\n2\t"a\tb"\n'),
    grammar: 'lines',
  },
  {
    name: 'plots in JSON',
    read: async (bytes) => await readTable(bytes, 'p.json'),
    corpus: jsonOf([{ x: 1, y: 2 }, { x: 3 }], { a: { roc: [{ fpr: 0, tpr: 1 }] } }, { acc: [1, 2] }),
    grammar: 'json',
  },
  {
    name: 'plots in YAML',
    read: async (bytes) => await readTable(bytes, 'p.yaml'),
    corpus: bytesOf('- {x: 1, y: 2}\n- x: 3\n', 'roc:\n- {fpr: 0, tpr: 1}\n'),
    grammar: 'lines',
  },
  {
    name: 'JUnit',
    read: (bytes) => parseJunit(textOf(bytes), 'junit.xml'),
    corpus: bytesOf(
      '<?xml version="1.0" encoding="utf-8"?><testsuites><testsuite name="pytest" errors="0" failures="1" skipped="1" tests="3" time="0.05"><testcase classname="tests.test_model" name="test_a" time="0.001"/><testcase classname="t" name="b" time="1"><failure message="assert 1 == 2">def b():\n&gt; assert</failure></testcase><testcase name="c"><skipped type="pytest.skip" message="no">x</skipped></testcase></testsuite></testsuites>',
      '<testsuite name="s" tests="1"><properties><property name="a" value="b"/></properties><testcase name="x"><error><![CDATA[boom]]></error><system-out>o</system-out></testcase></testsuite>',
    ),
    grammar: 'xml',
  },
  { name: 'Results', read: reportOn, corpus: bytesOf(encodeResults(full), encodeResults(base)), grammar: 'json' },
  {
    name: 'train.json',
    read: (bytes) => parseTrainRecord(textOf(bytes), '.crisol/train.json'),
    corpus: jsonOf({
      schema: 1,
      stages: [{ name: 'train', outcome: 'ran', seconds: 1, cpuSeconds: null, peakBytes: 7, failure: null }],
    }),
    grammar: 'json',
  },
  {
    name: 'Vega template',
    read: (bytes) => {
      const drawn = plots
        .slice(0, 3)
        .map((head) => drawOwn({ id: head.id, base: undefined, head, isUnchanged: false }, textOf(bytes), 'light'))
      return drawn.map((one) => ('spec' in one ? refusalOfSpec(one.spec) : one))
    },
    corpus: bytesOf(vegaTemplate),
    grammar: 'json',
  },
  { name: 'SVG', read: (bytes) => refusalOfSvg(textOf(bytes)), corpus: bytesOf(svg), grammar: 'xml' },
  {
    name: 'picture',
    read: (bytes) => [imageFormat(bytes), mediaTypeOf(bytes, 'a.svg')],
    corpus: fixturesIn('test/fixtures/plots', /loss-light\.png$/u).map((bytes) => bytes.subarray(0, 400)),
  },
]
