import { expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { openEc2Contract } from '../servers/ec2-contract.ts'

describeWith(['moto'], 'EC2’s own description', (moto) => {
  const judge = openEc2Contract(moto)

  it.each([
    {
      action: 'RunInstances',
      given: { MinCount: '1', MaxCount: '1', 'TagSpecification.1.Tag.1.Key': 'a' },
      faults: [],
    },
    { action: 'TerminateInstances', given: { 'InstanceId.1': 'i-1' }, faults: [] },
    { action: 'EndInstances', given: {}, faults: ['EndInstances is no action of EC2'] },
    {
      action: 'TerminateInstances',
      given: { 'InstanceIds.1': 'i-1' },
      faults: [
        'TerminateInstances: TerminateInstancesRequest has no InstanceIds',
        'TerminateInstances: InstanceIds is missing',
      ],
    },
    {
      action: 'RunInstances',
      given: { MinCount: 'one', MaxCount: '1', 'MetadataOptions.HttpTokens': 'always', 'SecurityGroupId.a': 'sg-1' },
      faults: [
        'RunInstances: Integer is no number: one',
        'RunInstances: HttpTokensState is never always',
        'RunInstances: a is not counted',
      ],
    },
  ])('says of $action with $given: $faults', ({ action, given, faults }) => {
    const parameters = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined)
    expect(judge(action, new Map(parameters))).toEqual(faults)
  })
})
