using GdrCode.Model;
using GdrCode.Rewriting.Encoders;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Rewriting.Composition;

/// <summary>Carries edits from nested values out to the source, innermost layer first.</summary>
internal sealed class Layers(string source, ISet<int> failed)
{
    private readonly SortedDictionary<int, List<Edit>> byDepth = new(Comparer<int>.Create((a, b) => b.CompareTo(a)));

    public List<OwnedChange> Changes { get; } = [];

    public void Add(Edit edit)
    {
        var depth = Depth(edit.Text);
        if (!byDepth.TryGetValue(depth, out var edits))
        {
            byDepth[depth] = edits = [];
        }

        edits.Add(edit);
    }

    /// <summary>Lowers every edit; findings that can't be written are added to the failed ones.</summary>
    public void Lower()
    {
        while (byDepth.Count > 0)
        {
            var (depth, edits) = byDepth.First();
            byDepth.Remove(depth);
            foreach (var group in edits.GroupBy(e => e.Text, ReferenceEqualityComparer.Instance))
            {
                if (group.Key is NestedText { WholeOnly: true } whole)
                {
                    LowerWhole(whole, [.. group.OrderBy(e => e.Span.Start)]);
                }
                else
                {
                    foreach (var edit in group)
                    {
                        LowerOne(edit);
                    }
                }
            }
        }
    }

    private static int Depth(MappedText text)
    {
        var depth = 0;
        for (; text is NestedText nested; text = nested.Parent)
        {
            depth++;
        }

        return depth;
    }

    private void LowerOne(Edit edit)
    {
        if (LineSplitter.Split(edit) is not { } lines)
        {
            failed.UnionWith(edit.Owners);
            return;
        }

        foreach (var line in lines)
        {
            if (!(line.Text is NestedText nested ? LowerNested(nested, line) : PieceWriter.Write(source, line, Changes)))
            {
                failed.UnionWith(edit.Owners);
            }
        }
    }

    private bool LowerNested(NestedText nested, Edit edit)
    {
        var run = nested.ToParent(edit.Span);
        var site = new EncodingSite(nested.Parent.Value, run, nested.ParentSpan);
        if (TextEncoders.Of(nested.Encoding).Encode(edit.Replacement, site) is not { } written)
        {
            return false;
        }

        Add(new Edit(nested.Parent, run, written, edit.Owners));
        return true;
    }

    // All edits of the value at once, then one edit of the parent.
    private void LowerWhole(NestedText whole, List<Edit> edits)
    {
        var owners = edits.SelectMany(e => e.Owners).Distinct().ToArray();
        var changes = edits.Select(e => new TextChange(e.Span, e.Replacement)).ToList();
        for (var i = 1; i < changes.Count; i++)
        {
            if (changes[i].Span.Start < changes[i - 1].Span.End)
            {
                failed.UnionWith(edits[i].Owners);
                return;
            }
        }

        var value = SourceText.From(whole.Value).WithChanges(changes).ToString();
        var site = new EncodingSite(whole.Parent.Value, whole.ParentSpan, whole.ParentSpan);
        if (TextEncoders.Of(whole.Encoding).Encode(value, site) is not { } written)
        {
            failed.UnionWith(owners);
            return;
        }

        Add(new Edit(whole.Parent, whole.ParentSpan, written, owners));
    }
}
