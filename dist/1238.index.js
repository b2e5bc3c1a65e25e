export const id = 1238;
export const ids = [1238];
export const modules = {

/***/ 1238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   credentialChain: () => (/* binding */ credentialChain),
/* harmony export */   findAddress: () => (/* binding */ findAddress)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3711);

/** Gives the SDK's chain of credentials: profiles, web identity, single sign-on, container, instance. */
function credentialChain(config) {
    return new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .S3Client */ .YxF(config).config.credentials;
}
/** Where the SDK would send a request for a bucket; no slash at the end. */
async function findAddress(config, bucket) {
    const client = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .S3Client */ .YxF({ ...config, credentials: { accessKeyId: 'none', secretAccessKey: 'none' } });
    const key = 'address';
    const command = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .HeadObjectCommand */ .l81({ Bucket: bucket, Key: key });
    let address = '';
    command.middlewareStack.add(() => async (args) => {
        const { protocol, hostname, port, path } = args.request;
        address = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`;
        return { response: undefined, output: { $metadata: {} } };
    }, { step: 'build', priority: 'high' });
    await client.send(command);
    return address.slice(0, -key.length - 1);
}


/***/ })

};
