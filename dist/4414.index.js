export const id = 4414;
export const ids = [4414];
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

/***/ 7072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ readModelWords),
/* harmony export */   Og: () => (/* binding */ modelOptions),
/* harmony export */   PP: () => (/* binding */ modelUsage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5385);



/** Options that name a model, for `package` and `serve`. */
const modelOptions = {
    example: { type: 'string' },
    predictor: { type: 'string' },
    name: { type: 'string' },
    'allow-pickle': { type: 'boolean' },
    'trusted-modules': { type: 'string' },
};
/** What they do. */
const modelUsage = `  model                  file or folder of the model (default: serve.model of crisol.yaml, else that of dvc.lock)

      --example FILE          rows and what training predicted (default: serve.example, else example.json beside it)
      --predictor FILE        Python file with load(path) and predict(rows), where no kind of model fits
      --name NAME             name that the protocols call the model by
      --allow-pickle          take a model that is a pickle, after its instructions were checked
      --trusted-modules LIST  modules of your own whose names a pickle may hold`;
const paths = new Set(['model', 'example', 'predictor', 'requirements']);
/**
 * Reads an option as an action reads its input. Paths are those of where the user stands, and become those of the
 * project.
 *
 * @throws {UserError} INPUT for a second model
 */
function readModelWords(name, args, terminal) {
    const [model = '', ...more] = args.words;
    if (more.length > 0)
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`"${more[0]}" is one model too many; expected one file or folder.`, { code: 'INPUT' });
    const text = name === 'model' ? model : args.read(name);
    if (text === '' || !paths.has(name))
        return text;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)((0,_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .projectOf */ .v8)(args, terminal), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, text)).replaceAll('\\', '/');
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

/***/ 4414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageModel: () => (/* binding */ packageModel)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _actions_package_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7499);
/* harmony import */ var _actions_package_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5096);
/* harmony import */ var _adapters_packaging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4606);
/* harmony import */ var _adapters_runner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2940);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5385);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7072);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9374);









const usage = `Builds a serving container from the model, proves that it predicts what training predicted, and pushes it.

usage: crisol package [model] [options]

${_model_js__WEBPACK_IMPORTED_MODULE_6__/* .modelUsage */ .PP}
      --requirements FILE     packages of the model (default: serve.requirements, else the project's lock)
      --image NAME[:TAG]      where the image goes; nothing is pushed without it
      --push, --no-push       push the image once its smoke test has passed (default), or only build and test it
      --builder NAME          auto (default), buildx, buildah, podman, or registry: replace the model's layer alone
      --base-image NAME       image with Python (default: the slim image of the Python that trained the model)
      --python-version X.Y    Python of that image, where its name does not say it
      --platform NAME         linux/amd64 (default) or linux/arm64
      --eject DIR             write the Dockerfile and all that it copies into a folder, and build nothing
      --dry-run               look at everything, and build nothing
      --json                  print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

Exit code 1 when the image does not do what it promises: it is not pushed then.

examples:
  crisol package --no-push
  crisol package --image ghcr.io/me/model:1.2`;
/** The command `package`. */
const packageModel = {
    summary: 'build, test and push the serving container',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .parseOptions */ .A)(args, {
            ..._model_js__WEBPACK_IMPORTED_MODULE_6__/* .modelOptions */ .Og,
            requirements: { type: 'string' },
            image: { type: 'string' },
            push: { type: 'boolean' },
            'no-push': { type: 'boolean' },
            builder: { type: 'string' },
            'base-image': { type: 'string' },
            'python-version': { type: 'string' },
            platform: { type: 'string' },
            eject: { type: 'string' },
            'dry-run': { type: 'boolean' },
            json: { type: 'boolean' },
            ..._directory_js__WEBPACK_IMPORTED_MODULE_5__/* .directoryOption */ .dW,
        });
        const eject = parsed.read('eject');
        const inputs = {
            ...(0,_actions_package_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko)((name) => (0,_model_js__WEBPACK_IMPORTED_MODULE_6__/* .readModelWords */ .Bp)(name, parsed, terminal)),
            push: !parsed.isSet('no-push'),
            eject: eject === '' ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, eject),
            dryRun: parsed.isSet('dry-run'),
        };
        const { console } = terminal;
        const options = { console, mask: () => undefined, serverUrl: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .runner */ .lj.serverUrl, platform: inputs.platform };
        const result = await (0,_adapters_packaging_js__WEBPACK_IMPORTED_MODULE_3__/* .withPackagePorts */ .Hh)((0,_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .projectOf */ .v8)(parsed, terminal), options, async (ports) => await (0,_actions_package_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(inputs, ports));
        (0,_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .tell */ .q)({ json: result.json, text: result.lines.join('\n') }, parsed, terminal);
        for (const failure of result.failures)
            console.error(failure);
        return result.hasPassed ? 0 : 1;
    },
};


/***/ })

};
