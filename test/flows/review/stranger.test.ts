import { describe, expect, it } from '@jest/globals'
import { encodeResults } from '../../../src/core/results/encode.ts'
import type { Results } from '../../../src/core/results/results.ts'
import { judgedByBase, readStranger } from '../../../src/flows/review/stranger.ts'
import { md5 } from '../../fakes/digests.ts'
import { faultOf } from '../../fakes/fault.ts'
import { headSha, openReview, type Review } from '../../fakes/report-ports.ts'
import { baselineWith, resultsWith } from '../../fakes/results.ts'

const run = { runId: 42, conclusion: 'success', headSha, headBranch: 'topic', headRepository: 'ada/fork' }
const picture = { kind: 'image', id: 'a.svg', md5: md5('<svg/>'), size: 6 } as const
const whole = resultsWith('{acc: 0.5}', { plots: [picture] })

/** Reads what a run left, after some of it was changed. */
async function read(change: (workspace: Review['workspace']) => void, conclusion = 'success'): Promise<unknown> {
  const { ports, workspace } = openReview()
  workspace.put('out/results.json', encodeResults(whole))
  workspace.put(`out/${picture.md5}`, '<svg/>')
  change(workspace)
  return await readStranger('out', { ...run, conclusion }, ports)
}

function withoutAny(workspace: Review['workspace']): void {
  void workspace.remove('out')
}

describe('readStranger', () => {
  it.each(['success', 'failure'])('reads results and their pictures of a run that ended in %s', async (conclusion) => {
    expect(await read(() => undefined, conclusion)).toEqual(whole)
  })

  it('gives nothing for a run that ended well and left none', async () => {
    expect(await read(withoutAny)).toBeUndefined()
  })

  it.each(['failure', 'cancelled', 'timed_out'])('refuses a run that ended in %s and left none', async (conclusion) => {
    expect(await faultOf(() => read(withoutAny, conclusion))).toEqual({
      code: 'MISSING',
      message: `Run 42 of the pull request ended in ${conclusion} and left no results; its log says why.`,
    })
  })

  it.each<readonly [string, (workspace: Review['workspace']) => void, string, string]>([
    [
      'a file that the results do not name',
      (workspace) => workspace.put('out/.git/hooks/pre-commit', 'id'),
      'PATH',
      'The run left ".git/hooks/pre-commit", which its results do not name; expected results.json and their pictures. Nothing of it is reported.',
    ],
    [
      'a picture that no plot names',
      (workspace) => workspace.put(`out/${md5('other')}`, 'other'),
      'PATH',
      `The run left "${md5('other')}", which its results do not name; expected results.json and their pictures. Nothing of it is reported.`,
    ],
    [
      'a symlink in place of the results',
      (workspace) => workspace.link('out/results.json', '/proc/self/environ'),
      'PATH',
      'Run 42 left results.json as a symlink; expected a file. Nothing of it is reported.',
    ],
    [
      'results of more than ten megabytes',
      (workspace) => workspace.put('out/results.json', `${encodeResults(whole)}${' '.repeat(10_000_000)}`),
      'SYNTAX',
      `Run 42 left a results.json of ${10_000_000 + encodeResults(whole).length} bytes; at most 10000000 are read.`,
    ],
    [
      'a verdict of its own',
      (workspace) => workspace.put('out/results.json', encodeResults(whole).replace('{', '{"verdict": "pass",')),
      'SYNTAX',
      'out/results.json has the unknown key "verdict".',
    ],
    [
      'the number of a pull request',
      (workspace) => workspace.put('out/results.json', encodeResults(whole).replace('{', '{"pr": 1,')),
      'SYNTAX',
      'out/results.json has the unknown key "pr".',
    ],
  ])('refuses %s', async (_, change, code, message) => {
    expect(await faultOf(() => read(change))).toEqual({ code, message })
  })

  it('takes no picture behind a symlink', async () => {
    const { plots, problems } = (await read((workspace) =>
      workspace.link(`out/${picture.md5}`, '/etc/hosts'),
    )) as Results
    expect([plots, problems.map(({ file }) => file)]).toEqual([[], ['a.svg']])
  })
})

describe('judgedByBase', () => {
  const gates = 'metrics:\n  acc: { better: higher, tolerance: 0 }\n'
  const claim =
    'These numbers are what the code of the pull request says of itself: its own run wrote them. Read the change before you rely on them.'
  const edited = 'This change edits crisol.yaml, of which nothing counts here.'

  it.each<readonly [string, string | undefined, string | undefined, readonly string[]]>([
    ['the same', gates, gates, [claim]],
    ['other', 'title: mine\n', gates, [claim, edited]],
    ['added', gates, undefined, [claim, edited]],
    ['no', undefined, undefined, [claim]],
  ])('takes the configuration of the base where the head has %s', (_, ours, base, remarks) => {
    const read = resultsWith('{acc: 0.5}', { config: ours })
    const baseline = baselineWith(resultsWith('{acc: 0.9}', { config: base }))
    expect(judgedByBase(read, baseline)).toEqual({ head: { ...read, config: base }, remarks })
  })

  it('takes none where there is no base', () => {
    const { head } = judgedByBase(resultsWith('', { config: gates }), baselineWith(undefined))
    expect(head.config).toBeUndefined()
  })
})
