using System.Text;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat.Candidates;

/// <summary>A text as it is shown to a model, with masks in the place of hidden parts, and the way back.</summary>
internal sealed class ShownText
{
    private readonly List<(TextSpan Original, TextSpan Shown)> masks = [];

    private ShownText(string original, IEnumerable<TextSpan> hidden)
    {
        var shown = new StringBuilder();
        var at = 0;
        foreach (var span in Merge(hidden))
        {
            shown.Append(original, at, span.Start - at);
            var mask = MaskShape.Describe(original.AsSpan(span.Start, span.Length));
            masks.Add((span, new TextSpan(shown.Length, mask.Length)));
            shown.Append(mask);
            at = span.End;
        }

        Text = shown.Append(original, at, original.Length - at).ToString();
    }

    public string Text { get; }

    public static ShownText Of(string original, IEnumerable<TextSpan> hidden) => new(original, hidden);

    /// <summary>Where a part of the original is shown; a part that touches a mask takes all of it.</summary>
    public TextSpan ToShown(TextSpan original)
    {
        var (start, end) = (original.Start, original.End);
        foreach (var (hidden, _) in masks.Where(m => m.Original.OverlapsWith(original)))
        {
            (start, end) = (Math.Min(start, hidden.Start), Math.Max(end, hidden.End));
        }

        return TextSpan.FromBounds(start + ShiftAt(start), end + ShiftAt(end));
    }

    /// <summary>The part of the original that is shown as <paramref name="shown"/>, and whether a mask is in it; null where it would cut a mask.</summary>
    public (TextSpan Span, bool Masked)? ToOriginal(TextSpan shown)
    {
        var (shift, masked) = (0, false);
        var start = shown.Start;
        foreach (var (original, mask) in masks)
        {
            if (mask.End <= shown.Start)
            {
                shift = original.End - mask.End;
            }
            else if (mask.Start < shown.End)
            {
                if (!shown.Contains(mask))
                {
                    return null;
                }

                if (!masked)
                {
                    (start, masked) = (shown.Start + shift, true);
                }

                shift = original.End - mask.End;
            }
        }

        return (TextSpan.FromBounds(masked ? start : shown.Start + shift, shown.End + shift), masked);
    }

    private int ShiftAt(int original)
    {
        var shift = 0;
        foreach (var (hidden, shown) in masks)
        {
            if (hidden.End <= original)
            {
                shift = shown.End - hidden.End;
            }
        }

        return shift;
    }

    private static IEnumerable<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        TextSpan? open = null;
        foreach (var span in spans.Where(s => !s.IsEmpty).OrderBy(s => s.Start))
        {
            if (open is { } o && span.Start < o.End)
            {
                open = TextSpan.FromBounds(o.Start, Math.Max(o.End, span.End));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = span;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
