import { randomBytes } from 'node:crypto'
import { openAccess } from '../adapters/aws/access.ts'
import { openAccount } from '../adapters/aws/account.ts'
import { findImage } from '../adapters/aws/images.ts'
import { systemClock } from '../adapters/clock.ts'
import { openFleet } from '../adapters/fleet.ts'
import { parseLeave, parseOwner } from '../core/fleet/access.ts'
import { renderFindings } from '../core/fleet/findings.ts'
import { defaultImage, parseImage } from '../core/fleet/image.ts'
import { parseInstanceTypes } from '../core/fleet/instance-type.ts'
import { parseSubnets } from '../core/fleet/network.ts'
import { renderRunnerName } from '../core/fleet/runner-name.ts'
import { parseList } from '../core/inputs.ts'
import { examine } from '../flows/fleet/examine.ts'
import type { Command } from './command.ts'
import { parseOptions } from './options.ts'

const usage = `Tells whether runners can be launched and reaped from here, and what is missing.

usage: crisol runner doctor [options]

      --repository NAME      owner/name, or an organisation (default: that of the workflow)
      --instance-types LIST  types that are to be launched (default: g4dn.xlarge)
      --image ID             image that they start from (default: Ubuntu, for GPUs with their driver)
      --subnets LIST         subnets that they start in (default: those of the default network)
      --json                 print the findings as JSON

Each permission of AWS is tried by a dry run; GitHub's by a runner that is registered and taken away again. What is
missing is printed as the statement to add to the role's policy. The token is taken from GH_TOKEN. Exit code 1 when
something is missing.

examples:
  crisol runner doctor --repository octocat/breast-cancer --instance-types g5.xlarge`

/** The command `runner doctor`. */
export const runnerDoctor: Command = {
  summary: 'tell what launching runners lacks',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      repository: { type: 'string' },
      'instance-types': { type: 'string' },
      image: { type: 'string' },
      subnets: { type: 'string' },
      json: { type: 'boolean' },
    })
    const owner = { repository: parseOwner(parsed.read('repository')), leave: parseLeave(parsed.read) }
    const fleet = openFleet(owner, () => undefined)
    const nonce = randomBytes(4).toString('hex')
    const access = openAccess()
    const types = parseInstanceTypes(parseList(parsed.read('instance-types') || 'g4dn.xlarge'))
    const findings = await examine(
      {
        ...{ repository: fleet.repository, types, image: parseImage(parsed.read('image')) ?? defaultImage(types) },
        subnets: parseSubnets(parseList(parsed.read('subnets'))),
      },
      {
        ...{ ...fleet, account: openAccount(fleet.repository, access) },
        findImage: async (choice, owners) => await findImage(access, choice, owners),
        runnerName: renderRunnerName({ registered: systemClock.now(), nonce, index: 0 }),
      },
    )
    terminal.write(`${parsed.read('json') === 'true' ? JSON.stringify(findings) : renderFindings(findings)}\n`)
    return findings.some(({ state }) => state === 'missing') ? 1 : 0
  },
}
