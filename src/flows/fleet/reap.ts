import { UserError } from '../../core/error.ts'
import { findOrphans, isOrphan } from '../../core/fleet/orphans.ts'
import { type Answer, type Decision, decide, isOverdue, type Pass } from '../../core/fleet/reaper.ts'
import { findSpent, type Template } from '../../core/fleet/templates.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Instance, Instances } from '../../ports/instances.ts'
import type { Runner, Runners } from '../../ports/runners.ts'
import type { Templates } from '../../ports/templates.ts'
import { mapPool } from '../pool.ts'

/** What reaping asks of the world. */
export interface ReapPorts {
  readonly instances: Instances
  readonly templates: Templates
  readonly runners: Runners
  readonly clock: Clock
}

/** How a pass is done. */
export interface ReapRequest {
  /** Milliseconds that an instance has to boot, and between the pass that marks and the one that terminates. */
  readonly grace: number
  /** Whether nothing is to be changed. */
  readonly isDry: boolean
}

/** What became of one instance, of one runner without one, or of one launch template without a launch. */
export interface Fate {
  /** `i-...`, or the runner's or the template's name. */
  readonly id: string
  readonly action: Decision['action'] | 'remove' | 'delete'
  /** A sentence. */
  readonly reason: string
  /** What stopped it, as a sentence; `undefined` when it was done, or when the pass was a dry one. */
  readonly fault: string | undefined
}

/** A pass of the reaper. */
export interface Reaped {
  readonly fates: readonly Fate[]
  /** Why GitHub could not be asked at all, as a sentence: then only what is overdue was terminated. */
  readonly blind: string | undefined
  /** Why the templates could not be listed, as a sentence. */
  readonly unlisted: string | undefined
}

/** Things looked at at once. */
const width = 8

/**
 * Goes through the instances of ours once: marks what is useless, terminates what an earlier pass marked and is still
 * useless when it is looked at again, and what has outlived its time; then deletes the templates that no launch needs, and
 * takes away the runners that no instance has.
 *
 * @throws {UserError} AWS, PERMISSION when the instances cannot be listed
 */
export async function reap(request: ReapRequest, ports: ReapPorts): Promise<Reaped> {
  // A token that may not see the runners is told at every id that there is none: the list alone shows it.
  const runners = await sight(() => ports.runners.list())
  const instances = await ports.instances.list()
  const view: View = { ...ports, ...request, blind: 'fault' in runners ? runners.fault : undefined }
  const fates = await mapPool(instances, width, (instance) => settle(instance, view))
  const templates = await clearTemplates(view)
  const found = { fates: [...fates, ...templates.fates], unlisted: templates.unlisted }
  if ('fault' in runners) return { ...found, blind: runners.fault }
  const ended = new Set(request.isDry ? [] : fates.filter(isEnded).map(({ id }) => id))
  const taken = new Set(instances.filter(({ id }) => !ended.has(id)).map(({ tags }) => tags.runnerId))
  const orphans = findOrphans(runners.value, taken, ports.clock.now())
  const removed = await mapPool(orphans, width, (runner) => remove(runner, view))
  return { ...found, fates: [...found.fates, ...removed], blind: undefined }
}

async function clearTemplates(view: View): Promise<Pick<Reaped, 'fates' | 'unlisted'>> {
  const listed = await sight(() => view.templates.list())
  if ('fault' in listed) return { fates: [], unlisted: listed.fault }
  const spent = findSpent(listed.value, view.clock.now())
  return { fates: await mapPool(spent, width, (template) => discard(template, view)), unlisted: undefined }
}

async function discard({ name }: Template, { templates, isDry }: View): Promise<Fate> {
  const fate: Fate = { id: name, action: 'delete', reason: 'Its launch is over.', fault: undefined }
  return isDry ? fate : { ...fate, fault: await faultOf(() => templates.remove(name)) }
}

function isEnded({ action, fault }: Fate): boolean {
  return action === 'terminate' && fault === undefined
}

type View = ReapPorts & ReapRequest & { readonly blind: string | undefined }

async function settle(instance: Instance, view: View): Promise<Fate> {
  const { action, reason } = await look(instance, view)
  const fate = { id: instance.id, action, reason, fault: undefined }
  if (action === 'keep' || view.isDry) return fate
  if (action !== 'terminate') {
    return { ...fate, fault: await faultOf(() => note(instance, action, view)) }
  }
  // The look before may be as old as a whole fleet takes.
  const last = await look(instance, view)
  if (last.action !== 'terminate') return { ...fate, ...last }
  return { ...fate, ...last, fault: await faultOf(() => view.instances.terminate([instance.id])) }
}

async function look(instance: Instance, view: View): Promise<Decision> {
  const now = view.clock.now()
  const answer: Answer = isOverdue(instance, now)
    ? { kind: 'unknown', reason: 'nobody asked' }
    : await ask(instance, view)
  return decide(instance, answer, { now, grace: view.grace } satisfies Pass)
}

async function ask({ tags }: Instance, { runners, blind }: View): Promise<Answer> {
  if (blind !== undefined) return { kind: 'unknown', reason: withoutStop(blind) }
  const found = await sight(() => runners.find(tags.runnerId))
  if ('fault' in found) return { kind: 'unknown', reason: withoutStop(found.fault) }
  return found.value === undefined ? { kind: 'gone' } : { kind: 'found', runner: found.value }
}

async function note({ id }: Instance, action: 'mark' | 'unmark', { instances, clock }: View): Promise<void> {
  if (action === 'mark') await instances.mark(id, clock.now())
  else await instances.unmark(id)
}

async function remove({ id, name }: Runner, { runners, clock, isDry }: View): Promise<Fate> {
  const fate: Fate = { id: name, action: 'remove', reason: 'It is offline and no instance has it.', fault: undefined }
  if (isDry) return fate
  const fault = await faultOf(async () => {
    const now = await runners.find(id)
    if (now !== undefined && isOrphan(now, clock.now())) await runners.remove(id)
  })
  return { ...fate, fault }
}

type Sight<T> = { readonly value: T } | { readonly fault: string }

/** What somebody said, or why nobody knows: only what a user can repair is an answer, all else is our own fault. */
async function sight<T>(work: () => Promise<T>): Promise<Sight<T>> {
  try {
    return { value: await work() }
  } catch (error) {
    if (error instanceof UserError) return { fault: error.message }
    throw error
  }
}

async function faultOf(work: () => Promise<void>): Promise<string | undefined> {
  const seen = await sight(work)
  return 'fault' in seen ? seen.fault : undefined
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/u, '')
}
