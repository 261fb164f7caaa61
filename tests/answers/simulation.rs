//! The proof that advice may be followed blindly: a portal with every trouble in every order, and a client that does
//! nothing but what `Attempts` and `advice()` say.
//!
//! `SIMULATION_SEEDS=1000000` runs more of them than usual. Each rule of the policy is broken on purpose too, and the
//! simulation has to notice.

mod portal;

use std::time::Duration;

use bitrix_errors::{Attempts, CallError, Category, Effect, ErrorSet, Next, Recovery, Step, bitrix_errors};

use self::portal::{Portal, Random, TIMEOUT, Trouble};

#[bitrix_errors(method = "crm.item.add")]
enum AddError {}

#[bitrix_errors(method = "event.bind")]
enum BindError {}

#[bitrix_errors(method = "crm.item.list")]
enum ListError {}

#[bitrix_errors(method = "shop.stock.set", undocumented, effect = Idempotent)]
enum SetError {}

/// How the client uses the advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Policy {
    Faithful,
    RepeatsWhatMayHaveRun,
    RefreshesWithoutLimit,
    IgnoresTheCaps,
    RepeatsTheBlocked,
    DoesNotWait,
    NeverRefreshes,
    TakesTheEchoForAFailure,
}

/// What must not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Broken {
    /// A call that is not idempotent took effect twice.
    Twice,
    /// There were more calls, a longer wait or more waiting than the caps allow.
    Endless,
    /// The portal recovered within the caps, and the client gave up.
    NotServed,
    /// A portal that had said that it is blocked or deleted got another call.
    CalledWhenClosed,
    /// The refusal of a repeat was taken for the outcome.
    Echo,
}

struct Caps {
    most: u32,
    max_wait: Duration,
    total: Duration,
}

/// One run: the troubles and the caps that the seed makes.
fn run<E: ErrorSet>(seed: u64, policy: Policy) -> Option<Broken> {
    let mut random = Random(seed);
    let is_passing = random.below(2) == 0;
    let kinds = if is_passing { 13 } else { 16 };
    let count = random.below(6);
    let troubles: Vec<Trouble> = (0..count).map(|_| Trouble::of(&mut random, kinds)).collect();
    let most = 1 + u32::try_from(random.below(7)).unwrap_or_default();
    let max_wait = Duration::from_secs([5, 60, 700][usize::try_from(random.below(3)).unwrap_or_default()]);
    let is_generous = random.below(2) == 0;
    let total = if is_generous { (max_wait + TIMEOUT) * (most + 1) } else { max_wait * 2 };
    let once = |trouble| troubles.iter().filter(|found| **found == trouble).count() <= 1;
    let recovers = is_passing
        && is_generous
        && troubles.len() < most as usize
        && once(Trouble::Expired)
        && once(Trouble::Moved)
        && troubles.iter().all(|trouble| Duration::from_secs(trouble.seconds()) <= max_wait);
    let mut portal = Portal::with(troubles);
    let caps = Caps { most, max_wait, total };
    let broken = follow::<E>(&mut portal, policy, &caps, seed, recovers);
    if E::method()?.effect == Effect::NotIdempotent && portal.effects > 1 {
        return Some(Broken::Twice);
    }
    if portal.calls_when_closed > 0 {
        return Some(Broken::CalledWhenClosed);
    }
    broken
}

/// The client.
fn follow<E: ErrorSet>(
    portal: &mut Portal,
    policy: Policy,
    caps: &Caps,
    seed: u64,
    recovers: bool,
) -> Option<Broken> {
    let mut attempts = Attempts::new(caps.most).max_wait(caps.max_wait).total(caps.total).seed(seed);
    let mut has_followed = false;
    let mut waited = Duration::ZERO;
    loop {
        let Err(error) = portal.call::<E>() else { return None };
        // Who follows a redirect makes one more call than the attempts know.
        if portal.calls > caps.most + u32::from(has_followed) {
            return Some(Broken::Endless);
        }
        match next(policy, &mut attempts, &error, portal) {
            Next::Repeat(wait) => {
                waited += wait;
                if wait > caps.max_wait || waited > caps.total {
                    return Some(Broken::Endless);
                }
                portal.now += wait;
            }
            Next::RefreshToken => portal.refresh(),
            Next::LookFirst if portal.look() => return None,
            Next::LookFirst => {}
            _ => match error.advice(None, portal.now).step {
                Step::FollowRedirect { host: Some("new.bitrix24.com") } if !has_followed => {
                    has_followed = true;
                    portal.follow();
                }
                Step::LookFirst { .. } if portal.look() => return None,
                _ if error.category() == Category::Conflict && portal.effects > 0 => {
                    return Some(Broken::Echo);
                }
                _ => return recovers.then_some(Broken::NotServed),
            },
        }
    }
}

/// What the attempts say, or what a client does that knows better.
fn next<E: ErrorSet>(policy: Policy, attempts: &mut Attempts, error: &CallError<E>, portal: &Portal) -> Next {
    let next = attempts.after(error, portal.now);
    let known = error.retry_after(None, portal.now).unwrap_or(Duration::from_secs(1));
    match (policy, next) {
        (Policy::RepeatsWhatMayHaveRun, Next::LookFirst) => Next::Repeat(known),
        (Policy::RefreshesWithoutLimit, _) if error.recovery() == Recovery::RefreshToken => {
            Next::RefreshToken
        }
        (Policy::IgnoresTheCaps, _) if error.recovery() == Recovery::Backoff && error.may_repeat() => {
            Next::Repeat(known)
        }
        (Policy::RepeatsTheBlocked, Next::Stop) if error.code() == Some("OVERLOAD_LIMIT") => {
            Next::Repeat(known)
        }
        (Policy::DoesNotWait, Next::Repeat(_)) => Next::Repeat(Duration::ZERO),
        (Policy::NeverRefreshes, Next::RefreshToken) => Next::Stop,
        (Policy::TakesTheEchoForAFailure, Next::LookFirst) if error.category() == Category::Conflict => {
            Next::Stop
        }
        (_, next) => next,
    }
}

/// A run with a method of each effect.
fn run_any(seed: u64, policy: Policy) -> Option<Broken> {
    match seed % 4 {
        0 => run::<AddError>(seed, policy),
        1 => run::<BindError>(seed, policy),
        2 => run::<ListError>(seed, policy),
        _ => run::<SetError>(seed, policy),
    }
}

fn seeds() -> u64 {
    std::env::var("SIMULATION_SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(20_000)
}

#[test]
fn advice_may_be_followed_blindly() {
    for seed in 0..seeds() {
        assert_eq!(run_any(seed, Policy::Faithful), None, "seed {seed}");
    }
}

#[test]
fn every_broken_rule_is_noticed() {
    for (policy, broken) in [
        (Policy::RepeatsWhatMayHaveRun, Broken::Twice),
        (Policy::RefreshesWithoutLimit, Broken::Endless),
        (Policy::IgnoresTheCaps, Broken::Endless),
        (Policy::RepeatsTheBlocked, Broken::CalledWhenClosed),
        (Policy::DoesNotWait, Broken::NotServed),
        (Policy::NeverRefreshes, Broken::NotServed),
        (Policy::TakesTheEchoForAFailure, Broken::Echo),
    ] {
        let found = (0..20_000).filter_map(|seed| run_any(seed, policy)).find(|found| *found == broken);
        assert_eq!(found, Some(broken), "{policy:?}");
    }
}
