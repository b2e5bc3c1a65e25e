import { describe, expect, it } from '@jest/globals'
import {
  leftOut,
  renderBaseline,
  renderFailures,
  renderHeading,
  renderMetricTable,
  renderParams,
  renderProblems,
  renderRemarks,
  renderStages,
  renderSuggestion,
  renderTests,
  splitMetrics,
} from '../../../src/core/report/sections.ts'
import type { StageResult, TestSuite } from '../../../src/core/results/results.ts'
import { baseCommit, headCommit, reportWith, rowWith } from '../../fakes/results.ts'

const links = { repository: 'https://github.com/o/r', run: undefined }
const [head, base] = [headCommit, baseCommit].map(
  (sha) => `[\`${sha.slice(0, 7)}\`](https://github.com/o/r/commit/${sha})`,
)

describe('renderHeading', () => {
  it.each([
    ['pass', '## ✅ model: 1 better'],
    ['warn', '## ⚠️ model: 1 better'],
    ['fail', '## ❌ model: 1 better'],
    ['neutral', '## ⚪ model: 1 better'],
  ] as const)('marks %s', (verdict, heading) => {
    expect(renderHeading(reportWith({ verdict }))).toBe(heading)
  })

  it('lets a title from data be text alone', () => {
    const heading = renderHeading(reportWith({ title: '<img src=x> @all #1\n# big' }))
    expect(heading).toBe('## ✅ &#60;img src&#61;x&#62; &#64;&#8288;all &#35;&#8288;1 &#35;&#8288; big: 1 better')
  })
})

describe('renderBaseline', () => {
  const report = reportWith()

  it('says what is compared with what, linked', () => {
    expect(renderBaseline(report, links)).toBe(`${head} against ${base}, ${report.base.sentence}.`)
  })

  it('speaks of the workspace where the head is not what was committed', () => {
    const dirty = { ...report, head: { ...report.head, dirty: true } }
    expect(renderBaseline(dirty, links)).toBe(`The workspace against ${base}, ${report.base.sentence}.`)
  })

  it('says that nothing is compared, and why', () => {
    const alone = {
      commit: undefined,
      sentence: 'no earlier commit with results was found',
      notes: ['abc: dvc.lock is not committed'],
    }
    expect(renderBaseline({ ...report, base: alone }, links)).toBe(
      `${head}: no earlier commit with results was found, so nothing is compared.<br>abc&#58; dvc.lock is not committed`,
    )
  })
})

describe('renderRemarks', () => {
  it('quotes each, and is empty without any', () => {
    expect(renderRemarks(reportWith({ remarks: ['One.', 'Two <b>.'] }))).toBe('> One.\n>\n> Two &#60;b&#62;.')
    expect(renderRemarks(reportWith())).toBe('')
  })
})

describe('splitMetrics', () => {
  const [better, same, weighed] = [
    rowWith(),
    rowWith({ outcome: 'same' }),
    rowWith({ outcome: 'same', severity: 'warn' }),
  ]

  it('folds what did not change', () => {
    expect(splitMetrics([better, same, weighed])).toEqual({ shown: [better, weighed], folded: [same] })
  })

  it('shows a few that did not change when there is nothing else', () => {
    expect(splitMetrics([same, same])).toEqual({ shown: [same, same], folded: [] })
    expect(splitMetrics(Array(11).fill(same))).toEqual({ shown: [], folded: Array(11).fill(same) })
    expect(splitMetrics([])).toEqual({ shown: [], folded: [] })
  })
})

describe('renderMetricTable', () => {
  it('marks what weighs, and says which way is better', () => {
    const rows = [
      rowWith({
        head: '0.8',
        change: '−0.1',
        relative: '−11.1 %',
        outcome: 'regression',
        severity: 'fail',
        reason: 'worse than the base',
      }),
      rowWith({
        name: 'a|b',
        direction: 'lower',
        severity: 'warn',
        outcome: 'missing',
        head: '',
        change: '',
        relative: '',
      }),
      rowWith({ name: '', direction: 'none', outcome: 'same' }),
    ]
    expect(renderMetricTable(rows, false)).toBe(`| Metric | Base | Head | Change | % | Verdict |
| --- | ---: | ---: | ---: | ---: | --- |
| **acc** ↑ | 0.9000 | **0.8** | −0.1 | −11.1&nbsp;% | ❌ regression&#58; worse than the base |
| **a&#124;b** ↓ | 0.9000 |  |  |  | ⚠️ missing |
| &#40;value&#41; | 0.9000 | 0.9100 | &#43;0.0100 | &#43;1.1&nbsp;% | unchanged |`)
  })

  it('has a column of files where there are several', () => {
    expect(
      renderMetricTable([rowWith({ file: 'sub/m.json' })], true),
    ).toBe(`| File | Metric | Base | Head | Change | % | Verdict |
| --- | --- | ---: | ---: | ---: | ---: | --- |
| sub/m.json | acc ↑ | 0.9000 | 0.9100 | &#43;0.0100 | &#43;1.1&nbsp;% | better |`)
  })
})

describe('renderParams', () => {
  const params = ['lr', 'n', 'x'].map((name) => ({ file: 'params.yaml', name, base: '1', head: '2' }))

  it('writes what differs, and how much is left out', () => {
    expect(renderParams(reportWith({ params }), 1)).toBe(`### Parameters

| File | Parameter | Base | Head |
| --- | --- | ---: | ---: |
| params.yaml | lr | 1 | 2 |

2 more parameters, not shown here.`)
    expect(renderParams(reportWith(), 1)).toBe('')
  })
})

describe('leftOut', () => {
  it.each([
    [0, ''],
    [-1, ''],
    [1, '\n\n1 more row, not shown here.'],
    [1200, '\n\n1200 more rows, not shown here.'],
  ])('counts %i', (count, text) => {
    expect(leftOut(count, 'row')).toBe(text)
  })
})

describe('renderTests', () => {
  const suite: TestSuite = { file: 'j', name: 's', passed: 3, failed: 0, skipped: 0, seconds: 1.5, failures: [] }

  it('adds up the suites in one line', () => {
    expect(renderTests(reportWith({ tests: [suite, { ...suite, skipped: 2 }] }), 9)).toBe(
      '### Tests\n\n6 passed, 0 failed, 2 skipped in 3.00 s',
    )
    expect(renderTests(reportWith(), 9)).toBe('')
  })

  it('lists what failed as text alone', () => {
    const failures = [
      { test: 'a::b', message: '<script>' },
      { test: 'a::c', message: '' },
    ]
    expect(renderTests(reportWith({ tests: [{ ...suite, failed: 2, failures }] }), 1)).toBe(
      '### Tests\n\n❌ 3 passed, 2 failed in 1.50 s\n\n- a&#58;&#58;b: &#60;script&#62;\n\n1 more failure, not shown here.',
    )
  })
})

describe('renderStages', () => {
  const ran: StageResult = {
    name: 'train',
    outcome: 'ran',
    seconds: 65,
    cpuSeconds: 2,
    peakBytes: 3 << 20,
    failure: undefined,
  }
  const idle: StageResult = {
    ...ran,
    name: 'prepare',
    outcome: 'up-to-date',
    seconds: undefined,
    cpuSeconds: undefined,
    peakBytes: undefined,
  }

  it('folds the table of what they took', () => {
    expect(
      renderStages(reportWith({ stages: [idle, ran] }), 9),
    ).toBe(`<details><summary>Stages: 1 up to date, 1 ran, 1 min 05 s</summary>

| Stage |  | Wall | CPU | Memory |
| --- | --- | ---: | ---: | ---: |
| prepare | up to date |  |  |  |
| train | ran | 1 min 05 s | 2.00 s | 3.15 MB |

</details>`)
    expect(renderStages(reportWith(), 9)).toBe('')
  })

  it('counts all stages and shows as many as there is room for', () => {
    const text = renderStages(reportWith({ stages: [idle, ran, { ...ran, name: 'evaluate' }] }), 1)
    expect(text).toContain('<summary>Stages: 1 up to date, 2 ran, 2 min 10 s</summary>')
    expect(text).toContain('| prepare | up to date |  |  |  |\n\n2 more stages, not shown here.\n\n</details>')
  })

  const failedWith = (name: string, failure: string): StageResult => ({ ...ran, name, outcome: 'failed', failure })

  it('shows the last lines of one that failed, which end no fence', () => {
    const failure = 'It exited with 1.\n```\n<b>'
    expect(renderFailures(reportWith({ stages: [idle, failedWith('train', failure)] }), 9)).toBe(
      `❌ The stage **train** failed.\n\n\`\`\`\`\n${failure}\n\`\`\`\``,
    )
    expect(renderFailures(reportWith({ stages: [idle, ran] }), 9)).toBe('')
  })

  it('shows the end of many lines, and as many failures as there is room for', () => {
    const stages = [failedWith('a', `first${'x'.repeat(5000)}last`), failedWith('b', 'no')]
    const text = renderFailures(reportWith({ stages }), 1)
    expect([text.includes('first'), text.length < 4100]).toEqual([false, true])
    expect(text.endsWith('xlast\n```\n\n1 more failed stage, not shown here.')).toBe(true)
  })
})

describe('renderProblems', () => {
  it('lists what could not be read', () => {
    const problems = ['x.json is not JSON.', 'y.json is empty.'].map((message) => ({ file: 'f', message }))
    expect(renderProblems(reportWith({ problems }), 1)).toBe(
      '### Not readable\n\n- x.json is not JSON.\n\n1 more file, not shown here.',
    )
    expect(renderProblems(reportWith(), 1)).toBe('')
  })
})

describe('renderSuggestion', () => {
  it('folds the lines that would gate', () => {
    expect(
      renderSuggestion(reportWith({ suggestion: 'metrics: {}' })),
    ).toBe(`<details><summary>How to gate on these metrics</summary>

Nothing fails a pull request yet. These lines in <code>crisol.yaml</code> would:

\`\`\`yaml
metrics: {}
\`\`\`

</details>`)
    expect(renderSuggestion(reportWith())).toBe('')
  })
})
