/** What a token may do with one thing, and why. */
export type Right = readonly [level: 'read' | 'write', why: string]

const identity: Right = ['write', 'to take on an AWS role; GitHub wants it said even where none is given']
const comment: Right = ['write', 'to keep one comment']
const check: Right = ['write', 'to keep one check run']

/**
 * What the caller of each workflow of the suite grants, by the names of GitHub: what its jobs may do together, since GitHub
 * asks for that when a run starts.
 */
export const calledRights = {
  'review.yml': {
    contents: ['read', 'to check out the commit and to read the base'],
    ...{ 'pull-requests': comment, checks: check, 'id-token': identity },
  },
  'review-ec2.yml': {
    contents: ['read', 'to check out the commit and to read the base'],
    ...{ 'pull-requests': comment, checks: check, 'id-token': ['write', 'to take on the AWS roles'] },
  },
  'review-fork.yml': { contents: ['read', 'to check out the commit'] },
  'report-fork.yml': {
    actions: ['read', 'to download what the run left'],
    contents: ['read', 'to read the base'],
    'pull-requests': ['write', 'to find the pull request, and to keep one comment'],
    ...{ checks: check, 'id-token': identity },
  },
  'train-fork.yml': {
    contents: ['read', 'to check out the pull request and to read the base'],
    ...{ 'pull-requests': comment, checks: check, 'id-token': ['write', 'to take on the AWS role'] },
  },
  'commit.yml': {
    contents: ['write', 'to commit'],
    'pull-requests': ['write', 'to keep the pull request, with to pull-request'],
    checks: ['write', 'to repeat the check run on the new commit'],
  },
  'ship.yml': {
    contents: ['read', 'to check out'],
    packages: ['write', 'to push the image'],
    'id-token': ['write', 'to take on an AWS role and to sign the attestation'],
    attestations: ['write', 'to keep the attestation'],
  },
  'rerun.yml': {
    actions: ['write', "to read the run's jobs and to run them again"],
    contents: ['read', 'to read crisol.yaml on the default branch'],
    'id-token': ['write', 'to take on the AWS role'],
  },
  'reap.yml': { 'id-token': ['write', 'to take on the AWS role'] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Right>>>>

/** A workflow of the suite that others call, by its file. */
export type CalledWorkflow = keyof typeof calledRights
