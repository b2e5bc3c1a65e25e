import { describe, expect, it } from '@jest/globals'
import { detectKind, listNames } from '../../../src/core/model/kind.ts'
import { bytesOf, picklesOf, readPickle } from '../../fakes/pickles.ts'

function kindOf(path: string, content: string): string {
  return detectKind({ path, head: bytesOf(content), files: [] })
}

describe('detectKind', () => {
  it.each([
    ['m.joblib', '\x80\x04\x95', 'sklearn'],
    ['m.pkl', 'csklearn.svm\nSVC\n', 'sklearn'],
    ['m.pickle', '(dp0\n', 'sklearn'],
    ['m.joblib', '\x78\x9c\x01', 'sklearn'],
    ['model', '\x80\x05\x95', 'sklearn'],
    ['m.skops', 'PK\x03\x04', 'skops'],
    ['m.json', '{"learner":{"attributes"', 'xgboost'],
    ['m.json', '{"version":[2,0,3],"learner"', 'xgboost'],
    ['m.ubj', '{L\0\0\0\0\0\0\0\x07learner', 'xgboost'],
    ['booster.model', '{i\x07learner', 'xgboost'],
    ['m.txt', 'tree\nversion=v4\n', 'lightgbm'],
    ['m.onnx', '\x08\x08\x12\x07pytorch', 'onnx'],
  ])('of %s with %j is %s', (path, content, kind) => {
    expect(kindOf(path, content)).toBe(kind)
  })

  it.each(picklesOf('good-'))('knows %s', (name) => {
    expect(detectKind({ path: name, head: readPickle(name), files: [] })).toBe('sklearn')
  })

  it('tells folders by what is in them', () => {
    expect(detectKind({ path: 'm', head: undefined, files: ['MLmodel', 'model.pkl'] })).toBe('mlflow')
    expect(detectKind({ path: 'm', head: undefined, files: ['predictor.py', 'weights.bin'] })).toBe('predictor')
  })

  const end =
    'expected a model of joblib or pickle (.joblib, .pkl), skops (.skops), XGBoost (.json, .ubj), LightGBM (.txt), ONNX (.onnx), an MLflow folder, or a folder with a predictor.py.'

  it.each([
    ['m.pkl', 'PK\x03\x04', 'a zip archive, as PyTorch and Keras write them; export it to ONNX'],
    ['m.pt', 'PK\x03\x04', 'a zip archive, as PyTorch and Keras write them; export it to ONNX'],
    ['m.h5', '\x89HDF\r\n', 'an HDF5 file, as Keras writes it; export it to ONNX'],
    ['m.json', '{"a": 1}', 'JSON that is no model of XGBoost'],
    ['m.bin', 'binf\0\0', 'a model in the old binary form of XGBoost; save it with save_model("model.ubj")'],
    ['m.onnx', 'tree\nversion=v4', 'a model of LightGBM'],
    ['m.joblib', '', 'nothing'],
    ['m.joblib', 'hello', 'nothing that is known (it begins with the bytes 68656c6c6f)'],
    [
      'm.joblib',
      'version https://git-lfs.github.com/spec/v1\noid',
      'a pointer of Git LFS and not the file; fetch it with git lfs pull',
    ],
  ])('refuses %s with %j', (path, content, found) => {
    expect(() => kindOf(path, content)).toThrow(`The model ${path} holds ${found}; ${end}`)
  })

  it('says what a folder holds that is no model', () => {
    const given = (files: readonly string[]) => () => detectKind({ path: 'models', head: undefined, files })
    expect(given([])).toThrow(`The model models is an empty folder; ${end}`)
    expect(given(['a.csv', 'b.csv'])).toThrow(`The model models is a folder with a.csv, b.csv; ${end}`)
  })
})

it('lists a few names of many', () => {
  expect(listNames([...'abcdefghij'])).toBe('a, b, c, d, e, f, g, h and 2 more')
})
