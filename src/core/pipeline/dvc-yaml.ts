import { isMapping, type Value } from '../value.ts'
import type { Shape } from './shape.ts'

const text: Shape = { kind: 'text' }
const truth: Shape = { kind: 'truth' }
const anything: Shape = { kind: 'anything' }
const mapping: Shape = { kind: 'mapping' }
const texts = list(text)

function list(items: Shape): Shape {
  return { kind: 'list', items }
}

function either(...shapes: readonly Shape[]): Shape {
  return { kind: 'either', shapes }
}

function map(values: Shape, isFilled = false): Shape {
  return { kind: 'map', values, isFilled }
}

function record(keys: Readonly<Record<string, Shape>>, ...required: readonly string[]): Shape {
  return { kind: 'record', keys, required }
}

const annotation = { desc: text, type: text, labels: texts, meta: anything }
const output = { ...annotation, cache: truth, persist: truth, checkpoint: truth, remote: text, push: truth }
const stagePlot = {
  ...output,
  ...{ template: text, x: text, y: text, x_label: text, y_label: text, title: text, header: truth },
}
const topPlot = record({
  x: either(text, map(text)),
  y: either(text, texts, map(either(text, texts))),
  ...{ x_label: text, y_label: text, title: text, template: text },
})
const outputs = list(either(text, map(record(output))))
const vars = list(either(text, mapping))

const stage = record(
  {
    ...{ cmd: either(text, list(anything)), wdir: text, deps: texts, params: list(either(text, mapping)), vars },
    ...{ outs: outputs, metrics: outputs, plots: list(either(text, map(record(stagePlot)))) },
    ...{ frozen: truth, always_changed: truth, desc: text, meta: anything },
    matrix: map(either(text, list(anything))),
  },
  'cmd',
)
const foreach = record({ foreach: either(text, list(anything), mapping), do: stage }, 'foreach', 'do')

/** The form of a whole `dvc.yaml`, as DVC has it. */
export const dvcYaml = record({
  vars,
  stages: map({ kind: 'depends', on: (value) => (isForeach(value) ? foreach : stage) }),
  plots: list(either(text, map(either(topPlot, { kind: 'nothing' }), true))),
  ...{ metrics: texts, params: texts, datasets: list(anything) },
  artifacts: map(record({ path: text, ...annotation }, 'path')),
})

/** Tells whether a stage is made for each of several values. */
export function isForeach(stage: Value): boolean {
  return isMapping(stage) && (stage.has('foreach') || stage.has('do'))
}
