import { expect, it } from '@jest/globals'
import { parsePlots } from '../../../src/core/plots/encode.ts'
import { pointLimit } from '../../../src/core/plots/plot.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Value } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'

const plotWith = (points: number): Value => {
  const list = Array.from({ length: points }, () => '[1, 2]').join(', ')
  return parseYaml(
    `{kind: data, id: a, template: t, title: t, xLabel: x, yLabel: y, series: [{file: a, x: x, y: y, rowCount: ${points}, points: [${list}]}]}`,
    'plot',
  )
}

it('is how many points results are read with at the most', async () => {
  expect(parsePlots([plotWith(pointLimit)], 'r')).toHaveLength(1)
  expect(await faultOf(() => parsePlots([plotWith(pointLimit + 1)], 'r'))).toEqual({
    code: 'SYNTAX',
    message: 'r[0].series[0].points has 2001 points; expected at most 2000.',
  })
})
