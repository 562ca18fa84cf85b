namespace GdrCode.Detection;

/// <summary>What may not stand directly beside a value.</summary>
internal enum Boundary
{
    /// <summary>No letter, digit or underscore; the default.</summary>
    Word,

    /// <summary>Anything may.</summary>
    None,

    /// <summary>Also no <c>-</c>, <c>.</c>, <c>/</c>, <c>+</c>, <c>=</c> that would make the value a part of a longer token.</summary>
    Token,

    /// <summary>As <see cref="Word"/>, and no further digit behind one separator, so that the value is no part of a longer number.</summary>
    Number,

    /// <summary>The value is the whole of the fragment, but for blanks.</summary>
    Whole,
}
