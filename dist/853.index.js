export const id = 853;
export const ids = [853];
export const modules = {

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dW: () => (/* binding */ directoryOption),
/* harmony export */   qV: () => (/* binding */ standingIn),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3877);


/** The option that every command has. */
const directoryOption = { 'working-directory': { type: 'string', short: 'C' } };
/** Absolute path of the project that a command works on: the one given, or the one around the user. */
function projectOf(args, terminal) {
    const given = args.read('working-directory');
    return given === '' ? (0,_adapters_project_js__WEBPACK_IMPORTED_MODULE_1__/* .findProjectRoot */ .pj)(terminal.directory) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, given);
}
/** Where the user stands in the project, from its root; '' for the root itself, or where the project was given. */
function standingIn(args, terminal) {
    return args.read('working-directory') === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(projectOf(args, terminal), terminal.directory) : '';
}


/***/ }),

/***/ 9048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6069);



/**
 * Splits a command line by the options of a command.
 *
 * @throws {UserError} INPUT for an option that the command does not have, with the nearest one it has
 */
function parseOptions(args, options) {
    const { values, positionals } = parse(args, options);
    const read = (name) => {
        const value = values[name];
        if (Array.isArray(value))
            return value.join('\n');
        return value === undefined ? '' : String(value);
    };
    return { read, words: positionals, names: Object.keys(values) };
}
function parse(args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(explain(error, [...Object.keys(options), 'help']), { code: 'INPUT', cause: error });
    }
}
function explain(error, names) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(-{1,2})([^']+)'/u.exec(message);
    if (unknown === null)
        return `${message.replace(/\.? To specify.*$/su, '').replace(/\.?$/u, '')}.`;
    const nearest = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(unknown[2] ?? '', names);
    const hint = nearest === undefined ? '' : ` The nearest one is --${nearest}.`;
    return `Option ${unknown[1]}${unknown[2]} is not one of this command's.${hint}`;
}


/***/ }),

/***/ 7853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report_report)
});

// EXTERNAL MODULE: ./lib/actions/report/index.js + 4 modules
var report = __webpack_require__(4965);
// EXTERNAL MODULE: ./lib/actions/report/inputs.js
var report_inputs = __webpack_require__(2889);
// EXTERNAL MODULE: ./lib/actions/report/run.js + 30 modules
var run = __webpack_require__(49);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
;// CONCATENATED MODULE: ./lib/core/report/terminal.js

const colours = { fail: 31, warn: 33, pass: 32, neutral: 36, none: 0 };
/** Writes the report for a terminal, columns aligned. */
function renderTerminal(report, options) {
    const paint = (kind, text) => options.colour && colours[kind] > 0 ? `\u001b[${colours[kind]}m${text}\u001b[0m` : text;
    const verdict = paint(report.verdict, report.verdict.toUpperCase());
    const base = report.base.commit === undefined
        ? report.base.sentence
        : `against ${report.base.commit.slice(0, 7)}, ${report.base.sentence}`;
    return [
        `${verdict}  ${clean(report.title)}: ${clean(report.headline)}`,
        [base, ...report.base.notes].map((line) => `      ${clean(line)}`).join('\n'),
        report.remarks.map((line) => `      ${clean(line)}`).join('\n'),
        align(metricLines(report.metrics), (index) => report.metrics[index - 1]?.severity ?? 'none', paint),
        align(paramLines(report), () => 'none', paint),
        testLines(report),
        report.stages
            .map(({ name, outcome, seconds }) => `stage ${clean(name)}: ${outcome}${seconds === undefined ? '' : ` in ${(0,amount/* renderSeconds */.eB)(seconds)}`}`)
            .join('\n'),
        report.problems.map(({ message }) => paint('fail', clean(message))).join('\n'),
        report.suggestion === undefined
            ? ''
            : `Nothing fails yet. These lines in crisol.yaml would gate:\n\n${report.suggestion}`,
    ]
        .filter((section) => section !== '')
        .join('\n\n');
}
/** Text from data cannot move the cursor or hide. */
function clean(text) {
    return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
function metricLines(rows) {
    if (rows.length === 0)
        return [];
    const arrows = { higher: '↑', lower: '↓', none: ' ' };
    const cells = rows.map((row) => [
        `${arrows[row.direction]} ${row.name || row.file}`,
        row.base,
        row.head,
        row.change,
        row.relative,
        [row.outcome === 'same' ? '' : row.outcome, row.reason].filter(Boolean).join(': '),
    ]);
    return [['  metric', 'base', 'head', 'change', '%', ''], ...cells];
}
function paramLines({ params }) {
    if (params.length === 0)
        return [];
    return [
        ['  parameter', 'base', 'head'],
        ...params.map(({ file, name, base, head }) => [`  ${file}:${name}`, base, head]),
    ];
}
function testLines({ tests }) {
    return tests
        .map(({ name, passed, failed, skipped, failures }) => [
        `tests ${clean(name)}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
        ...failures.map(({ test, message }) => `  ${clean(test)}: ${clean(message)}`),
    ].join('\n'))
        .join('\n');
}
function align(lines, kindOf, paint) {
    const cleaned = lines.map((cells) => cells.map(clean));
    const widths = (cleaned[0] ?? []).map((_, column) => Math.max(...cleaned.map((cells) => [...(cells[column] ?? '')].length)));
    const pad = (cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - [...cell].length);
        return column === 0 || column > 4 ? cell + space : space + cell;
    };
    return cleaned.map((cells, index) => paint(kindOf(index), cells.map(pad).join('  ').trimEnd())).join('\n');
}

// EXTERNAL MODULE: ./lib/cli/directory.js
var directory = __webpack_require__(5385);
// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(9048);
;// CONCATENATED MODULE: ./lib/cli/report.js






const usage = `Compares the results of the workspace with those of its base, by the gates of crisol.yaml.

usage: crisol report [options]

      --base REV         commit to compare with (default: HEAD for work that is not committed, else
                         where this branch left main)
      --results DIR      folder that crisol collect wrote (default: read the workspace)
      --title TEXT       heading
      --json             print the comparison as JSON
      --md               print the Markdown of the comment
  -C, --working-directory DIR   the project (default: the one around you)

Nothing is sent anywhere. Exit code 1 when the verdict is fail, 2 when a file does not parse.

examples:
  crisol report
  crisol report --base v1.0 --md`;
/** The command `report`. */
const report_report = {
    summary: 'compare results with those of the base, and gate them',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,options/* parseOptions */.A)(args, {
            base: { type: 'string' },
            results: { type: 'string' },
            title: { type: 'string' },
            json: { type: 'boolean' },
            md: { type: 'boolean' },
            ...directory/* directoryOption */.dW,
        });
        const inputs = (0,report_inputs/* readInputs */.K)(parsed.read);
        const wired = await (0,report.ports)((0,directory/* projectOf */.v8)(parsed, terminal), inputs, terminal.console);
        const result = await (0,run/* run */.e)(inputs, { ...wired, workflow: undefined, github: undefined });
        if (parsed.read('json') === 'true')
            terminal.write(`${toJson(result)}\n`);
        else if (parsed.read('md') === 'true')
            terminal.write(`${result.summary}\n`);
        else
            terminal.write(`${renderTerminal(result.report, { colour: terminal.colour })}\n`);
        return exitCodeOf(result);
    },
};
/** A file that does not parse is the user's to repair, unless the gates say that it may stand. */
function exitCodeOf({ verdict, report: { problems, isGated } }) {
    if (problems.length > 0 && (verdict === 'fail' || !isGated))
        return 2;
    return verdict === 'fail' ? 1 : 0;
}
/** The whole comparison, values as the comment shows them. */
function toJson({ verdict, regressions, report: { headline, base, metrics, params, tests, stages, problems }, }) {
    return JSON.stringify({ verdict, headline, regressions, base, metrics, params, tests, stages, problems });
}


/***/ })

};
