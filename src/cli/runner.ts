import { UserError } from '../core/error.ts'
import { nearestName } from '../core/text/nearest.ts'
import type { Command } from './command.ts'

/** Every command on runners, loaded on demand. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['start', async () => (await import('./runner-start.ts')).runnerStart],
  ['list', async () => (await import('./runner-list.ts')).runnerList],
  ['stop', async () => (await import('./runner-stop.ts')).runnerStop],
  ['reap', async () => (await import('./runner-reap.ts')).runnerReap],
  ['doctor', async () => (await import('./runner-doctor.ts')).runnerDoctor],
])

const usage = `Keeps ephemeral runners on EC2.

usage: crisol runner <command> [options]      crisol runner <command> --help

  start     start runners
  list      tell what runs, since when and for which run
  stop      end runners
  reap      end the runners that nobody needs
  doctor    tell what launching runners lacks

examples:
  crisol runner start g5.xlarge --repository octocat/breast-cancer
  crisol runner doctor --repository octocat/breast-cancer`

/** The command `runner`. */
export const runner: Command = {
  summary: 'keep ephemeral runners on EC2',
  usage,
  usageFor: async ([name = '']) => (await commands.get(name)?.())?.usage ?? usage,
  run: async ([name = '', ...rest], terminal) => {
    const load = commands.get(name)
    if (load !== undefined) return await (await load()).run(rest, terminal)
    const nearest = nearestName(name, commands.keys())
    const hint =
      nearest === undefined ? 'Run crisol runner --help for the list.' : `Did you mean crisol runner ${nearest}?`
    throw new UserError(`crisol runner has no command "${name}". ${hint}`, { code: 'INPUT' })
  },
}
