import { type FaultProxy, startFaultProxy } from './fault-proxy.ts'
import { type MotoServer, startMoto } from './moto.ts'

/** EC2 on this machine, behind a proxy that answers wrongly when it is told to. */
export interface Cloud {
  readonly moto: MotoServer
  readonly proxy: FaultProxy
  stop(): Promise<void>
}

/** Starts a cloud, and has this process take it for AWS until it is stopped. */
export async function startCloud(binary: string): Promise<Cloud> {
  const before = process.env['AWS_ENDPOINT_URL']
  const moto = await startMoto(binary)
  const proxy = await startFaultProxy(moto.url)
  process.env['AWS_ENDPOINT_URL'] = proxy.endpoint
  return {
    moto,
    proxy,
    stop: async () => {
      if (before === undefined) delete process.env['AWS_ENDPOINT_URL']
      else process.env['AWS_ENDPOINT_URL'] = before
      await proxy.stop()
      await moto.stop()
    },
  }
}
