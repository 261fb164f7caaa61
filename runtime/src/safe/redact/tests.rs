//! Which parts of a text are secrets.

use super::{REDACTED, redact, redact_value};

/// Texts with their secrets between ⟦ and ⟧.
const MARKED: &[&str] = &[
    r#"{\u005c"auth\u005c":⟦\u005c"S3CR-ET\u005c"⟧}"#,
    "auth=⟦S3CR-ET⟧",
    "?auth=⟦S3CR-ET⟧&id=1",
    "https://a.bitrix24.com/rest/crm.item.get?id=1&auth=⟦S3CR-ET⟧",
    "client_id=local.1&client_secret=⟦S3CR-ET⟧&grant_type=refresh_token&refresh_token=⟦S3CR-ET⟧",
    "ACCESS_TOKEN=⟦S3CR-ET⟧",
    "auth%3D⟦S3CR-ET⟧",
    "x%26access_token%3D⟦S3CR-ET⟧%26y%3D1",
    "auth[access_token]=⟦S3CR-ET⟧&auth[expires]=1",
    "auth%5Baccess_token%5D=⟦S3CR-ET⟧&auth%5Bexpires%5D=1",
    "https://a.bitrix24.com/rest/1/⟦S3CR-ET⟧/crm.item.add",
    "https://a.bitrix24.com/rest/1/⟦S3CR-ET⟧",
    "https://a.bitrix24.com/rest/api/1/⟦S3CR-ET⟧/tasks.task.get",
    "HTTPS://A.BITRIX24.COM/REST/1/⟦S3CR-ET⟧/",
    "rest/1/⟦S3CR-ET⟧/profile",
    r"https:\/\/a.bitrix24.com\/rest\/1\/⟦S3CR-ET⟧\/x",
    r"https:\\\/\\\/a.bitrix24.com\\\/rest\\\/1\\\/⟦S3CR-ET⟧\\\/x",
    "https%3A%2F%2Fa.bitrix24.com%2Frest%2F1%2F⟦S3CR-ET⟧%2Fx",
    "https%253A%252F%252Fa.bitrix24.com%252Frest%252F1%252F⟦S3CR-ET⟧%252Fx",
    "backurl=%2Frest%2Fapi%2F1%2F⟦S3CR-ET⟧%2Fx",
    "GET &#x2F;rest&#x2F;1&#x2F;⟦S3CR-ET⟧&#x2F;x",
    r#"{"auth":⟦"S3CR-ET"⟧,"id":1}"#,
    "{'auth': ⟦'S3CR-ET'⟧}",
    r#"{"auth" : ⟦{"access_token":"S3CR-ET","refresh_token":"S3CR-ET"}⟧,"id":1}"#,
    r#"{"auth":⟦["S3CR-ET","S3CR-ET"]⟧}"#,
    r#"{\"refresh_token\":⟦\"S3CR-ET\"⟧}"#,
    r#"{\\\"sessid\\\":⟦\\\"S3CR-ET\\\"⟧}"#,
    r"{\u0022auth\u0022:⟦\u0022S3CR-ET\u0022⟧}",
    r"?id=1\u0026auth=⟦S3CR-ET⟧\u0026x=1",
    "{&quot;auth&quot;:⟦&quot;S3CR-ET&quot;⟧}",
    "{&#34;auth&#34;:⟦&#34;S3CR-ET&#34;⟧}",
    "?id=1&amp;auth=⟦S3CR-ET⟧&amp;x=1",
    "%7B%22auth%22%3A⟦%22S3CR-ET%22⟧%7D",
    r#"{"sessid":⟦S3CR-ET⟧}"#,
    "auth: ⟦S3CR-ET⟧",
    "sessid = ⟦S3CR-ET⟧",
    "[access_token] => ⟦S3CR-ET⟧\n    [expires] => 1",
    "'client_secret' => ⟦'S3CR-ET'⟧,",
    "[\"client_secret\"]=>\n  string(18) ⟦\"S3CR-ET\"⟧",
    "BX.message({'bitrix_sessid':⟦'S3CR-ET'⟧});",
    "BX.bitrix_sessid = ⟦'S3CR-ET'⟧",
    r#"<input⟦ type="hidden" name="sessid" id="sessid_1" value="S3CR-ET" /⟧>"#,
    "<input⟦ value='S3CR-ET' name='sessid'⟧>",
    "<access_token>⟦S3CR-ET⟧</access_token>",
    "<auth>⟦<a>S3CR-ET</a>⟧</auth>",
    r#"data-sessid=⟦"S3CR-ET"⟧"#,
    r#"{"auth":⟦"a\\"⟧,"id":1}"#,
    r#"{"auth":⟦"a\\\"b"⟧,"id":1}"#,
    r#"{\"auth\":⟦\"a\\\"b\"⟧,\"id\":1}"#,
    r#"{"q":"{\"auth\":⟦\"SECR⟧","id":1}"#,
    r#"{'auth':⟦'it⟧"s' x"#,
    r#"x={"auth":⟦[{"a":"]"},"b"]⟧,"id":1}"#,
    r#"{"auth":⟦{"a":"b\"}c"}⟧,"id":1}"#,
    "auth=⟦{x y⟧",
    "auth=⟦[x&y=1⟧",
    "auth%3D⟦%7Bx%7D⟧&y=1",
    "auth=⟦⟧",
    "auth",
    "auth:⟦⟧",
    r#"{"auth":⟦⟧"#,
    r#"{"auth":⟦"⟧"#,
    "<auth>⟦a⟧",
    "<AUTH>⟦a⟧</auth>b",
    "<auth>⟦a</aut>⟧</auth>b",
    "<auth>⟦a</x>⟧</auth>b",
    "<input⟦ name=sessid value=a⟧>b",
    "<input name=x value=a>b",
    "<input⟦ name=sessid⟧",
    "<INPUT⟦ name=x ⟧<b",
    "<input⟦x sessid⟧>y",
    "<input⟦ ⟧",
    "<inpu",
    "string(4) auth",
    "[\"auth\"]=>\n string(3) ⟦\"abc\"⟧ x",
    "[\"auth\"]=>\n string(3⟦⟧",
    "myauth=1",
    "auth_x=1",
    "_auth=1",
    "auth-x=1",
    "x-auth=⟦1⟧",
    r"\nauth=⟦1⟧",
    r"\n\tauth: ⟦1⟧ x",
    r"\xauth=1",
    r"{\u0022auth\u0022:⟦1⟧,\u0022b\u0022:2}",
    r"a\u0026auth\u003D⟦a⟧\u0026b",
    "%61uth=⟦1⟧&b",
    "auth%25253D⟦a⟧%252526b",
    "&amp;amp;auth=⟦1⟧&b=2",
    "&#97;uth=⟦1⟧ x",
    "&#x61;uth=⟦1⟧ x",
    "&#X61;uth=⟦1⟧ x",
    "&apos;auth&apos;: ⟦&apos;a&apos;⟧ b",
    "&lt;auth&gt;⟦a&lt;/auth&gt; b⟧",
    "&quot",
    "&#;auth=⟦1⟧",
    "&#xzz;auth=⟦1⟧ b",
    "&#256;auth=⟦1⟧ b",
    "%4",
    "%",
    "%zz",
    r"\u00",
    r"\u0416auth=⟦1⟧ b",
    "жauth=⟦1⟧ b",
    "rest/1/⟦a⟧",
    "rest/1/",
    "rest/1",
    "rest/x/a",
    "rest/12/⟦a-b_c⟧.d",
    "xrest/1/a",
    "REST/api/1/⟦a⟧/b",
    "rest/api/a",
    "rest//1/a",
    "/rest/1/⟦a⟧?auth=⟦b⟧",
    "rest%2F1%2F⟦a⟧%2Fb",
    r"rest\u002F1\u002F⟦a⟧\u002Fb",
    "auth_id=⟦1⟧;b",
    "auth=⟦a⟧,b",
    "auth=⟦a⟧}b",
    "auth=⟦a⟧)b",
    "auth=⟦a⟧'b",
    "auth=⟦a⟧<b",
    r"auth=⟦a⟧\b",
    "(auth=⟦a⟧)",
    "[auth]=⟦a⟧ b",
    "[auth] => ⟦a⟧ b",
    "auth' => ⟦'a'⟧ b",
    "auth : = > ⟦a⟧ b",
    "auth\n=\n⟦a⟧\nb",
    r"auth\n:\n⟦1⟧\n2",
    "client_secret_client_sec=1 b",
    "application_tokenxxxx=1 b",
    r#"auth:⟦\"a\"⟧ b"#,
    r#"auth:⟦\\\"a\\\"⟧ b"#,
    r#"auth:⟦\"a⟧" b"#,
    r#"auth:⟦\"a\\\"b\"⟧ c"#,
    "auth:⟦%22a%22⟧ b",
    "auth:⟦%22a%5C%22b%22⟧ c",
    r"auth:⟦\u0022a\u0022⟧ b",
    r"auth:⟦\u0022a\u005c\u0022b\u0022⟧ c",
    "auth:⟦&quot;a&quot;⟧ b",
    r"auth:⟦&quot;a\&quot;b&quot;⟧ c",
    r"auth:⟦\'a\'⟧ b",
    r"auth:⟦'a\'b'⟧ c",
    "auth:⟦''⟧ b",
    r#"auth:⟦""⟧ b"#,
];

#[test]
fn secrets_are_replaced_anywhere() {
    for (text, expected) in [
        (r#"{"auth":"SECRET","id":1}"#, r#"{"auth":[redacted],"id":1}"#),
        (r#"{"AUTH" : "SE\"CRET"}"#, r#"{"AUTH" : [redacted]}"#),
        (r#"{"access_token":123,"x":1}"#, r#"{"access_token":[redacted],"x":1}"#),
        (r#"{"auth":{"access_token":"SECRET"},"x":1}"#, r#"{"auth":[redacted],"x":1}"#),
        (r#"{"auth":{"a":"}\"}SECRET"},"x":1}"#, r#"{"auth":[redacted],"x":1}"#),
        (r#"{\"sessid\":\"SECRET\",\"x\":1}"#, r#"{\"sessid\":[redacted],\"x\":1}"#),
        ("?auth=SECRET&id=1", "?auth=[redacted]&id=1"),
        ("client_secret=SECRET", "client_secret=[redacted]"),
        ("x%26auth%3DSECRET%26y", "x%26auth%3D[redacted]%26y"),
        (r#"cut off {"refresh_token":"SECR"#, r#"cut off {"refresh_token":[redacted]"#),
        (
            "https://a.bitrix24.com/rest/1/SECRET/crm.item.add",
            "https://a.bitrix24.com/rest/1/[redacted]/crm.item.add",
        ),
        ("/rest/api/1/SECRET/tasks.task.add", "/rest/api/1/[redacted]/tasks.task.add"),
        (
            r"https:\/\/a.bitrix24.com\/rest\/1\/SECRET\/x",
            r"https:\/\/a.bitrix24.com\/rest\/1\/[redacted]\/x",
        ),
        ("u=%2Frest%2F1%2FSECRET%2Fx", "u=%2Frest%2F1%2F[redacted]%2Fx"),
    ] {
        assert_eq!(redact(text), expected, "{text}");
    }
}

#[test]
fn only_the_secret_is_replaced() {
    for marked in MARKED {
        let text = marked.replace(['⟦', '⟧'], "");
        let mut parts = marked.split('⟦');
        let start = parts.next().unwrap_or_default().to_owned();
        let expected = parts
            .fold(start, |redacted, part| redacted + REDACTED + part.split_once('⟧').expect("both marks").1);
        assert_eq!(redact(&text), expected, "{text}");
    }
}

#[test]
fn everything_else_stays() {
    for text in [
        "",
        "auth",
        "the auth failed",
        "author=me",
        "/rest/crm.item.add",
        "/rest/1/",
        "/restaurant/1/x",
        "100 % / 2",
        "доступ=нет",
        "access_token",
    ] {
        assert_eq!(redact(text), text);
    }
}

#[test]
fn values_are_redacted_by_name_and_by_content() {
    let mut value = serde_json::json!({
        "auth": {"x": 1}, "a": [{"sessid": 7, "link": "/rest/1/SECRET/"}], "b": "auth=SECRET"
    });
    redact_value(&mut value);
    let expected = serde_json::json!({
        "auth": "[redacted]", "a": [{"sessid": "[redacted]", "link": "/rest/1/[redacted]/"}],
        "b": "auth=[redacted]"
    });
    assert_eq!(value, expected);
}
