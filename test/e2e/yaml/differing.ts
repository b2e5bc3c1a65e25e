import { type Case, command, stage } from './case.ts'

/** What one of both accepts alone, and why that is wanted. */
export const differing: readonly (Case & { readonly accepts: 'Crisol' | 'DVC' })[] = [
  // DVC reads these and fails when it runs them.
  { name: 'a mapping as a command', accepts: 'DVC', files: command("'${t}'", '{t: {a: 1}}') },
  { name: 'a number as a command', accepts: 'DVC', files: command("'${t}'", '{t: 1}') },
  { name: 'an empty command', accepts: 'DVC', files: command("''", '') },
  { name: 'an empty list of commands', accepts: 'DVC', files: command('[]', '') },
  { name: 'a list of numbers for a command', accepts: 'DVC', files: command('[1]', '') },
  {
    name: 'a list in the list of metrics',
    accepts: 'DVC',
    files: { 'dvc.yaml': "vars: [{l: [a]}]\nmetrics: ['${l}']" },
  },
  {
    name: 'a number that a template gives for a flag',
    accepts: 'DVC',
    files: { 'dvc.yaml': "vars: [{n: 1}]\nstages: {a: {cmd: x, outs: [o: {desc: '${n}'}]}}" },
  },
  // Nothing is read or written outside the repository.
  { name: 'a directory outside', accepts: 'DVC', files: stage('wdir: ../..') },
  { name: 'two outputs that macOS takes for one', accepts: 'DVC', files: stage('outs: [o, O]') },
  // A number for wdir is an error to DVC, but for 0, which it takes for nothing.
  {
    name: 'a wdir that is 0',
    accepts: 'DVC',
    files: { 'dvc.yaml': "vars: [{n: 0}]\nstages: {a: {cmd: x, wdir: '${n}'}}" },
  },
  // A date is text; DVC has no use for one in params.yaml.
  { name: 'a date', accepts: 'Crisol', files: { ...command('x', ''), 'params.yaml': 'd: 2020-01-01\n' } },
  { name: 'an address of an unknown kind', accepts: 'Crisol', files: stage("deps: ['foo://x']") },
]
