namespace GdrCode.Extraction.Lexical;

/// <summary>What a language has beside comments and strings.</summary>
[Flags]
internal enum LanguageTraits
{
    None = 0,

    /// <summary>Block comments nest.</summary>
    Nests = 1,

    /// <summary>Unquoted words are values.</summary>
    Words = 2,

    /// <summary>NAME = value runs to the end of the line.</summary>
    Assignments = 4,

    /// <summary>A slash may begin a regular expression.</summary>
    Regex = 8,

    /// <summary>Tags, attributes and text.</summary>
    Markup = 16,
    Sql = 32,
    Prose = 64,
    Diff = 128,

    /// <summary>A backslash in code quotes the next character.</summary>
    Backslash = 256,

    /// <summary>Comments begin only where a word could.</summary>
    WordComments = 512,

    /// <summary>A statement's first word names the others.</summary>
    Directives = 1024,
}
