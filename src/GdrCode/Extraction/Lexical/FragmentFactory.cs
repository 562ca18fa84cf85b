using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.Lexical;

/// <summary>Makes fragments of a text that is a file, or of one that is the value of another fragment.</summary>
internal abstract class FragmentFactory
{
    /// <summary>Whether interpolations were cut out as holes; inside values they are gone already.</summary>
    public abstract bool HasHoles { get; }

    public abstract Fragment Make(FragmentKind kind, IReadOnlyList<SourcePiece> pieces, string value, TextSpan span, string? name, string? scope, bool isLicence);

    public Fragment Make(FragmentKind kind, TextSpan span, string value, TextEncoding encoding, int[]? offsets, string? name = null, string? scope = null) =>
        Make(kind, [new SourcePiece(0, value.Length, span, encoding, offsets)], value, span, name, scope, isLicence: false);
}
