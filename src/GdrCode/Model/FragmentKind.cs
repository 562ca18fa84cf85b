namespace GdrCode.Model;

/// <summary>What a fragment is in its file.</summary>
public enum FragmentKind
{
    /// <summary>A string literal, or the logical value of several that are concatenated.</summary>
    String,

    /// <summary>A character literal.</summary>
    Character,

    /// <summary>A numeric literal.</summary>
    Number,

    /// <summary>A collection of byte or character literals that spell a text.</summary>
    Bytes,

    /// <summary>The text of a comment.</summary>
    Comment,

    /// <summary>Text, attribute value or CDATA of a documentation comment.</summary>
    Documentation,

    /// <summary>The text of a directive: region, error, warning, line, pragma, shebang.</summary>
    Directive,

    /// <summary>A value of a configuration or data file.</summary>
    ConfigurationValue,

    /// <summary>A line or paragraph of prose.</summary>
    Prose,

    /// <summary>The path of a file; labelled, and rewritten only on request.</summary>
    Path,

    /// <summary>A collection of byte literals that spell no text, read as two hexadecimal digits each. Only rules that name this kind look at it.</summary>
    Binary,

    /// <summary>A date that is written as three numbers, read as eight digits: year, month, day.</summary>
    Date,
}
