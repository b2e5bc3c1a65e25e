/**
 * Where pictures are kept: one ref for each month. A month's commits are a line that begins without a parent, so that
 * all that was shown in it stays reachable while its ref is there, and all of it is gone with the ref.
 */
export const imageRefs = 'refs/crisol/images'

/** Milliseconds. */
const day = 86_400_000

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', year: 'numeric', month: '2-digit' })

/**
 * Gives the month of a time, e.g. `2026-11`.
 *
 * @param at milliseconds since the epoch
 */
export function monthOf(at: number): string {
  return format.format(at)
}

/** Gives the ref of a month. */
export function refOfMonth(month: string): string {
  return `${imageRefs}/${month}`
}

/**
 * Picks the refs of months that ended more than some days ago. A ref with another name is nobody's to delete.
 *
 * @param now milliseconds since the epoch
 */
export function expiredRefs(refs: readonly string[], now: number, retentionDays: number): readonly string[] {
  const oldest = monthOf(now - retentionDays * day)
  return refs.filter((ref) => {
    const month = ref.slice(imageRefs.length + 1)
    return /^\d{4}-\d{2}$/u.test(month) && month < oldest
  })
}

/** Gives the address of a commit's folder, in which a file is shown by its name and `?raw=true`. */
export function folderOf(repositoryUrl: string, commit: string): string {
  return `${repositoryUrl}/blob/${commit}`
}
