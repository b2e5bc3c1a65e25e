import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'

/**
 * Where a cloud's machines find their metadata, and credentials among it: 169.254.0.0/16, also as IPv6 writes it,
 * fe80::/10 and fd00:ec2::254.
 */
const metadata = /^(?:(?:::ffff:)?169\.254(?:\.\d+){2}|::ffff:a9fe:[\da-f]+|fe[89ab][\da-f]:.*|fd00:ec2::254)$/iu

/** Code of the fault that `refuseLinkLocal` throws. */
export const linkLocalCode = 'ELINKLOCAL'

/**
 * Refuses an IP address that is link-local: no store is there, and a configuration that somebody else wrote could lead
 * there. A host name passes.
 *
 * @param host in the one form that a URL and a resolver give it, IPv6 with or without brackets
 * @throws {NodeJS.ErrnoException} ELINKLOCAL
 */
export function refuseLinkLocal(host: string): void {
  const address = host.replaceAll(/^\[|\]$/gu, '')
  if (!metadata.test(address)) return
  throw Object.assign(new Error(`${address} is link-local`), { code: linkLocalCode })
}

/** Looks a host name up, for the connection that is made to just those addresses; none of them may be link-local. */
export const lookupElsewhere: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (error, found, family) => {
    try {
      const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address)
      for (const address of addresses) refuseLinkLocal(address)
      callback(error, found, family)
    } catch (fault) {
      callback(fault as NodeJS.ErrnoException, found, family)
    }
  })
}
