export const id = 1284;
export const ids = [1284];
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

/***/ 2094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1642);

/**
 * Does work until it succeeds, within the limits of a patience.
 *
 * @throws what the last try threw
 */
async function retry(work, patience) {
    const { pauseAfter, budget = Number.POSITIVE_INFINITY, clock = _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m } = patience;
    const end = clock.now() + budget;
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            const pause = await pauseAfter(error, attempt);
            if (pause === undefined || clock.now() + pause > end)
                throw error;
            await clock.sleep(pause);
        }
    }
}
/**
 * Reads `Retry-After`, seconds or a date: milliseconds from now, at least 0; `undefined` when it says neither.
 *
 * @param now milliseconds since the epoch
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function parseRetryAfter(text, now = Date.now()) {
    if (text === undefined)
        return undefined;
    const wait = /^\d+$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}


/***/ }),

/***/ 1771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readAwsProfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/**
 * Reads a profile.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
function readAwsProfile(name) {
    const files = [
        process.env['AWS_SHARED_CREDENTIALS_FILE'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.aws', 'credentials'),
        process.env['AWS_CONFIG_FILE'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.aws', 'config'),
    ];
    const found = files.map((file) => optionsIn(textOf(file), name)).filter((options) => options !== undefined);
    return { files, options: found.length === 0 ? undefined : new Map(found.flatMap((options) => [...options])) };
}
function textOf(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}
/** Options that a file gives a profile; `undefined` when it does not have it. */
function optionsIn(text, name) {
    const [, ...parts] = text.split(/^[^\S\n]*\[(.*)\].*$/mu);
    const bodies = parts.filter((_, index) => index % 2 === 1 && profileOf(parts[index - 1] ?? '') === name);
    return bodies.length === 0 ? undefined : new Map(bodies.flatMap((body) => [...parseOptions(body)]));
}
/** `[profile name]`, or `[name]` as the file of credentials and the default profile have it. */
function profileOf(heading) {
    return heading
        .trim()
        .replace(/^profile\s+/u, '')
        .replaceAll(/["']/gu, '');
}
const optionPattern = /^(?<space>[^\S\n]*)(?<key>[\w-]+)[^\S\n]*=[^\S\n]*(?<value>.*?)\s*$/gmu;
/** Gives the options of a section. One without a value heads indented ones. */
function* parseOptions(body) {
    let head = '';
    for (const { groups } of body.matchAll(optionPattern)) {
        const { space, key, value = '' } = groups ?? {};
        if (space === '')
            head = value === '' ? `${key}.` : '';
        if (value !== '')
            yield [`${head}${key}`, value];
    }
}


/***/ }),

/***/ 4554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dS: () => (/* binding */ linkLocalCode),
/* harmony export */   sZ: () => (/* binding */ refuseLinkLocal),
/* harmony export */   tm: () => (/* binding */ lookupElsewhere)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);

/**
 * Where a cloud's machines find their metadata, and credentials among it: 169.254.0.0/16, also as IPv6 writes it,
 * fe80::/10 and fd00:ec2::254.
 */
const metadata = /^(?:(?:::ffff:)?169\.254(?:\.\d+){2}|::ffff:a9fe:[\da-f]+|fe[89ab][\da-f]:.*|fd00:ec2::254)$/iu;
/** Code of the fault that `refuseLinkLocal` throws. */
const linkLocalCode = 'ELINKLOCAL';
/**
 * Refuses an IP address that is link-local: no store is there, and a configuration that somebody else wrote could lead
 * there. A host name passes.
 *
 * @param host in the one form that a URL and a resolver give it, IPv6 with or without brackets
 * @throws {NodeJS.ErrnoException} ELINKLOCAL
 */
function refuseLinkLocal(host) {
    const address = host.replaceAll(/^\[|\]$/gu, '');
    if (!metadata.test(address))
        return;
    throw Object.assign(new Error(`${address} is link-local`), { code: linkLocalCode });
}
/** Looks a host name up, for the connection that is made to just those addresses; none of them may be link-local. */
const lookupElsewhere = (hostname, options, callback) => {
    (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, options, (error, found, family) => {
        try {
            const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address);
            for (const address of addresses)
                refuseLinkLocal(address);
            callback(error, found, family);
        }
        catch (fault) {
            callback(fault, found, family);
        }
    });
};


/***/ }),

/***/ 173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toAnswer),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/** Gives an answer that Node's own client received. */
function toAnswer(response) {
    const { statusCode: status = 0, headers } = response;
    return { status, headers, body: response, discard: () => void response.resume() };
}
/** Reads the text of an answer, up to a number of bytes. */
async function textOf({ body }, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        if (size < limit)
            chunks.push(chunk);
        size += chunk.length;
    }
    return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}


/***/ }),

/***/ 433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ CredentialsFault),
/* harmony export */   UY: () => (/* binding */ keepCredentials),
/* harmony export */   aZ: () => (/* binding */ environmentKeys),
/* harmony export */   g3: () => (/* binding */ findIdentity)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _aws_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1771);
/* harmony import */ var _s3_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(489);



/** Milliseconds before their end in which credentials are asked for anew. */
const margin = 300_000;
/** Milliseconds that the search for credentials may take. */
const patience = 60_000;
/**
 * Finds who asks: keys of DVC's configuration, then its profile where the files of AWS have it, then keys of the
 * environment. A profile that is named and not there (in a workflow, whose credentials are in its environment) must not
 * hide those.
 *
 * @throws {UserError} SYNTAX for one key without the other
 */
function findIdentity(remote) {
    nameCredentialFiles(remote);
    const own = ownKeys(remote);
    const named = remote.options.get('profile');
    const { files, options } = (0,_aws_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .readAwsProfile */ .N)(named ?? '');
    const profile = options === undefined ? undefined : named;
    return {
        profile,
        credentials: own ?? (profile === undefined ? environmentKeys() : undefined),
        notice: named === undefined || profile !== undefined || own !== undefined || (0,_s3_options_js__WEBPACK_IMPORTED_MODULE_2__/* .isOn */ .Mp)(remote, 'allow_anonymous_login')
            ? undefined
            : `The remote "${remote.name}" names the AWS profile "${named}", which is neither in ${files.join(' nor in ')}; the credentials of the environment are used.`,
    };
}
/** Files of credentials that DVC's configuration names; the environment is stronger. */
function nameCredentialFiles({ options }) {
    const files = { AWS_SHARED_CREDENTIALS_FILE: 'credentialpath', AWS_CONFIG_FILE: 'configpath' };
    for (const [variable, option] of Object.entries(files)) {
        const file = options.get(option);
        if (file !== undefined)
            process.env[variable] ??= file;
    }
}
function ownKeys({ name, options }) {
    const [accessKeyId, secretAccessKey] = [options.get('access_key_id'), options.get('secret_access_key')];
    if (accessKeyId === undefined && secretAccessKey === undefined)
        return undefined;
    if (accessKeyId !== undefined && secretAccessKey !== undefined) {
        return { accessKeyId, secretAccessKey, sessionToken: options.get('session_token') };
    }
    const [one, other] = ['access_key_id', 'secret_access_key'].sort((key) => (options.has(key) ? -1 : 1));
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`DVC's configuration gives the remote "${name}" ${one} without ${other}; set both, or neither.`, {
        code: 'SYNTAX',
    });
}
/** Keys of the environment; `undefined` where they are not both there. */
function environmentKeys() {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
    if (!accessKeyId || !secretAccessKey)
        return undefined;
    return { accessKeyId, secretAccessKey, sessionToken: process.env['AWS_SESSION_TOKEN'] || undefined };
}
/** A search for credentials that failed. Its message is the end of a sentence, and holds nothing of what was shown. */
class CredentialsFault extends Error {
}
/**
 * Keeps what a chain of credentials gives until shortly before its end, and bounds the time that it may take.
 *
 * @throws {CredentialsFault} when it gives none
 */
function keepCredentials(provider) {
    let held;
    let asking;
    const ask = async () => {
        try {
            held = await within(patience, provider());
            return held;
        }
        catch (cause) {
            throw new CredentialsFault(reasonOf(cause), { cause });
        }
        finally {
            asking = undefined;
        }
    };
    return async () => {
        if (held !== undefined && (held.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - Date.now() > margin)
            return held;
        asking ??= ask();
        return await asking;
    };
}
/** The service's own words can hold the token that it was shown. */
function reasonOf({ $fault, name, code, message }) {
    if ($fault !== undefined) {
        return `the role that AWS_ROLE_ARN or the profile names is not given (${name}); look at the trust policy of that role`;
    }
    if (code !== undefined)
        return `the service that gives credentials does not answer (${code})`;
    if (/\bsso\b/iu.test(message))
        return 'the SSO session of the profile is not valid any more; run aws sso login';
    return 'no credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use aws-actions/configure-aws-credentials';
}
async function within(milliseconds, work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(Object.assign(new Error('too late'), { code: 'ETIMEDOUT' })), milliseconds);
    });
    return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}


/***/ }),

/***/ 489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ refuseExclusive),
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   S7: () => (/* binding */ isProxied),
/* harmony export */   Vt: () => (/* binding */ tlsOf),
/* harmony export */   Yl: () => (/* binding */ headersOf),
/* harmony export */   aA: () => (/* binding */ timeoutsOf),
/* harmony export */   jk: () => (/* binding */ agentOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4708);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1105);
/* harmony import */ var _link_local_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4554);





/** Seconds without a byte after which a request is given up and tried again: that of DVC. */
const idleSeconds = 60;
/** Seconds that a connection may take to come about. */
const connectSeconds = 10;
/** Headers of a new object: DVC's option -> the header. */
const uploadHeaders = {
    sse: 'x-amz-server-side-encryption',
    sse_kms_key_id: 'x-amz-server-side-encryption-aws-kms-key-id',
    acl: 'x-amz-acl',
    grant_read: 'x-amz-grant-read',
    grant_read_acp: 'x-amz-grant-read-acp',
    grant_write_acp: 'x-amz-grant-write-acp',
    grant_full_control: 'x-amz-grant-full-control',
};
/** Options that exclude others. */
const exclusive = new Map([
    ['sse_kms_key_id', ['sse_customer_key']],
    ['acl', ['grant_full_control', 'grant_read', 'grant_read_acp', 'grant_write_acp']],
]);
/**
 * Refuses options that exclude each other, as DVC does.
 *
 * @throws {UserError} SYNTAX
 */
function refuseExclusive({ name, options }) {
    for (const [option, others] of exclusive) {
        const other = others.find((candidate) => options.has(candidate));
        if (!options.has(option) || other === undefined)
            continue;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`DVC's configuration gives the remote "${name}" both ${option} and ${other}, which exclude each other; remove one.`, { code: 'SYNTAX' });
    }
}
/** Gives the headers `x-amz-*` that the configuration wants each new object to have. */
function headersOf({ options }) {
    const entries = Object.entries(uploadHeaders).flatMap(([option, header]) => {
        const value = options.get(option);
        return value === undefined ? [] : [[header, value]];
    });
    return Object.fromEntries(entries);
}
/** Gives the time-outs of the configuration, or the usual ones. */
function timeoutsOf({ options }) {
    return {
        idleTimeout: Number(options.get('read_timeout') ?? idleSeconds) * 1000,
        connectTimeout: Number(options.get('connect_timeout') ?? connectSeconds) * 1000,
    };
}
/** Whether an option that is true or false is true. */
function isOn({ options }, option, fallback = false) {
    return (options.get(option)?.toLowerCase() ?? String(fallback)) === 'true';
}
/**
 * Gives how the configuration wants a server to be verified.
 *
 * @throws {UserError} SYNTAX when the bundle of certificates cannot be read
 */
function tlsOf(address, { name, options }) {
    if (!address.startsWith('https:'))
        return {};
    const verify = options.get('ssl_verify');
    const isFlag = verify === undefined || /^(?:true|false)$/iu.test(verify);
    if (isFlag && verify?.toLowerCase() === 'false')
        return { rejectUnauthorized: false };
    const bundle = isFlag ? process.env['AWS_CA_BUNDLE'] : verify;
    return bundle ? { ca: readBundle(bundle, name) } : {};
}
/**
 * Gives the connections to an address, as many as there are requests at once, through the proxy that the environment
 * names, where Node knows how.
 */
function agentOf(address, tls) {
    const shared = { keepAlive: true, proxyEnv: process.env, lookup: _link_local_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupElsewhere */ .tm };
    return address.startsWith('https:') ? new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({ ...shared, ...tls }) : new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(shared);
}
/** Tells whether the environment names a proxy. */
function isProxied() {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];
    return names.some((name) => Boolean(process.env[name]));
}
function readBundle(file, name) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (cause) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`The remote "${name}" is to be verified by the certificates in ${file}, which cannot be read; set ssl_verify to the path of a CA bundle, to true or to false.`, { code: 'SYNTAX', cause });
    }
}


/***/ }),

/***/ 7416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ S3Refusal)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2094);

/** A refusal of the server, named as S3 names it: `NoSuchKey`, `AccessDenied`. */
class S3Refusal extends Error {
    status;
    retryAfter;
    skew;
    region;
    constructor(name, message, { status, retryAfter, skew, region }) {
        super(message);
        this.name = name;
        this.status = status;
        this.retryAfter = retryAfter;
        this.skew = skew;
        this.region = region;
    }
    /** Whether the credentials lack a permission. */
    get isDenial() {
        return ['AccessDenied', 'AllAccessDisabled', 'Forbidden', 'MethodNotAllowed'].includes(this.name);
    }
    /** Whether the server does not know the header by which nothing is overwritten. */
    get isOfCondition() {
        return this.status === 501 || (this.status === 400 && /if-none-match/iu.test(this.message));
    }
    /**
     * Reads a refusal from an answer and its text.
     *
     * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
     */
    static read({ status, headers }, text) {
        const now = Date.now();
        const field = (name) => {
            const found = new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(text)?.[1];
            return found === undefined ? undefined : unescapeXml(found);
        };
        const region = headers['x-amz-bucket-region'] ?? field('Region');
        return new S3Refusal(field('Code') ?? nameByStatus(status), field('Message') ?? `it answers ${status}`, {
            status,
            retryAfter: (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRetryAfter */ .m)(headers['retry-after'], now),
            skew: headers.date === undefined ? undefined : Date.parse(headers.date) - now,
            region: [301, 307, 400].includes(status) && typeof region === 'string' ? region : undefined,
        });
    }
}
const characters = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));
/** Text as the server meant it: a secret that it repeats is found in no other. */
function unescapeXml(text) {
    return text.replaceAll(/&(?<entity>#\d{1,6}|#x[\da-f]{1,5}|\w+);/giu, (whole, entity) => {
        if (!entity.startsWith('#'))
            return characters.get(entity) ?? whole;
        return String.fromCodePoint(Number(entity.replace('#', '').replace(/^x/iu, '0x')));
    });
}
/** An answer to HEAD has no body: its status must do. */
function nameByStatus(status) {
    if (status === 404)
        return 'NotFound';
    return status === 403 ? 'Forbidden' : `Status${status}`;
}


/***/ }),

/***/ 5242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4708);
/* harmony import */ var _s3_answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(173);
/* harmony import */ var _s3_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7416);
/* harmony import */ var _sign_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2141);






/** Milliseconds that a body waits for a server that says nothing about it: not all know the question. */
const leaveTimeout = 1_000;
/** Bytes of an error body that are read. */
const maxErrorBody = 65_536;
/**
 * Asks once. The requests are signed here and not by the SDK's client, which spends five times the CPU on each.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer
 */
async function ask(access, question) {
    const answer = await send(access, question);
    const { status } = answer;
    if (status < 200 || status > 299)
        throw await refusalOf(access, question, answer);
    if (isOfS3(answer)) {
        access.seen.isBucketThere = true;
        return answer;
    }
    answer.discard();
    throw new _s3_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .S3Refusal */ .X('NotS3', `it answers with ${answer.headers['content-type'] ?? 'something else'}`, { status });
}
/** A proxy that shows its own page with status 200 must not count as an object. */
function isOfS3({ headers }) {
    if (headers['x-amz-request-id'] !== undefined)
        return true;
    if (headers.etag !== undefined)
        return !/^text\/html/iu.test(headers['content-type'] ?? '');
    return Object.keys(headers).some((name) => name.startsWith('x-amz-'));
}
async function send(access, question) {
    const { method, key, query, signed = {}, plain = {} } = question;
    const url = new URL(`${access.base}/${(0,_sign_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeKey */ .g2)(key)}${query === undefined ? '' : `?${(0,_sign_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeQuery */ .XX)(query)}`}`);
    const credentials = await access.credentials();
    access.seen.credentials = credentials;
    const signature = credentials === undefined
        ? signed
        : (0,_sign_js__WEBPACK_IMPORTED_MODULE_4__/* .signRequest */ .zT)({ method, url, region: access.region, credentials, now: Date.now(), extra: signed });
    const headers = { ...plain, ...signature };
    // What may be ended early, or has a body, goes through Node's own client.
    if (method === 'PUT' || method === 'POST' || question.signal !== undefined || access.reader === undefined)
        return await sendByNode(access, question, { url, headers });
    return await access.reader({ method, url, headers });
}
async function sendByNode(access, question, { url, headers }) {
    const { agent, idleTimeout } = access;
    const options = { method: question.method, headers, agent, timeout: idleTimeout, ...signalOf(question) };
    return await new Promise((resolve, reject) => {
        const request = (url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_2__.request : node_http__WEBPACK_IMPORTED_MODULE_1__.request)(url, options);
        let response;
        request.once('timeout', () => (response ?? request).destroy(timeout('it does not answer in time')));
        request.once('socket', () => limitConnecting(request, access.connectTimeout));
        request.on('error', reject);
        request.once('response', (given) => {
            response = given;
            resolve((0,_s3_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnswer */ .G)(given));
        });
        sendBody(request, question);
    });
}
function signalOf({ signal }) {
    return signal === undefined ? {} : { signal };
}
function timeout(message) {
    return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}
function limitConnecting(request, milliseconds) {
    const { socket } = request;
    if (socket === null || !socket.connecting)
        return;
    const timer = setTimeout(() => request.destroy(timeout('no connection comes about')), milliseconds);
    socket.once('connect', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
}
function sendBody(request, { open, plain }) {
    if (open === undefined) {
        request.end();
        return;
    }
    const start = () => void pump(open(), request).catch((error) => request.destroy(error));
    if (plain?.['expect'] === undefined)
        start();
    else
        startWhenWanted(request, start);
}
/** Starts a body once the server says that it wants it. One that answers at once does not. */
function startWhenWanted(request, start) {
    const startOnce = () => {
        settle();
        start();
    };
    const timer = setTimeout(startOnce, leaveTimeout);
    const answered = (response) => {
        settle();
        response.once('end', () => request.destroy());
    };
    const settle = () => {
        clearTimeout(timer);
        request.off('continue', startOnce).off('response', answered).off('close', settle);
    };
    request.once('continue', startOnce).once('response', answered).once('close', settle);
}
async function pump(bytes, request) {
    for await (const chunk of bytes) {
        if (request.destroyed)
            return;
        if (!request.write(chunk))
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(request, 'drain');
    }
    request.end();
}
/** Reads what the server says of its refusal. An answer to HEAD has no body: the same is asked by GET. */
async function refusalOf(access, question, answer) {
    const text = await (0,_s3_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b)(answer, maxErrorBody);
    const refusal = _s3_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .S3Refusal */ .X.read(answer, text);
    if (refusal.name === 'NoSuchKey')
        access.seen.isBucketThere = true;
    if (question.method !== 'HEAD' || !isVague(refusal, access))
        return refusal;
    const again = await send(access, { ...question, method: 'GET', plain: { range: 'bytes=0-0' } });
    const reason = _s3_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .S3Refusal */ .X.read(again, await (0,_s3_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b)(again, maxErrorBody));
    if (reason.name === 'NoSuchKey')
        access.seen.isBucketThere = true;
    return reason.status === refusal.status ? reason : refusal;
}
/** Whether a refusal can have several reasons: 404 says of a bucket, too, that it is not there. */
function isVague({ status }, { seen }) {
    return status === 400 || status === 403 || (status === 404 && !seen.isBucketThere);
}


/***/ }),

/***/ 6597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ askPatiently),
/* harmony export */   TN: () => (/* binding */ triesFor),
/* harmony export */   d_: () => (/* binding */ patiently),
/* harmony export */   l0: () => (/* binding */ pauseAfter)
/* harmony export */ });
/* harmony import */ var _core_backoff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2207);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2094);
/* harmony import */ var _s3_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7416);
/* harmony import */ var _s3_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5242);




/** Tries before a fault is told; a server that is asked too much gets more time, what arrives altered gets less. */
const tries = { usual: 5, throttled: 7, altered: 2 };
/** Milliseconds between tries. */
const pace = { first: 200, longest: 5_000 };
/** Milliseconds after which no new try starts, where the time for one request is not longer. */
const patience = 120_000;
/** Refusals that say more than their status: name -> tries. */
const triesByName = new Map([
    ...[
        'SlowDown',
        'Throttling',
        'ThrottlingException',
        'RequestLimitExceeded',
        'TooManyRequests',
        'ServiceUnavailable',
    ].map((name) => [name, tries.throttled]),
    ...['RequestTimeout', 'InternalError', 'ConditionalRequestConflict', 'OperationAborted'].map((name) => [name, tries.usual]),
    ...['BadDigest', 'NotS3'].map((name) => [name, tries.altered]),
]);
/** Faults of a connection that another one may not have. */
const passingCodes = new Set([
    ...['ECONNRESET', 'ECONNABORTED', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'],
]);
/** How often a fault is met before it is told; 1 for one that does not pass. */
function triesFor(error) {
    if (error instanceof _s3_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .S3Refusal */ .X)
        return triesByName.get(error.name) ?? triesByStatus(error.status);
    return passingCodes.has(error.code ?? '') ? tries.usual : 1;
}
function triesByStatus(status) {
    if (status === 429 || status === 503)
        return tries.throttled;
    return status === 307 || (status >= 500 && status !== 501) ? tries.usual : 1;
}
/**
 * Milliseconds before the next try, no less than the server asks for, within limits.
 *
 * @param attempt number of the try that failed, from 1
 * @param random a fraction in [0, 1)
 */
function pauseAfter(attempt, error, random = Math.random()) {
    const asked = error instanceof _s3_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .S3Refusal */ .X ? (error.retryAfter ?? 0) : 0;
    return Math.max((0,_core_backoff_js__WEBPACK_IMPORTED_MODULE_3__/* .backoff */ .J)(attempt, pace, random), (0,_core_backoff_js__WEBPACK_IMPORTED_MODULE_3__/* .pauseAsked */ .L)(asked, random));
}
/**
 * Does work with the server until it succeeds, within limits of number and time. A bucket that turns out to be in another
 * region is asked there.
 *
 * @throws what the work throws, after some tries
 */
async function patiently(access, work) {
    let region = access.region;
    const tryOnce = async () => {
        region = access.region;
        return await work();
    };
    return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L)(tryOnce, {
        budget: Math.max(patience, 2 * access.idleTimeout),
        pauseAfter: async (error, attempt) => {
            if (!(error instanceof _s3_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .S3Refusal */ .X) || error.region === undefined || error.region === region)
                return attempt < triesFor(error) ? pauseAfter(attempt, error) : undefined;
            if (attempt >= tries.usual)
                return undefined;
            await access.moveTo(error.region);
            return 0;
        },
    });
}
/**
 * Asks until there is an answer, within limits; `undefined` when there is no such object.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function askPatiently(access, question) {
    try {
        return await patiently(access, () => (0,_s3_request_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .k)(access, question));
    }
    catch (error) {
        if (error instanceof _s3_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .S3Refusal */ .X && (error.name === 'NoSuchKey' || error.name === 'NotFound'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 2532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ askText),
/* harmony export */   px: () => (/* binding */ elementsIn),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   y3: () => (/* binding */ decodeKey),
/* harmony export */   yG: () => (/* binding */ notS3)
/* harmony export */ });
/* unused harmony export rootNamed */
/* harmony import */ var _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7953);
/* harmony import */ var _s3_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(173);
/* harmony import */ var _s3_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7416);
/* harmony import */ var _s3_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5242);
/* harmony import */ var _s3_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6597);





/** Bytes of an answer, at the most: a listing has 1,000 keys of 1,024 bytes, percent-encoded, and what is said of each. */
const maxText = 16 * 1024 ** 2;
/**
 * Asks for an answer in XML until there is one, within limits, and gives its root, which has the given name.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries; a refusal
 * can come with status 200
 */
async function askText(access, question, name) {
    return await (0,_s3_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .patiently */ .d_)(access, async () => {
        const response = await (0,_s3_request_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .k)(access, question);
        return rootNamed(await (0,_s3_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b)(response, maxText), name);
    });
}
/**
 * Gives the root of an answer, which has the given name.
 *
 * @throws {S3Refusal} when it is another one, or no XML
 */
function rootNamed(text, name) {
    const root = rootOf(text);
    if (root?.name === name)
        return root;
    if (root?.name !== 'Error')
        throw notS3(`it answers ${text.slice(0, 80)}`);
    const code = textIn(root, 'Code') ?? 'InternalError';
    throw new _s3_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .S3Refusal */ .X(code, textIn(root, 'Message') ?? code, { status: 200 });
}
/** Gives the refusal of an answer that S3 does not give. */
function notS3(found) {
    return new _s3_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .S3Refusal */ .X('NotS3', found, { status: 200 });
}
/** Gives a key that was percent-encoded for XML, which cannot hold every character; one that was not, as it is. */
function decodeKey(key) {
    try {
        return decodeURIComponent(key.replaceAll('+', ' '));
    }
    catch {
        return key;
    }
}
function rootOf(text) {
    try {
        return (0,_rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__.parseXml)(text.trimStart()).root;
    }
    catch {
        return null;
    }
}
/** Elements of that name right below another one. */
function elementsIn(parent, name) {
    return parent.children.filter((child) => child instanceof _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_0__.XmlElement).filter((child) => child.name === name);
}
/** Text of the first element of that name right below another one; `undefined` when there is none. */
function textIn(parent, name) {
    return elementsIn(parent, name)[0]?.text;
}


/***/ }),

/***/ 2141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XX: () => (/* binding */ encodeQuery),
/* harmony export */   g2: () => (/* binding */ encodeKey),
/* harmony export */   zT: () => (/* binding */ signRequest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * Gives the headers that sign a request by Signature Version 4, `extra` among them.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
function signRequest({ service = 's3', payload = 'UNSIGNED-PAYLOAD', method, url, region, credentials, now, extra, }) {
    const time = timeOf(now);
    const date = time.slice(0, 8);
    const headers = {
        ...extra,
        'x-amz-content-sha256': payload,
        'x-amz-date': time,
    };
    if (credentials.sessionToken !== undefined)
        headers['x-amz-security-token'] = credentials.sessionToken;
    const sorted = ['host', ...Object.keys(headers)].sort();
    const names = sorted.join(';');
    let lines = '';
    for (const name of sorted)
        lines += `${name}:${name === 'host' ? url.host : headers[name]}\n`;
    const canonical = `${method}\n${url.pathname}\n${url.search.slice(1)}\n${lines}\n${names}\n${payload}`;
    const scope = `${date}/${region}/${service}/aws4_request`;
    const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical).digest('hex')}`;
    const key = signingKey(credentials.secretAccessKey, [date, region, service]);
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text).digest('hex');
    headers['authorization'] =
        `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return headers;
}
let lastTime = { second: Number.NaN, text: '' };
/** `20260102T030405Z`, written once a second. */
function timeOf(now) {
    const second = Math.floor(now / 1000);
    if (lastTime.second !== second) {
        lastTime = { second, text: new Date(second * 1000).toISOString().replaceAll(/[-:]|\.\d+/gu, '') };
    }
    return lastTime.text;
}
let lastKey;
/**
 * The key of a day, derived once: it takes four of the six hashes of a signature. Node takes a key of its own kind ten
 * times as fast as bytes.
 */
function signingKey(secret, scope) {
    const name = [secret, ...scope].join('/');
    if (lastKey?.name === name)
        return lastKey.key;
    const bytes = [...scope, 'aws4_request'].reduce((parent, part) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', parent).update(part).digest(), Buffer.from(`AWS4${secret}`));
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(bytes);
    lastKey = { name, key };
    return key;
}
/** A key that stays as it is, as those of objects do: it is asked for thousands of times. */
const plainKey = /^[\w.~/-]*$/u;
/** Percent-encodes a key for a URL as S3 signs it: all but unreserved characters and slashes. */
function encodeKey(key) {
    return plainKey.test(key) ? key : encode(key).replaceAll('%2F', '/');
}
/** Gives the query of a URL as S3 signs it: sorted by name, all but unreserved characters percent-encoded. */
function encodeQuery(query) {
    return Object.entries(query)
        .map(([name, value]) => `${encode(name)}=${encode(value)}`)
        .sort()
        .join('&');
}
function encode(text) {
    return encodeURIComponent(text).replaceAll(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 2207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ backoff),
/* harmony export */   L: () => (/* binding */ pauseAsked)
/* harmony export */ });
/**
 * Milliseconds before the next try: doubled each time, with jitter of a half to both sides so that many do not come back
 * at once.
 *
 * @param attempt number of the try that failed, from 1
 * @param random a fraction in [0, 1)
 */
function backoff(attempt, { first, longest }, random) {
    return Math.min(longest, first * 2 ** (attempt - 1)) * (0.5 + random);
}
/** Milliseconds that a server is left alone at the most, whatever it asks for. */
const longestAsked = 30_000;
/**
 * Milliseconds for which a server that asked for `asked` is left alone, within limits; with jitter upwards, since what it
 * asked of one it asked of many.
 *
 * @param random a fraction in [0, 1)
 */
function pauseAsked(asked, random) {
    return Math.min(asked, longestAsked) * (1 + random / 4);
}


/***/ })

};
