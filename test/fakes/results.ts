import type { MetricRow, Report } from '../../src/core/report/report.ts'
import type { Baseline } from '../../src/core/results/baseline.ts'
import type { Results, Table } from '../../src/core/results/results.ts'
import { parseYaml } from '../../src/core/text/yaml.ts'

/** SHAs of a head and its base. */
export const [headCommit, baseCommit] = ['e'.repeat(40), 'b'.repeat(40)]

/** Results of the head with metrics of `m.json`, in YAML's flow style. */
export function resultsWith(metrics: string, more: Partial<Results> = {}): Results {
  return {
    source: { commit: headCommit, branch: 'topic', dirty: false },
    metrics: metrics === '' ? new Map() : new Map([['m.json', parseYaml(metrics, 'm.json') as never]]),
    ...{
      params: new Map(),
      plots: [],
      tests: [],
      stages: [],
      config: undefined,
      environment: new Map(),
      problems: [],
      ...more,
    },
  }
}

/** A table of `params.yaml`, in YAML's flow style. */
export function paramsWith(text: string): Table {
  return new Map([['params.yaml', parseYaml(text, 'params.yaml') as never]])
}

/** The base that a pull request was built on. */
export function baselineWith(results: Results | undefined, more: Partial<Baseline> = {}): Baseline {
  const commit = results === undefined ? undefined : baseCommit
  const relation = results === undefined ? 'none' : 'merge-parent'
  return { results, commit, relation, distance: 0, notes: [], ...more }
}

/** A row as a comparison gives it. */
export function rowWith(more: Partial<MetricRow> = {}): MetricRow {
  return {
    ...{ file: 'm.json', name: 'acc', base: '0.9000', head: '0.9100', change: '+0.0100', relative: '+1.1 %' },
    ...{ direction: 'higher', outcome: 'better', severity: 'none', reason: '', ...more },
  }
}

/** A report as a comparison gives it. */
export function reportWith(more: Partial<Report> = {}): Report {
  return {
    ...{ title: 'model', verdict: 'pass', conclusion: 'success', headline: '1 better' },
    head: { commit: headCommit, branch: 'topic', dirty: false },
    base: { commit: baseCommit, sentence: 'the commit that this pull request was built on', notes: [] },
    ...{ metrics: [rowWith()], params: [], tests: [], stages: [], problems: [], remarks: [] },
    ...{ isGated: true, suggestion: undefined, images: 'auto', environment: new Map(), plots: [], trends: [], ...more },
  }
}
