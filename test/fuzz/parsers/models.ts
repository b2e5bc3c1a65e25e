import { compressionOf } from '../../../src/core/model/compression.ts'
import { parseExample } from '../../../src/core/model/example.ts'
import { detectKind, headBytes } from '../../../src/core/model/kind.ts'
import { checkPickle } from '../../../src/core/model/pickle.ts'
import { parseRequirements, renderLock, selectPackages } from '../../../src/core/model/requirements.ts'
import { mlflowPython } from '../../../src/core/model/versions.ts'
import { installFault, lockOfReport } from '../../../src/core/package/pip.ts'
import { asksFor, parseTensors } from '../../../src/core/package/protocols.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import { readJson } from '../../../src/flows/package/answer.ts'
import { fixture, fixturesIn, jsonOf } from '../corpus.ts'
import { bytesOf, type Parser, textOf } from '../parser.ts'

const target = { python: '3.12', platform: 'linux/amd64' }
const table = parseExample(
  '{"inputs": {"columns": ["a", "b"], "data": [[1, "x"], [2.5, "y"]]}, "predictions": [0, 1]}',
  'e.json',
)
const pickles = (pattern: RegExp): Parser['corpus'] => fixturesIn('test/fixtures/pickles', pattern)
const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(40)])
const heads = [
  ...[
    zip,
    Buffer.from('tree\nversion=v4\nnum_class=1\n'),
    Buffer.from('{"learner": {"attributes": {}}, "version": [3, 0, 0]}'),
  ],
  ...[
    Buffer.from('080a120a736b6c326f6e6e78', 'hex'),
    Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:ab\n'),
    Buffer.from('\u0089HDF\r\n\u001a\n', 'latin1'),
  ],
]
/** Sizes and names of tensors in JSON, as safetensors has them, before the tensors. */
const safetensors = Buffer.from('{"w":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}}')

/** Models, and what is said beside them. */
export const modelParsers: readonly Parser[] = [
  {
    name: 'pickle',
    read: (bytes) => checkPickle(bytes, 'm.pkl', { trusted: ['mine'], isJoblib: false }),
    corpus: pickles(/^good-.*\.pkl$/u),
  },
  {
    name: 'joblib',
    read: (bytes) => checkPickle(bytes, 'm.joblib', { trusted: [], isJoblib: true }),
    corpus: pickles(/^good-.*\.joblib$/u),
  },
  {
    name: 'kind of a model',
    read: (bytes) => {
      const found = compressionOf(bytes)
      const head = bytes.subarray(0, headBytes)
      const name = ['m.joblib', 'm.skops', 'm.json', 'm.onnx', 'm.ubj', 'm', 'm.safetensors'][bytes.length % 7] ?? ''
      return [found, detectKind({ path: name, head, files: [] })]
    },
    corpus: [
      ...heads,
      Buffer.concat([Buffer.from([safetensors.length, 0, 0, 0, 0, 0, 0, 0]), safetensors]),
      ...pickles(/zlib|gzip|xz|lzma|bz2|protocol/u),
    ],
  },
  {
    name: 'requirements',
    read: (bytes) => {
      const requirements = parseRequirements(textOf(bytes), 'r.txt')
      return renderLock(selectPackages(requirements, target), requirements.options)
    },
    corpus: [
      ...fixturesIn('examples/breast-cancer', /^(?:requirements|serve)\.(?:in|lock)$/u),
      ...bytesOf(
        'numpy[dev]>=1.26 ; python_version < "3.13" and (sys_platform == "linux" or extra == "x")\nA_b==1.0rc1 \\\n    --hash=sha256:ab\n-i https://example.com/simple # here\n-r other.txt\nc @ https://example.com/c.whl\n',
      ),
    ],
    grammar: 'lines',
  },
  {
    name: 'MLmodel',
    read: (bytes) => mlflowPython(parseYaml(textOf(bytes), 'MLmodel')),
    corpus: bytesOf(
      'artifact_path: model\nflavors:\n  python_function:\n    env: {conda: conda.yaml, virtualenv: python_env.yaml}\n    loader_module: mlflow.sklearn\n    python_version: 3.12.4\n',
      'python: 3.12.4\nbuild_dependencies: [pip==24.0]\n',
      'name: env\ndependencies:\n- python=3.12.4\n- pip:\n  - mlflow\n',
    ),
    grammar: 'lines',
  },
  {
    name: 'example.json',
    read: (bytes) => parseExample(textOf(bytes), 'example.json'),
    corpus: [
      fixture('examples/breast-cancer/models/example.json'),
      ...jsonOf(
        { columns: ['a'], data: [[1], [null]] },
        { dataframe_split: { columns: ['a'], data: [[1]] }, versions: { numpy: '2.0' }, probabilities: [[0.5, 0.5]] },
      ),
    ],
    grammar: 'json',
  },
  {
    name: 'report of pip',
    read: (bytes) => lockOfReport(textOf(bytes), 'r.txt'),
    corpus: jsonOf({
      version: '1',
      install: [
        {
          metadata: { name: 'Scikit_Learn', version: '1.7.2' },
          download_info: { url: 'x', archive_info: { hashes: { sha256: 'bb' } } },
        },
      ],
    }),
    grammar: 'json',
  },
  {
    name: 'words of pip',
    read: (bytes) => installFault(textOf(bytes), 'r.txt', target).message,
    corpus: bytesOf(
      'ERROR: No matching distribution found for joblib==99\n',
      'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n    joblib==1.6 from https://example.com:\n        Expected sha256 ab\n',
      '  × No solution found when resolving dependencies:\n  ╰─▶ Because there is no version of numpy==99 and you require numpy==99\n',
    ),
    grammar: 'lines',
  },
  {
    name: 'answer of the server',
    read: (bytes) => {
      const answer = readJson(textOf(bytes))
      if (answer === undefined) return undefined
      const asks = asksFor(table, 'm', { inputs: [{ name: 'a', datatype: 'FP64', width: 1 }] })
      return [
        parseTensors(answer),
        asks.map(({ read }) => read(answer)),
        asksFor(table, 'm', parseTensors(answer) ?? { inputs: [] }),
      ]
    },
    corpus: jsonOf(
      {
        predictions: [0, 1],
        probabilities: [
          [0.1, 0.9],
          [0.5, 0.5],
        ],
      },
      {
        outputs: [
          { name: 'predictions', shape: [2], datatype: 'INT64', data: [0, 1] },
          { name: 'probabilities', shape: [2, 2], data: [0.1, 0.9, 0.5, 0.5] },
        ],
      },
      {
        name: 'm',
        inputs: [
          { name: 'a', datatype: 'FP64', shape: [-1, 1] },
          { name: 'b', datatype: 'BYTES', shape: [-1] },
        ],
      },
    ),
    grammar: 'json',
  },
]
