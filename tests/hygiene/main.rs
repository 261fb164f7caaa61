//! Generated code among hostile neighbours.

mod attributes;
mod forms;
mod lints;
mod names;
mod neighbours;
