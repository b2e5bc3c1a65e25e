import { junitFile } from './crisol-yaml.ts'
import { launchJob, type MachineOptions } from './machines.ts'
import type { Survey } from './survey.ts'
import {
  actionLines,
  type CloudOptions,
  checkoutLines,
  credentialLines,
  defaultLines,
  expression,
  identityLines,
  indent,
  joinLines,
  keyLines,
  pythonLines,
} from './workflow.ts'

/** Whatever became of training, but not where a step before it failed. */
const whenTrained = `if: ${expression("!cancelled() && steps.train.outcome != 'skipped'")}`

/** What the job that reviews may do, each with its reason. */
const permissions = [
  'contents: read # to check out the commit and to read the base; write shows plots as pictures',
  'pull-requests: write # to keep one comment',
  'checks: write # to keep one check run',
]

/**
 * Writes the workflow that reviews pull requests.
 *
 * @param machines whose the job is; `undefined` for a machine of GitHub
 */
export function renderReview(survey: Survey, cloud: CloudOptions, machines: MachineOptions | undefined): string {
  const rights = [...permissions, ...identityLines(survey)]
  return joinLines([
    'name: review',
    'on: pull_request',
    'concurrency: # a newer push ends the review of an older one',
    `  group: review-${expression('github.ref')}`,
    '  cancel-in-progress: true',
    ...(machines === undefined ? ['permissions:', ...indent(rights, 1)] : ['permissions: {}']),
    'jobs:',
    ...(machines === undefined ? [] : indent(launchJob(machines, cloud), 1)),
    '  review:',
    ...(machines === undefined ? [] : ['    needs: launch']),
    `    runs-on: ${machines === undefined ? 'ubuntu-latest' : expression('needs.launch.outputs.label')}`,
    ...(machines === undefined ? [] : indent(['permissions:', ...indent(rights, 1)], 2)),
    ...indent([...defaultLines(survey), ...keyLines(survey)], 2),
    '    steps:',
    ...indent(steps(survey, cloud), 3),
  ])
}

function steps(survey: Survey, cloud: CloudOptions): readonly string[] {
  return [
    ...checkoutLines,
    ...pythonLines(survey),
    ...credentialLines(survey, cloud),
    ...actionLines('pull', survey),
    '- id: train',
    ...actionLines('train', survey).map((line) => line.replace(/^- /u, '  ')),
    ...(survey.hasTests ? [`- run: pytest --junitxml=${junitFile}`, `  ${whenTrained}`] : []),
    ...actionLines('push', survey, [whenTrained]),
    ...actionLines('report', survey, [whenTrained]),
  ]
}
