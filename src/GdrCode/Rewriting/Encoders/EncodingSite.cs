using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Rewriting.Encoders;

/// <summary>Where a value is written.</summary>
/// <param name="Text">The text that surrounds it: the source, or the value of the enclosing layer.</param>
/// <param name="Run">What is replaced.</param>
/// <param name="Whole">The run of the whole literal, without delimiters.</param>
internal readonly record struct EncodingSite(string Text, TextSpan Run, TextSpan Whole)
{
    public ReadOnlySpan<char> Original => Text.AsSpan(Run.Start, Run.Length);

    public ReadOnlySpan<char> Before => Text.AsSpan(Whole.Start, Run.Start - Whole.Start);

    public ReadOnlySpan<char> After => Text.AsSpan(Run.End, Whole.End - Run.End);

    /// <summary>The whole literal as it would stand with <paramref name="written"/> in it.</summary>
    public string With(string written) => string.Concat(Before, written, After);
}
