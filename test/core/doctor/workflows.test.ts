import { describe, expect, it } from '@jest/globals'
import { parseWorkflow } from '../../../src/core/doctor/workflow-file.ts'
import { judgeWorkflows } from '../../../src/core/doctor/workflows.ts'
import { parseReference } from '../../../src/core/image/reference.ts'
import { planScaffold } from '../../../src/core/scaffold/plan.ts'
import { aSurvey, machines, plain, s3 } from '../../fakes/survey.ts'

/** Judges texts as workflows `0.yml`, `1.yml`, ... */
function judge(...texts: readonly string[]): readonly string[] {
  const files = texts.map((text, index) => parseWorkflow(text, `${index}.yml`))
  return judgeWorkflows(files).map(({ check, state, says }) => `${state} ${check}: ${says}`)
}

/** Jobs that call workflows of the suite, each under the name of the workflow. */
function calls(...names: readonly string[]): string {
  return `{ ${names.map((name) => `${name}: { uses: crisol-ml/crisol/.github/workflows/${name}.yml@v1 }`).join(', ')} }`
}

/** A step that commits. */
function commit(input: string): string {
  return `{ uses: crisol-ml/crisol/actions/commit@v1, with: { ${input} } }`
}

const checkout = '{ uses: actions/checkout@v7 }'
const report = '{ uses: crisol-ml/crisol/actions/report@v1 }'
const fine = 'It checks out, and may do what its actions do.'
const called = 'It may do what it calls.'
const reviewed = 'ok workflows: 0.yml reports on pull requests.'
const rights = 'permissions: { contents: read, pull-requests: write, checks: write }'

describe('judgeWorkflows', () => {
  it('finds nothing to mend in what crisol init writes', () => {
    const image = parseReference('ghcr.io/octocat/model', 'image')
    const options = { ...plain, image, machines, forks: true, commit: 'branch' } as const
    const { files } = planScaffold(aSurvey({ remote: s3 }), options)
    const workflows = files.filter(({ path }) => path.startsWith('.github/workflows/'))
    expect(judge(...workflows.map(({ text }) => text))).toEqual([
      ...[reviewed, `ok 0.yml, review: ${called}`, `ok 0.yml, commit: ${called}`, `ok 1.yml, review: ${called}`],
      ...[`ok 2.yml, report: ${called}`, `ok 3.yml, train: ${called}`, `ok 4.yml, ship: ${called}`],
      ...[`ok 5.yml, reap: ${called}`, `ok 6.yml, again: ${called}`],
    ])
  })

  it.each<[string, string, readonly string[]]>([
    [
      'no workflow reports',
      `on: pull_request\njobs: { a: { steps: [${checkout}] } }`,
      ['missing workflows: No workflow in .github/workflows reports on pull requests; crisol init writes one.'],
    ],
    [
      'it is started by a push alone',
      `on: push\n${rights}\njobs: { a: { steps: [${checkout}, ${report}] } }`,
      [
        'warn workflows: 0.yml reports on pushes alone, which leaves out forks; add pull_request to its on.',
        `ok 0.yml, a: ${fine}`,
      ],
    ],
    [
      'it is started by hand alone',
      `on: workflow_dispatch\n${rights}\njobs: { a: { steps: [${checkout}, ${report}] } }`,
      [
        'missing workflows: 0.yml reports, and is not started by pull requests; add pull_request to its on.',
        `ok 0.yml, a: ${fine}`,
      ],
    ],
    [
      'rights are missing',
      `on: pull_request\npermissions: { contents: read, checks: read }\njobs: { a: { steps: [${checkout}, ${report}] } }`,
      [
        reviewed,
        'missing 0.yml, a: Its token lacks pull-requests: write, checks: write; add that to the permissions of the job.',
      ],
    ],
    [
      'the token reads all',
      `on: pull_request\npermissions: read-all\njobs: { a: { steps: [{ uses: crisol-ml/crisol/actions/pull@v1 }] }, b: { uses: crisol-ml/crisol/.github/workflows/review-ec2.yml@v1 } }`,
      [
        reviewed,
        'missing 0.yml, a: Nothing is checked out before crisol-ml/crisol/actions/pull@v1; add a step with actions/checkout.',
        'missing 0.yml, b: Its token lacks pull-requests: write, checks: write, id-token: write; add that to the permissions of the job.',
      ],
    ],
    [
      'nothing is said of rights',
      `on: pull_request\njobs: { a: { steps: [${checkout}, { uses: crisol-ml/crisol@v1 }] } }`,
      [
        reviewed,
        'warn 0.yml, a: Whether it may do its work is up to the settings of the repository; give it permissions: contents: read, pull-requests: write, checks: write.',
      ],
    ],
    [
      'the token may do all',
      `on: pull_request\npermissions: write-all\njobs: { a: { steps: [${checkout}, ${report}] } }`,
      [reviewed, `ok 0.yml, a: ${fine}`],
    ],
    [
      "a stranger's code would meet a token that writes",
      `on: [pull_request, pull_request_target]\n${rights}\njobs: { a: { steps: [${checkout}, ${report}] } }`,
      [
        reviewed,
        "missing 0.yml, a: It runs on pull_request_target, which would give a stranger's code a token that writes; use pull_request.",
      ],
    ],
    [
      'the checkout is sparse',
      `on: pull_request\n${rights}\njobs: { a: { steps: [{ uses: actions/checkout@v7, with: { sparse-checkout: src } }, ${report}] } }`,
      [reviewed, 'warn 0.yml, a: Its checkout is sparse; see that all that dvc.yaml names is in it.'],
    ],
    [
      'a role is taken on without an identity',
      `on: pull_request\n${rights}\njobs: { a: { steps: [${checkout}, { uses: aws-actions/configure-aws-credentials@v6, with: { role-to-assume: r } }, ${report}] } }`,
      [reviewed, 'missing 0.yml, a: Its token lacks id-token: write; add that to the permissions of the job.'],
    ],
    [
      'the workflows for forks lack rights',
      `on: workflow_run\npermissions: { contents: read }\njobs: ${calls('review-fork', 'report-fork', 'train-fork')}`,
      [
        reviewed,
        `ok 0.yml, review-fork: ${called}`,
        'missing 0.yml, report-fork: Its token lacks actions: read, pull-requests: write, checks: write, id-token: write; add that to the permissions of the job.',
        'missing 0.yml, train-fork: Its token lacks pull-requests: write, checks: write, id-token: write; add that to the permissions of the job.',
      ],
    ],
    [
      'a workflow that is called lacks rights',
      `on: pull_request\npermissions: { contents: read }\njobs: ${calls('review', 'commit', 'ship', 'rerun', 'reap')}`,
      [
        reviewed,
        'missing 0.yml, review: Its token lacks pull-requests: write, checks: write, id-token: write; add that to the permissions of the job.',
        'missing 0.yml, commit: Its token lacks contents: write, pull-requests: write, checks: write; add that to the permissions of the job.',
        'missing 0.yml, ship: Its token lacks packages: write, id-token: write, attestations: write; add that to the permissions of the job.',
        'missing 0.yml, rerun: Its token lacks actions: write, id-token: write; add that to the permissions of the job.',
        'missing 0.yml, reap: Its token lacks id-token: write; add that to the permissions of the job.',
      ],
    ],
    [
      'an action that commits lacks rights, and one that leaves files for another job does not',
      `on: pull_request\n${rights.replace('write', 'read')}\njobs: { a: { steps: [${checkout}, ${commit('to: pull-request')}] }, b: { steps: [${checkout}, ${commit('into: x')}] }, c: { steps: [${commit('to: branch')}] } }`,
      [
        'missing workflows: No workflow in .github/workflows reports on pull requests; crisol init writes one.',
        'missing 0.yml, a: Its token lacks contents: write, pull-requests: write; add that to the permissions of the job.',
        `ok 0.yml, b: ${fine}`,
        'missing 0.yml, c: Nothing is checked out before crisol-ml/crisol/actions/commit@v1; add a step with actions/checkout.',
        'missing 0.yml, c: Its token lacks contents: write; add that to the permissions of the job.',
      ],
    ],
    [
      'a fork is trained and nothing reports it',
      `on: pull_request\npermissions: { contents: read }\njobs: ${calls('review-fork')}`,
      [
        'missing workflows: No workflow in .github/workflows reports on pull requests; crisol init writes one.',
        `ok 0.yml, review-fork: ${called}`,
      ],
    ],
  ])('tells where %s', (_, text, lines) => {
    expect(judge(text)).toEqual(lines)
  })
})
