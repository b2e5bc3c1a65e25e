import type { XmlElement } from '@rgrove/parse-xml'
import { parseTags } from '../../core/fleet/tags.ts'
import type { Template } from '../../core/fleet/templates.ts'
import type { Templates } from '../../ports/templates.ts'
import type { AwsAccess } from './address.ts'
import { itemsIn, textAt } from './call.ts'
import { openEc2 } from './ec2.ts'
import { listOurs, tagsIn, unlessGone } from './ours.ts'

/** Templates of a page, the most that EC2 gives. */
const fullPage = 200

const ignoreGone = unlessGone('InvalidLaunchTemplateName.NotFoundException')

/**
 * Opens the launch templates of a repository or an organisation.
 *
 * @param pageSize templates that are asked for at once
 */
export function openTemplates(repository: string, access: AwsAccess, pageSize = fullPage): Templates {
  const call = openEc2(access, { task: 'reap', repository })
  return {
    list: async (nonce) =>
      await listOurs(
        { repository, nonce, pageSize },
        async (parameters) => await call('DescribeLaunchTemplates', 'list launch templates', parameters),
        (root) => itemsIn(root, 'launchTemplates').flatMap(toTemplate),
      ),
    remove: async (name) => {
      const parameters = { LaunchTemplateName: name }
      await call('DeleteLaunchTemplate', 'delete a launch template', parameters).catch(ignoreGone)
    },
  }
}

/** A template that lacks a tag of ours, or has a wrong one, is none of ours. */
function toTemplate(item: XmlElement): readonly Template[] {
  const tags = parseTags(tagsIn(item))
  if (tags === undefined) return []
  return [{ name: textAt(item, 'launchTemplateName'), created: Date.parse(textAt(item, 'createTime')), tags }]
}
