export const id = 5084;
export const ids = [5084];
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

/***/ 5084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   train: () => (/* binding */ train)
/* harmony export */ });
/* harmony import */ var _actions_train_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6078);
/* harmony import */ var _actions_train_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9409);
/* harmony import */ var _actions_train_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4766);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9048);





const usage = `Runs the stages of dvc.yaml that changed, restores the others, and writes dvc.lock as DVC does.

usage: crisol train [target ...] [options]        (also: crisol repro)

  target                 a stage (train, sub/dvc.yaml:train, all of a foreach or matrix by its name), a dvc.yaml, an
                         output; brought up to date with all that it needs; without one, the dvc.yaml here

  -f, --force            run the stages even where nothing changed, from their beginning
  -s, --single-item      the targets alone, without what they need
  -p, --pipeline         all that the targets are linked with, up and down
  -P, --all-pipelines    all stages of the repository
      --downstream       what depends on the targets, in place of what they need
  -R, --recursive        a directory stands for all stages below it
      --glob             names of stages are patterns
      --pull             bring what is not here from the remote: data, runs, outputs that dvc.lock promises;
                         checkpoints, too, which stages that are interrupted or fail then leave there
      --restore-only     run nothing: what neither cache nor run cache can give back fails
      --allow-missing    pass over data that is not here where nothing else changed
      --no-run-cache     run a stage even where the run cache knows what comes of it
      --no-commit        leave what stages make out of the cache
  -k, --keep-going       go on with the stages that do not need one that failed
  -j, --jobs N           stages at once; auto for one a core (default: 1)
      --stop-grace-seconds N   seconds that a stage has to end after Ctrl-C (default: 6)
      --dry              print what would run, and why, and run nothing
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

A stage runs when its command, a dependency, a parameter or an output differs from dvc.lock.
What it leaves in $CRISOL_CHECKPOINT_DIR when it is interrupted is there when it runs again with the same.
Exit code 1 when a stage failed; what had succeeded stays in dvc.lock.

examples:
  crisol train --dry
  crisol train evaluate`;
/** The command `train`. */
const train = {
    summary: 'run the stages of dvc.yaml that changed',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOptions */ .A)(args, {
            force: { type: 'boolean', short: 'f' },
            'single-item': { type: 'boolean', short: 's' },
            pipeline: { type: 'boolean', short: 'p' },
            'all-pipelines': { type: 'boolean', short: 'P' },
            recursive: { type: 'boolean', short: 'R' },
            downstream: { type: 'boolean' },
            glob: { type: 'boolean' },
            pull: { type: 'boolean' },
            'restore-only': { type: 'boolean' },
            'allow-missing': { type: 'boolean' },
            'no-run-cache': { type: 'boolean' },
            'no-commit': { type: 'boolean' },
            'keep-going': { type: 'boolean', short: 'k' },
            dry: { type: 'boolean' },
            jobs: { type: 'string', short: 'j' },
            'stop-grace-seconds': { type: 'string' },
            json: { type: 'boolean' },
            ..._directory_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryOption */ .dW,
        });
        const root = (0,_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .projectOf */ .v8)(parsed, terminal);
        const inputs = readCommand(parsed, terminal);
        const shell = { inWorkflow: false, graceSeconds: inputs.stopGraceSeconds, mask: () => undefined };
        const { ran, restored, upToDate, failed } = await (0,_actions_train_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(inputs, await (0,_actions_train_index_js__WEBPACK_IMPORTED_MODULE_0__.ports)(root, terminal.console, shell));
        if (parsed.isSet('json'))
            terminal.writeJson(JSON.stringify({ ran, restored, upToDate, failed }));
        return failed.length > 0 ? 1 : 0;
    },
};
/** DVC's options say what not to do; an action's inputs, what to do. */
function readCommand(parsed, terminal) {
    return {
        ...(0,_actions_train_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)((name) => (name === 'run-cache' || name === 'commit' ? '' : parsed.read(name))),
        targets: parsed.words,
        directory: (0,_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .standingIn */ .qV)(parsed, terminal),
        runCache: !parsed.isSet('no-run-cache'),
        commit: !parsed.isSet('no-commit'),
    };
}


/***/ })

};
