//! What the repository promises: its data, its documentation, its dependencies, its packages and its layout.

mod catalogue;
mod dependencies;
mod docs;
mod language;
mod map;
mod package;
mod rooms;
