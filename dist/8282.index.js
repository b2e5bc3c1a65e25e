export const id = 8282;
export const ids = [8282];
export const modules = {

/***/ 3406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ renderYaml)
});

// EXTERNAL MODULE: ./lib/core/python/float.js
var python_float = __webpack_require__(8360);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
// EXTERNAL MODULE: ./lib/core/text/plain-scalar.js
var plain_scalar = __webpack_require__(2492);
;// CONCATENATED MODULE: ./lib/core/dvc/emit-double.js
/** Columns of a line. */
const width = 80;
const escapes = new Map([
    ['\0', '0'],
    ['\x07', 'a'],
    ['\b', 'b'],
    ['\t', 't'],
    ['\n', 'n'],
    ['\v', 'v'],
    ['\f', 'f'],
    ['\r', 'r'],
    ['\x1b', 'e'],
    ['"', '"'],
    ['\\', '\\'],
    ['\u0085', 'N'],
    ['\u00a0', '_'],
    ['\u2028', 'L'],
    ['\u2029', 'P'],
]);
function escapeCharacter(character) {
    const short = escapes.get(character);
    if (short !== undefined)
        return `\\${short}`;
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16).toUpperCase();
    if (code <= 0xff)
        return `\\x${hex.padStart(2, '0')}`;
    return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
function needsEscape(character) {
    return (/["\\\u0085\u2028\u2029\ufeff]/u.test(character) ||
        !/[\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character));
}
/**
 * Writes a text in double quotes, as ruamel.yaml does: anything can be written so. A line folds before the space that
 * would pass the width, with a backslash wherever reading it back could add or lose a space.
 */
function renderDouble(text, position) {
    return new Writer([...text], position).all();
}
/** Writes a text character by character. A class because it has a life: the line under way. */
class Writer {
    #text;
    #indent;
    #mayFold;
    #output = '"';
    #column;
    /** First character that is not yet written: those up to the present one wait, since a fold goes after them. */
    #start = 0;
    constructor(text, { column, indent, isKey = false }) {
        this.#text = text;
        this.#indent = indent;
        this.#mayFold = !isKey;
        this.#column = column + 1;
    }
    all() {
        for (const [at, character] of this.#text.entries()) {
            if (needsEscape(character)) {
                this.#flush(at);
                this.#write(escapeCharacter(character));
                this.#start = at + 1;
            }
            if (this.#mustFold(at))
                this.#fold(at);
        }
        this.#flush(this.#text.length);
        return `${this.#output}"`;
    }
    #mustFold(at) {
        const isPlace = at > 0 && at < this.#text.length - 1 && (this.#text[at] === ' ' || this.#start >= at);
        return this.#mayFold && isPlace && this.#column + (at - this.#start) > width;
    }
    #fold(at) {
        // Right after an escape ruamel.yaml would lose its place where no space follows: such a fold is marked here.
        const isAfterEscape = this.#start > at && this.#text[this.#start] !== ' ';
        const isMarked = this.#start === at || isAfterEscape || !this.#foldsToSpace(at);
        this.#flush(at);
        this.#output += `${isMarked ? '\\' : ''}\n${' '.repeat(this.#indent)}`;
        this.#column = this.#indent;
        if (this.#text[this.#start] !== ' ')
            return;
        if (isMarked)
            this.#write('\\');
        else
            this.#start++;
    }
    /** Whether the line end alone reads back as the space at a place: it is single, and what follows it is no quote. */
    #foldsToSpace(at) {
        const space = this.#text.indexOf(' ', at);
        const line = this.#text.indexOf('\n', at);
        const end = line >= 0 && line < space ? line : space;
        if (end < 0 || end + 1 >= this.#text.length)
            return false;
        const next = this.#text[end + 1] ?? '';
        if (this.#text[end] === '\n' && next !== ' ')
            return false;
        const isQuoted = this.#text.slice(at, end).some((one) => one === '"' || one === "'");
        const isDouble = this.#text[at - 1] === ' ' && this.#text[at] === ' ';
        return !isQuoted && !' \n'.includes(next) && !isDouble;
    }
    #flush(end) {
        if (this.#start >= end)
            return;
        this.#write(...this.#text.slice(this.#start, end));
        this.#start = end;
    }
    #write(...characters) {
        const written = characters.join('');
        this.#output += written;
        this.#column += [...written].length;
    }
}

;// CONCATENATED MODULE: ./lib/core/dvc/emit-text.js


/** Columns of a line. */
const emit_text_width = 80;
const lineBreak = /[\n\u0085\u2028\u2029]/u;
/** Neither printable in YAML nor a line break. */
const special = /[^\n\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
/** What cannot begin a plain scalar. */
const indicator = /^(?:[#,[\]{}&*!|>'"%@`]|[-?:](?: |$)|---|\.\.\.)/u;
/** Writes a text as ruamel.yaml does: plain, `'single'` or `"double"`, folded with spaces where it is too long. */
function renderText(text, position) {
    if (isPlain(text))
        return foldPlain(text, position);
    if (special.test(text) || /['\n]/u.test(text) || / [\n\u0085\u2028\u2029]|[\n\u0085\u2028\u2029] /u.test(text)) {
        return renderDouble(text, position);
    }
    return renderSingle(text, position);
}
function isPlain(text) {
    // Blanks other than the space are letters to YAML.
    if (text === '' || /^ | $/u.test(text) || (0,plain_scalar/* isAmbiguous */.X)(text))
        return false;
    if (indicator.test(text) || special.test(text) || lineBreak.test(text))
        return false;
    return !/:(?: |$)| #/u.test(text);
}
/**
 * Writes a text, or what is written like one, without quotes: it folds before the word that would pass the width, and
 * the space before it stays where it was. Other than with ruamel.yaml, keys do not fold, nor places with several spaces:
 * it could not read them back.
 */
function foldPlain(text, { column: start, indent, isKey = false }) {
    if (isKey)
        return text;
    let output = '';
    let column = start;
    const fold = () => {
        output += `\n${' '.repeat(indent)}`;
        column = indent;
    };
    for (const [index, word] of text.split(/(?<! ) (?! )/u).entries()) {
        const length = [...word].length;
        if (index > 0 && column >= emit_text_width)
            fold();
        else if (index > 0) {
            output += ' ';
            column++;
        }
        if (column + length > emit_text_width && column > indent)
            fold();
        output += word;
        column += length;
    }
    return output;
}
function renderSingle(text, position) {
    if (lineBreak.test(text))
        return `'${renderBreaks(text, position.indent)}'`;
    return `'${foldSingle(text, { ...position, column: position.column + 1 })}'`;
}
/** Line breaks other than `\n` stand as they are, each followed by the indent. */
function renderBreaks(text, indent) {
    return text.replace(/[\u0085\u2028\u2029]+/gu, (breaks) => breaks + ' '.repeat(indent));
}
/** Folds at the first single space beyond the width, in place of it. */
function foldSingle(text, { column: start, indent, isKey = false }) {
    let output = '';
    let column = start;
    const parts = text.split(/( +)/u);
    for (const [index, part] of parts.entries()) {
        const isInner = output !== '' && parts[index + 1] !== '';
        if (part === ' ' && column > emit_text_width && isInner && !isKey) {
            output += `\n${' '.repeat(indent)}`;
            column = indent;
        }
        else {
            output += part;
            column += [...part].length;
        }
    }
    return output;
}

;// CONCATENATED MODULE: ./lib/core/dvc/emit.js



/** Keys from this length on are written as `? key`. */
const longKey = 123;
/**
 * Writes a mapping as DVC writes YAML (ruamel.yaml's block style): two spaces a level, lists not indented
 * under their name, text folded after column 80, `null` as nothing. Ends with a newline.
 *
 * @param indent columns that every line is moved to the right
 */
function renderYaml(mapping, indent = 0) {
    return mapping.size === 0 ? '{}\n' : ' '.repeat(indent) + renderEntries(mapping, indent);
}
/** The entries of a mapping; the indent of the first line is the caller's. */
function renderEntries(mapping, indent) {
    return [...mapping].map(([name, value]) => renderPair((0,core_value/* keyOf */.TN)(mapping, name), value, indent)).join(' '.repeat(indent));
}
/** The items of a list; the indent of the first line is the caller's. */
function renderItems(list, indent) {
    return list.map((item) => `-${renderItem(item, indent + 2)}`).join(' '.repeat(indent));
}
function renderItem(item, indent) {
    if ((0,core_value/* isList */.Lv)(item) && item.length > 0)
        return ` ${renderItems(item, indent)}`;
    if ((0,core_value/* isMapping */.pi)(item) && item.size > 0)
        return ` ${renderEntries(item, indent)}`;
    // Other than after a name, ruamel leaves its blank before nothing.
    if (item === null)
        return ' \n';
    return renderLeaf(item, { column: indent, indent });
}
function renderPair(key, value, indent) {
    const written = renderKey(key, indent);
    if ((0,core_value/* isList */.Lv)(value) && value.length > 0)
        return `${written}\n${' '.repeat(indent)}${renderItems(value, indent)}`;
    if ((0,core_value/* isMapping */.pi)(value) && value.size > 0)
        return `${written}\n${' '.repeat(indent + 2)}${renderEntries(value, indent + 2)}`;
    const line = written.lastIndexOf('\n');
    const length = [...written.slice(line + 1)].length;
    const column = line < 0 ? indent + length : length;
    return written + renderLeaf(value, { column: column + 1, indent: indent + 2 });
}
function renderKey(key, indent) {
    if (key === null)
        return 'null:';
    if (typeof key !== 'string')
        return `${renderScalar(key, { column: indent, indent, isKey: true })}:`;
    const isSimple = key.length < longKey && !/[\n\u0085\u2028\u2029]/u.test(key);
    if (isSimple)
        return `${renderText(key, { column: indent, indent: indent + 2, isKey: true })}:`;
    return `? ${renderText(key, { column: indent + 2, indent: indent + 2 })}\n${' '.repeat(indent)}:`;
}
/** The rest of a line whose value has no lines of its own. */
function renderLeaf(value, position) {
    const text = renderScalar(value, position);
    return text === '' ? '\n' : ` ${text}\n`;
}
function renderScalar(value, position) {
    if (value === null)
        return '';
    if ((0,core_value/* isList */.Lv)(value))
        return '[]';
    if ((0,core_value/* isMapping */.pi)(value))
        return '{}';
    if (typeof value === 'string')
        return renderText(value, position);
    return foldPlain(typeof value === 'number' ? renderFloat(value) : String(value), position);
}
function renderFloat(number) {
    if (Number.isNaN(number))
        return '.nan';
    if (!Number.isFinite(number))
        return number > 0 ? '.inf' : '-.inf';
    return (0,python_float/* floatRepr */.K)(number);
}


/***/ }),

/***/ 9756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ lockFileOf),
/* harmony export */   PG: () => (/* binding */ parseLock),
/* harmony export */   Qp: () => (/* binding */ parseLockedStage),
/* harmony export */   c_: () => (/* binding */ toMapping),
/* harmony export */   wC: () => (/* binding */ renderLock)
/* harmony export */ });
/* harmony import */ var _equal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5967);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2655);
/* harmony import */ var _text_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2948);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7994);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4229);
/* harmony import */ var _emit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3406);







/** Gives the path of the `dvc.lock` beside a `dvc.yaml`. */
function lockFileOf(file) {
    return file.replace(/\.yaml$/u, '.lock');
}
/**
 * Reads `dvc.lock` (schema 2.0): stage name -> what was locked.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function parseLock(text, file) {
    const { value, lineOf } = (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .gM)(text, file);
    if (value === null)
        return new Map();
    const root = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .expectMapping */ .O)(value, file);
    if (root.get('schema') !== '2.0') {
        const found = root.has('schema') ? `schema ${String(root.get('schema'))}` : 'no schema, as DVC wrote it before 2.0';
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${file} has ${found}; expected schema '2.0'. Run dvc repro with DVC 3 to write it anew.`, {
            code: 'SYNTAX',
        });
    }
    const stages = root.get('stages') ?? new Map();
    return new Map([...(0,_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .expectMapping */ .O)(stages, `${file}:${lineOf(['stages'])}: stages`)].map(([name, stage]) => [
        name,
        parseLockedStage(stage, `${file}:${lineOf(['stages', name])}: stages.${name}`),
    ]));
}
/**
 * Reads what was locked of one stage.
 *
 * @param where file and place for messages
 * @throws {UserError} SYNTAX
 */
function parseLockedStage(value, where) {
    const stage = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .expectMapping */ .O)(value, where);
    return {
        command: parseCommand(stage.get('cmd'), where),
        deps: parseArtifacts(stage.get('deps'), `${where}.deps`),
        params: parseParams(stage.get('params'), `${where}.params`),
        outs: parseArtifacts(stage.get('outs'), `${where}.outs`),
    };
}
function parseCommand(value, where) {
    if (typeof value === 'string')
        return value;
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value) && value.every((line) => typeof line === 'string'))
        return value;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where}.cmd is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(value)}; expected a command or a list of commands.`, { code: 'SYNTAX' });
}
function parseArtifacts(value, where) {
    if (value === undefined || value === null)
        return [];
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${where} is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(value)}; expected a list.`, { code: 'SYNTAX' });
    return value.map((entry, index) => (0,_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .parseArtifact */ .G)(entry, `${where}[${index}]`));
}
function parseParams(value, where) {
    if (value === undefined || value === null)
        return new Map();
    return new Map([...(0,_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .expectMapping */ .O)(value, where)].map(([file, names]) => [file, (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isMapping */ .pi)(names) ? names : new Map()]));
}
/**
 * Writes `dvc.lock` with some stages changed, in DVC's own bytes. Other stages keep their place, their
 * text and their comments; new ones come last.
 *
 * @param previous text of the file as it is; `undefined` when there is none
 * @throws {UserError} SYNTAX when `previous` does not parse
 */
function renderLock(previous, file, changed) {
    const blocks = splitStages(previous ?? '', file);
    const rest = new Map(changed);
    const kept = blocks.stages.map(({ name, text, value }) => {
        const stage = rest.get(name);
        rest.delete(name);
        if (stage === undefined || (0,_equal_js__WEBPACK_IMPORTED_MODULE_0__/* .isEqual */ .n)(toMapping(stage), value))
            return text;
        return renderStage(name, stage) + trailingComments(text);
    });
    const added = [...rest].map(([name, stage]) => renderStage(name, stage));
    return blocks.head + [...kept, ...added].join('') + blocks.foot;
}
const emptyLock = { head: "schema: '2.0'\nstages:\n", stages: [], foot: '' };
function splitStages(text, file) {
    if (text.trim() === '')
        return emptyLock;
    parseLock(text, file);
    const { value, lineOf } = (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .gM)(text, file);
    const stages = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isMapping */ .pi)(value) ? value.get('stages') : undefined;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isMapping */ .pi)(stages) || stages.size === 0)
        return emptyLock;
    const lines = text.split(/(?<=\n)/u);
    const starts = [...stages.keys()].map((name) => lineOf(['stages', name]) - 1);
    if (!isBlock(lines, starts))
        return { ...emptyLock, stages: [...stages].map(([name, stage]) => rendered(name, stage)) };
    const end = endOfStages(lines, starts.at(-1) ?? 0);
    return {
        head: lines.slice(0, starts[0]).join(''),
        stages: [...stages].map(([name, stage], index) => ({
            name,
            value: stage,
            text: withNewline(lines.slice(starts[index], starts[index + 1] ?? end).join('')),
        })),
        foot: lines.slice(end).join(''),
    };
}
/** Whether every stage begins on a line of its own, two columns in, as DVC writes it. */
function isBlock(lines, starts) {
    return starts.every((start, index) => /^ {2}\S/u.test(lines[start] ?? '') && start > (starts[index - 1] ?? -1));
}
function endOfStages(lines, lastStart) {
    const next = lines.findIndex((line, index) => index > lastStart && /^[^\s#]/u.test(line));
    return next < 0 ? lines.length : next;
}
function rendered(name, value) {
    return { name, value, text: (0,_emit_js__WEBPACK_IMPORTED_MODULE_5__/* .renderYaml */ .W)(new Map([[name, value]]), 2) };
}
function withNewline(text) {
    return text.endsWith('\n') ? text : `${text}\n`;
}
/** Comments and blank lines after a stage, which stay when the stage is written anew. */
function trailingComments(text) {
    const lines = text.split(/(?<=\n)/u);
    const last = lines.findLastIndex((line) => !/^\s*(?:#.*)?$/u.test(line.trimEnd()));
    return lines.slice(last + 1).join('');
}
function renderStage(name, stage) {
    return (0,_emit_js__WEBPACK_IMPORTED_MODULE_5__/* .renderYaml */ .W)(new Map([[name, toMapping(stage)]]), 2);
}
/**
 * Gives what DVC records of a stage, with its keys in DVC's order: also the value that the run cache hashes.
 */
function toMapping(stage) {
    const entries = new Map([['cmd', stage.command]]);
    if (stage.deps.length > 0)
        entries.set('deps', sortArtifacts(stage.deps));
    if (stage.params.size > 0)
        entries.set('params', sortParams(stage.params));
    if (stage.outs.length > 0)
        entries.set('outs', sortArtifacts(stage.outs));
    return entries;
}
function sortArtifacts(artifacts) {
    return [...artifacts].sort((one, other) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_6__/* .compareCodePoints */ .O)(one.path, other.path)).map(artifactMapping);
}
function artifactMapping({ path, hash, size, files, executable }) {
    const entries = new Map([['path', path]]);
    if (hash?.algorithm === 'md5')
        entries.set('hash', 'md5');
    if (hash !== undefined)
        entries.set('md5', hash.value);
    if (size !== undefined)
        entries.set('size', BigInt(size));
    if (files !== undefined)
        entries.set('nfiles', BigInt(files));
    if (executable)
        entries.set('isexec', true);
    return entries;
}
/** `params.yaml` first, then the other files; names sorted in each. */
function sortParams(params) {
    const rank = (file) => (file === 'params.yaml' ? 0 : 1);
    const files = [...params].sort(([one], [other]) => rank(one) - rank(other) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_6__/* .compareCodePoints */ .O)(one, other));
    return new Map(files.map(([file, names]) => [file, new Map([...names].sort(([one], [other]) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_6__/* .compareCodePoints */ .O)(one, other)))]));
}


/***/ }),

/***/ 7958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest),
/* harmony export */   s: () => (/* binding */ renderManifest)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2655);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2564);




/**
 * Reads the manifest of a directory (a `.dir` object). Paths are checked: nothing leaves the directory.
 *
 * @param name what is read, for messages
 * @throws {UserError} CORRUPT, PATH
 */
function parseManifest(text, name) {
    const list = parseList(text, name);
    const entries = list.map((item, index) => parseEntry(item, name, index));
    (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkNames */ .LN)(entries.map(({ path }) => path), name);
    return entries;
}
/** Manifests hold texts alone, so that JavaScript's own reader, the fastest, does. */
function parseList(text, name) {
    try {
        const list = JSON.parse(text);
        if (Array.isArray(list))
            return list;
        throw corrupt(name, 'no list');
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw corrupt(name, 'not JSON');
        throw error;
    }
}
/** What every file system takes as it is: most names, most of the time. */
const plain = /^\w(?:[\w.-]*\w)?(?:\/\w(?:[\w.-]*\w)?)*$/u;
function parseEntry(item, name, index) {
    const { relpath, md5 } = (item ?? {});
    const where = `${name}[${index}]`;
    if (typeof relpath !== 'string' || typeof md5 !== 'string' || !/^[0-9a-f]{32}$/u.test(md5)) {
        throw corrupt(where, 'an entry without relpath and md5');
    }
    const isPlain = relpath.length < 256 && plain.test(relpath);
    return { path: isPlain ? relpath : (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPath */ .Cg)(relpath, where), md5 };
}
function corrupt(where, found) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} is ${found}; expected a list of files as DVC writes it.`, { code: 'CORRUPT' });
}
/** Writes the manifest of a directory in DVC's own bytes, sorted by path; the md5 of them names it. */
function renderManifest(entries) {
    const sorted = [...entries].sort((one, other) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .compareCodePoints */ .O)(one.path, other.path));
    return `[${sorted.map(({ path, md5 }) => `{"md5": "${md5}", "relpath": ${renderPath(path)}}`).join(', ')}]`;
}
function renderPath(path) {
    return plain.test(path) ? `"${path}"` : (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJson */ .h)(path);
}


/***/ }),

/***/ 1269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ gatherWithin),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   kg: () => (/* binding */ gather),
/* harmony export */   z4: () => (/* binding */ toStored)
/* harmony export */ });
/** Gives bytes that are at hand as what is read piece by piece. */
async function* once(bytes) {
    yield bytes;
}
/** Puts together what is read piece by piece. */
async function gather(stream) {
    const parts = [];
    for await (const part of stream)
        parts.push(part);
    return joined(parts);
}
/**
 * Puts together what is read piece by piece, and reads no more than that.
 *
 * @param limit bytes at the most
 * @returns `undefined` where there are more
 */
async function gatherWithin(stream, limit) {
    const parts = [];
    let size = 0;
    for await (const part of stream) {
        size += part.length;
        if (size > limit)
            return undefined;
        parts.push(part);
    }
    return joined(parts);
}
function joined(parts) {
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let offset = 0;
    for (const part of parts) {
        bytes.set(part, offset);
        offset += part.length;
    }
    return bytes;
}
/** Gives bytes that are at hand as an object to be stored. */
function toStored(bytes, digests) {
    const { md5, size } = digests.bytes(bytes);
    return { hash: { algorithm: 'md5', value: md5 }, size, open: () => once(bytes) };
}


/***/ }),

/***/ 1700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ jobsFor)
/* harmony export */ });
/** Objects on their way at once where nobody says otherwise: small ones wait for the network, not for processors. */
const usual = 32;
/** Gives how many objects may be on their way at once: what the user says, else the remote's configuration. */
function jobsFor(remote, given) {
    return given ?? remote.jobs ?? usual;
}


/***/ }),

/***/ 7464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   zT: () => (/* binding */ trackedOutputs)
/* harmony export */ });
/* harmony import */ var _core_dvc_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9756);
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2564);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1105);
/* harmony import */ var _core_pipeline_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1547);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5147);





/**
 * Gives every output of the `.dvc` files and of the stages of every `dvc.yaml`, with what `dvc.lock` says of it; without
 * a hash where it says nothing. What lies outside the repository is left out.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
async function trackedOutputs(snapshot) {
    return await outputsOf(await (0,_project_js__WEBPACK_IMPORTED_MODULE_4__/* .readProject */ .W)(snapshot), snapshot);
}
/**
 * Gives the same of a project that was read before.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
async function outputsOf({ descriptions }, snapshot) {
    const outputs = [];
    for (const one of descriptions) {
        if (one.kind === 'data')
            outputs.push(...outputsOfData(one));
        else {
            const locked = await readLock(one.file, snapshot);
            outputs.push(...one.pipeline.stages.flatMap((stage) => outputsOfStage(stage, locked.get(stage.name))));
        }
    }
    refuseTwoOwners(outputs);
    (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__/* .checkNames */ .LN)(outputs.map(({ place }) => place), 'The repository');
    return outputs;
}
/** One path cannot be what two say it is: whichever came last would win. */
function refuseTwoOwners(outputs) {
    const owners = new Map();
    for (const { place, owner } of outputs) {
        const other = owners.get(place);
        owners.set(place, owner);
        if (other === undefined)
            continue;
        const claim = other === owner ? `${owner} names the output ${place} twice` : `${other} and ${owner} both name ${place}`;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${claim}; expected one owner of each output. Remove one of the entries.`, { code: 'PIPELINE' });
    }
}
/**
 * Reads the `dvc.lock` of a `dvc.yaml`: stage name -> what was locked; nothing where there is none.
 *
 * @throws {UserError} SYNTAX
 */
async function readLock(file, snapshot) {
    const lockFile = (0,_core_dvc_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileOf */ .LN)(file);
    const text = await snapshot.readText(lockFile);
    return text === undefined ? new Map() : (0,_core_dvc_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLock */ .PG)(text, lockFile);
}
function outputsOfData({ file, described }) {
    // What was imported without being downloaded has the hash of what it was imported from.
    const imported = described.source?.kind === 'address' ? described.source : undefined;
    const directory = (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__/* .joinPath */ .uJ)((0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryOf */ .jt)(file), described.wdir);
    return described.outs.map((out) => ({
        ...out,
        ...{ hash: out.hash ?? imported?.hash, owner: file, source: anchored(described.source, directory), deps: [] },
        place: placeOf(directory, out.path, file),
    }));
}
/** A path that data was imported from, from the root. */
function anchored(source, directory) {
    const isPath = source?.kind === 'address' && !/^\w+:\/\//u.test(source.url) && !source.url.startsWith('/');
    return isPath ? { ...source, url: (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__/* .joinPath */ .uJ)(directory, source.url) } : source;
}
function outputsOfStage(stage, locked) {
    const where = `${stage.file}: stages.${stage.name}`;
    const deps = stage.deps.map((path) => (0,_core_pipeline_location_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x5)(stage.directory, path, where));
    refuseHostile(stage, locked);
    return stage.outs.flatMap(({ path, cache, push, persist, remote }) => {
        const place = (0,_core_pipeline_location_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x5)(stage.directory, path, where);
        if ((0,_core_pipeline_location_js__WEBPACK_IMPORTED_MODULE_3__/* .isExternal */ .ge)(place))
            return [];
        const artifact = locked?.outs.find((one) => one.path === path) ?? unlocked;
        const flags = { cache, push, persist, remote };
        return [{ ...artifact, path, ...flags, place, owner: `${stage.file}:${stage.name}`, source: undefined, deps }];
    });
}
/** A lock is input like any other: what it names is judged before it is compared with what the stage names. */
function refuseHostile({ file, name, directory }, locked) {
    const where = `${(0,_core_dvc_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileOf */ .LN)(file)}: stages.${name}`;
    const places = (locked?.outs ?? []).map(({ path }) => placeOf(directory, path, where));
    const twice = places.find((place, index) => places.indexOf(place) !== index);
    if (twice === undefined)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${where} names the output ${twice} twice; expected each once. Remove one of the entries.`, {
        code: 'PIPELINE',
    });
}
/** Gives the place of a path from the root, as it is written where that is the directory. */
function placeOf(directory, path, where) {
    return (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPath */ .Cg)(directory === '' || path.startsWith('/') ? path : (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__/* .joinPath */ .uJ)(directory, path), where);
}
const unlocked = { hash: undefined, size: undefined, files: undefined, executable: false };


/***/ }),

/***/ 2333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupByRemote),
/* harmony export */   E: () => (/* binding */ requireRemote)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/**
 * Groups outputs by their remote: the one that the caller names, else the output's own, else the default.
 * As under DVC, a named remote leaves out the outputs that belong to another.
 *
 * @throws {UserError} INPUT when an output has no remote to go through
 */
async function groupByRemote(outputs, named, ports) {
    const wanted = named === undefined
        ? outputs
        : outputs.filter(({ output }) => output.remote === undefined || output.remote === named.toLowerCase());
    const names = [...new Set(wanted.map(({ output }) => named ?? output.remote))];
    const groups = [];
    for (const name of names) {
        const remote = await requireRemote(name, ports);
        groups.push({ remote, outputs: wanted.filter(({ output }) => (named ?? output.remote) === name) });
    }
    return groups;
}
/**
 * Opens a remote by its name, or the default one.
 *
 * @throws {UserError} INPUT when there is none
 */
async function requireRemote(name, { openRemote }) {
    const remote = await openRemote(name);
    if (remote !== undefined)
        return remote;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('No remote is set for the data of this repository; add one with dvc remote add -d <name> <url>.', { code: 'INPUT' });
}


/***/ }),

/***/ 6879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ mapPool)
/* harmony export */ });
/**
 * Maps items with at most `limit` calls under way; results in the order of the items. The first error
 * stops new calls, waits for those under way and is thrown.
 */
async function mapPool(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    let failed = false;
    const worker = async () => {
        while (next < items.length && !failed) {
            const index = next++;
            try {
                results[index] = await work(items[index]);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    const ends = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, worker));
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault !== undefined)
        throw fault.reason;
    return results;
}


/***/ })

};
