//! Generated code next to hostile code of users.

mod attributes;
mod forms;
mod lints;
mod names;
mod neighbours;
