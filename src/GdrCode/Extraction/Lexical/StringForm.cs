using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>One way a language writes strings.</summary>
internal sealed record StringForm(string Id, IReadOnlyList<string> Open, string Close, EscapeStyle Escape)
{
    /// <summary>The string may run over line ends.</summary>
    public bool Lines { get; init; }

    public HoleStyles Holes { get; init; }

    public StringSpecial Special { get; init; }

    /// <summary>False where the sign after a word is another operator.</summary>
    public bool AfterWord { get; init; } = true;

    /// <summary>How Rewriting has to write a value of this form.</summary>
    public TextEncoding Encoding { get; } = (Escape, Close.Length > 0 ? Close[0] : '"') switch
    {
        (EscapeStyle.TextEntities, _) => TextEncoding.XmlText,
        (EscapeStyle.AttributeEntities, _) => TextEncoding.XmlAttribute,
        (EscapeStyle.None, _) => TextEncoding.Verbatim,
        (EscapeStyle.Doubled, '\'') => TextEncoding.DoubledSingleQuote,
        (EscapeStyle.Doubled or EscapeStyle.Backtick, _) => TextEncoding.DoubledDoubleQuote,
        (_, '\'') => TextEncoding.SingleQuotedBackslash,
        (_, '`') => TextEncoding.BackQuoted,
        _ => TextEncoding.CSharpRegular,
    };

    /// <summary>The characters at which the lexer has to look closer inside the string.</summary>
    public SearchValues<char> Stops => field ??= SearchValues.Create(StopCharacters());

    private string StopCharacters()
    {
        var stops = Close.Length > 0 ? Close[..1] : "";
        stops += Escape switch
        {
            EscapeStyle.Backslash or EscapeStyle.Minimal or EscapeStyle.Shell => "\\",
            EscapeStyle.Backtick => "`",
            _ => "",
        };
        stops += (Holes & (HoleStyles.DollarBrace | HoleStyles.DollarName | HoleStyles.DollarParen)) != 0 ? "$" : "";
        stops += (Holes & HoleStyles.HashBrace) != 0 ? "#" : "";
        stops += (Holes & (HoleStyles.Brace | HoleStyles.BraceDollar)) != 0 ? "{" : "";
        stops += (Holes & HoleStyles.Brace) != 0 ? "}" : "";
        stops += (Holes & HoleStyles.Percent) != 0 ? "%" : "";
        return Lines ? stops : stops + "\r\n";
    }
}
