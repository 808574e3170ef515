//! What a drawing may be made of: what still drawings need of SVG 2 (<https://www.w3.org/TR/SVG2/>), and nothing that runs, moves,
//! leads elsewhere or fetches. Native only.

/// How the value of an attribute is read by browsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AttributeKind {
    /// As a name, numbers or words: nothing in it refers to anything.
    Plain,
    /// As style: colours, functions, `url(…)`.
    Style,
    /// As an address.
    Reference,
}

/// Whether an element of SVG may stand in a drawing.
pub(super) fn is_element(name: &str) -> bool {
    matches!(
        name,
        "svg"
            | "g"
            | "defs"
            | "symbol"
            | "use"
            | "title"
            | "desc"
            | "metadata"
            | "style"
            | "path"
            | "rect"
            | "circle"
            | "ellipse"
            | "line"
            | "polyline"
            | "polygon"
            | "text"
            | "tspan"
            | "textPath"
            | "linearGradient"
            | "radialGradient"
            | "stop"
            | "pattern"
            | "clipPath"
            | "mask"
            | "marker"
            | "filter"
            | "feBlend"
            | "feColorMatrix"
            | "feComposite"
            | "feFlood"
            | "feGaussianBlur"
            | "feMerge"
            | "feMergeNode"
            | "feOffset"
    )
}

/// Whether an element holds text and no elements.
pub(super) fn holds_text_only(name: &str) -> bool {
    matches!(name, "title" | "desc" | "style")
}

/// Whether an element may refer to another by `href`.
pub(super) fn may_refer(name: &str) -> bool {
    matches!(
        name,
        "use" | "textPath" | "linearGradient" | "radialGradient" | "pattern"
    )
}

/// How an attribute without a namespace is read; none if it may not stand in a drawing.
pub(super) fn attribute(name: &str) -> Option<AttributeKind> {
    match name {
        "href" => Some(AttributeKind::Reference),
        _ if is_style(name) => Some(AttributeKind::Style),
        _ if is_plain(name) => Some(AttributeKind::Plain),
        _ => None,
    }
}

/// Style itself, the properties that are attributes too (SVG 2, 6.7), and transforms, which have the syntax of style.
fn is_style(name: &str) -> bool {
    matches!(
        name,
        "style"
            | "transform"
            | "gradientTransform"
            | "patternTransform"
            | "transform-origin"
            | "transform-box"
            | "alignment-baseline"
            | "baseline-shift"
            | "clip"
            | "clip-path"
            | "clip-rule"
            | "color"
            | "color-interpolation"
            | "color-interpolation-filters"
            | "color-rendering"
            | "direction"
            | "display"
            | "dominant-baseline"
            | "fill"
            | "fill-opacity"
            | "fill-rule"
            | "filter"
            | "flood-color"
            | "flood-opacity"
            | "font"
            | "font-family"
            | "font-size"
            | "font-size-adjust"
            | "font-stretch"
            | "font-style"
            | "font-variant"
            | "font-weight"
            | "image-rendering"
            | "isolation"
            | "kerning"
            | "letter-spacing"
            | "lighting-color"
            | "line-height"
            | "marker"
            | "marker-end"
            | "marker-mid"
            | "marker-start"
            | "mask"
            | "mask-type"
            | "mix-blend-mode"
            | "opacity"
            | "overflow"
            | "paint-order"
            | "pointer-events"
            | "shape-rendering"
            | "stop-color"
            | "stop-opacity"
            | "stroke"
            | "stroke-dasharray"
            | "stroke-dashoffset"
            | "stroke-linecap"
            | "stroke-linejoin"
            | "stroke-miterlimit"
            | "stroke-opacity"
            | "stroke-width"
            | "text-align"
            | "text-anchor"
            | "text-decoration"
            | "text-overflow"
            | "text-rendering"
            | "unicode-bidi"
            | "vector-effect"
            | "visibility"
            | "white-space"
            | "word-spacing"
            | "writing-mode"
    )
}

fn is_plain(name: &str) -> bool {
    // A drawing may say anything about itself to those who hear it, and keep data that nothing reads.
    let says = |prefix: &str| {
        name.strip_prefix(prefix)
            .is_some_and(|rest| !rest.is_empty())
    };
    says("aria-")
        || says("data-")
        || matches!(
            name,
            "id" | "class"
                | "lang"
                | "role"
                | "focusable"
                | "version"
                | "baseProfile"
                | "enable-background"
                | "type"
                | "media"
                | "viewBox"
                | "preserveAspectRatio"
                | "width"
                | "height"
                | "x"
                | "y"
                | "x1"
                | "y1"
                | "x2"
                | "y2"
                | "dx"
                | "dy"
                | "d"
                | "points"
                | "pathLength"
                | "cx"
                | "cy"
                | "r"
                | "rx"
                | "ry"
                | "fx"
                | "fy"
                | "fr"
                | "rotate"
                | "textLength"
                | "lengthAdjust"
                | "startOffset"
                | "method"
                | "spacing"
                | "side"
                | "offset"
                | "gradientUnits"
                | "spreadMethod"
                | "patternUnits"
                | "patternContentUnits"
                | "clipPathUnits"
                | "maskUnits"
                | "maskContentUnits"
                | "markerUnits"
                | "markerWidth"
                | "markerHeight"
                | "orient"
                | "refX"
                | "refY"
                | "filterUnits"
                | "primitiveUnits"
                | "in"
                | "in2"
                | "result"
                | "mode"
                | "values"
                | "operator"
                | "k1"
                | "k2"
                | "k3"
                | "k4"
                | "stdDeviation"
                | "edgeMode"
        )
}

/// Whether a function of style only computes: colours, numbers, transforms, variables, choices of elements.
pub(super) fn is_function(name: &str) -> bool {
    matches!(
        name,
        "rgb"
            | "rgba"
            | "hsl"
            | "hsla"
            | "hwb"
            | "lab"
            | "lch"
            | "oklab"
            | "oklch"
            | "color"
            | "color-mix"
            | "var"
            | "calc"
            | "min"
            | "max"
            | "clamp"
            | "matrix"
            | "translate"
            | "translatex"
            | "translatey"
            | "scale"
            | "scalex"
            | "scaley"
            | "rotate"
            | "skew"
            | "skewx"
            | "skewy"
            | "not"
            | "is"
            | "where"
            | "nth-child"
            | "nth-last-child"
            | "nth-of-type"
            | "nth-last-of-type"
            | "lang"
    )
}
