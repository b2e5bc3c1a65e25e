import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { layoutFile, renderLayoutIndex } from '../../core/image/oci.ts'
import { nameIn } from '../../core/image/reference.ts'
import { mapPool } from '../../flows/pool.ts'
import type { BuiltImage } from '../../ports/image.ts'
import { blobPath, blobsOf, readLayout } from '../container/layout.ts'
import { makeFolder } from '../container/work-folder.ts'
import { bringBlob } from './blobs.ts'
import { getManifest } from './documents.ts'
import { RegistryRefusal } from './refusal.ts'
import type { Session } from './session.ts'

/** Blobs that are brought at once. */
const connections = 4

/**
 * Brings an image into a layout, every blob held against its digest.
 *
 * @param into absolute path of a folder that is made
 * @throws {UserError} CORRUPT, ENVIRONMENT when the disk is full
 * @throws {RegistryRefusal | NodeJS.ErrnoException}
 */
export async function pullImage(session: Session, platform: string, into: string): Promise<BuiltImage> {
  await makeFolder(into, async (_, layout) => {
    const found = await getManifest(session, nameIn(session.reference), platform)
    if (found === undefined) throw new RegistryRefusal(404, 'MANIFEST_UNKNOWN')
    await mkdir(join(layout, 'blobs', 'sha256'), { recursive: true })
    await mapPool(
      blobsOf(found.manifest),
      connections,
      async (blob) => await bringBlob(session, blob, blobPath(layout, blob.digest)),
    )
    await writeFile(blobPath(layout, found.descriptor.digest), found.text)
    await writeFile(join(layout, 'index.json'), renderLayoutIndex(found.descriptor))
    await writeFile(join(layout, 'oci-layout'), layoutFile)
  })
  return await readLayout(into)
}
