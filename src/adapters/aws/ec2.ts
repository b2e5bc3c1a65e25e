import type { XmlElement } from '@rgrove/parse-xml'
import type { Parameters } from '../../core/fleet/request.ts'
import type { AwsAccess } from './address.ts'
import { act, patiently } from './call.ts'
import { explained, type Purpose } from './explain.ts'

/**
 * Asks EC2, again and again where it is busy, for what does no harm when it is done twice. Gives the root of the answer.
 *
 * @param name of the action; `what` it does, as in "AWS was asked to ..."
 */
export type AskEc2 = (name: string, what: string, parameters: Parameters) => Promise<XmlElement>

/**
 * Opens EC2 for a task, of which a refusal names the statement that is missing.
 *
 * @throws {UserError} PERMISSION, AWS, INPUT on each call
 */
export function openEc2(access: AwsAccess, task: Pick<Purpose, 'task' | 'repository'>): AskEc2 {
  return async (name, what, parameters) =>
    await explained(
      access,
      { ...task, what, permission: `ec2:${name}` },
      async () => await patiently(() => act(access, { service: 'ec2', name, parameters })),
    )
}
