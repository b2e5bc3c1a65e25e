import { describe, expect, it } from '@jest/globals'
import { configOf, frame, nothing, smallText } from '../../../src/core/plots/draw-frame.ts'
import { coloursOf } from '../../../src/core/plots/draw-theme.ts'

describe('frame', () => {
  it('puts title, notes, caption, background and looks around what is drawn', () => {
    const body = { spec: { mark: 'line', width: 10 }, summary: 's', notes: ['One note.'], caption: 'How to read.' }
    expect(frame(body, { title: 'T', theme: 'dark', alt: 'T: s.' })).toEqual({
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      description: 'T: s.',
      background: '#0d1117',
      padding: 16,
      title: { text: 'T', subtitle: ['One note.', 'How to read.'] },
      mark: 'line',
      width: 10,
      config: configOf(coloursOf('dark')),
    })
  })

  it('makes room for title and subtitle in a plot that is fitted into a height', () => {
    const heightFor = (notes: readonly string[]): unknown =>
      frame({ spec: { height: 100, autosize: {} }, summary: '', notes }, { title: 'T', theme: 'light', alt: '' })[
        'height'
      ]
    expect([heightFor([]), heightFor(['One.', 'Two.'])]).toEqual([163, 199])
  })

  it('has no subtitle where nothing is to be said', () => {
    const { title } = frame({ spec: nothing, summary: '', notes: [] }, { title: 'T', theme: 'light', alt: '' })
    expect(title).toEqual({ text: 'T' })
  })
})

describe('configOf', () => {
  it('has no text below 11 pixels', () => {
    const sizes = [...JSON.stringify(configOf(coloursOf('light'))).matchAll(/ontSize":(\d+)/gu)].map(([, size]) =>
      Number(size),
    )
    expect(Math.min(smallText, ...sizes)).toBeGreaterThanOrEqual(11)
  })
})
