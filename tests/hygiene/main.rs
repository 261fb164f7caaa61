//! Generated code among hostile neighbours.

mod names;
mod neighbours;
