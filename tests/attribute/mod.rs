//! What the attribute makes of an enum, and what it refuses; the cases that it refuses are in `../ui/`.

mod declared;
mod every_method;
mod grows;
mod methods;
mod rebuild;
mod system;
mod ui;
