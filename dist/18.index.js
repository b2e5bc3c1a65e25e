export const id = 18;
export const ids = [18];
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

/***/ 7958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest),
/* harmony export */   s: () => (/* binding */ renderManifest)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2655);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2564);




/**
 * Reads the manifest of a directory (a `.dir` object). Paths are checked: nothing leaves the directory.
 *
 * @param name what is read, for messages
 * @throws {UserError} CORRUPT, PATH
 */
function parseManifest(text, name) {
    const list = parseList(text, name);
    const entries = list.map((item, index) => parseEntry(item, name, index));
    (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkNames */ .LN)(entries.map(({ path }) => path), name);
    return entries;
}
/** Manifests hold texts alone, so that JavaScript's own reader, the fastest, does. */
function parseList(text, name) {
    try {
        const list = JSON.parse(text);
        if (Array.isArray(list))
            return list;
        throw corrupt(name, 'no list');
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw corrupt(name, 'not JSON');
        throw error;
    }
}
/** What every file system takes as it is: most names, most of the time. */
const plain = /^\w(?:[\w.-]*\w)?(?:\/\w(?:[\w.-]*\w)?)*$/u;
function parseEntry(item, name, index) {
    const { relpath, md5 } = (item ?? {});
    const where = `${name}[${index}]`;
    if (typeof relpath !== 'string' || typeof md5 !== 'string' || !/^[0-9a-f]{32}$/u.test(md5)) {
        throw corrupt(where, 'an entry without relpath and md5');
    }
    const isPlain = relpath.length < 256 && plain.test(relpath);
    return { path: isPlain ? relpath : (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPath */ .Cg)(relpath, where), md5 };
}
function corrupt(where, found) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} is ${found}; expected a list of files as DVC writes it.`, { code: 'CORRUPT' });
}
/** Writes the manifest of a directory in DVC's own bytes, sorted by path; the md5 of them names it. */
function renderManifest(entries) {
    const sorted = [...entries].sort((one, other) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .compareCodePoints */ .O)(one.path, other.path));
    return `[${sorted.map(({ path, md5 }) => `{"md5": "${md5}", "relpath": ${renderPath(path)}}`).join(', ')}]`;
}
function renderPath(path) {
    return plain.test(path) ? `"${path}"` : (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJson */ .h)(path);
}


/***/ }),

/***/ 662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* unused harmony export parseChoice */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Splits a list input on commas, spaces and newlines; empty parts vanish. */
function parseList(text) {
    return text.split(/[\s,]+/u).filter((part) => part !== '');
}
/**
 * Reads a switch. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything but `true` or `false`
 */
function parseSwitch(name, text) {
    if (text === '')
        return undefined;
    if (text === 'true')
        return true;
    if (text === 'false')
        return false;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected true or false.`, { code: 'INPUT' });
}
/**
 * Reads a whole number >= 1. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything else
 */
function parseCount(name, text) {
    if (text === '')
        return undefined;
    if (/^[1-9]\d{0,8}$/u.test(text))
        return Number(text);
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected a whole number of at least 1.`, { code: 'INPUT' });
}
/**
 * Reads one of a few words. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for any other word
 */
function parseChoice(name, text, choices) {
    if (text === '')
        return undefined;
    const choice = choices.find((one) => one === text);
    if (choice !== undefined)
        return choice;
    throw new UserError(`Input ${name} is "${text}"; expected ${choices.join(', ')}.`, { code: 'INPUT' });
}


/***/ }),

/***/ 1876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ isChanged),
/* harmony export */   cG: () => (/* binding */ findDifferences),
/* harmony export */   mP: () => (/* binding */ isCallback)
/* harmony export */ });
/* unused harmony export tolerateMissing */
/* harmony import */ var _dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2055);
/* harmony import */ var _equal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5967);


/**
 * Compares what `dvc.lock` says with what is there, as DVC does: what was locked and is no longer named does not count.
 *
 * @param locked `undefined` for a stage that never ran
 */
function findDifferences(stage, locked, observed) {
    const outs = stage.outs.map(({ path, cache }) => {
        const hash = hashOf(locked?.outs, path);
        const isLost = hash !== undefined && cache && observed.notInCache?.has(path) === true;
        return [path, isLost ? 'not in cache' : compare(observed.outs.get(path), hash)];
    });
    const deps = stage.deps.map((path) => [path, compare(observed.deps.get(path), hashOf(locked?.deps, path))]);
    return {
        command: locked !== undefined && !(0,_equal_js__WEBPACK_IMPORTED_MODULE_0__/* .isEqual */ .n)(locked.command, stage.command),
        always: stage.alwaysChanged || isCallback(stage),
        deps: differing(stage.frozen ? [] : deps),
        params: stage.frozen ? new Map() : compareParams(stage, locked?.params, observed.params),
        outs: differing(outs),
    };
}
/** Tells whether a stage runs each time because it has nothing that could change. */
function isCallback({ deps, params, outs }) {
    return deps.length === 0 && params.size === 0 && outs.length === 0;
}
function hashOf(artifacts, path) {
    return artifacts?.find((artifact) => artifact.path === path)?.hash;
}
function compare(found, recorded) {
    if (found === undefined)
        return 'deleted';
    return (0,_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameHash */ .VR)(found, recorded) ? undefined : 'modified';
}
function differing(entries) {
    return new Map(entries.flatMap(([name, status]) => (status === undefined ? [] : [[name, status]])));
}
function compareParams(stage, locked, observed) {
    return differing([...stage.params].map(([file, names]) => {
        const [found, recorded] = [observed.get(file), locked?.get(file)];
        if (found === undefined)
            return [file, 'deleted'];
        if (recorded === undefined)
            return [file, 'new'];
        const wanted = names ?? new Set([...found.keys(), ...recorded.keys()]);
        const statuses = differing([...wanted].map((name) => [name, compareParam(name, found, recorded)]));
        return [file, statuses.size === 0 ? undefined : statuses];
    }));
}
function compareParam(name, found, recorded) {
    const [after, before] = [found.get(name), recorded.get(name)];
    if (after === undefined)
        return 'deleted';
    if (before === undefined)
        return 'new';
    return (0,_equal_js__WEBPACK_IMPORTED_MODULE_0__/* .isEqual */ .n)(before, after) ? undefined : 'modified';
}
/**
 * Leaves out what `--allow-missing` tolerates: outputs that are not there, and dependencies that are not there, unless a
 * stage that makes one has made something else than what was recorded.
 *
 * @param made dependency as written -> hash of the output at the very same place, of the stages that are needed directly
 */
function tolerateMissing(differences, locked, made) {
    const judge = (path, recorded) => made.has(path) && !isSameHash(made.get(path), recorded) ? 'modified' : undefined;
    const deps = [...differences.deps].map(([path, status]) => [path, status === 'deleted' ? judge(path, hashOf(locked?.deps, path)) : status]);
    const params = [...differences.params].map(([file, status]) => {
        // No hash is that of parameters: what a stage makes is always something else.
        if (status !== 'deleted')
            return [file, status];
        return [file, made.has(file) ? 'modified' : undefined];
    });
    const outs = [...differences.outs].filter(([, status]) => status !== 'not in cache' && status !== 'deleted');
    return { ...differences, deps: differing(deps), params: differing(params), outs: new Map(outs) };
}
/** Tells whether a stage has to run, or to be restored. */
function isChanged({ command, always, deps, params, outs }, { frozen }) {
    return command || (always && !frozen) || deps.size > 0 || params.size > 0 || outs.size > 0;
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


/** Compares what `dvc.lock` says with what is there, and says in words what differs. */
function findChanges(stage, locked, observed) {
    const differences = (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .findDifferences */ .cG)(stage, locked, observed);
    return {
        reasons: explainDifferences(differences, { stage, locked, observed }),
        onlyOuts: locked !== undefined &&
            !(differences.command || differences.always) &&
            differences.deps.size + differences.params.size === 0,
    };
}
/** Says in words what differs: `params.yaml:train.lr 0.1 -> 0.05`. */
function explainDifferences(differences, { stage, locked, observed }) {
    if (!(0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .isChanged */ .Hq)(differences, stage))
        return [];
    if (locked === undefined)
        return [differences.always ? alwaysReason(stage) : 'not in dvc.lock'];
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
/* harmony export */   "in": () => (/* binding */ emptyTree)
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
        collect(branch, owners);
    return owners;
}
function collect(tree, owners) {
    if (tree.owner !== undefined)
        owners.push(tree.owner);
    for (const branch of tree.branches.values())
        collect(branch, owners);
}


/***/ }),

/***/ 1995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ planNodes)
/* harmony export */ });
/* unused harmony export dependentsOf */
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
