export const id = 8598;
export const ids = [8598];
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

/***/ 8598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: ./lib/actions/package/inputs.js
var package_inputs = __webpack_require__(7499);
// EXTERNAL MODULE: ./lib/adapters/packaging.js + 35 modules
var packaging = __webpack_require__(4606);
// EXTERNAL MODULE: ./lib/adapters/runner.js
var runner = __webpack_require__(2940);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/adapters/server-client.js
var server_client = __webpack_require__(6189);
// EXTERNAL MODULE: ./lib/adapters/signals.js
var signals = __webpack_require__(6261);
;// CONCATENATED MODULE: ./lib/adapters/server-process.js





/** Milliseconds between two looks whether it is ready. */
const period = 100;
/**
 * Runs a server until it ends or this process is told to (Ctrl-C), which it is then told, too. Its output is shown.
 *
 * @param onReady called once it can predict
 * @returns its exit code
 * @throws {UserError} ENVIRONMENT when there is no such program
 */
async function runServer(command, onReady) {
    const { program, args, environment, directory } = command;
    // In a group of its own: Ctrl-C reaches this process alone, which hands it on.
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: directory,
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'inherit', 'inherit'],
        detached: true,
    });
    const stop = () => void child.kill('SIGTERM');
    const kill = () => void child.kill('SIGKILL');
    const endHearing = (0,signals/* onSignal */.YF)(stop);
    process.once('exit', kill);
    try {
        const ended = untilEnded(child, program);
        await Promise.all([ended, tellWhenReady(child, command.readyUrl, onReady)]);
        return await ended;
    }
    finally {
        endHearing();
        process.off('exit', kill);
    }
}
async function untilEnded(child, program) {
    return await new Promise((resolve, reject) => {
        child.once('error', (cause) => reject(absent(program, cause)));
        child.once('close', (code) => resolve(code ?? 1));
    });
}
function absent(program, cause) {
    return new error/* UserError */.y(`${program} was not found on the PATH; install Python, or name it with --python.`, {
        code: 'ENVIRONMENT',
        cause,
    });
}
async function tellWhenReady(child, url, onReady) {
    const client = (0,server_client/* openServerClient */.R)();
    while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        if ((await client.ask(url))?.status === 200) {
            onReady();
            return;
        }
        await (0,promises_.setTimeout)(period);
    }
}

// EXTERNAL MODULE: ./lib/core/inputs.js
var inputs = __webpack_require__(662);
// EXTERNAL MODULE: ./lib/core/package/summary.js
var summary = __webpack_require__(1075);
// EXTERNAL MODULE: ./lib/core/model/requirements.js
var requirements = __webpack_require__(8313);
// EXTERNAL MODULE: ./lib/core/model/version.js
var version = __webpack_require__(7581);
// EXTERNAL MODULE: ./lib/core/model/versions.js
var versions = __webpack_require__(8936);
// EXTERNAL MODULE: ./lib/core/package/protocols.js
var protocols = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/flows/package/example.js
var package_example = __webpack_require__(3436);
// EXTERNAL MODULE: ./lib/flows/package/locate.js
var locate = __webpack_require__(8914);
// EXTERNAL MODULE: ./lib/flows/package/prepare.js + 10 modules
var prepare = __webpack_require__(8387);
// EXTERNAL MODULE: ./lib/flows/package/settings.js
var package_settings = __webpack_require__(9037);
;// CONCATENATED MODULE: ./lib/flows/package/serve.js









/** Oldest Python that the server runs on. */
const oldestPython = '3.10';
/**
 * Makes a model ready to be served by the Python of the project, whose packages it takes. The server's own are
 * installed once.
 *
 * @throws {UserError} MODEL, SYNTAX, PATH, MISSING, ENVIRONMENT
 */
async function prepareServer(inputs, fallbackName, ports) {
    const settings = await (0,package_settings/* readSettings */.s)(inputs, ports);
    const model = await (0,locate/* locateModel */.S)(settings.model, settings.predictor !== undefined, ports);
    const example = await (0,package_example/* findExample */.MP)(model, settings.example, ports);
    const told = { fallbackName, reviewed: undefined };
    const { manifest, digest, directory } = await (0,prepare/* prepareModel */.N)({ settings, model, example, ...told }, ports);
    const { staging, python } = ports;
    const target = { python: (0,versions/* minorOf */.Hs)(await python.version()), platform: 'machine' };
    if ((0,version/* compareVersions */.Z)(target.python, '<', oldestPython) === true)
        throw new error/* UserError */.y(`The Python of the project is ${target.python}; the server needs ${oldestPython} or later. Name another one with --python.`, { code: 'ENVIRONMENT' });
    const file = "the server's requirements.lock";
    const lock = (0,requirements/* selectPackages */.AP)((0,requirements/* parseRequirements */.Ez)(await staging.readServer('requirements.lock'), file), target);
    const server = await python.install((0,requirements/* renderLock */.wC)(lock), target, file);
    await staging.placeServer('code');
    if (settings.predictor !== undefined)
        await staging.place('code', new Map([[settings.predictor, 'predictor.py']]));
    return {
        name: manifest.name,
        model: directory,
        path: [staging.directory('code'), server],
        digest,
        requestBody: example === undefined ? undefined : (0,protocols/* requestOfOneRow */.T)(example),
    };
}

// EXTERNAL MODULE: ./lib/cli/directory.js
var directory = __webpack_require__(5385);
// EXTERNAL MODULE: ./lib/cli/model.js
var model = __webpack_require__(7072);
// EXTERNAL MODULE: ./lib/cli/options.js
var cli_options = __webpack_require__(9048);
;// CONCATENATED MODULE: ./lib/cli/serve.js










const usage = `Serves a model as its container would, without one, by the Python of the project.

usage: crisol serve [model] [options]

${model/* modelUsage */.PP}
      --host HOST             address that it listens on (default: 127.0.0.1)
      --port N                port that it listens on (default: 8080)
      --workers N             processes (default: 1)
      --python PROGRAM        Python with the packages of the model (default: python3 of the PATH)
  -C, --working-directory DIR   the project (default: the one around you)

It answers on http://127.0.0.1:8080/docs until Ctrl-C. The server's own packages are installed once, by their hashes.

examples:
  crisol serve models/model.joblib
  crisol serve --port 9000`;
/** The command `serve`. */
const serve = {
    summary: 'serve the model here, as its container would',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,cli_options/* parseOptions */.A)(args, {
            ...model/* modelOptions */.Og,
            host: { type: 'string' },
            port: { type: 'string' },
            workers: { type: 'string' },
            python: { type: 'string' },
            ...directory/* directoryOption */.dW,
        });
        const root = (0,directory/* projectOf */.v8)(parsed, terminal);
        const program = parsed.read('python') || 'python3';
        const inputs = (0,package_inputs/* readModelInputs */.z6)((name) => (0,model/* readModelWords */.Bp)(name, parsed, terminal));
        const { console } = terminal;
        const options = { console, mask: () => undefined, serverUrl: runner/* runner */.lj.serverUrl, python: program };
        return await (0,packaging/* withModelPorts */.U6)(root, options, async (ports, endsItself) => {
            const server = await prepareServer(inputs, (0,packaging/* nameOfProject */.C)(root), ports);
            endsItself();
            return await start(server, { parsed, terminal, root, program });
        });
    },
};
async function start(server, { parsed, terminal, root, program }) {
    const host = parsed.read('host') || '127.0.0.1';
    const port = (0,inputs/* parseCount */.zq)('port', parsed.read('port')) ?? 8080;
    const workers = (0,inputs/* parseCount */.zq)('workers', parsed.read('workers')) ?? 1;
    const url = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
    const options = ['--model', server.model, '--host', host, '--port', String(port), '--workers', String(workers)];
    const command = {
        program,
        args: ['-m', 'crisol_serving', 'serve', ...options],
        environment: {
            PYTHONPATH: server.path.join(':'),
            PYTHONSAFEPATH: '1',
            PYTHONUNBUFFERED: '1',
            PYTHONDONTWRITEBYTECODE: '1',
            OMP_NUM_THREADS: '1',
            CRISOL_MODEL_DIGEST: server.digest,
        },
        directory: root,
        readyUrl: `${url}/health/ready`,
    };
    return await runServer(command, () => {
        terminal.write(`${server.name} answers on ${url}/docs; Ctrl-C stops it.\n`);
        if (server.requestBody !== undefined)
            terminal.write(`${(0,summary/* curlLine */.R8)(url, server.requestBody)}\n`);
    });
}


/***/ })

};
