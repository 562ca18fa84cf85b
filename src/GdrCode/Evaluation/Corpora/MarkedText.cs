using System.Text;

using GdrCode.Model;

namespace GdrCode.Evaluation.Corpora;

/// <summary>
/// Reads marks: <c>⟦category:text⟧</c> is sensitive, <c>⟦?category:text⟧</c> neutral, <c>⟦!text⟧</c> a decoy. An empty mark <c>⟦⟧</c> is deleted
/// wherever it stands, also within another; it splits values that would otherwise look like live credentials to a scanner of this repository.
/// </summary>
internal static class MarkedText
{
    private const char Open = '⟦';
    private const char Close = '⟧';
    private const string EmptyMark = "⟦⟧";

    /// <summary>The plain text and its spans.</summary>
    /// <param name="marked">The text with its marks.</param>
    /// <param name="place">Names the file in messages.</param>
    /// <exception cref="InvalidDataException">A mark is nested, empty, not closed or without category.</exception>
    public static (string Text, IReadOnlyList<MarkedSpan> Spans) Parse(string marked, string place)
    {
        var text = marked.Replace(EmptyMark, string.Empty, StringComparison.Ordinal);
        var plain = new StringBuilder(text.Length);
        var spans = new List<MarkedSpan>();
        var position = 0;
        while (text.AsSpan(position).IndexOfAny(Open, Close) is var step and >= 0)
        {
            var open = position + step;
            plain.Append(text, position, step);
            var length = text.AsSpan(open + 1).IndexOfAny(Open, Close);
            if (text[open] == Close || length < 0 || text[open + 1 + length] == Open)
            {
                throw Fault(text[open] == Close ? "a mark ends that did not begin" : "a mark is not closed");
            }

            var mark = text.Substring(open + 1, length);
            var (label, category, value) = mark[0] == '!' ? (Label.Clean, MarkedFile.Decoy, mark[1..])
                : mark[0] == '?' ? Named(Label.Neutral, mark[1..])
                : Named(Label.Sensitive, mark);
            if (category.Length == 0 || (value.Length == 0 && label != Label.Clean))
            {
                throw Fault("a mark needs a category and a text, ⟦category:text⟧, or a text alone, ⟦!text⟧");
            }

            // An empty value may be shown as a decoy; it has no characters, so it has no span.
            if (value.Length > 0)
            {
                spans.Add(new MarkedSpan(plain.Length, plain.Length + value.Length, label, category));
            }

            plain.Append(value);
            position = open + length + 2;

            InvalidDataException Fault(string what) => new($"{place}:{text.AsSpan(0, open).Count('\n') + 1}: {what}");
        }

        return (plain.Append(text, position, text.Length - position).ToString(), spans);
    }

    private static (Label Label, string Category, string Value) Named(Label label, string mark) =>
        mark.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? (label, mark[..colon], mark[(colon + 1)..]) : (label, string.Empty, string.Empty);
}
