namespace GdrCode.Extraction.Lexical;

/// <summary>String forms whose end depends on how they begin, or that are no strings at all.</summary>
internal enum StringSpecial
{
    None,
    Character,
    HashRaw,
    ParenRaw,
    LongBracket,
    DollarTag,
    Heredoc,
    QuoteLike,
    Identifier,
}
