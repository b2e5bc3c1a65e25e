export const id = 7958;
export const ids = [7958];
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

/***/ 490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  px: () => (/* binding */ callApi),
  bD: () => (/* binding */ messageOf),
  os: () => (/* binding */ unexpected)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/adapters/http.js
var http = __webpack_require__(3250);
;// CONCATENATED MODULE: ./lib/adapters/github/http.js

/** Sends one request to GitHub. */
async function send({ method, url, token, body }) {
    const headers = {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    return await (0,http/* exchange */.c)({ method, url, headers, body });
}

;// CONCATENATED MODULE: ./lib/adapters/github/client.js


/** Tries of a call that may be repeated. */
const tries = 5;
/** Milliseconds that are waited at the most, all tries of one call together. */
const patience = 90_000;
/**
 * Makes a call, again where that can do no harm: reads, edits and deletions after a fault on the way, and any
 * call that GitHub itself put off. A POST without an answer is AMBIGUOUS.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
async function callApi(call, access) {
    const started = access.clock.now();
    for (let attempt = 1;; attempt++) {
        const outcome = await attemptCall(call, access);
        if ('reply' in outcome)
            return outcome.reply;
        const wait = outcome.waitSeconds === undefined ? backoff(attempt) : outcome.waitSeconds * 1000;
        const isSpent = attempt >= tries || access.clock.now() - started + wait > patience;
        if (!outcome.isRepeatable || isSpent)
            throw outcome.error;
        await access.clock.sleep(wait);
    }
}
/** Milliseconds before the next try: doubled each time, with jitter so that many jobs do not come back at once. */
function backoff(attempt) {
    return 250 * 2 ** attempt * (0.5 + Math.random());
}
async function attemptCall(call, access) {
    const url = new URL(call.path === undefined ? access.graphqlUrl : access.apiUrl + call.path);
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    try {
        return judge(call, await send({ method: call.method, url, token: access.token, body }), url);
    }
    catch (cause) {
        if (cause instanceof core_error/* UserError */.y)
            throw cause;
        return lost(call, url, cause);
    }
}
/** Whether doing it twice would make two of it. */
function isOnce({ method, isRepeatable = false }) {
    return method === 'POST' && !isRepeatable;
}
/** No answer: a POST may have been done or not. */
function lost(call, url, cause) {
    const reason = cause instanceof Error ? cause.message || cause.code : String(cause);
    const isRefused = cause.code === 'ECONNREFUSED' || cause.code === 'ENOTFOUND';
    const isAmbiguous = isOnce(call) && !isRefused;
    const message = `GitHub (${url.host}) did not answer when asked to ${call.what}: ${reason}.`;
    return {
        error: new core_error/* UserError */.y(message, { code: isAmbiguous ? 'AMBIGUOUS' : 'GITHUB', cause }),
        isRepeatable: !isAmbiguous,
        waitSeconds: undefined,
    };
}
/** What finds nothing, or removes nothing, has its answer. */
const mayBeAbsent = ['GET', 'DELETE'];
function judge(call, response, url) {
    const { status, headers } = response;
    if (status >= 500)
        return serverFault(call, response);
    refuseStranger(call, response, url);
    const json = response.text === '' ? undefined : parse(response.text, url);
    if (status < 300)
        return { reply: { status, json, hasNext: /rel="next"/u.test(headers['link'] ?? '') } };
    if (status === 404 && mayBeAbsent.includes(call.method))
        return { reply: { status, json: undefined, hasNext: false } };
    if (call.answers?.includes(status) === true)
        return { reply: { status, json, hasNext: false } };
    return refusal(call, response, messageOf(json));
}
/** Refuses what does not come from GitHub: a proxy or a page of a sign-in answers 200, too. */
function refuseStranger({ what }, { status, headers, text }, url) {
    const type = headers['content-type'];
    if (/\bjson\b/u.test(type ?? '') || (status === 204 && text === ''))
        return;
    throw new core_error/* UserError */.y(`${url.host} answered with ${type ?? 'no content type'} when asked to ${what}; that is not GitHub. Check GITHUB_API_URL and any proxy on the way.`, { code: 'GITHUB' });
}
function serverFault(call, { status }) {
    const isAmbiguous = isOnce(call);
    return {
        error: new core_error/* UserError */.y(`GitHub answered ${status} when asked to ${call.what}; its own fault, which may pass.`, {
            code: isAmbiguous ? 'AMBIGUOUS' : 'GITHUB',
        }),
        isRepeatable: !isAmbiguous,
        waitSeconds: undefined,
    };
}
function parse(text, url) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new core_error/* UserError */.y(`${url.host} answered with broken JSON.`, { code: 'GITHUB', cause });
    }
}
/** Why GitHub refuses, in its words and without a full stop. */
function messageOf(json) {
    const message = json?.message;
    return typeof message === 'string' ? message.slice(0, 300).replace(/\.?$/u, '') : 'no reason given';
}
/** A definite no: put off (it was not done, so it may be asked again), forbidden, or wrong. */
function refusal({ what, permission }, { status, headers }, message) {
    const retryAfter = headers['retry-after'];
    const isPutOff = status === 429 || (status === 403 && (retryAfter !== undefined || /rate limit/iu.test(message)));
    if (isPutOff) {
        const error = new core_error/* UserError */.y(`GitHub asks to wait before it will ${what} (${message}); run again later.`, {
            code: 'GITHUB',
        });
        return { error, isRepeatable: true, waitSeconds: retryAfter === undefined ? undefined : Number(retryAfter) || 1 };
    }
    if (status === 401) {
        throw new core_error/* UserError */.y(`GitHub does not know the token (401) when asked to ${what}; check github-token.`, {
            code: 'GITHUB',
        });
    }
    if (status === 403) {
        throw new core_error/* UserError */.y(`The token may not ${what} (${message}); it needs ${permission}.`, { code: 'PERMISSION' });
    }
    if (status === 404) {
        throw new core_error/* UserError */.y(`GitHub finds nothing (404) when asked to ${what}: it is not there, or the token may not see it; it needs ${permission}.`, { code: 'MISSING' });
    }
    throw new core_error/* UserError */.y(`GitHub refuses to ${what} (${status}): ${message}.`, { code: 'GITHUB' });
}
/** An answer that is JSON and not what was asked for. */
function unexpected(what) {
    return new core_error/* UserError */.y(`The answer when asked to ${what} is not what GitHub gives; check GITHUB_API_URL and any proxy on the way.`, { code: 'GITHUB' });
}


/***/ }),

/***/ 3250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ agentFor),
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);


const idleTimeout = 30_000;
/** Bytes of an answer at the most: nothing that we ask for is near it. */
const maxBytes = 64 * 1024 * 1024;
let agents;
/** Connections are kept for the next request, and go through the proxy that the environment names, where Node knows how. */
function agentFor(isPlain) {
    const options = { keepAlive: true, timeout: 5_000, proxyEnv: process.env };
    agents ??= { plain: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options), secure: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options) };
    return isPlain ? agents.plain : agents.secure;
}
/**
 * Sends one request. Node's own client and not `fetch`: loading that costs more than all the rest of a
 * report.
 */
async function exchange({ method, url, headers, body, timeout = idleTimeout, }) {
    const size = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const isPlain = url.protocol === 'http:';
    const agent = agentFor(isPlain);
    const options = { method, timeout, agent, headers: { 'user-agent': 'crisol', ...headers, ...size } };
    return await new Promise((resolve, reject) => {
        const request = (isPlain ? node_http__WEBPACK_IMPORTED_MODULE_0__.request : node_https__WEBPACK_IMPORTED_MODULE_1__.request)(url, options, (response) => {
            const chunks = [];
            let length = 0;
            response.on('data', (chunk) => {
                length += chunk.length;
                if (length > maxBytes)
                    response.destroy(new Error(`the answer has more than ${maxBytes} bytes`));
                chunks.push(chunk);
            });
            response.on('error', reject);
            response.on('aborted', () => reject(fault('ECONNRESET', 'the connection was closed in the middle of the answer')));
            response.on('end', () => resolve({
                status: response.statusCode ?? 0,
                headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
                text: Buffer.concat(chunks).toString('utf8'),
            }));
        });
        request.on('timeout', () => request.destroy(fault('ETIMEDOUT', `no answer within ${timeout / 1000} s`)));
        request.on('error', reject);
        request.end(body);
    });
}
function fault(code, message) {
    return Object.assign(new Error(message), { code });
}


/***/ }),

/***/ 6179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   XS: () => (/* binding */ graphqlUrl),
/* harmony export */   d1: () => (/* binding */ readWorkflowPlace),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun),
/* harmony export */   y0: () => (/* binding */ apiUrl)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _core_python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _core_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);



/**
 * Reads the workflow run around this process; `undefined` outside of one.
 *
 * @throws {UserError} SYNTAX when the event is not JSON
 */
function readWorkflowRun() {
    const repository = variable('GITHUB_REPOSITORY');
    if (variable('GITHUB_ACTIONS') === '' || repository === '')
        return undefined;
    const file = /\/([^/@]+)@/u.exec(variable('GITHUB_WORKFLOW_REF'))?.[1];
    return {
        repository,
        event: variable('GITHUB_EVENT_NAME'),
        payload: readPayload(variable('GITHUB_EVENT_PATH')),
        sha: variable('GITHUB_SHA'),
        ref: variable('GITHUB_REF'),
        runId: Number(variable('GITHUB_RUN_ID')),
        attempt: Number(variable('GITHUB_RUN_ATTEMPT')) || 1,
        workflow: file ?? variable('GITHUB_WORKFLOW'),
        job: variable('GITHUB_JOB'),
        serverUrl: (variable('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/u, ''),
    };
}
/** Where in a workflow this process is; from a terminal the repository alone, which GITHUB_REPOSITORY names there, too. */
function readWorkflowPlace() {
    const isWorkflow = variable('GITHUB_ACTIONS') !== '';
    return {
        repository: variable('GITHUB_REPOSITORY'),
        runId: isWorkflow ? Number(variable('GITHUB_RUN_ID')) : 0,
        job: isWorkflow ? variable('GITHUB_JOB') : '',
    };
}
/** A variable of the environment; empty where it is not set. */
function variable(name) {
    return process.env[name] ?? '';
}
/** Address of GitHub's API without a slash at the end. */
function apiUrl() {
    return (variable('GITHUB_API_URL') || 'https://api.github.com').replace(/\/+$/u, '');
}
/** Address of GitHub's GraphQL, which on a server of one's own does not lie below the API. */
function graphqlUrl() {
    return variable('GITHUB_GRAPHQL_URL') || `${apiUrl()}/graphql`;
}
/** The token that `gh` takes; empty where none is set. */
function readToken() {
    return variable('GH_TOKEN');
}
function readPayload(file) {
    if (file === '')
        return new Map();
    const payload = (0,_core_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), 'GITHUB_EVENT_PATH');
    return (0,_core_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(payload) ? payload : new Map();
}


/***/ }),

/***/ 3452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ parseOrganisation),
/* harmony export */   Cz: () => (/* binding */ parseAccess),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   gP: () => (/* binding */ parseRole)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/**
 * Reads the inputs `github-token`, `app-id` and `app-private-key`.
 *
 * @throws {UserError} INPUT for none, for both, and for half of an app
 */
function parseAccess(read) {
    const [token, id, privateKey] = [read('github-token'), read('app-id'), read('app-private-key')];
    if (id === '' && privateKey === '') {
        if (token !== '')
            return { token };
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('Inputs github-token and app-id are both empty; expected a fine-grained token with administration: write (GITHUB_TOKEN cannot have it), or a GitHub App by app-id and app-private-key.', { code: 'INPUT' });
    }
    if (token !== '') {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('Inputs github-token and app-id are both set; expected one of them.', { code: 'INPUT' });
    }
    if (!/^[A-Za-z0-9._-]{1,64}$/u.test(id) || privateKey === '') {
        const found = privateKey === '' ? 'app-id is set and app-private-key is empty' : `app-id is ${JSON.stringify(id)}`;
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${found}; expected the id of a GitHub App and its private key.`, { code: 'INPUT' });
    }
    return { id, privateKey };
}
/**
 * Reads the input `role-to-assume`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
function parseRole(text) {
    if (text === '')
        return undefined;
    if (/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/u.test(text))
        return text;
    const shown = JSON.stringify(text.slice(0, 80));
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input role-to-assume is ${shown}; expected the ARN of a role, arn:aws:iam::ACCOUNT:role/NAME.`, {
        code: 'INPUT',
    });
}
/**
 * Reads the input `organisation`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
function parseOrganisation(text) {
    if (text === '')
        return undefined;
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/u.test(text))
        return text;
    const shown = JSON.stringify(text.slice(0, 80));
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input organisation is ${shown}; expected the name of an organisation on GitHub.`, {
        code: 'INPUT',
    });
}
/**
 * Reads the input `repository`: `owner/name`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
function parseRepository(text) {
    if (text === '')
        return undefined;
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/u.test(text))
        return text;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input repository is ${JSON.stringify(text.slice(0, 80))}; expected owner/name.`, {
        code: 'INPUT',
    });
}


/***/ }),

/***/ 7144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ classOf),
/* harmony export */   Xv: () => (/* binding */ passesWithTime),
/* harmony export */   Z9: () => (/* binding */ wordsOf)
/* harmony export */ });
const capacity = [
    ...['InsufficientInstanceCapacity', 'InsufficientCapacityOnHost', 'UnfulfillableCapacity', 'SpotMaxPriceTooLow'],
    ...['InsufficientCapacity', 'InsufficientHostCapacity', 'Unsupported'],
    // A fleet says so of a type that the zone of a subnet does not have.
    'InvalidFleetConfiguration',
];
const quota = [
    ...['VcpuLimitExceeded', 'InstanceLimitExceeded', 'MaxSpotInstanceCountExceeded'],
    ...['MaxSpotFleetRequestCountExceeded', 'TargetCapacityLimitExceededException', 'ResourceLimitExceeded'],
];
const throttle = [
    ...['RequestLimitExceeded', 'Throttling', 'ThrottlingException', 'EC2ThrottledException', 'InternalError'],
    ...['InternalFailure', 'ServiceUnavailable', 'Unavailable', 'RequestTimeout', 'RequestTimeoutException'],
    ...['ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND', 'ENETUNREACH', 'EHOSTUNREACH', 'EPIPE'],
];
const classes = new Map([
    ...capacity.map((code) => [code, 'capacity']),
    ...quota.map((code) => [code, 'quota']),
    ...throttle.map((code) => [code, 'throttle']),
]);
/** Class of a fault. The code decides, also where the status is another's: no spot capacity comes as 500, too. */
function classOf({ code, status }) {
    const known = classes.get(code);
    if (known !== undefined)
        return known;
    const isPassing = code.startsWith('ECONN') || status === 429 || status >= 500;
    return isPassing ? 'throttle' : 'permanent';
}
const lasting = ['Unsupported', 'InvalidFleetConfiguration', 'SpotMaxPriceTooLow'];
/** Whether time may mend a fault: a type that a zone does not have it will not have in five minutes. */
function passesWithTime(fault) {
    return classOf(fault) === 'capacity' && !lasting.includes(fault.code);
}
/** What AWS says, on one line, not too long and without a full stop. */
function wordsOf({ code, message }) {
    const line = message
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim()
        .replace(/\.$/u, '');
    const short = line.length > 300 ? `${line.slice(0, 300)}...` : line;
    return short === '' ? code : `${code}: ${short}`;
}


/***/ }),

/***/ 7929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ trustedOwners),
/* harmony export */   Ks: () => (/* binding */ imagePattern),
/* harmony export */   XS: () => (/* binding */ defaultImage),
/* harmony export */   cd: () => (/* binding */ checkImage),
/* harmony export */   mI: () => (/* binding */ parseOwners),
/* harmony export */   qM: () => (/* binding */ nameOfImage),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _instance_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2610);


const aliasPrefix = 'ssm:';
/** Form of an image: its id, or the public parameter that holds one. */
const imagePattern = /^(?:ami-[0-9a-f]{8,17}|ssm:\/aws\/service\/[A-Za-z0-9._/-]{1,900})$/u;
/**
 * Whose images are taken unless the caller names more: an image by name alone could be a stranger's. Amazon's, those of
 * its marketplace, the account's own, Canonical's, Debian's.
 */
const trustedOwners = ['self', 'amazon', 'aws-marketplace', '099720109477', '136693071363'];
/**
 * Reads an image. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
function parseImage(text) {
    if (text === '')
        return undefined;
    if (imagePattern.test(text)) {
        return text.startsWith(aliasPrefix) ? { alias: text.slice(aliasPrefix.length) } : { id: text };
    }
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input image is ${JSON.stringify(text.slice(0, 80))}; expected ami-... or a public parameter such as ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id.`, { code: 'INPUT' });
}
/**
 * Reads whose images are taken besides the trusted ones.
 *
 * @throws {UserError} INPUT
 */
function parseOwners(texts) {
    const wrong = texts.find((text) => !/^\d{12}$/u.test(text));
    if (wrong === undefined)
        return texts;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input image-owners has ${JSON.stringify(wrong.slice(0, 80))}; expected AWS accounts, 12 digits each.`, {
        code: 'INPUT',
    });
}
/** The image for types where the caller names none: Ubuntu, with NVIDIA's driver where there is a GPU of theirs. */
function defaultImage(types) {
    const architecture = (0,_instance_type_js__WEBPACK_IMPORTED_MODULE_1__/* .architectureOf */ .NJ)(types[0] ?? '');
    if (types.some(_instance_type_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNvidia */ .gD)) {
        return {
            alias: `/aws/service/deeplearning/ami/${architecture}/base-oss-nvidia-driver-gpu-ubuntu-22.04/latest/ami-id`,
        };
    }
    const name = { x86_64: 'amd64', arm64: 'arm64' }[architecture];
    return { alias: `/aws/service/canonical/ubuntu/server/24.04/stable/current/${name}/hvm/ebs-gp3/ami-id` };
}
/** Names an image as the caller wrote it. */
function nameOfImage(choice) {
    return 'id' in choice ? choice.id : `${aliasPrefix}${choice.alias}`;
}
/**
 * Holds an image against what it is to run on.
 *
 * @param gibibytes size of the root volume that is asked for; `undefined` for the image's own
 * @throws {UserError} INPUT when the architecture is another one or the volume is too small
 */
function checkImage(image, type, gibibytes) {
    const architecture = (0,_instance_type_js__WEBPACK_IMPORTED_MODULE_1__/* .architectureOf */ .NJ)(type);
    if (image.architecture !== architecture) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The image ${image.id} is for ${image.architecture} and ${type} is ${architecture}; choose another input image or instance-types.`, { code: 'INPUT' });
    }
    if (gibibytes !== undefined && gibibytes < image.rootGibibytes) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input volume-size is ${gibibytes} GiB and the image ${image.id} needs ${image.rootGibibytes}; expected that much or more.`, { code: 'INPUT' });
    }
    return architecture;
}


/***/ }),

/***/ 2610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ instanceTypePattern),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   gD: () => (/* binding */ hasNvidia),
/* harmony export */   mG: () => (/* binding */ parseInstanceTypes)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Form of the name of an instance type. */
const instanceTypePattern = /^[a-z][a-z0-9-]{0,30}\.[a-z0-9-]{1,30}$/u;
/**
 * Checks instance types; twice the same counts once.
 *
 * @throws {UserError} INPUT for none, for what is no name of a type, for Macs, and for types of two architectures
 */
function parseInstanceTypes(texts) {
    const types = [...new Set(texts)];
    const example = 'expected types such as g5.xlarge, split on commas, spaces and newlines';
    const wrong = types.find((type) => !instanceTypePattern.test(type));
    if (wrong !== undefined)
        throw fault(`Input instance-types has ${JSON.stringify(wrong.slice(0, 80))}; ${example}.`);
    const [first] = types;
    if (first === undefined)
        throw fault(`Input instance-types is empty; ${example}, here or as runner.instance-types in crisol.yaml.`);
    const mac = types.find((type) => /^mac\d/u.test(type));
    if (mac !== undefined)
        throw fault(`Input instance-types has ${mac}; Crisol starts Linux, which Macs on EC2 do not run.`);
    const other = types.find((type) => architectureOf(type) !== architectureOf(first));
    if (other === undefined)
        return types;
    throw fault(`Input instance-types has ${first} (${architectureOf(first)}) and ${other} (${architectureOf(other)}); expected types of one architecture, since one image is for one.`);
}
function fault(message) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(message, { code: 'INPUT' });
}
/**
 * Architecture of a type: by its family, whose letters behind the generation have a g where the processor is AWS's own.
 *
 * Source: https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
function architectureOf(type) {
    const family = type.split('.')[0] ?? '';
    const attributes = /^[a-z]+\d+(?<attributes>[a-z]*)/u.exec(family)?.groups?.['attributes'] ?? '';
    return family === 'a1' || attributes.includes('g') || family.includes('-gb') ? 'arm64' : 'x86_64';
}
/** Whether a type has an NVIDIA GPU: families G and P, but for the one with AMD's. */
function hasNvidia(type) {
    return /^(?:g|gr|p)\d/u.test(type) && !type.startsWith('g4ad.');
}


/***/ }),

/***/ 7342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ clientToken),
/* harmony export */   CC: () => (/* binding */ explainTried),
/* harmony export */   RA: () => (/* binding */ rungsOf),
/* harmony export */   ZK: () => (/* binding */ pauseAfterThrottle),
/* harmony export */   _K: () => (/* binding */ pauseAfterPass),
/* harmony export */   mv: () => (/* binding */ throttleTries),
/* harmony export */   vM: () => (/* binding */ marketChoices)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7144);

/** What the caller wants to pay. */
const marketChoices = ['spot', 'on-demand', 'spot-then-on-demand'];
/** Placements that are asked for one by one before a fleet is asked for all of them: that takes three calls. */
const mostSingle = 3;
/**
 * Orders what is asked for: the first choice alone, which is the quickest when there is room; then the others, one by
 * one or, where they are many, as a fleet; then all of it on the other market.
 */
function rungsOf(choice) {
    const subnets = choice.subnets.length === 0 ? [undefined] : choice.subnets;
    const placements = choice.types.flatMap((type) => subnets.map((subnet) => ({ type, subnet })));
    const markets = choice.market === 'spot-then-on-demand' ? ['spot', 'on-demand'] : [choice.market];
    const [first, ...others] = placements.map((placement) => [placement]);
    const rest = placements.length > mostSingle ? [placements.slice(1)] : others;
    return markets.flatMap((market) => [first ?? [], ...rest].filter((group) => group.length > 0).map((group) => ({ market, placements: group })));
}
/** Says in a sentence what was tried and why nothing came of it, each reason with what it is for, once. */
function explainTried(tried) {
    const places = new Map();
    for (const { rung, faults } of tried) {
        for (const fault of faults) {
            const names = places.get((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(fault)) ?? new Set();
            places.set((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(fault), names.add(nameOf(rung)));
        }
    }
    const reasons = [...places].map(([reason, names]) => `${[...names].join(', ')} (${reason})`);
    return `AWS has none of what was asked for: ${reasons.join('; ')}`;
}
function nameOf({ market, placements }) {
    const names = placements.map(({ type, subnet }) => (subnet === undefined ? type : `${type} in ${subnet}`));
    return `${market} ${names.join(', ')}`;
}
/**
 * Milliseconds before all is asked for again: doubled each time up to a minute, with jitter so that many launches do not
 * come back at once.
 *
 * @param pass number of the pass that found nothing, from 1
 * @param random a fraction in [0, 1)
 */
function pauseAfterPass(pass, random) {
    return Math.min(60_000, 5_000 * 2 ** (pass - 1)) * (0.5 + random);
}
/** Milliseconds before the same is asked again after AWS asked to slow down or did not answer. */
function pauseAfterThrottle(attempt, random) {
    return Math.min(10_000, 250 * 2 ** attempt) * (0.5 + random);
}
/** Times that the same is asked before a fault that should pass is told. */
const throttleTries = 6;
/**
 * Token of a request, by which AWS knows one that it has heard before. The same for a request that is sent again, another
 * for each rung: under one token AWS takes no other parameters.
 */
function clientToken(nonce, number, count) {
    return `crisol-${nonce}-${number}-${count}`;
}


/***/ }),

/***/ 662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   rO: () => (/* binding */ withDefaults),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Gives inputs of which those that are empty are taken from elsewhere: name -> text. */
function withDefaults(read, defaults) {
    return (name) => read(name) || (defaults.get(name) ?? '');
}
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
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected ${choices.join(', ')}.`, { code: 'INPUT' });
}


/***/ })

};
