//! The functions of analysis: natively those of the standard library; in the browser its own, which cost no bytes there.

macro_rules! functions {
    ($($(#[$about:meta])* $name:ident($($argument:ident),*);)*) => { $(
        $(#[$about])*
        #[cfg(not(target_arch = "wasm32"))]
        pub fn $name($($argument: f64),*) -> f64 {
            f64::$name($($argument),*)
        }
        $(#[$about])*
        #[cfg(target_arch = "wasm32")]
        pub fn $name($($argument: f64),*) -> f64 {
            js_sys::Math::$name($($argument),*)
        }
    )* };
}

functions! {
    /// The sine of an angle in radians.
    sin(angle);
    /// The cosine of an angle in radians.
    cos(angle);
    /// The angle in radians of a point, from the x axis.
    atan2(y, x);
    /// The angle in radians of a slope.
    atan(slope);
    /// e to a power.
    exp(power);
    /// The hyperbolic sine.
    sinh(value);
    /// The hyperbolic cosine.
    cosh(value);
    /// The inverse of the hyperbolic tangent.
    atanh(value);
    /// The logarithm to the base 2.
    log2(value);
}

/// The length of a step of so much in two directions at right angles. A square root is one instruction; the standard
/// library's way guards against numbers that no map has.
pub fn length(one: f64, other: f64) -> f64 {
    (one * one + other * other).sqrt()
}

/// 2 to a power.
pub fn exp2(power: f64) -> f64 {
    exp(power * std::f64::consts::LN_2)
}
