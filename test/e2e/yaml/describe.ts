import { readIgnore } from '../../../src/adapters/project.ts'
import { addressOf, buildGraph } from '../../../src/core/pipeline/graph.ts'
import type { Pipeline, PlotDefinition, Stage, StageOutput } from '../../../src/core/pipeline/pipeline.ts'
import { renderJson } from '../../../src/core/python/json.ts'
import type { Value } from '../../../src/core/value.ts'
import { readLock } from '../../../src/flows/data/outputs.ts'
import { readProject } from '../../../src/flows/data/project.ts'
import { type Fault, faultOf } from '../../fakes/fault.ts'
import { snapshotOfFiles } from '../../fakes/snapshot.ts'
import type { Files } from '../../fakes/workspace.ts'

/** What was made of files, as JSON with its names sorted; or why nothing was. */
export interface Described {
  readonly result?: string
  readonly fault?: Fault
}

/** What Crisol makes of files, in the form in which the oracle tells what DVC does; or its fault. */
export async function describeFiles(files: Files): Promise<Described> {
  let result: string | undefined
  const fault = await faultOf(async () => {
    const snapshot = snapshotOfFiles(files)
    const { members, pipelines } = await readProject(snapshot)
    await Promise.all(pipelines.map(({ file }) => readLock(file, snapshot)))
    buildGraph(members, await readIgnore(snapshot))
    const stages = pipelines.flatMap((pipeline) => pipeline.stages).map(describeStage)
    result = renderJson(toValue({ stages, ...describeSections(pipelines) }), { sortKeys: true })
  })
  return { ...(result === undefined ? {} : { result }), ...(fault === undefined ? {} : { fault }) }
}

function toValue(value: unknown): Value {
  if (Array.isArray(value)) return value.map(toValue)
  if (typeof value !== 'object' || value === null || value instanceof Map) return value as Value
  return new Map(Object.entries(value).map(([key, item]) => [key, toValue(item)]))
}

function describeStage(stage: Stage): object {
  return {
    address: addressOf(stage),
    cmd: stage.command,
    wdir: stage.directory === '' ? '.' : stage.directory,
    deps: stage.deps,
    params: Object.fromEntries([...stage.params].map(([file, names]) => [file, names ?? []])),
    outs: stage.outs.map((out) => describeOut(out, stage)),
    frozen: stage.frozen,
    always_changed: stage.alwaysChanged,
    used: Object.fromEntries([...stage.variables].map(([file, names]) => [file, [...names].sort()])),
  }
}

function describeOut({ path, kind, cache, persist, push, remote, annotation }: StageOutput, stage: Stage): object {
  const { desc, type, labels, meta } = annotation
  const said = { ...(desc && { desc }), ...(type && { type }), ...(labels.length > 0 && { labels }) }
  const plot =
    kind === 'plot'
      ? stage.plots[stage.outs.filter((out) => out.kind === 'plot').findIndex((out) => out.path === path)]
      : undefined
  return {
    ...{ path, kind, cache, persist, push, remote: remote ?? null },
    annotation: { ...said, ...(meta !== null && { meta }) },
    plot: plot === undefined ? {} : describePlot(plot),
  }
}

function describePlot({ x, y, xLabel, yLabel, title, template, header }: PlotDefinition): object {
  const axis = (fields: typeof y): unknown =>
    fields instanceof Map
      ? Object.fromEntries(
          [...fields].map(([file, names]: [string, readonly string[]]) => [
            file,
            names.length === 1 ? names[0] : names,
          ]),
        )
      : (fields as readonly string[]).length === 1
        ? (fields as readonly string[])[0]
        : fields
  return {
    ...(x !== undefined && { x: x instanceof Map ? Object.fromEntries(x) : x }),
    ...((y instanceof Map ? y.size : (y as readonly string[]).length) > 0 && { y: axis(y) }),
    ...(xLabel !== undefined && { x_label: xLabel }),
    ...(yLabel !== undefined && { y_label: yLabel }),
    ...(title !== undefined && { title }),
    ...(template !== undefined && { template }),
    ...(!header && { header }),
  }
}

function describeSections(pipelines: readonly Pipeline[]): object {
  const byFile = (section: (pipeline: Pipeline) => readonly unknown[] | object): object =>
    Object.fromEntries(
      pipelines
        .map((pipeline) => [pipeline.file, section(pipeline)] as const)
        .filter(([, value]) => Object.keys(value).length > 0),
    )
  return {
    metrics: byFile(({ metrics }) => metrics),
    params: byFile(({ params }) => params),
    plots: byFile(({ plots }) =>
      plots.filter(({ stage }) => stage === undefined).map((plot) => ({ [plot.id]: describePlot(plot) })),
    ),
    artifacts: byFile(({ artifacts }) =>
      Object.fromEntries(
        [...artifacts].map(([name, { path, desc, type, labels, meta }]) => [
          name,
          {
            path,
            ...(desc && { desc }),
            ...(type && { type }),
            ...(labels.length > 0 && { labels }),
            ...(meta !== null && { meta }),
          },
        ]),
      ),
    ),
    datasets: byFile(({ datasets }) => datasets.map(({ fields }) => Object.fromEntries(fields))),
  }
}
