/** Something to do, by its name, after all that it needs. */
export interface Task {
  readonly name: string
  /** Names of what comes first; a name that is no task is there already. */
  readonly needs: readonly string[]
}

/** How tasks are done. */
export interface Schedule<T, R> {
  /** Tasks at once, >= 1. */
  readonly limit: number
  readonly work: (task: T) => Promise<R>
}

/**
 * Does tasks, each after all that it needs, the first that is ready first: one at a time in their own order.
 *
 * @param tasks none of them before what it needs
 * @returns what came of each, in the order of the tasks
 * @throws the first fault of a task, once those under way have ended; nothing is begun after it
 */
export async function doInOrder<T extends Task, R>(
  tasks: readonly T[],
  { limit, work }: Schedule<T, R>,
): Promise<readonly R[]> {
  const names = new Set(tasks.map(({ name }) => name))
  const results = new Map<T, R>()
  const done = new Set<string>()
  const waiting = [...tasks]
  const running = new Set<Promise<void>>()
  const isReady = ({ needs }: T): boolean => needs.every((need) => done.has(need) || !names.has(need))
  const begin = (task: T): void => {
    const run = work(task).then((result) => {
      results.set(task, result)
      done.add(task.name)
      running.delete(run)
    })
    running.add(run)
  }
  while (waiting.length > 0 || running.size > 0) {
    for (let next = waiting.findIndex(isReady); next >= 0 && running.size < limit; next = waiting.findIndex(isReady)) {
      for (const task of waiting.splice(next, 1)) begin(task)
    }
    if (running.size === 0) throw new Error('Tasks need each other.')
    await raceToEnd(running)
  }
  return tasks.flatMap((task) => (results.has(task) ? [results.get(task) as R] : []))
}

/** Waits for the first that ends; when that is a fault, for the others too. */
async function raceToEnd(running: ReadonlySet<Promise<void>>): Promise<void> {
  try {
    await Promise.race(running)
  } catch (error) {
    await Promise.allSettled(running)
    throw error
  }
}
