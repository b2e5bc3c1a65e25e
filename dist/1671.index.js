export const id = 1671;
export const ids = [1671];
export const modules = {

/***/ 2374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openAccess)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _storage_aws_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1771);
/* harmony import */ var _storage_s3_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(433);



/**
 * Finds region and credentials as every AWS tool does. Keys of the environment are taken as they are; for whatever else
 * there is (profiles, single sign-on, containers, instances) the SDK is loaded.
 *
 * @param role that the workflow's own identity takes on, in place of all that
 * @throws {UserError} INPUT when no region is set
 */
function openAccess(role) {
    const profile = process.env['AWS_PROFILE'] || 'default';
    const region = process.env['AWS_REGION'] || process.env['AWS_DEFAULT_REGION'] || (0,_storage_aws_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .readAwsProfile */ .N)(profile).options?.get('region');
    if (!region || !/^[a-z0-9-]{1,40}$/u.test(region)) {
        const found = region ? `The AWS region is ${JSON.stringify(region)}` : 'No AWS region is set';
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${found}; set AWS_REGION to one such as eu-west-1, as aws-actions/configure-aws-credentials does.`, { code: 'INPUT' });
    }
    if (role !== undefined)
        return { region, credentials: keep(async () => await assume(role, region)) };
    const keys = (0,_storage_s3_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentKeys */ .aZ)();
    let chain;
    const search = (0,_storage_s3_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .keepCredentials */ .UY)(async () => {
        chain ??= (await Promise.all(/* import() */[__webpack_require__.e(3711), __webpack_require__.e(1238)]).then(__webpack_require__.bind(__webpack_require__, 1238))).credentialChain({ region });
        return await chain();
    });
    return { region, credentials: keys === undefined ? search : async () => keys };
}
async function assume(role, region) {
    const { assumeRole } = await __webpack_require__.e(/* import() */ 6235).then(__webpack_require__.bind(__webpack_require__, 6235));
    return await assumeRole(role, region);
}
/** A role lasts an hour, which is longer than a launch. */
function keep(ask) {
    let asking;
    return async () => {
        asking ??= ask();
        return await asking;
    };
}


/***/ }),

/***/ 1390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ signingRegion),
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/** Address of a service, one's own where the environment names it. */
function addressOf(service, region) {
    const own = process.env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] || process.env['AWS_ENDPOINT_URL'];
    const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    const host = service === 'iam' && !region.startsWith('cn-') ? service : `${service}.${signingRegion(service, region)}`;
    return new URL(own || `https://${host}.${domain}/`);
}
/** Region that a request is signed for: the service of identities has one for all. */
function signingRegion(service, region) {
    if (service !== 'iam')
        return region;
    return region.startsWith('cn-') ? 'cn-north-1' : 'us-east-1';
}


/***/ }),

/***/ 8668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   Rb: () => (/* binding */ act),
/* harmony export */   Un: () => (/* binding */ itemsIn),
/* harmony export */   d_: () => (/* binding */ patiently),
/* harmony export */   ec: () => (/* binding */ toFault),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   kU: () => (/* binding */ AwsFault)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7953);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1105);
/* harmony import */ var _core_fleet_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7144);
/* harmony import */ var _core_fleet_ladder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7342);
/* harmony import */ var _core_fleet_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3761);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3250);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2094);
/* harmony import */ var _storage_s3_credentials_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(433);
/* harmony import */ var _storage_s3_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2532);
/* harmony import */ var _storage_sign_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2141);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1390);












/** A refusal of AWS, or an answer that never came. */
class AwsFault extends Error {
    code;
    status;
    constructor({ code, message, status }, options) {
        super(message, options);
        this.code = code;
        this.status = status;
    }
}
const versions = { ec2: '2016-11-15', sts: '2011-06-15', iam: '2010-05-08' };
/** Milliseconds without a byte after which an answer is given up. */
const timeout = 20_000;
/** Tries of what does no harm when it is done twice. */
const tries = 5;
/**
 * Asks once. Signed and read here and not by the SDK's client for EC2, which takes four times the time to load and more
 * memory than all the rest.
 *
 * @throws {AwsFault}
 */
async function ask(access, { service, headers, body }) {
    const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_11__/* .addressOf */ .c)(service, access.region);
    const region = (0,_address_js__WEBPACK_IMPORTED_MODULE_11__/* .signingRegion */ .G)(service, access.region);
    try {
        const signed = (0,_storage_sign_js__WEBPACK_IMPORTED_MODULE_10__/* .signRequest */ .zT)({
            ...{ service, method: 'POST', url, region, credentials: await access.credentials() },
            ...{ now: Date.now(), payload: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(body).digest('hex'), extra: headers },
        });
        return await (0,_http_js__WEBPACK_IMPORTED_MODULE_6__/* .exchange */ .c)({ method: 'POST', url, headers: signed, body, timeout });
    }
    catch (cause) {
        throw cause instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y ? cause : toFault(cause);
    }
}
/** Gives what kept a request from its answer as a fault of AWS. */
function toFault(cause) {
    const { code = '', message } = cause;
    if (cause instanceof _storage_s3_credentials_js__WEBPACK_IMPORTED_MODULE_8__/* .CredentialsFault */ .NJ)
        return new AwsFault({ code: 'NoCredentials', message, status: 0 }, { cause });
    return new AwsFault({ code: code || 'ECONNRESET', message: message || code, status: 0 }, { cause });
}
/**
 * Has an action done once, and gives the root of its answer.
 *
 * @throws {AwsFault}
 */
async function act(access, { service, name, parameters }) {
    const fields = new Map([['Action', name], ['Version', versions[service] ?? ''], ...(0,_core_fleet_request_js__WEBPACK_IMPORTED_MODULE_5__/* .flatten */ .Bq)(parameters)]);
    const body = new URLSearchParams([...fields]).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    return readAnswer(await ask(access, { service, headers, body }), name);
}
/** Gives the root of an answer in XML, of which AWS names the action. */
function readAnswer({ status, text }, name) {
    const root = rootOf(text);
    if (status < 300 && root?.name === `${name}Response`)
        return root;
    const error = root === null ? undefined : errorIn(root);
    const code = error === undefined ? undefined : (0,_storage_s3_text_js__WEBPACK_IMPORTED_MODULE_9__/* .textIn */ .r7)(error, 'Code');
    if (error === undefined || code === undefined) {
        const message = `the answer to ${name} has status ${status} and is not what AWS gives`;
        throw new AwsFault({ code: status >= 500 ? 'ServiceUnavailable' : 'NotAws', message, status });
    }
    throw new AwsFault({ code, message: (0,_storage_s3_text_js__WEBPACK_IMPORTED_MODULE_9__/* .textIn */ .r7)(error, 'Message') ?? code, status });
}
/** EC2 says `Response > Errors > Error`, the security token service `ErrorResponse > Error`. */
function errorIn(root) {
    const parent = (0,_storage_s3_text_js__WEBPACK_IMPORTED_MODULE_9__/* .elementsIn */ .px)(root, 'Errors')[0] ?? root;
    return (0,_storage_s3_text_js__WEBPACK_IMPORTED_MODULE_9__/* .elementsIn */ .px)(parent, 'Error')[0];
}
function rootOf(text) {
    try {
        return (0,_rgrove_parse_xml__WEBPACK_IMPORTED_MODULE_1__.parseXml)(text.trim()).root;
    }
    catch {
        return null;
    }
}
/**
 * Does again what does no harm when it is done twice, while AWS asks to slow down or does not answer.
 *
 * @throws {AwsFault} after some tries
 */
async function patiently(work) {
    return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_7__/* .retry */ .L)(work, {
        pauseAfter: (error, attempt) => {
            const mayPass = error instanceof AwsFault && (0,_core_fleet_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .classOf */ .Kl)(error) === 'throttle' && attempt < tries;
            return mayPass ? (0,_core_fleet_ladder_js__WEBPACK_IMPORTED_MODULE_4__/* .pauseAfterThrottle */ .ZK)(attempt, Math.random()) : undefined;
        },
    });
}
/** Elements of a list: `<names><item/><item/></names>`. */
function itemsIn(parent, name) {
    const list = (0,_storage_s3_text_js__WEBPACK_IMPORTED_MODULE_9__/* .elementsIn */ .px)(parent, name)[0];
    return list === undefined ? [] : (0,_storage_s3_text_js__WEBPACK_IMPORTED_MODULE_9__/* .elementsIn */ .px)(list, 'item');
}
/** Text of an element some levels below; empty where there is none. */
function textAt(parent, ...names) {
    let found = parent;
    for (const name of names)
        found = found === undefined ? undefined : (0,_storage_s3_text_js__WEBPACK_IMPORTED_MODULE_9__/* .elementsIn */ .px)(found, name)[0];
    return found?.text.trim() ?? '';
}


/***/ }),

/***/ 8748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ openEc2)
/* harmony export */ });
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8668);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3137);


/**
 * Opens EC2 for a task, of which a refusal names the statement that is missing.
 *
 * @throws {UserError} PERMISSION, AWS, INPUT on each call
 */
function openEc2(access, task) {
    return async (name, what, parameters) => await (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explained */ .t)(access, { ...task, what, permission: `ec2:${name}` }, async () => await (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .patiently */ .d_)(() => (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .Rb)(access, { service: 'ec2', name, parameters })));
}


/***/ }),

/***/ 3137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain),
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_fleet_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7144);
/* harmony import */ var _core_fleet_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5083);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8668);




/** What AWS says, in words that help: code -> how it begins. The first that fits counts. */
const meanings = [
    [/^NoCredentials$/u, 'There are no AWS credentials', 'AWS'],
    [/^ExpiredToken(?:Exception)?$/u, 'The AWS credentials have expired; ask for new ones', 'AWS'],
    // EC2 says so of credentials and of a request whose time is more than 15 minutes from its own.
    [
        /^RequestExpired$/u,
        "The AWS credentials have expired, or this machine's clock is wrong; ask for new ones, or set it",
        'AWS',
    ],
    [
        /^(?:AuthFailure|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|IncompleteSignature)$/u,
        'AWS does not know the credentials; check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN',
        'AWS',
    ],
    [/^OptInRequired$/u, 'The account has not opted in to this service or region', 'AWS'],
    [
        /^AuthFailure\.ServiceLinkedRole/u,
        'Spot needs the role AWSServiceRoleForEC2Spot, which this account does not have: make it with aws iam create-service-linked-role --aws-service-name spot.amazonaws.com, or let the credentials do so',
        'PERMISSION',
    ],
    [/^InvalidAMIID/u, 'Input image names an image that is not there in this region', 'INPUT'],
    [/^InvalidSubnet/u, 'Input subnets names a subnet that is not there in this region', 'INPUT'],
    [
        /^(?:InvalidGroup|InvalidSecurityGroup|InvalidGroupId)/u,
        'Input security-groups names a group that is not there in the network of the subnet',
        'INPUT',
    ],
    [/^InvalidInstanceType/u, 'Input instance-types names a type that this region does not have', 'INPUT'],
    [/^(?:InvalidIamInstanceProfile|NoSuchEntity)/u, 'Input instance-profile names a profile that is not there', 'INPUT'],
    [
        /^(?:MissingInput|VPCIdNotSpecified|DefaultVpcDoesNotExist)$/u,
        'The account has no default network here; name a subnet in input subnets',
        'INPUT',
    ],
    [/^ENOTFOUND$/u, 'AWS has no such address; check AWS_REGION and the way out of here', 'AWS'],
    [/^(?:NotAws)$/u, 'What answers is not AWS; check AWS_ENDPOINT_URL and any proxy on the way', 'AWS'],
];
/** Says in a sentence what a fault means and what to do. */
async function explain(fault, purpose, access) {
    const cause = fault instanceof Error ? { cause: fault } : {};
    if (isDenial(fault))
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(await denial(fault, purpose, access), { code: 'PERMISSION', ...cause });
    const known = meanings.find(([pattern]) => pattern.test(fault.code));
    if (known !== undefined)
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${known[1]} (${(0,_core_fleet_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(fault)}).`, { code: known[2], ...cause });
    const failed = (0,_core_fleet_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .classOf */ .Kl)(fault) === 'throttle'
        ? `AWS does not answer, or asks to slow down, again and again when asked to ${purpose.what}; run again later`
        : `AWS ${fault.status === 0 ? 'cannot be asked' : 'refuses'} to ${purpose.what}`;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${failed} (${(0,_core_fleet_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(fault)}).`, { code: 'AWS', ...cause });
}
function isDenial({ code }) {
    return ['UnauthorizedOperation', 'AccessDenied', 'AccessDeniedException', 'UnauthorizedAccess'].includes(code);
}
async function denial(fault, purpose, access) {
    const { what, permission, task = 'launch', repository = 'OWNER/REPO' } = purpose;
    const decoded = await decode(fault.message, access);
    const named = decoded?.action ?? /\b(?:ec2|iam|ssm|sts):\w+/u.exec(fault.message)?.[0] ?? permission;
    const where = decoded?.resource === undefined ? '' : ` on ${decoded.resource}`;
    const scope = { region: access.region, account: (0,_core_fleet_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .accountIn */ .l1)(fault.message), repository };
    const missing = (0,_core_fleet_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .statementsFor */ .YQ)(named, task, scope).map((statement) => JSON.stringify(statement));
    const repair = missing.length === 0 ? 'docs/iam has the least policies.' : `Add to their policy: ${missing.join(', ')}`;
    return `The AWS credentials may not ${what} (${fault.code}); they need ${named}${where}. ${repair}`;
}
/** What AWS has written in cipher, where the credentials may read it. */
async function decode(message, access) {
    const encoded = /Encoded authorization failure message: (?<encoded>[\w-]+)/u.exec(message)?.groups?.['encoded'];
    if (encoded === undefined)
        return undefined;
    try {
        const parameters = { EncodedMessage: encoded };
        const root = await (0,_call_js__WEBPACK_IMPORTED_MODULE_3__/* .act */ .Rb)(access, { service: 'sts', name: 'DecodeAuthorizationMessage', parameters });
        const text = (0,_call_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(root, 'DecodeAuthorizationMessageResult', 'DecodedMessage');
        const { context } = JSON.parse(text);
        return { action: context.action, resource: context.resource };
    }
    catch {
        return undefined;
    }
}
/**
 * Has work done whose faults are the user's to hear.
 *
 * @throws {UserError} in place of an AwsFault
 */
async function explained(access, purpose, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _call_js__WEBPACK_IMPORTED_MODULE_3__/* .AwsFault */ .kU)
            throw await explain(error, purpose, access);
        throw error;
    }
}


/***/ }),

/***/ 478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findImage)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_fleet_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7929);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8668);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3137);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2126);





/**
 * Looks an image up among those of some owners.
 *
 * @throws {UserError} INPUT, PERMISSION, AWS
 */
async function findImage(access, choice, owners) {
    const id = 'id' in choice ? choice.id : await readAlias(access, choice.alias);
    const parameters = { ImageId: [id], Owner: owners };
    const purpose = { what: 'describe images', permission: 'ec2:DescribeImages' };
    const root = await (0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .explained */ .t)(access, purpose, async () => await (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .patiently */ .d_)(() => (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .act */ .Rb)(access, { service: 'ec2', name: 'DescribeImages', parameters })));
    const [found] = (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsIn */ .Un)(root, 'imagesSet');
    if (found !== undefined)
        return toImage(found);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The image ${(0,_core_fleet_image_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfImage */ .qM)(choice)} is not there in ${access.region}, or belongs to none of ${owners.join(', ')}; name its account in input image-owners if you trust it.`, { code: 'INPUT' });
}
function toImage(item) {
    const rootDevice = (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(item, 'rootDeviceName') || '/dev/sda1';
    const device = (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsIn */ .Un)(item, 'blockDeviceMapping').find((one) => (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(one, 'deviceName') === rootDevice);
    const size = device === undefined ? 0 : Number((0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(device, 'ebs', 'volumeSize'));
    return {
        ...{ id: (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(item, 'imageId'), architecture: (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(item, 'architecture'), rootDevice },
        rootGibibytes: size || 8,
    };
}
/** Reads the id that a public parameter holds. */
async function readAlias(access, name) {
    const purpose = { what: `read the parameter ${name}`, permission: 'ssm:GetParameter' };
    return await (0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .explained */ .t)(access, purpose, async () => await (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .patiently */ .d_)(() => readParameter(access, name)));
}
async function readParameter(access, name) {
    const request = { service: 'ssm', target: 'AmazonSSM.GetParameter', body: { Name: name } };
    const answer = await (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .askJson */ .e)(access, request).catch(unlessNotFound);
    const value = answer?.['Parameter']?.Value;
    if (typeof value === 'string' && /^ami-[0-9a-f]+$/u.test(value))
        return value;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input image names the parameter ${name}, which holds no image in ${access.region}; look it up with aws ssm get-parameters-by-path.`, { code: 'INPUT' });
}
function unlessNotFound(error) {
    if (!(error instanceof _call_js__WEBPACK_IMPORTED_MODULE_2__/* .AwsFault */ .kU) || error.code !== 'ParameterNotFound')
        throw error;
}


/***/ }),

/***/ 2126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ askJson)
/* harmony export */ });
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8668);

/**
 * Has an operation done once.
 *
 * @throws {AwsFault}
 */
async function askJson(access, { service, target, body }) {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
    const { status, text } = await (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)(access, { service, headers, body: JSON.stringify(body) });
    const json = parse(text);
    if (status < 300 && json !== undefined)
        return json;
    const code = json?.['__type'] ?? (status >= 500 ? 'ServiceUnavailable' : 'NotAws');
    const name = String(code).replace(/^.*#/u, '');
    throw new _call_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFault */ .kU({ code: name, message: String(json?.['message'] ?? json?.['Message'] ?? name), status });
}
function parse(text) {
    try {
        const json = JSON.parse(text);
        return typeof json === 'object' && json !== null ? json : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ newNonce),
  x: () => (/* binding */ openFleet)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/adapters/aws/access.js
var access = __webpack_require__(2374);
// EXTERNAL MODULE: ./lib/core/fleet/tags.js
var fleet_tags = __webpack_require__(1515);
// EXTERNAL MODULE: ./lib/adapters/aws/call.js
var aws_call = __webpack_require__(8668);
// EXTERNAL MODULE: ./lib/adapters/aws/ec2.js
var ec2 = __webpack_require__(8748);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
;// CONCATENATED MODULE: ./lib/adapters/aws/ours.js



/**
 * Lists what carries the tags of a repository, page by page.
 *
 * @param ask gives the root of the answer to some parameters; `read` what is in it
 */
async function listOurs({ repository, nonce, filters = [], pageSize }, ask, read) {
    const byTag = [
        filterFor(`tag:${(0,fleet_tags/* tagName */.wZ)('repository')}`, repository),
        ...(nonce === undefined ? [] : [filterFor(`tag:${(0,fleet_tags/* tagName */.wZ)('nonce')}`, nonce)]),
    ];
    const found = [];
    let token = '';
    do {
        const page = { MaxResults: pageSize, ...(token === '' ? {} : { NextToken: token }) };
        const root = await ask({ Filter: [...byTag, ...filters], ...page });
        found.push(...read(root));
        const next = (0,aws_call/* textAt */.$6)(root, 'nextToken');
        if (next !== '' && next === token)
            throw endless();
        token = next;
    } while (token !== '');
    // A filter takes * and ? for anything.
    return found.filter(({ tags }) => tags.repository === repository);
}
function endless() {
    return new error/* UserError */.y('AWS gives the same page of a list again and again; check AWS_ENDPOINT_URL and any proxy on the way.', { code: 'AWS' });
}
/** Writes a filter as EC2 takes it. */
function filterFor(name, ...values) {
    return { Name: name, Value: values };
}
/** Reads the tags of something: name -> value. */
function tagsIn(item) {
    return new Map((0,aws_call/* itemsIn */.Un)(item, 'tagSet').map((tag) => [(0,aws_call/* textAt */.$6)(tag, 'key'), (0,aws_call/* textAt */.$6)(tag, 'value')]));
}
/**
 * Takes it for done that AWS forgot what something was to be done to.
 *
 * @param code by which AWS says so
 */
function unlessGone(code) {
    return (error) => {
        const { cause } = error;
        if (!(cause instanceof aws_call/* AwsFault */.kU) || cause.code !== code)
            throw error;
    };
}

;// CONCATENATED MODULE: ./lib/adapters/aws/instances.js




/** States of instances that are not gone, nor about to be. */
const living = ['pending', 'running', 'stopping', 'stopped'];
/** Instances of a page, the most that EC2 gives. */
const fullPage = 1000;
const ignoreGone = unlessGone('InvalidInstanceID.NotFound');
/**
 * Opens the instances that serve a repository or an organisation.
 *
 * @param pageSize instances that are asked for at once
 */
function openInstances(repository, access, pageSize = fullPage) {
    const call = (0,ec2/* openEc2 */.$)(access, { task: 'reap', repository });
    const ask = async (parameters) => await call('DescribeInstances', 'list instances', parameters);
    return {
        list: async (nonce) => {
            const filters = [filterFor('instance-state-name', ...living)];
            return await listOurs({ repository, nonce, filters, pageSize }, ask, (root) => instancesIn(root).flatMap(toInstance));
        },
        endings: async () => {
            const found = await listOurs({ repository, nonce: undefined, pageSize }, ask, (root) => instancesIn(root).flatMap(toEnding));
            return found.map(({ ending }) => ending);
        },
        terminate: async (ids) => {
            const end = async (some) => void (await call('TerminateInstances', 'terminate an instance', { InstanceId: some }));
            if (ids.length === 0)
                return;
            // AWS terminates none of several when it does not know one of them.
            await end(ids).catch(async (error) => {
                ignoreGone(error);
                if (ids.length > 1)
                    for (const id of ids)
                        await end([id]).catch(ignoreGone);
            });
        },
        mark: async (id, at) => {
            const tags = { ResourceId: [id], Tag: [{ Key: fleet_tags/* markTag */.kj, Value: at }] };
            await call('CreateTags', 'tag an instance', tags).catch(ignoreGone);
        },
        unmark: async (id) => {
            const tags = { ResourceId: [id], Tag: [{ Key: fleet_tags/* markTag */.kj }] };
            await call('DeleteTags', 'take a tag from an instance', tags).catch(ignoreGone);
        },
        consoleOutput: async (id) => {
            const root = await call('GetConsoleOutput', 'read the console of an instance', { InstanceId: id });
            return Buffer.from((0,aws_call/* textAt */.$6)(root, 'output'), 'base64').toString('utf8');
        },
    };
}
function instancesIn(root) {
    return (0,aws_call/* itemsIn */.Un)(root, 'reservationSet').flatMap((one) => (0,aws_call/* itemsIn */.Un)(one, 'instancesSet'));
}
/** An instance that lacks a tag of ours, or has a wrong one, is none of ours. */
function toInstance(item) {
    const pairs = tagsIn(item);
    const tags = (0,fleet_tags/* parseTags */.rL)(pairs);
    const state = living.find((one) => one === (0,aws_call/* textAt */.$6)(item, 'instanceState', 'name'));
    if (tags === undefined || state === undefined)
        return [];
    return [
        {
            ...{ id: (0,aws_call/* textAt */.$6)(item, 'instanceId'), type: (0,aws_call/* textAt */.$6)(item, 'instanceType'), state, tags, market: marketOf(item) },
            launched: Date.parse((0,aws_call/* textAt */.$6)(item, 'launchTime')),
            marked: (0,fleet_tags/* parseMark */.lw)(pairs),
        },
    ];
}
function toEnding(item) {
    const tags = (0,fleet_tags/* parseTags */.rL)(tagsIn(item));
    if (tags === undefined)
        return [];
    const ending = {
        ...{ id: (0,aws_call/* textAt */.$6)(item, 'instanceId'), runnerId: tags.runnerId, label: tags.label, runId: tags.runId },
        market: marketOf(item),
        reason: (0,aws_call/* textAt */.$6)(item, 'stateReason', 'code'),
        isOver: ['shutting-down', 'terminated'].includes((0,aws_call/* textAt */.$6)(item, 'instanceState', 'name')),
    };
    return [{ tags, ending }];
}
function marketOf(item) {
    return (0,aws_call/* textAt */.$6)(item, 'instanceLifecycle') === 'spot' ? 'spot' : 'on-demand';
}

// EXTERNAL MODULE: ./lib/core/fleet/fault.js
var fleet_fault = __webpack_require__(7144);
// EXTERNAL MODULE: ./lib/core/fleet/request.js
var request = __webpack_require__(3761);
// EXTERNAL MODULE: ./lib/adapters/aws/explain.js
var explain = __webpack_require__(3137);
// EXTERNAL MODULE: ./lib/adapters/aws/images.js
var aws_images = __webpack_require__(478);
;// CONCATENATED MODULE: ./lib/adapters/aws/templates.js




/** Templates of a page, the most that EC2 gives. */
const templates_fullPage = 200;
const templates_ignoreGone = unlessGone('InvalidLaunchTemplateName.NotFoundException');
/**
 * Opens the launch templates of a repository or an organisation.
 *
 * @param pageSize templates that are asked for at once
 */
function openTemplates(repository, access, pageSize = templates_fullPage) {
    const call = (0,ec2/* openEc2 */.$)(access, { task: 'reap', repository });
    return {
        list: async (nonce) => await listOurs({ repository, nonce, pageSize }, async (parameters) => await call('DescribeLaunchTemplates', 'list launch templates', parameters), (root) => (0,aws_call/* itemsIn */.Un)(root, 'launchTemplates').flatMap(toTemplate)),
        remove: async (name) => {
            const parameters = { LaunchTemplateName: name };
            await call('DeleteLaunchTemplate', 'delete a launch template', parameters).catch(templates_ignoreGone);
        },
    };
}
/** A template that lacks a tag of ours, or has a wrong one, is none of ours. */
function toTemplate(item) {
    const tags = (0,fleet_tags/* parseTags */.rL)(tagsIn(item));
    if (tags === undefined)
        return [];
    return [{ name: (0,aws_call/* textAt */.$6)(item, 'launchTemplateName'), created: Date.parse((0,aws_call/* textAt */.$6)(item, 'createTime')), tags }];
}

;// CONCATENATED MODULE: ./lib/adapters/aws/launch.js






/** Opens AWS for starting instances that serve a repository or an organisation. */
function openLaunch(repository, access) {
    const templates = openTemplates(repository, access);
    const purpose = { what: 'start an instance', permission: 'ec2:RunInstances', repository };
    return {
        findImage: async (choice, owners) => await (0,aws_images/* findImage */.F)(access, choice, owners),
        ask: async (order) => await answered(async () => order.rung.placements.length === 1 ? await runInstances(access, order) : await fleet(access, templates, order)),
        explain: async (fault) => await (0,explain/* explain */.W)(fault, purpose, access),
        tidy: async (nonce) => await removeLeft(templates, nonce),
    };
}
/** What AWS says against an order is an answer like any other. */
async function answered(work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof aws_call/* AwsFault */.kU))
            throw error;
        const { code, message, status } = error;
        return { faults: [{ code, message, status }] };
    }
}
async function runInstances(access, order) {
    const parameters = (0,request/* runInstancesRequest */.hb)(order);
    const root = await (0,aws_call/* act */.Rb)(access, { service: 'ec2', name: 'RunInstances', parameters });
    const [item] = (0,aws_call/* itemsIn */.Un)(root, 'instancesSet');
    const id = item === undefined ? '' : (0,aws_call/* textAt */.$6)(item, 'instanceId');
    if (id === '')
        throw new aws_call/* AwsFault */.kU({ code: 'NotAws', message: 'the answer names no instance', status: 200 });
    return { started: { id, type: order.rung.placements[0]?.type ?? '', market: order.rung.market } };
}
/** A template, the fleet that starts from it, and the template's end: it holds what the runner starts with. */
async function fleet(access, templates, order) {
    const parameters = (0,request/* createFleetRequest */.U$)(order);
    const answer = await answered(async () => {
        await makeTemplate(access, order);
        return readFleet(await (0,aws_call/* act */.Rb)(access, { service: 'ec2', name: 'CreateFleet', parameters }), order.rung.market);
    });
    // The same order may come again, under the same token: its template must be there then.
    const mayComeAgain = 'faults' in answer && answer.faults.some((fault) => (0,fleet_fault/* classOf */.Kl)(fault) === 'throttle');
    if (!mayComeAgain)
        await remove(templates, (0,request/* templateName */.G)(order.token));
    return answer;
}
/** A template that an earlier try has made is the same one. */
async function makeTemplate(access, order) {
    const parameters = (0,request/* launchTemplateRequest */.Ju)(order);
    try {
        await (0,aws_call/* act */.Rb)(access, { service: 'ec2', name: 'CreateLaunchTemplate', parameters });
    }
    catch (error) {
        if (!(error instanceof aws_call/* AwsFault */.kU) || !error.code.startsWith('InvalidLaunchTemplateName.AlreadyExists'))
            throw error;
    }
}
/** A template that could not be removed does no harm but be there; the launch is not lost for it. */
async function remove(templates, name) {
    await templates.remove(name).catch(() => undefined);
}
/** Removes what is left of a launch's templates, where the credentials may look for them. */
async function removeLeft(templates, nonce) {
    const left = await templates.list(nonce).catch(() => []);
    for (const { name } of left)
        await remove(templates, name);
}
/** A fleet answers 200 and says of each placement why it gave nothing. */
function readFleet(root, market) {
    const [set] = (0,aws_call/* itemsIn */.Un)(root, 'fleetInstanceSet');
    const id = set === undefined ? '' : (0,aws_call/* textAt */.$6)(set, 'instanceIds', 'item');
    if (set !== undefined && id !== '')
        return { started: { id, type: (0,aws_call/* textAt */.$6)(set, 'instanceType'), market } };
    const faults = (0,aws_call/* itemsIn */.Un)(root, 'errorSet').map((item) => ({
        code: (0,aws_call/* textAt */.$6)(item, 'errorCode'),
        message: (0,aws_call/* textAt */.$6)(item, 'errorMessage'),
        status: 200,
    }));
    return { faults: faults.length > 0 ? faults : [{ code: 'UnfulfillableCapacity', message: '', status: 200 }] };
}

// EXTERNAL MODULE: ./lib/core/document.js
var core_document = __webpack_require__(9282);
// EXTERNAL MODULE: ./lib/adapters/github/client.js + 1 modules
var client = __webpack_require__(490);
;// CONCATENATED MODULE: ./lib/adapters/github/app-token.js




/** Seconds that a clock may be ahead of GitHub's, and that the proof of the app is good for. */
const skew = 60;
const proofLife = 300;
/**
 * Has GitHub make a token of an app that may do one thing in one place: keep runners. It is good for an hour.
 *
 * @throws {UserError} INPUT for a key that is none; MISSING where the app is not installed; PERMISSION, GITHUB
 */
async function mintToken(app, scope, access) {
    const proof = { ...access, token: prove(app, access.clock.now()) };
    const place = 'repository' in scope ? `/repos/${scope.repository}` : `/orgs/${scope.organisation}`;
    const what = 'find where the GitHub App is installed';
    const found = await (0,client/* callApi */.px)({ method: 'GET', path: `${place}/installation`, what, permission: 'an app' }, proof);
    const { id } = (0,core_document/* asDocument */._G)(found.json);
    if (found.status === 404)
        throw notInstalled(app, scope);
    if (typeof id !== 'number')
        throw (0,client/* unexpected */.os)(what);
    const made = await (0,client/* callApi */.px)({
        method: 'POST',
        path: `/app/installations/${id}/access_tokens`,
        body: rights(scope),
        what: 'make a token of the GitHub App',
        permission: 'that permission in the settings of the app, accepted where it is installed',
        isRepeatable: true,
    }, proof);
    const { token } = (0,core_document/* asDocument */._G)(made.json);
    if (typeof token !== 'string')
        throw (0,client/* unexpected */.os)('make a token of the GitHub App');
    return token;
}
function rights(scope) {
    return 'repository' in scope
        ? { repositories: [scope.repository.split('/')[1]], permissions: { administration: 'write' } }
        : { permissions: { organization_self_hosted_runners: 'write' } };
}
function notInstalled({ id }, scope) {
    const place = 'repository' in scope ? scope.repository : scope.organisation;
    return new error/* UserError */.y(`The GitHub App ${id} is not installed on ${place}; install it in the settings of the app.`, {
        code: 'MISSING',
    });
}
/**
 * Proves that one has the app's key.
 *
 * Source: https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
function prove({ id, privateKey }, now) {
    const seconds = Math.floor(now / 1000);
    const parts = [
        { alg: 'RS256', typ: 'JWT' },
        { iat: seconds - skew, exp: seconds + proofLife, iss: id },
    ];
    const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${text}.${(0,external_node_crypto_.sign)('sha256', Buffer.from(text), readKey(privateKey)).toString('base64url')}`;
}
function readKey(text) {
    try {
        const key = (0,external_node_crypto_.createPrivateKey)(text.replaceAll('\\n', '\n'));
        if (key.asymmetricKeyType === 'rsa')
            return key;
    }
    catch {
        // The reason would show a part of the key.
    }
    throw new error/* UserError */.y('Input app-private-key is no RSA private key; expected the whole PEM file that GitHub gave for the app.', { code: 'INPUT' });
}

;// CONCATENATED MODULE: ./lib/adapters/github/runners.js



/** Rows of a page, the most that GitHub gives. */
const pageSize = 100;
/** Pages that are read at the most. */
const maxPages = 100;
/** Group that every repository and organisation has. */
const defaultGroup = 1;
/**
 * Opens the self-hosted runners of a repository or an organisation.
 *
 * @param group id of the group that new runners join
 */
function openRunners(scope, access, group = defaultGroup) {
    const root = 'repository' in scope ? `/repos/${scope.repository}` : `/orgs/${scope.organisation}`;
    const permission = permissionFor(scope);
    const call = async (request) => await (0,client/* callApi */.px)({ ...request, permission }, access);
    const path = `${root}/actions/runners`;
    const list = async (page, size) => {
        const query = `per_page=${size}&page=${page}`;
        const reply = await call({ method: 'GET', path: `${path}?${query}`, what: 'list the runners' });
        // A token that may not see them is told that there is nothing.
        if (reply.status === 404)
            throw invisible(root, permission);
        return reply;
    };
    return {
        register: async (name, labels) => await register(call, { path, name, labels, group }),
        find: async (id) => {
            const what = 'read a runner';
            const { status, json } = await call({ method: 'GET', path: `${path}/${id}`, what });
            if (status !== 404)
                return toRunner((0,core_document/* asDocument */._G)(json), what);
            await list(1, 1);
            return undefined;
        },
        list: async () => await readAll(list),
        remove: async (id) => void (await call({ method: 'DELETE', path: `${path}/${id}`, what: 'remove a runner' })),
    };
}
/** Permission that runners take, as GitHub's settings of tokens name it. */
function permissionFor(scope) {
    return 'repository' in scope
        ? 'administration: write, which a fine-grained token or a GitHub App can have and GITHUB_TOKEN cannot'
        : 'organization self-hosted runners: write, which a fine-grained token or a GitHub App can have';
}
async function register(call, { path, name, labels, group }) {
    const what = 'register a runner';
    const { status, json } = await call({
        ...{ method: 'POST', path: `${path}/generate-jitconfig`, what, answers: [409] },
        body: { name, runner_group_id: group, labels, work_folder: '_work' },
    });
    if (status === 409) {
        throw new error/* UserError */.y(`GitHub has a runner ${name} already (${(0,client/* messageOf */.bD)(json)}).`, { code: 'AMBIGUOUS' });
    }
    const { runner, encoded_jit_config: config } = (0,core_document/* asDocument */._G)(json);
    const { id } = (0,core_document/* asDocument */._G)(runner);
    if (typeof id !== 'number' || typeof config !== 'string' || config === '')
        throw (0,client/* unexpected */.os)(what);
    return { id, config };
}
function invisible(root, permission) {
    return new error/* UserError */.y(`GitHub finds no runners at ${root}: it is not there, or the token may not see it; it needs ${permission}.`, { code: 'PERMISSION' });
}
async function readAll(list) {
    const runners = [];
    for (let page = 1; page <= maxPages; page++) {
        const { json, hasNext } = await list(page, pageSize);
        const rows = (0,core_document/* documentsIn */.aV)((0,core_document/* asDocument */._G)(json)['runners']);
        if (rows === undefined)
            throw (0,client/* unexpected */.os)('list the runners');
        runners.push(...rows.map((row) => toRunner(row, 'list the runners')));
        if (!hasNext)
            break;
    }
    return runners;
}
function toRunner({ id, name, status, busy, labels }, what) {
    if (typeof id !== 'number' || typeof busy !== 'boolean')
        throw (0,client/* unexpected */.os)(what);
    return {
        ...{ id, name: (0,core_document/* asText */.e1)(name), isOnline: status === 'online', isBusy: busy },
        labels: ((0,core_document/* documentsIn */.aV)(labels) ?? []).map((label) => (0,core_document/* asText */.e1)(label['name'])),
    };
}

// EXTERNAL MODULE: ./lib/adapters/workflow.js
var workflow = __webpack_require__(6179);
;// CONCATENATED MODULE: ./lib/adapters/fleet.js








/**
 * Opens AWS and GitHub. Nothing is asked yet: an app's token and a role's credentials are made when they are needed.
 *
 * @throws {UserError} INPUT when no region is set
 */
function openFleet({ scope, group, github, role, clock, mask }) {
    const aws = (0,access/* openAccess */.b)(role);
    const owner = 'repository' in scope ? scope.repository : scope.organisation;
    const api = { apiUrl: (0,workflow/* apiUrl */.y0)(), graphqlUrl: (0,workflow/* graphqlUrl */.XS)(), clock };
    const open = async () => {
        if ('token' in github)
            return openRunners(scope, { ...api, token: github.token }, group);
        const token = await mintToken(github, scope, api);
        mask(token);
        return openRunners(scope, { ...api, token }, group);
    };
    return {
        ...{ launch: openLaunch(owner, aws), instances: openInstances(owner, aws) },
        ...{ templates: openTemplates(owner, aws), runners: onDemand(open) },
    };
}
/** Runners that are opened once, when they are first asked for. */
function onDemand(open) {
    let opening;
    const get = async () => {
        opening ??= open();
        return await opening;
    };
    return {
        register: async (name, labels) => await (await get()).register(name, labels),
        find: async (id) => await (await get()).find(id),
        list: async () => await (await get()).list(),
        remove: async (id) => await (await get()).remove(id),
    };
}
/** Gives eight random digits and small letters. */
function newNonce() {
    return (0,external_node_crypto_.randomBytes)(4).toString('hex');
}


/***/ }),

/***/ 490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  px: () => (/* binding */ callApi),
  bD: () => (/* binding */ messageOf),
  os: () => (/* binding */ unexpected)
});

// EXTERNAL MODULE: ./lib/core/backoff.js
var backoff = __webpack_require__(2207);
// EXTERNAL MODULE: ./lib/core/document.js
var core_document = __webpack_require__(9282);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/adapters/retry.js
var retry = __webpack_require__(2094);
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
/** Milliseconds between tries. */
const pace = { first: 500, longest: 4_000 };
/** A fault that another try may not have. */
class PassingFault extends Error {
    cause;
    /** Milliseconds that GitHub asks to be left alone; `undefined` when it does not say. */
    retryAfter;
    constructor(cause, retryAfter) {
        super(cause.message, { cause });
        this.cause = cause;
        this.retryAfter = retryAfter;
    }
}
/**
 * Makes a call, again where that can do no harm: reads, edits and deletions after a fault on the way, and any
 * call that GitHub itself put off. A POST without an answer is AMBIGUOUS.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
async function callApi(call, access) {
    try {
        return await (0,retry/* retry */.L)(() => callOnce(call, access), { budget: patience, clock: access.clock, pauseAfter });
    }
    catch (error) {
        throw error instanceof PassingFault ? error.cause : error;
    }
}
/** Milliseconds before the next try, no less than GitHub asks for: who comes back too early is put off for longer. */
function pauseAfter(error, attempt) {
    if (!(error instanceof PassingFault) || attempt >= tries)
        return undefined;
    return Math.max((0,backoff/* backoff */.J)(attempt, pace, Math.random()), error.retryAfter ?? 0);
}
/**
 * Makes a call once.
 *
 * @throws {PassingFault | UserError}
 */
async function callOnce(call, access) {
    const url = new URL(call.path === undefined ? access.graphqlUrl : access.apiUrl + call.path);
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const response = await send({ method: call.method, url, token: access.token, body }).catch((cause) => {
        throw cause instanceof core_error/* UserError */.y ? cause : lost(call, url, cause);
    });
    return judge(call, response, url);
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
    if (isAmbiguous)
        return new core_error/* UserError */.y(message, { code: 'AMBIGUOUS', cause });
    return new PassingFault(new core_error/* UserError */.y(message, { code: 'GITHUB', cause }));
}
/** What finds nothing, or removes nothing, has its answer. */
const mayBeAbsent = ['GET', 'DELETE'];
function judge(call, response, url) {
    const { status, headers } = response;
    if (status >= 500)
        throw serverFault(call, response);
    refuseStranger(call, response, url);
    const json = response.text === '' ? undefined : parse(response.text, url);
    if (status < 300)
        return { status, json, hasNext: /rel="next"/u.test(headers['link'] ?? '') };
    if (status === 404 && mayBeAbsent.includes(call.method))
        return { status, json: undefined, hasNext: false };
    if (call.answers?.includes(status) === true)
        return { status, json, hasNext: false };
    throw putOff(call, response, messageOf(json)) ?? refusal(call, response, messageOf(json));
}
/** Refuses what does not come from GitHub: a proxy or a page of a sign-in answers 200, too. */
function refuseStranger({ what }, { status, headers, text }, url) {
    const type = headers['content-type'];
    if (/\bjson\b/u.test(type ?? '') || (status === 204 && text === ''))
        return;
    throw new core_error/* UserError */.y(`${url.host} answered with ${type ?? 'no content type'} when asked to ${what}; that is not GitHub. Check GITHUB_API_URL and any proxy on the way.`, { code: 'GITHUB' });
}
function serverFault(call, { status }) {
    const message = `GitHub answered ${status} when asked to ${call.what}; its own fault, which may pass.`;
    if (isOnce(call))
        return new core_error/* UserError */.y(message, { code: 'AMBIGUOUS' });
    return new PassingFault(new core_error/* UserError */.y(message, { code: 'GITHUB' }));
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
    const { message } = (0,core_document/* asDocument */._G)(json);
    return typeof message === 'string' ? message.slice(0, 300).replace(/\.?$/u, '') : 'no reason given';
}
/** What GitHub put off was not done, so that it may be asked again; `undefined` where it did not put it off. */
function putOff({ what }, { status, headers }, message) {
    const retryAfter = (0,retry/* parseRetryAfter */.m)(headers['retry-after']);
    const isPutOff = status === 429 || (status === 403 && (retryAfter !== undefined || /rate limit/iu.test(message)));
    if (!isPutOff)
        return undefined;
    const error = new core_error/* UserError */.y(`GitHub asks to wait before it will ${what} (${message}); run again later.`, {
        code: 'GITHUB',
    });
    return new PassingFault(error, retryAfter);
}
/** A definite no: forbidden, or wrong. */
function refusal({ what, permission }, { status }, message) {
    if (status === 401) {
        return new core_error/* UserError */.y(`GitHub does not know the token (401) when asked to ${what}; check github-token.`, {
            code: 'GITHUB',
        });
    }
    if (status === 403) {
        return new core_error/* UserError */.y(`The token may not ${what} (${message}); it needs ${permission}.`, { code: 'PERMISSION' });
    }
    if (status === 404) {
        return new core_error/* UserError */.y(`GitHub finds nothing (404) when asked to ${what}: it is not there, or the token may not see it; it needs ${permission}.`, { code: 'MISSING' });
    }
    return new core_error/* UserError */.y(`GitHub refuses to ${what} (${status}): ${message}.`, { code: 'GITHUB' });
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

/***/ 9282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   _G: () => (/* binding */ asDocument),
/* harmony export */   aV: () => (/* binding */ documentsIn),
/* harmony export */   e1: () => (/* binding */ asText)
/* harmony export */ });
/** Reads a JSON object; `undefined` for any other text. */
function parseDocument(text) {
    try {
        const parsed = JSON.parse(text);
        return isDocument(parsed) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
/** Gives an object as it is, and an empty one for what is none. */
function asDocument(value) {
    return isDocument(value) ? value : {};
}
/** Gives a text as it is, and an empty one for what is none: an object may have no text at all. */
function asText(value) {
    return typeof value === 'string' ? value : '';
}
/** Gives a list of objects as it is; `undefined` for what is none. */
function documentsIn(value) {
    return Array.isArray(value) && value.every(isDocument) ? value : undefined;
}
function isDocument(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2207);
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
    return (0,_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .backoff */ .J)(pass, { first: 5_000, longest: 60_000 }, random);
}
/** Milliseconds before the same is asked again after AWS asked to slow down or did not answer. */
function pauseAfterThrottle(attempt, random) {
    return (0,_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .backoff */ .J)(attempt, { first: 500, longest: 10_000 }, random);
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

/***/ 5083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ policyFor),
/* harmony export */   YQ: () => (/* binding */ statementsFor),
/* harmony export */   l1: () => (/* binding */ accountIn),
/* harmony export */   o: () => (/* binding */ spotRoleName),
/* harmony export */   yz: () => (/* binding */ trustPolicyFor)
/* harmony export */ });
/* unused harmony export tasks */
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7929);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1515);


/** Every task, in the order in which a user meets them. */
const tasks = (/* unused pure expression or super */ null && (['launch', 'fleet', 'profile', 'reap', 'doctor']));
/** Gives the least policy for a task. */
function policyFor(task, scope) {
    return { Version: '2012-10-17', Statement: statements[task](scope) };
}
/** Gives the statements of a task that name an action, such as `ec2:RunInstances`, which takes several. */
function statementsFor(action, task, scope) {
    return statements[task](scope).filter(({ Action }) => Action.includes(action));
}
/** Finds the account that a refusal names; `*` where it names none. */
function accountIn(refusal) {
    return /arn:aws[\w-]*:\w+::(\d{12}):/u.exec(refusal)?.[1] ?? '*';
}
/** Role that AWS makes for itself when an account first uses spot instances. */
const spotRoleName = 'AWSServiceRoleForEC2Spot';
const spotRole = `arn:aws:iam::*:role/aws-service-role/spot.amazonaws.com/${spotRoleName}`;
const statements = {
    launch: (scope) => [
        allow('CrisolLook', ['ec2:DescribeInstances', 'ec2:DescribeImages', 'sts:DecodeAuthorizationMessage'], ['*']),
        allow('CrisolImageAlias', ['ssm:GetParameter'], [`arn:aws:ssm:${scope.region}::parameter/aws/service/*`]),
        ...launching(scope),
        ending(scope),
        {
            ...allow('CrisolSpotRole', ['iam:CreateServiceLinkedRole'], [spotRole]),
            Condition: { StringEquals: { 'iam:AWSServiceName': 'spot.amazonaws.com' } },
        },
    ],
    fleet: (scope) => [
        allow('CrisolFleet', ['ec2:CreateFleet', 'ec2:DescribeLaunchTemplates'], ['*']),
        {
            ...allow('CrisolTemplate', ['ec2:CreateLaunchTemplate'], [arn(scope, 'launch-template/*')]),
            Condition: { StringEquals: { [`aws:RequestTag/${(0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagName */ .wZ)('repository')}`]: scope.repository } },
        },
        {
            ...allow('CrisolOwnTemplate', ['ec2:DeleteLaunchTemplate', 'ec2:RunInstances'], [arn(scope, 'launch-template/*')]),
            Condition: ofOurs(scope),
        },
        {
            ...allow('CrisolTagFleet', ['ec2:CreateTags'], [arn(scope, '*/*')]),
            Condition: { StringEquals: { 'ec2:CreateAction': ['CreateFleet', 'CreateLaunchTemplate'] } },
        },
    ],
    profile: ({ account }) => [
        {
            ...allow('CrisolProfile', ['iam:PassRole'], [`arn:aws:iam::${account}:role/ROLE`]),
            Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
        },
    ],
    reap: (scope) => [
        allow('CrisolLook', ['ec2:DescribeInstances', 'ec2:DescribeLaunchTemplates'], ['*']),
        ending(scope),
        {
            ...allow('CrisolOwnTemplate', ['ec2:DeleteLaunchTemplate'], [arn(scope, 'launch-template/*')]),
            Condition: ofOurs(scope),
        },
        {
            ...allow('CrisolMark', ['ec2:CreateTags', 'ec2:DeleteTags'], [arn(scope, 'instance/*')]),
            Condition: { ...ofOurs(scope), 'ForAllValues:StringEquals': { 'aws:TagKeys': [_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .markTag */ .kj] } },
        },
    ],
    doctor: () => [
        allow('CrisolExamine', ['ec2:DescribeInstanceTypes', 'ec2:DescribeSubnets', 'ec2:DescribeRouteTables'], ['*']),
        allow('CrisolQuota', ['servicequotas:GetServiceQuota'], ['*']),
        allow('CrisolLookForSpotRole', ['iam:GetRole'], [spotRole]),
    ],
};
function launching(scope) {
    const into = ['network-interface/*', 'spot-instances-request/*', 'subnet/*', 'security-group/*'];
    return [
        {
            ...allow('CrisolLaunchTagged', ['ec2:RunInstances'], [arn(scope, 'instance/*'), arn(scope, 'volume/*')]),
            Condition: { StringEquals: { [`aws:RequestTag/${(0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagName */ .wZ)('repository')}`]: scope.repository } },
        },
        allow('CrisolLaunchInto', ['ec2:RunInstances'], into.map((resource) => arn(scope, resource))),
        {
            ...allow('CrisolLaunchImage', ['ec2:RunInstances'], [`arn:aws:ec2:${scope.region}::image/*`]),
            Condition: {
                StringEquals: { 'ec2:Owner': [..._image_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedOwners */ .Kg.filter((owner) => owner !== 'self'), scope.account] },
            },
        },
        {
            ...allow('CrisolTagOnLaunch', ['ec2:CreateTags'], [arn(scope, '*/*')]),
            Condition: { StringEquals: { 'ec2:CreateAction': 'RunInstances' } },
        },
    ];
}
function ending(scope) {
    const actions = ['ec2:TerminateInstances', 'ec2:GetConsoleOutput'];
    return { ...allow('CrisolOnlyOurs', actions, [arn(scope, 'instance/*')]), Condition: ofOurs(scope) };
}
function ofOurs({ repository }) {
    return { StringEquals: { [`aws:ResourceTag/${(0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagName */ .wZ)('repository')}`]: repository } };
}
function allow(Sid, Action, Resource) {
    return { Sid, Effect: 'Allow', Action, Resource };
}
function arn({ region, account }, resource) {
    return `arn:aws:ec2:${region}:${account}:${resource}`;
}
/**
 * Gives the policy by which a role trusts the workflows of a repository: those on its main branch, the jobs of one
 * environment, or those of pull requests.
 *
 * @param who the end of the subject, or of each: `ref:refs/heads/main`, `environment:NAME` or `pull_request`
 */
function trustPolicyFor({ account, repository }, who) {
    const subjectOf = (end) => `repo:${repository}:${end}`;
    const subject = typeof who === 'string' ? subjectOf(who) : who.map(subjectOf);
    const issuer = 'token.actions.githubusercontent.com';
    return {
        Version: '2012-10-17',
        Statement: [
            {
                Sid: 'CrisolWorkflows',
                Effect: 'Allow',
                Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${issuer}` },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: {
                    StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com', [`${issuer}:sub`]: subject },
                },
            },
        ],
    };
}


/***/ }),

/***/ 3761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ flatten),
/* harmony export */   G: () => (/* binding */ templateName),
/* harmony export */   Ju: () => (/* binding */ launchTemplateRequest),
/* harmony export */   U$: () => (/* binding */ createFleetRequest),
/* harmony export */   hb: () => (/* binding */ runInstancesRequest)
/* harmony export */ });
/** One instance, its volume, its interface and its spot request lead back to the launch. */
const tagged = {
    spot: ['instance', 'volume', 'network-interface', 'spot-instances-request'],
    'on-demand': ['instance', 'volume', 'network-interface'],
};
/** Asks for one instance of the first placement of a rung. */
function runInstancesRequest(order) {
    const { rung, token } = order;
    const [{ type, subnet }] = rung.placements;
    return {
        ...machineOf(order, tagged[rung.market]),
        InstanceType: type,
        ...{ MinCount: 1, MaxCount: 1, ClientToken: token },
        ...(subnet === undefined ? {} : { SubnetId: subnet }),
        ...(rung.market === 'on-demand' ? {} : { InstanceMarketOptions: spotOptions }),
    };
}
/** No highest price: it is the on-demand price, and a lower one is only a reason to be interrupted. */
const spotOptions = {
    MarketType: 'spot',
    SpotOptions: { SpotInstanceType: 'one-time', InstanceInterruptionBehavior: 'terminate' },
};
/** What a fleet starts its instance from: a fleet takes user-data and security groups in no other way. */
function launchTemplateRequest(order) {
    return {
        LaunchTemplateName: templateName(order.token),
        LaunchTemplateData: machineOf(order, tagged[order.rung.market]),
        TagSpecification: tagsOf(order, ['launch-template']),
        ClientToken: order.token,
    };
}
/** Name of the template of a request: whoever knows the token can remove it. */
function templateName(token) {
    return `${token}-template`;
}
/** Asks for one instance of whichever placement there is room for. */
function createFleetRequest({ rung, token }) {
    const { market, placements } = rung;
    const overrides = placements.map(({ type, subnet }, index) => ({
        InstanceType: type,
        ...(subnet === undefined ? {} : { SubnetId: subnet }),
        Priority: index,
    }));
    return {
        Type: 'instant',
        ClientToken: token,
        LaunchTemplateConfigs: [
            {
                LaunchTemplateSpecification: { LaunchTemplateName: templateName(token), Version: '$Latest' },
                Overrides: overrides,
            },
        ],
        TargetCapacitySpecification: { TotalTargetCapacity: 1, DefaultTargetCapacityType: market },
        ...(market === 'spot'
            ? {
                SpotOptions: {
                    AllocationStrategy: 'capacity-optimized-prioritized',
                    InstanceInterruptionBehavior: 'terminate',
                },
            }
            : { OnDemandOptions: { AllocationStrategy: 'prioritized' } }),
    };
}
function machineOf({ machine, userData, tags }, resources) {
    const { image, rootDevice, rootGibibytes, securityGroups, instanceProfile } = machine;
    return {
        ImageId: image,
        UserData: userData,
        InstanceInitiatedShutdownBehavior: 'terminate',
        // The job's containers are one hop further away than the instance.
        MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1, HttpEndpoint: 'enabled' },
        BlockDeviceMapping: [
            {
                DeviceName: rootDevice,
                Ebs: { VolumeType: 'gp3', VolumeSize: rootGibibytes, Encrypted: true, DeleteOnTermination: true },
            },
        ],
        TagSpecification: tagsOf({ tags }, resources),
        ...(securityGroups.length === 0 ? {} : { SecurityGroupId: securityGroups }),
        ...(instanceProfile === undefined ? {} : { IamInstanceProfile: profileOf(instanceProfile) }),
    };
}
function profileOf(text) {
    return text.startsWith('arn:') ? { Arn: text } : { Name: text };
}
function tagsOf({ tags }, resources) {
    const pairs = [...tags].map(([Key, Value]) => ({ Key, Value }));
    return resources.map((resource) => ({ ResourceType: resource, Tag: pairs }));
}
/** Flattens parameters to the names that go over the wire: `TagSpecification.1.Tag.2.Key`. */
function flatten(parameters) {
    const flat = new Map();
    const put = (name, value) => {
        if (typeof value !== 'object')
            flat.set(name, String(value));
        else
            for (const [key, part] of entriesOf(value))
                put(name === '' ? key : `${name}.${key}`, part);
    };
    put('', parameters);
    return flat;
}
function entriesOf(value) {
    return Array.isArray(value)
        ? value.map((item, index) => [String(index + 1), item])
        : Object.entries(value);
}


/***/ }),

/***/ 5630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ renderRunnerName),
/* harmony export */   n: () => (/* binding */ parseRunnerName)
/* harmony export */ });
const pattern = /^crisol-(?<time>[0-9a-z]{7,9})-(?<nonce>[0-9a-z]{4,32})-(?<index>\d{1,6})$/u;
/** Writes the name of a runner; it tells when it was registered, which GitHub does not. */
function renderRunnerName({ registered, nonce, index }) {
    return `crisol-${registered.toString(36)}-${nonce}-${index}`;
}
/** Reads the name of a runner; `undefined` for one that is not of ours. */
function parseRunnerName(name) {
    const { time, nonce, index } = pattern.exec(name)?.groups ?? {};
    if (time === undefined || nonce === undefined || index === undefined)
        return undefined;
    return { registered: Number.parseInt(time, 36), nonce, index: Number(index) };
}


/***/ }),

/***/ 1515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cA: () => (/* binding */ encodeTags),
/* harmony export */   kj: () => (/* binding */ markTag),
/* harmony export */   lw: () => (/* binding */ parseMark),
/* harmony export */   rL: () => (/* binding */ parseTags),
/* harmony export */   wZ: () => (/* binding */ tagName)
/* harmony export */ });
const names = {
    repository: 'crisol:repo',
    runId: 'crisol:run',
    label: 'crisol:label',
    runnerId: 'crisol:runner',
    nonce: 'crisol:nonce',
    expires: 'crisol:expires',
};
/** Name of the tag that the reaper leaves on what it found useless: milliseconds since the epoch. */
const markTag = 'crisol:marked';
/** Reads that tag; `undefined` where it is missing or no time. */
function parseMark(tags) {
    const text = tags.get(markTag) ?? '';
    return /^\d{1,15}$/u.test(text) ? Number(text) : undefined;
}
/** Gives the name of a tag as AWS has it. */
function tagName(key) {
    return names[key];
}
/** Writes tags as AWS takes them: name -> value. */
function encodeTags(tags) {
    return new Map([
        ['Name', `crisol ${tags.label}`],
        [names.repository, tags.repository],
        [names.runId, String(tags.runId)],
        [names.label, tags.label],
        [names.runnerId, String(tags.runnerId)],
        [names.nonce, tags.nonce],
        [names.expires, String(tags.expires)],
    ]);
}
/** Reads tags; `undefined` where one is missing or none of ours: then the instance is not ours. */
function parseTags(tags) {
    const text = (key) => tags.get(names[key]) ?? '';
    const whole = (key) => (/^\d{1,15}$/u.test(text(key)) ? Number(text(key)) : Number.NaN);
    const found = {
        ...{ repository: text('repository'), label: text('label'), nonce: text('nonce') },
        ...{ runId: whole('runId'), runnerId: whole('runnerId'), expires: whole('expires') },
    };
    const isWhole = [found.runId, found.runnerId, found.expires].every(Number.isFinite);
    return isWhole && found.repository !== '' && found.label !== '' && found.nonce !== '' ? found : undefined;
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


/***/ }),

/***/ 6879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ mapPool)
/* harmony export */ });
/**
 * Maps items with at most `limit` calls under way; results in the order of the items. The first error
 * stops new calls, waits for those under way and is thrown.
 */
async function mapPool(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    let failed = false;
    const worker = async () => {
        while (next < items.length && !failed) {
            const index = next++;
            try {
                results[index] = await work(items[index]);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    const ends = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, worker));
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault !== undefined)
        throw fault.reason;
    return results;
}


/***/ })

};
