//! Says what to do if Git checked the links out as text files. It is not packed: an archive has the files themselves.

use std::fs;

fn main() {
    for link in ["errors.json", "errors.schema.json"] {
        println!("cargo::rerun-if-changed={link}");
        let starts_as_json = fs::read_to_string(link).is_ok_and(|text| text.trim_start().starts_with('{'));
        if !starts_as_json {
            println!(
                "cargo::error=catalogue/{link} should be a link to ../{link}; set `git config core.symlinks true` \
                 and check the repository out again"
            );
        }
    }
}
