import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { roomLeft } from '../adapters/cache.ts'
import { openRepository } from '../adapters/git.ts'
import { hasProgram } from '../adapters/machine.ts'
import { transferPorts } from '../adapters/storage/transfer.ts'
import { renderFinding } from '../core/finding.ts'
import { examine } from '../flows/doctor/examine.ts'
import type { Command } from './command.ts'
import { directoryOption, projectOf } from './directory.ts'
import { parseOptions } from './options.ts'
import { tell } from './outcome.ts'
import { gitAccess, surveyPorts } from './survey.ts'

const usage = `Looks at all that a first review needs, and says how to mend what is missing.

usage: crisol doctor [options]

      --write            try, too, whether the remote takes writes: an object of a few bytes stays there
      --json             print the findings as JSON
  -C, --working-directory DIR   the project (default: the one around you)

Looked at are git, dvc.yaml and dvc.lock, the disk, the remote with the credentials that are here and whether it has the
data, crisol.yaml and what it names, Python and the programs of the stages, and the workflows with the permissions of
their jobs. ✓ is well, ✗ is missing, ! works and could be better, ? could not be looked at. No file of
yours is changed. Exit code 1 when something is missing.

examples:
  crisol doctor
  crisol doctor --write --json`

/** The command `doctor`. */
export const doctor: Command = {
  summary: 'tell what a first review lacks',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, { write: { type: 'boolean' }, json: { type: 'boolean' }, ...directoryOption })
    const project = projectOf(parsed, terminal)
    const own = await surveyPorts(project, terminal.console)
    const findings = await examine(
      { write: parsed.isSet('write') },
      {
        ...own,
        transfer: await transferPorts(project, terminal.console, () => undefined),
        git: openRepository(project, gitAccess),
        isRepository: existsSync(join(own.repository.root, '.git')),
        ...{ hasProgram, roomLeft: async () => roomLeft(project) },
      },
    )
    tell({ json: findings, text: findings.map(renderFinding).join('\n') }, parsed, terminal)
    return findings.some(({ state }) => state === 'missing') ? 1 : 0
  },
}
