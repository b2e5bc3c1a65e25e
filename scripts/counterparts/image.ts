import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Packages of Debian in the image of an instance: what the images of clouds have, and what .NET and Node need. */
export const imagePackages: readonly string[] = [
  ...['systemd', 'systemd-sysv', 'dbus', 'libpam-systemd', 'udev', 'cloud-init', 'iproute2'],
  ...['curl', 'ca-certificates', 'procps', 'cron', 'libstdc++6', 'git'],
]

/** Packages of Debian in the base of a serving image: Python as its packages need it, and nothing that runs a command. */
export const servingPackages: readonly string[] = [
  ...['python3.11-minimal', 'libpython3.11-stdlib', 'python3-distutils', 'ca-certificates', 'libgomp1', 'libstdc++6'],
  ...['libc-bin', 'base-files', 'base-passwd', 'netbase', 'tzdata'],
]

/**
 * Makes an image believe that it is on EC2 where no machine says so: cloud-init asks for tokens of the metadata service
 * only there, looks at what a hypervisor would show, and waits for DHCP and DNS, which are not there.
 */
export function adaptImage(image: string): void {
  const source = join(image, 'usr/lib/python3/dist-packages/cloudinit/sources/DataSourceEc2.py')
  const looked = readFileSync(source, 'utf8')
  const adapted = looked.replaceAll('/sys/hypervisor/uuid', '/etc/hypervisor-uuid')
  if (adapted === looked) throw new Error('this version of cloud-init looks elsewhere for the hypervisor')
  writeFileSync(source, adapted)
  writeFileSync(join(image, 'etc/hypervisor-uuid'), 'ec200000-0000-0000-0000-000000000000\n')
  const settings = 'datasource_list: [Ec2]\nnetwork: {config: disabled}\n'
  writeFileSync(join(image, 'etc/cloud/cloud.cfg.d/99_image.cfg'), settings)
  writeFileSync(join(image, 'etc/resolv.conf'), '')
  rmSync(join(image, 'usr/sbin/dhclient'), { force: true })
}
