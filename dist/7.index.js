export const id = 7;
export const ids = [7];
export const modules = {

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dW: () => (/* binding */ directoryOption),
/* harmony export */   qV: () => (/* binding */ standingIn),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8756);


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
    return { read, isSet: (name) => values[name] === true, words: positionals, names: Object.keys(values) };
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
        return explainValue(message);
    const nearest = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(unknown[2] ?? '', names);
    const hint = nearest === undefined ? '' : ` The nearest one is --${nearest}.`;
    return `Option ${unknown[1]}${unknown[2]} is not one of this command's.${hint}`;
}
/** What Node says of a value that is missing or too much, in one sentence. */
function explainValue(message) {
    const name = /Option '(?:-\w, )?(-{1,2}[\w-]+)/u.exec(message)?.[1];
    if (message.includes('does not take an argument'))
        return `Option ${name} takes no value.`;
    return `Option ${name} has no value; expected one after it, or after = where it begins with a dash.`;
}


/***/ }),

/***/ 7:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report_report)
});

// EXTERNAL MODULE: ./lib/actions/report/index.js + 2 modules
var report = __webpack_require__(6269);
// EXTERNAL MODULE: ./lib/actions/report/inputs.js
var report_inputs = __webpack_require__(2889);
// EXTERNAL MODULE: ./lib/actions/report/run.js + 68 modules
var run = __webpack_require__(5136);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/adapters/desktop.js

/** Opens a file as the user's desktop would, by its absolute path. Tells whether there is a desktop. */
async function openOnDesktop(file) {
    const isMac = process.platform === 'darwin';
    const hasDesktop = isMac || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
    return hasDesktop && (await start(isMac ? 'open' : 'xdg-open', file));
}
/** Starts a program that outlives this one. Tells whether it is there. */
async function start(program, file) {
    return await new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(program, [file], { env: process.env, detached: true, stdio: 'ignore' });
        child.once('error', () => resolve(false));
        child.once('spawn', () => {
            child.unref();
            resolve(true);
        });
    });
}

// EXTERNAL MODULE: ./lib/core/extent.js
var extent = __webpack_require__(8671);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/core/text/line.js
var line = __webpack_require__(2013);
// EXTERNAL MODULE: ./lib/core/report/sections.js
var sections = __webpack_require__(5024);
// EXTERNAL MODULE: ./lib/core/report/sparkline.js
var sparkline = __webpack_require__(5353);
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
        trendLines(report.trends),
        align(paramLines(report), () => 'none', paint),
        plotLines(report.plots),
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
/** Trends that are drawn, at the most: those of the metrics that weigh most. */
const mostTrends = 20;
/** Columns of a name and of a sparkline: with what stands beside them they fit into 80. */
const [nameWidth, sparkWidth] = [26, 40];
function trendLines(trends) {
    if (trends.length === 0)
        return '';
    const [, most] = (0,extent/* extentOf */.O)(trends.map(({ values }) => values.length));
    const lines = trends.slice(0, mostTrends).map(({ file, name, values, head }) => {
        const numbers = [...values.map(({ value }) => value), ...(head === undefined ? [] : [head])];
        const line = (0,sparkline/* renderSparkline */.Ks)(numbers);
        return `  ${padName(name || file)}  ${line.slice(0, values.length)} ${line.slice(values.length)}`.trimEnd();
    });
    const lead = `  the last ${most} commits of the base, then the head`;
    return [lead, ...lines].join('\n') + (0,sections/* leftOut */.ig)(trends.length - lines.length, 'trend').replace(/\n+/u, '\n  ');
}
/** A name in as many columns as names have. */
function padName(name) {
    const shown = (0,line/* toLine */.S)(name, nameWidth);
    return shown + ' '.repeat(nameWidth - [...shown].length);
}
function plotLines(plots) {
    return plots
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => [`plot ${(0,line/* toLine */.S)(title, 74)}`, ...lines.flatMap(sideLines)].join('\n'))
        .join('\n\n');
}
/** Both sides of a line over each other, on one scale. */
function sideLines({ name, base, head }) {
    const sides = [
        { side: 'base', values: (0,sparkline/* thinValues */.cb)(base, sparkWidth) },
        { side: 'head', values: (0,sparkline/* thinValues */.cb)(head, sparkWidth) },
    ].filter(({ values }) => values.length > 0);
    const all = sides.flatMap(({ values }) => values);
    return [`  ${(0,line/* toLine */.S)(name, 77)}`, ...sides.map(({ side, values }) => `    ${side}  ${(0,sparkline/* renderSparkline */.Ks)(values, all)}`)];
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
    const widths = (cleaned[0] ?? []).map((_, column) => (0,extent/* extentOf */.O)(cleaned.map((cells) => [...(cells[column] ?? '')].length)));
    const pad = (cell, column) => {
        const space = ' '.repeat((widths[column]?.[1] ?? 0) - [...cell].length);
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
      --html FILE        where the HTML page goes (default: .crisol/report/index.html); false makes none
      --open             open that page in the browser
      --json             print the comparison as JSON
      --md               print the Markdown of the comment
  -C, --working-directory DIR   the project (default: the one around you)

Nothing is sent anywhere. Exit code 1 when the verdict is fail, 2 when a file does not parse.

examples:
  crisol report --open
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
            html: { type: 'string' },
            open: { type: 'boolean' },
            json: { type: 'boolean' },
            md: { type: 'boolean' },
            ...directory/* directoryOption */.dW,
        });
        const inputs = (0,report_inputs/* readInputs */.K)((name) => parsed.read(name) || (name === 'html' ? 'true' : ''));
        const wired = await (0,report.ports)((0,directory/* projectOf */.v8)(parsed, terminal), inputs, terminal.console);
        const result = await (0,run/* run */.e)(inputs, { ...wired, workflow: undefined, github: undefined });
        if (parsed.isSet('json'))
            terminal.writeJson(toJson(result));
        else if (parsed.isSet('md'))
            terminal.write(`${result.summary}\n`);
        else
            terminal.write(`${renderTerminal(result.report, { colour: terminal.colour })}\n`);
        if (result.html !== '')
            await showPage(result.html, parsed.isSet('open'), terminal);
        return exitCodeOf(result);
    },
};
/** Says where the page is, and opens it where that is wanted and can be. */
async function showPage(file, isOpened, { console }) {
    if (isOpened && (await openOnDesktop(file)))
        console.info(`Opened ${file}.`);
    else if (isOpened)
        console.notice(`There is no desktop here to open the page on; it is ${file}.`);
    else
        console.info(`HTML report: ${file}`);
}
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
