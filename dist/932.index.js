export const id = 932;
export const ids = [932];
export const modules = {

/***/ 6261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ onCancel)
/* harmony export */ });
/** Milliseconds that the work may take: a runner kills what is still there 7.5 s after its first signal. */
const patience = 5_000;
const statuses = { SIGINT: 130, SIGTERM: 143 };
/**
 * Has `work` done when this process is told to end (Ctrl-C, a cancelled workflow run), and then ends it. Gives
 * what takes that back.
 */
function onCancel(work) {
    const end = (signal) => {
        release();
        const leave = () => process.exit(statuses[signal]);
        setTimeout(leave, patience);
        work().then(leave, leave);
    };
    const release = () => {
        process.off('SIGINT', end).off('SIGTERM', end);
    };
    process.on('SIGINT', end).on('SIGTERM', end);
    return release;
}


/***/ }),

/***/ 2932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openS3: () => (/* binding */ openS3)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/adapters/storage/aws-profile.js



/**
 * Reads a profile.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
function readAwsProfile(name) {
    const files = [
        process.env['AWS_SHARED_CREDENTIALS_FILE'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.aws', 'credentials'),
        process.env['AWS_CONFIG_FILE'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.aws', 'config'),
    ];
    const found = files.map((file) => optionsIn(textOf(file), name)).filter((options) => options !== undefined);
    return { files, options: found.length === 0 ? undefined : new Map(found.flatMap((options) => [...options])) };
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
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

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
;// CONCATENATED MODULE: ./lib/adapters/storage/link-local.js

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
    (0,external_node_dns_.lookup)(hostname, options, (error, found, family) => {
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

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-address.js
/** Regions of the partition whose hosts end with `amazonaws.com`. */
const plainRegion = /^(?:us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/u;
/** Names that can be a part of a host. */
const plainBucket = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/u;
/** Ends of names that stand for something else than a bucket. */
const special = /--[a-z]+-s3$|-s3alias$|--ol-s3$|--op-s3$/u;
/**
 * Gives the address of a bucket, without a slash at the end, where nothing but the usual is asked; `undefined` where the
 * SDK has to find it, whose start takes longer than most pulls.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
function plainAddress({ bucket, region, endpoint, isInPath }) {
    if (!plainBucket.test(bucket) || special.test(bucket))
        return undefined;
    if (endpoint !== undefined)
        return isInPath ? `${endpoint.replace(/\/+$/u, '')}/${bucket}` : undefined;
    if (!plainRegion.test(region))
        return undefined;
    return isInPath ? `https://s3.${region}.amazonaws.com/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-options.js





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
        throw new core_error/* UserError */.y(`DVC's configuration gives the remote "${name}" both ${option} and ${other}, which exclude each other; remove one.`, { code: 'SYNTAX' });
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
    const shared = { keepAlive: true, proxyEnv: process.env, lookup: lookupElsewhere };
    return address.startsWith('https:') ? new external_node_https_.Agent({ ...shared, ...tls }) : new external_node_http_.Agent(shared);
}
/** Tells whether the environment names a proxy. */
function isProxied() {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];
    return names.some((name) => Boolean(process.env[name]));
}
function readBundle(file, name) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (cause) {
        throw new core_error/* UserError */.y(`The remote "${name}" is to be verified by the certificates in ${file}, which cannot be read; set ssl_verify to the path of a CA bundle, to true or to false.`, { code: 'SYNTAX', cause });
    }
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-credentials.js



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
    const { files, options } = readAwsProfile(named ?? '');
    const profile = options === undefined ? undefined : named;
    return {
        profile,
        credentials: own ?? (profile === undefined ? environmentKeys() : undefined),
        notice: named === undefined || profile !== undefined || own !== undefined || isOn(remote, 'allow_anonymous_login')
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
    throw new core_error/* UserError */.y(`DVC's configuration gives the remote "${name}" ${one} without ${other}; set both, or neither.`, {
        code: 'SYNTAX',
    });
}
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

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/agent.js
var agent = __webpack_require__(7405);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-reader.js



/** Bytes of a body up to which it is in memory before the first of it is passed on. */
const smallBody = 1024 ** 2;
/**
 * Opens connections for requests without a body, as many as there are requests at once. They go through undici, which
 * spends half the CPU of Node's own client on a small object; what has a body goes through that one, which can wait
 * until a server wants it.
 */
function openReader({ idleTimeout, connectTimeout }, tls) {
    const dispatcher = new agent({
        connect: { ...tls, lookup: lookupElsewhere, timeout: connectTimeout },
        headersTimeout: idleTimeout,
        bodyTimeout: idleTimeout,
    });
    return async ({ method, url, headers }) => await new Promise((resolve, reject) => {
        const path = url.pathname + url.search;
        dispatcher.dispatch({
            origin: url.origin,
            path,
            method,
            headers: Object.entries(headers).flatMap(([name, value]) => [name, String(value)]),
        }, new Receiver(method, resolve, reject));
    });
}
/**
 * What receives one answer. A class because it has a life: a small body is taken in whole before the answer is given, a
 * larger one streams, no faster than it is read.
 */
class Receiver {
    #method;
    #resolve;
    #reject;
    #chunks = [];
    #head;
    #stream;
    constructor(method, resolve, reject) {
        this.#method = method;
        this.#resolve = resolve;
        this.#reject = reject;
    }
    onRequestStart() { }
    onResponseStart(controller, status, headers) {
        if (status < 200)
            return;
        this.#head = { status, headers };
        if (this.#method === 'HEAD' || Number(headers['content-length']) <= smallBody)
            return;
        const stream = new external_node_stream_.Readable({
            read: () => controller.resume(),
            destroy: (error, done) => {
                if (!stream.readableEnded)
                    controller.abort(error ?? new Error('It is no longer wanted.'));
                done(error);
            },
        });
        this.#stream = stream;
        this.#resolve({ ...this.#head, body: stream, discard: () => void stream.resume() });
    }
    onResponseData(controller, chunk) {
        if (this.#stream === undefined)
            this.#chunks.push(chunk);
        else if (!this.#stream.push(chunk))
            controller.pause();
    }
    onResponseEnd() {
        if (this.#stream === undefined)
            this.#end(undefined);
        else
            this.#stream.push(null);
    }
    onResponseError(_, error) {
        const fault = toFault(error);
        if (this.#head === undefined)
            this.#reject(fault);
        else if (this.#stream === undefined)
            this.#end(fault);
        else
            this.#stream.destroy(fault);
    }
    #end(fault) {
        if (this.#head === undefined)
            return;
        this.#resolve({ ...this.#head, body: replay(this.#chunks, fault), discard: () => undefined });
    }
}
async function* replay(chunks, fault) {
    yield* chunks;
    if (fault !== undefined)
        throw fault;
}
/** Codes of undici -> what Node's own client says. */
const faults = {
    UND_ERR_CONNECT_TIMEOUT: ['ETIMEDOUT', 'no connection comes about'],
    UND_ERR_HEADERS_TIMEOUT: ['ETIMEDOUT', 'it does not answer in time'],
    UND_ERR_BODY_TIMEOUT: ['ETIMEDOUT', 'it does not answer in time'],
    UND_ERR_SOCKET: ['ECONNRESET', 'the connection ended early'],
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['ECONNRESET', 'the connection ended early'],
};
function toFault(error) {
    const [code, message] = faults[error.code ?? ''] ?? [];
    return code === undefined ? error : Object.assign(new Error(message, { cause: error }), { code });
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-access.js






/** Region that is asked where none is known; S3 then says which it is. */
const anyRegion = 'us-east-1';
/** The SDK says on the console what it thinks of an environment. */
const silent = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() { }
/**
 * Finds the address, the region and the credentials by which the objects of a bucket are asked for. Whatever is not
 * at hand the SDK resolves: endpoints, styles, partitions and chains of credentials. It loads only then.
 *
 * @param notice told of what the user should know
 * @throws {UserError} SYNTAX
 */
async function openAccess(remote, bucket, notice) {
    const identity = findIdentity(remote);
    if (identity.notice !== undefined)
        notice(identity.notice);
    const { hasEndpoint, isPlain, ...config } = clientConfig(remote, identity.profile);
    let region = config.region;
    const find = async (among) => {
        const place = { bucket, region: among, endpoint: config.endpoint, isInPath: config.forcePathStyle };
        const plain = isPlain ? plainAddress(place) : undefined;
        const address = plain ?? (await (await sdk()).findAddress({ ...config, region: among }, bucket));
        refuseLinkLocal(new URL(address).hostname);
        // An address of one's own says itself how it is spoken to.
        return isOn(remote, 'use_ssl', true) || hasEndpoint ? address : address.replace(/^https:/u, 'http:');
    };
    let base = await find(region);
    const tls = tlsOf(base, remote);
    return {
        get base() {
            return base;
        },
        get region() {
            return region;
        },
        moveTo: async (other) => {
            base = await find(other);
            region = other;
        },
        credentials: credentialsOf(remote, config, identity.credentials),
        agent: agentOf(base, tls),
        reader: isProxied() ? undefined : openReader(timeoutsOf(remote), tls),
        seen: { isBucketThere: false, lacksConditions: false, credentials: undefined },
        ...timeoutsOf(remote),
    };
}
function credentialsOf(remote, config, atHand) {
    if (isOn(remote, 'allow_anonymous_login'))
        return async () => undefined;
    if (atHand !== undefined)
        return async () => atHand;
    let chain;
    return keepCredentials(async () => {
        chain ??= (await sdk()).credentialChain(config);
        return await chain();
    });
}
async function sdk() {
    return await Promise.all(/* import() */[__webpack_require__.e(711), __webpack_require__.e(238)]).then(__webpack_require__.bind(__webpack_require__, 1238));
}
function clientConfig(remote, profile) {
    const { options } = remote;
    const files = readAwsProfile(profile ?? (process.env['AWS_PROFILE'] || 'default')).options;
    const endpoint = options.get('endpointurl');
    const hasEndpoint = endpoint !== undefined || isEndpointNamed(files);
    const style = files?.get('s3.addressing_style');
    const { idleTimeout, connectTimeout } = timeoutsOf(remote);
    return {
        region: options.get('region') ?? environmentRegion() ?? files?.get('region') ?? anyRegion,
        hasEndpoint,
        isPlain: (endpoint !== undefined || !hasEndpoint) && !isVariantNamed(files),
        // A compatible server rarely has a host name for each bucket.
        forcePathStyle: hasEndpoint ? style !== 'virtual' : style === 'path',
        logger: silent,
        requestHandler: { requestTimeout: idleTimeout, connectionTimeout: connectTimeout },
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(profile === undefined ? {} : { profile }),
    };
}
function environmentRegion() {
    return process.env['AWS_REGION'] || process.env['AWS_DEFAULT_REGION'] || undefined;
}
function isEndpointNamed(files) {
    return Boolean(process.env['AWS_ENDPOINT_URL_S3'] || process.env['AWS_ENDPOINT_URL'] || files?.get('endpoint_url'));
}
/** Whether hosts of another kind are wanted: those of FIPS, or those with IPv6. */
function isVariantNamed(files) {
    return ['use_fips_endpoint', 'use_dualstack_endpoint'].some((option) => process.env[`AWS_${option.toUpperCase()}`] || files?.get(option));
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-refusal.js
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
        const field = (name) => new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(text)?.[1];
        const region = headers['x-amz-bucket-region'] ?? field('Region');
        return new S3Refusal(field('Code') ?? nameByStatus(status), field('Message') ?? `it answers ${status}`, {
            status,
            retryAfter: parseRetryAfter(headers['retry-after'], now),
            skew: headers.date === undefined ? undefined : Date.parse(headers.date) - now,
            region: [301, 307, 400].includes(status) && typeof region === 'string' ? region : undefined,
        });
    }
}
/** Seconds or a date, in milliseconds from now. */
function parseRetryAfter(text, now) {
    if (text === undefined)
        return undefined;
    const wait = /^\d+$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
/** An answer to HEAD has no body: its status must do. */
function nameByStatus(status) {
    if (status === 404)
        return 'NotFound';
    return status === 403 ? 'Forbidden' : `Status${status}`;
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-errors.js




/** Permission that an attempt takes. */
const permissions = { read: 's3:GetObject', write: 's3:PutObject', list: 's3:ListBucket' };
/** Characters of the server's own words that are shown. */
const mostWords = 200;
/** What S3 says, in words that help: error name -> what it means and what to do. */
const refusals = {
    NoSuchBucket: 'there is no such bucket; create it, or set its url with dvc remote modify',
    InvalidBucketName: 'that is no name of a bucket; set its url with dvc remote modify',
    InvalidAccessKeyId: 'the access key is not known there; check the credentials',
    XAdminUserNotFound: 'the access key is not known there; check the credentials',
    SignatureDoesNotMatch: 'the secret key does not fit the access key; check the credentials',
    ExpiredToken: 'the credentials have expired; ask for new ones',
    ExpiredTokenException: 'the credentials have expired; ask for new ones',
    TokenRefreshRequired: 'the credentials have expired; ask for new ones',
    InvalidToken: 'the session token is not valid; check the credentials',
    SlowDown: 'it asks to slow down, again and again; use fewer jobs',
    ServiceUnavailable: 'it asks to slow down, again and again; use fewer jobs',
    AuthorizationHeaderMalformed: 'the bucket is in another region; set it with dvc remote modify',
    PermanentRedirect: 'the bucket is in another region; set it with dvc remote modify',
    BadDigest: 'the bytes that arrived there do not have the md5 of their name; bring the object back into the cache, or look at what lies between',
    KMSDisabledException: 'its encryption key is disabled',
    InvalidObjectState: 'the object is archived; restore it first',
};
/** What a connection says: error code -> what it means and what to do. */
const failures = {
    ETIMEDOUT: 'it does not answer in time',
    ECONNREFUSED: 'nothing answers at that address',
    ECONNRESET: 'the connection breaks off, again and again',
    EPIPE: 'the connection breaks off, again and again',
    EHOSTUNREACH: 'no way leads to its address',
    ENETUNREACH: 'no way leads to its address',
    [linkLocalCode]: 'its address is one of metadata services, where no store is; look at its endpointurl',
    ENOTFOUND: 'its host name is not known',
    EAI_AGAIN: 'its host name cannot be looked up',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
    EPROTO: 'it does not speak TLS; if it is http, say so in endpointurl',
    ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS; if it is http, say so in endpointurl',
    ...Object.fromEntries([
        ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
        ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_UNTRUSTED'],
    ].map((code) => [
        code,
        'nobody that this machine trusts has signed its certificate; set ssl_verify to the path of its CA bundle',
    ])),
};
/** Tells in a sentence what went wrong. What is a sentence already stays as it is. */
function explain(error, doing) {
    if (error instanceof core_error/* UserError */.y)
        return error;
    const { store, key } = doing;
    const what = doing.verb === 'list' ? `to list ${key}` : key;
    const [does, reason] = error instanceof S3Refusal
        ? [`refuses ${what}`, refusalReason(error, doing)]
        : [`cannot be asked for ${key}`, failureReason(error, doing)];
    return new core_error/* UserError */.y(`The remote ${store} ${does}: ${reason}.`, { code: codeOf(error, doing), cause: error });
}
function refusalReason(refusal, doing) {
    if (refusal.isDenial)
        return denial(refusal, doing);
    if (refusal.name === 'RequestTimeTooSkewed')
        return skewReason(refusal.skew);
    if (refusal.name === 'NotS3') {
        return `${clean(refusal.message, doing.secrets)}, and not as S3 does; check its address and what lies between`;
    }
    return refusals[refusal.name] ?? clean(refusal.message, doing.secrets);
}
/** S3 denies access to an object that is not there, too, to whoever may not list the bucket. */
function denial({ message }, { verb }) {
    const permission = /\b(?:s3|kms):\w+/u.exec(message)?.[0] ?? permissions[verb];
    const alternative = verb === 'read' ? ', or it is not there and they lack s3:ListBucket' : '';
    return `access is denied; the credentials lack ${permission} for it${alternative}`;
}
function skewReason(skew) {
    const minutes = Math.round((skew ?? Number.NaN) / 60_000);
    if (Number.isNaN(minutes) || minutes === 0)
        return "this machine's clock is wrong; set it";
    const amount = Math.abs(minutes) < 120 ? `${Math.abs(minutes)} minutes` : `${Math.round(Math.abs(minutes) / 60)} hours`;
    return `this machine's clock is ${amount} ${minutes > 0 ? 'behind' : 'ahead of'} the server's; set it`;
}
function failureReason(error, { secrets }) {
    if (error instanceof CredentialsFault)
        return error.message;
    const { code = '', message = String(error) } = error;
    if (code.startsWith('HPE_'))
        return 'it does not speak HTTP; if it is https, say so in endpointurl';
    return failures[code] ?? clean(message, secrets);
}
/** Credentials that may read and not write are no fault of the user's: whoever pushes decides what that means. */
function codeOf(error, { verb }) {
    if (error instanceof S3Refusal && error.name === 'BadDigest')
        return 'CORRUPT';
    return verb === 'write' && error instanceof S3Refusal && error.isDenial ? 'READ-ONLY' : 'REMOTE';
}
/** The words of a server: on one line, not too many, no full stop at the end, and nothing that is secret. */
function clean(text, secrets) {
    const line = hideSecrets(text, secrets)
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim();
    const short = line.length > mostWords ? `${line.slice(0, mostWords)}...` : line;
    return short.replace(/\.?$/u, '');
}
/** Gives a secret as it is, and as it is written in a URL, a header, a JSON text or XML. */
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const forms = [
        ...[secret, encodeURIComponent(secret), encodeURI(secret), JSON.stringify(secret).slice(1, -1)],
        ...[bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')],
        ...[secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ];
    return [...new Set(forms)];
}
/** Puts *** in place of secrets, in whatever form. */
function hideSecrets(text, secrets) {
    const forms = secrets
        .filter((secret) => secret.length > 3)
        .flatMap(formsOf)
        .sort((one, other) => other.length - one.length);
    return forms.reduce((hidden, form) => hidden.replaceAll(form, '***'), text);
}

// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: ./node_modules/@rgrove/parse-xml/dist/index.js
var dist = __webpack_require__(7953);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-answer.js
/** Gives an answer that Node's own client received. */
function toAnswer(response) {
    const { statusCode: status = 0, headers } = response;
    return { status, headers, body: response, discard: () => void response.resume() };
}
/** Reads the text of an answer, up to a number of bytes. */
async function s3_answer_textOf({ body }, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        if (size < limit)
            chunks.push(chunk);
        size += chunk.length;
    }
    return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/adapters/storage/sign.js

/**
 * Gives the headers that sign a request for S3 by Signature Version 4, `extra` among them.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
function signRequest({ method, url, region, credentials, now, extra, }) {
    const time = timeOf(now);
    const date = time.slice(0, 8);
    const headers = {
        ...extra,
        'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
        'x-amz-date': time,
    };
    if (credentials.sessionToken !== undefined)
        headers['x-amz-security-token'] = credentials.sessionToken;
    const sorted = ['host', ...Object.keys(headers)].sort();
    const names = sorted.join(';');
    let lines = '';
    for (const name of sorted)
        lines += `${name}:${name === 'host' ? url.host : headers[name]}\n`;
    const canonical = `${method}\n${url.pathname}\n${url.search.slice(1)}\n${lines}\n${names}\nUNSIGNED-PAYLOAD`;
    const scope = `${date}/${region}/s3/aws4_request`;
    const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${(0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex')}`;
    const key = signingKey(credentials.secretAccessKey, date, region);
    const signature = (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest('hex');
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
function signingKey(secret, date, region) {
    const name = `${secret}/${date}/${region}`;
    if (lastKey?.name === name)
        return lastKey.key;
    const bytes = [date, region, 's3', 'aws4_request'].reduce((parent, part) => (0,external_node_crypto_.createHmac)('sha256', parent).update(part).digest(), Buffer.from(`AWS4${secret}`));
    const key = (0,external_node_crypto_.createSecretKey)(bytes);
    lastKey = { name, key };
    return key;
}
/** Percent-encodes a key for a URL as S3 signs it: all but unreserved characters and slashes. */
function encodeKey(key) {
    return encode(key).replaceAll('%2F', '/');
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

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-request.js






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
    throw new S3Refusal('NotS3', `it answers with ${answer.headers['content-type'] ?? 'something else'}`, { status });
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
    const url = new URL(`${access.base}/${encodeKey(key)}${query === undefined ? '' : `?${encodeQuery(query)}`}`);
    const credentials = await access.credentials();
    access.seen.credentials = credentials;
    const signature = credentials === undefined
        ? signed
        : signRequest({ method, url, region: access.region, credentials, now: Date.now(), extra: signed });
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
        const request = (url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request)(url, options);
        let response;
        request.once('timeout', () => (response ?? request).destroy(timeout('it does not answer in time')));
        request.once('socket', () => limitConnecting(request, access.connectTimeout));
        request.on('error', reject);
        request.once('response', (given) => {
            response = given;
            resolve(toAnswer(given));
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
            await (0,external_node_events_.once)(request, 'drain');
    }
    request.end();
}
/** Reads what the server says of its refusal. An answer to HEAD has no body: the same is asked by GET. */
async function refusalOf(access, question, answer) {
    const text = await s3_answer_textOf(answer, maxErrorBody);
    const refusal = S3Refusal.read(answer, text);
    if (refusal.name === 'NoSuchKey')
        access.seen.isBucketThere = true;
    if (question.method !== 'HEAD' || !isVague(refusal, access))
        return refusal;
    const again = await send(access, { ...question, method: 'GET', plain: { range: 'bytes=0-0' } });
    const reason = S3Refusal.read(again, await s3_answer_textOf(again, maxErrorBody));
    if (reason.name === 'NoSuchKey')
        access.seen.isBucketThere = true;
    return reason.status === refusal.status ? reason : refusal;
}
/** Whether a refusal can have several reasons: 404 says of a bucket, too, that it is not there. */
function isVague({ status }, { seen }) {
    return status === 400 || status === 403 || (status === 404 && !seen.isBucketThere);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-retry.js



/** Tries before a fault is told; a server that is asked too much gets more time, what arrives altered gets less. */
const tries = { usual: 5, throttled: 7, altered: 2 };
/** Milliseconds before the next try, at the most; longer than that no server is left alone that asks for it. */
const longestPause = 5_000;
const longestRetryAfter = 30_000;
/** Milliseconds after which no new try starts, where the time for one request is not longer. */
const s3_retry_patience = 120_000;
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
    if (error instanceof S3Refusal)
        return triesByName.get(error.name) ?? triesByStatus(error.status);
    return passingCodes.has(error.code ?? '') ? tries.usual : 1;
}
function triesByStatus(status) {
    if (status === 429 || status === 503)
        return tries.throttled;
    return status === 307 || (status >= 500 && status !== 501) ? tries.usual : 1;
}
/**
 * Milliseconds before the next try: doubled each time, with jitter so that many do not come back at once, and no less
 * than the server asks for, within limits.
 *
 * @param attempt number of the try that failed, from 1
 * @param random a fraction in [0, 1)
 */
function pauseAfter(attempt, error, random = Math.random()) {
    const own = Math.min(longestPause, 100 * 2 ** attempt) * (0.5 + random);
    const asked = error instanceof S3Refusal ? (error.retryAfter ?? 0) : 0;
    return Math.max(own, Math.min(asked, longestRetryAfter) * (1 + random / 4));
}
/**
 * Does work with the server until it succeeds, within limits of number and time. A bucket that turns out to be in another
 * region is asked there.
 *
 * @throws what the work throws, after some tries
 */
async function patiently(access, work) {
    const end = Date.now() + Math.max(s3_retry_patience, 2 * access.idleTimeout);
    for (let attempt = 1;; attempt++) {
        const { region } = access;
        try {
            return await work();
        }
        catch (error) {
            await prepare(access, { attempt, region, end }, error);
        }
    }
}
/** Waits for the next try, or throws what another one would not mend. */
async function prepare(access, { attempt, region, end }, error) {
    if (error instanceof S3Refusal && error.region !== undefined && error.region !== region) {
        if (attempt >= tries.usual)
            throw error;
        await access.moveTo(error.region);
        return;
    }
    const pause = pauseAfter(attempt, error);
    if (attempt >= triesFor(error) || Date.now() + pause > end)
        throw error;
    await (0,promises_.setTimeout)(pause);
}
/**
 * Asks until there is an answer, within limits; `undefined` when there is no such object.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function askPatiently(access, question) {
    try {
        return await patiently(access, () => ask(access, question));
    }
    catch (error) {
        if (error instanceof S3Refusal && (error.name === 'NoSuchKey' || error.name === 'NotFound'))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-text.js





/** Bytes of an answer, at the most: a listing has 1,000 keys of 1,024 bytes, percent-encoded, and what is said of each. */
const maxText = 16 * 1024 ** 2;
/**
 * Asks for an answer in XML until there is one, within limits, and gives its root, which has the given name.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries; a refusal
 * can come with status 200
 */
async function askText(access, question, name) {
    return await patiently(access, async () => {
        const response = await ask(access, question);
        const text = await s3_answer_textOf(response, maxText);
        const root = rootOf(text);
        if (root?.name === name)
            return root;
        if (root?.name !== 'Error')
            throw new S3Refusal('NotS3', `it answers ${text.slice(0, 80)}`, { status: 200 });
        const code = textIn(root, 'Code') ?? 'InternalError';
        throw new S3Refusal(code, textIn(root, 'Message') ?? code, { status: 200 });
    });
}
function rootOf(text) {
    try {
        return (0,dist.parseXml)(text.trimStart()).root;
    }
    catch {
        return null;
    }
}
/** Elements of that name right below another one. */
function elementsIn(parent, name) {
    return parent.children.filter((child) => child instanceof dist.XmlElement).filter((child) => child.name === name);
}
/** Text of the first element of that name right below another one; `undefined` when there is none. */
function textIn(parent, name) {
    return elementsIn(parent, name)[0]?.text;
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-list.js


/**
 * Gives the keys of a bucket that start with a prefix, sorted by code point.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function listObjects(access, prefix) {
    const keys = [];
    let token;
    do {
        const page = await readPage(access, prefix, token);
        keys.push(...keysOf(page));
        token = textIn(page, 'IsTruncated') === 'true' ? textIn(page, 'NextContinuationToken') : undefined;
    } while (token !== undefined);
    return keys.sort(order/* compareCodePoints */.O);
}
async function readPage(access, prefix, token) {
    // XML cannot hold every character of a key: the server is asked to percent-encode them.
    const query = { 'list-type': '2', 'encoding-type': 'url', prefix };
    const continued = token === undefined ? query : { ...query, 'continuation-token': token };
    return await askText(access, { method: 'GET', key: '', query: continued }, 'ListBucketResult');
}
function keysOf(page) {
    const isEncoded = textIn(page, 'EncodingType') === 'url';
    const keys = elementsIn(page, 'Contents').flatMap((contents) => textIn(contents, 'Key') ?? []);
    return isEncoded ? keys.map((key) => decodeURIComponent(key.replaceAll('+', ' '))) : keys;
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-read.js



/** Bytes after which a connection that breaks off again counts as the first one to do so. */
const progress = 1024 ** 2;
/**
 * Tells whether an object is there.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function headObject(access, key) {
    const answer = await askPatiently(access, { method: 'HEAD', key });
    answer?.discard();
    return answer !== undefined;
}
/**
 * Opens the bytes of an object; `undefined` when there is none. A connection that breaks off is taken up where it
 * ended, within limits; whoever reads checks the whole by its hash.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} like `headObject`, while reading too
 */
async function getObject(access, key) {
    const first = await askPatiently(access, { method: 'GET', key });
    return first === undefined ? undefined : readOn(access, key, first);
}
async function* readOn(access, key, first) {
    const length = Number(first.headers['content-length']);
    const tally = { bytes: 0 };
    let answer = first;
    for (let attempt = 1;; attempt++) {
        const before = tally.bytes;
        const fault = yield* passOn(answer, tally);
        if (isWhole(tally.bytes, length, fault))
            return;
        const reason = fault ?? Object.assign(new Error('the connection ended early'), { code: 'ECONNRESET' });
        if (tally.bytes - before >= progress)
            attempt = 1;
        if (attempt >= triesFor(reason))
            throw reason;
        await (0,promises_.setTimeout)(pauseAfter(attempt, reason));
        const rest = await getRest(access, key, tally.bytes);
        if (rest === undefined)
            return;
        answer = rest;
    }
}
/** Asks for the bytes from `start` on; `undefined` where there are none: then it was the length that was wrong. */
async function getRest(access, key, start) {
    if (start === 0)
        return await askPatiently(access, { method: 'GET', key });
    try {
        return await askPatiently(access, { method: 'GET', key, plain: { range: `bytes=${start}-` } });
    }
    catch (error) {
        if (error instanceof S3Refusal && error.status === 416)
            return undefined;
        throw error;
    }
}
/** Whether all bytes came; where the server gave no length (NaN), that nothing broke off must do. */
function isWhole(bytes, length, fault) {
    return bytes >= length || (Number.isNaN(length) && fault === undefined);
}
/** Passes bytes on and counts them. Gives what broke the stream off; `undefined` when nothing did. */
async function* passOn(answer, tally) {
    // A server that does not know ranges starts anew.
    let known = answer.status === 206 ? 0 : tally.bytes;
    try {
        for await (const chunk of answer.body) {
            const fresh = chunk.subarray(known);
            known -= chunk.length - fresh.length;
            if (fresh.length === 0)
                continue;
            tally.bytes += fresh.length;
            yield fresh;
        }
        return undefined;
    }
    catch (error) {
        return error;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-condition.js


const unlessThere = { 'if-none-match': '*' };
/**
 * Stores an object by the condition that there is none; false when there is one. A server that does not know conditions
 * is asked instead, from then on.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} what `store` throws
 */
async function withCondition(access, key, store) {
    if (!access.seen.lacksConditions) {
        try {
            return await store(unlessThere);
        }
        catch (error) {
            if (!(error instanceof S3Refusal) || !error.isOfCondition)
                throw error;
            access.seen.lacksConditions = true;
        }
    }
    return !(await headObject(access, key)) && (await store({}));
}

// EXTERNAL MODULE: ./lib/adapters/signals.js
var signals = __webpack_require__(6261);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-uploads.js




/** Milliseconds that one try to start an upload can be older than the one that counts. */
const sameStart = 300_000;
/**
 * Starts an upload in parts. Gives its name.
 *
 * @param headers `x-amz-*` that the object is given
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function startUpload(access, key, headers) {
    let tried = 0;
    const open = () => {
        tried++;
        return [];
    };
    const plain = { 'content-length': 0 };
    const question = { method: 'POST', key, query: { uploads: '' }, signed: headers, plain, open };
    const id = textIn(await askText(access, question, 'InitiateMultipartUploadResult'), 'UploadId');
    if (id === undefined)
        throw new S3Refusal('NotS3', 'it gives an upload no name', { status: 200 });
    if (tried > 1)
        await abortEarlier(access, key, id);
    return id;
}
/** Takes an upload back. What cannot be told to the server any more is its to forget. */
async function abortUpload(access, key, uploadId) {
    const response = await askPatiently(access, { method: 'DELETE', key, query: { uploadId } }).catch(() => undefined);
    response?.discard();
}
/** Milliseconds after which an upload with parts under way is taken back once more. */
const pauses = [300, 700];
/**
 * Takes an upload back whose parts are under way: one that arrives late can bring it back to life.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html
 */
async function abortForGood(access, key, uploadId) {
    await abortUpload(access, key, uploadId);
    for (const pause of pauses) {
        await (0,promises_.setTimeout)(pause);
        await abortUpload(access, key, uploadId);
    }
}
/**
 * Takes back what an earlier try has started whose answer was lost. Should it be somebody else's, who stores the same
 * object at this moment, that one starts anew.
 */
async function abortEarlier(access, key, id) {
    const uploads = await listUploads(access, key).catch(() => []);
    const own = uploads.find((upload) => upload.id === id);
    if (own === undefined)
        return;
    const earlier = uploads.filter((upload) => upload.id !== id && Math.abs(own.started - upload.started) < sameStart);
    await Promise.all(earlier.map(async (upload) => await abortUpload(access, key, upload.id)));
}
async function listUploads(access, key) {
    const query = { uploads: '', prefix: key, 'encoding-type': 'url' };
    const root = await askText(access, { method: 'GET', key: '', query }, 'ListMultipartUploadsResult');
    const isEncoded = textIn(root, 'EncodingType') === 'url';
    return elementsIn(root, 'Upload').flatMap((upload) => {
        const written = textIn(upload, 'Key') ?? '';
        const found = isEncoded ? decodeURIComponent(written.replaceAll('+', ' ')) : written;
        const started = Date.parse(textIn(upload, 'Initiated') ?? '');
        return found === key ? [{ id: textIn(upload, 'UploadId') ?? '', started }] : [];
    });
}

// EXTERNAL MODULE: ./lib/adapters/storage/stored-md5.js
var stored_md5 = __webpack_require__(6854);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-parts.js









/** Bytes of a part, at the least; S3 takes 10,000 parts. */
const partSize = 16 * 1024 ** 2;
const mostParts = 9_000;
/** Times that an object is sent anew because somebody else stores it at the same time. */
const uploads = 3;
/**
 * Stores a large object in parts, each compared with its md5, the whole with that of its name; false when it is there
 * already. An upload that does not end well is taken back, also when this process is told to end.
 *
 * @throws {UserError} CORRUPT when the bytes have another md5
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function putInParts(target, key, object) {
    for (let attempt = 1;; attempt++) {
        try {
            return await uploadOnce(target, key, object);
        }
        catch (error) {
            if (!isConflict(error) || attempt >= uploads)
                throw error;
        }
        if (await headObject(target.access, key))
            return false;
    }
}
function isConflict(error) {
    return error instanceof S3Refusal && (error.name === 'ConditionalRequestConflict' || error.name === 'NoSuchUpload');
}
async function uploadOnce(target, key, object) {
    const control = new AbortController();
    const starting = startUpload(target.access, key, target.headers);
    const abandon = async () => {
        control.abort();
        const id = await starting.catch(() => undefined);
        if (id !== undefined)
            await abortForGood(target.access, key, id);
    };
    const release = (0,signals/* onCancel */.A)(abandon);
    try {
        const upload = { target, key, id: await starting, signal: control.signal };
        return await complete(upload, await sendParts(upload, object));
    }
    catch (error) {
        await abandon();
        throw error;
    }
    finally {
        release();
    }
}
/** Sends the parts of an object, which are read one after the other. Gives the ETag of each, in order. */
async function sendParts(upload, object) {
    const size = Math.max(partSize, Math.ceil(object.size / mostParts));
    const whole = (0,external_node_crypto_.createHash)('md5');
    const sent = [];
    let isBroken = false;
    for (let first = 0; first < object.size && !isBroken; first += size) {
        const free = await upload.target.slots.take();
        const reading = gather(object.open(first, Math.min(object.size, first + size) - 1));
        reading.catch(free);
        const body = await reading;
        for (const chunk of body)
            whole.update(chunk);
        const sending = sendPart(upload, sent.length + 1, body).finally(free);
        sending.catch(() => {
            isBroken = true;
        });
        sent.push(sending);
    }
    const tags = await Promise.all(sent);
    if (object.hash.algorithm === 'md5')
        (0,stored_md5/* requireMd5 */.Y)(object.hash, whole.digest('hex'));
    return tags;
}
async function sendPart({ target, key, id, signal }, number, body) {
    const md5 = (0,external_node_crypto_.createHash)('md5');
    for (const chunk of body)
        md5.update(chunk);
    const response = await askPatiently(target.access, {
        method: 'PUT',
        key,
        query: { partNumber: String(number), uploadId: id },
        plain: {
            'content-length': body.reduce((sum, chunk) => sum + chunk.length, 0),
            'content-md5': md5.digest('base64'),
            expect: '100-continue',
        },
        open: () => body,
        signal,
    });
    response?.discard();
    const tag = response?.headers.etag;
    if (tag === undefined)
        throw new S3Refusal('NotS3', 'it gives a part no ETag', { status: 200 });
    return tag;
}
/** Makes the object of its parts; false when it is there already. */
async function complete(upload, tags) {
    const { target, key, id } = upload;
    const parts = tags.map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${toXml(tag)}</ETag></Part>`);
    const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';
    const body = Buffer.from(`<CompleteMultipartUpload xmlns="${namespace}">${parts.join('')}</CompleteMultipartUpload>`);
    const isNew = await withCondition(target.access, key, async (condition) => await completeOnce(upload, body, condition));
    if (!isNew)
        await abortUpload(target.access, key, id);
    return isNew;
}
async function completeOnce({ target, key, id, signal }, body, condition) {
    let tried = 0;
    const open = () => {
        tried++;
        return [body];
    };
    const plain = { 'content-type': 'application/xml', 'content-length': body.length, ...condition };
    const question = { method: 'POST', key, query: { uploadId: id }, plain, open, signal };
    try {
        await askText(target.access, question, 'CompleteMultipartUploadResult');
        return true;
    }
    catch (error) {
        // The answer to an earlier try may have been lost: then the object that is there is this one.
        const name = error instanceof S3Refusal ? error.name : '';
        if (name === 'NoSuchUpload' && tried > 1)
            return await headObject(target.access, key);
        if (name !== 'PreconditionFailed')
            throw error;
        if (tried > 1)
            await abortUpload(target.access, key, id);
        return tried > 1;
    }
}
function toXml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
async function gather(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return chunks;
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-write.js






/** Bytes up to which an object goes in one request. */
const singleRequest = 64 * 1024 ** 2;
/** Bytes from which it is worth asking first whether the object is there, and whether its bytes are wanted. */
const worthAsking = 1024 ** 2;
/**
 * Stores an object, whole or not at all; false when it is there already. The server compares a new object with its md5
 * as far as that is known.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function putObject(target, key, object) {
    if (object.size > worthAsking && (await isThere(target.access, key)))
        return false;
    if (object.size > singleRequest)
        return await putInParts(target, key, object);
    return await withCondition(target.access, key, async (condition) => await putAtOnce(target, key, { object, condition }));
}
/** Credentials that may write and not read learn of an object when they write it. */
async function isThere(access, key) {
    return await headObject(access, key).catch((error) => {
        if (error instanceof S3Refusal && error.isDenial)
            return false;
        throw error;
    });
}
async function putAtOnce(target, key, { object, condition }) {
    const { hash, size } = object;
    const plain = {
        'content-length': size,
        ...(hash.algorithm === 'md5' ? { 'content-md5': toContentMd5(hash.value) } : {}),
        ...condition,
        ...(size > worthAsking ? { expect: '100-continue' } : {}),
    };
    const question = { method: 'PUT', key, plain, signed: target.headers, open: () => object.open() };
    let isAgain = false;
    try {
        return await patiently(target.access, async () => {
            // A server that was given it by somebody else meanwhile may hang up on the bytes, and be heard no more.
            if (isAgain && size > worthAsking && (await isThere(target.access, key)))
                return false;
            isAgain = true;
            const response = await ask(target.access, question);
            response.discard();
            return true;
        });
    }
    catch (error) {
        if (error instanceof S3Refusal && error.name === 'PreconditionFailed')
            return false;
        throw error;
    }
}
function toContentMd5(hash) {
    return Buffer.from(hash.slice(0, 32), 'hex').toString('base64');
}

;// CONCATENATED MODULE: ./lib/adapters/storage/slots.js
/** Opens a number of slots, which are given in the order in which they are asked for. */
function openSlots(count) {
    const waiting = [];
    let free = count;
    const release = () => {
        const next = waiting.shift();
        if (next === undefined)
            free++;
        else
            next();
    };
    return {
        take: async () => {
            if (free > 0)
                free--;
            else
                await new Promise((resolve) => waiting.push(resolve));
            return release;
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3.js








/** Parts of large objects that are on their way, and in memory, at once. */
const partsAtOnce = 6;
/**
 * Opens an S3 remote with DVC's options and the standard chain of credentials.
 *
 * @throws {UserError} SYNTAX
 */
function openS3(remote, { mask, notice }) {
    const secrets = ['access_key_id', 'secret_access_key', 'session_token'].flatMap((key) => remote.options.get(key) ?? []);
    for (const form of secrets.flatMap(formsOf))
        mask(form);
    refuseCredentialsInAddresses(remote, mask);
    refuseVagueEndpoint(remote);
    refuseExclusive(remote);
    const place = parsePlace(remote);
    const target = { headers: headersOf(remote), slots: openSlots(partsAtOnce) };
    let opened;
    const access = async () => {
        opened ??= openAccess(remote, place.bucket, notice);
        return await opened;
    };
    const doing = async (verb, key) => ({
        ...{ store: place.name, verb, key },
        secrets: [...secrets, ...(await secretsOf(opened))],
    });
    const attempt = async (verb, key, work) => {
        try {
            return await work(await access(), place.prefix + key);
        }
        catch (error) {
            throw explain(error, await doing(verb, key));
        }
    };
    return {
        name: place.name,
        has: async (key) => await attempt('read', key, headObject),
        read: async (key) => {
            const bytes = await attempt('read', key, getObject);
            return bytes === undefined
                ? undefined
                : explained(bytes, async (error) => explain(error, await doing('read', key)));
        },
        list: async (prefix) => {
            const keys = await attempt('list', prefix, listObjects);
            return keys.map((key) => key.slice(place.prefix.length));
        },
        write: async (key, object) => await attempt('write', key, async (access, full) => await putObject({ ...target, access }, full, object)),
    };
}
/** What the credentials hold that were used; nothing where there are none. */
async function secretsOf(opened) {
    const held = (await opened?.catch(() => undefined))?.seen.credentials;
    return [held?.accessKeyId, held?.secretAccessKey, held?.sessionToken].filter((secret) => secret !== undefined);
}
/** Credentials in an address would be shown wherever it is. */
function refuseCredentialsInAddresses({ name, url, options }, mask) {
    for (const [option, address] of [
        ['url', url],
        ['endpointurl', options.get('endpointurl') ?? ''],
    ]) {
        const held = /^\w+:\/\/(?<held>[^/@]*(?:@[^/@]*)*)@/u.exec(address)?.groups?.['held'];
        if (held === undefined)
            continue;
        for (const secret of [held, ...held.split(':')].flatMap((text) => [text, decoded(text)])) {
            for (const form of formsOf(secret))
                mask(form);
        }
        throw new core_error/* UserError */.y(`The remote "${name}" has credentials in its ${option}; take them out, and set access_key_id and secret_access_key with dvc remote modify --local.`, { code: 'SYNTAX' });
    }
}
/** DVC wants the scheme, too. */
function refuseVagueEndpoint({ name, options }) {
    const endpoint = options.get('endpointurl');
    if (endpoint === undefined || /^https?:\/\/[^/]/u.test(endpoint))
        return;
    throw new core_error/* UserError */.y(`The remote "${name}" has the endpointurl ${endpoint}; expected http://host or https://host.`, {
        code: 'SYNTAX',
    });
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function parsePlace({ name, url }) {
    const { bucket, path = '' } = /^s3:\/\/(?<bucket>[^/]+)\/?(?<path>.*)$/u.exec(url)?.groups ?? {};
    if (bucket === undefined) {
        throw new core_error/* UserError */.y(`The remote "${name}" has the url ${url}; expected s3://bucket/prefix.`, { code: 'SYNTAX' });
    }
    const prefix = path.replace(/\/+$/u, '');
    return {
        name: `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`,
        bucket,
        prefix: prefix === '' ? '' : `${prefix}/`,
    };
}
/** Passes bytes on; a fault on the way is told in words that help. */
async function* explained(bytes, explainFault) {
    try {
        yield* bytes;
    }
    catch (error) {
        throw await explainFault(error);
    }
}


/***/ })

};
