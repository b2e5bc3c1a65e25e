export const id = 6235;
export const ids = [6235];
export const modules = {

/***/ 6235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assumeRole: () => (/* binding */ assumeRole)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_fleet_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7144);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3250);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1390);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8668);





/** Whom AWS's roles expect a workflow to speak to. */
const audience = 'sts.amazonaws.com';
/**
 * Has a workflow run take on a role by its own identity, which no secret is needed for.
 *
 * @throws {UserError} PERMISSION when the job has no identity or the role does not trust it; AWS, GITHUB
 */
async function assumeRole(role, region) {
    const identity = await readIdentity();
    const fields = {
        ...{ Action: 'AssumeRoleWithWebIdentity', Version: '2011-06-15', RoleArn: role, DurationSeconds: '3600' },
        ...{ RoleSessionName: `crisol-${process.env['GITHUB_RUN_ID'] || 'run'}`, WebIdentityToken: identity },
    };
    const body = new URLSearchParams(fields).toString();
    const root = await (0,_call_js__WEBPACK_IMPORTED_MODULE_3__/* .patiently */ .d_)(async () => (0,_call_js__WEBPACK_IMPORTED_MODULE_3__/* .readAnswer */ .JN)(await send(region, body), fields.Action)).catch((cause) => {
        throw refusal(role, cause);
    });
    const text = (name) => (0,_call_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(root, `${fields.Action}Result`, 'Credentials', name);
    return {
        ...{ accessKeyId: text('AccessKeyId'), secretAccessKey: text('SecretAccessKey') },
        ...{ sessionToken: text('SessionToken'), expiration: new Date(text('Expiration')) },
    };
}
/** The one request that nothing signs: the identity is what it shows. */
async function send(region, body) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    try {
        return await (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .exchange */ .c)({ method: 'POST', url: (0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .addressOf */ .c)('sts', region), headers, body });
    }
    catch (cause) {
        throw (0,_call_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)(cause);
    }
}
/** AWS's own words can hold the identity that it was shown. */
function refusal(role, cause) {
    if ((0,_core_fleet_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .classOf */ .Kl)(cause) === 'throttle') {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`AWS does not answer (${cause.code}) when asked for the role ${role}; run again later.`, {
            code: 'AWS',
            cause,
        });
    }
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The role ${role} is not given to this workflow (${cause.code}); its trust policy must name this repository and branch or environment.`, { code: 'PERMISSION', cause });
}
async function readIdentity() {
    const address = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!address || !token) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('Input role-to-assume needs the identity of the job; give it permissions: id-token: write.', {
            code: 'PERMISSION',
        });
    }
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    const { status, text } = await (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .exchange */ .c)({
        ...{ method: 'GET', url, body: undefined },
        headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    });
    const value = valueIn(text);
    if (status < 300 && value !== undefined)
        return value;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`GitHub did not give the identity of the job (${status}); run again later.`, { code: 'GITHUB' });
}
function valueIn(text) {
    try {
        const { value } = JSON.parse(text);
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
