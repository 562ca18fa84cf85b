using System.Collections;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>The characters of a file that findings have taken, so that no two findings share one.</summary>
/// <remarks>Values inside a text that is encoded as a whole (base64, hex) share its run of the source and are told apart inside the text.</remarks>
internal sealed class TakenRuns(int length)
{
    private readonly BitArray source = new(length);
    private readonly Dictionary<NestedText, BitArray> wholes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes the characters of a finding; false, and nothing is taken, where one is taken already.</summary>
    public bool Take(Finding finding, IReadOnlyList<TextSpan> runs)
    {
        if (WholeOf(finding) is not var (whole, span) || !wholes.TryGetValue(whole, out var bits))
        {
            if (!runs.All(r => Free(source, r)))
            {
                return false;
            }

            foreach (var run in runs)
            {
                Mark(source, run);
            }

            if (WholeOf(finding) is var (first, part))
            {
                wholes[first] = bits = new BitArray(first.Value.Length);
                Mark(bits, part);
            }

            return true;
        }

        if (!Free(bits, span))
        {
            return false;
        }

        Mark(bits, span);
        return true;
    }

    // The innermost text that is encoded as a whole, and what the finding covers of it.
    private static (NestedText Whole, TextSpan Span)? WholeOf(Finding finding)
    {
        var (text, span) = (finding.Fragment.Text, finding.ValueSpan);
        while (text is NestedText nested)
        {
            if (nested.WholeOnly)
            {
                return (nested, span);
            }

            (text, span) = (nested.Parent, nested.ToParent(span));
        }

        return null;
    }

    private static bool Free(BitArray taken, TextSpan run)
    {
        for (var i = run.Start; i < run.End; i++)
        {
            if (taken[i])
            {
                return false;
            }
        }

        return true;
    }

    private static void Mark(BitArray taken, TextSpan run)
    {
        for (var i = run.Start; i < run.End; i++)
        {
            taken[i] = true;
        }
    }
}
