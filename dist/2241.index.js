export const id = 2241;
export const ids = [2241];
export const modules = {

/***/ 8818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ noSpace),
/* harmony export */   u: () => (/* binding */ hasNoSpace)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Whether a fault is that of a disk, or of the user's share of it, that has no room left. */
function hasNoSpace(cause) {
    const { code } = cause;
    return code === 'ENOSPC' || code === 'EDQUOT';
}
/** Gives a fault of a disk without room as one that a user can repair; anything else as it is. */
function noSpace(cause, place) {
    if (!hasNoSpace(cause))
        return cause;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The disk is full at ${place}; make room and try again.`, { code: 'ENVIRONMENT', cause });
}


/***/ }),

/***/ 9215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ isBeingWritten),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   w6: () => (/* binding */ temporaryBeside),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   xt: () => (/* binding */ temporaryIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




/**
 * Names of files that are not whole yet. They tell who writes them, so that what a killed process left is known from
 * what is being written: `.<place>.<pid>.<token>.<count>.crisol-tmp`.
 */
const pattern = /^\.(?<place>.+-[0-9a-f]{8}-\d+)\.(?<pid>\d+)\.(?<token>[0-9a-f]{8})\.\d+\.crisol-tmp$/u;
/** Milliseconds after which what a process of another machine has not touched is taken for left behind: a day. */
const forsaken = 86_400_000;
/**
 * The machine since it was started and, in a container, its own processes: elsewhere the same number is another
 * process, also on a machine of the same name that shares the disk.
 */
const place = [
    (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)().replaceAll('/', '_').slice(0, 64),
    firstOf(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'), /[0-9a-f]{8}/u) ?? '0'.repeat(8),
    firstOf(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid'), /\d+/u) ?? '0',
].join('-');
/** Tells this process from an earlier one of the same number. */
const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex');
let count = 0;
/** Directories that have been looked through. */
const swept = new Set();
/** The first match in what the system tells of itself; `undefined` where it does not tell. */
function firstOf(tell, wanted) {
    try {
        return wanted.exec(tell())?.[0];
    }
    catch {
        return undefined;
    }
}
/**
 * Gives a new name in a directory to write to before the file is moved into place. What killed processes left in that
 * directory is removed when it is asked for the first time.
 *
 * @param directory absolute path; it need not be there
 */
function temporaryIn(directory) {
    if (!swept.has(directory))
        sweep(directory);
    swept.add(directory);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, `.${place}.${process.pid}.${token}.${count++}.crisol-tmp`);
}
/** Gives a new name beside a file, on the same disk. */
function temporaryBeside(file) {
    return temporaryIn((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file));
}
/** Tells whether a file of this name is none of the user's: it is being written, or was left half-written. */
function isTemporary(name) {
    return pattern.test(name);
}
function sweep(directory) {
    for (const name of namesIn(directory))
        if (isLeft(directory, name))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name), { force: true });
}
/** Names of what is in a directory; none where there is none. */
function namesIn(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(directory);
    }
    catch {
        return [];
    }
}
/** Whether nobody writes it any more. */
function isLeft(directory, name) {
    const found = pattern.exec(name)?.groups;
    if (found === undefined)
        return false;
    return found['place'] === place ? !isBeingWritten(name) : isForsaken((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name));
}
/** Tells whether a name was given by a process of this machine that still runs. */
function isBeingWritten(name) {
    const found = pattern.exec(name)?.groups;
    if (found?.['place'] !== place)
        return false;
    return Number(found['pid']) === process.pid ? found['token'] === token : isAlive(Number(found['pid']));
}
function isForsaken(file) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false });
    return stats !== undefined && Date.now() - stats.mtimeMs > forsaken;
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
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

/***/ 5213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ isAbsence),
/* harmony export */   OH: () => (/* binding */ openWorkspace),
/* harmony export */   QY: () => (/* binding */ unlessAbsent),
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   gh: () => (/* binding */ refuseLinkedParent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1105);
/* harmony import */ var _core_text_order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2655);
/* harmony import */ var _no_space_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8818);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9215);







/** Opens the files below a directory. */
function openWorkspace(root) {
    const at = async (path) => {
        await refuseLinkedParent(root, path);
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path);
    };
    return {
        root,
        readText: async (path) => (await readIfThere(await at(path)))?.toString('utf8'),
        readBytes: async (path) => await readIfThere(await at(path)),
        write: async (path, content) => await writeWhole(await at(path), content),
        makeDirectory: async (path) => void (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(await at(path), { recursive: true })),
        remove: async (path) => await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(await at(path), { recursive: true, force: true }),
        removeEmpty: async (path) => removeEmpty(await at(path)),
        stat: async (path) => entryOf(await at(path)),
        files: async (path, isIgnored) => filesBelow(await at(path), path, isIgnored),
    };
}
/** Bytes of a whole path that systems take, at the most. */
const longestPath = 4_000;
/**
 * Refuses a path that would be reached through a symlink: a repository can hold one that leads anywhere. One that is
 * longer than systems take is refused too.
 *
 * @throws {UserError} PATH
 */
async function refuseLinkedParent(root, path) {
    refuseLong(root, path);
    const names = path.split('/');
    for (let length = 1; length < names.length; length++) {
        const parent = names.slice(0, length).join('/');
        const stats = unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, parent), { throwIfNoEntry: false }), undefined);
        if (stats === undefined)
            return;
        if (stats.isSymbolicLink()) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${path} lies behind the symlink ${parent}; nothing is read or written through it. Replace the link by a directory.`, {
                code: 'PATH',
            });
        }
    }
}
function refuseLong(root, path) {
    const bytes = Buffer.byteLength(root) + 1 + Buffer.byteLength(path);
    if (bytes <= longestPath)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`The path ${path.slice(0, 80)}... has ${bytes} bytes from the root of the disk; expected no more than ${longestPath}.`, { code: 'PATH' });
}
async function writeWhole(file, content) {
    const temporary = (0,_temporary_js__WEBPACK_IMPORTED_MODULE_5__/* .temporaryBeside */ .w6)(file);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, content);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw (0,_no_space_js__WEBPACK_IMPORTED_MODULE_4__/* .noSpace */ .U)(error, file);
    }
}
async function readIfThere(file) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file).catch((error) => {
        if (isAbsence(error))
            return undefined;
        throw error;
    });
}
const absences = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP']);
/** Tells whether an error says that nothing is there, or not a file, or a symlink that leads nowhere. */
function isAbsence(error) {
    return absences.has(error.code ?? '');
}
/** Gives what a look finds, or the fallback where nothing is there. */
function unlessAbsent(look, fallback) {
    try {
        return look();
    }
    catch (error) {
        if (isAbsence(error))
            return fallback;
        throw error;
    }
}
function removeEmpty(directory) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(directory);
        return true;
    }
    catch (error) {
        if (['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR', 'EBUSY'].includes(error.code ?? ''))
            return false;
        throw error;
    }
}
function entryOf(file) {
    const stats = unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file), undefined);
    if (stats === undefined)
        return undefined;
    const kind = stats.isFile()
        ? 'file'
        : stats.isDirectory()
            ? 'directory'
            : stats.isSymbolicLink()
                ? 'symlink'
                : 'other';
    const mode = kind === 'symlink' ? (unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file), undefined)?.mode ?? 0) : stats.mode;
    return { kind, size: kind === 'file' ? stats.size : 0, mode: mode & 0o777 };
}
/** Gives the stamp of a file; `undefined` when there is no file. */
function stampOf(file) {
    const stats = unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false }), undefined);
    return stats?.isFile() ? toStamp(stats) : undefined;
}
function toStamp({ ino, size, mtimeMs, ctimeMs }) {
    return { inode: ino, size, modified: mtimeMs, changed: ctimeMs };
}
function filesBelow(directory, path, isIgnored) {
    const names = [];
    walk(directory, (name, isDirectory) => {
        if (isIgnored?.(`${path}/${name}`, isDirectory) === true)
            return false;
        if (!isDirectory)
            names.push(name);
        return isDirectory;
    });
    return (0,_core_text_order_js__WEBPACK_IMPORTED_MODULE_6__/* .sortByCodePoint */ .T)(names).flatMap((name) => {
        const stamp = stampOf(`${directory}/${name}`);
        return stamp === undefined ? [] : [{ path: name, stamp }];
    });
}
/** Goes through a directory and those in it that are to be entered, by their names relative to it. */
function walk(directory, enter, prefix = '') {
    for (const entry of entriesIn(prefix === '' ? directory : `${directory}/${prefix}`)) {
        const name = prefix + entry.name;
        if (enter(name, entry.isDirectory()))
            walk(directory, enter, `${name}/`);
    }
}
function entriesIn(directory) {
    const entries = unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true }), []);
    for (const { name } of entries)
        if (name.includes('\ufffd'))
            refuseUnreadable(directory, name);
    return entries.filter(({ name }) => !(0,_temporary_js__WEBPACK_IMPORTED_MODULE_5__/* .isTemporary */ .ey)(name));
}
/** A name whose bytes are no text cannot be said, and without it the directory would be another. DVC cannot either. */
function refuseUnreadable(directory, name) {
    if (unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name)), undefined) !== undefined)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${directory} holds a file or directory whose name is not UTF-8 text: ${JSON.stringify(name)}, the bytes that are none shown as \ufffd. Rename it.`, { code: 'PATH' });
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
