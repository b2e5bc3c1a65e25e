import { expect, it } from '@jest/globals'
import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import { listOurs } from '../../../src/adapters/aws/ours.ts'
import { faultOf } from '../../fakes/fault.ts'

const search = { repository: 'o/r', nonce: undefined, pageSize: 5 }

/** A page with a token for the next one. */
function page(token: string): XmlElement {
  const { root } = parseXml(`<a><nextToken>${token}</nextToken></a>`)
  if (root === null) throw new Error('There is no page.')
  return root
}

it('goes from page to page by their tokens', async () => {
  const asked: unknown[] = []
  const tokens = ['b', 'c', '']
  const ask = async (parameters: Readonly<Record<string, unknown>>): Promise<XmlElement> => {
    asked.push(parameters['NextToken'])
    return page(tokens[asked.length - 1] ?? '')
  }
  expect(await listOurs(search, ask, () => [])).toEqual([])
  expect(asked).toEqual([undefined, 'b', 'c'])
})

it('does not ask for the same page for ever', async () => {
  expect(
    await faultOf(() =>
      listOurs(
        search,
        async () => page('b'),
        () => [],
      ),
    ),
  ).toEqual({
    code: 'AWS',
    message: 'AWS gives the same page of a list again and again; check AWS_ENDPOINT_URL and any proxy on the way.',
  })
})
