import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { UserError } from '../error.ts'
import type { TestFailure, TestSuite } from './results.ts'

/** A report beyond this many characters is refused. */
const maxLength = 50_000_000
/** Longest message of a failure that is kept. */
const maxMessage = 500

/**
 * Reads JUnit XML, suites nested or not. Counts come from the cases, never from attributes; suites
 * without a case of their own are left out.
 *
 * @throws {UserError} SYNTAX
 */
export function parseJunit(text: string, file: string): readonly TestSuite[] {
  const root = parseRoot(text, file)
  if (root.name !== 'testsuites' && root.name !== 'testsuite') {
    throw new UserError(`${file} begins with <${root.name}>; expected JUnit's <testsuites> or <testsuite>.`, {
      code: 'SYNTAX',
    })
  }
  return suitesOf(root).flatMap((suite) => toSuite(suite, file))
}

function parseRoot(text: string, file: string): XmlElement {
  if (text.length > maxLength) {
    throw new UserError(`${file} has ${text.length} characters; at most ${maxLength} are read.`, { code: 'SYNTAX' })
  }
  try {
    const { root } = parseXml(text)
    if (root !== null) return root
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : ''
    throw new UserError(`${file} is not XML: ${reason.replace(/[.:]?$/u, '')}.`, { code: 'SYNTAX', cause })
  }
  throw new UserError(`${file} is empty; expected JUnit's XML.`, { code: 'SYNTAX' })
}

function elements(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name)
}

function suitesOf(element: XmlElement): readonly XmlElement[] {
  const own = element.name === 'testsuite' ? [element] : []
  return [...own, ...elements(element, 'testsuite').flatMap(suitesOf)]
}

function toSuite(suite: XmlElement, file: string): readonly TestSuite[] {
  const cases = elements(suite, 'testcase')
  if (cases.length === 0) return []
  const failures = cases.flatMap(failureOf)
  const skipped = cases.filter((one) => elements(one, 'skipped').length > 0).length
  const timed = cases.reduce((sum, one) => sum + seconds(one), 0)
  return [
    {
      file,
      name: suite.attributes['name'] ?? '',
      passed: cases.length - failures.length - skipped,
      failed: failures.length,
      skipped,
      seconds: seconds(suite) || timed,
      failures,
    },
  ]
}

function seconds(element: XmlElement): number {
  const time = Number(element.attributes['time'] ?? 0)
  return Number.isFinite(time) && time >= 0 ? time : 0
}

function failureOf(testcase: XmlElement): readonly TestFailure[] {
  const fault = elements(testcase, 'failure')[0] ?? elements(testcase, 'error')[0]
  if (fault === undefined) return []
  const { classname, name } = testcase.attributes
  const message = (fault.attributes['message'] || fault.text).trim().split('\n')[0] ?? ''
  return [{ test: [classname, name].filter(Boolean).join('::'), message: message.slice(0, maxMessage) }]
}
