import { expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import { pinBase } from '../../../src/flows/package/assemble.ts'
import { fakeConsole } from '../../fakes/console.ts'
import { openImages } from '../../fakes/packaging-images.ts'

const inputs = { baseImage: undefined, pythonVersion: undefined, platform: 'linux/amd64' } as const

it('takes the base by its name where its registry does not answer, and says so in whole sentences', async () => {
  const { console, lines } = fakeConsole()
  const { registry } = openImages({}, {}).ports
  const silent = {
    ...registry,
    find: async () => {
      throw new UserError('docker.io does not answer (ENOTFOUND); check the name and the network.', { code: 'REMOTE' })
    },
  }
  const base = await pinBase(inputs, { python: '3.12', platform: 'linux/amd64' }, { registry: silent, console })
  expect({ base, lines }).toEqual({
    base: 'docker.io/library/python:3.12-slim',
    lines: [
      'info: The builder takes docker.io/library/python:3.12-slim as it finds it, for its digest is not known here. docker.io does not answer (ENOTFOUND); check the name and the network.',
    ],
  })
})
