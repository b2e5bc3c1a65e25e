import { UserError } from '../../core/error.ts'
import { renderBytes, renderCount } from '../../core/text/amount.ts'
import { bringCheckpoint, type Checkpoint, sendCheckpoint } from './checkpoint-transfer.ts'
import type { StagePorts } from './ports.ts'

/** Where checkpoints may come from. */
export interface CheckpointSource {
  /** Whether the stage begins anew whatever was kept. */
  readonly force: boolean
  /** Whether what is not here is brought from the remote. */
  readonly pull: boolean
}

/** Where the folders lie. */
const folder = '.dvc/tmp/crisol/checkpoints'

/**
 * Gives a stage that is about to run its folder: empty, or with what an interrupted run with the same key left here, or
 * else in the remote. Where it cannot be made a warning says why, and the stage does without.
 */
export async function openCheckpoint(
  { stage, key }: Pick<Checkpoint, 'stage' | 'key'>,
  source: CheckpointSource,
  ports: StagePorts,
): Promise<Checkpoint | undefined> {
  const { name, release } = ports.checkpoints.hold(key)
  const path = `${folder}/${name}`
  const checkpoint = { stage, key, path, incoming: `${path}.incoming`, release }
  return await orNone(checkpoint, ports, async () => {
    await fill(checkpoint, source, ports)
    return checkpoint
  })
}

async function fill(checkpoint: Checkpoint, { force, pull }: CheckpointSource, ports: StagePorts): Promise<void> {
  const { stage, path, incoming } = checkpoint
  const { workspace, console } = ports
  const isHalf = (await workspace.stat(incoming)) !== undefined
  if (force || isHalf || (await sizesIn(path, ports)).length === 0) await workspace.remove(path)
  if (force || !pull) await workspace.remove(incoming)
  if (pull && !force && (await workspace.stat(path)) === undefined) await bringCheckpoint(checkpoint, ports)
  await workspace.makeDirectory(path)
  const sizes = await sizesIn(path, ports)
  if (sizes.length > 0) console.info(`${stage}: goes on from its checkpoint (${renderSizes(sizes)})`)
}

/**
 * Takes the folder away after a stage that ended well, or one that left nothing in it. Gives the checkpoint that is kept.
 */
export async function closeCheckpoint(
  checkpoint: Checkpoint,
  isDone: boolean,
  ports: StagePorts,
): Promise<Checkpoint | undefined> {
  return await orNone(checkpoint, ports, async () => {
    const sizes = isDone ? [] : await sizesIn(checkpoint.path, ports)
    if (sizes.length > 0) {
      ports.console.info(`${checkpoint.stage}: its checkpoint is kept (${renderSizes(sizes)})`)
      return checkpoint
    }
    await ports.workspace.remove(checkpoint.path)
    checkpoint.release()
    return undefined
  })
}

/** Does without a checkpoint whose folder is not to be used: behind a symlink, or with names that are no text. */
async function orNone(
  { stage, release }: Checkpoint,
  { console }: StagePorts,
  work: () => Promise<Checkpoint | undefined>,
): Promise<Checkpoint | undefined> {
  try {
    return await work()
  } catch (error) {
    release()
    if (!(error instanceof UserError) || error.code !== 'PATH') throw error
    console.warning(`${error.message} The stage ${stage} does without a checkpoint.`)
    return undefined
  }
}

/**
 * Sends the checkpoints that a run leaves to the remote, where it is allowed to, and gives their folders back. A remote
 * that takes nothing costs one warning.
 */
export async function leaveCheckpoints(
  kept: readonly Checkpoint[],
  { pull }: Pick<CheckpointSource, 'pull'>,
  ports: StagePorts,
): Promise<void> {
  let isOpen = pull && ports.checkpoints.maySend()
  for (const checkpoint of kept) {
    if (isOpen) isOpen = await sendCheckpoint(checkpoint, ports)
    checkpoint.release()
  }
}

/** Bytes of the files in a folder; none where something else stands there, a link that leads elsewhere for one. */
async function sizesIn(path: string, { workspace }: StagePorts): Promise<readonly number[]> {
  if ((await workspace.stat(path))?.kind !== 'directory') return []
  return (await workspace.files(path)).map(({ stamp }) => stamp.size)
}

function renderSizes(sizes: readonly number[]): string {
  return `${renderCount(sizes.length, 'file')}, ${renderBytes(sizes.reduce((sum, size) => sum + size, 0))}`
}
