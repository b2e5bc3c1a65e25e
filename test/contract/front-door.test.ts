import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { handedOn, readAction } from './workflow-files.ts'

const door = readAction()
const { steps = [] } = door.runs
const switches = ['pull', 'train', 'push', 'report']
const handed = handedOn(steps)

/** What the first step says of switches, and whether it lets the others run. */
function readSwitches(given: Readonly<Record<string, string>>): readonly [number | null, string] {
  const env = { PATH: process.env['PATH'], pull: 'true', train: 'true', push: 'true', report: 'true', ...given }
  const { status, stdout } = spawnSync('bash', ['-e', '-c', steps[0]?.run ?? ''], { env, encoding: 'utf8' })
  return [status, stdout]
}

describe('the front door', () => {
  it('calls the four actions of a review, each under its own name and from the same commit', () => {
    expect(steps.map(({ id, uses }) => [id, uses])).toEqual([
      ['switches', undefined],
      ...switches.map((name) => [name, `$/actions/${name}`]),
    ])
  })

  it('hands every input but the switches on to an action that has it, with the same default', () => {
    const reached = handed.map(({ from, action, to }) => [from, readAction(action).inputs[to]?.default])
    const names = Object.keys(door.inputs).filter((name) => !switches.includes(name))
    expect([...new Set(reached.map(([from]) => from))].sort()).toEqual(names.sort())
    expect(reached).toEqual(handed.map(({ from }) => [from, door.inputs[from]?.default]))
  })

  it('hands on whole inputs and nothing else', () => {
    const given = steps.flatMap((step) => (step.uses === undefined ? [] : Object.keys(step.with ?? {})))
    expect(given).toEqual(handed.map(({ to }) => to))
  })

  it('names an input as the action does, with the action’s name before it where another action has one of that name', () => {
    const others = (action: string, name: string): readonly string[] =>
      switches.filter((other) => other !== action && name in readAction(other).inputs)
    const reachedBy = (name: string): readonly string[] =>
      handed.filter(({ from }) => from === name).map(({ action }) => action)
    const odd = handed.filter(({ from, action, to }) =>
      from === to
        ? others(action, to).some((other) => !reachedBy(from).includes(other))
        : from !== `${action}-${to}` || (others(action, to).length === 0 && !switches.includes(to)),
    )
    expect(odd).toEqual([])
  })

  it('leaves out of the actions what it documents for a step of its own', () => {
    const missing = switches.map((action) => {
      const given = handed.filter((one) => one.action === action).map(({ to }) => to)
      return [action, Object.keys(readAction(action).inputs).filter((name) => !given.includes(name))]
    })
    expect(Object.fromEntries(missing)).toEqual({
      pull: ['targets', 'glob', 'with-deps', 'jobs', 'force', 'run-cache'],
      train: [
        ...[
          'dry',
          'run-cache',
          'commit',
          'restore-only',
          'single-item',
          'pipeline',
          'all-pipelines',
          'downstream',
          'recursive',
        ],
        ...['glob', 'stop-grace-seconds'],
      ],
      push: ['targets', 'glob', 'with-deps', 'jobs', 'run-cache'],
      report: ['results', 'no-results', 'head', 'matrix'],
    })
  })

  it('pushes and reports after a stage failed, but neither after a switch nor after data that is not there', () => {
    const goesOn = "steps.switches.outcome == 'success' && steps.pull.outcome != 'failure'"
    expect(steps.map((step) => step.if)).toEqual([
      undefined,
      "${{ inputs.pull != 'false' }}",
      "${{ inputs.train != 'false' }}",
      `\${{ !cancelled() && inputs.push != 'false' && ${goesOn} }}`,
      `\${{ !cancelled() && inputs.report != 'false' && ${goesOn} }}`,
    ])
  })

  it.each([
    { name: 'true everywhere', given: {} },
    { name: 'false', given: { push: 'false', report: 'false' } },
    { name: 'nothing, which is the default', given: { pull: '' } },
  ])('goes on with $name', ({ given }) => {
    expect(readSwitches(given)).toEqual([0, ''])
  })

  it.each([
    { given: { push: 'no' }, said: 'push of crisol is no' },
    { given: { train: 'True' }, said: 'train of crisol is True' },
    { given: { report: '$(id)' }, said: String.raw`report of crisol is \$\(id\)` },
    { given: { pull: 'x\n::add-mask::e' }, said: String.raw`pull of crisol is $'x\n::add-mask::e'` },
  ])('stops before anything runs: $said', ({ given, said }) => {
    expect(readSwitches(given)).toEqual([1, `::error::Input ${said}; expected true or false.\n`])
  })
})
