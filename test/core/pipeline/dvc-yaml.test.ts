import { describe, expect, it } from '@jest/globals'
import { dvcYaml, isForeach } from '../../../src/core/pipeline/dvc-yaml.ts'
import { checkShape } from '../../../src/core/pipeline/shape.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import { faultOf } from '../../fakes/fault.ts'
import { atTop } from '../../fakes/pipeline.ts'

describe('dvcYaml', () => {
  it('has a place for all that DVC knows', () => {
    const { value, place } = atTop(`
vars: [a.yaml, {b: 1}]
stages:
  a:
    cmd: [x, y]
    wdir: w
    deps: [d]
    params: [lr, {f: [a]}]
    vars: [c.yaml]
    outs: [o, p: {cache: true, persist: true, checkpoint: true, remote: r, push: true, desc: d, type: t, labels: [l], meta: 1}]
    metrics: [m]
    plots: [q: {template: t, x: x, y: y, x_label: x, y_label: y, title: t, header: true}]
    frozen: true
    always_changed: true
    desc: d
    meta: {x: y}
  b: {foreach: {a: 1}, do: {cmd: x}}
  c: {matrix: {a: [1], b: '\${b}'}, cmd: x}
plots: [a, {b: }, {c: {x: a, y: [b, c]}}, {d: {x: {e: f}, y: {e: [g], h: i}, x_label: x, y_label: y, title: t, template: u}}]
metrics: [m]
params: [p]
artifacts: {m: {path: p, desc: d, type: t, labels: [l], meta: }}
datasets: [{name: n, type: t}]
`)
    expect(() => checkShape(value, dvcYaml, place)).not.toThrow()
  })

  it.each([
    [
      'stages: {a: {cmd: x, outs: [{o: {x: y}}]}}',
      'dvc.yaml:1: stages.a.outs[0].o has the unknown key "x"; expected one of desc, type, labels, meta, cache, persist, checkpoint, remote, push.',
    ],
    [
      'stages: {a: {foreach: [1], do: {cmd: x}, cmd: y}}',
      'dvc.yaml:1: stages.a has the unknown key "cmd"; expected one of foreach, do.',
    ],
    ['stages: {a: {do: {cmd: x}}}', 'dvc.yaml:1: stages.a has no foreach; add it.'],
    ['stages: {a: {matrix: "${x}", cmd: x}}', 'dvc.yaml:1: stages.a.matrix is "${x}"; expected a mapping.'],
    ['stages: {a: {cmd: x, deps: }}', 'dvc.yaml:1: stages.a.deps is nothing; expected a list.'],
    ['stages: {a: {cmd: x, frozen: yes}}', 'dvc.yaml:1: stages.a.frozen is "yes"; expected true or false.'],
    ['plots: [{}]', 'dvc.yaml:1: plots[0] is a mapping; expected a name with what it stands for.'],
    ['artifacts: {m: {type: t}}', 'dvc.yaml:1: artifacts.m has no path; add it.'],
    ['vars: [1]', 'dvc.yaml:1: vars[0] is 1; expected text or a mapping.'],
  ])('has no place for %s', async (text, message) => {
    const { value, place } = atTop(text)
    expect(await faultOf(() => checkShape(value, dvcYaml, place))).toEqual({ code: 'SYNTAX', message })
  })
})

describe('isForeach', () => {
  it.each([
    ['{foreach: [1], do: {cmd: x}}', true],
    ['{do: {cmd: x}}', true],
    ['{cmd: x, matrix: {}}', false],
    ['x', false],
  ])('of %s is %s', (text, expected) => {
    expect(isForeach(parseYaml(text, 'x'))).toBe(expected)
  })
})
