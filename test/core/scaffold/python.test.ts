import { describe, expect, it } from '@jest/globals'
import { installLines, packageFiles, pythonOf } from '../../../src/core/scaffold/python.ts'

describe('pythonOf', () => {
  const asking = (range: string): string => `[project]\nname = "m"\nrequires-python = "${range}"\n`

  it.each<[string, Readonly<Record<string, string>>]>([
    ['3.12', {}],
    ['3.11', { '.python-version': '3.11.9\n' }],
    ['3.13', { '.python-version': '# chosen\ncpython-3.13\n' }],
    ['3.10', { '.tool-versions': 'nodejs 22.1.0\npython 3.10.14\n' }],
    ['3.11', { 'runtime.txt': 'python-3.11.4\n', 'pyproject.toml': asking('>=3.13') }],
    ['3.12', { 'pyproject.toml': asking('>=3.10') }],
    ['3.12', { 'pyproject.toml': asking('>=3.10,!=3.11.*') }],
    ['3.13', { 'pyproject.toml': asking('>=3.13') }],
    ['3.11', { 'pyproject.toml': asking('<3.12') }],
    ['3.11', { 'pyproject.toml': asking('>=3.10,<3.12') }],
    ['3.11', { 'pyproject.toml': asking('==3.11.4') }],
    ['3.11', { 'pyproject.toml': asking('~=3.11.0') }],
    ['3.12', { 'pyproject.toml': asking('>=3.12.4') }],
    ['3.13', { 'pyproject.toml': asking('>3.12, !=3.12.*') }],
    ['3.12', { 'pyproject.toml': asking('>=2.7, <3') }],
    ['3.12', { 'pyproject.toml': asking('whatever') }],
    ['3.12', { 'pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.10"\n' }],
    ['3.11', { 'pyproject.toml': '[tool.poetry.dependencies]\npython = "~3.11"\n' }],
  ])('gives %s for %j', (version, texts) => {
    expect(pythonOf(new Map(Object.entries(texts)))).toBe(version)
  })

  it('refuses a pyproject.toml that is none', () => {
    expect(() => pythonOf(new Map([['pyproject.toml', '[project']]))).toThrow('pyproject.toml:1:')
  })
})

describe('installLines', () => {
  it('installs from every kind of file', () => {
    expect(packageFiles.map(installLines)).toEqual([
      ['pip install -r requirements.lock'],
      [
        ...['pip install uv', 'uv sync --frozen'],
        'echo "$PWD/.venv/bin" >> "$GITHUB_PATH" # where the stages find python',
      ],
      [
        ...['pip install poetry', 'poetry install --no-interaction'],
        'echo "$(poetry env info --path)/bin" >> "$GITHUB_PATH" # where the stages find python',
      ],
      ['pip install -r requirements.txt'],
      ['pip install .'],
    ])
  })
})
