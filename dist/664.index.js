export const id = 664;
export const ids = [664];
export const modules = {

/***/ 8895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/**
 * Reads the inputs of `push`.
 *
 * @throws {UserError} INPUT
 */
function readInputs(read) {
    return {
        targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(read('targets')),
        glob: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('glob', read('glob')) ?? false,
        withDeps: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-deps', read('with-deps')) ?? false,
        remote: read('remote') || undefined,
        jobs: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', read('jobs')) ?? 32,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 7732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var data_objects = __webpack_require__(5518);
// EXTERNAL MODULE: ./lib/flows/data/progress.js
var data_progress = __webpack_require__(6311);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/flows/data/push.js



/**
 * Sends objects from the cache to the remote. A manifest goes only after all files that it names, so that
 * a remote never promises what it does not have; nothing that is there is sent again.
 *
 * @throws {UserError} REMOTE
 */
async function pushObjects(wanted, ports) {
    const tally = { objects: 0, bytes: 0, missing: [] };
    const lacking = await withoutPromised(wanted, ports);
    const within = await Promise.all(lacking.map((object) => (0,data_objects/* objectsWithin */.m2)(object, ports.cache)));
    const files = (0,data_objects/* distinct */.dM)([...lacking.filter(({ hash }) => !(0,dvc_hash/* isDirectory */.wd)(hash)), ...within.flat()]);
    ports.progress?.expect(files.length);
    await (0,pool/* mapPool */.P)(files, ports.jobs, (object) => pushOne(object, ports, tally));
    const incomplete = new Set(tally.missing.map(({ hash }) => hash.value));
    const complete = lacking.filter((object, index) => (0,dvc_hash/* isDirectory */.wd)(object.hash) &&
        object.within === undefined &&
        (within[index] ?? []).every(({ hash }) => !incomplete.has(hash.value)));
    await (0,pool/* mapPool */.P)((0,data_objects/* distinct */.dM)(complete), ports.jobs, (object) => pushOne(object, ports, tally));
    return tally;
}
/** A manifest on the remote promises all files that it names. */
async function withoutPromised(wanted, { remote, jobs }) {
    const promised = await (0,pool/* mapPool */.P)(wanted, jobs, async ({ hash }) => (0,dvc_hash/* isDirectory */.wd)(hash) && (await remote.has((0,dvc_hash/* objectKey */.T5)(hash))));
    return wanted.filter((_, index) => !promised[index]);
}
async function pushOne(object, { cache, remote, progress }, tally) {
    const key = (0,dvc_hash/* objectKey */.T5)(object.hash);
    const stored = await cache.open(object.hash);
    if (stored === undefined) {
        if (!(await remote.has(key)))
            tally.missing.push(object);
    }
    else if (await remote.write(key, stored)) {
        tally.objects++;
        tally.bytes += stored.size;
        progress?.moved(stored.size);
    }
    progress?.done();
}

// EXTERNAL MODULE: ./lib/flows/data/remotes.js
var remotes = __webpack_require__(2333);
// EXTERNAL MODULE: ./lib/flows/data/wanted.js
var data_wanted = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/actions/push/run.js







/**
 * Sends what the cache holds of the tracked outputs to the remote. Where the remote takes no writes (a pull
 * request's read-only credentials), one notice says so and nothing fails.
 *
 * @throws {UserError} MISSING, REMOTE, SYNTAX, UNSUPPORTED
 */
async function run(inputs, ports) {
    const started = ports.clock.now();
    const wanted = await (0,data_wanted/* findWanted */.B)(ports.snapshot, inputs);
    const pushable = wanted.filter(({ output }) => output.push && output.source?.kind !== 'repository');
    const progress = (0,data_progress/* openProgress */.m)({ what: 'checked', bytes: 0 }, ports);
    const total = { pushed: 0, bytes: 0, missing: [] };
    try {
        for (const { remote, outputs } of await (0,remotes/* groupByRemote */.$)(pushable, inputs.remote, ports)) {
            const request = { cache: ports.cache, remote, jobs: inputs.jobs, progress };
            const { bytes, objects, missing } = await pushObjects(outputs.map(data_objects/* objectOf */.Xy), request);
            total.pushed += objects;
            total.bytes += bytes;
            total.missing.push(...missing);
        }
    }
    catch (error) {
        if (!isReadOnly(error))
            throw error;
        ports.console.notice(`Nothing was pushed: ${error.message}`);
    }
    if (total.missing.length > 0)
        throw missingObjects(total.missing);
    const summary = total.pushed === 0 ? 'Everything is up to date.' : `${(0,amount/* renderCount */.SS)(total.pushed, 'file')} pushed`;
    ports.console.info(summary);
    const seconds = (ports.clock.now() - started) / 1000;
    return {
        pushed: total.pushed,
        bytes: total.bytes,
        summary,
        markdown: `**Data:** ${summary} (${(0,amount/* renderBytes */.UP)(total.bytes)} in ${(0,amount/* renderSeconds */.eB)(seconds)})`,
    };
}
function isReadOnly(error) {
    return error instanceof core_error/* UserError */.y && error.code === 'READ-ONLY';
}
function missingObjects(missing) {
    const shown = missing.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`);
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
    return new core_error/* UserError */.y(`Neither the cache nor the remote has ${(0,amount/* renderCount */.SS)(missing.length, 'object')}: ${shown.join(', ')}${more}. Run crisol train or dvc pull where the data is.`, { code: 'MISSING' });
}


/***/ }),

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dE: () => (/* binding */ withTargets),
/* harmony export */   dW: () => (/* binding */ directoryOption),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1656);


/** The option that every command has. */
const directoryOption = { 'working-directory': { type: 'string', short: 'C' } };
/** Absolute path of the project that a command works on: the one given, or the one around the user. */
function projectOf(args, terminal) {
    const given = args.read('working-directory');
    return given === '' ? (0,_adapters_project_js__WEBPACK_IMPORTED_MODULE_1__/* .findProjectRoot */ .pj)(terminal.directory) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, given);
}
/** Reads the words of a command line as `targets`, every other name as an option. */
function withTargets(args) {
    return (name) => (name === 'targets' ? args.words.join('\n') : args.read(name));
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
    return { read, words: positionals };
}
function parse(args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(explain(error, Object.keys(options)), { code: 'INPUT', cause: error });
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

/***/ 4664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   push: () => (/* binding */ push)
/* harmony export */ });
/* harmony import */ var _actions_push_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8895);
/* harmony import */ var _actions_push_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7732);
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3647);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9048);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4096);






const usage = `Sends what the DVC cache holds to the remote. Nothing that is there is sent again or overwritten.

usage: crisol push [target ...] [options]

${_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .targetUsage */ .Ti}
  -r, --remote NAME      remote to push to (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: 32)
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol push
  crisol push train --remote backup`;
/** The command `push`. */
const push = {
    summary: 'send the DVC cache to the remote',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOptions */ .A)(args, {
            remote: { type: 'string', short: 'r' },
            jobs: { type: 'string', short: 'j' },
            json: { type: 'boolean' },
            ..._targets_js__WEBPACK_IMPORTED_MODULE_5__/* .targetOptions */ .Gl,
            ..._directory_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryOption */ .dW,
        });
        const ports = await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_2__/* .transferPorts */ .q)((0,_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .projectOf */ .v8)(parsed, terminal), terminal.console, () => undefined);
        const { pushed, bytes } = await (0,_actions_push_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)((0,_actions_push_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .K)((0,_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .withTargets */ .dE)(parsed)), ports);
        if (parsed.read('json') === 'true')
            terminal.write(`${JSON.stringify({ pushed, bytes })}\n`);
        return 0;
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
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

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
/** Reads targets and how they are meant. */
function readTargets(read) {
    return {
        targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(read('targets')),
        glob: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('glob', read('glob')) ?? false,
        withDeps: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-deps', read('with-deps')) ?? false,
    };
}


/***/ })

};
