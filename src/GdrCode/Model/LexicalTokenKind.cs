namespace GdrCode.Model;

/// <summary>What a token of a lexically read file is. What lies between tokens is code and never changes.</summary>
public enum LexicalTokenKind
{
    /// <summary>A string with its delimiters.</summary>
    String,

    /// <summary>An interpolation inside the string before it.</summary>
    Hole,

    /// <summary>A comment with its delimiters.</summary>
    Comment,

    /// <summary>A documentation comment with its delimiters.</summary>
    Documentation,

    /// <summary>A numeric literal that is long enough to be read.</summary>
    Number,

    /// <summary>An unquoted value: a word of a shell, the right side of an assignment, an attribute without quotes.</summary>
    Word,

    /// <summary>Text of markup, a line of prose.</summary>
    Text,
}
