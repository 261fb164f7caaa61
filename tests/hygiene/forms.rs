//! Enums in different places, and enums that macros write.

use bitrix_errors::{Category, ErrorCode, ErrorSet, Retry, SystemError, WireError, bitrix_errors};

#[bitrix_errors]
enum Private {
    #[code("ONE", category = Conflict)]
    One,
}

mod visible {
    pub(super) mod inner {
        #[bitrix_errors::bitrix_errors]
        pub(crate) enum Crate {
            #[code("ONE", category = Conflict)]
            One,
        }
        #[bitrix_errors::bitrix_errors]
        pub(super) enum Super {
            #[code("ONE", category = Conflict)]
            One,
        }
        #[bitrix_errors::bitrix_errors]
        pub(in crate::forms) enum In {
            #[code("ONE", category = Conflict)]
            One,
        }
        #[bitrix_errors::bitrix_errors(system)]
        pub(self) enum Own {}
        #[bitrix_errors::bitrix_errors(system = Own)]
        enum OfOwn {}

        #[test]
        fn private_sets_work_together() {
            use bitrix_errors::ErrorCode;
            assert_eq!(OfOwn::from_code("expired_token"), Some(OfOwn::System(Own::ExpiredToken)));
        }
    }
    pub(super) fn is_found() -> bool {
        use bitrix_errors::ErrorCode;
        inner::Super::from_code("one") == Some(inner::Super::One)
    }
}

#[test]
fn every_visibility_works() {
    assert_eq!(Private::from_code("one"), Some(Private::One));
    assert_eq!(visible::inner::Crate::from_code("one"), Some(visible::inner::Crate::One));
    assert_eq!(visible::inner::In::from_code("one"), Some(visible::inner::In::One));
    assert!(visible::is_found());
}

struct Client<const N: usize, T>(T);

impl<const N: usize, T> Client<N, T> {
    fn call<U>(&self, _: U) -> (Option<&'static str>, &T) {
        #[bitrix_errors(method = "crm.item.add")]
        enum CallError {
            #[code("ONE", category = Conflict)]
            One,
        }
        (CallError::from_code("one").map(ErrorCode::code), &self.0)
    }
}

const IN_A_CONSTANT: &str = {
    #[bitrix_errors]
    enum ConstError {
        #[code("ONE", category = Conflict)]
        One,
    }
    match ConstError::One {
        ConstError::One => "one",
        ConstError::System(_) | ConstError::Unknown => "other",
    }
};

#[test]
fn every_block_works() {
    #[bitrix_errors(system)]
    enum LocalSystem {
        #[code("ONE", category = Conflict)]
        One,
    }
    #[bitrix_errors(system = LocalSystem)]
    enum Local {
        #[code("TWO", category = Conflict)]
        Two,
    }
    assert_eq!(Local::from_code("one"), Some(Local::System(LocalSystem::One)));
    assert_eq!(Local::from_code("two"), Some(Local::Two));
    let nested = || {
        #[bitrix_errors(method = "crm.item.add")]
        enum Local {}
        Local::from_code("not_found") == Some(Local::NotFound)
    };
    assert!(nested());
    assert_eq!(Client::<3, _>("x").call(1), (Some("ONE"), &"x"));
    assert_eq!(IN_A_CONSTANT, "one");
}

/// The fragments that the macro of a user passes on: `tt`, `literal`, `expr`, `ident`, `path`, `ty`, `vis` and `meta`.
macro_rules! by_fragments {
    (
        $(#[$meta:meta])* $vis:vis enum $name:ident($method:literal, $system:path, $krate:path) {
            $($(#[$vmeta:meta])* $variant:ident = $code:literal, $status:expr, $category:path, $retry:ident, $text:expr;)*
        }
    ) => {
        $(#[$meta])*
        #[::bitrix_errors::bitrix_errors(method = $method, system = $system, crate = $krate)]
        $vis enum $name {
            $($(#[$vmeta])*
            #[code($code, status = $status, category = $category, retry = $retry, text = $text)]
            $variant,)*
        }
    };
}

by_fragments! {
    /// An enum that a macro made.
    #[derive(PartialOrd)]
    pub(crate) enum Fragments("crm.item.add", SystemError, ::bitrix_errors) {
        /// the first
        First = "FIRST", 400, Conflict, Always, "first of all";
        #[cfg(any())]
        Gone = "GONE", 400, Conflict, Always, "gone";
        #[deprecated]
        Second = "SECOND", [400, 403], Category::Server, Never, "second of all";
    }
}

/// The code as an expression, the documentation as a literal, the whole of `#[code]` as `meta`.
macro_rules! by_expressions {
    ($name:ident, $($variant:ident $code:expr, $doc:literal;)* $(#[$attr:meta] $other:ident)*) => {
        #[::bitrix_errors::bitrix_errors]
        enum $name {
            $(#[doc = $doc]
            #[code($code, category = Conflict)]
            $variant,)*
            $(#[$attr]
            $other,)*
        }
    };
}

by_expressions! {
    Expressions,
    One "ONE", "the first";
    #[code("TWO", status = 404)] Two
    #[code("THREE", when_status = [401, 403], category = Plan)] r#Three
}

macro_rules! wrapped {
    ($item:item) => {
        #[::bitrix_errors::bitrix_errors]
        $item
    };
}

wrapped! {
    /// An item that was passed to a macro as a whole.
    enum Item {
        /// the first
        #[code("ONE", category = Conflict)]
        One,
    }
}

/// Everything comes from the macro: neither the enum nor its variants are tokens of the user.
macro_rules! from_nothing {
    () => {
        #[bitrix_errors(crate = ::bitrix_errors)]
        enum Nothing {
            #[code("ONE", category = Conflict)]
            One,
            #[cfg(all())]
            #[code("TWO", category = Conflict)]
            Two,
        }
    };
}

from_nothing!();

/// A macro that calls a macro.
macro_rules! nested {
    ($($name:ident => $code:expr),* $(,)?) => { by_expressions! { Nested, $($name $code, "nested";)* } };
}

nested! { One => "ONE", Two => "TWO" }

/// The documentation as an expression.
macro_rules! documented {
    ($doc:expr) => {
        #[::bitrix_errors::bitrix_errors]
        enum Documented {
            #[doc = $doc]
            #[code("ONE", category = Conflict)]
            One,
        }
    };
}

documented!("the first");

#[test]
fn macros_may_write_them() {
    assert_eq!(Fragments::First.text(), "first of all");
    assert_eq!(Fragments::First.retry(), Retry::Always);
    assert_eq!(Fragments::from_code("gone"), None);
    assert_eq!(Fragments::method().map(|method| method.name), Some("crm.item.add"));
    assert_eq!(Fragments::from_code("second").map(ErrorCode::category), Some(Category::Server));
    assert_eq!(Fragments::from_code("second").map(ErrorCode::statuses), Some(&[400, 403][..]));
    assert_eq!(Expressions::One.text(), "the first");
    assert_eq!(Expressions::Two.category(), Category::NotFound);
    assert_eq!(Expressions::identify(&WireError::new(403, "three")), Expressions::Three);
    assert_eq!(Item::from_code("one").map(ErrorCode::text), Some("the first"));
    assert_eq!(Nothing::from_code("two"), Some(Nothing::Two));
    assert_eq!(Nested::from_code("two"), Some(Nested::Two));
    assert_eq!(Documented::One.text(), "the first");
}
