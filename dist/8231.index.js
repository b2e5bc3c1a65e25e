export const id = 8231;
export const ids = [8231];
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

/***/ 9374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ writeOutcome),
/* harmony export */   q: () => (/* binding */ tell)
/* harmony export */ });
/** Prints what a command came to. */
function tell({ json, text }, args, terminal) {
    if (args.isSet('json'))
        terminal.writeJson(JSON.stringify(json));
    else
        terminal.write(`${text}\n`);
}
/** Prints what moving data came to, as DVC does or with `--json`. Gives the exit code. */
function writeOutcome({ lines, summary, json }, args, terminal) {
    tell({ json, text: [...lines, summary].join('\n') }, args, terminal);
    return 0;
}


/***/ }),

/***/ 8231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pull: () => (/* binding */ pull)
/* harmony export */ });
/* harmony import */ var _actions_pull_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1010);
/* harmony import */ var _actions_pull_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5429);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9374);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4096);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2315);
/* harmony import */ var _with_dvc_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7170);







const usage = `Brings DVC-versioned data into the workspace, every object checked.

usage: crisol pull [target ...] [options]

${_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .targetUsage */ .Ti}
  -r, --remote NAME      remote to pull from (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: the remote's jobs, or 32)
      --allow-missing    go on where an object is missing
  -f, --force            remove and replace even what nothing else holds
      --run-cache        bring the run cache too: what stages ran with, and what came of it
${_with_dvc_js__WEBPACK_IMPORTED_MODULE_5__/* .dvcUsage */ .h}
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol pull
  crisol pull data/train.csv.dvc evaluate
  crisol pull --remote backup --jobs 64`;
/** The command `pull`. */
const pull = {
    summary: 'bring DVC-versioned data into the workspace',
    usage,
    isOfDvc: true,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOptions */ .A)(args, {
            'allow-missing': { type: 'boolean' },
            force: { type: 'boolean', short: 'f' },
            'run-cache': { type: 'boolean' },
            ..._transfer_js__WEBPACK_IMPORTED_MODULE_4__/* .transferOptions */ .Uh,
        });
        const ports = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_4__/* .openTransfer */ .ij)(parsed, terminal);
        const inputs = { ...(0,_actions_pull_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .K)(parsed.read), ...(0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .readTargets */ .R0)(parsed, terminal) };
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .writeOutcome */ .g)(await (0,_actions_pull_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, ports), parsed, terminal);
    },
};


/***/ }),

/***/ 4096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   R0: () => (/* binding */ readTargets),
/* harmony export */   Ti: () => (/* binding */ targetUsage)
/* harmony export */ });
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);

/** The options of commands that take targets. */
const targetOptions = {
    glob: { type: 'boolean' },
    'with-deps': { type: 'boolean', short: 'd' },
    recursive: { type: 'boolean', short: 'R' },
};
/** What `--help` says of targets. */
const targetUsage = `  target                 a .dvc file, a dvc.yaml, a stage (train, sub/dvc.yaml:train), the path of an output, of a
                         directory above it or of something inside it; everything without one

      --glob             targets are patterns: * and ? for anything but a slash, ** for anything
  -d, --with-deps        what the stages of the targets depend on too
  -R, --recursive        taken for DVC's sake: a directory always stands for what is below it`;
/** Reads targets, from where the user stands, and how they are meant. */
function readTargets(args, terminal) {
    return {
        targets: args.words,
        glob: args.isSet('glob'),
        withDeps: args.isSet('with-deps'),
        directory: (0,_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .standingIn */ .qV)(args, terminal),
    };
}


/***/ }),

/***/ 2315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uh: () => (/* binding */ transferOptions),
/* harmony export */   VW: () => (/* binding */ dataOptions),
/* harmony export */   ij: () => (/* binding */ openTransfer)
/* harmony export */ });
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5385);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4096);
/* harmony import */ var _with_dvc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7170);




/** Options of every command on data. */
const dataOptions = {
    json: { type: 'boolean' },
    ..._targets_js__WEBPACK_IMPORTED_MODULE_2__/* .targetOptions */ .Gl,
    ..._with_dvc_js__WEBPACK_IMPORTED_MODULE_3__/* .dvcOption */ .N,
    ..._directory_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryOption */ .dW,
};
/** Those of a command that speaks with a remote, too. */
const transferOptions = {
    remote: { type: 'string', short: 'r' },
    jobs: { type: 'string', short: 'j' },
    ...dataOptions,
};
/**
 * Wires the data of the project that a command works on.
 *
 * @throws {UserError} SYNTAX for DVC's configuration
 */
async function openTransfer(args, terminal) {
    return await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .transferPorts */ .q)((0,_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .projectOf */ .v8)(args, terminal), terminal.console, () => undefined);
}


/***/ }),

/***/ 7170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ dvcOption),
/* harmony export */   h: () => (/* binding */ dvcUsage),
/* harmony export */   runWithDvc: () => (/* binding */ runWithDvc)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_dvc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1831);


/** The option of commands that an installed DVC can do in our place. */
const dvcOption = { 'with-dvc': { type: 'boolean' } };
/** What `--help` says of it. */
const dvcUsage = `      --with-dvc         hand the call as it is to the dvc on the PATH, for remotes, layouts and options not ours`;
/** Hands a command to an installed DVC as it was written, options that are ours alone left out. What it prints is the result. */
async function runWithDvc(command, args, terminal) {
    const { directory, rest } = split(args);
    const dvc = (0,_adapters_dvc_js__WEBPACK_IMPORTED_MODULE_1__/* .openDvc */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, directory), terminal.console);
    terminal.write(await dvc.run([command, ...rest]));
    return 0;
}
/** Tells the directory that the command line names from what is DVC's. */
function split(args) {
    const rest = [];
    let directory = '.';
    for (let index = 0; index < args.length; index++) {
        const word = args[index] ?? '';
        const value = /^--working-directory=(.*)$/su.exec(word)?.[1];
        if (word === '-C' || word === '--working-directory')
            directory = args[++index] ?? '.';
        else if (value !== undefined)
            directory = value;
        else if (word !== '--with-dvc')
            rest.push(word);
    }
    return { directory, rest };
}


/***/ })

};
