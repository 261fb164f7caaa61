//! Every compile error that the attribute gives, as its user reads it.

#[test]
fn every_refusal_says_what_is_wrong_and_what_to_do() {
    trybuild::TestCases::new().compile_fail("ui/*/*.rs");
}
