import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseLock, renderLock } from '../../../src/core/dvc/lock.ts'
import { filesBelow } from '../../fakes/objects.ts'
import { git } from '../../fakes/pull-request.ts'
import { doEdit, type Edit, type Edited } from './edits.ts'
import type { Project } from './project.ts'
import { renderProject } from './render.ts'

/** Two equal copies of a project, one for Crisol and one for DVC. */
export interface Pair {
  readonly ours: string
  readonly theirs: string
  /** Does the same to both. */
  edit(edit: Edit): void
  /** Commits both. */
  commit(): void
  /** Makes theirs a copy of ours. */
  follow(): void
}

/** Opens two copies of a project below a folder that is not there. */
export function openPair(folder: string, first: Project): Pair {
  const [ours, theirs] = [join(folder, 'ours'), join(folder, 'theirs')]
  let project = first
  const become = (edited: Edited): void => {
    const [before, after] = [project === edited.project ? {} : renderProject(project), renderProject(edited.project)]
    const changed = Object.entries(after).filter(([file, text]) => before[file] !== text)
    const removed = [...Object.keys(before).filter((file) => after[file] === undefined), ...(edited.removed ?? [])]
    for (const copy of [ours, theirs]) {
      for (const [file, text] of changed) write(join(copy, file), text)
      for (const file of removed) rmSync(join(copy, file), { recursive: true, force: true })
      if (edited.touched !== undefined) touch(join(copy, edited.touched))
    }
    project = edited.project
  }
  for (const copy of [ours, theirs]) {
    write(join(copy, '.dvc/config'), '[core]\n    analytics = false\n')
    write(join(copy, '.dvc/.gitignore'), '/config.local\n/tmp\n/cache\n')
    git(copy, 'init', '--quiet', '--initial-branch=main')
  }
  become({ project })
  return {
    ours,
    theirs,
    edit: (edit) => become(doEdit(edit, { project, first })),
    commit: () => {
      for (const copy of [ours, theirs]) {
        git(copy, 'add', '--all')
        git(copy, 'commit', '--quiet', '--message', 'What was brought up to date')
      }
    },
    follow: () => {
      rmSync(theirs, { recursive: true })
      cpSync(ours, theirs, { recursive: true, preserveTimestamps: true })
    },
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Writes more to an output; of a directory, to a file in it. */
function touch(path: string): void {
  if (!existsSync(path)) return
  appendFileSync(statSync(path).isDirectory() ? join(path, 'a.txt') : path, ' ')
}

/** What git and each tool keep for themselves. */
const own = /^\.git\/|^\.dvc\/tmp\/|^\.crisol\//u

/**
 * Gives what a copy holds: path -> text, of the cache the names alone. The lines of `.gitignore` are sorted: they have
 * no order of their own. A lock with anchors, which DVC writes where it records a parameter and a part of it, is given
 * without them.
 */
export function contentsOf(copy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesBelow(copy)
      .filter((file) => !own.test(file))
      .map((file) => {
        if (file.startsWith('.dvc/cache/')) return [file, '']
        const text = readFileSync(join(copy, file), 'utf8')
        return [file, normalize(file, text)]
      }),
  )
}

function normalize(file: string, text: string): string {
  if (file.endsWith('.gitignore')) return text.split('\n').sort().join('\n')
  return file.endsWith('dvc.lock') && / &id\d{3}$/mu.test(text)
    ? renderLock(undefined, file, parseLock(text, file))
    : text
}
