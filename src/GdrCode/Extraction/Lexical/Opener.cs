namespace GdrCode.Extraction.Lexical;

/// <summary>A sign that begins a comment or a string.</summary>
/// <param name="Text">The sign.</param>
/// <param name="LineStart">It counts only as the first thing of a line.</param>
/// <param name="Block">The comment it begins, when that is a block.</param>
/// <param name="Form">The string it begins; a line comment has neither.</param>
/// <param name="Documentation">The comment is documentation.</param>
internal sealed record Opener(string Text, bool LineStart, BlockComment? Block, StringForm? Form, bool Documentation)
{
    public bool Matches(ReadOnlySpan<char> rest) =>
        rest.StartsWith(Text, char.IsAsciiLetter(Text[0]) || Text.Length > 1 && char.IsAsciiLetter(Text[1])
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal);
}
