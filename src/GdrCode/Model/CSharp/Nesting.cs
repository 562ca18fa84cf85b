using System.Buffers;

namespace GdrCode.Model.CSharp;

/// <summary>Tells text that nests too deep for a recursive parser.</summary>
/// <remarks>
/// Roslyn guards most of its recursion, but not that of array initialisers and type arguments, and where it guards, the depth it
/// bears depends on the stack of the thread. A limit of our own keeps the process alive and the answer the same on every machine.
/// </remarks>
internal static class Nesting
{
    /// <summary>Several times what people and generators write.</summary>
    public const int Deepest = 256;

    private static readonly SearchValues<char> Marks = SearchValues.Create("()[]{}<>;=\"");

    /// <summary>Whether brackets, those in literals and comments among them, ever stand open more than <see cref="Deepest"/> deep.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> text)
    {
        var (brackets, angles) = (0, 0);
        for (var at = text.IndexOfAny(Marks); at >= 0; at = text.IndexOfAny(Marks))
        {
            var length = 1;
            switch (text[at])
            {
                case '(' or '[' or '{':
                    brackets++;
                    break;
                case ')' or ']' or '}':
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '<' when at + 1 < text.Length && text[at + 1] == '<':
                    // A shift: no type argument begins so.
                    length = 2;
                    break;
                case '<':
                    angles++;
                    break;
                case '>':
                    angles = Math.Max(0, angles - 1);
                    break;
                default:
                    // None of these stands in type arguments, so what was open were comparisons.
                    angles = 0;
                    break;
            }

            if (brackets > Deepest || angles > Deepest)
            {
                return true;
            }

            text = text[(at + length)..];
        }

        return false;
    }
}
