import { describe, expect, it } from '@jest/globals'
import { holds, machineOf } from '../../../src/core/model/marker.ts'

const target = { python: '3.11.2', platform: 'linux/amd64' }

describe('holds', () => {
  it.each([
    ["python_full_version < '3.12'", true],
    ["python_full_version >= '3.12'", false],
    ["python_version == '3.11'", true],
    ["python_version == '3.*'", true],
    ["python_version != '3.11'", false],
    ["'3.9' <= python_version", true],
    ["python_version in '3.10 3.11'", true],
    ["python_version not in '3.10 3.11'", false],
    ["python_full_version ~= '3.11.0'", true],
    ["sys_platform == 'win32'", false],
    ['sys_platform != "win32" and platform_machine == "x86_64"', true],
    ["sys_platform == 'win32' or (os_name == 'posix' and implementation_name == 'cpython')", true],
    ["sys_platform == 'win32' or os_name == 'nt' and python_version > '3'", false],
    ["extra == 'test'", false],
    ["platform_machine < 'z'", true],
    ["platform_machine > 'z'", false],
    ["platform_machine <= 'x86_64'", true],
    ["platform_machine >= 'x86_65'", false],
    ["platform_machine === 'x86_64'", true],
  ])('of %s is %s', (marker, expected) => {
    expect(holds(marker, target, 'r.txt:1')).toBe(expected)
  })

  it.each([
    '',
    'python_version',
    'python_version <',
    "colour == 'red'",
    "(python_version < '3'",
    "os_name ~= 'a'",
    "'a' & 'b'",
    "os_name == 'a' os_name",
  ])('refuses %j', (marker) => {
    expect(() => holds(marker, target, 'r.txt:1')).toThrow(
      `r.txt:1 has the marker "${marker}"; expected one such as python_version < "3.12".`,
    )
  })
})

it('names processors as Python does', () => {
  expect(['linux/amd64', 'linux/arm64', 'other'].map(machineOf)).toEqual(['x86_64', 'aarch64', 'x86_64'])
})
