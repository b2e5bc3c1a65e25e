import { describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../../src/actions/collect/inputs.ts'
import { run } from '../../../src/actions/collect/run.ts'
import { parseResults } from '../../../src/core/results/encode.ts'
import { md5 } from '../../fakes/digests.ts'
import { faultOf } from '../../fakes/fault.ts'
import { baseSha, openReview, projectWith, type Review } from '../../fakes/report-ports.ts'

const bare: Inputs = { commit: undefined, into: '.crisol/results', remote: undefined, workingDirectory: '' }

function open(more: Readonly<Record<string, string>> = {}): Review {
  return openReview({ head: projectWith(0.95, more), base: projectWith(0.9) })
}

describe('run of collect', () => {
  it('writes the results of the workspace where git does not see them', async () => {
    const { ports, workspace, lines } = open({ 'params.yaml': 'lr: 0.1\n' })
    const { path, results } = await run(bare, ports)
    const tree = workspace.tree()
    expect([path, tree['.crisol/.gitignore']]).toEqual(['.crisol/results', '*\n'])
    expect(parseResults(tree['.crisol/results/results.json'] ?? '', 'r')).toEqual(results)
    expect(results.metrics).toEqual(new Map([['metrics.json', new Map([['accuracy', 0.95]])]]))
    expect(lines).toEqual(['info: 1 metric of ccccccc in .crisol/results/results.json'])
  })

  it('leaves the pictures beside the results, each under its MD5', async () => {
    const { ports, workspace, lines } = open({
      'dvc.yaml': 'plots: [a.svg, b.svg, c.csv]\n',
      'a.svg': '<svg/>',
      'b.svg': '<svg/>',
      'c.csv': 'v\n1\n',
    })
    const { results } = await run(bare, ports)
    expect(results.plots.map(({ id }) => id)).toEqual(['a.svg', 'b.svg', 'c.csv'])
    expect(workspace.tree()[`.crisol/results/${md5('<svg/>')}`]).toBe('<svg/>')
    expect(lines).toEqual(['info: 0 metrics and 3 plots of ccccccc in .crisol/results/results.json'])
  })

  it('reads a commit, not the workspace, when one is named', async () => {
    const { ports } = open()
    const { results } = await run({ ...bare, commit: baseSha, into: 'out' }, ports)
    expect(results).toMatchObject({ source: { commit: baseSha, dirty: false } })
    expect(results.metrics.get('metrics.json')?.get('accuracy')).toBe(0.9)
  })

  it('keeps what can be read of a project with broken files, and warns of each', async () => {
    const { ports, lines } = open({ 'dvc.yaml': 'metrics:\n- metrics.json\n- broken.json\n', 'broken.json': '{"a": }' })
    const { results } = await run(bare, ports)
    expect([...results.metrics.keys()]).toEqual(['metrics.json'])
    expect(lines.slice(0, -1)).toEqual(results.problems.map(({ message }) => `warning: ${message}`))
    expect(results.problems.map(({ file }) => file)).toEqual(['broken.json'])
  })

  it('refuses a revision that names nothing', async () => {
    const { ports, workspace } = open()
    const message = '"nowhere" names no commit here or on the server; expected a branch, a tag or a full SHA.'
    expect(await faultOf(() => run({ ...bare, commit: 'nowhere' }, ports))).toEqual({ code: 'INPUT', message })
    expect(Object.keys(workspace.tree())).toEqual(['dvc.yaml', 'metrics.json'])
  })
})
