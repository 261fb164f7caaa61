//! What an enum says about its method: the method in; the documentation of the enum, and the row for the runtime, out.

use bitrix_errors_catalogue::{ErrorsIn, Method};
use bitrix_errors_core::class::{Effect, Word as _};
use bitrix_errors_core::method::{is_v3, wire_name};
use bitrix_errors_core::method_row::MethodRow;

/// The row that the runtime reads.
pub(super) fn row(method: &Method) -> String {
    let row = MethodRow {
        name: wire_name(&method.name),
        version: method.version(),
        effect: effect(method),
        docs: method.docs.as_deref(),
        scopes: method.scopes.iter().map(String::as_str).collect(),
        caller: method.caller,
        is_deprecated: method.deprecated,
    };
    row.line()
}

/// The documentation of the enum about its method.
pub(super) fn docs(method: &Method) -> String {
    let name = wire_name(&method.name);
    let version = if is_v3(&method.name) { " of REST 3.0" } else { "" };
    let link = method.docs.as_ref().map_or_else(|| format!("`{name}`"), |docs| format!("[`{name}`]({docs})"));
    let deprecated = if method.deprecated { " The method is deprecated." } else { "" };
    let place = match method.errors_in {
        Some(ErrorsIn::Result) => " They stand in the `result` of an answer with a good status.",
        None | Some(_) => "",
    };
    format!("\nThe documented errors of {link}{version}.{place}{deprecated}\n\n{}", facts(method))
}

/// Effect, scopes and caller in one line.
fn facts(method: &Method) -> String {
    let mut line = format!("Effect `{}`", effect(method).word());
    for (at, scope) in method.scopes.iter().enumerate() {
        let before = if at == 0 { ", scope" } else { " and" };
        line = format!("{line}{before} `{scope}`");
    }
    if let Some(caller) = method.caller {
        line = format!("{line}, caller `{}`", caller.word());
    }
    line + "."
}

/// What nobody knows counts as harmful.
fn effect(method: &Method) -> Effect {
    method.effect.unwrap_or(Effect::NotIdempotent)
}

#[cfg(test)]
mod tests {
    use bitrix_errors_catalogue::Method;
    use bitrix_errors_core::{Caller, Effect};

    use super::{docs, row};

    #[test]
    fn effect_scope_and_caller_are_one_line() {
        let mut method = Method::new("shop.sync@v3");
        assert!(docs(&method).ends_with("`shop.sync` of REST 3.0.\n\nEffect `not_idempotent`."));
        assert_eq!(row(&method), "\n|shop.sync|3|not_idempotent");
        method.effect = Some(Effect::Guarded);
        method.scopes = vec!["shop".to_owned(), "crm".to_owned()];
        method.caller = Some(Caller::Administrator);
        assert!(docs(&method).ends_with("Effect `guarded`, scope `shop` and `crm`, caller `administrator`."));
        assert_eq!(row(&method), "\n|shop.sync|3|guarded||shop crm|administrator");
    }
}
