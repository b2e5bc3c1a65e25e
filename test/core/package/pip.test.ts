import { describe, expect, it } from '@jest/globals'
import { installFault, lockOfReport, targetOptions, uvTargetOptions } from '../../../src/core/package/pip.ts'

const target = { python: '3.12', platform: 'linux/arm64' }

describe('targetOptions', () => {
  it('asks for wheels of the target, newest form first', () => {
    const options = targetOptions(target)
    expect(options.slice(0, 8)).toEqual([
      ...['--implementation', 'cp', '--python-version', '3.12'],
      ...['--platform', 'manylinux_2_36_aarch64', '--platform', 'manylinux_2_35_aarch64'],
    ])
    expect(options.slice(-4)).toEqual(['--platform', 'manylinux1_aarch64', '--platform', 'linux_aarch64'])
  })

  it('leaves the choice to pip where it installs for this machine', () => {
    expect(targetOptions({ python: '3.12', platform: 'machine' })).toEqual([])
  })
})

it('tells uv the same target', () => {
  expect(uvTargetOptions(target)).toEqual(['--python-version', '3.12', '--python-platform', 'aarch64-manylinux_2_36'])
  expect(uvTargetOptions({ python: '3.12', platform: 'machine' })).toEqual(['--python-version', '3.12'])
})

describe('lockOfReport', () => {
  const install = (name: string, version: string, hashes: object) => ({
    metadata: { name, version },
    download_info: { archive_info: { hashes } },
  })

  it('locks every package by its hash, sorted by name', () => {
    const report = {
      install: [install('Scikit_Learn', '1.7.2', { sha256: 'bb' }), install('joblib', '1.6', { sha256: 'aa' })],
    }
    expect(lockOfReport(JSON.stringify(report), 'r.txt')).toBe(
      'joblib==1.6 \\\n    --hash=sha256:aa\nscikit-learn==1.7.2 \\\n    --hash=sha256:bb\n',
    )
  })

  it('refuses a package without a hash', () => {
    expect(() => lockOfReport(JSON.stringify({ install: [install('mine', '1', {})] }), 'r.txt')).toThrow(
      'mine of r.txt has no hash that would lock it; name a version of a package index.',
    )
  })
})

describe('installFault', () => {
  it.each([
    [
      'ERROR: Could not find a version that satisfies the requirement joblib==99 (from versions: 0.8.0, 1.6.0)\nERROR: No matching distribution found for joblib==99',
      'MISSING',
      'The package joblib==99 of r.txt cannot be had as a wheel for Python 3.12 on linux/arm64; choose a version that has one.',
    ],
    [
      'ERROR: Cannot install numpy==2.0.0 because these package versions have conflicting dependencies.\nERROR: ResolutionImpossible: for help visit',
      'MISSING',
      'The packages of r.txt contradict one another: numpy==2.0.0; change one of them.',
    ],
    [
      'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you\n    joblib==1.6.0 from https://x/joblib.whl (from -r h.txt (line 1)):',
      'CORRUPT',
      'The package joblib==1.6.0 of r.txt does not have the hash of the lock; lock it again if that is right.',
    ],
    [
      'ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device',
      'ENVIRONMENT',
      'The disk is full; make room, or set XDG_CACHE_HOME to a disk that has some.',
    ],
    [
      'WARNING: Retrying (Retry(total=0)) after connection broken by NewConnectionError: Failed to establish a new connection: Connection refused\nERROR: No matching distribution found for joblib',
      'REMOTE',
      'The index of packages does not answer; look at PIP_INDEX_URL and the network.',
    ],
    ['ERROR: Something else', 'MISSING', 'The packages of r.txt could not be installed: Something else.'],
    ['', 'MISSING', 'The packages of r.txt could not be installed: nothing.'],
  ])('tells of %j', (said, code, message) => {
    const { code: found, message: told } = installFault(said, 'r.txt', target)
    expect([found, told]).toEqual([code, message])
  })
})
