//! Catalogues: files in, documented codes out, faults with their place beside them.
//!
//! The library's own files (`builtin`) with the user's (`user`) laid over them.

#[cfg(test)]
mod agreement;
mod builtin;
mod json;
#[cfg(test)]
mod lock;
mod model;
mod place;
mod read;
mod user;

use std::sync::Arc;

use proc_macro2::TokenStream;
use syn::{Ident, LitStr};

pub(crate) use model::{Documented, Method};

use self::place::{Fault, render};
use self::user::{Location, UserFile};
use crate::fault::Faults;
use crate::names::nearest;

/// What one enum can look up.
pub(crate) struct Catalogue<'a> {
    user: Option<Arc<UserFile>>,
    argument: Option<&'a LitStr>,
    tracked: Option<TokenStream>,
    reporter: String,
}

impl<'a> Catalogue<'a> {
    /// The library's catalogue, and the user's where one is named; `ident` is the enum that asks.
    pub(crate) fn open(argument: Option<&'a LitStr>, ident: &Ident, faults: &mut Faults) -> Self {
        let mut catalogue = Self { user: None, argument, tracked: None, reporter: ident.to_string() };
        let Some(argument) = argument else { return catalogue };
        let opened = Location::of(argument).and_then(|location| {
            let user = user::open(argument, &location)?;
            Ok((user, location.tracked))
        });
        match opened {
            Ok((user, tracked)) => {
                for fault in user.faults_for(&catalogue.reporter) {
                    faults.at(argument, fault);
                }
                (catalogue.user, catalogue.tracked) = (Some(user), Some(tracked));
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
    pub(crate) fn library_system() -> &'static [Documented] {
        &builtin::system().entries
    }

    /// The system set with the user's file laid over it.
    pub(crate) fn system(&self, faults: &mut Faults) -> Vec<Documented> {
        let own = &builtin::system().entries;
        match &self.user {
            Some(user) => self.merged(own, &user.system, faults),
            None => own.clone(),
        }
    }

    /// What is documented about a method. Without it, nothing is, and the fault is added.
    pub(crate) fn method(&self, asked: &LitStr, faults: &mut Faults) -> Option<Method> {
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
        match (own, users) {
            (Some(mut own), Some(users)) => {
                own.entries = self.merged(&own.entries, &users.entries, faults);
                own.docs = users.docs.clone().or(own.docs);
                own.deprecated |= users.deprecated;
                Some(own)
            }
            (Some(method), None) => Some(method),
            (None, Some(users)) => Some(users.clone()),
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
            || "; a method that is not documented comes from a file: `catalogue = \"…\"`".to_owned(),
            |meant| format!("; did you mean `{meant}`?"),
        );
        faults.at(asked, format_args!("unknown method `{name}`{hint}"));
    }

    /// The library's entries with the user's laid over them: the same code is replaced, a new one added.
    fn merged(&self, own: &[Documented], users: &[Documented], faults: &mut Faults) -> Vec<Documented> {
        let mut merged = own.to_vec();
        for entry in users {
            let same = merged.iter_mut().find(|other| other.code.is_same_case(&entry.code));
            match same {
                Some(other) => *other = entry.clone().over(other),
                None => merged.push(entry.clone()),
            }
        }
        for (at, entry) in users.iter().enumerate() {
            let twin = merged
                .iter()
                .find(|other| other.variant == entry.variant && !other.code.is_same_case(&entry.code));
            let (Some(twin), Some(user), Some(argument)) = (twin, &self.user, self.argument) else {
                continue;
            };
            if users[..at].iter().any(|before| before.variant == entry.variant) {
                continue;
            }
            let message = format!(
                "the documented code `{}` makes the variant `{}` too; give this entry another `\"variant\"`",
                twin.code.code, twin.variant
            );
            faults.at(argument, render(&user.name, &user.text, &Fault { place: entry.place, message }));
            merged.retain(|other| other.variant != entry.variant || other.code.is_same_case(&entry.code));
        }
        merged
    }
}
