import { headObject } from './s3-read.ts'
import { S3Refusal } from './s3-refusal.ts'
import type { S3Access } from './s3-request.ts'

/** The header by which an object is stored only where there is none; empty for a server that does not know it. */
export type Condition = Readonly<Record<string, string>>

const unlessThere: Condition = { 'if-none-match': '*' }

/**
 * Stores an object by the condition that there is none; false when there is one. A server that does not know conditions
 * is asked instead, from then on.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} what `store` throws
 */
export async function withCondition(
  access: S3Access,
  key: string,
  store: (condition: Condition) => Promise<boolean>,
): Promise<boolean> {
  if (!access.seen.lacksConditions) {
    try {
      return await store(unlessThere)
    } catch (error) {
      if (!(error instanceof S3Refusal) || !error.isOfCondition) throw error
      access.seen.lacksConditions = true
    }
  }
  return !(await headObject(access, key)) && (await store({}))
}
