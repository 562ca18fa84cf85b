using System.Runtime.CompilerServices;

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

    /// <summary>Whether brackets, those in literals and comments among them, ever stand open more than <see cref="Deepest"/> deep.</summary>
    /// <remarks>
    /// A hot loop over every file, kept free of calls and compiled with all optimisations at once: begun in unoptimised code, it would stay there for most of a run.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsTooDeep(ReadOnlySpan<char> text)
    {
        var (brackets, angles) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '(' or '[' or '{':
                    brackets++;
                    break;
                case ')' or ']' or '}':
                    brackets = Math.Max(0, brackets - 1);
                    continue;
                case '<' when at + 1 < text.Length && text[at + 1] == '<':
                    // A shift: no type argument begins so.
                    at++;
                    continue;
                case '<':
                    angles++;
                    break;
                case '>':
                    angles = Math.Max(0, angles - 1);
                    continue;
                case ';' or '=' or '"':
                    // None of these stands in type arguments, so what was open were comparisons.
                    angles = 0;
                    continue;
                default:
                    continue;
            }

            if (brackets > Deepest || angles > Deepest)
            {
                return true;
            }
        }

        return false;
    }
}
