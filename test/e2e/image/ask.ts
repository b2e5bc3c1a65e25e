import { setTimeout as sleep } from 'node:timers/promises'

/** Asks until there is an answer, as one does who waits for a server. */
export async function untilAnswered(url: string): Promise<unknown> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await (await fetch(url)).json()
    } catch (error) {
      if (attempt > 200) throw error
      await sleep(50)
    }
  }
}
