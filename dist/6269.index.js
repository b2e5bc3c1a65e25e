export const id = 6269;
export const ids = [6269];
export const modules = {

/***/ 6269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  ports: () => (/* binding */ ports)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(1642);
// EXTERNAL MODULE: ./lib/adapters/github/github.js + 2 modules
var github = __webpack_require__(7517);
// EXTERNAL MODULE: ./lib/adapters/project.js + 1 modules
var project = __webpack_require__(8756);
// EXTERNAL MODULE: ./lib/adapters/results.js
var results = __webpack_require__(5778);
// EXTERNAL MODULE: ./lib/adapters/runner.js
var runner = __webpack_require__(2940);
// EXTERNAL MODULE: ./lib/adapters/signals.js
var signals = __webpack_require__(6261);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/core/plots/refusal.js
var refusal = __webpack_require__(9864);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./lib/adapters/vega/painter.js


/**
 * Starts a process that draws. It has no environment, stands in a folder of its own, and ends with this one.
 *
 * @param folder absolute path
 * @param heap MiB of JavaScript's heap
 */
function startPainter(folder, heap) {
    const here = import.meta.url;
    const script = new URL(`pictures${here.slice(here.lastIndexOf('.'))}`, here);
    const child = (0,external_node_child_process_.spawn)(process.execPath, [`--max-old-space-size=${heap}`, (0,external_node_url_.fileURLToPath)(script)], {
        cwd: folder,
        env: {},
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const kill = () => {
        child.kill('SIGKILL');
    };
    const ended = new Promise((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    const end = async () => {
        kill();
        await ended;
    };
    return {
        draw: async (order, seconds) => {
            const answer = await answerOf(child, order, seconds);
            if (!('svg' in answer) && answer.isBroken)
                await end();
            return answer;
        },
        isAlive: () => !child.killed && child.exitCode === null && child.signalCode === null && child.pid !== undefined,
        end,
    };
}
async function answerOf(child, order, seconds) {
    const broken = (problem) => ({ problem, isBroken: true });
    return await new Promise((resolve) => {
        const settle = (answer) => {
            clearTimeout(timer);
            child.off('message', settle).off('exit', leave).off('error', fail);
            resolve(answer);
        };
        const leave = () => settle(broken('The process that drew it ended, which happens when a plot needs too much memory.'));
        const fail = (error) => settle(broken(`The process that draws does not run: ${error.message}.`));
        const timer = setTimeout(() => settle(broken(`It was not drawn within ${Number(seconds.toFixed(1))} seconds.`)), 1000 * seconds);
        child.on('message', settle).on('exit', leave).on('error', fail);
        // An error of sending is told by the end of the process too, which says more.
        child.send(order, () => undefined);
    });
}

;// CONCATENATED MODULE: ./lib/adapters/vega/draw.js





/** Draws all plots of a report in one process of their own, which is started when there is one to draw. */
const drawPictures = drawWithin({ seconds: 20, plotSeconds: 10, heap: 384 });
/**
 * Draws within limits. A plot that takes too long, or ends its process, costs itself alone: it has a problem, and a new
 * process draws the next one.
 */
function drawWithin(limits) {
    return async (drawings, options) => {
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'crisol-plots-'));
        const deadline = Date.now() + 1000 * (limits.seconds + drawings.length);
        let painter;
        const draw = async (spec) => {
            const left = (deadline - Date.now()) / 1000;
            if (left <= 0)
                return { problem: 'No time was left for it: the plots before it took too long.', isBroken: false };
            if (painter?.isAlive() !== true)
                painter = startPainter(folder, limits.heap);
            return await painter.draw({ spec, ...options }, Math.min(left, limits.plotSeconds));
        };
        try {
            const pictures = [];
            for (const drawing of drawings)
                pictures.push(await pictureOf(drawing, draw));
            return pictures;
        }
        finally {
            await painter?.end();
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        }
    };
}
async function pictureOf({ id, spec }, draw) {
    const text = JSON.stringify(spec);
    const problem = refusalOf(spec, text);
    if (problem !== undefined)
        return { id, problem };
    const answer = await draw(text);
    return 'svg' in answer ? { id, ...answer } : { id, problem: answer.problem };
}
function refusalOf(spec, text) {
    return text.length <= refusal/* longestSpec */.WV
        ? (0,refusal/* refusalOfSpec */.dY)(spec)
        : `The specification has ${text.length} characters of JSON; at most ${refusal/* longestSpec */.WV} are drawn.`;
}

// EXTERNAL MODULE: ./lib/adapters/workflow.js
var adapters_workflow = __webpack_require__(6179);
// EXTERNAL MODULE: ./lib/actions/report/inputs.js
var report_inputs = __webpack_require__(2889);
// EXTERNAL MODULE: ./lib/actions/report/run.js + 68 modules
var run = __webpack_require__(5136);
;// CONCATENATED MODULE: ./lib/actions/report/index.js











/** Wires what reporting asks of the world. */
async function ports(root, { token }, console = runner/* runner */.lj.console) {
    const git = { token, serverUrl: runner/* runner */.lj.serverUrl };
    const workflow = (0,adapters_workflow/* readWorkflowRun */.hO)();
    const access = { apiUrl: (0,adapters_workflow/* apiUrl */.y0)(), graphqlUrl: (0,adapters_workflow/* graphqlUrl */.XS)(), token: token ?? '', clock: clock/* systemClock */.m };
    return {
        ...(await (0,results/* resultsPorts */.p)(root, { console, git, remote: undefined, mask: runner/* runner */.lj.mask })),
        clock: clock/* systemClock */.m,
        workflow,
        github: workflow === undefined || token === undefined ? undefined : (0,github/* openGitHub */.o)(workflow.repository, access),
        drawPictures: drawPictures,
        defaultTitle: (0,external_node_path_.basename)(workflow?.repository ?? root),
        annotate: (annotation) => runner/* runner */.lj.annotate({ ...annotation, file: (0,project/* pathInRepository */.zB)(root, annotation.file) }),
        onCancel: signals/* onCancel */.Ao,
    };
}
/** Compares the results of a workflow's checkout with those of its base and reports them. */
async function main() {
    const inputs = (0,report_inputs/* readInputs */.K)(runner/* runner */.lj.input);
    const result = await (0,run/* run */.e)(inputs, await ports(runner/* runner */.lj.directory, inputs));
    runner/* runner */.lj.output('verdict', result.verdict);
    runner/* runner */.lj.output('regressions', result.regressions.join('\n'));
    runner/* runner */.lj.output('comment-url', result.commentUrl);
    runner/* runner */.lj.output('html', result.html);
    await runner/* runner */.lj.summarize(result.summary);
    for (const fault of result.faults)
        runner/* runner */.lj.markFailed(fault);
    if (result.verdict === 'fail')
        runner/* runner */.lj.markFailed(`${result.report.title}: ${result.report.headline}.`);
}


/***/ }),

/***/ 2889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_config_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6258);
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2564);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1105);
/* harmony import */ var _core_github_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1774);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(662);
/* harmony import */ var _core_python_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5694);
/* harmony import */ var _core_value_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7994);







/**
 * Reads the inputs of `report`.
 *
 * @throws {UserError} INPUT, PATH, SYNTAX
 */
function readInputs(read) {
    const results = read('results');
    const id = (0,_core_github_run_js__WEBPACK_IMPORTED_MODULE_3__/* .clampId */ .rJ)(read('id').replace(/\s+/gu, ' '));
    return {
        results: results === '' ? undefined : (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPath */ .Cg)(results, 'Input results'),
        noResults: read('no-results') || undefined,
        base: read('base') || undefined,
        id: id || undefined,
        title: read('title') || undefined,
        matrix: parseMatrix(read('matrix')),
        comment: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSwitch */ .SI)('comment', read('comment')) ?? true,
        images: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseChoice */ .HU)('images', read('images'), _core_config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .imageModes */ .WJ),
        imageRetentionDays: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCount */ .zq)('image-retention-days', read('image-retention-days')) ?? 90,
        check: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSwitch */ .SI)('check', read('check')) ?? true,
        html: parsePage(read('html')),
        pullRequest: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCount */ .zq)('pull-request', read('pull-request')),
        expectedHead: read('head') || undefined,
        token: read('github-token') || undefined,
        workingDirectory: read('working-directory'),
    };
}
/** Reads where the page goes: a path, or whether there is one at the usual place. */
function parsePage(text) {
    if (text === '' || text === 'false')
        return undefined;
    return text === 'true' ? '.crisol/report/index.html' : (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPath */ .Cg)(text, 'Input html');
}
/** Reads the values of a matrix from its JSON, which is null without one. */
function parseMatrix(text) {
    const matrix = text === '' ? null : (0,_core_python_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(text, 'Input matrix');
    if (matrix === null)
        return [];
    if ((0,_core_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isMapping */ .pi)(matrix))
        return [...matrix.values()].map((value) => (typeof value === 'string' ? value : (0,_core_python_json_js__WEBPACK_IMPORTED_MODULE_5__/* .renderJson */ .h)(value)));
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('Input matrix is not the JSON of a matrix; leave it to its default.', { code: 'INPUT' });
}


/***/ }),

/***/ 5136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/percent.js
var percent = __webpack_require__(6986);
;// CONCATENATED MODULE: ./lib/core/github/marker.js

const pattern = /<!-- crisol report=(?<id>\S+) run=(?<run>\d{1,15})\.(?<attempt>\d{1,6}) event=(?<event>\w+) head=(?<head>[0-9a-f]{7,64}) digest=(?<digest>[0-9a-f]+) -->\s*$/u;
/** Writes the marker, an HTML comment that GitHub does not show. */
function renderMarker({ id, runId, attempt, event, head, digest }) {
    return `<!-- crisol report=${encode(id)} run=${runId}.${attempt} event=${event} head=${head} digest=${digest} -->`;
}
/** Reads the marker at the end of a comment; `undefined` when there is none. */
function parseMarker(body) {
    const groups = pattern.exec(body.slice(-2000))?.groups;
    if (groups === undefined)
        return undefined;
    const id = (0,percent/* decodePercent */.g)(groups['id'] ?? '');
    if (id === undefined)
        return undefined;
    return {
        id,
        runId: Number(groups['run']),
        attempt: Number(groups['attempt']),
        event: groups['event'] ?? '',
        head: groups['head'] ?? '',
        digest: groups['digest'] ?? '',
    };
}
/** Percent-encodes, dashes too: two of them end an HTML comment. */
function encode(text) {
    return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
/** Tells whether a report was made by a later run, or by a later attempt of the same run. */
function isNewer(one, other) {
    return one.runId !== other.runId ? one.runId > other.runId : one.attempt > other.attempt;
}
/**
 * Tells whether an existing report stands before ours: a newer one does, and on the same head one that was
 * made for the pull request itself stands before one of a push.
 */
function standsBefore(existing, own) {
    const events = [existing.event, own.event];
    const isOfBoth = existing.head === own.head && events.includes('push') && events.includes('pull_request');
    return isOfBoth ? own.event === 'push' : isNewer(existing, own);
}

// EXTERNAL MODULE: ./lib/core/github/run.js
var github_run = __webpack_require__(1774);
;// CONCATENATED MODULE: ./lib/core/report/annotations.js
/** Annotations of one kind: GitHub shows ten of a step, and the last is that of the verdict or a missing permission. */
const most = 9;
/** Gives the annotations of a report: metrics that went wrong, failed tests, files that could not be read. */
function annotationsOf(report) {
    const metrics = report.metrics.flatMap((row) => (row.severity === 'none' ? [] : [metricAnnotation(row)]));
    const tests = report.tests.flatMap(({ file, failures }) => failures.map(({ test, message }) => ({
        file,
        level: 'failure',
        message: `The test ${test} failed: ${message}`,
    })));
    const problems = report.problems.map(({ file, message }) => ({ file, level: 'failure', message }));
    const all = [...metrics, ...tests, ...problems];
    return ['failure', 'warning'].flatMap((level) => all.filter((one) => one.level === level).slice(0, most));
}
function metricAnnotation({ file, name, base, head, relative, reason, outcome, severity }) {
    const percent = relative === '' ? '' : ` (${relative})`;
    const values = outcome === 'missing' ? `was ${base}` : `${base} -> ${head}${percent}`;
    return {
        file,
        level: severity === 'fail' ? 'failure' : 'warning',
        message: `${name} ${values}: ${reason || outcome}.`,
    };
}
/** Gives the names of the metrics that regressed, vanished or left their bounds, those that are accepted too. */
function regressionsOf({ metrics }) {
    return metrics
        .filter(({ outcome, severity }) => severity !== 'none' || outcome === 'regression')
        .map(({ name }) => name);
}

// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/core/text/markdown.js
var markdown = __webpack_require__(9706);
// EXTERNAL MODULE: ./lib/core/extent.js
var extent = __webpack_require__(8671);
// EXTERNAL MODULE: ./lib/core/python/repr.js
var repr = __webpack_require__(4183);
// EXTERNAL MODULE: ./lib/core/gate/welch.js
var welch = __webpack_require__(7823);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
;// CONCATENATED MODULE: ./lib/core/text/number.js



/** Significant digits that a value is shown with, unless a change hides behind them. */
const significant = 4;
/** Below the one and from the other on, a number has a power of ten. */
const [smallest, huge] = [1e-4, 1e9];
/** Writes both sides of a metric with the same decimals, as many as the change needs to be seen. */
function showPair(base, head, change) {
    const largest = largestOf([meanOf(base), meanOf(head)]);
    const decimals = decimalsFor(largest, change);
    const isWhole = typeof (base ?? head) === 'bigint' && typeof (head ?? base) === 'bigint';
    return {
        base: showValue(base, decimals),
        head: showValue(head, decimals),
        change: change === undefined ? '' : showChange(change, isWhole ? 0 : decimals, largest),
    };
}
/** Writes a change like the values beside it: without a power of ten where they have none and it can be seen. */
function showChange(change, decimals, largest) {
    const isFixed = largest >= smallest && largest < huge && Math.abs(change) >= 10 ** (1 - decimals);
    return isFixed ? signOf(change) + minus(change.toFixed(decimals)) : showSigned(change, decimals);
}
function meanOf(value) {
    if ((0,core_value/* isNumeric */.kf)(value))
        return Number(value);
    return (0,core_value/* isList */.Lv)(value) && value.length > 0 && value.every(core_value/* isNumeric */.kf)
        ? (0,welch/* summarizeSample */.I)(value.map(Number)).mean
        : undefined;
}
function largestOf(values) {
    return Math.max(0, ...values.map((value) => (value !== undefined && Number.isFinite(value) ? Math.abs(value) : 0)));
}
function decimalsFor(largest, change) {
    const usual = largest === 0 ? significant - 1 : significant - 1 - magnitudeOf(largest);
    const needed = change === undefined || change === 0 ? usual : 1 - magnitudeOf(Math.abs(change));
    return Math.min(12, Math.max(0, usual, Math.min(needed, usual + 4)));
}
/** Power of ten of the first digit. */
function magnitudeOf(number) {
    return Math.floor(Math.log10(number));
}
function showValue(value, decimals) {
    if (value === undefined)
        return '–';
    if (typeof value === 'bigint')
        return String(value);
    if (typeof value === 'number')
        return showNumber(value, decimals);
    if (!(0,core_value/* isList */.Lv)(value) || value.length === 0 || !value.every(core_value/* isNumeric */.kf))
        return (0,repr/* pythonStr */.q)(value);
    if (value.length === 1)
        return showValue(value[0], decimals);
    const { mean, variance, count } = (0,welch/* summarizeSample */.I)(value.map(Number));
    return `${showNumber(mean, decimals)} ± ${showNumber(Math.sqrt(variance), decimals)} (n = ${count})`;
}
/** Writes a number with fixed decimals; very large and very small ones with a power of ten; NaN as `n/a`. */
function showNumber(number, decimals) {
    if (Number.isNaN(number))
        return 'n/a';
    if (!Number.isFinite(number))
        return number > 0 ? '∞' : '−∞';
    const size = Math.abs(number);
    if (size !== 0 && (size >= huge || size < smallest))
        return minus(number.toExponential(significant - 1).replace(/e\+?(-?)(\d+)$/u, 'e$1$2'));
    return minus(number.toFixed(decimals));
}
function showSigned(number, decimals) {
    return signOf(number) + showNumber(number, decimals);
}
/** The sign that a number does not bring itself. */
function signOf(number) {
    if (number > 0)
        return '+';
    return number === 0 ? '±' : '';
}
/** Writes a fraction as a signed percentage with as many digits as it needs: `+1.2 %`, `−0.034 %`. */
function showPercent(fraction) {
    const percent = fraction * 100;
    const size = Math.abs(percent);
    const decimals = size === 0 || size >= 10 ? 1 : Math.min(6, 1 - magnitudeOf(size));
    return `${showSigned(percent, Math.max(1, decimals))} %`;
}
function minus(text) {
    return text.startsWith('-') ? `−${text.slice(1)}` : text;
}

;// CONCATENATED MODULE: ./lib/core/plots/pairs.js

/** Pairs the series of both sides by file and field: those of the head in its order, then those that are gone. */
function pairSeries({ base, head }) {
    const [before, after] = [byKey(base?.series ?? []), byKey(head?.series ?? [])];
    const keys = [...new Set([...after.keys(), ...before.keys()])];
    const pairs = keys.map((key) => ({ base: before.get(key), head: after.get(key) }));
    const fields = pairs.map((pair) => seriesOf(pair).y);
    return pairs.map((pair, index) => {
        const { file, y } = seriesOf(pair);
        const isAlone = fields.filter((field) => field === fields[index]).length === 1;
        return { label: isAlone ? y : `${file}: ${y}`, ...pair };
    });
}
function byKey(series) {
    return new Map(series.map((one) => [JSON.stringify([one.file, one.x, one.y]), one]));
}
function seriesOf({ base, head }) {
    return (head ?? base);
}
/** A plot from rows on both sides; `undefined` for a picture that the project made. */
function asData({ id, base, head, isUnchanged }) {
    const [before, after] = [base, head].map((plot) => (plot?.kind === 'data' ? plot : undefined));
    return before === undefined && after === undefined ? undefined : { id, base: before, head: after, isUnchanged };
}
/** A value as a finite number; `undefined` for anything else. */
function toFinite(value) {
    if (!(0,core_value/* isNumeric */.kf)(value))
        return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
}

;// CONCATENATED MODULE: ./lib/core/plots/bar-table.js






/** Bars that a comment has room for. */
const barLimit = 15;
/** Columns of the longest bar. */
const barWidth = 16;
/** Writes bars as a table, each drawn in blocks; those of a sorted template the largest first. */
function renderBars(plot) {
    const [base, head] = [valuesOf(plot.base), valuesOf(plot.head)];
    const bars = [...new Set([...head.keys(), ...base.keys()])].map((name) => ({
        ...{ name, base: base.get(name), head: head.get(name) },
    }));
    const isSorted = (plot.head ?? plot.base)?.template.endsWith('sorted') === true;
    const ordered = isSorted ? bars.toSorted((one, other) => barValue(other) - barValue(one)) : bars;
    const [, longest] = (0,extent/* extentOf */.O)(bars.map((bar) => Math.abs(barValue(bar))));
    const rows = ordered.slice(0, barLimit).map((bar) => barCells(bar, longest));
    const { xLabel, yLabel } = (plot.head ?? plot.base);
    const header = [(0,markdown/* escapeMarkdown */.FV)(yLabel, 40), (0,markdown/* escapeMarkdown */.FV)(xLabel, 40), 'Base', 'Head', 'Change'];
    const rest = bars.length - rows.length;
    const more = rest === 0 ? '' : `\n\n${(0,amount/* renderCount */.SS)(rest, 'more bar')}, not shown here.`;
    return (0,markdown/* renderTable */.bo)(header, ['left', 'left', 'right', 'right', 'right'], rows) + more;
}
/** Name -> value. Bars lie: the value is on the x axis, unless only y has numbers. */
function valuesOf(plot) {
    const values = new Map();
    for (const point of plot?.series.flatMap(({ points }) => points) ?? []) {
        const [name, value] = toBar(point);
        if (value !== undefined)
            values.set(name, value);
    }
    return values;
}
function toBar({ x, y }) {
    const value = toFinite(x);
    return value === undefined ? [(0,repr/* pythonStr */.q)(x), toFinite(y)] : [(0,repr/* pythonStr */.q)(y), value];
}
function barValue({ base, head }) {
    return head ?? base ?? 0;
}
function barCells(bar, longest) {
    const { name, base, head } = bar;
    const change = base === undefined || head === undefined || base === head ? undefined : head - base;
    const shown = showPair(base, head, change);
    const length = longest === 0 ? 0 : Math.round((Math.abs(barValue(bar)) / longest) * barWidth);
    const block = barValue(bar) < 0 ? '▒' : '█';
    return [(0,markdown/* escapeMarkdown */.FV)(name, 40), block.repeat(length), ...[shown.base, shown.head, shown.change].map(escapeCell)];
}
function escapeCell(text) {
    return (0,markdown/* escapeMarkdown */.FV)(text);
}

// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
;// CONCATENATED MODULE: ./lib/core/plots/draw-traces.js


/** Series that are drawn, at the most: more would not be told apart. */
const mostSeries = 12;
/** Pairs the series of both sides by file and field. */
function tracesOf({ base, head, isUnchanged }, most = mostSeries) {
    const all = new Map([...(head?.series ?? []), ...(base?.series ?? [])].map((series) => [keyOf(series), series]));
    const keys = [...all.keys()].slice(0, most);
    const names = namesOf([...all.values()]).slice(0, most);
    const side = (name, plot) => (plot?.series ?? []).flatMap((series) => {
        const index = keys.indexOf(keyOf(series));
        return index < 0 ? [] : [{ id: name.charAt(0) + index, side: name, index, name: names[index] ?? '', series }];
    });
    const traces = [...(isUnchanged ? [] : side('base', base)), ...side('head', head)];
    const left = all.size - keys.length;
    return {
        traces,
        names,
        notes: [
            ...statusNotes(base, head, isUnchanged),
            ...thinnedNotes(traces),
            ...(left > 0 ? [`Series that are not drawn: ${left} more.`] : []),
        ],
    };
}
function keyOf({ file, y }) {
    return `${file}\n${y}`;
}
function statusNotes(base, head, isUnchanged) {
    if (head === undefined)
        return ['Only the base has this plot.'];
    return isUnchanged && base !== undefined ? ['Unchanged from the base.'] : [];
}
function thinnedNotes(traces) {
    const counts = traces.map(({ series: { points, rowCount } }) => ({
        shown: points.reduce((sum, { count }) => sum + count, 0),
        rowCount,
    }));
    const most = counts.toSorted((one, other) => other.rowCount - one.rowCount).find((one) => one.shown < one.rowCount);
    return most === undefined ? [] : [`Thinned: ${grouped(most.shown)} of ${grouped(most.rowCount)} rows are drawn.`];
}
/** Gives the traces in the order of a reader, the head's before the base's. */
function headFirst(traces) {
    return ['head', 'base'].flatMap((side) => traces.filter((trace) => trace.side === side));
}
/** Writes a count with its thousands apart. */
function grouped(count) {
    return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
/** What differs between series: the field, the file below their common folder, or both, as DVC names them. */
function namesOf(all) {
    const isOne = (pick) => new Set(all.map(pick)).size <= 1;
    const [oneFile, oneField] = [isOne(({ file }) => file), isOne(({ y }) => y)];
    const common = commonFolder(all.map(({ file }) => file));
    return all.map(({ file, y }) => {
        if (oneFile)
            return oneField ? '' : y;
        return oneField ? file.slice(common) : `${file.slice(common)}::${y}`;
    });
}
/** Length of the folders that all paths begin with. */
function commonFolder([first = '', ...others]) {
    const folders = first.split('/').slice(0, -1);
    const isCommon = (count) => others.every((path) => path.startsWith(`${folders.slice(0, count).join('/')}/`));
    let count = folders.length;
    while (count > 0 && !isCommon(count))
        count--;
    return count === 0 ? 0 : folders.slice(0, count).join('/').length + 1;
}
/** Labels of the axes, from the side that is reviewed. */
function labelsOf({ base, head }) {
    const plot = head ?? base;
    return { x: plot?.xLabel ?? '', y: plot?.yLabel ?? '' };
}
/** Says how many values are no numbers, and so are left out. */
function missingNotes(points) {
    const count = points.filter(({ x, y }) => isMissing(x) || isMissing(y)).length;
    return count === 0 ? [] : [`Not finite, and left out: ${count === 1 ? '1 value' : `${count} values`}.`];
}
/** Tells in words what both sides have of each series, behind its name where there are several. */
function tellSeries(traces, tell) {
    const indexes = [...new Set(traces.map(({ index }) => index))].sort((one, other) => one - other);
    const told = indexes.map((index) => {
        const own = traces.filter((trace) => trace.index === index);
        const said = tell(...['base', 'head'].map((side) => own.find((trace) => trace.side === side)));
        const name = own[0]?.name ?? '';
        return name === '' ? said : `${name}: ${said}`;
    });
    return told.length === 0 ? 'no values' : told.join('; ');
}
/** Texts that stand for no number in a column of numbers. */
const missing = /^(?:[+-]?(?:nan|inf|infinity)|na|n\/a|none|null|)$/iu;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
/** Size of the numbers that are drawn: what is computed from larger ones may be no number any more. */
const largest = 1e290;
/** Gives the number that a value is or writes; `undefined` where it is none, or too large to be drawn. */
function numberOf(value) {
    const found = writtenNumber(value);
    // Adding 0 leaves no -0, which JSON does not know.
    return found !== undefined && Math.abs(found) < largest ? found + 0 : undefined;
}
function writtenNumber(value) {
    if (typeof value === 'string')
        return number.test(value.trim()) ? Number(value) : undefined;
    return (0,core_value/* isNumeric */.kf)(value) ? Number(value) : undefined;
}
/** Tells whether values are drawn as numbers: all are, but for what is missing. */
function areNumbers(values) {
    const known = values.filter((value) => !isMissing(value));
    return known.length > 0 && known.every((value) => numberOf(value) !== undefined);
}
/** Tells whether a value says that there is none, or none that is drawn: null, NaN, an infinity, a text that writes one. */
function isMissing(value) {
    if (typeof value === 'string' && missing.test(value.trim()))
        return true;
    return value === null || (writtenNumber(value) !== undefined && numberOf(value) === undefined);
}
/** Gives the category that a value is, as Python would write it; `undefined` where there is none. */
function categoryOf(value) {
    return value === null || value === '' ? undefined : (0,repr/* pythonStr */.q)(value);
}

;// CONCATENATED MODULE: ./lib/core/plots/confusion.js


/** Counts what was actual (y) and what was predicted (x). Points without one of them are left out. */
function confusionOf({ points }) {
    const counts = new Map();
    for (const { x, y, count } of points) {
        const [predicted, actual] = [categoryOf(x), categoryOf(y)];
        if (predicted === undefined || actual === undefined)
            continue;
        const row = counts.get(actual) ?? new Map();
        row.set(predicted, (row.get(predicted) ?? 0) + count);
        counts.set(actual, row);
    }
    return { counts };
}
/** Gives how often a class was taken for another. */
function countAt({ counts }, actual, predicted) {
    return counts.get(actual)?.get(predicted) ?? 0;
}
/** Gives how often a class occurred. */
function rowTotal({ counts }, actual) {
    return sum(counts.get(actual)?.values() ?? []);
}
/** Gives the share that is on the diagonal, in [0, 1]; `undefined` where nothing was counted. */
function diagonalShare(confusion) {
    const { counts } = confusion;
    const total = sum([...counts.keys()].map((actual) => rowTotal(confusion, actual)));
    return total === 0 ? undefined : sum([...counts.keys()].map((actual) => countAt(confusion, actual, actual))) / total;
}
/**
 * Names the classes of some matrices, numbers by their size and all else by code point. Of more than there is room for,
 * those are kept that occur most, actual or predicted.
 */
function classesOf(matrices, most) {
    const weights = new Map();
    const add = (name, count) => weights.set(name, (weights.get(name) ?? 0) + count);
    for (const { counts } of matrices)
        for (const [actual, row] of counts)
            for (const [predicted, count] of row) {
                add(actual, count);
                add(predicted, count);
            }
    const names = sortClasses(weights.keys());
    const heaviest = names.toSorted((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0)).slice(0, most);
    return { kept: names.filter((name) => heaviest.includes(name)), left: names.length - heaviest.length };
}
/** Gives the names of classes once each, numbers by their size and all else by code point. */
function sortClasses(names) {
    return [...new Set(names)].sort(compareClasses);
}
function compareClasses(one, other) {
    const [first, second] = [numberOf(one), numberOf(other)];
    if (first === undefined || second === undefined)
        return first === second ? (0,order/* compareCodePoints */.O)(one, other) : first === undefined ? 1 : -1;
    return first - second || (0,order/* compareCodePoints */.O)(one, other);
}
function sum(numbers) {
    let total = 0;
    for (const number of numbers)
        total += number;
    return total;
}

;// CONCATENATED MODULE: ./lib/core/plots/confusion-table.js



/** Classes of a table that a comment has room for. */
const classLimit = 12;
/** Cells that are listed where there are more classes. */
const cellLimit = 10;
/** Writes a confusion matrix as a table of counts with the change of each; many classes as the cells that changed most. */
function renderConfusion(plot) {
    const { xLabel, yLabel } = (plot.head ?? plot.base);
    const [base, head] = [sideOf(plot.base), sideOf(plot.head)];
    const found = new Map([...pairsOf(head), ...pairsOf(base)].map(({ x, y }) => [
        JSON.stringify([x, y]),
        { ...{ x, y }, base: countAt(base, y, x), head: countAt(head, y, x) },
    ]));
    const cells = [...found.values()];
    const [columns, rows] = [sortClasses(cells.map(({ x }) => x)), sortClasses(cells.map(({ y }) => y))];
    const isCompared = plot.base !== undefined && plot.head !== undefined;
    if (columns.length > classLimit || rows.length > classLimit)
        return renderCells(cells, [xLabel, yLabel]);
    const body = rows.map((y) => [
        `**${(0,markdown/* escapeMarkdown */.FV)(y, 40)}**`,
        ...columns.map((x) => cellText(found.get(JSON.stringify([x, y])), plot, isCompared)),
    ]);
    const corner = `${(0,markdown/* escapeMarkdown */.FV)(yLabel, 40)} ↓ ${(0,markdown/* escapeMarkdown */.FV)(xLabel, 40)} →`;
    return (0,markdown/* renderTable */.bo)([corner, ...columns.map((name) => (0,markdown/* escapeMarkdown */.FV)(name, 40))], ['left', ...columns.map(() => 'right')], body);
}
/** All series of one side counted together. */
function sideOf(plot) {
    return confusionOf({ points: plot?.series.flatMap(({ points }) => points) ?? [] });
}
function pairsOf({ counts }) {
    return [...counts].flatMap(([y, row]) => [...row.keys()].map((x) => ({ x, y })));
}
function cellText(cell, plot, isCompared) {
    const [base, head] = [cell?.base ?? 0, cell?.head ?? 0];
    if (!isCompared)
        return String(plot.head === undefined ? base : head);
    return head === base ? String(head) : `**${head}** (${signed(head - base)})`;
}
function signed(change) {
    return change > 0 ? `+${change}` : `−${-change}`;
}
function renderCells(cells, [xLabel, yLabel]) {
    const sorted = cells.toSorted((one, other) => Math.abs(other.head - other.base) - Math.abs(one.head - one.base) || other.head - one.head);
    const rows = sorted
        .slice(0, cellLimit)
        .map(({ x, y, base, head }) => [
        (0,markdown/* escapeMarkdown */.FV)(x, 40),
        (0,markdown/* escapeMarkdown */.FV)(y, 40),
        String(base),
        String(head),
        head === base ? '' : signed(head - base),
    ]);
    const table = (0,markdown/* renderTable */.bo)([(0,markdown/* escapeMarkdown */.FV)(xLabel, 40), (0,markdown/* escapeMarkdown */.FV)(yLabel, 40), 'Base', 'Head', 'Change'], ['left', 'left', 'right', 'right', 'right'], rows);
    return `${table}\n\n${(0,amount/* renderCount */.SS)(cells.length, 'cell')} in all; those that changed most are shown.`;
}

;// CONCATENATED MODULE: ./lib/core/plots/series-table.js





/** Series that a comment has room for. */
const seriesLimit = 10;
/** What is told of a side's values. */
const columns = ['Lowest', 'Highest', 'Last'];
/** Writes lowest, highest and last value of each series, base and head: what can be told of any plot in words. */
function renderSeries(plot) {
    const pairs = pairSeries(plot);
    const rows = pairs.slice(0, seriesLimit).flatMap(seriesRows);
    const rest = pairs.length - seriesLimit;
    const more = rest <= 0 ? '' : `\n\n${(0,amount/* renderCount */.SS)(rest, 'more line')}, not shown here.`;
    const table = (0,markdown/* renderTable */.bo)(['', 'Side', 'Rows', ...columns], ['left', 'left', ...numeric], rows);
    return table + more;
}
const numeric = ['right', 'right', 'right', 'right'];
function seriesRows({ label, base, head }) {
    const [before, after] = [rangeOf(base), rangeOf(head)];
    const shown = columns.map((_, index) => showPair(before?.values[index], after?.values[index], undefined));
    const name = (0,markdown/* escapeMarkdown */.FV)(label, 60);
    return [
        ...rowOf([name, 'base'], before, shown.map((pair) => pair.base)),
        ...rowOf([name, 'head'], after, shown.map((pair) => pair.head)),
    ];
}
function rowOf(lead, range, values) {
    return range === undefined ? [] : [[...lead, String(range.rowCount), ...values.map((text) => (0,markdown/* escapeMarkdown */.FV)(text))]];
}
function rangeOf(series) {
    if (series === undefined)
        return undefined;
    const { points, rowCount } = series;
    const values = points.map(({ y }) => toFinite(y)).filter((value) => value !== undefined);
    const [low, high] = (0,extent/* extentOf */.O)(values);
    return { rowCount, values: values.length === 0 ? [] : [low, high, values.at(-1)] };
}

;// CONCATENATED MODULE: ./lib/core/plots/resample.js

/**
 * Puts lines over one even grid, over what all of them cover, by linear interpolation. Lines over the same even
 * places keep their very values. `undefined` where they share less than two places.
 *
 * @param limit points of a line at the most
 */
function resample(lines, limit) {
    const sorted = lines.map((line) => [...line].sort((one, other) => one.x - other.x));
    if (sorted.length === 0 || sorted.some((line) => line.length < 2))
        return undefined;
    const [starts, ends] = [sorted.map((line) => line[0]?.x ?? 0), sorted.map((line) => line.at(-1)?.x ?? 0)];
    const [[least, from], [to, most]] = [(0,extent/* extentOf */.O)(starts), (0,extent/* extentOf */.O)(ends)];
    if (!(from < to))
        return undefined;
    const places = sorted.map((line) => new Set(line.map(({ x }) => x).filter((x) => x >= from && x <= to)).size);
    const count = Math.max(2, Math.min(limit, (0,extent/* extentOf */.O)(places)[1]));
    const grid = Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
    return {
        from,
        to,
        lines: sorted.map((line) => grid.map((x) => valueAt(line, x))),
        isCut: least < from || most > to,
    };
}
/** Value of a sorted line at a place that it covers; at a jump, where it lands. */
function valueAt(line, x) {
    // The grid ends where the line does, but for rounding.
    const found = line.findLastIndex((point) => point.x <= x);
    const index = Math.max(0, found);
    const [left, right] = [line[index], line[index + 1]];
    if (left === undefined)
        return 0;
    if (right === undefined || x <= left.x)
        return left.y;
    return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
}

;// CONCATENATED MODULE: ./lib/core/plots/xychart.js




/** Points of a line: more than a small chart shows, and its text counts in the comment. */
const pointLimit = 60;
/** Series of a chart: each is two lines. */
const xychart_seriesLimit = 3;
/** Characters of a label. */
const labelLimit = 60;
/** From here on a number has no fixed decimals. */
const xychart_huge = 1e15;
/** Colours of the head's lines with the square that stands for each in the legend; legible in light and dark. */
const headColours = [
    ['#3a96d0', '🟦'],
    ['#d55e00', '🟧'],
    ['#cc79a7', '🟪'],
];
const baseColour = '#8c959f';
/**
 * Draws the lines of a plot in Mermaid's `xychart-beta`, the base grey and the head coloured. `undefined` where it
 * cannot show them: less than two points, sides that share no range, numbers without fixed decimals.
 */
function renderXyChart(plot) {
    const pairs = pairSeries(plot);
    const lines = pairs.slice(0, xychart_seriesLimit).flatMap((pair, index) => linesOf(pair, index, isNumbered(pairs)));
    const resampled = resample(lines.map(({ points }) => points), pointLimit);
    if (resampled === undefined || !isWritable(resampled))
        return undefined;
    const { xLabel, yLabel } = (plot.head ?? plot.base);
    const colours = lines.map(({ colour }) => colour).join(', ');
    const values = resampled.lines.flat();
    const digits = decimalsOf(values);
    const rows = [
        `%%{init: {"xyChart": {"width": 640, "height": 300}, "themeVariables": {"xyChart": {"plotColorPalette": "${colours}"}}}}%%`,
        'xychart-beta',
        `  x-axis ${axis(xLabel, [resampled.from, resampled.to], decimalsOf([resampled.from, resampled.to]))}`,
        `  y-axis ${axis(yLabel, xychart_rangeOf(values, digits), digits)}`,
        ...resampled.lines.map((line) => `  line [${line.map((value) => fixed(value, digits)).join(', ')}]`),
    ];
    return { block: (0,markdown/* fence */.EU)(rows.join('\n'), 'mermaid'), legend: renderLegend(pairs, resampled) };
}
/** Whether each x is a number; else points are counted. */
function isNumbered(pairs) {
    const series = pairs.flatMap(({ base, head }) => [base, head]).filter((one) => one !== undefined);
    return series.every(({ points }) => points.every(({ x }) => toFinite(x) !== undefined));
}
/** The lines of a pair, the head's on top. */
function linesOf({ base, head }, index, isByNumber) {
    const colour = headColours[index]?.[0] ?? baseColour;
    return [
        ...(base === undefined ? [] : [{ points: pointsOf(base, isByNumber), colour: baseColour }]),
        ...(head === undefined ? [] : [{ points: pointsOf(head, isByNumber), colour }]),
    ].filter(({ points }) => points.length > 0);
}
/** Points that have a value: gaps are dropped. */
function pointsOf({ points }, isByNumber) {
    return points.flatMap((point, index) => {
        const x = isByNumber ? toFinite(point.x) : index;
        const y = toFinite(point.y);
        return x === undefined || y === undefined ? [] : [{ x, y }];
    });
}
/** Whether fixed decimals can tell its numbers. */
function isWritable({ from, to, lines }) {
    const digits = decimalsOf([from, to]);
    const isWide = fixed(from, digits) !== fixed(to, digits);
    return isWide && [from, to, ...lines.flat()].every((number) => Math.abs(number) < xychart_huge);
}
/** Decimals with which four digits of what differs are seen. */
function decimalsOf(values) {
    const [low, high] = (0,extent/* extentOf */.O)(values);
    const size = high - low || Math.abs(high) || 1;
    return Math.min(12, Math.max(0, 3 - Math.floor(Math.log10(size))));
}
/** Mermaid reads fixed decimals alone, and no minus before a zero that rounding made. */
function fixed(value, decimals) {
    const text = value.toFixed(decimals);
    const isZero = /^-0(?:\.0*)?$/u.test(text);
    return (isZero ? text.slice(1) : text).replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '');
}
/** From the lowest to the highest; a flat line needs room around it. */
function xychart_rangeOf(values, decimals) {
    const [low, high] = (0,extent/* extentOf */.O)(values);
    if (fixed(low, decimals) !== fixed(high, decimals))
        return [low, high];
    const room = Math.max(10 ** -decimals, Math.abs(high) / 10);
    return [low - room, high + room];
}
function axis(label, [from, to], decimals) {
    const name = toLabel(label);
    return `${name === '' ? '' : `"${name}" `}${fixed(from, decimals)} --> ${fixed(to, decimals)}`;
}
/** Text that can stand in quotes in Mermaid: nothing in it ends the quotes, or is code. */
function toLabel(text) {
    const line = text
        .replace(/\s+/gu, ' ')
        .replace(/["`\\[\](){}<>#;%]|[\p{C}\p{Zl}\p{Zp}]/gu, '')
        .trim();
    const characters = [...line];
    return characters.length > labelLimit ? `${characters.slice(0, labelLimit - 1).join('')}…` : line;
}
function renderLegend(pairs, { isCut }) {
    const shown = pairs.slice(0, xychart_seriesLimit);
    const heads = shown.flatMap(({ label, head }, index) => {
        if (head === undefined)
            return [];
        return [`${headColours[index]?.[1]} ${pairs.length === 1 ? 'head' : `${(0,markdown/* escapeMarkdown */.FV)(label, labelLimit)} (head)`}`];
    });
    const parts = [
        ...heads,
        ...(shown.some(({ base }) => base !== undefined) ? ['⬜ base'] : []),
        ...(isCut ? ['only where all lines have values'] : []),
        ...(pairs.length > shown.length ? [`${pairs.length - shown.length} more in the table`] : []),
    ];
    return `<sub>${parts.join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ./lib/core/plots/in-words.js




/** Templates that draw lines. */
const lineTemplates = ['linear', 'simple', 'smooth'];
/**
 * Shows a plot without a picture: lines as a small chart, a confusion matrix with the change of each cell, bars in
 * blocks, anything else by its lowest, highest and last values. A table stands below a chart, which not every
 * reader's GitHub draws.
 *
 * @param mayChart whether there is room for one more chart
 */
function renderInWords(plot, mayChart) {
    const series = [plot.base, plot.head].flatMap((side) => side?.series ?? []);
    if (series.every(({ points }) => points.length === 0))
        return { markdown: 'It has no rows.', hasChart: false };
    const template = (plot.head ?? plot.base)?.template ?? '';
    if (template.startsWith('confusion'))
        return { markdown: renderConfusion(plot), hasChart: false };
    if (template.startsWith('bar_'))
        return { markdown: renderBars(plot), hasChart: false };
    const chart = mayChart && lineTemplates.includes(template) ? renderXyChart(plot) : undefined;
    const table = renderSeries(plot);
    if (chart === undefined)
        return { markdown: table, hasChart: false };
    return { markdown: [chart.block, chart.legend, table].join('\n\n'), hasChart: true };
}

;// CONCATENATED MODULE: ./lib/core/report/report.js
/** Whether a drawing of a plot bears its title and the notes itself; one by the user's own template may not. */
function bearsNotes({ compared: { base, head } }) {
    const plot = head ?? base;
    return plot?.kind === 'data' && plot.ownTemplate === undefined;
}

// EXTERNAL MODULE: ./lib/core/report/sections.js
var sections = __webpack_require__(5024);
;// CONCATENATED MODULE: ./lib/core/report/plots.js






/** Plots before the fold. */
const openLimit = 6;
/** Charts of a comment: GitHub draws each with some effort. */
const chartLimit = 3;
/** CSS pixels of a picture: two stand side by side in a comment on a desktop; a phone shrinks one to its width. */
const width = 360;
/** Characters of a description. */
const altLimit = 300;
const nothing = {
    ...{ isInWords: true, folder: '', period: '' },
    ...{ pictures: new Map(), problems: new Map(), notes: [] },
};
/**
 * Writes the plots: a few that changed at once, the rest folded, those that did not change folded by themselves.
 * Empty when there are none.
 *
 * @param limit plots that are shown; twice as many more are described, and the rest is counted
 */
function renderPlots({ plots }, { plots: shown = nothing }, limit) {
    if (plots.length === 0)
        return '';
    const told = [...plots.filter((row) => !row.isUnchanged), ...plots.filter((row) => row.isUnchanged)].slice(0, limit * 3);
    const changed = told.filter(({ isUnchanged }) => !isUnchanged);
    const unchanged = told.filter(({ isUnchanged }) => isUnchanged);
    const show = writer(shown, limit);
    const [open, folded] = [changed.slice(0, openLimit), changed.slice(openLimit)];
    const parts = [
        '### Plots',
        ...shown.notes.map((note) => `> ${(0,markdown/* escapeMarkdown */.FV)(note, 500)}`),
        show(open),
        folded.length === 0 ? '' : (0,markdown/* renderDetails */.PL)((0,amount/* renderCount */.SS)(folded.length, 'more plot'), show(folded)),
        unchanged.length === 0 ? '' : (0,markdown/* renderDetails */.PL)((0,amount/* renderCount */.SS)(unchanged.length, 'unchanged plot'), show(unchanged)),
    ];
    return parts.filter((part) => part !== '').join('\n\n') + (0,sections/* leftOut */.ig)(plots.length - told.length, 'plot');
}
/** Gives what writes a group of plots; groups share the limits. */
function writer(shown, limit) {
    let room = limit;
    let charts = chartLimit;
    const write = (row) => {
        const picture = shown.pictures.get(row.id);
        if (room-- <= 0)
            return describe(row);
        if (picture?.kind === 'drawn')
            return { kind: 'picture', text: renderDrawn(row, picture, shown) };
        if (picture?.kind === 'photo')
            return { kind: 'block', text: renderPhotos(row, picture, shown) };
        const plot = wordsFor(row, shown);
        if (plot === undefined)
            return describe(row);
        const { markdown, hasChart } = renderInWords(plot, charts > 0);
        if (hasChart)
            charts--;
        return { kind: 'block', text: `${strongTitle(row)}${saidOf(row)}\n\n${markdown}` };
    };
    return (rows) => join(rows.flatMap((row) => [write(row), ...notesOf(row, shown)]));
}
/** A plot that is drawn in Markdown; `undefined` where its description must do. */
function wordsFor(row, { isInWords, pictures, problems }) {
    const isBeyondPictures = pictures.size > 0 && !problems.has(row.id);
    return !isInWords || row.isUnchanged || isBeyondPictures ? undefined : asData(row.compared);
}
function notesOf(row, { pictures, problems }) {
    const problem = problems.get(row.id);
    const said = pictures.get(row.id)?.kind === 'drawn' && bearsNotes(row) ? [] : row.notes;
    const notes = problem === undefined ? said : [...said, problem];
    return notes.map((note) => ({ kind: 'item', text: `- ${titleOf(row)}: ${(0,markdown/* escapeMarkdown */.FV)(note, 500)}` }));
}
function describe(row) {
    return { kind: 'item', text: `- ${titleOf(row)}${saidOf(row)}` };
}
/** What a plot says, behind its title. */
function saidOf(row) {
    const said = wordsOf(row);
    return said === '' ? '' : `: ${(0,markdown/* escapeMarkdown */.FV)(said, altLimit)}`;
}
/** The description without the title, with which it may begin. */
function wordsOf({ title, alt }) {
    return title !== '' && alt.startsWith(`${title}: `) ? alt.slice(title.length + 2) : alt;
}
/** Never empty: two pairs of asterisks would make a rule. */
function titleOf({ title, id }) {
    return (0,markdown/* escapeMarkdown */.FV)(title, 80) || (0,markdown/* escapeMarkdown */.FV)(id, 80) || 'Plot';
}
function strongTitle(row) {
    return `**${titleOf(row)}**`;
}
/** Pictures first, in one paragraph; then blocks and the list. */
function join(blocks) {
    const of = (kind) => blocks.flatMap((one) => (one.kind === kind ? [one.text] : []));
    return [of('picture').join('\n'), ...of('block'), of('item').join('\n')].filter((part) => part !== '').join('\n\n');
}
function renderDrawn(row, { light, dark }, shown) {
    const image = renderImage(addressOf(light, shown), altOf(row));
    if (dark === undefined)
        return image;
    const source = (scheme, name) => `<source media="(prefers-color-scheme: ${scheme})" srcset="${addressOf(name, shown)}">`;
    return `<picture>${source('dark', dark)}${source('light', light)}${image}</picture>`;
}
/** Before and after, side by side. */
function renderPhotos(row, { base, head }, shown) {
    const cell = (name, side) => name === undefined ? '–' : renderImage(addressOf(name, shown), `${altOf(row)}, ${side}`);
    const table = base === head
        ? (0,markdown/* renderTable */.bo)(['Base and head'], ['left'], [[cell(head, 'unchanged')]])
        : (0,markdown/* renderTable */.bo)(['Base', 'Head'], ['left', 'left'], [[cell(base, 'base'), cell(head, 'head')]]);
    return `${strongTitle(row)}\n\n${table}`;
}
function renderImage(address, alt) {
    return `<img width="${width}" align="top" alt="${(0,markdown/* escapeMarkdown */.FV)(alt, altLimit).replaceAll('"', '&#34;')}" src="${address}">`;
}
function addressOf(name, { folder }) {
    return `${folder}/${name}?raw=true`;
}
function altOf(row) {
    return [row.title || row.id, wordsOf(row)].filter((part) => part !== '').join(': ');
}

;// CONCATENATED MODULE: ./lib/core/report/comment.js




/** UTF-16 units of a comment, at the most: GitHub refuses 65,536, and the marker needs room. */
const commentBudget = 60_000;
/** From everything to hardly anything: the first that fits is taken. */
const ladder = [
    { metrics: 2000, folded: 2000, lines: 200, plots: 30 },
    { metrics: 2000, folded: 2000, lines: 200, plots: 6 },
    { metrics: 400, folded: 0, lines: 100, plots: 6 },
    { metrics: 150, folded: 0, lines: 40, plots: 6 },
    { metrics: 60, folded: 0, lines: 15, plots: 6 },
    { metrics: 20, folded: 0, lines: 5, plots: 2 },
    { metrics: 5, folded: 0, lines: 1, plots: 0 },
];
/**
 * Writes the comment on a pull request: the verdict first, then what changed, then the rest folded. Always
 * whole Markdown, never longer than the budget.
 *
 * @param budget UTF-16 units
 */
function renderComment(report, links, budget = commentBudget) {
    let text = '';
    for (const amounts of ladder) {
        text = compose(report, links, amounts);
        if (text.length <= budget)
            return text;
    }
    return [(0,sections/* renderHeading */.X5)(report), renderFooter(links, report)].join('\n\n');
}
function compose(report, links, amounts) {
    return [
        (0,sections/* renderHeading */.X5)(report),
        (0,sections/* renderBaseline */.qL)(report, links),
        (0,sections/* renderRemarks */.w_)(report),
        (0,sections/* renderFailures */.SL)(report, amounts.lines),
        renderMetrics(report, amounts),
        renderPlots(report, links, amounts.plots),
        (0,sections/* renderProblems */.x8)(report, amounts.lines),
        (0,sections/* renderParams */.Vl)(report, amounts.lines),
        (0,sections/* renderTests */.Cd)(report, amounts.lines),
        (0,sections/* renderStages */.QY)(report, amounts.lines),
        (0,sections/* renderSuggestion */.tQ)(report),
        renderFooter(links, report),
    ]
        .filter((section) => section !== '')
        .join('\n\n');
}
function renderMetrics({ metrics }, amounts) {
    if (metrics.length === 0)
        return '';
    // A column costs room: the file is told where the name alone would not tell.
    const hasFiles = new Set(metrics.map(({ name }) => name)).size < metrics.length;
    const { shown, folded } = (0,sections/* splitMetrics */.i2)(metrics);
    const top = shown.slice(0, amounts.metrics);
    const table = top.length === 0 ? '' : (0,sections/* renderMetricTable */.NZ)(top, hasFiles) + (0,sections/* leftOut */.ig)(shown.length - top.length, 'metric');
    return [table, renderFolded(folded, hasFiles, amounts)].filter((part) => part !== '').join('\n\n');
}
function renderFolded(rows, hasFiles, { folded }) {
    if (rows.length === 0)
        return '';
    const summary = `${(0,amount/* renderCount */.SS)(rows.length, 'unchanged metric')}`;
    return folded === 0 ? `${summary}.` : (0,markdown/* renderDetails */.PL)(summary, (0,sections/* renderMetricTable */.NZ)(rows.slice(0, folded), hasFiles));
}
function renderFooter({ run, page }, { metrics }) {
    const isDirected = metrics.some(({ direction }) => direction !== 'none');
    const parts = [
        ...(isDirected ? ['↑ higher is better, ↓ lower is better'] : []),
        'Crisol',
        ...(page === undefined ? [] : [`[HTML report](${page})`]),
        ...(run === undefined ? [] : [`[this run](${run})`]),
    ];
    return `<sub>${parts.join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ./lib/core/report/check.js


/** Writes the output of a check run. */
function renderCheck(report, links) {
    const title = `${sections/* marks */.Z8[report.verdict]} ${report.headline}`;
    return { title: title.length > 200 ? `${title.slice(0, 199)}…` : title, summary: renderComment(report, links) };
}

// EXTERNAL MODULE: ./lib/core/text/base64.js
var base64 = __webpack_require__(148);
// EXTERNAL MODULE: ./lib/core/text/line.js
var line = __webpack_require__(2013);
;// CONCATENATED MODULE: ./lib/core/text/html.js

const references = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/**
 * Writes text from data so that HTML shows it and nothing else, in an element or a quoted attribute. One line.
 *
 * @param limit characters that are shown at the most
 */
function escapeHtml(text, limit) {
    return inert((0,line/* toLine */.S)(text, limit));
}
/** Writes lines from data for a `pre` element; control characters but line ends and tabs vanish. */
function escapeLines(text) {
    return inert(text.replace(/\r\n?/gu, '\n').replace(/[^\P{C}\n\t]/gu, ''));
}
function inert(text) {
    return text.replace(/[&<>"']/gu, (character) => references[character] ?? '');
}
/** Takes the first parts that fit into a number of bytes together, as UTF-8. */
function takeFitting(parts, bytes) {
    let left = bytes;
    const end = parts.findIndex((part) => {
        left -= bytesOf(part);
        return left < 0;
    });
    return end < 0 ? parts : parts.slice(0, end);
}
/** Bytes of a text as UTF-8. */
function bytesOf(text) {
    return new TextEncoder().encode(text).length;
}

// EXTERNAL MODULE: ./lib/core/report/sparkline.js
var sparkline = __webpack_require__(5353);
;// CONCATENATED MODULE: ./lib/core/report/html/table.js


/** Writes a table, as many rows as there is room for, and how many more there are. */
function renderPageTable({ caption, classes, head, rows, noun, bytes }) {
    const shown = takeFitting(rows, bytes);
    const heads = head.map((cell) => (cell.startsWith('<') ? cell : `<th scope="col">${cell}</th>`));
    return [
        `<table class="${classes}"><caption class="vh">${caption}</caption>`,
        `<thead><tr>${heads.join('')}</tr></thead>`,
        `<tbody>${shown.join('\n')}</tbody></table>`,
        renderMore(rows.length - shown.length, noun),
    ].join('\n');
}
/** Says how many there are that the page has no room for; empty when there are none. */
function renderMore(count, noun) {
    return count <= 0 ? '' : `<p class="more">${(0,sections/* leftOut */.ig)(count, noun).trim()}</p>`;
}
/** Writes a row; its end and those of its cells go without saying in HTML, which is a third of a large table. */
function renderRow(classes, name, cells) {
    return `<tr${classes === '' ? '' : ` class="${classes}"`}><th scope=row>${name}${cells.join('')}`;
}
/** Writes a cell of text. Long ones wrap, short ones stay in one line. */
function renderCell(text, classes) {
    const all = [classes, text.length > longest ? 'wide' : ''].filter((one) => one !== '').join(' ');
    return `<td${all === '' ? '' : ` class="${all}"`}>${escapeHtml(text)}`;
}
/** Characters of a cell that is kept in one line. */
const longest = 16;

;// CONCATENATED MODULE: ./lib/core/report/html/metrics.js





/** Bytes that rows of metrics may take: ten thousand of them and more. */
const maxBytes = 1_100_000;
/** Writes the table of metrics with what it is narrowed and sorted by; empty when there are none. */
function renderPageMetrics({ metrics, trends }) {
    if (metrics.length === 0)
        return '';
    const hasFiles = new Set(metrics.map(({ name }) => name)).size < metrics.length;
    const trendOf = new Map(trends.map((trend) => [metrics_keyOf(trend), trend]));
    const columns = { hasFiles, hasTrends: trends.length > 0 };
    const sorted = (name, sort, classes = '') => `<th scope="col" data-sort="${sort}"${classes === '' ? '' : ` class="${classes}"`}>${name}</th>`;
    const table = renderPageTable({
        caption: 'Metrics of the base and of the head, those that weigh most first',
        classes: 'metrics',
        head: [
            sorted('Metric', 'text'),
            ...['Base', 'Head', 'Change', '%'].map((name) => sorted(name, 'number', 'n')),
            ...(columns.hasTrends ? ['Trend'] : []),
            sorted('Verdict', 'weight'),
        ],
        rows: metrics.map((row) => metricRow(row, trendOf.get(metrics_keyOf(row)), columns)),
        noun: 'metric',
        bytes: maxBytes,
    });
    return `${tools(metrics)}\n${table}`;
}
function metrics_keyOf({ file, name }) {
    return JSON.stringify([file, name]);
}
function tools(metrics) {
    const choices = [
        ['all', 'All'],
        ['changed', 'Changed'],
        ['bad', 'Regressions'],
    ];
    const radios = choices.map(([id, label]) => `<label><input type="radio" name="show" value="${id}" id="show-${id}"${id === 'all' ? ' checked' : ''}>${label}</label>`);
    const isDirected = metrics.some(({ direction }) => direction !== 'none');
    return [
        '<div class="tools">',
        '<input type="search" id="search" class="scripted" aria-label="Search metrics" placeholder="Search metrics" autocomplete="off">',
        `<fieldset class="choice"><legend class="vh">Metrics to show</legend>${radios.join('')}</fieldset>`,
        '<span id="shown" role="status" class="muted scripted"></span>',
        isDirected ? '<span class="muted">↑ higher is better, ↓ lower is better</span>' : '',
        '</div>',
    ].join('');
}
function metricRow(row, trend, { hasFiles, hasTrends }) {
    const arrow = { higher: '<i>↑</i>', lower: '<i>↓</i>', none: '' }[row.direction];
    const file = hasFiles ? `<small class=f>${escapeHtml(row.file)}</small>` : '';
    const reason = row.reason === '' ? '' : `<small>${escapeHtml(row.reason)}</small>`;
    return renderRow(metrics_classesOf(row), (escapeHtml(row.name) || '(value)') + arrow + file, [
        renderCell(row.base, 'n'),
        renderCell(row.head, 'n h'),
        renderCell(row.change, 'n'),
        renderCell(row.relative, 'n'),
        ...(hasTrends ? [trend === undefined ? '<td>' : `<td>${renderTrend(trend)}`] : []),
        `<td class=v>${sections/* outcomeTexts */.N8[row.outcome]}${reason}`,
    ]);
}
const bad = ['regression', 'bound', 'missing'];
/** Its colour; `r` for what is a regression, `q` for what did not change. */
function metrics_classesOf({ severity, outcome }) {
    const isBad = severity !== 'none' || bad.includes(outcome);
    const tone = severity !== 'none' ? severity : outcome === 'better' ? 'pass' : '';
    const kind = isBad ? 'r' : outcome === 'same' ? 'q' : '';
    return [tone, kind].filter((one) => one !== '').join(' ');
}
/** Units of a sparkline. */
const [metrics_width, height, margin] = [112, 24, 3];
/** Draws what a metric was at the commits before the head, the base last, and the head as a dot. */
function renderTrend({ values, head }) {
    const numbers = [...values.map(({ value }) => value), ...(head === undefined ? [] : [head])];
    const points = numbers.map((value, index) => {
        const x = margin + (index / (numbers.length - 1)) * (metrics_width - 2 * margin);
        return [x, height - margin - (0,sparkline/* partOf */.BU)(value, numbers) * (height - 2 * margin)].map((one) => String(Number(one.toFixed(1))));
    });
    const line = points.slice(0, values.length).map((point) => point.join(' '));
    const [baseX, baseY] = points[values.length - 1] ?? [];
    const [headX, headY] = points[values.length] ?? [];
    const dot = headX === undefined ? '' : `<circle cx="${headX}" cy="${headY}" r="2.6"/>`;
    return [
        `<svg class="spark" viewBox="0 0 ${metrics_width} ${height}" role="img"><title>${sayTrend(values, head)}</title>`,
        `<path d="M${line.join('L')}"/><circle class="b" cx="${baseX}" cy="${baseY}" r="1.6"/>${dot}</svg>`,
    ].join('');
}
function sayTrend(values, head) {
    const [first, last] = [values[0], values.at(-1)];
    if (first === undefined || last === undefined)
        return '';
    const shown = showPair(first.value, last.value, last.value - first.value);
    const end = head === undefined ? '' : `; head ${showPair(last.value, head, head - last.value).head}`;
    const commits = [first, last].map(({ commit }) => escapeHtml(commit.slice(0, 7)));
    return `${values.length} commits: ${shown.base} at ${commits[0]} to ${shown.head} at ${commits[1]}${end}`;
}

;// CONCATENATED MODULE: ./lib/core/report/html/palette.js
/** Whether two drawings are the same but for colours. */
function isSameButColours(one, other) {
    return one.length === other.length && one.every((token, index) => isSameToken(token, other[index]));
}
function isSameToken(one, other) {
    if (one.kind !== 'open' || other?.kind !== 'open')
        return JSON.stringify(one) === JSON.stringify(other);
    const names = [...one.attributes.keys()];
    return (one.name === other.name &&
        one.isEmpty === other.isEmpty &&
        names.length === other.attributes.size &&
        names.every((name) => isSameValue(name, one.attributes.get(name), other.attributes.get(name))));
}
/** Attributes that a page can show in either theme by a variable, and the values that it can. */
const coloured = new Set(['fill', 'stroke', 'stop-color']);
const colour = /^(?:#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([\d.,\s%]+\)|white|black|transparent|currentColor)$/iu;
function isSameValue(name, one, other) {
    if (one === other)
        return true;
    return coloured.has(name) && colour.test(one ?? '') && colour.test(other ?? '');
}
/** Opens a palette without colours. */
function openPalette() {
    const names = new Map();
    return {
        nameOf: (light, dark) => {
            if (light === dark)
                return light;
            const pair = `light-dark(${light},${dark})`;
            const name = names.get(pair) ?? `--c${names.size}`;
            names.set(pair, name);
            return `var(${name})`;
        },
        css: () => [...names].map(([pair, name]) => `${name}:${pair}`).join(';'),
    };
}

;// CONCATENATED MODULE: ./lib/core/report/html/svg-tokens.js
/** An SVG that could do more than be seen, or that is not well-formed. */
class UnsafeSvg extends Error {
}
const svg_tokens_elements = new Set('svg g defs clipPath linearGradient radialGradient stop path rect circle ellipse line polyline polygon text tspan'.split(' '));
const attributes = new Set(('id x y x1 y1 x2 y2 cx cy r rx ry dx dy d points width height viewBox preserveAspectRatio transform offset opacity ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap ' +
    'stroke-linejoin stroke-miterlimit stop-color stop-opacity clip-path clipPathUnits clip-rule gradientUnits ' +
    'gradientTransform spreadMethod font-family font-size font-weight font-style text-anchor dominant-baseline ' +
    'letter-spacing paint-order vector-effect').split(' '));
const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/uy;
const attribute = /([\w:.-]+)="([^"]*)"/gu;
/** A value that a browser would read as more than it says: an address, or a character that is hidden in a reference. */
const active = /url\((?!#[\w-]+\)$)|&(?!(?:amp|lt|gt|quot|apos);)|[\\\p{Cc}]|\b(?:javascript|data|https?):/iu;
/**
 * Takes an SVG apart. Attributes that a picture does not need are left out.
 *
 * @throws {UnsafeSvg} for an element, attribute or value that could run, load or lead elsewhere, and for what is not
 *   well-formed
 */
function parseSvg(svg) {
    const tokens = [];
    const open = [];
    token.lastIndex = 0;
    while (token.lastIndex < svg.length) {
        const at = token.lastIndex;
        const found = token.exec(svg);
        if (found === null)
            throw new UnsafeSvg(`The drawing is not well-formed at character ${at}.`);
        const [, slash, name = '', list = '', empty, text] = found;
        if (text !== undefined)
            tokens.push({ kind: 'text', text: checkText(text, open) });
        else if (slash === '/')
            tokens.push(svg_tokens_close(name, open));
        else
            tokens.push(openElement({ name, list, isEmpty: empty === '/' }, { open, isFirst: at === 0 }));
    }
    if (open.length > 0 || tokens.length === 0)
        throw new UnsafeSvg('The drawing ends before it is whole.');
    return tokens;
}
function checkText(text, open) {
    if (open.length === 0)
        throw new UnsafeSvg('The drawing has text outside of its elements.');
    return text.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/gu, '&amp;');
}
function svg_tokens_close(name, open) {
    if (open.pop() !== name)
        throw new UnsafeSvg(`The drawing has a </${name}> that closes nothing.`);
    return { kind: 'close', name };
}
function openElement({ name, list, isEmpty }, { open, isFirst }) {
    if (!svg_tokens_elements.has(name))
        throw new UnsafeSvg(`The drawing has the element ${name}, which is not shown.`);
    if ((name === 'svg') !== isFirst)
        throw new UnsafeSvg('The drawing is not one svg element.');
    if (!isFirst && open.length === 0)
        throw new UnsafeSvg('The drawing is not one svg element.');
    if (!isEmpty)
        open.push(name);
    return { kind: 'open', name, attributes: checkAttributes(list), isEmpty };
}
function checkAttributes(list) {
    const kept = new Map();
    for (const [, name = '', value = ''] of list.matchAll(attribute)) {
        if (/^on|(?:^|:)href$|^src$/iu.test(name)) {
            throw new UnsafeSvg(`The drawing has the attribute ${name}, which is not shown.`);
        }
        if (!attributes.has(name))
            continue;
        if (active.test(value))
            throw new UnsafeSvg(`The drawing has a ${name} that leads elsewhere.`);
        kept.set(name, value);
    }
    return kept;
}

;// CONCATENATED MODULE: ./lib/core/report/html/svg.js



/**
 * Writes a drawing of two themes as markup of a page: once, its colours by the theme, where the themes differ in colours
 * alone; else both, of which the page shows one. Whatever could run, load or leave its place is refused.
 */
function embedDrawing(drawing, frame) {
    try {
        const [light, dark] = [parseSvg(drawing.light), parseSvg(drawing.dark)];
        if (isSameButColours(light, dark))
            return { markup: write(light, dark, { ...frame, theme: '' }) };
        const alone = (tokens, theme) => write(tokens, tokens, { ...frame, prefix: `${frame.prefix}${theme}-`, theme });
        return { markup: alone(light, 'light') + alone(dark, 'dark') };
    }
    catch (error) {
        if (error instanceof UnsafeSvg)
            return { problem: error.message };
        throw error;
    }
}
function write(light, dark, page) {
    return light.map((token, index) => writeToken(token, dark[index] ?? token, { page, isRoot: index === 0 })).join('');
}
function writeToken(light, dark, { page, isRoot }) {
    if (light.kind === 'text')
        return light.text;
    if (light.kind === 'close')
        return `</${light.name}>`;
    const other = dark.kind === 'open' ? dark.attributes : light.attributes;
    const attributes = [...light.attributes].map(([name, value]) => ` ${name}="${place(page.palette.nameOf(value, other.get(name) ?? value), name, page.prefix)}"`);
    const theme = page.theme === '' ? '' : ` class="${page.theme}"`;
    const root = isRoot ? `${theme} role="img" aria-label="${escapeHtml(page.alt, 1000)}"` : '';
    return `<${light.name}${attributes.join('')}${root}${light.isEmpty ? '/' : ''}>`;
}
/** Ids and what refers to them are told from those of other drawings. */
function place(value, name, prefix) {
    return name === 'id' ? prefix + value : value.replace(/^url\(#/u, `url(#${prefix}`);
}

;// CONCATENATED MODULE: ./lib/core/report/html/plots.js






/** Bytes of what is said of plots that have no room. */
const maxLeftOut = 60_000;
/** Writes every plot that has room, those that changed first; empty when there are none. */
function renderPagePlots(plots, { palette, bytes }) {
    if (plots.length === 0)
        return '';
    const figures = plots.map((plot, index) => ({ plot, markup: renderFigure(plot, `p${index}-`, palette) }));
    const [changed, same] = [false, true].map((kept) => figures.filter(({ plot }) => plot.isUnchanged === kept));
    let left = bytes - maxLeftOut;
    const shown = new Set();
    for (const { plot, markup } of [...(changed ?? []), ...(same ?? [])]) {
        const size = bytesOf(markup);
        if (size > left)
            continue;
        left -= size;
        shown.add(plot);
    }
    const grid = (some) => {
        const markups = some.filter(({ plot }) => shown.has(plot)).map(({ markup }) => markup);
        return markups.length === 0 ? '' : `<div class="plots">${markups.join('\n')}</div>`;
    };
    const unchanged = grid(same ?? []);
    const count = (same ?? []).filter(({ plot }) => shown.has(plot)).length;
    const folded = `<details><summary>${(0,amount/* renderCount */.SS)(count, 'unchanged plot')}</summary>${unchanged}</details>`;
    return [
        grid(changed ?? []),
        unchanged === '' ? '' : folded,
        renderLeftOut(plots.filter((plot) => !shown.has(plot))),
    ].join('');
}
function renderLeftOut(plots) {
    if (plots.length === 0)
        return '';
    const items = plots.map(({ title, alt }) => `<li>${escapeHtml(title)}<p>${escapeHtml(alt, 1000)}</p></li>`);
    const shown = takeFitting(items, maxLeftOut - 500);
    const lead = `${(0,amount/* renderCount */.SS)(plots.length, 'plot')} left out, for which this page has no room. What they show:`;
    return `<p class="more">${lead}</p><ul class="list">${shown.join('\n')}</ul>${renderMore(items.length - shown.length, 'plot')}`;
}
function renderFigure(plot, prefix, palette) {
    const { picture, notes } = plot;
    const name = plot.title === plot.id ? '' : `<span class="mono">${escapeHtml(plot.id)}</span>`;
    const says = [name, ...notes.slice(0, 10).map((note) => escapeHtml(note, 400))].filter((one) => one !== '');
    const seen = picture.kind === 'drawn' && bearsNotes(plot) ? ' class="vh"' : '';
    const caption = `<figcaption${seen}><h3>${escapeHtml(plot.title)}</h3>${says.map((one) => `<p>${one}</p>`).join('')}</figcaption>`;
    return `<figure>${caption}${picture.kind === 'images' ? renderImages(picture, plot) : renderDrawing(plot, prefix, palette)}</figure>`;
}
function renderDrawing({ picture, alt }, prefix, palette) {
    if (picture.kind === 'images')
        return '';
    if (picture.kind === 'none')
        return `<p>${escapeHtml(alt, 1000)}</p>`;
    if (picture.kind === 'problem')
        return `<p>${escapeHtml(picture.problem, 500)}</p>`;
    const drawing = embedDrawing(picture, { prefix, alt, palette });
    return 'problem' in drawing ? `<p>${escapeHtml(drawing.problem, 500)}</p>` : drawing.markup;
}
function renderImages({ base, head }, { alt }) {
    const sides = [
        ['Base', base],
        ['Head', head],
    ];
    return `<div class="sides">${sides.map(([side, image]) => `<div><p>${side}</p>${plots_renderImage(image, `${side}: ${alt}`)}</div>`).join('')}</div>`;
}
function plots_renderImage(image, alt) {
    if (image === undefined)
        return '<p>none</p>';
    if (!/^image\/(?:png|jpeg|gif|webp|avif|bmp|svg\+xml)$/u.test(image.type)) {
        return '<p>A browser does not show a picture of this kind.</p>';
    }
    return `<img alt="${escapeHtml(alt, 1000)}" src="data:${image.type};base64,${(0,base64/* toBase64 */.n)(image.bytes)}">`;
}

;// CONCATENATED MODULE: ./lib/core/report/html/script.js
/**
 * What the page does beyond being read: its table of metrics sorts and is searched. JavaScript as text, since it runs in
 * the reader's browser; the page is whole without it.
 */
const script = `
(() => {
  'use strict'
  document.documentElement.classList.add('js')
  const table = document.querySelector('.metrics')
  if (table === null) return
  const body = table.tBodies[0]
  const rows = [...body.rows]
  const heads = [...table.tHead.rows[0].cells]
  const status = document.getElementById('shown')
  const search = document.getElementById('search')
  const number = (text) => (text.includes('∞') ? Infinity * (text.startsWith('−') ? -1 : 1) : parseFloat(text.replace('−', '-').replace('±', '')))
  const keyOf = (row, index, head) => {
    if (head.dataset.sort === 'weight') return index
    const text = row.cells[head.cellIndex].textContent.trim()
    return head.dataset.sort === 'number' ? number(text) : text
  }
  const compare = (one, other) =>
    typeof one === 'string' ? one.localeCompare(other, 'en', { numeric: true }) : one === other ? 0 : one < other ? -1 : 1
  const sortBy = (head) => {
    const sign = head.ariaSort === 'ascending' ? -1 : 1
    for (const each of heads) if (each.dataset.sort) each.ariaSort = each === head ? (sign > 0 ? 'ascending' : 'descending') : 'none'
    const keyed = rows.map((row, index) => ({ row, key: keyOf(row, index, head) }))
    keyed.sort((one, other) => Number.isNaN(one.key) - Number.isNaN(other.key) || sign * compare(one.key, other.key) || 0)
    body.append(...keyed.map(({ row }) => row))
  }
  for (const head of heads) {
    if (!head.dataset.sort) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    button.addEventListener('click', () => sortBy(head))
    head.append(button)
    head.ariaSort = head.dataset.sort === 'weight' ? 'ascending' : 'none'
  }
  const narrow = () => {
    const wanted = search.value.trim().toLowerCase().split(/\\s+/u)
    for (const row of rows) {
      const text = row.textContent.toLowerCase()
      row.hidden = !wanted.every((word) => text.includes(word))
    }
    count()
  }
  const count = () => {
    const kind = document.querySelector('[name=show]:checked')?.value
    const isShown = ({ hidden, classList }) => !hidden && (kind === 'all' || (kind === 'bad' ? classList.contains('r') : !classList.contains('q')))
    status.textContent = rows.filter(isShown).length + ' of ' + rows.length + ' shown'
  }
  search.addEventListener('input', narrow)
  for (const choice of document.querySelectorAll('[name=show]')) choice.addEventListener('change', count)
  narrow()
})()
`.trim();

;// CONCATENATED MODULE: ./lib/core/report/html/sections.js




/** Bytes that the rows of one section may take. */
const sections_maxBytes = 100_000;
/** Characters of a failed stage's last lines. */
const maxFailure = 4000;
/** Writes the parameters that differ; empty when none does. */
function renderPageParams({ params }) {
    if (params.length === 0)
        return '';
    const hasFiles = new Set(params.map(({ file }) => file)).size > 1;
    return renderPageTable({
        caption: 'Parameters that differ between base and head',
        classes: 'params',
        head: ['Parameter', 'Base', 'Head'],
        rows: params.map(({ file, name, base, head }) => renderRow('', escapeHtml(name) + (hasFiles ? `<small class=f>${escapeHtml(file)}</small>` : ''), [
            renderCell(base, ''),
            renderCell(head, 'h'),
        ])),
        noun: 'parameter',
        bytes: sections_maxBytes,
    });
}
/** Writes tests: one line, and what failed; empty when there are none. */
function renderPageTests({ tests }) {
    if (tests.length === 0)
        return '';
    const failures = tests.flatMap(({ name, failures }) => failures.map((failure) => ({ ...failure, suite: name })));
    const items = failures.map(({ suite, test, message }) => `<li><span class="mono">${escapeHtml(test)}</span> <span class="muted">${escapeHtml(suite)}</span><p>${escapeHtml(message, 500)}</p></li>`);
    return `<p>${(0,sections/* sayTests */.$F)(tests)}.</p>${renderList(items, 'failure')}`;
}
/** Writes the last lines of each stage that failed; empty when none did. */
function renderPageFailures({ stages }) {
    const failed = stages.flatMap(({ name, failure }) => (failure === undefined ? [] : [{ name, failure }]));
    const items = failed.map(({ name, failure }) => `<div class="failure"><p>The stage <b>${escapeHtml(name)}</b> failed.</p><pre>${escapeLines(failure.slice(-maxFailure))}</pre></div>`);
    const shown = takeFitting(items, sections_maxBytes);
    return shown.join('\n') + renderMore(items.length - shown.length, 'failed stage');
}
/** Writes what became of the stages and what they took; empty when nothing was run. */
function renderPageStages({ stages }) {
    if (stages.length === 0)
        return '';
    const longest = stages.reduce((most, { seconds }) => Math.max(most, seconds ?? 0), 0);
    const numbers = ['Wall', 'CPU', 'Memory'].map((name) => `<th scope="col" class="n">${name}</th>`);
    const table = renderPageTable({
        caption: 'Stages with what they took',
        classes: 'stages',
        head: ['Stage', 'Outcome', ...(longest > 0 ? ['<td></td>'] : []), ...numbers],
        rows: stages.map((stage) => stageRow(stage, longest)),
        noun: 'stage',
        bytes: sections_maxBytes,
    });
    return `<p class="muted">${(0,sections/* sayStages */.TK)(stages)}</p>${table}`;
}
function stageRow({ name, outcome, seconds, cpuSeconds, peakBytes }, longest) {
    const width = longest > 0 ? Number((((seconds ?? 0) / longest) * 100).toFixed(1)) : 0;
    const bar = `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="8"/></svg>`;
    return renderRow(outcome === 'failed' ? 'fail' : '', escapeHtml(name), [
        renderCell(outcome.replaceAll('-', ' '), 'o'),
        ...(longest > 0 ? [`<td>${width > 0 ? bar : ''}`] : []),
        renderCell(seconds === undefined ? '' : (0,amount/* renderSeconds */.eB)(seconds), 'n'),
        renderCell(cpuSeconds === undefined ? '' : (0,amount/* renderSeconds */.eB)(cpuSeconds), 'n'),
        renderCell(peakBytes === undefined || peakBytes === 0 ? '' : (0,amount/* renderBytes */.UP)(peakBytes), 'n'),
    ]);
}
/** Writes what could not be read; empty when all could. */
function renderPageProblems({ problems }) {
    return renderList(problems.map(({ message }) => `<li>${escapeHtml(message, 500)}</li>`), 'file');
}
/** Writes the versions of what computed the values; empty when unknown. */
function renderPageEnvironment({ environment }) {
    return renderList([...environment].map(([name, version]) => `<li>${escapeHtml(name)} <span class="mono">${escapeHtml(version)}</span></li>`), 'version');
}
/** Writes the lines that would gate; empty where there is a `crisol.yaml`. */
function renderPageSuggestion({ suggestion }) {
    if (suggestion === undefined)
        return '';
    return `<p>Nothing fails a pull request yet. These lines in <code>crisol.yaml</code> would:</p><pre>${escapeLines(suggestion)}</pre>`;
}
function renderList(items, noun) {
    const shown = takeFitting(items, sections_maxBytes);
    return shown.length === 0
        ? renderMore(items.length, noun)
        : `<ul class="list">${shown.join('\n')}</ul>${renderMore(items.length - shown.length, noun)}`;
}

;// CONCATENATED MODULE: ./lib/core/report/html/style.js
/** Style of the page. Text is as small as it may be read, numbers stand under each other, colour means something. */
const style = `
:root{color-scheme:light dark;--bg:light-dark(#fff,#0e1217);--raised:light-dark(#f6f7f9,#161b22);--line:light-dark(#dde2e8,#2b323c);
--text:light-dark(#1b2027,#e4e8ed);--muted:light-dark(#57606b,#9aa5b1);--link:light-dark(#0b57b0,#79b8ff);
--fail:light-dark(#b3261e,#ff8a80);--warn:light-dark(#815300,#e8b44a);--pass:light-dark(#176b33,#5fd37e);--neutral:var(--muted);--tone:var(--neutral)}
:root:has(#theme-light:checked){color-scheme:light}
:root:has(#theme-dark:checked){color-scheme:dark}
:where(.metrics tr){--tone:var(--muted)}
.fail{--tone:var(--fail)}.warn{--tone:var(--warn)}.pass{--tone:var(--pass)}
*{box-sizing:border-box}
html{scroll-padding-top:3.5rem}
body{margin:0;background:var(--bg);color:var(--text);font:.875rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
header,nav,main,footer{max-width:72rem;margin:0 auto;padding:0 1.5rem}
a{color:var(--link);text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre,.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.92em}
pre{margin:0;padding:.75rem 1rem;background:var(--raised);border:1px solid var(--line);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
h1,h2,h3,p,ul,figure,fieldset{margin:0;padding:0;border:0}
[hidden],.scripted{display:none!important}
.js .scripted{display:revert!important}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.muted{color:var(--muted)}
.wide{overflow-wrap:anywhere}

body::before{content:"";display:block;height:4px;background:var(--tone)}
header{padding-top:1.75rem;padding-bottom:1.25rem}
h1{font-size:1rem;font-weight:500;line-height:1.3;color:var(--muted);overflow-wrap:anywhere}
h1 b{display:block;clear:both;margin-top:.45rem;font-size:1.6rem;line-height:1.25;text-wrap:balance;font-weight:650;letter-spacing:-.015em;color:var(--text)}
h1 i{font-style:normal;color:var(--tone)}
header p{margin-top:.5rem;color:var(--muted);overflow-wrap:anywhere}
header .remark{margin-top:.85rem;padding:.5rem .85rem;border-left:3px solid var(--warn);background:var(--raised);color:var(--text);border-radius:0 6px 6px 0}
.choice{display:inline-flex;border:1px solid var(--line);border-radius:7px;overflow:hidden;background:var(--bg);font-size:.8125rem}
.choice label{padding:.2rem .7rem;cursor:pointer;color:var(--muted)}
.choice label+label{border-left:1px solid var(--line)}
.choice label:has(:checked){background:var(--raised);color:var(--text);font-weight:600}
.choice label:has(:focus-visible){outline:2px solid var(--link);outline-offset:-2px;border-radius:6px}
.choice input{position:absolute;opacity:0;pointer-events:none}
.theme{float:right;margin:-.2rem 0 .5rem 1rem}

nav{position:sticky;top:0;z-index:2;background:var(--bg)}
nav ul{display:flex;overflow-x:auto;scrollbar-width:none;gap:.1rem 1.4rem;list-style:none;border-block:1px solid var(--line);padding:.5rem 0;font-size:.8125rem}
nav a{color:var(--text);text-decoration:none;white-space:nowrap}
nav a:hover{text-decoration:underline}
nav span{margin-left:.3rem;color:var(--muted)}

section{padding-top:2rem}
section>p+table,section>p+pre{margin-top:.6rem}
h2{font-size:1.0625rem;font-weight:650;letter-spacing:-.005em;margin-bottom:.7rem}
h2 small{font-weight:400;font-size:.8125rem;color:var(--muted);margin-left:.5rem}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin-bottom:.6rem;font-size:.8125rem}
.tools input[type=search]{width:15rem;max-width:100%;padding:.25rem .65rem;font:inherit;color:inherit;background:var(--bg);border:1px solid light-dark(#8a939e,#6b7683);border-radius:7px}
.more{margin-top:.6rem;color:var(--muted);font-size:.8125rem}

table{width:100%;border-collapse:collapse}
th,td{padding:.36rem .7rem;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--line);font-weight:400}
th:first-child,td:first-child{padding-left:.55rem}
thead th{position:sticky;top:2.3rem;z-index:1;background:var(--bg);color:var(--muted);font-size:.75rem;font-weight:500;white-space:nowrap;box-shadow:0 1px var(--line)}
thead button{all:unset;cursor:pointer;padding:.1rem 0}
thead button:hover{color:var(--text)}
thead button:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:3px}
thead button::after{content:"\\2195\\FE0E";margin-left:.3em;opacity:.45}
[aria-sort=ascending] button::after{content:"\\2191\\FE0E";opacity:1}
[aria-sort=descending] button::after{content:"\\2193\\FE0E";opacity:1}
[aria-sort=ascending],[aria-sort=descending]{color:var(--text)!important}
.n{text-align:right;white-space:nowrap}
.n.wide,.wide{white-space:normal;min-width:9rem}
tbody th{overflow-wrap:anywhere;min-width:9rem}
.v{min-width:7.5rem}
.params,.stages{width:auto;min-width:min(100%,34rem)}
.params td{text-align:left}
.stages .fail .o{color:var(--tone)}
tbody tr:hover{background:var(--raised)}
.metrics tr.fail,.metrics tr.warn{background:color-mix(in srgb,var(--tone) 9%,transparent);box-shadow:inset 3px 0 var(--tone)}
.metrics tr.fail th,.metrics tr.warn th,.metrics tr.fail .h,.metrics tr.warn .h{font-weight:650}
.metrics tr.q td{color:var(--muted)}
.metrics .v{color:var(--tone)}
.metrics tr:not(.fail,.warn,.pass) .v{color:var(--muted)}
.metrics th i{font-style:normal;color:var(--muted);margin-left:.35em}
.v small,.f{display:block;font-size:.75rem;color:var(--muted);overflow-wrap:anywhere}
main:has(#show-changed:checked) .metrics tr.q,main:has(#show-bad:checked) .metrics tbody tr:not(.r){display:none}
.spark{display:block;margin:-.25rem 0;position:relative;top:.3rem;width:7rem;height:1.5rem;overflow:visible}
.spark path{fill:none;stroke:var(--muted);stroke-width:1.25;vector-effect:non-scaling-stroke}
.spark circle{fill:var(--tone)}
.spark .b{fill:var(--muted)}
.bar{display:block;width:8rem;height:.5rem}
.bar rect{fill:light-dark(#a8b3c0,#4d5865)}

.plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,30rem),1fr));gap:1.5rem;align-items:start}
figure{min-width:0;border:1px solid var(--line);border-radius:8px;overflow:hidden;background:var(--bg)}
figcaption{padding:.6rem .9rem;border-bottom:1px solid var(--line);background:var(--raised)}
h3{font-size:.875rem;font-weight:600;overflow-wrap:anywhere}
figcaption p{font-size:.75rem;color:var(--muted);overflow-wrap:anywhere}
figure>svg,figure>div>svg{display:block;max-width:100%;height:auto;margin:0 auto}
figure>p{padding:.9rem;color:var(--muted);overflow-wrap:anywhere}
figure>svg.dark{display:none}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:1px;background:var(--line)}
.sides div{min-width:0;background:var(--bg);padding:.5rem .9rem .9rem}
.sides p{font-size:.75rem;color:var(--muted);margin-bottom:.3rem}
.sides img{display:block;max-width:100%;height:auto;background:#fff}
@media (prefers-color-scheme:dark){:root:not(:has(#theme-light:checked)) figure>svg.dark{display:block}:root:not(:has(#theme-light:checked)) figure>svg.light{display:none}}
:root:has(#theme-dark:checked) figure>svg.dark{display:block}:root:has(#theme-dark:checked) figure>svg.light{display:none}
details{margin-top:1rem}
summary{cursor:pointer;color:var(--muted);width:fit-content}
summary:hover{color:var(--text)}
details>:not(summary){margin-top:.8rem}
.list{list-style:none}
.list li{padding:.45rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.list li:last-child{border:0}
.list p{color:var(--muted)}
.failure{margin-bottom:1rem}
.failure p{margin-bottom:.4rem}
.failure b{color:var(--fail)}
footer{margin-top:2.5rem;padding-top:1rem;padding-bottom:2.5rem;font-size:.8125rem;color:var(--muted)}

@media (max-width:62rem){
th,td{padding-inline:.4rem}
.n.wide,.wide{min-width:6rem}
tbody th{min-width:7rem}
.spark{width:5rem;height:1.1rem}
}
@media (max-width:50rem){
header,nav,main,footer{padding-inline:1rem}
h1 b{font-size:1.3rem}
.theme{float:none;margin:0 0 .9rem}
html{scroll-padding-top:.5rem}
nav{position:static}
nav ul{flex-wrap:wrap}
.tools input[type=search]{width:100%}
table,tbody,thead{display:block}
thead th{position:static;box-shadow:none;border:0;padding:0}
thead tr{display:flex;flex-wrap:wrap;gap:.3rem 1rem;padding:.3rem 0;border-bottom:1px solid var(--line)}
thead:not(:has(button)),thead th:not(:has(button)){display:none}
tbody tr{display:flex;flex-wrap:wrap;gap:.05rem .75rem;padding:.5rem .55rem;border-bottom:1px solid var(--line)}
tbody th,tbody td,tbody th:first-child,tbody .n,tbody .wide{border:0;padding:0;text-align:left;white-space:normal;min-width:0}
tbody th{flex:1 0 100%}
tbody td:empty{display:none}
.metrics .h::before,.params .h::before{content:"\\2192";margin-right:.75rem;color:var(--muted)}
.metrics .v{flex:1 0 100%}
.metrics .v small{display:inline;margin-left:.5rem}
.spark{top:.1rem;width:7rem;height:1.5rem}
.stages .bar{display:none}
}
@media print{
:root{color-scheme:light!important;font-size:9.5pt}
.theme,nav,.tools{display:none}
header,main,footer{max-width:none;padding-inline:1px}
header{padding-top:.5rem}
.plots{grid-template-columns:repeat(2,minmax(0,1fr))}
thead button::after{display:none}
thead th{position:static}
tr,figure,li,pre,.failure{break-inside:avoid}
h2,h3{break-after:avoid}
section{padding-top:1.2rem}
summary{display:none}
details::details-content{content-visibility:visible;block-size:auto}
figure>svg.light{display:block!important}figure>svg.dark{display:none!important}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:14mm}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`.trim();

;// CONCATENATED MODULE: ./lib/core/report/html/page.js








/** Bytes of a page, at the most. */
const pageBudget = 2_000_000;
/**
 * Writes the report as one page that needs nothing else: no request goes out, and nothing runs but its own script,
 * which its policy names by hash. Less than 2 MB: pictures that have no room are left out and named.
 */
function renderHtml(report, links, { sha256 }) {
    const palette = openPalette();
    const others = sectionsOf(report);
    const rest = page_compose({ report, links, sha256, sections: others, css: style });
    const room = pageBudget - bytesOf(rest) - 20_000;
    const plots = renderPagePlots(report.plots, { palette, bytes: room });
    const sections = others.toSpliced(2, 0, {
        id: 'plots',
        title: 'Plots',
        count: String(report.plots.length),
        body: plots,
    });
    return page_compose({ report, links, sha256, sections, css: `${style}\n:root{${palette.css()}}` });
}
function sectionsOf(report) {
    const section = (id, title, [body, count]) => ({
        ...{ id, title, body, count: count === undefined ? '' : String(count) },
    });
    const { metrics, params, tests, stages, problems } = report;
    return [
        section('failures', 'Failed stages', [renderPageFailures(report)]),
        section('metrics', 'Metrics', [renderPageMetrics(report), metrics.length]),
        section('problems', 'Not readable', [renderPageProblems(report), problems.length]),
        section('params', 'Parameters', [renderPageParams(report), params.length]),
        section('tests', 'Tests', [
            renderPageTests(report),
            tests.reduce((sum, { passed, failed }) => sum + passed + failed, 0),
        ]),
        section('stages', 'Stages', [renderPageStages(report), stages.length]),
        section('environment', 'Environment', [renderPageEnvironment(report)]),
        section('gate', 'How to gate on these metrics', [renderPageSuggestion(report)]),
    ];
}
function page_compose({ report, links, sha256, sections, css }) {
    const shown = sections.filter(({ body }) => body !== '');
    const name = `${verdicts[report.verdict]} · ${report.title}: ${report.headline}`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf([css], [script], sha256)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(name, 300)}</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body class="${report.verdict}">
${renderHeader(report, links)}
${renderNav(shown)}
<main>
${shown.map(renderSection).join('\n')}
</main>
${page_renderFooter(links)}
<script>${script}</script>
</body>
</html>
`;
}
/** Nothing is loaded but what the page itself holds, and nothing runs but what is named by its hash. */
function policyOf(styles, scripts, sha256) {
    const hashes = (texts) => texts.map((text) => `'sha256-${base64Of(sha256(text))}'`).join(' ');
    return `default-src 'none'; style-src ${hashes(styles)}; script-src ${hashes(scripts)}; img-src data:; base-uri 'none'; form-action 'none'`;
}
function base64Of(hexadecimal) {
    return (0,base64/* toBase64 */.n)(Uint8Array.from(hexadecimal.match(/../gu) ?? [], (digits) => Number.parseInt(digits, 16)));
}
const verdicts = { pass: 'Pass', warn: 'Warning', fail: 'Fail', neutral: 'Neutral' };
function renderHeader(report, links) {
    const remarks = report.remarks.map((remark) => `<p class="remark">${escapeHtml(remark, 500)}</p>`);
    const notes = report.base.notes.map((note) => `<p>${escapeHtml(note, 400)}</p>`);
    return [
        '<header>',
        renderThemes(),
        `<h1>${escapeHtml(report.title)} <b><i>${verdicts[report.verdict]}:</i> ${escapeHtml(report.headline, 400)}</b></h1>`,
        `<p>${renderBase(report, links)}</p>`,
        ...notes,
        ...remarks,
        '</header>',
    ].join('\n');
}
function renderBase({ base, head }, links) {
    const of = head.commit === undefined || head.dirty ? 'The workspace' : renderCommit(head.commit, links);
    const sentence = escapeHtml(base.sentence, 400);
    return base.commit === undefined
        ? `${of}: ${sentence}, so nothing is compared.`
        : `${of} against ${renderCommit(base.commit, links)}, ${sentence}.`;
}
function renderCommit(sha, { repository }) {
    const short = `<code>${escapeHtml(sha.slice(0, 7))}</code>`;
    return repository === undefined ? short : `<a href="${escapeHtml(`${repository}/commit/${sha}`, 1000)}">${short}</a>`;
}
function renderThemes() {
    const radios = ['Auto', 'Light', 'Dark'].map((label, index) => `<label><input type="radio" name="theme" id="theme-${label.toLowerCase()}"${index === 0 ? ' checked' : ''}>${label}</label>`);
    return `<fieldset class="choice theme"><legend class="vh">Theme</legend>${radios.join('')}</fieldset>`;
}
function renderNav(sections) {
    const items = sections.map(({ id, title, count }) => `<li><a href="#${id}">${title}${count === '' ? '' : `<span>${count}</span>`}</a></li>`);
    return items.length === 0 ? '' : `<nav aria-label="Contents"><ul>${items.join('')}</ul></nav>`;
}
function renderSection({ id, title, body }) {
    return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>\n${body}\n</section>`;
}
function page_renderFooter({ run }) {
    const link = run === undefined ? '' : ` · <a href="${escapeHtml(run, 1000)}">this run</a>`;
    return `<footer>Crisol${link}</footer>`;
}

// EXTERNAL MODULE: ./lib/core/report/links.js
var report_links = __webpack_require__(6519);
;// CONCATENATED MODULE: ./lib/core/report/summary.js

/** UTF-16 units of a job summary, at the most: GitHub takes 1 MiB of UTF-8, of which a unit can be three bytes. */
const summaryBudget = 300_000;
/** Writes the job summary: the comment with more room. */
function renderSummary(report, links) {
    return renderComment(report, links, summaryBudget);
}

;// CONCATENATED MODULE: ./lib/core/report/untrained.js
/** Makes the report on a pull request whose own run could not reach the data: neutral, since nothing is known of it. */
function reportUntrained({ title, pullRequest, headSha }) {
    return {
        title,
        verdict: 'neutral',
        conclusion: 'neutral',
        headline: 'not trained, the data could not be reached',
        head: { commit: headSha, branch: undefined, dirty: false },
        base: { commit: undefined, sentence: 'nothing was trained', notes: [] },
        remarks: [
            `The run of this pull request has no credentials, and could not bring all of the data without them; its log says what. A maintainer who has read the change can have it trained with the data, by starting the workflow that calls train-fork.yml with pull request ${pullRequest} and the full SHA of the commit that was read.`,
        ],
        ...{ metrics: [], params: [], tests: [], stages: [], plots: [], problems: [], trends: [] },
        ...{ isGated: true, suggestion: undefined, images: 'none', environment: new Map() },
    };
}

// EXTERNAL MODULE: ./lib/flows/own-folder.js
var own_folder = __webpack_require__(6686);
;// CONCATENATED MODULE: ./lib/flows/review/acceptance.js

/** Label by which a maintainer takes responsibility for a regression. */
const acceptLabel = 'crisol:accept';
/**
 * Finds who accepted the regressions of the head commit: somebody with write access put the label on after
 * the head had come. A label that an earlier commit was given does not count. Commit dates are not asked:
 * whoever makes a commit chooses them.
 */
async function findAcceptance({ run, pullRequest, checkName }, github) {
    if (!pullRequest.labels.includes(acceptLabel))
        return undefined;
    const events = (await github.labelEvents(pullRequest.number)).filter(({ label }) => label === acceptLabel);
    const last = events.at(-1);
    if (last === undefined)
        return undefined;
    const isBound = isLabelledHere(run, pullRequest) || (await isAfterHead(last.at, pullRequest, { github, checkName }));
    return isBound && (await github.canWrite(last.actor)) ? { by: last.actor } : undefined;
}
/** The event of this very run says that the label was put on this head. */
function isLabelledHere({ payload }, { headSha }) {
    const isLabel = (0,github_run.at)(payload, 'action') === 'labeled' && (0,github_run.at)(payload, 'label', 'name') === acceptLabel;
    return isLabel && (0,github_run.at)(payload, 'pull_request', 'head', 'sha') === headSha;
}
async function isAfterHead(labelledAt, { headSha }, { github, checkName }) {
    const starts = (await github.checkRuns(headSha, checkName)).flatMap(({ startedAt }) => startedAt === undefined ? [] : [startedAt]);
    const first = starts.sort()[0];
    return first !== undefined && labelledAt >= first;
}

;// CONCATENATED MODULE: ./lib/flows/review/check.js

/**
 * The check run of one report. A class because it has a life: opened once, and concluded once, by whoever comes first:
 * the report, what broke it, or the signal that cancels the run.
 */
class ReportCheck {
    #identity;
    #github;
    #opened;
    #concluded;
    constructor(identity, github) {
        this.#identity = identity;
        this.#github = github;
    }
    /**
     * Opens it in progress.
     *
     * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
     */
    async open() {
        const opening = { conclusion: undefined, title: 'Comparing with the base', summary: 'The results are being read.' };
        this.#opened ??= createOnce({ ...this.#identity, ...opening }, this.#github);
        await this.#opened;
    }
    /**
     * Concludes it; one that could not be opened stays away. Whoever comes second waits for the first.
     *
     * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
     */
    async conclude(ending) {
        this.#concluded ??= this.#end(ending);
        await this.#concluded;
    }
    async #end(ending) {
        // It may be on its way: a run can be cancelled before GitHub has answered.
        const open = await this.#opened?.catch(() => undefined);
        if (open !== undefined)
            await concludeCheck(open, { ...this.#identity, ...ending }, this.#github);
    }
}
/**
 * Concludes a check run. Where the edit does not succeed (a check belongs to the app that made it), a concluded one of
 * the same name is made.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
async function concludeCheck(open, request, github) {
    try {
        await github.updateCheck(open.id, request);
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y))
            throw error;
        await createOnce(request, github);
    }
}
/** Creates a check run; where the answer never came, looks for it before it is made again. */
async function createOnce(request, github) {
    try {
        return await github.createCheck(request);
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y) || error.code !== 'AMBIGUOUS')
            throw error;
        const isConcluded = request.conclusion !== undefined;
        const made = (await github.checkRuns(request.headSha, request.name)).find((one) => one.externalId === request.externalId && (one.completedAt !== undefined) === isConcluded);
        return made ?? (await github.createCheck(request));
    }
}

;// CONCATENATED MODULE: ./lib/core/github/sticky.js

/**
 * Decides what becomes of the comments of one report. The oldest stays, so that all who decide at once
 * decide alike; the newest text wins; every other one goes.
 *
 * @param comments those of this report by our own author, in any order
 * @param own marker of our text
 */
function reconcile(comments, own, body) {
    const known = comments
        .flatMap((comment) => {
        const marker = parseMarker(comment.body);
        return marker?.id === own.id ? [{ comment, marker }] : [];
    })
        .sort((one, other) => one.comment.id - other.comment.id);
    const [oldest] = known;
    if (oldest === undefined)
        return { action: 'create', keep: undefined, body, remove: [] };
    const remove = known.slice(1).map(({ comment }) => comment.id);
    const newest = known.reduce((best, next) => (standsBefore(next.marker, best.marker) ? next : best));
    if (standsBefore(newest.marker, own)) {
        const text = newest.comment.body === oldest.comment.body ? undefined : newest.comment.body;
        return { action: 'overtaken', keep: oldest.comment, body: text, remove };
    }
    const isSame = oldest.marker.digest === own.digest && oldest.marker.head === own.head;
    if (isSame)
        return { action: 'unchanged', keep: oldest.comment, body: undefined, remove };
    return { action: 'update', keep: oldest.comment, body, remove };
}

;// CONCATENATED MODULE: ./lib/flows/review/comment.js




/** Milliseconds after which a list shows what was just created, where GitHub lists late. */
const settling = 2_000;
/** Looks at the most after a write. */
const looks = 5;
/** Milliseconds within which an existing comment may still be somebody's work: it is looked at once more. */
const freshness = 30_000;
/**
 * Keeps exactly one comment for a report, with the newest text, whoever else reports at the same time. An
 * existing one is updated with two requests (and looked at again where it was written a moment ago, or where an older
 * run is about to write it); an unchanged one is left alone. Gives its address.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
async function keepComment(placed, ports) {
    const { action, keep, body, remove } = reconcile(await ownComments(placed, ports), placed.marker, placed.body);
    if (action === 'create')
        return await create(placed, ports);
    const kept = keep;
    if (body !== undefined && !(await rewrite(kept.id, body, ports)))
        return await create(placed, without(kept.id, ports));
    for (const id of remove)
        await ports.github.deleteComment(id);
    if (body !== undefined && (ports.clock.now() - kept.updatedAt < freshness || (await ports.hasOlderRivals()))) {
        await settleDown(placed, undefined, ports);
    }
    return kept.url;
}
/** Gives a comment another text; false when somebody deleted it after it was listed. */
async function rewrite(id, body, { github }) {
    try {
        await github.updateComment(id, body);
        return true;
    }
    catch (error) {
        if (error instanceof core_error/* UserError */.y && error.code === 'MISSING')
            return false;
        throw error;
    }
}
/** The comments without one that is gone: a list may hold it for a while. */
function without(gone, ports) {
    const comments = async (pullRequest) => (await ports.github.comments(pullRequest)).filter(({ id }) => id !== gone);
    return { ...ports, github: { ...ports.github, comments } };
}
/** Comments that carry this report's marker and were written by whom this token speaks for. */
async function ownComments({ pullRequest, marker }, { github }) {
    const marked = (await github.comments(pullRequest)).filter(({ body }) => parseMarker(body)?.id === marker.id);
    const byBot = marked.filter(({ author }) => author === github_run/* actionsBot */.VY);
    if (byBot.length === marked.length)
        return byBot;
    // Somebody else used our marker, or this token is not the workflow's own: only then it is worth a question.
    const viewer = (await github.viewer()) ?? github_run/* actionsBot */.VY;
    return marked.filter(({ author }) => author === viewer);
}
async function create(placed, ports) {
    const { github, clock } = ports;
    let created;
    try {
        created = await github.createComment(placed.pullRequest, placed.body);
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y) || error.code !== 'AMBIGUOUS')
            throw error;
        // The comment may be there or not: looking tells.
        await clock.sleep(settling);
        if ((await ownComments(placed, ports)).length === 0)
            created = await github.createComment(placed.pullRequest, placed.body);
    }
    const { url } = await settle(placed, created, ports);
    return (await settleDown(placed, created, ports)) ?? url ?? created?.url ?? '';
}
/** Looks again after a while, and once more as long as there was something to mend that an older run may undo. */
async function settleDown(placed, created, ports) {
    let found = { url: undefined, hasWritten: false };
    for (let look = 0; look < looks; look++) {
        await ports.clock.sleep(settling);
        found = await settle(placed, created, ports);
        if (!found.hasWritten || !(await ports.hasOlderRivals()))
            break;
    }
    return found.url;
}
/** Looks at what others wrote at the same time, and brings it to one comment. */
async function settle(placed, created, ports) {
    const listed = await ownComments(placed, ports);
    const isListed = created === undefined || listed.some(({ id }) => id === created.id);
    const { keep, body, remove } = reconcile(listed, placed.marker, placed.body);
    const nothing = { url: undefined, hasWritten: false };
    if (keep === undefined)
        return nothing;
    // Ours may have been merged into an older one and deleted already, or not be listed yet.
    if (body !== undefined && !(await rewrite(keep.id, body, ports)))
        return nothing;
    for (const id of remove)
        await ports.github.deleteComment(id);
    if (!isListed && created !== undefined && created.id > keep.id)
        await ports.github.deleteComment(created.id);
    return { url: keep.url, hasWritten: body !== undefined };
}

// EXTERNAL MODULE: ./lib/core/config/config.js
var config_config = __webpack_require__(6258);
// EXTERNAL MODULE: ./lib/core/config/parse.js
var parse = __webpack_require__(2121);
// EXTERNAL MODULE: ./lib/core/equal.js
var equal = __webpack_require__(5967);
// EXTERNAL MODULE: ./lib/core/plots/definitions.js
var definitions = __webpack_require__(8494);
// EXTERNAL MODULE: ./lib/core/gate/judge.js
var judge = __webpack_require__(484);
;// CONCATENATED MODULE: ./lib/core/report/baseline-sentence.js
const phrases = {
    'merge-parent': 'the commit that this pull request was built on',
    'merge-base': 'the commit where this branch left its base',
    'first-parent': 'the commit before this one',
    branch: 'the newest commit of the base branch that has results',
    head: 'the commit that this work is based on',
    given: 'the commit that was asked for',
};
/** Says what the head is compared with and how that was found, without a full stop. */
function sentenceOf({ relation, distance, results }) {
    if (relation === 'none' || results === undefined)
        return 'no earlier commit with results was found';
    if (distance === 0)
        return phrases[relation];
    const commits = `${distance} ${distance === 1 ? 'commit' : 'commits'}`;
    return `the newest commit with results, ${commits} before ${phrases[relation].replace(/^the newest commit.*$/u, 'the tip of the base branch')}`;
}

;// CONCATENATED MODULE: ./lib/core/report/headline.js
/** Says what was found in a few words, the worst first, without a full stop. */
function headlineOf({ metrics, tests, stages, problems, hasBase }) {
    const count = (outcome) => metrics.filter((row) => row.outcome === outcome).length;
    const failedStages = stages.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
    const failedTests = tests.reduce((sum, { failed }) => sum + failed, 0);
    const parts = [
        failedStages.length > 0 ? `the stage ${failedStages.join(', ')} did not succeed` : '',
        counted(count('regression'), 'regression'),
        count('bound') > 0 ? `${count('bound')} out of bounds` : '',
        counted(count('missing'), 'missing metric'),
        counted(failedTests, 'failed test'),
        counted(problems.length, 'unreadable file'),
        count('better') > 0 ? `${count('better')} better` : '',
        count('worse') > 0 ? `${count('worse')} worse within tolerance` : '',
        count('changed') > 0 ? `${count('changed')} changed` : '',
        count('new') > 0 && hasBase ? `${count('new')} new` : '',
        metrics.length === 0 ? 'no metrics were found' : '',
        hasBase ? '' : 'nothing to compare with',
    ].filter((part) => part !== '');
    return parts.length > 0 ? parts.join(', ') : 'no metric changed';
}
function counted(count, noun) {
    return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./lib/core/dvc/emit.js + 2 modules
var emit = __webpack_require__(3406);
;// CONCATENATED MODULE: ./lib/core/report/suggestion.js

/** Metrics that a suggestion names, at the most. */
const suggestion_most = 5;
/**
 * Writes the lines of `crisol.yaml` that would gate the metrics whose direction is known; `undefined` when
 * none is.
 */
function suggestConfig(metrics) {
    const directed = metrics.filter(({ name, judgement }) => judgement.direction !== 'none' && name !== '');
    if (directed.length === 0)
        return undefined;
    const rules = new Map(directed.slice(0, suggestion_most).map(({ name, judgement }) => [
        name,
        new Map([
            ['better', judgement.direction],
            ['tolerance', '1%'],
        ]),
    ]));
    return (0,emit/* renderYaml */.W)(new Map([['metrics', rules]])).trimEnd();
}

;// CONCATENATED MODULE: ./lib/core/report/trends.js

/** Trends that are shown, at the most. */
const trends_most = 100;
/**
 * Gives what metrics did over the commits before the head: the first hundred of them that were numbers at two commits
 * or more.
 */
function trendsOf(judged, { history, head }) {
    return judged
        .map(({ row: { file, name } }) => ({
        file,
        name,
        values: history.toReversed().flatMap(({ commit, metrics }) => {
            const value = numberAt(metrics, file, name);
            return value === undefined ? [] : [{ commit, value }];
        }),
        head: numberAt(head.metrics, file, name),
    }))
        .filter(({ values }) => values.length > 1)
        .slice(0, trends_most);
}
/** A metric as one number, of seeds their mean; `undefined` where it is none that can be drawn. */
function numberAt(table, file, name) {
    const mean = (0,judge/* toSample */.qF)(table.get(file)?.get(name))?.mean;
    return mean !== undefined && Number.isFinite(mean) ? mean : undefined;
}

;// CONCATENATED MODULE: ./lib/core/report/compare.js









/** Compares the head with its base and weighs what it finds. */
function compareResults(comparison) {
    const { head, baseline, config } = comparison;
    const judged = judgeAll(comparison);
    const metrics = judged.map(({ row }) => row);
    const findings = findingsOf(metrics, comparison);
    const verdict = verdictOf(findings, judged, comparison);
    const problems = problemsOf(comparison);
    return {
        title: comparison.title,
        verdict,
        conclusion: verdict === 'pass' ? 'success' : verdict === 'fail' ? 'failure' : 'neutral',
        headline: headlineOf({
            metrics,
            tests: head.tests,
            stages: head.stages,
            problems,
            hasBase: baseline.results !== undefined,
        }),
        head: head.source,
        base: { commit: baseline.commit, sentence: sentenceOf(baseline), notes: baseline.notes },
        metrics,
        params: paramRows(baseline.results?.params, head.params),
        tests: head.tests,
        stages: head.stages,
        problems,
        remarks: [...acceptanceRemark(comparison, metrics), ...comparison.remarks],
        isGated: config.isDeclared,
        suggestion: config.isDeclared
            ? undefined
            : suggestConfig(judged.map(({ judgement, row }) => ({ name: row.name, judgement }))),
        images: comparison.images,
        environment: head.environment,
        plots: comparison.plots,
        trends: trendsOf(judged.filter(({ judgement }) => isJudged(judgement, config)), comparison),
    };
}
/** Problems of the head, each once: whoever collected it may have read the configuration too. */
function problemsOf({ head, configProblem }) {
    if (configProblem === undefined)
        return head.problems;
    return [configProblem, ...head.problems.filter(({ message }) => message !== configProblem.message)];
}
/** Whether a metric can go against the change: by a rule, or by its name where there are no rules. */
function isJudged({ direction, hasBound, isDeclared }, config) {
    return (direction !== 'none' || hasBound) && isDeclared === config.isDeclared;
}
const weights = { fail: 0, warn: 1, none: 2 };
const ranks = ['regression', 'bound', 'missing', 'worse', 'better', 'changed', 'new', 'same'];
function judgeAll(comparison) {
    const pairs = compare_pairsOf(comparison.baseline.results?.metrics ?? new Map(), comparison.head.metrics);
    const judged = pairs.map((pair) => {
        const judgement = (0,judge/* judgeMetric */.mg)(pair, comparison.config);
        return { judgement, row: toRow(pair, judgement, severityOf(judgement, comparison)) };
    });
    return judged.sort((one, other) => weights[one.row.severity] - weights[other.row.severity] ||
        Number(other.judgement.isDeclared) - Number(one.judgement.isDeclared) ||
        ranks.indexOf(one.row.outcome) - ranks.indexOf(other.row.outcome));
}
function compare_pairsOf(base, head) {
    const files = [...new Set([...head.keys(), ...base.keys()])].sort(order/* compareCodePoints */.O);
    return files.flatMap((file) => {
        const [before, after] = [base.get(file), head.get(file)];
        const names = [...new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])];
        return names.map((name) => ({ file, name, base: before?.get(name), head: after?.get(name) }));
    });
}
function toRow(pair, { direction, outcome, reason, change, relative }, severity) {
    const shown = showPair(pair.base, pair.head, change);
    return {
        file: pair.file,
        name: pair.name,
        ...shown,
        relative: relative === undefined || relative === 0 ? '' : showPercent(relative),
        direction,
        outcome,
        severity,
        reason,
    };
}
const causes = {
    regression: 'regression',
    bound: 'bound',
    missing: 'missing',
};
function severityOf(judgement, { config, accepted }) {
    const cause = causes[judgement.outcome];
    if (cause === undefined)
        return 'none';
    // A metric that no rule names is told, and does not fail a pull request that declares what does.
    const isOnlyTold = !judgement.isDeclared && cause === 'regression';
    const gate = config.gate[cause];
    if (gate === 'ignore')
        return 'none';
    const isAccepted = accepted !== undefined && cause !== 'bound';
    return gate === 'warn' || isOnlyTold || isAccepted ? 'warn' : 'fail';
}
function findingsOf(metrics, { head, config, configProblem }) {
    const weigh = (cause) => config.gate[cause] === 'ignore' ? 'none' : config.gate[cause];
    return [
        ...metrics.map(({ severity }) => severity),
        ...(head.tests.some(({ failed }) => failed > 0) ? [weigh('tests')] : []),
        ...(head.problems.length > 0 ? [weigh('unreadable')] : []),
        ...(head.stages.some(({ outcome }) => outcome === 'failed') ? ['fail'] : []),
        ...(configProblem === undefined ? [] : ['fail']),
    ];
}
function verdictOf(findings, judged, { baseline }) {
    if (findings.includes('fail'))
        return 'fail';
    if (findings.includes('warn'))
        return 'warn';
    const hasBound = judged.some(({ judgement }) => judgement.hasBound);
    return baseline.results === undefined && !hasBound ? 'neutral' : 'pass';
}
function acceptanceRemark({ accepted }, metrics) {
    const isNeeded = metrics.some(({ outcome }) => outcome === 'regression' || outcome === 'missing');
    if (accepted === undefined || !isNeeded)
        return [];
    return [`${accepted.by} accepted the regressions of this commit with the label crisol:accept.`];
}
function paramRows(base, head) {
    if (base === undefined)
        return [];
    return compare_pairsOf(base, head)
        .filter((pair) => pair.base === undefined || pair.head === undefined || !(0,equal/* isEqual */.n)(pair.base, pair.head))
        .map((pair) => ({ file: pair.file, name: pair.name, base: textOf(pair.base), head: textOf(pair.head) }));
}
function textOf(value) {
    return value === undefined ? '–' : (0,repr/* pythonStr */.q)(value);
}

// EXTERNAL MODULE: ./lib/core/text/yaml.js
var yaml = __webpack_require__(2948);
;// CONCATENATED MODULE: ./lib/flows/review/compare.js








/** Compares by the gates of the base; the head's count only where the base has none. */
function compareReview(review) {
    const head = readConfig(review.head.config);
    const base = readConfig(review.baseline.results?.config);
    const config = base.config ?? head.config ?? config_config/* defaultConfig */.sb;
    return compareResults({
        head: review.head,
        baseline: review.baseline,
        config,
        title: review.title ?? head.config?.report.title ?? config.report.title ?? review.defaultTitle,
        images: imagesOf(review),
        accepted: review.accepted,
        remarks: [...review.remarks, ...remarksOn(review, base.problem)],
        configProblem: head.problem,
        plots: review.plots,
        history: review.history,
    });
}
/** Gives how `crisol.yaml` wants plots to reach a reader of Markdown: the head's, failing that the base's. */
function imagesOf({ head, baseline }) {
    const config = readConfig(head.config).config ?? readConfig(baseline.results?.config).config ?? config_config/* defaultConfig */.sb;
    return config.report.images;
}
/** Gives the plots of both sides. One of the base that the head's `crisol.yaml` picks no more is left out: it is not gone. */
function plotsOf({ head, baseline }) {
    const patterns = readConfig(head.config).config?.report.plots ?? [];
    return { base: baseline.results?.plots.filter(({ id }) => (0,definitions/* isPicked */.Je)(id, patterns)), head: head.plots };
}
function readConfig(text) {
    if (text === undefined)
        return { config: undefined, problem: undefined };
    try {
        return { config: (0,parse/* parseConfig */.o)(text, 'crisol.yaml'), problem: undefined };
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y))
            throw error;
        return { config: undefined, problem: { file: 'crisol.yaml', message: error.message } };
    }
}
/** A pull request that changes what it is judged by must say so. */
function remarksOn({ head, baseline }, baseProblem) {
    if (baseProblem !== undefined) {
        return [`crisol.yaml of the base does not parse, so the gates of this change count: ${baseProblem.message}`];
    }
    if (baseline.results === undefined || head.config === baseline.results.config)
        return [];
    const [before, after] = [baseline.results.config, head.config];
    const isChanged = (...path) => !(0,equal/* isEqual */.n)(partOf(after, path), partOf(before, path));
    const gates = ['metrics', 'gate'].filter((part) => isChanged(part));
    const judge = before === undefined ? 'the base has no crisol.yaml, so those of this change count' : 'those of the base count';
    return [
        ...(gates.length === 0 ? [] : [`This change edits ${gates.join(' and ')} in crisol.yaml; ${judge}.`]),
        // Which files a test step writes is known at the head alone.
        ...(before !== undefined && isChanged('report', 'tests')
            ? ['This change edits report.tests in crisol.yaml; its own list counts.']
            : []),
        ...(isChanged('runner') ? ['This change edits runner in crisol.yaml: the machines that are launched.'] : []),
    ];
}
/** The value at a path of keys; `null` where there is none. */
function partOf(text, path) {
    if (text === undefined)
        return null;
    try {
        return path.reduce((part, key) => ((0,core_value/* isMapping */.pi)(part) ? (part.get(key) ?? null) : null), (0,yaml/* parseYaml */.hN)(text, 'crisol.yaml'));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/core/plots/compare.js

/**
 * Puts the plots of both sides together: in the order of the head, then those that are gone. One that was rows and is a
 * picture now, or the reverse, is gone and new: nothing of it can be laid over the other.
 *
 * @param base `undefined` when there is none
 */
function comparePlots(base, head) {
    const keyOf = ({ kind, id }) => `${kind} ${id}`;
    const before = new Map((base ?? []).map((plot) => [keyOf(plot), plot]));
    const compared = head.map((plot) => {
        const twin = before.get(keyOf(plot));
        before.delete(keyOf(plot));
        return { id: plot.id, base: twin, head: plot, isUnchanged: twin !== undefined && holdsSame(twin, plot) };
    });
    const gone = [...before.values()].map((plot) => ({ id: plot.id, base: plot, head: undefined, isUnchanged: false }));
    return [...compared, ...gone];
}
function holdsSame(one, other) {
    if (one.kind === 'image' || other.kind === 'image') {
        return one.kind === 'image' && other.kind === 'image' && one.md5 === other.md5;
    }
    return looksSame(one, other) && isEveryPair(one.series, other.series, isSameSeries);
}
function looksSame(one, other) {
    const keys = ['template', 'ownTemplate', 'title', 'xLabel', 'yLabel'];
    return keys.every((key) => one[key] === other[key]);
}
function isSameSeries(one, other) {
    const keys = ['file', 'x', 'y', 'rowCount'];
    return keys.every((key) => one[key] === other[key]) && isEveryPair(one.points, other.points, isSamePoint);
}
function isSamePoint(one, other) {
    const isSame = one.count === other.count && isSameCell(one.x, other.x) && isSameCell(one.y, other.y);
    return isSame && (0,equal/* isEqual */.n)(one.row ?? null, other.row ?? null);
}
/** NaN is drawn as NaN is. */
function isSameCell(one, other) {
    return (0,equal/* isEqual */.n)(one, other) || (Number.isNaN(one) && Number.isNaN(other));
}
function isEveryPair(ones, others, isSame) {
    if (ones.length !== others.length)
        return false;
    return ones.every((one, index) => {
        const other = others[index];
        return other !== undefined && isSame(one, other);
    });
}

;// CONCATENATED MODULE: ./lib/core/plots/draw-theme.js
const themes = {
    light: {
        background: '#ffffff',
        ink: '#1f2328',
        muted: '#59636e',
        grid: '#e4e8ec',
        base: '#8c959f',
        series: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b07d00', '#3a96d0'],
        shares: ['#f3f7fb', '#0072b2'],
        onShare: '#ffffff',
        turn: 0.78,
    },
    dark: {
        background: '#0d1117',
        ink: '#f0f6fc',
        muted: '#9198a1',
        grid: '#2a313c',
        base: '#7d8590',
        series: ['#56b4e9', '#e69f00', '#2fbf9a', '#cc79a7', '#f0e442', '#e8743b'],
        shares: ['#151d28', '#56b4e9'],
        onShare: '#0d1117',
        turn: 0.6,
    },
};
/** Dashes of the series, in pixels, in this order: what colour tells, the form tells too. */
const dashes = [
    [1, 0],
    [7, 3],
    [2, 2],
    [10, 3, 2, 3],
    [4, 4],
    [1, 4],
];
/** Gives the colours of a theme. */
function coloursOf(theme) {
    return themes[theme];
}
/** Gives the colour of the head's series with this number, from 0. */
function seriesColour(index, { series, ink }) {
    return series[index % series.length] ?? ink;
}
/** Gives the dash of the series with this number: 36 of them differ in colour or dash. */
function seriesDash(index) {
    return dashes[(index + Math.floor(index / dashes.length)) % dashes.length] ?? [];
}

;// CONCATENATED MODULE: ./lib/core/plots/draw-frame.js

/** CSS pixels of a picture's width, about: what a comment shows without shrinking it. */
const pictureWidth = 600;
/** CSS pixels of the smallest text. A phone shows a picture at two thirds. */
const smallText = 12;
const [draw_frame_text, titleText, titleOffset, lineHeight, padding] = [13, 17, 14, 18, 16];
/** Puts a title, what is to be known about the plot, and the looks of a theme around what is drawn. */
function draw_frame_frame(body, { title, theme, alt }) {
    const colours = coloursOf(theme);
    const subtitle = [...body.notes, ...(body.caption === undefined ? [] : [body.caption])];
    return {
        $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
        description: alt,
        background: colours.background,
        padding,
        ...body.spec,
        ...(body.spec['autosize'] === undefined ? {} : { height: Number(body.spec['height']) + heightOf(subtitle.length) }),
        title: { text: title, ...(subtitle.length === 0 ? {} : { subtitle }) },
        config: configOf(colours),
    };
}
/** CSS pixels of what is around a plot: the padding, the title and the lines below it. */
function heightOf(lines) {
    return 2 * padding + titleText + titleOffset + lines * lineHeight;
}
/** Looks of a theme; what a specification says itself counts first. */
function configOf({ background, ink, muted, grid, series, base }) {
    const limit = pictureWidth - 2 * padding;
    const title = { color: ink, subtitleColor: muted, fontSize: titleText, subtitleFontSize: draw_frame_text };
    return {
        font: 'Inter, system-ui, "Segoe UI", Helvetica, Arial, sans-serif',
        aria: false,
        background,
        view: { stroke: null },
        title: { ...title, anchor: 'start', frame: 'bounds', offset: titleOffset, subtitlePadding: 5, limit },
        axis: {
            ...{ labelColor: muted, titleColor: ink, labelFontSize: draw_frame_text, titleFontSize: draw_frame_text, titleFontWeight: 'normal' },
            ...{ gridColor: grid, domainColor: base, tickColor: base, labelPadding: 6, titlePadding: 10, ticks: false },
            ...{ labelLimit: 200, titleLimit: limit },
        },
        axisY: { domain: false, titleLimit: 280 },
        legend: {
            ...{ labelColor: ink, titleColor: ink, labelFontSize: draw_frame_text, titleFontSize: draw_frame_text, labelLimit: limit - 40 },
            ...{ orient: 'top', direction: 'horizontal', title: null, offset: 12, symbolSize: 220, symbolStrokeWidth: 2.5 },
            ...{ rowPadding: 6, columnPadding: 18 },
        },
        text: { color: ink, fontSize: draw_frame_text },
        range: { category: [...series] },
        ...Object.fromEntries(['line', 'point', 'bar', 'rect', 'rule'].map((mark) => [mark, { color: series[0] }])),
    };
}
/** Says that there is nothing to draw. */
const draw_frame_nothing = {
    width: pictureWidth - 2 * padding,
    height: 80,
    data: { values: [{}] },
    mark: { type: 'text', text: 'No values to draw.' },
};

;// CONCATENATED MODULE: ./lib/core/plots/draw-axis.js


/** Values are spread over so many powers of ten, at least, before an axis becomes logarithmic. */
const decades = 3;
/** Finds how values are drawn: numbers on a linear or a logarithmic axis, all else as categories in their order. */
function axisOf(values, options) {
    if (!areNumbers(values))
        return categoryAxis(values, options.title);
    const numbers = values.map(numberOf).filter((value) => value !== undefined);
    const isLog = options.domain === undefined && isLogarithmic(numbers);
    const title = isLog ? `${options.title} (log scale)` : options.title;
    const scale = isLog ? logScale(numbers) : linearScale(numbers, options);
    return {
        place: numberOf,
        isNumber: true,
        channel: { type: 'quantitative', title, scale, axis: isLog ? powers(numbers) : labels(numbers, options.ticks) },
    };
}
function categoryAxis(values, title) {
    const domain = [...new Set(values.map(categoryOf).filter((value) => value !== undefined))];
    const axis = { labelOverlap: true, labelAngle: domain.length > 8 ? -45 : 0, grid: false };
    return {
        place: categoryOf,
        isNumber: false,
        channel: { type: 'nominal', title, scale: { domain }, sort: null, axis },
    };
}
function linearScale(numbers, { domain, margin }) {
    if (domain !== undefined)
        return { domain: [...domain], nice: false };
    const [least, most] = extentOf(numbers);
    const free = most > least ? (most - least) * margin : Math.abs(most) * 0.1 || 1;
    const lowest = least >= 0 ? Math.max(0, least - free) : least - free;
    return { domain: [lowest, most + free], zero: false, nice: margin > 0 };
}
function logScale(numbers) {
    return { type: 'log', domain: extentOf(numbers), nice: true };
}
/** A plane of two axes as wide as the picture, below so many CSS pixels of a legend. */
function plane(x, y, legendHeight) {
    return {
        width: pictureWidth,
        height: 310 + legendHeight,
        autosize: { type: 'fit', contains: 'padding' },
        encoding: {
            x: { field: 'x', ...x.channel },
            y: { field: 'y', ...y.channel },
        },
    };
}
/** Least and greatest of at least one number. */
function extentOf(numbers) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const number of numbers)
        [least, most] = [Math.min(least, number), Math.max(most, number)];
    return [least, most];
}
/** Whether positive numbers reach over decades and half of them lie nearer to the geometric middle than to the other. */
function isLogarithmic(numbers) {
    const [least, most] = extentOf(numbers);
    if (!(least > 0) || most / least < 10 ** decades)
        return false;
    const median = numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? least;
    return median / Math.sqrt(least * most) < (least + most) / 2 / median;
}
/** Writes small numbers as powers of ten. */
const labelExpr = "format(datum.value, datum.value < 1e-3 ? '~e' : '~g')";
/** Powers of ten, or every second or third of them, where there are many. */
function powers(numbers) {
    const [first = 0, last = 0] = extentOf(numbers).map(Math.log10);
    const all = Array.from({ length: Math.ceil(last) - Math.floor(first) + 1 }, (_, index) => Math.floor(first) + index);
    const step = Math.ceil(all.length / 8);
    return { values: all.filter((power) => power % step === 0).map((power) => Number(`1e${power}`)), labelExpr };
}
/** Whole steps for whole numbers; powers of ten for what would not fit. */
function labels(numbers, tickCount) {
    const [least, most] = extentOf(numbers);
    const largest = Math.max(Math.abs(least), Math.abs(most));
    return {
        tickCount,
        ...(numbers.every(Number.isInteger) ? { tickMinStep: 1 } : {}),
        ...(largest >= 1e5 ? { format: '~s' } : {}),
        ...(largest > 0 && largest < 1e-3 ? { format: '~e' } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/core/plots/draw-legend.js

/** Characters of the longest entry for so many columns beside each other. */
const draw_legend_columns = [
    [3, 21],
    [2, 36],
];
/** CSS pixels of a row of a legend. */
const rowHeight = 22;
/**
 * Encodes who a mark belongs to, by colour (grey for the base, one colour for each series of the head) and by dash. Of
 * several series the base is named once, since its marks have the dash of their series.
 */
function legendOf(entries, colours) {
    const isMany = new Set(entries.map(({ trace }) => trace.index)).size > 1;
    const named = isMany ? withOneBase(entries) : entries;
    const labels = named.map(labelOf);
    const longest = Math.max(0, ...labels.map((label) => label.length));
    const count = draw_legend_columns.find(([, most]) => longest <= most)?.[0] ?? 1;
    const legend = {
        values: named.map(({ trace }) => trace.id),
        labelExpr: `${JSON.stringify(labels)}[datum.index]`,
        columns: count,
    };
    const domain = entries.map(({ trace }) => trace.id);
    const range = entries.map(({ trace }) => (trace.side === 'base' ? colours.base : seriesColour(trace.index, colours)));
    const dash = entries.map(({ trace }) => seriesDash(trace.index));
    return {
        color: { field: 't', type: 'nominal', scale: { domain, range }, legend },
        strokeDash: { field: 't', type: 'nominal', scale: { domain, range: dash }, legend },
        height: rowHeight * Math.ceil(named.length / count) + 12,
    };
}
/** Names series by their own names; the sides take theirs where there is one series. */
function withOneBase(entries) {
    const base = entries.find(({ trace }) => trace.side === 'base');
    const heads = entries.filter(({ trace }) => trace.side === 'head');
    if (heads.length === 0)
        return entries;
    return base === undefined ? heads : [{ trace: { ...base.trace, name: '' }, figure: '' }, ...heads];
}
function labelOf({ trace: { side, name }, figure }) {
    const who = name === '' ? side : name;
    return figure === '' ? who : `${who}: ${figure}`;
}

// EXTERNAL MODULE: ./lib/core/gate/direction.js
var gate_direction = __webpack_require__(3346);
;// CONCATENATED MODULE: ./lib/core/plots/draw-summary.js


const names = [
    [/^(?:fpr|falsepositiverate)$/u, /^(?:tpr|truepositiverate)$/u, { area: 'AUC', hasDiagonal: true }],
    [/^recall$/u, /^precision$/u, { area: 'AP', hasDiagonal: false }],
    [/^probpred$/u, /^probtrue$/u, { area: undefined, hasDiagonal: true }],
    [/^(?:fpr|falsepositiverate)$/u, /^(?:fnr|falsenegativerate)$/u, { area: undefined, hasDiagonal: false }],
];
/** Finds what curve two fields make: a ROC curve, precision over recall, a calibration curve, detection errors. */
function curveOf(x, y) {
    const [plainX, plainY] = [x, y].map((name) => name.toLowerCase().replaceAll(/[^a-z]/gu, ''));
    return names.find(([ofX, ofY]) => ofX.test(plainX) && ofY.test(plainY))?.[2];
}
/** Sums up a line, what counts most first: the area below a known curve, or the best value and the last one. */
function summariesOf(points, x, y) {
    const known = points.filter((point) => point.y !== undefined);
    const curve = curveOf(x, y);
    if (curve !== undefined)
        return curve.area === undefined ? [] : areaOf(known, curve.area);
    const last = known.at(-1);
    if (last === undefined)
        return [];
    const direction = (0,gate_direction/* directionOf */.F)(x) === 'none' ? (0,gate_direction/* directionOf */.F)(y) : 'none';
    const best = direction === 'none'
        ? []
        : [known.reduce((one, other) => ((direction === 'higher' ? other.y > one.y : other.y < one.y) ? other : one))];
    return [
        ...best.map((point) => ({ kind: 'best', value: point.y, at: point })),
        { kind: 'last', value: last.y, at: last },
    ];
}
/** Area below a curve: by trapezoids, or by the steps of average precision, each as high as its right end. */
function areaOf(points, kind) {
    if (points.length < 2 || points.some(({ x }) => typeof x === 'string'))
        return [];
    let area = 0;
    points.forEach(({ x, y }, index) => {
        const before = points[index - 1];
        if (before === undefined)
            return;
        const height = kind === 'AUC' ? (y + before.y) / 2 : y;
        area += (Number(x) - Number(before.x)) * height;
    });
    return [{ kind, value: area, at: undefined }];
}
/** Writes a number as a report does, with as many digits as a reader needs. */
function shortNumber(value) {
    return showNumbers(undefined, value).head;
}
/** Writes both sides of a number and its change as a report does; whole ones whole. */
function showNumbers(base, head) {
    const isWhole = Number.isSafeInteger(base ?? head) && Number.isSafeInteger(head);
    const change = base === undefined ? undefined : head - base;
    return isWhole
        ? showPair(base === undefined ? undefined : BigInt(base), BigInt(head), change)
        : showPair(base, head, change);
}
/** Writes both sides of a number: `base 0.95 → head 0.98 (+0.03)`, or the side that is there. */
function showSides(base, head) {
    if (base === undefined || head === undefined) {
        const [side, value] = head === undefined ? ['base', base] : ['head', head];
        return value === undefined ? 'no values' : `${side} ${shortNumber(value)}`;
    }
    const shown = showNumbers(base, head);
    return `base ${shown.base} → head ${shown.head} (${shown.change})`;
}

;// CONCATENATED MODULE: ./lib/core/plots/draw-bars.js





/** Categories that are drawn, at the most, and bars. */
const [mostCategories, mostBars] = [20, 60];
/** CSS pixels of a bar with what is free between two, of what is free between two categories, and of the axis. */
const [barHeight, gap, axisHeight] = [11, 9, 60];
/** CSS pixels of a letter, about. */
const letterWidth = 7;
/** Categories that are told in words. */
const toldCategories = 3;
/** Draws bars to the right, those of the base below those of the head: in the file's order, or the head's longest first. */
function drawBars(plot, colours) {
    const { traces, notes } = tracesOf(plot);
    // The head's bar stands above: who reads down meets it first.
    const bars = headFirst(traces).map((trace) => ({ trace, values: draw_bars_valuesOf(trace) }));
    const isSorted = (plot.head ?? plot.base)?.template === 'bar_horizontal_sorted';
    const { kept, left } = categoriesOf(bars, isSorted);
    const entries = bars.map(({ trace }) => ({ trace, figure: '' }));
    const legend = legendOf(entries, colours);
    const height = Math.max(1, kept.length) * (bars.length * barHeight + gap) + axisHeight + legend.height;
    const rows = rowsOf(bars, kept);
    const order = { field: 't', scale: { domain: bars.map(({ trace }) => trace.id) } };
    const labels = labelsOf(plot);
    return {
        spec: {
            ...{ width: pictureWidth, height, autosize: { type: 'fit', contains: 'padding' } },
            data: { values: rows },
            encoding: {
                x: { field: 'x', type: 'quantitative', title: labels.x, scale: scaleOf(rows), axis: { tickCount: 6 } },
                y: { field: 'y', type: 'nominal', title: null, sort: null, scale: { domain: kept, paddingInner: 0.25 } },
                yOffset: order,
            },
            layer: [{ mark: { type: 'bar' }, encoding: { color: legend.color } }, figures],
        },
        summary: summaryOf(bars, kept),
        notes: [
            ...notes,
            ...(left > 0 ? [`The ${kept.length} largest are drawn; ${left} more are left out.`] : []),
            ...missingNotes(traces.flatMap(({ series }) => series.points)),
        ],
    };
}
/** Rows of one category are added up, as bars upon each other would be. */
function draw_bars_valuesOf({ series }) {
    const values = new Map();
    for (const { x, y } of series.points) {
        const [category, value] = [categoryOf(y), numberOf(x)];
        if (category !== undefined && value !== undefined)
            values.set(category, (values.get(category) ?? 0) + value);
    }
    return values;
}
/** The categories of all traces, those of the first in front; the largest of them where there are too many. */
function categoriesOf(bars, isSorted) {
    const names = [...new Set(bars.flatMap(({ values }) => [...values.keys()]))];
    const value = (name) => bars.find(({ values }) => values.has(name))?.values.get(name) ?? 0;
    const most = Math.max(1, Math.min(mostCategories, Math.floor(mostBars / Math.max(1, bars.length))));
    const largest = names.toSorted((one, other) => Math.abs(value(other)) - Math.abs(value(one))).slice(0, most);
    const inOrder = isSorted ? names.toSorted((one, other) => value(other) - value(one)) : names;
    return { kept: inOrder.filter((name) => largest.includes(name)), left: names.length - largest.length };
}
function rowsOf(bars, kept) {
    const told = bars.some(({ trace }) => trace.side === 'head') ? 'head' : 'base';
    return bars.flatMap(({ trace, values }) => kept.flatMap((y) => {
        const x = values.get(y);
        const base = bars.find((one) => one.trace.side === 'base' && one.trace.index === trace.index)?.values.get(y);
        return x === undefined ? [] : [{ x, y, t: trace.id, ...(trace.side === told ? { text: figureOf(x, base) } : {}) }];
    }));
}
/** Writes a value and how much it is more than the base's: `0.955 (+0.077)`. */
function figureOf(value, base) {
    const shown = showNumbers(base, value);
    return base === undefined || base === value ? shown.head : `${shown.head} (${shown.change})`;
}
/** Bars start at 0, and leave room for the figures at their ends, as wide as those are in a picture. */
function scaleOf(rows) {
    const [least, most] = extentOf([0, ...rows.map(({ x }) => x)]);
    const longest = (texts) => letterWidth * Math.max(0, ...texts.map((text) => text.length));
    const names = Math.min(200, longest(rows.map(({ y }) => y)));
    const figure = longest(rows.map(({ text = '' }) => text)) + letterWidth;
    const ends = least < 0 && most > 0 ? 2 : 1;
    const room = ((most - least || 1) * figure) / (pictureWidth - 60 - names - ends * figure);
    return { domain: [least < 0 ? least - room : 0, most > 0 || least === 0 ? most + room : 0], nice: false };
}
/** The figures of one side: those of the other are in the changes. */
const figures = {
    transform: [{ filter: 'isValid(datum.text)' }],
    mark: {
        ...{ type: 'text', baseline: 'middle', fontSize: smallText },
        align: { expr: "datum.x < 0 ? 'right' : 'left'" },
        dx: { expr: 'datum.x < 0 ? -4 : 4' },
    },
    encoding: { text: { field: 'text', type: 'nominal' } },
};
/** Tells the first categories. */
function summaryOf(bars, kept) {
    const valuesFor = (trace) => bars.find((one) => one.trace === trace)?.values;
    const traces = bars.map(({ trace }) => trace);
    if (kept.length === 0)
        return 'no values';
    return tellSeries(traces, (base, head) => {
        const [from, to] = [valuesFor(base), valuesFor(head)];
        const told = kept.slice(0, toldCategories).map((name) => `${name} ${showSides(from?.get(name), to?.get(name))}`);
        return `${told.join(', ')}${kept.length > toldCategories ? ', …' : ''}`;
    });
}

;// CONCATENATED MODULE: ./lib/core/plots/draw-confusion.js



/** Matrices that are drawn, at the most, and classes of all of them together. */
const [mostMatrices, mostClasses] = [4, 30];
/** CSS pixels that the cells of a row share, about, and that a figure of text needs. */
const [cellsWidth, figureWidth] = [460, 9];
/** CSS pixels of an axis with its labels and title. */
const draw_confusion_axisHeight = 65;
/**
 * Draws confusion matrices, of several series one below the other. A cell says how often the head took the class of its
 * row for that of its column and how much that changed; its colour is the share of the row.
 */
function drawConfusion(plot, colours) {
    const { traces, names, notes } = tracesOf(plot, mostMatrices);
    const matrices = names.map((name, index) => toMatrix(name, traces.filter((trace) => trace.index === index)));
    const all = matrices.flatMap(({ base, head }) => [base, head].filter((side) => side !== undefined));
    const { kept: classes, left } = classesOf(all, Math.floor(mostClasses / Math.max(1, matrices.length)));
    const isNormalized = (plot.head ?? plot.base)?.template === 'confusion_normalized';
    const look = { classes, isNormalized, colours, labels: labelsOf(plot) };
    const units = matrices.map((matrix) => unitOf(matrix, look));
    const points = traces.flatMap(({ series }) => series.points);
    return {
        spec: units.length === 1 ? { ...units[0], ...fitted(classes.length) } : { vconcat: units, spacing: 30 },
        summary: matrices.map((matrix) => draw_confusion_summaryOf(matrix, classes)).join('; ') || 'no values',
        notes: [
            ...notes,
            ...(left > 0 ? [`The ${classes.length} most frequent classes are drawn; ${left} are left out.`] : []),
            ...missingNotes(points),
        ],
        caption: `${all.length > matrices.length ? 'Small: change from the base. ' : ''}Colour: share of the row.`,
    };
}
function toMatrix(name, traces) {
    const sideOf = (side) => {
        const trace = traces.find((one) => one.side === side);
        return trace === undefined ? undefined : confusionOf(trace.series);
    };
    return { name, base: sideOf('base'), head: sideOf('head') };
}
function cellHeight(classes) {
    if (classes <= 4)
        return 84;
    return classes <= 12 ? 48 : 26;
}
function fitted(classes) {
    const height = Math.max(1, classes) * cellHeight(classes) + draw_confusion_axisHeight;
    return { width: pictureWidth, height, autosize: { type: 'fit', contains: 'padding' } };
}
function unitOf(matrix, look) {
    const { classes, labels } = look;
    const cells = cellsOf(matrix, look);
    const axis = { type: 'nominal', scale: { domain: classes }, sort: null };
    const plain = { grid: false, domain: false, labelLimit: 130 };
    return {
        ...(matrix.name === '' ? {} : { title: { text: matrix.name, fontSize: 14 } }),
        width: cellsWidth,
        height: Math.max(1, classes.length) * cellHeight(classes.length),
        data: { values: cells },
        encoding: {
            x: { field: 'x', ...axis, title: labels.x, axis: { ...plain, labelAngle: classes.length > 6 ? -45 : 0 } },
            y: { field: 'y', ...axis, title: labels.y, axis: plain },
        },
        layer: [tiles(look, cells), ...texts(look, cells)],
    };
}
function cellsOf({ base, head }, { classes, isNormalized }) {
    const shown = head ?? base;
    const from = head === undefined ? undefined : base;
    if (shown === undefined)
        return [];
    const figureOf = (side, y, x) => isNormalized ? 100 * shareAt(side, y, x) : countAt(side, y, x);
    return classes.flatMap((y) => classes.map((x) => {
        const figure = figureOf(shown, y, x);
        return {
            ...{ x, y, share: shareAt(shown, y, x) },
            text: isNormalized ? `${figure.toFixed(1)} %` : grouped(figure),
            change: from === undefined ? '' : draw_confusion_signed(figure - figureOf(from, y, x), isNormalized),
        };
    }));
}
/** Share of the row, in [0, 1]. */
function shareAt(side, y, x) {
    return countAt(side, y, x) / Math.max(1, rowTotal(side, y));
}
/** Writes a change of a count, or of a percentage in points. */
function draw_confusion_signed(change, isNormalized) {
    const size = isNormalized ? Math.abs(change).toFixed(1) : grouped(Math.abs(change));
    if (Number(size) === 0)
        return '±0';
    return `${change > 0 ? '+' : '−'}${size}${isNormalized ? ' pp' : ''}`;
}
/** The colour of the cells, with a scale beside it where they are too small for text. */
function tiles(look, cells) {
    const { shares, background } = look.colours;
    const legend = hasRoom(look, cells)
        ? null
        : { title: `share of ${look.labels.y}`, format: '.0%', values: [0, 0.5, 1], gradientLength: 200 };
    return {
        mark: { type: 'rect', stroke: background, strokeWidth: 2 },
        encoding: { color: { field: 'share', type: 'quantitative', scale: { domain: [0, 1], range: shares }, legend } },
    };
}
function hasRoom({ classes }, cells) {
    const longest = Math.max(0, ...cells.map(({ text, change }) => Math.max(text.length, change.length)));
    return classes.length <= 12 && longest * figureWidth <= cellsWidth / classes.length;
}
/** The number of each cell, and below it in small how much it changed. */
function texts(look, cells) {
    if (!hasRoom(look, cells))
        return [];
    const { ink, muted, onShare, turn } = look.colours;
    const isCompared = cells.some(({ change }) => change !== '');
    const isLarge = look.classes.length <= 6;
    const text = (field, mark, color) => ({
        mark: { type: 'text', ...mark },
        encoding: {
            text: { field, type: 'nominal' },
            color: {
                condition: [
                    { test: `datum.share > ${turn}`, value: onShare },
                    { test: 'datum.share > 0.25', value: ink },
                ],
                value: color,
            },
        },
    });
    return [
        text('text', { fontSize: isLarge ? 18 : 14, fontWeight: 'bold', dy: isCompared ? -8 : 0 }, ink),
        ...(isCompared ? [text('change', { fontSize: isLarge ? 13 : smallText, dy: isLarge ? 13 : 10 }, muted)] : []),
    ];
}
function draw_confusion_summaryOf({ name, base, head }, classes) {
    const sides = Object.entries({ base, head }).flatMap(([side, confusion]) => {
        const share = confusion === undefined ? undefined : diagonalShare(confusion);
        return share === undefined ? [] : [`${side} ${(100 * share).toFixed(1)} %`];
    });
    const said = sides.length === 0 ? 'no values' : `on the diagonal: ${sides.join(' → ')}`;
    return `${name === '' ? '' : `${name}: `}${said}${largestChange({ name, base, head }, classes)}`;
}
function largestChange({ base, head }, classes) {
    if (base === undefined || head === undefined)
        return '';
    const changes = classes.flatMap((y) => classes.map((x) => ({ y, x, change: countAt(head, y, x) - countAt(base, y, x) })));
    const largest = changes.reduce((one, other) => (Math.abs(other.change) > Math.abs(one.change) ? other : one), {
        ...{ y: '', x: '', change: 0 },
    });
    return largest.change === 0
        ? ''
        : `, most changed: actual ${largest.y}, predicted ${largest.x} ${draw_confusion_signed(largest.change, false)}`;
}

;// CONCATENATED MODULE: ./lib/core/plots/draw-lines.js




/** Points of a line, at the most, that are each marked by a dot. */
const fewPoints = 12;
/** Points of a line, at the least, that are smoothed, and the fraction of them that each is averaged over. */
const [manyPoints, smoothing] = [40, 1 / 15];
/** Draws lines over each other: the base grey, the head in colour, the best point of each marked. */
function drawLines(plot, colours) {
    const { traces, notes } = tracesOf(plot);
    const isSmooth = (plot.head ?? plot.base)?.template === 'smooth';
    const points = traces.flatMap(({ series }) => series.points);
    const first = traces.at(-1)?.series;
    const curve = first === undefined ? undefined : curveOf(first.x, first.y);
    const domain = curve === undefined ? undefined : [0, 1];
    const label = labelsOf(plot);
    const x = axisOf(points.map((point) => point.x), { title: label.x, domain, margin: 0, ticks: 8 });
    const y = axisOf(points.map((point) => point.y), { title: label.y, domain, margin: 0.05, ticks: 6 });
    const lines = traces.map((trace) => toLine(trace, x, y));
    const [main] = lines.flatMap(({ summaries }) => summaries.slice(0, 1));
    const legend = legendOf(lines.map(({ trace, summaries }) => ({ trace, figure: draw_lines_figureOf(summaries) })), colours);
    const layers = [
        ...(curve?.hasDiagonal === true ? [diagonal(colours)] : []),
        ...lineLayers(lines, isSmooth),
        dotLayer(lines, curve === undefined ? fewPoints : 0),
        ...(main?.kind === 'best' ? [ringLayer(lines, colours)] : []),
    ];
    return {
        spec: { ...plane(x, y, legend.height), layer: layers.map((layer) => withLegend(layer, legend)) },
        summary: draw_lines_summaryOf(lines),
        notes: [...notes, ...missingNotes(points)],
    };
}
function toLine(trace, x, y) {
    const placed = trace.series.points.flatMap((point) => {
        const at = x.place(point.x);
        return at === undefined ? [] : [{ x: at, y: y.place(point.y) }];
    });
    const points = inOrder(placed);
    return { trace, points, summaries: y.isNumber ? summariesOf(points, trace.series.x, trace.series.y) : [] };
}
/** Orders by x. A file that runs backwards is turned round, so that points of one x keep their order too. */
function inOrder(points) {
    const ascending = (list) => list.every(({ x }, index) => index === 0 || typeof x === 'string' || x >= Number(list[index - 1]?.x));
    if (ascending(points))
        return points;
    const reversed = points.toReversed();
    return ascending(reversed) ? reversed : points.toSorted((one, other) => Number(one.x) - Number(other.x));
}
function rows(lines, points) {
    const values = lines.flatMap((line) => points(line).map(({ x, y }) => ({ x, y: y ?? null, t: line.trace.id })));
    return { values };
}
function lineLayers(lines, isSmooth) {
    const mark = { type: 'line', strokeWidth: 2.5, strokeCap: 'butt', strokeJoin: 'round', order: false };
    const raw = rows(lines, ({ points }) => points);
    if (!isSmooth || lines.every(({ points }) => points.length < manyPoints))
        return [{ data: raw, mark }];
    return [
        { data: raw, mark: { ...mark, strokeWidth: 1, opacity: 0.35 } },
        { data: rows(lines, ({ points }) => smooth(points)), mark },
    ];
}
/** Puts each point on the straight line that fits it and its neighbours best, so that the ends keep their slope. */
function smooth(points) {
    if (points.length < manyPoints)
        return points;
    const reach = Math.ceil((points.length * smoothing) / 2);
    return points.map(({ x }, index) => {
        const first = Math.max(0, index - reach);
        const near = points
            .slice(first, index + reach + 1)
            .flatMap(({ y }, offset) => (y === undefined ? [] : [{ at: first + offset, y }]));
        return { x, y: near.length === 0 ? undefined : fitAt(near, index) };
    });
}
/** Value of the line of least squares. */
function fitAt(near, index) {
    const mean = (pick) => near.reduce((sum, point) => sum + pick(point), 0) / near.length;
    const [at, y] = [mean((point) => point.at), mean((point) => point.y)];
    const spread = mean((point) => (point.at - at) ** 2);
    const slope = spread === 0 ? 0 : mean((point) => (point.at - at) * (point.y - y)) / spread;
    return y + slope * (index - at);
}
/** Dots where a line alone would not show a point: few of them, or one between two gaps. */
function dotLayer(lines, few) {
    const isAlone = (points, index) => points[index - 1]?.y === undefined && points[index + 1]?.y === undefined;
    const dots = ({ points }) => points.filter(({ y }, index) => y !== undefined && (points.length <= few || isAlone(points, index)));
    return { data: rows(lines, dots), mark: { type: 'point', filled: true, size: 45, opacity: 1 } };
}
function ringLayer(lines, { background }) {
    const best = ({ summaries }) => summaries.flatMap(({ kind, at }) => (kind === 'best' && at !== undefined ? [at] : []));
    const mark = { type: 'point', filled: false, fill: background, size: 110, strokeWidth: 2.5, opacity: 1 };
    return { data: rows(lines, best), mark };
}
/** Gives marks their colour and dash; the lines alone are in the legend. */
function withLegend(layer, { color, strokeDash }) {
    if (layer['encoding'] !== undefined)
        return layer;
    const mark = layer['mark'];
    if (mark['type'] !== 'line')
        return { ...layer, encoding: { [mark['filled'] === true ? 'fill' : 'stroke']: { ...color, legend: null } } };
    const legend = { ...color['legend'], symbolType: 'stroke', symbolOpacity: 1 };
    return { ...layer, encoding: { color: { ...color, legend }, strokeDash: { ...strokeDash, legend } } };
}
function diagonal({ base }) {
    const ends = [0, 1].map((end) => ({ x: end, y: end }));
    const mark = { type: 'line', color: base, strokeWidth: 1, strokeDash: [2, 4], order: false };
    return { data: { values: ends }, mark, encoding: {} };
}
function draw_lines_figureOf([first]) {
    if (first === undefined)
        return '';
    return `${first.kind} ${shortNumber(first.value)}${first.kind === 'best' ? placeOf(first) : ''}`;
}
function placeOf({ at }) {
    if (at === undefined)
        return '';
    return ` at ${typeof at.x === 'number' ? shortNumber(at.x) : at.x}`;
}
function draw_lines_summaryOf(lines) {
    const lineOf = (trace) => lines.find((line) => line.trace === trace);
    return tellSeries(lines.map(({ trace }) => trace), (base, head) => figuresOf(lineOf(base), lineOf(head)));
}
function figuresOf(base, head) {
    const kinds = new Set([head, base].flatMap((line) => (line?.summaries ?? []).map(({ kind }) => kind)));
    const shown = [...kinds].map((kind) => {
        const [from, to] = [base, head].map((line) => line?.summaries.find((summary) => summary.kind === kind)?.value);
        return `${kind} ${showSides(from, to)}`;
    });
    return shown.length === 0 ? `points ${showSides(base?.points.length, head?.points.length)}` : shown.join(', ');
}

;// CONCATENATED MODULE: ./lib/core/plots/draw-own.js




/** CSS pixels of a plot's sides, where a template asks for them. */
const side = 300;
/** Forms of the sources where there are several. */
const shapes = ['circle', 'square', 'triangle', 'diamond'];
/**
 * Fills the anchors of a template (`<DVC_METRIC_DATA>` and its like) as DVC does. Rows say in `rev` which side they are
 * of, and in `filename` and `field` which source, where there are several.
 *
 * @param template text of the template's file
 */
function drawOwn(plot, template, theme) {
    const name = (plot.head ?? plot.base)?.template ?? '';
    const filled = fill(draw_own_parse(template), anchorsOf(plot, theme));
    if (typeof filled !== 'object' || filled === null || Array.isArray(filled))
        return { problem: `The template "${name}" is not a JSON object; the plot is drawn as linear.` };
    if (!template.includes('<DVC_METRIC_DATA>'))
        return { problem: `The template "${name}" has no "<DVC_METRIC_DATA>"; the plot is drawn as linear.` };
    const { notes, traces } = tracesOf(plot);
    const colours = coloursOf(theme);
    const own = filled;
    const config = { ...configOf(colours), ...own['config'] };
    const count = (of) => traces.filter((trace) => trace.side === of).reduce((sum, { series }) => sum + series.points.length, 0);
    return {
        spec: { background: colours.background, padding: 16, ...own, config },
        summary: `rows base ${grouped(count('base'))} → head ${grouped(count('head'))}`,
        notes,
    };
}
function draw_own_parse(template) {
    try {
        return JSON.parse(template);
    }
    catch {
        return undefined;
    }
}
/** Replaces each text that is an anchor by what it stands for, and anchors within a text by text. */
function fill(value, anchors) {
    if (typeof value === 'string')
        return anchors.has(value) ? anchors.get(value) : fillText(value, anchors);
    if (Array.isArray(value))
        return value.map((item) => fill(item, anchors));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, fill(below, anchors)]));
}
function fillText(text, anchors) {
    return text.replaceAll(/<DVC_METRIC_[A-Z_]+>/gu, (anchor) => {
        const value = anchors.get(anchor);
        return value === undefined ? anchor : typeof value === 'string' ? value : JSON.stringify(value);
    });
}
function columnsOf(traces) {
    const unlike = (pick) => new Set(traces.map(pick)).size > 1;
    const [files, fields] = [unlike(({ series }) => series.file), unlike(({ series }) => series.y)];
    const source = [...(files ? ['filename'] : []), ...(fields ? ['field'] : [])].join('::');
    return {
        x: unlike(({ series }) => series.x) ? 'dvc_inferred_x_value' : (traces[0]?.series.x ?? ''),
        y: fields ? 'dvc_inferred_y_value' : (traces[0]?.series.y ?? ''),
        source: source === '' ? undefined : source,
    };
}
function anchorsOf(plot, theme) {
    const { traces } = tracesOf(plot);
    const columns = columnsOf(traces);
    const [x, y] = [escapePath(columns.x), escapePath(columns.y)];
    const labels = labelsOf(plot);
    const from = columns.source === undefined ? [] : [columns.source];
    const anchors = {
        DATA: headFirst(traces).flatMap((trace) => draw_own_rowsOf(trace, columns)),
        TITLE: (plot.head ?? plot.base)?.title ?? plot.id,
        ...{ X: x, Y: y, X_LABEL: labels.x, Y_LABEL: labels.y },
        COLOR: { field: 'rev', scale: colourScale(traces, theme) },
        ...sourceAnchors(columns, traces),
        TOOLTIP: ['rev', x, y, ...from].map((field) => ({ field })),
        GROUP_BY: ['rev', ...from],
        GROUP_BY_X: ['rev', ...from, x],
        GROUP_BY_Y: ['rev', ...from, y],
        PIVOT_FIELD: ['rev', ...from].map((field) => `datum[${JSON.stringify(field)}]`).join(" + '::' + "),
        PLOT_WIDTH: side,
        PLOT_HEIGHT: side,
        ZOOM_AND_PAN: { name: 'grid', select: 'interval', bind: 'scales' },
    };
    return new Map(Object.entries(anchors).map(([name, value]) => [`<DVC_METRIC_${name}>`, value]));
}
function colourScale(traces, theme) {
    const { series, base } = coloursOf(theme);
    const sides = ['head', 'base'].filter((name) => traces.some((trace) => trace.side === name));
    return { domain: sides, range: sides.map((name) => (name === 'head' ? series[0] : base)) };
}
/** What is told by dash, form or place; nothing where there is one source. */
function sourceAnchors({ source }, traces) {
    if (source === undefined)
        return { STROKE_DASH: {}, SHAPE: {}, ROW: {}, COLUMN: {} };
    const domain = [...new Set(traces.map(({ name }) => name))].sort();
    const legend = { symbolFillColor: 'transparent', symbolStrokeColor: 'grey' };
    const place = { field: source, sort: [] };
    return {
        STROKE_DASH: { field: source, scale: { domain, range: domain.map((_, index) => seriesDash(index)) }, legend },
        SHAPE: { field: source, scale: { domain, range: domain.map((_, index) => shapes[index % shapes.length]) }, legend },
        ROW: place,
        COLUMN: place,
    };
}
function draw_own_rowsOf({ side: rev, name, series }, { x, y, source }) {
    return series.points.map((point) => ({
        ...{ [x]: toJson(point.x), [y]: toJson(point.y) },
        ...(point.row === undefined ? {} : toJson(point.row)),
        ...(y === 'dvc_inferred_y_value' ? { [y]: toJson(point.y) } : {}),
        ...(x === 'dvc_inferred_x_value' ? { [x]: toJson(point.x) } : {}),
        ...(source === undefined ? {} : { [source]: name }),
        rev,
    }));
}
/** Marks of a path within a value are part of a column's name here. */
function escapePath(column) {
    return column.replaceAll(/[.[\]]/gu, '\\$&');
}
function toJson(value) {
    if ((0,core_value/* isMapping */.pi)(value))
        return Object.fromEntries([...value].map(([key, below]) => [key, toJson(below)]));
    if ((0,core_value/* isList */.Lv)(value))
        return value.map(toJson);
    if (typeof value === 'bigint')
        return Number(value);
    return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

;// CONCATENATED MODULE: ./lib/core/plots/draw-scatter.js




/** Forms of the series, in this order. */
const draw_scatter_shapes = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'];
/** Points, at the least, that are drawn so that what lies under another shows through. */
const crowd = 200;
/** Fraction of the distance between two values that a point may be moved by. */
const jitter = 0.5;
/** Draws points, the base's grey below the head's; with `scatter_jitter` moved a little, always by the same. */
function drawScatter(plot, colours) {
    const { traces, notes } = tracesOf(plot);
    const points = traces.flatMap(({ series }) => series.points);
    const label = labelsOf(plot);
    const x = axisOf(points.map((point) => point.x), { title: label.x, margin: 0.05, ticks: 8 });
    const y = axisOf(points.map((point) => point.y), { title: label.y, margin: 0.05, ticks: 6 });
    const isMoved = (plot.head ?? plot.base)?.template === 'scatter_jitter';
    const rows = isMoved ? moved(draw_scatter_rowsOf(traces, x, y), x, y) : draw_scatter_rowsOf(traces, x, y);
    const { color, height } = legendOf(traces.map((trace) => ({ trace, figure: '' })), colours);
    const domain = traces.map(({ id }) => id);
    const range = traces.map(({ index }) => draw_scatter_shapes[index % draw_scatter_shapes.length]);
    const { encoding, ...frame } = plane(x, y, height);
    return {
        spec: {
            ...frame,
            data: { values: rows },
            mark: {
                type: 'point',
                filled: true,
                size: rows.length >= crowd ? 30 : 55,
                opacity: rows.length >= crowd ? 0.6 : 0.85,
            },
            encoding: {
                ...encoding,
                ...(isMoved ? offsets(x, y) : {}),
                color,
                shape: { field: 't', type: 'nominal', scale: { domain, range }, legend: color['legend'] },
            },
        },
        summary: draw_scatter_summaryOf(traces, x, y),
        notes: [...notes, ...missingNotes(points)],
    };
}
function draw_scatter_rowsOf(traces, x, y) {
    return traces.flatMap(({ id, series }) => series.points.flatMap((point) => {
        const [placedX, placedY] = [x.place(point.x), y.place(point.y)];
        return placedX === undefined || placedY === undefined ? [] : [{ x: placedX, y: placedY, t: id }];
    }));
}
/** Moves numbers by a part of the distance between two of them; what categories are moved by is written beside. */
function moved(rows, x, y) {
    const [stepX, stepY] = [stepOf(rows.map((row) => row.x)), stepOf(rows.map((row) => row.y))];
    return rows.map((row, index) => {
        const [dx, dy] = [spread(2 * index), spread(2 * index + 1)];
        return {
            ...{ x: x.isNumber ? Number(row.x) + dx * jitter * stepX : row.x, t: row.t },
            y: y.isNumber ? Number(row.y) + dy * jitter * stepY : row.y,
            ...(x.isNumber ? {} : { dx }),
            ...(y.isNumber ? {} : { dy }),
        };
    });
}
function offsets(x, y) {
    const offset = (field) => ({ field, type: 'quantitative', scale: { domain: [-1, 1] } });
    return { ...(x.isNumber ? {} : { xOffset: offset('dx') }), ...(y.isNumber ? {} : { yOffset: offset('dy') }) };
}
/** The least distance between two numbers that differ; 0 where there are none. */
function stepOf(places) {
    const sorted = [...new Set(places.map(Number))].filter(Number.isFinite).sort((one, other) => one - other);
    const steps = sorted.slice(1).map((number, index) => number - (sorted[index] ?? number));
    return steps.length === 0 ? 0 : steps.reduce((one, other) => Math.min(one, other));
}
/** A number in [-0.5, 0.5] that looks like chance and is always the same: the fractions of multiples of the golden ratio. */
function spread(index) {
    const multiple = (index * index + index + 1) * 0.618_033_988_749_895;
    return multiple - Math.floor(multiple) - 0.5;
}
function draw_scatter_summaryOf(traces, x, y) {
    return tellSeries(traces, (base, head) => {
        const points = `points ${showSides(countOf(base, x, y), countOf(head, x, y))}`;
        const field = (head ?? base)?.series.y ?? '';
        return y.isNumber ? `${points}, mean ${field} ${showSides(draw_scatter_meanOf(base), draw_scatter_meanOf(head))}` : points;
    });
}
function countOf(trace, x, y) {
    return trace === undefined ? undefined : draw_scatter_rowsOf([trace], x, y).length;
}
function draw_scatter_meanOf(trace) {
    const values = (trace?.series.points ?? []).map((point) => numberOf(point.y)).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

;// CONCATENATED MODULE: ./lib/core/plots/draw.js








const families = {
    linear: drawLines,
    simple: drawLines,
    smooth: drawLines,
    scatter: drawScatter,
    scatter_jitter: drawScatter,
    confusion: drawConfusion,
    confusion_normalized: drawConfusion,
    bar_horizontal: drawBars,
    bar_horizontal_sorted: drawBars,
};
/** Draws a plot with both sides on one pair of axes. The same plot always gives the same picture. */
function drawPlot(compared, theme) {
    const plot = { ...compared, base: withTitles(compared.base), head: withTitles(compared.head) };
    const shown = plot.head ?? plot.base;
    const title = shown?.title ?? plot.id;
    if (shown?.ownTemplate !== undefined) {
        const own = drawOwn(plot, shown.ownTemplate, theme);
        if ('spec' in own)
            return { ...own, alt: `${title.trim()}: ${own.summary}.` };
        return drawFamily(plot, { title, theme, notes: [own.problem] });
    }
    const isKnown = Object.hasOwn(families, shown?.template ?? '');
    const note = `The template "${shown?.template}" is not known; the plot is drawn as linear.`;
    return drawFamily(plot, { title, theme, notes: isKnown ? [] : [note] });
}
function withTitles(plot) {
    if (plot === undefined)
        return undefined;
    const [title, xLabel, yLabel] = [plot.title, plot.xLabel, plot.yLabel].map(asTitle);
    return { ...plot, title, xLabel, yLabel };
}
/** Vega finds no title that is called as what every object has (`constructor`); a space around one is not drawn. */
function asTitle(text) {
    return text in {} ? `${text} ` : text;
}
function drawFamily(plot, { title, theme, notes }) {
    const template = (plot.head ?? plot.base)?.template ?? 'linear';
    const draw = Object.hasOwn(families, template) ? (families[template] ?? drawLines) : drawLines;
    const drawn = hasValues(plot) ? draw(plot, coloursOf(theme)) : { spec: draw_frame_nothing, summary: 'no values', notes: [] };
    const body = { ...drawn, notes: [...notes, ...drawn.notes] };
    const alt = `${title.trim()}: ${body.summary}.`;
    return { spec: draw_frame_frame(body, { title, theme, alt }), alt, notes: body.notes };
}
function hasValues({ base, head }) {
    const points = [base, head].flatMap((plot) => plot?.series ?? []).flatMap((series) => series.points);
    return points.some(({ x, y }) => !isMissing(x) && !isMissing(y));
}

;// CONCATENATED MODULE: ./lib/core/plots/image-format.js
/** Formats that a comment shows, each by the bytes that it begins with; `undefined` stands for any. */
const signatures = {
    png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    jpg: [0xff, 0xd8, 0xff],
    gif: [0x47, 0x49, 0x46, 0x38],
    webp: [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
};
/**
 * Tells the format of a picture by its bytes, as the ending of a file; `undefined` for what is none that a comment
 * shows: nothing but pictures leaves the repository, whatever a file is called.
 */
function imageFormat(bytes) {
    return Object.keys(signatures).find((name) => signatures[name]?.every((byte, index) => byte === undefined || bytes[index] === byte));
}
/**
 * Gives the media type of a picture for a page, by its bytes: `image/png`; of one that is told by its name alone, SVG.
 *
 * @param name of the file
 */
function mediaTypeOf(bytes, name) {
    const format = imageFormat(bytes) ?? (/\.svg$/iu.test(name) ? 'svg+xml' : 'octet-stream');
    return format === 'octet-stream' ? `application/${format}` : `image/${format === 'jpg' ? 'jpeg' : format}`;
}

;// CONCATENATED MODULE: ./lib/core/report/plot-lines.js

/** Templates that draw one value after the other. */
const plot_lines_lineTemplates = new Set(['linear', 'simple', 'smooth']);
/** Gives what a terminal can draw of a plot: its series by ascending x; none where it is no line plot. */
function plot_lines_linesOf({ base, head }) {
    const shown = head ?? base;
    if (shown === undefined || shown.ownTemplate !== undefined || !plot_lines_lineTemplates.has(shown.template))
        return [];
    const sides = [base, head].map((side) => new Map(side?.series.map((series) => [plot_lines_keyOf(series), series])));
    const all = [...new Map(sides.flatMap((side) => [...side])).values()];
    const hasFiles = new Set(all.map(({ y }) => y)).size < all.length;
    return all.map((series) => {
        const [before, after] = sides.map((side) => plot_lines_valuesOf(side.get(plot_lines_keyOf(series))));
        return { name: hasFiles ? `${series.file}: ${series.y}` : series.y, base: before ?? [], head: after ?? [] };
    });
}
function plot_lines_keyOf({ file, x, y }) {
    return JSON.stringify([file, x, y]);
}
function plot_lines_valuesOf(series) {
    const points = (series?.points ?? []).map(({ x, y }) => ({
        x: toFinite(x) ?? Number.NaN,
        y: toFinite(y) ?? Number.NaN,
    }));
    const isOrdered = points.every(({ x }) => !Number.isNaN(x));
    const sorted = isOrdered ? points.toSorted((one, other) => one.x - other.x) : points;
    return sorted.map(({ y }) => y).filter(Number.isFinite);
}

;// CONCATENATED MODULE: ./lib/flows/review/draw.js





/** Pictures of a comment at the most: each is two files, and GitHub takes 80 creations a minute from one token. */
const pictureLimit = 30;
/** Pixels of a picture to a pixel of CSS. */
const scale = 2;
/** Sets plots against each other and draws them as far as pictures are wanted: all of them in one go. */
async function drawPlots({ base, head, page, comment }, ports) {
    const compared = comparePlots(base, head).map(drawLight);
    const changedFirst = compared.toSorted((one, other) => Number(one.isUnchanged) - Number(other.isUnchanged));
    const inComment = new Set(comment ? changedFirst.slice(0, pictureLimit) : []);
    const pictures = new Map();
    for (const png of [true, false]) {
        const wanted = compared.filter((one) => (png ? inComment.has(one) : page && !inComment.has(one)));
        const drawings = wanted.flatMap(toDrawings);
        if (drawings.length === 0)
            continue;
        for (const picture of await ports.drawPictures(drawings, { png, scale }))
            pictures.set(picture.id, picture);
    }
    const drawnIn = (theme, id) => pictures.get(drawingId(theme, id));
    return {
        rows: compared.map((one) => draw_toRow(one, { drawnIn, images: ports.images })),
        pngs: new Map(compared.flatMap(({ id }) => toPngs(id, drawnIn))),
    };
}
function drawingId(theme, id) {
    return `${theme} ${id}`;
}
function drawLight(compared) {
    const plot = asData(compared);
    return { ...compared, data: plot === undefined ? undefined : { plot, light: drawPlot(plot, 'light') } };
}
function toDrawings({ id, data }) {
    if (data === undefined)
        return [];
    return [
        { id: drawingId('light', id), spec: data.light.spec },
        { id: drawingId('dark', id), spec: drawPlot(data.plot, 'dark').spec },
    ];
}
function draw_toRow({ data, ...compared }, found) {
    return data === undefined ? imageRow(compared, found) : dataRow(data, found);
}
function dataRow({ plot: compared, light: { alt, notes } }, { drawnIn }) {
    const { id, isUnchanged } = compared;
    const title = (compared.head ?? compared.base)?.title ?? id;
    const picture = pictureOf(drawnIn('light', id), drawnIn('dark', id));
    return { id, title, alt, isUnchanged, notes, compared, picture, lines: plot_lines_linesOf(compared) };
}
function pictureOf(light, dark) {
    if (light === undefined)
        return { kind: 'none' };
    if ('problem' in light)
        return { kind: 'problem', problem: light.problem };
    return { kind: 'drawn', light: light.svg, dark: dark === undefined || 'problem' in dark ? light.svg : dark.svg };
}
function imageRow(compared, { images }) {
    const { id, isUnchanged, base, head } = compared;
    const imageOf = (plot) => plot?.kind === 'image' ? toImage(plot, images.get(plot.md5)) : undefined;
    const picture = { kind: 'images', base: imageOf(base), head: imageOf(head) };
    return { id, title: id, alt: draw_altOf(compared), isUnchanged, notes: [], compared, picture, lines: [] };
}
function toImage({ id }, bytes) {
    return bytes === undefined ? undefined : { type: mediaTypeOf(bytes, id), bytes };
}
function draw_altOf({ base, head, isUnchanged }) {
    if (base === undefined)
        return 'a picture that is new';
    if (head === undefined)
        return 'a picture that is gone';
    return isUnchanged ? 'a picture that is the same' : 'a picture that changed';
}
function toPngs(id, drawnIn) {
    const [light, dark] = ['light', 'dark'].map((theme) => {
        const picture = drawnIn(theme, id);
        return picture === undefined || 'problem' in picture ? undefined : picture.png;
    });
    return light === undefined ? [] : [[id, { light, dark }]];
}

// EXTERNAL MODULE: ./lib/core/dvc/lock.js
var dvc_lock = __webpack_require__(9756);
// EXTERNAL MODULE: ./lib/core/pipeline/explain.js
var explain = __webpack_require__(4325);
// EXTERNAL MODULE: ./lib/core/pipeline/graph.js
var graph = __webpack_require__(4258);
// EXTERNAL MODULE: ./lib/core/pipeline/plan.js
var plan = __webpack_require__(1995);
// EXTERNAL MODULE: ./lib/flows/data/outputs.js
var outputs = __webpack_require__(7464);
// EXTERNAL MODULE: ./lib/flows/data/project.js + 13 modules
var data_project = __webpack_require__(5147);
// EXTERNAL MODULE: ./lib/core/dvc/manifest.js
var manifest = __webpack_require__(7958);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/pipeline/location.js
var pipeline_location = __webpack_require__(1547);
// EXTERNAL MODULE: ./lib/core/pipeline/params.js
var pipeline_params = __webpack_require__(8482);
// EXTERNAL MODULE: ./lib/core/text/data-file.js + 6 modules
var data_file = __webpack_require__(1908);
;// CONCATENATED MODULE: ./lib/flows/baseline/evidence.js





/** Looks at what a stage of the commit finds, and at what was recorded of its outputs. */
async function observeCommit(node, locked, evidence) {
    const { stage } = node;
    const deps = new Map();
    for (const [index, path] of stage.deps.entries())
        deps.set(path, await hashAt(node.deps[index] ?? path, evidence));
    const outs = new Map();
    for (const [index, out] of stage.outs.entries()) {
        const recorded = locked?.outs.find(({ path }) => path === out.path)?.hash;
        outs.set(out.path, out.cache ? recorded : await hashAt(node.outs[index] ?? out.path, evidence, false));
    }
    const params = new Map();
    for (const [index, [file, names]] of [...stage.params].entries()) {
        const place = node.paramFiles[index] ?? file;
        const text = await evidence.snapshot.readText(place);
        if (text !== undefined)
            params.set(file, (0,pipeline_params/* pickParams */.Kb)((0,data_file/* parseDataFile */.c)(text, place), names));
    }
    return { deps, outs, params };
}
/** Hash of a path at the commit: what DVC recorded of it, or else that of the files in git. */
async function hashAt(place, evidence, isTracked = true) {
    if ((0,pipeline_location/* isExternal */.ge)(place))
        return undefined;
    const recorded = evidence.outputs.find((output) => output.place === place);
    if (isTracked && recorded?.hash !== undefined)
        return recorded.hash;
    const bytes = await evidence.snapshot.readBytes(place);
    if (bytes !== undefined)
        return { algorithm: 'md5', value: evidence.digests.bytes(bytes).md5 };
    const entries = await entriesAt(place, evidence);
    if (entries.length === 0)
        return undefined;
    return { algorithm: 'md5', value: `${evidence.digests.bytes((0,manifest/* renderManifest */.s)(entries)).md5}.dir` };
}
/** Files below a directory, those in git and those that DVC tracks one by one. */
async function entriesAt(place, { snapshot, digests, outputs }) {
    const entries = [];
    for (const file of await snapshot.list(place)) {
        const bytes = await snapshot.readBytes(file);
        if (bytes !== undefined)
            entries.push({ path: file.slice(place.length + 1), md5: digests.bytes(bytes).md5 });
    }
    for (const output of outputs) {
        if ((0,dvc_path/* isWithin */.UO)(output.place, place) && output.hash !== undefined && output.cache) {
            entries.push({ path: output.place.slice(place.length + 1), md5: output.hash.value });
        }
    }
    return entries;
}

// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/core/dvc/run-cache.js
var run_cache = __webpack_require__(7573);
// EXTERNAL MODULE: ./lib/flows/data/bytes.js
var data_bytes = __webpack_require__(1269);
// EXTERNAL MODULE: ./lib/flows/data/directory.js
var directory = __webpack_require__(5417);
;// CONCATENATED MODULE: ./lib/flows/baseline/restore.js







/**
 * Finds what came of a stage of a commit when it ran with what the commit holds. `undefined` when the run cache does not
 * know, or the metrics of the run are nowhere.
 */
async function findRunOf(node, evidence, { digests, findRun, openObject }) {
    const { stage } = node;
    const { deps, params } = await observeCommit(node, undefined, evidence);
    const inputs = {
        command: stage.command,
        deps: [...deps].map(([path, hash]) => artifactOf(path, hash)),
        params,
        outs: stage.outs.map(({ path }) => artifactOf(path, undefined)),
    };
    const isWhole = inputs.deps.every(({ hash }) => hash !== undefined);
    if (!isWhole || !(0,run_cache/* mayRestoreRun */.NY)(node, inputs))
        return undefined;
    const run = await findRun((0,run_cache/* nameRun */.Lu)(inputs, digests.sha256).key);
    const outputs = new Map();
    for (const [index, { path, kind }] of stage.outs.entries()) {
        const hash = run?.outs.find((out) => out.path === path)?.hash;
        if (hash === undefined)
            return undefined;
        if (kind !== 'out' && (await openObject(hash)) === undefined)
            return undefined;
        outputs.set(node.outs[index] ?? path, hash);
    }
    return outputs;
}
function artifactOf(path, hash) {
    return { path, hash, size: undefined, files: undefined, executable: false };
}
/** Puts what a run made in place of what was recorded. */
function withRun(outputs, { stage }, run) {
    const others = outputs.filter(({ place }) => !run.has(place));
    const made = [...run].map(([place, hash]) => ({
        ...{ ...artifactOf(place, hash), place, owner: `${stage.file}:${stage.name}`, source: undefined, deps: [] },
        ...{ cache: true, push: true, persist: false, remote: undefined },
    }));
    return [...others, ...made];
}
/**
 * Reads files from runs in place of what the commit has of them, those of directories too.
 *
 * @throws {UserError} CORRUPT, PATH for a manifest that does not parse
 */
async function withRestored(snapshot, restored, { openObject }) {
    if (restored.size === 0)
        return snapshot;
    const files = await unpack(restored, openObject);
    const openFile = async (path) => {
        const hash = files.get(path);
        return hash === undefined ? await snapshot.openFile(path) : await openObject(hash);
    };
    const readBytes = async (path) => {
        const bytes = files.has(path) ? await openFile(path) : undefined;
        return bytes === undefined ? await snapshot.readBytes(path) : await (0,data_bytes/* gather */.kg)(bytes);
    };
    const isReplaced = (path) => [...restored.keys()].some((place) => (0,dvc_path/* isWithin */.UO)(path, place));
    return {
        ...snapshot,
        openFile,
        readBytes,
        readText: async (path) => {
            const bytes = files.has(path) ? await readBytes(path) : undefined;
            return bytes === undefined ? await snapshot.readText(path) : new TextDecoder().decode(bytes);
        },
        list: async (directory) => {
            const others = (await snapshot.list(directory)).filter((path) => !isReplaced(path));
            const made = [...files.keys()].filter((path) => path !== directory && (0,dvc_path/* isWithin */.UO)(path, directory));
            return [...others, ...made].sort(order/* compareCodePoints */.O);
        },
    };
}
/** Gives the hash of each file, those of directories by their manifests. */
async function unpack(restored, openObject) {
    const files = new Map();
    for (const [place, hash] of restored) {
        if (!(0,dvc_hash/* isDirectory */.wd)(hash))
            files.set(place, hash);
        else
            for (const [path, one] of await (0,directory/* filesOfDirectory */._)(place, hash, openObject))
                files.set(path, one);
    }
    return files;
}

;// CONCATENATED MODULE: ./lib/flows/baseline/judge.js









/**
 * Tells whether a commit has results: every stage that makes metrics or plots, and each that it needs, matches `dvc.lock`
 * by hash, or the run cache knows what comes of it. A repository without a pipeline always has.
 */
async function judgeCommit(snapshot, ports) {
    try {
        const project = await (0,data_project/* readProject */.W)(snapshot);
        const { members, pipelines } = project;
        if (pipelines.every(({ stages }) => stages.length === 0))
            return { reason: undefined, snapshot };
        const locks = new Map();
        for (const { file } of pipelines)
            locks.set(file, await (0,outputs/* readLock */.mF)(file, snapshot));
        return await walk(stagesWithResults((0,graph/* buildGraph */.Z)(members)), locks, { snapshot, project, ports });
    }
    catch (error) {
        if (error instanceof core_error/* UserError */.y)
            return { reason: error.message.replace(/\.$/u, '') };
        throw error;
    }
}
/** Goes through the stages in order, each judged by what the run cache knows of those before it. */
async function walk(nodes, locks, { snapshot, project, ports }) {
    let evidence = { snapshot, digests: ports.digests, outputs: await (0,outputs/* outputsOf */.Yz)(project, snapshot) };
    const restored = new Map();
    for (const node of nodes) {
        const reason = await mismatch(node, locks.get(node.stage.file), evidence);
        if (reason === undefined)
            continue;
        const run = await findRunOf(node, evidence, ports);
        if (run === undefined)
            return { reason };
        for (const [place, hash] of run)
            restored.set(place, hash);
        evidence = { ...evidence, outputs: withRun(evidence.outputs, node, run) };
    }
    return { reason: undefined, snapshot: await withRestored(snapshot, restored, ports) };
}
/** Stages that make metrics or plots, with all that they need; all stages where none does. */
function stagesWithResults(graph) {
    const makers = [...graph.values()].filter((node) => node.kind === 'stage' && node.stage.outs.some(({ kind }) => kind !== 'out'));
    const addresses = makers.map(({ address }) => address);
    return (0,plan/* planNodes */.z)(graph, addresses).filter((node) => node.kind === 'stage');
}
async function mismatch(node, lock, evidence) {
    if (lock === undefined || lock.size === 0)
        return `${(0,dvc_lock/* lockFileOf */.LN)(node.stage.file)} is not committed`;
    const locked = lock.get(node.stage.name);
    const observed = await observeCommit(node, locked, evidence);
    const [reason] = (0,explain/* findChanges */.p)({ stage: node.stage, locked, observed }).reasons;
    return reason === undefined ? undefined : `${node.address}: ${reason}`;
}

// EXTERNAL MODULE: ./lib/flows/collect/collect.js + 11 modules
var collect = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/flows/review/history.js


/** Commits with results that are looked back on, and commits that are looked at for them. */
const [history_most, reach] = [20, 40];
/**
 * Reads the metrics of the base and of the first parents before it, newest first, those that have results. Only what is
 * readable here is read, from git and the cache: a shallow checkout has the base alone.
 */
async function readHistory({ commit: base, results }, { repository, openCommit, digests, openCached }) {
    if (base === undefined || results === undefined)
        return [];
    const past = [{ commit: base, metrics: results.metrics }];
    const ports = { digests, openObject: openCached, findRun: async () => undefined };
    for (const commit of (await repository.firstParents(base, reach)).slice(1)) {
        if (past.length === history_most)
            break;
        const judged = await judgeCommit(openCommit(commit), ports);
        if (judged.reason !== undefined)
            continue;
        past.push({ commit, metrics: (await (0,collect/* collectTable */.D)('metrics', judged.snapshot, ports)).table });
    }
    return past;
}

;// CONCATENATED MODULE: ./lib/flows/review/obstacles.js

/** Codes of what GitHub did not do. */
const faultCodes = ['GITHUB', 'AMBIGUOUS', 'MISSING'];
/** What a permission that is missing costs. */
const losses = [
    ['checks', 'check run'],
    ['pull-requests', 'comment'],
];
/**
 * What stood in the way of a report: permissions that the token lacks, and faults of GitHub. Neither costs
 * the summary or the verdict. A class because it has a life: they add up over a report.
 */
class Obstacles {
    #permissions = new Map();
    #faults = [];
    /** Does what needs a permission; where that or GitHub stands in the way, remembers it and gives `undefined`. */
    async attempt(permission, work) {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof core_error/* UserError */.y))
                throw error;
            if (error.code === 'PERMISSION')
                this.#permissions.set(permission.split(':')[0] ?? permission, permission);
            else if (faultCodes.includes(error.code))
                this.#faults.push(error.message);
            else
                throw error;
            return undefined;
        }
    }
    /** Sentences on what GitHub did not do. */
    get faults() {
        return this.#faults;
    }
    /** What the workflow lacks, as Markdown with the very lines to add; empty when it lacks nothing. */
    notice() {
        if (this.#permissions.size === 0)
            return '';
        const lines = [
            'permissions:',
            '  contents: read',
            ...[...this.#permissions.values()].map((permission) => `  ${permission}`),
        ];
        const lost = losses.flatMap(([permission, what]) => (this.#permissions.has(permission) ? [what] : []));
        const reason = `The token of this run may not keep the ${lost.join(' and the ')}: the job summary has the report. A pull request from a fork never may; otherwise the workflow lacks these lines:`;
        return `${reason}\n\n\`\`\`yaml\n${lines.join('\n')}\n\`\`\``;
    }
}

;// CONCATENATED MODULE: ./lib/core/github/images.js
/**
 * Where pictures are kept: one ref for each month. A month's commits are a line that begins without a parent, so that
 * all that was shown in it stays reachable while its ref is there, and all of it is gone with the ref.
 */
const imageRefs = 'refs/crisol/images';
/** Milliseconds. */
const day = 86_400_000;
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', year: 'numeric', month: '2-digit' });
/**
 * Gives the month of a time, e.g. `2026-11`.
 *
 * @param at milliseconds since the epoch
 */
function monthOf(at) {
    return format.format(at);
}
/** Gives the ref of a month. */
function refOfMonth(month) {
    return `${imageRefs}/${month}`;
}
/**
 * Picks the refs of months that ended more than some days ago. A ref with another name is nobody's to delete.
 *
 * @param now milliseconds since the epoch
 */
function expiredRefs(refs, now, retentionDays) {
    const oldest = monthOf(now - retentionDays * day);
    return refs.filter((ref) => {
        const month = ref.slice(imageRefs.length + 1);
        return /^\d{4}-\d{2}$/u.test(month) && month < oldest;
    });
}
/** Gives the address of a commit's folder, in which a file is shown by its name and `?raw=true`. */
function folderOf(repositoryUrl, commit) {
    return `${repositoryUrl}/blob/${commit}`;
}

// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/flows/review/images.js



/** Blobs that are sent at once. */
const parallel = 4;
/** Tries to move the ref where others move it, too: each round one of them has moved it. */
const tries = 15;
/** Milliseconds before the second try; then more each time, up to the longest. */
const [firstWait, longestWait] = [400, 5_000];
/**
 * Keeps files in the repository, in one commit, whoever else does so at the same time; what is there already is not
 * sent again. Months that ended more than `retentionDays` ago go.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
async function storeImages(files, retentionDays, ports) {
    const period = monthOf(ports.clock.now());
    const blobs = new Map();
    let refusal = '';
    for (let attempt = 0; attempt < tries; attempt++) {
        const outcome = await attemptStore(files, { ref: refOfMonth(period), blobs }, ports);
        if (outcome.refusal === undefined) {
            if (outcome.isNew)
                await sweep(retentionDays, ports);
            return { commit: outcome.commit, period };
        }
        refusal = outcome.refusal;
        await ports.clock.sleep(waitFor(outcome.commit, attempt));
    }
    throw new core_error/* UserError */.y(`${refOfMonth(period)} could not be moved in ${tries} tries, for others moved it each time (${refusal}); run again later.`, { code: 'GITHUB' });
}
async function attemptStore(files, { ref, blobs }, { github }) {
    const parent = await github.refCommit(ref);
    const there = parent === undefined ? new Set() : await github.fileNames(parent);
    const missing = files.filter(({ name }) => !there.has(name));
    if (parent !== undefined && missing.length === 0)
        return { commit: parent, isNew: false, refusal: undefined };
    const unsent = missing.filter(({ name }) => !blobs.has(name));
    // The first alone: a token that may not write is told so once.
    for (const part of [unsent.slice(0, 1), unsent.slice(1)]) {
        await (0,pool/* mapPool */.P)(part, parallel, async ({ name, bytes }) => void blobs.set(name, await github.createBlob(bytes)));
    }
    const entries = missing.map(({ name }) => [name, blobs.get(name) ?? '']);
    const commit = await github.createCommit({ message: messageOf(entries.length), parent, files: new Map(entries) });
    const move = async () => parent === undefined ? await github.createRef(ref, commit) : await github.moveRef(ref, commit);
    return { commit, isNew: true, refusal: await move().catch(unsure) };
}
function messageOf(count) {
    return count === 1 ? 'Keep an image of a report' : `Keep ${count} images of a report`;
}
/** Where the answer did not come, the next look tells. */
function unsure(error) {
    if (error instanceof core_error/* UserError */.y && error.code === 'AMBIGUOUS')
        return error.message.replace(/\.$/u, '');
    throw error;
}
/** Milliseconds to wait, different for each job: its own commit draws the lot. */
function waitFor(commit, attempt) {
    const lot = Number.parseInt(commit.slice(attempt, attempt + 6), 16) / 0xff_ff_ff;
    return Math.min(longestWait, firstWait * (attempt + 1)) * (0.25 + lot);
}
/** Removes what is older than anybody wants; a fault here costs nobody a picture. */
async function sweep(retentionDays, { github, clock }) {
    try {
        const refs = await github.refsBelow(imageRefs);
        for (const ref of expiredRefs(refs, clock.now(), retentionDays))
            await github.deleteRef(ref);
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y))
            throw error;
    }
}

;// CONCATENATED MODULE: ./lib/flows/review/plots.js





/** Bytes of a picture that a comment is given. */
const sizeLimit = 5_000_000;
const inWords = {
    ...{ isInWords: true, folder: '', period: '' },
    ...{ pictures: new Map(), problems: new Map(), notes: [] },
};
/** Tells whether a way for plots to reach a reader takes pictures that the repository keeps. */
function takesPictures(images) {
    return images === 'auto' || images === 'branch';
}
/**
 * Keeps the pictures in the repository, where they are wanted and the token may. Where they cannot be kept, Markdown
 * must do, and a note says why, unless it is the permission that `auto` asks for.
 */
async function showPlots(request, ports) {
    const { rows, images, repository } = request;
    if (images === 'none')
        return { ...inWords, isInWords: false };
    if (!takesPictures(images) || rows.length === 0 || ports.github === undefined || repository === undefined)
        return inWords;
    const { files, pictures, problems } = gather(request, ports);
    if (files.size === 0)
        return { ...inWords, problems };
    try {
        const stored = { ...ports, github: ports.github };
        const { commit, period } = await storeImages([...files.values()], request.retentionDays, stored);
        return { ...inWords, folder: folderOf(repository, commit), period, pictures, problems };
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y))
            throw error;
        const notes = error.code === 'PERMISSION' && images === 'auto' ? [] : [`Pictures could not be kept. ${error.message}`];
        return { ...inWords, problems, notes };
    }
}
function gather({ rows, pngs }, { digests }) {
    const gathered = { files: new Map(), pictures: new Map(), problems: new Map() };
    const keep = (bytes, format) => {
        const name = `${digests.bytes(bytes).md5}.${format}`;
        gathered.files.set(name, { name, bytes });
        return name;
    };
    for (const row of rows) {
        const png = pngs.get(row.id);
        if (row.picture.kind === 'problem')
            gathered.problems.set(row.id, row.picture.problem);
        else if (row.picture.kind === 'images')
            addPhotos(row, gathered, keep);
        else if (png !== undefined) {
            const dark = png.dark === undefined ? undefined : keep(png.dark, 'png');
            gathered.pictures.set(row.id, { kind: 'drawn', light: keep(png.light, 'png'), dark });
        }
    }
    return gathered;
}
function addPhotos({ id, compared, picture }, { pictures, problems }, keep) {
    if (picture.kind !== 'images')
        return;
    const sides = ['base', 'head'].map((side) => {
        if (compared[side] === undefined)
            return undefined;
        const format = formatOf(picture[side]);
        if ('problem' in format)
            problems.set(id, format.problem);
        return 'problem' in format ? undefined : keep(format.bytes, format.ending);
    });
    const [base, head] = sides;
    if (base !== undefined || head !== undefined)
        pictures.set(id, { kind: 'photo', base, head });
}
/** The format of a picture that the project made, or why a comment does not show it. */
function formatOf(image) {
    if (image === undefined)
        return { problem: 'Its bytes are not here.' };
    const { bytes } = image;
    if (bytes.length > sizeLimit)
        return { problem: `It has ${(0,amount/* renderBytes */.UP)(bytes.length)}; a comment is given ${(0,amount/* renderBytes */.UP)(sizeLimit)} at the most.` };
    const ending = imageFormat(bytes);
    return ending === undefined
        ? { problem: 'It is no PNG, JPEG, GIF or WebP, and a comment shows no other picture.' }
        : { bytes, ending };
}

// EXTERNAL MODULE: ./lib/core/results/encode.js
var results_encode = __webpack_require__(130);
;// CONCATENATED MODULE: ./lib/flows/baseline/find.js


/** First parents that are looked at behind the first candidate. */
const find_reach = 20;
/** Sentences of commits without results that are told. */
const maxNotes = 3;
/**
 * Finds what the head was built on: the first parent of a pull request's merge commit, or the merge base of
 * a branch; failing that the commits before it; failing that the newest commit of the base branch that has
 * results. Never trains, and needs no more history than a checkout of depth 1.
 *
 * @throws {UserError} INPUT when a revision that the user gave names nothing
 */
async function findBaseline(request, ports) {
    const notes = [];
    if (request.given !== undefined)
        return await fromGiven(request.given, ports);
    const start = await firstCandidate(request, notes, ports);
    const found = start === undefined ? undefined : await searchBack(start, notes, ports);
    if (found !== undefined)
        return found;
    const tip = request.baseBranch === undefined ? undefined : await ports.repository.remoteTip(request.baseBranch);
    const onBranch = tip === undefined || tip === start?.sha
        ? undefined
        : await searchBack({ sha: tip, relation: 'branch' }, notes, ports);
    if (onBranch !== undefined)
        return onBranch;
    return { results: undefined, commit: undefined, relation: 'none', distance: 0, notes: notes.slice(0, maxNotes) };
}
async function fromGiven(given, { repository, openCommit, collect }) {
    const sha = (await repository.resolve(given)) ?? given;
    if (!(await repository.ensure(sha))) {
        throw new core_error/* UserError */.y(`Input base is "${given}", which names no commit here or on the server; expected a branch, a tag or a full SHA.`, { code: 'INPUT' });
    }
    return { results: await collect(openCommit(sha), sha), commit: sha, relation: 'given', distance: 0, notes: [] };
}
async function firstCandidate(request, notes, { repository }) {
    if (request.head === undefined)
        return undefined;
    const parent = (await repository.commit(request.head))?.parents[0];
    if (request.checkout === 'merge-commit')
        return parent === undefined ? undefined : { sha: parent, relation: 'merge-parent' };
    const base = await baseOfBranch({ head: request.head, branch: request.baseBranch }, notes, repository);
    if (base !== undefined && base !== request.head)
        return { sha: base, relation: 'merge-base' };
    return parent === undefined ? undefined : { sha: parent, relation: 'first-parent' };
}
/** Where the head left a branch; `undefined` where that is not known, which is told. */
async function baseOfBranch({ head, branch }, notes, repository) {
    const tip = branch === undefined ? undefined : await tipOf(branch, repository);
    if (tip === undefined)
        return undefined;
    const base = await repository.mergeBase(head, tip);
    if (base === undefined) {
        notes.push(`Where this branch left ${branch} could not be found; with fetch-depth: 0 it could.`);
    }
    return base;
}
/** The tip of a branch on the server, made readable; where there is no server, the local one. */
async function tipOf(branch, repository) {
    const tip = (await repository.remoteTip(branch)) ?? (await repository.resolve(branch));
    return tip !== undefined && (await repository.ensure(tip)) ? tip : undefined;
}
async function searchBack(start, notes, ports) {
    let sha = start.sha;
    for (let distance = 0; sha !== undefined && distance <= find_reach; distance++) {
        const commit = await ports.repository.commit(sha);
        if (commit === undefined) {
            notes.push(`${sha.slice(0, 7)} could not be read; with fetch-depth: 0 it could.`);
            return undefined;
        }
        const judged = await judgeCommit(ports.openCommit(sha), ports);
        if (judged.reason === undefined) {
            const results = await ports.collect(judged.snapshot, sha);
            return { results, commit: sha, relation: start.relation, distance, notes: notes.slice(0, maxNotes) };
        }
        notes.push(`${sha.slice(0, 7)} has no results (${judged.reason}).`);
        sha = commit.parents[0];
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/flows/collect/images.js
var collect_images = __webpack_require__(5644);
// EXTERNAL MODULE: ./lib/flows/collect/read.js
var read = __webpack_require__(8629);
;// CONCATENATED MODULE: ./lib/flows/review/stranger.js



/** Bytes of the results of a stranger, at the most, pictures aside. */
const stranger_maxBytes = 10_000_000;
/**
 * Reads the results that a run of a stranger's code left. `undefined` where it ended well and left none: then it had not
 * reached the data. Whatever it left, it cannot have more than that said of itself.
 *
 * @param folder what was downloaded, relative to the project, and nothing else
 * @throws {UserError} MISSING where a run that did not end well left none; PATH, SYNTAX where it left anything else
 */
async function readStranger(folder, { runId, conclusion }, ports) {
    const file = `${folder}/results.json`;
    const entry = await ports.workspace.stat(file);
    if (entry === undefined && conclusion === 'success')
        return undefined;
    if (entry === undefined) {
        throw new core_error/* UserError */.y(`Run ${runId} of the pull request ended in ${conclusion} and left no results; its log says why.`, {
            code: 'MISSING',
        });
    }
    if (entry.kind !== 'file') {
        throw new core_error/* UserError */.y(`Run ${runId} left results.json as a ${entry.kind}; expected a file. Nothing of it is reported.`, {
            code: 'PATH',
        });
    }
    if (entry.size > stranger_maxBytes) {
        throw new core_error/* UserError */.y(`Run ${runId} left a results.json of ${entry.size} bytes; at most ${stranger_maxBytes} are read.`, {
            code: 'SYNTAX',
        });
    }
    const results = (0,results_encode/* parseResults */.c)((await ports.workspace.readText(file)) ?? '', file);
    await refuseMore(results, folder, ports);
    return await (0,collect_images/* readImages */.H)(results, folder, ports);
}
/** Refuses what no results name: an artifact is a stranger's way into this machine. */
async function refuseMore({ plots }, folder, { workspace }) {
    const known = new Set(['results.json', ...plots.flatMap((plot) => (plot.kind === 'image' ? plot.md5 : []))]);
    const more = (await workspace.files(folder)).filter(({ path }) => !known.has(path));
    const [first] = more;
    if (first === undefined)
        return;
    throw new core_error/* UserError */.y(`The run left ${JSON.stringify(first.path.slice(0, 80))}, which its results do not name; expected results.json and their pictures. Nothing of it is reported.`, { code: 'PATH' });
}
/** What is judged of a stranger's results: rows. Gates, title and plots are those of the base, whatever the head says. */
function judgedByBase(read, { results }) {
    const config = results?.config;
    return {
        head: { ...read, config },
        remarks: [
            'These numbers are what the code of the pull request says of itself: its own run wrote them. Read the change before you rely on them.',
            ...(read.config === config ? [] : ['This change edits crisol.yaml, of which nothing counts here.']),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/flows/review/results.js






/**
 * Reads the results of the head.
 *
 * @throws {UserError} MISSING, SYNTAX when the folder that was given does not hold results
 */
async function readHead({ results, noResults }, ports) {
    if (results === undefined)
        return await (0,read/* collectWorkspace */._R)(ports);
    const file = `${results}/results.json`;
    const text = await ports.workspace.readText(file);
    if (text !== undefined)
        return await (0,collect_images/* readImages */.H)((0,results_encode/* parseResults */.c)(text, file), results, ports);
    const absence = `Input results is "${results}", where there is no results.json; expected a folder that collect wrote.`;
    throw new core_error/* UserError */.y(noResults ?? absence, { code: 'MISSING' });
}
/**
 * Reads what is reported on. `undefined` where the run of a stranger's code could not train.
 *
 * @throws {UserError} MISSING, PATH, SYNTAX
 */
async function readReviewed(request, stranger, ports) {
    const { results } = request;
    if (stranger === undefined || results === undefined)
        return await readHead(request, ports);
    return await readStranger(results, stranger, ports);
}
/**
 * Finds the results to compare with. On a terminal, work that is not committed is compared with its commit.
 *
 * @throws {UserError} INPUT
 */
async function findBase({ inputs, target, commit }, ports) {
    const { repository, digests, openCommit } = ports;
    const collect = async (snapshot, sha) => await (0,read/* collectCommit */.op)(snapshot, sha, ports);
    const local = target === undefined && inputs.base === undefined && (await repository.dirty()) ? commit : undefined;
    const found = await findBaseline({
        head: commit,
        checkout: target?.checkout ?? 'branch',
        baseBranch: target === undefined ? await localBase(repository) : target.baseBranch,
        given: inputs.base ?? local,
    }, { repository, digests, openCommit, collect, findRun: ports.findRun, openObject: ports.openObject });
    return local === undefined ? found : { ...found, relation: 'head' };
}
/** Branch that work on a terminal is compared with: whichever of the usual names is here. */
async function localBase(repository) {
    for (const name of ['main', 'master'])
        if ((await repository.resolve(name)) !== undefined)
            return name;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/flows/review/rival.js


/** Names the report of a run to whoever lists check runs: `<run>.<attempt>.<report>`. */
function externalIdOf({ runId, attempt }, report) {
    return `${runId}.${attempt}.${report}`;
}
/**
 * Tells whether other runs made the same report meanwhile, on this head or on the one that was pushed over, and all of
 * them are older: their check runs are open, or were until ours had begun. Checks that cannot be listed tell of nobody.
 */
async function hasOlderRivals(run, { name, headSha, externalId }, github) {
    const before = (0,github_run.at)(run.payload, 'before');
    // A branch that was just made has no commit before it.
    const isCommit = typeof before === 'string' && !/^0*$/u.test(before);
    const checks = [];
    for (const sha of isCommit ? [headSha, before] : [headSha]) {
        checks.push(...(await github.checkRuns(sha, name).catch(withoutAnswer)));
    }
    const own = checks.find((check) => check.externalId === externalId)?.startedAt;
    if (own === undefined)
        return false;
    const rivals = checks.filter((check) => check.externalId !== externalId && (check.completedAt === undefined || check.completedAt >= own));
    return rivals.length > 0 && rivals.every((rival) => isOlder(rival, run));
}
function isOlder({ externalId }, { runId, attempt }) {
    const [itsRun = 0, itsAttempt = 0] = externalId.split('.', 2).map(Number);
    return itsRun !== runId ? itsRun < runId : itsAttempt < attempt;
}
function withoutAnswer(error) {
    if (error instanceof core_error/* UserError */.y)
        return [];
    throw error;
}

;// CONCATENATED MODULE: ./lib/core/github/completed-run.js


/**
 * Reads the run whose end is the event.
 *
 * @throws {UserError} INPUT where it was for no pull request, or its repository is gone
 */
function completedRunOf({ event, payload }) {
    const run = (0,github_run.at)(payload, 'workflow_run');
    const [runId, trigger] = [(0,github_run.at)(run, 'id'), (0,github_run.at)(run, 'event')];
    const [headSha, headBranch] = [(0,github_run.at)(run, 'head_sha'), (0,github_run.at)(run, 'head_branch')];
    const headRepository = (0,github_run.at)(run, 'head_repository', 'full_name');
    if (typeof runId !== 'bigint' || trigger !== 'pull_request') {
        throw new core_error/* UserError */.y(`The event ${event} tells of a run on ${typeof trigger === 'string' ? trigger : 'nothing'}; expected one on pull_request that is completed.`, { code: 'INPUT' });
    }
    if (typeof headSha !== 'string' || typeof headBranch !== 'string' || typeof headRepository !== 'string') {
        throw new core_error/* UserError */.y(`Run ${runId} was for a branch that is gone with its repository; nothing is reported.`, {
            code: 'INPUT',
        });
    }
    return { runId: Number(runId), conclusion: String((0,github_run.at)(run, 'conclusion')), headSha, headBranch, headRepository };
}

;// CONCATENATED MODULE: ./lib/flows/review/target.js



/** Runs that nobody reviews the commit of. */
const unreviewed = ['workflow_dispatch', 'schedule'];
/**
 * Finds what a run reports on from its event.
 *
 * @throws {UserError} INPUT; PERMISSION, GITHUB where the pull request of a completed run cannot be looked for
 */
async function findTarget(run, request, ports) {
    refuseUntrusted(run, request, await ports.repository.head());
    if (run.event === 'workflow_run')
        return await ofCompletedRun(run, ports);
    if (run.event === 'pull_request' || run.event === 'pull_request_target') {
        return await ofPullRequest(fromPayload(run), request, ports);
    }
    return (await ofNumber(run, request, ports)) ?? (await ofCommit(run, ports));
}
/** The commit of the run, with the open pull requests that it is the head of. */
async function ofCommit(run, { github, repository, obstacles }) {
    const branch = run.event === 'push' ? /^refs\/heads\/(.+)$/u.exec(run.ref)?.[1] : undefined;
    const list = async () => branch === undefined ? [] : await github.openPullRequests(branch);
    const open = await obstacles.attempt('pull-requests: write', list);
    const ours = (open ?? []).filter(({ headSha }) => headSha === run.sha);
    return {
        pullRequests: ours,
        headSha: run.sha,
        commit: await repository.head(),
        checkout: 'branch',
        baseBranch: ours[0]?.baseBranch ?? defaultBranch(run),
        hasCheck: !unreviewed.includes(run.event),
        stranger: undefined,
    };
}
function refuseUntrusted(run, { results }, head) {
    const remedy = remedies.get(run.event);
    if (remedy === undefined)
        return;
    if (head !== undefined && head !== run.sha) {
        throw new core_error/* UserError */.y(`${run.event} runs with write access, and a commit other than the base is checked out: that would run a stranger’s code with it. ${remedy}`, { code: 'INPUT' });
    }
    if (results !== undefined)
        return;
    throw new core_error/* UserError */.y(`${run.event} checks out the base, which holds nothing of the pull request to report on. ${remedy}`, { code: 'INPUT' });
}
/** Events on what strangers did that run with write access -> what to do where they are used otherwise. */
const remedies = new Map([
    ['pull_request_target', 'Use on: pull_request.'],
    ['workflow_run', 'Check out the default branch, and give results: the folder of what the run left.'],
]);
/**
 * The pull request that a run was for, asked of GitHub by the head that the run had: the event names none for a fork, and
 * nothing that the run left is to be believed. What is checked out has nothing of it.
 */
async function ofCompletedRun(run, { github }) {
    const stranger = completedRunOf(run);
    const { headSha, headBranch, headRepository, runId } = stranger;
    const open = await github.openPullRequests(headBranch, headRepository);
    const [only, ...others] = open.filter((one) => one.headSha === headSha);
    const head = `the head of run ${runId}, ${headSha.slice(0, 7)} of ${headRepository}`;
    if (only === undefined) {
        throw new core_error/* UserError */.y(`No open pull request has ${head}: it was closed, or pushed over. Nothing is reported.`, {
            code: 'INPUT',
        });
    }
    if (others.length > 0) {
        const numbers = [only, ...others].map(({ number }) => number).join(' and ');
        throw new core_error/* UserError */.y(`Pull requests ${numbers} have ${head}; expected one. Close the others, and run it again.`, {
            code: 'INPUT',
        });
    }
    return {
        ...{ pullRequests: [only], headSha, commit: undefined, checkout: 'branch', baseBranch: only.baseBranch },
        ...{ hasCheck: true, stranger },
    };
}
function defaultBranch({ payload, ref }) {
    const name = (0,github_run.at)(payload, 'repository', 'default_branch');
    if (typeof name !== 'string')
        return undefined;
    return ref === `refs/heads/${name}` ? undefined : name;
}
/** A pull request, where what is checked out is its merge commit, its head, or was committed on top of one of them. */
async function ofPullRequest(pullRequest, { results, expectedHead }, { repository }) {
    const { number, headSha, baseBranch } = pullRequest;
    if (expectedHead !== undefined && expectedHead !== headSha) {
        throw new core_error/* UserError */.y(`Pull request ${number} has the head ${headSha} by now, and input head is ${expectedHead}; read the new one, and start with that.`, { code: 'INPUT' });
    }
    const head = await repository.head();
    const own = head === undefined ? undefined : await ownCommit(headSha, head, repository);
    if (head !== undefined && own === undefined && results === undefined) {
        throw new core_error/* UserError */.y(`Pull request ${number} has the head ${headSha.slice(0, 7)}, and ${head.slice(0, 7)} is checked out; check out refs/pull/${number}/merge or its head.`, { code: 'INPUT' });
    }
    return {
        pullRequests: [pullRequest],
        headSha,
        commit: own ?? (head === undefined ? undefined : headSha),
        checkout: own === undefined || own === headSha ? 'branch' : 'merge-commit',
        baseBranch,
        hasCheck: true,
        stranger: undefined,
    };
}
/** Commits that a job may have made on top of what it checked out, say to keep `dvc.lock`. */
const ownWork = 3;
/** The head of a pull request or its merge commit, at or right behind what is checked out; `undefined` for neither. */
async function ownCommit(headSha, checkedOut, repository) {
    let sha = checkedOut;
    for (let step = 0; sha !== undefined && step <= ownWork; step++) {
        if (sha === headSha)
            return sha;
        const parents = (await repository.commit(sha))?.parents ?? [];
        if (parents.length > 1 && parents.includes(headSha))
            return sha;
        sha = parents[0];
    }
    return undefined;
}
function fromPayload({ payload }) {
    const number = (0,github_run.at)(payload, 'pull_request', 'number');
    const headSha = (0,github_run.at)(payload, 'pull_request', 'head', 'sha');
    const baseBranch = (0,github_run.at)(payload, 'pull_request', 'base', 'ref');
    if (typeof number !== 'bigint' || typeof headSha !== 'string' || typeof baseBranch !== 'string') {
        throw new core_error/* UserError */.y('The event holds no pull request; GITHUB_EVENT_PATH must name what GitHub wrote.', {
            code: 'INPUT',
        });
    }
    const labels = (0,github_run.at)(payload, 'pull_request', 'labels');
    const names = Array.isArray(labels) ? labels.map((label) => String((0,github_run.at)(label, 'name'))) : [];
    return { number: Number(number), headSha, baseBranch, labels: names };
}
/** The pull request that the user named; `undefined` when none is named, or when GitHub does not tell of it. */
async function ofNumber(run, request, ports) {
    const { pullRequest: number } = request;
    if (number === undefined)
        return undefined;
    const answer = await ports.obstacles.attempt('pull-requests: write', async () => ({
        pullRequest: await ports.github.pullRequest(number),
    }));
    if (answer === undefined)
        return undefined;
    if (answer.pullRequest !== undefined)
        return await ofPullRequest(answer.pullRequest, request, ports);
    throw new core_error/* UserError */.y(`Input pull-request is ${number}; ${run.repository} has no such pull request.`, { code: 'INPUT' });
}

;// CONCATENATED MODULE: ./lib/actions/report/run.js
























/**
 * Compares the results with those of the base and reports them: one comment, one check run, annotations. A
 * token that may not write costs the comment and not the verdict.
 *
 * @throws {UserError} for what keeps the results from being compared; the check run is concluded all the same
 */
async function run(inputs, ports) {
    const { workflow, github } = ports;
    if (workflow === undefined || github === undefined)
        return await reportHere(inputs, ports);
    const obstacles = new Obstacles();
    const target = await findTarget(workflow, inputs, { github, repository: ports.repository, obstacles });
    const id = inputs.id ?? (0,github_run/* reportIdOf */.t7)(workflow, { directory: inputs.workingDirectory, matrix: inputs.matrix });
    const identity = identityOf(workflow, target, id);
    const check = inputs.check && target.hasCheck ? new ReportCheck(identity, github) : undefined;
    const session = { inputs, ports, workflow, github, target, obstacles, id, identity, check };
    const release = ports.onCancel(async () => await concludeEarly(session, cancelled));
    try {
        await obstacles.attempt('checks: write', async () => await check?.open());
        return await reportTo(session);
    }
    catch (error) {
        await concludeEarly(session, endingOf(error));
        throw error;
    }
    finally {
        release();
    }
}
async function reportHere(inputs, ports) {
    const head = await readHead(inputs, ports);
    const baseline = await findBase({ inputs, target: undefined, commit: head.source.commit }, ports);
    const drawn = await draw({ head, baseline }, false, { inputs, ports });
    const report = compareReview({
        ...{ head, baseline, title: inputs.title, defaultTitle: ports.defaultTitle, accepted: undefined, remarks: [] },
        ...{ plots: drawn.rows, history: await readHistory(baseline, ports) },
    });
    const links = await withPlots({ repository: undefined, run: undefined }, { report, drawn }, { inputs, ports });
    const html = await leave(report, links, { inputs, ports });
    return finish(report, links, { ports, html, commentUrl: '', obstacles: new Obstacles() });
}
async function reportTo(session) {
    const { inputs, ports, target } = session;
    const [read, baseline] = await Promise.all([
        readReviewed(inputs, target.stranger, ports),
        findBase({ inputs, target, commit: target.commit }, ports),
    ]);
    if (read === undefined)
        return await publish(session, untrained(session), linksOf(session));
    const { head: judged, remarks } = target.stranger === undefined ? { head: read, remarks: [] } : judgedByBase(read, baseline);
    // A reader knows the head of the pull request, and not the merge commit that was checked out.
    const head = { ...judged, source: { ...judged.source, commit: target.headSha, dirty: false } };
    const drawn = await draw({ head, baseline }, takesPictures(inputs.images ?? imagesOf({ head, baseline })), session);
    const review = {
        ...{ head, baseline, title: inputs.title, defaultTitle: ports.defaultTitle, remarks },
        ...{ plots: drawn.rows, history: await readHistory(baseline, ports) },
    };
    const first = compareReview({ ...review, accepted: undefined });
    const accepted = first.verdict === 'fail' ? await acceptanceOf(session) : undefined;
    const report = accepted === undefined ? first : compareReview({ ...review, accepted });
    return await publish(session, report, await withPlots(linksOf(session), { report, drawn }, session));
}
function untrained({ inputs, ports, target: { headSha, pullRequests } }) {
    const pullRequest = pullRequests[0]?.number ?? 0;
    return reportUntrained({ title: inputs.title ?? ports.defaultTitle, pullRequest, headSha });
}
async function publish(session, report, links) {
    const { inputs, ports, target, obstacles } = session;
    const html = await leave(report, links, session);
    const commentUrl = inputs.comment ? await postComments(session, report, links) : '';
    await conclude(session, report, links);
    // The lines of a stranger's files are not those of the commit that this run belongs to.
    if (target.stranger === undefined)
        annotate(report, ports);
    return finish(report, links, { ports, html, commentUrl, obstacles });
}
function linksOf({ inputs, workflow, target }) {
    const run = (0,github_run/* runUrl */.Vp)(workflow, target.stranger?.runId);
    return {
        repository: `${workflow.serverUrl}/${workflow.repository}`,
        run,
        page: inputs.html === undefined ? undefined : `${(0,github_run/* runUrl */.Vp)(workflow)}#artifacts`,
    };
}
/** Draws the plots for the page and, where `comment` says so, as pictures for the comment. */
async function draw(sides, comment, { inputs, ports }) {
    return await drawPlots({ ...plotsOf(sides), page: inputs.html !== undefined, comment }, ports);
}
/** The links with what became of the plots: kept in the repository where that is wanted. */
async function withPlots(links, { report, drawn }, { inputs, ports }) {
    const wanted = { images: inputs.images ?? report.images, retentionDays: inputs.imageRetentionDays };
    return { ...links, plots: await showPlots({ ...drawn, ...wanted, repository: links.repository }, ports) };
}
async function acceptanceOf(session) {
    const { target, workflow, github, obstacles, identity } = session;
    const [named] = target.pullRequests;
    if (named === undefined)
        return undefined;
    const checkRuns = async (sha, name) => (await obstacles.attempt('checks: write', () => github.checkRuns(sha, name))) ?? [];
    return await obstacles.attempt('pull-requests: write', async () => {
        // The event may be older than the label: what holds now is asked.
        const pullRequest = (await github.pullRequest(named.number)) ?? named;
        const isSameHead = pullRequest.headSha === named.headSha;
        return isSameHead
            ? await findAcceptance({ run: workflow, pullRequest, checkName: identity.name }, { ...github, checkRuns })
            : undefined;
    });
}
function identityOf(workflow, target, id) {
    return {
        name: `Crisol / ${id}`,
        headSha: target.headSha,
        externalId: externalIdOf(workflow, id),
        detailsUrl: (0,github_run/* runUrl */.Vp)(workflow, target.stranger?.runId),
    };
}
async function postComments(session, report, links) {
    let url = '';
    for (const pullRequest of session.target.pullRequests) {
        url =
            (await session.obstacles.attempt('pull-requests: write', () => postComment(session, pullRequest, { report, links }))) ?? url;
    }
    return url;
}
async function postComment({ workflow, github, ports, id, identity, check }, pullRequest, { report, links }) {
    const marker = {
        id,
        runId: workflow.runId,
        attempt: workflow.attempt,
        event: workflow.event,
        head: pullRequest.headSha,
        digest: ports.digests.bytes(renderComment(report, (0,report_links/* lasting */.n)(links))).md5,
    };
    const body = `${renderComment(report, links)}\n\n${renderMarker(marker)}`;
    const haveRivals = async () => check !== undefined && (await hasOlderRivals(workflow, identity, github));
    return await keepComment({ pullRequest: pullRequest.number, marker, body }, { github, clock: ports.clock, hasOlderRivals: haveRivals });
}
async function conclude({ check, obstacles }, report, links) {
    const ending = { conclusion: report.conclusion, ...renderCheck(report, links) };
    await obstacles.attempt('checks: write', async () => await check?.conclude(ending));
}
const cancelled = {
    conclusion: 'cancelled',
    title: 'The run was cancelled',
    summary: 'The run was cancelled before the report was made.',
};
function endingOf(error) {
    const summary = error instanceof core_error/* UserError */.y
        ? (0,markdown/* escapeMarkdown */.FV)(error.message, 2000)
        : 'Unexpected failure; the log of the step has the details.';
    return { conclusion: 'failure', title: 'The report could not be made', summary };
}
/** A check that was opened never stays open: what broke is its text. */
async function concludeEarly({ check }, ending) {
    await check?.conclude(ending).catch(() => undefined);
}
function annotate(report, { annotate: show }) {
    for (const annotation of annotationsOf(report))
        show(annotation);
}
/** Leaves the Markdown in `.crisol/report/`, and the page where it is wanted. Gives the absolute path of that. */
async function leave(report, links, { inputs, ports }) {
    const { workspace, digests } = ports;
    await (0,own_folder/* keepOutOfGit */.h)(workspace);
    await workspace.write('.crisol/report/comment.md', `${renderComment(report, links)}\n`);
    if (inputs.html === undefined)
        return '';
    await workspace.write(inputs.html, renderHtml(report, links, { sha256: digests.sha256 }));
    return `${workspace.root}/${inputs.html}`;
}
/** Gives the result, and tells what stood in the way of the report. */
function finish(report, links, { ports, html, commentUrl, obstacles }) {
    const notice = obstacles.notice();
    const summary = [renderSummary(report, links), notice].filter((part) => part !== '').join('\n\n');
    if (notice !== '')
        ports.console.warning(notice);
    return {
        verdict: report.verdict,
        regressions: regressionsOf(report),
        commentUrl,
        summary,
        report,
        html,
        faults: obstacles.faults,
    };
}


/***/ }),

/***/ 6261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ onCancel),
/* harmony export */   YF: () => (/* binding */ onSignal),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/** Milliseconds that the work may take: a runner kills what is still there 7.5 s after its first signal. */
const patience = 5_000;
/** Signals that ask a process to end: a closed terminal, Ctrl-C, a cancelled workflow -> its exit code then. */
const statuses = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const signals = Object.keys(statuses);
/** Gives the exit code of a process that a signal has ended. */
function statusOf(signal) {
    return statuses[signal];
}
/** Hears of each signal that asks this process to end, which then goes on. Gives what ends the hearing. */
function onSignal(listener) {
    for (const signal of signals)
        process.on(signal, listener);
    return () => {
        for (const signal of signals)
            process.off(signal, listener);
    };
}
/** What is to be done before this process ends: all of it, what was asked for last first. */
const works = new Set();
let close = () => undefined;
/**
 * Has `work` done when this process is told to end (Ctrl-C, a cancelled workflow run), and then ends it. Gives
 * what takes that back.
 */
function onCancel(work) {
    // Its own identity: the same function may be given twice.
    const own = async () => await work();
    if (works.size === 0)
        close = onSignal(end);
    works.add(own);
    return () => {
        if (works.delete(own) && works.size === 0)
            close();
    };
}
function end(signal) {
    close();
    const leave = () => process.exit(statuses[signal]);
    setTimeout(leave, patience);
    void undo().then(leave);
}
/** One after the other, as what was begun last rests on what was begun before it. */
async function undo() {
    for (const work of [...works].reverse())
        await work().catch(() => undefined);
}


/***/ }),

/***/ 3346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ directionOf)
/* harmony export */ });
/* unused harmony export directions */
/**
 * Words whose metrics are better when they are higher, or lower. A metric is known by the whole words of the
 * last part of its name, never by a part of a word: `mean_rmsd` is no `mean`.
 */
const directions = {
    higher: [
        ...['accuracy', 'acc', 'f1', 'f2', 'fbeta', 'precision', 'recall', 'sensitivity', 'specificity', 'auc', 'auroc'],
        ...['auprc', 'ap', 'map', 'mrr', 'ndcg', 'r2', 'iou', 'miou', 'dice', 'jaccard', 'kappa', 'mcc', 'bleu', 'rouge'],
        ...['meteor', 'psnr', 'ssim', 'score', 'reward', 'throughput', 'explainedvariance'],
    ],
    lower: [
        ...['loss', 'logloss', 'error', 'err', 'mse', 'rmse', 'mae', 'mape', 'smape', 'rmsle', 'msle', 'perplexity', 'ppl'],
        ...['wer', 'cer', 'fid', 'kl', 'brier', 'ece', 'eer', 'fpr', 'fnr', 'latency', 'crossentropy', 'nll'],
    ],
};
/** Finds which way a metric is better from its dotted name; `none` when the table does not know, or knows both. */
function directionOf(name) {
    const last = name.split('.').at(-1) ?? '';
    const words = wordsOf(last.includes('/') ? (last.split('/').at(-1) ?? '') : last);
    const isHigher = words.some((word) => directions.higher.includes(word));
    const isLower = words.some((word) => directions.lower.includes(word));
    if (isHigher === isLower)
        return 'none';
    return isHigher ? 'higher' : 'lower';
}
/** Names of two words that the table has as one. */
const compounds = ['logloss', 'crossentropy', 'explainedvariance'];
/** Splits `testF1Score`, `roc_auc` and `log-loss` into their words, `log_loss` also as one. */
function wordsOf(name) {
    const words = name
        .replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2')
        .toLowerCase()
        .split(/[^a-z0-9]+/u);
    const pairs = words.map((word, index) => word + (words[index + 1] ?? ''));
    return [...words, ...pairs.filter((pair) => compounds.includes(pair))];
}


/***/ }),

/***/ 484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   mg: () => (/* binding */ judgeMetric),
/* harmony export */   qF: () => (/* binding */ toSample)
/* harmony export */ });
/* unused harmony export exceeds */
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6258);
/* harmony import */ var _equal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5967);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);
/* harmony import */ var _direction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3346);
/* harmony import */ var _welch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7823);





/** Chance at which a difference of seeds counts. */
const significance = 0.05;
/** Seeds on each side from which the test decides. */
const enoughSeeds = 3;
/** Judges one metric by the rule that matches it first, or by its name. */
function judgeMetric(pair, config) {
    const rule = config.metrics.find(({ pattern }) => matches(pattern, pair));
    const direction = rule?.better ?? (0,_direction_js__WEBPACK_IMPORTED_MODULE_3__/* .directionOf */ .F)(pair.name);
    const [base, head] = [toSample(pair.base), toSample(pair.head)];
    const change = base !== undefined && head !== undefined ? finite(head.mean - base.mean) : undefined;
    const relative = change === undefined || base === undefined || base.mean === 0 ? undefined : change / Math.abs(base.mean);
    const shared = {
        direction,
        change,
        relative,
        isDeclared: rule !== undefined,
        hasBound: rule?.atLeast !== undefined || rule?.atMost !== undefined,
    };
    return { ...shared, ...decide({ pair, base, head, direction, rule }) };
}
function decide(judged) {
    const { pair, direction } = judged;
    if (pair.head === undefined)
        return { outcome: 'missing', reason: 'the head lacks it' };
    const bound = boundOf(judged);
    if (bound !== undefined)
        return bound;
    if (pair.base === undefined)
        return isUnusable(judged) ? notANumber() : { outcome: 'new', reason: '' };
    if (direction === 'none')
        return undirected(pair);
    return isUnusable(judged) ? notANumber() : decideDirected(judged);
}
function notANumber() {
    return { outcome: 'regression', reason: 'not a number' };
}
/** A directed metric that is NaN, or that was a number and no longer is. */
function isUnusable({ pair, base, head, direction }) {
    if (direction === 'none')
        return false;
    if (head !== undefined)
        return Number.isNaN(head.mean);
    return base !== undefined && pair.head !== undefined;
}
/** Text, truths and whatever has no direction: the same or not. */
function undirected({ base = null, head = null }) {
    const isSame = (0,_equal_js__WEBPACK_IMPORTED_MODULE_1__/* .isEqual */ .n)(base, head) || (Number.isNaN(base) && Number.isNaN(head));
    return { outcome: isSame ? 'same' : 'changed', reason: '' };
}
function decideDirected({ pair, base, head, direction, rule }) {
    if (base === undefined || head === undefined)
        return undirected(pair);
    if (Number.isNaN(base.mean))
        return { outcome: 'better', reason: 'the base is not a number' };
    if (head.mean === base.mean)
        return { outcome: 'same', reason: '' };
    const isBetter = direction === 'higher' ? head.mean > base.mean : head.mean < base.mean;
    if (Math.min(base.count, head.count) >= enoughSeeds)
        return decideBySeeds({ base, head, direction, isBetter });
    if (isBetter)
        return { outcome: 'better', reason: '' };
    return decideByTolerance(Math.abs(head.mean - base.mean), base.mean, rule?.tolerance ?? _config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultTolerance */ .TH);
}
function decideByTolerance(worsening, base, tolerance) {
    const shown = showTolerance(tolerance);
    return exceeds(worsening, base, tolerance)
        ? { outcome: 'regression', reason: shown === '0' ? 'worse than the base' : `tolerance ${shown} exceeded` }
        : { outcome: 'worse', reason: `within tolerance ${shown}` };
}
function showTolerance({ absolute, relative }) {
    const percent = relative === undefined ? undefined : `${Number((relative * 100).toPrecision(6))} %`;
    return [absolute, percent].filter((part) => part !== undefined).join(' and ');
}
function decideBySeeds({ base, head, direction, isBetter, }) {
    const isRise = head.mean > base.mean;
    const chance = isRise ? (0,_welch_js__WEBPACK_IMPORTED_MODULE_4__/* .welchOneSided */ .j)(base, head) : (0,_welch_js__WEBPACK_IMPORTED_MODULE_4__/* .welchOneSided */ .j)(head, base);
    const shown = chance < 0.001 ? 'p < 0.001' : `p = ${chance.toPrecision(2)}`;
    const reason = `${shown} over ${base.count} and ${head.count} seeds`;
    if (chance >= significance)
        return { outcome: isBetter ? 'same' : 'worse', reason: `not significant, ${reason}` };
    return { outcome: (direction === 'higher') === isRise ? 'better' : 'regression', reason };
}
/** Tells whether a worsening exceeds the tolerance; with both kinds given, both must be exceeded. */
function exceeds(worsening, base, tolerance) {
    const limits = [
        tolerance.absolute,
        tolerance.relative === undefined ? undefined : tolerance.relative * Math.abs(base),
    ];
    // 0.95 - 0.945 is a hair more than 0.005 in binary: what is equal in decimals does not exceed.
    const hair = 1e-12 * Math.abs(base);
    return limits.every((limit) => limit === undefined || worsening > limit + hair);
}
function boundOf({ pair, head, rule }) {
    if (rule === undefined || (rule.atLeast === undefined && rule.atMost === undefined))
        return undefined;
    if (head === undefined)
        return pair.head === undefined ? undefined : { outcome: 'bound', reason: 'not a number, and it has a bound' };
    if (rule.atLeast !== undefined && !(head.mean >= rule.atLeast))
        return { outcome: 'bound', reason: `below at-least ${rule.atLeast}` };
    if (rule.atMost !== undefined && !(head.mean <= rule.atMost))
        return { outcome: 'bound', reason: `above at-most ${rule.atMost}` };
    return undefined;
}
/** Summarizes a number or a list of them, one per seed; `undefined` for anything else. */
function toSample(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNumeric */ .kf)(value))
        return { count: 1, mean: Number(value), variance: 0 };
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value) && value.length > 0 && value.every(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNumeric */ .kf))
        return (0,_welch_js__WEBPACK_IMPORTED_MODULE_4__/* .summarizeSample */ .I)(value.map(Number));
    return undefined;
}
function finite(number) {
    return Number.isFinite(number) ? number : undefined;
}
/** Tells whether a pattern of `crisol.yaml` picks a metric; `*` stands for anything, dots too. */
function matches(pattern, { file, name }) {
    return fitsGlob(pattern, name) || fitsGlob(pattern, `${file}:${name}`);
}
/** Matches in linear time: each part between stars is taken where it first occurs. */
function fitsGlob(pattern, text) {
    const [first = '', ...rest] = pattern.split('*');
    const last = rest.pop();
    if (last === undefined)
        return text === first;
    if (!text.startsWith(first))
        return false;
    let position = first.length;
    for (const part of rest) {
        const found = text.indexOf(part, position);
        if (found < 0)
            return false;
        position = found + part.length;
    }
    return text.length - last.length >= position && text.endsWith(last);
}


/***/ }),

/***/ 7823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ summarizeSample),
/* harmony export */   j: () => (/* binding */ welchOneSided)
/* harmony export */ });
/** Summarizes values, at least one. */
function summarizeSample(values) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { count: values.length, mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 };
}
/**
 * Gives the probability that Welch's t-test puts the mean of `low` this far below that of `high` (or
 * farther) by chance, one-sided, in [0, 1]. Both samples need two values or more.
 *
 * Source: B. L. Welch, "The generalization of 'Student's' problem when several different population
 * variances are involved", Biometrika 34 (1947).
 */
function welchOneSided(low, high) {
    const a = low.variance / low.count;
    const b = high.variance / high.count;
    const difference = high.mean - low.mean;
    if (a + b === 0)
        return difference > 0 ? 0 : 1;
    const t = difference / Math.sqrt(a + b);
    // By shares of the whole: squares of tiny variances would vanish.
    const share = a / (a + b);
    const freedom = 1 / (share ** 2 / (low.count - 1) + (1 - share) ** 2 / (high.count - 1));
    const tail = 0.5 * incompleteBeta(freedom / (freedom + t ** 2), freedom / 2, 0.5);
    return t > 0 ? tail : 1 - tail;
}
/**
 * Regularized incomplete beta function, by its continued fraction (Lentz's method).
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22.
 */
function incompleteBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    if (x > (a + 1) / (a + b + 2))
        return 1 - incompleteBeta(1 - x, b, a);
    const front = Math.exp(a * Math.log(x) + b * Math.log(1 - x) - logBeta(a, b)) / a;
    return front * continuedFraction(x, a, b);
}
function continuedFraction(x, a, b) {
    const tiny = 1e-300;
    let c = 1;
    let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
    let fraction = d;
    for (let m = 1; m <= 500; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        let delta = 1;
        for (const term of [even, odd]) {
            d = 1 / nonZero(1 + term * d, tiny);
            c = nonZero(1 + term / c, tiny);
            delta = c * d;
            fraction *= delta;
        }
        if (Math.abs(delta - 1) < 1e-15)
            break;
    }
    return fraction;
}
function nonZero(value, tiny) {
    return Math.abs(value) < tiny ? tiny : value;
}
function logBeta(a, b) {
    return logGamma(a) + logGamma(b) - logGamma(a + b);
}
/** Stirling's series after raising the argument; relative error below 1e-13 for arguments > 0. */
function logGamma(argument) {
    let x = argument;
    let shift = 0;
    while (x < 10) {
        shift -= Math.log(x);
        x++;
    }
    const inverse = 1 / (x * x);
    const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / x;
    return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}


/***/ }),

/***/ 4325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ findChanges)
/* harmony export */ });
/* unused harmony export explainDifferences */
/* harmony import */ var _python_repr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4183);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1876);


/**
 * Compares what `dvc.lock` says with what is there, and says in words what differs.
 *
 * @param made given where what is missing is tolerated: see `tolerateMissing`
 */
function findChanges({ stage, locked, observed }, made) {
    const all = (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .findDifferences */ .cG)(stage, locked, observed);
    const differences = made === undefined ? all : (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .tolerateMissing */ .JN)(all, locked, made);
    return {
        reasons: explainDifferences(differences, { stage, locked, observed }),
        onlyOuts: locked !== undefined &&
            !(differences.command || (differences.always && !stage.frozen)) &&
            differences.deps.size + differences.params.size === 0 &&
            !stage.outs.some(({ path, persist }) => (persist || stage.frozen) && differences.outs.get(path) === 'modified'),
    };
}
/** Says in words what differs: `params.yaml:train.lr 0.1 -> 0.05`. */
function explainDifferences(differences, { stage, locked, observed }) {
    if (!(0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .isChanged */ .Hq)(differences, stage))
        return [];
    if (locked === undefined)
        return ['not in dvc.lock'];
    const { command, always, deps, params, outs } = differences;
    return [
        ...(command ? ['the command changed'] : []),
        ...(always && !stage.frozen ? [alwaysReason(stage)] : []),
        ...[...deps].map(([path, status]) => explain(path, status, isRecorded(locked.deps, path))),
        ...[...params].flatMap(([file, status]) => explainParams(file, status, { locked, observed })),
        ...[...outs].map(([path, status]) => explain(`output ${path}`, status, isRecorded(locked.outs, path))),
    ];
}
function alwaysReason(stage) {
    return (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .isCallback */ .mP)(stage) ? 'it has neither dependencies nor outputs' : 'always_changed is set';
}
function isRecorded(artifacts, path) {
    return artifacts.some((artifact) => artifact.path === path && artifact.hash !== undefined);
}
function explain(what, status, isKnown) {
    if (status === 'deleted')
        return `${what} is missing`;
    if (status === 'not in cache')
        return `${what} is not in the cache`;
    return isKnown ? `${what} changed` : `${what} is new`;
}
function explainParams(file, status, { locked, observed }) {
    if (status === 'deleted')
        return [`${file} is missing`];
    const [before, after] = [locked.params.get(file), observed.params.get(file)];
    const names = typeof status === 'string' ? [...(after?.keys() ?? [])] : [...status.keys()];
    if (names.length === 0)
        return [`${file} is new`];
    return names.map((name) => explainParam(`${file}:${name}`, before?.get(name), after?.get(name)));
}
function explainParam(name, before, after) {
    if (after === undefined)
        return `${name} is gone${before === undefined ? '' : ` (it was ${brief(before)})`}`;
    return before === undefined ? `${name} is new (${brief(after)})` : `${name} ${brief(before)} -> ${brief(after)}`;
}
function brief(value) {
    const text = (0,_python_repr_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonRepr */ .U)(value);
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}


/***/ }),

/***/ 1995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ dependentsOf),
/* harmony export */   z: () => (/* binding */ planNodes)
/* harmony export */ });
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3936);

/**
 * Puts nodes in the order in which they are brought up to date, as `dvc repro` does: each after all that it needs.
 *
 * @param targets addresses, in order; everything when empty
 */
function planNodes(graph, targets, options = {}) {
    const needs = (address) => graph.get(address)?.needs ?? [];
    const toNodes = (addresses) => [...addresses].map((address) => graph.get(address)).filter((node) => node !== undefined);
    if (options.all === true || targets.length === 0)
        return toNodes((0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)(graph.keys(), needs).order);
    const isSingle = options.single === true && options.pipeline !== true;
    if (isSingle)
        return toNodes(new Set(targets));
    const wanted = new Set(wantedNames(graph, targets, options));
    const starts = options.pipeline === true ? wanted : [...graph.keys()].filter((address) => wanted.has(address));
    return toNodes((0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)(starts, (address) => needs(address).filter((need) => wanted.has(need))).order);
}
function wantedNames(graph, targets, options) {
    const needs = (address) => graph.get(address)?.needs ?? [];
    const dependents = dependentsOf(graph);
    const back = (address) => dependents.get(address) ?? [];
    if (options.pipeline === true) {
        return targets.flatMap((target) => {
            const linked = new Set((0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)([target], (address) => [...needs(address), ...back(address)]).order);
            return [...graph.keys()].filter((address) => linked.has(address));
        });
    }
    return (0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)(targets, options.downstream === true ? back : needs).order;
}
/** Gives what depends on each node, directly: address -> addresses, in the order of the graph. */
function dependentsOf(graph) {
    const dependents = new Map();
    for (const [address, { needs }] of graph) {
        for (const need of needs) {
            const known = dependents.get(need);
            if (known === undefined)
                dependents.set(need, [address]);
            else
                known.push(address);
        }
    }
    return dependents;
}


/***/ }),

/***/ 9864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GK: () => (/* binding */ refusalOfSvg),
/* harmony export */   WV: () => (/* binding */ longestSpec),
/* harmony export */   dY: () => (/* binding */ refusalOfSpec)
/* harmony export */ });
/** JSON text of a specification, in UTF-16 units, at the most. */
const longestSpec = 5_000_000;
/** Rows that a specification may have made from nothing, at the most. */
const longestSequence = 100_000;
/** Values within values, at the most. */
const deepest = 100;
/**
 * Tells why a specification is not drawn, which may be anybody's: it asks for a file or an address, or for more than a
 * picture needs. `undefined` for one that may be tried. What only running it would show is not seen here.
 *
 * @param spec Vega-Lite or Vega, as plain JSON
 */
function refusalOfSpec(spec) {
    return refusalBelow(spec, { key: '', parent: '', depth: 0 });
}
function refusalBelow(value, place) {
    if (place.depth > deepest)
        return `The specification is nested more than ${deepest} deep.`;
    if (typeof value !== 'object' || value === null || isRows(place))
        return undefined;
    const own = refusalOf(value, place);
    if (own !== undefined)
        return own;
    for (const [key, below] of Object.entries(value)) {
        const refusal = refusalBelow(below, placeOf(key, place, Array.isArray(value)));
        if (refusal !== undefined)
            return refusal;
    }
    return undefined;
}
/** An item of a list stands where the list does. */
function placeOf(key, { key: parent, parent: above, depth }, isItem) {
    return isItem ? { key: parent, parent: above, depth: depth + 1 } : { key, parent, depth: depth + 1 };
}
/** Whether what stands here is data, whose names are the project's own: `data.values`, one of `datasets`. */
function isRows({ key, parent }) {
    return (key === 'values' && parent === 'data') || parent === 'datasets';
}
function refusalOf(value, { key }) {
    for (const name of ['url', 'href'])
        if (Object.hasOwn(value, name))
            return `The specification asks for an address ("${name}"); data must be in the rows.`;
    if (value['mark'] === 'image' || value['type'] === 'image')
        return 'The specification draws a mark of type "image", which would have to be fetched.';
    const sequence = key === 'sequence' || value['type'] === 'sequence' ? value : undefined;
    return sequence === undefined || lengthOf(sequence) <= longestSequence
        ? undefined
        : `The specification makes a sequence of more than ${longestSequence} rows.`;
}
/** Rows of a sequence; infinitely many where only running it would tell. */
function lengthOf({ start = 0, stop, step = 1 }) {
    const length = [start, stop, step].every((bound) => typeof bound === 'number')
        ? (Number(stop) - Number(start)) / Number(step)
        : Number.POSITIVE_INFINITY;
    return Number.isNaN(length) ? Number.POSITIVE_INFINITY : length;
}
/** What pictures are made of; anything else, a link or a script, is not in one. */
const elements = [
    ...['svg', 'g', 'path', 'rect', 'line', 'circle', 'text', 'tspan'],
    ...['defs', 'clipPath', 'linearGradient', 'radialGradient', 'pattern', 'stop'],
];
/**
 * Tells why a picture is not shown: it would run something, or load something, where it is opened. `undefined` for one
 * that is only a picture.
 *
 * @param svg of a writer that escapes `<`, `>` and `"` where they are not its own
 */
function refusalOfSvg(svg) {
    // What begins with < is taken whole, however it goes on: looking for its end again and again would take for ever.
    for (const [, tag = ''] of svg.matchAll(/<([^>]*)/gu)) {
        const problem = tag.startsWith('/') ? undefined : refusalOfTag(tag);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
function refusalOfTag(tag) {
    const [element = ''] = /^[^\s/]*/u.exec(tag) ?? [];
    if (!elements.includes(element))
        return `The picture has an element "${element}", which is none of a plot.`;
    for (const [, name = '', value = ''] of tag.matchAll(/(?<=[\s"/])([^\s="/]+)="([^"]*)"/gu))
        if (/^on|href$/iu.test(name) || (!name.startsWith('aria-') && /url\((?!#)/iu.test(value)))
            return `The picture has an attribute "${name}" that would load or run something.`;
    return undefined;
}


/***/ }),

/***/ 6519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ lasting),
/* harmony export */   w: () => (/* binding */ commitLink)
/* harmony export */ });
/** Leaves of addresses what does not differ between two runs that found the same. */
function lasting(links) {
    const { plots } = links;
    return {
        ...links,
        run: undefined,
        page: undefined,
        ...(plots === undefined ? {} : { plots: { ...plots, folder: plots.period } }),
    };
}
/** Writes a commit as Markdown: its first seven digits, linked where there is a server. */
function commitLink(sha, { repository }) {
    const short = `\`${sha.slice(0, 7)}\``;
    return repository === undefined ? short : `[${short}](${repository}/commit/${sha})`;
}


/***/ }),

/***/ 5024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ sayTests),
/* harmony export */   Cd: () => (/* binding */ renderTests),
/* harmony export */   N8: () => (/* binding */ outcomeTexts),
/* harmony export */   NZ: () => (/* binding */ renderMetricTable),
/* harmony export */   QY: () => (/* binding */ renderStages),
/* harmony export */   SL: () => (/* binding */ renderFailures),
/* harmony export */   TK: () => (/* binding */ sayStages),
/* harmony export */   Vl: () => (/* binding */ renderParams),
/* harmony export */   X5: () => (/* binding */ renderHeading),
/* harmony export */   Z8: () => (/* binding */ marks),
/* harmony export */   i2: () => (/* binding */ splitMetrics),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   qL: () => (/* binding */ renderBaseline),
/* harmony export */   tQ: () => (/* binding */ renderSuggestion),
/* harmony export */   w_: () => (/* binding */ renderRemarks),
/* harmony export */   x8: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _text_amount_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9523);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9706);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6519);



/** The mark of a verdict. */
const marks = { pass: '✅', warn: '⚠️', fail: '❌', neutral: '⚪' };
/** What became of a metric, in words. */
const outcomeTexts = {
    better: 'better',
    same: 'unchanged',
    worse: 'worse',
    regression: 'regression',
    bound: 'out of bounds',
    missing: 'missing',
    new: 'new',
    changed: 'changed',
};
/** Writes the heading of a report: verdict, title, headline. */
function renderHeading({ verdict, title, headline }) {
    return `## ${marks[verdict]} ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(title)}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(headline)}`;
}
/** Writes what the head is compared with. */
function renderBaseline({ base, head }, links) {
    const of = head.commit === undefined || head.dirty ? 'The workspace' : (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .commitLink */ .w)(head.commit, links);
    const notes = base.notes.map((note) => `<br>${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(note, 400)}`).join('');
    if (base.commit === undefined)
        return `${of}: ${base.sentence}, so nothing is compared.${notes}`;
    return `${of} against ${(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .commitLink */ .w)(base.commit, links)}, ${base.sentence}.${notes}`;
}
/** Writes remarks that a reviewer must see; empty when there are none. */
function renderRemarks({ remarks }) {
    return remarks.map((remark) => `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(remark, 500)}`).join('\n>\n');
}
/** Metrics to show at once, and those to fold away. */
function splitMetrics(rows) {
    const isQuiet = (row) => row.outcome === 'same' && row.severity === 'none';
    const shown = rows.filter((row) => !isQuiet(row));
    return shown.length === 0 && rows.length <= 10 ? { shown: rows, folded: [] } : { shown, folded: rows.filter(isQuiet) };
}
/** Writes a table of metrics. */
function renderMetricTable(rows, hasFiles) {
    const file = hasFiles ? ['File'] : [];
    const header = [...file, 'Metric', 'Base', 'Head', 'Change', '%', 'Verdict'];
    const align = header.map((name) => (['Base', 'Head', 'Change', '%'].includes(name) ? 'right' : 'left'));
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(header, align, rows.map((row) => metricCells(row, hasFiles)));
}
const severityMarks = { fail: '❌ ', warn: '⚠️ ', none: '' };
function metricCells(row, hasFiles) {
    const name = row.name === '' ? '(value)' : row.name;
    const arrow = { higher: ' ↑', lower: ' ↓', none: '' }[row.direction];
    const strong = (text) => (row.severity === 'none' || text === '' ? text : `**${text}**`);
    return [
        ...(hasFiles ? [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.file)] : []),
        strong((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(name)) + arrow,
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.base),
        strong((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.head)),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.change),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.relative).replace(' %', '&nbsp;%'),
        severityMarks[row.severity] + (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)([outcomeTexts[row.outcome], row.reason].filter(Boolean).join(': ')),
    ];
}
/** Writes the parameters that differ; empty when none does. */
function renderParams({ params }, limit) {
    if (params.length === 0)
        return '';
    const rows = params
        .slice(0, limit)
        .map(({ file, name, base, head }) => [file, name, base, head].map((cell) => (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(cell)));
    const table = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(['File', 'Parameter', 'Base', 'Head'], ['left', 'left', 'right', 'right'], rows);
    return `### Parameters\n\n${table}${leftOut(params.length - rows.length, 'parameter')}`;
}
/** Says how many rows are not shown; empty when all are. */
function leftOut(count, noun) {
    return count <= 0 ? '' : `\n\n${(0,_text_amount_js__WEBPACK_IMPORTED_MODULE_2__/* .renderCount */ .SS)(count, `more ${noun}`)}, not shown here.`;
}
/** Writes tests: one line, and what failed; empty when there are none. */
function renderTests({ tests }, limit) {
    if (tests.length === 0)
        return '';
    const mark = tests.some(({ failed }) => failed > 0) ? '❌ ' : '';
    const failures = tests.flatMap((suite) => suite.failures);
    const shown = failures
        .slice(0, limit)
        .map(({ test, message }) => `- ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(test)}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(message, 300)}`);
    const list = shown.length === 0 ? '' : `\n\n${shown.join('\n')}${leftOut(failures.length - shown.length, 'failure')}`;
    return `### Tests\n\n${mark}${sayTests(tests)}${list}`;
}
/** Says how many tests passed, did not, and were skipped, and how long they took. */
function sayTests(tests) {
    const sum = (pick) => tests.reduce((total, suite) => total + pick(suite), 0);
    const skipped = sum((suite) => suite.skipped);
    const counts = [
        `${sum((suite) => suite.passed)} passed`,
        `${sum((suite) => suite.failed)} failed`,
        ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ];
    return `${counts.join(', ')} in ${(0,_text_amount_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSeconds */ .eB)(sum((suite) => suite.seconds))}`;
}
/** Characters of a failed stage's last lines. */
const maxFailure = 4000;
/** Writes the last lines of each stage that failed; empty when none did. */
function renderFailures({ stages }, limit) {
    const failed = stages.flatMap(({ name, failure }) => (failure === undefined ? [] : [{ name, failure }]));
    if (failed.length === 0)
        return '';
    const shown = failed
        .slice(0, limit)
        .map(({ name, failure }) => `❌ The stage **${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(name)}** failed.\n\n${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(failure.slice(-maxFailure))}`);
    return shown.join('\n\n') + leftOut(failed.length - shown.length, 'failed stage');
}
/** Writes what became of the stages; empty when nothing was run. */
function renderStages({ stages }, limit) {
    if (stages.length === 0)
        return '';
    const rows = stages.slice(0, limit).map(stageCells);
    const table = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(['Stage', '', 'Wall', 'CPU', 'Memory'], ['left', 'left', 'right', 'right', 'right'], rows);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDetails */ .PL)(`Stages: ${sayStages(stages)}`, table + leftOut(stages.length - rows.length, 'stage'));
}
function stageCells({ name, outcome, seconds, cpuSeconds, peakBytes }) {
    return [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(name),
        outcome.replaceAll('-', ' '),
        seconds === undefined ? '' : (0,_text_amount_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSeconds */ .eB)(seconds),
        cpuSeconds === undefined ? '' : (0,_text_amount_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSeconds */ .eB)(cpuSeconds),
        peakBytes === undefined || peakBytes === 0 ? '' : (0,_text_amount_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBytes */ .UP)(peakBytes),
    ];
}
/** Says what became of the stages, and how long they took together. */
function sayStages(stages) {
    const total = stages.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
    return `${stageCounts(stages)}${total > 0 ? `, ${(0,_text_amount_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSeconds */ .eB)(total)}` : ''}`;
}
function stageCounts(stages) {
    const outcomes = [...new Set(stages.map(({ outcome }) => outcome))];
    return outcomes
        .map((outcome) => `${stages.filter((stage) => stage.outcome === outcome).length} ${outcome.replaceAll('-', ' ')}`)
        .join(', ');
}
/** Writes what could not be read; empty when all could. */
function renderProblems({ problems }, limit) {
    if (problems.length === 0)
        return '';
    const shown = problems.slice(0, limit).map(({ message }) => `- ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(message, 500)}`);
    return `### Not readable\n\n${shown.join('\n')}${leftOut(problems.length - shown.length, 'file')}`;
}
/** Writes the lines that would gate; empty where there is a `crisol.yaml`. */
function renderSuggestion({ suggestion }) {
    if (suggestion === undefined)
        return '';
    const lead = 'Nothing fails a pull request yet. These lines in <code>crisol.yaml</code> would:';
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDetails */ .PL)('How to gate on these metrics', `${lead}\n\n${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(suggestion, 'yaml')}`);
}


/***/ }),

/***/ 5353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   Ks: () => (/* binding */ renderSparkline),
/* harmony export */   cb: () => (/* binding */ thinValues)
/* harmony export */ });
/* harmony import */ var _extent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8671);

const levels = '▁▂▃▄▅▆▇█';
/** Makes at most `count` values of many: each the mean of as many neighbours, none left out. */
function thinValues(values, count) {
    if (values.length <= count)
        return values;
    return Array.from({ length: count }, (_, index) => {
        const [from, to] = [index, index + 1].map((part) => Math.floor((part * values.length) / count));
        const some = values.slice(from, to);
        return some.reduce((sum, value) => sum + value / some.length, 0);
    });
}
/**
 * Draws values as blocks of a line of text, one each, lowest and highest over all that is compared.
 *
 * @param all values that the scale must hold; those that are drawn when absent
 */
function renderSparkline(values, all = values) {
    return values
        .map((value) => levels[Math.min(levels.length - 1, Math.floor(partOf(value, all) * levels.length))])
        .join('');
}
/** Where a value stands between the lowest and the highest, in [0, 1]; in the middle where all are the same. */
function partOf(value, all) {
    const [low, high] = (0,_extent_js__WEBPACK_IMPORTED_MODULE_0__/* .extentOf */ .O)(all);
    // By halves: the difference of the largest numbers is infinite.
    return high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0.5;
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


/***/ })

};
