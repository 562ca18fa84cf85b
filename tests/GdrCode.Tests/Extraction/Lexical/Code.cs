using GdrCode.Extraction.Lexical;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Extraction.Lexical;

/// <summary>Shorthands for reading a piece of code and for looking at what came out.</summary>
internal static class Code
{
    public static SourceFile File(string language, string text, FileKind kind = FileKind.Code) =>
        new("src/file", SourceText.From(text), kind, language, Place.Production);

    public static IReadOnlyList<Fragment> Read(string language, string text) => new LexicalExtractor().Extract(File(language, text));

    public static Fragment One(string language, string text, string value)
    {
        var fragments = Read(language, text);
        var found = fragments.Where(f => f.Value == value).ToList();
        Assert.True(found.Count == 1, $"'{value}' {found.Count} times in: " + string.Join(" | ", fragments.Select(f => f.Value)));
        return found[0];
    }

    public static string Written(string text, Fragment fragment, string part)
    {
        var start = fragment.Value.IndexOf(part, StringComparison.Ordinal);
        return string.Concat(fragment.Text.ToSource(new TextSpan(start, part.Length)).Select(s => text.Substring(s.Start, s.Length)));
    }

    /// <summary>Every unit of every value lies in its fragment's span, in order, and plain runs read the same in the source.</summary>
    public static void AssertMapped(string text, IEnumerable<Fragment> fragments)
    {
        foreach (var fragment in fragments)
        {
            Assert.InRange(fragment.Span.End, fragment.Span.Start, text.Length);
            var last = 0;
            for (var i = 0; i < fragment.Value.Length; i++)
            {
                foreach (var run in fragment.Text.ToSource(new TextSpan(i, 1)))
                {
                    Assert.True(run.Start >= last && run.End <= text.Length, $"{fragment} unit {i}: {run}");
                    last = fragment.Text is NestedText { WholeOnly: true } ? last : run.Start;
                }
            }
        }
    }
}
