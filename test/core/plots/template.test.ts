import { describe, expect, it } from '@jest/globals'
import { expectTemplate, templateName, templatePlaces } from '../../../src/core/plots/template.ts'
import { faultOf } from '../../fakes/fault.ts'

describe('templatePlaces', () => {
  it.each([
    ['mine', ['.dvc/plots/mine', '.dvc/plots/mine.json', 'mine']],
    ['mine.json', ['.dvc/plots/mine.json', 'mine.json']],
    ['plots/v1.2.json', ['.dvc/plots/plots/v1.2.json', 'plots/v1.2.json']],
  ])('looks for %s where DVC does', (name, places) => {
    expect(templatePlaces(name, 'roc.csv')).toEqual(places)
  })

  it.each(['/etc/x.json', '../x.json', '.git/x.json', ''])('refuses %j', async (name) => {
    expect((await faultOf(() => templatePlaces(name, 'roc.csv')))?.code).toBe('PATH')
  })
})

describe('templateName', () => {
  it.each([
    ['linear', 'linear'],
    ['mine.json', 'mine'],
    ['plots/mine.json', 'plots/mine'],
  ])('calls %s %s', (written, name) => {
    expect(templateName(written)).toBe(name)
  })
})

describe('expectTemplate', () => {
  it.each(['linear', 'smooth', 'bar_horizontal_sorted', 'confusion_normalized'])('takes %s', (name) => {
    expect(() => expectTemplate(name, 'roc.csv')).not.toThrow()
  })

  it('refuses a name that nobody has', async () => {
    expect(await faultOf(() => expectTemplate('lineer', 'roc.csv'))).toEqual({
      code: 'MISSING',
      message:
        'template of the plot roc.csv in dvc.yaml is "lineer"; expected one of linear, simple, smooth, scatter, scatter_jitter, confusion, confusion_normalized, bar_horizontal, bar_horizontal_sorted, or a file in .dvc/plots.',
    })
  })
})
