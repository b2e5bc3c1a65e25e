import { type LockedStage, renderLock } from '../../core/dvc/lock.ts'
import { directoryOf } from '../../core/dvc/path.ts'
import type { Workspace } from '../../ports/workspace.ts'

/** What a stage leaves in the repository's own files. */
export interface StageRecord {
  /** Place in the plan, from 0: whatever ends first, files are as if the stages had run one by one. */
  readonly rank: number
  readonly name: string
  /** Repository-relative path of its `dvc.lock`. */
  readonly lockFile: string
  readonly locked: LockedStage
  /** Paths of its cached outputs, which git is to ignore. */
  readonly ignored: readonly string[]
}

/**
 * Keeps `dvc.lock` and `.gitignore` while stages run, some of them at once. A class because it has a life: a file is
 * written after each stage, by one hand at a time, from its text at the start and all stages that have ended since.
 */
export class RunRecord {
  readonly #workspace: Workspace
  readonly #before = new Map<string, string | undefined>()
  readonly #ended: StageRecord[] = []
  #writing: Promise<void> = Promise.resolve()

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  /**
   * Writes a stage down, the names of its outputs first.
   *
   * @throws {UserError} SYNTAX when `dvc.lock` does not parse
   */
  async add(record: StageRecord): Promise<void> {
    // One after the other: the lock must not name a stage whose outputs .gitignore does not name yet.
    const write = this.#writing.then(async () => {
      this.#ended.push(record)
      this.#ended.sort((one, other) => one.rank - other.rank)
      await this.#write(record)
    })
    // A stage that could not be written down is told to whoever waits for it, and does not hold up the others.
    this.#writing = write.catch(() => undefined)
    await write
  }

  async #write({ lockFile, ignored }: StageRecord): Promise<void> {
    for (const file of new Set(ignored.map(ignoreFileOf))) {
      await this.#update(file, (before) => this.#renderIgnore(file, before ?? ''))
    }
    await this.#update(lockFile, (before) => this.#renderLock(lockFile, before))
  }

  async #update(file: string, render: (before: string | undefined) => string): Promise<void> {
    if (!this.#before.has(file)) this.#before.set(file, await this.#workspace.readText(file))
    const text = render(this.#before.get(file))
    if (text !== (await this.#workspace.readText(file))) await this.#workspace.write(file, text)
  }

  #renderLock(file: string, before: string | undefined): string {
    const stages = this.#ended.filter(({ lockFile }) => lockFile === file)
    return renderLock(before, file, new Map(stages.map(({ name, locked }) => [name, locked])))
  }

  /** Adds `/name` for each output, as DVC does, unless it is there. */
  #renderIgnore(file: string, before: string): string {
    const known = new Set(before.split(/\r?\n/u))
    const paths = this.#ended.flatMap(({ ignored }) => ignored.filter((path) => ignoreFileOf(path) === file))
    const lines = [...new Set(paths.map(lineOf))].filter((line) => !known.has(line))
    const start = before === '' || before.endsWith('\n') ? before : `${before}\n`
    return start + lines.map((line) => `${line}\n`).join('')
  }
}

function ignoreFileOf(path: string): string {
  const directory = directoryOf(path)
  return directory === '' ? '.gitignore' : `${directory}/.gitignore`
}

function lineOf(path: string): string {
  return `/${path.slice(path.lastIndexOf('/') + 1)}`
}
