namespace GdrCode.Extraction.Lexical;

/// <summary>How a string form writes what it can't hold as it stands.</summary>
internal enum EscapeStyle
{
    None,
    Backslash,

    /// <summary>A backslash counts only before the closing sign and before itself.</summary>
    Minimal,

    /// <summary>A backslash counts only before the signs that mean something inside double quotes of a shell.</summary>
    Shell,
    Doubled,

    /// <summary>PowerShell: back quote, or a doubled quote.</summary>
    Backtick,

    /// <summary>Text of markup; not of the table.</summary>
    TextEntities,

    /// <summary>Attribute value of markup; not of the table.</summary>
    AttributeEntities,
}
