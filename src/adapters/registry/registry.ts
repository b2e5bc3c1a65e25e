import { parseConfig } from '../../core/image/oci.ts'
import { formatReference, type ImageReference, nameIn, parseReference } from '../../core/image/reference.ts'
import type { Registry, RemoteImage } from '../../ports/image.ts'
import { getBlobText, getManifest, type RemoteManifest } from './documents.ts'
import { pullImage } from './pull.ts'
import { pushImage, tagImage } from './push.ts'
import { rebaseImage } from './rebase.ts'
import { type Attempt, explain } from './refusal.ts'
import { openSession, type RegistryAccess, type Session } from './session.ts'

/** Name of a reference in an error. */
const what = 'The image'

/**
 * Opens the registries of the world, each by its own API. Nothing is asked yet.
 *
 * @param platform which image is taken where there are several: `linux/amd64`
 */
export function openRegistry(access: RegistryAccess, platform: string): Registry {
  const about = async <T>(
    intent: Attempt['what'],
    reference: ImageReference,
    work: (session: Session) => Promise<T>,
  ): Promise<T> => {
    const session = openSession(reference, access, intent === 'push' ? 'pull,push' : 'pull')
    try {
      return await work(session)
    } catch (cause) {
      throw explain(cause, { what: intent, reference, isKnown: session.isKnown() })
    }
  }
  return {
    push: async (image, reference) =>
      await about('push', parseReference(reference, what), async (session) => await pushImage(session, image)),
    find: async (reference) =>
      await about('read', parseReference(reference, what), async (session) => {
        const found = await getManifest(session, nameIn(session.reference), platform)
        return found === undefined ? undefined : await describe(session, found)
      }),
    rebase: async (from, change, reference) =>
      await about(
        'push',
        parseReference(reference, what),
        async (session) =>
          await rebaseImage(session, openSession(parseReference(from.reference, what), access, 'pull'), change),
      ),
    tag: async (digest, reference) =>
      await about('push', parseReference(reference, what), async (session) => await tagImage(session, digest)),
    pull: async (reference, into) =>
      await about('read', parseReference(reference, what), async (session) => await pullImage(session, platform, into)),
  }
}

async function describe(session: Session, { descriptor, manifest }: RemoteManifest): Promise<RemoteImage> {
  const { registry, repository } = session.reference
  const { digest } = descriptor
  const where = `The configuration of ${formatReference(session.reference)}`
  const { labels } = parseConfig(await getBlobText(session, manifest.config), where)
  return {
    reference: formatReference({ registry, repository, tag: undefined, digest }),
    manifest: descriptor,
    layers: manifest.layers,
    labels,
  }
}
