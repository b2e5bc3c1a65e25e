import type { ObjectStore } from '../../src/ports/data.ts'
import type { Program } from './shell.ts'
import { openTraining, type Training } from './training.ts'
import type { Files } from './workspace.ts'

/** Tells a stage its folder. */
export const variable = 'CRISOL_CHECKPOINT_DIR'

/** A pipeline of one stage. */
export const pipeline = 'stages:\n  train: {cmd: train, deps: [raw], params: [lr], outs: [model]}\n'
/** A project of one stage, which was never run. */
export const project: Files = { 'dvc.yaml': pipeline, 'params.yaml': 'lr: 1\n', raw: 'raw' }

/** Where folders for checkpoints lie. */
export const folder = '.dvc/tmp/crisol/checkpoints'

/** A stage of 5 epochs, which counts them in its folder and stops after some of them. */
export interface Counting {
  readonly program: Program
  /** Epochs, each as often as it ran. */
  readonly epochs: readonly number[]
  /** Folders that it was given, from the root; `undefined` where there was none. */
  readonly folders: readonly (string | undefined)[]
}

/** @param stops epochs after which the runs stop, in order; those after them go to the end */
export function counting(stops: readonly number[], end: 'interrupted' | 'failed' = 'interrupted'): Counting {
  const epochs: number[] = []
  const folders: (string | undefined)[] = []
  const program: Program = (workspace, { environment }) => {
    const place = environment.get(variable)?.slice(workspace.root.length + 1)
    const stop = stops[folders.push(place) - 1]
    const file = `${place}/epoch`
    for (let epoch = Number(workspace.tree()[file] ?? 0); epoch < 5; epoch++) {
      if (epoch === stop) return { status: 1, isInterrupted: end === 'interrupted' }
      epochs.push(epoch)
      workspace.put(file, `${epoch + 1}`)
      workspace.put(`${place}/sub/weights`, 'always the same')
    }
    workspace.put('model', 'trained')
    return undefined
  }
  return { program, epochs, folders }
}

/** Opens the project with a program for its stage. */
export function openCounting(train: Program, remote?: ObjectStore, files: Files = project): Training {
  return openTraining(files, { train }, remote === undefined ? {} : { '': remote })
}

/** Everything that lies in the folders for checkpoints. */
export function kept({ workspace }: Training): Files {
  return Object.fromEntries(Object.entries(workspace.tree()).filter(([path]) => path.startsWith(folder)))
}

/** Lines that tell of checkpoints. */
export function told({ lines }: Training, kind = ''): readonly string[] {
  return lines.filter((line) => line.startsWith(kind) && line.includes('checkpoint'))
}
