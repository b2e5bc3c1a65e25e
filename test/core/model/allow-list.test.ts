import { expect, it } from '@jest/globals'
import { permissionOf } from '../../../src/core/model/allow-list.ts'

it.each<[string, string, 'call' | 'hold' | undefined]>([
  ['sklearn.linear_model._logistic', 'LogisticRegression', 'call'],
  ['sklearn._loss._loss', '__pyx_unpickle_CyHalfBinomialLoss', 'call'],
  ['sklearn.feature_selection._univariate_selection', 'f_classif', 'hold'],
  ['sklearn.utils', 'os', undefined],
  ['sklearn.datasets._base', 'Bunch', undefined],
  ['sklearn.callback._transport', 'Client', undefined],
  ['sklearn.svm.tests.test_svm', 'Anything', undefined],
  ['sklearnx', 'Thing', undefined],
  ['numpy', 'ndarray', 'call'],
  ['numpy', 'int64', 'call'],
  ['numpy', 'log1p', 'hold'],
  ['numpy', 'memmap', undefined],
  ['numpy', 'fromfile', undefined],
  ['numpy._core', '_ufunc_reconstruct', undefined],
  ['scipy.sparse._csr', 'csr_matrix', 'call'],
  ['scipy.stats._distn_infrastructure', 'rv_continuous_frozen', undefined],
  ['xgboost.sklearn', 'XGBClassifier', 'call'],
  ['lightgbm.basic', 'Booster', 'call'],
  ['pandas.core.frame', 'DataFrame', 'call'],
  ['pandas', 'eval', undefined],
  ['builtins', 'set', 'call'],
  ['builtins', 'exec', undefined],
  ['builtins', 'type', undefined],
  ['operator', 'methodcaller', undefined],
  ['own.steps', 'Scale', 'call'],
  ['own.steps', 'os.system', undefined],
  ['owner', 'Scale', undefined],
])('of %s.%s allows %s', (module, name, expected) => {
  expect(permissionOf(module, name, ['own'])).toBe(expected)
})
