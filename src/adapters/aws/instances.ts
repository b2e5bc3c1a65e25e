import type { XmlElement } from '@rgrove/parse-xml'
import type { Parameters } from '../../core/fleet/request.ts'
import { markTag, parseMark, parseTags, tagName } from '../../core/fleet/tags.ts'
import type { Instance, Instances } from '../../ports/instances.ts'
import type { AwsAccess } from './address.ts'
import { AwsFault, act, itemsIn, patiently, textAt } from './call.ts'
import { explained } from './explain.ts'

/** States of instances that are not gone, nor about to be. */
const living: readonly Instance['state'][] = ['pending', 'running', 'stopping', 'stopped']

/** Opens the instances that serve a repository or an organisation. */
export function openInstances(repository: string, access: AwsAccess): Instances {
  const call = async (name: string, what: string, parameters: Parameters): Promise<XmlElement> =>
    await explained(
      access,
      { what, permission: `ec2:${name}` },
      async () => await patiently(() => act(access, { service: 'ec2', name, parameters })),
    )
  return {
    list: async (nonce) => {
      const found: Instance[] = []
      let token = ''
      do {
        const page = { MaxResults: 1000, ...(token === '' ? {} : { NextToken: token }) }
        const filters = { Filter: filtersFor(repository, nonce) }
        const root = await call('DescribeInstances', 'list instances', { ...filters, ...page })
        found.push(
          ...itemsIn(root, 'reservationSet').flatMap((one) => itemsIn(one, 'instancesSet').flatMap(toInstance)),
        )
        token = textAt(root, 'nextToken')
      } while (token !== '')
      // A filter takes * and ? for anything.
      return found.filter(({ tags }) => tags.repository === repository)
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
    mark: async (id, at) =>
      void (await call('CreateTags', 'tag an instance', { ResourceId: [id], Tag: [{ Key: markTag, Value: at }] })),
    unmark: async (id) =>
      void (await call('DeleteTags', 'take a tag from an instance', { ResourceId: [id], Tag: [{ Key: markTag }] })),
    consoleOutput: async (id) => {
      const root = await call('GetConsoleOutput', 'read the console of an instance', { InstanceId: id })
      return Buffer.from(textAt(root, 'output'), 'base64').toString('utf8')
    },
  }
}

function filtersFor(repository: string, nonce: string | undefined): readonly Parameters[] {
  const filter = (name: string, ...values: readonly string[]): Parameters => ({ Name: name, Value: values })
  return [
    filter(`tag:${tagName('repository')}`, repository),
    filter('instance-state-name', ...living),
    ...(nonce === undefined ? [] : [filter(`tag:${tagName('nonce')}`, nonce)]),
  ]
}

/** An instance that AWS forgot is gone. */
function ignoreGone(error: unknown): void {
  const { cause } = error as Error
  if (!(cause instanceof AwsFault) || cause.code !== 'InvalidInstanceID.NotFound') throw error
}

/** An instance that lacks a tag of ours, or has a wrong one, is none of ours. */
function toInstance(item: XmlElement): readonly Instance[] {
  const pairs = new Map(itemsIn(item, 'tagSet').map((tag) => [textAt(tag, 'key'), textAt(tag, 'value')]))
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
