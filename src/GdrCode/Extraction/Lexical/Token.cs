using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>A token with what the fragment builder has to know of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, delimiters included.</param>
/// <param name="End">Where it ends, delimiters included.</param>
/// <param name="ValueStart">Where its value begins.</param>
/// <param name="ValueEnd">Where its value ends.</param>
/// <param name="Form">The string form; null for what is written as it stands.</param>
/// <param name="NameStart">Where the name it is bound to begins; nothing when <paramref name="NameEnd"/> is 0.</param>
/// <param name="NameEnd">Where that name ends.</param>
internal readonly record struct Token(
    LexicalTokenKind Kind, int Start, int End, int ValueStart, int ValueEnd, StringForm? Form = null, int NameStart = 0, int NameEnd = 0)
{
    public bool IsComment => Kind is LexicalTokenKind.Comment or LexicalTokenKind.Documentation;
}
