export const id = 6643;
export const ids = [6643];
export const modules = {

/***/ 1239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ compressionOf),
/* harmony export */   n: () => (/* binding */ toHex)
/* harmony export */ });
/** First bytes of each in hexadecimal. */
const magic = [
    [/^78(?:01|5e|9c|da)/u, 'zlib'],
    [/^1f8b/u, 'gzip'],
    [/^425a68/u, 'bz2'],
    [/^fd377a585a/u, 'xz'],
    [/^5d0000/u, 'lzma'],
    [/^04224d18/u, 'lz4'],
];
/** Tells by its first bytes how a file is compressed. */
function compressionOf(head) {
    const hex = toHex(head.subarray(0, 8));
    return magic.find(([sign]) => sign.test(hex))?.[1] ?? 'none';
}
/** Writes bytes in hexadecimal, small letters. */
function toHex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}


/***/ }),

/***/ 431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   c4: () => (/* binding */ headBytes),
/* harmony export */   i_: () => (/* binding */ detectKind)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _compression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1239);


/** Bytes of a file that `detectKind` wants to see. */
const headBytes = 4096;
const supported = 'a model of joblib or pickle (.joblib, .pkl), skops (.skops), XGBoost (.json, .ubj), LightGBM (.txt), ONNX (.onnx), an MLflow folder, or a folder with a predictor.py';
/**
 * Tells what kind a model is, by its name and its first bytes, which must agree.
 *
 * @throws {UserError} MODEL with what was found there, and what is served
 */
function detectKind({ path, head, files }) {
    if (head === undefined)
        return detectFolder(path, files);
    const suffix = /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
    const found = contentOf(head);
    const expected = suffixes.get(suffix);
    if (found === undefined || (expected !== undefined && !expected.includes(found))) {
        throw refusal(path, found === undefined ? sayUnknown(head) : contents[found].words);
    }
    const { kind, words } = contents[found];
    if (kind === undefined)
        throw refusal(path, words);
    // A zip may be anything; skops says so by its name.
    if (kind === 'skops' && suffix !== 'skops')
        throw refusal(path, words);
    return kind;
}
function detectFolder(path, files) {
    if (files.includes('MLmodel'))
        return 'mlflow';
    if (files.includes('predictor.py'))
        return 'predictor';
    const what = files.length === 0 ? 'is an empty folder' : `is a folder with ${listNames(files)}`;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The model ${path} ${what}; expected ${supported}.`, { code: 'MODEL' });
}
/** Content -> kind and words for it; without a kind it is known and not served. */
const contents = {
    pickle: { kind: 'sklearn', words: 'a pickle' },
    compressed: { kind: 'sklearn', words: 'a compressed file' },
    zip: { kind: 'skops', words: 'a zip archive, as PyTorch and Keras write them; export it to ONNX' },
    'xgboost-json': { kind: 'xgboost', words: 'a model of XGBoost in JSON' },
    'xgboost-ubj': { kind: 'xgboost', words: 'a model of XGBoost in UBJSON' },
    'xgboost-old': {
        kind: undefined,
        words: 'a model in the old binary form of XGBoost; save it with save_model("model.ubj")',
    },
    json: { kind: undefined, words: 'JSON that is no model of XGBoost' },
    lightgbm: { kind: 'lightgbm', words: 'a model of LightGBM' },
    onnx: { kind: 'onnx', words: 'a model in ONNX' },
    hdf5: { kind: undefined, words: 'an HDF5 file, as Keras writes it; export it to ONNX' },
};
/** Suffix -> what may lie behind it. */
const suffixes = new Map([
    ['joblib', ['pickle', 'compressed']],
    ['pkl', ['pickle', 'compressed']],
    ['pickle', ['pickle', 'compressed']],
    ['skops', ['zip']],
    ['json', ['xgboost-json', 'json']],
    ['ubj', ['xgboost-ubj', 'xgboost-json']],
    ['onnx', ['onnx']],
]);
function contentOf(head) {
    const [hex, text] = [(0,_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .n)(head.subarray(0, 32)), String.fromCharCode(...head.subarray(0, headBytes))];
    const [, found] = byteSigns.find(([sign]) => sign.test(hex)) ?? textSigns.find(([sign]) => sign.test(text)) ?? [];
    return found ?? ((0,_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .compressionOf */ .M)(head) === 'none' ? undefined : 'compressed');
}
/** Beginning of a file in hexadecimal -> what it is. */
const byteSigns = [
    [/^800[2-5]/u, 'pickle'],
    [/^504b0304/u, 'zip'],
    [/^894844/u, 'hdf5'],
    // An object whose first name has 7 letters, in the two ways of writing that count: learner, version.
    [/^7b(?:4c0{14}07|6907)(?:6c6561726e6572|76657273696f6e)/u, 'xgboost-ubj'],
    // Field 1 of ONNX's ModelProto is the version of its form, field 2 or later its producer or its graph.
    [/^08[0-7][0-9a-f](?:[1-3]2|[1-4]a|42)/u, 'onnx'],
];
/** Beginning of a text -> what it is. */
const textSigns = [
    [/^(?:binf|bs64)/u, 'xgboost-old'],
    [/^\{\s*"(?:learner"\s*:|version"\s*:\s*\[)/u, 'xgboost-json'],
    [/^\s*\{/u, 'json'],
    [/^tree\r?\nversion=/u, 'lightgbm'],
    // The older protocols begin with a name, or with a mark and what is put after it.
    [/^(?:c[\w.]+\n[\w.]+\n|\([dlit])/u, 'pickle'],
];
function refusal(path, found) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The model ${path} holds ${found}; expected ${supported}.`, { code: 'MODEL' });
}
function sayUnknown(head) {
    if (head.length === 0)
        return 'nothing';
    if (head.length > 20 && /^version https:\/\/git-lfs/u.test(String.fromCharCode(...head.subarray(0, 40))))
        return 'a pointer of Git LFS and not the file; fetch it with git lfs pull';
    return `nothing that is known (it begins with the bytes ${(0,_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .n)(head.subarray(0, 8))})`;
}
/** Lists names for a message, a few at the most. */
function listNames(names) {
    const shown = names.slice(0, 8);
    return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}


/***/ }),

/***/ 6699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ machineOf),
/* harmony export */   v: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7581);


const machines = { 'linux/amd64': 'x86_64', 'linux/arm64': 'aarch64' };
/** Name of a platform's processor as Python has it. */
function machineOf(platform) {
    return machines[platform] ?? 'x86_64';
}
function environmentOf({ python, platform }) {
    const [major = '3', minor = '0', patch = '0'] = python.split('.');
    return new Map([
        ['python_version', `${major}.${minor}`],
        ['python_full_version', `${major}.${minor}.${patch}`],
        ['implementation_version', `${major}.${minor}.${patch}`],
        ['sys_platform', 'linux'],
        ['platform_system', 'Linux'],
        ['os_name', 'posix'],
        ['platform_machine', machineOf(platform)],
        ['platform_python_implementation', 'CPython'],
        ['implementation_name', 'cpython'],
        ['platform_release', ''],
        ['platform_version', ''],
        ['extra', ''],
    ]);
}
const tokenForm = /\s*(?:(?<text>'[^']*'|"[^"]*")|(?<operator>===|[<>=!~]=|[<>()])|(?<word>[\w.]+))/uy;
/**
 * Tells whether an environment marker (`python_version < "3.12" and sys_platform == "linux"`) holds.
 *
 * @param where file and line, for the message
 * @throws {UserError} SYNTAX
 * @see https://packaging.python.org/specifications/dependency-specifiers/
 */
function holds(marker, target, where) {
    const reader = new Reader(marker, environmentOf(target), where);
    const result = reader.either();
    reader.end();
    return result;
}
/** Reads a marker once. A class because it has a life: the position. */
class Reader {
    #tokens;
    #environment;
    #fault;
    #at = 0;
    constructor(marker, environment, where) {
        this.#fault = () => new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} has the marker "${marker}"; expected one such as python_version < "3.12".`, {
            code: 'SYNTAX',
        });
        this.#tokens = tokensOf(marker) ?? [];
        if (this.#tokens.length === 0)
            throw this.#fault();
        this.#environment = environment;
    }
    either() {
        let result = this.#both();
        while (this.#take('or'))
            result = this.#both() || result;
        return result;
    }
    end() {
        if (this.#at < this.#tokens.length)
            throw this.#fault();
    }
    #both() {
        let result = this.#one();
        while (this.#take('and'))
            result = this.#one() && result;
        return result;
    }
    #one() {
        if (!this.#take('('))
            return this.#comparison();
        const result = this.either();
        if (!this.#take(')'))
            throw this.#fault();
        return result;
    }
    #comparison() {
        const left = this.#operand();
        const operator = this.#take('not') ? 'not in' : (this.#tokens[this.#at] ?? '');
        this.#at++;
        const right = this.#operand();
        const result = compare(left, operator, right);
        if (result === undefined)
            throw this.#fault();
        return result;
    }
    #operand() {
        const token = this.#tokens[this.#at++] ?? '';
        if (/^['"]/u.test(token))
            return { text: token.slice(1, -1), isVersion: false };
        const text = this.#environment.get(token);
        if (text === undefined)
            throw this.#fault();
        return { text, isVersion: /version$/u.test(token) && token !== 'platform_version' };
    }
    #take(word) {
        if (this.#tokens[this.#at] !== word)
            return false;
        this.#at++;
        return true;
    }
}
function tokensOf(marker) {
    const tokens = [];
    tokenForm.lastIndex = 0;
    const text = marker.trim();
    while (tokenForm.lastIndex < text.length) {
        const found = tokenForm.exec(text)?.[0];
        if (found === undefined)
            return undefined;
        tokens.push(found.trim());
    }
    return tokens;
}
function compare(left, operator, right) {
    if (operator === 'in')
        return right.text.includes(left.text);
    if (operator === 'not in')
        return !right.text.includes(left.text);
    if (left.isVersion || right.isVersion)
        return (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(left.text, operator, right.text);
    switch (operator) {
        case '==':
        case '===':
            return left.text === right.text;
        case '!=':
            return left.text !== right.text;
        case '<':
            return left.text < right.text;
        case '>':
            return left.text > right.text;
        case '<=':
            return left.text <= right.text;
        case '>=':
            return left.text >= right.text;
        default:
            return undefined;
    }
}


/***/ }),

/***/ 8313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ selectPackages),
/* harmony export */   Ez: () => (/* binding */ parseRequirements),
/* harmony export */   GX: () => (/* binding */ normaliseName),
/* harmony export */   wC: () => (/* binding */ renderLock)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6699);


/** Options of pip that say where packages come from: they go on to it. */
const sourceOption = /^(?:-i|--index-url|--extra-index-url|-f|--find-links|--no-index|--trusted-host|--pre|--prefer-binary|--only-binary|--no-binary)(?:[\s=]|$)/u;
/** Gives the name of a package as indexes compare it: `Scikit_Learn` is `scikit-learn`. */
function normaliseName(name) {
    return name.toLowerCase().replaceAll(/[-_.]+/gu, '-');
}
/**
 * Reads a requirements file of pip.
 *
 * @throws {UserError} SYNTAX for a line that is none; UNSUPPORTED for a package that has no version (a path, a URL, a
 *   repository), which cannot be locked by its hash
 */
function parseRequirements(text, file) {
    const packages = [];
    const options = [];
    let isWhole = true;
    for (const { content, line } of logicalLines(text)) {
        if (sourceOption.test(content))
            options.push(content);
        else if (/^(?:-r|--requirement|-c|--constraint)[\s=]/u.test(content))
            isWhole = false;
        else
            packages.push(parseRequirement(content, `${file}:${line}`, line));
    }
    const isPinned = packages.every(({ version, hashes }) => version !== undefined && hashes.length > 0);
    return { file, packages, options, isLocked: isWhole && isPinned && packages.length > 0 };
}
/** Lines without comments, joined where a backslash ends them. */
function* logicalLines(text) {
    let [pending, start] = ['', 0];
    for (const [index, raw] of text
        .replace(/^\ufeff/u, '')
        .split(/\r\n|\r|\n/u)
        .entries()) {
        const line = raw.replace(/(?:^|\s)#.*$/u, '');
        if (pending === '')
            start = index + 1;
        if (line.trimEnd().endsWith('\\')) {
            pending += `${line.trimEnd().slice(0, -1)} `;
            continue;
        }
        const content = (pending + line).trim();
        pending = '';
        if (content !== '')
            yield { content, line: start };
    }
    if (pending.trim() !== '')
        yield { content: pending.trim(), line: start };
}
function parseRequirement(content, where, line) {
    const hashes = [...content.matchAll(/\s--hash[=\s]\s*(\S+)/gu)].map(([, hash = '']) => hash);
    const bare = content.replaceAll(/\s--hash[=\s]\s*\S+/gu, '').trim();
    const [specifier = '', ...markers] = bare.split(';');
    const form = /^(?<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?<extras>\[[^\]]*\])?\s*(?<versions>\(?(?:[<>=!~]=?=?[^()]*)?\)?)$/u;
    const found = form.exec(specifier.trim())?.groups;
    if (found === undefined)
        throw notAPackage(content, where);
    const pinned = /^\(?===?\s*([^\s,*()]+)\)?$/u.exec((found['versions'] ?? '').trim())?.[1];
    const marker = markers.join(';').trim();
    return {
        name: normaliseName(found['name'] ?? ''),
        text: specifier.trim(),
        version: pinned,
        marker: marker === '' ? undefined : marker,
        hashes,
        line,
    };
}
function notAPackage(content, where) {
    const shown = content.length > 120 ? `${content.slice(0, 119)}…` : content;
    const isPlace = /^(?:-e|--editable)\b|:\/\/|@|^[./~]/u.test(content);
    if (!isPlace)
        return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} is "${shown}"; expected a package such as scikit-learn==1.7.2.`, { code: 'SYNTAX' });
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} is "${shown.replace(/\/\/[^@/]*@/u, '//***@')}", which has no version that a hash could lock; publish it as a package, or name the others in a file of their own with serve.requirements.`, { code: 'UNSUPPORTED' });
}
/**
 * Picks what of a lock a target needs, by the markers, sorted by name: one version of each package.
 *
 * @throws {UserError} SYNTAX for a marker that is none, or a package that is there twice
 */
function selectPackages({ file, packages }, target) {
    const chosen = new Map();
    for (const one of packages) {
        const where = `${file}:${one.line}`;
        if (one.marker !== undefined && !(0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .holds */ .v)(one.marker, target, where))
            continue;
        const other = chosen.get(one.name);
        if (other !== undefined && other.version !== one.version)
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} has ${one.name} ${one.version}, and line ${other.line} has ${other.version}, both for Python ${target.python}; expected one of them.`, { code: 'SYNTAX' });
        chosen.set(one.name, one);
    }
    return [...chosen.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
/** Writes packages that were picked as a lock without markers: what is installed, and the key that it is kept by. */
function renderLock(packages, options = []) {
    const lines = packages.map(({ text, hashes }) => [text, ...hashes.map((hash) => `    --hash=${hash}`)].join(' \\\n'));
    return `${[...options, ...lines].join('\n')}\n`;
}


/***/ }),

/***/ 7581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions),
/* harmony export */   p: () => (/* binding */ isSameVersion)
/* harmony export */ });
/** Number of a release, without what comes before (`1!`) or after it (`rc1`, `.post1`, `+cpu`). */
function releaseOf(version) {
    return (/^v?(?:\d+!)?(\d+(?:\.\d+)*)/u.exec(version.trim())?.[1] ?? '0').split('.').map(Number);
}
function order(one, other) {
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
        const difference = (one[index] ?? 0) - (other[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/**
 * Compares the releases of two versions; `undefined` for an operator that versions do not have.
 *
 * @see https://packaging.python.org/specifications/version-specifiers/
 */
function compareVersions(one, operator, other) {
    const wanted = other.trim().replace(/\.\*$/u, '');
    const [left, right] = [releaseOf(one), releaseOf(wanted)];
    const isPrefix = order(left.slice(0, right.length), right) === 0;
    const difference = order(left, right);
    switch (operator) {
        case '==':
        case '===':
            return other.trim().endsWith('.*') ? isPrefix : difference === 0;
        case '!=':
            return other.trim().endsWith('.*') ? !isPrefix : difference !== 0;
        case '<':
            return difference < 0;
        case '<=':
            return difference <= 0;
        case '>':
            return difference > 0;
        case '>=':
            return difference >= 0;
        case '~=':
            return difference >= 0 && order(left.slice(0, right.length - 1), right.slice(0, -1)) === 0;
        default:
            return undefined;
    }
}
/** Tells whether two texts name the same version: `1.0` is `1.0.0`, and a local part (`+cpu`) does not count. */
function isSameVersion(one, other) {
    const plain = (version) => version
        .trim()
        .toLowerCase()
        .replace(/^v/u, '')
        .replace(/\+.*$/u, '')
        .replace(/^(\d+(?:\.\d+)*?)(?:\.0)+(?=$|[^\d.])/u, '$1');
    return plain(one) === plain(other);
}


/***/ }),

/***/ 8936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ minorOf),
/* harmony export */   J: () => (/* binding */ refuseMismatch),
/* harmony export */   uf: () => (/* binding */ mlflowPython)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8313);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7581);




/** Packages of which a kind needs one; of `predictor` and `mlflow` only the model itself knows. */
const libraries = {
    sklearn: ['scikit-learn'],
    skops: ['skops'],
    xgboost: ['xgboost', 'xgboost-cpu'],
    lightgbm: ['lightgbm'],
    onnx: ['onnxruntime', 'onnxruntime-gpu'],
    mlflow: [],
    predictor: [],
};
/**
 * Refuses a lock with other versions than those that trained the model: an estimator that another version has written
 * may load and predict otherwise, without a word.
 *
 * @throws {UserError} MODEL with every package that differs, trained and locked
 */
function refuseMismatch({ model, kind, versions }, { file, packages, python }) {
    const locked = new Map(packages.map(({ name, version }) => [name, version ?? '']));
    const needed = libraries[kind];
    if (needed.length > 0 && !needed.some((name) => locked.has(name)))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${file} has no ${needed[0]}, which ${model} needs to be loaded; add it there.`, {
            code: 'MODEL',
        });
    const differences = [...versions].flatMap(([name, trained]) => {
        const found = name === 'python' ? python : locked.get((0,_requirements_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseName */ .GX)(name));
        if (found === undefined || isSame(name, trained, found))
            return [];
        return [`${name} ${trained} (${name === 'python' ? 'the image has' : 'locked is'} ${found})`];
    });
    if (differences.length === 0)
        return;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${model} was trained with ${differences.join(', ')}; train it with what ${file} says, or lock what trained it, or choose a base image with that Python.`, { code: 'MODEL' });
}
/** Of Python the minor version decides. */
function isSame(name, trained, found) {
    if (name !== 'python')
        return (0,_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameVersion */ .p)(trained, found);
    return minorOf(trained) === minorOf(found);
}
/** Major and minor number of a Python: `3.12` of `3.12.4`. */
function minorOf(version) {
    return version.split('.').slice(0, 2).join('.');
}
/** Reads the Python of an MLflow model's `python_env.yaml` or `conda.yaml`; `undefined` where it does not say. */
function mlflowPython(value) {
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value))
        return undefined;
    const python = value.get('python');
    if (python !== undefined && python !== null && !(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(python) && !(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(python))
        return String(python);
    const dependencies = value.get('dependencies');
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(dependencies))
        return undefined;
    const found = dependencies.find((one) => typeof one === 'string' && /^python\s*=/u.test(one));
    return typeof found === 'string' ? /[\d.]+/u.exec(found)?.[0] : undefined;
}


/***/ }),

/***/ 8914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ locateModel),
/* harmony export */   f: () => (/* binding */ modelName)
/* harmony export */ });
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _core_model_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(431);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6069);
/* harmony import */ var _data_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7464);





/** Names of outputs that are models, whatever their content. */
const modelName = /\.(?:joblib|pkl|pickle|skops|onnx|ubj)$/iu;
/**
 * Finds the model and what kind it is.
 *
 * @param path as it is set; `undefined` for the only output of DVC that is a model by its name
 * @param hasPredictor whether code of the project loads it, whatever it is
 * @throws {UserError} MODEL with what is there
 */
async function locateModel(path, hasPredictor, ports) {
    const outputs = await (0,_data_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .trackedOutputs */ .zT)(ports.snapshot);
    const model = path ?? onlyModel(outputs);
    const entry = await ports.workspace.stat(model);
    const isFolder = entry?.kind === 'directory';
    const inside = isFolder ? (await ports.workspace.files(model)).map((file) => file.path) : [];
    const head = isFolder ? undefined : await ports.staging.readHead(model, _core_model_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .headBytes */ .c4);
    if (!isFolder && head === undefined)
        throw await absent(model, outputs, ports);
    const kind = hasPredictor ? 'predictor' : (0,_core_model_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .detectKind */ .i_)({ path: model, head, files: inside });
    const files = isFolder ? inside.map((file) => `${model}/${file}`) : [model];
    return { path: model, kind, isFolder, files, output: outputs.find(({ place }) => (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(model, place)) };
}
function onlyModel(outputs) {
    const places = outputs.map(({ place }) => place).filter((place) => modelName.test(place));
    const [only, ...more] = places;
    if (only !== undefined && more.length === 0)
        return only;
    const found = only === undefined
        ? 'dvc.lock and the .dvc files name no output that is a model by its name'
        : `dvc.lock and the .dvc files name several models (${(0,_core_model_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .listNames */ .Zv)(places)})`;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${found}; name one with the input model or serve.model in crisol.yaml.`, { code: 'MODEL' });
}
async function absent(path, outputs, { workspace }) {
    if (outputs.some(({ place }) => (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(path, place)))
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`The model ${path} is tracked by DVC and is not here; run crisol pull or crisol train first.`, {
            code: 'MODEL',
        });
    const folder = (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryOf */ .jt)(path);
    const names = (await workspace.files(folder)).map((file) => file.path).filter((name) => !name.startsWith('.'));
    const beside = names.filter((name) => !name.includes('/'));
    const near = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestName */ .q)(path.split('/').at(-1) ?? '', beside);
    const where = folder === '' ? 'the project' : folder;
    const there = beside.length === 0 ? `${where} holds no file` : `${where} holds ${(0,_core_model_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .listNames */ .Zv)(beside)}`;
    const hint = near === undefined ? '' : ` Did you mean ${folder === '' ? near : `${folder}/${near}`}?`;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`There is no model at ${path}: ${there}.${hint}`, { code: 'MODEL' });
}


/***/ })

};
