import type { JobRun } from './log.ts'

/** Name under which the suite is used. */
const own = 'crisol-ml/crisol'

/** How act names an action of the suite. */
export function action(name: string): string {
  return `${own}/actions/${name}`
}

/** The action that workflows of the suite share. */
export const shared = `${own}/.github/actions/train-and-test`

/** The action that takes on a role of AWS. */
export const credentials = 'aws-actions/configure-aws-credentials'

/** The shared action and the steps of it that run where no role is taken on and nothing is left to be committed. */
export const trainingSteps: readonly string[] = [
  ...['actions/setup-python', 'Set up', action('pull'), action('train'), 'Test', action('push'), action('collect')],
  ...['actions/upload-artifact', shared],
]

/** A job in which every step went well; those that ended otherwise are said. */
export function jobOf(steps: readonly string[], otherwise: Readonly<Record<string, string>> = {}): JobRun {
  const [first] = Object.values(otherwise)
  const all = Object.fromEntries(steps.map((step) => [step, 'success']))
  return { conclusion: first ?? 'success', steps: { ...all, ...otherwise } }
}
