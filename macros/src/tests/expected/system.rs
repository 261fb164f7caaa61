#[derive(::bitrix_errors::__private_0_1_0::PartialEq)]
pub enum SystemError {
    /**Something failed inside the portal while it handled the call

Code `INTERNAL_SERVER_ERROR`, HTTP 500, category `server`.

The call may have run: repeat it with growing delays only if running it twice does no harm; if the fault lasts, tell the server's administrator (on-premise) or Bitrix24 support.

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

Keep to 2 calls a second (5 on Enterprise) and retry with growing delays; everything that calls this portal from the same IP address shares the limit.

[Documentation](https://apidocs.bitrix24.com/limits.html)*/
    #[doc(alias = "QUERY_LIMIT_EXCEEDED")]
    QueryLimitExceeded,
    /**This method is not allowed as a command of a batch

Code `ERROR_BATCH_METHOD_NOT_ALLOWED`, HTTP 405 or 500, category `invalid_request`.

Send the call on its own, outside the batch; `batch` itself is refused inside a batch too.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/batch.html)*/
    #[doc(alias = "ERROR_BATCH_METHOD_NOT_ALLOWED")]
    BatchMethodNotAllowed,
    /**The batch has too many commands or too long parameters

Code `ERROR_BATCH_LENGTH_EXCEEDED`, HTTP 400 or 500, category `invalid_request`.

Send at most 50 commands in one batch and split long parameters over several calls; if only some commands of a batch carry this error, repeat only those.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/batch.html)*/
    #[doc(alias = "ERROR_BATCH_LENGTH_EXCEEDED")]
    BatchLengthExceeded,
    /**The call carries no access token or webhook code that the portal accepts

Code `NO_AUTH_FOUND`, HTTP 401, category `authentication`.

Check that the token is sent as `auth`, or that the webhook address has the right user id and secret code; if so, authorize the application again or create a new webhook.

[Documentation](https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html)*/
    #[doc(alias = "NO_AUTH_FOUND")]
    NoAuthFound,
    /**The call did not come over HTTPS

Code `INVALID_REQUEST`, HTTP 400 or 401, category `invalid_request`.

Write the portal's address with `https://` and replace the token or webhook code that travelled unencrypted; if the address is right, a proxy before an on-premise portal may hide HTTPS from it.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "INVALID_REQUEST")]
    InvalidRequest,
    /**The REST API of this portal has been blocked by hand because of overload

Code `OVERLOAD_LIMIT`, HTTP 503 or 401, category `unavailable`.

Stop calling, since waiting and retrying lift nothing; find what caused the load, then ask Bitrix24 support to remove the block.

[Documentation](https://apidocs.bitrix24.com/bitrix-support.html)*/
    #[doc(alias = "OVERLOAD_LIMIT")]
    OverloadLimit,
    /**The portal has no plan that includes the REST API

Code `ACCESS_DENIED`, HTTP 403 or 401, category `plan`.

Have the portal's owner buy or renew a plan with REST access; if it has one, read the server's description, since single methods send this code for a missing right too.

[Documentation](https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html)*/
    #[doc(alias = "ACCESS_DENIED")]
    AccessDenied,
    /**No active webhook matches the address of the call, or its user lacks the rights

Code `INVALID_CREDENTIALS`, HTTP 403 or 401, category `permission`.

Compare the user id and the secret code in the address with the webhook's settings and see that it is active; if they match, have an administrator check the user's rights.

[Documentation](https://apidocs.bitrix24.com/local-integrations/local-webhooks.html)*/
    #[doc(alias = "INVALID_CREDENTIALS")]
    InvalidCredentials,
    /**The portal has no usable manifest for this import or export

Code `ERROR_MANIFEST_IS_NOT_AVAILABLE`, HTTP 404 or 400 or 403, category `not_found`.

Check that the call names a manifest code, that it is spelled right, and that this portal allows an import for it.

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

Get a new pair with the refresh token, store both tokens, then repeat the call once; an access token lives one hour.

[Documentation](https://apidocs.bitrix24.com/settings/oauth/auto-renewal.html)*/
    #[doc(alias = "expired_token")]
    ExpiredToken,
    /**This user has not been given access to the application

Code `user_access_error`, HTTP 403 or 401, category `permission`.

Ask an administrator of the portal to open the application to the user, or call on behalf of somebody who has access.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "user_access_error")]
    UserAccessError,
    /**The portal was deleted or is closed to the public

Code `PORTAL_DELETED`, HTTP 500 or 403 or 410, category `unavailable`.

Stop calling and ask the portal's administrator; on-premise, the setting of the Main module that closes the public part temporarily must be switched off.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "PORTAL_DELETED")]
    PortalDeleted,
    /**The method has used up its execution time and is blocked for this application or webhook

Code `OPERATION_TIME_LIMIT`, HTTP 429, category `rate_limit`.

Pause this one method until `time.operating_reset_at` of its last successful answer, then ask for less in each call; the limit is 480 s of execution in 10 minutes.

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
    /**The application behind the token no longer exists

Code `APPLICATION_NOT_FOUND`, HTTP 401, category `authentication`.

Check that the application is still on the portal and has the same `client_id`; if it was deleted, add it again and authorize it with its new keys.*/
    #[doc(alias = "APPLICATION_NOT_FOUND")]
    ApplicationNotFound,
    /**The authorization server refused the token, as it knows no such installation on this portal

Code `ERROR_OAUTH`, HTTP 401, category `authentication`.

Have an administrator install the application on the portal again, then authorize it and store the new tokens.*/
    #[doc(alias = "ERROR_OAUTH")]
    OAuth,
    /**The application is not installed on this portal

Code `NOT_INSTALLED`, HTTP 401, category `authentication`.

Have an administrator install the application, then authorize it anew instead of reusing old tokens.*/
    #[doc(alias = "NOT_INSTALLED")]
    NotInstalled,
    /**The `sessid` of the call does not belong to the user's session

Code `session_failed`, HTTP 401, category `authentication`.

Take the current `sessid` of the signed-in user and call again; a program outside the browser should use a webhook or OAuth instead.*/
    #[doc(alias = "session_failed")]
    SessionFailed,
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
    /**The method is closed to users of the extranet

Code `ALLOWED_ONLY_INTRANET_USER`, HTTP 403, category `permission`.

Call on behalf of an employee of the company, or ask an administrator whether this user should become one.*/
    #[doc(alias = "ALLOWED_ONLY_INTRANET_USER")]
    AllowedOnlyIntranetUser,
    /**The portal's licence does not cover this feature

Code `WRONG_LICENSE`, HTTP 403, category `plan`.

Look up on the method's page which plan or licence it needs and have the portal's owner extend theirs; retrying changes nothing.*/
    #[doc(alias = "WRONG_LICENSE")]
    WrongLicense,
    /**The application's paid or trial time on this portal has run out

Code `PAYMENT_REQUIRED`, HTTP 401 or 402, category `plan`.

Have the application's subscription paid or renewed; until then no tokens are issued for it.

[Documentation](https://apidocs.bitrix24.com/settings/oauth/error-codes.html)*/
    #[doc(alias = "PAYMENT_REQUIRED")]
    PaymentRequired,
    /**The portal offers no such method to this caller

Code `ERROR_METHOD_NOT_FOUND`, HTTP 404, category `not_found`.

Check the spelling, then the granted scopes, then the API version: a method that only REST 3.0 has is found under `/rest/api/`.

[Documentation](https://apidocs.bitrix24.com/error-codes.html)*/
    #[doc(alias = "ERROR_METHOD_NOT_FOUND")]
    MethodNotFound,
    /**The text of the request is not encoded as UTF-8

Code `WRONG_ENCODING`, HTTP 200 or 400, category `invalid_request`.

Encode the body and the parameters in the address as UTF-8; look for strings from files or databases in another code page.*/
    #[doc(alias = "WRONG_ENCODING")]
    WrongEncoding,
    /**The REST 3.0 call carries no valid token or webhook code

Code `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`, HTTP 401, category `authentication`, only with HTTP 401.

Refresh the access token if it is an hour old; else check `auth` in the body or the webhook code in the address, and authorize again.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#call)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION")]
    V3Unauthenticated,
    /**The user has no right to the object or action of the REST 3.0 call

Code `BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION`, HTTP 403 or 400, category `permission`.

Have an administrator give the user the right, or call on behalf of somebody who has it.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#permissions)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION")]
    V3AccessDenied,
    /**The REST 3.0 method needs a scope that the webhook or application was not granted

Code `BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION`, HTTP 403, category `permission`.

Call `rest.scope.list` to see which scope the method needs, and have it added to the webhook or the application.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#permissions)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION")]
    V3InsufficientScope,
    /**The object that the REST 3.0 call names does not exist

Code `BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION`, HTTP 400, category `not_found`.

Check the id and the type of the object; it may have been deleted since you read the id.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#response)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION")]
    V3EntityNotFound,
    /**An object like the one in the REST 3.0 call exists already

Code `BITRIX_REST_V3_EXCEPTION_ENTITYALREADYEXISTSEXCEPTION`, HTTP 400, category `conflict`.

Look the existing object up and use or update it; it may stem from an earlier attempt whose answer was lost.*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_ENTITYALREADYEXISTSEXCEPTION")]
    V3EntityAlreadyExists,
    /**REST 3.0 has no such method

Code `BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION`, HTTP 400 or 404, category `not_found`.

Compare the name with what `rest.documentation.openapi` lists for this portal; for a method of the old API leave `/api/` out of the address.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#openapi)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION")]
    V3MethodNotFound,
    /**The body of the REST 3.0 call is not valid JSON

Code `BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION`, HTTP 400, category `invalid_request`.

Send one JSON document with `Content-Type: application/json`; form data is not read here.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#call)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION")]
    V3InvalidJson,
    /**The filter of the REST 3.0 call has a wrong form

Code `BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION`, HTTP 400, category `invalid_request`.

Write `filter` as a list of conditions such as `["id", "in", [1, 2]]`; a group is `{"logic": "or", "conditions": [...]}`.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#filter)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION")]
    V3InvalidFilter,
    /**The selection or a batch reference of the REST 3.0 call has a wrong form

Code `BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION`, HTTP 400, category `invalid_request`.

Write `select` as a list of field names; in a batch send a JSON list without `cmd`, name no two results alike, and check the path of every `$ref`.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#batch)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION")]
    V3InvalidSelect,
    /**The sort order of the REST 3.0 call has a wrong form

Code `BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION`, HTTP 400, category `invalid_request`.

Write `order` as `{"field": "ASC"}` or `"DESC"`, with fields only that the `*.field.list` method marks as `sortable`.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#filterable)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION")]
    V3InvalidOrder,
    /**The pagination of the REST 3.0 call has a wrong form

Code `BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION`, HTTP 400, category `invalid_request`.

Give `page`, `limit` and `offset` as numbers, with a `limit` above 0 and within the bound on the method's page.*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION")]
    V3InvalidPagination,
    /**The REST 3.0 call names a field unknown to the object

Code `BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION`, HTTP 400, category `invalid_request`.

The server's description says which field and which object; compare with the `*.field.list` method of that section.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#connection)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION")]
    V3UnknownField,
    /**A filter condition of the REST 3.0 call has an unknown operator

Code `BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION`, HTTP 400, category `invalid_request`.

Use one of `=`, `!=`, `>`, `>=`, `<`, `<=`, `in`, `between`.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#operators)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION")]
    V3UnknownFilterOperator,
    /**The REST 3.0 call asks for an unknown aggregate function

Code `BITRIX_REST_V3_EXCEPTION_UNKNOWNAGGREGATEFUNCTIONEXCEPTION`, HTTP 400, category `invalid_request`.

The server's description names the function; compare with the method's schema in `rest.documentation.openapi`.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#openapi)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_UNKNOWNAGGREGATEFUNCTIONEXCEPTION")]
    V3UnknownAggregateFunction,
    /**Parameters of the REST 3.0 call are missing or of the wrong type

Code `BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION`, HTTP 400, category `invalid_request`.

The error's `validation` list names each field and its fault; parameters must stand in the JSON body, as those in the address are not read.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#response)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION")]
    V3RequestValidation,
    /**Field values in the REST 3.0 call break the rules of the object

Code `BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION`, HTTP 400, category `invalid_request`.

Correct the fields that the error's `validation` list names and send the call again.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#response)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION")]
    V3FieldValidation,
    /**The REST 3.0 call came with an HTTP method other than POST

Code `BITRIX_REST_V3_EXCEPTION_WRONGHTTPREQUESTMETHODEXCEPTION`, HTTP 400, category `invalid_request`.

Send a POST with a JSON body; if you did, a redirect may have turned it into a GET, so call the portal's current address.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#call)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_WRONGHTTPREQUESTMETHODEXCEPTION")]
    V3WrongHttpMethod,
    /**The portal's plan or licence does not cover the REST 3.0 method

Code `BITRIX_REST_V3_EXCEPTION_LICENSEEXCEPTION`, HTTP 400 or 403, category `plan`.

Have the portal's owner extend the plan or licence; retrying changes nothing.*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_LICENSEEXCEPTION")]
    V3License,
    /**The `Idempotency-Key` of the REST 3.0 call is empty, too long or has forbidden characters

Code `BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION`, HTTP 400, category `invalid_request`.

Send between 1 and 255 characters of printable ASCII as the key, such as a UUID.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION")]
    V3InvalidIdempotencyKey,
    /**The `Idempotency-Key` of the REST 3.0 call was used for a different request

Code `BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION`, HTTP 422, category `conflict`.

Make a new key for every new call; send an old one only with exactly the same body.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION")]
    V3IdempotencyKeyReused,
    /**The REST 3.0 call needs a Market subscription that the portal does not have

Code `BITRIX_REST_V3_EXCEPTION_MARKETSUBSCRIPTIONREQUIREDEXCEPTION`, HTTP 402, category `plan`.

Have the portal's owner buy or renew the Bitrix24 Market subscription.*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_MARKETSUBSCRIPTIONREQUIREDEXCEPTION")]
    V3MarketSubscriptionRequired,
    /**The portal's plan leaves out REST, so the REST 3.0 call was refused

Code `BITRIX_REST_V3_EXCEPTION_RESTUNAVAILABLEEXCEPTION`, HTTP 402, category `plan`.

Have the portal's owner buy or renew a plan with REST access; the portal's plan widget shows the present one.

[Documentation](https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_RESTUNAVAILABLEEXCEPTION")]
    V3RestUnavailable,
    /**The portal refuses REST 3.0 calls for now because there were too many

Code `BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION`, HTTP 429, category `rate_limit`.

Retry with growing delays and keep to 2 calls a second (5 on Enterprise); if you do, this method may have used up its 480 s of execution in 10 minutes.

[Documentation](https://apidocs.bitrix24.com/limits.html)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION")]
    V3RateLimit,
    /**Something failed inside the portal while it handled the REST 3.0 call

Code `BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION`, HTTP 500, category `server`.

Look whether the call took effect, then repeat it with growing delays; if the fault lasts, send the method and the time to the server's administrator or Bitrix24 support.

[Documentation](https://apidocs.bitrix24.com/api-reference/rest-v3.html)*/
    #[doc(alias = "BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION")]
    V3Internal,
}
const _: () = {
    ::bitrix_errors::__error_set! {
        SystemError[SystemError] [SystemSet] [] [Debug] [Clone] [Copy] [Eq] [Hash]
        [Self::InternalServerError, Self::UnexpectedAnswer, Self::QueryLimitExceeded,
        Self::BatchMethodNotAllowed, Self::BatchLengthExceeded, Self::NoAuthFound,
        Self::InvalidRequest, Self::OverloadLimit, Self::AccessDenied,
        Self::InvalidCredentials, Self::ManifestIsNotAvailable, Self::InsufficientScope,
        Self::ExpiredToken, Self::UserAccessError, Self::PortalDeleted,
        Self::OperationTimeLimit, Self::InvalidToken, Self::AuthorizationError,
        Self::ApplicationNotFound, Self::OAuth, Self::NotInstalled, Self::SessionFailed,
        Self::ConnectionError, Self::MethodConfirmWaiting, Self::MethodConfirmDenied,
        Self::WrongAuthType, Self::AllowedOnlyIntranetUser, Self::WrongLicense,
        Self::PaymentRequired, Self::MethodNotFound, Self::WrongEncoding,
        Self::V3Unauthenticated, Self::V3AccessDenied, Self::V3InsufficientScope,
        Self::V3EntityNotFound, Self::V3EntityAlreadyExists, Self::V3MethodNotFound,
        Self::V3InvalidJson, Self::V3InvalidFilter, Self::V3InvalidSelect,
        Self::V3InvalidOrder, Self::V3InvalidPagination, Self::V3UnknownField,
        Self::V3UnknownFilterOperator, Self::V3UnknownAggregateFunction,
        Self::V3RequestValidation, Self::V3FieldValidation, Self::V3WrongHttpMethod,
        Self::V3License, Self::V3InvalidIdempotencyKey, Self::V3IdempotencyKeyReused,
        Self::V3MarketSubscriptionRequired, Self::V3RestUnavailable, Self::V3RateLimit,
        Self::V3Internal,]
        ["
|INTERNAL_SERVER_ERROR|InternalServerError|500|server|something failed inside the portal while it handled the call|Internal server error|the call may have run: repeat it with growing delays only if running it twice does no harm; if the fault lasts, tell the server's administrator (on-premise) or Bitrix24 support|https://apidocs.bitrix24.com/error-codes.html
|ERROR_UNEXPECTED_ANSWER|UnexpectedAnswer|500|server|the portal's server produced something other than the expected response|Server returned an unexpected response|look whether the call took effect before you repeat it, with growing delays; if the fault lasts, send the method, its parameters (no tokens) and the time to the server's administrator or Bitrix24 support|https://apidocs.bitrix24.com/error-codes.html
|QUERY_LIMIT_EXCEEDED|QueryLimitExceeded|503|rate_limit|the portal receives requests faster than its plan allows|Too many requests|keep to 2 calls a second (5 on Enterprise) and retry with growing delays; everything that calls this portal from the same IP address shares the limit|https://apidocs.bitrix24.com/limits.html
|ERROR_BATCH_METHOD_NOT_ALLOWED|BatchMethodNotAllowed|405 500|invalid_request|this method is not allowed as a command of a batch|Method is not allowed for batch usage|send the call on its own, outside the batch; `batch` itself is refused inside a batch too|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/batch.html
|ERROR_BATCH_LENGTH_EXCEEDED|BatchLengthExceeded|400 500|invalid_request|the batch has too many commands or too long parameters|Max batch length exceeded|send at most 50 commands in one batch and split long parameters over several calls; if only some commands of a batch carry this error, repeat only those|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/batch.html
|NO_AUTH_FOUND|NoAuthFound|401|authentication|the call carries no access token or webhook code that the portal accepts|Wrong authorization data|check that the token is sent as `auth`, or that the webhook address has the right user id and secret code; if so, authorize the application again or create a new webhook|https://apidocs.bitrix24.com/settings/how-to-call-rest-api/authorization.html
|INVALID_REQUEST|InvalidRequest|400 401|invalid_request|the call did not come over HTTPS|Https required|write the portal's address with `https://` and replace the token or webhook code that travelled unencrypted; if the address is right, a proxy before an on-premise portal may hide HTTPS from it|https://apidocs.bitrix24.com/error-codes.html
|OVERLOAD_LIMIT|OverloadLimit|503 401|unavailable contact_support never|the REST API of this portal has been blocked by hand because of overload|REST API is blocked due to overload|stop calling, since waiting and retrying lift nothing; find what caused the load, then ask Bitrix24 support to remove the block|https://apidocs.bitrix24.com/bitrix-support.html
|ACCESS_DENIED|AccessDenied|403 401|plan|the portal has no plan that includes the REST API|REST API is available only on commercial plans|have the portal's owner buy or renew a plan with REST access; if it has one, read the server's description, since single methods send this code for a missing right too|https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html
|INVALID_CREDENTIALS|InvalidCredentials|403 401|permission|no active webhook matches the address of the call, or its user lacks the rights|Invalid request credentials|compare the user id and the secret code in the address with the webhook's settings and see that it is active; if they match, have an administrator check the user's rights|https://apidocs.bitrix24.com/local-integrations/local-webhooks.html
|ERROR_MANIFEST_IS_NOT_AVAILABLE|ManifestIsNotAvailable|404 400 403|not_found|the portal has no usable manifest for this import or export|Manifest is not available|check that the call names a manifest code, that it is spelled right, and that this portal allows an import for it|https://apidocs.bitrix24.com/error-codes.html
|insufficient_scope|InsufficientScope|403 401|permission|the method needs a scope that the webhook or application was not granted|The request requires higher privileges than provided by the webhook token|call `scope` to see what was granted, and have an administrator add the scope that the method's page names to the webhook or the application|https://apidocs.bitrix24.com/api-reference/scopes/permissions.html
|expired_token|ExpiredToken|401|authentication refresh_token always|the access token has expired|The access token provided has expired|get a new pair with the refresh token, store both tokens, then repeat the call once; an access token lives one hour|https://apidocs.bitrix24.com/settings/oauth/auto-renewal.html
|user_access_error|UserAccessError|403 401|permission|this user has not been given access to the application|The user does not have access to the application|ask an administrator of the portal to open the application to the user, or call on behalf of somebody who has access|https://apidocs.bitrix24.com/error-codes.html
|PORTAL_DELETED|PortalDeleted|500 403 410|unavailable ask_administrator never|the portal was deleted or is closed to the public|Portal was deleted|stop calling and ask the portal's administrator; on-premise, the setting of the Main module that closes the public part temporarily must be switched off|https://apidocs.bitrix24.com/error-codes.html
|OPERATION_TIME_LIMIT|OperationTimeLimit|429|rate_limit|the method has used up its execution time and is blocked for this application or webhook|Method is blocked due to operation time limit|pause this one method until `time.operating_reset_at` of its last successful answer, then ask for less in each call; the limit is 480 s of execution in 10 minutes|https://apidocs.bitrix24.com/limits.html
|invalid_token|InvalidToken|401|authentication refresh_token always|the portal cannot tell which application the access token belongs to|Unable to get application by token|refresh the token and repeat the call once; if that fails too, check that the token is of this portal and authorize the application again|https://apidocs.bitrix24.com/settings/oauth/auto-renewal.html
|authorization_error|AuthorizationError|401|authentication|the portal cannot authorize the user behind the token|Unable to authorize user|see whether that employee has left or was blocked, and authorize the application again as an active user|https://apidocs.bitrix24.com/settings/oauth/index.html
|APPLICATION_NOT_FOUND|ApplicationNotFound|401|authentication|the application behind the token no longer exists||check that the application is still on the portal and has the same `client_id`; if it was deleted, add it again and authorize it with its new keys
|ERROR_OAUTH|OAuth|401|authentication|the authorization server refused the token, as it knows no such installation on this portal|Application not installed|have an administrator install the application on the portal again, then authorize it and store the new tokens
|NOT_INSTALLED|NotInstalled|401|authentication|the application is not installed on this portal||have an administrator install the application, then authorize it anew instead of reusing old tokens
|session_failed|SessionFailed|401|authentication|the `sessid` of the call does not belong to the user's session||take the current `sessid` of the signed-in user and call again; a program outside the browser should use a webhook or OAuth instead
|CONNECTION_ERROR|ConnectionError|401|unavailable always|the portal could not reach the authorization server to check the token|Error connecting to authorization server|wait and repeat the call with the same token: in spite of 401 the token is not at fault, and the call did not run; on-premise, check the server's outgoing connections|https://apidocs.bitrix24.com/settings/cloud-and-on-premise/network-access.html
|METHOD_CONFIRM_WAITING|MethodConfirmWaiting|401|permission wait_for_approval|the method waits for an administrator of the portal to allow it||have an administrator answer the notification, then repeat the call with the same token; a refreshed token would have to be allowed anew|https://apidocs.bitrix24.com/api-reference/scopes/confirmation.html
|METHOD_CONFIRM_DENIED|MethodConfirmDenied|403|permission|an administrator of the portal did not allow this method|Method call denied|do not repeat the call with this token; settle it with the administrator, then call with a new token, which asks again|https://apidocs.bitrix24.com/api-reference/scopes/confirmation.html
|WRONG_AUTH_TYPE|WrongAuthType|403|permission fix_request|the method does not accept this kind of authorization|Current authorization type is denied for this method|if a webhook made the call, make it as an application with an OAuth token; if an application made it, use a webhook|https://apidocs.bitrix24.com/local-integrations/local-webhooks.html
|ALLOWED_ONLY_INTRANET_USER|AllowedOnlyIntranetUser|403|permission|the method is closed to users of the extranet||call on behalf of an employee of the company, or ask an administrator whether this user should become one
|WRONG_LICENSE|WrongLicense|403|plan|the portal's licence does not cover this feature||look up on the method's page which plan or licence it needs and have the portal's owner extend theirs; retrying changes nothing
|PAYMENT_REQUIRED|PaymentRequired|401 402|plan|the application's paid or trial time on this portal has run out|Subscription has been ended|have the application's subscription paid or renewed; until then no tokens are issued for it|https://apidocs.bitrix24.com/settings/oauth/error-codes.html
|ERROR_METHOD_NOT_FOUND|MethodNotFound|404|not_found|the portal offers no such method to this caller|Method not found!|check the spelling, then the granted scopes, then the API version: a method that only REST 3.0 has is found under `/rest/api/`|https://apidocs.bitrix24.com/error-codes.html
|WRONG_ENCODING|WrongEncoding|200 400|invalid_request|the text of the request is not encoded as UTF-8|Wrong request encoding|encode the body and the parameters in the address as UTF-8; look for strings from files or databases in another code page
|BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION|V3Unauthenticated|401|authentication|the REST 3.0 call carries no valid token or webhook code||refresh the access token if it is an hour old; else check `auth` in the body or the webhook code in the address, and authorize again|https://apidocs.bitrix24.com/api-reference/rest-v3.html#call||401
|BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION|V3AccessDenied|403 400|permission|the user has no right to the object or action of the REST 3.0 call||have an administrator give the user the right, or call on behalf of somebody who has it|https://apidocs.bitrix24.com/api-reference/rest-v3.html#permissions
|BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION|V3InsufficientScope|403|permission|the REST 3.0 method needs a scope that the webhook or application was not granted||call `rest.scope.list` to see which scope the method needs, and have it added to the webhook or the application|https://apidocs.bitrix24.com/api-reference/rest-v3.html#permissions
|BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION|V3EntityNotFound|400|not_found|the object that the REST 3.0 call names does not exist||check the id and the type of the object; it may have been deleted since you read the id|https://apidocs.bitrix24.com/api-reference/rest-v3.html#response
|BITRIX_REST_V3_EXCEPTION_ENTITYALREADYEXISTSEXCEPTION|V3EntityAlreadyExists|400|conflict|an object like the one in the REST 3.0 call exists already||look the existing object up and use or update it; it may stem from an earlier attempt whose answer was lost
|BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION|V3MethodNotFound|400 404|not_found|REST 3.0 has no such method||compare the name with what `rest.documentation.openapi` lists for this portal; for a method of the old API leave `/api/` out of the address|https://apidocs.bitrix24.com/api-reference/rest-v3.html#openapi
|BITRIX_REST_V3_EXCEPTION_INVALIDJSONEXCEPTION|V3InvalidJson|400|invalid_request|the body of the REST 3.0 call is not valid JSON||send one JSON document with `Content-Type: application/json`; form data is not read here|https://apidocs.bitrix24.com/api-reference/rest-v3.html#call
|BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION|V3InvalidFilter|400|invalid_request|the filter of the REST 3.0 call has a wrong form||write `filter` as a list of conditions such as `[\"id\", \"in\", [1, 2]]`; a group is `{\"logic\": \"or\", \"conditions\": [...]}`|https://apidocs.bitrix24.com/api-reference/rest-v3.html#filter
|BITRIX_REST_V3_EXCEPTION_INVALIDSELECTEXCEPTION|V3InvalidSelect|400|invalid_request|the selection or a batch reference of the REST 3.0 call has a wrong form||write `select` as a list of field names; in a batch send a JSON list without `cmd`, name no two results alike, and check the path of every `$ref`|https://apidocs.bitrix24.com/api-reference/rest-v3.html#batch
|BITRIX_REST_V3_EXCEPTION_INVALIDORDEREXCEPTION|V3InvalidOrder|400|invalid_request|the sort order of the REST 3.0 call has a wrong form||write `order` as `{\"field\": \"ASC\"}` or `\"DESC\"`, with fields only that the `*.field.list` method marks as `sortable`|https://apidocs.bitrix24.com/api-reference/rest-v3.html#filterable
|BITRIX_REST_V3_EXCEPTION_INVALIDPAGINATIONEXCEPTION|V3InvalidPagination|400|invalid_request|the pagination of the REST 3.0 call has a wrong form||give `page`, `limit` and `offset` as numbers, with a `limit` above 0 and within the bound on the method's page
|BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION|V3UnknownField|400|invalid_request|the REST 3.0 call names a field unknown to the object||the server's description says which field and which object; compare with the `*.field.list` method of that section|https://apidocs.bitrix24.com/api-reference/rest-v3.html#connection
|BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION|V3UnknownFilterOperator|400|invalid_request|a filter condition of the REST 3.0 call has an unknown operator||use one of `=`, `!=`, `>`, `>=`, `<`, `<=`, `in`, `between`|https://apidocs.bitrix24.com/api-reference/rest-v3.html#operators
|BITRIX_REST_V3_EXCEPTION_UNKNOWNAGGREGATEFUNCTIONEXCEPTION|V3UnknownAggregateFunction|400|invalid_request|the REST 3.0 call asks for an unknown aggregate function||the server's description names the function; compare with the method's schema in `rest.documentation.openapi`|https://apidocs.bitrix24.com/api-reference/rest-v3.html#openapi
|BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION|V3RequestValidation|400|invalid_request|parameters of the REST 3.0 call are missing or of the wrong type||the error's `validation` list names each field and its fault; parameters must stand in the JSON body, as those in the address are not read|https://apidocs.bitrix24.com/api-reference/rest-v3.html#response
|BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION|V3FieldValidation|400|invalid_request|field values in the REST 3.0 call break the rules of the object||correct the fields that the error's `validation` list names and send the call again|https://apidocs.bitrix24.com/api-reference/rest-v3.html#response
|BITRIX_REST_V3_EXCEPTION_WRONGHTTPREQUESTMETHODEXCEPTION|V3WrongHttpMethod|400|invalid_request|the REST 3.0 call came with an HTTP method other than POST||send a POST with a JSON body; if you did, a redirect may have turned it into a GET, so call the portal's current address|https://apidocs.bitrix24.com/api-reference/rest-v3.html#call
|BITRIX_REST_V3_EXCEPTION_LICENSEEXCEPTION|V3License|400 403|plan|the portal's plan or licence does not cover the REST 3.0 method||have the portal's owner extend the plan or licence; retrying changes nothing
|BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION|V3InvalidIdempotencyKey|400|invalid_request|the `Idempotency-Key` of the REST 3.0 call is empty, too long or has forbidden characters||send between 1 and 255 characters of printable ASCII as the key, such as a UUID|https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency
|BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION|V3IdempotencyKeyReused|422|conflict fix_request|the `Idempotency-Key` of the REST 3.0 call was used for a different request||make a new key for every new call; send an old one only with exactly the same body|https://apidocs.bitrix24.com/api-reference/rest-v3.html#idempotency
|BITRIX_REST_V3_EXCEPTION_MARKETSUBSCRIPTIONREQUIREDEXCEPTION|V3MarketSubscriptionRequired|402|plan|the REST 3.0 call needs a Market subscription that the portal does not have||have the portal's owner buy or renew the Bitrix24 Market subscription
|BITRIX_REST_V3_EXCEPTION_RESTUNAVAILABLEEXCEPTION|V3RestUnavailable|402|plan|the portal's plan leaves out REST, so the REST 3.0 call was refused||have the portal's owner buy or renew a plan with REST access; the portal's plan widget shows the present one|https://apidocs.bitrix24.com/first-steps/access-to-rest-api.html
|BITRIX_REST_V3_EXCEPTION_RATELIMITEXCEPTION|V3RateLimit|429|rate_limit|the portal refuses REST 3.0 calls for now because there were too many||retry with growing delays and keep to 2 calls a second (5 on Enterprise); if you do, this method may have used up its 480 s of execution in 10 minutes|https://apidocs.bitrix24.com/limits.html
|BITRIX_REST_V3_EXCEPTION_INTERNAL_INTERNALEXCEPTION|V3Internal|500|server|something failed inside the portal while it handled the REST 3.0 call||look whether the call took effect, then repeat it with growing delays; if the fault lasts, send the method and the time to the server's administrator or Bitrix24 support|https://apidocs.bitrix24.com/api-reference/rest-v3.html"]
        (3,
        b"\0\0\0\0\0\x01\0\0\0\0\0\0\0\x02\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x01\0\0\0\0\0\x02\0\0\0\0\0\0\0\0",
        b"\x16\0\x1D\0l%\0\0\x1E\0\x03\0J\x04\0\0\0\0\0\0\0\0\0\0\x10\0\x16\0\xFC\x1C\0\0\0\0\0\0\0\0\0\0:\0.\0\x0C:\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0E\0\x07\0\xE9\t\0\0/\0'\0'1\0\0\x1B\0\x04\0\x91\x05\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\r\0\x14\0C\x1B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x006\x002\0\xBA>\0\x000\0\"\0n+\0\0\0\0\0\0\0\0\0\0\x16\0\x17\0\x9B\x1E\0\0\x14\0\x02\0\x08\x03\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0E\0\x0E\0\xB2\x13\0\0\r\0\x10\0\x97\x16\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x10\0\x1C\0H$\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\r\0\x0C\08\x11\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0+\x005\0>B\0\0.\0(\0\x962\0\0\0\0\0\0\0\0\0\0.\0 \0\xDD(\0\x005\0#\0\x90,\0\0\0\0\0\0\0\0\0\x003\x006\0\x8DC\0\x004\0*\0\xD94\0\0\0\0\0\0\0\0\0\0\x14\0\x0F\0\x0C\x15\0\0\x11\0\r\0q\x12\0\0)\x000\0\x96<\0\x000\0$\0\x92-\0\0\x0B\0\x13\09\x1A\0\0\x1F\0\n\0X\x0E\0\0\x15\0\x12\x005\x19\0\0\x0E\0\x15\0\x07\x1C\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0:\0,\0C7\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\08\0/\0D;\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x15\0\0\0\x02\0\0\0\x17\0\x01\0j\x01\0\0\r\0\x1B\0q#\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0F\0\x19\08!\0\0\x13\0\t\0\xC2\x0C\0\x007\0+\0\x1F6\0\0\r\0\x08\0O\x0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\r\0\x05\0\n\x07\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x001\x004\0\xFD@\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0<\x003\0\x06@\0\0>\0-\0\x968\0\0\x12\0\x0B\0\x9C\x0F\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x003\0!\0\x0F*\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0/\0&\0\xE8/\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0F\0\x06\0\x92\x08\0\0\0\0\0\0\0\0\0\0-\0%\0\xD0.\0\x003\0)\0\xD73\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x15\0\x18\0\xF7\x1F\0\0\0\0\0\0\0\0\0\0\x0E\0\x1E\0\x90&\0\x007\x001\0f=\0\0\0\0\0\0\0\0\0\0\x13\0\x11\0\x0B\x18\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x1A\0\x1A\0\x95\"\0\0\0\0\0\0\0\0\0\0",
        b".\0\x1F\0\x87'\0\0")
    }
};
