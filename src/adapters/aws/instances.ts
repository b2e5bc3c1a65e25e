import type { XmlElement } from '@rgrove/parse-xml'
import { markTag, parseMark, parseTags } from '../../core/fleet/tags.ts'
import type { Instance, Instances } from '../../ports/instances.ts'
import type { AwsAccess } from './address.ts'
import { itemsIn, textAt } from './call.ts'
import { openEc2 } from './ec2.ts'
import { filterFor, listOurs, tagsIn, unlessGone } from './ours.ts'

/** States of instances that are not gone, nor about to be. */
const living: readonly Instance['state'][] = ['pending', 'running', 'stopping', 'stopped']

/** Instances of a page, the most that EC2 gives. */
const fullPage = 1000

const ignoreGone = unlessGone('InvalidInstanceID.NotFound')

/**
 * Opens the instances that serve a repository or an organisation.
 *
 * @param pageSize instances that are asked for at once
 */
export function openInstances(repository: string, access: AwsAccess, pageSize = fullPage): Instances {
  const call = openEc2(access, { task: 'reap', repository })
  return {
    list: async (nonce) =>
      await listOurs(
        { repository, nonce, filters: [filterFor('instance-state-name', ...living)], pageSize },
        async (parameters) => await call('DescribeInstances', 'list instances', parameters),
        (root) => itemsIn(root, 'reservationSet').flatMap((one) => itemsIn(one, 'instancesSet').flatMap(toInstance)),
      ),
    terminate: async (ids) => {
      const end = async (some: readonly string[]): Promise<void> =>
        void (await call('TerminateInstances', 'terminate an instance', { InstanceId: some }))
      if (ids.length === 0) return
      // AWS terminates none of several when it does not know one of them.
      await end(ids).catch(async (error: unknown) => {
        ignoreGone(error)
        if (ids.length > 1) for (const id of ids) await end([id]).catch(ignoreGone)
      })
    },
    mark: async (id, at) => {
      const tags = { ResourceId: [id], Tag: [{ Key: markTag, Value: at }] }
      await call('CreateTags', 'tag an instance', tags).catch(ignoreGone)
    },
    unmark: async (id) => {
      const tags = { ResourceId: [id], Tag: [{ Key: markTag }] }
      await call('DeleteTags', 'take a tag from an instance', tags).catch(ignoreGone)
    },
    consoleOutput: async (id) => {
      const root = await call('GetConsoleOutput', 'read the console of an instance', { InstanceId: id })
      return Buffer.from(textAt(root, 'output'), 'base64').toString('utf8')
    },
  }
}

/** An instance that lacks a tag of ours, or has a wrong one, is none of ours. */
function toInstance(item: XmlElement): readonly Instance[] {
  const pairs = tagsIn(item)
  const tags = parseTags(pairs)
  const state = living.find((one) => one === textAt(item, 'instanceState', 'name'))
  if (tags === undefined || state === undefined) return []
  return [
    {
      ...{ id: textAt(item, 'instanceId'), type: textAt(item, 'instanceType'), state, tags },
      market: textAt(item, 'instanceLifecycle') === 'spot' ? 'spot' : 'on-demand',
      launched: Date.parse(textAt(item, 'launchTime')),
      marked: parseMark(pairs),
    },
  ]
}
