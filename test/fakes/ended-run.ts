import type { Ending } from '../../src/core/fleet/loss.ts'
import type { EndedJob, EndedRun } from '../../src/core/fleet/rerun.ts'
import { renderRunnerName } from '../../src/core/fleet/runner-name.ts'
import type { RerunPorts } from '../../src/flows/fleet/rerun.ts'
import { type CloudMemory, type Mood, openCloudMemory } from './cloud-memory.ts'
import { fakeConsole } from './console.ts'
import { type Fleet, openFleet } from './fleet.ts'
import { openInstantClock } from './instant-clock.ts'

/** Gives a job that failed on a runner of ours. */
export function aJob(name: string, runnerId: number, rest: Partial<EndedJob> = {}): EndedJob {
  const runnerName = renderRunnerName({ registered: 1_790_000_000_000, nonce: 'ffff0000', index: runnerId })
  return { name, conclusion: 'failure', labels: ['gpu'], runnerId, runnerName, ...rest }
}

/** Gives the end of a spot instance that AWS took back from run 9. */
export function anEnding(runnerId: number, rest: Partial<Ending> = {}): Ending {
  const reason = 'Server.SpotInstanceTermination'
  return { id: `i-${runnerId}`, runnerId, label: 'gpu', runId: 9, market: 'spot', reason, isOver: true, ...rest }
}

/** A workflow run on a GitHub in memory. */
export interface EndedRunMemory {
  run: EndedRun
  jobs: readonly EndedJob[]
  /** Times that it was run again. */
  reruns: number
  /** What becomes of the request to run again, which calls what it is given when GitHub hears of it. */
  answer: (hear: () => void) => void
  /** Called before each look at the run. */
  onRead: () => void
}

/** A run that ended, the cloud that its machine came from, and what re-running asks of both. */
export interface RerunScene {
  readonly fleet: Fleet
  readonly launch: CloudMemory
  readonly github: EndedRunMemory
  readonly ports: RerunPorts
  readonly lines: readonly string[]
}

/** Opens run 9 of `o/r`, whose job `train` failed on runner 7, whose instance AWS took back. */
export function openRerunScene(moodFor: (number: number) => Mood = () => undefined): RerunScene {
  const fleet = openFleet([], [])
  fleet.endings.set('i-9', anEnding(7))
  const launch = openCloudMemory(fleet, (_, number) => moodFor(number))
  const { console, lines } = fakeConsole()
  const github: EndedRunMemory = {
    run: { id: 9, attempt: 1, isCompleted: true, conclusion: 'failure', headRepository: 'o/r' },
    ...{ jobs: [aJob('train', 7)], reruns: 0, answer: (hear) => hear(), onRead: () => undefined },
  }
  const ports: RerunPorts = {
    ...{ ...fleet.ports, launch, console, clock: openInstantClock(Date.UTC(2026, 10, 1)), random: () => 0.5 },
    ...{ nonce: 'abcd1234', saveState: () => undefined, onCancel: () => () => undefined },
    runs: {
      read: async () => {
        github.onRead()
        return github.run
      },
      jobs: async (_, attempt) => (attempt === github.run.attempt ? github.jobs : []),
      rerunFailed: async () =>
        github.answer(() => {
          github.reruns++
          github.run = { ...github.run, attempt: github.run.attempt + 1, isCompleted: false, conclusion: '' }
        }),
    },
  }
  return { fleet, launch, github, ports, lines }
}
