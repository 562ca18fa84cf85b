namespace GdrCode.Extraction.Lexical;

/// <summary>The interpolations a string form knows.</summary>
[Flags]
internal enum HoleStyles
{
    None = 0,
    DollarBrace = 1,
    DollarName = 2,
    DollarParen = 4,
    HashBrace = 8,
    Brace = 16,
    BraceDollar = 32,
    BackslashParen = 64,
    Percent = 128,
}
