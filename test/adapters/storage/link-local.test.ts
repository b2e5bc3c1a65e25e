import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from '@jest/globals'
import { lookupElsewhere, refuseLinkLocal } from '../../../src/adapters/storage/link-local.ts'

function codeOf(host: string): string | undefined {
  try {
    refuseLinkLocal(host)
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code
  }
}

async function lookUp(hostname: string, all: boolean): Promise<string | LookupAddress[] | undefined> {
  return await new Promise((resolve) => {
    lookupElsewhere(hostname, { all }, (error, found) => resolve(error === null ? found : error.code))
  })
}

describe('refuseLinkLocal', () => {
  it.each([
    '169.254.169.254',
    '169.254.0.1',
    '[fe80::1]',
    'fd00:ec2::254',
    new URL('http://[::ffff:169.254.169.254]').hostname,
    '::ffff:169.254.169.254',
    'febf::1',
  ])('refuses %s', (host) => {
    expect(codeOf(host)).toBe('ELINKLOCAL')
  })

  it.each(['127.0.0.1', '10.0.0.1', '192.168.1.2', '[::1]', '[2001:db8::1]', 'minio.local', '169.254.example.org'])(
    'lets %s pass',
    (host) => {
      expect(codeOf(host)).toBeUndefined()
    },
  )
})

describe('lookupElsewhere', () => {
  it.each([true, false])('refuses a name that leads to a link-local address (all: %s)', async (all) => {
    expect(await lookUp('169.254.169.254', all)).toBe('ELINKLOCAL')
  })

  it('gives what a name leads to', async () => {
    expect(await lookUp('127.0.0.1', false)).toBe('127.0.0.1')
    expect(await lookUp('127.0.0.1', true)).toEqual([{ address: '127.0.0.1', family: 4 }])
  })
})
