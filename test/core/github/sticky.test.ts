import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Marker, renderMarker } from '../../../src/core/github/marker.ts'
import { type Existing, reconcile } from '../../../src/core/github/sticky.ts'

const own: Marker = { id: 'r', runId: 100, attempt: 1, event: 'pull_request', head: 'e'.repeat(40), digest: 'aa' }

function bodyOf(marker: Partial<Marker> = {}): string {
  return `text ${marker.digest ?? own.digest}\n\n${renderMarker({ ...own, ...marker })}`
}

function comment(id: number, marker: Partial<Marker> = {}): Existing {
  return { id, body: bodyOf(marker) }
}

describe('reconcile', () => {
  it('creates a comment where there is none of this report', () => {
    const others = [comment(1, { id: 'other' }), { id: 2, body: 'a person' }]
    expect(reconcile(others, own, 'new')).toEqual({ action: 'create', keep: undefined, body: 'new', remove: [] })
  })

  it('updates the one that is there', () => {
    const old = comment(1, { runId: 99, digest: 'bb' })
    expect(reconcile([old], own, 'new')).toEqual({ action: 'update', keep: old, body: 'new', remove: [] })
  })

  it('leaves a text that is the same', () => {
    const old = comment(1, { runId: 99 })
    expect(reconcile([old], own, 'new')).toEqual({ action: 'unchanged', keep: old, body: undefined, remove: [] })
  })

  it('writes again for another head, so that the comment names it', () => {
    const old = comment(1, { runId: 99, head: 'f'.repeat(40) })
    expect(reconcile([old], own, 'new')).toMatchObject({ action: 'update', body: 'new' })
  })

  it('stands back for a newer run', () => {
    const newer = comment(1, { runId: 101, digest: 'cc' })
    expect(reconcile([newer], own, 'new')).toEqual({ action: 'overtaken', keep: newer, body: undefined, remove: [] })
  })

  it('keeps the oldest of several, with the newest text, and removes the rest', () => {
    const comments = [comment(7, { runId: 101, digest: 'cc' }), comment(3, { runId: 98 }), comment(5, { runId: 99 })]
    expect(reconcile(comments, own, 'new')).toEqual({
      ...{ action: 'overtaken', keep: comments[1], body: comments[0]?.body, remove: [5, 7] },
    })
  })

  it('lets all who decide at once come to the same comment and text, in any order', () => {
    const runs = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 })
    fc.assert(
      fc.property(runs, runs, (ids, deciders) => {
        const stored = new Map(ids.map((runId, index) => [index + 1, bodyOf({ runId, digest: `a${runId}` })]))
        for (const runId of deciders) {
          const marker = { ...own, runId, digest: `a${runId}` }
          const listed = [...stored].map(([id, body]) => ({ id, body }))
          const { keep, body, remove } = reconcile(listed, marker, bodyOf(marker))
          if (keep !== undefined && body !== undefined) stored.set(keep.id, body)
          for (const id of remove) stored.delete(id)
        }
        const newest = Math.max(...ids, ...deciders)
        expect([...stored]).toEqual([[1, bodyOf({ runId: newest, digest: `a${newest}` })]])
      }),
    )
  })
})
