import { openEc2Contract } from './ec2-contract.ts'
import type { BootMachine } from './ec2-machines.ts'
import { type Ec2Proxy, startEc2Proxy } from './ec2-proxy.ts'
import { type MotoServer, startMoto } from './moto.ts'

/** EC2 on this machine, behind a proxy that judges what is sent and answers wrongly when it is told to. */
export interface Cloud {
  readonly moto: MotoServer
  readonly ec2: Ec2Proxy
  /** Forgets everything. */
  reset(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a cloud, and has this process take it for AWS until it is stopped.
 *
 * @param boot boots a machine for each instance; without it none is behind one
 */
export async function startCloud(binary: string, boot?: BootMachine): Promise<Cloud> {
  const before = process.env['AWS_ENDPOINT_URL']
  const moto = await startMoto(binary)
  const ec2 = await startEc2Proxy(moto.url, openEc2Contract(binary), boot)
  process.env['AWS_ENDPOINT_URL'] = ec2.url
  return {
    ...{ moto, ec2 },
    reset: async () => {
      ec2.reset()
      await moto.reset()
    },
    stop: async () => {
      if (before === undefined) delete process.env['AWS_ENDPOINT_URL']
      else process.env['AWS_ENDPOINT_URL'] = before
      await ec2.stop()
      await moto.stop()
    },
  }
}
