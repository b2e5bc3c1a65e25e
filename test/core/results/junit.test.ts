import { describe, expect, it } from '@jest/globals'
import { parseJunit } from '../../../src/core/results/junit.ts'
import { faultOf } from '../../fakes/fault.ts'

/** As pytest writes it, in short. */
const pytest = `<?xml version="1.0" encoding="utf-8"?><testsuites><testsuite name="pytest" errors="9" failures="9" skipped="9" tests="9" time="0.25">
<testcase classname="test_a.TestA" name="test_ok" time="0.1" />
<testcase classname="test_a" name="test_bad" time="0.1"><failure message="assert 1 == 2&#10;  more">trace</failure></testcase>
<testcase name="test_error" time="0.05"><error>Setup
broke</error></testcase>
<testcase classname="test_a" name="test_skip"><skipped message="later" /></testcase>
</testsuite></testsuites>`

describe('parseJunit', () => {
  it('counts the cases themselves, whatever the attributes say', () => {
    expect(parseJunit(pytest, 'junit.xml')).toEqual([
      {
        ...{ file: 'junit.xml', name: 'pytest', passed: 1, failed: 2, skipped: 1, seconds: 0.25 },
        failures: [
          { test: 'test_a::test_bad', message: 'assert 1 == 2' },
          { test: 'test_error', message: 'Setup' },
        ],
      },
    ])
  })

  it('reads nested suites, one without a case left out, and adds up the time that is not given', () => {
    const xml = `<testsuite name="all"><testsuite name="one"><testcase name="a" time="1"/><testcase name="b" time="0.5"/></testsuite>
      <testsuite><testcase name="c" time="much"/></testsuite></testsuite>`
    const suite = { file: 'f', failed: 0, skipped: 0, failures: [] }
    expect(parseJunit(xml, 'f')).toEqual([
      { ...suite, name: 'one', passed: 2, seconds: 1.5 },
      { ...suite, name: '', passed: 1, seconds: 0 },
    ])
  })

  it('reads a file without a test', () => {
    expect(parseJunit('<testsuites/>', 'f')).toEqual([])
  })

  it('keeps the beginning of a very long message', () => {
    const xml = `<testsuite><testcase name="a"><failure message="${'x'.repeat(9000)}"/></testcase></testsuite>`
    expect(parseJunit(xml, 'f')[0]?.failures[0]?.message).toBe('x'.repeat(500))
  })

  it.each([
    ['<html/>', "f begins with <html>; expected JUnit's <testsuites> or <testsuite>."],
    ['', 'f is not XML: Root element is missing or invalid (line 1, column 1).'],
    ['<testsuite>', 'f is not XML: Missing end tag for element testsuite (line 1, column 12).'],
  ])('refuses %j', async (xml, message) => {
    expect(await faultOf(() => parseJunit(xml, 'f'))).toEqual({ code: 'SYNTAX', message })
  })

  it('expands no entity of its own and reads no file', async () => {
    const xml = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><testsuite><testcase name="&e;"/></testsuite>'
    expect((await faultOf(() => parseJunit(xml, 'f')))?.code).toBe('SYNTAX')
  })

  it('refuses a file beyond its limit before it parses it', async () => {
    const message = 'f has 50000001 characters; at most 50000000 are read.'
    expect(await faultOf(() => parseJunit(' '.repeat(50_000_001), 'f'))).toEqual({ code: 'SYNTAX', message })
  })
})
