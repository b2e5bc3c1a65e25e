import { policyFor, tasks, trustPolicyFor } from '../../src/core/fleet/policy.ts'

/** What a user replaces. */
const scope = { region: 'REGION', account: 'ACCOUNT', repository: 'OWNER/REPO' }

/** Gives the least policies: file -> its text. */
export function policyFiles(): ReadonlyMap<string, string> {
  const policies: readonly (readonly [string, unknown])[] = [
    ...tasks.map((task) => [task, policyFor(task, scope)] as const),
    ['trust', trustPolicyFor(scope, 'ref:refs/heads/main')],
  ]
  return new Map(policies.map(([name, policy]) => [`docs/iam/${name}.json`, `${JSON.stringify(policy, null, 2)}\n`]))
}
