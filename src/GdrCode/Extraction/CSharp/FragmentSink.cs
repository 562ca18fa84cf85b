using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Collects the fragments of one file and gives each its place.</summary>
internal sealed class FragmentSink(string content, Place place)
{
    private static readonly Comparer<Fragment> Order = Comparer<Fragment>.Create(static (a, b) =>
        a.Span.Start.CompareTo(b.Span.Start) is var byStart and not 0 ? byStart : b.Span.Length.CompareTo(a.Span.Length));

    private readonly List<Fragment> fragments = [];
    private readonly int licenceEnd = place is Place.Generated or Place.Vendored ? 0 : LicenceHeader.End(content);
    private readonly Place place = place == Place.Production && TestMarks.In(content) ? Place.Test : place;

    /// <summary>Adds a fragment, unless nothing in it could matter: an empty or blank value, or a single character.</summary>
    public void Add(FragmentKind kind, PiecedText? text, TextSpan span, Binding binding = default)
    {
        if (text is null || text.Value.Length < 2 || string.IsNullOrWhiteSpace(text.Value))
        {
            return;
        }

        var header = kind is FragmentKind.Comment or FragmentKind.Documentation or FragmentKind.Directive;
        fragments.Add(new Fragment
        {
            Kind = kind,
            Text = text,
            Span = span,
            Name = binding.Name,
            Scope = binding.Scope,
            Place = header && span.Start < licenceEnd ? Place.Licence : place,
        });
    }

    /// <summary>Adds text that stands in the source as it is.</summary>
    public void AddPlain(FragmentKind kind, int start, int end, TextEncoding encoding, Binding binding = default)
    {
        while (start < end && char.IsWhiteSpace(content[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(content[end - 1]))
        {
            end--;
        }

        if (end - start > 1)
        {
            var span = TextSpan.FromBounds(start, end);
            Add(kind, PiecedText.Single(content[start..end], span, encoding), span, binding);
        }
    }

    /// <summary>The fragments by where they begin, the longer first.</summary>
    public IReadOnlyList<Fragment> InSourceOrder()
    {
        for (var i = 1; i < fragments.Count; i++)
        {
            if (Order.Compare(fragments[i - 1], fragments[i]) > 0)
            {
                // Enumerable's sort is stable, so equal spans keep the order of reading and runs agree.
                return fragments.Order(Order).ToList();
            }
        }

        return fragments;
    }
}
