export const id = 8010;
export const ids = [8010];
export const modules = {

/***/ 3226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ commitSnapshot),
/* harmony export */   m: () => (/* binding */ workspaceSnapshot)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_pipeline_expect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9117);
/* harmony import */ var _core_text_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2655);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5213);





/** Directories that hold no file of the project. */
const skipped = new Set(['.git', '.hg', '.dvc', '.crisol', 'node_modules', '.venv', '__pycache__']);
/** Bytes of a piece: as many as a stream of a file has. */
const pieceSize = 1 << 16;
/** The files of the workspace as they are. */
function workspaceSnapshot(workspace) {
    const find = (directory, isWanted) => {
        const found = [];
        walk(workspace.root, directory, (path, entry) => void (isWanted(path, entry) && found.push(path)));
        return (0,_core_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .sortByCodePoint */ .T)(found);
    };
    return {
        commit: undefined,
        readText: (path) => workspace.readText(path),
        readBytes: (path) => workspace.readBytes(path),
        openFile: async (path) => {
            await (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseLinkedParent */ .gh)(workspace.root, path);
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace.root, path);
            return (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .stampOf */ .Zs)(file) === undefined ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file);
        },
        describing: once(async () => find('', (path, entry) => (0,_core_pipeline_expect_js__WEBPACK_IMPORTED_MODULE_2__/* .isDescribing */ .rC)(path) && entry.isFile())),
        list: async (directory) => find(directory, (path, entry) => entry.isFile() || isLinkedFile(entry, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace.root, path))),
    };
}
/** Looks once: each reader of a project asks for it. */
function once(look) {
    let found;
    return async () => {
        found ??= look();
        return await found;
    };
}
function walk(root, directory, take) {
    const entries = entriesIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, directory));
    // A project of its own: its data are not ours.
    if (directory !== '' && entries.some(({ name }) => name === '.dvc'))
        return;
    for (const entry of entries) {
        const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
        if (!entry.isDirectory())
            take(path, entry);
        else if (!skipped.has(entry.name))
            walk(root, path, take);
    }
}
/** DVC may have linked a file to its cache. */
function isLinkedFile(entry, file) {
    return entry.isSymbolicLink() && (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .stampOf */ .Zs)(file) !== undefined;
}
function entriesIn(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
/** The files of a commit, which must be readable here (`Repository.ensure`). */
function commitSnapshot(repository, sha) {
    return {
        commit: sha,
        readText: async (path) => {
            const bytes = await repository.readAt(sha, path);
            return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
        },
        readBytes: (path) => repository.readAt(sha, path),
        openFile: async (path) => {
            const bytes = await repository.readAt(sha, path);
            return bytes === undefined ? undefined : inPieces(bytes);
        },
        describing: once(async () => (await repository.listAt(sha, '')).filter(_core_pipeline_expect_js__WEBPACK_IMPORTED_MODULE_2__/* .isDescribing */ .rC)),
        list: (directory) => repository.listAt(sha, directory),
    };
}
/** Git hands a file over whole, and it is small beside what is made of it: a piece at a time is decoded. */
async function* inPieces(bytes) {
    for (let start = 0; start < bytes.length; start += pieceSize)
        yield bytes.subarray(start, start + pieceSize);
}


/***/ }),

/***/ 4229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseArtifact),
/* harmony export */   O: () => (/* binding */ expectMapping)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2055);



/**
 * Reads one entry of `deps` or `outs`.
 *
 * @param where file and place for messages, e.g. `dvc.lock: stages.train.outs[0]`
 * @throws {UserError} SYNTAX
 */
function parseArtifact(value, where) {
    const entry = expectMapping(value, where);
    const path = entry.get('path');
    if (typeof path !== 'string' || path === '') {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where}.path is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(path)}; expected a path.`, { code: 'SYNTAX' });
    }
    return {
        path,
        hash: parseHash(entry, where),
        size: parseWhole(entry, 'size', where),
        files: parseWhole(entry, 'nfiles', where),
        executable: entry.get('isexec') === true,
    };
}
/**
 * Gives a value that must be a mapping.
 *
 * @throws {UserError} SYNTAX
 */
function expectMapping(value, where) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value))
        return value;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value)}; expected a mapping.`, { code: 'SYNTAX' });
}
function parseHash(entry, where) {
    const written = entry.get('md5');
    if (written === undefined || written === null)
        return undefined;
    const value = typeof written === 'bigint' ? written.toString() : String(written).toLowerCase();
    if (!(0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .isHashValue */ .uj)(value)) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where}.md5 is "${value}"; expected 32 hexadecimal digits, with .dir for a directory.`, {
            code: 'SYNTAX',
        });
    }
    return { algorithm: entry.get('hash') === 'md5' ? 'md5' : 'md5-dos2unix', value };
}
function parseWhole(entry, name, where) {
    const value = entry.get(name);
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'bigint' && value >= 0n && value <= BigInt(Number.MAX_SAFE_INTEGER))
        return Number(value);
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where}.${name} is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value)}; expected a whole number.`, { code: 'SYNTAX' });
}


/***/ }),

/***/ 5967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isEqual),
/* harmony export */   q: () => (/* binding */ isSameBytes)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);

/**
 * Tells whether two values are equal as Python's `==` has it: `1` equals `1.0`, names may stand in any
 * order, NaN equals nothing, and the key `0` is not the key `'0'`. `true` differs from `1` here, other than in Python.
 */
function isEqual(one, other) {
    // biome-ignore lint/suspicious/noDoubleEquals: an integer (bigint) and a float compare by their number
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeric */ .kf)(one) && (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeric */ .kf)(other))
        return one == other;
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(one) && (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(other)) {
        return one.length === other.length && one.every((item, index) => isEqual(item, other[index] ?? null));
    }
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(one) && (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(other))
        return one.size === other.size && holds(one, other);
    return one === other;
}
function holds(one, other) {
    return [...one].every(([key, value]) => {
        const twin = other.get(key);
        return twin !== undefined && typeof (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(one, key) === typeof (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(other, key) && isEqual(value, twin);
    });
}
/** Tells whether two files hold the same; one that is not there is the same as another that is not. */
function isSameBytes(one, other) {
    if (one === undefined || other === undefined)
        return one === other;
    return one.length === other.length && one.every((byte, index) => byte === other[index]);
}


/***/ }),

/***/ 9117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ expectText),
/* harmony export */   ou: () => (/* binding */ isDvcFile),
/* harmony export */   r6: () => (/* binding */ expectPath),
/* harmony export */   rC: () => (/* binding */ isDescribing)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8205);


/**
 * Gives a value that must be text after templates were filled.
 *
 * @throws {UserError} SYNTAX
 */
function expectText(value, place) {
    if (typeof value === 'string')
        return value;
    throw (0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(value, 'text', place);
}
/**
 * Gives a path or address that a stage names.
 *
 * @throws {UserError} SYNTAX for what is no path; PIPELINE for a file that describes data or stages
 */
function expectPath(value, place) {
    const path = expectText(value, place);
    if (path === '')
        throw (0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(path, 'a path', place);
    if (!isDvcFile(path))
        return path;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .tell */ .qz)(place)} names ${path}, which DVC reads itself; name what it describes in its place.`, {
        code: 'PIPELINE',
    });
}
/** Tells whether a name is that of a file which describes data (`x.dvc`) or stages (`dvc.yaml`). */
function isDvcFile(path) {
    return path.endsWith('.dvc') || path === 'dvc.yaml' || path.endsWith('/dvc.yaml');
}
/**
 * Tells whether a file says what data is, or whose it is: few among many. One below the `.dvc` of a directory says that
 * the directory is a project of its own.
 */
function isDescribing(path) {
    return /\.dvc$|(?:^|\/)(?:dvc\.yaml|\.dvcignore|\.gitignore)$|\/\.dvc\//u.test(path);
}


/***/ }),

/***/ 1547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   TI: () => (/* binding */ isDataset),
/* harmony export */   ge: () => (/* binding */ isExternal),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);

const address = /^[a-z][a-z\d+.-]*:\/\//iu;
/**
 * Gives the place of what a stage names: a path from the repository's root, or, for what lies outside it, an address
 * (`s3://bucket/key`), an absolute path, or one that begins with `..`.
 *
 * @param directory repository-relative one that a path starts from
 * @param where file and place for the message
 * @throws {UserError} PATH for a path that no file of the repository may have
 */
function locate(directory, written, where) {
    if (isAddress(written))
        return written.replace(/\/+$/u, '');
    if (written.startsWith('/'))
        return `/${(0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)('', written)}`;
    const path = (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)(directory, written);
    return path === '..' || path.startsWith('../') ? path : (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .checkPath */ .Cg)(path === '' ? '.' : path, where);
}
/** Tells whether a place is an address (`s3://bucket/key`), and no path. */
function isAddress(place) {
    return address.test(place);
}
/** Tells whether a place lies outside the repository. */
function isExternal(place) {
    return place.startsWith('/') || place === '..' || place.startsWith('../') || isAddress(place);
}
/** Tells whether a dependency is one of the `datasets` that a `dvc.yaml` names: `ds://name`. */
function isDataset(place) {
    return place.startsWith('ds://');
}


/***/ }),

/***/ 8482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ addNames),
/* harmony export */   Kb: () => (/* binding */ pickParams),
/* harmony export */   p: () => (/* binding */ missingParams)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8685);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6069);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);




/**
 * Picks named parameters out of a file: name (`train.lr`) -> value, flat, as `dvc.lock` records them. A name may be a
 * pattern (`train.*.lr`), which has a value where it fits one alone.
 *
 * @param names dotted names; `undefined` for all of the top level
 * @returns the values that are there; a name that is missing has none
 */
function pickParams(value, names) {
    if (names === undefined)
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) ? value : new Map();
    const picked = new Map();
    for (const name of names) {
        const path = name.replace(/^\.+/u, '').split('.');
        const found = (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .isGlob */ .f)(name) ? findAll(value, path) : [find(value, path)];
        if (found.length === 1 && found[0] !== undefined)
            picked.set(name, found[0]);
    }
    return picked;
}
function find(value, path) {
    let current = value;
    for (const part of path) {
        if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(current))
            current = current.get(part);
        else
            current = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(current) && /^\d+$/u.test(part) ? current[Number(part)] : undefined;
    }
    return current;
}
/** Everything that a path of patterns fits; `**` stands for any number of names. */
function findAll(value, path) {
    const [first, ...rest] = path;
    if (first === undefined)
        return [value];
    const deeper = first === '**' ? findAll(value, rest) : [];
    const pattern = (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGlob */ .q)(first);
    return [
        ...deeper,
        ...partsOf(value).flatMap(([name, part]) => pattern.test(name) ? findAll(part, first === '**' ? path : rest) : []),
    ];
}
function partsOf(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value))
        return [...value];
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value) ? value.map((item, index) => [String(index), item]) : [];
}
/**
 * Gives the error for parameters that a stage names and a file lacks.
 */
function missingParams(missing, value, place) {
    const known = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) ? [...value.keys()] : [];
    const nearest = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestName */ .q)(missing[0] ?? '', known);
    const hint = nearest === undefined ? '' : ` The nearest name there is ${nearest}.`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${place} lacks ${missing.join(', ')}, which the stage names in params.${hint}`, {
        code: 'PIPELINE',
    });
}
/** Adds names to those of a file; `undefined` stands for all of them, and stays. */
function addNames(params, file, names) {
    const known = params.get(file);
    const isWhole = names === undefined || (params.has(file) && known === undefined);
    params.set(file, isWhole ? undefined : [...new Set([...(known ?? []), ...names])]);
}


/***/ }),

/***/ 8205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   qz: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);


/** Gives a place below another. */
function below(place, ...keys) {
    return { ...place, path: [...place.path, ...keys] };
}
/** Tells a place as `dvc.yaml:3: stages.train.deps[0]`, with the stage that was made where there is one. */
function tell({ file, lineOf, path, stage }) {
    const made = stage === undefined ? '' : ` (of ${stage})`;
    return path.length === 0 ? file : `${file}:${lineOf(path)}: ${nameOf(path)}${made}`;
}
/** Writes a path as `stages.train.deps[0]`, names with other characters in quotes. */
function nameOf(path) {
    return path
        .map((key, index) => {
        if (typeof key === 'number')
            return `[${key}]`;
        return `${index > 0 ? '.' : ''}${/^[\w@-]+$/u.test(key) ? key : JSON.stringify(key)}`;
    })
        .join('');
}
/** Gives the error for a value that is not what stands at its place: `... is "yes"; expected true or false.` */
function unexpected(value, expected, place) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${tell(place)} is ${foundOf(value)}; expected ${expected}.`, { code: 'SYNTAX' });
}
function foundOf(value) {
    if (typeof value === 'string' && value.length <= 60)
        return JSON.stringify(value);
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) || typeof value === 'boolean' ? String(value) : (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value);
}


/***/ }),

/***/ 40:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ mappingOf),
/* harmony export */   M: () => (/* binding */ entriesOf)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);
/* harmony import */ var _repr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4183);


/** Makes a mapping of entries whose keys may be no text; each is named by what Python's `str` makes of it, the last wins. */
function mappingOf(entries) {
    const named = entries.map(([key, value]) => [(0,_repr_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonStr */ .q)(key), value]);
    const others = new Map();
    for (const [key] of entries) {
        if (typeof key === 'string')
            others.delete(key);
        else
            others.set((0,_repr_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonStr */ .q)(key), key);
    }
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .withKeys */ .jR)(new Map(named), others);
}
/** Gives the entries of a mapping with their keys as they were written. */
function entriesOf(mapping) {
    return [...mapping].map(([name, value]) => [(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(mapping, name), value]);
}


/***/ }),

/***/ 1908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ parseDataFile)
});

// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
// EXTERNAL MODULE: ./lib/core/text/yaml.js
var yaml = __webpack_require__(2948);
;// CONCATENATED MODULE: ./lib/core/python/brackets.js
/** Gives by how much a word deepens the nesting: 1 for a bracket that opens, -1 for one that closes, else 0. */
function nesting(text) {
    if (text === '(' || text === '[' || text === '{')
        return 1;
    return text === ')' || text === ']' || text === '}' ? -1 : 0;
}

// EXTERNAL MODULE: ./lib/core/equal.js
var equal = __webpack_require__(5967);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
// EXTERNAL MODULE: ./lib/core/python/mapping.js
var mapping = __webpack_require__(40);
;// CONCATENATED MODULE: ./lib/core/python/unquote.js
/** What stands for itself after a backslash, and for what else. */
const escapes = new Map([
    ['\\', '\\'],
    ["'", "'"],
    ['"', '"'],
    ['a', '\u0007'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['v', '\v'],
    ['\n', ''],
]);
const escaped = /\\(?:[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/gu;
/**
 * Gives what a text of Python stands for: its prefix and quotes are left out and its escapes resolved.
 *
 * @returns `undefined` for bytes, for a text with fields (`f"..."`), and for an escape that Python refuses or that names
 *   a character (`\N{BULLET}`), which would take a table of them all
 */
function unquote(written) {
    const [, prefix = '', quote = ''] = /^(\w*)('''|"""|'|")/u.exec(written) ?? [];
    if (/[bf]/iu.test(prefix))
        return undefined;
    const body = written.slice(prefix.length + quote.length, -quote.length);
    if (/r/iu.test(prefix))
        return body;
    const parts = (body.match(escaped) ?? []).map(resolve);
    if (parts.includes(undefined))
        return undefined;
    return body.replaceAll(escaped, () => parts.shift() ?? '');
}
function resolve(written) {
    const name = written[1] ?? '';
    if (/[0-7]/u.test(name))
        return String.fromCodePoint(Number.parseInt(written.slice(1), 8));
    if (!'xuUN'.includes(name))
        return escapes.get(name) ?? written;
    const code = written.length > 2 ? Number.parseInt(written.slice(2), 16) : Number.NaN;
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

;// CONCATENATED MODULE: ./lib/core/python/literal.js




/** Nesting beyond this is no literal: Python's own parser stops there too. */
const maxDepth = 200;
/**
 * Reads a literal as Python's `ast.literal_eval` does: numbers, texts, truths, `None`, tuples, lists, sets and
 * dictionaries of them. Tuples and sets become lists. Nothing is computed but a sign.
 *
 * @param bare whether commas outside brackets make a tuple: `1, 2`
 * @returns `undefined` for anything else, and for what no data file can hold: bytes, complex numbers, keys with parts
 */
function readLiteral(tokens, at, bare = true) {
    const reader = new Reader(tokens, at);
    const value = bare ? reader.tuple(0) : reader.value(0);
    return value === undefined ? undefined : { value, end: reader.at };
}
/** Walks the tokens of one literal. A class because it has a life: the position. */
class Reader {
    #tokens;
    at;
    constructor(tokens, at) {
        this.#tokens = tokens;
        this.at = at;
    }
    /** One value, or several with commas between them, up to a token that ends them. */
    tuple(depth) {
        const first = this.value(depth);
        if (first === undefined || !this.#take(','))
            return first;
        const items = [first];
        while (!this.#isEnd()) {
            const item = this.value(depth);
            if (item === undefined)
                return undefined;
            items.push(item);
            if (!this.#take(','))
                break;
        }
        return items;
    }
    value(depth) {
        const { kind, text } = this.#token();
        if (depth > maxDepth)
            return undefined;
        if (kind === 'string')
            return this.#strings();
        if (kind === 'number' || text === '-' || text === '+')
            return this.#number();
        if (kind === 'name')
            return this.#word();
        this.at++;
        if (text === '(')
            return this.#parenthesis(depth + 1);
        if (text === '[')
            return this.#items(']', depth + 1);
        return text === '{' ? this.#braces(depth + 1) : undefined;
    }
    #strings() {
        let whole = '';
        for (; this.#token().kind === 'string'; this.at++) {
            const text = unquote(this.#token().text);
            if (text === undefined)
                return undefined;
            whole += text;
        }
        return whole;
    }
    /** A number with at most one sign; brackets round the number change nothing. */
    #number() {
        const sign = this.#take('-') ? -1 : 1;
        if (sign === 1)
            this.#take('+');
        let open = 0;
        while (this.#take('('))
            open++;
        const { kind, text } = this.#token();
        const number = kind === 'number' ? numberOf(text) : undefined;
        this.at++;
        while (open > 0 && this.#take(')'))
            open--;
        if (number === undefined || open > 0)
            return undefined;
        return typeof number === 'bigint' ? number * BigInt(sign) : number * sign;
    }
    #word() {
        const word = this.#token().text;
        this.at++;
        if (word === 'None')
            return null;
        if (word === 'True' || word === 'False')
            return word === 'True';
        return word === 'set' && this.#take('(') && this.#take(')') ? [] : undefined;
    }
    #parenthesis(depth) {
        if (this.#take(')'))
            return [];
        const value = this.tuple(depth);
        return value !== undefined && this.#take(')') ? value : undefined;
    }
    #items(closing, depth) {
        const items = [];
        while (!this.#take(closing)) {
            const item = this.value(depth);
            if (item === undefined)
                return undefined;
            items.push(item);
            if (!this.#take(',') && this.#token().text !== closing)
                return undefined;
        }
        return items;
    }
    #braces(depth) {
        const start = this.at;
        const first = this.#take('}') ? null : this.value(depth);
        if (first === undefined)
            return undefined;
        const isDictionary = this.#tokens[this.at - 1]?.text === '}' && this.at === start + 1;
        if (isDictionary)
            return new Map();
        if (this.#token().text !== ':') {
            this.at = start;
            return distinct(this.#items('}', depth));
        }
        this.at = start;
        return this.#dictionary(depth);
    }
    #dictionary(depth) {
        const entries = [];
        while (!this.#take('}')) {
            const key = this.value(depth);
            const item = key !== undefined && this.#take(':') ? this.value(depth) : undefined;
            if (!isKey(key) || item === undefined)
                return undefined;
            entries.push([key, item]);
            if (!this.#take(',') && this.#token().text !== '}')
                return undefined;
        }
        return (0,mapping/* mappingOf */.G)(entries);
    }
    #take(text) {
        const token = this.#token();
        if (token.kind !== 'operator' || token.text !== text)
            return false;
        this.at++;
        return true;
    }
    #isEnd() {
        const { kind, text } = this.#token();
        return kind === 'newline' || kind === 'end' || text === ')' || text === ';';
    }
    #token() {
        return this.#tokens[this.at] ?? { kind: 'end', text: '' };
    }
}
function isKey(value) {
    return value !== undefined && !(0,core_value/* isList */.Lv)(value) && !(0,core_value/* isMapping */.pi)(value);
}
function distinct(items) {
    return items?.filter((item, index) => items.findIndex((other) => (0,equal/* isEqual */.n)(item, other)) === index);
}
/** Gives the number of a token; `undefined` for a complex one and for a leading zero, which Python refuses. */
function numberOf(text) {
    const digits = text.replaceAll('_', '');
    if (/^0[xob]/iu.test(digits))
        return BigInt(digits.toLowerCase());
    if (/j$/iu.test(digits))
        return undefined;
    if (/[.e]/iu.test(digits))
        return Number(digits);
    return /^0+[1-9]/u.test(digits) ? undefined : BigInt(digits);
}

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
;// CONCATENATED MODULE: ./lib/core/python/string-end.js

/**
 * Finds where a text of Python ends, its closing quote included; `undefined` when it does not end.
 *
 * @param start index of the first character after the opening quote
 * @param hasFields whether braces hold expressions, which since Python 3.12 may hold the same quotes: `f"{d["k"]}"`
 */
function endOfText(text, start, { quote, hasFields }) {
    const scanner = new Scanner(text, start);
    if (hasFields && scanner.fields(quote))
        return scanner.at;
    scanner.at = start;
    return scanner.plain(quote) ? scanner.at : undefined;
}
/** Walks one text. A class because it has a life: the position. */
class Scanner {
    #text;
    at;
    constructor(text, at) {
        this.#text = text;
        this.at = at;
    }
    /** Goes past the closing quote; false when there is none. */
    plain(quote) {
        while (!this.#isOver(quote)) {
            if (this.#takes(quote))
                return true;
            this.#skip();
        }
        return false;
    }
    /** The same for a text with fields. */
    fields(quote) {
        while (!this.#isOver(quote)) {
            if (this.#takes(quote))
                return true;
            if (this.#takes('{{'))
                continue;
            if (!this.#takes('{'))
                this.#skip();
            else if (!this.#field())
                return false;
        }
        return false;
    }
    /** Goes past the brace that closes a field. What follows its colon is text again. */
    #field() {
        const end = this.#expression();
        return end === '}' || (end === ':' && this.fields('}'));
    }
    /** Goes past the brace or colon that ends an expression, and gives it; `undefined` when there is none. */
    #expression() {
        let depth = 0;
        while (this.at < this.#text.length) {
            const character = this.#text[this.at] ?? '';
            if (depth === 0 && (this.#takes('}') || this.#takes(':')))
                return character;
            const step = this.#step();
            if (step === undefined)
                return undefined;
            depth += step;
        }
        return undefined;
    }
    /** Goes past a text or a character and gives by how much it deepens the nesting; `undefined` when a text has no end. */
    #step() {
        const quote = this.#quote();
        if (quote !== undefined)
            return this.plain(quote) ? 0 : undefined;
        return nesting(this.#text[this.at++] ?? '');
    }
    /** Goes past an opening quote and gives it; `undefined` when none is there. */
    #quote() {
        return ["'''", '"""', "'", '"'].find((quote) => this.#takes(quote));
    }
    /** A text with one quote ends with its line. */
    #isOver(quote) {
        return this.at >= this.#text.length || (quote.length === 1 && this.#text[this.at] === '\n');
    }
    #skip() {
        this.at += this.#text[this.at] === '\\' ? 2 : 1;
    }
    #takes(text) {
        if (!this.#text.startsWith(text, this.at))
            return false;
        this.at += text.length;
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/core/python/tokens.js



const tokens_name = /[\p{ID_Start}_]\p{ID_Continue}*/uy;
const number = /0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*|\d(?:_?\d)*)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?/uy;
const stringStart = /(?:[rR][bBfF]?|[bBfF][rR]?|[uU])?('''|"""|'|")/uy;
const operator = /\.\.\.|->|:=|(?:\*\*|\/\/|<<|>>|[-+*/%@&|^<>=!])=?|[\s\S]/uy;
const gap = /(?:[ \t\f]|\\\n)+|#[^\n]*/uy;
/**
 * Cuts a Python file into its words, comments left out.
 *
 * @throws {UserError} SYNTAX with file and line for a text, bracket or block that is not closed as it should be
 */
function tokenize(text, file) {
    return new Tokenizer(text.replace(/^\ufeff/u, '').replaceAll(/\r\n?/gu, '\n'), file).all();
}
/** Walks a file once. A class because it has a life: the position, the open brackets and the open blocks. */
class Tokenizer {
    #text;
    #file;
    #tokens = [];
    #indents = [0];
    #brackets = 0;
    #at = 0;
    constructor(text, file) {
        this.#text = text;
        this.#file = file;
    }
    all() {
        while (this.#at < this.#text.length) {
            if (this.#isLineStart())
                this.#openLine();
            else
                this.#next();
        }
        if (this.#brackets > 0)
            throw this.#fault('a bracket that is not closed');
        this.#endLine();
        for (const depth of this.#indents)
            if (depth > 0)
                this.#add('dedent', '');
        this.#add('end', '');
        return this.#tokens;
    }
    /** Blocks matter where a logical line begins: not within brackets, not after a line that goes on. */
    #isLineStart() {
        if (this.#brackets > 0)
            return false;
        return this.#at === 0 || (this.#text[this.#at - 1] === '\n' && this.#text[this.#at - 2] !== '\\');
    }
    #openLine() {
        const column = this.#column();
        const character = this.#text[this.#at] ?? '\n';
        if (character !== '\n' && character !== '#')
            this.#indent(column);
        this.#next();
    }
    /** Goes past the blanks that a line begins with; a tab goes to the next column that 8 divides. */
    #column() {
        let column = 0;
        for (; ' \t\f'.includes(this.#text[this.#at] ?? 'x'); this.#at++) {
            const character = this.#text[this.#at];
            column = character === '\f' ? 0 : character === ' ' ? column + 1 : column - (column % 8) + 8;
        }
        return column;
    }
    #indent(column) {
        if (column > (this.#indents.at(-1) ?? 0)) {
            this.#indents.push(column);
            this.#add('indent', '');
        }
        while (column < (this.#indents.at(-1) ?? 0)) {
            this.#indents.pop();
            this.#add('dedent', '');
        }
        if (column !== this.#indents.at(-1))
            throw this.#fault('a line that is indented unlike those around it');
    }
    #next() {
        if (this.#take(gap) !== undefined || this.#at >= this.#text.length)
            return;
        if (this.#text[this.#at] === '\n') {
            this.#at++;
            if (this.#brackets === 0)
                this.#endLine();
        }
        else if (!this.#string())
            this.#word();
    }
    #word() {
        const named = this.#take(tokens_name);
        const counted = named === undefined ? this.#take(number) : undefined;
        if (named !== undefined)
            this.#add('name', named);
        else if (counted !== undefined)
            this.#add('number', counted);
        else
            this.#operator();
    }
    #operator() {
        const text = this.#take(operator) ?? '';
        this.#brackets += nesting(text);
        if (this.#brackets < 0)
            throw this.#fault(`a ${text} that nothing opens`);
        this.#add('operator', text);
    }
    #string() {
        stringStart.lastIndex = this.#at;
        const [opening = '', quote = ''] = stringStart.exec(this.#text) ?? [];
        if (opening === '')
            return false;
        const end = endOfText(this.#text, this.#at + opening.length, { quote, hasFields: /f/iu.test(opening) });
        if (end === undefined)
            throw this.#fault('a text without its closing quote');
        this.#add('string', this.#text.slice(this.#at, end));
        this.#at = end;
        return true;
    }
    #endLine() {
        const last = this.#tokens.at(-1)?.kind ?? 'newline';
        if (last !== 'newline' && last !== 'indent' && last !== 'dedent')
            this.#add('newline', '');
    }
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const text = pattern.exec(this.#text)?.[0];
        this.#at += text?.length ?? 0;
        return text;
    }
    #add(kind, text) {
        this.#tokens.push({ kind, text });
    }
    #fault(found) {
        const line = this.#text.slice(0, this.#at).split('\n').length;
        return new error/* UserError */.y(`${this.#file}:${line} is not Python: found ${found}.`, { code: 'SYNTAX' });
    }
}

;// CONCATENATED MODULE: ./lib/core/python/module.js




/** Words that no variable can be called; those first that open a block. */
const blocks = ['if', 'elif', 'else', 'for', 'while', 'try', 'except', 'finally', 'with', 'def', 'class', 'async'];
const keywords = new Set([
    ...blocks,
    ...['False', 'None', 'True', 'and', 'as', 'assert', 'await', 'break', 'continue', 'del', 'from', 'global', 'import'],
    ...['in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'yield'],
]);
/**
 * Reads what DVC takes for the parameters of a Python file: names that are given a literal at the top, in classes (a
 * mapping each) and, as `self.name`, in `__init__`. Everything else is passed over; nothing is ever run. Of two of one
 * name the last counts.
 *
 * @throws {UserError} SYNTAX with file and line for a text, bracket or block that is not closed as it should be
 */
function parsePython(text, file) {
    (0,yaml/* refuseConflict */.Xs)(text, file);
    const reader = new module_Reader(tokenize(text, file));
    return reader.block('body');
}
/** Brackets round a name; no person writes as many. */
const module_maxDepth = 200;
/** Walks the statements of a file. A class because it has a life: the position. */
class module_Reader {
    #tokens;
    #at = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    /** The statements up to the end of the block, or of the file. */
    block(scope) {
        const found = new Map();
        while (this.#kind() !== 'end' && this.#kind() !== 'dedent') {
            if (this.#kind() === 'indent')
                this.#skipBlock();
            else
                this.#statement(scope, found);
        }
        this.#at++;
        return found;
    }
    #statement(scope, found) {
        const [word, next] = [this.#text(), this.#text(1)];
        if (this.#kind() !== 'name')
            this.#line(scope, found);
        else if (word === 'class' && this.#kind(1) === 'name')
            found.set(next.normalize('NFKC'), this.#suite('body'));
        else if (word === 'def' && next === '__init__') {
            for (const [name, value] of this.#suite('init'))
                found.set(name, value);
        }
        else if (blocks.includes(word))
            this.#skipLine();
        else
            this.#line(scope, found);
    }
    /** What follows the colon of a class or function: a block, or statements on the same line. */
    #suite(scope) {
        this.#toOperator(':');
        const isBlock = this.#kind(1) === 'newline' && this.#kind(2) === 'indent';
        this.#at += isBlock ? 3 : 1;
        if (isBlock)
            return this.block(scope);
        const found = new Map();
        this.#line(scope, found);
        return found;
    }
    /** Simple statements up to the end of the line, semicolons between them. */
    #line(scope, found) {
        while (this.#kind() !== 'newline' && this.#kind() !== 'end') {
            this.#assignment(scope, found);
            this.#toOperator(';');
            this.#takes(';');
        }
        this.#at++;
    }
    #assignment(scope, found) {
        const name = this.#target(scope);
        if (name === undefined || !this.#toValue())
            return;
        const literal = readLiteral(this.#tokens, this.#at);
        if (literal === undefined)
            return;
        this.#at = literal.end;
        if (this.#isStatementEnd())
            found.set(name, literal.value);
    }
    /** The name that a statement gives a value; `undefined` when it is no such statement. */
    #target(scope) {
        const parts = this.#parts(0);
        if (parts.length === 2)
            return parts[0] === 'self' ? parts[1] : undefined;
        return scope === 'body' && parts.length === 1 ? parts[0] : undefined;
    }
    /** Names with dots between them, in any number of brackets; none when something else stands there. */
    #parts(depth) {
        const parts = [];
        if (depth < module_maxDepth && this.#takes('(')) {
            parts.push(...this.#parts(depth + 1));
            if (!this.#takes(')'))
                return [];
        }
        else
            parts.push(...this.#name());
        while (parts.length > 0 && this.#takes('.'))
            parts.push(...this.#name());
        return parts;
    }
    #name() {
        const word = this.#text();
        if (this.#kind() !== 'name' || keywords.has(word))
            return [];
        this.#at++;
        return [word.normalize('NFKC')];
    }
    /** Goes to what follows `=`, an annotation passed over; false when there is no value. */
    #toValue() {
        if (this.#takes('='))
            return true;
        return this.#takes(':') && this.#toOperator('=', ';') && this.#takes('=');
    }
    /** Goes to an operator outside brackets, or to the end of the line or to what else stops the search; tells which. */
    #toOperator(wanted, stop) {
        let depth = 0;
        for (; this.#kind() !== 'newline' && this.#kind() !== 'end'; this.#at++) {
            if (this.#kind() !== 'operator')
                continue;
            if (depth === 0 && this.#text() === wanted)
                return true;
            if (depth === 0 && this.#text() === stop)
                return false;
            depth += nesting(this.#text());
        }
        return false;
    }
    #takes(text) {
        if (this.#kind() !== 'operator' || this.#text() !== text)
            return false;
        this.#at++;
        return true;
    }
    #isStatementEnd() {
        const kind = this.#kind();
        return kind === 'newline' || kind === 'end' || (kind === 'operator' && this.#text() === ';');
    }
    #skipLine() {
        while (this.#kind() !== 'newline' && this.#kind() !== 'end')
            this.#at++;
        this.#at++;
    }
    #skipBlock() {
        let depth = 0;
        do {
            if (this.#kind() === 'indent')
                depth++;
            if (this.#kind() === 'dedent')
                depth--;
            this.#at++;
        } while (depth > 0 && this.#kind() !== 'end');
    }
    #kind(ahead = 0) {
        return this.#tokens[this.#at + ahead]?.kind ?? 'end';
    }
    #text(ahead = 0) {
        return this.#tokens[this.#at + ahead]?.text ?? '';
    }
}

// EXTERNAL MODULE: ./lib/core/text/toml.js
var toml = __webpack_require__(8791);
;// CONCATENATED MODULE: ./lib/core/text/data-file.js




/**
 * Reads a file of metrics or parameters by its name's end, in any case: `.json`, `.toml`, `.py` (the literals in it),
 * and YAML for any other.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function parseDataFile(text, file) {
    const [, end = ''] = /[^/](\.[^./]*)$/u.exec(file) ?? [];
    switch (end.toLowerCase()) {
        case '.json':
            return (0,json/* parseJson */.q)(text, file);
        case '.toml':
            return (0,toml/* parseToml */.M)(text, file);
        case '.py':
            return parsePython(text, file);
        default:
            return (0,yaml/* parseYaml */.hN)(text, file);
    }
}


/***/ }),

/***/ 8685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isGlob),
/* harmony export */   q: () => (/* binding */ parseGlob)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Characters of a glob at the most: no name is as long. */
const longest = 1000;
/**
 * Makes the pattern of a glob as Python's `fnmatch` has it: `*` stands for anything, slashes too, `?` for one character,
 * `[a-z]` for one of them and `[!a-z]` for any other.
 *
 * @throws {UserError} SYNTAX for one that is too long
 */
function parseGlob(glob) {
    if (glob.length > longest) {
        const message = `The pattern "${glob.slice(0, 40)}..." has ${glob.length} characters; expected at most ${longest}.`;
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(message, { code: 'SYNTAX' });
    }
    const [start = '', ...pieces] = piecesOf(glob);
    const last = pieces.pop();
    // Between two stars the first place that fits is as good as any other: none is tried again, which would take for ever.
    const between = pieces.filter((piece) => piece !== '').map((piece, index) => `(?=(.*?${piece}))\\${index + 1}`);
    return new RegExp(`^${start}${between.join('')}${last === undefined ? '' : `.*${last}`}$`, 'su');
}
/** Patterns of what stands between the stars. */
function piecesOf(glob) {
    const pieces = [''];
    for (const part of glob.match(/\[!?\]?[^\]]*\]|[\s\S]/gu) ?? []) {
        if (part === '*')
            pieces.push('');
        else
            pieces.push(`${pieces.pop()}${toPattern(part)}`);
    }
    return pieces;
}
function toPattern(part) {
    if (part === '?')
        return '.';
    const content = part.slice(1, -1);
    return content === '' || content === '!' ? literal(part) : toSet(content);
}
/** Tells whether a text holds what a glob gives a meaning to. */
function isGlob(text) {
    return /[*?[]/u.test(text);
}
function toSet(content) {
    const isOther = content.startsWith('!');
    const items = [...(isOther ? content.slice(1) : content).matchAll(/(.)-(.)|./gsu)].flatMap(([whole, from, to]) => {
        if (from === undefined || to === undefined)
            return [literal(whole)];
        return from <= to ? [`${literal(from)}-${literal(to)}`] : [];
    });
    if (items.length === 0)
        return isOther ? '.' : '(?!)';
    return `[${isOther ? '^' : ''}${items.join('')}]`;
}
/** A dash by its number: it may be written as `\-` within a set alone. */
function literal(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll('-', '\\x2d');
}


/***/ }),

/***/ 2492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ resolvePlain),
/* harmony export */   X: () => (/* binding */ isAmbiguous)
/* harmony export */ });
/** What YAML 1.2 calls a number, a truth or nothing, as ruamel.yaml resolves a plain scalar. */
const nothing = /^(?:~|null|Null|NULL|)$/u;
const truth = /^(?:true|True|TRUE|false|False|FALSE)$/u;
const integer = /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)$|^[-+][0-9_]+$/u;
const decimal = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+|\.[0-9_]+(?:[eE][-+][0-9]+)?)$/u;
/** What ruamel.yaml takes for a number and then fails on: text here, that must never be written plain. */
const digitless = /^[-+]?(?:0[box]|\.)?_+(?:[eE][-+][0-9]+)?$/u;
const infinity = /^[-+]?\.(?:inf|Inf|INF)$/u;
const notANumber = /^\.(?:nan|NaN|NAN)$/u;
const timestamp = /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/u;
/** Gives the value of a plain (unquoted) scalar. A date stays text. */
function resolvePlain(text) {
    if (nothing.test(text))
        return null;
    if (truth.test(text))
        return text.toLowerCase() === 'true';
    if (digitless.test(text))
        return text;
    if (integer.test(text))
        return toInteger(text);
    if (decimal.test(text))
        return Number(text.replaceAll('_', ''));
    if (infinity.test(text))
        return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (notANumber.test(text))
        return Number.NaN;
    return text;
}
/** Tells whether a text must be quoted to stay text: unquoted it would be a number, a date, a truth, nothing, a merge. */
function isAmbiguous(text) {
    if (text === '=' || text === '<<' || timestamp.test(text))
        return true;
    return integer.test(text) || decimal.test(text) || typeof resolvePlain(text) !== 'string';
}
function toInteger(text) {
    const digits = text.replaceAll('_', '').replace(/^[-+]/u, '');
    const magnitude = BigInt(/^0\d/u.test(digits) ? digits.replace(/^0+(?=\d)/u, '') : digits);
    return text.startsWith('-') ? -magnitude : magnitude;
}


/***/ }),

/***/ 8791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseToml)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);


/** Nesting beyond this is refused: no data file of a person is that deep. */
const maxDepth = 200;
/**
 * Reads TOML 1.0. Dates stay text.
 *
 * @throws {UserError} SYNTAX with file, line and column; without a line for dotted names that nest too deep
 */
function parseToml(text, file) {
    try {
        return toValue((0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { integersAsBigInt: true, maxDepth }), file, 0);
    }
    catch (cause) {
        if (!(cause instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx))
            throw cause;
        const reason = cause.message
            .split('\n')[0]
            ?.replace(/^Invalid TOML document: /u, '')
            .replace(/\.?$/u, '');
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${file}:${cause.line}:${cause.column} is not TOML: ${reason}.`, { code: 'SYNTAX', cause });
    }
}
function toValue(parsed, file, depth) {
    if (depth > maxDepth) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${file} is not data: found nesting deeper than ${maxDepth}.`, { code: 'SYNTAX' });
    }
    if (Array.isArray(parsed))
        return parsed.map((item) => toValue(item, file, depth + 1));
    if (parsed instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlDate */ .PJ)
        return parsed.toISOString();
    if (typeof parsed !== 'object' || parsed === null)
        return parsed;
    return new Map(Object.entries(parsed).map(([key, value]) => [key, toValue(value, file, depth + 1)]));
}


/***/ }),

/***/ 2948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xs: () => (/* binding */ refuseConflict),
/* harmony export */   gM: () => (/* binding */ readYaml),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _python_mapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7994);
/* harmony import */ var _plain_scalar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2492);





/** Values that one file may hold, aliases counted each time they are used: a bomb is refused. */
const maxValues = 2_000_000;
/** Nesting beyond this is refused: no data file of a person is that deep. */
const maxDepth = 200;
/** Tags that a value may carry because they ask for no program: those of YAML's own kinds. */
const scalarTags = ['str', 'int', 'float', 'bool', 'null'];
/**
 * Reads YAML 1.2 as ruamel.yaml does: `017` is 17, `1_000` is 1000, `yes` is text, merges (`<<`) are
 * merged. Keys become names (`keyOf` tells which are no text). An empty file is `null`.
 *
 * @throws {UserError} SYNTAX with file and line: bad YAML, a name given twice, a custom tag, an alias bomb, more
 *   than one document
 */
function parseYaml(text, file) {
    return readYaml(text, file).value;
}
/**
 * Reads YAML as `parseYaml` does and keeps the lines.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function readYaml(text, file) {
    refuseConflict(text, file);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = compose(text, file, lines);
    const reader = new Reader(document, (offset) => `${file}:${lines.linePos(offset).line}`);
    return { value: reader.value(document.contents, 0), lineOf: (path) => lineOf(document, lines, path) };
}
/**
 * Refuses a file in which a merge left its marks.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function refuseConflict(text, file) {
    const mark = /^(?:<{7}|>{7}) /mu.exec(text);
    if (mark === null)
        return;
    const line = text.slice(0, mark.index).split('\n').length;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${file}:${line} has a merge conflict (${mark[0].trim()}); resolve it and commit the file.`, {
        code: 'SYNTAX',
    });
}
function compose(text, file, lineCounter) {
    let document;
    try {
        document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            schema: 'failsafe',
            version: '1.2',
            // The parser would compare each name with all others: 100,000 of them took minutes.
            uniqueKeys: false,
            prettyErrors: false,
            // Not `silent`: that would take the first of several documents without a word.
            logLevel: 'error',
            lineCounter,
        });
    }
    catch (cause) {
        throw tooDeep(file, cause);
    }
    const [fault] = document.errors;
    const at = (offset, reason) => {
        const { line, col } = lineCounter.linePos(offset);
        return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${file}:${line}:${col} is not YAML: ${reason}.`, { code: 'SYNTAX' });
    };
    if (fault === undefined) {
        const twice = findTwice(document);
        if (twice === undefined)
            return document;
        throw at(twice, 'a name is given twice');
    }
    // The stack ends at a place that differs from run to run: no line is told.
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
        throw tooDeep(file, fault);
    // What the parser says of several documents is for programmers.
    const reason = fault.code === 'MULTIPLE_DOCS' ? 'more than one document' : fault.message.replace(/\.?$/u, '');
    throw at(fault.pos[0], reason);
}
/** Offset of a name that its mapping has already; `undefined` when there is none. */
function findTwice(document) {
    let found;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map: (_, { items }) => {
            const seen = new Set();
            const twice = items.find(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && seen.size === seen.add(key.value).size);
            if (twice === undefined)
                return undefined;
            found = twice.key.range?.[0] ?? 0;
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        },
    });
    return found;
}
function tooDeep(file, cause) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${file} is not YAML that can be read: it is nested too deep.`, { code: 'SYNTAX', cause });
}
function lineOf(document, lines, path) {
    for (let length = path.length; length > 0; length--) {
        const parent = document.getIn(path.slice(0, length - 1), true);
        const key = path[length - 1];
        const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent)
            ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key)
            : undefined;
        const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair?.key) ? pair.key : document.getIn(path.slice(0, length), true);
        const range = node?.range;
        if (range)
            return lines.linePos(range[0]).line;
    }
    return 1;
}
function isMerge({ key }) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.type === 'PLAIN' && key.value === '<<';
}
/** Finds what every alias stands for, in one walk: the last node before it with its anchor. */
function findTargets(document) {
    const anchors = new Map();
    const targets = new Map();
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node: (_, node) => {
            const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? anchors.get(node.source) : undefined;
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && target !== undefined)
                targets.set(node, target);
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    return targets;
}
/** Turns nodes into values. A class because it has a life: the count of values. */
class Reader {
    #document;
    #place;
    #targets;
    #count = 0;
    constructor(document, place) {
        this.#document = document;
        this.#place = place;
    }
    value(node, depth) {
        this.#count++;
        if (this.#count > maxValues)
            throw this.#fault(node, `more than ${maxValues} values (aliases counted)`);
        if (depth > maxDepth)
            throw this.#fault(node, `nesting deeper than ${maxDepth}`);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return this.value(this.#resolve(node), depth + 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return this.#mapping(node, depth);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return this.#scalar(node);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return null;
        this.#refuseTag(node, ['seq']);
        return node.items.map((item) => this.value(item, depth + 1));
    }
    #resolve(alias) {
        this.#targets ??= findTargets(this.#document);
        const target = this.#targets.get(alias);
        if (target !== undefined)
            return target;
        throw this.#fault(alias, `the alias *${alias.source}, which nothing before it defines`);
    }
    #refuseTag(node, allowed) {
        if (node.tag === undefined || allowed.includes(node.tag.replace('tag:yaml.org,2002:', '')))
            return;
        throw this.#fault(node, `the tag ${node.tag}, which only a program could read`);
    }
    #scalar(node) {
        this.#refuseTag(node, scalarTags);
        const text = String(node.value ?? '');
        return node.type === 'PLAIN' && node.tag !== 'tag:yaml.org,2002:str' ? (0,_plain_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePlain */ .R)(text) : text;
    }
    /** Merged names come first, as with ruamel.yaml; a name of the mapping itself is strongest. */
    #mapping(node, depth) {
        this.#refuseTag(node, ['map']);
        const pairs = node.items.filter((pair) => !isMerge(pair));
        const own = pairs.map(({ key, value }) => [this.#key(key), this.value(value, depth + 1)]);
        if ((0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappingOf */ .G)(own).size < own.length)
            throw this.#fault(node, 'a name that is given twice');
        const merges = node.items.filter(isMerge);
        return (0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappingOf */ .G)([...merges.flatMap(({ value }) => this.#merged(this.value(value, depth + 1))), ...own]);
    }
    /** Gives what one mapping or a list of them adds to another; the first of them is strongest. */
    #merged(value) {
        const sources = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value) ? value : [value];
        return sources.toReversed().flatMap((source) => {
            if ((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isMapping */ .pi)(source))
                return (0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .M)(source);
            throw this.#fault(this.#document.contents, 'a merge (<<) of something that is no mapping');
        });
    }
    #key(node) {
        const resolved = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? this.#resolve(node) : node;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(resolved))
            throw this.#fault(node, 'a name that is a list or a mapping');
        return this.#scalar(resolved);
    }
    #fault(node, found) {
        const offset = node?.range?.[0] ?? 0;
        return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${this.#place(offset)} is not data: found ${found}.`, { code: 'SYNTAX' });
    }
}


/***/ }),

/***/ 5147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ readProject)
});

// EXTERNAL MODULE: ./lib/core/dvc/config.js + 2 modules
var config = __webpack_require__(9084);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/nearest.js
var text_nearest = __webpack_require__(6069);
// EXTERNAL MODULE: ./lib/core/text/yaml.js
var yaml = __webpack_require__(2948);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
// EXTERNAL MODULE: ./lib/core/dvc/artifact.js
var artifact = __webpack_require__(4229);
;// CONCATENATED MODULE: ./lib/core/dvc/dvc-file.js





const fileKeys = ['desc', 'md5', 'cmd', 'wdir', 'frozen', 'locked', 'deps', 'outs', 'always_changed', 'meta', 'params'];
const outKeys = [
    ...[
        'md5',
        'etag',
        'checksum',
        'size',
        'nfiles',
        'isexec',
        'version_id',
        'cloud',
        'hash',
        'path',
        'fs_config',
        'desc',
    ],
    ...['type', 'labels', 'meta', 'cache', 'metric', 'plot', 'persist', 'checkpoint', 'remote', 'push', 'files'],
];
/**
 * Reads a `.dvc` file.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function parseDvcFile(text, file) {
    const { value, lineOf } = (0,yaml/* readYaml */.gM)(text, file);
    const root = (0,artifact/* expectMapping */.O)(value, file);
    refuseUnknown(root, fileKeys, (key) => `${file}:${lineOf([key])}`);
    const outs = root.get('outs') ?? [];
    if (!(0,core_value/* isList */.Lv)(outs))
        throw new core_error/* UserError */.y(`${file}: outs is ${(0,core_value/* kindOf */.I)(outs)}; expected a list.`, { code: 'SYNTAX' });
    return {
        wdir: String(root.get('wdir') ?? '.'),
        outs: outs.map((out, index) => {
            refuseUnknown((0,artifact/* expectMapping */.O)(out, `${file}: outs[${index}]`), outKeys, (key) => `${file}:${lineOf(['outs', index, key])}`);
            return parseOut(out, `${file}: outs[${index}]`);
        }),
        source: sourceOf(root, file),
        frozen: root.get('frozen') === true || root.get('locked') === true,
    };
}
function parseOut(value, where) {
    const entry = (0,artifact/* expectMapping */.O)(value, where);
    const remote = entry.get('remote');
    return {
        ...(0,artifact/* parseArtifact */.G)(value, where),
        cache: entry.get('cache') !== false,
        push: entry.get('push') !== false,
        persist: entry.get('persist') === true,
        remote: typeof remote === 'string' ? remote.toLowerCase() : undefined,
    };
}
function sourceOf(root, file) {
    const deps = root.get('deps');
    const [dep] = (0,core_value/* isList */.Lv)(deps) ? deps : [];
    if (!(0,core_value/* isMapping */.pi)(dep))
        return undefined;
    const path = String(dep.get('path') ?? '');
    const repository = dep.get('repo');
    if (!(0,core_value/* isMapping */.pi)(repository))
        return { kind: 'address', url: path, hash: (0,artifact/* parseArtifact */.G)(dep, `${file}: deps[0]`).hash };
    const revision = repository.get('rev_lock') ?? repository.get('rev');
    const remote = repository.get('remote');
    return {
        kind: 'repository',
        url: String(repository.get('url') ?? ''),
        revision: revision === undefined || revision === null ? undefined : String(revision),
        path,
        remote: typeof remote === 'string' ? remote.toLowerCase() : undefined,
    };
}
/**
 * Refuses a name that does not belong, with the nearest one that does.
 *
 * @param place file and line of a name
 * @throws {UserError} SYNTAX
 */
function refuseUnknown(mapping, known, place) {
    for (const key of mapping.keys()) {
        if (known.includes(key))
            continue;
        const nearest = (0,text_nearest/* nearestName */.q)(key, known);
        const hint = nearest === undefined ? `expected one of ${known.join(', ')}` : `the nearest known one is "${nearest}"`;
        throw new core_error/* UserError */.y(`${place(key)} has the unknown key "${key}"; ${hint}.`, { code: 'SYNTAX' });
    }
}

// EXTERNAL MODULE: ./lib/core/dvc/ignore.js
var ignore = __webpack_require__(1261);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/pipeline/expect.js
var expect = __webpack_require__(9117);
// EXTERNAL MODULE: ./lib/core/pipeline/location.js
var pipeline_location = __webpack_require__(1547);
;// CONCATENATED MODULE: ./lib/core/pipeline/context.js


/** A context without variables. */
const emptyContext = { values: new Map(), layers: [], loaded: new Map(), bound: new Map() };
/** Leaves out, at any depth, what has a key that is no text: `{0: cat}`. */
function nameable(value) {
    if ((0,core_value/* isList */.Lv)(value))
        return value.map(nameable);
    if (!(0,core_value/* isMapping */.pi)(value))
        return value;
    const entries = [...value].filter(([name]) => typeof (0,core_value/* keyOf */.TN)(value, name) === 'string');
    return new Map(entries.map(([name, item]) => [name, nameable(item)]));
}
/** Adds the variables of a source; a name that is defined already is a conflict. */
function addLayer(context, layer) {
    const conflict = findConflict(context.values, layer.values, []);
    if (conflict !== undefined) {
        const earlier = context.layers.find(({ values }) => valueAt(values, conflict) !== undefined);
        return { name: conflict.join('.'), origin: earlier?.origin ?? 'dvc.yaml' };
    }
    return { ...context, values: merge(context.values, layer.values), layers: [...context.layers, layer] };
}
function findConflict(into, update, path) {
    for (const [name, value] of update) {
        const known = into.get(name);
        if (known === undefined)
            continue;
        if (!(0,core_value/* isMapping */.pi)(known) || !(0,core_value/* isMapping */.pi)(value))
            return [...path, name];
        const deeper = findConflict(known, value, [...path, name]);
        if (deeper !== undefined)
            return deeper;
    }
    return undefined;
}
function merge(into, update) {
    const merged = new Map(into);
    for (const [name, value] of update) {
        const known = merged.get(name);
        merged.set(name, (0,core_value/* isMapping */.pi)(known) && (0,core_value/* isMapping */.pi)(value) ? merge(known, value) : value);
    }
    return merged;
}
/** Gives what lies at a path of names and indices; `undefined` when nothing does. A negative index counts from the end. */
function valueAt(value, path) {
    return walk(value, path)?.value;
}
function walk(value, parts) {
    let current = value;
    const path = [];
    for (const part of parts) {
        const key = (0,core_value/* isList */.Lv)(current) ? indexOf(part, current.length) : part;
        current = (0,core_value/* isMapping */.pi)(current) ? current.get(key) : (0,core_value/* isList */.Lv)(current) ? current[Number(key)] : undefined;
        if (current === undefined)
            return undefined;
        path.push(key);
    }
    return { value: current, path };
}
/** Gives the index that Python's `int` reads, counted from the start; `NaN` for what is none. */
function indexOf(part, length) {
    const index = /^[-+]?\d(?:_?\d)*$/u.test(part) ? Number(part.replaceAll('_', '')) : Number.NaN;
    return String(index < 0 ? index + length : index + 0);
}
/** Finds a variable by its parts; what is bound hides what the sources define. */
function look({ values, bound }, parts) {
    const [first = '', ...rest] = parts;
    const binding = bound.get(first);
    if (binding === undefined)
        return walk(values, parts);
    const found = walk(binding.value, rest);
    if (found === undefined)
        return undefined;
    const { from, partsFrom } = binding;
    const [start, end] = partsFrom === undefined ? [from, found.path] : [partsFrom.get(rest[0] ?? ''), found.path.slice(1)];
    return { value: found.value, path: start === undefined ? undefined : [...start, ...end] };
}
/** Gives the file that defines a leaf or a list; `undefined` for a mapping and for what stands in `dvc.yaml`. */
function fileOf({ layers }, path) {
    const layer = layers.find(({ values }) => valueAt(values, path) !== undefined);
    return layer === undefined || (0,core_value/* isMapping */.pi)(valueAt(layer.values, path)) ? undefined : layer.file;
}
/** Finds the variable that a misspelt one most likely meant, dotted; `undefined` when none is near. */
function nearestVariable({ values, bound }, parts) {
    const all = new Map([...values, ...[...bound].map(([name, { value }]) => [name, value])]);
    const depth = parts.findIndex((_, index) => valueAt(all, parts.slice(0, index + 1)) === undefined);
    const parent = valueAt(all, parts.slice(0, depth));
    const nearest = (0,core_value/* isMapping */.pi)(parent) ? (0,text_nearest/* nearestName */.q)(parts[depth] ?? '', parent.keys()) : undefined;
    return nearest === undefined ? undefined : [...parts.slice(0, depth), nearest].join('.');
}

;// CONCATENATED MODULE: ./lib/core/pipeline/dvc-yaml.js

const dvc_yaml_text = { kind: 'text' };
const truth = { kind: 'truth' };
const anything = { kind: 'anything' };
const mapping = { kind: 'mapping' };
const texts = list(dvc_yaml_text);
function list(items) {
    return { kind: 'list', items };
}
function either(...shapes) {
    return { kind: 'either', shapes };
}
function map(values, isFilled = false) {
    return { kind: 'map', values, isFilled };
}
function record(keys, ...required) {
    return { kind: 'record', keys, required };
}
const annotation = { desc: dvc_yaml_text, type: dvc_yaml_text, labels: texts, meta: anything };
const output = { ...annotation, cache: truth, persist: truth, checkpoint: truth, remote: dvc_yaml_text, push: truth };
const stagePlot = {
    ...output,
    ...{ template: dvc_yaml_text, x: dvc_yaml_text, y: dvc_yaml_text, x_label: dvc_yaml_text, y_label: dvc_yaml_text, title: dvc_yaml_text, header: truth },
};
const topPlot = record({
    x: either(dvc_yaml_text, map(dvc_yaml_text)),
    y: either(dvc_yaml_text, texts, map(either(dvc_yaml_text, texts))),
    ...{ x_label: dvc_yaml_text, y_label: dvc_yaml_text, title: dvc_yaml_text, template: dvc_yaml_text },
});
const outputs = list(either(dvc_yaml_text, map(record(output))));
const vars = list(either(dvc_yaml_text, mapping));
const stage = record({
    ...{ cmd: either(dvc_yaml_text, list(anything)), wdir: dvc_yaml_text, deps: texts, params: list(either(dvc_yaml_text, mapping)), vars },
    ...{ outs: outputs, metrics: outputs, plots: list(either(dvc_yaml_text, map(record(stagePlot)))) },
    ...{ frozen: truth, always_changed: truth, desc: dvc_yaml_text, meta: anything },
    matrix: map(either(dvc_yaml_text, list(anything))),
}, 'cmd');
const foreach = record({ foreach: either(dvc_yaml_text, list(anything), mapping), do: stage }, 'foreach', 'do');
/** The form of a whole `dvc.yaml`, as DVC has it. */
const dvcYaml = record({
    vars,
    stages: map({ kind: 'depends', on: (value) => (isForeach(value) ? foreach : stage) }),
    plots: list(either(dvc_yaml_text, map(either(topPlot, { kind: 'nothing' }), true))),
    ...{ metrics: texts, params: texts, datasets: list(anything) },
    artifacts: map(record({ path: dvc_yaml_text, ...annotation }, 'path')),
});
/** Tells whether a stage is made for each of several values. */
function isForeach(stage) {
    return (0,core_value/* isMapping */.pi)(stage) && (stage.has('foreach') || stage.has('do'));
}

// EXTERNAL MODULE: ./lib/core/python/repr.js
var repr = __webpack_require__(4183);
;// CONCATENATED MODULE: ./lib/core/pipeline/expression.js
const pattern = /(?<!\\)\$\{([^\n]*?)\}/gu;
/** Finds every `${name}` in a text; `\${` is none. */
function findExpressions(text) {
    return [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        inner: match[1] ?? '',
    }));
}
/** Gives the expression that a text is, from its first to its last character; `undefined` for any other text. */
function wholeExpression(text) {
    const [expression, ...others] = findExpressions(text);
    const isWhole = expression?.start === 0 && expression.end === text.length && others.length === 0;
    return isWhole ? expression : undefined;
}
const expression_name = /^[^.[\]]+(?:[ \t\r]*\.[^.[\]]+|[ \t\r]*\[[^.[\]]+\])*[ \t\r]*$/u;
/** Cuts `a.b[0].c` into its parts; `undefined` for what is no name. */
function parseName(inner) {
    if (!expression_name.test(inner))
        return undefined;
    return inner
        .replaceAll('[', '.')
        .replaceAll(']', '')
        .split('.')
        .map((part) => part.trim());
}
/** Puts back the `${` of every `\${`. */
function unescapeDollars(text) {
    return text.replaceAll('\\${', '${');
}

// EXTERNAL MODULE: ./lib/core/pipeline/place.js
var pipeline_place = __webpack_require__(8205);
// EXTERNAL MODULE: ./lib/core/python/mapping.js
var python_mapping = __webpack_require__(40);
// EXTERNAL MODULE: ./lib/core/pipeline/flags.js
var pipeline_flags = __webpack_require__(7301);
;// CONCATENATED MODULE: ./lib/core/pipeline/template.js








/**
 * Fills `${name}` in the texts of a value, names of mappings too. A text that is one expression becomes the value
 * itself, whatever its kind; in longer text the value is written out.
 *
 * @throws {UserError} PIPELINE for a name that is not defined, with the nearest one, and for a value that cannot stand there
 */
function fill(value, template) {
    if (typeof value === 'string')
        return fillText(value, template);
    if ((0,core_value/* isList */.Lv)(value))
        return value.map((item, index) => fill(item, at(template, index)));
    if (!(0,core_value/* isMapping */.pi)(value))
        return value;
    return (0,python_mapping/* mappingOf */.G)((0,python_mapping/* entriesOf */.M)(value).map(([key, item]) => {
        const name = typeof key === 'string' ? fillText(key, template) : key;
        if (!(0,core_value/* isList */.Lv)(name) && !(0,core_value/* isMapping */.pi)(name))
            return [name, fill(item, at(template, String(key)))];
        throw unfit(String(key), `${(0,core_value/* kindOf */.I)(name)}, which cannot be a name`, template.place);
    }));
}
/** Gives the template of a part. */
function at(template, key) {
    return { ...template, place: (0,pipeline_place/* below */.Gz)(template.place, key) };
}
function fillText(text, template) {
    const whole = wholeExpression(text);
    if (whole !== undefined)
        return fillWhole(whole, template);
    let filled = '';
    let done = 0;
    for (const expression of findExpressions(text)) {
        filled += text.slice(done, expression.start) + inText(expression, template);
        done = expression.end;
    }
    return unescapeDollars(filled + text.slice(done));
}
function fillWhole(expression, template) {
    const { value } = find(expression, template);
    if (template.mode === 'loose' || !((0,core_value/* isList */.Lv)(value) || (0,core_value/* isMapping */.pi)(value)))
        return value;
    const hint = (0,core_value/* isMapping */.pi)(value) && template.mode === 'command'
        ? 'which becomes flags after a command alone; write the command before it'
        : 'which cannot stand there; expected text, a number or a truth';
    throw unfit(expression.inner, `${(0,core_value/* kindOf */.I)(value)}, ${hint}`, template.place);
}
function inText(expression, template) {
    const { value } = find(expression, template);
    const isFit = template.mode === 'loose' || ((0,core_value/* isMapping */.pi)(value) ? template.mode === 'command' : !(0,core_value/* isList */.Lv)(value));
    if (isFit)
        return toText(value, template);
    throw unfit(expression.inner, `${(0,core_value/* kindOf */.I)(value)}, which cannot stand inside text`, template.place);
}
/** Writes a value as DVC does in text: truths in lower case, a mapping as flags, anything else as Python does. */
function toText(value, { filling, mode, place }) {
    if (typeof value === 'boolean')
        return String(value);
    if (!(0,core_value/* isMapping */.pi)(value))
        return (0,repr/* pythonStr */.q)(value);
    const flags = (0,pipeline_flags/* toFlags */.P)(value, mode === 'command' ? filling.flags : pipeline_flags/* defaultFlags */.r);
    if (typeof flags === 'string')
        return flags;
    throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)}: ${flags.name} is ${flags.reason}, which cannot become a flag.`, {
        code: 'PIPELINE',
    });
}
/**
 * Finds the variable of an expression, and takes note of the file that it comes from.
 *
 * @throws {UserError} PIPELINE for what is no name, and for a name that is not defined
 */
function find({ inner }, { filling: { context, used }, place }) {
    const parts = parseName(inner);
    if (parts === undefined) {
        throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)} has \${${inner}}, which is no name; expected one such as \${train.layers[0]}.`, {
            code: 'PIPELINE',
        });
    }
    const found = look(context, parts);
    if (found === undefined)
        throw undefinedName(inner, nearestVariable(context, parts), place);
    const file = found.path === undefined ? undefined : fileOf(context, found.path);
    if (file !== undefined)
        used.set(file, (used.get(file) ?? new Set()).add(found.path?.join('.') ?? ''));
    return found;
}
function undefinedName(inner, nearest, place) {
    const hint = nearest === undefined ? '' : ` The nearest defined name is \${${nearest}}.`;
    return new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)} uses \${${inner.trim()}}, which neither params.yaml nor vars define.${hint}`, {
        code: 'PIPELINE',
    });
}
function unfit(inner, found, place) {
    return new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)}: \${${inner.trim()}} is ${found}.`, { code: 'PIPELINE' });
}

;// CONCATENATED MODULE: ./lib/core/pipeline/expand.js







/** More stages than anybody means: a matrix multiplies. */
const maxVariants = 100_000;
/**
 * Gives the stages of a `foreach`: one for each item of a list, named by it, or by its index where any item has parts;
 * one for each name of a mapping.
 *
 * @param template filled loosely
 * @throws {UserError} PIPELINE
 */
function expandForeach(data, template) {
    const named = namedItems(data, template);
    if (named !== undefined)
        return distinct(named.map(([name, item]) => [name, bind(item, name)]));
    const items = itemsOf(data, template);
    if (items === undefined)
        throw expand_unfit(data, 'a list or a mapping', template);
    const byIndex = items.some(hasParts);
    return distinct(items.map((item, index) => [byIndex ? String(index) : nameOf(item), bind(item)]));
}
/**
 * Gives the stages of a `matrix`: one for each combination of the values of its names, the last name fastest.
 *
 * @param template filled loosely
 * @throws {UserError} PIPELINE
 */
function expandMatrix(matrix, template) {
    const columns = [...matrix].map(([written, data]) => {
        const name = fill(written, template);
        if (typeof name !== 'string')
            throw expand_unfit(written, 'text', template);
        return { name, items: columnOf(data, at(template, written)) };
    });
    const count = columns.reduce((product, { items }) => product * items.length, 1);
    if (count <= maxVariants)
        return distinct(combine(columns).map(toVariant));
    throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(template.place)} makes ${count} stages; expected at most ${maxVariants}.`, {
        code: 'PIPELINE',
    });
}
/** Fills a value; where it is one expression, tells which variable it is. */
function toItem(data, template) {
    const whole = typeof data === 'string' ? wholeExpression(data) : undefined;
    if (whole === undefined)
        return { value: nameable(fill(data, template)), from: undefined, isVariable: false };
    const { value, path } = find(whole, template);
    return { value, from: path, isVariable: true };
}
/** The items of a list; `undefined` for what is none. */
function itemsOf(data, template) {
    if ((0,core_value/* isList */.Lv)(data))
        return data.map((item, index) => toItem(item, at(template, index)));
    const { value, from } = toItem(data, template);
    if (!(0,core_value/* isList */.Lv)(value))
        return undefined;
    return value.map((item, index) => ({ value: item, from: below(from, String(index)), isVariable: true }));
}
/** The items of a mapping with their names; `undefined` for what is none. */
function namedItems(data, template) {
    if ((0,core_value/* isMapping */.pi)(data)) {
        return [...data].map(([written, item]) => {
            const key = (0,core_value/* keyOf */.TN)(data, written);
            const name = typeof key === 'string' ? String(fill(key, template)) : toName(key);
            return [name, toItem(item, at(template, written))];
        });
    }
    const { value, from } = toItem(data, template);
    if (!(0,core_value/* isMapping */.pi)(value))
        return undefined;
    return [...value].map(([name, item]) => [name, { value: item, from: below(from, name), isVariable: true }]);
}
function below(from, name) {
    return from === undefined ? undefined : [...from, name];
}
/** The values of a name of a matrix. DVC takes a text for the list of its characters, and a mapping for that of its names. */
function columnOf(data, template) {
    const items = itemsOf(data, template);
    if (items !== undefined)
        return items;
    const { value, isVariable } = toItem(data, template);
    if (!(0,core_value/* isMapping */.pi)(value) && (isVariable || typeof value !== 'string'))
        throw expand_unfit(data, 'a list', template);
    const parts = (0,core_value/* isMapping */.pi)(value) ? [...value.keys()] : [...String(value)];
    return parts.map((part) => ({ value: part, from: undefined, isVariable: false }));
}
function combine(columns) {
    return columns.reduce((rows, { name, items }) => rows.flatMap((row) => items.map((item, index) => [...row, [name, { index, item }]])), [[]]);
}
function toVariant(cells) {
    const key = cells.map(([name, { index, item }]) => (hasParts(item) ? `${name}${index}` : nameOf(item))).join('-');
    const item = {
        value: new Map(cells.map(([name, cell]) => [name, cell.item.value])),
        from: undefined,
        partsFrom: new Map(cells.map(([name, cell]) => [name, cell.item.from])),
    };
    return [key, bind(item, key)];
}
function bind(item, key) {
    const bound = new Map([['item', item]]);
    if (key !== undefined)
        bound.set('key', { value: key, from: undefined });
    return bound;
}
/** Of two of one name, the last counts, in the place of the first. */
function distinct(variants) {
    return [...new Map(variants)].map(([key, bound]) => ({ key, bound }));
}
function hasParts({ value }) {
    return (0,core_value/* isList */.Lv)(value) || (0,core_value/* isMapping */.pi)(value);
}
function nameOf({ value, isVariable }) {
    return isVariable ? (0,repr/* pythonStr */.q)(value) : toName(value);
}
function toName(value) {
    return typeof value === 'boolean' ? String(value) : (0,repr/* pythonStr */.q)(value);
}
function expand_unfit(data, expected, template) {
    const { value } = toItem(data, template);
    return new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(template.place)} is ${(0,core_value/* kindOf */.I)(value)}; expected ${expected}.`, { code: 'PIPELINE' });
}

;// CONCATENATED MODULE: ./lib/core/pipeline/shape.js




/**
 * Refuses a value that does not have a form.
 *
 * @throws {UserError} SYNTAX with file and line; for an unknown key with the nearest known one
 */
function checkShape(value, shape, place) {
    switch (shape.kind) {
        case 'either':
            checkEither(value, shape.shapes, place);
            break;
        case 'depends':
            checkShape(value, shape.on(value), place);
            break;
        case 'list':
            for (const [index, item] of expectList(value, shape, place).entries()) {
                checkShape(item, shape.items, (0,pipeline_place/* below */.Gz)(place, index));
            }
            break;
        case 'map':
            checkMap(expectMapping(value, shape, place), shape, place);
            break;
        case 'record':
            checkRecord(expectMapping(value, shape, place), shape, place);
            break;
        default:
            if (!isOf(value, shape))
                throw (0,pipeline_place/* unexpected */.os)(value, expectationOf(shape), place);
    }
}
function checkEither(value, shapes, place) {
    const fitting = shapes.find((shape) => isOf(value, shape));
    if (fitting === undefined)
        throw (0,pipeline_place/* unexpected */.os)(value, inWords(shapes.map(expectationOf)), place);
    checkShape(value, fitting, place);
}
function inWords(names) {
    return [names.slice(0, -1).join(', '), ...names.slice(-1)].join(' or ');
}
function checkMap(mapping, shape, place) {
    if (shape.isFilled && mapping.size === 0)
        throw (0,pipeline_place/* unexpected */.os)(mapping, 'a name with what it stands for', place);
    for (const [name, item] of mapping) {
        const key = (0,core_value/* keyOf */.TN)(mapping, name);
        if (typeof key !== 'string') {
            const found = `${(0,pipeline_place/* tell */.qz)(place)} has the name ${name}, which is ${(0,core_value/* kindOf */.I)(key)}`;
            throw new core_error/* UserError */.y(`${found}; expected text: write it in quotes.`, { code: 'SYNTAX' });
        }
        checkShape(item, shape.values, (0,pipeline_place/* below */.Gz)(place, name));
    }
}
function checkRecord(mapping, shape, place) {
    const known = Object.keys(shape.keys);
    for (const [name, item] of mapping) {
        const expected = Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined;
        if (expected === undefined)
            throw unknownKey(name, known, (0,pipeline_place/* below */.Gz)(place, name));
        checkShape(item, expected, (0,pipeline_place/* below */.Gz)(place, name));
    }
    const missing = shape.required.find((name) => !mapping.has(name));
    if (missing === undefined)
        return;
    throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)} has no ${missing}; add it.`, { code: 'SYNTAX' });
}
function unknownKey(name, known, place) {
    const nearest = (0,text_nearest/* nearestName */.q)(name, known);
    const hint = nearest === undefined ? `expected one of ${known.join(', ')}` : `the nearest known one is "${nearest}"`;
    const parent = { ...place, path: place.path.slice(0, -1) };
    const where = parent.path.length === 0 ? `${place.file}:${place.lineOf(place.path)}` : tellAt(parent, place);
    return new core_error/* UserError */.y(`${where} has the unknown key "${name}"; ${hint}.`, { code: 'SYNTAX' });
}
/** Tells a place with the line of another. */
function tellAt(place, { lineOf, path }) {
    return (0,pipeline_place/* tell */.qz)({ ...place, lineOf: () => lineOf(path) });
}
function expectList(value, shape, place) {
    if ((0,core_value/* isList */.Lv)(value))
        return value;
    throw (0,pipeline_place/* unexpected */.os)(value, expectationOf(shape), place);
}
function expectMapping(value, shape, place) {
    if ((0,core_value/* isMapping */.pi)(value))
        return value;
    throw (0,pipeline_place/* unexpected */.os)(value, expectationOf(shape), place);
}
/** Whether a value is of the kind of a shape, its parts not looked at. */
function isOf(value, shape) {
    switch (shape.kind) {
        case 'text':
            return typeof value === 'string';
        case 'truth':
            return typeof value === 'boolean';
        case 'nothing':
            return value === null;
        case 'list':
            return (0,core_value/* isList */.Lv)(value);
        case 'either':
            return shape.shapes.some((one) => isOf(value, one));
        case 'anything':
        case 'depends':
            return true;
        default:
            return (0,core_value/* isMapping */.pi)(value);
    }
}
function expectationOf(shape) {
    switch (shape.kind) {
        case 'text':
            return 'text';
        case 'truth':
            return 'true or false';
        case 'list':
            return 'a list';
        case 'nothing':
            return 'nothing';
        default:
            return 'a mapping';
    }
}

;// CONCATENATED MODULE: ./lib/core/pipeline/outputs.js



const kinds = { outs: 'out', metrics: 'metric', plots: 'plot' };
/**
 * Reads `outs`, `metrics` or `plots` of a stage. What one path says twice is put together.
 *
 * @param value of the right form, its templates filled
 * @throws {UserError} SYNTAX where a template gave no text; PIPELINE for a path that no output can have
 */
function parseOutputs(key, value, place) {
    return [...outputFlags(value, place)].map(([path, flags]) => {
        const remote = flags.get('remote') ?? null;
        return {
            path: (0,expect/* expectPath */.r6)(path, place),
            kind: kinds[key],
            cache: flags.get('cache') !== false,
            persist: flags.get('persist') === true,
            push: flags.get('push') !== false,
            remote: remote === null ? undefined : (0,expect/* expectText */.LK)(remote, (0,pipeline_place/* below */.Gz)(place, path, 'remote')).toLowerCase(),
            annotation: parseAnnotation(flags, (0,pipeline_place/* below */.Gz)(place, path)),
        };
    });
}
/** Gives what is said of each path: path -> flag -> value. */
function outputFlags(value, place) {
    const all = new Map();
    for (const [index, item] of ((0,core_value/* isList */.Lv)(value) ? value : []).entries()) {
        for (const [path, flags] of entriesOf(item, (0,pipeline_place/* below */.Gz)(place, index))) {
            all.set(path, new Map([...(all.get(path) ?? []), ...flags]));
        }
    }
    return all;
}
function entriesOf(item, place) {
    if (!(0,core_value/* isMapping */.pi)(item))
        return [[(0,expect/* expectText */.LK)(item, place), new Map()]];
    return [...item].map(([path, flags]) => [path, (0,core_value/* isMapping */.pi)(flags) ? flags : new Map()]);
}
/**
 * Reads what is said of an output or artifact for people and other programs.
 *
 * @throws {UserError} SYNTAX where a template gave no text
 */
function parseAnnotation(flags, place) {
    const text = (name) => {
        const value = flags.get(name) ?? null;
        return value === null ? undefined : (0,expect/* expectText */.LK)(value, (0,pipeline_place/* below */.Gz)(place, name));
    };
    const labels = flags.get('labels');
    return {
        desc: text('desc'),
        type: text('type'),
        labels: (0,core_value/* isList */.Lv)(labels) ? labels.map((label, index) => (0,expect/* expectText */.LK)(label, (0,pipeline_place/* below */.Gz)(place, 'labels', index))) : [],
        meta: flags.get('meta') ?? null,
    };
}

// EXTERNAL MODULE: ./lib/core/pipeline/params.js
var pipeline_params = __webpack_require__(8482);
;// CONCATENATED MODULE: ./lib/core/pipeline/plots.js





/**
 * Reads `plots` of the top level: paths, or paths and names with what is to be drawn.
 *
 * @param value of the right form, its templates filled
 * @throws {UserError} SYNTAX where a template gave no text
 */
function parsePlots(value, place) {
    return ((0,core_value/* isList */.Lv)(value) ? value : []).flatMap((item, index) => {
        const at = (0,pipeline_place/* below */.Gz)(place, index);
        if (!(0,core_value/* isMapping */.pi)(item))
            return [toPlot((0,expect/* expectText */.LK)(item, at), new Map(), { place: at, directory: (0,dvc_path/* directoryOf */.jt)(at.file) })];
        return [...item].map(([id, properties]) => toPlot(id, (0,core_value/* isMapping */.pi)(properties) ? properties : new Map(), {
            ...{ place: (0,pipeline_place/* below */.Gz)(at, id), directory: (0,dvc_path/* directoryOf */.jt)(at.file) },
        }));
    });
}
/**
 * Reads what the `plots` of a stage say of how they are drawn.
 *
 * @throws {UserError} SYNTAX where a template gave no text
 */
function parseStagePlots(value, { stage, directory, place }) {
    return [...outputFlags(value, place)].map(([path, flags]) => toPlot(path, flags, { place: (0,pipeline_place/* below */.Gz)(place, path), directory, stage }));
}
function toPlot(written, properties, { place, directory, stage }) {
    const text = (key) => {
        const value = properties.get(key) ?? null;
        return value === null ? undefined : (0,expect/* expectText */.LK)(value, (0,pipeline_place/* below */.Gz)(place, key));
    };
    const y = properties.get('y') ?? null;
    const fields = (value) => (0,core_value/* isList */.Lv)(value) ? value.map((field) => (0,expect/* expectText */.LK)(field, (0,pipeline_place/* below */.Gz)(place, 'y'))) : [(0,expect/* expectText */.LK)(value, (0,pipeline_place/* below */.Gz)(place, 'y'))];
    const x = properties.get('x') ?? null;
    return {
        id: (0,core_value/* isMapping */.pi)(y) ? written : (0,dvc_path/* joinPath */.uJ)(directory, written),
        stage,
        x: (0,core_value/* isMapping */.pi)(x) ? byFile(x, directory, (field) => (0,expect/* expectText */.LK)(field, (0,pipeline_place/* below */.Gz)(place, 'x'))) : text('x'),
        y: (0,core_value/* isMapping */.pi)(y) ? byFile(y, directory, fields) : y === null ? [] : fields(y),
        xLabel: text('x_label'),
        yLabel: text('y_label'),
        title: text('title'),
        template: text('template'),
        header: properties.get('header') !== false,
    };
}
/** Gives the same for the repository-relative path of each file. */
function byFile(files, directory, read) {
    return new Map([...files].map(([file, value]) => [(0,dvc_path/* joinPath */.uJ)(directory, file), read(value)]));
}

;// CONCATENATED MODULE: ./lib/core/pipeline/stage.js









/**
 * Fills the templates of a stage and reads it.
 *
 * @param definition of the right form, before templates
 * @throws {UserError} PIPELINE, PATH; SYNTAX where a template gives something of another kind than what stands there
 */
function parseStage(definition, source) {
    const { name, group, file, filling, place } = source;
    const filled = new Map();
    for (const [key, value] of definition) {
        if (key === 'vars' || key === 'matrix')
            continue;
        filled.set(key, fill(value, { filling, mode: key === 'cmd' ? 'command' : 'plain', place: (0,pipeline_place/* below */.Gz)(place, key) }));
    }
    const desc = filled.get('desc');
    const directory = stageDirectory(definition.get('wdir'), source);
    return {
        ...{ name, group, file, line: place.lineOf(place.path.slice(0, 2)) },
        directory,
        command: parseCommand(filled.get('cmd') ?? null, (0,pipeline_place/* below */.Gz)(place, 'cmd')),
        deps: parseDeps(filled.get('deps'), (0,pipeline_place/* below */.Gz)(place, 'deps')),
        params: parseParams(filled.get('params'), (0,pipeline_place/* below */.Gz)(place, 'params')),
        outs: ['outs', 'metrics', 'plots'].flatMap((key) => parseOutputs(key, filled.get(key), (0,pipeline_place/* below */.Gz)(place, key))),
        plots: parseStagePlots(filled.get('plots'), { stage: name, directory, place: (0,pipeline_place/* below */.Gz)(place, 'plots') }),
        frozen: filled.get('frozen') === true,
        alwaysChanged: filled.get('always_changed') === true,
        desc: desc === undefined ? undefined : (0,repr/* pythonStr */.q)(desc),
        meta: filled.get('meta') ?? null,
        variables: new Map([...filling.used].map(([path, names]) => [path, [...names]])),
    };
}
/**
 * Gives the directory that a stage works in, repository-relative.
 *
 * @param written value of `wdir`; that of its `dvc.yaml` when `undefined`
 * @throws {UserError} PIPELINE, PATH; SYNTAX when a template gives no text
 */
function stageDirectory(written, { filling, file, place }) {
    if (written === undefined)
        return (0,dvc_path/* directoryOf */.jt)(file);
    const at = (0,pipeline_place/* below */.Gz)(place, 'wdir');
    const wdir = fill(written, { filling, mode: 'plain', place: at });
    if (typeof wdir !== 'string')
        throw (0,pipeline_place/* unexpected */.os)(wdir, 'text', at);
    const directory = (0,dvc_path/* joinPath */.uJ)((0,dvc_path/* directoryOf */.jt)(file), wdir);
    return directory === '' && !wdir.startsWith('/') ? '' : (0,dvc_path/* checkPath */.Cg)(wdir.startsWith('/') ? wdir : directory, (0,pipeline_place/* tell */.qz)(at));
}
function parseCommand(value, place) {
    if (typeof value === 'string' && value.trim() !== '')
        return value;
    if ((0,core_value/* isList */.Lv)(value) && value.length > 0)
        return value.map((line, index) => (0,expect/* expectText */.LK)(line, (0,pipeline_place/* below */.Gz)(place, index)));
    throw (0,pipeline_place/* unexpected */.os)(value, 'a command or a list of commands', place);
}
function parseDeps(value, place) {
    return (0,core_value/* isList */.Lv)(value) ? value.map((path, index) => (0,expect/* expectPath */.r6)(path, (0,pipeline_place/* below */.Gz)(place, index))) : [];
}
function parseParams(value, place) {
    const params = new Map();
    const items = (0,core_value/* isList */.Lv)(value) ? value : [];
    const whole = items.flatMap((item) => ((0,core_value/* isMapping */.pi)(item) ? [...item] : [])).filter(([, names]) => isNone(names));
    const isDefaultWhole = whole.some(([file]) => file === 'params.yaml');
    for (const [index, item] of items.entries()) {
        const at = (0,pipeline_place/* below */.Gz)(place, index);
        const entries = (0,core_value/* isMapping */.pi)(item)
            ? item
            : isDefaultWhole
                ? []
                : [['params.yaml', [(0,expect/* expectText */.LK)(item, at)]]];
        for (const [file, names] of entries)
            (0,pipeline_params/* addNames */.A7)(params, (0,expect/* expectPath */.r6)(file, at), namesOf(names, (0,pipeline_place/* below */.Gz)(at, file)));
    }
    return params;
}
/** No names stand for all. */
function isNone(names) {
    return names === null || ((0,core_value/* isList */.Lv)(names) && names.length === 0) || ((0,core_value/* isMapping */.pi)(names) && names.size === 0);
}
function namesOf(value, place) {
    if (isNone(value))
        return undefined;
    if ((0,core_value/* isList */.Lv)(value))
        return value.map((name, index) => (0,expect/* expectText */.LK)(name, (0,pipeline_place/* below */.Gz)(place, index)));
    throw (0,pipeline_place/* unexpected */.os)(value, 'a list of names', place);
}

;// CONCATENATED MODULE: ./lib/core/pipeline/top-level.js








/**
 * Fills and reads `metrics`, `params`, `plots`, `artifacts` and `datasets` of a `dvc.yaml` of the right form.
 *
 * @throws {UserError} PIPELINE, PATH; SYNTAX where a template gives something of another kind than what stands there
 */
function parseTopLevel(root, { filling, place }) {
    const section = (key) => fill(root.get(key) ?? null, { filling, mode: 'loose', place: (0,pipeline_place/* below */.Gz)(place, key) });
    return {
        metrics: parsePaths(section('metrics'), (0,pipeline_place/* below */.Gz)(place, 'metrics')),
        params: parsePaths(section('params'), (0,pipeline_place/* below */.Gz)(place, 'params')),
        plots: parsePlots(section('plots'), (0,pipeline_place/* below */.Gz)(place, 'plots')),
        artifacts: parseArtifacts(section('artifacts'), (0,pipeline_place/* below */.Gz)(place, 'artifacts')),
        datasets: parseDatasets(section('datasets'), (0,pipeline_place/* below */.Gz)(place, 'datasets')),
    };
}
function parsePaths(value, place) {
    return ((0,core_value/* isList */.Lv)(value) ? value : []).map((path, index) => placeOf(path, (0,pipeline_place/* below */.Gz)(place, index)));
}
/** Gives the repository-relative path of what a `dvc.yaml` names. */
function placeOf(value, place) {
    return (0,dvc_path/* checkPath */.Cg)((0,dvc_path/* joinPath */.uJ)((0,dvc_path/* directoryOf */.jt)(place.file), (0,expect/* expectText */.LK)(value, place)), (0,pipeline_place/* tell */.qz)(place));
}
function parseArtifacts(value, place) {
    return new Map([...((0,core_value/* isMapping */.pi)(value) ? value : [])].map(([name, artifact]) => {
        const at = (0,pipeline_place/* below */.Gz)(place, name);
        if (!(0,core_value/* isMapping */.pi)(artifact))
            throw (0,pipeline_place/* unexpected */.os)(artifact, 'a mapping', at);
        return [
            name,
            { path: placeOf(artifact.get('path') ?? null, (0,pipeline_place/* below */.Gz)(at, 'path')), ...parseAnnotation(artifact, at) },
        ];
    }));
}
function parseDatasets(value, place) {
    return ((0,core_value/* isList */.Lv)(value) ? value : []).map((dataset, index) => {
        const at = (0,pipeline_place/* below */.Gz)(place, index);
        if (!(0,core_value/* isMapping */.pi)(dataset))
            throw (0,pipeline_place/* unexpected */.os)(dataset, 'a mapping', at);
        const [name, type] = [dataset.get('name'), dataset.get('type')];
        if (typeof name === 'string' && typeof type === 'string')
            return { name, type, fields: dataset };
        throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(at)} has ${(0,core_value/* kindOf */.I)(name)} for its name and ${(0,core_value/* kindOf */.I)(type)} for its type; expected texts.`, {
            code: 'SYNTAX',
        });
    });
}

// EXTERNAL MODULE: ./lib/core/text/data-file.js + 6 modules
var data_file = __webpack_require__(1908);
;// CONCATENATED MODULE: ./lib/core/pipeline/vars.js








/**
 * Adds the variables of a list to a context.
 *
 * @throws {UserError} SYNTAX, PATH; PIPELINE for a file that is not there, a name that is defined already or is
 *   reserved, a file that is named whole and in part, and for a template
 */
function* loadVars(context, vars, files) {
    refuseTemplates(vars.items, vars.place);
    let extended = context;
    for (const [index, item] of vars.items.entries()) {
        const place = (0,pipeline_place/* below */.Gz)(vars.place, index);
        if (typeof item === 'string')
            extended = yield* loadFile(extended, item, { ...vars, place, files });
        else {
            const values = nameable(item);
            const layer = { origin: `${vars.prefix}vars[${index}]`, file: undefined, values: values };
            extended = extend(extended, layer, place);
        }
    }
    return extended;
}
/** Variables are not made of variables. */
function refuseTemplates(value, place) {
    if (typeof value === 'string' && findExpressions(value).length > 0) {
        throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)} has ${JSON.stringify(value)}; vars cannot use \${} themselves.`, {
            code: 'PIPELINE',
        });
    }
    if ((0,core_value/* isList */.Lv)(value))
        for (const [index, item] of value.entries())
            refuseTemplates(item, (0,pipeline_place/* below */.Gz)(place, index));
    if (!(0,core_value/* isMapping */.pi)(value))
        return;
    for (const [name, item] of value) {
        refuseTemplates(name, place);
        refuseTemplates(item, (0,pipeline_place/* below */.Gz)(place, name));
    }
}
function* loadFile(context, item, { directory, place, files }) {
    const [written = '', names] = split(item);
    const path = (0,dvc_path/* checkPath */.Cg)((0,dvc_path/* joinPath */.uJ)(directory, written), (0,pipeline_place/* tell */.qz)(place));
    const isLoaded = context.loaded.has(path);
    const known = context.loaded.get(path);
    if (isLoaded && known === undefined && (names ?? []).length === 0)
        return context;
    refuseTwice(item, names ?? [], { isLoaded, known, place });
    const values = yield* readVars(path, files);
    if (values === undefined) {
        throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)} names ${path}, which is not there; expected a file of variables.`, {
            code: 'PIPELINE',
        });
    }
    const layer = { origin: path, file: path, values: pick(values, names, { path, place }) };
    const loaded = isLoaded ? [...(known ?? []), ...(names ?? [])] : names;
    return { ...extend(context, layer, place), loaded: new Map([...context.loaded, [path, loaded]]) };
}
/** Cuts `file.yaml:key1,key2`; without a colon there are no names, which stands for all. */
function split(item) {
    const colon = item.indexOf(':');
    if (colon < 0 || colon === item.length - 1)
        return [colon < 0 ? item : item.slice(0, colon), undefined];
    const names = item.slice(colon + 1).split(',');
    return [item.slice(0, colon), names.filter((name) => name !== '')];
}
/** A file is named whole, as often as one likes, or in parts that do not overlap. */
function refuseTwice(item, names, { isLoaded, known, place }) {
    if (!isLoaded)
        return;
    const isBoth = (known === undefined) === names.length > 0;
    if (!isBoth && !names.some((name) => known?.includes(name)))
        return;
    const found = isBoth ? 'whole and in part' : 'twice in part';
    throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)} is ${JSON.stringify(item)}, which loads a file ${found}; name each part once.`, {
        code: 'PIPELINE',
    });
}
/**
 * Reads a file of variables, without what no template can name; `undefined` when it is not there.
 *
 * @throws {UserError} SYNTAX, also when it holds no mapping
 */
function* readVars(path, files) {
    if (files.has(path))
        return files.get(path);
    const text = yield path;
    const values = text === undefined ? undefined : toVariables((0,data_file/* parseDataFile */.c)(text, path), path);
    files.set(path, values);
    return values;
}
function toVariables(value, path) {
    // DVC takes all that Python calls false for an empty file, where it is YAML.
    const isEmpty = value === null || value === false || value === '' || value === 0n || value === 0 || isEmptyList(value);
    const variables = isEmpty && !path.endsWith('.json') ? new Map() : nameable(value);
    if ((0,core_value/* isMapping */.pi)(variables))
        return variables;
    throw new core_error/* UserError */.y(`${path} is ${(0,core_value/* kindOf */.I)(value)}; expected names with values, since dvc.yaml takes variables from it.`, {
        code: 'SYNTAX',
    });
}
function isEmptyList(value) {
    return (0,core_value/* isList */.Lv)(value) && value.length === 0;
}
function pick(values, names, { path, place }) {
    if (names === undefined || names.length === 0)
        return values;
    return new Map(names.map((name) => {
        const value = values.get(name);
        if (value !== undefined)
            return [name, value];
        const nearest = (0,text_nearest/* nearestName */.q)(name, values.keys());
        const hint = nearest === undefined ? '' : ` The nearest name there is ${nearest}.`;
        throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)} names ${name}, which ${path} does not define.${hint}`, { code: 'PIPELINE' });
    }));
}
/**
 * Adds a source of variables.
 *
 * @throws {UserError} PIPELINE for a name that is defined already or is reserved
 */
function extend(context, layer, place) {
    const reserved = [...context.bound.keys()].find((name) => layer.values.has(name));
    if (reserved !== undefined) {
        throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)} defines ${reserved}, which stands for what the stage is made for; call it something else.`, { code: 'PIPELINE' });
    }
    const extended = addLayer(context, layer);
    if ('values' in extended)
        return extended;
    throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)} defines ${extended.name}, which ${extended.origin} defines already; call one of them something else.`, { code: 'PIPELINE' });
}

;// CONCATENATED MODULE: ./lib/core/pipeline/parse.js













/**
 * Reads `dvc.yaml` as DVC does and fills its templates with the `params.yaml` beside it and with its `vars`.
 *
 * @param file repository-relative path
 * @param flags how a mapping in a command becomes flags; as without configuration by default
 * @throws {UserError} SYNTAX, PIPELINE, PATH
 */
function* parsePipeline(text, file, flags = pipeline_flags/* defaultFlags */.r) {
    const { value, lineOf } = (0,yaml/* readYaml */.gM)(text, file);
    const root = value ?? new Map();
    const place = { file, lineOf, path: [] };
    checkShape(root, dvcYaml, place);
    const parser = { root: (0,core_value/* isMapping */.pi)(root) ? root : new Map(), file, flags, files: new Map(), place };
    const context = yield* loadContext(parser);
    const definitions = parser.root.get('stages');
    const stages = [];
    for (const [name, definition] of (0,core_value/* isMapping */.pi)(definitions) ? definitions : []) {
        stages.push(...(yield* parseDefinition(name, definition, { ...parser, context })));
    }
    const groups = (0,core_value/* isMapping */.pi)(definitions) ? [...definitions].filter(([, one]) => isGroup(one)).map(([name]) => name) : [];
    const sections = parseTopLevel(parser.root, { filling: toFilling(context, flags), place });
    return { file, stages, groups, ...sections, plots: [...sections.plots, ...stages.flatMap(({ plots }) => plots)] };
}
/** The variables of the whole file: those of `params.yaml` come first. */
function* loadContext({ root, file, files, place }) {
    const path = (0,dvc_path/* joinPath */.uJ)((0,dvc_path/* directoryOf */.jt)(file), 'params.yaml');
    const params = yield* readVars(path, files);
    const layer = { origin: path, file: path, values: params ?? new Map() };
    const start = params === undefined ? emptyContext : extend(emptyContext, layer, place);
    const loaded = params === undefined ? new Map() : new Map([[path, undefined]]);
    const items = root.get('vars') ?? [];
    const vars = {
        items: (0,core_value/* isList */.Lv)(items) ? items : [],
        directory: (0,dvc_path/* directoryOf */.jt)(file),
        place: (0,pipeline_place/* below */.Gz)(place, 'vars'),
        prefix: '',
    };
    return yield* loadVars({ ...start, loaded }, vars, files);
}
function isGroup(definition) {
    return isForeach(definition) || ((0,core_value/* isMapping */.pi)(definition) && definition.has('matrix'));
}
/** Makes the stage, or the stages, of one entry of `stages`. */
function* parseDefinition(name, definition, parser) {
    const place = (0,pipeline_place/* below */.Gz)(parser.place, 'stages', name);
    if (!isGroup(definition)) {
        refuseName(name, name, place);
        return [yield* resolveStage(definition, { ...parser, name, group: undefined, place })];
    }
    const stages = [];
    for (const { key, bound } of expand(definition, { ...parser, place })) {
        const made = `${name}@${key}`;
        refuseName(key, made, place);
        const context = { ...parser.context, bound: new Map([...parser.context.bound, ...bound]) };
        const template = isForeach(definition) ? definition.get('do') : definition;
        const at = { ...(isForeach(definition) ? (0,pipeline_place/* below */.Gz)(place, 'do') : place), stage: made };
        stages.push(yield* resolveStage(template, { ...parser, context, name: made, group: name, place: at }));
    }
    return stages;
}
function expand(definition, { context, flags, place }) {
    const template = { filling: toFilling(context, flags), mode: 'loose' };
    if (isForeach(definition)) {
        return expandForeach(definition.get('foreach') ?? null, { ...template, place: (0,pipeline_place/* below */.Gz)(place, 'foreach') });
    }
    return expandMatrix(definition.get('matrix'), { ...template, place: (0,pipeline_place/* below */.Gz)(place, 'matrix') });
}
/** DVC looks a stage up by its name, cut at the last `@`: it finds none that has another one in it, and none without a name. */
function refuseName(part, name, place) {
    if (part !== '' && !part.includes('@'))
        return;
    const found = part === '' ? 'is empty' : 'has an @ of its own';
    throw new core_error/* UserError */.y(`${(0,pipeline_place/* tell */.qz)(place)} makes the stage "${name}", whose name ${found}; DVC does not find such a stage.`, {
        code: 'PIPELINE',
    });
}
function* resolveStage(definition, parser) {
    const { name, group, file, flags, place } = parser;
    const filling = toFilling(parser.context, flags);
    const directory = stageDirectory(definition.get('wdir'), { filling, file, place });
    const items = definition.get('vars') ?? [];
    const vars = { items: (0,core_value/* isList */.Lv)(items) ? items : [], directory, place: (0,pipeline_place/* below */.Gz)(place, 'vars'), prefix: `${name}.` };
    const context = yield* loadVars(parser.context, vars, parser.files);
    return parseStage(definition, { name, group, file, filling: { ...filling, context }, place });
}
function toFilling(context, flags) {
    return { context, flags, used: new Map() };
}

// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
;// CONCATENATED MODULE: ./lib/flows/data/project.js









/**
 * Reads every `dvc.yaml` and `.dvc` file as DVC collects them: not those inside an output, in a project of its own, or
 * passed over by `.dvcignore` or, in the workspace, by `.gitignore`.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
async function readProject(snapshot, options = {}) {
    const tree = await plantTree(snapshot);
    const descriptions = [];
    const flags = await readFlagStyle(snapshot);
    await readDirectory('', { tree, snapshot, options, flags, descriptions, outs: new Set() });
    return {
        descriptions,
        pipelines: descriptions.flatMap((one) => (one.kind === 'pipeline' ? [one.pipeline] : [])),
        members: descriptions.flatMap((one) => one.kind === 'pipeline' ? one.pipeline.stages : [one.source]),
    };
}
/** Reads how commands are written from the configuration of the repository, and in the workspace of this copy of it. */
async function readFlagStyle(snapshot) {
    const files = ['.dvc/config', '.dvc/config.local'];
    const texts = await Promise.all(files.map((file) => snapshot.readText(file)));
    return (0,config/* parseFlagStyle */.H)(files.map((file, index) => ({ file, text: texts[index] ?? '' })));
}
/** Sorts the files that DVC reads by their directories, what is ignored left out. */
async function plantTree(snapshot) {
    const all = await snapshot.describing();
    const projects = new Set(all.flatMap((path) => /^(.+)\/\.dvc\//u.exec(path)?.[1] ?? []));
    const isPassedOver = await readIgnored(all, snapshot);
    const tree = new Map();
    const at = (path) => {
        const known = tree.get(path) ?? { files: [], directories: new Set() };
        tree.set(path, known);
        return known;
    };
    for (const file of all.filter((path) => (0,expect/* isDvcFile */.ou)(path) && !path.startsWith('.dvc/'))) {
        const above = parentsOf(file);
        if (above.some((path) => projects.has(path)) || isPassedOver(file, above))
            continue;
        at((0,dvc_path/* directoryOf */.jt)(file)).files.push(file);
        for (const path of above)
            at((0,dvc_path/* directoryOf */.jt)(path)).directories.add(path);
    }
    return tree;
}
/** The directories above a file, the outermost first; the root left out. */
function parentsOf(file) {
    const names = file.split('/');
    return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}
/** Reads the `.dvcignore` files, and those of git where DVC minds them: in the workspace. */
async function readIgnored(all, snapshot) {
    const above = new Set(all.filter(expect/* isDvcFile */.ou).flatMap((file) => ['', ...parentsOf(file)]));
    const read = async (name) => {
        const files = all.filter((path) => above.has((0,dvc_path/* directoryOf */.jt)(path)) && path === (0,dvc_path/* joinPath */.uJ)((0,dvc_path/* directoryOf */.jt)(path), name));
        const texts = await Promise.all(files.map(async (path) => (await snapshot.readText(path)) ?? ''));
        return (0,ignore/* parseIgnore */.w)(files.map((path, index) => ({ directory: (0,dvc_path/* directoryOf */.jt)(path), text: texts[index] ?? '' })));
    };
    const rules = [await read('.dvcignore'), ...(snapshot.commit === undefined ? [await read('.gitignore')] : [])];
    return (file, parents) => rules.some((isIgnored) => isIgnored(file, false) || parents.some((parent) => isIgnored(parent, true)));
}
/** Reads a directory, then those below it that were no output when it was done: what lies in one is data. */
async function readDirectory(path, walk) {
    const { files, directories } = walk.tree.get(path) ?? { files: [], directories: new Set() };
    for (const file of files.toSorted(order/* compareCodePoints */.O)) {
        const description = await readDescription(file, walk);
        if (description === undefined)
            continue;
        walk.descriptions.push(description);
        for (const out of outsOf(description))
            walk.outs.add(out);
    }
    const entered = [...directories].filter((directory) => !walk.outs.has(directory));
    for (const directory of entered.toSorted(order/* compareCodePoints */.O))
        await readDirectory(directory, walk);
}
function outsOf(description) {
    if (description.kind === 'data')
        return description.source.outs;
    const { file, stages } = description.pipeline;
    return stages.flatMap(({ name, directory, outs }) => outs.map((out) => (0,pipeline_location/* locate */.x5)(directory, out.path, `${file}: stages.${name}`)));
}
async function readDescription(file, { snapshot, options, flags }) {
    try {
        const text = (await snapshot.readText(file)) ?? '';
        if (file.endsWith('.dvc'))
            return toData(file, text);
        const reading = parsePipeline(text, file, flags);
        return { kind: 'pipeline', file, pipeline: await answer(reading, snapshot) };
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y) || options.onFault === undefined)
            throw error;
        options.onFault(file, error);
        return undefined;
    }
}
/** Does work that asks for files. */
async function answer(reading, snapshot) {
    let step = reading.next();
    while (!step.done)
        step = reading.next(await snapshot.readText(step.value));
    return step.value;
}
function toData(file, text) {
    const described = parseDvcFile(text, file);
    const { wdir, outs, source: origin, frozen } = described;
    const directory = (0,dvc_path/* joinPath */.uJ)((0,dvc_path/* directoryOf */.jt)(file), wdir);
    const source = {
        ...{ kind: 'source', file, frozen },
        outs: outs.map((out) => (0,pipeline_location/* locate */.x5)(directory, out.path, file)),
        deps: origin?.kind === 'address' ? [(0,pipeline_location/* locate */.x5)(directory, origin.url, file)].filter((dep) => !(0,pipeline_location/* isExternal */.ge)(dep)) : [],
    };
    return { kind: 'data', file, described, source };
}


/***/ })

};
