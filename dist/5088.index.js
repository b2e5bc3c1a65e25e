export const id = 5088;
export const ids = [5088];
export const modules = {

/***/ 1738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _adapters_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5778);
/* harmony import */ var _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2940);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8801);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5035);




/** Reads the results of a workflow's checkout, or of a commit, into a folder. */
async function main() {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.input);
    const git = { token: undefined, serverUrl: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.serverUrl };
    const ports = await (0,_adapters_results_js__WEBPACK_IMPORTED_MODULE_0__/* .resultsPorts */ .p)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.directory, {
        console: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.console,
        git,
        remote: inputs.remote,
        mask: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.mask,
    });
    const { path } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(inputs, ports);
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .lj.output('path', path);
}


/***/ }),

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);

/**
 * Reads the inputs of `collect`.
 *
 * @throws {UserError} PATH when the folder is outside of the project
 */
function readInputs(read) {
    return {
        commit: read('commit') || undefined,
        into: (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .checkPath */ .Cg)(read('into') || '.crisol/results', 'Input into'),
        remote: read('remote') || undefined,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 5035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _core_results_encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(130);
/* harmony import */ var _core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9523);
/* harmony import */ var _flows_collect_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5644);
/* harmony import */ var _flows_collect_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8629);
/* harmony import */ var _flows_own_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6686);





/**
 * Reads what a commit or the workspace achieved into `results.json`, with the pictures that it made beside it.
 *
 * @throws {UserError} INPUT for a revision that names nothing
 */
async function run({ commit, into }, ports) {
    const results = commit === undefined ? await (0,_flows_collect_read_js__WEBPACK_IMPORTED_MODULE_2__/* .collectWorkspace */ ._R)(ports) : await (0,_flows_collect_read_js__WEBPACK_IMPORTED_MODULE_2__/* .collectRevision */ .kB)(commit, ports);
    for (const { message } of results.problems)
        ports.console.warning(message);
    await (0,_flows_own_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .keepOutOfGit */ .h)(ports.workspace);
    await (0,_flows_collect_images_js__WEBPACK_IMPORTED_MODULE_1__/* .writeImages */ .e)(results, into, ports);
    await ports.workspace.write(`${into}/results.json`, (0,_core_results_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeResults */ .x)(results));
    const metrics = [...results.metrics.values()].reduce((sum, values) => sum + values.size, 0);
    const of = results.source.commit?.slice(0, 7) ?? 'the workspace';
    const plots = results.plots.length === 0 ? '' : ` and ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__/* .renderCount */ .SS)(results.plots.length, 'plot')}`;
    ports.console.info(`${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__/* .renderCount */ .SS)(metrics, 'metric')}${plots} of ${of} in ${into}/results.json`);
    return { path: into, results };
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

/***/ 130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseResults),
/* harmony export */   x: () => (/* binding */ encodeResults)
/* harmony export */ });
/* harmony import */ var _plots_encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8608);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(733);
/* harmony import */ var _flatten_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4640);
/* harmony import */ var _train_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3804);






/** Results beyond this many characters are refused: they can come from a stranger. */
const maxLength = 20_000_000;
/**
 * Writes Results as JSON, `schema: 1`. Floats have a point or an exponent and integers have none; NaN,
 * infinities and integers beyond 2^53 are `{"number": "NaN"}`. Ends with a newline.
 */
function encodeResults(results) {
    const { source } = results;
    const entries = [
        ['schema', 1n],
        ['commit', source.commit ?? null],
        ['branch', source.branch ?? null],
        ['dirty', source.dirty],
        ['metrics', encodeTable(results.metrics)],
        ['params', encodeTable(results.params)],
        ['plots', results.plots.map(_plots_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .encodePlot */ .a)],
        ['tests', results.tests.map(encodeSuite)],
        ['stages', results.stages.map(_train_record_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeStage */ .HS)],
        ['config', results.config ?? null],
        ['environment', results.environment],
        [
            'problems',
            results.problems.map(({ file, message }) => new Map([
                ['file', file],
                ['message', message],
            ])),
        ],
    ];
    return `${(0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJson */ .h)(new Map(entries))}\n`;
}
function encodeTable(table) {
    return new Map([...table].map(([file, values]) => [file, new Map([...values].map(([name, value]) => [name, (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeValue */ .It)(value)]))]));
}
function encodeSuite({ file, name, passed, failed, skipped, seconds, failures }) {
    return new Map([
        ['file', file],
        ['name', name],
        ['passed', BigInt(passed)],
        ['failed', BigInt(failed)],
        ['skipped', BigInt(skipped)],
        ['seconds', seconds],
        [
            'failures',
            failures.map(({ test, message }) => new Map([
                ['test', test],
                ['message', message],
            ])),
        ],
    ]);
}
/**
 * Reads Results. The text may come from a stranger: sizes are limited, and nothing but what belongs is taken.
 *
 * @throws {UserError} SYNTAX
 */
function parseResults(text, file) {
    if (text.length > maxLength)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(file, `has ${text.length} characters; at most ${maxLength} are read`);
    const root = (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, file);
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(root) || root.get('schema') !== 1n)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(file, 'is not a file of Crisol results (schema 1)');
    const known = [
        'schema',
        'commit',
        'branch',
        'dirty',
        'metrics',
        'params',
        'plots',
        'tests',
        'stages',
        'config',
        'environment',
        'problems',
    ];
    const stranger = [...root.keys()].find((key) => !known.includes(key));
    if (stranger !== undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(file, `has the unknown key ${JSON.stringify(stranger.slice(0, 80))}`);
    return {
        source: {
            commit: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)(root, 'commit', file),
            branch: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)(root, 'branch', file),
            dirty: root.get('dirty') === true,
        },
        metrics: parseTable(root.get('metrics'), `${file}: metrics`),
        params: parseTable(root.get('params'), `${file}: params`),
        // What was collected before there were plots has none.
        plots: root.has('plots') ? (0,_plots_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlots */ .Q)((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'plots', file), `${file}: plots`) : [],
        tests: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'tests', file).map((suite, index) => parseSuite(suite, `${file}: tests[${index}]`)),
        stages: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'stages', file).map((stage, index) => (0,_train_record_js__WEBPACK_IMPORTED_MODULE_5__/* .parseStage */ .YA)(stage, `${file}: stages[${index}]`)),
        config: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)(root, 'config', file),
        environment: new Map([...(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(root.get('environment'), `${file}: environment`)].map(([name, version]) => [name, String(version)])),
        problems: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'problems', file).map((problem, index) => parseProblem(problem, `${file}: problems[${index}]`)),
    };
}
function parseTable(value, where) {
    const files = [...(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where)].map(([file, values]) => [file, (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(values, `${where}[${JSON.stringify(file)}]`)]);
    const count = files.reduce((sum, [, { size }]) => sum + size, 0);
    if (count > _flatten_js__WEBPACK_IMPORTED_MODULE_4__/* .mostValues */ .Yz)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(where, `hold ${count} values; at most ${_flatten_js__WEBPACK_IMPORTED_MODULE_4__/* .mostValues */ .Yz} are read`);
    return new Map(files.map(([file, values]) => [file, new Map([...values].map(([name, item]) => [name, (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeValue */ .wz)(item)]))]));
}
function parseSuite(value, where) {
    const suite = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where);
    return {
        file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(suite, 'file', where),
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(suite, 'name', where),
        passed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'passed', where),
        failed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'failed', where),
        skipped: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'skipped', where),
        seconds: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'seconds', where),
        failures: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(suite, 'failures', where).map((failure) => parseFailure(failure, where)),
    };
}
function parseFailure(value, where) {
    const failure = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where);
    return { test: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(failure, 'test', where), message: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(failure, 'message', where) };
}
function parseProblem(value, where) {
    const problem = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where);
    return { file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(problem, 'file', where), message: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(problem, 'message', where) };
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


/***/ }),

/***/ 5644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages),
/* harmony export */   e: () => (/* binding */ writeImages)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_plots_room_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5593);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5765);



/** Writes the pictures of results into a folder, each under its MD5. */
async function writeImages({ plots }, folder, { workspace, images }) {
    for (const { md5 } of imagesOf(plots)) {
        const bytes = images.get(md5);
        if (bytes !== undefined)
            await workspace.write(`${folder}/${md5}`, bytes);
    }
}
/**
 * Reads the pictures of results from the folder that these were read from, which may come from a stranger. One that is
 * not there, or not what the results say, is a problem, and no plot.
 */
async function readImages(results, folder, ports) {
    const problems = [...results.problems];
    const plots = [];
    let room = _core_plots_room_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesLimit */ .GB;
    for (const plot of results.plots) {
        if (plot.kind === 'data')
            plots.push(plot);
        else if (await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(plot.id, problems, () => readImage(plot, { folder, room }, ports))) {
            plots.push(plot);
            room -= plot.size;
        }
    }
    return { ...results, plots, problems };
}
function imagesOf(plots) {
    return plots.filter((plot) => plot.kind === 'image');
}
async function readImage({ id, md5, size }, { folder, room }, { workspace, digests, images }) {
    const file = `${folder}/${md5}`;
    // Nothing that is larger than the results say is read, and no link is followed.
    const entry = await workspace.stat(file);
    const bytes = entry?.kind === 'file' && entry.size === size && size <= room ? await workspace.readBytes(file) : undefined;
    if (bytes === undefined || digests.bytes(bytes).md5 !== md5) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The picture ${id} of the results is not in ${file} as they say; collect them once more.`, {
            code: 'MISSING',
        });
    }
    images.set(md5, bytes);
    return true;
}


/***/ }),

/***/ 8629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _R: () => (/* binding */ collectWorkspace),
/* harmony export */   k3: () => (/* binding */ openRevision),
/* harmony export */   kB: () => (/* binding */ collectRevision),
/* harmony export */   op: () => (/* binding */ collectCommit)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6193);


/** Reads the results of the workspace. */
async function collectWorkspace(ports) {
    const { repository } = ports;
    const source = { commit: await repository.head(), branch: await repository.branch(), dirty: await repository.dirty() };
    return await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .F)(ports.snapshot, source, ports);
}
/** Reads the results of a commit that is readable here. */
async function collectCommit(snapshot, sha, ports) {
    return await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .F)(snapshot, { commit: sha, branch: undefined, dirty: false }, ports);
}
/**
 * Reads the results of a revision.
 *
 * @throws {UserError} INPUT when it names no commit here or on the server
 */
async function collectRevision(revision, ports) {
    const snapshot = await openRevision(revision, ports);
    return await collectCommit(snapshot, snapshot.commit ?? revision, ports);
}
/**
 * Opens the files of a revision.
 *
 * @throws {UserError} INPUT when it names no commit here or on the server
 */
async function openRevision(revision, ports) {
    const sha = (await ports.repository.resolve(revision)) ?? revision;
    if (await ports.repository.ensure(sha))
        return ports.openCommit(sha);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`"${revision}" names no commit here or on the server; expected a branch, a tag or a full SHA.`, {
        code: 'INPUT',
    });
}


/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ keepOutOfGit)
/* harmony export */ });
/** Makes `.crisol/`, where Crisol leaves its results, invisible to git. */
async function keepOutOfGit(workspace) {
    const file = '.crisol/.gitignore';
    if ((await workspace.stat(file)) === undefined)
        await workspace.write(file, '*\n');
}


/***/ })

};
