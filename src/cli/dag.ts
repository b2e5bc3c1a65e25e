import { readIgnore } from '../adapters/project.ts'
import { workspaceSnapshot } from '../adapters/snapshot.ts'
import { openWorkspace } from '../adapters/workspace.ts'
import { collapseGroups, type Dag, groupsOf, pickNames, resolveOutputs, toOutputDag } from '../core/dag/dag.ts'
import { renderDot } from '../core/dag/dot.ts'
import { renderDrawing } from '../core/dag/draw.ts'
import { renderDagJson } from '../core/dag/json.ts'
import { renderMarkdown, renderMermaid } from '../core/dag/mermaid.ts'
import { UserError } from '../core/error.ts'
import { buildGraph, type Graph } from '../core/pipeline/graph.ts'
import { resolveTargets } from '../core/pipeline/targets.ts'
import { readProject } from '../flows/data/project.ts'
import type { Command, Terminal } from './command.ts'
import { directoryOption, projectOf, standingIn } from './directory.ts'
import { type Arguments, parseOptions } from './options.ts'

const usage = `Draws which stages and data need which, from what needs nothing on top to the last results.

usage: crisol dag [target ...] [options]

  target                 a stage (train, sub/dvc.yaml:train, all of a foreach or matrix by its name), a dvc.yaml, a
                         .dvc file, an output: drawn with all that it needs; everything without one

      --full             all that the targets are linked with, up and down
  -o, --outs             outputs in place of stages
      --collapse-foreach-matrix   one box for all stages of a foreach or matrix
      --dot              print for Graphviz, as DVC does
      --mermaid          print for Mermaid, as DVC does
      --md               print for Mermaid in a block of Markdown, as DVC does
      --json             print each stage and .dvc file with deps, outs and what it needs
  -C, --working-directory DIR   the project (default: the one around you)

Lines that are joined lead from each box above them to each box below; one that passes over another does not touch it.
What is too wide for the terminal is listed: below each name what needs it.

examples:
  crisol dag
  crisol dag evaluate --outs
  crisol dag --md >> README.md`

/** The command `dag`. */
export const dag: Command = {
  summary: 'draw which stages and data need which',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      full: { type: 'boolean' },
      outs: { type: 'boolean', short: 'o' },
      'collapse-foreach-matrix': { type: 'boolean' },
      dot: { type: 'boolean' },
      mermaid: { type: 'boolean' },
      md: { type: 'boolean' },
      json: { type: 'boolean' },
      ...directoryOption,
    })
    refuseTogether(parsed)
    const graph = await readGraph(projectOf(parsed, terminal))
    const picked = pick(graph, parsed, standingIn(parsed, terminal))
    const text = parsed.isSet('json') ? renderDagJson(graph, picked) : render(picked, parsed, terminal)
    if (text !== '') terminal.write(`${text}\n`)
    return 0
  },
}

/** @throws {UserError} INPUT for options that contradict each other */
function refuseTogether({ isSet }: Arguments): void {
  const given = ['json', 'outs', 'collapse-foreach-matrix'].filter((name) => isSet(name))
  const [one, other] = given
  if (other === undefined) return
  throw new UserError(`The options --${one} and --${other} exclude each other; leave one out.`, { code: 'INPUT' })
}

/** Reads the whole graph, with what frozen stages need too: that they do not follow it is no matter of structure. */
async function readGraph(root: string): Promise<Graph> {
  const snapshot = workspaceSnapshot(openWorkspace(root))
  const { descriptions, members } = await readProject(snapshot)
  if (descriptions.length === 0) {
    throw new UserError(`There is no dvc.yaml and no .dvc file in ${root}; dag draws what they describe.`, {
      code: 'MISSING',
    })
  }
  const isIgnored = await readIgnore(snapshot)
  return buildGraph(
    members.map((member) => ({ ...member, frozen: false })),
    isIgnored,
  )
}

function pick(graph: Graph, { words, isSet }: Arguments, directory: string): Dag {
  const hasOuts = isSet('outs')
  const whole = hasOuts ? toOutputDag(graph) : graph
  const names = hasOuts ? resolveOutputs(graph, words, directory) : resolveTargets(graph, words, { directory })
  const picked = words.length === 0 ? whole : pickNames(whole, names, isSet('full'))
  return isSet('collapse-foreach-matrix') ? collapseGroups(picked, groupsOf(graph)) : picked
}

function render(picked: Dag, { isSet }: Arguments, { columns }: Terminal): string {
  if (isSet('dot')) return renderDot(picked)
  if (isSet('md')) return renderMarkdown(picked)
  if (isSet('mermaid')) return renderMermaid(picked)
  return renderDrawing(picked, columns)
}
