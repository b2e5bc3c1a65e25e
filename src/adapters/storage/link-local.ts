import { lookup } from 'node:dns'
import { BlockList, isIPv6, type LookupFunction } from 'node:net'

/** Where a cloud's machines find their metadata, and credentials among it. */
const metadata = new BlockList()
metadata.addSubnet('169.254.0.0', 16, 'ipv4')
metadata.addSubnet('fe80::', 10, 'ipv6')
metadata.addAddress('fd00:ec2::254', 'ipv6')

/** Code of the fault that `refuseLinkLocal` throws. */
export const linkLocalCode = 'ELINKLOCAL'

/**
 * Refuses an IP address that is link-local: no store is there, and a configuration that somebody else wrote could lead
 * there. A host name passes.
 *
 * @param host as a URL has it, IPv6 with or without brackets
 * @throws {NodeJS.ErrnoException} ELINKLOCAL
 */
export function refuseLinkLocal(host: string): void {
  const address = host.replaceAll(/^\[|\]$/gu, '')
  if (!metadata.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return
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
