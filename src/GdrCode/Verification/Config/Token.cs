namespace GdrCode.Verification.Config;

/// <summary>What a token is; an edit may stand in those from <see cref="Comment"/> on.</summary>
internal enum TokenKind : byte
{
    /// <summary>A bracket, separator, line end or word of the format.</summary>
    Sign,

    /// <summary>A key, an element's or attribute's name.</summary>
    Key,

    /// <summary>true, false, null and their kin.</summary>
    Word,

    /// <summary>The text of a comment.</summary>
    Comment,

    /// <summary>An unquoted value.</summary>
    Plain,

    /// <summary>An unquoted value that is no number but has the form of a date or time.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with decimals or an exponent.</summary>
    Decimal,

    /// <summary>The text between double quotes.</summary>
    Double,

    /// <summary>The text between single quotes.</summary>
    Single,

    /// <summary>The text between three double quotes.</summary>
    TripleDouble,

    /// <summary>The text between three single quotes.</summary>
    TripleSingle,

    /// <summary>The text of a CDATA section or of a processing instruction.</summary>
    Section,
}

/// <summary>A token of a configuration format, without its quotes.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End);
