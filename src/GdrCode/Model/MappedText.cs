using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model;

/// <summary>A decoded value together with the way back to where it is written.</summary>
/// <remarks>Positions in <see cref="Value"/> and in the source count UTF-16 units from 0; ends are exclusive.</remarks>
public abstract class MappedText(string value)
{
    /// <summary>Stands in a value for a hole whose text is unknown (an interpolation, a variable). A finding never covers it.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>The decoded value.</summary>
    public string Value { get; } = value;

    /// <summary>The source runs that a span of the value is written in, in source order; holes give none.</summary>
    public abstract IReadOnlyList<TextSpan> ToSource(TextSpan valueSpan);

    /// <summary>The smallest source span that covers <paramref name="valueSpan"/>.</summary>
    public TextSpan ToSourceHull(TextSpan valueSpan)
    {
        var runs = ToSource(valueSpan);
        if (runs.Count == 0)
        {
            return default;
        }

        var (start, end) = (runs[0].Start, runs[0].End);
        for (var i = 1; i < runs.Count; i++)
        {
            (start, end) = (Math.Min(start, runs[i].Start), Math.Max(end, runs[i].End));
        }

        return TextSpan.FromBounds(start, end);
    }
}
