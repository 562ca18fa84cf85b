using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.Lexical;

/// <summary>Fragments that stand in a file.</summary>
internal sealed class FileFragments(SourceFile file) : FragmentFactory
{
    public override bool HasHoles => true;

    public override Fragment Make(FragmentKind kind, IReadOnlyList<SourcePiece> pieces, string value, TextSpan span, string? name, string? scope, bool isLicence) => new()
    {
        Kind = kind,
        Text = new PiecedText(value, pieces),
        Span = span,
        Name = name,
        Scope = scope,
        Place = isLicence ? Place.Licence : file.Place,
    };
}
