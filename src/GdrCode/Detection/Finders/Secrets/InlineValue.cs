using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>How a value stands behind its name in a text.</summary>
internal enum Link
{
    /// <summary>Behind a sign: <c>password = x</c>, <c>password: x</c>.</summary>
    Sign,

    /// <summary>Behind a word: <c>password is x</c>.</summary>
    Verb,

    /// <summary>Behind an option: <c>--password x</c>.</summary>
    Option,

    /// <summary>Behind a blank: <c>pw x</c>.</summary>
    Blank,
}

/// <summary>A value that stands behind its name in a text.</summary>
internal readonly record struct InlineValue(TextSpan Span, Link Link, bool Quoted);
