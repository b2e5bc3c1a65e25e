import type { Template } from '../core/fleet/templates.ts'

/**
 * Launch templates of ours: those with all of our tags, of one repository.
 *
 * @throws {UserError} AWS with the name of the fault; PERMISSION with the statement that is missing
 */
export interface Templates {
  /** With a nonce, those of one launch. */
  list(nonce?: string): Promise<readonly Template[]>
  /** That it is gone already is no fault. */
  remove(name: string): Promise<void>
}
