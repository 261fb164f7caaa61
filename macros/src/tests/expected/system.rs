#[derive(::bitrix_errors::__private_0_2_0::PartialEq)]
pub enum SystemError {
    /**Something failed inside the portal while it handled the call

Code `INTERNAL_SERVER_ERROR`, HTTP 500, category `server`.

Look whether the call took effect before you repeat it, with growing delays; if the fault lasts, send the method, its parameters (no tokens) and the time to the server's administrator (on-premise) or Bitrix24 support.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "INTERNAL_SERVER_ERROR")]
    InternalServerError,
    /**The portal's server produced something other than the expected response

Code `ERROR_UNEXPECTED_ANSWER`, HTTP 500, category `server`.

Look whether the call took effect before you repeat it, with growing delays; if the fault lasts, send the method, its parameters (no tokens) and the time to the server's administrator or Bitrix24 support.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "ERROR_UNEXPECTED_ANSWER")]
    UnexpectedAnswer,
    /**The portal receives requests faster than its plan allows

Code `QUERY_LIMIT_EXCEEDED`, HTTP 503, category `rate_limit`.

Keep to 2 calls a second (5 on Enterprise) and retry after half a second, then with growing delays; everything that calls this portal from the same IP address shares the limit.

[Documentation](https://apidocs.bitrix24.com/limits.html)*/
    #[doc(alias = "QUERY_LIMIT_EXCEEDED")]
    QueryLimitExceeded,
    /**This method cannot be a command of a batch

Code `ERROR_BATCH_METHOD_NOT_ALLOWED`, HTTP 405 or 500 or 200, category `invalid_request`.

Send the call on its own, outside the batch; uploads, downloads and `batch` itself are refused inside a batch.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/batch.html)*/
    #[doc(alias = "ERROR_BATCH_METHOD_NOT_ALLOWED")]
    BatchMethodNotAllowed,
    /**The batch has more than 50 commands

Code `ERROR_BATCH_LENGTH_EXCEEDED`, HTTP 400 or 500 or 200, category `invalid_request`.

Send at most 50 commands in one batch; where only some commands carry this error, the others have run, so send only those again in another batch.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/batch.html)*/
    #[doc(alias = "ERROR_BATCH_LENGTH_EXCEEDED")]
    BatchLengthExceeded,
    /**The call carries neither an access token nor a webhook code

Code `NO_AUTH_FOUND`, HTTP 401, category `authentication`.

Send the access token as `auth`, or call the whole webhook address with user id and secret code; see that no redirect or proxy drops it on the way.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html)*/
    #[doc(alias = "NO_AUTH_FOUND")]
    NoAuthFound,
    /**The call did not come over HTTPS

Code `INVALID_REQUEST`, HTTP 400 or 401, category `invalid_request`.

Write the portal's address with `https://` and replace the token or webhook code that travelled unencrypted; if the address is right, a proxy before an on-premise portal may hide HTTPS from it.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "INVALID_REQUEST")]
    InvalidRequest,
    /**Calls of this application or webhook have been blocked by hand because of overload

Code `OVERLOAD_LIMIT`, HTTP 503 or 401, category `unavailable`.

Stop calling, since waiting and retrying lift nothing; find what caused the load, then ask Bitrix24 support to lift the block of this application or webhook.

[Documentation](https://apidocs.bitrix24.com/bitrix-support.html)*/
    #[doc(alias = "OVERLOAD_LIMIT")]
    OverloadLimit,
    /**The caller lacks a right that the method or the object needs

Code `ACCESS_DENIED`, HTTP 403 or 400, category `permission`.

Have an administrator of the portal give the user behind the token or webhook the right, or call on behalf of somebody who has it; some methods are for administrators only.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "ACCESS_DENIED")]
    AccessDenied,
    /**No active webhook has the user id and secret code of this address

Code `INVALID_CREDENTIALS`, HTTP 403 or 401, category `authentication`.

Compare the user id and the secret code in the address with the webhook's settings and see that it is active; a webhook whose secret leaked may have been blocked: give it a new secret code or make a new webhook, and replace the address wherever it is stored.

[Documentation](https://apidocs.bitrix24.com/local-integrations/local-webhooks.html)*/
    #[doc(alias = "INVALID_CREDENTIALS")]
    InvalidCredentials,
    /**The call names no manifest, or none that this portal allows an import for

Code `ERROR_MANIFEST_IS_NOT_AVAILABLE`, HTTP 404 or 400 or 403, category `not_found`.

Send the code of a manifest, spelled as the portal lists it, and see that an import is allowed for it; only `configuration.import.register` is known to send this error.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "ERROR_MANIFEST_IS_NOT_AVAILABLE")]
    ManifestIsNotAvailable,
    /**The method needs a scope that the webhook or application was not granted

Code `insufficient_scope`, HTTP 403 or 401, category `permission`.

Call `scope` to see what was granted, and have an administrator add the scope that the method's page names to the webhook or the application.

[Documentation](https://apidocs.bitrix24.com/api-reference/scopes/permissions.html)*/
    #[doc(alias = "insufficient_scope")]
    InsufficientScope,
    /**The access token has expired

Code `expired_token`, HTTP 401, category `authentication`.

Get a new pair with the refresh token, store both tokens, then repeat the call once; an access token lives one hour, so refresh on this error rather than before each call.

[Documentation](https://apidocs.bitrix24.com/settings/oauth/auto-renewal.html)*/
    #[doc(alias = "expired_token")]
    ExpiredToken,
    /**This user has not been given access to the application

Code `user_access_error`, HTTP 403 or 401, category `permission`.

Ask an administrator of the portal to open the application to the user, or call on behalf of somebody who has access.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "user_access_error")]
    UserAccessError,
    /**The portal was deleted, or its public part is closed

Code `PORTAL_DELETED`, HTTP 500 or 403 or 410, category `unavailable`.

Stop calling and ask the portal's administrator; on-premise, the setting of the Main module that closes the public part temporarily must be switched off.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "PORTAL_DELETED")]
    PortalDeleted,
    /**The portal has no plan that includes the REST API

Code `ACCESS_DENIED`, HTTP 401 or 403, category `plan`, described as “REST is available only on commercial plans.” or described as “REST is available only by subscription.” or described as “REST API is available only on commercial plans” or only with HTTP 401.

Have the portal's owner activate a paid plan and the Market subscription, or its trial, under My Plan; no right that is granted changes it.

[Documentation](https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html)*/
    #[doc(alias = "ACCESS_DENIED")]
    NoRestPlan,
    /**The method belongs to a larger plan than the portal has

Code `ACCESS_DENIED`, HTTP 403, category `plan`, described as “Access denied! Available only on extended plans”.

Look up on the method's page which plan it needs and have the portal's owner extend theirs; no right that is granted changes it.

[Documentation](https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html)*/
    #[doc(alias = "ACCESS_DENIED")]
    ExtendedPlanRequired,
    /**The method works only for an application, and the call does not come from one

Code `ACCESS_DENIED`, HTTP 403 or 400, category `permission`, described as “Access denied! Application context required” or described as “Application context required” or described as “Access denied! Client ID not specified”.

Call with an application's OAuth token instead of a webhook; methods of chat bots accept a webhook if the call names `CLIENT_ID`.

[Documentation](https://apidocs.bitrix24.com/settings/oauth/index.html)*/
    #[doc(alias = "ACCESS_DENIED")]
    ApplicationContextRequired,
    /**The user behind the token or webhook cannot sign in to this portal any more

Code `ACCESS_DENIED`, HTTP 401, category `authentication`, described as “Current user can't be authorized in this context”.

See whether that user was deleted, was blocked or never confirmed the invitation, and authorize the application, or make a webhook, as an active user.

[Documentation](https://apidocs.bitrix24.com/settings/oauth/index.html)*/
    #[doc(alias = "ACCESS_DENIED")]
    UserCannotSignIn,
    /**The call came with a browser session in which nobody is signed in

Code `ACCESS_DENIED`, HTTP 401 or 403, category `authentication`, described as “User not authorized” or described as “User authorization required.”.

Sign in to the portal and repeat the call with the `sessid` of that session; a program outside the browser should use a webhook or OAuth instead.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html)*/
    #[doc(alias = "ACCESS_DENIED")]
    NotSignedIn,
    /**Users of this type, such as guests, bots or shop customers, may not call the REST API

Code `ACCESS_DENIED`, HTTP 401, category `permission`, described as “Access denied for this type of user”.

Call on behalf of an employee of the portal; an administrator can turn a guest into one.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html)*/
    #[doc(alias = "ACCESS_DENIED")]
    UserTypeRefused,
    /**The disk space of the portal is used up

Code `ACCESS_DENIED`, category `quota`, described as “Disk quota exceeded.” or described as “Исчерпан выделенный дисковый ресурс.” or described as “Вичерпано виділений дисковий ресурс.”.

Have an administrator free disk space or extend the plan; neither a right nor a new authorization changes it.

[Documentation](https://apidocs.bitrix24.com/bitrix-support.html)*/
    #[doc(alias = "ACCESS_DENIED")]
    DiskFull,
    /**The method has used up its execution time and is blocked for this application or webhook

Code `OPERATION_TIME_LIMIT`, HTTP 429, category `rate_limit`.

Pause this one method until `time.operating_reset_at` of its last successful answer, then ask for less in each call; the limit is 480 s of execution in 10 minutes in the cloud, 420 s on-premise where it is on.

[Documentation](https://apidocs.bitrix24.com/limits.html)*/
    #[doc(alias = "OPERATION_TIME_LIMIT")]
    OperationTimeLimit,
    /**The portal cannot tell which application the access token belongs to

Code `invalid_token`, HTTP 401, category `authentication`.

Refresh the token and repeat the call once; if that fails too, check that the token is of this portal and authorize the application again.

[Documentation](https://apidocs.bitrix24.com/settings/oauth/auto-renewal.html)*/
    #[doc(alias = "invalid_token")]
    InvalidToken,
    /**The portal cannot authorize the user behind the token

Code `authorization_error`, HTTP 401, category `authentication`.

See whether that employee has left or was blocked, and authorize the application again as an active user.

[Documentation](https://apidocs.bitrix24.com/settings/oauth/index.html)*/
    #[doc(alias = "authorization_error")]
    AuthorizationError,
    /**The portal has no active application behind the token

Code `APPLICATION_NOT_FOUND`, HTTP 401, category `authentication`.

See that the application is still on the portal, is active and has the same `client_id`; if it was deleted, add it again and authorize it with its new keys.

[Documentation](https://apidocs.bitrix24.com/settings/oauth/index.html)*/
    #[doc(alias = "APPLICATION_NOT_FOUND")]
    ApplicationNotFound,
    /**The authorization server did not confirm the token, mostly because the application is not installed on this portal any more

Code `ERROR_OAUTH`, HTTP 401, category `authentication`.

Have an administrator install the application on the portal again, then authorize it and store the new tokens; if it is installed, read the server's description, since it may tell of the portal itself.

[Documentation](https://apidocs.bitrix24.com/settings/oauth/error-codes.html)*/
    #[doc(alias = "ERROR_OAUTH")]
    OAuth,
    /**The portal could not authorize the call, as its disk space is used up

Code `ERROR_OAUTH`, HTTP 401, category `quota`, described as “Disk quota exceeded.” or described as “Исчерпан выделенный дисковый ресурс.” or described as “Вичерпано виділений дисковий ресурс.”.

Have an administrator free disk space or extend the plan; installing or authorizing the application anew changes nothing.

[Documentation](https://apidocs.bitrix24.com/bitrix-support.html)*/
    #[doc(alias = "ERROR_OAUTH")]
    OAuthDiskFull,
    /**The application is not installed on this portal

Code `NOT_INSTALLED`, HTTP 401, category `authentication`.

Have an administrator install the application, then authorize it anew instead of reusing old tokens.

[Documentation](https://apidocs.bitrix24.com/settings/oauth/error-codes.html)*/
    #[doc(alias = "NOT_INSTALLED")]
    NotInstalled,
    /**The `sessid` of the call does not belong to the user's session

Code `session_failed`, HTTP 401, category `authentication`.

Take the fresh `sessid` of this answer, or that of the signed-in user, and call again; a program outside the browser should use a webhook or OAuth instead.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html)*/
    #[doc(alias = "session_failed")]
    SessionFailed,
    /**The session token of the call (`sessid`) does not belong to the user's session

Code `invalid_csrf`, HTTP 200 or 401 or 403, category `authentication`.

Take the current `sessid` of the signed-in user; a program outside the browser should call `/rest/` with a webhook or OAuth instead of the portal's own services.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html)*/
    #[doc(alias = "invalid_csrf")]
    InvalidCsrf,
    /**The part of the portal that runs the method found no signed-in user who may call it

Code `invalid_authentication`, HTTP 401, category `authentication`.

See that the token or webhook belongs to an active user and authorize anew; if it does, that user lacks the right, which an administrator can give.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html)*/
    #[doc(alias = "invalid_authentication")]
    InvalidAuthentication,
    /**The portal could not reach the authorization server to check the token

Code `CONNECTION_ERROR`, HTTP 401, category `unavailable`.

Wait and repeat the call with the same token: in spite of 401 the token is not at fault, and the call did not run; on-premise, check the server's outgoing connections.

[Documentation](https://apidocs.bitrix24.com/settings/cloud-and-on-premise/network-access.html)*/
    #[doc(alias = "CONNECTION_ERROR")]
    ConnectionError,
    /**The method waits for an administrator of the portal to allow it

Code `METHOD_CONFIRM_WAITING`, HTTP 401, category `permission`.

Have an administrator answer the notification, then repeat the call with the same token; a refreshed token would have to be allowed anew.

[Documentation](https://apidocs.bitrix24.com/api-reference/scopes/confirmation.html)*/
    #[doc(alias = "METHOD_CONFIRM_WAITING")]
    MethodConfirmWaiting,
    /**An administrator of the portal did not allow this method

Code `METHOD_CONFIRM_DENIED`, HTTP 403, category `permission`.

Do not repeat the call with this token; settle it with the administrator, then call with a new token, which asks again.

[Documentation](https://apidocs.bitrix24.com/api-reference/scopes/confirmation.html)*/
    #[doc(alias = "METHOD_CONFIRM_DENIED")]
    MethodConfirmDenied,
    /**The method does not accept this kind of authorization

Code `WRONG_AUTH_TYPE`, HTTP 403, category `permission`.

If a webhook made the call, make it as an application with an OAuth token; if an application made it, use a webhook.

[Documentation](https://apidocs.bitrix24.com/local-integrations/local-webhooks.html)*/
    #[doc(alias = "WRONG_AUTH_TYPE")]
    WrongAuthType,
    /**The method does not accept this way of authorization

Code `insufficient_auth_type`, HTTP 403 or 400, category `permission`.

If a webhook or a browser session made the call, make it as an application with an OAuth token; if an application made it, use a webhook.

[Documentation](https://apidocs.bitrix24.com/local-integrations/local-webhooks.html)*/
    #[doc(alias = "insufficient_auth_type")]
    InsufficientAuthType,
    /**The method is closed to users of the extranet

Code `ALLOWED_ONLY_INTRANET_USER`, HTTP 403, category `permission`.

Call on behalf of an employee of the company, or ask an administrator whether this user should become one.*/
    #[doc(alias = "ALLOWED_ONLY_INTRANET_USER")]
    AllowedOnlyIntranetUser,
    /**The method is closed to users of this type, such as guests or users of the extranet

Code `restricted_by_user_type`, HTTP 403 or 401, category `permission`.

Call on behalf of an employee of the company, or ask an administrator whether this user should become one.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "restricted_by_user_type")]
    RestrictedByUserType,
    /**The method is closed to a guest session

Code `AUTHORIZE_ERROR`, HTTP 403, category `permission`.

Call on behalf of a user of the portal, with a webhook or an OAuth token.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html)*/
    #[doc(alias = "AUTHORIZE_ERROR")]
    AuthorizeError,
    /**The portal's licence does not cover this feature

Code `WRONG_LICENSE`, HTTP 403, category `plan`.

Look up on the method's page which plan or licence it needs, leave out the parameter that needs it or have the portal's owner extend the plan; retrying changes nothing.

[Documentation](https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html)*/
    #[doc(alias = "WRONG_LICENSE")]
    WrongLicense,
    /**The portal's plan does not cover this feature

Code `TARIFF_RESTRICTION`, HTTP 400, category `plan`.

Look up on the method's page which plan it needs and have the portal's owner extend theirs; retrying changes nothing.

[Documentation](https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html)*/
    #[doc(alias = "TARIFF_RESTRICTION")]
    TariffRestriction,
    /**The application's paid or trial time, or the portal's Market subscription, has run out

Code `PAYMENT_REQUIRED`, HTTP 401 or 402, category `plan`.

Have the application's subscription, or the portal's Market subscription, paid or renewed; until then no tokens are issued.

[Documentation](https://apidocs.bitrix24.com/settings/oauth/error-codes.html)*/
    #[doc(alias = "PAYMENT_REQUIRED")]
    PaymentRequired,
    /**The portal has to confirm its licence before it serves calls

Code `verification_needed`, HTTP 401, category `plan`.

Have an administrator of the portal confirm or renew the licence, on-premise in the update system; authorizing anew changes nothing.

[Documentation](https://apidocs.bitrix24.com/bitrix-support.html)*/
    #[doc(alias = "verification_needed")]
    VerificationNeeded,
    /**The portal is blocked after a check of its licence

Code `PORTAL_BLOCKED_BY_LICENSE_SCANNER`, category `plan`.

Have an administrator of the portal settle the licence with Bitrix24; nothing on the caller's side lifts the block.

[Documentation](https://apidocs.bitrix24.com/bitrix-support.html)*/
    #[doc(alias = "PORTAL_BLOCKED_BY_LICENSE_SCANNER")]
    PortalBlockedByLicenseScanner,
    /**The portal offers no such method to this caller

Code `ERROR_METHOD_NOT_FOUND`, HTTP 404, category `not_found`.

Check the spelling, then the granted scopes, then the API version: a method that only REST 3.0 has is found under `/rest/api/`; some methods are missing where the module is not installed or the plan leaves it out.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "ERROR_METHOD_NOT_FOUND")]
    MethodNotFound,
    /**The call has run, but the portal could not encode its answer as JSON

Code `WRONG_ENCODING`, HTTP 200 or 400, category `server`.

Do not repeat the call, since it has run: look what it did; a text in the portal's data, or one that you sent, is not valid UTF-8, so send UTF-8 only and ask for fewer fields to find the one.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/data-encoding.html)*/
    #[doc(alias = "WRONG_ENCODING")]
    WrongEncoding,
    /**The value of a parameter is not allowed

Code `INVALID_ARG_VALUE`, HTTP 400, category `invalid_request`.

The server's description mostly names the parameter; compare its value with the method's page.

[Documentation](https://apidocs.bitrix24.com/api-reference/data-types.html)*/
    #[doc(alias = "INVALID_ARG_VALUE")]
    InvalidArgValue,
    /**A parameter that the method needs is missing or empty

Code `MAIN_CONTROLLER_22001`, HTTP 400, category `invalid_request`.

The server's description names the parameter; give it a value, and see that the object that it names has all the method needs.

[Documentation](https://apidocs.bitrix24.com/api-reference/data-types.html)*/
    #[doc(alias = "MAIN_CONTROLLER_22001")]
    RequiredParameterMissing,
    /**The part of the portal that runs the method has no such action

Code `MAIN_CONTROLLER_22002`, HTTP 400, category `invalid_request`.

Compare the spelling of the method with its page; if it is right, the portal's version may be too old for it.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/general-principles.html)*/
    #[doc(alias = "MAIN_CONTROLLER_22002")]
    UnknownAction,
    /**The call came with an HTTP method that is not accepted here

Code `invalid_http_method`, HTTP 400, category `invalid_request`.

Send a POST; if you did, a redirect may have turned it into a GET, so call the portal's present address.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/general-principles.html)*/
    #[doc(alias = "invalid_http_method")]
    InvalidHttpMethod,
    /**The body of the call has a `Content-Type` that is not accepted here

Code `invalid_content_type`, HTTP 400, category `invalid_request`.

Send JSON with `Content-Type: application/json`.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/data-encoding.html)*/
    #[doc(alias = "invalid_content_type")]
    InvalidContentType,
    /**The portal does not know the format in which to answer, so it did not run the call

Code `INTERNAL_WRONG_TRANSPORT`, HTTP 500, category `server`.

End the method's name in the address with `.json` or `.xml`, or with neither; if it does, tell the server's administrator (on-premise) or Bitrix24 support.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/general-principles.html)*/
    #[doc(alias = "INTERNAL_WRONG_TRANSPORT")]
    InternalWrongTransport,
    /**The REST service of the portal is not set up rightly, so it did not run the call

Code `INTERNAL_WRONG_HANDLER_CLASS`, HTTP 500, category `server`.

Repeat the call with growing delays, since an update of the portal may be under way; if the fault lasts, tell the server's administrator (on-premise) or Bitrix24 support.

[Documentation](https://apidocs.bitrix24.com/bitrix-support.html)*/
    #[doc(alias = "INTERNAL_WRONG_HANDLER_CLASS")]
    InternalWrongHandlerClass,
    /**The REST 3.0 call was not authorized: its token or webhook code is expired, wrong, blocked or missing

Code `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_ACCESSDENIEDEXCEPTION`, HTTP 401, category `authentication`, only with HTTP 401.

Refresh the access token and repeat the call once; if it is refused again, see that the call goes over HTTPS to the right portal with `auth` in its JSON body (or the webhook's user id and code in the address), then authorize the application anew or make a new webhook.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#call)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_ACCESSDENIEDEXCEPTION")]
    V3Unauthenticated,
    /**The user has no right to the object or action of the REST 3.0 call, or (HTTP 400) the portal is closed

Code `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_ACCESSDENIEDEXCEPTION`, HTTP 403 or 400, category `permission`.

Have an administrator give the user the right, or call on behalf of somebody who has it; with HTTP 400 ask whether the public part of the portal is closed.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#permissions)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_ACCESSDENIEDEXCEPTION")]
    V3AccessDenied,
    /**The REST 3.0 method needs a scope that the webhook or application was not granted

Code `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_INSUFFICIENTSCOPEEXCEPTION`, HTTP 403, category `permission`.

Call `rest.scope.list` to see which scope the method needs, and have it added to the webhook or the application.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#permissions)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_INSUFFICIENTSCOPEEXCEPTION")]
    V3InsufficientScope,
    /**The object that the REST 3.0 call names does not exist

Code `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_ENTITYNOTFOUNDEXCEPTION`, HTTP 400, category `not_found`.

Check the id and the type of the object; it may have been deleted since you read the id.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#response)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_ENTITYNOTFOUNDEXCEPTION")]
    V3EntityNotFound,
    /**An object like the one in the REST 3.0 call exists already

Code `BITRIX_REST_V3_EXCEPTION_ENTITYALREADYEXISTSEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_ENTITYALREADYEXISTSEXCEPTION`, HTTP 400, category `conflict`.

Look the existing object up and use or update it; it may stem from an earlier attempt whose answer was lost.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#response)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_ENTITYALREADYEXISTSEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_ENTITYALREADYEXISTSEXCEPTION")]
    V3EntityAlreadyExists,
    /**REST 3.0 has no such method

Code `BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_METHODNOTFOUNDEXCEPTION`, HTTP 404 or 400, category `not_found`.

Compare the name with what `rest.documentation.openapi` lists for this portal; for a method of the old API leave `/api/` out of the address.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#openapi)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_METHODNOTFOUNDEXCEPTION")]
    V3MethodNotFound,
    /**The body of the REST 3.0 call is not valid JSON

Code `BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_INVALIDJSONEXCEPTION`, HTTP 400, category `invalid_request`.

Send one JSON document with `Content-Type: application/json`; form data is not read here.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#call)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_INVALIDJSONEXCEPTION")]
    V3InvalidJson,
    /**The filter of the REST 3.0 call has a wrong form

Code `BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_INVALIDFILTEREXCEPTION`, HTTP 400, category `invalid_request`.

Write `filter` as a list of conditions such as `["id", "in", [1, 2]]`; a group is `{"logic": "or", "conditions": [...]}`.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#filter)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_INVALIDFILTEREXCEPTION")]
    V3InvalidFilter,
    /**The selection or a batch reference of the REST 3.0 call has a wrong form

Code `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_INVALIDSELECTEXCEPTION`, HTTP 400, category `invalid_request`.

Write `select` as a list of field names; in a batch send a JSON list without `cmd`, name no two results alike, and check the path of every `$ref`.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#batch)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_INVALIDSELECTEXCEPTION")]
    V3InvalidSelect,
    /**The sort order of the REST 3.0 call has a wrong form

Code `BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_INVALIDORDEREXCEPTION`, HTTP 400, category `invalid_request`.

Write `order` as `{"field": "ASC"}` or `"DESC"`, with fields only that the `*.field.list` method marks as `sortable`.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#filterable)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_INVALIDORDEREXCEPTION")]
    V3InvalidOrder,
    /**The pagination of the REST 3.0 call has a wrong form

Code `BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_INVALIDPAGINATIONEXCEPTION`, HTTP 400, category `invalid_request`.

Give `page`, `limit` and `offset` as numbers, with a `limit` above 0 and within the bound on the method's page.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#response)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_INVALIDPAGINATIONEXCEPTION")]
    V3InvalidPagination,
    /**The REST 3.0 call names a field unknown to the object

Code `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_UNKNOWNDTOPROPERTYEXCEPTION`, HTTP 400, category `invalid_request`.

The server's description says which field and which object; compare with the `*.field.list` method of that section.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#connection)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_UNKNOWNDTOPROPERTYEXCEPTION")]
    V3UnknownField,
    /**A filter condition of the REST 3.0 call has an unknown operator

Code `BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_UNKNOWNFILTEROPERATOREXCEPTION`, HTTP 400, category `invalid_request`.

Use one of `=`, `!=`, `>`, `>=`, `<`, `<=`, `in`, `between`.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#operators)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_UNKNOWNFILTEROPERATOREXCEPTION")]
    V3UnknownFilterOperator,
    /**The REST 3.0 call asks for an unknown aggregate function

Code `BITRIX_REST_V3_EXCEPTION_UNKNOWNAGGREGATEFUNCTIONEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_UNKNOWNAGGREGATEFUNCTIONEXCEPTION`, HTTP 400, category `invalid_request`.

The server's description names the function; compare with the method's schema in `rest.documentation.openapi`.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#openapi)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_UNKNOWNAGGREGATEFUNCTIONEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_UNKNOWNAGGREGATEFUNCTIONEXCEPTION")]
    V3UnknownAggregateFunction,
    /**Parameters of the REST 3.0 call are missing or of the wrong type

Code `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_VALIDATION_REQUESTVALIDATIONEXCEPTION`, HTTP 400, category `invalid_request`.

The error's `validation` list names each field and its fault; parameters must stand in the JSON body, as those in the address are not read.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#response)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_VALIDATION_REQUESTVALIDATIONEXCEPTION")]
    V3RequestValidation,
    /**Field values in the REST 3.0 call break the rules of the object

Code `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_VALIDATION_DTOVALIDATIONEXCEPTION`, HTTP 400, category `invalid_request`.

Correct the fields that the error's `validation` list names and send the call again.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#response)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_VALIDATION_DTOVALIDATIONEXCEPTION")]
    V3FieldValidation,
    /**The REST 3.0 call came with an HTTP method other than POST

Code `BITRIX_REST_V3_EXCEPTION_WRONGHTTPREQUESTMETHODEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_WRONGHTTPREQUESTMETHODEXCEPTION`, HTTP 400, category `invalid_request`.

Send a POST with a JSON body; if you did, a redirect may have turned it into a GET, so call the portal's current address.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#call)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_WRONGHTTPREQUESTMETHODEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_WRONGHTTPREQUESTMETHODEXCEPTION")]
    V3WrongHttpMethod,
    /**The portal's plan or licence does not cover the REST 3.0 method

Code `BITRIX_REST_V3_EXCEPTION_LICENSEEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_LICENSEEXCEPTION`, HTTP 400 or 403, category `plan`.

Have the portal's owner extend the plan or licence; retrying changes nothing.

[Documentation](https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_LICENSEEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_LICENSEEXCEPTION")]
    V3License,
    /**The `Idempotency-Key` of the REST 3.0 call is empty, too long or has forbidden characters

Code `BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_INVALIDIDEMPOTENCYKEYEXCEPTION`, HTTP 400, category `invalid_request`.

Send between 1 and 255 characters of printable ASCII as the key, such as a UUID.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_INVALIDIDEMPOTENCYKEYEXCEPTION")]
    V3InvalidIdempotencyKey,
    /**The `Idempotency-Key` of the REST 3.0 call was used for a different request

Code `BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_IDEMPOTENCYKEYREUSEDEXCEPTION`, HTTP 422, category `conflict`.

Make a new key for every new call; send an old one only with exactly the same body.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_IDEMPOTENCYKEYREUSEDEXCEPTION")]
    V3IdempotencyKeyReused,
    /**The REST 3.0 call needs a Market subscription that the portal does not have

Code `BITRIX_REST_V3_EXCEPTION_MARKETSUBSCRIPTIONREQUIREDEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_MARKETSUBSCRIPTIONREQUIREDEXCEPTION`, HTTP 402, category `plan`.

Have the portal's owner buy or renew the Bitrix24 Market subscription.

[Documentation](https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_MARKETSUBSCRIPTIONREQUIREDEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_MARKETSUBSCRIPTIONREQUIREDEXCEPTION")]
    V3MarketSubscriptionRequired,
    /**The portal's plan leaves out REST, so the REST 3.0 call was refused

Code `BITRIX_REST_V3_EXCEPTION_RESTUNAVAILABLEEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_RESTUNAVAILABLEEXCEPTION`, HTTP 402, category `plan`.

Have the portal's owner buy or renew a plan with REST access; the portal's plan widget shows the present one.

[Documentation](https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_RESTUNAVAILABLEEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_RESTUNAVAILABLEEXCEPTION")]
    V3RestUnavailable,
    /**The REST 3.0 method has used up its execution time and is blocked for this application or webhook

Code `BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_RATELIMITEXCEPTION`, HTTP 429, category `rate_limit`.

Pause this one method until `time.operating_reset_at` of its last successful answer, then ask for less in each call; the limit is 480 s of execution in 10 minutes in the cloud.

[Documentation](https://apidocs.bitrix24.com/limits.html)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_RATELIMITEXCEPTION")]
    V3RateLimit,
    /**Something failed inside the portal while it handled the REST 3.0 call

Code `BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_INTERNAL_INTERNALEXCEPTION`, HTTP 500, category `server`.

Look whether the call took effect before you repeat it, with growing delays; an `Idempotency-Key` makes repeats of writing calls safe; if the fault lasts, send the method and the time to the server's administrator or Bitrix24 support.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_INTERNAL_INTERNALEXCEPTION")]
    V3Internal,
    /**The filter of the REST 3.0 call lacks a required field or has a value of the wrong type

Code `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION`, HTTP 400, category `invalid_request`.

The error's `validation` list names each field and its fault.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#filter-errors)*/
    #[doc(
        alias = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION"
    )]
    #[doc(
        alias = "BITRIX_REST_V3_EXCEPTIONS_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION"
    )]
    V3RequestFilterValidation,
    /**A file in the REST 3.0 call is not accepted

Code `BITRIX_REST_V3_EXCEPTION_VALIDATION_INVALIDFILEEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_VALIDATION_INVALIDFILEEXCEPTION`, HTTP 400, category `invalid_request`.

See that its name and content are given as the method's page says, and that its size and type are allowed there.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#response)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_VALIDATION_INVALIDFILEEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_VALIDATION_INVALIDFILEEXCEPTION")]
    V3InvalidFile,
    /**The object of the REST 3.0 call has no such field

Code `BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDNOTFOUNDEXCEPTION`, HTTP 404 or 400, category `not_found`.

Compare the name with what the `*.field.list` method of that section lists.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#filterable)*/
    #[doc(alias = "BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDNOTFOUNDEXCEPTION")]
    V3FieldNotFound,
    /**The field that the REST 3.0 call names has another type than the call expects

Code `BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDWRONGTYPEEXCEPTION`, HTTP 404 or 400, category `invalid_request`.

Look the type of the field up with the `*.field.get` method of that section, and call the method for that type.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#filterable)*/
    #[doc(alias = "BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDWRONGTYPEEXCEPTION")]
    V3FieldWrongType,
    /**The portal cannot look up a related object that the REST 3.0 call selects

Code `BITRIX_REST_V3_EXCEPTION_RELATIONMETHODNOTFOUNDEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_RELATIONMETHODNOTFOUNDEXCEPTION`, HTTP 404 or 400, category `not_found`.

Leave the fields with a dot out of `select` and read the related object with a call of its own.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#connection)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_RELATIONMETHODNOTFOUNDEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_RELATIONMETHODNOTFOUNDEXCEPTION")]
    V3RelationMethodNotFound,
    /**A rule of the portal forbids what the REST 3.0 call asks for

Code `BITRIX_REST_V3_EXCEPTION_LOGICEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_LOGICEXCEPTION`, HTTP 400, category `unknown`.

Read the server's description, which is in the portal's language, and look at the object; the same call fails again as long as it is in this state.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#response)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_LOGICEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_LOGICEXCEPTION")]
    V3Logic,
    /**The portal failed to save the record of the REST 3.0 call

Code `BITRIX_REST_V3_EXCEPTION_INTERNAL_ORMSAVEEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_INTERNAL_ORMSAVEEXCEPTION`, HTTP 500, category `server`.

Look whether the record was saved before you repeat the call, with growing delays; an `Idempotency-Key` makes repeats of writing calls safe; if the fault lasts, send the method and the time to the server's administrator or Bitrix24 support.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INTERNAL_ORMSAVEEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_INTERNAL_ORMSAVEEXCEPTION")]
    V3SaveFailed,
    /**The portal's code of the REST 3.0 method is faulty: an attribute stands too often on a class

Code `BITRIX_REST_V3_EXCEPTION_TOOMANYATTRIBUTESEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_TOOMANYATTRIBUTESEXCEPTION`, HTTP 400, category `server`.

Nothing in the call mends it: tell Bitrix24 support, or whoever wrote the module, the method and the portal's version.

[Documentation](https://apidocs.bitrix24.com/bitrix-support.html)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_TOOMANYATTRIBUTESEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_TOOMANYATTRIBUTESEXCEPTION")]
    V3TooManyAttributes,
    /**The portal's code of the REST 3.0 method is faulty: a class lacks an attribute

Code `BITRIX_REST_V3_EXCEPTION_CLASSREQUIREATTRIBUTEEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_CLASSREQUIREATTRIBUTEEXCEPTION`, HTTP 400, category `server`.

Nothing in the call mends it: tell Bitrix24 support, or whoever wrote the module, the method and the portal's version.

[Documentation](https://apidocs.bitrix24.com/bitrix-support.html)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_CLASSREQUIREATTRIBUTEEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_CLASSREQUIREATTRIBUTEEXCEPTION")]
    V3ClassRequiresAttribute,
    /**The portal's code of the REST 3.0 method is faulty: it was given an object of another class

Code `BITRIX_REST_V3_EXCEPTION_INVALIDCLASSINSTANCEPROVIDEDEXCEPTION` or `BITRIX_REST_V3_EXCEPTIONS_INVALIDCLASSINSTANCEPROVIDEDEXCEPTION`, HTTP 400, category `server`.

Nothing in the call mends it: tell Bitrix24 support, or whoever wrote the module, the method and the portal's version.

[Documentation](https://apidocs.bitrix24.com/bitrix-support.html)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDCLASSINSTANCEPROVIDEDEXCEPTION")]
    #[doc(alias = "BITRIX_REST_V3_EXCEPTIONS_INVALIDCLASSINSTANCEPROVIDEDEXCEPTION")]
    V3InvalidClassInstance,
}
const _: () = {
    ::bitrix_errors::__error_set! {
        SystemError[SystemError] [SystemSet] [] [Debug] [Clone] [Copy] [Eq] [Hash]
        [Self::InternalServerError, Self::UnexpectedAnswer, Self::QueryLimitExceeded,
        Self::BatchMethodNotAllowed, Self::BatchLengthExceeded, Self::NoAuthFound,
        Self::InvalidRequest, Self::OverloadLimit, Self::AccessDenied,
        Self::InvalidCredentials, Self::ManifestIsNotAvailable, Self::InsufficientScope,
        Self::ExpiredToken, Self::UserAccessError, Self::PortalDeleted, Self::NoRestPlan,
        Self::ExtendedPlanRequired, Self::ApplicationContextRequired,
        Self::UserCannotSignIn, Self::NotSignedIn, Self::UserTypeRefused, Self::DiskFull,
        Self::OperationTimeLimit, Self::InvalidToken, Self::AuthorizationError,
        Self::ApplicationNotFound, Self::OAuth, Self::OAuthDiskFull, Self::NotInstalled,
        Self::SessionFailed, Self::InvalidCsrf, Self::InvalidAuthentication,
        Self::ConnectionError, Self::MethodConfirmWaiting, Self::MethodConfirmDenied,
        Self::WrongAuthType, Self::InsufficientAuthType, Self::AllowedOnlyIntranetUser,
        Self::RestrictedByUserType, Self::AuthorizeError, Self::WrongLicense,
        Self::TariffRestriction, Self::PaymentRequired, Self::VerificationNeeded,
        Self::PortalBlockedByLicenseScanner, Self::MethodNotFound, Self::WrongEncoding,
        Self::InvalidArgValue, Self::RequiredParameterMissing, Self::UnknownAction,
        Self::InvalidHttpMethod, Self::InvalidContentType, Self::InternalWrongTransport,
        Self::InternalWrongHandlerClass, Self::V3Unauthenticated, Self::V3AccessDenied,
        Self::V3InsufficientScope, Self::V3EntityNotFound, Self::V3EntityAlreadyExists,
        Self::V3MethodNotFound, Self::V3InvalidJson, Self::V3InvalidFilter,
        Self::V3InvalidSelect, Self::V3InvalidOrder, Self::V3InvalidPagination,
        Self::V3UnknownField, Self::V3UnknownFilterOperator,
        Self::V3UnknownAggregateFunction, Self::V3RequestValidation,
        Self::V3FieldValidation, Self::V3WrongHttpMethod, Self::V3License,
        Self::V3InvalidIdempotencyKey, Self::V3IdempotencyKeyReused,
        Self::V3MarketSubscriptionRequired, Self::V3RestUnavailable, Self::V3RateLimit,
        Self::V3Internal, Self::V3RequestFilterValidation, Self::V3InvalidFile,
        Self::V3FieldNotFound, Self::V3FieldWrongType, Self::V3RelationMethodNotFound,
        Self::V3Logic, Self::V3SaveFailed, Self::V3TooManyAttributes,
        Self::V3ClassRequiresAttribute, Self::V3InvalidClassInstance,]
        ["
|INTERNAL_SERVER_ERROR|InternalServerError|500|server|something failed inside the portal while it handled the call|Internal server error|look whether the call took effect before you repeat it, with growing delays; if the fault lasts, send the method, its parameters (no tokens) and the time to the server's administrator (on-premise) or Bitrix24 support|https://apidocs.bitrix24.com/error-codes.html
|ERROR_UNEXPECTED_ANSWER|UnexpectedAnswer|500|server|the portal's server produced something other than the expected response|Server returned an unexpected response|look whether the call took effect before you repeat it, with growing delays; if the fault lasts, send the method, its parameters (no tokens) and the time to the server's administrator or Bitrix24 support|https://apidocs.bitrix24.com/error-codes.html
|QUERY_LIMIT_EXCEEDED|QueryLimitExceeded|503|rate_limit|the portal receives requests faster than its plan allows|Too many requests|keep to 2 calls a second (5 on Enterprise) and retry after half a second, then with growing delays; everything that calls this portal from the same IP address shares the limit|https://apidocs.bitrix24.com/limits.html||||500ms
|ERROR_BATCH_METHOD_NOT_ALLOWED|BatchMethodNotAllowed|405 500 200|invalid_request|this method cannot be a command of a batch|Method is not allowed for batch usage|send the call on its own, outside the batch; uploads, downloads and `batch` itself are refused inside a batch|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/batch.html
|ERROR_BATCH_LENGTH_EXCEEDED|BatchLengthExceeded|400 500 200|invalid_request|the batch has more than 50 commands|Max batch length exceeded|send at most 50 commands in one batch; where only some commands carry this error, the others have run, so send only those again in another batch|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/batch.html
|NO_AUTH_FOUND|NoAuthFound|401|authentication fix_request|the call carries neither an access token nor a webhook code|Wrong authorization data|send the access token as `auth`, or call the whole webhook address with user id and secret code; see that no redirect or proxy drops it on the way|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html
|INVALID_REQUEST|InvalidRequest|400 401|invalid_request|the call did not come over HTTPS|Https required|write the portal's address with `https://` and replace the token or webhook code that travelled unencrypted; if the address is right, a proxy before an on-premise portal may hide HTTPS from it|https://apidocs.bitrix24.com/error-codes.html
|OVERLOAD_LIMIT|OverloadLimit|503 401|unavailable contact_support never|calls of this application or webhook have been blocked by hand because of overload|REST API is blocked due to overload|stop calling, since waiting and retrying lift nothing; find what caused the load, then ask Bitrix24 support to lift the block of this application or webhook|https://apidocs.bitrix24.com/bitrix-support.html
|ACCESS_DENIED|AccessDenied|403 400|permission|the caller lacks a right that the method or the object needs||have an administrator of the portal give the user behind the token or webhook the right, or call on behalf of somebody who has it; some methods are for administrators only|https://apidocs.bitrix24.com/error-codes.html
|INVALID_CREDENTIALS|InvalidCredentials|403 401|authentication|no active webhook has the user id and secret code of this address|Invalid request credentials|compare the user id and the secret code in the address with the webhook's settings and see that it is active; a webhook whose secret leaked may have been blocked: give it a new secret code or make a new webhook, and replace the address wherever it is stored|https://apidocs.bitrix24.com/local-integrations/local-webhooks.html
|ERROR_MANIFEST_IS_NOT_AVAILABLE|ManifestIsNotAvailable|404 400 403|not_found|the call names no manifest, or none that this portal allows an import for|Manifest is not available|send the code of a manifest, spelled as the portal lists it, and see that an import is allowed for it; only `configuration.import.register` is known to send this error|https://apidocs.bitrix24.com/error-codes.html
|insufficient_scope|InsufficientScope|403 401|permission|the method needs a scope that the webhook or application was not granted|The request requires higher privileges than provided by the webhook token|call `scope` to see what was granted, and have an administrator add the scope that the method's page names to the webhook or the application|https://apidocs.bitrix24.com/api-reference/scopes/permissions.html
|expired_token|ExpiredToken|401|authentication refresh_token always|the access token has expired|The access token provided has expired|get a new pair with the refresh token, store both tokens, then repeat the call once; an access token lives one hour, so refresh on this error rather than before each call|https://apidocs.bitrix24.com/settings/oauth/auto-renewal.html
|user_access_error|UserAccessError|403 401|permission|this user has not been given access to the application|The user does not have access to the application|ask an administrator of the portal to open the application to the user, or call on behalf of somebody who has access|https://apidocs.bitrix24.com/error-codes.html
|PORTAL_DELETED|PortalDeleted|500 403 410|unavailable ask_administrator never|the portal was deleted, or its public part is closed|Portal was deleted|stop calling and ask the portal's administrator; on-premise, the setting of the Main module that closes the public part temporarily must be switched off|https://apidocs.bitrix24.com/error-codes.html
|ACCESS_DENIED|NoRestPlan|401 403|plan|the portal has no plan that includes the REST API|REST is available only on commercial plans.|have the portal's owner activate a paid plan and the Market subscription, or its trial, under My Plan; no right that is granted changes it|https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html|||REST is available only on commercial plans.
|ACCESS_DENIED||401 403|||REST is available only on commercial plans.|||||REST is available only by subscription.
|ACCESS_DENIED||401 403|||REST is available only on commercial plans.|||||REST API is available only on commercial plans
|ACCESS_DENIED||401 403|||REST is available only on commercial plans.||||401
|ACCESS_DENIED|ExtendedPlanRequired|403|plan|the method belongs to a larger plan than the portal has|Access denied! Available only on extended plans|look up on the method's page which plan it needs and have the portal's owner extend theirs; no right that is granted changes it|https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html|||Access denied! Available only on extended plans
|ACCESS_DENIED|ApplicationContextRequired|403 400|permission fix_request|the method works only for an application, and the call does not come from one|Access denied! Application context required|call with an application's OAuth token instead of a webhook; methods of chat bots accept a webhook if the call names `CLIENT_ID`|https://apidocs.bitrix24.com/settings/oauth/index.html|||Access denied! Application context required
|ACCESS_DENIED||403 400|||Access denied! Application context required|||||Application context required
|ACCESS_DENIED||403 400|||Access denied! Application context required|||||Access denied! Client ID not specified
|ACCESS_DENIED|UserCannotSignIn|401|authentication|the user behind the token or webhook cannot sign in to this portal any more|Current user can't be authorized in this context|see whether that user was deleted, was blocked or never confirmed the invitation, and authorize the application, or make a webhook, as an active user|https://apidocs.bitrix24.com/settings/oauth/index.html|||Current user can't be authorized in this context
|ACCESS_DENIED|NotSignedIn|401 403|authentication|the call came with a browser session in which nobody is signed in|User not authorized|sign in to the portal and repeat the call with the `sessid` of that session; a program outside the browser should use a webhook or OAuth instead|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html|||User not authorized
|ACCESS_DENIED||401 403|||User not authorized|||||User authorization required.
|ACCESS_DENIED|UserTypeRefused|401|permission|users of this type, such as guests, bots or shop customers, may not call the REST API|Access denied for this type of user|call on behalf of an employee of the portal; an administrator can turn a guest into one|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html|||Access denied for this type of user
|ACCESS_DENIED|DiskFull||quota ask_administrator|the disk space of the portal is used up|Disk quota exceeded.|have an administrator free disk space or extend the plan; neither a right nor a new authorization changes it|https://apidocs.bitrix24.com/bitrix-support.html|||Disk quota exceeded.
|ACCESS_DENIED|||||Disk quota exceeded.|||||Исчерпан выделенный дисковый ресурс.
|ACCESS_DENIED|||||Disk quota exceeded.|||||Вичерпано виділений дисковий ресурс.
|OPERATION_TIME_LIMIT|OperationTimeLimit|429|rate_limit|the method has used up its execution time and is blocked for this application or webhook|Method is blocked due to operation time limit|pause this one method until `time.operating_reset_at` of its last successful answer, then ask for less in each call; the limit is 480 s of execution in 10 minutes in the cloud, 420 s on-premise where it is on|https://apidocs.bitrix24.com/limits.html||||operating_reset
|invalid_token|InvalidToken|401|authentication refresh_token always|the portal cannot tell which application the access token belongs to|Unable to get application by token|refresh the token and repeat the call once; if that fails too, check that the token is of this portal and authorize the application again|https://apidocs.bitrix24.com/settings/oauth/auto-renewal.html
|authorization_error|AuthorizationError|401|authentication|the portal cannot authorize the user behind the token|Unable to authorize user|see whether that employee has left or was blocked, and authorize the application again as an active user|https://apidocs.bitrix24.com/settings/oauth/index.html
|APPLICATION_NOT_FOUND|ApplicationNotFound|401|authentication|the portal has no active application behind the token|Application not found|see that the application is still on the portal, is active and has the same `client_id`; if it was deleted, add it again and authorize it with its new keys|https://apidocs.bitrix24.com/settings/oauth/index.html
|ERROR_OAUTH|OAuth|401|authentication|the authorization server did not confirm the token, mostly because the application is not installed on this portal any more|Application not installed|have an administrator install the application on the portal again, then authorize it and store the new tokens; if it is installed, read the server's description, since it may tell of the portal itself|https://apidocs.bitrix24.com/settings/oauth/error-codes.html
|ERROR_OAUTH|OAuthDiskFull|401|quota ask_administrator|the portal could not authorize the call, as its disk space is used up|Disk quota exceeded.|have an administrator free disk space or extend the plan; installing or authorizing the application anew changes nothing|https://apidocs.bitrix24.com/bitrix-support.html|||Disk quota exceeded.
|ERROR_OAUTH||401|||Disk quota exceeded.|||||Исчерпан выделенный дисковый ресурс.
|ERROR_OAUTH||401|||Disk quota exceeded.|||||Вичерпано виділений дисковий ресурс.
|NOT_INSTALLED|NotInstalled|401|authentication|the application is not installed on this portal|Application not installed|have an administrator install the application, then authorize it anew instead of reusing old tokens|https://apidocs.bitrix24.com/settings/oauth/error-codes.html
|session_failed|SessionFailed|401|authentication|the `sessid` of the call does not belong to the user's session|Sessid check failed|take the fresh `sessid` of this answer, or that of the signed-in user, and call again; a program outside the browser should use a webhook or OAuth instead|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html
|invalid_csrf|InvalidCsrf|200 401 403|authentication|the session token of the call (`sessid`) does not belong to the user's session|Invalid csrf token|take the current `sessid` of the signed-in user; a program outside the browser should call `/rest/` with a webhook or OAuth instead of the portal's own services|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html
|invalid_authentication|InvalidAuthentication|401|authentication|the part of the portal that runs the method found no signed-in user who may call it||see that the token or webhook belongs to an active user and authorize anew; if it does, that user lacks the right, which an administrator can give|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html
|CONNECTION_ERROR|ConnectionError|401|unavailable backoff always|the portal could not reach the authorization server to check the token|Error connecting to authorization server|wait and repeat the call with the same token: in spite of 401 the token is not at fault, and the call did not run; on-premise, check the server's outgoing connections|https://apidocs.bitrix24.com/settings/cloud-and-on-premise/network-access.html
|METHOD_CONFIRM_WAITING|MethodConfirmWaiting|401|permission wait_for_approval|the method waits for an administrator of the portal to allow it|Waiting for confirmation|have an administrator answer the notification, then repeat the call with the same token; a refreshed token would have to be allowed anew|https://apidocs.bitrix24.com/api-reference/scopes/confirmation.html
|METHOD_CONFIRM_DENIED|MethodConfirmDenied|403|permission|an administrator of the portal did not allow this method|Method call denied|do not repeat the call with this token; settle it with the administrator, then call with a new token, which asks again|https://apidocs.bitrix24.com/api-reference/scopes/confirmation.html
|WRONG_AUTH_TYPE|WrongAuthType|403|permission fix_request|the method does not accept this kind of authorization|Current authorization type is denied for this method|if a webhook made the call, make it as an application with an OAuth token; if an application made it, use a webhook|https://apidocs.bitrix24.com/local-integrations/local-webhooks.html
|insufficient_auth_type|InsufficientAuthType|403 400|permission fix_request|the method does not accept this way of authorization|The request requires higher privileges than provided.|if a webhook or a browser session made the call, make it as an application with an OAuth token; if an application made it, use a webhook|https://apidocs.bitrix24.com/local-integrations/local-webhooks.html
|ALLOWED_ONLY_INTRANET_USER|AllowedOnlyIntranetUser|403|permission|the method is closed to users of the extranet||call on behalf of an employee of the company, or ask an administrator whether this user should become one
|restricted_by_user_type|RestrictedByUserType|403 401|permission|the method is closed to users of this type, such as guests or users of the extranet|Access restricted by user type|call on behalf of an employee of the company, or ask an administrator whether this user should become one|https://apidocs.bitrix24.com/error-codes.html
|AUTHORIZE_ERROR|AuthorizeError|403|permission|the method is closed to a guest session|Method not available for guest session.|call on behalf of a user of the portal, with a webhook or an OAuth token|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html
|WRONG_LICENSE|WrongLicense|403|plan|the portal's licence does not cover this feature||look up on the method's page which plan or licence it needs, leave out the parameter that needs it or have the portal's owner extend the plan; retrying changes nothing|https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html
|TARIFF_RESTRICTION|TariffRestriction|400|plan|the portal's plan does not cover this feature||look up on the method's page which plan it needs and have the portal's owner extend theirs; retrying changes nothing|https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html
|PAYMENT_REQUIRED|PaymentRequired|401 402|plan|the application's paid or trial time, or the portal's Market subscription, has run out|Subscription has been ended|have the application's subscription, or the portal's Market subscription, paid or renewed; until then no tokens are issued|https://apidocs.bitrix24.com/settings/oauth/error-codes.html
|verification_needed|VerificationNeeded|401|plan ask_administrator|the portal has to confirm its licence before it serves calls|License check failed.|have an administrator of the portal confirm or renew the licence, on-premise in the update system; authorizing anew changes nothing|https://apidocs.bitrix24.com/bitrix-support.html
|PORTAL_BLOCKED_BY_LICENSE_SCANNER|PortalBlockedByLicenseScanner||plan ask_administrator|the portal is blocked after a check of its licence|Portal is blocked by the license scanner.|have an administrator of the portal settle the licence with Bitrix24; nothing on the caller's side lifts the block|https://apidocs.bitrix24.com/bitrix-support.html
|ERROR_METHOD_NOT_FOUND|MethodNotFound|404|not_found|the portal offers no such method to this caller|Method not found!|check the spelling, then the granted scopes, then the API version: a method that only REST 3.0 has is found under `/rest/api/`; some methods are missing where the module is not installed or the plan leaves it out|https://apidocs.bitrix24.com/error-codes.html
|WRONG_ENCODING|WrongEncoding|200 400|server|the call has run, but the portal could not encode its answer as JSON|Wrong request encoding|do not repeat the call, since it has run: look what it did; a text in the portal's data, or one that you sent, is not valid UTF-8, so send UTF-8 only and ask for fewer fields to find the one|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/data-encoding.html
|INVALID_ARG_VALUE|InvalidArgValue|400|invalid_request|the value of a parameter is not allowed||the server's description mostly names the parameter; compare its value with the method's page|https://apidocs.bitrix24.com/api-reference/data-types.html
|MAIN_CONTROLLER_22001|RequiredParameterMissing|400|invalid_request|a parameter that the method needs is missing or empty||the server's description names the parameter; give it a value, and see that the object that it names has all the method needs|https://apidocs.bitrix24.com/api-reference/data-types.html
|MAIN_CONTROLLER_22002|UnknownAction|400|invalid_request|the part of the portal that runs the method has no such action||compare the spelling of the method with its page; if it is right, the portal's version may be too old for it|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/general-principles.html
|invalid_http_method|InvalidHttpMethod|400|invalid_request|the call came with an HTTP method that is not accepted here||send a POST; if you did, a redirect may have turned it into a GET, so call the portal's present address|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/general-principles.html
|invalid_content_type|InvalidContentType|400|invalid_request|the body of the call has a `Content-Type` that is not accepted here||send JSON with `Content-Type: application/json`|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/data-encoding.html
|INTERNAL_WRONG_TRANSPORT|InternalWrongTransport|500|server inspect never|the portal does not know the format in which to answer, so it did not run the call|Wrong transport!|end the method's name in the address with `.json` or `.xml`, or with neither; if it does, tell the server's administrator (on-premise) or Bitrix24 support|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/general-principles.html
|INTERNAL_WRONG_HANDLER_CLASS|InternalWrongHandlerClass|500|server|the REST service of the portal is not set up rightly, so it did not run the call|Wrong handler class!|repeat the call with growing delays, since an update of the portal may be under way; if the fault lasts, tell the server's administrator (on-premise) or Bitrix24 support|https://apidocs.bitrix24.com/bitrix-support.html
|BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION|V3Unauthenticated|401|authentication refresh_token always|the REST 3.0 call was not authorized: its token or webhook code is expired, wrong, blocked or missing||refresh the access token and repeat the call once; if it is refused again, see that the call goes over HTTPS to the right portal with `auth` in its JSON body (or the webhook's user id and code in the address), then authorize the application anew or make a new webhook|https://apidocs.bitrix24.com/api-reference/rest-v3.html#call||401
|BITRIX_REST_V3_EXCEPTIONS_ACCESSDENIEDEXCEPTION||401|||||||401
|BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION|V3AccessDenied|403 400|permission|the user has no right to the object or action of the REST 3.0 call, or (HTTP 400) the portal is closed||have an administrator give the user the right, or call on behalf of somebody who has it; with HTTP 400 ask whether the public part of the portal is closed|https://apidocs.bitrix24.com/api-reference/rest-v3.html#permissions
|BITRIX_REST_V3_EXCEPTIONS_ACCESSDENIEDEXCEPTION||403 400
|BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION|V3InsufficientScope|403|permission|the REST 3.0 method needs a scope that the webhook or application was not granted||call `rest.scope.list` to see which scope the method needs, and have it added to the webhook or the application|https://apidocs.bitrix24.com/api-reference/rest-v3.html#permissions
|BITRIX_REST_V3_EXCEPTIONS_INSUFFICIENTSCOPEEXCEPTION||403
|BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION|V3EntityNotFound|400|not_found|the object that the REST 3.0 call names does not exist||check the id and the type of the object; it may have been deleted since you read the id|https://apidocs.bitrix24.com/api-reference/rest-v3.html#response
|BITRIX_REST_V3_EXCEPTIONS_ENTITYNOTFOUNDEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_ENTITYALREADYEXISTSEXCEPTION|V3EntityAlreadyExists|400|conflict|an object like the one in the REST 3.0 call exists already||look the existing object up and use or update it; it may stem from an earlier attempt whose answer was lost|https://apidocs.bitrix24.com/api-reference/rest-v3.html#response
|BITRIX_REST_V3_EXCEPTIONS_ENTITYALREADYEXISTSEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION|V3MethodNotFound|404 400|not_found|REST 3.0 has no such method||compare the name with what `rest.documentation.openapi` lists for this portal; for a method of the old API leave `/api/` out of the address|https://apidocs.bitrix24.com/api-reference/rest-v3.html#openapi
|BITRIX_REST_V3_EXCEPTIONS_METHODNOTFOUNDEXCEPTION||404 400
|BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION|V3InvalidJson|400|invalid_request|the body of the REST 3.0 call is not valid JSON||send one JSON document with `Content-Type: application/json`; form data is not read here|https://apidocs.bitrix24.com/api-reference/rest-v3.html#call
|BITRIX_REST_V3_EXCEPTIONS_INVALIDJSONEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION|V3InvalidFilter|400|invalid_request|the filter of the REST 3.0 call has a wrong form||write `filter` as a list of conditions such as `[\"id\", \"in\", [1, 2]]`; a group is `{\"logic\": \"or\", \"conditions\": [...]}`|https://apidocs.bitrix24.com/api-reference/rest-v3.html#filter
|BITRIX_REST_V3_EXCEPTIONS_INVALIDFILTEREXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION|V3InvalidSelect|400|invalid_request|the selection or a batch reference of the REST 3.0 call has a wrong form||write `select` as a list of field names; in a batch send a JSON list without `cmd`, name no two results alike, and check the path of every `$ref`|https://apidocs.bitrix24.com/api-reference/rest-v3.html#batch
|BITRIX_REST_V3_EXCEPTIONS_INVALIDSELECTEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION|V3InvalidOrder|400|invalid_request|the sort order of the REST 3.0 call has a wrong form||write `order` as `{\"field\": \"ASC\"}` or `\"DESC\"`, with fields only that the `*.field.list` method marks as `sortable`|https://apidocs.bitrix24.com/api-reference/rest-v3.html#filterable
|BITRIX_REST_V3_EXCEPTIONS_INVALIDORDEREXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION|V3InvalidPagination|400|invalid_request|the pagination of the REST 3.0 call has a wrong form||give `page`, `limit` and `offset` as numbers, with a `limit` above 0 and within the bound on the method's page|https://apidocs.bitrix24.com/api-reference/rest-v3.html#response
|BITRIX_REST_V3_EXCEPTIONS_INVALIDPAGINATIONEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION|V3UnknownField|400|invalid_request|the REST 3.0 call names a field unknown to the object||the server's description says which field and which object; compare with the `*.field.list` method of that section|https://apidocs.bitrix24.com/api-reference/rest-v3.html#connection
|BITRIX_REST_V3_EXCEPTIONS_UNKNOWNDTOPROPERTYEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION|V3UnknownFilterOperator|400|invalid_request|a filter condition of the REST 3.0 call has an unknown operator||use one of `=`, `!=`, `>`, `>=`, `<`, `<=`, `in`, `between`|https://apidocs.bitrix24.com/api-reference/rest-v3.html#operators
|BITRIX_REST_V3_EXCEPTIONS_UNKNOWNFILTEROPERATOREXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_UNKNOWNAGGREGATEFUNCTIONEXCEPTION|V3UnknownAggregateFunction|400|invalid_request|the REST 3.0 call asks for an unknown aggregate function||the server's description names the function; compare with the method's schema in `rest.documentation.openapi`|https://apidocs.bitrix24.com/api-reference/rest-v3.html#openapi
|BITRIX_REST_V3_EXCEPTIONS_UNKNOWNAGGREGATEFUNCTIONEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION|V3RequestValidation|400|invalid_request|parameters of the REST 3.0 call are missing or of the wrong type||the error's `validation` list names each field and its fault; parameters must stand in the JSON body, as those in the address are not read|https://apidocs.bitrix24.com/api-reference/rest-v3.html#response
|BITRIX_REST_V3_EXCEPTIONS_VALIDATION_REQUESTVALIDATIONEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION|V3FieldValidation|400|invalid_request|field values in the REST 3.0 call break the rules of the object||correct the fields that the error's `validation` list names and send the call again|https://apidocs.bitrix24.com/api-reference/rest-v3.html#response
|BITRIX_REST_V3_EXCEPTIONS_VALIDATION_DTOVALIDATIONEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_WRONGHTTPREQUESTMETHODEXCEPTION|V3WrongHttpMethod|400|invalid_request|the REST 3.0 call came with an HTTP method other than POST||send a POST with a JSON body; if you did, a redirect may have turned it into a GET, so call the portal's current address|https://apidocs.bitrix24.com/api-reference/rest-v3.html#call
|BITRIX_REST_V3_EXCEPTIONS_WRONGHTTPREQUESTMETHODEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_LICENSEEXCEPTION|V3License|400 403|plan|the portal's plan or licence does not cover the REST 3.0 method||have the portal's owner extend the plan or licence; retrying changes nothing|https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html
|BITRIX_REST_V3_EXCEPTIONS_LICENSEEXCEPTION||400 403
|BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION|V3InvalidIdempotencyKey|400|invalid_request|the `Idempotency-Key` of the REST 3.0 call is empty, too long or has forbidden characters||send between 1 and 255 characters of printable ASCII as the key, such as a UUID|https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency
|BITRIX_REST_V3_EXCEPTIONS_INVALIDIDEMPOTENCYKEYEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION|V3IdempotencyKeyReused|422|conflict fix_request|the `Idempotency-Key` of the REST 3.0 call was used for a different request||make a new key for every new call; send an old one only with exactly the same body|https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency
|BITRIX_REST_V3_EXCEPTIONS_IDEMPOTENCYKEYREUSEDEXCEPTION||422
|BITRIX_REST_V3_EXCEPTION_MARKETSUBSCRIPTIONREQUIREDEXCEPTION|V3MarketSubscriptionRequired|402|plan|the REST 3.0 call needs a Market subscription that the portal does not have||have the portal's owner buy or renew the Bitrix24 Market subscription|https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html
|BITRIX_REST_V3_EXCEPTIONS_MARKETSUBSCRIPTIONREQUIREDEXCEPTION||402
|BITRIX_REST_V3_EXCEPTION_RESTUNAVAILABLEEXCEPTION|V3RestUnavailable|402|plan|the portal's plan leaves out REST, so the REST 3.0 call was refused||have the portal's owner buy or renew a plan with REST access; the portal's plan widget shows the present one|https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html
|BITRIX_REST_V3_EXCEPTIONS_RESTUNAVAILABLEEXCEPTION||402
|BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION|V3RateLimit|429|rate_limit|the REST 3.0 method has used up its execution time and is blocked for this application or webhook||pause this one method until `time.operating_reset_at` of its last successful answer, then ask for less in each call; the limit is 480 s of execution in 10 minutes in the cloud|https://apidocs.bitrix24.com/limits.html||||operating_reset
|BITRIX_REST_V3_EXCEPTIONS_RATELIMITEXCEPTION||429
|BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION|V3Internal|500|server|something failed inside the portal while it handled the REST 3.0 call||look whether the call took effect before you repeat it, with growing delays; an `Idempotency-Key` makes repeats of writing calls safe; if the fault lasts, send the method and the time to the server's administrator or Bitrix24 support|https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency
|BITRIX_REST_V3_EXCEPTIONS_INTERNAL_INTERNALEXCEPTION||500
|BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION|V3RequestFilterValidation|400|invalid_request|the filter of the REST 3.0 call lacks a required field or has a value of the wrong type||the error's `validation` list names each field and its fault|https://apidocs.bitrix24.com/api-reference/rest-v3.html#filter-errors
|BITRIX_REST_V3_EXCEPTIONS_VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_VALIDATION_INVALIDFILEEXCEPTION|V3InvalidFile|400|invalid_request|a file in the REST 3.0 call is not accepted||see that its name and content are given as the method's page says, and that its size and type are allowed there|https://apidocs.bitrix24.com/api-reference/rest-v3.html#response
|BITRIX_REST_V3_EXCEPTIONS_VALIDATION_INVALIDFILEEXCEPTION||400
|BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDNOTFOUNDEXCEPTION|V3FieldNotFound|404 400|not_found|the object of the REST 3.0 call has no such field||compare the name with what the `*.field.list` method of that section lists|https://apidocs.bitrix24.com/api-reference/rest-v3.html#filterable
|BITRIX_REST_V3_REALISATION_EXCEPTION_FIELDWRONGTYPEEXCEPTION|V3FieldWrongType|404 400|invalid_request|the field that the REST 3.0 call names has another type than the call expects||look the type of the field up with the `*.field.get` method of that section, and call the method for that type|https://apidocs.bitrix24.com/api-reference/rest-v3.html#filterable
|BITRIX_REST_V3_EXCEPTION_RELATIONMETHODNOTFOUNDEXCEPTION|V3RelationMethodNotFound|404 400|not_found|the portal cannot look up a related object that the REST 3.0 call selects||leave the fields with a dot out of `select` and read the related object with a call of its own|https://apidocs.bitrix24.com/api-reference/rest-v3.html#connection
|BITRIX_REST_V3_EXCEPTIONS_RELATIONMETHODNOTFOUNDEXCEPTION||404 400
|BITRIX_REST_V3_EXCEPTION_LOGICEXCEPTION|V3Logic|400|unknown|a rule of the portal forbids what the REST 3.0 call asks for||read the server's description, which is in the portal's language, and look at the object; the same call fails again as long as it is in this state|https://apidocs.bitrix24.com/api-reference/rest-v3.html#response
|BITRIX_REST_V3_EXCEPTIONS_LOGICEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_INTERNAL_ORMSAVEEXCEPTION|V3SaveFailed|500|server|the portal failed to save the record of the REST 3.0 call||look whether the record was saved before you repeat the call, with growing delays; an `Idempotency-Key` makes repeats of writing calls safe; if the fault lasts, send the method and the time to the server's administrator or Bitrix24 support|https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency
|BITRIX_REST_V3_EXCEPTIONS_INTERNAL_ORMSAVEEXCEPTION||500
|BITRIX_REST_V3_EXCEPTION_TOOMANYATTRIBUTESEXCEPTION|V3TooManyAttributes|400|server|the portal's code of the REST 3.0 method is faulty: an attribute stands too often on a class||nothing in the call mends it: tell Bitrix24 support, or whoever wrote the module, the method and the portal's version|https://apidocs.bitrix24.com/bitrix-support.html
|BITRIX_REST_V3_EXCEPTIONS_TOOMANYATTRIBUTESEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_CLASSREQUIREATTRIBUTEEXCEPTION|V3ClassRequiresAttribute|400|server|the portal's code of the REST 3.0 method is faulty: a class lacks an attribute||nothing in the call mends it: tell Bitrix24 support, or whoever wrote the module, the method and the portal's version|https://apidocs.bitrix24.com/bitrix-support.html
|BITRIX_REST_V3_EXCEPTIONS_CLASSREQUIREATTRIBUTEEXCEPTION||400
|BITRIX_REST_V3_EXCEPTION_INVALIDCLASSINSTANCEPROVIDEDEXCEPTION|V3InvalidClassInstance|400|server|the portal's code of the REST 3.0 method is faulty: it was given an object of another class||nothing in the call mends it: tell Bitrix24 support, or whoever wrote the module, the method and the portal's version|https://apidocs.bitrix24.com/bitrix-support.html
|BITRIX_REST_V3_EXCEPTIONS_INVALIDCLASSINSTANCEPROVIDEDEXCEPTION||400"]
        (3,
        b"\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\x04\x01\0\0\0\x01\0\0\x02\0\0\0\x01\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\x02\0\0\0\0\0\0\x01\0\0\0\x01\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\x01\x01\0\0\0\0\x01\0\0\0\x02\0\0\0\0",
        b"\x16\0-\0\xC5C\0\0\0\0\0\0\0\0\0\0>\0W\0:\x83\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0;\0P\0\x82x\0\0\0\0\0\0\0\0\0\x006\0:\0\xF7W\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0'\0S\0\xA0|\0\0\x0C\0\x1E\0\xFA/\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\r\0\x1C\0s-\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x006\0I\0'm\0\x000\09\0ZU\0\0\0\0\0\0\0\0\0\0\x1B\0\x04\0\xEC\x05\0\0\0\0\0\0\0\0\0\x001\09\0|V\0\0\0\0\0\0\0\0\0\0\x14\0\x16\0\xB3#\0\x002\0K\0nq\0\0\x0F\0'\0\\<\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\08\0R\0\n{\0\08\0B\0\xB2c\0\0?\0D\0\xFCf\0\0\0\0\0\0\0\0\0\0/\x007\0\x86S\0\0\0\0\0\0\0\0\0\0\x0E\0\x0E\0\xA1\x14\0\0\0\0\0\0\0\0\0\0\r\0\x0C\0\xF0\x11\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x000\0>\0\xE0]\0\0.\0?\0\x17^\0\0\0\0\0\0\0\0\0\0\x15\x001\0\x02I\0\x005\0:\0\xB4V\0\x007\0B\0\x8Eb\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x11\0\r\0`\x13\0\0\r\0(\0r=\0\x000\0;\x004X\0\0\x0B\0\x1A\0z)\0\0\x1F\0\n\0\xCC\x0E\0\0\0\0\0\0\0\0\0\0\x0E\0\x1D\0\x8D.\0\08\0O\0\x08w\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0:\0C\0\xF1c\0\x002\0T\0\x1E~\0\0\0\0\0\0\0\0\0\0D\0N\0lu\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0+\0L\0\xA7q\0\0\0\0\0\0\0\0\0\0)\0G\0Nj\0\0\0\0\0\0\0\0\0\x004\08\0\x1FU\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\r\0\x08\0\xA2\x0B\0\0!\0,\0kB\0\08\0H\0\xE8l\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x16\0$\0\xB08\0\0\0\0\0\0\0\0\0\x001\0K\0-p\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0>\0D\0\x86e\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0;\0C\0De\0\x003\08\0\xC0S\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x007\0V\0\xA7\x81\0\0\0\0\0\0\0\0\0\x001\0;\0rY\0\x004\0A\0\x0Ca\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\09\0R\0\\|\0\0\0\0\0\0\0\0\0\0(\0S\0\xEF}\0\0\0\0\0\0\0\0\0\0\x18\x004\0nL\0\0\0\0\0\0\0\0\0\0-\0<\0\xAEY\0\0?\0W\0\xA0\x84\0\0\0\0\0\0\0\0\0\0\x13\0\x18\0\xF3&\0\0\0\0\0\0\0\0\0\x003\0U\0\x13\x80\0\0\x1A\0%\x004:\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x1E\0\x03\0\x95\x04\0\0\0\0\0\0\0\0\0\0\x10\0 \0\xF72\0\08\0V\0\xFB\x82\0\0/\0>\0q\\\0\0,\0L\0>s\0\0/\0?\0X_\0\x004\0U\0l\x81\0\0\x15\x000\0\xCEG\0\0\x0E\0\x07\0\x15\n\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x13\x002\0;J\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x17\0&\0\x10;\0\0\0\0\0\0\0\0\0\0E\0N\0\xBCv\0\0\0\0\0\0\0\0\0\0\x16\0!\0\x9E4\0\0\x14\0\x02\x000\x03\0\0\0\0\0\0\0\0\0\0\x17\0\x01\0\x92\x01\0\0<\0Q\0\xA2y\0\0\r\0\x17\0\x7F%\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x10\0*\0\xC6?\0\0:\0E\0Bg\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0F\0#\0S7\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0.\x007\0\xEDQ\0\0=\0J\0\xE9o\0\0\0\0\0\0\0\0\0\x003\0M\0qs\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x003\0@\0\x8E_\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0E\0.\0?E\0\0\0\0\0\0\0\0\0\09\0O\0Bx\0\0\0\0\0\0\0\0\0\x004\0M\x001u\0\x007\0I\0sn\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0;\0E\0zh\0\09\0F\0\x0Ej\0\0\0\0\0\0\0\0\0\08\0F\0\xBCh\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x15\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\x14\x003\0nK\0\0.\0<\0\xC6Z\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x004\0@\0\xD1`\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x13\0\t\0\xE9\x0C\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\r\0\x05\0N\x07\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x12\0)\0\xB2>\0\0\x15\0\x19\0\x1D(\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0<\0J\0\xB1n\0\0\0\0\0\0\0\0\0\0\x12\0\x0B\0T\x10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x16\0\x1F\0\x801\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0/\0=\0\xFBZ\0\x000\0=\0:\\\0\0\0\0\0\0\0\0\0\0\x0F\0\x06\0\xBE\x08\0\0\0\0\0\0\0\0\0\0*\0G\0_k\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x003\0T\0\xD9\x7F\0\0\0\0\0\0\0\0\0\0\x13\0+\0 A\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x007\0H\0\x94k\0\0\0\0\0\0\0\0\0\0\x15\0\"\0\x126\0\0\x11\0/\0\xD5F\0\0\0\0\0\0\0\0\0\0\x1C\x005\0\nN\0\x005\0A\0Rb\0\0",
        b"\r\0\x0F\0\xFE\x15\0\0\r\0\x0F\0}\x17\0\0\r\0\x0F\0\xEF\x17\0\0\r\0\x0F\0h\x18\0\0\r\0\x10\0\xB5\x18\0\0\r\0\x11\0=\x1A\0\0\r\0\x11\0\xE6\x1B\0\0\r\0\x11\0M\x1C\0\0\r\0\x12\0\xBE\x1C\0\0\r\0\x13\0n\x1E\0\0\r\0\x13\0\xEB\x1F\0\0\r\0\x14\0: \0\0\r\0\x15\0\xAE!\0\0\r\0\x15\0\xD1\"\0\0\r\0\x15\0B#\0\0\x0B\0\x1B\0<+\0\0\x0B\0\x1B\0\x8F,\0\0\x0B\0\x1B\0\x01-\0\0.\x006\0\x8EO\0\0/\x006\0\xADQ\0\0")
    }
};
