import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { copyProject, edit } from '../../../scripts/demo/repository.ts'
import { openContract } from '../../contract/openapi.ts'
import { pullRequestEvent } from '../../fakes/github/events.ts'
import { type StandIn, startGitHub } from '../../fakes/github/stand-in.ts'
import type { Permissions, StoredPullRequest } from '../../fakes/github/state.ts'
import { checkOut, commitsOf, git, makeOrigin } from '../../fakes/pull-request.ts'
import { type ActOptions, type ActRun, endLeft, runAct } from './run.ts'
import { exportSuite, repositoriesOf } from './suite.ts'

const example = join(import.meta.dirname, '../../../examples/breast-cancer')
const repository = 'octocat/breast-cancer'
const headRef = 'topic'

/** A repository that uses the suite. */
export interface ConsumerOptions {
  /** Path of act. */
  readonly act: string
  /** Path of GitHub's description of its API. */
  readonly openapi: string
  /** Path of the Python that the stages run with. */
  readonly python: string
  /** Workflows of the repository: name of the file -> text. */
  readonly workflows: Readonly<Record<string, string>>
  /** Tokens of a job, and what each may do: act gives every job the same one, whatever its `permissions`. */
  readonly tokens: Readonly<Record<string, Permissions>>
  /** Repository that the pull request comes from; this one by default. */
  readonly headRepository?: string
  /** GitHub Apps that are installed: id -> public key, PEM. */
  readonly apps?: Readonly<Record<string, string>>
  /** Changes the suite before it is used. */
  readonly suite?: (folder: string) => void
  /** Changes the example before it is committed. */
  readonly base?: (tree: string) => void
  /** Makes the pull request of it. */
  readonly head: (tree: string) => void
}

/** What differs from one run to the next. */
export interface RunOptions
  extends Pick<ActOptions, 'labels' | 'secrets' | 'variables' | 'programs' | 'env' | 'patience' | 'meanwhile'> {
  /** Token of its jobs; the first one by default. */
  readonly token?: string
}

/** An event of the repository, and the commit that its workflows are of. */
export interface Happening {
  readonly event: string
  readonly payload: unknown
  readonly ref: string
}

/** The example as a repository of its own, with a pull request and a GitHub beside it. */
export interface Consumer {
  readonly github: StandIn
  readonly pull: StoredPullRequest
  /** Folder that is removed in the end; the artifacts are in `artifacts/RUN` and the remote is `remote`. */
  readonly folder: string
  /** Runs a workflow for the pull request as it is now. */
  review(workflow: string, options?: RunOptions): Promise<ActRun>
  /** Runs a workflow for any event. */
  run(workflow: string, happening: Happening, options?: RunOptions): Promise<ActRun>
  /** Pushes another commit to the pull request. */
  push(change: (tree: string) => void): void
  /** Ends it all. Gives what was not as it should be: calls that GitHub does not know, processes that are left. */
  stop(): Promise<readonly string[]>
}

/** Makes the repository, opens the pull request, starts GitHub and exports the suite. */
export async function openConsumer(options: ConsumerOptions): Promise<Consumer> {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-act-'))
  const suite = join(folder, 'suite')
  exportSuite(suite)
  options.suite?.(suite)
  const repositories = repositoriesOf(suite, Object.values(options.workflows))
  makeOrigin(folder, { headRef, base: (tree) => writeBase(folder, tree, options), head: options.head })
  const tokens = Object.fromEntries(
    Object.entries(options.tokens).map(([name, permissions]) => [name, { permissions }]),
  )
  const { apps = {} } = options
  const github = await startGitHub({ repository, tokens, apps, validate: openContract(options.openapi) })
  if (options.apps !== undefined) github.state.installation = 77
  const { headSha, baseSha } = commitsOf(folder, headRef)
  const pull: StoredPullRequest = {
    ...{ number: 1, headSha, headRef, headRepository: options.headRepository ?? repository, baseRef: 'main', baseSha },
    ...{ state: 'open', labels: [] },
  }
  github.state.pullRequests.push(pull)
  const environment = (runId: number): Readonly<Record<string, string>> => ({
    ...{ GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql`, GITHUB_RUN_ID: String(runId) },
    ...{ STAND_IN_FOLDER: folder, STAND_IN_PYTHON: options.python },
  })
  let runs = 0
  const run: Consumer['run'] = async (workflow, { event, payload, ref }, { token, ...more } = {}) => {
    runs += 1
    const place = join(folder, 'runs', String(runs))
    const checkout = makeCheckout(folder, place, ref)
    return await runAct({
      ...{ program: options.act, folder: place, checkout, workflow: `.github/workflows/${workflow}` },
      ...{ event, payload, repositories, ...more },
      secrets: { GITHUB_TOKEN: token ?? Object.keys(tokens)[0] ?? '', ...more.secrets },
      env: { ...environment(runs), ...more.env },
    })
  }
  return {
    ...{ github, pull, folder, run },
    review: async (workflow, more) => {
      const payload = pullRequestEvent(github.state, pull)
      return await run(workflow, { event: 'pull_request', payload, ref: 'refs/pull/1/merge' }, more)
    },
    push: (change) => {
      pushAgain(join(folder, 'seed'), change)
      pull.headSha = commitsOf(folder, headRef).headSha
    },
    stop: async () => {
      await github.stop()
      const left = endLeft(folder).map((pid) => `process ${pid} is left`)
      rmSync(folder, { recursive: true, force: true })
      return [...github.violations, ...left]
    },
  }
}

/** The example with its remote outside of the checkout, and with the workflows. */
function writeBase(folder: string, tree: string, { workflows, base }: ConsumerOptions): void {
  copyProject(example, tree)
  cpSync(join(tree, 'store'), join(folder, 'remote'), { recursive: true })
  rmSync(join(tree, 'store'), { recursive: true })
  edit(join(tree, '.dvc/config'), 'url = ../store', `url = ${join(folder, 'remote')}`)
  copyFileSync(join(tree, 'requirements.in'), join(tree, 'requirements.txt'))
  for (const [name, text] of Object.entries(workflows)) {
    const file = join(tree, '.github/workflows', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  base?.(tree)
}

/** Checks a ref out for act, which reads from it what the repository is called, and has git find it where it is. */
function makeCheckout(folder: string, place: string, ref: string): string {
  const checkout = join(place, 'checkout')
  const address = `https://github.com/${repository}`
  mkdirSync(join(place, 'home'), { recursive: true })
  writeFileSync(
    join(place, 'home/.gitconfig'),
    `[url "file://${join(folder, 'origin.git')}"]\n\tinsteadOf = ${address}\n`,
  )
  checkOut(folder, ref, checkout)
  git(checkout, 'remote', 'set-url', 'origin', address)
  return checkout
}

/** Commits to the branch of the pull request and merges it anew. */
function pushAgain(tree: string, change: (tree: string) => void): void {
  git(tree, 'checkout', '--quiet', headRef)
  change(tree)
  git(tree, 'commit', '--quiet', '--all', '--message', 'Again')
  git(tree, 'checkout', '--quiet', '-B', 'merge', 'main')
  git(tree, 'merge', '--quiet', '--no-ff', '--no-edit', headRef)
  git(tree, 'push', '--quiet', '--force', join(tree, '../origin.git'), headRef, 'merge:refs/pull/1/merge')
}
