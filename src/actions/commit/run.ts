import { type Files, parcelName, parseParcel, renderParcel } from '../../core/commit/parcel.ts'
import { UserError } from '../../core/error.ts'
import { renderCount } from '../../core/text/amount.ts'
import { escapeMarkdown, fence } from '../../core/text/markdown.ts'
import { changedSince } from '../../flows/commit/changed.ts'
import { gatherFiles, readBounds } from '../../flows/commit/gather.ts'
import type { CommitPorts } from '../../flows/commit/ports.ts'
import { type Committed, commitReviewed } from '../../flows/commit/reviewed.ts'
import { keepOutOfGit } from '../../flows/own-folder.ts'
import type { Console } from '../../ports/console.ts'
import type { Inputs } from './inputs.ts'

/** What `commit` did. */
export interface Result extends Omit<Committed, 'outcome'> {
  /** `left` where the files were left in a folder for another job. */
  readonly outcome: Committed['outcome'] | 'left'
  /** Markdown for the job summary. */
  readonly markdown: string
}

/**
 * Brings `dvc.lock` and the metrics that git tracks to git: in a workflow onto the branch that was reviewed, or into a
 * pull request to it; on a terminal into a commit on the branch that is checked out. Nothing else is committed.
 *
 * @throws {UserError} PIPELINE where a stage does not match its `dvc.lock`; PATH, GIT, GITHUB, INPUT, SYNTAX
 */
export async function run(inputs: Inputs, ports: CommitPorts): Promise<Result> {
  const done = await commit(inputs, ports)
  const lines = done.lacking === undefined ? '' : `\n\n${fence(done.lacking, 'yaml')}`
  return { ...done, markdown: `**Commit:** ${escapeMarkdown(done.summary)}${lines}` }
}

/** Tells what `commit` did: a notice where something spoke against it. */
export function tellResult({ outcome, summary, lacking }: Result, console: Console): void {
  if (lacking !== undefined) console.warning(`${summary}\n\n${lacking}`)
  else if (outcome === 'skipped') console.notice(summary)
  else console.info(summary)
}

type Done = Omit<Result, 'markdown'>

async function commit(inputs: Inputs, ports: CommitPorts): Promise<Done> {
  const { workflow, github } = ports
  if (inputs.into !== undefined) return await leave(inputs.into, inputs, ports)
  if (workflow === undefined) return await commitHere(inputs, ports)
  if (github === undefined) {
    throw new UserError('Input github-token is empty; expected a token with contents: write.', { code: 'INPUT' })
  }
  const take = async (): Promise<Files> => await takeFiles(inputs, ports)
  return await commitReviewed(workflow, { ...inputs, take }, { ...ports, github })
}

/** Takes the files from where they are: the workspace, or what another job left of its own. */
async function takeFiles({ from, allowMissing }: Inputs, ports: CommitPorts): Promise<Files> {
  if (from === undefined) return await gatherFiles(allowMissing, ports)
  const file = `${from}/${parcelName}`
  const text = await ports.workspace.readText(file)
  if (text !== undefined) return parseParcel(text, file)
  throw new UserError(`${file} is not there; leave it with the input into in the job that trains.`, { code: 'INPUT' })
}

async function leave(into: string, { allowMissing }: Inputs, ports: CommitPorts): Promise<Done> {
  const files = await gatherFiles(allowMissing, ports)
  const file = `${into}/${parcelName}`
  await keepOutOfGit(ports.workspace)
  await ports.workspace.write(file, renderParcel(files))
  const summary = `${renderCount(files.size, 'file')} for the job that commits in ${file}.`
  return { outcome: 'left', sha: '', files: [...files.keys()], pullRequest: undefined, summary }
}

async function commitHere(inputs: Inputs, ports: CommitPorts): Promise<Done> {
  const { repository, workTree, snapshot } = ports
  const files = await gatherFiles(inputs.allowMissing, ports)
  const changed = await changedSince(await repository.head(), { files, bounds: await readBounds(snapshot) }, ports)
  const paths = [...changed.keys()]
  const done = { files: paths, pullRequest: undefined }
  if (paths.length === 0) return { ...done, outcome: 'unchanged', sha: '', summary: 'Git has all that was trained.' }
  const count = renderCount(paths.length, 'file')
  if (inputs.dryRun) return { ...done, outcome: 'skipped', sha: '', summary: `${count} would be committed.` }
  const sha = await workTree.commit(paths, inputs.message.trim() || 'Keep what was trained')
  return { ...done, outcome: 'committed', sha, summary: `${count} committed as ${sha.slice(0, 7)}.` }
}
