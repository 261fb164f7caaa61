//! `bitrix-errors` as its users see it, in one test binary: what the attribute makes, what is made of answers, and what
//! the repository promises.

mod answers;
mod attribute;
mod repository;
