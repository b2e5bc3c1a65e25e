export const id = 7347;
export const ids = [7347];
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

/***/ 5652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   GL: () => (/* binding */ ownerOptions),
/* harmony export */   rG: () => (/* binding */ ownerUsage)
/* harmony export */ });
/* harmony import */ var _adapters_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6179);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);


/** Options of every command on runners: whose they are. */
const ownerOptions = {
    repository: { type: 'string' },
    organisation: { type: 'string' },
};
/** Their part of the usage. */
const ownerUsage = `      --repository NAME      owner/name (default: that of the workflow, or GITHUB_REPOSITORY)
      --organisation NAME    the runners of an organisation, in place of a repository's`;
/**
 * Reads options as an action reads its inputs, the token from GH_TOKEN: what is on a command line others see.
 *
 * @throws {UserError} INPUT when nothing says whose runners they are, and without a token
 */
function readOwner({ read }) {
    if (read('repository') === '' && read('organisation') === '' && (0,_adapters_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflowPlace */ .d1)().repository === '') {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('Outside of a workflow, say whose runners: --repository owner/name, or --organisation.', {
            code: 'INPUT',
        });
    }
    const token = (0,_adapters_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readToken */ .AI)();
    if (token === '') {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('GH_TOKEN is not set; expected a fine-grained token with administration: write (for an organisation, self-hosted runners: write).', { code: 'INPUT' });
    }
    return (name) => read(name) || (name === 'github-token' ? token : '');
}


/***/ }),

/***/ 7347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runnerStart: () => (/* binding */ runnerStart)
/* harmony export */ });
/* harmony import */ var _actions_runner_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8626);
/* harmony import */ var _actions_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2633);
/* harmony import */ var _actions_runner_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5539);
/* harmony import */ var _adapters_runner_section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4602);
/* harmony import */ var _adapters_workflow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6179);
/* harmony import */ var _core_fleet_access_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3452);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(662);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9374);
/* harmony import */ var _runner_owner_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5652);











const usage = `Starts ephemeral runners on EC2, each for one job and gone when it is done.

usage: crisol runner start [TYPE ...] [options]

  TYPE                       instance types, the preferred one first (default: runner.instance-types in crisol.yaml)

${_runner_owner_js__WEBPACK_IMPORTED_MODULE_9__/* .ownerUsage */ .rG}
      --market MARKET        on-demand (default), spot or spot-then-on-demand
      --label LABEL          what jobs ask for in runs-on (default: one that no other launch has)
      --count N              runners of that label (default: 1)
      --image ID             ami-... or ssm:/aws/service/... (default: Ubuntu, for GPUs with their driver)
      --image-owners LIST    accounts whose images are taken besides the usual ones
      --subnets LIST         subnets, the preferred one first (default: those of the default network)
      --security-groups LIST groups (default: the network's own)
      --volume-size GIB      size of the root volume (default: the image's)
      --instance-profile P   role of the machine (default: none)
      --user NAME            user that jobs run as (default: runner)
      --runner-directory DIR where the image has GitHub's runner already
      --max-minutes N        minutes that a job may take (default: 360)
      --idle-minutes N       minutes without a job (default: 5)
      --capacity-wait N      minutes in which AWS is asked again while it has no room (default: 10)
      --runner-group ID      group that the runners join (default: 1)
      --wait                 wait until the runners are online
      --json                 print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

What an option does not say is taken from runner in crisol.yaml of the project, where there is one. The token is taken
from GH_TOKEN, the credentials of AWS as by every AWS tool.

examples:
  crisol runner start g5.xlarge g4dn.xlarge --market spot-then-on-demand --repository octocat/breast-cancer`;
const texts = [
    ...['market', 'label', 'count', 'image', 'image-owners', 'subnets', 'security-groups', 'volume-size'],
    ...['instance-profile', 'user', 'runner-directory', 'max-minutes', 'idle-minutes', 'capacity-wait', 'runner-group'],
];
/** The command `runner start`. */
const runnerStart = {
    summary: 'start runners',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_8__/* .parseOptions */ .A)(args, {
            ..._runner_owner_js__WEBPACK_IMPORTED_MODULE_9__/* .ownerOptions */ .GL,
            ...Object.fromEntries(texts.map((name) => [name, { type: 'string' }])),
            wait: { type: 'boolean' },
            json: { type: 'boolean' },
            ..._directory_js__WEBPACK_IMPORTED_MODULE_7__/* .directoryOption */ .dW,
        });
        const section = await (0,_adapters_runner_section_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunnerSection */ .a)((0,_directory_js__WEBPACK_IMPORTED_MODULE_7__/* .projectOf */ .v8)(parsed, terminal), terminal.console);
        const read = (0,_runner_owner_js__WEBPACK_IMPORTED_MODULE_9__/* .readOwner */ .A7)(parsed);
        const given = (name) => {
            if (name === 'instance-types')
                return parsed.words.join(' ');
            return name === 'wait' ? (parsed.isSet('wait') ? 'online' : '') : read(name);
        };
        const inputs = (0,_actions_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)((0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .withDefaults */ .rO)(given, section));
        const place = (0,_adapters_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .readWorkflowPlace */ .d1)();
        const repository = (0,_core_fleet_access_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRepository */ .SU)(parsed.read('repository')) ?? place.repository;
        const result = await (0,_actions_runner_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(inputs, (0,_actions_runner_index_js__WEBPACK_IMPORTED_MODULE_0__.ports)(inputs, { ...place, repository }, terminal.console));
        (0,_outcome_js__WEBPACK_IMPORTED_MODULE_10__/* .tell */ .q)({ json: result, text: result.label }, parsed, terminal);
        return 0;
    },
};


/***/ })

};
