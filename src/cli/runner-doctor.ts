import { ports } from '../actions/reap/index.ts'
import { readInputs } from '../actions/reap/inputs.ts'
import { openAccess } from '../adapters/aws/access.ts'
import { openAccount } from '../adapters/aws/account.ts'
import { findImage } from '../adapters/aws/images.ts'
import { systemClock } from '../adapters/clock.ts'
import { newNonce } from '../adapters/fleet.ts'
import { readRunnerSection } from '../adapters/runner-section.ts'
import { readWorkflowPlace } from '../adapters/workflow.ts'
import { renderFindings } from '../core/fleet/findings.ts'
import { defaultImage, parseImage } from '../core/fleet/image.ts'
import { parseInstanceTypes } from '../core/fleet/instance-type.ts'
import { marketChoices } from '../core/fleet/ladder.ts'
import { parseSubnets } from '../core/fleet/network.ts'
import { renderRunnerName } from '../core/fleet/runner-name.ts'
import { parseChoice, parseList, type ReadInput, withDefaults } from '../core/inputs.ts'
import { type ExamineRequest, examine } from '../flows/fleet/examine.ts'
import type { Command } from './command.ts'
import { directoryOption, projectOf } from './directory.ts'
import { parseOptions } from './options.ts'
import { tell } from './outcome.ts'
import { ownerOptions, ownerUsage, readOwner } from './runner-owner.ts'

const usage = `Tells whether runners can be launched and reaped from here, and what is missing.

usage: crisol runner doctor [options]

${ownerUsage}
      --instance-types LIST  types that are to be launched (default: g4dn.xlarge)
      --image ID             image that they start from (default: Ubuntu, for GPUs with their driver)
      --market MARKET        on-demand, spot or spot-then-on-demand (default: on-demand)
      --subnets LIST         subnets that they start in (default: those of the default network)
      --json                 print the findings as JSON
  -C, --working-directory DIR   the project (default: the one around you)

What an option does not say is taken from runner in crisol.yaml of the project, where there is one. Each permission of
AWS is tried by a dry run; GitHub's by a runner that is registered and taken away again. What is missing is printed as
the statement to add to the role's policy. The token is taken from GH_TOKEN. Exit code 1 when something is missing.

examples:
  crisol runner doctor --repository octocat/breast-cancer --instance-types g5.xlarge`

/** The command `runner doctor`. */
export const runnerDoctor: Command = {
  summary: 'tell what launching runners lacks',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      ...ownerOptions,
      'instance-types': { type: 'string' },
      image: { type: 'string' },
      market: { type: 'string' },
      subnets: { type: 'string' },
      json: { type: 'boolean' },
      ...directoryOption,
    })
    const inputs = readInputs(readOwner(parsed))
    const read = withDefaults(parsed.read, await readRunnerSection(projectOf(parsed, terminal), terminal.console))
    const request = readRequest(read, inputs.organisation ?? inputs.repository ?? readWorkflowPlace().repository)
    const access = openAccess()
    const findings = await examine(request, {
      ...{ ...ports(inputs, terminal.console), account: openAccount(request.repository, access) },
      findImage: async (choice, owners) => await findImage(access, choice, owners),
      runnerName: renderRunnerName({ registered: systemClock.now(), nonce: newNonce(), index: 0 }),
    })
    tell({ json: findings, text: renderFindings(findings) }, parsed, terminal)
    return findings.some(({ state }) => state === 'missing') ? 1 : 0
  },
}

function readRequest(read: ReadInput, repository: string): ExamineRequest {
  const types = parseInstanceTypes(parseList(read('instance-types') || 'g4dn.xlarge'))
  const market = parseChoice('market', read('market'), marketChoices) ?? 'on-demand'
  return {
    markets: market === 'spot-then-on-demand' ? ['spot', 'on-demand'] : [market],
    ...{ repository, types, image: parseImage(read('image')) ?? defaultImage(types) },
    subnets: parseSubnets(parseList(read('subnets'))),
  }
}
