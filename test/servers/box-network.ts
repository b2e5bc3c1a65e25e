import { execFileSync } from 'node:child_process'

/** The networks of one instance: namespaces, each with a name. */
export interface BoxNetwork {
  /** Of the instance, `10.77.0.2`. */
  readonly box: string
  /** Of what it reaches, `10.77.0.1`, with the metadata service behind it. */
  readonly cloud: string
  remove(): void
}

/** Makes two network namespaces with a cable between them. No packet leaves the machine. */
export function makeNetwork(name: string): BoxNetwork {
  const [box, cloud] = [`${name}-box`, `${name}-cloud`]
  const ip = (...args: readonly string[]): void => void execFileSync('ip', args)
  ip('netns', 'add', box)
  ip('netns', 'add', cloud)
  ip('link', 'add', 'eth0', 'netns', box, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', cloud)
  ip('-n', cloud, 'address', 'add', '10.77.0.1/24', 'dev', 'eth0')
  ip('-n', cloud, 'address', 'add', '169.254.169.254/32', 'dev', 'lo')
  ip('-n', box, 'address', 'add', '10.77.0.2/24', 'dev', 'eth0')
  for (const [namespace, device] of [box, cloud].flatMap((each) => [['lo'], ['eth0']].map(([link]) => [each, link]))) {
    ip('-n', namespace ?? '', 'link', 'set', device ?? '', 'up')
  }
  ip('-n', box, 'route', 'add', 'default', 'via', '10.77.0.1')
  return {
    box,
    cloud,
    remove: () => {
      ip('netns', 'delete', box)
      ip('netns', 'delete', cloud)
    },
  }
}
