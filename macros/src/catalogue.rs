//! What one enum can look up: the library's catalogue, with the user's file laid over it where one is named. Faults of
//! files become faults of the argument that names them.

use std::sync::Arc;

use bitrix_errors_catalogue::names::nearest;
use bitrix_errors_catalogue::{CatalogueEntry, CatalogueFile, Method, builtin, layers};
use bitrix_errors_core::rules;
use proc_macro2::TokenStream;
use syn::{Ident, LitStr, Path};

use crate::fault::Faults;
use crate::location::{Location, is_first_reporter};

/// What one enum can look up.
pub(crate) struct Catalogue<'a> {
    user: Option<Arc<CatalogueFile>>,
    argument: Option<&'a LitStr>,
    tracked: Option<TokenStream>,
}

impl<'a> Catalogue<'a> {
    /// The library's catalogue, and the user's where one is named. `ident` is the enum that asks, and `library` is where
    /// it finds the library.
    pub(crate) fn open(
        argument: Option<&'a LitStr>,
        ident: &Ident,
        library: &Path,
        faults: &mut Faults,
    ) -> Self {
        let mut catalogue = Self { user: None, argument, tracked: None };
        let Some(argument) = argument else { return catalogue };
        match opened(argument, library) {
            Ok((user, location)) => {
                if !user.faults.is_empty() && is_first_reporter(&location.path, &ident.to_string()) {
                    for fault in user.rendered_faults() {
                        faults.at(argument, fault);
                    }
                }
                catalogue.user = Some(user);
                catalogue.tracked = Some(location.tracked);
            }
            Err(message) => faults.at(argument, message),
        }
        catalogue
    }

    /// What names the user's file in the expansion.
    pub(crate) fn tracked(&mut self) -> Option<TokenStream> {
        self.tracked.take()
    }

    /// Whether a fault of the user's file may have taken codes away.
    pub(crate) fn is_damaged(&self) -> bool {
        self.argument.is_some() && self.user.as_ref().is_none_or(|user| !user.faults.is_empty())
    }

    /// What is wrong with the library's own system set.
    pub(crate) fn system_faults() -> &'static [String] {
        &builtin::system().faults
    }

    /// The library's system set.
    pub(crate) fn library_system() -> &'static [CatalogueEntry] {
        &builtin::system().entries
    }

    /// The system set with the user's file laid over it.
    pub(crate) fn system(&self, faults: &mut Faults) -> Vec<CatalogueEntry> {
        let own = &builtin::system().entries;
        match &self.user {
            Some(user) => self.merged(own, &user.system, faults),
            None => own.clone(),
        }
    }

    /// The documentation of a method. If there is none, a fault is added, unless the method is `undocumented`.
    pub(crate) fn method(
        &self,
        asked: &LitStr,
        undocumented: Option<&Ident>,
        faults: &mut Faults,
    ) -> Option<Method> {
        let name = asked.value();
        if name.trim().is_empty() {
            faults.at(asked, "name the method as in a call: `method = \"crm.item.add\"`");
            return None;
        }
        let own = builtin::method(&name).map(|(method, problems)| {
            for problem in &problems {
                faults.at(asked, problem);
            }
            method
        });
        let users = self
            .user
            .as_ref()
            .and_then(|user| user.methods.iter().find(|method| method.name.eq_ignore_ascii_case(&name)));
        if let (Some(flag), Some(_)) = (undocumented, &own) {
            faults.at(flag, format_args!("`{name}` is documented now; remove `undocumented`"));
        }
        match (own, users) {
            (Some(mut own), Some(users)) => {
                own.entries = self.merged(&own.entries, &users.entries, faults);
                own.docs = users.docs.clone().or(own.docs);
                own.deprecated |= users.deprecated;
                own.errors_in = users.errors_in.or(own.errors_in);
                own.effect = users.effect.or(own.effect);
                own.caller = users.caller.or(own.caller);
                if !users.scopes.is_empty() {
                    own.scopes.clone_from(&users.scopes);
                }
                Some(own)
            }
            (Some(method), None) => Some(method),
            (None, Some(users)) => Some(users.clone()),
            (None, None) if undocumented.is_some() => {
                if let Err(message) = rules::method_name(&name) {
                    faults.at(asked, message);
                }
                Some(Method::new(&name))
            }
            (None, None) => {
                // Where the user's file could not be read, the method may well be in it.
                let may_be_there =
                    self.argument.is_some() && self.user.as_ref().is_none_or(|user| !user.is_readable);
                if !may_be_there {
                    self.unknown_method(asked, &name, faults);
                }
                None
            }
        }
    }

    fn unknown_method(&self, asked: &LitStr, name: &str, faults: &mut Faults) {
        let users = self.user.iter().flat_map(|user| user.methods.iter().map(|method| method.name.as_str()));
        // As in an address, perhaps.
        let called = name.rsplit('/').next().unwrap_or(name);
        let called = [".json", ".xml"].iter().find_map(|end| called.strip_suffix(end)).unwrap_or(called);
        let hint = nearest(called, builtin::method_names().into_iter().chain(users)).map_or_else(
            || "; if no page documents it, add `undocumented`, or `catalogue = \"…\"` with a file that has it".to_owned(),
            |meant| format!("; did you mean `{meant}`?"),
        );
        faults.at(asked, format_args!("unknown method `{name}`{hint}"));
    }

    /// The library's entries with the user's laid over them.
    fn merged(
        &self,
        library: &[CatalogueEntry],
        users: &[CatalogueEntry],
        faults: &mut Faults,
    ) -> Vec<CatalogueEntry> {
        let (merged, found) = layers::laid_over(library, users);
        if let (Some(user), Some(argument)) = (&self.user, self.argument) {
            for fault in user.rendered(&found) {
                faults.at(argument, fault);
            }
        }
        merged
    }
}

/// The user's file, read and checked, and where it is.
fn opened(argument: &LitStr, library: &Path) -> Result<(Arc<CatalogueFile>, Location), String> {
    let location = Location::of(argument, library)?;
    let file = CatalogueFile::open(&location.path, &argument.value()).map_err(|error| {
        format!("cannot read `{}`, relative to {}: {error}", argument.value(), location.base)
    })?;
    Ok((file, location))
}
