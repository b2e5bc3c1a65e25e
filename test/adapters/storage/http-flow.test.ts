import { describe, expect, it } from '@jest/globals'
import { Flow } from '../../../src/adapters/storage/http-flow.ts'

describe('Flow', () => {
  const chunk = (text: string): Buffer => Buffer.from(text)
  const start = (): { readonly flow: Flow; readonly done: string[] } => {
    const done: string[] = []
    return { flow: new Flow({ open: () => done.push('open'), abandon: () => done.push('abandon') }), done }
  }

  it('gives what waits and what comes, in its order, to the end', async () => {
    const { flow, done } = start()
    flow.push(chunk('a'))
    const read: string[] = []
    const reading = (async () => {
      for await (const bytes of flow) read.push(String(bytes))
    })()
    flow.push(chunk('b'))
    await new Promise((resolve) => setImmediate(resolve))
    flow.push(chunk('c'))
    flow.end()
    await reading
    expect([read, done]).toEqual([['a', 'b', 'c'], []])
  })

  it('gives what came before a fault, and then the fault', async () => {
    const { flow, done } = start()
    flow.push(chunk('a'))
    flow.end(new Error('broken off'))
    const iterator = flow[Symbol.asyncIterator]()
    expect(String((await iterator.next()).value)).toBe('a')
    await expect(iterator.next()).rejects.toThrow('broken off')
    expect(done).toEqual([])
  })

  it('closes when too much waits and opens when enough of it was read', async () => {
    const { flow, done } = start()
    for (let count = 0; count < 3; count++) flow.push(Buffer.alloc(100_000))
    expect(flow.isOpen).toBe(false)
    const iterator = flow[Symbol.asyncIterator]()
    await iterator.next()
    expect([flow.isOpen, done]).toEqual([true, ['open']])
  })

  it('gives the connection up when nobody reads on', async () => {
    const { flow, done } = start()
    flow.push(chunk('a'))
    for await (const _ of flow) break
    expect(done).toEqual(['abandon'])
  })

  it('passes over what is not wanted', async () => {
    const { flow, done } = start()
    for (let count = 0; count < 4; count++) flow.push(Buffer.alloc(100_000))
    flow.discard()
    flow.push(Buffer.alloc(500_000))
    flow.end()
    expect([flow.isOpen, done]).toEqual([true, ['open']])
  })
})
