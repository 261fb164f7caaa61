//! Tests of the attribute as text: expansions, refusals, and the keys that its documentation has to describe.

mod expansion;
mod hostile;
mod keys;
mod refusals;
