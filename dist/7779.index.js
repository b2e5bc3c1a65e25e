export const id = 7779;
export const ids = [7779,1347,3728,9523];
export const modules = {

/***/ 7779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/adapters/pace.js
var pace = __webpack_require__(473);
;// CONCATENATED MODULE: ./lib/adapters/terminal.js



/** The terminal around this process. */
function openTerminal() {
    return {
        console: terminalConsole,
        write: (text) => void process.stdout.write(text),
        directory: process.cwd(),
        colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
        columns: process.stdout.columns || 80,
    };
}
const terminalConsole = {
    info: (line) => say(line),
    notice: (message) => say(paint('cyan', 'note: ') + message),
    warning: (message) => say(paint('yellow', 'warning: ') + message),
    error: (message) => say(paint('red', 'error: ') + message),
    progress: (look) => {
        if (isProgressDue())
            showProgress(look());
    },
    group: async (title, work) => {
        say(paint('bold', title));
        return await work();
    },
};
/** Columns of a progress bar. */
const barWidth = 20;
const isTerminal = process.stderr.isTTY === true;
const isProgressDue = (0,pace/* openPace */.g)(isTerminal ? 100 : 10_000);
/** Takes back the line that the cursor stands in. */
const wipe = '\r\u001b[2K';
let isShown = false;
/** Draws a bar that the next one is drawn over; without a terminal a line does. */
function showProgress({ text, part }) {
    if (!isTerminal) {
        say(text);
        return;
    }
    const line = part === undefined ? text : `${(0,amount/* renderBar */.oe)(part, barWidth)} ${text}`;
    process.stderr.write(wipe + line.slice(0, Math.max(barWidth, process.stderr.columns - 1)));
    isShown = true;
}
function say(line) {
    process.stderr.write(`${isShown ? wipe : ''}${line}\n`);
    isShown = false;
}
function paint(style, text) {
    return process.stderr.isTTY === true && !process.env['NO_COLOR'] ? (0,external_node_util_.styleText)(style, text) : text;
}

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/nearest.js
var text_nearest = __webpack_require__(6069);
;// CONCATENATED MODULE: ./lib/version.js
/** Version of the suite: that of `package.json`, held by a test. */
const version = '0.1.0';

;// CONCATENATED MODULE: ./lib/cli/main.js




/** Every command of the terminal program, in the order of a pull request's walk. Loaded on demand. */
const commands = new Map([
    ['init', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(334), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(3002), __webpack_require__.e(7829), __webpack_require__.e(6610), __webpack_require__.e(6876)]).then(__webpack_require__.bind(__webpack_require__, 6876))).init],
    ['doctor', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(334), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(3002), __webpack_require__.e(6038), __webpack_require__.e(7829), __webpack_require__.e(6610), __webpack_require__.e(2447)]).then(__webpack_require__.bind(__webpack_require__, 2447))).doctor],
    ['pull', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(6038), __webpack_require__.e(6609), __webpack_require__.e(8231)]).then(__webpack_require__.bind(__webpack_require__, 8231))).pull],
    ['fetch', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(6038), __webpack_require__.e(7458)]).then(__webpack_require__.bind(__webpack_require__, 7458))).fetch],
    ['checkout', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(6038), __webpack_require__.e(8384)]).then(__webpack_require__.bind(__webpack_require__, 8384))).checkout],
    ['status', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(6038), __webpack_require__.e(3199)]).then(__webpack_require__.bind(__webpack_require__, 3199))).status],
    ['dag', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(3348)]).then(__webpack_require__.bind(__webpack_require__, 3348))).dag],
    ['train', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(6038), __webpack_require__.e(6609), __webpack_require__.e(6078), __webpack_require__.e(5084)]).then(__webpack_require__.bind(__webpack_require__, 5084))).train],
    ['repro', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(6038), __webpack_require__.e(6609), __webpack_require__.e(6078), __webpack_require__.e(5084)]).then(__webpack_require__.bind(__webpack_require__, 5084))).train],
    ['push', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(246), __webpack_require__.e(4664)]).then(__webpack_require__.bind(__webpack_require__, 4664))).push],
    ['collect', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(334), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(3002), __webpack_require__.e(4448)]).then(__webpack_require__.bind(__webpack_require__, 4448))).collect],
    ['report', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(334), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(3002), __webpack_require__.e(818), __webpack_require__.e(7)]).then(__webpack_require__.bind(__webpack_require__, 7))).report],
    ['metrics', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(334), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(3002), __webpack_require__.e(431)]).then(__webpack_require__.bind(__webpack_require__, 2812))).metrics],
    ['params', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(334), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(3002), __webpack_require__.e(7846)]).then(__webpack_require__.bind(__webpack_require__, 7846))).params],
    ['package', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(334), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(3002), __webpack_require__.e(7829), __webpack_require__.e(9645), __webpack_require__.e(5096), __webpack_require__.e(4414)]).then(__webpack_require__.bind(__webpack_require__, 4414))).packageModel],
    ['serve', async () => (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(334), __webpack_require__.e(9610), __webpack_require__.e(8756), __webpack_require__.e(8010), __webpack_require__.e(4472), __webpack_require__.e(3002), __webpack_require__.e(7829), __webpack_require__.e(9645), __webpack_require__.e(8598)]).then(__webpack_require__.bind(__webpack_require__, 8598))).serve],
    ['runner', async () => (await __webpack_require__.e(/* import() */ 2614).then(__webpack_require__.bind(__webpack_require__, 2614))).runner],
]);
/** Exit codes of the terminal program. */
const exitCodes = { done: 0, userError: 2, ownFault: 70 };
/** Runs a command line. Gives the exit code: 0 done, 1 a gate or a stage failed, 2 a user error, 70 our own fault. */
async function main(args) {
    const terminal = openTerminal();
    try {
        const [name = '--help', ...rest] = args;
        if (name === '--help' || name === '-h' || name === 'help') {
            terminal.write(`${await overview()}\n`);
            return exitCodes.done;
        }
        if (name === '--version') {
            terminal.write(`crisol ${version}\n`);
            return exitCodes.done;
        }
        refuseWindows();
        const command = await load(name);
        if (rest.includes('--help') || rest.includes('-h')) {
            terminal.write(`${(await command.usageFor?.(rest)) ?? command.usage}\n`);
            return exitCodes.done;
        }
        return await runCommand(name, { command, args: rest, terminal });
    }
    catch (error) {
        return explain(error, terminal.console.error);
    }
}
async function runCommand(name, { command, args, terminal }) {
    if (command.isOfDvc !== true || !args.includes('--with-dvc'))
        return await command.run(args, terminal);
    const { runWithDvc } = await __webpack_require__.e(/* import() */ 7170).then(__webpack_require__.bind(__webpack_require__, 7170));
    return await runWithDvc(name, args, terminal);
}
async function load(name) {
    const command = commands.get(name);
    if (command !== undefined)
        return await command();
    const nearest = (0,text_nearest/* nearestName */.q)(name, commands.keys());
    const hint = nearest === undefined ? 'Run crisol --help for the list.' : `Did you mean crisol ${nearest}?`;
    throw new core_error/* UserError */.y(`crisol has no command "${name}". ${hint}`, { code: 'INPUT' });
}
async function overview() {
    const lines = [];
    for (const [name, get] of commands) {
        if (name !== 'repro')
            lines.push(`  ${name.padEnd(9)} ${(await get()).summary}`);
    }
    return [
        'crisol: the pull request is where a model earns its place.',
        '',
        'usage: crisol <command> [options]      crisol <command> --help',
        '',
        ...lines,
        '',
        'Run it anywhere in a repository with a dvc.yaml. Exit codes: 0 done, 1 a gate or a stage failed,',
        '2 something to repair in the command line or a file, 70 a fault of crisol.',
    ].join('\n');
}
function refuseWindows() {
    if (process.platform !== 'win32')
        return;
    throw new core_error/* UserError */.y('crisol runs on Linux and macOS; on Windows use it inside WSL.', { code: 'ENVIRONMENT' });
}
function explain(error, tell) {
    if (error instanceof core_error/* UserError */.y) {
        tell(error.message);
        return exitCodes.userError;
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    tell(`Unexpected failure, please report it: ${message}\n${stack ?? ''}`);
    return exitCodes.ownFault;
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


/***/ })

};
