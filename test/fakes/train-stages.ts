import type { Result } from '../../src/actions/train/run.ts'
import type { ObjectStore } from '../../src/ports/data.ts'
import { md5 } from './digests.ts'
import type { Program } from './shell.ts'
import { openTraining, type Training } from './training.ts'
import type { FakeWorkspace, Files } from './workspace.ts'

/** Two stages that need each other, and one beside them. */
export const pipeline = `stages:
  prepare: {cmd: prepare, deps: [raw.csv], outs: [data]}
  train: {cmd: train, deps: [data], params: [lr], outs: [model], metrics: [m.json: {cache: false}]}
  other: {cmd: other, deps: [raw.csv], outs: [note]}
`

/** The project of that pipeline, which was never run. */
export const project: Files = { 'dvc.yaml': pipeline, 'params.yaml': 'lr: 1\n', 'raw.csv': 'raw' }

const programs: Readonly<Record<string, Program>> = {
  prepare: (workspace) => copy(workspace, 'raw.csv', 'data'),
  train: (workspace) => {
    workspace.put('m.json', '{"acc": 1}')
    return copy(workspace, 'data', 'model')
  },
  other: (workspace) => copy(workspace, 'raw.csv', 'note'),
}

/** Makes one file of another, as a program does. */
export function copy(workspace: FakeWorkspace, from: string, to: string): undefined {
  workspace.put(to, `${to} of ${workspace.tree()[from] ?? ''}`)
  return undefined
}

/** Opens the project, or other files, with its programs and more of them. */
export function openStages(
  files: Files = project,
  more: Readonly<Record<string, Program>> = {},
  remotes: Readonly<Record<string, ObjectStore>> = {},
): Training {
  return openTraining(files, { ...programs, ...more }, remotes)
}

/** What became of the stages, those without a word left out. */
export function outcomes(result: Result): object {
  const { ran, restored, upToDate, failed } = result
  return Object.fromEntries(Object.entries({ ran, restored, upToDate, failed }).filter(([, names]) => names.length > 0))
}

/** What `dvc.lock` says of a file. */
export const locked = (path: string, text: string): string =>
  `    - path: ${path}\n      hash: md5\n      md5: ${md5(text)}\n      size: ${text.length}\n`
