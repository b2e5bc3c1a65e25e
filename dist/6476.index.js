export const id = 6476;
export const ids = [6476,8005,386];
export const modules = {

/***/ 7364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _adapters_packaging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4606);
/* harmony import */ var _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2940);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7499);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5096);




/** Packages the model of a workflow's checkout. */
async function main() {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .Ko)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.input);
    const { console, mask, serverUrl } = _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj;
    const options = { console, mask, serverUrl, platform: inputs.platform };
    const result = await (0,_adapters_packaging_js__WEBPACK_IMPORTED_MODULE_0__/* .withPackagePorts */ .Hh)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.directory, options, async (ports) => await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(inputs, ports));
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.output('image', result.image);
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.output('digest', result.digest);
    for (const line of result.lines)
        console.info(line);
    await _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.summarize(result.markdown);
    for (const failure of result.failures)
        _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.markFailed(failure);
}


/***/ }),

/***/ 6179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   RZ: () => (/* binding */ isInWorkflow),
/* harmony export */   XS: () => (/* binding */ graphqlUrl),
/* harmony export */   d1: () => (/* binding */ readWorkflowPlace),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun),
/* harmony export */   y0: () => (/* binding */ apiUrl)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _core_python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _core_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);



/**
 * Reads the workflow run around this process; `undefined` outside of one.
 *
 * @throws {UserError} SYNTAX when the event is not JSON
 */
function readWorkflowRun() {
    const repository = variable('GITHUB_REPOSITORY');
    if (!isInWorkflow() || repository === '')
        return undefined;
    const file = /\/([^/@]+)@/u.exec(variable('GITHUB_WORKFLOW_REF'))?.[1];
    return {
        repository,
        event: variable('GITHUB_EVENT_NAME'),
        payload: readPayload(variable('GITHUB_EVENT_PATH')),
        sha: variable('GITHUB_SHA'),
        ref: variable('GITHUB_REF'),
        runId: Number(variable('GITHUB_RUN_ID')),
        attempt: Number(variable('GITHUB_RUN_ATTEMPT')) || 1,
        workflow: file ?? variable('GITHUB_WORKFLOW'),
        job: variable('GITHUB_JOB'),
        serverUrl: (variable('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/u, ''),
    };
}
/** Whether a runner reads what this process writes. */
function isInWorkflow() {
    return variable('GITHUB_ACTIONS') !== '';
}
/** Where in a workflow this process is; from a terminal the repository alone, which GITHUB_REPOSITORY names there, too. */
function readWorkflowPlace() {
    return {
        repository: variable('GITHUB_REPOSITORY'),
        runId: isInWorkflow() ? Number(variable('GITHUB_RUN_ID')) : 0,
        job: isInWorkflow() ? variable('GITHUB_JOB') : '',
    };
}
/** A variable of the environment; empty where it is not set. */
function variable(name) {
    return process.env[name] ?? '';
}
/** Address of GitHub's API without a slash at the end. */
function apiUrl() {
    return (variable('GITHUB_API_URL') || 'https://api.github.com').replace(/\/+$/u, '');
}
/** Address of GitHub's GraphQL, which on a server of one's own does not lie below the API. */
function graphqlUrl() {
    return variable('GITHUB_GRAPHQL_URL') || `${apiUrl()}/graphql`;
}
/** The token that `gh` takes; empty where none is set. */
function readToken() {
    return variable('GH_TOKEN');
}
function readPayload(file) {
    if (file === '')
        return new Map();
    const payload = (0,_core_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), 'GITHUB_EVENT_PATH');
    return (0,_core_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(payload) ? payload : new Map();
}


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ floatRepr),
/* harmony export */   b: () => (/* binding */ roundFloat)
/* harmony export */ });
/**
 * Writes a float as Python's `repr` does: the shortest digits that read back the same, always with a point
 * or an exponent, the exponent from 1e16 up and below 1e-4, of two digits at least; `nan`, `inf`, `-inf`.
 */
function floatRepr(number) {
    if (Number.isNaN(number))
        return 'nan';
    if (!Number.isFinite(number))
        return number > 0 ? 'inf' : '-inf';
    if (Object.is(number, -0))
        return '-0.0';
    const [mantissa = '', power = '0'] = number.toExponential().split('e');
    const exponent = Number(power);
    if (exponent < -4 || exponent >= 16) {
        return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    }
    return withPoint(mantissa.replace('.', '').replace('-', ''), exponent, number < 0 ? '-' : '');
}
function withPoint(digits, exponent, sign) {
    if (exponent < 0)
        return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
    const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
    return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}
/**
 * Rounds as Python's `round(number, digits)` does: to the nearest on the exact binary value, ties to even.
 *
 * @param digits decimal places, in [0, 60]
 */
function roundFloat(number, digits) {
    if (!Number.isFinite(number) || number === 0 || Math.abs(number) >= 1e21)
        return number;
    const exact = number.toFixed(digits + 40);
    const tail = exact.slice(exact.length - 40);
    const isTie = /^50*$/u.test(tail);
    if (!isTie)
        return Number(number.toFixed(digits));
    const truncated = exact.slice(0, exact.length - 40).replace(/\.$/u, '');
    const isEven = Number(truncated.at(-1)) % 2 === 0;
    return Number(isEven ? truncated : number.toFixed(digits));
}


/***/ }),

/***/ 5694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2655);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/* harmony import */ var _float_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8360);




/** Nesting beyond this is refused: no data file of a person is that deep. */
const maxDepth = 200;
/** Number of Python's JSON, with the literals that JSON itself does not have. */
const numberOrWord = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|-?Infinity|NaN|true|false|null/uy;
const words = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
]);
/**
 * Reads JSON as Python's `json.load` does: integers of any size, `NaN` and infinities, the last of
 * two equal keys.
 *
 * @throws {UserError} SYNTAX with file, line and column
 */
function parseJson(text, file) {
    const reader = new Reader(text, file);
    const value = reader.value(0);
    reader.end();
    return value;
}
/** Walks a text once. A class because it has a life: the position. */
class Reader {
    #text;
    #file;
    #at;
    constructor(text, file) {
        this.#text = text;
        this.#file = file;
        this.#at = text.startsWith('\ufeff') ? 1 : 0;
    }
    value(depth) {
        if (depth > maxDepth)
            throw this.#fault(`nesting deeper than ${maxDepth}`);
        this.#space();
        const character = this.#text[this.#at];
        if (character === '{')
            return this.#object(depth);
        if (character === '[')
            return this.#array(depth);
        if (character === '"')
            return this.#string();
        return this.#numberOrWord();
    }
    end() {
        this.#space();
        if (this.#at < this.#text.length)
            throw this.#fault(`${this.#found()} after the end of the value`);
    }
    #object(depth) {
        const entries = new Map();
        this.#at++;
        if (this.#take('}'))
            return entries;
        do {
            this.#space();
            if (this.#text[this.#at] !== '"')
                throw this.#fault(`${this.#found()}; expected a name in double quotes`);
            const name = this.#string();
            if (!this.#take(':'))
                throw this.#fault(`${this.#found()}; expected a colon`);
            entries.set(name, this.value(depth + 1));
        } while (this.#take(','));
        if (!this.#take('}'))
            throw this.#fault(`${this.#found()}; expected a comma or }`);
        return entries;
    }
    #array(depth) {
        const items = [];
        this.#at++;
        if (this.#take(']'))
            return items;
        do
            items.push(this.value(depth + 1));
        while (this.#take(','));
        if (!this.#take(']'))
            throw this.#fault(`${this.#found()}; expected a comma or ]`);
        return items;
    }
    #string() {
        const start = this.#at;
        let end = start + 1;
        while (end < this.#text.length && this.#text[end] !== '"')
            end += this.#text[end] === '\\' ? 2 : 1;
        if (end >= this.#text.length)
            throw this.#fault('a text without its closing quote');
        this.#at = end + 1;
        const literal = this.#text.slice(start, end + 1);
        if (!literal.includes('\\') && !/\p{Cc}/u.test(literal))
            return literal.slice(1, -1);
        try {
            return JSON.parse(literal);
        }
        catch (cause) {
            this.#at = start;
            throw this.#fault('a text with a bad escape or a control character', cause);
        }
    }
    #numberOrWord() {
        numberOrWord.lastIndex = this.#at;
        const literal = numberOrWord.exec(this.#text)?.[0];
        if (literal === undefined)
            throw this.#fault(`${this.#found()}; expected a value`);
        this.#at += literal.length;
        const word = words.get(literal);
        if (word !== undefined)
            return word;
        return /[.eE]/u.test(literal) ? Number(literal) : BigInt(literal);
    }
    #take(character) {
        this.#space();
        if (this.#text[this.#at] !== character)
            return false;
        this.#at++;
        return true;
    }
    #space() {
        while (' \t\n\r'.includes(this.#text[this.#at] ?? 'x'))
            this.#at++;
    }
    #found() {
        const character = this.#text[this.#at];
        return character === undefined ? 'the end of the file' : JSON.stringify(character);
    }
    #fault(found, cause) {
        const before = this.#text.slice(0, this.#at).split('\n');
        const place = `${this.#file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
        return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${place} is not JSON: found ${found}.`, { code: 'SYNTAX', cause });
    }
}
/** Writes a value as Python's `json.dumps` does with its defaults: `{"a": [1, 2.0, "\u00e9"]}`. */
function renderJson(value, style = {}) {
    if (value === null)
        return 'null';
    if (typeof value === 'string')
        return renderText(value);
    if (typeof value === 'number')
        return renderFloat(value);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
        return `[${value.map((item) => renderJson(item, style)).join(', ')}]`;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value))
        return String(value);
    const names = style.sortKeys ? sortedNames(value) : [...value.keys()];
    return `{${names.map((name) => `${renderKey(value, name)}: ${renderJson(value.get(name) ?? null, style)}`).join(', ')}}`;
}
/** A key that is no text stands as text all the same: `{"0": 1, "true": 2}`. */
function renderKey(mapping, name) {
    const key = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(mapping, name);
    return renderText(typeof key === 'string' ? key : renderJson(key));
}
/** Python sorts keys by what they are: numbers by their size. Where it cannot, text comes last. */
function sortedNames(mapping) {
    const numberOf = (name) => Number((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(mapping, name));
    const [numbers, texts] = [[], []];
    for (const name of mapping.keys())
        (typeof (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(mapping, name) === 'string' ? texts : numbers).push(name);
    return [...numbers.sort((one, other) => numberOf(one) - numberOf(other)), ...texts.sort(_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCodePoints */ .O)];
}
function renderFloat(number) {
    if (Number.isNaN(number))
        return 'NaN';
    if (!Number.isFinite(number))
        return number > 0 ? 'Infinity' : '-Infinity';
    return (0,_float_js__WEBPACK_IMPORTED_MODULE_3__/* .floatRepr */ .K)(number);
}
function renderText(text) {
    return JSON.stringify(text).replace(/[^ -~]/gu, (character) => {
        let escaped = '';
        for (let unit = 0; unit < character.length; unit++) {
            escaped += `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`;
        }
        return escaped;
    });
}


/***/ }),

/***/ 9523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SS: () => (/* binding */ renderCount),
/* harmony export */   UP: () => (/* binding */ renderBytes),
/* harmony export */   eB: () => (/* binding */ renderSeconds),
/* harmony export */   oe: () => (/* binding */ renderBar)
/* harmony export */ });
/** Writes a number of bytes for a reader: `12 B`, `1.4 MB` (powers of 1000). */
function renderBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
    let amount = bytes;
    let unit = 0;
    while (amount >= 999.5 && unit < units.length - 1) {
        amount /= 1000;
        unit++;
    }
    return `${unit === 0 ? amount : Number(amount.toPrecision(3))} ${units[unit]}`;
}
/** Writes a time for a reader: `0.42 s`, `12 s`, `3 min 05 s`. */
function renderSeconds(seconds) {
    if (seconds < 9.995)
        return `${seconds.toFixed(2)} s`;
    if (seconds < 59.5)
        return `${seconds.toFixed(0)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
/** Writes a count with its noun: `1 file`, `2 files`. */
function renderCount(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/**
 * Draws a bar: `████████░░░░ 66 %`.
 *
 * @param part in [0, 1]
 * @param width columns without the figure
 */
function renderBar(part, width) {
    const full = Math.floor(part * width);
    return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(part * 100)).padStart(3)} %`;
}


/***/ }),

/***/ 6069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/**
 * Finds the candidate that a misspelt name most likely meant: the smallest edit distance (insert, delete,
 * replace, swap of neighbours), at most a third of the name's length and at least one edit allowed.
 * `undefined` when none is near.
 */
function nearestName(name, candidates) {
    let best;
    let least = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) >= least)
            continue;
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance < least) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}
/** Optimal string alignment distance, kept to three rows. */
function editDistance(one, other) {
    let before = [];
    let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row++) {
        const current = [row];
        for (let column = 1; column <= other.length; column++) {
            const same = one[row - 1] === other[column - 1];
            const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
            current.push(Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1), swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY));
        }
        before = previous;
        previous = current;
    }
    return at(previous, other.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 2655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compareCodePoints),
/* harmony export */   T: () => (/* binding */ sortByCodePoint)
/* harmony export */ });
/**
 * Compares two texts by code point, as Python sorts them. JavaScript's `<` compares UTF-16 units, which
 * differs for characters beyond U+FFFF. Negative, zero or positive, for `sort`.
 */
function compareCodePoints(one, other) {
    const length = Math.min(one.length, other.length);
    for (let index = 0; index < length; index++) {
        const a = one.charCodeAt(index);
        const b = other.charCodeAt(index);
        if (a !== b)
            return rank(a) - rank(b);
    }
    return one.length - other.length;
}
/** Surrogates stand for characters beyond U+FFFF, and so rank above every other unit. */
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
/** Sorts texts in place by code point. Engines sort by UTF-16 unit, faster, which is the same without surrogates. */
function sortByCodePoint(texts) {
    return texts.some((text) => /[\ud800-\udfff]/.test(text)) ? texts.sort(compareCodePoints) : texts.sort();
}


/***/ }),

/***/ 7994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   jR: () => (/* binding */ withKeys),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
/** Keys that are no text in their file, by the mapping: YAML and Python tell `1` from `'1'`, a `Map` of names does not. */
const otherKeys = new WeakMap();
/**
 * Makes a mapping some of whose keys are no text: `{0: cat}`. They are found by what Python's `str` makes of them.
 *
 * @param keys name -> the key, for those alone that are no text
 */
function withKeys(mapping, keys) {
    if (keys.size > 0)
        otherKeys.set(mapping, keys);
    return mapping;
}
/** Gives the key that a name stands for: the name itself, or what `withKeys` has noted. */
function keyOf(mapping, name) {
    const key = otherKeys.get(mapping)?.get(name);
    return key === undefined ? name : key;
}
/** Tells whether a value is a mapping. */
function isMapping(value) {
    return value instanceof Map;
}
/** Tells whether a value is a list. */
function isList(value) {
    return Array.isArray(value);
}
/** Tells whether a value is an integer or a float. Booleans are not numbers here, other than in Python. */
function isNumeric(value) {
    return typeof value === 'bigint' || typeof value === 'number';
}
/** Names the kind of a value for an error message: `a list`, `text`, `nothing`. */
function kindOf(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (isMapping(value))
        return 'a mapping';
    if (isList(value))
        return 'a list';
    if (typeof value === 'string')
        return 'text';
    if (typeof value === 'boolean')
        return 'true or false';
    return typeof value === 'bigint' ? 'an integer' : 'a number';
}


/***/ })

};
