import { nextSteps } from '../core/scaffold/next-steps.ts'
import { overrideSurvey, readScaffoldOptions } from '../core/scaffold/options.ts'
import { type Plan, planScaffold } from '../core/scaffold/plan.ts'
import { survey } from '../flows/scaffold/survey.ts'
import { type Written, writePlan } from '../flows/scaffold/write.ts'
import type { Command } from './command.ts'
import { directoryOption, projectOf } from './directory.ts'
import { parseOptions } from './options.ts'
import { surveyPorts } from './survey.ts'

const usage = `Writes the workflows that review pull requests, and the crisol.yaml that gates them, to fit the repository.

usage: crisol init [options]

      --python X.Y           Python of the workflows (default: what the project says, or 3.12)
      --image NAME           ship the model on merge as this image
      --commit WHERE         bring dvc.lock and metrics to git after training, to the branch or by a pull-request
      --forks                review pull requests of forks, in two halves
      --data-role ARN        AWS role that reads and writes the data (default: crisol-data, with its policies)
      --region NAME          region of AWS (default: that of the remote, or the variable AWS_REGION)
      --runner               have reviews run on machines in EC2: their workflows, and the policies of the roles
      --instance-types LIST  types of those machines (default: g4dn.xlarge)
      --market MARKET        on-demand, spot or spot-then-on-demand (default: on-demand)
      --account ID           AWS account of the roles, 12 digits (default: that of --data-role, or AWS_ACCOUNT)
      --repository NAME      owner/name (default: that of origin)
      --dry-run              print what would be written, and write nothing
      --json                 print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

Nothing is asked, nothing is sent, and no file that is there is touched. What is to be done next is printed in order.

examples:
  crisol init
  crisol init --runner --instance-types g5.xlarge,g4dn.xlarge --region eu-west-1 --dry-run`

/** The command `init`. */
export const init: Command = {
  summary: 'write the workflows and crisol.yaml that fit the repository',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      python: { type: 'string' },
      image: { type: 'string' },
      commit: { type: 'string' },
      forks: { type: 'boolean' },
      'data-role': { type: 'string' },
      region: { type: 'string' },
      runner: { type: 'boolean' },
      'instance-types': { type: 'string' },
      market: { type: 'string' },
      account: { type: 'string' },
      repository: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      ...directoryOption,
    })
    const isDry = parsed.read('dry-run') === 'true'
    const ports = await surveyPorts(projectOf(parsed, terminal), terminal.console)
    const found = overrideSurvey(parsed.read, await survey(ports))
    const options = readScaffoldOptions(parsed.read, found)
    const plan = planScaffold(found, options)
    const written = await writePlan(plan, isDry, ports.repository)
    const next = nextSteps(found, options, plan)
    const isJson = parsed.read('json') === 'true'
    if (isJson) terminal.writeJson(JSON.stringify(toJson(plan, written, next)))
    else terminal.write(tell({ plan, written, next, isDry }))
    return 0
  },
}

function toJson({ files }: Plan, { written, left }: Written, next: readonly string[]): unknown {
  return { written: files.filter(({ path }) => written.includes(path)), left, next }
}

interface Told {
  readonly plan: Plan
  readonly written: Written
  readonly next: readonly string[]
  readonly isDry: boolean
}

function tell({ plan: { files }, written: { written, left }, next, isDry }: Told): string {
  const texts = files
    .filter(({ path }) => isDry && written.includes(path))
    .map(({ path, text }) => `--- ${path}\n${text}\n`)
  const verb = isDry ? 'would write' : 'wrote'
  return [
    ...texts,
    ...written.map((path) => `${verb} ${path}\n`),
    ...left.map(({ path, why }) => `${path} ${why}\n`),
    '\nNext:\n',
    ...next.map((step, index) => `${index + 1}. ${step}\n`),
  ].join('')
}
