import { ports } from '../actions/runner/index.ts'
import { readInputs } from '../actions/runner/inputs.ts'
import { run } from '../actions/runner/run.ts'
import { readRunnerSection } from '../adapters/runner-section.ts'
import { readWorkflowPlace } from '../adapters/workflow.ts'
import { parseRepository } from '../core/fleet/access.ts'
import { withDefaults } from '../core/inputs.ts'
import type { Command } from './command.ts'
import { directoryOption, projectOf } from './directory.ts'
import { parseOptions } from './options.ts'
import { tell } from './outcome.ts'
import { ownerOptions, ownerUsage, readOwner } from './runner-owner.ts'

const usage = `Starts ephemeral runners on EC2, each for one job and gone when it is done.

usage: crisol runner start [TYPE ...] [options]

  TYPE                       instance types, the preferred one first (default: runner.instance-types in crisol.yaml)

${ownerUsage}
      --market MARKET        on-demand (default), spot or spot-then-on-demand
      --label LABEL          what jobs ask for in runs-on (default: one that no other launch has)
      --count N              runners of that label (default: 1)
      --image ID             ami-... or ssm:/aws/service/... (default: Ubuntu, for GPUs with their driver)
      --image-owners LIST    accounts whose images are taken besides the usual ones
      --subnets LIST         subnets, the preferred one first (default: those of the default network)
      --security-groups LIST groups (default: the network's own)
      --volume-size GIB      size of the root volume (default: the image's)
      --instance-profile P   role of the machine (default: none)
      --user NAME            user that jobs run as (default: runner)
      --runner-directory DIR where the image has GitHub's runner already
      --max-minutes N        minutes that a job may take (default: 360)
      --idle-minutes N       minutes without a job (default: 5)
      --capacity-wait N      minutes in which AWS is asked again while it has no room (default: 10)
      --runner-group ID      group that the runners join (default: 1)
      --wait                 wait until the runners are online
      --json                 print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

What an option does not say is taken from runner in crisol.yaml of the project, where there is one. The token is taken
from GH_TOKEN, the credentials of AWS as by every AWS tool.

examples:
  crisol runner start g5.xlarge g4dn.xlarge --market spot-then-on-demand --repository octocat/breast-cancer`

const texts = [
  ...['market', 'label', 'count', 'image', 'image-owners', 'subnets', 'security-groups', 'volume-size'],
  ...['instance-profile', 'user', 'runner-directory', 'max-minutes', 'idle-minutes', 'capacity-wait', 'runner-group'],
]

/** The command `runner start`. */
export const runnerStart: Command = {
  summary: 'start runners',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      ...ownerOptions,
      ...Object.fromEntries(texts.map((name) => [name, { type: 'string' }] as const)),
      wait: { type: 'boolean' },
      json: { type: 'boolean' },
      ...directoryOption,
    })
    const section = await readRunnerSection(projectOf(parsed, terminal), terminal.console)
    const read = readOwner(parsed)
    const given = (name: string): string => {
      if (name === 'instance-types') return parsed.words.join(' ')
      return name === 'wait' ? (parsed.isSet('wait') ? 'online' : '') : read(name)
    }
    const inputs = readInputs(withDefaults(given, section))
    const place = readWorkflowPlace()
    const repository = parseRepository(parsed.read('repository')) ?? place.repository
    const result = await run(inputs, ports(inputs, { ...place, repository }, terminal.console))
    tell({ json: result, text: result.label }, parsed, terminal)
    return 0
  },
}
