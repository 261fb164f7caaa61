//! `bitrix-errors` as its users see it, in one test binary.

mod catalogue;
mod declared;
mod decoding;
mod every_method;
mod grows;
mod hygiene;
mod inference;
mod package;
mod rebuild;
mod system;
mod ui;
