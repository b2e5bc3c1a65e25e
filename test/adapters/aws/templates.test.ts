import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { openTemplates } from '../../../src/adapters/aws/templates.ts'
import { parseTags, tagName } from '../../../src/core/fleet/tags.ts'
import type { Templates } from '../../../src/ports/templates.ts'
import { describeWith } from '../../counterparts.ts'
import { does, owner, tagsOf } from '../../fakes/cloud.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type Cloud, startCloud } from '../../servers/cloud.ts'

const repository = 'octocat/breast-cancer'

async function make(LaunchTemplateName: string, tags: ReadonlyMap<string, string>): Promise<void> {
  const pairs = [...tags].map(([Key, Value]) => ({ Key, Value }))
  await does('CreateLaunchTemplate', {
    ...{ LaunchTemplateName, LaunchTemplateData: { ImageId: 'ami-12345678' } },
    TagSpecification: [{ ResourceType: 'launch-template', Tag: pairs }],
  })
}

describeWith(['moto'], 'the launch templates of a repository', (binary) => {
  let cloud: Cloud
  let templates: Templates

  beforeAll(async () => {
    cloud = await startCloud(binary)
    templates = openTemplates(repository, owner)
  })
  afterEach(async () => {
    expect(cloud.ec2.violations).toEqual([])
    await cloud.reset()
  })
  afterAll(async () => await cloud.stop())

  it('are those with all of its tags, and those of one launch where it is named', async () => {
    const start = Math.floor(Date.now() / 1000) * 1000
    const own = tagsOf(1)
    await make('one', own)
    await make('other', tagsOf(2, { nonce: 'cd34' }))
    await make('of-another-repository', tagsOf(3, { repository: 'octocat/breast' }))
    await make('half', new Map([[tagName('repository'), repository]]))
    const end = Date.now()
    const found = await templates.list()
    expect(found.map(({ name }) => name).sort()).toEqual(['one', 'other'])
    const one = found.find(({ name }) => name === 'one')
    const created = one?.created ?? 0
    expect([one?.tags, start <= created && created <= end]).toEqual([parseTags(own), true])
    expect((await templates.list('cd34')).map(({ name }) => name)).toEqual(['other'])
  })

  it('are removed, also where one is gone already', async () => {
    await make('one', tagsOf(1))
    await templates.remove('one')
    // moto has another answer here than EC2.
    const gone = { status: 400, code: 'InvalidLaunchTemplateName.NotFoundException' }
    cloud.ec2.fail({ action: 'DeleteLaunchTemplate', does: gone })
    await templates.remove('one')
    expect(await templates.list()).toEqual([])
  })

  it('are not removed where the statement is missing, and it says which', async () => {
    await make('one', tagsOf(1))
    const message = 'User: arn:aws:sts::123456789012:assumed-role/reap/x is not authorized to do this.'
    cloud.ec2.fail({ action: 'DeleteLaunchTemplate', does: { status: 403, code: 'UnauthorizedOperation', message } })
    expect(await faultOf(() => templates.remove('one'))).toEqual({
      code: 'PERMISSION',
      message:
        'The AWS credentials may not delete a launch template (UnauthorizedOperation); they need ec2:DeleteLaunchTemplate. Add to their policy: {"Sid":"CrisolOwnTemplate","Effect":"Allow","Action":["ec2:DeleteLaunchTemplate"],"Resource":["arn:aws:ec2:eu-west-1:123456789012:launch-template/*"],"Condition":{"StringEquals":{"aws:ResourceTag/crisol:repo":"octocat/breast-cancer"}}}',
    })
    expect((await templates.list()).length).toBe(1)
  })
})
