import type { XmlElement } from '@rgrove/parse-xml'
import { classOf, type LaunchFault } from '../../core/fleet/fault.ts'
import type { Market } from '../../core/fleet/ladder.ts'
import {
  createFleetRequest,
  launchTemplateRequest,
  type Order,
  runInstancesRequest,
  templateName,
} from '../../core/fleet/request.ts'
import type { Answer, Launch } from '../../ports/launch.ts'
import type { Templates } from '../../ports/templates.ts'
import type { AwsAccess } from './address.ts'
import { AwsFault, act, itemsIn, textAt } from './call.ts'
import { explain } from './explain.ts'
import { findImage } from './images.ts'
import { openTemplates } from './templates.ts'

/** Opens AWS for starting instances that serve a repository or an organisation. */
export function openLaunch(repository: string, access: AwsAccess): Launch {
  const templates = openTemplates(repository, access)
  const purpose = { what: 'start an instance', permission: 'ec2:RunInstances', repository }
  return {
    findImage: async (choice, owners) => await findImage(access, choice, owners),
    ask: async (order) =>
      await answered(async () =>
        order.rung.placements.length === 1 ? await runInstances(access, order) : await fleet(access, templates, order),
      ),
    explain: async (fault) => await explain(fault, purpose, access),
    tidy: async (nonce) => await removeLeft(templates, nonce),
  }
}

/** What AWS says against an order is an answer like any other. */
async function answered(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AwsFault)) throw error
    const { code, message, status } = error
    return { faults: [{ code, message, status }] }
  }
}

async function runInstances(access: AwsAccess, order: Order): Promise<Answer> {
  const parameters = runInstancesRequest(order)
  const root = await act(access, { service: 'ec2', name: 'RunInstances', parameters })
  const [item] = itemsIn(root, 'instancesSet')
  const id = item === undefined ? '' : textAt(item, 'instanceId')
  if (id === '') throw new AwsFault({ code: 'NotAws', message: 'the answer names no instance', status: 200 })
  return { started: { id, type: order.rung.placements[0]?.type ?? '', market: order.rung.market } }
}

/** A template, the fleet that starts from it, and the template's end: it holds what the runner starts with. */
async function fleet(access: AwsAccess, templates: Templates, order: Order): Promise<Answer> {
  const parameters = createFleetRequest(order)
  const answer = await answered(async () => {
    await makeTemplate(access, order)
    return readFleet(await act(access, { service: 'ec2', name: 'CreateFleet', parameters }), order.rung.market)
  })
  // The same order may come again, under the same token: its template must be there then.
  const mayComeAgain = 'faults' in answer && answer.faults.some((fault) => classOf(fault) === 'throttle')
  if (!mayComeAgain) await remove(templates, templateName(order.token))
  return answer
}

/** A template that an earlier try has made is the same one. */
async function makeTemplate(access: AwsAccess, order: Order): Promise<void> {
  const parameters = launchTemplateRequest(order)
  try {
    await act(access, { service: 'ec2', name: 'CreateLaunchTemplate', parameters })
  } catch (error) {
    if (!(error instanceof AwsFault) || !error.code.startsWith('InvalidLaunchTemplateName.AlreadyExists')) throw error
  }
}

/** A template that could not be removed does no harm but be there; the launch is not lost for it. */
async function remove(templates: Templates, name: string): Promise<void> {
  await templates.remove(name).catch(() => undefined)
}

/** Removes what is left of a launch's templates, where the credentials may look for them. */
async function removeLeft(templates: Templates, nonce: string): Promise<void> {
  const left = await templates.list(nonce).catch(() => [])
  for (const { name } of left) await remove(templates, name)
}

/** A fleet answers 200 and says of each placement why it gave nothing. */
function readFleet(root: XmlElement, market: Market): Answer {
  const [set] = itemsIn(root, 'fleetInstanceSet')
  const id = set === undefined ? '' : textAt(set, 'instanceIds', 'item')
  if (set !== undefined && id !== '') return { started: { id, type: textAt(set, 'instanceType'), market } }
  const faults: readonly LaunchFault[] = itemsIn(root, 'errorSet').map((item) => ({
    code: textAt(item, 'errorCode'),
    message: textAt(item, 'errorMessage'),
    status: 200,
  }))
  return { faults: faults.length > 0 ? faults : [{ code: 'UnfulfillableCapacity', message: '', status: 200 }] }
}
