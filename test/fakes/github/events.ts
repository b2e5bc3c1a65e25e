import { exampleOf, pullRequestBody, userBody } from './bodies.ts'
import type { State, StoredPullRequest } from './state.ts'

/** The payload of a `pull_request` event: GitHub's own example with our repository, number and commits. */
export function pullRequestEvent(
  state: State,
  pull: StoredPullRequest,
  action = 'synchronize',
): Record<string, unknown> {
  const example = exampleOf('pull_request', action)
  return {
    ...example,
    number: pull.number,
    repository: repositoryBody(state),
    pull_request: pullRequestBody(state, pull),
  }
}

/** The payload of a `push` event. */
export function pushEvent(
  state: State,
  push: { readonly ref: string; readonly before: string; readonly after: string },
): Record<string, unknown> {
  return { ...exampleOf('push'), ...push, repository: repositoryBody(state) }
}

/** The payload of a `workflow_dispatch` event. */
export function dispatchEvent(
  state: State,
  ref: string,
  inputs: Readonly<Record<string, string>> = {},
): Record<string, unknown> {
  return { ...exampleOf('workflow_dispatch'), ref, inputs, repository: repositoryBody(state) }
}

/** The payload of a `workflow_run` event: a run on the head of a pull request that has ended. As for a fork, it names none. */
export function workflowRunEvent(
  state: State,
  pull: StoredPullRequest,
  ended: { readonly id: number; readonly conclusion: string },
): Record<string, unknown> {
  const example = exampleOf('workflow_run', 'completed')
  const { head } = pullRequestBody(state, pull) as { readonly head: { readonly repo: object } }
  const run = {
    ...(example['workflow_run'] as object),
    ...{ ...ended, event: 'pull_request', head_sha: pull.headSha, head_branch: pull.headRef, pull_requests: [] },
    ...{ repository: repositoryBody(state), head_repository: head.repo },
  }
  return { ...example, repository: repositoryBody(state), workflow_run: run }
}

function repositoryBody({ repository }: State): Record<string, unknown> {
  const [owner = '', name = ''] = repository.split('/')
  const example = exampleOf('pull_request', 'opened')['repository'] as Record<string, unknown>
  return { ...example, name, full_name: repository, owner: userBody(owner), default_branch: 'main' }
}
