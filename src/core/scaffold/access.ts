import type { ScaffoldOptions } from './options.ts'
import type { Remote, Survey } from './survey.ts'
import { type Entries, expression } from './workflow.ts'

/** Whether the data are behind credentials, and which. */
export function accessOf(remote: Remote | undefined): 'none' | 'role' | 'keys' {
  if (remote?.kind !== 's3') return 'none'
  return remote.hasEndpoint ? 'keys' : 'role'
}

/** Names one of our roles in AWS, such as `launch`. An account that is not known is a variable of the repository. */
export function roleOf(name: string, { account }: ScaffoldOptions): string {
  return `arn:aws:iam::${account ?? expression('vars.AWS_ACCOUNT')}:role/crisol-${name}`
}

/** Gives the region, which is a variable of the repository where it is not known. */
export function regionOf({ region }: ScaffoldOptions): string {
  return region ?? expression('vars.AWS_REGION')
}

/** Gives the role that reads and writes the data; `undefined` where the data need none. */
export function dataRoleOf({ remote }: Survey, options: ScaffoldOptions): string | undefined {
  return accessOf(remote) === 'role' ? (options.dataRole ?? roleOf('data', options)) : undefined
}

/** Gives the inputs by which a called workflow reaches the data in AWS. */
export function dataInputs(survey: Survey, options: ScaffoldOptions): Entries {
  const role = dataRoleOf(survey, options)
  return { 'aws-region': role === undefined ? undefined : regionOf(options), 'role-to-assume': role }
}

/** Gives the secrets by which a called workflow reaches the data in a store beside AWS. */
export function dataSecrets({ remote }: Survey): Entries {
  if (accessOf(remote) !== 'keys') return {}
  return {
    'aws-access-key-id': expression('secrets.AWS_ACCESS_KEY_ID'),
    'aws-secret-access-key': expression('secrets.AWS_SECRET_ACCESS_KEY'),
  }
}
