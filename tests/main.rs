//! `bitrix-errors` as its users see it, in one test binary.

mod answers;
mod catalogue;
mod clients;
mod declared;
mod decoding;
mod dependencies;
mod docs;
mod every_method;
mod grows;
mod inference;
mod language;
mod package;
mod properties;
mod rebuild;
mod secrets;
mod system;
mod ui;
