using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.Lexical;

/// <summary>Fragments that stand in the value of another.</summary>
internal sealed class ValueFragments(Fragment parent) : FragmentFactory
{
    public override bool HasHoles => false;

    public override Fragment Make(FragmentKind kind, IReadOnlyList<SourcePiece> pieces, string value, TextSpan span, string? name, string? scope, bool isLicence)
    {
        var text = new NestedText(value, parent.Text, span, pieces[0].Encoding, pieces[0].Offsets);
        return Wrap(parent, text, name, scope);
    }

    public static Fragment Wrap(Fragment parent, NestedText text, string? name, string? scope) => new()
    {
        Kind = parent.Kind,
        Text = text,
        Span = text.ToSourceHull(new TextSpan(0, text.Value.Length)),
        Name = name,
        Scope = scope,
        Place = parent.Place,
        Editable = parent.Editable,
    };
}
