import type { Files } from '../../fakes/workspace.ts'

/** Files of a repository that DVC and Crisol are both given. */
export interface Case {
  readonly name: string
  readonly files: Files
}

/** A pipeline of one stage, by what follows its command. */
export function stage(body: string, more: Files = {}): Files {
  return { 'dvc.yaml': `stages:\n  a: {cmd: x${body === '' ? '' : `, ${body}`}}\n`, ...more }
}

/** A stage with a command and variables. */
export function command(text: string, vars: string, more: Files = {}): Files {
  return { 'dvc.yaml': `vars: [${vars}]\nstages:\n  a:\n    cmd: ${text}\n`, ...more }
}

/** A stage for each of some data. */
export function foreach(data: string, vars = '', body = "cmd: 'x ${item}'"): Files {
  return { 'dvc.yaml': `vars: [${vars}]\nstages:\n  a:\n    foreach: ${data}\n    do: {${body}}\n` }
}

/** A stage for each of a matrix. */
export function matrix(data: string, vars = '', body = "cmd: 'x ${item} ${key}'"): Files {
  return { 'dvc.yaml': `vars: [${vars}]\nstages:\n  a: {matrix: ${data}, ${body}}\n` }
}

/** Cases by their names. */
export function named(cases: Readonly<Record<string, Files>>): readonly Case[] {
  return Object.entries(cases).map(([name, files]) => ({ name, files }))
}
