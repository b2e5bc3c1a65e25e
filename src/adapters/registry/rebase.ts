import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../core/error.ts'
import { type Descriptor, mediaTypes, rebaseConfig, rebaseManifest } from '../../core/image/oci.ts'
import { formatReference, type ImageReference, nameIn } from '../../core/image/reference.ts'
import { mapPool } from '../../flows/pool.ts'
import type { LayerChange, Pushed } from '../../ports/image.ts'
import { onCancel } from '../signals.ts'
import { hasBlob, mountBlob, sendBlob } from './blobs.ts'
import { digestOf, getBlobText, getManifest, putManifest, type RemoteManifest } from './documents.ts'
import { type LayerFile, writeLayer } from './layer-file.ts'
import { tagOf } from './push.ts'
import { RegistryRefusal } from './refusal.ts'
import type { Session } from './session.ts'

/** Layers that are mounted at once. */
const connections = 4

/** Type of a layer of an image that is Docker's own. */
const dockerLayer = 'application/vnd.docker.image.rootfs.diff.tar.gzip'

/**
 * Puts an image beside one that is there: another top layer, configuration and manifest. No layer is brought here, and
 * of the layers only the new one is sent.
 *
 * @param source about the image that is there
 * @throws {UserError} INPUT for an image of another registry; REMOTE, CORRUPT, ENVIRONMENT when the disk is full
 * @throws {RegistryRefusal | NodeJS.ErrnoException}
 */
export async function rebaseImage(session: Session, source: Session, change: LayerChange): Promise<Pushed> {
  const from = source.reference
  if (from.registry !== session.reference.registry)
    throw new UserError(
      `${formatReference(from)} is in another registry than ${formatReference(session.reference)}; push the whole image there.`,
      { code: 'INPUT' },
    )
  const folder = await mkdtemp(join(tmpdir(), 'crisol-layer-'))
  const remove = async (): Promise<void> => await rm(folder, { recursive: true, force: true })
  const release = onCancel(remove)
  try {
    const found = await findBelow(source)
    const layer = await writeLayer(change.layer, change.epoch, join(folder, 'layer'))
    return await putAbove(session, { found, layer, change, source })
  } finally {
    release()
    await remove()
  }
}

interface Rebase {
  readonly found: RemoteManifest
  readonly layer: LayerFile
  readonly change: LayerChange
  readonly source: Session
}

async function findBelow(source: Session): Promise<RemoteManifest> {
  const found = await getManifest(source, nameIn(source.reference), '')
  if (found === undefined) throw new RegistryRefusal(404, 'MANIFEST_UNKNOWN')
  return found
}

async function putAbove(session: Session, { found, layer, change, source }: Rebase): Promise<Pushed> {
  const isDockers = found.descriptor.mediaType === mediaTypes.dockerManifest
  const top = { ...layer.descriptor, ...(isDockers ? { mediaType: dockerLayer } : {}) }
  const old = await getBlobText(source, found.manifest.config)
  const config = rebaseConfig(
    old,
    {
      ...{ diffId: layer.diffId, environment: change.environment, labels: change.labels },
      created: new Date(change.epoch * 1000).toISOString().replace('.000Z', 'Z'),
    },
    `The configuration of ${formatReference(source.reference)}`,
  )
  const configuration = describe(config, found.manifest.config.mediaType)
  const text = rebaseManifest(found.text, configuration, top)
  const descriptor = describe(text, found.descriptor.mediaType)
  await bringBelow(session, found.manifest.layers.slice(0, -1), source.reference)
  const sent = [
    await sendBlob(session, top, { file: layer.file }),
    await sendBlob(session, configuration, { text: config }),
  ]
  await putManifest(session, { descriptor, text }, tagOf(session))
  return { digest: descriptor.digest, bytes: sent.reduce((sum, size) => sum + size, 0) + descriptor.size }
}

/** In the same repository the layers are there already; from another one they are mounted. */
async function bringBelow(session: Session, layers: readonly Descriptor[], from: ImageReference): Promise<void> {
  const { registry, repository } = session.reference
  if (from.repository === repository) return
  await mapPool(layers, connections, async (layer) => {
    if ((await hasBlob(session, layer)) || (await mountBlob(session, layer, from.repository))) return
    const message = `${registry} does not let ${repository} have the layers of ${from.repository}; push the whole image there.`
    throw new UserError(message, { code: 'REMOTE' })
  })
}

function describe(text: string, mediaType: string): Descriptor {
  return { digest: digestOf(text), size: Buffer.byteLength(text), mediaType }
}
