import { UserError } from '../../core/error.ts'
import type { CompletedRun } from '../../core/github/completed-run.ts'
import type { Baseline } from '../../core/results/baseline.ts'
import { parseResults } from '../../core/results/encode.ts'
import type { Results } from '../../core/results/results.ts'
import { type ImagePorts, readImages } from '../collect/images.ts'

/** Bytes of the results of a stranger, at the most, pictures aside. */
const maxBytes = 10_000_000

/**
 * Reads the results that a run of a stranger's code left. `undefined` where it ended well and left none: then it had not
 * reached the data. Whatever it left, it cannot have more than that said of itself.
 *
 * @param folder what was downloaded, relative to the project, and nothing else
 * @throws {UserError} MISSING where a run that did not end well left none; PATH, SYNTAX where it left anything else
 */
export async function readStranger(
  folder: string,
  { runId, conclusion }: CompletedRun,
  ports: ImagePorts,
): Promise<Results | undefined> {
  const file = `${folder}/results.json`
  const entry = await ports.workspace.stat(file)
  if (entry === undefined && conclusion === 'success') return undefined
  if (entry === undefined) {
    throw new UserError(
      `Run ${runId} of the pull request ended in ${conclusion} and left no results; its log says why.`,
      {
        code: 'MISSING',
      },
    )
  }
  if (entry.kind !== 'file') {
    throw new UserError(
      `Run ${runId} left results.json as a ${entry.kind}; expected a file. Nothing of it is reported.`,
      {
        code: 'PATH',
      },
    )
  }
  if (entry.size > maxBytes) {
    throw new UserError(`Run ${runId} left a results.json of ${entry.size} bytes; at most ${maxBytes} are read.`, {
      code: 'SYNTAX',
    })
  }
  const results = parseResults((await ports.workspace.readText(file)) ?? '', file)
  await refuseMore(results, folder, ports)
  return await readImages(results, folder, ports)
}

/** Refuses what no results name: an artifact is a stranger's way into this machine. */
async function refuseMore({ plots }: Results, folder: string, { workspace }: ImagePorts): Promise<void> {
  const known = new Set(['results.json', ...plots.flatMap((plot) => (plot.kind === 'image' ? plot.md5 : []))])
  const more = (await workspace.files(folder)).filter(({ path }) => !known.has(path))
  const [first] = more
  if (first === undefined) return
  throw new UserError(
    `The run left ${JSON.stringify(first.path.slice(0, 80))}, which its results do not name; expected results.json and their pictures. Nothing of it is reported.`,
    { code: 'PATH' },
  )
}

/** What is judged of a stranger's results: rows. Gates, title and plots are those of the base, whatever the head says. */
export function judgedByBase(
  read: Results,
  { results }: Baseline,
): { readonly head: Results; readonly remarks: readonly string[] } {
  const config = results?.config
  return {
    head: { ...read, config },
    remarks: [
      'These numbers are what the code of the pull request says of itself: its own run wrote them. Read the change before you rely on them.',
      ...(read.config === config ? [] : ['This change edits crisol.yaml, of which nothing counts here.']),
    ],
  }
}
