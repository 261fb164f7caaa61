//! The compile errors of the attribute, as users see them.

#[test]
fn every_refusal_names_the_fault_and_the_fix() {
    trybuild::TestCases::new().compile_fail("ui/*/*.rs");
}
