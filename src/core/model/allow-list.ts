/** What a pickle may do with a name of a module: `call` it, only `hold` it, or neither. */
export type Permission = 'call' | 'hold'

interface Rule {
  /** Matches whole names of modules. */
  readonly modules: RegExp
  /** Matches whole names in them; none has a dot. */
  readonly names: RegExp
  readonly permission: Permission
}

/** Names of classes; what begins with a small letter is a function or one of numpy's types, and is listed. */
const classes = /^_{0,2}[A-Z]\w*$/u

function call(modules: RegExp, names: RegExp): Rule {
  return { modules, names, permission: 'call' }
}

function hold(modules: RegExp, names: RegExp): Rule {
  return { modules, names, permission: 'hold' }
}

function listed(names: string): RegExp {
  return new RegExp(`^(?:${names.split(' ').join('|')})$`, 'u')
}

/** Parts of scikit-learn that read files, fetch, run programs or hold foreign code: no model needs them. */
const tools =
  /^sklearn\.(?:externals|datasets|conftest|_build_utils|__check_build|callback|experimental|utils\.(?:_repr_html|_test_common|_testing|_joblib|_mocking|parallel|_show_versions|estimator_checks|fixes)|(?:.*\.)?tests)(?:\.|$)/u

/** First match counts. */
const rules: readonly Rule[] = [
  call(
    listed('builtins __builtin__'),
    listed('object set frozenset list dict tuple int float complex bool str bytes bytearray slice range'),
  ),
  call(listed('collections'), listed('OrderedDict defaultdict deque Counter')),
  call(listed('copyreg copy_reg'), listed('_reconstructor __newobj__')),
  call(listed('_codecs'), listed('encode')),
  call(listed('functools'), listed('partial')),
  call(listed('datetime'), listed('date datetime time timedelta timezone')),
  call(listed('decimal'), listed('Decimal')),
  call(listed('fractions'), listed('Fraction')),
  call(listed('uuid'), listed('UUID')),
  call(/^numpy\.(?:_?core)\.multiarray$/u, listed('_reconstruct scalar')),
  call(/^numpy\.(?:_?core)\.numeric$/u, listed('_frombuffer')),
  call(
    /^numpy$/u,
    /^(?:ndarray|dtype|bool_?|u?int(?:8|16|32|64|c|p|_)?|float(?:16|32|64|128|_)?|complex(?:64|128)|str_|bytes_|object_|void|datetime64|timedelta64|matrix|longlong|ulonglong|intp)$/u,
  ),
  call(/^numpy\.dtypes$/u, /^\w+DType$/u),
  call(/^numpy\.ma(?:\.core)?$/u, listed('_mareconstruct MaskedArray MaskedConstant')),
  call(/^numpy\.random\._pickle$/u, listed('__randomstate_ctor __generator_ctor __bit_generator_ctor')),
  call(/^numpy\.random\.(?:_mt19937|_pcg64|_philox|_sfc64)$/u, listed('MT19937 PCG64 PCG64DXSM Philox SFC64')),
  call(/^numpy\.random\.bit_generator$/u, listed('SeedSequence __pyx_unpickle_SeedSequence')),
  call(/^numpy\.random\.mtrand$/u, listed('RandomState')),
  hold(
    /^numpy(?:\._?core\._multiarray_umath)?$/u,
    listed(
      'abs absolute arctan cbrt ceil clip cos deg2rad divide exp exp2 expm1 fabs floor isnan isfinite log log10 log1p log2 maximum mean median minimum multiply negative power rad2deg reciprocal rint sign sin sqrt square subtract sum tan tanh add nan_to_num var std',
    ),
  ),
  call(
    /^scipy\.sparse(?:\._?(?:csr|csc|coo|bsr|dia|dok|lil)|\._matrix)?$/u,
    /^(?:csr|csc|coo|bsr|dia|dok|lil)_(?:matrix|array)$/u,
  ),
  // Not scipy.stats: its distributions run a text of their state as a program.
  call(/^scipy\.(?:interpolate|spatial)(?:\.\w+)*$/u, /^(?:_{0,2}[A-Z]\w*|interp1d|cKDTree)$/u),
  hold(/^scipy\.special(?:\.\w+)?$/u, listed('expit logit softmax log_softmax xlogy erf gammaln')),
  call(/^sklearn(?:\.\w+)*$/u, classes),
  call(/^sklearn(?:\.\w+)*$/u, /^__pyx_unpickle_\w+$/u),
  call(/^sklearn\.(?:neighbors|metrics)\.\w+$/u, listed('newObj')),
  hold(
    /^sklearn\.(?:metrics|feature_selection|preprocessing|svm|linear_model|covariance)(?:\.\w+)*$/u,
    /^_?[a-z]\w*$/u,
  ),
  call(/^xgboost(?:\.(?:core|sklearn|compat))?$/u, classes),
  call(/^lightgbm(?:\.(?:basic|sklearn|compat|callback))?$/u, classes),
  call(
    /^pandas\.(?:core\.(?:frame|series|indexes|internals|arrays|dtypes)(?:\.\w+)*|arrays)$/u,
    /^(?:_{0,2}[A-Z]\w*|_new_Index|_new_DatetimeIndex|new_block)$/u,
  ),
  call(
    /^pandas(?:\._libs(?:\.\w+)*)?$/u,
    /^(?:__pyx_unpickle_\w+|_unpickle_block|_?[A-Z]\w*Dtype|DataFrame|Series|Index|RangeIndex|Timestamp|Timedelta|NaT|BlockPlacement|BlockManager|NDArrayBacked|_unpickle_timestamp|_timedelta_unpickle|_nat_unpickle)$/u,
  ),
  call(/^joblib\.numpy_pickle$/u, listed('NumpyArrayWrapper')),
]

/**
 * Tells what a pickle may do with a name of a module; `undefined` when nothing. A dotted name is never allowed: it
 * would lead through a module to whatever that has imported.
 *
 * @param trusted modules of the user's own, with all below them: `serve.trusted-modules`
 */
export function permissionOf(module: string, name: string, trusted: readonly string[]): Permission | undefined {
  if (!/^\w+$/u.test(name) || tools.test(module)) return undefined
  if (trusted.some((one) => module === one || module.startsWith(`${one}.`))) return 'call'
  return rules.find(({ modules, names }) => modules.test(module) && names.test(name))?.permission
}
