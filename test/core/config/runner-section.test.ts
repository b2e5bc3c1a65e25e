import { describe, expect, it } from '@jest/globals'
import { crisolSchema } from '../../../src/core/config/crisol-schema.ts'
import { mayChooseMachines, parseRunnerSection } from '../../../src/core/config/runner-section.ts'
import { readLaunchInputs } from '../../../src/core/fleet/launch-inputs.ts'
import { withDefaults } from '../../../src/core/inputs.ts'
import { faultOf } from '../../fakes/fault.ts'

const text = `
metrics:
  test.accuracy: { better: higher }
runner:
  instance-types: [g5.xlarge, g4dn.xlarge]
  market: spot-then-on-demand
  image: ami-0123456789abcdef0
  subnets: [subnet-01234567]
  security-groups: [sg-01234567]
  volume-size: 100
  max-minutes: 120
  idle-minutes: 10
  capacity-wait: 0
`

describe('parseRunnerSection', () => {
  it('gives everything that it can have as an action’s inputs have it', () => {
    expect(Object.fromEntries(parseRunnerSection(text, 'crisol.yaml'))).toEqual({
      ...{ 'instance-types': 'g5.xlarge g4dn.xlarge', market: 'spot-then-on-demand', image: 'ami-0123456789abcdef0' },
      ...{ subnets: 'subnet-01234567', 'security-groups': 'sg-01234567', 'volume-size': '100' },
      ...{ 'max-minutes': '120', 'idle-minutes': '10', 'capacity-wait': '0' },
    })
  })

  it.each(['', '# nothing', 'gate: { tests: warn }', 'runner: {}'])('gives nothing for %j', (one) => {
    expect([...parseRunnerSection(one, 'crisol.yaml')]).toEqual([])
  })

  it.each([
    [
      'runner: {instance-types: [g5.xlarge, "g5; id"]}',
      'runner.instance-types in crisol.yaml is "g5; id"; expected a list of texts, each a type such as g5.xlarge.',
    ],
    [
      'runner: {instance-types: g5.xlarge}',
      'runner.instance-types in crisol.yaml is "g5.xlarge"; expected a list of texts, each a type such as g5.xlarge.',
    ],
    [
      'runner: {subnets: [subnet-1]}',
      'runner.subnets in crisol.yaml is "subnet-1"; expected a list of texts, each an id such as subnet-0123456789abcdef0.',
    ],
    [
      'runner: {security-groups: [7]}',
      'runner.security-groups in crisol.yaml is a list; expected a list of texts, each an id such as sg-0123456789abcdef0.',
    ],
    [
      'runner: {image: ubuntu}',
      'runner.image in crisol.yaml is "ubuntu"; expected an image (ami-...) or a public parameter that holds one (ssm:/aws/service/...).',
    ],
    [
      'runner: {max-minutes: 7201}',
      'runner.max-minutes in crisol.yaml is 7201; expected a whole number from 1 to 7200.',
    ],
    [
      'runner: {idle-minutes: 1.5}',
      'runner.idle-minutes in crisol.yaml is 1.5; expected a whole number from 1 to 1440.',
    ],
    [
      'runner: {capacity-wait: "9"}',
      'runner.capacity-wait in crisol.yaml is "9"; expected a whole number from 0 to 45.',
    ],
    [
      'runner: {market: cheap}',
      'runner.market in crisol.yaml is "cheap"; expected spot | on-demand | spot-then-on-demand.',
    ],
    [
      'runner: {instance-type: [g5.xlarge]}',
      'runner in crisol.yaml has the unknown key "instance-type"; the nearest known one is instance-types.',
    ],
    ['runners: {}', 'crisol.yaml has the unknown key "runners"; the nearest known one is runner.'],
    ['gate: {tests: error}', 'gate.tests in crisol.yaml is "error"; expected fail | warn | ignore.'],
  ])('refuses %s', async (one, message) => {
    expect(await faultOf(() => parseRunnerSection(one, 'crisol.yaml'))).toEqual({ code: 'SYNTAX', message })
  })

  it.each([
    ...['instance-profile', 'role-to-assume', 'github-token', 'app-id', 'image-owners', 'user', 'user-data', 'tags'],
    ...['organisation', 'runner-group', 'runner-url', 'runner-sha256', 'runner-directory', 'label', 'count'],
  ])('does not take %s, which gives a right or is a launch’s own', async (key) => {
    const fault = await faultOf(() => parseRunnerSection(`runner: { ${key}: x }`, 'crisol.yaml'))
    expect(fault?.message).toMatch(new RegExp(`^runner in crisol.yaml has the unknown key "${key}";`, 'u'))
  })
})

describe('what it says of machines', () => {
  const given = (inputs: Readonly<Record<string, string>>) => (name: string) =>
    ({ 'github-token': 'token', ...inputs })[name] ?? ''
  const section = parseRunnerSection(text, 'crisol.yaml')

  it('takes from the file what inputs do not say', () => {
    expect(readLaunchInputs(withDefaults(given({ 'max-minutes': '60', image: '' }), section))).toMatchObject({
      ...{ types: ['g5.xlarge', 'g4dn.xlarge'], image: { id: 'ami-0123456789abcdef0' }, maxMinutes: 60 },
      ...{ idleMinutes: 10, capacityWait: 0, gibibytes: 100, market: 'spot-then-on-demand' },
      ...{ subnets: ['subnet-01234567'], securityGroups: ['sg-01234567'], instanceProfile: undefined },
    })
  })

  it('knows no key that a launch would not read', () => {
    const asked = new Set<string>()
    readLaunchInputs((name) => {
      asked.add(name)
      return given({ 'instance-types': 'c5.large' })(name)
    })
    const { runner } = crisolSchema.kind === 'object' ? crisolSchema.keys : {}
    const keys = runner?.schema.kind === 'object' ? Object.keys(runner.schema.keys) : []
    expect([keys.length, keys.filter((key) => !asked.has(key))]).toEqual([9, []])
  })
})

describe('mayChooseMachines', () => {
  it.each([
    ...['push', 'schedule', 'workflow_dispatch', 'pull_request', 'workflow_run', 'merge_group', ''].map(
      (event) => [event, true] as const,
    ),
    ...['pull_request_target', 'issue_comment', 'issues', 'pull_request_review', 'discussion'].map(
      (event) => [event, false] as const,
    ),
  ])('answers for the checkout on %j: %s', (event, expected) => {
    expect(mayChooseMachines(event)).toBe(expected)
  })
})
