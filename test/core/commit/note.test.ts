import { describe, expect, it } from '@jest/globals'
import { parseNote, renderMessage } from '../../../src/core/commit/note.ts'

const reviewed = 'ab'.repeat(20)
const url = 'https://github.com/o/r/actions/runs/1'

describe('renderMessage', () => {
  it('says for which commit it was trained where nobody says anything', () => {
    expect(renderMessage('', { project: '.', reviewed }, url)).toBe(
      `Keep what was trained for abababa\n\nCrisol-Commit: . of ${reviewed}\nCrisol-Run: ${url}\n`,
    )
  })

  it('keeps what a person says, with all its lines', () => {
    expect(renderMessage(' Train\n\nMore trees. \n', { project: 'a', reviewed }, url)).toBe(
      `Train\n\nMore trees.\n\nCrisol-Commit: a of ${reviewed}\nCrisol-Run: ${url}\n`,
    )
  })
})

describe('parseNote', () => {
  it.each(['.', 'models/churn', 'a b', 'ä of b', 'a\nb', '%41'])('reads the project %j back', (project) => {
    const note = { project, reviewed }
    expect(parseNote(renderMessage('', note, url))).toEqual(note)
  })

  it('reads it where a server has changed the line ends', () => {
    const message = renderMessage('', { project: '.', reviewed }, url).replaceAll('\n', '\r\n')
    expect(parseNote(message)).toEqual({ project: '.', reviewed })
  })

  it.each([
    ['', 'nothing'],
    ['Fix', 'a message of a person'],
    [`Crisol-Commit: . of ${reviewed.slice(1)}`, 'half a SHA'],
    [`see Crisol-Commit: . of ${reviewed}`, 'a note within a line'],
    [`Crisol-Commit: %ff of ${reviewed}`, 'a name that does not decode'],
  ])('takes %j for none of ours: %s', (message) => {
    expect(parseNote(message)).toBeUndefined()
  })
})
