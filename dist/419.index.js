export const id = 419;
export const ids = [419];
export const modules = {

/***/ 419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/cache.js + 2 modules
var cache = __webpack_require__(5589);
// EXTERNAL MODULE: ./lib/adapters/git.js + 2 modules
var git = __webpack_require__(9217);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/adapters/machine.js



/** Whether a program of a name is on the PATH. */
async function hasProgram(name) {
    for (const folder of (process.env['PATH'] ?? '').split(external_node_path_.delimiter)) {
        if (folder === '')
            continue;
        try {
            await (0,promises_.access)((0,external_node_path_.join)(folder, name), external_node_fs_.constants.X_OK);
            return true;
        }
        catch {
            // It may be in the next one.
        }
    }
    return false;
}

// EXTERNAL MODULE: ./lib/adapters/storage/transfer.js + 2 modules
var transfer = __webpack_require__(1940);
// EXTERNAL MODULE: ./lib/core/finding.js
var finding = __webpack_require__(6134);
// EXTERNAL MODULE: ./lib/core/config/config.js
var config = __webpack_require__(6258);
// EXTERNAL MODULE: ./lib/core/config/parse.js
var parse = __webpack_require__(2121);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/gate/judge.js
var judge = __webpack_require__(484);
// EXTERNAL MODULE: ./lib/core/model/kind.js
var kind = __webpack_require__(431);
// EXTERNAL MODULE: ./lib/core/text/nearest.js
var nearest = __webpack_require__(6069);
;// CONCATENATED MODULE: ./lib/core/doctor/config.js





/** Judges the rules of a `crisol.yaml` by the metrics that are there. */
function judgeRules(config, metrics) {
    const check = 'crisol.yaml';
    if (!config.isDeclared) {
        return (0,finding/* warn */.R8)(check, 'There is none, so that nothing fails but a failed stage; crisol init writes one.');
    }
    const patterns = config.metrics.map(({ pattern }) => pattern);
    if (metrics.length === 0)
        return (0,finding/* unknown */.L5)(check, 'It is valid; no metric is here to hold its patterns against.');
    const idle = patterns.filter((pattern) => !metrics.some((metric) => (0,judge/* matches */.cK)(pattern, metric)));
    const [first] = idle;
    if (first === undefined)
        return (0,finding.ok)(check, 'It is valid, and each of its patterns picks a metric.');
    const near = (0,nearest/* nearestName */.q)(first, metrics.map(({ name }) => name));
    const hint = near === undefined ? 'crisol metrics show lists those that are there' : `the nearest to ${first} is ${near}`;
    return (0,finding/* warn */.R8)(check, `No metric is named ${(0,kind/* listNames */.Zv)(idle)}; ${hint}.`);
}
/** Judges whether each file of `report.tests` is there, or written by a step of a workflow. */
function judgeTests(tests, files, workflows) {
    const steps = workflows.flatMap(({ jobs }) => jobs.flatMap((job) => job.steps));
    // A workflow that is called is given its lines as the inputs setup and test.
    const lines = steps.flatMap(({ run, inputs }) => [run, inputs.get('setup') ?? '', inputs.get('test') ?? '']);
    return tests.map((file) => {
        const check = `tests ${file}`;
        if (lines.some((run) => run.includes(file)))
            return (0,finding.ok)(check, 'A step of a workflow writes it.');
        if (files.includes(file))
            return (0,finding.ok)(check, 'It is there.');
        return (0,finding/* warn */.R8)(check, `It is not there, and no step of a workflow names it; write it with pytest --junitxml=${file}, or take it out of report.tests.`);
    });
}
/**
 * Judges what is served.
 *
 * @param models outputs that are models by their names
 * @param isPackaged whether a workflow packages it, which makes what is missing a fault
 */
function judgeServe({ serve }, { files, outputs }, { models, isPackaged }) {
    const check = 'serve';
    const model = serve.model ?? (models.length === 1 ? models[0] : undefined);
    if (model === undefined) {
        return isPackaged
            ? [(0,finding/* missing */.LO)(check, 'Nothing says which model is packaged; name it as serve.model in crisol.yaml.')]
            : [];
    }
    const isThere = (path) => files.some((file) => (0,dvc_path/* isWithin */.UO)(file, path)) || outputs.some((output) => (0,dvc_path/* isWithin */.UO)(path, output));
    const named = [
        ['model', model],
        ['example', serve.example],
        ['requirements', serve.requirements],
    ];
    const lost = named.filter(([, path]) => path !== undefined && !isThere(path));
    const findings = lost.map(([key, path]) => (0,finding/* missing */.LO)(check, `serve.${key} is ${path}, which is no file here and no output of a stage; name one that is.`));
    if (isPackaged && /\.(?:joblib|pkl|pickle)$/iu.test(model) && !serve.allowPickle) {
        findings.push((0,finding/* missing */.LO)(check, `${model} is a pickle, which is not packaged; say serve.allow-pickle: true in crisol.yaml, or save it in another form.`));
    }
    return findings.length > 0 ? findings : [(0,finding.ok)(check, `The model is ${model}.`)];
}

// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
;// CONCATENATED MODULE: ./lib/core/doctor/data.js



/**
 * Judges whether `dvc.lock` says what is there. What is not there is another matter.
 *
 * @param unlocked stages that it does not have
 */
function judgeLock(statuses, unlocked) {
    const check = 'dvc.lock';
    const stale = statuses
        .filter((status) => unlocked.includes(status.owner) || isStale(status))
        .map(({ owner }) => owner);
    if (stale.length === 0)
        return (0,finding.ok)(check, 'What is here is what it says.');
    const differ = stale.length === 1 ? 'differs' : 'differ';
    const says = `${(0,kind/* listNames */.Zv)(stale)} ${differ} from it, so that a review runs what it does not know; crisol train does it here.`;
    return (0,finding/* warn */.R8)(check, says);
}
function isStale({ deps, outs, isCommandChanged }) {
    const states = [...deps.values(), ...outs.values()];
    return isCommandChanged || states.some((state) => state !== 'deleted' && state !== 'not in cache');
}
/** Judges where the data are kept, by the address alone. */
function judgePlace(remote, hasData) {
    const check = 'remote';
    if (remote === undefined) {
        if (!hasData)
            return undefined;
        const repair = 'dvc remote add -d store s3://BUCKET/PREFIX';
        return (0,finding/* missing */.LO)(check, `Nothing says where the data are kept, so that nobody else has them; name a place: ${repair}.`);
    }
    if (remote.kind !== 'folder' || remote.isInside)
        return undefined;
    return (0,finding/* warn */.R8)('machines of GitHub', `They do not see the folder ${remote.path}; move the data to S3, or have runners that see it.`);
}
/**
 * Judges whether a machine that has the repository alone gets its data.
 *
 * @param statuses path -> state of what cache and remote do not share
 */
function judgeData(statuses, remote) {
    const check = 'data';
    const of = (state) => [...statuses].flatMap(([path, one]) => (one === state ? [path] : []));
    const [unsent, lost] = [of('new'), of('missing')];
    const findings = [
        ...(unsent.length === 0
            ? []
            : [(0,finding/* missing */.LO)(check, `${(0,kind/* listNames */.Zv)(unsent)} ${isOrAre(unsent)} not on ${remote}; run crisol push.`)]),
        ...(lost.length === 0
            ? []
            : [
                (0,finding/* missing */.LO)(check, `${(0,kind/* listNames */.Zv)(lost)} ${isOrAre(lost)} neither in the cache nor on ${remote}; make it anew with crisol train, or have it pushed by whoever has it.`),
            ]),
    ];
    return findings.length === 0 ? [(0,finding.ok)(check, `All that dvc.lock and .dvc files name is on ${remote}.`)] : findings;
}
function isOrAre(names) {
    return names.length === 1 ? 'is' : 'are';
}
/**
 * Judges whether the disk has room for the data that are not here yet.
 *
 * @param needed bytes of them, as far as their sizes are known
 * @param left bytes that are free
 */
function judgeDisk(needed, left) {
    const check = 'disk';
    // What is linked takes its room once, what is copied twice.
    if (needed <= left)
        return (0,finding.ok)(check, `${(0,amount/* renderBytes */.UP)(left)} are free, and ${(0,amount/* renderBytes */.UP)(needed)} of data are not here yet.`);
    return (0,finding/* missing */.LO)(check, `${(0,amount/* renderBytes */.UP)(left)} are free, and the data that are not here yet take ${(0,amount/* renderBytes */.UP)(needed)}; free some space.`);
}
/** Judges what was found of the pipeline. */
function judgePipeline(stages, metrics) {
    const check = 'dvc.yaml';
    if (stages === 0)
        return (0,finding/* missing */.LO)(check, 'There is no stage; write a dvc.yaml with those that train and evaluate.');
    if (metrics === 0) {
        return (0,finding/* warn */.R8)(check, `${(0,amount/* renderCount */.SS)(stages, 'stage')}, and no file of metrics, without which a report has nothing to compare; name one in metrics.`);
    }
    return (0,finding.ok)(check, `${(0,amount/* renderCount */.SS)(stages, 'stage')} and ${(0,amount/* renderCount */.SS)(metrics, 'file')} of metrics.`);
}

;// CONCATENATED MODULE: ./lib/core/doctor/git.js

/** Judges the repository. */
function judgeGit({ head, repository, isRepository }) {
    const check = 'git';
    if (!isRepository)
        return (0,finding/* missing */.LO)(check, 'This is no git repository; run git init, and push it to GitHub.');
    if (head === undefined)
        return (0,finding/* missing */.LO)(check, 'There is no commit yet; make the first one.');
    if (repository === undefined) {
        return (0,finding/* warn */.R8)(check, 'Nothing says which repository of GitHub it is; run git remote add origin https://github.com/OWNER/NAME.');
    }
    return (0,finding.ok)(check, `It is ${repository}.`);
}

;// CONCATENATED MODULE: ./lib/core/doctor/programs.js


/** Words that a shell knows by itself. */
const shellWords = new Set([
    ...[
        '.',
        ':',
        '[',
        '[[',
        '{',
        '!',
        'alias',
        'break',
        'case',
        'cd',
        'command',
        'continue',
        'do',
        'done',
        'echo',
        'elif',
    ],
    ...[
        'else',
        'esac',
        'eval',
        'exec',
        'exit',
        'export',
        'false',
        'fi',
        'for',
        'function',
        'if',
        'local',
        'printf',
        'pwd',
    ],
    ...['read', 'return', 'set', 'shift', 'source', 'test', 'then', 'time', 'trap', 'true', 'type', 'ulimit', 'umask'],
    ...['unset', 'until', 'wait', 'while'],
]);
/** Names the programs that the lines of stages begin with, each once: `python`. Paths, and what a shell makes up, are left out. */
function programsOf(stages) {
    const lines = stages.flatMap(({ command }) => (typeof command === 'string' ? command.split('\n') : command));
    return [...new Set(lines.flatMap((line) => programOf(line) ?? []))];
}
function programOf(line) {
    const command = line.replace(/^\s*(?:[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|[^\s"'$`]*)\s+)*/u, '');
    const word = /^[\w.+[:!{-]+(?=\s|$)/u.exec(command)?.[0];
    return word === undefined || shellWords.has(word) ? undefined : word;
}
/**
 * Judges whether the programs of the stages are here.
 *
 * @param found program -> whether it is on the PATH
 * @param python version of python3; `undefined` where there is none
 */
function judgePrograms(found, python) {
    const lost = [...found].flatMap(([name, isThere]) => (isThere ? [] : [name]));
    const check = 'Python';
    const version = python === undefined
        ? (0,finding/* missing */.LO)(check, 'No python3 is on the PATH; install Python 3.10 or later.')
        : (0,finding.ok)(check, `python3 is ${python}.`);
    if (found.size === 0)
        return [version];
    const programs = 'programs';
    return [
        version,
        lost.length === 0
            ? (0,finding.ok)(programs, `The stages run ${(0,kind/* listNames */.Zv)([...found.keys()])}, which ${found.size === 1 ? 'is' : 'are'} on the PATH.`)
            : (0,finding/* missing */.LO)(programs, `The stages run ${(0,kind/* listNames */.Zv)(lost)}, which ${lost.length === 1 ? 'is' : 'are'} not on the PATH; install what has it, or go into its environment.`),
    ];
}

// EXTERNAL MODULE: ./lib/core/github/run.js
var run = __webpack_require__(1774);
// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
;// CONCATENATED MODULE: ./lib/core/doctor/trust.js




const issuer = 'token.actions.githubusercontent.com';
/** A subject that names one repository, and what of it: a branch, an environment, its pull requests. */
const narrow = /^repo:[\w-]+\/[\w.-]+:(?:ref:[^*?]+|environment:[^*?]+|pull_request)$/u;
/** Tells whether a path of a repository is one of a policy that says who a role trusts. */
function isTrustPolicy(path) {
    return /(?:^|[/_.-])trust(?:[_.-][\w.-]*)?\.json$/iu.test(path);
}
/**
 * Judges a policy that says who a role trusts: workflows of one repository, and of them those that are meant.
 *
 * @throws {UserError} SYNTAX
 * @see https://docs.github.com/actions/reference/openid-connect-reference
 */
function judgeTrust(text, path) {
    const statements = listOf((0,run.at)((0,json/* parseJson */.q)(text, path), 'Statement')).filter(core_value/* isMapping */.pi);
    const ours = statements.filter((one) => one.get('Effect') === 'Allow' && isOfGitHub(one.get('Principal')));
    const faults = ours.flatMap((one) => faultOf(one) ?? []);
    if (faults.length > 0)
        return faults.map((fault) => (0,finding/* missing */.LO)(path, fault));
    return ours.length === 0 ? [] : [(0,finding.ok)(path, 'It trusts workflows of one repository, by their branch or environment.')];
}
/** Whoever may take on a role may do it with an identity of GitHub, too. */
function isOfGitHub(principal) {
    if (principal === '*')
        return true;
    const federated = (0,core_value/* isMapping */.pi)(principal) ? listOf(principal.get('Federated') ?? principal.get('AWS')) : [];
    return federated.some((one) => one === '*' || String(one).includes(issuer));
}
function faultOf(statement) {
    const repair = `expected repo:OWNER/REPO:environment:NAME or repo:OWNER/REPO:ref:refs/heads/BRANCH in StringEquals of ${issuer}:sub`;
    const subjects = valuesOf(statement, 'sub');
    if (subjects.length === 0)
        return `It lets every repository on GitHub take on the role; ${repair}.`;
    const wide = subjects.find((subject) => !narrow.test(subject));
    if (wide !== undefined)
        return `It lets ${JSON.stringify(wide)} take on the role, which is more than one; ${repair}.`;
    if (valuesOf(statement, 'aud').includes('sts.amazonaws.com'))
        return undefined;
    return `It takes tokens that are for others, too; expected sts.amazonaws.com in StringEquals of ${issuer}:aud.`;
}
/** What a claim of the token must be, whichever operator compares it. */
function valuesOf(statement, claim) {
    const operators = ['StringEquals', 'StringLike', 'ForAnyValue:StringEquals', 'ForAnyValue:StringLike'];
    return operators
        .flatMap((operator) => listOf((0,run.at)(statement.get('Condition') ?? null, operator, `${issuer}:${claim}`)))
        .map(String);
}
function listOf(value) {
    if (value === undefined || value === null)
        return [];
    return (0,core_value/* isList */.Lv)(value) ? value : [value];
}

// EXTERNAL MODULE: ./lib/core/text/yaml.js
var yaml = __webpack_require__(2948);
;// CONCATENATED MODULE: ./lib/core/doctor/workflow-file.js


const nothing = new Map();
/**
 * Reads a workflow. What is no workflow has no job.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function parseWorkflow(text, path) {
    const root = toMapping((0,yaml/* parseYaml */.hN)(text, path));
    const own = toPermissions(root.get('permissions'));
    return {
        path,
        events: toEvents(root.get('on')),
        jobs: [...toMapping(root.get('jobs'))].map(([name, value]) => toJob(name, toMapping(value), own)),
    };
}
function toMapping(value) {
    return (0,core_value/* isMapping */.pi)(value) ? value : nothing;
}
function toText(value) {
    return value === undefined || value === null || (0,core_value/* isMapping */.pi)(value) || (0,core_value/* isList */.Lv)(value) ? '' : String(value);
}
function toEvents(on) {
    if ((0,core_value/* isMapping */.pi)(on))
        return [...on.keys()];
    return (0,core_value/* isList */.Lv)(on) ? on.map(toText) : [toText(on)].filter((event) => event !== '');
}
/** An empty block takes every right away. */
function toPermissions(value) {
    if (value === 'read-all' || value === 'write-all')
        return value;
    return (0,core_value/* isMapping */.pi)(value) ? new Map([...value].map(([name, level]) => [name, toText(level)])) : undefined;
}
function toJob(name, job, own) {
    const steps = job.get('steps');
    const called = job.has('uses') ? [toStep(job)] : [];
    return {
        name,
        permissions: job.has('permissions') ? toPermissions(job.get('permissions')) : own,
        steps: (0,core_value/* isList */.Lv)(steps) ? steps.map((step) => toStep(toMapping(step))) : called,
    };
}
function toStep(step) {
    const inputs = [...toMapping(step.get('with'))].map(([name, value]) => [name, toText(value)]);
    return { uses: toText(step.get('uses')), run: toText(step.get('run')), inputs: new Map(inputs) };
}

// EXTERNAL MODULE: ./lib/core/scaffold/called.js
var called = __webpack_require__(1405);
// EXTERNAL MODULE: ./lib/core/scaffold/survey.js
var survey = __webpack_require__(2362);
;// CONCATENATED MODULE: ./lib/core/doctor/workflows.js



const reading = { contents: 'read' };
const reporting = { contents: 'read', 'pull-requests': 'write', checks: 'write' };
const identity = { 'id-token': 'write' };
/** What each action or workflow of Crisol needs; `contents` of those that work on a checkout. */
const needs = {
    ...{ pull: reading, train: reading, push: reading, collect: reading, package: reading, commit: reading },
    ...{ report: reporting, crisol: reporting, rerun: { actions: 'write', contents: 'read' } },
    ...Object.fromEntries(Object.entries(called/* calledRights */.D).map(([name, rights]) => [
        name,
        Object.fromEntries(Object.entries(rights).map(([right, [level]]) => [right, level])),
    ])),
};
/** What reports on a pull request. */
const reports = ['report', 'crisol', 'review.yml', 'review-ec2.yml', 'report-fork.yml'];
/** Actions that work on files of the repository. */
const onCheckout = ['pull', 'train', 'push', 'collect', 'report', 'package', 'commit', 'crisol'];
/** Judges the workflows that call Crisol, and whether one of them reviews pull requests. */
function judgeWorkflows(files) {
    const ours = files.filter(({ jobs }) => jobs.some((job) => namesIn(job).length > 0));
    const reviews = ours.filter(({ jobs }) => jobs.some((job) => namesIn(job).some((name) => reports.includes(name))));
    return [
        ...judgeEvents(reviews),
        ...ours.flatMap((file) => file.jobs.filter((job) => namesIn(job).length > 0).flatMap((job) => judgeJob(file, job))),
    ];
}
function namesIn({ steps }) {
    return steps.flatMap(({ uses }) => (0,survey/* actionOf */.qj)(uses) ?? []);
}
function judgeEvents(reviews) {
    const check = 'workflows';
    const heeded = reviews.find(({ events }) => events.some((one) => one === 'pull_request' || one === 'workflow_run'));
    if (heeded !== undefined)
        return [(0,finding.ok)(check, `${heeded.path} reports on pull requests.`)];
    const [first] = reviews;
    if (first === undefined) {
        return [(0,finding/* missing */.LO)(check, 'No workflow in .github/workflows reports on pull requests; crisol init writes one.')];
    }
    const repair = 'add pull_request to its on';
    return first.events.includes('push')
        ? [(0,finding/* warn */.R8)(check, `${first.path} reports on pushes alone, which leaves out forks; ${repair}.`)]
        : [(0,finding/* missing */.LO)(check, `${first.path} reports, and is not started by pull requests; ${repair}.`)];
}
function judgeJob({ path, events }, job) {
    const check = `${path}, ${job.name}`;
    const faults = [...judgeCheckout(check, job), ...judgeTarget(check, events, job), ...judgePermissions(check, job)];
    if (faults.length > 0)
        return faults;
    const isCall = namesIn(job).every((name) => name in called/* calledRights */.D);
    return [(0,finding.ok)(check, isCall ? 'It may do what it calls.' : 'It checks out, and may do what its actions do.')];
}
function judgeTarget(check, events, job) {
    if (!events.includes('pull_request_target') || !namesIn(job).some((name) => onCheckout.includes(name)))
        return [];
    return [
        (0,finding/* missing */.LO)(check, "It runs on pull_request_target, which would give a stranger's code a token that writes; use pull_request."),
    ];
}
/** One commit is enough, whatever `fetch-depth` says. */
function judgeCheckout(check, { steps }) {
    const first = steps.findIndex(({ uses }) => onCheckout.includes((0,survey/* actionOf */.qj)(uses) ?? ''));
    if (first < 0)
        return [];
    const checkout = steps.slice(0, first).find(({ uses }) => uses.startsWith('actions/checkout@'));
    if (checkout === undefined) {
        return [(0,finding/* missing */.LO)(check, `Nothing is checked out before ${steps[first]?.uses}; add a step with actions/checkout.`)];
    }
    if (!checkout.inputs.has('sparse-checkout'))
        return [];
    return [(0,finding/* warn */.R8)(check, 'Its checkout is sparse; see that all that dvc.yaml names is in it.')];
}
function judgePermissions(check, job) {
    const wanted = Object.entries(rightsOf(job));
    const lacking = wanted.filter(([name, level]) => !grants(job.permissions, name, level));
    if (lacking.length === 0)
        return [];
    const list = lacking.map(([name, level]) => `${name}: ${level}`).join(', ');
    if (job.permissions === undefined) {
        return [
            (0,finding/* warn */.R8)(check, `Whether it may do its work is up to the settings of the repository; give it permissions: ${list}.`),
        ];
    }
    return [(0,finding/* missing */.LO)(check, `Its token lacks ${list}; add that to the permissions of the job.`)];
}
function rightsOf(job) {
    const own = namesIn(job).map((name) => needs[name] ?? {});
    return Object.assign({}, ...own, ...job.steps.map(rightsOfStep));
}
/** What a step needs for what its inputs say. */
function rightsOfStep({ uses, inputs }) {
    const action = (0,survey/* actionOf */.qj)(uses) ?? '';
    const commits = action === 'commit' && !inputs.has('into');
    const takesRole = action !== '' || uses.startsWith('aws-actions/configure-aws-credentials@');
    return {
        ...(takesRole && inputs.has('role-to-assume') ? identity : {}),
        ...(action === 'package' && inputs.get('image')?.startsWith('ghcr.io/') ? { packages: 'write' } : {}),
        ...(commits ? { contents: 'write', checks: 'write' } : {}),
        ...(commits && inputs.get('to') === 'pull-request' ? { 'pull-requests': 'write' } : {}),
    };
}
function grants(permissions, name, level) {
    if (permissions === 'write-all')
        return true;
    // The identity is no part of what may be read.
    if (permissions === 'read-all')
        return level === 'read' && name !== 'id-token';
    const granted = permissions?.get(name);
    return granted === 'write' || granted === level;
}

// EXTERNAL MODULE: ./lib/flows/attempt-finding.js
var attempt_finding = __webpack_require__(4404);
// EXTERNAL MODULE: ./lib/flows/data/bring.js + 1 modules
var bring = __webpack_require__(1773);
// EXTERNAL MODULE: ./lib/flows/data/cloud-status.js
var cloud_status = __webpack_require__(6166);
// EXTERNAL MODULE: ./lib/flows/data/outputs.js
var data_outputs = __webpack_require__(7464);
// EXTERNAL MODULE: ./lib/flows/data/project.js + 13 modules
var data_project = __webpack_require__(5147);
// EXTERNAL MODULE: ./lib/flows/data/remotes.js
var remotes = __webpack_require__(2333);
// EXTERNAL MODULE: ./lib/flows/data/status.js
var data_status = __webpack_require__(2826);
// EXTERNAL MODULE: ./lib/flows/data/wanted.js
var wanted = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/flows/scaffold/survey.js
var scaffold_survey = __webpack_require__(7584);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var hash = __webpack_require__(2055);
;// CONCATENATED MODULE: ./lib/flows/doctor/remote.js


/** Prefix that nobody has objects under. */
const emptyPrefix = 'crisol-doctor/';
/**
 * Tries whether the default remote can be listed and read, and, where that is asked for, written.
 *
 * @throws {UserError} REMOTE, UNSUPPORTED, SYNTAX with what the remote says
 */
async function tryRemote(remote, tries, ports) {
    await remote.list(emptyPrefix);
    await remote.has(`${emptyPrefix}nothing`);
    const readable = (0,finding.ok)('remote', `${remote.name} can be listed and read from here.`);
    if (tries === 'reads')
        return [readable];
    const trial = trialOf(ports);
    const key = (0,hash/* objectKey */.T5)(trial.hash);
    await remote.write(key, trial);
    return [
        readable,
        (0,finding.ok)('writes', `${remote.name} takes writes: ${key} (${trial.size} bytes) stays there until dvc gc --cloud.`),
    ];
}
/** A small object that is not there yet, as whoever wrote before may write no more. */
function trialOf({ digests, clock }) {
    const bytes = new TextEncoder().encode(`crisol doctor ${clock.now()}\n`);
    const { md5, size } = digests.bytes(bytes);
    return { hash: { algorithm: 'md5', value: md5 }, size, open: () => once(bytes) };
}
async function* once(bytes) {
    yield bytes;
}

;// CONCATENATED MODULE: ./lib/flows/doctor/examine.js




















/** Looks at everything that a first review needs, and changes nothing but what `write` allows. */
async function examine(request, ports) {
    const { workflows, faults } = await readWorkflowFiles(ports);
    const { repository } = ports.origin;
    const git = judgeGit({ head: await ports.git.head(), repository, isRepository: ports.isRepository });
    return [
        git,
        ...(await examineProject(request, workflows, ports)),
        ...(await runnerOf(workflows, ports)),
        ...faults,
        ...judgeWorkflows(workflows),
        ...(await trust(ports)),
    ];
}
/** Policies that the repository keeps, as `crisol init` writes them. */
async function trust({ snapshot }) {
    const findings = [];
    for (const path of (await snapshot.list('')).filter(isTrustPolicy)) {
        findings.push(...(await attempt(path, async () => judgeTrust((await snapshot.readText(path)) ?? '', path))));
    }
    return findings;
}
async function readWorkflowFiles({ repository }) {
    const workflows = [];
    const faults = [];
    for (const [path, text] of await (0,scaffold_survey/* readWorkflows */.L)(repository)) {
        const read = async () => {
            workflows.push(parseWorkflow(text, path));
            return [];
        };
        faults.push(...(await (0,attempt_finding/* attemptFinding */.J)(read, (message) => (0,finding/* missing */.LO)(path, message))));
    }
    return { workflows, faults };
}
/** Where what describes the project does not parse, nothing that hangs on it is looked at. */
async function examineProject(request, workflows, ports) {
    const faults = [];
    const onFault = (file, { message }) => void faults.push((0,finding/* missing */.LO)(file, message));
    const project = await (0,data_project/* readProject */.W)(ports.snapshot, { onFault });
    const rest = (0,finding/* unknown */.L5)('data, crisol.yaml and programs', 'Not looked at before the above is mended.');
    if (faults.length > 0)
        return [...faults, rest];
    const look = async () => {
        const outputs = await (0,data_outputs/* outputsOf */.Yz)(project, ports.snapshot);
        const found = await (0,scaffold_survey/* survey */.F)(ports);
        return [
            judgePipeline(found.stages, metricFilesOf(project)),
            ...(await data(request, { outputs, found }, ports)),
            ...(await examine_config({ outputs, found, workflows }, ports)),
            ...(await programs(project, ports)),
        ];
    };
    return await attempt('dvc.lock', look);
}
function metricFilesOf({ pipelines }) {
    const named = pipelines.flatMap(({ stages }) => stages.flatMap(({ outs }) => outs.filter(({ kind }) => kind === 'metric')));
    return named.length + pipelines.flatMap(({ metrics }) => metrics).length;
}
async function data({ write }, { outputs, found }, ports) {
    const { transfer } = ports;
    const held = outputs.filter(({ cache, hash }) => cache && hash !== undefined);
    const lock = await attempt('dvc.lock', async () => found.stages === 0 ? [] : [judgeLock(await (0,data_status/* findStatus */.G)(examine_all, transfer), unlockedIn(outputs))]);
    const disk = await attempt('disk', async () => [judgeDisk(await bytesToCome(held, ports), await ports.roomLeft())]);
    const place = judgePlace(found.remote, held.length > 0);
    const known = [...lock, ...disk, ...(place === undefined ? [] : [place])];
    if (found.remote === undefined)
        return known;
    let isReached = false;
    const remote = await attempt('remote', async () => {
        const store = await (0,remotes/* requireRemote */.E)(undefined, transfer);
        const findings = await tryRemote(store, write ? 'reads and writes' : 'reads', transfer);
        isReached = true;
        return findings;
    });
    const objects = async () => {
        const statuses = await (0,cloud_status/* findCloudStatus */.$)(await (0,wanted/* findWanted */.Bu)(ports.snapshot, examine_all), { remote: undefined, jobs: undefined }, transfer);
        return judgeData(statuses, 'the remote');
    };
    return [...known, ...remote, ...(isReached && held.length > 0 ? await attempt('data', objects) : [])];
}
const examine_all = { targets: [] };
/** Stages that `dvc.lock` does not have, as a status names them. */
function unlockedIn(outputs) {
    return outputs.flatMap(({ owner, hash }) => (hash === undefined ? [owner.replace(/^dvc\.yaml:/u, '')] : []));
}
async function bytesToCome(held, { transfer: { cache } }) {
    let bytes = 0;
    for (const { hash, place, size } of held) {
        if (hash !== undefined && !(await (0,bring/* isListed */.yy)({ hash, path: place }, cache)))
            bytes += size ?? 0;
    }
    return bytes;
}
async function examine_config({ outputs, found, workflows }, { snapshot }) {
    return await attempt('crisol.yaml', async () => {
        const text = await snapshot.readText('crisol.yaml');
        const declared = text === undefined ? config/* defaultConfig */.sb : (0,parse/* parseConfig */.o)(text, 'crisol.yaml');
        const files = await snapshot.list('');
        const isPackaged = [...found.workflows.values()].some((actions) => actions.some((one) => one === 'package' || one === 'ship.yml'));
        return [
            judgeRules(declared, found.metrics),
            ...judgeTests(declared.report.tests, files, workflows),
            ...judgeServe(declared, { files, outputs: outputs.map(({ place }) => place) }, { models: found.models, isPackaged }),
        ];
    });
}
async function programs({ pipelines }, ports) {
    const names = programsOf(pipelines.flatMap(({ stages }) => stages));
    const found = await Promise.all(names.map(async (name) => [name, await ports.hasProgram(name)]));
    return judgePrograms(new Map(found), (await ports.readEnvironment()).get('python'));
}
/** Machines are another doctor's. */
async function runnerOf(workflows, { snapshot }) {
    const isNamed = /^runner:/mu.test((await snapshot.readText('crisol.yaml')) ?? '');
    const isLaunched = workflows.some(({ jobs }) => jobs.some(({ steps }) => steps.some(({ uses }) => /^crisol-ml\/crisol\/.*\b(?:runner|review-ec2)\b/u.test(uses))));
    if (!isNamed && !isLaunched)
        return [];
    return [(0,finding/* unknown */.L5)('machines', 'Not looked at here; crisol runner doctor tries every permission that a launch needs.')];
}
async function attempt(check, look) {
    return await (0,attempt_finding/* attemptFinding */.J)(look, (message) => (0,finding/* missing */.LO)(check, message));
}

// EXTERNAL MODULE: ./lib/cli/directory.js
var directory = __webpack_require__(5385);
// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(9048);
// EXTERNAL MODULE: ./lib/cli/outcome.js
var outcome = __webpack_require__(9374);
// EXTERNAL MODULE: ./lib/cli/survey.js + 1 modules
var cli_survey = __webpack_require__(5855);
;// CONCATENATED MODULE: ./lib/cli/doctor.js












const usage = `Looks at all that a first review needs, and says how to mend what is missing.

usage: crisol doctor [options]

      --write            try, too, whether the remote takes writes: an object of a few bytes stays there
      --json             print the findings as JSON
  -C, --working-directory DIR   the project (default: the one around you)

Looked at are git, dvc.yaml and dvc.lock, the disk, the remote with the credentials that are here and whether it has the
data, crisol.yaml and what it names, Python and the programs of the stages, and the workflows with the permissions of
their jobs. ✓ is well, ✗ is missing, ! works and could be better, ? could not be looked at. No file of
yours is changed. Exit code 1 when something is missing.

examples:
  crisol doctor
  crisol doctor --write --json`;
/** The command `doctor`. */
const doctor = {
    summary: 'tell what a first review lacks',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,options/* parseOptions */.A)(args, { write: { type: 'boolean' }, json: { type: 'boolean' }, ...directory/* directoryOption */.dW });
        const project = (0,directory/* projectOf */.v8)(parsed, terminal);
        const own = await (0,cli_survey/* surveyPorts */.N)(project, terminal.console);
        const findings = await examine({ write: parsed.isSet('write') }, {
            ...own,
            transfer: await (0,transfer/* transferPorts */.q)(project, terminal.console, () => undefined),
            git: (0,git/* openRepository */.h)(project, cli_survey/* gitAccess */.R),
            isRepository: (0,external_node_fs_.existsSync)((0,external_node_path_.join)(own.repository.root, '.git')),
            ...{ hasProgram: hasProgram, roomLeft: async () => (0,cache/* roomLeft */.nu)(project) },
        });
        (0,outcome/* tell */.q)({ json: findings, text: findings.map(finding/* renderFinding */.Kj).join('\n') }, parsed, terminal);
        return findings.some(({ state }) => state === 'missing') ? 1 : 0;
    },
};


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

/***/ 6134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ renderFinding),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/** A thing that is as it must be. */
function ok(check, says) {
    return { check, state: 'ok', says };
}
/** A thing that must be mended. */
function missing(check, says) {
    return { check, state: 'missing', says };
}
/** A thing that works, and not as well as it could. */
function warn(check, says) {
    return { check, state: 'warn', says };
}
/** A thing that could not be looked at. */
function unknown(check, says) {
    return { check, state: 'unknown', says };
}
const signs = { ok: '✓', missing: '✗', warn: '!', unknown: '?' };
/** Writes a finding as a line. */
function renderFinding({ check, state, says }) {
    return `${signs[state]} ${check}: ${says.replaceAll(/\s*\n\s*/gu, ' ')}`;
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

/***/ 4404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ attemptFinding)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Looks at something; what a user can repair becomes a finding. */
async function attemptFinding(look, toFinding) {
    try {
        return await look();
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
            return [toFinding(error.message)];
        throw error;
    }
}


/***/ }),

/***/ 6166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findCloudStatus)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2055);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6879);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1700);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5518);
/* harmony import */ var _remotes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2333);





/**
 * Compares the cache with the remote: `new` has not been pushed, `deleted` is on the remote alone, `missing` is nowhere.
 *
 * @returns path -> state, what they share left out
 * @throws {UserError} INPUT without a remote; REMOTE
 */
async function findCloudStatus(wanted, { remote, jobs }, ports) {
    const statuses = new Map();
    const own = wanted.filter(({ output }) => output.source?.kind !== 'repository' && output.push);
    for (const group of await (0,_remotes_js__WEBPACK_IMPORTED_MODULE_1__/* .groupByRemote */ .$)(own, remote, ports)) {
        for (const object of group.outputs.map(_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)) {
            for (const [path, status] of await compare(object, group.remote, { jobs: (0,_jobs_js__WEBPACK_IMPORTED_MODULE_2__/* .jobsFor */ .c)(group.remote, jobs), ports }))
                statuses.set(path, status);
        }
    }
    return statuses;
}
async function compare(object, remote, { jobs, ports: { cache } }) {
    const isThere = await remote.has((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKey */ .T5)(object.hash));
    const within = (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .isDirectory */ .wd)(object.hash) ? await objectsOf(object, remote, { isThere, cache }) : [];
    // A manifest on the remote promises all files that it names.
    const ask = async ({ hash }) => (isThere && (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .isDirectory */ .wd)(object.hash)) || (await remote.has((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKey */ .T5)(hash)));
    const found = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_4__/* .mapPool */ .P)((0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)(within), jobs, async (one) => await toStatus(one, await cache.has(one.hash), ask));
    const own = await toStatus(object, await cache.has(object.hash), async () => isThere);
    const hasParts = within.length > 0;
    return [
        ...(own === undefined || (hasParts && own === 'deleted') ? [] : [[object.path, own]]),
        ...pairs(within, found),
    ];
}
function pairs(objects, found) {
    return (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)(objects).flatMap(({ path }, index) => {
        const status = found[index];
        return status === undefined ? [] : [[path, status]];
    });
}
async function toStatus(object, isHere, ask) {
    const isThere = await ask(object);
    if (isHere)
        return isThere ? undefined : 'new';
    return isThere ? 'deleted' : 'missing';
}
/** The files of a directory, by its manifest in the cache or else on the remote, which then is brought here. */
async function objectsOf(object, remote, { isThere, cache }) {
    if (isThere && !(await cache.has(object.hash))) {
        const bytes = await remote.read((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKey */ .T5)(object.hash));
        if (bytes !== undefined)
            await cache.admit(object.hash, bytes, `${object.path} from ${remote.name}`);
    }
    return await (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsWithin */ .m2)(object, cache);
}


/***/ }),

/***/ 2826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findStatus)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2055);
/* harmony import */ var _core_dvc_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1679);
/* harmony import */ var _core_pipeline_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1876);
/* harmony import */ var _core_pipeline_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4258);
/* harmony import */ var _core_pipeline_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1547);
/* harmony import */ var _core_pipeline_params_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8482);
/* harmony import */ var _core_text_data_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1908);
/* harmony import */ var _bring_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1773);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9254);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7464);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5147);











/**
 * Compares the workspace with what `.dvc` files and `dvc.lock` say, as `dvc status` does: every stage and `.dvc` file,
 * or those that targets name.
 *
 * @throws {UserError} INPUT for a target that names nothing; SYNTAX, PIPELINE
 */
async function findStatus(targets, ports) {
    const project = await (0,_project_js__WEBPACK_IMPORTED_MODULE_9__/* .readProject */ .W)(ports.snapshot);
    const outputs = await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .outputsOf */ .Yz)(project, ports.snapshot);
    const stages = await stagesOf(project, ports.snapshot);
    const known = [...outputs, ...stages.map(({ owner, deps }) => ({ place: owner, owner, deps }))];
    const wanted = new Set((0,_core_dvc_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectOutputs */ .J)(known, targets).map(({ output }) => output.owner));
    const judged = [];
    for (const owner of ownersOf(project).filter((one) => wanted.has(one))) {
        const stage = stages.find((one) => one.owner === owner);
        const outs = outputs.filter((output) => output.owner === owner);
        judged.push(stage === undefined ? await judgeFile(owner, outs, ports) : await judgeStage(stage, ports));
    }
    ports.digests.keep();
    ports.cache.keep();
    return judged;
}
/** Every `.dvc` file and stage, in the order in which DVC finds the files. */
function ownersOf({ descriptions }) {
    return descriptions.flatMap((one) => one.kind === 'data' ? [one.file] : one.pipeline.stages.map(({ name }) => `${one.file}:${name}`));
}
async function judgeFile(owner, outputs, ports) {
    const outs = new Map();
    for (const { place, hash, cache } of outputs) {
        const status = await judge({ place, hash, isCached: cache }, ports);
        if (status !== undefined)
            outs.set(place, status);
    }
    return { owner, deps: new Map(), outs, isAlwaysChanged: false, isCommandChanged: false };
}
async function judge({ place, hash, isCached }, ports) {
    if (hash !== undefined && isCached && !(await (0,_bring_js__WEBPACK_IMPORTED_MODULE_6__/* .isListed */ .yy)({ hash, path: place }, ports.cache)))
        return 'not in cache';
    const found = await (0,_measure_js__WEBPACK_IMPORTED_MODULE_7__/* .measure */ .x)(place, ports, hash?.algorithm);
    if (found === undefined)
        return 'deleted';
    return (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_10__/* .isSameHash */ .VR)(found.hash, hash) ? undefined : 'modified';
}
async function stagesOf({ pipelines }, snapshot) {
    const stages = [];
    for (const { file, stages: own } of pipelines) {
        const locked = await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readLock */ .mF)(file, snapshot);
        for (const stage of own) {
            const deps = stage.deps.map((path) => placeOf(stage, path));
            stages.push({ owner: `${file}:${stage.name}`, stage, locked: locked.get(stage.name), deps });
        }
    }
    return stages;
}
function placeOf({ directory, file, name }, path) {
    return (0,_core_pipeline_location_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x5)(directory, path, `${file}: stages.${name}`);
}
async function judgeStage({ stage: whole, locked }, ports) {
    const stage = withoutExternal(whole, ports.console);
    const observed = await observe(stage, locked, ports);
    const { command, deps, params, outs } = (0,_core_pipeline_change_js__WEBPACK_IMPORTED_MODULE_1__/* .findDifferences */ .cG)(stage, locked, observed);
    const placed = (statuses) => [...statuses].map(([path, status]) => [placeOf(stage, path), status]);
    const inputs = new Map([...placed(deps), ...placed(params)]);
    const { always } = (0,_core_pipeline_change_js__WEBPACK_IMPORTED_MODULE_1__/* .findDifferences */ .cG)(whole, locked, observed);
    return {
        owner: (0,_core_pipeline_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .c)(stage),
        deps: inputs,
        outs: new Map(placed(outs)),
        isAlwaysChanged: always,
        isCommandChanged: command,
    };
}
/** Leaves out what lies elsewhere, which nobody here can look at. */
function withoutExternal(stage, console) {
    const isHere = (path) => !(0,_core_pipeline_location_js__WEBPACK_IMPORTED_MODULE_3__/* .isExternal */ .ge)(placeOf(stage, path));
    const elsewhere = [...stage.deps, ...stage.outs.map(({ path }) => path)].filter((path) => !isHere(path));
    if (elsewhere.length === 0)
        return stage;
    console.notice(`${(0,_core_pipeline_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .c)(stage)}: ${elsewhere.join(', ')} lies outside the repository and is not judged.`);
    return { ...stage, deps: stage.deps.filter(isHere), outs: stage.outs.filter(({ path }) => isHere(path)) };
}
async function observe(stage, locked, ports) {
    const deps = new Map();
    for (const path of stage.frozen ? [] : stage.deps) {
        const recorded = locked?.deps.find((artifact) => artifact.path === path)?.hash;
        deps.set(path, (await (0,_measure_js__WEBPACK_IMPORTED_MODULE_7__/* .measure */ .x)(placeOf(stage, path), ports, recorded?.algorithm))?.hash);
    }
    const outs = new Map();
    const notInCache = new Set();
    for (const { path, cache } of stage.outs) {
        const [place, hash] = [placeOf(stage, path), locked?.outs.find((artifact) => artifact.path === path)?.hash];
        const isLost = hash !== undefined && cache && !(await (0,_bring_js__WEBPACK_IMPORTED_MODULE_6__/* .isListed */ .yy)({ hash, path: place }, ports.cache));
        if (isLost)
            notInCache.add(path);
        else
            outs.set(path, (await (0,_measure_js__WEBPACK_IMPORTED_MODULE_7__/* .measure */ .x)(place, ports, hash?.algorithm))?.hash);
    }
    return { deps, outs, notInCache, params: await readParams(stage, ports) };
}
async function readParams(stage, { workspace }) {
    const params = new Map();
    for (const [file, names] of stage.frozen ? [] : stage.params) {
        const place = placeOf(stage, file);
        const text = await workspace.readText(place);
        if (text !== undefined)
            params.set(file, (0,_core_pipeline_params_js__WEBPACK_IMPORTED_MODULE_4__/* .pickParams */ .Kb)((0,_core_text_data_file_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDataFile */ .c)(text, place), names));
    }
    return params;
}


/***/ })

};
