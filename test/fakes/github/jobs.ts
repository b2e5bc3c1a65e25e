import type { State, StoredRunner } from './state.ts'

/** A job that waits for a runner of its label, or is done by one. */
export interface Job {
  /** Resolves to what it wrote; rejects when its runner is lost. */
  readonly done: Promise<string>
}

/** The line of a runner to GitHub. */
export interface RunnerLine {
  /** Hears what the runner tells: that it listens, and with which configuration; that its job is done. */
  hear(told: string): void
  /** The runner's machine is gone. */
  lose(): void
}

/** What GitHub does with runners that call: who shows a configuration is online, does one job of its label, and is gone. */
export interface Jobs {
  /** Queues a job: shell for the runner. */
  queue(label: string, shell: string): Job
  /** @param give hands the runner its job */
  connect(give: (shell: string) => void): RunnerLine
}

interface Waiting {
  readonly label: string
  readonly shell: string
  readonly end: (output: string) => void
  readonly fail: (error: Error) => void
}

/** Opens the queue of a stand-in, in whose state runners come and go. */
export function openJobs(state: State): Jobs {
  const waiting: Waiting[] = []
  const idle: { readonly runner: StoredRunner; readonly take: (job: Waiting) => void }[] = []
  const match = (): void => {
    for (const job of [...waiting]) {
      const place = idle.findIndex(({ runner }) => runner.labels.includes(job.label))
      const [found] = place < 0 ? [] : idle.splice(place, 1)
      if (found === undefined) continue
      waiting.splice(waiting.indexOf(job), 1)
      found.take(job)
    }
  }
  return {
    queue: (label, shell) => {
      const done = new Promise<string>((end, fail) => waiting.push({ label, shell, end, fail }))
      // Who asks for it hears of its loss; a test that does not must not end by it.
      done.catch(() => undefined)
      match()
      return { done }
    },
    connect: (give) => {
      let own: StoredRunner | undefined
      let job: Waiting | undefined
      const forget = (): void => {
        state.runners = state.runners.filter((one) => one !== own)
      }
      const take = (one: Waiting): void => {
        job = one
        if (own !== undefined) own.busy = true
        give(one.shell)
      }
      return {
        hear: (told) => {
          const [, config] = /^listening with (\S+)$/u.exec(told) ?? []
          own ??= config === undefined ? undefined : runnerOf(config, state)
          if (config !== undefined && own !== undefined) {
            own.status = 'online'
            idle.push({ runner: own, take })
            match()
          }
          const [, output] = /^done: ([\s\S]*)$/u.exec(told) ?? []
          if (output === undefined) return
          job?.end(output)
          forget()
        },
        lose: () => {
          if (own !== undefined) Object.assign(own, { status: 'offline', busy: false })
          job?.fail(new Error('The runner was lost.'))
        },
      }
    },
  }
}

function runnerOf(config: string, { runners }: State): StoredRunner | undefined {
  const { '.runner': name } = JSON.parse(Buffer.from(config, 'base64').toString('utf8')) as {
    readonly '.runner': string
  }
  return runners.find((one) => one.name === name)
}
