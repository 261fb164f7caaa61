//! The times of every case: `cargo bench -p bitrix-errors-bench`. `cargo xtask bench` puts them into a table.

use std::time::Duration;

use bitrix_errors_bench::cases;
use criterion::Criterion;

fn main() {
    let mut criterion = Criterion::default()
        .without_plots()
        .sample_size(30)
        .warm_up_time(Duration::from_millis(150))
        .measurement_time(Duration::from_millis(600))
        .configure_from_args();
    for case in cases() {
        let mut group = criterion.benchmark_group(case.group);
        group.bench_function(case.contender, |bencher| bencher.iter(|| (case.run)()));
        group.finish();
    }
    criterion.final_summary();
}
