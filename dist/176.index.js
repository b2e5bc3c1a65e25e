export const id = 176;
export const ids = [176];
export const modules = {

/***/ 1642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The clock of this machine. */
const systemClock = {
    now: () => Date.now(),
    sleep: async (milliseconds) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds);
    },
};


/***/ }),

/***/ 129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commit: () => (/* binding */ commit)
/* harmony export */ });
/* harmony import */ var _actions_commit_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9612);
/* harmony import */ var _actions_commit_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8876);
/* harmony import */ var _adapters_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4725);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9374);






const usage = `Commits dvc.lock and the metrics that git tracks, as they were trained, on the branch that is checked out.
Whatever else is changed or staged stays as it is. Nothing is pushed.

usage: crisol commit [options]

  -m, --message TEXT     message of the commit (default: Keep what was trained)
      --allow-missing    take what is not here as it was locked
      --dry-run          say what would be committed
      --into DIR         leave the files there for another job, and commit nothing
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

Every stage must match its dvc.lock: what broke off half-way is not committed.

examples:
  crisol commit
  crisol commit --message 'Train with more trees'`;
/** The command `commit`. */
const commit = {
    summary: 'commit dvc.lock and the metrics that git tracks',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOptions */ .A)(args, {
            message: { type: 'string', short: 'm' },
            'allow-missing': { type: 'boolean' },
            'dry-run': { type: 'boolean' },
            into: { type: 'string' },
            json: { type: 'boolean' },
            ..._directory_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryOption */ .dW,
        });
        const { console } = terminal;
        const git = { token: undefined, serverUrl: 'https://github.com' };
        const { markdown: _, summary, ...result } = await (0,_actions_commit_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)((0,_actions_commit_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .K)(parsed.read), await (0,_adapters_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .commitPorts */ .c)((0,_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .projectOf */ .v8)(parsed, terminal), { console, git }));
        const lines = [...result.files.map((file) => `\t${file}`), summary];
        (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .q)({ json: result, text: lines.join('\n') }, parsed, terminal);
        return 0;
    },
};


/***/ }),

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

/***/ 1774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VY: () => (/* binding */ actionsBot),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   rJ: () => (/* binding */ clampId),
/* harmony export */   t7: () => (/* binding */ reportIdOf)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);

/** Login that a workflow's own token speaks under: what it pushes starts no workflow. */
const actionsBot = 'github-actions[bot]';
/** Follows names down a payload; `undefined` where it ends early. */
function at(value, ...path) {
    return path.reduce((parent, name) => ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(parent) ? parent.get(name) : undefined), value);
}
/** Address of the run, or of another one of its repository, for a person. */
function runUrl({ serverUrl, repository, runId }, other = runId) {
    return `${serverUrl}/${repository}/actions/runs/${other}`;
}
/**
 * Names a report where the user gives no name: workflow file, job, values of the matrix as GitHub names the job, and
 * directory, so that two jobs, a matrix and a monorepo do not overwrite each other.
 */
function reportIdOf(run, { directory, matrix }) {
    const folder = directory.replace(/^\.?\/*|\/+$/gu, '');
    const job = matrix.length === 0 ? run.job : `${run.job} (${matrix.join(', ')})`;
    return clampId([run.workflow, job, folder].filter((part) => part !== '').join('/'));
}
/** Bytes that are kept of each end of a name: the check run that carries it has 255. */
const keptBytes = 100;
/** Shortens a name in its middle to what a check run can carry; both its ends tell reports apart. */
function clampId(id) {
    const bytes = new TextEncoder().encode(id);
    if (bytes.length <= 2 * keptBytes)
        return id;
    const decode = (part) => new TextDecoder().decode(part).replaceAll('\ufffd', '');
    return `${decode(bytes.slice(0, keptBytes))}…${decode(bytes.slice(-keptBytes))}`;
}


/***/ }),

/***/ 4258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ buildGraph),
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/* harmony import */ var _dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1547);
/* harmony import */ var _out_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6207);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3936);





/**
 * Links stages and `.dvc` files by their outputs and dependencies.
 *
 * @param isIgnored what `.dvcignore` passes over, where no output may lie; nothing by default
 * @throws {UserError} PIPELINE for a cycle, an output with two owners, an output inside another or ignored, a file of
 *   DVC inside an output; PATH
 */
function buildGraph(members, isIgnored = () => false) {
    const nodes = members.map((member) => ('kind' in member ? placeSource(member) : placeStage(member)));
    const graph = new Map();
    for (const node of nodes) {
        const twin = graph.get(node.address);
        if (twin !== undefined)
            throw fault(`${tell(twin)} and ${tell(node)} have the same name; call one something else.`);
        graph.set(node.address, node);
    }
    const outs = plantOuts(nodes);
    refuseIgnored(nodes, isIgnored);
    refuseInside(nodes, outs);
    const linked = new Map(nodes.map((node) => [node.address, { ...node, needs: needsOf(node, outs) }]));
    refuseCycle(linked);
    return new Map([...linked].map(([address, node]) => [address, isFrozen(node) ? { ...node, needs: [] } : node]));
}
/** Gives the address of a stage. */
function addressOf({ name, file }) {
    return file === 'dvc.yaml' ? name : `${file}:${name}`;
}
function placeStage(stage) {
    const where = `${stage.file}:${stage.line}: stages.${stage.name}`;
    const at = (path, key) => (0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x5)(stage.directory, path, `${where}.${key}`);
    return {
        kind: 'stage',
        address: addressOf(stage),
        stage,
        deps: stage.deps.map((path) => at(path, 'deps')),
        paramFiles: [...stage.params.keys()].map((path) => at(path, 'params')),
        outs: stage.outs.map(({ path }) => at(path, 'outs')),
        needs: [],
    };
}
function placeSource(source) {
    return { kind: 'source', address: source.file, source, deps: source.deps, outs: source.outs, needs: [] };
}
function fileOf(node) {
    return node.kind === 'stage' ? node.stage.file : node.source.file;
}
function isFrozen(node) {
    return node.kind === 'stage' ? node.stage.frozen : node.source.frozen;
}
/** Tells a node as `the stage train (dvc.yaml:3)` or `data.csv.dvc`. */
function tell(node) {
    return node.kind === 'source' ? node.address : `the stage ${node.stage.name} (${node.stage.file}:${node.stage.line})`;
}
function plantOuts(nodes) {
    const tree = (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyTree */ ["in"])();
    for (const node of nodes) {
        for (const out of node.outs) {
            const [other] = (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwners */ .Gr)(tree, out);
            if (other !== undefined)
                throw overlap(other, { node, out });
            (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .addOut */ .Ex)(tree, out, { node, out });
        }
    }
    (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .checkNames */ .LN)(nodes.flatMap(({ outs }) => outs.filter((out) => !(0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge)(out))), 'The repository');
    return tree;
}
function overlap(one, other) {
    if (one.out === other.out) {
        if (one.node === other.node)
            return fault(`${tell(one.node)} names its output ${one.out} twice; name it once.`);
        return fault(`${tell(one.node)} and ${tell(other.node)} both make ${one.out}; only one may.`);
    }
    const [inner, outer] = one.out.length > other.out.length ? [one, other] : [other, one];
    return fault(`the output ${inner.out} of ${tell(inner.node)} lies inside ${outer.out} of ${tell(outer.node)}; move one out.`);
}
function refuseIgnored(nodes, isIgnored) {
    for (const node of nodes) {
        const out = node.outs.find((one) => !(0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge)(one) && (isIgnored(one, false) || isIgnored(one, true)));
        if (out !== undefined)
            throw fault(`the output ${out} of ${tell(node)} is passed over by .dvcignore; take it out of there.`);
    }
}
function refuseInside(nodes, outs) {
    for (const node of nodes) {
        const [owner] = (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwners */ .Gr)(outs, fileOf(node));
        if (owner === undefined)
            continue;
        throw fault(`the file ${fileOf(node)} lies inside ${owner.out}, which ${tell(owner.node)} makes; move it out.`);
    }
}
function needsOf(node, outs) {
    const paths = node.kind === 'stage' ? [...node.deps, ...node.paramFiles] : node.deps;
    const owners = paths
        .filter((dep) => !(0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isDataset */ .TI)(dep))
        .flatMap((dep) => (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwners */ .Gr)(outs, dep).map((owner) => ({ dep, owner })));
    const own = owners.find(({ owner }) => owner.node.address === node.address);
    if (own === undefined)
        return [...new Set(owners.map(({ owner }) => owner.node.address))];
    const { dep, owner } = own;
    if (dep === owner.out)
        throw fault(`${tell(node)} both needs and makes ${dep}; it may do one of both.`);
    throw fault(`${tell(node)} needs ${dep} and makes ${owner.out}, one inside the other; move one out.`);
}
function refuseCycle(graph) {
    const { cycle } = (0,_search_js__WEBPACK_IMPORTED_MODULE_4__/* .postOrder */ .b)(graph.keys(), (address) => graph.get(address)?.needs ?? []);
    if (cycle === undefined)
        return;
    const nodes = cycle.slice(1).flatMap((address) => graph.get(address) ?? []);
    const places = nodes.map((node) => (node.kind === 'stage' ? `${node.stage.file}:${node.stage.line}` : node.address));
    throw fault(`the stages ${cycle.join(' -> ')} need each other (${places.join(', ')}); break the cycle.`);
}
function fault(message) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(message.replace(/^the /u, 'The '), { code: 'PIPELINE' });
}


/***/ }),

/***/ 6207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ addOut),
/* harmony export */   Gr: () => (/* binding */ findOwners),
/* harmony export */   "in": () => (/* binding */ emptyTree),
/* harmony export */   qx: () => (/* binding */ ownersIn)
/* harmony export */ });
/** Gives a tree without outputs. */
function emptyTree() {
    return { branches: new Map(), owner: undefined };
}
/** Adds an output. */
function addOut(tree, place, owner) {
    let at = tree;
    for (const name of place.split('/')) {
        const next = at.branches.get(name) ?? emptyTree();
        at.branches.set(name, next);
        at = next;
    }
    at.owner = owner;
}
/** Finds who makes an output that a path is, lies in or holds: the outermost first, then in the order of their adding. */
function findOwners(tree, place) {
    const owners = [];
    let at = tree;
    for (const name of place.split('/')) {
        at = at.branches.get(name);
        if (at === undefined)
            return owners;
        if (at.owner !== undefined)
            owners.push(at.owner);
    }
    for (const branch of at.branches.values())
        owners.push(...ownersIn(branch));
    return owners;
}
/** Gives who makes the outputs of a tree: those of a directory side by side, otherwise in the order of their adding. */
function ownersIn({ owner, branches }) {
    const below = [...branches.values()].flatMap(ownersIn);
    return owner === undefined ? below : [owner, ...below];
}


/***/ }),

/***/ 3936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ postOrder)
/* harmony export */ });
/**
 * Searches a graph depth first and gives its names as they are left: each after all that it leads to, otherwise in the
 * order of the starts. Without recursion, since a chain may be long.
 *
 * @param next what a name leads to, in order
 */
function postOrder(starts, next) {
    const walk = new Walk(next);
    for (const start of starts)
        walk.from(start);
    return walk;
}
/** Walks a graph. A class because it has a life: the path that it is on. */
class Walk {
    order = [];
    cycle;
    #next;
    #seen = new Set();
    #left = new Set();
    #path = [];
    constructor(next) {
        this.#next = next;
    }
    from(start) {
        this.#enter(start);
        for (let top = this.#path.at(-1); top !== undefined; top = this.#path.at(-1)) {
            const { done, value } = top.rest.next();
            if (done === true)
                this.#leave();
            else
                this.#enter(value);
        }
    }
    #enter(name) {
        if (this.#seen.has(name)) {
            if (!this.#left.has(name))
                this.cycle ??= this.#cycleTo(name);
            return;
        }
        this.#seen.add(name);
        this.#path.push({ name, rest: this.#next(name)[Symbol.iterator]() });
    }
    #leave() {
        const visit = this.#path.pop();
        if (visit === undefined)
            return;
        this.#left.add(visit.name);
        this.order.push(visit.name);
    }
    #cycleTo(name) {
        const names = this.#path.map((visit) => visit.name);
        return [...names.slice(names.indexOf(name)), name];
    }
}


/***/ }),

/***/ 148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ fromBase64),
/* harmony export */   n: () => (/* binding */ toBase64)
/* harmony export */ });
/** Writes bytes as Base64, with padding, on one line. */
function toBase64(bytes) {
    let units = '';
    // By pieces: a call takes only so many arguments.
    for (let start = 0; start < bytes.length; start += 8192) {
        units += String.fromCharCode(...bytes.subarray(start, start + 8192));
    }
    return btoa(units);
}
/** Reads Base64 with its padding, on one line; `undefined` for anything else. */
function fromBase64(text) {
    const isWhole = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(text);
    return isWhole ? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0)) : undefined;
}


/***/ }),

/***/ 2013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ toLine)
/* harmony export */ });
/** Characters that turn text around, hide in it or control a terminal. */
const invisible = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]/gu;
/**
 * Gives text from data as one line of what can be seen of it; what is cut is marked with an ellipsis.
 *
 * @param limit characters that are shown at the most
 */
function toLine(text, limit = 200) {
    const line = text.replace(/\s+/gu, ' ').replace(invisible, '').trim();
    const characters = [...line];
    return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line;
}


/***/ }),

/***/ 9706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   PL: () => (/* binding */ renderDetails),
/* harmony export */   bo: () => (/* binding */ renderTable)
/* harmony export */ });
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2013);

/** Characters that Markdown, HTML or GitHub would read as more than themselves. */
const active = /[\\`*_{}[\]<>()#+!|~&@$:^=-]/gu;
/** A number that would begin a list. */
const listNumber = /^(\d+)\.(?= |$)/u;
/**
 * Writes text from data so that Markdown shows it and nothing else: no table, emphasis, link, image, mention,
 * reference or HTML comes of it. One line.
 *
 * @param limit characters that are shown at the most
 */
function escapeMarkdown(text, limit) {
    const inert = (0,_line_js__WEBPACK_IMPORTED_MODULE_0__/* .toLine */ .S)(text, limit).replace(active, (character) => `&#${character.charCodeAt(0)};`);
    return breakReferences(inert.replace(listNumber, '$1&#46;'));
}
/**
 * Keeps GitHub from linking people, issues, commits and bare addresses. It looks for them in the rendered text,
 * where a character reference is a character again: an invisible joiner breaks them there.
 */
function breakReferences(text) {
    return text
        .replaceAll('&#64;', '&#64;&#8288;')
        .replaceAll('&#35;', '&#35;&#8288;')
        .replace(/\b(www)\./giu, '$1&#46;')
        .replace(/\b(gh)(&#45;)(\d)/giu, '$1&#8288;$2$3')
        .replace(/\b([0-9a-f]{6})([0-9a-f]+)\b/giu, (whole, start, end) => /^\d+$/u.test(whole) ? whole : `${start}&#8288;${end}`);
}
/** Puts text into a fence longer than any run of backticks in it; control characters but line ends vanish. */
function fence(text, language = '') {
    const body = text.replace(/\r\n?/gu, '\n').replace(/[^\P{C}\n\t]/gu, '');
    const longest = Math.max(2, ...[...body.matchAll(/`+/gu)].map(([run]) => run.length));
    const mark = '`'.repeat(longest + 1);
    return `${mark}${language}\n${body.replace(/\n+$/u, '')}\n${mark}`;
}
/** Writes a table of cells that are Markdown already. */
function renderTable(header, align, rows) {
    const rule = align.map((side) => (side === 'right' ? '---:' : '---'));
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** Writes a block that is folded until it is opened. */
function renderDetails(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 6986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodePercent)
/* harmony export */ });
/** Decodes what was percent-encoded; `undefined` for a text that nobody encoded so. */
function decodePercent(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ keepOutOfGit)
/* harmony export */ });
/** Makes `.crisol/`, where Crisol leaves its results, invisible to git. */
async function keepOutOfGit(workspace) {
    const file = '.crisol/.gitignore';
    if ((await workspace.stat(file)) === undefined)
        await workspace.write(file, '*\n');
}


/***/ })

};
