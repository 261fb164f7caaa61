//! The report of an import: the changes of each method in, a summary for a reviewer out.
//!
//! Removals and reclassifications are listed one by one, since they break programs or change what users rely on. Only
//! some of the additions are listed, so that the summary stays readable.

use std::collections::BTreeMap;
use std::fmt;

use super::merge::Changes;

/// The most additions of one section, and the most lines of a list, that are listed.
const NAMED: usize = 30;

/// The changes in all sections.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) sections: BTreeMap<String, Section>,
    /// The entries that the table of facts has twice.
    pub(crate) merged: Vec<String>,
    /// Phrases without an entry.
    pub(crate) unused: Vec<String>,
    /// Sections that the facts do not mention, or that people keep.
    pub(crate) left_alone: Vec<String>,
    /// Files that were written or removed.
    pub(crate) files: Vec<String>,
}

/// The changes in one section.
#[derive(Debug, Default)]
pub(crate) struct Section {
    pub(crate) methods: usize,
    pub(crate) entries: usize,
    /// A method and the number of its entries.
    pub(crate) added: Vec<(String, usize)>,
    pub(crate) removed: Vec<(String, usize)>,
    pub(crate) changed: Vec<(String, Changes)>,
}

impl Section {
    fn is_unchanged(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }

    fn count(&self, list: fn(&Changes) -> &Vec<String>) -> usize {
        self.changed.iter().map(|(_, changes)| list(changes).len()).sum()
    }

    fn added_entries(&self) -> usize {
        self.added.iter().map(|(_, entries)| entries).sum::<usize>() + self.count(|changes| &changes.added)
    }

    fn removed_entries(&self) -> usize {
        self.removed.iter().map(|(_, entries)| entries).sum::<usize>()
            + self.count(|changes| &changes.removed)
    }

    fn totals(&self) -> String {
        format!(
            "+{} -{} methods, +{} -{} entries, {} reclassified",
            self.added.len(),
            self.removed.len(),
            self.added_entries(),
            self.removed_entries(),
            self.count(|changes| &changes.reclassified)
        )
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, section) in self.sections.iter().filter(|(_, section)| !section.is_unchanged()) {
            writeln!(f, "{name}: {}", section.totals())?;
            write_section(section, f)?;
        }
        for line in &self.merged {
            writeln!(f, "given twice in the facts, merged: {line}")?;
        }
        write_list(f, "phrases without an entry", &self.unused)?;
        write_list(f, "sections left alone", &self.left_alone)?;
        write_list(f, "files written", &self.files)?;
        if self.sections.values().all(Section::is_unchanged) {
            writeln!(f, "no method changed")?;
        }
        let sum = |count: fn(&Section) -> usize| self.sections.values().map(count).sum::<usize>();
        writeln!(
            f,
            "total: {} sections, {} methods, {} entries; +{} -{} methods, +{} -{} entries, {} reclassified",
            self.sections.len(),
            sum(|section| section.methods),
            sum(|section| section.entries),
            sum(|section| section.added.len()),
            sum(|section| section.removed.len()),
            sum(Section::added_entries),
            sum(Section::removed_entries),
            sum(|section| section.count(|changes| &changes.reclassified)),
        )
    }
}

fn write_section(section: &Section, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (method, entries) in &section.removed {
        writeln!(f, "  - {method} ({entries} entries)")?;
    }
    for (method, entries) in section.added.iter().take(NAMED) {
        writeln!(f, "  + {method} ({entries} entries)")?;
    }
    if section.added.len() > NAMED {
        writeln!(f, "  + {} more methods", section.added.len() - NAMED)?;
    }
    let mut named = 0;
    for (method, changes) in &section.changed {
        writeln!(f, "  {method}")?;
        for (mark, list) in [("-", &changes.removed), ("~", &changes.reclassified), ("=", &changes.other)] {
            for line in list {
                writeln!(f, "    {mark} {line}")?;
            }
        }
        for line in changes.added.iter().take(NAMED.saturating_sub(named)) {
            named += 1;
            writeln!(f, "    + {line}")?;
        }
        for line in &changes.named {
            writeln!(f, "    ! {line}")?;
        }
    }
    let unnamed = section.count(|changes| &changes.added) - named;
    if unnamed > 0 {
        writeln!(f, "  + {unnamed} more entries")?;
    }
    Ok(())
}

fn write_list(f: &mut fmt::Formatter<'_>, title: &str, list: &[String]) -> fmt::Result {
    if !list.is_empty() {
        writeln!(f, "{title}:")?;
    }
    list.iter().take(NAMED).try_for_each(|line| writeln!(f, "  {line}"))?;
    if list.len() > NAMED {
        writeln!(f, "  and {} more", list.len() - NAMED)?;
    }
    Ok(())
}
