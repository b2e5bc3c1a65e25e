import { posix } from 'node:path'
import type { Files } from '../../fakes/workspace.ts'
import { commandOf } from './commands.ts'
import { baseOf, inputsOf, nameOf, partTemplates, tuningOf } from './places.ts'
import type { Folder, Member, Out, Project, Values } from './project.ts'

/** What `vars.json` holds, beside a number that edits change. */
const variables = {
  text: "it's some words",
  flags: { n: 1, fast: true, slow: false, sizes: [1, 2.5], who: 'it is' },
  names: ['a', 'b'],
  table: { small: { rate: 1 }, large: { rate: 2.5 } },
}

/** Gives all files of a project that are not made: path -> text. */
export function renderProject(project: Project): Files {
  const folders = [...new Set(project.members.map(({ folder }) => folder))]
  return {
    ...project.sources,
    ...Object.fromEntries(Object.entries(project.values).map(([file, values]) => [file, renderValues(file, values)])),
    'vars.json': JSON.stringify({ size: project.size, ...variables }),
    ...Object.fromEntries(
      folders.map((folder) => [
        posix.join(folder, 'dvc.yaml'),
        `${JSON.stringify(pipelineIn(folder, project), null, 1)}\n`,
      ]),
    ),
  }
}

function renderValues(file: string, { one, other, more }: Values): string {
  const extra = (line: (index: number) => string): string => Array.from({ length: more }, (_, at) => line(at)).join('')
  switch (file) {
    case 'params.yaml':
      return `lr: ${one}\ntrain:\n  layers: [1, ${other}]\n  deep: {on: true, 'null': null}\n  name: it's\nlabels: {0: neg, 1: pos}\n${extra((at) => `extra${at}: [${at}]\n`)}`
    case 'sub/params.yaml':
      return `rate: ${one}\nnested: {a: [${other}, {b: c}]}\n${extra((at) => `extra${at}: ${at}.5\n`)}`
    case 'conf.json':
      return `{"seed": ${one}, "net": {"width": ${other}, "heads": [1, 2.0]}, "text": "ü|x"${extra((at) => `, "extra${at}": null`)}}`
    case 'conf.toml':
      return `seed = ${short(one)}\n${extra((at) => `extra${at} = "${at}"\n`)}[opt]\nmomentum = ${short(other)}\n`
    default:
      return `LR = ${one}\n${extra((at) => `extra${at} = ${at}\n`)}class Net:\n    width = ${other}\n    layers = [1, (2)]\n`
  }
}

/** TOML takes no whole number of more than 64 bits. */
function short(value: string): string {
  return value.slice(0, 12)
}

function pipelineIn(folder: Folder, project: Project): object {
  const members = project.members.filter((one) => one.folder === folder)
  const up = posix.relative(folder, 'vars.json')
  return {
    vars: [up, { depth: 2 }],
    stages: Object.fromEntries(members.map((member) => [member.name, stageOf(member, project)])),
    ...(folder === '' && project.hasSections ? sections : {}),
  }
}

const sections = {
  metrics: ['top.json'],
  params: ['conf.json'],
  plots: [{ curve: { x: { 'sub/raw.csv': 'x' }, y: { 'sub/raw.csv': 'y' }, title: 'Curve' } }, 'sub/raw.csv'],
  artifacts: { model: { path: 'raw.txt', type: 'model', desc: 'the model', labels: ['a'] } },
}

function stageOf(member: Member, project: Project): object {
  const body = bodyOf(member, project)
  switch (member.each) {
    case 'list':
      return { foreach: `\${names}`, do: body }
    case 'mapping':
      return { foreach: `\${table}`, do: body }
    case 'matrix':
      return { matrix: { name: `\${names}`, size: [2.5] }, ...body }
    default:
      return body
  }
}

function bodyOf(member: Member, project: Project): object {
  const base = baseOf(member)
  const named = (keep: (out: Out) => boolean): object[] =>
    member.outs.flatMap((out, index) => (keep(out) ? [entryOf(member, out, index)] : []))
  const [outs, metrics, plots] = [named(isData), named(isMetric), named(({ form }) => form === 'csv')]
  const deps = inputsOf(member, project).map((path) => posix.relative(base, path))
  const params = paramsOf(member, project)
  return {
    ...(member.wdir !== '' && { wdir: member.wdir }),
    cmd: commandOf(member, project),
    ...(deps.length > 0 && { deps }),
    ...(params.length > 0 && { params }),
    ...(outs.length > 0 && { outs }),
    ...(metrics.length > 0 && { metrics }),
    ...(plots.length > 0 && { plots }),
    ...(member.templates.includes('own') && { vars: [{ own: `of ${member.rank}` }] }),
    ...(member.isFrozen && project.isFrozen && { frozen: true }),
    ...(member.isAlwaysChanged && { always_changed: true }),
    ...(member.isDescribed && { desc: `the stage ${member.rank}`, meta: { owner: 'x' } }),
  }
}

function isData({ form }: Out): boolean {
  return form === 'file' || form === 'folder'
}

function isMetric(out: Out): boolean {
  return !isData(out) && out.form !== 'csv'
}

function entryOf(member: Member, out: Out, index: number): object {
  const flags = {
    ...(!out.cache && { cache: false }),
    ...(!out.push && { push: false }),
    ...(out.persist !== 'no' && { persist: true }),
    ...(out.isDescribed && { desc: 'made', type: 'data', labels: ['x'], meta: { by: member.rank } }),
    ...(out.form === 'csv' && { x: 'x', y: 'y', title: 'A plot', template: 'linear' }),
  }
  return { [nameOf(member, index, partTemplates[member.each])]: flags }
}

function paramsOf(member: Member, project: Project): readonly unknown[] {
  const base = baseOf(member)
  const given = Object.entries(member.params).flatMap(([file, names]): readonly unknown[] => {
    const path = posix.relative(base, file)
    return path === 'params.yaml' && names !== null ? names : [{ [path]: names }]
  })
  return [...given, ...tuningOf(member, project).map((path) => ({ [posix.relative(base, path)]: ['n'] }))]
}
