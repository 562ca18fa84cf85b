using System.Text;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection.Examples;

/// <summary>An example with its marks taken out and its generated values put in.</summary>
/// <param name="Text">The text to run the rule on.</param>
/// <param name="Marked">The spans that stood between marks.</param>
internal sealed record ExampleText(string Text, IReadOnlyList<TextSpan> Marked)
{
    private const char Open = '⟦';
    private const char Close = '⟧';

    /// <exception cref="FormatException">A mark or a generator is not closed.</exception>
    public static ExampleText Parse(string text)
    {
        var plain = new StringBuilder(text.Length);
        var marked = new List<TextSpan>();
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Open)
            {
                start = plain.Length;
            }
            else if (text[i] == Close && start >= 0)
            {
                marked.Add(TextSpan.FromBounds(start, plain.Length));
                start = -1;
            }
            else if (text[i] == '{' && text.AsSpan(i).StartsWith("{{gen:"))
            {
                var end = text.IndexOf("}}", i, StringComparison.Ordinal);
                // A pattern may itself end in a brace: the generator ends at the last brace of a run.
                while (end >= 0 && end + 2 < text.Length && text[end + 2] == '}')
                {
                    end++;
                }

                if (end < 0)
                {
                    throw new FormatException("a generator is not closed");
                }

                plain.Append(ExampleGenerator.Generate(text[(i + 6)..end]));
                i = end + 1;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return start < 0 ? new ExampleText(plain.ToString(), marked) : throw new FormatException("a mark is not closed");
    }
}
