import type { XmlElement } from '@rgrove/parse-xml'
import type { Ending } from '../../core/fleet/loss.ts'
import type { Parameters } from '../../core/fleet/request.ts'
import { type InstanceTags, markTag, parseMark, parseTags } from '../../core/fleet/tags.ts'
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
  const ask = async (parameters: Parameters): Promise<XmlElement> =>
    await call('DescribeInstances', 'list instances', parameters)
  return {
    list: async (nonce) => {
      const filters = [filterFor('instance-state-name', ...living)]
      return await listOurs({ repository, nonce, filters, pageSize }, ask, (root) =>
        instancesIn(root).flatMap(toInstance),
      )
    },
    endings: async () => {
      const found = await listOurs({ repository, nonce: undefined, pageSize }, ask, (root) =>
        instancesIn(root).flatMap(toEnding),
      )
      return found.map(({ ending }) => ending)
    },
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

function instancesIn(root: XmlElement): readonly XmlElement[] {
  return itemsIn(root, 'reservationSet').flatMap((one) => itemsIn(one, 'instancesSet'))
}

/** An instance that lacks a tag of ours, or has a wrong one, is none of ours. */
function toInstance(item: XmlElement): readonly Instance[] {
  const pairs = tagsIn(item)
  const tags = parseTags(pairs)
  const state = living.find((one) => one === textAt(item, 'instanceState', 'name'))
  if (tags === undefined || state === undefined) return []
  return [
    {
      ...{ id: textAt(item, 'instanceId'), type: textAt(item, 'instanceType'), state, tags, market: marketOf(item) },
      launched: Date.parse(textAt(item, 'launchTime')),
      marked: parseMark(pairs),
    },
  ]
}

function toEnding(item: XmlElement): readonly { readonly tags: InstanceTags; readonly ending: Ending }[] {
  const tags = parseTags(tagsIn(item))
  if (tags === undefined) return []
  const ending: Ending = {
    ...{ id: textAt(item, 'instanceId'), runnerId: tags.runnerId, label: tags.label, runId: tags.runId },
    market: marketOf(item),
    reason: textAt(item, 'stateReason', 'code'),
    isOver: ['shutting-down', 'terminated'].includes(textAt(item, 'instanceState', 'name')),
  }
  return [{ tags, ending }]
}

function marketOf(item: XmlElement): Instance['market'] {
  return textAt(item, 'instanceLifecycle') === 'spot' ? 'spot' : 'on-demand'
}
