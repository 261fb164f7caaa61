//! What the library makes of answers. The answers themselves are rows of the `*.jsonl` beside these modules.

mod clients;
mod decoding;
mod inference;
mod properties;
mod rows;
mod secrets;
mod simulation;
