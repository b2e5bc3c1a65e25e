export const id = 6419;
export const ids = [6419];
export const modules = {

/***/ 464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2940);
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1940);
/* harmony import */ var _flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4062);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8895);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8741);





/** Sends the data of a workflow's checkout. */
async function main() {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .lj.input);
    const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(inputs, await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .transferPorts */ .q)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .lj.directory, _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .lj.console, _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .lj.mask));
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .lj.output('pushed', result.moved);
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .lj.output('bytes', result.bytes ?? '');
    await (0,_flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .tellOutcome */ .G)(result, _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .lj.console);
    await _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .lj.summarize(result.markdown);
}


/***/ }),

/***/ 8895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _flows_data_transfer_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2225);

/**
 * Reads the inputs of `push`.
 *
 * @throws {UserError} INPUT
 */
function readInputs(read) {
    return (0,_flows_data_transfer_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readTransferInputs */ .L)(read, true);
}


/***/ }),

/***/ 8741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_text_amount_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9523);
/* harmony import */ var _flows_data_bring_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1773);
/* harmony import */ var _flows_data_hand_over_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6795);
/* harmony import */ var _flows_data_jobs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1700);
/* harmony import */ var _flows_data_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5518);
/* harmony import */ var _flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4062);
/* harmony import */ var _flows_data_progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6311);
/* harmony import */ var _flows_data_push_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1224);
/* harmony import */ var _flows_data_remotes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2333);
/* harmony import */ var _flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6320);
/* harmony import */ var _flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2911);
/* harmony import */ var _flows_pool_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6879);













/**
 * Sends what the cache holds of the tracked outputs to the remote. Where the remote takes no writes (a pull
 * request's read-only credentials), one notice says so and nothing fails.
 *
 * @throws {UserError} MISSING, REMOTE, SYNTAX, UNSUPPORTED, ENVIRONMENT
 */
async function run(inputs, ports) {
    if (inputs.withDvc)
        return await (0,_flows_data_hand_over_js__WEBPACK_IMPORTED_MODULE_7__/* .handToDvc */ .G)(toCall(inputs), ports.dvc);
    const started = ports.clock.now();
    const tally = { objects: 0, bytes: 0, missing: [] };
    const refusal = await send(inputs, ports, tally).catch(refusalOf);
    if (refusal !== undefined)
        ports.console.notice(`The data stays here: ${refusal.message}`);
    if (tally.missing.length > 0)
        throw missingObjects(tally.missing);
    const { objects, bytes } = tally;
    const seconds = (ports.clock.now() - started) / 1000;
    const outcome = (0,_flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .toOutcome */ .K)({ moved: { verb: 'pushed', objects, bytes }, changes: [], seconds });
    if (refusal === undefined || objects > 0)
        return outcome;
    const summary = 'Nothing was pushed.';
    return { ...outcome, summary, markdown: `**Data:** ${summary} ${refusal.message}` };
}
async function send(inputs, ports, tally) {
    const wanted = await (0,_flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_6__/* .findWanted */ .Bu)(ports.snapshot, inputs);
    const pushable = wanted.filter(({ output }) => output.push && output.source?.kind !== 'repository');
    const progress = (0,_flows_data_progress_js__WEBPACK_IMPORTED_MODULE_9__/* .openProgress */ .m)({ what: 'checked', bytes: 0 }, ports);
    for (const { remote, outputs } of await (0,_flows_data_remotes_js__WEBPACK_IMPORTED_MODULE_4__/* .groupByRemote */ .$)(pushable, inputs.remote, ports)) {
        const request = { cache: ports.cache, remote, jobs: (0,_flows_data_jobs_js__WEBPACK_IMPORTED_MODULE_10__/* .jobsFor */ .c)(remote, inputs.jobs), progress };
        const { bytes, objects, missing } = await (0,_flows_data_push_js__WEBPACK_IMPORTED_MODULE_3__/* .pushObjects */ .X)(outputs.map(_flows_data_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy), request);
        tally.objects += objects;
        tally.bytes += bytes;
        tally.missing.push(...missing);
    }
    if (inputs.runCache && (await ports.runCache.list('runs/')).length > 0)
        await sendRuns(inputs, ports, tally);
}
/** An entry of the run cache goes after the objects that it names, and those that git tracks are among them. */
async function sendRuns(inputs, ports, tally) {
    const to = await (0,_flows_data_remotes_js__WEBPACK_IMPORTED_MODULE_4__/* .requireRemote */ .E)(inputs.remote, ports);
    const jobs = (0,_flows_data_jobs_js__WEBPACK_IMPORTED_MODULE_10__/* .jobsFor */ .c)(to, inputs.jobs);
    const copied = (await (0,_flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_6__/* .findCopied */ .eL)(ports.snapshot, inputs)).filter(({ output }) => output.push).map(_flows_data_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy);
    const isHere = await (0,_flows_pool_js__WEBPACK_IMPORTED_MODULE_11__/* .mapPool */ .P)(copied, jobs, async (object) => await (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_1__/* .isHeld */ .i7)(object, ports.cache));
    const { objects, bytes } = await (0,_flows_data_push_js__WEBPACK_IMPORTED_MODULE_3__/* .pushObjects */ .X)(copied.filter((_, index) => isHere[index]), { cache: ports.cache, remote: to, jobs });
    tally.objects += objects + (await (0,_flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .copyRuns */ .ci)({ ...ports, from: ports.runCache, to, jobs }));
    tally.bytes += bytes;
}
/** Credentials that may read and not write end the push, and not the job. */
function refusalOf(error) {
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y && error.code === 'READ-ONLY')
        return error;
    throw error;
}
function missingObjects(missing) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Neither the cache nor the remote has ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_12__/* .renderCount */ .SS)(missing.length, 'object')}: ${(0,_flows_data_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .renderObjects */ .dP)(missing)}. Run crisol train or dvc pull where the data is.`, { code: 'MISSING' });
}
function toCall({ remote, jobs, runCache, withDeps, glob, targets }) {
    const options = { remote, jobs: jobs?.toString(), 'run-cache': runCache, 'with-deps': withDeps, glob };
    return { command: 'push', options, targets };
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


/***/ }),

/***/ 6795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ handToDvc)
});

;// CONCATENATED MODULE: ./lib/core/dvc/command-line.js
/** Gives the arguments of `dvc` for a command with options and targets. */
function dvcArguments(command, options, targets) {
    const written = Object.entries(options).flatMap(([name, value]) => {
        if (value === true)
            return [`--${name}`];
        return value === undefined || value === false || value === '' ? [] : [`--${name}`, value];
    });
    return [command, ...written, ...(targets.length === 0 ? [] : ['--', ...targets])];
}
/** Reads what `dvc pull` and `dvc push` print: lines such as `A       data/`, and `3 files fetched and 1 file added`. */
function parseDvcReport(stdout) {
    const moved = /(\d+) files? (?:fetched|pushed)/u.exec(stdout)?.[1] ?? '0';
    const changed = [...stdout.matchAll(/^[MAD](?:\t| {7})(.+?)\/?$/gmu)].map(([, path]) => path ?? '');
    return { moved: Number(moved), changed };
}
/** Tells whether a line that `dvc` prints names a path that changed. */
function isChangeLine(line) {
    return /^[MAD](?:\t| {7})/u.test(line);
}

;// CONCATENATED MODULE: ./lib/flows/data/hand-over.js

/**
 * Hands a call to an installed DVC and reads what it says that it did.
 *
 * @throws {UserError} ENVIRONMENT without a `dvc`; REMOTE when it fails
 */
async function handToDvc({ command, options, targets }, dvc) {
    const stdout = await dvc.run(dvcArguments(command, options, targets));
    const lines = stdout.split('\n').filter((line) => line !== '');
    const { moved, changed } = parseDvcReport(stdout);
    const summary = lines.findLast((line) => !isChangeLine(line)) ?? 'Everything is up to date.';
    return {
        ...{ moved, bytes: undefined, changed, summary },
        lines: lines.filter(isChangeLine),
        markdown: `**Data:** ${summary} (by DVC)`,
        json: { moved, changed },
    };
}


/***/ }),

/***/ 4062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ tellOutcome),
  K: () => (/* binding */ toOutcome)
});

// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
;// CONCATENATED MODULE: ./lib/core/dvc/changes.js


const kinds = ['modified', 'added', 'deleted'];
/** Columns before a path. */
const width = 8;
/**
 * Writes changes as DVC does, a line each: `M       data/`, `A       model.bin`. What was modified comes first, then what was
 * added and deleted; directories, with a slash at their end, before files.
 */
function renderChanges(changes) {
    return kinds.flatMap((kind) => pathsOf(changes, kind).map((path) => kind.charAt(0).toUpperCase().padEnd(width) + path));
}
/** Gives the paths that one thing happened to, as DVC lists them. */
function pathsOf(changes, kind) {
    const rank = ({ isDirectory }) => (isDirectory ? 0 : 1);
    return changes
        .filter((change) => change.kind === kind)
        .toSorted((one, other) => rank(one) - rank(other) || (0,order/* compareCodePoints */.O)(one.path, other.path))
        .map(({ path, isDirectory }) => (isDirectory ? `${path}/` : path));
}
/** Adds up the files of all changes. */
function countFiles(changes) {
    const sum = (kind) => changes.reduce((total, { files }) => total + files[kind], 0);
    return { modified: sum('modified'), added: sum('added'), deleted: sum('deleted') };
}
/** Sums up in one line as DVC does: `3 files fetched, 1 file modified and 2 files added`. */
function renderCounts(counts) {
    const parts = Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([what, count]) => `${(0,amount/* renderCount */.SS)(count, 'file')} ${what}`);
    if (parts.length === 0)
        return 'Everything is up to date.';
    return parts.length === 1 ? `${parts[0]}` : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
/** Gives what `Repo.pull()` and `Repo.checkout()` of DVC's Python API give, for `--json`. */
function toDvcResult(changes, fetched) {
    const lists = Object.fromEntries(kinds.map((kind) => [kind, pathsOf(changes, kind)]));
    const stats = { ...(fetched === undefined ? {} : { fetched }), ...countFiles(changes) };
    return { ...lists, stats };
}

;// CONCATENATED MODULE: ./lib/flows/data/outcome.js


/** Puts what was done in DVC's words. */
function toOutcome({ moved, changes, seconds }) {
    const counts = moved === undefined ? {} : { [moved.verb]: moved.objects };
    const summary = renderCounts({ ...counts, ...countFiles(changes) });
    const bytes = moved?.bytes ?? 0;
    return {
        moved: moved?.objects ?? 0,
        bytes,
        changed: changes.map(({ path }) => path),
        lines: renderChanges(changes),
        summary,
        markdown: `**Data:** ${summary} (${(0,amount/* renderBytes */.UP)(bytes)} in ${(0,amount/* renderSeconds */.eB)(seconds)})`,
        json: moved?.verb === 'pushed'
            ? { pushed: moved.objects, bytes }
            : { ...toDvcResult(changes, moved?.objects), ...(moved === undefined ? {} : { bytes }) },
    };
}
/** Tells what changed, folded away, and below it what it comes to. */
async function tellOutcome({ lines, summary }, console) {
    if (lines.length > 0) {
        await console.group(`${(0,amount/* renderCount */.SS)(lines.length, 'path')} changed`, async () => {
            for (const line of lines)
                console.info(line);
        });
    }
    console.info(summary);
}


/***/ }),

/***/ 1224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pushObjects)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2055);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6879);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5518);



/**
 * Sends objects from the cache to the remote. A manifest goes only after all files that it names, so that
 * a remote never promises what it does not have; nothing that is there is sent again.
 *
 * @throws {UserError} REMOTE
 */
async function pushObjects(wanted, ports) {
    const tally = { objects: 0, bytes: 0, missing: [] };
    const lacking = await withoutPromised(wanted, ports);
    const within = await Promise.all(lacking.map((object) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsWithin */ .m2)(object, ports.cache)));
    const files = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)([...lacking.filter(({ hash }) => !(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(hash)), ...within.flat()]);
    const absent = await withoutThere(files, ports);
    ports.progress?.expect(absent.length);
    await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(absent, ports.jobs, (object) => pushOne(object, ports, tally));
    const incomplete = new Set(tally.missing.map(({ hash }) => hash.value));
    const complete = lacking.filter((object, index) => (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(object.hash) &&
        object.within === undefined &&
        (within[index] ?? []).every(({ hash }) => !incomplete.has(hash.value)));
    await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)((0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)(complete), ports.jobs, (object) => pushOne(object, ports, tally));
    return tally;
}
/** A manifest on the remote promises all files that it names. */
async function withoutPromised(wanted, { remote, jobs }) {
    const promised = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(wanted, jobs, async ({ hash }) => (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(hash) && (await remote.has((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectKey */ .T5)(hash))));
    return wanted.filter((_, index) => !promised[index]);
}
/** Objects from which on a look at a few of them is worth it, and how many those are. */
const [many, few] = [64, 8];
/**
 * Leaves out what the remote has, where it has any of a few: a store may hear of an object only with all its bytes, and
 * of a large directory with a small change nearly all would be sent for nothing.
 */
async function withoutThere(objects, { remote, jobs }) {
    const ask = async (some) => await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(some, jobs, async ({ hash }) => await remote.has((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectKey */ .T5)(hash)));
    const step = Math.floor(objects.length / few);
    if (objects.length < many || !(await ask(objects.filter((_, index) => index % step === 0))).includes(true))
        return objects;
    const found = await ask(objects);
    return objects.filter((_, index) => !found[index]);
}
async function pushOne(object, { cache, remote, progress }, tally) {
    const key = (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectKey */ .T5)(object.hash);
    const stored = await cache.open(object.hash);
    if (stored === undefined) {
        if (!(await remote.has(key)))
            tally.missing.push(object);
    }
    else if (await remote.write(key, stored)) {
        tally.objects++;
        tally.bytes += stored.size;
        progress?.moved(stored.size);
    }
    progress?.done();
}


/***/ }),

/***/ 2225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readTransferInputs)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/**
 * Reads the inputs of an action that moves data.
 *
 * @param movesRuns whether the run cache moves too where nobody says otherwise
 * @throws {UserError} INPUT
 */
function readTransferInputs(read, movesRuns) {
    return {
        targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(read('targets')),
        glob: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('glob', read('glob')) ?? false,
        withDeps: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-deps', read('with-deps')) ?? false,
        remote: read('remote') || undefined,
        jobs: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', read('jobs')),
        runCache: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('run-cache', read('run-cache')) ?? movesRuns,
        withDvc: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-dvc', read('with-dvc')) ?? false,
        workingDirectory: read('working-directory'),
    };
}


/***/ })

};
