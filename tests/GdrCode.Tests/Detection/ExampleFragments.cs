using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Detection;

/// <summary>A line-wise stand-in for extraction: prose lines, and <c>name = "value"</c> lines whose value is bound to the name.</summary>
internal static class ExampleFragments
{
    public static (SourceFile File, IReadOnlyList<Fragment> Fragments) Extract(string path, string text)
    {
        var file = new SourceFile(path, SourceText.From(text), FileKind.Text, "text", Place.Production);
        var fragments = new List<Fragment>();
        foreach (var line in file.Text.Lines.Where(l => l.Span.Length > 0))
        {
            fragments.Add(Make(FragmentKind.Prose, text, line.Span, name: null));
            if (Bound(text, line.Span) is var (name, value))
            {
                fragments.Add(Make(FragmentKind.String, text, value, name));
            }
        }

        return (file, fragments);
    }

    private static (string Name, TextSpan Value)? Bound(string text, TextSpan line)
    {
        var content = text.AsSpan(line.Start, line.Length);
        var sign = content.IndexOfAny('=', ':');
        if (sign <= 0)
        {
            return null;
        }

        var name = content[..sign].Trim().ToString();
        var start = sign + 1 + content[(sign + 1)..].IndexOfAnyExcept(' ', '"', '\'');
        var end = content.LastIndexOfAnyExcept(" \";',") + 1;
        return start > sign && end > start && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ' ')
            ? (name.Split(' ')[^1], TextSpan.FromBounds(line.Start + start, line.Start + end))
            : null;
    }

    private static Fragment Make(FragmentKind kind, string text, TextSpan span, string? name) => new()
    {
        Kind = kind,
        Text = PiecedText.Single(text.Substring(span.Start, span.Length), span, TextEncoding.Verbatim),
        Span = span,
        Name = name,
    };
}
