using System.Buffers;

namespace GdrCode.Extraction.CSharp;

/// <summary>Tells files that use a test framework.</summary>
internal static class TestMarks
{
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["[Fact", "[Theory", "[Test", "[InlineData", "using Xunit", "using NUnit.", "using Microsoft.VisualStudio.TestTools.", "using TUnit.", "using Bunit"],
        StringComparison.Ordinal);

    public static bool In(string content)
    {
        for (var from = 0; content.AsSpan(from).IndexOfAny(Marks) is >= 0 and var found; from += found + 1)
        {
            // The mark begins its line, so text in a string or comment seldom counts.
            var at = from + found;
            while (at > 0 && content[at - 1] is (' ' or '\t'))
            {
                at--;
            }

            if (at == 0 || content[at - 1] is '\n' or '\r' or '\uFEFF')
            {
                return true;
            }
        }

        return false;
    }
}
