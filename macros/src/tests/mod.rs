//! What the attribute makes of its input, as text: expansions, refusals, what becomes of hostile input, and the keys
//! that its documentation has to describe.

mod expansion;
mod hostile;
mod keys;
mod refusals;
