export const id = 5120;
export const ids = [5120];
export const modules = {

/***/ 6258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ defaultTolerance),
/* harmony export */   WJ: () => (/* binding */ imageModes),
/* harmony export */   sb: () => (/* binding */ defaultConfig)
/* harmony export */ });
/* unused harmony export defaultServe */
/** Every way. */
const imageModes = ['auto', 'branch', 'mermaid', 'none'];
/** What holds where nothing is said of serving. */
const defaultServe = {
    model: undefined,
    example: undefined,
    requirements: undefined,
    predictor: undefined,
    name: undefined,
    allowPickle: false,
    trustedModules: [],
};
/** What holds without a `crisol.yaml`: everything is told, and only a failed stage fails. */
const defaultConfig = {
    isDeclared: false,
    metrics: [],
    gate: { regression: 'warn', bound: 'warn', missing: 'warn', tests: 'warn', unreadable: 'warn' },
    report: { title: undefined, images: 'auto', plots: [], tests: [] },
    serve: defaultServe,
};
/** Tolerance of metrics that no rule names: 1 % of the base. */
const defaultTolerance = { absolute: undefined, relative: 0.01 };


/***/ }),

/***/ 7004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ crisolSchema)
/* harmony export */ });
/* harmony import */ var _fleet_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7929);
/* harmony import */ var _fleet_instance_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2610);
/* harmony import */ var _fleet_ladder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7342);
/* harmony import */ var _fleet_launch_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5951);
/* harmony import */ var _fleet_minutes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4021);
/* harmony import */ var _fleet_network_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(370);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6258);







const gate = { kind: 'choice', choices: ['fail', 'warn', 'ignore'] };
const text = { kind: 'text' };
const list = { kind: 'list' };
function object(keys) {
    return { kind: 'object', keys };
}
const metric = object({
    better: {
        schema: { kind: 'choice', choices: ['higher', 'lower', 'none'] },
        doc: 'Which way is better. `none` shows the metric and does not judge it.',
        absent: 'found from the name, by the table of directions',
    },
    tolerance: {
        schema: { kind: 'tolerance' },
        doc: 'How much worse than the base is accepted: a number in the metric’s unit, a percentage of the base’s magnitude, or a list of both, of which both must be exceeded.',
        absent: '0',
    },
    'at-least': { schema: { kind: 'number' }, doc: 'Lower bound, with or without a base.' },
    'at-most': { schema: { kind: 'number' }, doc: 'Upper bound, with or without a base.' },
});
const types = { pattern: _fleet_instance_type_js__WEBPACK_IMPORTED_MODULE_1__/* .instanceTypePattern */ .Mt, words: 'a type such as g5.xlarge' };
const image = {
    pattern: _fleet_image_js__WEBPACK_IMPORTED_MODULE_0__/* .imagePattern */ .Ks,
    words: 'an image (ami-...) or a public parameter that holds one (ssm:/aws/service/...)',
};
const subnets = { pattern: _fleet_network_js__WEBPACK_IMPORTED_MODULE_5__/* .subnetPattern */ .OL, words: 'an id such as subnet-0123456789abcdef0' };
const groups = { pattern: _fleet_network_js__WEBPACK_IMPORTED_MODULE_5__/* .securityGroupPattern */ .wJ, words: 'an id such as sg-0123456789abcdef0' };
/** Machines that jobs run on: what they are and how long they live, and nothing that gives them or anybody a right. */
const runner = object({
    'instance-types': {
        schema: { kind: 'list', form: types },
        doc: 'EC2 instance types, the preferred one first; all of one architecture.',
        absent: 'the input must be given',
    },
    market: {
        schema: { kind: 'choice', choices: _fleet_ladder_js__WEBPACK_IMPORTED_MODULE_2__/* .marketChoices */ .vM },
        doc: 'How machines are paid for. `spot-then-on-demand` takes spot where there is room for it.',
        absent: 'on-demand',
    },
    image: {
        schema: { kind: 'text', form: image },
        doc: 'Image that machines start from, of an account that is trusted.',
        absent: 'Ubuntu, with NVIDIA’s driver for types that have such a GPU',
    },
    subnets: {
        schema: { kind: 'list', form: subnets },
        doc: 'Subnets that machines start in, the preferred one first.',
        absent: 'the account’s default network',
    },
    'security-groups': {
        schema: { kind: 'list', form: groups },
        doc: 'Security groups of the machines; nothing need be let in.',
        absent: 'the network’s default group',
    },
    'volume-size': {
        schema: { kind: 'whole', least: 1, most: _fleet_launch_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .mostGibibytes */ .UI },
        doc: 'GiB of the root volume.',
        absent: 'the image’s own size',
    },
    'max-minutes': {
        schema: { kind: 'whole', ..._fleet_minutes_js__WEBPACK_IMPORTED_MODULE_4__/* .minuteBounds */ .S.max },
        doc: 'Minutes that a job may take before its machine powers off.',
        absent: '360',
    },
    'idle-minutes': {
        schema: { kind: 'whole', ..._fleet_minutes_js__WEBPACK_IMPORTED_MODULE_4__/* .minuteBounds */ .S.idle },
        doc: 'Minutes without a job after which a machine powers off.',
        absent: '5',
    },
    'capacity-wait': {
        schema: { kind: 'whole', ..._fleet_minutes_js__WEBPACK_IMPORTED_MODULE_4__/* .minuteBounds */ .S.wait },
        doc: 'Minutes in which AWS is asked again while it has no room.',
        absent: '10',
    },
});
/** The whole of `crisol.yaml`. */
const crisolSchema = object({
    metrics: {
        schema: { kind: 'map', values: metric },
        doc: 'Rules by patterns over dotted names; the first match counts. `*` stands for anything, dots too; `file:name` picks one file.',
        absent: 'every metric is judged by its name and 1 %, as a warning',
    },
    gate: {
        schema: object({
            regression: {
                schema: gate,
                doc: 'A metric is worse than on the base by more than its tolerance.',
                absent: 'fail',
            },
            bound: { schema: gate, doc: 'A metric is outside `at-least` or `at-most`.', absent: 'fail' },
            missing: { schema: gate, doc: 'The base has a metric that the head lacks.', absent: 'fail' },
            tests: { schema: gate, doc: 'A test of `report.tests` failed.', absent: 'fail' },
            unreadable: { schema: gate, doc: 'A file does not parse.', absent: 'fail' },
        }),
        doc: 'What each cause does to the pull request. A failed stage always fails it.',
    },
    report: {
        schema: object({
            title: { schema: text, doc: 'Heading of the report.', absent: 'the name of the repository' },
            plots: {
                schema: list,
                doc: 'Plots that are shown, in this order: ids as `dvc plots` has them, directories, or globs in which `*` stands for anything.',
                absent: 'all that `dvc.yaml` names, in its order',
            },
            images: {
                schema: { kind: 'choice', choices: _config_js__WEBPACK_IMPORTED_MODULE_6__/* .imageModes */ .WJ },
                doc: 'How plots reach the comment: `branch` keeps pictures in the repository, `mermaid` draws in Markdown, `none` only names them.',
                absent: 'auto: pictures where the token may write contents, else Markdown',
            },
            tests: { schema: list, doc: 'JUnit files that the test step writes.', absent: 'none' },
        }),
        doc: 'What the report shows.',
    },
    runner: {
        schema: runner,
        doc: 'What `actions/runner`, `actions/rerun` and `crisol runner start` take where their inputs say nothing.',
    },
    serve: {
        schema: object({
            model: {
                schema: text,
                doc: 'File or folder of the model that is packaged and served.',
                absent: 'the only output of `dvc.lock` that is a model by its name',
            },
            example: {
                schema: text,
                doc: 'JSON with rows that the model takes and what training predicted for them: an output of a stage.',
                absent: '`example.json` beside the model, or the input example of an MLflow folder',
            },
            requirements: {
                schema: text,
                doc: 'Python packages that the model needs: a hash-locked file, or one that is resolved and locked. Name a smaller file than the one of the project where that holds what only training and tests need.',
                absent: '`requirements.lock`, `uv.lock`, `poetry.lock`, `requirements.txt`, or that of an MLflow folder',
            },
            predictor: {
                schema: text,
                doc: 'Python file with `load(path)` and `predict(rows)`, where no kind of model fits.',
                absent: '`predictor.py` in the folder of the model',
            },
            name: { schema: text, doc: 'Name that the protocols call the model by.', absent: 'the name of the repository' },
            'allow-pickle': {
                schema: { kind: 'switch' },
                doc: 'Whether a model that is a pickle may be packaged. Its instructions are checked, and it is loaded for the first time in a locked-down container; ONNX, skops and the own formats of XGBoost and LightGBM need neither.',
                absent: 'false',
            },
            'trusted-modules': {
                schema: list,
                doc: 'Modules of your own whose names a pickle may hold.',
                absent: 'none',
            },
        }),
        doc: 'What is packaged and served.',
    },
});


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mayChooseMachines: () => (/* binding */ mayChooseMachines),
/* harmony export */   parseRunnerSection: () => (/* binding */ parseRunnerSection)
/* harmony export */ });
/* harmony import */ var _text_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2948);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/* harmony import */ var _crisol_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7004);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4259);




/**
 * Reads what `crisol.yaml` says of machines. The whole file must be right: a key at the wrong place is one that is
 * not heard.
 *
 * @throws {UserError} SYNTAX with the name that is wrong, what was found and what was expected
 */
function parseRunnerSection(text, file) {
    const value = (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .hN)(text, file) ?? new Map();
    (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .validate */ .t)(value, _crisol_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .crisolSchema */ .i);
    const section = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value) ? value.get('runner') : undefined;
    return new Map((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(section) ? [...section].map(([key, item]) => [key, toInput(item)]) : []);
}
function toInput(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
        return value.map(toInput).join(' ');
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) ? String(Number(value)) : String(value);
}
/** Events of which strangers write what a workflow with the repository's secrets works on. */
const strangersEvents = [
    ...['pull_request_target', 'issue_comment', 'issues', 'pull_request_review', 'pull_request_review_comment'],
    ...['discussion', 'discussion_comment'],
];
/**
 * Whether the checkout of a workflow may choose machines. On `push`, `schedule` and the like it is the repository's; on
 * `pull_request` it is that of whoever may write the workflow as well, since a fork's has no secrets to launch with.
 * On `pull_request_target` and its like, whoever checks out a proposal works on a stranger's file.
 */
function mayChooseMachines(event) {
    return !strangersEvents.includes(event);
}


/***/ }),

/***/ 4259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ validate)
/* harmony export */ });
/* unused harmony export expectationOf */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6069);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);



/** What each kind expects, for messages and documentation. */
function expectationOf(schema) {
    switch (schema.kind) {
        case 'object':
        case 'map':
            return 'a mapping';
        case 'choice':
            return schema.choices.join(' | ');
        case 'list':
            return schema.form === undefined ? 'a list of texts' : `a list of texts, each ${schema.form.words}`;
        case 'text':
            return schema.form?.words ?? 'text';
        case 'whole':
            return `a whole number from ${schema.least} to ${schema.most}`;
        case 'number':
            return 'a number';
        case 'switch':
            return 'true or false';
        case 'tolerance':
            return 'a number (absolute) or a percentage such as 5%';
    }
}
/**
 * Refuses a value that does not have the form of a schema.
 *
 * @param path names down to the value, for the message
 * @throws {UserError} SYNTAX
 */
function validate(value, schema, path = []) {
    if (schema.kind === 'object')
        validateObject(expectMapping(value, schema, path), schema.keys, path);
    else if (schema.kind === 'map') {
        for (const [key, item] of expectMapping(value, schema, path))
            validate(item, schema.values, [...path, key]);
    }
    else if (!fits(value, schema))
        throw wrong(value, schema, path);
}
function expectMapping(value, schema, path) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value))
        return value;
    throw wrong(value, schema, path);
}
function validateObject(mapping, keys, path) {
    for (const [key, item] of mapping) {
        const field = Object.hasOwn(keys, key) ? keys[key] : undefined;
        if (field === undefined)
            throw unknown(key, Object.keys(keys), path);
        validate(item, field.schema, [...path, key]);
    }
}
function fits(value, schema) {
    switch (schema.kind) {
        case 'choice':
            return typeof value === 'string' && schema.choices.includes(value);
        case 'list':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) && value.every((item) => isText(item, schema.form));
        case 'text':
            return isText(value, schema.form);
        case 'whole':
            return isWhole(value) && Number(value) >= schema.least && Number(value) <= schema.most;
        case 'number':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) && Number.isFinite(Number(value));
        case 'switch':
            return typeof value === 'boolean';
        default:
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) ? value.length === 2 && value.every(isTolerance) : isTolerance(value);
    }
}
function isText(value, form) {
    return typeof value === 'string' && (form === undefined || form.pattern.test(value));
}
function isWhole(value) {
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) && Number.isInteger(Number(value));
}
/** A number or a percentage, not negative. */
function isTolerance(value) {
    if (typeof value === 'string')
        return /^\d+(?:\.\d+)?\s*%$/u.test(value);
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) && Number(value) >= 0 && Number.isFinite(Number(value));
}
function nameOf(path) {
    return path
        .map((name, index) => /^[\w-]+$/u.test(name) ? `${index > 0 ? '.' : ''}${name}` : `${index > 0 ? '.' : ''}"${name}"`)
        .join('');
}
function wrong(value, schema, path) {
    const found = nameValue(schema.kind === 'list' && (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) ? strangerIn(value, schema.form) : value);
    const what = path.length === 0 ? 'crisol.yaml' : `${nameOf(path)} in crisol.yaml`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${what} is ${found}; expected ${expectationOf(schema)}.`, { code: 'SYNTAX' });
}
/** The first of a list that does not belong there; the list itself where it is no text at all. */
function strangerIn(list, form) {
    const stranger = list.find((item) => !isText(item, form));
    return typeof stranger === 'string' ? stranger : list;
}
/** Longer texts are cut: what is no file of ours may be anything. */
const shownLength = 80;
function nameValue(value) {
    if (typeof value === 'string')
        return JSON.stringify(value.slice(0, shownLength));
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(value) ? String(value) : (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value);
}
function unknown(key, known, path) {
    const nearest = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(key, known);
    const hint = nearest === undefined ? `expected one of ${known.join(', ')}` : `the nearest known one is ${nearest}`;
    const where = path.length === 0 ? 'crisol.yaml' : `${nameOf(path)} in crisol.yaml`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} has the unknown key "${key}"; ${hint}.`, { code: 'SYNTAX' });
}


/***/ }),

/***/ 8962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cM: () => (/* binding */ parseArchive),
/* harmony export */   tN: () => (/* binding */ parseUser),
/* harmony export */   vZ: () => (/* binding */ parseRunnerDirectory),
/* harmony export */   yC: () => (/* binding */ archiveFor)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** The version that is taken unless the caller names another one. GitHub refuses one that is months old. */
const version = '2.337.0';
const names = { x86_64: 'x64', arm64: 'arm64' };
const hashes = {
    x86_64: '70920811a4f8ad4328818682bca5c6469c1c942fab52448868071d0063816613',
    arm64: '9b1dc70626422526e3c94767cf024896beb15da5342a3f4819bf2feac13e0393',
};
/** The archive of the runner for an architecture, pinned by its hash. */
function archiveFor(architecture) {
    return {
        url: `https://github.com/actions/runner/releases/download/v${version}/actions-runner-linux-${names[architecture]}-${version}.tar.gz`,
        sha256: hashes[architecture],
    };
}
/**
 * Reads an archive of the caller's: address and hash, both or neither. `undefined` for neither.
 *
 * @throws {UserError} INPUT
 */
function parseArchive(url, sha256) {
    if (url === '' && sha256 === '')
        return undefined;
    const isAddress = /^https?:\/\/[\w.:@/%~+=,;?&-]{1,1000}$/u.test(url);
    if (!isAddress)
        throw wrong('runner-url', url, 'the address of an archive of the runner, beside runner-sha256');
    if (!/^[0-9a-f]{64}$/u.test(sha256))
        throw wrong('runner-sha256', sha256, 'the SHA-256 of runner-url, 64 digits of hex');
    return { url, sha256 };
}
/**
 * Reads the directory of a runner that the image has. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
function parseRunnerDirectory(text) {
    if (text === '')
        return undefined;
    if (/^(?:\/[A-Za-z0-9_][A-Za-z0-9._-]{0,100}){1,16}$/u.test(text))
        return text;
    throw wrong('runner-directory', text, 'the absolute path of a directory of the image');
}
/**
 * Reads the user that jobs run as. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
function parseUser(text) {
    if (text === '')
        return undefined;
    if (/^[a-z_][a-z0-9_-]{0,31}$/u.test(text))
        return text;
    throw wrong('user', text, 'the name of a user of the image');
}
function wrong(name, text, expected) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is ${JSON.stringify(text.slice(0, 80))}; expected ${expected}.`, {
        code: 'INPUT',
    });
}


/***/ }),

/***/ 5951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ readLaunchInputs),
/* harmony export */   OP: () => (/* binding */ readFleetInputs),
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   UI: () => (/* binding */ mostGibibytes)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3452);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8962);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7929);
/* harmony import */ var _instance_type_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2610);
/* harmony import */ var _ladder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7342);
/* harmony import */ var _minutes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4021);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(370);









/** GiB, as many as a volume of this kind has at the most. */
const mostGibibytes = 16_384;
/**
 * Reads whose runners are kept, and by what AWS and GitHub are asked.
 *
 * @throws {UserError} INPUT
 */
function readFleetInputs(read) {
    return {
        ...{ access: (0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAccess */ .Cz)(read), role: (0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRole */ .gP)(read('role-to-assume')) },
        organisation: (0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOrganisation */ .C9)(read('organisation')),
        group: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCount */ .zq)('runner-group', read('runner-group')) ?? 1,
    };
}
/**
 * Reads the machines that are launched.
 *
 * @throws {UserError} INPUT
 */
function readLaunchInputs(read) {
    const types = (0,_instance_type_js__WEBPACK_IMPORTED_MODULE_5__/* .parseInstanceTypes */ .mG)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('instance-types')));
    const gibibytes = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCount */ .zq)('volume-size', read('volume-size'));
    return {
        ...{ types, image: (0,_image_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImage */ .zZ)(read('image')) ?? (0,_image_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultImage */ .XS)(types) },
        owners: [..._image_js__WEBPACK_IMPORTED_MODULE_4__/* .trustedOwners */ .Kg, ...(0,_image_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOwners */ .mI)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('image-owners')))],
        subnets: (0,_network_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSubnets */ .Ae)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('subnets'))),
        securityGroups: (0,_network_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSecurityGroups */ .qn)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(read('security-groups'))),
        market: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseChoice */ .HU)('market', read('market'), _ladder_js__WEBPACK_IMPORTED_MODULE_6__/* .marketChoices */ .vM) ?? 'on-demand',
        maxMinutes: (0,_minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMinutes */ .l)('max-minutes', read('max-minutes'), _minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .minuteBounds */ .S.max) ?? 360,
        idleMinutes: (0,_minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMinutes */ .l)('idle-minutes', read('idle-minutes'), _minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .minuteBounds */ .S.idle) ?? 5,
        capacityWait: (0,_minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMinutes */ .l)('capacity-wait', read('capacity-wait'), _minutes_js__WEBPACK_IMPORTED_MODULE_7__/* .minuteBounds */ .S.wait) ?? 10,
        gibibytes: gibibytes === undefined ? undefined : atMost('volume-size', gibibytes, mostGibibytes),
        instanceProfile: (0,_network_js__WEBPACK_IMPORTED_MODULE_8__/* .parseInstanceProfile */ .gZ)(read('instance-profile')),
        runner: parseRunner(read),
        user: (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .parseUser */ .tN)(read('user')) ?? 'runner',
        workingDirectory: read('working-directory'),
        ...readFleetInputs(read),
    };
}
/**
 * Holds a number against what there is at the most.
 *
 * @throws {UserError} INPUT
 */
function atMost(name, number, most) {
    if (number <= most)
        return number;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is ${number}; expected at most ${most}.`, { code: 'INPUT' });
}
function parseRunner(read) {
    const archive = (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArchive */ .cM)(read('runner-url'), read('runner-sha256'));
    const directory = (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRunnerDirectory */ .vZ)(read('runner-directory'));
    if (archive === undefined || directory === undefined)
        return archive ?? directory;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('Inputs runner-url and runner-directory are both set; expected one of them.', { code: 'INPUT' });
}


/***/ }),

/***/ 4021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ minuteBounds),
/* harmony export */   l: () => (/* binding */ parseMinutes)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/**
 * Reads whole minutes. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything else, and beyond the bounds
 */
function parseMinutes(name, text, { least, most, because }) {
    if (text === '')
        return undefined;
    const minutes = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
    if (minutes >= least && minutes <= most)
        return minutes;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected whole minutes from ${least} to ${most}: ${because}.`, {
        code: 'INPUT',
    });
}
/** What GitHub and a machine of ours bear. */
const minuteBounds = {
    max: { least: 1, most: 7_200, because: 'GitHub ends a job on such a runner after five days' },
    idle: { least: 1, most: 1_440, because: 'GitHub keeps a job waiting for a day' },
    wait: { least: 0, most: 45, because: 'the configuration of a runner is good for about an hour' },
};


/***/ }),

/***/ 40:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ mappingOf),
/* harmony export */   M: () => (/* binding */ entriesOf)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);
/* harmony import */ var _repr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4183);


/** Makes a mapping of entries whose keys may be no text; each is named by what Python's `str` makes of it, the last wins. */
function mappingOf(entries) {
    const named = entries.map(([key, value]) => [(0,_repr_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonStr */ .q)(key), value]);
    const others = new Map();
    for (const [key] of entries) {
        if (typeof key === 'string')
            others.delete(key);
        else
            others.set((0,_repr_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonStr */ .q)(key), key);
    }
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .withKeys */ .jR)(new Map(named), others);
}
/** Gives the entries of a mapping with their keys as they were written. */
function entriesOf(mapping) {
    return [...mapping].map(([name, value]) => [(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(mapping, name), value]);
}


/***/ }),

/***/ 4183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ pythonRepr),
/* harmony export */   q: () => (/* binding */ pythonStr)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);
/* harmony import */ var _float_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8360);


/** Writes a value as Python's `repr` does: `[1, 'a', True, None, 1.0]`. */
function pythonRepr(value) {
    return typeof value === 'string' ? quote(value) : pythonStr(value);
}
/** Writes a value as Python's `str` does: text as it is, anything else as its `repr`. */
function pythonStr(value) {
    if (typeof value === 'string')
        return value;
    if (value === null)
        return 'None';
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    if (typeof value === 'bigint')
        return value.toString();
    if (typeof value === 'number')
        return (0,_float_js__WEBPACK_IMPORTED_MODULE_1__/* .floatRepr */ .K)(value);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        return `[${value.map(pythonRepr).join(', ')}]`;
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value))
        return `{${[...value].map(([name, item]) => `${pythonRepr((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(value, name))}: ${pythonRepr(item)}`).join(', ')}}`;
    return String(value);
}
const shortEscapes = new Map([
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
    ['\\', '\\\\'],
]);
function quote(text) {
    const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
    let body = '';
    for (const character of text) {
        body += character === mark ? `\\${mark}` : (shortEscapes.get(character) ?? escapeUnprintable(character));
    }
    return mark + body + mark;
}
/** Python prints what Unicode calls letters, marks, numbers, punctuation, symbols and the plain space. */
function escapeUnprintable(character) {
    if (character === ' ' || /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character))
        return character;
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0xff)
        return `\\x${code.toString(16).padStart(2, '0')}`;
    if (code <= 0xffff)
        return `\\u${code.toString(16).padStart(4, '0')}`;
    return `\\U${code.toString(16).padStart(8, '0')}`;
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


/***/ }),

/***/ 2492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ resolvePlain),
/* harmony export */   X: () => (/* binding */ isAmbiguous)
/* harmony export */ });
/** What YAML 1.2 calls a number, a truth or nothing, as ruamel.yaml resolves a plain scalar. */
const nothing = /^(?:~|null|Null|NULL|)$/u;
const truth = /^(?:true|True|TRUE|false|False|FALSE)$/u;
const integer = /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)$|^[-+][0-9_]+$/u;
const decimal = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+|\.[0-9_]+(?:[eE][-+][0-9]+)?)$/u;
/** What ruamel.yaml takes for a number and then fails on: text here, that must never be written plain. */
const digitless = /^[-+]?(?:0[box]|\.)?_+(?:[eE][-+][0-9]+)?$/u;
const infinity = /^[-+]?\.(?:inf|Inf|INF)$/u;
const notANumber = /^\.(?:nan|NaN|NAN)$/u;
const timestamp = /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/u;
/** Gives the value of a plain (unquoted) scalar. A date stays text. */
function resolvePlain(text) {
    if (nothing.test(text))
        return null;
    if (truth.test(text))
        return text.toLowerCase() === 'true';
    if (digitless.test(text))
        return text;
    if (integer.test(text))
        return toInteger(text);
    if (decimal.test(text))
        return Number(text.replaceAll('_', ''));
    if (infinity.test(text))
        return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (notANumber.test(text))
        return Number.NaN;
    return text;
}
/** Tells whether a text must be quoted to stay text: unquoted it would be a number, a date, a truth, nothing, a merge. */
function isAmbiguous(text) {
    if (text === '=' || text === '<<' || timestamp.test(text))
        return true;
    return integer.test(text) || decimal.test(text) || typeof resolvePlain(text) !== 'string';
}
function toInteger(text) {
    const digits = text.replaceAll('_', '').replace(/^[-+]/u, '');
    const magnitude = BigInt(/^0\d/u.test(digits) ? digits.replace(/^0+(?=\d)/u, '') : digits);
    return text.startsWith('-') ? -magnitude : magnitude;
}


/***/ }),

/***/ 2948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xs: () => (/* binding */ refuseConflict),
/* harmony export */   gM: () => (/* binding */ readYaml),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _python_mapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7994);
/* harmony import */ var _plain_scalar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2492);





/** Values that one file may hold, aliases counted each time they are used: a bomb is refused. */
const maxValues = 2_000_000;
/** Nesting beyond this is refused: no data file of a person is that deep. */
const maxDepth = 200;
/** Tags that a value may carry because they ask for no program: those of YAML's own kinds. */
const scalarTags = ['str', 'int', 'float', 'bool', 'null'];
/**
 * Reads YAML 1.2 as ruamel.yaml does: `017` is 17, `1_000` is 1000, `yes` is text, merges (`<<`) are
 * merged. Keys become names (`keyOf` tells which are no text). An empty file is `null`.
 *
 * @throws {UserError} SYNTAX with file and line: bad YAML, a name given twice, a custom tag, an alias bomb, more
 *   than one document
 */
function parseYaml(text, file) {
    return readYaml(text, file).value;
}
/**
 * Reads YAML as `parseYaml` does and keeps the lines.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function readYaml(text, file) {
    refuseConflict(text, file);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = compose(text, file, lines);
    const reader = new Reader(document, (offset) => `${file}:${lines.linePos(offset).line}`);
    return { value: reader.value(document.contents, 0), lineOf: (path) => lineOf(document, lines, path) };
}
/**
 * Refuses a file in which a merge left its marks.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function refuseConflict(text, file) {
    const mark = /^(?:<{7}|>{7}) /mu.exec(text);
    if (mark === null)
        return;
    const line = text.slice(0, mark.index).split('\n').length;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${file}:${line} has a merge conflict (${mark[0].trim()}); resolve it and commit the file.`, {
        code: 'SYNTAX',
    });
}
function compose(text, file, lineCounter) {
    let document;
    try {
        document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            schema: 'failsafe',
            version: '1.2',
            // The parser would compare each name with all others: 100,000 of them took minutes.
            uniqueKeys: false,
            prettyErrors: false,
            // Not `silent`: that would take the first of several documents without a word.
            logLevel: 'error',
            lineCounter,
        });
    }
    catch (cause) {
        throw tooDeep(file, cause);
    }
    const [fault] = document.errors;
    const at = (offset, reason) => {
        const { line, col } = lineCounter.linePos(offset);
        return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${file}:${line}:${col} is not YAML: ${reason}.`, { code: 'SYNTAX' });
    };
    if (fault === undefined) {
        const twice = findTwice(document);
        if (twice === undefined)
            return document;
        throw at(twice, 'a name is given twice');
    }
    // The stack ends at a place that differs from run to run: no line is told.
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
        throw tooDeep(file, fault);
    // What the parser says of several documents is for programmers.
    const reason = fault.code === 'MULTIPLE_DOCS' ? 'more than one document' : fault.message.replace(/\.?$/u, '');
    throw at(fault.pos[0], reason);
}
/** Offset of a name that its mapping has already; `undefined` when there is none. */
function findTwice(document) {
    let found;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map: (_, { items }) => {
            const seen = new Set();
            const twice = items.find(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && seen.size === seen.add(key.value).size);
            if (twice === undefined)
                return undefined;
            found = twice.key.range?.[0] ?? 0;
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        },
    });
    return found;
}
function tooDeep(file, cause) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${file} is not YAML that can be read: it is nested too deep.`, { code: 'SYNTAX', cause });
}
function lineOf(document, lines, path) {
    for (let length = path.length; length > 0; length--) {
        const parent = document.getIn(path.slice(0, length - 1), true);
        const key = path[length - 1];
        const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent)
            ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key)
            : undefined;
        const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair?.key) ? pair.key : document.getIn(path.slice(0, length), true);
        const range = node?.range;
        if (range)
            return lines.linePos(range[0]).line;
    }
    return 1;
}
function isMerge({ key }) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.type === 'PLAIN' && key.value === '<<';
}
/** Finds what every alias stands for, in one walk: the last node before it with its anchor. */
function findTargets(document) {
    const anchors = new Map();
    const targets = new Map();
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node: (_, node) => {
            const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? anchors.get(node.source) : undefined;
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && target !== undefined)
                targets.set(node, target);
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    return targets;
}
/** Turns nodes into values. A class because it has a life: the count of values. */
class Reader {
    #document;
    #place;
    #targets;
    #count = 0;
    constructor(document, place) {
        this.#document = document;
        this.#place = place;
    }
    value(node, depth) {
        this.#count++;
        if (this.#count > maxValues)
            throw this.#fault(node, `more than ${maxValues} values (aliases counted)`);
        if (depth > maxDepth)
            throw this.#fault(node, `nesting deeper than ${maxDepth}`);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return this.value(this.#resolve(node), depth + 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return this.#mapping(node, depth);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return this.#scalar(node);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return null;
        this.#refuseTag(node, ['seq']);
        return node.items.map((item) => this.value(item, depth + 1));
    }
    #resolve(alias) {
        this.#targets ??= findTargets(this.#document);
        const target = this.#targets.get(alias);
        if (target !== undefined)
            return target;
        throw this.#fault(alias, `the alias *${alias.source}, which nothing before it defines`);
    }
    #refuseTag(node, allowed) {
        if (node.tag === undefined || allowed.includes(node.tag.replace('tag:yaml.org,2002:', '')))
            return;
        throw this.#fault(node, `the tag ${node.tag}, which only a program could read`);
    }
    #scalar(node) {
        this.#refuseTag(node, scalarTags);
        const text = String(node.value ?? '');
        return node.type === 'PLAIN' && node.tag !== 'tag:yaml.org,2002:str' ? (0,_plain_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePlain */ .R)(text) : text;
    }
    /** Merged names come first, as with ruamel.yaml; a name of the mapping itself is strongest. */
    #mapping(node, depth) {
        this.#refuseTag(node, ['map']);
        const pairs = node.items.filter((pair) => !isMerge(pair));
        const own = pairs.map(({ key, value }) => [this.#key(key), this.value(value, depth + 1)]);
        if ((0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappingOf */ .G)(own).size < own.length)
            throw this.#fault(node, 'a name that is given twice');
        const merges = node.items.filter(isMerge);
        return (0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .mappingOf */ .G)([...merges.flatMap(({ value }) => this.#merged(this.value(value, depth + 1))), ...own]);
    }
    /** Gives what one mapping or a list of them adds to another; the first of them is strongest. */
    #merged(value) {
        const sources = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value) ? value : [value];
        return sources.toReversed().flatMap((source) => {
            if ((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isMapping */ .pi)(source))
                return (0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .M)(source);
            throw this.#fault(this.#document.contents, 'a merge (<<) of something that is no mapping');
        });
    }
    #key(node) {
        const resolved = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? this.#resolve(node) : node;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(resolved))
            throw this.#fault(node, 'a name that is a list or a mapping');
        return this.#scalar(resolved);
    }
    #fault(node, found) {
        const offset = node?.range?.[0] ?? 0;
        return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${this.#place(offset)} is not data: found ${found}.`, { code: 'SYNTAX' });
    }
}


/***/ })

};
