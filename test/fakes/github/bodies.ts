import { createRequire } from 'node:module'
import type { State, StoredCheck, StoredComment, StoredLabelEvent, StoredPullRequest } from './state.ts'

type Json = Record<string, unknown>

interface ExampleSet {
  readonly name: string
  readonly examples: readonly Json[]
}

/** GitHub's own example payloads: what a body does not take from the state, it takes from them. */
export const webhookExamples = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly ExampleSet[]

/** Gives an example payload of GitHub's by event and action. */
export function exampleOf(event: string, action?: string): Json {
  const set = webhookExamples.find(({ name }) => name === event)
  const example = set?.examples.find((one) => action === undefined || one['action'] === action)
  if (example === undefined) throw new Error(`GitHub has no example of ${event} ${action ?? ''}.`)
  return structuredClone(example)
}

const api = 'https://api.github.com'
const web = 'https://github.com'

/** Somebody, as GitHub writes users. */
export function userBody(login: string): Json {
  const isBot = login.endsWith('[bot]')
  const id = isBot ? 41898282 : 1 + ([...login].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_000)
  const url = `${api}/users/${encodeURIComponent(login)}`
  return {
    login,
    id,
    node_id: Buffer.from(`User${id}`).toString('base64'),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${web}/${isBot ? `apps/${login.replace('[bot]', '')}` : login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: isBot ? 'Bot' : 'User',
    site_admin: false,
  }
}

/** A comment, as GitHub writes it. */
export function commentBody({ repository }: State, comment: StoredComment): Json {
  return {
    id: comment.id,
    node_id: Buffer.from(`IssueComment${comment.id}`).toString('base64'),
    url: `${api}/repos/${repository}/issues/comments/${comment.id}`,
    html_url: `${web}/${repository}/pull/${comment.pullRequest}#issuecomment-${comment.id}`,
    issue_url: `${api}/repos/${repository}/issues/${comment.pullRequest}`,
    body: comment.body,
    user: userBody(comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: 'NONE',
    performed_via_github_app: null,
  }
}

/** A check run, as GitHub writes it. */
export function checkBody({ repository }: State, check: StoredCheck): Json {
  const url = `${api}/repos/${repository}/check-runs/${check.id}`
  return {
    id: check.id,
    node_id: Buffer.from(`CheckRun${check.id}`).toString('base64'),
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: `${web}/${repository}/runs/${check.id}`,
    details_url: check.detailsUrl,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    output: {
      title: check.output?.title ?? null,
      summary: check.output?.summary ?? null,
      text: check.output?.text ?? null,
      annotations_count: 0,
      annotations_url: `${url}/annotations`,
    },
    name: check.name,
    check_suite: { id: 5 },
    app: null,
    pull_requests: [],
  }
}

/** A pull request: GitHub's example with our numbers and commits. */
export function pullRequestBody({ repository }: State, pull: StoredPullRequest): Json {
  const body = exampleOf('pull_request', 'opened')['pull_request'] as Json
  const [owner = '', name = ''] = repository.split('/')
  const side = (key: 'head' | 'base', ref: string, sha: string, full: string): Json => {
    const example = body[key] as Json
    const repo = { ...(example['repo'] as Json), name, full_name: full, owner: userBody(full.split('/')[0] ?? owner) }
    return {
      ...example,
      label: `${full.split('/')[0]}:${ref}`,
      ref,
      sha,
      repo,
      user: userBody(full.split('/')[0] ?? owner),
    }
  }
  return {
    ...body,
    number: pull.number,
    auto_merge: null,
    state: pull.state,
    title: 'Train with weaker regularisation',
    user: userBody(pull.headRepository.split('/')[0] ?? owner),
    html_url: `${web}/${repository}/pull/${pull.number}`,
    url: `${api}/repos/${repository}/pulls/${pull.number}`,
    head: side('head', pull.headRef, pull.headSha, pull.headRepository),
    base: side('base', pull.baseRef, pull.baseSha, repository),
    labels: pull.labels.map((label, index) => labelBody(label, index)),
  }
}

function labelBody(name: string, index: number): Json {
  return {
    id: 1 + index,
    node_id: Buffer.from(`Label${index}`).toString('base64'),
    url: `${api}/labels/${encodeURIComponent(name)}`,
    name,
    description: null,
    color: 'ededed',
    default: false,
  }
}

/** A label that was given, as GitHub lists issue events. */
export function labelEventBody({ repository }: State, event: StoredLabelEvent): Json {
  return {
    id: event.id,
    node_id: Buffer.from(`LabeledEvent${event.id}`).toString('base64'),
    url: `${api}/repos/${repository}/issues/events/${event.id}`,
    actor: userBody(event.actor),
    event: 'labeled',
    commit_id: null,
    commit_url: null,
    created_at: event.createdAt,
    label: { name: event.label, color: 'ededed' },
    performed_via_github_app: null,
  }
}
