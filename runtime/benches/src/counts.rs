//! Figures that do not depend on the machine: `counts` prints allocations, inputs and sizes; `counts CASE CONTENDER
//! TIMES` runs a case that many times and prints nothing, so that valgrind can count its instructions.

use std::alloc::{GlobalAlloc, Layout, System};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

use bitrix_errors::{AnyError, ApiError, CallError, Reply};
use bitrix_errors_bench::cases;

struct Counting;

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);

#[allow(unsafe_code)]
// SAFETY: every call goes to the system allocator unchanged; counting allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &*arguments {
        [] => print(),
        [group, contender, times] => {
            let times: usize = times.parse().unwrap_or(1);
            let Some(case) =
                cases().into_iter().find(|case| case.group == *group && case.contender == contender)
            else {
                eprintln!("error: no case `{group}` of `{contender}`");
                return ExitCode::FAILURE;
            };
            (0..times).for_each(|_| (case.run)());
        }
        _ => {
            eprintln!("usage: counts [CASE CONTENDER TIMES]");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn print() {
    for case in cases() {
        // The first run is not counted: it makes the data that is made at the first use.
        (case.run)();
        let before = ALLOCATIONS.load(Ordering::Relaxed);
        (case.run)();
        let allocations = ALLOCATIONS.load(Ordering::Relaxed) - before;
        println!("allocations\t{}\t{}\t{allocations}", case.group, case.contender);
        println!("inputs\t{}\t{}\t{}", case.group, case.contender, case.times);
    }
    for (name, size) in [
        ("ApiError", size_of::<ApiError>()),
        ("CallError", size_of::<CallError>()),
        ("Result<Reply<()>, CallError>", size_of::<Result<Reply<()>, CallError<AnyError>>>()),
    ] {
        println!("size\t{name}\t\t{size}");
    }
}
